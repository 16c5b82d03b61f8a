"""The service as it runs: gunicorn, forked workers, the real engine, signals."""

from __future__ import annotations

import http.client
import json
import select
import socket
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest

from tests.e2e.server import Server, serving
from tests.waiting import wait_until

ARTICLE = (
    "The regional court in Halden suspended the sale of the shipyard on Tuesday. "
    "Judge Marta Lindqvist said the buyers had not shown that they could pay. "
    "“We will appeal,” said Per Aune, who leads the consortium."
)
# Long enough that an analysis is still under way when the test acts.
LONG = " ".join(ARTICLE.replace("Halden", f"Halden {i}") for i in range(150))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(workers=2, drain_seconds=0) as started:
        yield started


def test_it_tells_its_address_and_a_line_to_try(server: Server) -> None:
    told = "".join(server.err)
    assert f"http://127.0.0.1:{server.port}" in told
    assert (
        f"curl --data-binary @article.txt -H 'Content-Type: text/plain' http://127.0.0.1:{server.port}/v1/ana" in told
    )


def test_an_article_is_analysed_and_every_worker_says_the_same(server: Server) -> None:
    answers = {
        server.ask("POST", "/v1/analyses", ARTICLE.encode(), {"Content-Type": "text/plain"})[2] for _ in range(6)
    }
    assert len(answers) == 1
    assert json.loads(answers.pop())["fact_card"]["who"]


def test_an_article_of_a_batch_gets_the_answer_that_it_gets_alone(server: Server) -> None:
    texts = [
        ARTICLE,
        " ".join(reversed(ARTICLE.split(". "))),
        "Regn faldt på broen i går, sagde politiet.",
        LONG,
        ARTICLE,
    ]
    alone = [server.post("/v1/analyses", {"text": text})[1] for text in texts]
    status, answer = server.post("/v1/batches", {"articles": [{"text": text} for text in texts]})
    assert status == 200
    assert [item["result"] for item in answer["results"]] == alone


def test_each_request_is_one_json_line_and_nothing_else(server: Server) -> None:
    server.ask("GET", "/version?secret=1", headers={"X-Request-ID": "line-1"})
    wait_until(lambda: any("line-1" in line for line in server.log), "the request is not in the log")
    lines = [json.loads(line) for line in server.log]
    assert next(line for line in lines if line["request_id"] == "line-1")["route"] == "/version"
    assert "secret" not in "".join(server.log)
    assert "shipyard" not in "".join(server.log + server.err)


def test_a_body_of_unknown_length_is_read_and_bounded(server: Server) -> None:
    def chunked(data: bytes) -> bytes:
        return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (data[i : i + 8192] for i in range(0, len(data), 8192)))

    headers = {"Content-Type": "text/plain", "Transfer-Encoding": "chunked"}
    assert server.ask("POST", "/v1/summaries", chunked(ARTICLE.encode()) + b"0\r\n\r\n", headers)[0] == 200
    assert server.ask("POST", "/v1/summaries", chunked(b"a" * 1_100_000) + b"0\r\n\r\n", headers)[0] == 413


@contextmanager
def analysing(server: Server) -> Iterator[Future[tuple[int, object]]]:
    """The answer to a long article, asked for again as long as another request has the one place."""

    def ask() -> tuple[int, object]:
        while (answer := server.post("/v1/analyses", {"text": LONG, "language": "en"}, timeout=60))[0] == 503:
            pass
        return answer

    with ThreadPoolExecutor(1) as pool:
        yield pool.submit(ask)


def test_probes_answer_while_an_analysis_runs() -> None:
    with serving(workers=1, drain_seconds=0, deadline_seconds=60) as server, analysing(server) as work:
        answered = 0
        while not work.done():
            assert server.ask("GET", "/livez", timeout=5)[0] == 200
            answered += 1
        assert work.result()[0] == 200
    assert answered > 3


def test_a_refused_caller_can_go_on_with_the_connection_however_long_the_body_was() -> None:
    with serving(workers=1, drain_seconds=0, deadline_seconds=60, queue_length=0) as server, analysing(server) as work:
        wait_until(lambda: server.post("/v1/analyses", {"text": ARTICLE})[0] == 503, "the analysis does not begin")
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        refused, local = 0, None
        while not work.done():
            connection.request("POST", "/v1/analyses", b"a " * 500_000, {"Content-Type": "text/plain"})
            local = local or connection.sock
            answer = connection.getresponse()
            problem = json.loads(answer.read())
            if answer.status == 503:
                refused += 1
                assert (problem["code"], answer.headers["Retry-After"]) == ("busy", "1")
                assert connection.sock is local
        connection.close()
        assert work.result()[0] == 200
    assert refused > 3


