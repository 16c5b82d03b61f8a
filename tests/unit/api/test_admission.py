"""One analysis at a time, a short queue in order of arrival, then busy; a deadline for each."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from service.api.admission import Admission, Deadline
from service.api.problems import ProblemError
from service.settings import Settings
from service.text.document import Article
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import check_problem, client_of


class Gate:
    """An engine whose analyses wait until the gate opens; counts how many are inside at once."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.inside = 0
        self.most = 0
        self.titles: list[str | None] = []

    def __call__(self, article: Article) -> None:
        self.inside += 1
        self.most = max(self.most, self.inside)
        self.titles.append(article.title)
        assert self.open.wait(5)
        self.inside -= 1


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.open.set()


def wait_until(condition: object, seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.005)


def test_one_analysis_at_a_time_a_queue_in_order_then_busy_while_probes_answer(gate: Gate) -> None:
    app = client_of(Settings(queue_length=1, threads=8), FakeEngine(act=gate)).application
    admission = app.extensions["factcard"].workshop.admission

    def post(title: str) -> int:
        return app.test_client().post("/v1/analyses", json={"text": "It rained.", "title": title}).status_code

    with ThreadPoolExecutor(4) as pool:
        running = [pool.submit(post, "first")]
        wait_until(lambda: gate.inside == 1)
        running.append(pool.submit(post, "second"))
        wait_until(lambda: len(admission._waiting) == 1)
        refused = app.test_client().post("/v1/analyses", json={"text": "It rained."})
        assert check_problem(refused)["code"] == "busy"
        assert refused.headers["Retry-After"] == "1"
        assert app.test_client().get("/livez").status_code == 200
        gate.open.set()
        assert [future.result() for future in running] == [200, 200]
    assert gate.most == 1
    assert gate.titles == ["first", "second"]
    assert post("afterwards") == 200


class Caller:
    """One who is inside an admission, in a thread; ``told`` at the end: "done", or the problem's code."""

    def __init__(self, admission: Admission, pool: ThreadPoolExecutor, *, patient: bool = False) -> None:
        self._go = threading.Event()
        self._at_work = threading.Event()
        self._future = pool.submit(self._run, admission, patient)

    def _run(self, admission: Admission, patient: bool) -> str:
        try:
            with admission.admit(), admission.turn(Deadline(9, 1), patient=patient):
                self._at_work.set()
                assert self._go.wait(5)
        except ProblemError as problem:
            return problem.code
        return "done"

    def works(self) -> bool:
        return self._at_work.is_set()

    def told(self) -> str:
        self._go.set()
        return self._future.result()


def test_a_queue_that_is_full_is_cut_to_one_until_a_while_has_passed_without_a_refusal() -> None:
    now = 0.0
    admission = Admission(3, 50, 1, clock=lambda: now)
    with ThreadPoolExecutor(20) as pool:

        def callers(*patience: bool) -> list[Caller]:
            out = []
            for patient in patience:
                before = len(admission._waiting)
                out.append(Caller(admission, pool, patient=patient))
                wait_until(lambda c=out[-1], b=before: c.works() or len(admission._waiting) > b)
            return out

        def refused() -> bool:
            return Caller(admission, pool).told() == "busy"

        first, second, batch, last = callers(False, False, True, False)
        assert refused()
        assert second.told() == "busy", "the queue is cut to the newest of those who wait"
        assert [c.told() for c in (first, batch, last)] == ["done"] * 3

        now = 0.9
        first, second = callers(False, False)
        assert refused(), "the queue stays short"
        now = 1.8
        newcomer = Caller(admission, pool)
        assert second.told() == "busy", "who waits gives way to a newcomer"
        assert refused(), "each refusal begins the while anew"
        second = newcomer
        now = 2.9
        third, fourth = callers(False, False)
        assert [c.told() for c in (first, second, third, fourth)] == ["done"] * 4


