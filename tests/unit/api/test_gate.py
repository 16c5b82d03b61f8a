"""What is refused before Flask sees it is refused as Flask would, and all else is left to Flask."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from flask import Flask, request_started
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.api.gate import ANALYSING
from service.api.keys import make_key
from service.settings import Settings
from tests.unit.api.client import check_problem, client_of, contract_paths

BODY = {"text": "It rained."}
IDS = {"X-Request-ID": "news-1/2", "traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}
# A request of a browser's page goes the long way.
LONG_WAY = {"Origin": "https://cms.example"}
KEY, LINE = make_key("cms")


@contextmanager
def busy(client: FlaskClient) -> Iterator[None]:
    """All places are taken."""
    with ExitStack() as taken:
        for _ in range(2):
            taken.enter_context(client.application.extensions["factcard"].workshop.admission.admit())
        yield


@contextmanager
def seen_by_flask() -> Iterator[list[Flask]]:
    seen: list[Flask] = []

    def note(sender: Flask) -> None:
        seen.append(sender)

    with request_started.connected_to(note):
        yield seen


def but_for_time(response: TestResponse) -> tuple[int, dict[str, str], bytes]:
    headers = dict(response.headers.items())
    assert re.fullmatch(r"total;dur=\d+\.\d", headers.pop("Server-Timing"))
    return response.status_code, headers, response.data


@pytest.fixture
def client() -> FlaskClient:
    return client_of(Settings(queue_length=1, retry_after_seconds=7))


def test_its_routes_are_those_whose_every_request_needs_the_language_model() -> None:
    assert {path for path, methods in contract_paths().items() if "post" in methods} - {"/v1/summaries"} == {*ANALYSING}


@pytest.mark.parametrize("path", ANALYSING)
def test_a_refusal_is_the_same_to_the_last_header_line_and_count_whether_or_not_flask_sees_it(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    caplog.set_level(logging.INFO, "factcard.request")
    with busy(client), seen_by_flask() as seen:
        short = client.post(path, json=BODY, headers=IDS)
        assert not seen
        counted = client.get("/metrics").text
        seen.clear()
        long = client.post(path, json=BODY, headers={**IDS, **LONG_WAY})
        assert seen
    assert but_for_time(short) == but_for_time(long)
    assert check_problem(short)["code"] == "busy"
    assert short.headers["Retry-After"] == "7"
    lines = [json.loads(record.getMessage()) for record in caplog.records]
    first, _, second = [{k: v for k, v in line.items() if k not in {"time", "ms"}} for line in lines]
    assert first == second
    assert f'factcard_request_seconds_count{{route="{path}",status="503"}} 1.0' in counted
    assert 'factcard_problems_total{code="busy"} 1.0' in counted


def test_ids_are_made_where_none_came(client: FlaskClient) -> None:
    with busy(client):
        answers = [client.post("/v1/analyses", json=BODY) for _ in range(2)]
    ids = [answer.headers["X-Request-ID"] for answer in answers]
    assert all(re.fullmatch("[0-9a-f]{32}", given) for given in ids)
    assert ids == [answer.get_json()["request_id"] for answer in answers]
    assert ids[0] != ids[1]


def test_flask_sees_what_is_not_an_analysis_and_what_there_is_a_place_for(client: FlaskClient) -> None:
    with busy(client):
        assert client.get("/livez").status_code == 200
        assert client.get("/v1/analyses").status_code == 405
        assert client.post("/v1/analyses/", json=BODY).status_code == 404
    assert client.post("/v1/analyses", json=BODY).status_code == 200


def test_a_body_of_a_length_that_is_too_great_or_not_told_is_left_to_flask(client: FlaskClient) -> None:
    with busy(client), seen_by_flask() as seen:
        large = client.post("/v1/analyses", data=b"a" * 1_100_000, content_type="text/plain")
        assert check_problem(large)["code"] == "too_large"
        unknown = {"CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
        chunked = client.post("/v1/analyses", data=b"a", content_type="text/plain", environ_overrides=unknown)
        assert check_problem(chunked)["code"] == "busy"
        assert len(seen) == 2


def test_who_has_no_key_learns_that_and_not_that_there_is_no_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "factcard.request")
    path = tmp_path / "keys"
    path.write_text(f"{LINE}\n")
    client = client_of(Settings(queue_length=1, keys_file=str(path)))
    with busy(client), seen_by_flask() as seen:
        assert client.post("/v1/analyses", json=BODY, headers={"X-API-Key": KEY}).status_code == 503
        assert not seen
        assert client.post("/v1/analyses", json=BODY, headers={"X-API-Key": KEY + "x"}).status_code == 401
        assert client.post("/v1/analyses", json=BODY).status_code == 401
    assert [json.loads(record.getMessage()).get("key") for record in caplog.records] == ["cms", None, None]


def test_who_has_no_key_cannot_have_the_queue_cut(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.write_text(f"{LINE}\n")
    client = client_of(Settings(queue_length=1, keys_file=str(path)))
    admission = client.application.extensions["factcard"].workshop.admission
    with busy(client):
        for key, cut in ((KEY + "x", False), (KEY, True)):
            client.post("/v1/analyses", json=BODY, headers={"X-API-Key": key})
            assert (admission._short_until > 0) is cut


def test_where_calls_are_limited_each_counts(client: FlaskClient) -> None:
    client = client_of(Settings(queue_length=1, rate_limit="2/hour"))
    with busy(client):
        answers = [client.post("/v1/analyses", json=BODY) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 429]
    assert answers[0].headers["RateLimit-Remaining"] == "1"
