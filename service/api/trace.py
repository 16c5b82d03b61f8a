"""W3C Trace Context: the ``traceparent`` of a request, or a new one where it has none that is valid."""

from __future__ import annotations

import re
from dataclasses import dataclass
from secrets import token_hex

# A later version may carry more fields behind these; version ff and ids of zeros alone are invalid.
_GIVEN = re.compile(
    r"(?!ff)(?P<version>[0-9a-f]{2})-(?!0{32})(?P<trace>[0-9a-f]{32})-(?!0{16})(?P<span>[0-9a-f]{16})-"
    r"(?P<flags>[0-9a-f]{2})(?P<more>-.{0,256})?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Trace:
    """``given``: the ids are the caller's. ``span`` names the caller's span, or stands for this request's."""

    trace: str
    span: str
    flags: str = "01"
    given: bool = False

    @property
    def header(self) -> str:
        return f"00-{self.trace}-{self.span}-{self.flags}"


def trace_of(header: str) -> Trace:
    found = _GIVEN.fullmatch(header)
    if found is None or (found["version"] == "00" and found["more"]):
        return Trace(token_hex(16), token_hex(8))
    return Trace(found["trace"], found["span"], found["flags"], given=True)
