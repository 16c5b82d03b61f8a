"""Workers are replaced under load, on SIGHUP and after so many requests, and no request is lost."""

from __future__ import annotations

import random
import signal
from dataclasses import replace

import pytest

from tests.deploy.balancers import wait_for_workers, worker_pids
from tests.deploy.load import Load, Request, short
from tests.e2e.server import serving


def _light(rng: random.Random) -> Request:
    """Only summarised: it is their number that replaces workers."""
    return replace(short(rng), path="/v1/summaries")


@pytest.mark.parametrize(("limit", "hangups"), [(0, 2), (15, 0)], ids=["SIGHUP", "max_requests"])
def test_no_request_is_lost_while_workers_are_replaced(limit: int, hangups: int) -> None:
    with serving(workers=2, max_requests=limit, drain_seconds=0, deadline_seconds=60, stop_seconds=60) as server:
        seen = first = wait_for_workers(server.process.pid, 2)
        with Load(server.port, _light, callers=3) as load:
            for _ in range(hangups):
                load.wait_for_more(15)
                before = wait_for_workers(server.process.pid, 2)
                server.process.send_signal(signal.SIGHUP)
                seen = seen | before | wait_for_workers(server.process.pid, 2, without=before)
            load.wait_for_more(60)
            while len(seen) < 5 or first & set(worker_pids(server.process.pid)):
                load.wait_for_more(5)
                assert len(load.outcomes) < 2_000, "no worker is replaced"
                seen = seen | set(worker_pids(server.process.pid))
    assert [outcome for outcome in load.outcomes if outcome.failed] == []
