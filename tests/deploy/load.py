"""Callers that never pause: each sends the next request when it has its answer."""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.quality.articles import ARTICLES


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    body: bytes
    content_type: str = "text/plain"
    right: frozenset[int] = frozenset({200})
    method: str = "POST"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``status`` 0 stands for a connection that broke; ``broken`` is how."""

    request: Request
    status: int
    seconds: float
    retry_after: str | None = None
    broken: str | None = None

    @property
    def failed(self) -> bool:
        return self.status not in self.request.right


TEXTS = [" ".join(article.sentences) for article in ARTICLES]


def short(rng: random.Random) -> Request:
    """An article of 2 kB."""
    text = "\n\n".join(rng.sample(TEXTS, len(TEXTS)))
    return Request("/v1/analyses", text.encode()[:2048].decode(errors="ignore").encode())


def bulky(rng: random.Random) -> Request:
    """The same as a content system sends it: 100 kB, most of it markup."""
    text = short(rng).body.decode()
    filling = "".join(f'<figure data-asset="{rng.getrandbits(256):x}"><img alt=""></figure>' for _ in range(900))
    body = f"<article><p>{text}</p>{filling}</article>".encode()
    return Request("/v1/analyses", body, "text/html; charset=utf-8")


class Load:
    """Runs ``callers`` threads between ``with`` and its end."""

    def __init__(self, port: int, make: Callable[[random.Random], Request], callers: int, timeout: float = 30) -> None:
        self.outcomes: list[Outcome] = []
        self._port, self._make, self._timeout = port, make, timeout
        self._ends = threading.Event()
        self._threads = [threading.Thread(target=self._call, args=(random.Random(i),)) for i in range(callers)]  # noqa: S311

    def __enter__(self) -> Load:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        for thread in self._threads:
            thread.join()

    def wait_for_more(self, count: int) -> None:
        """Until so many more answers have come: the load has felt what happened just before."""
        goal, end = len(self.outcomes) + count, time.monotonic() + 60
        while len(self.outcomes) < goal:
            assert time.monotonic() < end, "the load stands still"
            time.sleep(0.02)

    def _call(self, rng: random.Random) -> None:
        while not self._ends.is_set():
            self.outcomes.append(send(self._port, self._make(rng), self._timeout))


def send(port: int, request: Request, timeout: float = 30, headers: dict[str, str] | None = None) -> Outcome:
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(
            request.method, request.path, request.body, {"Content-Type": request.content_type, **(headers or {})}
        )
        response = connection.getresponse()
        response.read()
        status, retry_after, broken = response.status, response.getheader("Retry-After"), None
    except (OSError, http.client.HTTPException) as error:
        status, retry_after, broken = 0, None, repr(error)
    finally:
        connection.close()
    return Outcome(request, status, time.perf_counter() - began, retry_after, broken)
