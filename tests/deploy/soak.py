"""A long run behind nginx: mixed lengths, 1 % bad input, workers killed at random. Fails if one good request did.

python -m tests.deploy.soak SECONDS
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from tests.deploy.balancers import Replicas, balancing, megabytes, worker_pids
from tests.deploy.load import TEXTS, Load, Outcome, Request, bulky, short

_CALLERS = 3
_BAD = (
    Request("/v1/analyses", b'{"text": ', "application/json", frozenset({400})),
    Request("/v1/analyses", b'{"text": 7}', "application/json", frozenset({422})),
    Request("/v1/analyses", b"\xff\xfe\x00", "text/plain", frozenset({400, 422})),
    Request("/v1/analyses", b"a" * 150_000, "text/plain", frozenset({413})),
    Request("/v1/analyses", b"a" * 1_200_000, "text/plain", frozenset({413})),
    Request("/v1/nothing", b"", "text/plain", frozenset({404})),
)


def mixed(rng: random.Random) -> Request:
    """1 % bad; else from one paragraph to about 15 kB, a tenth as bulky HTML, a third only summarised."""
    kind = rng.random()
    if kind < 0.01:
        return rng.choice(_BAD)
    if kind < 0.1:
        return bulky(rng)
    if kind < 0.5:
        return short(rng)
    texts = [rng.choice(TEXTS) for _ in range(rng.choice((1, 1, 2, 4, 10)))]
    path = rng.choice(("/v1/analyses", "/v1/fact-cards", "/v1/summaries"))
    return Request(path, "\n\n".join(texts).encode())


def memory(replicas: Replicas) -> float:
    """Proportional set size of all the replicas' processes, MB."""
    total = 0.0
    for server in replicas.servers:
        for pid in (server.process.pid, *worker_pids(server.process.pid)):
            with suppress(OSError):
                total += megabytes(pid)
    return total


def main(seconds: float) -> int:
    rng = random.Random(7)  # noqa: S311
    replicas = Replicas(workers=2)
    kills = 0
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            balancing("nginx", Path(folder), replicas) as port,
            Load(port, mixed, _CALLERS) as load,
        ):
            end = time.monotonic() + seconds
            load.wait_for_more(200)  # the caches of words are filled
            began, start, last = time.monotonic(), memory(replicas), 0
            while (left := end - time.monotonic()) > 0:
                time.sleep(min(left, rng.uniform(10, 30)))
                victims = worker_pids(rng.choice(replicas.servers).process.pid)
                with suppress(ProcessLookupError):
                    os.kill(rng.choice(victims), signal.SIGKILL)
                    kills += 1
                _print(f"{time.monotonic() - began:6.0f} s", load.outcomes[last:], memory(replicas), kills)
                last = len(load.outcomes)
            load.wait_for_more(50)
            stop = memory(replicas)
    finally:
        replicas.stop()
    failed = [outcome for outcome in load.outcomes if outcome.failed]
    _print("in all  ", load.outcomes, stop, kills)
    sys.stdout.write(f"memory: {start:.0f} MB at the start, {stop:.0f} MB at the end\n")
    sys.stdout.write(f"bad input: {sum(200 not in outcome.request.right for outcome in load.outcomes)}\n")
    for (path, status), count in Counter((outcome.request.path, outcome.status) for outcome in failed).items():
        sys.stdout.write(f"failed: {count} x {path} -> {status}\n")
    return 1 if failed else 0


def _print(label: str, outcomes: list[Outcome], megabytes: float, kills: int) -> None:
    times = sorted(outcome.seconds * 1e3 for outcome in outcomes) or [0.0]
    p50, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
    failures = sum(outcome.failed for outcome in outcomes)
    sys.stdout.write(
        f"{label}  {len(outcomes)} requests, {failures} failures, p50 {p50:.0f} ms, p99 {p99:.0f} ms, "
        f"{megabytes:.0f} MB, {kills} workers killed\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
