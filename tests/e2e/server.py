"""Starts the service as an operator does, on a port of its own, and stops it by its process id."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
_GUNICORN = ["gunicorn", "--config", "deploy/gunicorn.conf.py"]


class Server:
    """A running service; ``log`` grows with its lines on standard output, ``err`` with those on standard error."""

    def __init__(self, *, environ: Any = None, app: Any = None, **settings: object) -> None:
        """``environ``: variables of others, as a mapping; ``app``: what gunicorn serves in place of the service."""
        given = {
            f"FACTCARD_{name.upper()}": str(value) for name, value in {"port": 0, "workers": 1, **settings}.items()
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCARD_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", *([*_GUNICORN, app] if app else ["service", "serve"])], cwd=ROOT,
            env={**kept, "PYTHONUNBUFFERED": "1", **(environ or {}), **given},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.log: list[str] = []
        self.err: list[str] = []
        self._address = threading.Event()
        self.port = 0
        self._readers = [
            threading.Thread(target=self._read, args=(self.process.stdout, self.log), daemon=True),
            threading.Thread(target=self._read, args=(self.process.stderr, self.err), daemon=True),
        ]
        for reader in self._readers:
            reader.start()
        if not self._address.wait(60) or not self.port:
            self.stop()
            raise AssertionError("did not start: " + "".join(self.err))

    def _read(self, stream: Any, lines: list[str]) -> None:
        for line in stream:
            lines.append(line)
            if found := re.search(r"listens on http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                self._address.set()
        self._address.set()

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        timeout: float = 30,
    ) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def post(self, path: str, body: dict[str, Any], timeout: float = 30) -> tuple[int, Any]:
        status, _, answer = self.ask(
            "POST", path, json.dumps(body).encode(), {"Content-Type": "application/json"}, timeout
        )
        return status, json.loads(answer)

    def stop(self, number: int = signal.SIGTERM, timeout: float = 30) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            for reader in self._readers:
                reader.join(5)
            for stream in (self.process.stdout, self.process.stderr):
                if stream is not None:
                    stream.close()
        return self.process.returncode


@contextmanager
def serving(*, environ: Any = None, app: Any = None, **settings: object) -> Iterator[Server]:
    server = Server(environ=environ, app=app, **settings)
    try:
        yield server
    finally:
        server.stop()
