"""Keys and limits of the running service: read anew on SIGHUP, counted over processes by a real Redis."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from service.api.keys import make_key
from tests.deploy.balancers import free_ports, worker_pids
from tests.e2e.server import Server, serving
from tests.waiting import wait_until

TEXT = {"Content-Type": "text/plain"}
ARTICLE = b"It rained in Tarn on Friday, mayor Lena Holt said."


def ask(server: Server, key: str = "") -> int:
    return server.ask("POST", "/v1/summaries", ARTICLE, {**TEXT, "X-API-Key": key})[0]


def test_keys_are_read_anew_when_the_parent_or_a_worker_gets_sighup(tmp_path: Path) -> None:
    (first, first_line), (second, second_line), (third, third_line) = (make_key(name) for name in "abc")
    path = tmp_path / "keys"
    path.write_text(first_line)
    with serving(workers=1, drain_seconds=0, keys_file=path) as server:
        assert (ask(server, first), ask(server, second), ask(server)) == (200, 401, 401)
        path.write_text(second_line)
        (worker,) = worker_pids(server.process.pid)
        os.kill(worker, signal.SIGHUP)
        wait_until(lambda: ask(server, second) == 200, "the worker does not read the keys anew")
        assert (ask(server, first), worker_pids(server.process.pid)) == (401, [worker])

        path.write_text(third_line)
        server.process.send_signal(signal.SIGHUP)
        wait_until(lambda: worker not in worker_pids(server.process.pid), "the workers are not replaced")
        wait_until(lambda: ask(server, third) == 200, "the parent does not read the keys anew")
        assert ask(server, second) == 401
        path.write_text("nonsense " + third)
        before = set(worker_pids(server.process.pid))
        server.process.send_signal(signal.SIGHUP)
        wait_until(lambda: any("keys are left as they were" in line for line in server.err), "nothing is told")
        wait_until(lambda: before.isdisjoint(worker_pids(server.process.pid)), "the workers are not replaced")
        assert (ask(server, third), ask(server, second)) == (200, 401), "a bad file takes the good keys away"
    told = "".join(server.log + server.err)
    assert not [key for key in (first, second, third) if key in told]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("keys_file", "/nowhere/keys", "=/nowhere/keys: can't be read"),
        ("rate_limit", "often", ": not of the form that is expected"),
        ("queue_length", "many", "='many': not of type int"),
    ],
)
def test_what_is_set_wrong_stops_the_start_in_one_line(name: str, value: str, told: str) -> None:
    with pytest.raises(AssertionError) as caught:
        Server(**{name: value})
    line = str(caught.value).removeprefix("did not start:").strip()
    assert re.fullmatch(rf"(Error: )?FACTCARD_{name.upper()}{re.escape(told)}.*", line)


@contextmanager
def redis(port: int, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Answers from the first moment on."""
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with (folder / "redis.log").open("wb") as log, subprocess.Popen(command, cwd=folder, stdout=log) as process:
        try:
            wait_until(lambda: _listens(port), "Redis did not start")
            yield process
        finally:
            process.kill()


@pytest.mark.component("redis-server")
def test_redis_counts_exactly_over_processes_and_its_loss_stops_nothing(tmp_path: Path) -> None:
    (port,) = free_ports(1)
    settings = {
        "rate_limit": "30/minute",
        "rate_limit_redis": f"redis://127.0.0.1:{port}",
        "drain_seconds": 0,
    }
    with redis(port, tmp_path) as process, serving(workers=2, **settings) as one, serving(**settings) as two:
        with ThreadPoolExecutor(6) as pool:
            statuses = Counter(pool.map(ask, [one, two] * 40))
        assert statuses == {200: 30, 429: 50}

        process.kill()
        process.wait()
        after = Counter(ask(server) for server in (one, two) for _ in range(20))
        assert after.keys() <= {200, 429}
        assert after[200] >= 30, "each process counts on its own now"
        assert any("storage unreachable" in line for line in one.err)

        with redis(port, tmp_path):
            # The extension tries again after 1, 2, 4, … seconds: then both see one count.
            wait_until(lambda: ask(one) and _counted(port) > 0, "Redis is not used again")


def _listens(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def _counted(port: int) -> int:
    done = subprocess.run(["redis-cli", "-p", str(port), "dbsize"], capture_output=True, text=True, check=False)
    return int(done.stdout.split()[-1]) if done.returncode == 0 and done.stdout else 0
