"""What operators see around every request: its ids, timings, counts and log line; and whether we are about to stop."""

from __future__ import annotations

import mmap
import time

from flask import Flask, Response, g, request

from service.api import request_log
from service.api.call import Call
from service.api.metrics import Metrics
from service.api.telemetry import Telemetry


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
        here.call = Call.begin(headers.get("X-Request-ID", ""), headers.get("traceparent", ""))
        here.stages, here.item_stages = [], []

    @app.after_request
    def finish(response: Response) -> Response:
        here, rule = g._get_current_object(), request.url_rule
        seconds = time.perf_counter() - here.call.began
        response.headers.extend(here.call.headers(here.stages, seconds))
        route, problem = rule.rule if rule else None, here.get("problem")
        metrics.request(route, response.status_code, seconds, problem)
        for stages in (here.stages, *here.item_stages):
            metrics.analysis(stages)
        if telemetry is not None:
            telemetry.request(route, response.status_code, seconds)
        request_log.write(
            here.call, request.method, route, response.status_code, seconds,
            characters=here.get("characters"), key=here.get("key"), problem=problem, fault=here.get("fault"),
        )  # fmt: skip
        return response