def test_connections_without_a_whole_question_or_left_open_hold_up_neither_callers_nor_the_stop() -> None:
    with ExitStack() as stack:
        server = Server(workers=1, drain_seconds=0, deadline_seconds=60, stop_seconds=60)

        def connected(first: bytes) -> socket.socket:
            connection = socket.create_connection(("127.0.0.1", server.port), timeout=5)
            stack.enter_context(connection).sendall(first)
            return connection

        try:
            silent = [connected(b"") for _ in range(64)]
            halting = [connected(b"GET /livez HTTP/1.1\r\nHost: fact") for _ in range(64)]
            lasting = [connected(b"GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") for _ in range(3)]
            assert server.ask("GET", "/livez", timeout=5)[0] == 200
            silent[0].sendall(b"GET /livez HTTP/1.1\r\nHost: factcard\r\n\r\n")
            for part in (b"ca", b"rd\r\n", b"\r\n"):
                time.sleep(0.05)
                halting[0].sendall(part)
            for asked in (silent[0], halting[0], *lasting):
                assert asked.recv(12) == b"HTTP/1.1 200"
            halting[1].shutdown(socket.SHUT_WR)
            assert halting[1].recv(1) == b""
        finally:
            code = server.stop(timeout=20)
    assert code == 0


HALF = b"POST /v1/summaries HTTP/1.1\r\nHost: factcard\r\nContent-Type: text/plain\r\n"


def said_of(connection: socket.socket) -> tuple[bytes, bytes]:
    """The first and the last line of the answer, after which the connection ends."""
    answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    return answer.partition(b"\r\n")[0], answer.rpartition(b"\r\n")[2]


def test_who_sends_a_body_bit_by_bit_holds_a_thread_for_ten_seconds(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as slow:
        began = time.monotonic()
        slow.sendall(HALF + b"Content-Length: 500\r\n\r\n")
        while not select.select([slow], [], [], 0.5)[0]:
            assert time.monotonic() - began < 12
            slow.sendall(b"a")
        assert time.monotonic() - began > 9
        line, problem = said_of(slow)
    assert line == b"HTTP/1.1 400 BAD REQUEST"
    assert json.loads(problem)["code"] == "bad_request"


def test_who_takes_no_answer_holds_a_thread_for_ten_seconds_and_who_takes_it_slowly_gets_all() -> None:
    with serving(workers=1, drain_seconds=0, threads=4, queue_length=2) as server, ExitStack() as stack:
        size = len(server.ask("GET", "/openapi.yaml")[2])
        began = time.monotonic()
        # Each of the deaf asks for more than the system keeps for it.
        for _ in range(4):
            stack.enter_context(asking(server.port, 100))
        wait_until(lambda: not answers(server), "the threads are not held", seconds=6)
        assert server.ask("GET", "/livez", timeout=15)[0] == 200
        assert 9 < time.monotonic() - began < 15
        taken = 0
        with asking(server.port, 10) as slow:
            while taken < 10 * size:
                time.sleep(0.05)
                got = slow.recv(65_536)
                assert got
                taken += len(got)
    assert "Traceback" not in "".join(server.err)


def answers(server: Server) -> bool:
    try:
        return server.ask("GET", "/livez", timeout=1)[0] == 200
    except TimeoutError:
        return False


def asking(port: int, times: int) -> socket.socket:
    """Has asked so many times for the specification, which is long, and has room for little of it."""
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    connection.settimeout(5)
    connection.connect(("127.0.0.1", port))
    connection.sendall(b"GET /openapi.yaml HTTP/1.1\r\nHost: factcard\r\n\r\n" * times)
    return connection


@pytest.mark.parametrize(
    "rest",
    [b"Content-Length: 500\r\n\r\nIt rained.", b"Transfer-Encoding: chunked\r\n\r\n5\r\nIt rained.\r\n0\r\n\r\n"],
)
def test_half_an_article_or_a_broken_one_is_not_taken_for_a_whole_one(server: Server, rest: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as caller:
        caller.sendall(HALF + rest)
        caller.shutdown(socket.SHUT_WR)
        line, problem = said_of(caller)
    assert line == b"HTTP/1.1 400 BAD REQUEST"
    assert json.loads(problem)["detail"] == "The body did not arrive whole."


def test_sigterm_says_not_ready_first_finishes_what_runs_and_ends_clean() -> None:
    server = Server(workers=1, drain_seconds=4, deadline_seconds=60, queue_length=0)
    try:
        assert server.ask("GET", "/readyz")[0] == 200
        with analysing(server) as work:
            wait_until(lambda: server.post("/v1/analyses", {"text": ARTICLE})[0] == 503, "the analysis does not begin")
            server.process.terminate()
            wait_until(lambda: server.ask("GET", "/readyz")[0] == 503, "it goes on saying that it is ready", seconds=3)
            _, headers, body = server.ask("GET", "/readyz")
            assert (json.loads(body)["code"], headers["Retry-After"]) == ("draining", "1")
            assert server.ask("GET", "/livez")[0] == 200
        assert work.result()[0] == 200
    finally:
        code = server.stop()
    assert code == 0
    assert "Traceback" not in "".join(server.err)
