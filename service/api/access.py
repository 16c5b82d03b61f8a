"""Who may ask: where keys are configured, everything under ``/v1`` needs one; probes, metrics and pages need none.

A key comes as ``Authorization: Bearer``, as the password of ``Authorization: Basic`` beside its name, or as
``X-API-Key``; never in a query string, which ends up in logs and histories.
"""

from __future__ import annotations

from collections.abc import Iterator

from flask import Flask, Request, request

from service.api.call import this_call
from service.api.keys import Key, KeyRing
from service.api.problems import ProblemError

_REALM = 'realm="factcard"'
_CHALLENGE = f'Bearer {_REALM}, Basic {_REALM}, charset="UTF-8"'


def guarded() -> bool:
    """Whether the request is for something that keys and rate limits protect. A preflight carries no key."""
    return request.path.startswith("/v1/") and request.method != "OPTIONS"


def register(app: Flask, keys: KeyRing) -> None:
    @app.before_request
    def ask_for_key() -> None:
        if guarded():
            this_call().key = holder(request, keys)


def holder(request: Request, keys: KeyRing) -> str:
    """Name of the key that came with the request; raises the problems ``unauthorized`` and ``forbidden``."""
    found = [key for key in _presented(request, keys) if key is not None]
    if not found:
        raise ProblemError("unauthorized", headers={"WWW-Authenticate": _CHALLENGE})
    for key in found:
        if not key.suspended:
            return key.name
    raise ProblemError("forbidden", headers={"WWW-Authenticate": f'Bearer {_REALM}, error="insufficient_scope"'})


def _presented(request: Request, keys: KeyRing) -> Iterator[Key | None]:
    """A proxy may use ``Authorization`` for itself, so a key beside it counts as well."""
    given = request.authorization
    if given is not None and given.type == "bearer" and given.token:
        yield keys.find(given.token)
    if given is not None and given.type == "basic" and given.username is not None:
        yield keys.find(given.password or "", given.username)
    if "X-API-Key" in request.headers:
        yield keys.find(request.headers["X-API-Key"])
