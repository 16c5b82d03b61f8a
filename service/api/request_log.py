"""One JSON line a request. No line holds article text, a query string, a key, or the message of an exception.

Lines go to the logger ``factcard.request``, which says nothing until the server gives it a handler.
"""

from __future__ import annotations

import logging
import traceback
from datetime import UTC, datetime
from typing import Any

import orjson

from service.api.call import Call

LOGGER = logging.getLogger("factcard.request")


def write(call: Call, method: str, status: int, seconds: float) -> None:
    """The line of the request that ends."""
    if not LOGGER.isEnabledFor(logging.INFO):
        return
    line: dict[str, Any] = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "level": "error" if status == 500 else "info",
        "request_id": call.request_id,
        "trace_id": call.trace.trace,
        "method": method[:16],
        "route": call.route,
        "status": status,
        "ms": round(seconds * 1e3, 1),
        "characters": call.characters,
    }
    if call.key is not None:
        line["key"] = call.key
    if call.problem is not None:
        line["problem"] = call.problem
    if call.fault is not None:
        line["fault"] = describe(call.fault)
    LOGGER.info(orjson.dumps(line).decode())


def describe(fault: BaseException) -> dict[str, Any]:
    """Kind and place of an exception; its message is left out, as it may quote the article."""
    frames = traceback.extract_tb(fault.__traceback__)
    return {"type": type(fault).__name__, "trace": [f"{f.filename}:{f.lineno} {f.name}" for f in frames]}
