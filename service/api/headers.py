"""The headers that keep a browser from doing more with an answer than it should."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

# An answer is data: it loads nothing, runs nothing and stands in no frame. Pages set what they need.
OF_DATA = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


_LINES = [(name.lower(), (name, value)) for name, value in OF_DATA.items()]


def register(app: Flask) -> None:
    """Around Flask: to set them on its response, one by one, takes longer by 20 microseconds."""
    answer = app.wsgi_app

    def protect(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            given = {name.lower() for name, _ in headers}
            return start_response(status, headers + [line for name, line in _LINES if name not in given], *error)

        return answer(environ, start)

    app.wsgi_app = protect  # type: ignore[method-assign]
