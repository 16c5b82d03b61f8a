"""One request on its way: when it began, the ids that it is found by, and what is noted of it for operators."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from secrets import token_hex
from typing import TYPE_CHECKING

from flask import request

from service.api.trace import Trace, trace_of

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_PLACE = "factcard.call"  # in the WSGI environment
_REQUEST_ID = re.compile(r"[A-Za-z0-9._~:+/=@-]{1,128}", re.ASCII)

Stage = tuple[str, float]
"""Its name, and the seconds that it took."""


@dataclass(slots=True)
class Call:
    """``began`` is of ``time.perf_counter``; the rest is noted where it comes to be known."""

    began: float
    request_id: str
    trace: Trace
    route: str | None = None
    key: str | None = None
    characters: int | None = None
    stages: list[Stage] = field(default_factory=list)
    item_stages: list[list[Stage]] = field(default_factory=list)
    problem: str | None = None
    fault: Exception | None = None

    @classmethod
    def begin(cls, environ: WSGIEnvironment) -> Call:
        """With the ids that came with it where they are valid, or new ones; from here on it is found in ``environ``."""
        request_id = environ.get("HTTP_X_REQUEST_ID", "")
        given = _REQUEST_ID.fullmatch(request_id) is not None
        trace = trace_of(environ.get("HTTP_TRACEPARENT", ""))
        call = cls(time.perf_counter(), request_id if given else token_hex(16), trace)
        environ[_PLACE] = call
        return call

    @staticmethod
    def of(environ: WSGIEnvironment) -> Call:
        """The call that :meth:`begin` put there."""
        call: Call = environ[_PLACE]
        return call

    def headers(self, seconds: float) -> list[tuple[str, str]]:
        """What the answer says of it; ``seconds``: what all of it took."""
        timing = [f"{name};dur={taken * 1e3:.1f}" for name, taken in (*self.stages, ("total", seconds))]
        return [
            ("X-Request-ID", self.request_id),
            ("traceparent", self.trace.header),
            ("Server-Timing", ", ".join(timing)),
        ]


def this_call() -> Call:
    """That of the request which Flask is at."""
    return Call.of(request.environ)
