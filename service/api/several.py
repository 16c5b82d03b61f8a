"""Requests on several articles at once: a bad one is an error of the whole request that names it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import orjson
from flask import Response
from marshmallow import Schema

from service.api.admission import Deadline
from service.api.call import this_call
from service.api.fields import pointer
from service.api.negotiate import JSON
from service.api.problems import ProblemError
from service.api.work import Task, Workshop
from service.comparing.compare import compare
from service.corroborating.corroborate import corroborate
from service.corroborating.volume import Entry
from service.engine import Analysis
from service.export.comparison import comparison_to_plain
from service.export.corroboration import corroboration_to_plain

_PARTS = ("fact_card",)
_VERSIONS = ("before", "after")


def compare_versions(workshop: Workshop, schema: Schema, payload: Any) -> Response:
    """The answer of ``/v1/comparisons``."""
    if isinstance(payload, dict):
        for name in _VERSIONS:
            _check_length(workshop, payload.get(name), pointer(name))
    data = workshop.checked(schema, payload)

    def write(analyses: Sequence[Analysis]) -> dict[str, Any]:
        before, after = analyses
        wanted = data["before"]["include_text"], data["after"]["include_text"]
        return comparison_to_plain(compare(before, after), before, after, data["offset_unit"], wanted)

    articles = [(pointer(name), data[name]) for name in _VERSIONS]
    seconds = workshop.settings.comparison_deadline_seconds
    return _answer(workshop, Task(data, ("comparison",)), articles, seconds, write)


def corroborate_articles(workshop: Workshop, schema: Schema, payload: Any) -> Response:
    """The answer of ``/v1/corroborations``."""
    given = payload.get("articles") if isinstance(payload, dict) else None
    for number, article in enumerate(given if isinstance(given, list) else ()):
        _check_length(workshop, article, pointer("articles", number))
    data = workshop.checked(schema, payload)
    _check_ids(data["articles"])
    policy = (data.get("fact_card") or {}).get("policy", "indicative")

    def write(analyses: Sequence[Analysis]) -> dict[str, Any]:
        entries = [Entry(a["id"], analysis) for a, analysis in zip(data["articles"], analyses, strict=True)]
        wanted = [a["include_text"] for a in data["articles"]]
        return corroboration_to_plain(corroborate(entries, policy), data["offset_unit"], wanted)

    articles = [(pointer("articles", number), article) for number, article in enumerate(data["articles"])]
    seconds = workshop.settings.corroboration_deadline_seconds
    return _answer(workshop, Task(data, ("corroboration",)), articles, seconds, write)


def _answer(
    workshop: Workshop,
    task: Task,
    articles: Sequence[tuple[str, dict[str, Any]]],
    seconds: float,
    write: Callable[[Sequence[Analysis]], dict[str, Any]],
) -> Response:
    """Analyses one article after the other, in turn with the requests that come meanwhile; then all together."""
    whole = workshop.deadline(seconds)
    shared: dict[str, Any] = {name: task.data[name] for name in ("fact_card", "source_register") if name in task.data}
    call = this_call()
    call.stages, call.characters = whole.stages, 0
    with workshop.admission.admit():
        analyses = []
        each = workshop.each([Task({**article, **shared}, _PARTS) for _, article in articles], whole)
        for (place, _), analyse in zip(articles, each, strict=True):
            with _inside(place):
                analyses.append(analyse())
        whole.checkpoint("articles")
        with workshop.turn(whole):
            plain = write(analyses)
            whole.checkpoint("match")
    body = _written({**workshop.head(task), **plain}, whole)
    return Response(body, content_type=JSON.content_type)


def _written(plain: dict[str, Any], deadline: Deadline) -> bytes:
    began = time.perf_counter()
    body = orjson.dumps(plain)
    deadline.stages.append(("write", time.perf_counter() - began))
    return body


@contextmanager
def _inside(place: str) -> Iterator[None]:
    """Problems of one article as those of the request."""
    try:
        yield
    except ProblemError as error:
        raise error.inside(place) from None


def _check_length(workshop: Workshop, article: Any, place: str) -> None:
    with _inside(place):
        workshop.check_length(article)


def _check_ids(articles: Sequence[dict[str, Any]]) -> None:
    met: set[str] = set()
    faults = []
    for number, article in enumerate(articles):
        if article["id"] in met:
            detail = "Another article of this request has the same id."
            faults.append({"pointer": pointer("articles", number, "id"), "code": "not_unique", "detail": detail})
        met.add(article["id"])
    if faults:
        raise ProblemError("invalid", errors=faults)
