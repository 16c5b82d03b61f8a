"""Texts, pages and bodies that are made up: never a 5xx, never a hang, always evidence that stands in the text.

2,000 in every run of the tests; ``make fuzz`` tries 100,000 others (``FUZZ_EXAMPLES``).
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.app import create_app
from service.settings import Settings
from tests.e2e.test_hostile import check_spans

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "2000"))
CHOSEN = "FUZZ_EXAMPLES" not in os.environ  # the same ones in every run
HANG = 30

# What news is made of, beside any character there is: so that the parts of the card have something to trip over.
PIECES = st.sampled_from([
    "Mayor Lena Holt", "the Kremlin", "“", "”", '"', "‘", "’", "said", " said on Friday that ",
    "according to ", "TARN (AP) —",
    "an unnamed source", "several agencies reported", "$2.4 million", "1,234.5", "50 per cent", "5 p.m.",
    "2024-12-09",
    "last Tuesday", "between 3 and 5", ".", "!?", "...", ", ", "; ", ":", " — ", "\n", "\n\n", "\t", "\u2028",
    "(", ")", "[", "]",
    "Mr.", "U.S.", "J.K.", "denied", "declined to comment", "did not", "whether", "@handle",
    "https://x.example/a?b=c",
    "\u202e", "\u0301", "😀", "👩‍👩‍👧‍👦", "\u00a0", "ﬁ", "İ", "ß", "\ufeff", "\x00", "\x1f", "<b>", "&amp;", "A",
    "a", "I",
])  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join)
TAGS = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<br>", "<h1>", "</h1>", "<table><tr><td>", "</table>", "<script>",
    "</script>", "<style>",
    "<!--", "-->", "<![CDATA[", "]]>", "<svg>", "<a href='", "'>", "</a>", "<blockquote>", "<li>", "<ul>",
    "&nbsp;", "&#0;",
    "&#xD800;", "&lt;", "&", "<", ">", "<p", "</", "<template>", "<textarea>", "<title>", "</title>", "<?php",
    "<!DOCTYPE html>",
])  # fmt: skip
PAGES = st.lists(TAGS | PIECES | st.text(max_size=8), max_size=50).map("".join)
VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
NAMES = st.sampled_from(["text", "html", "title", "published_at", "publisher", "language", "offset_unit",
                         "include_text",
                         "summary", "fact_card", "source_register", "articles", "id", "method",
                         "sentences"])  # fmt: skip
BODIES = st.one_of(
    st.dictionaries(NAMES | st.text(max_size=6), VALUES, max_size=6).map(orjson.dumps),
    st.fixed_dictionaries(
        {"text": TEXTS},
        optional={
            "title": TEXTS, "published_at": st.datetimes().map(lambda at: at.isoformat() + "Z"),
            "summary": st.fixed_dictionaries({}, optional={
                "method": st.sampled_from(["news", "lead", "lexrank", "textrank", "luhn"]),
                "sentences": st.integers(0, 21),
                "ratio": st.floats(0, 1), "max_words": st.integers(0, 50), "max_characters": st.integers(0, 300),
            }),
            "source_register": st.lists(st.fixed_dictionaries({"name": TEXTS,
            "letter": st.sampled_from("ABCDEFG")}), max_size=3),
            "offset_unit": st.sampled_from(["code_point", "utf16_code_unit"]),
        },
    ).map(orjson.dumps),
    st.binary(max_size=200),
)  # fmt: skip
PATHS = st.sampled_from(["/v1/analyses", "/v1/summaries", "/v1/fact-cards", "/v1/batches"])


def share(part: float) -> Any:
    return settings(
        max_examples=int(EXAMPLES * part), deadline=None, derandomize=CHOSEN, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    patient = Settings(deadline_seconds=HANG, comparison_deadline_seconds=HANG, corroboration_deadline_seconds=HANG)
    return create_app(patient).test_client()


@pytest.fixture(autouse=True, scope="module")
def _no_hang() -> Iterator[None]:
    def give_up(*_: Any) -> None:
        raise AssertionError("hangs")

    before = signal.signal(signal.SIGALRM, give_up)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def send(client: FlaskClient, path: str, body: bytes, kind: str) -> Any:
    signal.alarm(2 * HANG)
    answer = client.post(path, data=body, content_type=kind)
    assert answer.status_code in {200, 400, 413, 415, 422}, answer.text
    return orjson.loads(answer.data)


@share(0.4)
@given(text=TEXTS)
def test_any_text(client: FlaskClient, text: str) -> None:
    check_text(client, text)


def check_text(client: FlaskClient, text: str) -> None:
    body = orjson.dumps({"text": text, "language": "en", "include_text": True})
    answer = send(client, "/v1/analyses", body, "application/json")
    if "document" in answer:
        assert answer["document"]["text"] == text
        check_spans(answer, text)


@share(0.3)
@given(page=PAGES)
def test_any_page(client: FlaskClient, page: str) -> None:
    answer = send(client, "/v1/analyses?language=en", page.encode("utf-8", "replace"), "text/html")
    if "document" in answer:
        check_spans(answer, answer["document"]["text"])


@share(0.05)
@given(texts=st.lists(TEXTS, min_size=2, max_size=4))
def test_any_texts_held_against_each_other(client: FlaskClient, texts: list[str]) -> None:
    articles = [{"text": f"Lena Holt said {text.replace(chr(0), '')}.", "language": "en"} for text in texts]
    versions = orjson.dumps({"before": articles[0], "after": articles[1]})
    together = orjson.dumps({"articles": [{"id": str(i), **article} for i, article in enumerate(articles)]})
    for path, body in (("/v1/comparisons", versions), ("/v1/corroborations", together)):
        assert "schema_version" in send(client, path, body, "application/json")


@share(0.25)
@given(path=PATHS, body=BODIES)
def test_any_body(client: FlaskClient, path: str, body: bytes) -> None:
    send(client, path, body, "application/json")
