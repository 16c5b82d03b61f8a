"""The headers that keep a browser from doing more with an answer than it should."""

from __future__ import annotations

from flask import Flask, Response

# An answer is data: it loads nothing, runs nothing and stands in no frame. Pages set what they need.
_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def register(app: Flask) -> None:
    @app.after_request
    def protect(response: Response) -> Response:
        response.headers.extend(_FIXED)  # nothing else sets them
        response.headers.setdefault("Content-Security-Policy", _DATA)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
