"""Says "busy" before Flask sees the request: when more comes than can be done, most of what comes is refused.

Flask, its hooks and its answer take five times what this takes, and share the processors with the analyses. Only such
requests are refused here whose answer is known to the last header; all others go on to the application, which refuses
them too: those of a browser's page (CORS), with a key that is not known, or of a length that is not told or too great.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

import orjson
from flask import Request

from service.api import access
from service.api.admission import Admission
from service.api.call import Call
from service.api.keys import KeyRing
from service.api.problems import MEDIA_TYPE, ProblemError
from service.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ANALYSING = ("/v1/analyses", "/v1/fact-cards", "/v1/batches", "/v1/comparisons", "/v1/corroborations")
"""Routes whose every request needs the language model, so that nothing need be read to know it."""
_STATUS = "503 SERVICE UNAVAILABLE"
_MARK = "~"  # stands nowhere else in a document


class Gate:
    """WSGI middleware."""

    def __init__(self, app: WSGIApplication, settings: Settings, admission: Admission, keys: KeyRing | None) -> None:
        self._app, self._admission, self._keys = app, admission, keys
        self._limit = settings.max_body_bytes
        busy = admission.busy()
        self._bodies = {path: orjson.dumps(busy.about(path, _MARK)).split(_MARK.encode()) for path in ANALYSING}
        self._headers = [("Content-Type", MEDIA_TYPE), *busy.headers.items(), ("Vary", "Accept-Encoding")]

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] in self._bodies and environ["REQUEST_METHOD"] == "POST":
            size = environ.get("CONTENT_LENGTH") or ""
            known = size.isdecimal() and int(size) <= self._limit and "HTTP_ORIGIN" not in environ
            # The key first: a queue that is found full is cut, which only those who may ask can bring about.
            key = self._key(environ) if known else None
            if key is not None and self._admission.is_full():
                with suppress(OSError):  # the caller has gone, or sends nothing more
                    environ["wsgi.input"].read(int(size))  # a connection with an unread body could not go on
                return self._refuse(environ, key, start_response)
        return self._app(environ, start_response)

    def _key(self, environ: WSGIEnvironment) -> str | None:
        """The key's name, empty where none is asked for; None for a request that the application is to turn down."""
        if self._keys is None:
            return ""
        try:
            return access.holder(Request(environ), self._keys)
        except ProblemError:
            return None

    def _refuse(self, environ: WSGIEnvironment, key: str, start_response: StartResponse) -> Iterable[bytes]:
        path, call = environ["PATH_INFO"], Call.of(environ)
        call.route, call.key, call.problem = path, key or None, "busy"
        body = call.request_id.encode().join(self._bodies[path])
        start_response(_STATUS, [("Content-Length", str(len(body))), *self._headers])
        return [body]
