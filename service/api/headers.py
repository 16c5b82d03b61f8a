"""The headers that keep a browser from doing more with an answer than it should."""

from __future__ import annotations

from flask import Flask, Response

# An answer is data: it loads nothing, runs nothing and stands in no frame. Pages set what they need.
OF_DATA = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


def register(app: Flask) -> None:
    @app.after_request
    def protect(response: Response) -> Response:
        for name, value in OF_DATA.items():
            response.headers.setdefault(name, value)
        return response
