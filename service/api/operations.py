"""What operators see: request ids, one JSON log line a request, timings, and the probes.

Lines go to the logger ``factcard.request``, which says nothing until the server gives it a handler.
No line holds article text, a query string, or the message of an exception, which could quote either.
"""

from __future__ import annotations

import logging
import mmap
import re
import time
import traceback
import uuid
from datetime import UTC, datetime
from typing import Any

import orjson
from flask import Flask, Response, g, request

LOGGER = logging.getLogger("factcard.request")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._~:+/=@-]{1,128}", re.ASCII)
# W3C Trace Context, version 00; an all-zero trace or parent id is invalid.
_TRACEPARENT = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}", re.ASCII)


class Lifecycle:
    """Whether the service is about to stop. One byte shared with the forked workers, set by their parent."""

    def __init__(self) -> None:
        self._draining = mmap.mmap(-1, 1)

    @property
    def draining(self) -> bool:
        return self._draining[0] != 0

    def drain(self) -> None:
        self._draining[0] = 1


def register(app: Flask) -> None:
    """Puts ids, timing, fixed headers and the log line around every request."""

    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()
        given = request.headers.get("X-Request-ID", "")
        g.request_id = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        trace = request.headers.get("traceparent", "")
        g.traceparent = trace if _TRACEPARENT.fullmatch(trace) else None

    @app.after_request
    def finish(response: Response) -> Response:
        elapsed = (time.perf_counter() - g.began) * 1e3
        headers = response.headers
        headers["X-Request-ID"] = g.request_id
        if g.traceparent:
            headers["traceparent"] = g.traceparent
        headers["X-Content-Type-Options"] = "nosniff"
        headers.setdefault("Cache-Control", "no-store")
        stages = [*getattr(g, "stages", ()), ("total", elapsed / 1e3)]
        headers["Server-Timing"] = ", ".join(f"{name};dur={seconds * 1e3:.1f}" for name, seconds in stages)
        if LOGGER.isEnabledFor(logging.INFO):
            LOGGER.info(orjson.dumps(_line(response.status_code, elapsed)).decode())
        return response


def _line(status: int, elapsed: float) -> dict[str, Any]:
    line: dict[str, Any] = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "level": "error" if status == 500 else "info",
        "request_id": g.request_id,
        "trace_id": g.traceparent[3:35] if g.traceparent else None,
        "method": request.method[:16],
        "route": request.url_rule.rule if request.url_rule else None,
        "status": status,
        "ms": round(elapsed, 1),
        "characters": getattr(g, "characters", None),
    }
    if (problem := getattr(g, "problem", None)) is not None:
        line["problem"] = problem
    if (fault := getattr(g, "fault", None)) is not None:
        line["fault"] = describe(fault)
    return line


def describe(fault: BaseException) -> dict[str, Any]:
    """Kind and place of an exception; its message is left out, as it may quote the article."""
    frames = traceback.extract_tb(fault.__traceback__)
    return {"type": type(fault).__name__, "trace": [f"{f.filename}:{f.lineno} {f.name}" for f in frames]}
