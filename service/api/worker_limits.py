"""What an analysis may take of its worker, whatever its text does: time after its deadline, and memory.

The deadline is looked at between the stages of an analysis. A stage that never ends, or that holds the interpreter,
can only be ended from outside of it: by the kernel, and with it the worker, which the parent then replaces.
"""

from __future__ import annotations

import faulthandler
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MIB = 1_048_576


class Watchdog:
    """Off until the worker process is ready: elsewhere, nobody would replace what it ends."""

    def __init__(self, overrun: float) -> None:
        self._overrun = overrun
        self._on = False

    def switch_on(self) -> None:
        """In the main thread. Before the process ends, it writes where it was, without any values."""
        faulthandler.register(signal.SIGALRM, chain=True)
        self._on = True

    @contextmanager
    def over(self, seconds: float) -> Iterator[None]:
        """The process ends when what is inside takes ``overrun`` seconds more than ``seconds``. One at a time."""
        if not self._on:
            yield
            return
        signal.setitimer(signal.ITIMER_REAL, seconds + self._overrun)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def bound_memory(mebibytes: int) -> None:
    """Lets this process take that much more than it has now; 0 for no bound. What is over it is a MemoryError."""
    if mebibytes:
        taken = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmData"))
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (int(taken.split()[1]) * 1024 + mebibytes * _MIB, hard))
