"""Stands between a CMS and the service, as a newsroom's own gateway does: notes what is sent, asks for the key."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from service.api.problems import PROBLEMS

# What the service answers when its queue is full.
BUSY = {
    "type": "urn:factcard:problem:busy",
    "title": PROBLEMS["busy"].title,
    "status": PROBLEMS["busy"].status,
    "detail": PROBLEMS["busy"].detail,
    "code": "busy",
}


@dataclass
class Relay:
    """``delay`` in seconds before an answer; ``busy`` refuses as a full service does; ``key`` is the one it takes."""

    service: int
    port: int = 0
    key: str | None = None
    delay: float = 0
    busy: bool = False
    seen: list[tuple[str, dict[str, str], Any]] = field(default_factory=list)

    def open(self) -> ThreadingHTTPServer:
        relay = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._pass_on()

            def do_POST(self) -> None:
                self._pass_on()

            def _pass_on(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                relay.seen.append((self.path, dict(self.headers), json.loads(body) if body else None))
                time.sleep(relay.delay)
                asked = self.path.startswith("/v1/")
                if asked and relay.key is not None and self.headers["Authorization"] != f"Bearer {relay.key}":
                    self._answer(401, {"title": "Unauthorized", "status": 401, "detail": "No such key."})
                elif asked and relay.busy:
                    self._answer(503, BUSY, {"Retry-After": "1"})
                else:
                    status, kind, answer = relay.ask(self.command, self.path, body)
                    self._answer(status, answer, {"Content-Type": kind})

            def _answer(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                sent = {"Content-Length": str(len(data)), "Content-Type": "application/problem+json", **(headers or {})}
                for name, value in sent.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:
                """Silent."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                """A caller that has given up is no fault here."""

        server = Server(("127.0.0.1", self.port), Handler)
        self.port = server.server_address[1]
        return server

    def ask(self, method: str, path: str, body: bytes) -> tuple[int, str, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.service, timeout=30)
        try:
            connection.request(method, path, body or None, {"Content-Type": "application/json"} if body else {})
            response = connection.getresponse()
            return response.status, response.headers["Content-Type"], response.read()
        finally:
            connection.close()

    def reset(self, key: str | None = None) -> None:
        self.delay, self.busy, self.key = 0, False, key
        self.seen.clear()


@contextmanager
def relaying(relay: Relay) -> Iterator[Relay]:
    server = relay.open()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield relay
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
