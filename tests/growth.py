"""Is it linear? Asked as a ratio in one run, since absolute times differ between machines."""

from __future__ import annotations

import time
from collections.abc import Callable


def grows_linearly(work: Callable[[int], object], size: int, factor: int = 8, slack: float = 0.05) -> bool:
    """CPU time of ``work(size * factor)`` is at most 2 * ``factor`` times that of ``work(size)``, plus ``slack`` s."""

    def seconds(n: int) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            work(n)
            best = min(best, time.process_time() - start)
        return best

    return seconds(size * factor) < 2 * factor * seconds(size) + slack
