"""``/v1/comparisons``: two versions in, changes out; a fault in one version is a fault of the request."""

from __future__ import annotations

import time
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api import examples
from service.app import create_app
from service.settings import Settings
from tests.invariants import cut
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import CheckedClient, check_problem, client_of

GOOD = {"text": "The ferry was late on Friday. Nobody complained, the port said."}


@pytest.fixture(scope="module")
def real() -> FlaskClient:
    app = create_app(Settings())
    app.test_client_class = CheckedClient
    return app.test_client()


def test_the_example_tells_of_its_correction(real: FlaskClient) -> None:
    answer = real.post("/v1/comparisons", json=examples.COMPARISON).get_json()
    assert [n["kind"] for n in answer["notices"]] == ["correction"]
    assert answer["rating"]["same_claim"] is True


def test_spans_are_of_the_text_of_their_version_in_the_unit_asked_for(real: FlaskClient) -> None:
    texts = {
        "before": "🚢 The ferry sank off Marlow on Friday, port master Ines Kaldor said. Six people died, she said.",
        "after": "🚢🚢 The ferry sank off Marlow on Friday, port master Ines Kaldor said. Nine people died, she said.",
    }
    body: dict[str, Any] = {name: {"text": text, "language": "en"} for name, text in texts.items()}
    answer = real.post("/v1/comparisons", json={**body, "offset_unit": "utf16_code_unit"}).get_json()
    seen = 0
    for part in ("claims", "sources", "figures", "who", "where", "when"):
        for change in answer[part]:
            for name, text in texts.items():
                for span in (change[name] or {"evidence": []})["evidence"]:
                    assert cut(text, span["start"], span["end"], "utf16_code_unit") == span["text"]
                    seen += 1
    assert seen
    assert [f["differences"][0] for f in answer["figures"]] == [{"field": "value", "before": "6", "after": "9"}]


def test_the_same_request_gives_the_same_bytes(real: FlaskClient) -> None:
    first, second = (real.post("/v1/comparisons", json=examples.COMPARISON) for _ in range(2))
    assert first.data == second.data


@pytest.mark.parametrize(
    ("body", "status", "pointer"),
    [
        ({"before": GOOD}, 422, "/after"), ({"before": GOOD, "after": {"text": " "}}, 422, "/after/text"),
        ({"before": {"text": "x" * 100_001}, "after": GOOD}, 413, "/before/text"),
        ({"before": GOOD, "after": {**GOOD, "language": "xx"}}, 422, "/after/language"),
        ({"before": GOOD, "after": {**GOOD, "html": "<p>x</p>"}}, 422, "/after/html"),
        ({"before": GOOD, "after": {**GOOD, "summary": {}}}, 422, "/after/summary"),
        ({"before": GOOD, "after": GOOD, "fact_card": {"policy": "lax"}}, 422, "/fact_card/policy"),
        ([], 422, ""),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_its_version(client: FlaskClient, body: Any, status: int, pointer: str) -> None:
    problem = check_problem(client.post("/v1/comparisons", json=body))
    assert (problem["status"], problem["errors"][0]["pointer"]) == (status, pointer)


def test_it_is_json_only_and_has_a_time_of_its_own(client: FlaskClient) -> None:
    assert client.post("/v1/comparisons", data="text", content_type="text/plain").status_code == 415
    assert client.post("/v1/comparisons?format=markdown", json={"before": GOOD, "after": GOOD}).status_code == 406
    late = client_of(Settings(comparison_deadline_seconds=0.001), FakeEngine(act=lambda _: time.sleep(0.01)))
    assert check_problem(late.post("/v1/comparisons", json={"before": GOOD, "after": GOOD}))["code"] == "deadline"
