"""A text that hangs the analysis or eats memory takes a request with it, never the service."""

from __future__ import annotations

import http.client
import threading
from pathlib import Path

from tests.deploy.balancers import worker_pids
from tests.e2e.server import Server, serving
from tests.waiting import wait_until

APP = "tests.e2e.stuck:app()"


def ask(server: Server, text: str) -> int:
    """0 for a connection that broke."""
    try:
        return server.post("/v1/analyses", {"text": text, "language": "en"})[0]
    except (OSError, http.client.HTTPException):
        return 0


def megabytes(pid: int, what: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith(what))


def test_a_worker_that_is_stuck_is_replaced_even_if_it_lets_no_thread_run() -> None:
    with serving(app=APP, workers=2, deadline_seconds=2, overrun_seconds=1, drain_seconds=0) as server:
        assert ask(server, "It rained.") == 200
        before = set(worker_pids(server.process.pid))
        statuses: list[int] = []
        stuck = [threading.Thread(target=lambda: statuses.append(ask(server, "Hold on to it."))) for _ in range(2)]
        for thread in stuck:
            thread.start()
        for thread in stuck:
            thread.join()
        assert set(statuses) <= {0, 503}
        wait_until(
            lambda: before - (now := set(worker_pids(server.process.pid))) and len(now) == 2, "nobody was replaced"
        )
        assert [ask(server, "It rained.") for _ in range(10)] == [200] * 10
    told = "".join(server.err)
    assert "stuck.py" in told, "where it was"
    assert "Hold on" not in told


def test_a_text_that_eats_memory_gets_an_error_and_the_worker_lives_on() -> None:
    with serving(app=APP, workers=1, worker_memory_mib=200, drain_seconds=0) as server:
        assert ask(server, "It rained.") == 200
        (worker,) = worker_pids(server.process.pid)
        start = megabytes(worker, "VmRSS")
        for _ in range(3):
            assert ask(server, "Eat it all.") == 500
            assert ask(server, "It rained.") == 200
        assert worker_pids(server.process.pid) == [worker]
        assert megabytes(worker, "VmHWM") < start + 210
        assert megabytes(worker, "VmRSS") < start + 50, "what was eaten is given back"
    assert any('"type":"MemoryError"' in line for line in server.log)
