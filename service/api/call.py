"""One request on its way: when it began, and the ids that it is found by."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from secrets import token_hex

from service.api.trace import Trace, trace_of

_REQUEST_ID = re.compile(r"[A-Za-z0-9._~:+/=@-]{1,128}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Call:
    """``began`` is of ``time.perf_counter``."""

    began: float
    request_id: str
    trace: Trace

    @classmethod
    def begin(cls, request_id: str, traceparent: str) -> Call:
        """With the ids that came with it where they are valid, or new ones."""
        given = _REQUEST_ID.fullmatch(request_id) is not None
        return cls(time.perf_counter(), request_id if given else token_hex(16), trace_of(traceparent))

    def headers(self, stages: Iterable[tuple[str, float]], seconds: float) -> dict[str, str]:
        """What the answer says of it; ``stages`` and ``seconds``: what took how long, and all of it."""
        return {
            "X-Request-ID": self.request_id,
            "traceparent": self.trace.header,
            "Server-Timing": ", ".join(
                [f"{name};dur={taken * 1e3:.1f}" for name, taken in (*stages, ("total", seconds))]
            ),
        }
