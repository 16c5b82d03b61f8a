"""The shipped nginx and HAProxy configurations, as they run: what happens to callers when replicas come and go."""

from __future__ import annotations

import http.client
import json
import random
import socket
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.deploy.balancers import Replicas, balancing
from tests.deploy.load import Load, Request, bulky, send, short
from tests.waiting import wait_until

Rig = tuple[int, Replicas, Path]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("nginx", marks=pytest.mark.component("nginx")),
        pytest.param("haproxy", marks=pytest.mark.component("haproxy")),
    ],
)
def rig(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    folder = tmp_path_factory.mktemp(request.param)
    with ExitStack() as stack:
        # Less than the balancers wait; how fast this machine is today is not asked.
        replicas = Replicas(workers=1, deadline_seconds=7)
        stack.callback(replicas.stop)
        port = stack.enter_context(balancing(request.param, folder, replicas))
        yield port, replicas, folder / "balancer.log"


def _either(rng: random.Random) -> Request:
    return rng.choice((short, bulky))(rng)


def _kill(replicas: Replicas) -> None:
    replicas.kill(0)


def _replace(replicas: Replicas) -> None:
    replicas.start(0)


def _upgrade_both(replicas: Replicas) -> None:
    replicas.upgrade(1)
    replicas.upgrade(0)


def test_no_request_is_lost_when_a_replica_is_killed_replaced_and_both_are_upgraded(rig: Rig) -> None:
    port, replicas, _ = rig
    with Load(port, _either, callers=3) as load:
        load.wait_for_more(40)
        for step in (_kill, _replace, _upgrade_both):
            step(replicas)
            load.wait_for_more(40)
    assert Counter((outcome.status, outcome.broken) for outcome in load.outcomes) == {(200, None): len(load.outcomes)}
    sizes = [len(outcome.request.body) for outcome in load.outcomes]
    assert min(sizes) < 2_100
    assert max(sizes) > 95_000


def test_when_all_are_busy_callers_are_told_so_and_when_to_come_again(rig: Rig) -> None:
    port, _, _ = rig
    with Load(port, short, callers=24) as load:
        load.wait_for_more(150)
    assert {outcome.status for outcome in load.outcomes} == {200, 503}
    assert {outcome.retry_after for outcome in load.outcomes if outcome.status == 503} == {"1"}


def test_slow_and_silent_callers_hold_up_nobody_and_are_put_out(rig: Rig) -> None:
    port, _, _ = rig
    half_headers = b"POST /v1/analyses HTTP/1.1\r\nHost: x\r\nX-Slow: "
    half_body = b"POST /v1/analyses HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\nThe "
    with ExitStack() as stack:
        slow = [stack.enter_context(socket.create_connection(("127.0.0.1", port), 30)) for _ in range(150)]
        for i, connection in enumerate(slow):
            connection.sendall((half_headers, half_body, b"G")[i % 3])
        rng = random.Random(1)  # noqa: S311
        assert [send(port, short(rng), timeout=10).status for _ in range(10)] == [200] * 10
        began = time.monotonic()
        for connection in slow:
            while _received(connection):
                pass
        assert time.monotonic() - began < 25


def _received(connection: socket.socket) -> bytes:
    """What came; nothing when the other side has ended it."""
    try:
        return connection.recv(4096)
    except ConnectionError:
        return b""


def test_a_body_over_the_limit_is_refused_as_the_service_would(rig: Rig) -> None:
    port, _, _ = rig
    status, headers, body = _ask(port, b"a" * 1_100_000, {})
    assert (status, headers["Content-Type"], json.loads(body)["code"]) == (413, "application/problem+json", "too_large")


def test_a_body_just_under_the_limit_reaches_the_service(rig: Rig) -> None:
    port, _, _ = rig
    status, _, body = _ask(port, b"a" * 1_048_576, {})
    assert (status, json.loads(body)["errors"][0]["pointer"]) == (413, "/text")


def test_ids_of_requests_and_traces_go_through_and_a_missing_one_is_made(rig: Rig) -> None:
    port, replicas, _ = rig
    trace = f"00-{'a' * 32}-{'b' * 16}-01"
    _, headers, _ = _ask(port, b"The mill closed.", {"X-Request-ID": "desk-7", "traceparent": trace})
    assert (headers["X-Request-ID"], headers["traceparent"]) == ("desk-7", trace)
    _, headers, _ = _ask(port, b"The mill closed.", {})
    made = headers["X-Request-ID"]
    wait_until(
        lambda: any(made in line for server in replicas.servers for line in server.log), "the service has another id"
    )


def test_the_balancers_log_holds_no_query_and_no_text(rig: Rig) -> None:
    port, _, log = rig
    # Nothing else here asks for this path, so that its line is the line of this request.
    _ask(port, b"The mill in Varnholt closed.", {}, "/v1/fact-cards?title=Embargoed")
    wait_until(lambda: '"path":"/v1/fact-cards"' in log.read_text(), "the request is not in the log")
    written = log.read_text()
    assert "Embargoed" not in written
    assert "Varnholt" not in written


def test_measurements_are_not_public(rig: Rig) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", rig[0], timeout=10)
    connection.request("GET", "/metrics")
    assert connection.getresponse().status == 404
    connection.close()


def _ask(
    port: int, body: bytes, headers: dict[str, str], path: str = "/v1/analyses"
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", path, body, {"Content-Type": "text/plain", **headers})
    response = connection.getresponse()
    answer = response.read()
    connection.close()
    return response.status, response.headers, answer
