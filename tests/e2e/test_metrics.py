"""/metrics of the running service: all workers together, also after one is gone."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

from tests.deploy.balancers import wait_for_workers, worker_pids
from tests.e2e.server import Server, serving
from tests.waiting import wait_until

ARTICLE = b"The council of Tarn closed the old mill on Friday, mayor Lena Holt said."


def scrape(server: Server) -> str:
    status, _, body = server.ask("GET", "/metrics")
    assert status == 200
    return body.decode()


def number(text: str, series: str) -> float:
    found = re.search(rf"^{re.escape(series)} (\S+)$", text, re.MULTILINE)
    assert found, f"{series} is not in\n{text}"
    return float(found[1])


def wait_for_processes(server: Server) -> None:
    """Each of them shows its memory, and nobody who is gone."""

    def shown() -> set[str]:
        return set(re.findall(r'memory_bytes\{pid="(\w+)"}', scrape(server)))

    wait_until(lambda: shown() == {"1", "2", "parent"}, "other processes than those that run are shown")


def folder_of(server: Server) -> Path:
    """Where the workers count together: they have its files in memory."""
    maps = Path(f"/proc/{worker_pids(server.process.pid)[0]}/maps").read_text()
    found = re.search(r"/dev/shm/factcard-metrics-[^/\n]+", maps)  # noqa: S108
    assert found
    return Path(found[0])


def test_workers_count_together_and_a_worker_that_is_killed_leaves_its_counts_but_no_gauge() -> None:
    with serving(workers=2, drain_seconds=0) as server:
        series = 'factcard_request_seconds_count{route="/v1/summaries",status="200"}'
        for _ in range(20):
            server.ask("POST", "/v1/summaries", ARTICLE, {"Content-Type": "text/plain"})
        assert {number(scrape(server), series) for _ in range(5)} == {20.0}
        wait_for_processes(server)
        folder = folder_of(server)
        count = len(list(folder.iterdir()))
        for _ in range(3):
            victim = worker_pids(server.process.pid)[0]
            os.kill(victim, signal.SIGKILL)
            wait_for_workers(server.process.pid, 2, without={victim})
        for _ in range(20):
            server.ask("POST", "/v1/summaries", ARTICLE, {"Content-Type": "text/plain"})
        wait_for_processes(server)
        after = scrape(server)
        assert number(after, series) == 40.0
        assert number(after, "factcard_queue_length") == 0
        assert len(list(folder.iterdir())) <= count + 2  # however often workers are replaced
    assert not folder.exists()
