"""``/v1/corroborations``: several articles in, one joint rating out; a bad article is a fault of the request."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api import examples
from service.app import create_app
from service.card.facts import Step
from service.card.rating.rules import replay
from service.settings import Settings
from tests.invariants import cut
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import CheckedClient, check_problem, client_of

GOOD = {"text": "The ferry was late on Friday. Nobody complained, the port said."}


def good(*ids: str) -> list[dict[str, Any]]:
    return [{"id": id, **GOOD} for id in ids]


@pytest.fixture(scope="module")
def real() -> FlaskClient:
    app = create_app(Settings())
    app.test_client_class = CheckedClient
    return app.test_client()


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"article", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_an_echo_of_the_example_is_collapsed_and_its_rating_replays(real: FlaskClient) -> None:
    answer = real.post("/v1/corroborations", json=examples.CORROBORATION).get_json()
    claim = answer["claims"][0]
    assert answer["reliability"]["code"] == claim["rating"]["code"] == "F6"
    assert (claim["sourcing"]["origins"], claim["sourcing"]["echoes"]) == (1, 1)
    assert claim["origins"][0]["articles"] == ["herald", "courier"]
    assert replay([Step(**step) for step in claim["rating"]["derivation"]]) == "F6"


def test_every_span_names_its_article_and_quotes_it(real: FlaskClient) -> None:
    texts = {
        "α": "🚢 The ferry sank off Marlow on Friday, port master Ines Kaldor said.",
        "b": "🚢🚢 The ferry sank off Marlow on Friday night, the coast guard said.",
    }
    body = {"articles": [{"id": id, "text": text, "language": "en"} for id, text in texts.items()]}
    answer = real.post("/v1/corroborations", json={**body, "offset_unit": "utf16_code_unit"}).get_json()
    found = list(spans(answer))
    assert {span["article"] for span in found} == set(texts)
    for span in found:
        assert cut(texts[span["article"]], span["start"], span["end"], "utf16_code_unit") == span["text"]


def test_the_same_request_gives_the_same_bytes(real: FlaskClient) -> None:
    first, second = (real.post("/v1/corroborations", json=examples.CORROBORATION) for _ in range(2))
    assert first.data == second.data


def test_the_register_of_the_caller_rates_the_joint_claim_too(real: FlaskClient) -> None:
    register = [{"name": "Ines Kaldor", "letter": "A"}]
    text = "The ferry sank off Marlow on Friday, port master Ines Kaldor said."
    articles = [{"id": id, "text": text, "language": "en"} for id in ("a", "b")]
    answer = real.post("/v1/corroborations", json={"articles": articles, "source_register": register}).get_json()
    assert answer["reliability"]["code"] == "A3"
    strict = {"articles": articles, "fact_card": {"policy": "strict"}}
    assert real.post("/v1/corroborations", json=strict).get_json()["reliability"]["code"] == "F3"


def test_articles_in_a_language_without_cards_state_no_claims(real: FlaskClient) -> None:
    articles = [{"id": id, "text": "Die Fähre ist am Freitag vor Marlow gesunken.", "language": "de"} for id in "ab"]
    answer = real.post("/v1/corroborations", json={"articles": articles}).get_json()
    assert (answer["claims"], answer["reliability"]["code"]) == ([], None)
    assert "LANGUAGE_PARTIAL" in {c["code"] for c in answer["caveats"]}


@pytest.mark.parametrize(
    ("articles", "status", "pointer"),
    [
        (good("a"), 422, "/articles"), ([{"id": str(n), **GOOD} for n in range(21)], 422, "/articles"),
        ([*good("a", "b", "c"), {"id": "d", "text": " "}], 422, "/articles/3/text"),
        ([*good("a"), {"id": "b"}], 422, "/articles/1/text"), ([*good("a"), GOOD], 422, "/articles/1/id"),
        (good("a", "b", "a"), 422, "/articles/2/id"), ([*good("a"), 3], 422, "/articles/1"),
        ([*good("a"), {"id": "b", "text": "x" * 100_001}], 413, "/articles/1/text"),
        ([*good("a"), {"id": "b", **GOOD, "language": "xx"}], 422, "/articles/1/language"),
        (None, 422, "/articles"), ({}, 422, "/articles"),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_its_article(client: FlaskClient, articles: Any, status: int, pointer: str) -> None:
    problem = check_problem(client.post("/v1/corroborations", json={"articles": articles}))
    assert (problem["status"], problem["errors"][0]["pointer"]) == (status, pointer)


def test_the_time_for_all_articles_together_is_limited() -> None:
    slow = client_of(Settings(corroboration_deadline_seconds=0.05), FakeEngine(act=lambda _: time.sleep(0.03)))
    assert check_problem(slow.post("/v1/corroborations", json={"articles": good("a", "b", "c")}))["code"] == "deadline"


def test_its_limits_are_settings_and_shown(client: FlaskClient) -> None:
    small = client_of(Settings(max_corroboration=2))
    assert small.get("/v1/capabilities").get_json()["limits"]["corroboration"] == 2
    assert check_problem(small.post("/v1/corroborations", json={"articles": good("a", "b", "c")}))["status"] == 422
    limits = client.get("/v1/capabilities").get_json()["limits"]
    assert limits["corroboration_deadline_seconds"] == Settings().corroboration_deadline_seconds
