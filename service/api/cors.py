"""Which web pages may call: none, unless their origins are listed."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Flask
from flask_cors import CORS

from service.api.limits import HEADERS

_SENT = ["Accept", "Authorization", "Content-Encoding", "Content-Type", "X-API-Key", "X-Request-ID", "traceparent"]
_READ = ["Retry-After", "Server-Timing", "WWW-Authenticate", "X-Request-ID", "traceparent", *HEADERS]


def register(app: Flask, origins: Sequence[str]) -> None:
    """Keys go in headers that the page sets itself; cookies play no part, so credentials stay off."""
    CORS(
        app, resources=[r"/v1/.*", r"/openapi\..*"], origins=list(origins), methods=["GET", "POST"],
        allow_headers=_SENT, expose_headers=_READ, max_age=3600, supports_credentials=False, send_wildcard=True,
    )  # fmt: skip
