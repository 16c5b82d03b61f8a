"""Batches: one result or problem each, in order; one bad article never sinks the rest."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.problems import ProblemError
from service.engine import Analysis, Checkpoint, Options, Reading
from service.settings import Settings
from service.text.document import Article
from service.text.reading import read
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import check_problem, client_of

GOOD = {"text": "The ferry was late on Friday. Nobody complained, the port said."}


def results(client: FlaskClient, *articles: Any) -> list[dict[str, Any]]:
    response = client.post("/v1/batches", json={"articles": articles})
    assert response.status_code == 200
    found: list[dict[str, Any]] = response.get_json()["results"]
    return found


def test_each_article_has_its_result_in_order_with_its_id(client: FlaskClient) -> None:
    found = results(client, {**GOOD, "id": "b"}, {"text": "Another one.", "id": "a"}, GOOD)
    assert [item["id"] for item in found] == ["b", "a", None]
    assert [item["result"]["document"]["characters"] for item in found] == [len(GOOD["text"]), 12, len(GOOD["text"])]


def test_a_result_is_the_one_that_the_article_alone_would_have(client: FlaskClient) -> None:
    (item,) = results(client, {**GOOD, "id": "b", "summary": {"sentences": 1}})
    alone = client.post("/v1/analyses", json={**GOOD, "summary": {"sentences": 1}}).get_json()
    assert item["result"] == alone


@pytest.mark.parametrize(
    ("bad", "status", "pointer"),
    [
        (None, 422, "/articles/1"), (3, 422, "/articles/1"), ([], 422, "/articles/1"), ({}, 422, "/articles/1/text"),
        ({"text": " "}, 422, "/articles/1/text"),
        ({"text": "x" * 100_001}, 413, "/articles/1/text"),
        ({**GOOD, "summary": {"sentences": 0}}, 422, "/articles/1/summary/sentences"),
        ({**GOOD, "id": 7}, 422, "/articles/1/id"),
        ({**GOOD, "articles": []}, 422, "/articles/1/articles"),
        ({**GOOD, "language": "xx"}, 422, "/articles/1/language"),
    ],
)  # fmt: skip
def test_a_bad_article_is_a_problem_between_results(client: FlaskClient, bad: Any, status: int, pointer: str) -> None:
    before, item, after = results(client, GOOD, bad, GOOD)
    assert (before["status"], item["status"], after["status"]) == (200, status, 200)
    assert item["problem"]["errors"][0]["pointer"] == pointer
    assert "result" not in item
    assert after["result"] == before["result"]


def test_an_article_that_trips_the_service_does_not_take_the_others_with_it() -> None:
    def fail(article: Article) -> None:
        if article.title == "trip":
            raise RuntimeError("tripped")

    client = client_of(engine=FakeEngine(act=fail))
    found = results(client, {**GOOD, "title": "trip"}, GOOD)
    assert [item["status"] for item in found] == [500, 200]
    assert found[0]["problem"]["code"] == "internal"


def test_articles_that_the_time_for_a_batch_does_not_reach_are_told_so() -> None:
    client = client_of(Settings(batch_deadline_seconds=0.2), FakeEngine(act=lambda _: time.sleep(0.15)))
    found = results(client, GOOD, GOOD, GOOD)
    assert [item["status"] for item in found] == [200, 503, 503]
    assert found[2]["problem"]["code"] == "deadline"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [({}, "/articles"), ({"articles": []}, "/articles"), ({"articles": {}}, "/articles"),
     ({"articles": None}, "/articles"),
     ({"articles": [GOOD] * 26}, "/articles"), ({"articles": [GOOD], "x": 1}, "/x")],
)  # fmt: skip
def test_a_list_that_is_not_sound_is_refused_whole(client: FlaskClient, body: Any, pointer: str) -> None:
    problem = check_problem(client.post("/v1/batches", json=body))
    assert problem["errors"][0]["pointer"] == pointer


def test_a_batch_is_json_only(client: FlaskClient) -> None:
    assert client.post("/v1/batches", data="text", content_type="text/plain").status_code == 415
    assert client.post("/v1/batches?format=markdown", json={"articles": [GOOD]}).status_code == 406


class Readers(FakeEngine):
    """Notes which articles are read together, and with whose reading each is analysed."""

    def __init__(self, fault: Exception | None = None) -> None:
        super().__init__()
        self.fault = fault
        self.groups: list[list[int]] = []
        self.given: list[str | None] = []

    def read_together(self, articles: Sequence[Article], checkpoint: Checkpoint) -> list[Reading | None]:
        self.groups.append([len(article.text or "") for article in articles])
        checkpoint("parse")
        if self.fault:
            raise self.fault
        return [Reading(read(article, self.limits), None) for article in articles]

    def analyse(
        self,
        article: Article,
        options: Options,
        checkpoint: Checkpoint = lambda _: None,
        reading: Reading | None = None,
    ) -> Analysis:
        self.given.append(reading.document.text if reading else None)
        return super().analyse(article, options, checkpoint, reading)


LENGTHS = (15_000, 18_000, 15_000, 33_000, 15_000)


def test_short_articles_are_read_together_until_there_is_a_turns_worth_of_text() -> None:
    engine = Readers()
    texts = [chr(ord("a") + k) * length for k, length in enumerate(LENGTHS)]
    found = results(
        client_of(engine=engine), *({"text": text, "language": "en"} for text in [*texts[:2], "", *texts[2:]])
    )
    assert [item["status"] for item in found] == [200, 200, 422, 200, 200, 200]
    assert engine.groups == [[15_000, 18_000]]
    assert engine.given == [texts[0], texts[1], None, None, None]


@pytest.mark.parametrize("fault", [RuntimeError("tripped"), ProblemError("deadline"), MemoryError()])
def test_where_reading_together_fails_each_goes_its_own_way(fault: Exception) -> None:
    engine = Readers(fault)
    found = results(client_of(engine=engine), GOOD, GOOD)
    assert [item["status"] for item in found] == [200, 200]
    assert engine.given == [None, None]


def test_the_time_of_reading_together_is_shared_out_among_the_articles() -> None:
    client = client_of(engine=Readers())
    results(client, GOOD, GOOD)
    counted = client.get("/metrics").text
    assert 'factcard_stage_seconds_count{stage="parse"} 2.0' in counted
