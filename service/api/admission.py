"""One analysis at a time in a process, a short queue in order of arrival, a deadline for each.

Analyses that share an interpreter only slow each other down; the other threads of a worker answer
probes and refusals meanwhile. Whole analyses and work without the language model, which costs a twentieth, are counted
apart: a burst of summaries need not be refused for a queue that is short because analyses are long.
Measured at four times the load that two workers carry, by the 99th percentile of what is accepted against that in calm:
with a queue of one it grew 1.2 to 2.1 times in three runs, with two 1.8 to 3.7, with four 4.2 and more, for a tenth
more work done at most.
Processes that answer one request at a time let callers and probes wait for 20 seconds. A model process behind light
ones (gunicorn's dirty workers) grew it 2.5 times, for another hop and another kind of process.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock

from service.api.problems import ProblemError

Clock = Callable[[], float]
Watch = Callable[[int], None]
"""Told how many wait whenever that changes."""


def ignore(waiting: int) -> None:
    del waiting


class Deadline:
    """Checked by the engine between its stages; also notes how long each took."""

    def __init__(self, seconds: float, retry_after: int, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._retry_after = retry_after
        self._last = clock()
        self._end = self._last + seconds
        self.stages: list[tuple[str, float]] = []

    @property
    def left(self) -> float:
        """Seconds until it passes; never below 0."""
        return max(0.0, self._end - self._clock())

    def checkpoint(self, stage: str) -> None:
        """Notes that ``stage`` has ended; raises the problem ``deadline`` when time is up."""
        now = self._clock()
        self.stages.append((stage, now - self._last))
        self._last = now
        if now >= self._end:
            raise self.passed()

    def passed(self) -> ProblemError:
        return ProblemError("deadline", headers={"Retry-After": str(self._retry_after)})


class Admission:
    """The one place at the engine, and the queue before it.

    ``queue_length`` analyses may wait, and of all requests together no more than ``places`` be inside.
    """

    def __init__(self, queue_length: int, places: int, retry_after: int, watch: Watch = ignore) -> None:
        self._analyses = queue_length + 1
        self._places = places
        self._retry_after = retry_after
        self._watch = watch
        self._lock = Lock()
        self._taken = False
        self._inside = 0
        self._analysing = 0
        self._waiting: deque[Event] = deque()

    @contextmanager
    def admit(self, *, light: bool = False) -> Iterator[None]:
        """Holds a place inside, at work or in the queue; raises the problem ``busy`` when there is none.

        ``light``: needs no language model.
        """
        analyses = int(not light)
        with self._lock:
            if self._inside >= self._places or self._analysing + analyses > self._analyses:
                raise ProblemError("busy", headers={"Retry-After": str(self._retry_after)})
            self._count(1, analyses)
        try:
            yield
        finally:
            with self._lock:
                self._count(-1, -analyses)

    def _count(self, change: int, analyses: int) -> None:
        before = self._inside
        self._inside += change
        self._analysing += analyses
        if max(before, self._inside) > 1:  # the first does not wait
            self._watch(self._inside - 1)

    @contextmanager
    def turn(self, deadline: Deadline) -> Iterator[None]:
        """Waits for the engine, first come first served; raises the problem ``deadline`` when it takes too long."""
        self._wait(deadline)
        try:
            deadline.checkpoint("queue")
            yield
        finally:
            self._pass_on()

    def _wait(self, deadline: Deadline) -> None:
        with self._lock:
            if not self._taken:
                self._taken = True
                return
            called = Event()
            self._waiting.append(called)
        if called.wait(deadline.left):
            return
        with self._lock:
            if called not in self._waiting:  # called in the very moment of giving up: the turn is ours to pass on
                pass_on = True
            else:
                self._waiting.remove(called)
                pass_on = False
        if pass_on:
            self._pass_on()
        raise deadline.passed()

    def _pass_on(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False
