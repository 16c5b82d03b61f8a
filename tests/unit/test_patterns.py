"""No regular expression of ours is slow on any text: for each, time grows with the length and no faster."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.growth import linear_in
from tests.patterns import call_sites, compiled, hostile

SIZE = 1_000
# A quadratic search of 8,000 characters takes longer on any machine; what is done by then need not be measured twice.
QUICK = 0.002


class EndlessError(Exception):
    """The pattern was given up."""


@contextmanager
def patience(seconds: int) -> Iterator[None]:
    """A pattern that never ends is ended: the matcher looks at signals."""

    def give_up(*_: Any) -> None:
        raise EndlessError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def is_linear(pattern: re.Pattern[str], method: str, unit: str, end: str) -> bool:
    def text(size: int) -> str:
        return (unit * (size // len(unit) + 1))[:size] + end

    def work(given: str) -> None:
        found = getattr(pattern, method)(given)
        if method == "finditer":
            for _ in found:
                pass

    def seconds(size: int) -> float:
        given, start = text(size), time.process_time()
        work(given)
        return time.process_time() - start

    try:
        with patience(1):
            work(text(64))  # what grows exponentially shows here
        with patience(20):
            small, large = seconds(SIZE), seconds(8 * SIZE)
            return large < QUICK or large < 16 * small or linear_in(text, work, SIZE, slack=QUICK)
    except EndlessError:
        return False


def test_every_pattern_of_the_source_is_among_those_tried() -> None:
    tried = {found.where.rpartition(":")[0] for found in compiled()}
    assert len(tried) > 60
    missed = {site for site in call_sites() if not any(_near(site, other) for other in tried)}
    assert missed == set()


def _near(site: str, other: str) -> bool:
    """The same call: of one over several lines, the interpreter names another line than the source's first."""
    path, _, line = site.rpartition(":")
    other_path, _, other_line = other.rpartition(":")
    return path == other_path and abs(int(line) - int(other_line)) <= 12


@pytest.mark.parametrize(("slow", "unit"), [(r"(?:a|aa)+$", "a"), (r"\s+$", " "), (r"<[^>]*>", "<")])
def test_a_slow_pattern_would_be_found(slow: str, unit: str) -> None:
    assert unit in hostile(slow, 0)
    assert not is_linear(re.compile(slow), "finditer", unit, "\0")


def test_no_pattern_is_slow() -> None:
    slow = []
    for found in compiled():
        pattern = re.compile(found.pattern, found.flags)
        for unit in hostile(found.pattern, found.flags):
            for method in found.methods:
                if not all(is_linear(pattern, method, unit, end) for end in ("", "\0")):
                    slow.append((found.where, method, unit, found.pattern[:80]))
                    break
    assert slow == []
