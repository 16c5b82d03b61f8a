"""One request's work: validate, wait for the engine, analyse, write out. Knows no routes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar

import orjson
from flask import Response, request
from marshmallow import Schema, ValidationError

import service
from service.api import bodies
from service.api.admission import Admission, Deadline, Watch, ignore
from service.api.call import this_call
from service.api.fields import faults, pointer
from service.api.negotiate import JSON, Form
from service.api.problems import ProblemError, from_input_error, note_fault
from service.api.requests import RequestSchemas, article_of, options_of
from service.api.worker_limits import Watchdog
from service.card.rating.house_rules import fingerprint
from service.engine import Analysis, Engine, Options, Reading
from service.errors import InputError
from service.export.plain import to_plain
from service.settings import Settings
from service.summary.cost import CHEAP

SCHEMA_VERSION = "1"
Parts = tuple[str, ...]
Result = TypeVar("Result")
# Characters of a batch that are read in one turn, for which others wait: a third of the longest single article. Of a
# third of this, an article of 500 words costs a twentieth more.
_TOGETHER = 36_000


@dataclass(frozen=True)
class Task:
    """A valid request: what was loaded from it, and the parts its route answers."""

    data: dict[str, Any]
    parts: Parts

    @cached_property
    def options(self) -> Options:
        return options_of(self.data, self.parts)

    @property
    def light(self) -> bool:
        """Costs a few milliseconds: no language model, and a method of ours."""
        options = self.options
        return options.card is None and options.summary is not None and options.summary.method in CHEAP


class Workshop:
    """Everything that a view needs, made once for the application."""

    def __init__(self, settings: Settings, engine: Engine, watchdog: Watchdog, watch: Watch = ignore) -> None:
        self.settings = settings
        self.engine = engine
        self._watchdog = watchdog
        self._about = {
            "version": service.__version__, "rules_version": engine.rules_version, "model": engine.model,
        }  # fmt: skip
        own_rules = fingerprint(engine.house_rules)
        self._versions = [*self._about.values(), *([own_rules] if own_rules else ())]
        self.admission = Admission(settings.queue_length, settings.places, settings.retry_after_seconds, watch)

    def receive(self, *, bare: bool = True, light: bool = False) -> bodies.Body:
        """The body of the request; raises the problem ``busy`` before anything is made of it.

        ``bare``: it need not be JSON. ``light``: it may turn out to need no language model.
        """
        body = bodies.receive(request, self.settings.max_body_bytes, bare=bare)
        self.admission.expect(light=light)
        return body

    def load(self, schema: Schema, payload: Any, parts: Parts) -> Task:
        """Raises the problem ``too_large`` or ``invalid``."""
        self.check_length(payload)
        return Task(self.checked(schema, payload), parts)

    def deadline(self, seconds: float) -> Deadline:
        return Deadline(seconds, self.settings.retry_after_seconds)

    def analyse(
        self, task: Task, deadline: Deadline, *, patient: bool = True, reading: Reading | None = None
    ) -> Analysis:
        """Waits for the engine and analyses; raises problems."""
        with self.turn(deadline, patient=patient):
            try:
                return self.engine.analyse(article_of(task.data), task.options, deadline.checkpoint, reading)
            except InputError as error:
                raise from_input_error(error) from None

    def each(self, tasks: Sequence[Task], whole: Deadline) -> Iterator[Callable[[], Analysis]]:
        """How to analyse each of the articles of one request; in order, for it has the next ones read too.

        Short articles are read together, in a turn of their own. Where that fails each goes its own way, and tells
        itself what is wrong with it.
        """
        for group in _together(tasks):
            readings: list[Reading | None] = [None] * len(group)
            ahead = self._deadline_within(whole)
            if len(group) > 1:
                try:
                    with self.turn(ahead):
                        articles = [article_of(task.data) for task in group]
                        readings = self.engine.read_together(articles, ahead.checkpoint)
                except ProblemError:
                    pass
                except Exception as error:
                    note_fault(error)
            share = [(stage, seconds / len(group)) for stage, seconds in ahead.stages]
            for task, reading in zip(group, readings, strict=True):
                yield partial(self._one_of_several, task, reading, share, whole)

    def _one_of_several(
        self, task: Task, reading: Reading | None, spent: Sequence[tuple[str, float]], whole: Deadline
    ) -> Analysis:
        deadline = self._deadline_within(whole)
        deadline.stages.extend(spent)
        call = this_call()
        call.item_stages.append(deadline.stages)
        analysis = self.analyse(task, deadline, reading=reading)
        call.characters = (call.characters or 0) + len(analysis.document.text)
        return analysis

    def _deadline_within(self, whole: Deadline) -> Deadline:
        return self.deadline(min(self.settings.deadline_seconds, whole.left))

    @contextmanager
    def turn(self, deadline: Deadline, *, patient: bool = True) -> Iterator[None]:
        """The engine to oneself, watched, once it is free."""
        with self.admission.turn(deadline, patient=patient), self._watchdog.over(deadline.left):
            yield

    def answer(self, task: Task, form: Form = JSON) -> Response:
        """The whole way of a single article."""
        deadline = self.deadline(self.settings.deadline_seconds)
        call = this_call()
        call.stages = deadline.stages
        light = task.light
        with self.admission.admit(light=light):
            analysis = self.analyse(task, deadline, patient=light)
        call.characters = len(analysis.document.text)
        began = time.perf_counter()
        body = orjson.dumps(self.plain(task, analysis)) if form.write is None else form.write(analysis).encode()
        deadline.stages.append(("write", time.perf_counter() - began))
        return Response(body, headers=form.headers)

    def batch(self, schemas: RequestSchemas, payload: Any, parts: Parts) -> Response:
        """Each article on its own, in turn with the single requests that come meanwhile."""
        envelope = self.checked(schemas.batch_envelope(), payload)
        whole = self.deadline(self.settings.batch_deadline_seconds)
        schema = schemas.batch_article()
        this_call().characters = 0
        with self.admission.admit():
            loaded = [_attempt(partial(self.load, schema, item, parts)) for item in envelope["articles"]]
            each = self.each([task for task in loaded if isinstance(task, Task)], whole)
            results = [
                self._item(index, item, task if isinstance(task, ProblemError) else self._result(task, next(each)))
                for index, (item, task) in enumerate(zip(envelope["articles"], loaded, strict=True))
            ]
        body = orjson.dumps({"schema_version": SCHEMA_VERSION, "results": results})
        return Response(body, content_type=JSON.content_type)

    def _result(self, task: Task, analyse: Callable[[], Analysis]) -> orjson.Fragment | ProblemError:
        """Written at once: what a whole batch holds would else be walked again and again by the garbage collector."""
        return _attempt(lambda: orjson.Fragment(orjson.dumps(self.plain(task, analyse()))))

    @staticmethod
    def _item(index: int, payload: Any, result: orjson.Fragment | ProblemError) -> dict[str, Any]:
        given = payload.get("id") if isinstance(payload, dict) else None
        out = {"id": given if isinstance(given, str) else None, "status": 200}
        if not isinstance(result, ProblemError):
            return {**out, "result": result}
        document = result.document(pointer("articles", index))
        return {**out, "status": document["status"], "problem": document}

    def plain(self, task: Task, analysis: Analysis) -> dict[str, Any]:
        """The contract's answer for one article."""
        return {
            **self.head(task),
            **to_plain(analysis, task.data["offset_unit"], include_text=task.data["include_text"]),
        }

    def head(self, task: Task) -> dict[str, Any]:
        """What every answer opens with."""
        return {
            "schema_version": SCHEMA_VERSION,
            "id": self._id(task),
            "engine": self._about,
        }

    @staticmethod
    def checked(schema: Schema, payload: Any) -> dict[str, Any]:
        """What the schema loads; raises the problem ``invalid``."""
        try:
            loaded: dict[str, Any] = schema.load(payload)
        except ValidationError as error:
            raise ProblemError("invalid", errors=faults(error)) from None
        return loaded

    def _id(self, task: Task) -> str:
        given = {name: value for name, value in task.data.items() if name != "id" and value is not None}
        canonical = orjson.dumps([task.parts, given, self._versions], option=orjson.OPT_SORT_KEYS)
        return "sha256:" + hashlib.sha256(canonical).hexdigest()

    def check_length(self, payload: Any) -> None:
        """Raises the problem ``too_large``, which tells limit and size."""
        text = payload.get("text") if isinstance(payload, dict) else None
        limit = self.settings.max_characters
        if isinstance(text, str) and len(text) > limit:
            detail = f"The text has {len(text)} characters, the limit is {limit}."
            errors = [{"pointer": pointer("text"), "code": "too_long", "detail": detail}]
            raise ProblemError("too_large", detail, errors=errors, more={"limit": limit, "size": len(text)})


def _attempt(work: Callable[[], Result]) -> Result | ProblemError:
    """What comes of it, or the problem: one article that trips the service must not take the others with it."""
    try:
        return work()
    except ProblemError as error:
        return error
    except Exception as error:
        note_fault(error)
        return ProblemError("internal")


def _together(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    """Articles one after the other that are read in one turn: a turn is not to be much longer than others."""
    group: list[Task] = []
    held = 0
    for task in tasks:
        size = len(task.data.get("text") or task.data.get("html") or "")
        if group and held + size > _TOGETHER:
            yield group
            group, held = [], 0
        group.append(task)
        held += size
    if group:
        yield group
