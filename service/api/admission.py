"""One analysis at a time in a process, a short queue in order of arrival, a deadline for each.

Analyses that share an interpreter only slow each other down; the other threads of a worker answer
probes and refusals meanwhile. Whole analyses and work without the language model, which costs a twentieth, are counted
apart: a burst of summaries need not be refused for a queue that is short because analyses are long.

A queue that is there for a burst, or for the callers of a replica that has just died, only adds its length to every
answer when more comes than can be done. So when it is full it is cut to one, who may come in the last third of the
analysis before, and gives way to the next who comes once a quarter of an analysis has passed; until a while has
passed without a refusal (after Nichols and Jacobson 2012, *Controlling Queue Delay*, and Maurer 2015, *Fail at Scale*).
What waits is then always fresh, and nobody learns late that there is no place.
Measured at four times the load that two workers carry, the 99th percentile of what is accepted was 1.3 to 1.7 times
that in calm in three runs, and 2.0 in one with other work beside it (1.4 to 2.5 where the one who waits keeps his
place, 4.2 and more with a fixed queue of four), for as much work done.
Processes that answer one request at a time let callers and probes wait for 20 seconds. A model process behind light
ones (gunicorn's dirty workers) grew it 2.5 times, for another hop and another kind of process.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock

from service.api.problems import ProblemError

_CALM = 1.0  # seconds
_WEIGHT = 0.1  # of the last analysis in what one usually takes

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


class _Waiter:
    """``patient`` ones hold a place for more than this one turn, or need next to nothing: they are not sent away."""

    def __init__(self, patient: bool, since: float) -> None:
        self.patient = patient
        self.since = since
        self.called = Event()
        self.refused = False


class Admission:
    """The one place at the engine, and the queue before it.

    ``queue_length`` analyses may wait, and of all requests together no more than ``places`` be inside.
    """

    def __init__(
        self, queue_length: int, places: int, retry_after: int, watch: Watch = ignore, clock: Clock = time.monotonic
    ) -> None:
        self._queue_length = queue_length
        self._places = places
        self._retry_after = retry_after
        self._watch = watch
        self._clock = clock
        self._lock = Lock()
        self._taken = False
        self._inside = 0
        self._analysing = 0
        self._leaving = 0  # told to go, and not gone yet
        self._short_until = -math.inf
        self._began = 0.0
        self._usual = 0.0
        self._waiting: deque[_Waiter] = deque()

    def expect(self, *, light: bool = False) -> None:
        """Raises the problem ``busy`` if there is no place now: a refusal costs least before the request is read.

        ``light``: may need no language model.
        """
        if self.is_full(light=light):
            raise self.busy()

    def is_full(self, *, light: bool = False) -> bool:
        with self._lock:
            return self._full(light)

    @contextmanager
    def admit(self, *, light: bool = False) -> Iterator[None]:
        """Holds a place inside, at work or in the queue; raises the problem ``busy`` when there is none.

        ``light``: needs no language model.
        """
        analyses = int(not light)
        with self._lock:
            if self._full(light, takes_it=True):
                raise self.busy()
            self._count(1, analyses)
        try:
            yield
        finally:
            with self._lock:
                self._count(-1, -analyses)

    def _full(self, light: bool, *, takes_it: bool = False) -> bool:
        """``takes_it``: who asks would take the place of the one who waits, not only know of it."""
        if self._inside >= self._places:
            return True
        if light:
            return False
        now = self._clock()
        is_short = now < self._short_until
        if self._analysing - self._leaving <= (self._short(now) if is_short else self._queue_length):
            return False
        self._short_until = now + _CALM
        impatient = [w for w in self._waiting if not w.patient]
        if is_short and impatient and now - impatient[-1].since > self._usual / 4:
            if takes_it:
                self._send_away(impatient[-1])
            return False
        for waiter in impatient[:-1]:
            self._send_away(waiter)
        return True

    def _send_away(self, waiter: _Waiter) -> None:
        self._waiting.remove(waiter)
        self._leaving += 1
        waiter.refused = True
        waiter.called.set()

    def _short(self, now: float) -> int:
        """How many may wait when more comes than can be done: one, once two thirds of what is at work are done."""
        return min(self._queue_length, int(now - self._began >= self._usual * 2 / 3))

    def busy(self) -> ProblemError:
        return ProblemError("busy", headers={"Retry-After": str(self._retry_after)})

    def _count(self, change: int, analyses: int) -> None:
        before = self._inside
        self._inside += change
        self._analysing += analyses
        if max(before, self._inside) > 1:  # the first does not wait
            self._watch(self._inside - 1)

    @contextmanager
    def turn(self, deadline: Deadline, *, patient: bool = True) -> Iterator[None]:
        """Waits for the engine, first come first served; raises the problem ``deadline`` when it takes too long.

        Who is not ``patient`` may be told ``busy`` while waiting.
        """
        self._wait(deadline, patient)
        self._began = self._clock()
        try:
            deadline.checkpoint("queue")
            yield
        finally:
            if not patient:
                self._usual += _WEIGHT * (self._clock() - self._began - self._usual)
            self._pass_on()

    def _wait(self, deadline: Deadline, patient: bool) -> None:
        with self._lock:
            if not self._taken:
                self._taken = True
                return
            waiter = _Waiter(patient, self._clock())
            self._waiting.append(waiter)
        if waiter.called.wait(deadline.left):
            if waiter.refused:
                with self._lock:
                    self._leaving -= 1
                raise self.busy()
            return
        with self._lock:
            if waiter in self._waiting:
                self._waiting.remove(waiter)
                pass_on = False
            else:  # called in the very moment of giving up: the turn is ours to pass on
                pass_on = not waiter.refused
                self._leaving -= waiter.refused
        if pass_on:
            self._pass_on()
        raise deadline.passed()

    def _pass_on(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().called.set()
            else:
                self._taken = False
