"""What the service costs on this machine, as deploy/CAPACITY.md: by length, at the limit of its load and beyond it.

    python -m tests.quality.capacity [SECONDS]

Nothing else may run beside it. SECONDS is how long each kind of load lasts.
"""

from __future__ import annotations

import math
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from service.app import create_app
from service.settings import Settings
from tests.deploy.balancers import megabytes, worker_pids
from tests.deploy.load import TEXTS, Load, Request, short
from tests.e2e.server import Server, serving
from tests.quality.pacing import Plan, paced

_PAGE = Path(__file__).parents[2] / "deploy" / "CAPACITY.md"
_TEMPLATE = Path(__file__).with_suffix(".md")
_LENGTHS = (100, 300, 650, 1_500, 5_000, 15_000)
_TYPICAL = 650
_ROUNDS = 5
_BEYOND = 4
_CALLERS = 4
_DAY = 1_000_000
# Articles come unevenly: replicas are to be idle half of the time on average.
_BUSY = 0.5
_PROBE = Request("/livez", b"", method="GET")


def main(seconds: float = 20.0) -> None:
    costs = list(_costs())
    began = time.monotonic()
    with serving(workers=1, queue_length=_CALLERS) as server:
        start = time.monotonic() - began
        alone = _rate(server, seconds)
    with serving(workers=2, queue_length=_CALLERS) as server:
        both = _rate(server, seconds)
    with serving(workers=2) as server:
        _through(server, 500)
        memory = _memory(server)
        _through(server, 3_000)
        later = _memory(server)
        overload = _overload(server, seconds, both)
    _PAGE.write_text(_page(costs, start, (alone, both), (memory, later), overload), encoding="utf-8")
    sys.stdout.write(_PAGE.read_text(encoding="utf-8"))


def _article(words: int, rng: random.Random) -> str:
    """About so many words, no paragraph like another."""
    out: list[str] = []
    count = 0
    while count < words:
        paragraph = f"On day {rng.randrange(10_000)}, it is said: {rng.choice(TEXTS)}".split()[: words - count]
        out.append(" ".join(paragraph))
        count += len(paragraph)
    return "\n\n".join(out)


def _costs() -> Iterator[tuple[int, float, float]]:
    """Words, and milliseconds of CPU of a whole analysis and of a summary alone."""
    client, rng = create_app(Settings(deadline_seconds=60)).test_client(), random.Random(1)  # noqa: S311
    client.post("/v1/analyses", json={"text": TEXTS[0]})
    for words in _LENGTHS:
        spent: dict[str, list[float]] = {"/v1/analyses": [], "/v1/summaries": []}
        for _ in range(_ROUNDS):
            for path, times in spent.items():
                text = _article(words, rng)
                began = time.process_time()
                answer = client.post(path, json={"text": text, "language": "en"})
                times.append((time.process_time() - began) * 1e3)
                assert answer.status_code == 200, answer.get_data(as_text=True)
        analysis, summary = map(statistics.median, spent.values())
        yield words, analysis, summary


def typical(rng: random.Random) -> Request:
    return Request("/v1/analyses", _article(_TYPICAL, rng).encode())


def _rate(server: Server, seconds: float) -> float:
    """Analyses a second, with as many callers as keep all workers at work."""
    with Load(server.port, typical, _CALLERS) as load:
        load.wait_for_more(20)
        began, count = time.monotonic(), len(load.outcomes)
        time.sleep(seconds)
        done = len(load.outcomes) - count
        spent = time.monotonic() - began
    assert not any(outcome.failed for outcome in load.outcomes)
    return done / spent


def _through(server: Server, count: int) -> None:
    with Load(server.port, short, _CALLERS) as load:
        while sum(outcome.status == 200 for outcome in load.outcomes) < count:
            time.sleep(0.1)


def _memory(server: Server) -> list[float]:
    """Proportional set size, MB: of the master, then of its workers."""
    return [megabytes(pid) for pid in (server.process.pid, *worker_pids(server.process.pid))]


def _evenly(rate: float, seconds: float) -> Plan:
    rng = random.Random(3)  # noqa: S311
    requests = [typical(rng) for _ in range(50)]
    return [(number / rate, requests[number % 50]) for number in range(int(rate * seconds))]


def _overload(server: Server, seconds: float, rate: float) -> dict[str, float]:
    """Times in milliseconds: of what is accepted, of refusals and of probes, and of what comes after."""
    probes = [(number / 20, _PROBE) for number in range(int(20 * seconds))]
    calm = [answer.seconds for answer in paced(server.port, _evenly(rate / 4, seconds))]
    answers = paced(server.port, sorted([*_evenly(_BEYOND * rate, seconds), *probes], key=itemgetter(0)))
    after = paced(server.port, _evenly(rate / 4, 5))
    probed = [answer for answer in answers if answer.request == _PROBE]
    asked = [answer for answer in answers if answer.request != _PROBE]
    accepted = [answer.seconds for answer in asked if answer.status == 200]
    refused = [answer for answer in asked if answer.status == 503]
    assert all(answer.status == 200 for answer in probed)
    assert len(accepted) + len(refused) == len(asked)
    assert all(answer.retry_after for answer in refused)
    return {
        "calm p50": _at(calm, 0.5), "calm p99": _at(calm, 0.99),
        "accepted": 100 * len(accepted) / len(asked), "accepted a second": len(accepted) / seconds,
        "accepted p50": _at(accepted, 0.5), "accepted p99": _at(accepted, 0.99),
        "refused p50": _at([a.seconds for a in refused], 0.5), "refused p99": _at([a.seconds for a in refused], 0.99),
        "probes p99": _at([a.seconds for a in probed], 0.99), "probes worst": _at([a.seconds for a in probed], 1.0),
        "after p99": _at([a.seconds for a in after], 0.99),
        "after refused": float(sum(a.status != 200 for a in after)),
    }  # fmt: skip


def _at(seconds: list[float], share: float) -> float:
    """The quantile, in milliseconds."""
    ordered = sorted(seconds) or [0.0]
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1e3


def _page(
    costs: list[tuple[int, float, float]], start: float, rates: tuple[float, float],
    memory: tuple[list[float], list[float]], overload: dict[str, float],
) -> str:  # fmt: skip
    alone, both = rates
    hour = 3_600 * both
    need = _DAY / 24 / (hour * _BUSY)
    first, later = memory
    growth = 100 * (sum(later) / sum(first) - 1)
    rows = "\n".join(f"| {words:,} | {analysis:.0f} | {summary:.1f} |" for words, analysis, summary in costs)
    table = "\n".join(f"| {name} | {value:.0f} |" for name, value in overload.items())
    return _TEMPLATE.read_text(encoding="utf-8").format(
        cores=os.cpu_count(), typical=_TYPICAL, beyond=_BEYOND, rows=rows, table=table, start=start, hour=hour,
        alone=alone, both=both, gain=both / alone, core_hour=hour / 2, need=need, replicas=max(2, math.ceil(need)),
        master=first[0], workers=" and ".join(f"{size:.0f}" for size in first[1:]), growth=growth,
    )  # fmt: skip


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
