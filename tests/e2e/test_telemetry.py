"""Traces, as a real OTLP receiver on this machine gets them from the running service."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from tests.deploy.balancers import free_ports
from tests.e2e.server import serving

ARTICLE = "The council of Tarn closed the old mill on Friday, mayor Lena Holt said."
TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


@contextmanager
def receiving() -> Iterator[tuple[str, list[bytes]]]:
    """Address of the receiver, and the bodies it was sent."""
    bodies: list[bytes] = []

    class Receiver(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200 if self.path == "/v1/traces" else 404)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", bodies
        finally:
            server.shutdown()
            thread.join()


def spans(bodies: list[bytes]) -> list[Span]:
    return [
        span
        for body in bodies
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans
        for scope in resource.scope_spans
        for span in scope.spans
    ]


def attributes(span: Span) -> dict[str, Any]:
    return {a.key: a.value.string_value or a.value.int_value for a in span.attributes}


def test_each_request_is_a_span_with_its_stages_below_it_and_none_is_lost_when_the_service_stops() -> None:
    with receiving() as (address, bodies):
        with serving(drain_seconds=0, environ={"OTEL_EXPORTER_OTLP_ENDPOINT": address}) as server:
            headers = {"Content-Type": "text/plain", "X-Request-ID": "r-1"}
            given = {**headers, "traceparent": f"00-{TRACE}-{PARENT}-01"}
            assert server.ask("POST", "/v1/analyses?title=Mill+shut", ARTICLE.encode(), given)[0] == 200
            unsampled = {**headers, "traceparent": f"00-{'1' * 32}-{PARENT}-00"}
            assert server.ask("POST", "/v1/summaries", ARTICLE.encode(), unsampled)[0] == 200
            made = server.ask("GET", "/nothing?secret")[1]["traceparent"].split("-")[1]
        found = spans(bodies)
    ours = [span for span in found if span.trace_id.hex() == TRACE]
    (request,) = (span for span in ours if span.parent_span_id.hex() == PARENT)
    assert (request.name, request.kind) == ("POST /v1/analyses", Span.SPAN_KIND_SERVER)
    assert attributes(request) == {
        "http.request.method": "POST", "http.route": "/v1/analyses", "http.response.status_code": 200,
        "factcard.request_id": "r-1", "factcard.characters": len(ARTICLE),
    }  # fmt: skip
    stages = [span for span in ours if span is not request]
    assert [span.name for span in stages] == ["queue", "read", "parse", "card", "summary", "write"]
    assert all(span.parent_span_id == request.span_id for span in stages)
    assert request.start_time_unix_nano <= stages[0].start_time_unix_nano
    assert stages[-1].end_time_unix_nano <= request.end_time_unix_nano
    assert not [span for span in found if span.trace_id.hex() == "1" * 32], "the caller does not want it traced"
    (unknown,) = (span for span in found if span.trace_id.hex() == made)
    assert (unknown.name, unknown.parent_span_id) == ("GET", b"")
    sent = b"".join(bodies)
    assert b"factcard" in sent
    assert not [word for word in (b"Lena", b"mill", b"Mill", b"secret") if word in sent]


def test_a_receiver_that_is_gone_costs_no_request() -> None:
    address = f"http://127.0.0.1:{free_ports(1)[0]}"
    environ = {"OTEL_EXPORTER_OTLP_ENDPOINT": address, "OTEL_BSP_SCHEDULE_DELAY": "50",
               "OTEL_EXPORTER_OTLP_TIMEOUT": "1"}  # fmt: skip
    with serving(drain_seconds=0, environ=environ) as server:
        for _ in range(20):
            assert server.ask("POST", "/v1/summaries", ARTICLE.encode(), {"Content-Type": "text/plain"})[0] == 200
    assert all(json.loads(line)["status"] == 200 for line in server.log)
