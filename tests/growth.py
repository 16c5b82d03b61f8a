"""Is it linear? Asked as a ratio in one run, since absolute times differ between machines."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_TRIES = 4  # another process may spoil a measurement, but never make slow work look fast


def grows_linearly(work: Callable[[int], object], size: int, factor: int = 8, slack: float = 0.05) -> bool:
    """CPU time of ``work(size * factor)`` is at most 2 * ``factor`` times that of ``work(size)``, plus ``slack`` s."""
    return linear_in(lambda n: n, work, size, factor, slack)


def linear_in(
    prepare: Callable[[int], T], work: Callable[[T], object], size: int, factor: int = 8, slack: float = 0.05
) -> bool:
    """The same for work on something that takes time to make, which does not count."""
    small, large = prepare(size), prepare(size * factor)

    def seconds(thing: T) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            work(thing)
            best = min(best, time.process_time() - start)
        return best

    return any(seconds(large) < 2 * factor * seconds(small) + slack for _ in range(_TRIES))
