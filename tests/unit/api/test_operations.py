"""Request ids, timings, the log line, the probes."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.app import make_engine
from service.card.rating.house_rules import in_the_box, published, read_house_rules
from service.card.rating.rules import RULES
from service.settings import SettingError, Settings
from service.text.document import Article
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import check_problem, client_of, contract_of

TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [json.loads(record.getMessage()) for record in caplog.records if record.name == "factcard.request"]


def test_a_sound_request_id_and_trace_are_echoed(client: FlaskClient) -> None:
    response = client.get("/livez", headers={"X-Request-ID": "news-1/2", "traceparent": TRACE})
    assert (response.headers["X-Request-ID"], response.headers["traceparent"]) == ("news-1/2", TRACE)


@pytest.mark.parametrize("given", ["", "a b", 'x"}', "ü", "x" * 129, "a\tb"])
def test_an_unsound_request_id_is_replaced(client: FlaskClient, given: str) -> None:
    echoed = client.get("/livez", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{32}", echoed)


def test_the_same_request_gives_the_same_bytes_whatever_its_id(client: FlaskClient) -> None:
    body = {"text": "It rained. Nobody minded."}
    answers = [client.post("/v1/analyses", json=body, headers={"X-Request-ID": name}) for name in ("a", "b")]
    assert answers[0].data == answers[1].data
    assert answers[0].headers["X-Request-ID"] != answers[1].headers["X-Request-ID"]


def test_time_spent_is_in_a_header_by_stage(client: FlaskClient) -> None:
    timing = client.post("/v1/analyses", json={"text": "It rained."}).headers["Server-Timing"]
    assert re.fullmatch(r"(\w+;dur=\d+\.\d, )+total;dur=\d+\.\d", timing)
    assert [part.partition(";")[0] for part in timing.split(", ")] == ["queue", "read", "card", "write", "total"]


def test_one_line_a_request_without_text_or_query(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "factcard.request")
    client.post(
        "/v1/analyses?title=Secret+headline",
        data="Secret body.",
        content_type="text/plain",
        headers={"X-Request-ID": "r-1", "traceparent": TRACE},
    )
    (line,) = lines(caplog)
    assert line.pop("ms") >= 0
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "info", "request_id": "r-1", "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736", "method": "POST",
        "route": "/v1/analyses", "status": 200, "characters": 12,
    }  # fmt: skip
    assert "ecret" not in caplog.text


def test_a_line_can_not_be_forged(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "factcard.request")
    client.get("/no%0A{}/thing", headers={"X-Request-ID": 'a", "status": 200, "x": "'})
    (line,) = lines(caplog)
    assert (line["status"], line["route"], line["problem"]) == (404, None, "not_found")
    assert "\n" not in caplog.records[0].getMessage()


def test_a_fault_is_logged_by_kind_and_place_without_its_message(caplog: pytest.LogCaptureFixture) -> None:
    def fail(article: Article) -> None:
        raise KeyError(article.text)

    caplog.set_level(logging.INFO)
    client_of(engine=FakeEngine(act=fail)).post("/v1/analyses", json={"text": "Xylophone embargo."})
    (line,) = lines(caplog)
    assert (line["level"], line["fault"]["type"]) == ("error", "KeyError")
    assert any("fail" in frame for frame in line["fault"]["trace"])
    assert "Xylophone" not in caplog.text


def test_a_service_that_is_about_to_stop_is_alive_but_not_ready() -> None:
    client = client_of()
    assert client.get("/readyz").status_code == 200
    client.application.extensions["factcard"].lifecycle.drain()
    response = client.get("/readyz")
    assert check_problem(response)["code"] == "draining"
    assert response.headers["Retry-After"] == "1"
    assert client.get("/livez").status_code == 200
    assert client.post("/v1/summaries", json={"text": "It rained."}).status_code == 200


def test_the_version_tells_what_runs(client: FlaskClient) -> None:
    assert client.get("/version").get_json().keys() == {"version", "commit", "rules_version", "model"}


def test_the_docs_page_loads_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/docs")
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    assert "http" not in page.text
    for asset in re.findall(r'(?:href|src)="(docs/[^"]+)"', page.text):
        assert client.get(f"/{asset}").status_code == 200


def test_capabilities_publish_the_rating_rules_and_the_house_rules_in_force() -> None:
    said = client_of().get("/v1/capabilities").get_json()
    assert [r["id"] for r in said["rating"]["rules"]] == [r.id for r in RULES]
    assert all(r["condition"] and r["version"] == said["rating"]["version"] for r in said["rating"]["rules"])
    assert said["house_rules"] == published(in_the_box())


def test_every_limit_that_is_told_is_in_the_contract(client: FlaskClient) -> None:
    documented = contract_of(client.application)["components"]["schemas"]["LimitsCapability"]["properties"]
    assert client.get("/v1/capabilities").get_json()["limits"].keys() == documented.keys()


def test_answers_under_a_newsrooms_own_house_rules_have_ids_of_their_own() -> None:
    engine = FakeEngine()
    engine.house_rules = read_house_rules('[levels]\nHR-03 = "off"')
    ids = [
        c.post("/v1/analyses", json={"text": "It rained."}).get_json()["id"]
        for c in (client_of(), client_of(engine=engine))
    ]
    assert ids[0] != ids[1]


@pytest.mark.parametrize("words", [None, "[house]"])
def test_a_file_of_house_rules_that_can_not_be_used_stops_the_start(tmp_path: Path, words: str | None) -> None:
    path = tmp_path / "house.toml"
    if words is not None:
        path.write_text(words, encoding="utf-8")
    with pytest.raises(SettingError, match="FACTCARD_HOUSE_RULES_FILE"):
        make_engine(Settings(house_rules_file=str(path)))