def test_in_a_short_queue_one_may_wait_in_the_last_third_of_an_analysis_and_gives_way_after_a_quarter() -> None:
    now = 0.0
    admission = Admission(1, 50, 1, clock=lambda: now)
    with ThreadPoolExecutor(20) as pool:
        for _ in range(100):  # what one usually takes: two seconds
            at_work = Caller(admission, pool)
            wait_until(at_work.works)
            now += 2
            assert at_work.told() == "done"
        at_work = Caller(admission, pool)
        wait_until(at_work.works)
        waits = Caller(admission, pool)
        wait_until(lambda: admission._waiting)
        assert Caller(admission, pool).told() == "busy", "the queue is short from here"
        assert (at_work.told(), waits.told()) == ("done", "done")

        at_work = Caller(admission, pool)
        wait_until(at_work.works)
        now += 0.7
        assert Caller(admission, pool).told() == "busy"
        now += 0.7
        waits = Caller(admission, pool)
        wait_until(lambda: admission._waiting)
        now += 0.4
        assert Caller(admission, pool).told() == "busy"
        now += 0.2
        admission.expect()
        assert admission._waiting, "nobody is sent away for a request that nobody has read yet"
        newcomer = Caller(admission, pool)
        assert waits.told() == "busy"
        assert (at_work.told(), newcomer.told()) == ("done", "done")


def test_summaries_wait_while_a_thread_stays_free_though_the_queue_of_analyses_is_full(gate: Gate) -> None:
    app = client_of(Settings(queue_length=0, threads=4), FakeEngine(act=gate)).application
    admission = app.extensions["factcard"].workshop.admission

    def post(path: str = "/v1/summaries", **options: object) -> int:
        return app.test_client().post(path, json={"text": "It rained.", **options}).status_code

    with ThreadPoolExecutor(3) as pool:
        running = [pool.submit(post, "/v1/analyses")]
        wait_until(lambda: gate.inside == 1)
        assert post("/v1/fact-cards") == 503
        assert post(summary={"method": "lsa"}) == 503, "a method that may take a second is no light work"
        for number in (1, 2):
            running.append(pool.submit(post))
            wait_until(lambda number=number: len(admission._waiting) == number)
        assert post() == 503
        gate.open.set()
        assert [future.result() for future in running] == [200, 200, 200]


def test_who_waits_too_long_is_told_so_and_the_next_still_gets_a_turn(gate: Gate) -> None:
    app = client_of(Settings(deadline_seconds=0.2), FakeEngine(act=gate)).application

    def post() -> tuple[int, str | None]:
        answer = app.test_client().post("/v1/summaries", json={"text": "It rained."})
        return answer.status_code, (answer.get_json() or {}).get("code")

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(post)
        wait_until(lambda: gate.inside == 1)
        assert post() == (503, "deadline")
        gate.open.set()
        assert first.result() == (503, "deadline")
    assert post()[0] == 200


def test_a_slow_analysis_is_stopped_between_stages() -> None:
    client = client_of(Settings(deadline_seconds=0.05), FakeEngine(act=lambda _: time.sleep(0.1)))
    response = client.post("/v1/summaries", json={"text": "It rained."})
    assert check_problem(response)["code"] == "deadline"
    assert response.headers["Retry-After"] == "1"


def test_a_failed_analysis_gives_its_place_back() -> None:
    def fail(article: Article) -> None:
        raise RuntimeError

    client = client_of(Settings(queue_length=0), FakeEngine(act=fail))
    assert [client.post("/v1/summaries", json={"text": "It rained."}).status_code for _ in range(3)] == [500] * 3


def test_a_deadline_notes_each_stage_and_raises_when_time_is_up() -> None:
    times = iter([0.0, 1.0, 3.0, 4.0])
    deadline = Deadline(3.5, 1, clock=lambda: next(times))
    deadline.checkpoint("read")
    deadline.checkpoint("parse")
    with pytest.raises(ProblemError) as caught:
        deadline.checkpoint("card")
    assert caught.value.code == "deadline"
    assert deadline.stages == [("read", 1.0), ("parse", 2.0), ("card", 1.0)]


def test_the_queue_never_lets_two_in_under_contention() -> None:
    admission, inside, most = Admission(100, 101, 1), 0, 0

    def work(number: int) -> bool:
        nonlocal inside, most
        try:
            with admission.admit(), admission.turn(Deadline(0.02 if number % 3 else 5, 1)):
                inside += 1
                most = max(most, inside)
                time.sleep(0.001)
                inside -= 1
        except ProblemError:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        done = list(pool.map(work, range(200)))
    assert most == 1
    assert all(done[::3])
    assert not admission._taken
    assert not admission._waiting
