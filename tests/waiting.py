"""Waits for what another process does, as long as a busy machine may need and no longer than it takes."""

from __future__ import annotations

import time
from collections.abc import Callable


def wait_until(true: Callable[[], object], told: str, seconds: float = 60) -> None:
    """Fails with ``told`` if it has not become true in so many seconds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, told
        time.sleep(0.02)
