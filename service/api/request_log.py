"""One JSON line a request. No line holds article text, a query string, a key, or the message of an exception.

Lines go to the logger ``factcard.request``, which says nothing until the server gives it a handler.
"""

from __future__ import annotations

import logging
import traceback
from datetime import UTC, datetime
from typing import Any

import orjson
from flask import g, request

LOGGER = logging.getLogger("factcard.request")


def write(status: int, elapsed: float) -> None:
    """The line of the request that ends; ``elapsed`` in milliseconds."""
    if LOGGER.isEnabledFor(logging.INFO):
        LOGGER.info(orjson.dumps(_line(status, elapsed)).decode())


def _line(status: int, elapsed: float) -> dict[str, Any]:
    line: dict[str, Any] = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "level": "error" if status == 500 else "info",
        "request_id": g.request_id,
        "trace_id": g.trace.trace,
        "method": request.method[:16],
        "route": request.url_rule.rule if request.url_rule else None,
        "status": status,
        "ms": round(elapsed, 1),
        "characters": getattr(g, "characters", None),
    }
    if (key := g.get("key")) is not None:
        line["key"] = key  # its name
    if (problem := getattr(g, "problem", None)) is not None:
        line["problem"] = problem
    if (fault := getattr(g, "fault", None)) is not None:
        line["fault"] = describe(fault)
    return line


def describe(fault: BaseException) -> dict[str, Any]:
    """Kind and place of an exception; its message is left out, as it may quote the article."""
    frames = traceback.extract_tb(fault.__traceback__)
    return {"type": type(fault).__name__, "trace": [f"{f.filename}:{f.lineno} {f.name}" for f in frames]}
