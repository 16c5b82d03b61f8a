"""What Prometheus reads, and that counting never gets in the way of answering."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from prometheus_client import Counter, Gauge, Histogram
from prometheus_client.parser import text_string_to_metric_families

from service.api import metrics
from service.api.admission import Admission, Deadline
from service.api.problems import PROBLEMS
from service.app import create_app
from service.settings import Settings
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import CheckedClient, check_problem, client_of

UNSAID = "Xylophone"


@pytest.fixture
def fresh() -> FlaskClient:
    return client_of()


def samples(client: FlaskClient) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    answer = client.get("/metrics")
    assert answer.content_type == "text/plain; version=0.0.4; charset=utf-8"
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def value(client: FlaskClient, name: str, **labels: str) -> float | None:
    return samples(client).get((name, frozenset(labels.items())))


def test_requests_are_counted_by_template_and_status(fresh: FlaskClient) -> None:
    for body in ("It rained.", "It snowed.", " "):
        fresh.post("/v1/analyses?title=x", data=body, content_type="text/plain")
    fresh.get("/docs/start.js")
    count = "factcard_request_seconds_count"
    assert value(fresh, count, route="/v1/analyses", status="200") == 2
    assert value(fresh, count, route="/v1/analyses", status="422") == 1
    assert value(fresh, count, route="/docs/<name>", status="200") == 1


def test_addresses_that_are_no_routes_share_one_label(fresh: FlaskClient) -> None:
    for path in ("/a", "/b?c=d", "/v1/analyses/1", "/%0a{}"):
        fresh.get(path)
    fresh.get("/v1/analyses")
    assert value(fresh, "factcard_request_seconds_count", route="unknown", status="404") == 4
    assert value(fresh, "factcard_request_seconds_count", route="unknown", status="405") == 1


def test_stages_and_the_model_are_timed_for_articles_and_batches(fresh: FlaskClient) -> None:
    fresh.post("/v1/analyses", json={"text": "It rained."})
    fresh.post("/v1/batches", json={"articles": [{"text": "It rained."}, {"text": "It snowed."}]})
    assert value(fresh, "factcard_stage_seconds_count", stage="read") == 3
    assert value(fresh, "factcard_stage_seconds_count", stage="write") == 1


def test_the_pieces_of_one_long_text_are_one_reading_by_the_model() -> None:
    app = create_app(Settings(), FakeEngine())
    app.test_client_class = CheckedClient
    app.extensions["factcard"].metrics.analysis([("parse", 0.2), ("card", 0.1), ("parse", 0.3)])
    assert value(app.test_client(), "factcard_stage_seconds_count", stage="parse") == 1
    assert value(app.test_client(), "factcard_model_seconds_total") == pytest.approx(0.5)


def test_every_problem_has_a_count_from_the_start(fresh: FlaskClient) -> None:
    fresh.get("/nothing")
    counts = {
        dict(labels)["code"]: n for (name, labels), n in samples(fresh).items() if name == "factcard_problems_total"
    }
    assert counts == {**dict.fromkeys(PROBLEMS, 0.0), "not_found": 1.0}


def test_the_queue_is_what_waits_and_not_what_is_at_work() -> None:
    said: list[int] = []
    admission = Admission(2, 3, 1, said.append)
    with admission.admit(), admission.turn(Deadline(9, 1)):
        assert said == []
        with admission.admit(), admission.admit():
            assert said == [1, 2]
    assert said == [1, 2, 1, 0]


def test_memory_and_version_are_shown(fresh: FlaskClient) -> None:
    assert (value(fresh, "factcard_process_memory_bytes") or 0) > 10_000_000
    (info,) = (dict(labels) for (name, labels) in samples(fresh) if name == "factcard_build_info")
    assert info.keys() == {"version", "rules_version", "model"}


def test_no_label_holds_text_keys_or_addresses(fresh: FlaskClient) -> None:
    fresh.post(
        f"/v1/analyses?title={UNSAID}", data=UNSAID, content_type="text/plain",
        headers={"Authorization": f"Bearer {UNSAID}", "X-API-Key": UNSAID, "X-Forwarded-For": "192.0.2.7",
                 "X-Request-ID": UNSAID, "User-Agent": UNSAID},
    )  # fmt: skip
    fresh.get(f"/{UNSAID}")
    fresh.open("/livez", method=UNSAID)
    text = fresh.get("/metrics").text
    assert UNSAID not in text
    assert not re.search(r"\d+\.\d+\.\d+\.\d+|127|192", re.sub(r" [\d.e+-]+$", "", text, flags=re.MULTILINE))
    assert set(re.findall(r'(\w+)="', text)) == {
        "route",
        "status",
        "stage",
        "code",
        "le",
        "version",
        "rules_version",
        "model",
    }


def _raise(*_: Any, **__: Any) -> None:
    raise OSError("no space left on device")


@pytest.mark.parametrize(
    ("kind", "method"), [(Histogram, "labels"), (Histogram, "observe"), (Counter, "inc"), (Gauge, "set")]
)
def test_a_request_is_answered_whatever_breaks_in_counting_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, kind: type, method: str
) -> None:
    client = client_of()
    monkeypatch.setattr(kind, method, _raise)
    for _ in range(2):
        assert client.post("/v1/analyses", json={"text": "It rained."}).status_code == 200
        assert client.get("/nothing").status_code == 404
    told = [record.getMessage() for record in caplog.records if record.name == "factcard.metrics"]
    assert told == ["metrics are incomplete from here on: OSError"]  # once, not with every request


def test_counts_that_can_not_be_added_up_are_a_problem_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of()
    monkeypatch.setattr(metrics, "generate_latest", _raise)
    assert check_problem(client.get("/metrics"))["code"] == "no_metrics"


def test_processes_that_can_not_count_together_show_nothing_rather_than_a_part() -> None:
    app = create_app(Settings(), FakeEngine(), counted=False)
    app.test_client_class = CheckedClient
    assert check_problem(app.test_client().get("/metrics"))["code"] == "no_metrics"
    assert app.test_client().post("/v1/analyses", json={"text": "It rained."}).status_code == 200


def test_without_a_folder_that_can_be_written_there_is_no_counting_together() -> None:
    def nowhere() -> str:
        raise FileNotFoundError

    environ: dict[str, str] = {}
    assert not metrics.count_together(environ, (lambda: "/proc/self", lambda: "/nowhere", nowhere))
    assert environ == {}
