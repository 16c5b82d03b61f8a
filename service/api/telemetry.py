"""Traces to an OTLP receiver: one span a request with its stages below it, switched on by the usual variables.

Needs the extra ``telemetry``; the only thing here that ever opens a connection outwards. A span holds no article text.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

from service.api.call import Call, this_call
from service.api.trace import Trace
from service.settings import SettingError

if TYPE_CHECKING:
    from opentelemetry.context import Context
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.id_generator import IdGenerator

LOGGER = logging.getLogger("factcard.telemetry")
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL")


def telemetry_of(environ: Mapping[str, str]) -> Telemetry | None:
    """None where no receiver is named; raises :class:`SettingError` for one that can't be reached by what is here."""
    named = [name for name in _ENDPOINTS if environ.get(name)]
    off = environ.get("OTEL_SDK_DISABLED", "").lower() == "true" or environ.get("OTEL_TRACES_EXPORTER") == "none"
    if not named or off:
        return None
    for name in _PROTOCOLS:
        if environ.get(name, "http/protobuf") != "http/protobuf":
            raise SettingError(f"{name}={environ[name]}: traces go out as http/protobuf only")
    if find_spec("opentelemetry") is None or find_spec("opentelemetry.exporter") is None:
        raise SettingError(f"{named[0]} is set, but the packages are missing: pip install 'factcard[telemetry]'")
    named_by_operator = "OTEL_SERVICE_NAME" in environ or "service.name=" in environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    return Telemetry({} if named_by_operator else {"service.name": "factcard"})


class Telemetry:
    """Opens nothing and starts no thread before the first request, so that it can be made before the fork."""

    def __init__(self, resource: Mapping[str, str]) -> None:
        self._resource = resource
        self._lock = Lock()
        self._provider: TracerProvider | None = None
        self._failed = False

    def request(self, call: Call, method: str, status: int, seconds: float) -> None:
        """Hands on the span of the request that ends. Never fails it: a fault is logged once."""
        try:
            self._span(call, method[:16], status, seconds)
        except Exception as error:
            if not self._failed:
                self._failed = True
                LOGGER.warning("traces are incomplete from here on: %s", type(error).__name__)

    def _span(self, call: Call, method: str, status: int, seconds: float) -> None:
        from opentelemetry.trace import SpanKind, Status, StatusCode, set_span_in_context

        tracer = self._provider_now().get_tracer("factcard")
        end = time.time_ns()
        at = end - int(seconds * 1e9)
        attributes: dict[str, str | int] = {
            "http.request.method": method,
            "http.response.status_code": status,
            "factcard.request_id": call.request_id,
        }
        if call.route is not None:
            attributes["http.route"] = call.route
        if call.characters is not None:
            attributes["factcard.characters"] = call.characters
        name = f"{method} {call.route}" if call.route else method
        span = tracer.start_span(name, _caller(call.trace), SpanKind.SERVER, attributes, start_time=at)
        within = set_span_in_context(span)
        for stage, taken in call.stages:
            inner = tracer.start_span(stage, within, start_time=at)
            at += int(taken * 1e9)
            inner.end(at)
        if status >= 500:
            span.set_status(Status(StatusCode.ERROR))
        span.end(end)

    def _provider_now(self) -> TracerProvider:
        with self._lock:
            if self._provider is None:
                from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
                from opentelemetry.sdk.resources import Resource
                from opentelemetry.sdk.trace import TracerProvider
                from opentelemetry.sdk.trace.export import BatchSpanProcessor

                self._provider = TracerProvider(resource=Resource.create(dict(self._resource)), id_generator=_ids())
                self._provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
            return self._provider


def _caller(trace: Trace) -> Context:
    """The caller's span as parent; without one, the span is the first of the trace that the log names."""
    from opentelemetry.context import Context
    from opentelemetry.trace import NonRecordingSpan, SpanContext, TraceFlags, set_span_in_context

    if not trace.given:
        return Context()
    flags = TraceFlags(int(trace.flags, 16))
    above = SpanContext(int(trace.trace, 16), int(trace.span, 16), is_remote=True, trace_flags=flags)
    return set_span_in_context(NonRecordingSpan(above), Context())


def _ids() -> IdGenerator:
    from opentelemetry.sdk.trace.id_generator import RandomIdGenerator

    class Ids(RandomIdGenerator):
        def generate_trace_id(self) -> int:
            return int(this_call().trace.trace, 16)

    return Ids()
