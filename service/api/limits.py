"""How often one caller may ask: by key, else by address. Needs the extra ``limits``.

Counted in each worker's memory, or, exactly over all workers and replicas, in Redis. When Redis is gone each worker
counts on its own until it is back: a limit is no reason to stop serving.
"""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from importlib.util import find_spec

from flask import Flask, Response, request

from service.api.access import guarded
from service.api.call import this_call
from service.settings import SettingError

HEADERS = ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
_PATIENCE = 0.25  # seconds for an answer of Redis


def register(app: Flask, limit: str, redis: str) -> None:
    """``limit`` as ``60/minute``; ``redis`` is a URL, or empty for memory."""
    if find_spec("flask_limiter") is None:
        raise SettingError("FACTCARD_RATE_LIMIT is set, but the packages are missing: pip install 'factcard[limits]'")
    from flask_limiter import Limiter

    # At its level "info" it would log the caller's address with every refusal.
    logging.getLogger("flask-limiter").setLevel(logging.WARNING)
    patience: dict[str, str | int] = {"socket_timeout": _PATIENCE, "socket_connect_timeout": _PATIENCE}  # type: ignore[dict-item]
    limiter = Limiter(
        _caller, app=app, application_limits=[limit], strategy="moving-window", storage_uri=redis or "memory://",
        storage_options=patience if redis else {}, in_memory_fallback_enabled=bool(redis), swallow_errors=True,
        key_prefix="factcard",
    )  # fmt: skip
    limiter.request_filter(lambda: not guarded())

    @app.after_request
    def tell(response: Response) -> Response:
        with suppress(Exception):  # Redis may go at this very moment
            if guarded() and (seen := limiter.current_limit) is not None:
                seconds = str(max(1, round(seen.reset_at - time.time())))
                values = (str(seen.limit.amount), str(seen.remaining), seconds)
                response.headers.update(zip(HEADERS, values, strict=True))
                if seen.breached:
                    response.headers["Retry-After"] = seconds
        return response


def _caller() -> str:
    key = this_call().key
    return f"key:{key}" if key else f"address:{request.remote_addr}"
