"""Requests that come at their time, whether or not those before them are answered.

One thread and bare sockets: what the caller takes of the processors, the service can't have, and threads with
``http.client`` take several times as much for a request as a refusal costs the service.
"""

from __future__ import annotations

import re
import selectors
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.deploy.load import Request

Plan = Sequence[tuple[float, Request]]
"""Requests, each with the seconds after which it is to go, the earliest first."""
_PATIENCE = 30.0  # seconds
_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)


@dataclass(slots=True)
class Answer:
    """``status`` is 0 while there is none; ``at``: when the request was to go, by ``time.perf_counter``."""

    request: Request
    at: float
    status: int = 0
    seconds: float = 0.0
    head: bytes = b""
    _received: bytearray = field(default_factory=bytearray)

    @property
    def retry_after(self) -> bool:
        return b"\r\nRetry-After: " in self.head

    def take(self, part: bytes) -> bool:
        """Whether the answer is whole."""
        self._received += part
        head, blank, body = self._received.partition(b"\r\n\r\n")
        found = _LENGTH.search(head)
        if not blank or found is None or len(body) < int(found[1]):
            return not part
        self.status, self.head = int(head[9:12]), bytes(head)
        return True


def paced(port: int, plan: Plan) -> list[Answer]:
    """An answer for each request of the plan, in its order."""
    answers: list[Answer] = []
    wire = {request: _bytes(request) for _, request in plan}
    with selectors.EpollSelector() as waiting:
        began, end = time.perf_counter(), time.perf_counter() + plan[-1][0] + _PATIENCE
        todo = list(reversed(plan))
        while (todo or waiting.get_map()) and time.perf_counter() < end:
            while todo and time.perf_counter() >= began + todo[-1][0]:
                after, request = todo.pop()
                answer = Answer(request, began + after)
                answers.append(answer)
                waiting.register(_ask(port, wire[request]), selectors.EVENT_READ, answer)
            for key, _ in waiting.select(max(0.0, began + todo[-1][0] - time.perf_counter()) if todo else 1.0):
                connection: socket.socket = key.fileobj  # type: ignore[assignment]
                if key.data.take(_receive(connection)):
                    key.data.seconds = time.perf_counter() - key.data.at
                    waiting.unregister(connection)
                    connection.close()
    return answers


def _bytes(request: Request) -> bytes:
    line = f"{request.method} {request.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: identity\r\n"
    about = f"Content-Type: {request.content_type}\r\nContent-Length: {len(request.body)}\r\n\r\n"
    return line.encode() + about.encode() + request.body


def _ask(port: int, data: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port))
    connection.sendall(data)
    return connection


def _receive(connection: socket.socket) -> bytes:
    try:
        return connection.recv(65_536)
    except OSError:
        return b""
