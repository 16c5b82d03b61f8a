"""Answers are compressed where the caller asks for it: Zstandard (RFC 8878) or gzip (RFC 1952), the same bytes always.

Nothing secret stands beside what a caller sends, so that the length of an answer tells nobody anything (BREACH).
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Final

from flask import Flask, Response, request

from service import zstd

# A shorter answer fits into one packet as it is.
_WORTH: Final = 1_000  # bytes
_TEXT: Final = (
    "application/json",
    "application/problem+json",
    "application/ld+json",
    "application/vnd.iptc.ninjs+json",
    "application/javascript",
    "application/yaml",
)


def _gzip(body: bytes) -> bytes:
    # No time of writing stands in the header, unlike with the gzip module's files.
    stream = zlib.compressobj(5, wbits=31)
    return stream.compress(body) + stream.flush()


# In the order of preference where the caller has none.
_WAYS: Final[dict[str, Callable[[bytes], bytes]]] = {"zstd": lambda body: zstd.compress(body, 3), "gzip": _gzip}


def register(app: Flask) -> None:
    @app.after_request
    def compress(response: Response) -> Response:
        kind = response.mimetype or ""
        if not (kind.startswith("text/") or kind in _TEXT):
            return response
        vary = response.headers.get("Vary")
        response.headers["Vary"] = f"{vary}, Accept-Encoding" if vary else "Accept-Encoding"
        if "HTTP_ACCEPT_ENCODING" not in request.environ:
            return response
        if response.direct_passthrough or response.is_streamed or "Content-Encoding" in response.headers:
            return response
        # An encoding that is not named has quality 0, as has one that is refused.
        liked = [(request.accept_encodings.quality(name), name) for name in _WAYS]
        quality, way = max(liked, key=lambda way: way[0])
        if quality > 0 and len(body := response.get_data()) >= _WORTH:
            response.set_data(_WAYS[way](body))
            response.headers["Content-Encoding"] = way
        return response
