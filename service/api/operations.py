"""What operators see around every request: its ids, timings, counts and log line; and whether we are about to stop."""

from __future__ import annotations

import mmap
import re
import time
from secrets import token_hex

from flask import Flask, Response, g, request

from service.api import request_log
from service.api.metrics import Metrics
from service.api.telemetry import Telemetry
from service.api.trace import trace_of

_REQUEST_ID = re.compile(r"[A-Za-z0-9._~:+/=@-]{1,128}", re.ASCII)


class Lifecycle:
    """Whether the service is about to stop. One byte shared with the forked workers, set by their parent."""

    def __init__(self) -> None:
        self._draining = mmap.mmap(-1, 1)

    @property
    def draining(self) -> bool:
        return self._draining[0] != 0

    def drain(self) -> None:
        self._draining[0] = 1


def register(app: Flask, metrics: Metrics, telemetry: Telemetry | None) -> None:
    """To be registered first: what comes before a view can then refer to the ids."""

    @app.before_request
    def begin() -> None:
        here, headers = g._get_current_object(), request.headers
        here.began = time.perf_counter()
        given = headers.get("X-Request-ID", "")
        here.request_id = given if _REQUEST_ID.fullmatch(given) else token_hex(16)
        here.trace = trace_of(headers.get("traceparent", ""))
        here.stages, here.item_stages = [], []

    @app.after_request
    def finish(response: Response) -> Response:
        here, rule = g._get_current_object(), request.url_rule
        seconds = time.perf_counter() - here.began
        timed = (*here.stages, ("total", seconds))
        response.headers.extend({
            "X-Request-ID": here.request_id,
            "traceparent": here.trace.header,
            "Server-Timing": ", ".join([f"{name};dur={taken * 1e3:.1f}" for name, taken in timed]),
        })  # fmt: skip
        route = rule.rule if rule else None
        metrics.request(route, response.status_code, seconds, here.get("problem"))
        for stages in (here.stages, *here.item_stages):
            metrics.analysis(stages)
        if telemetry is not None:
            telemetry.request(route, response.status_code, seconds)
        request_log.write(response.status_code, seconds * 1e3)
        return response
