"""What ``/metrics`` shows Prometheus. No label holds text, a key or an address; each has a fixed set of values.

Forked workers count in files of one folder, which any of them can add up. A file belongs to a worker's place (1, 2, …),
not to its process, so that a worker that replaces another goes on with its counts, and there are never more files.
Counting never fails a request: what goes wrong here is logged once and left out.
"""

from __future__ import annotations

import logging
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, MutableMapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, values
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from service.api.problems import PROBLEMS

LOGGER = logging.getLogger("factcard.metrics")
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 30.0)
_UNKNOWN = "unknown"  # every address that is no route of ours
_MODEL_STAGE = "parse"
_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_PREFIX = "factcard-metrics-"
_ROOM = 16 * 1_048_576  # a full disk under the counts would kill the process that writes


class Metrics:
    """The counts of one process, or of all of them after :func:`count_together`."""

    def __init__(self, about: dict[str, str]) -> None:
        """``about``: what runs, as labels of ``factcard_build_info``."""
        self._registry = registry = CollectorRegistry()
        self._requests = Histogram(
            "factcard_request_seconds", "Time of a request, by route and status.", ("route", "status"),
            buckets=_SECONDS, registry=registry,
        )  # fmt: skip
        self._stages = Histogram(
            "factcard_stage_seconds", "Time of a stage of a single analysis; parse is the language model.", ("stage",),
            buckets=_SECONDS, registry=registry,
        )  # fmt: skip
        self._model = Counter("factcard_model_seconds", "Time spent in the language model.", registry=registry)
        self._problems = Counter(
            "factcard_problems", "Requests answered with a problem, by its code.", ("code",), registry=registry
        )
        self._waiting = Gauge(
            "factcard_queue_length", "Requests that wait for a worker's one analysis.", multiprocess_mode="livesum",
            registry=registry,
        )  # fmt: skip
        self._memory = Gauge(
            "factcard_process_memory_bytes", "Resident memory of a process, what it shares with others included.",
            multiprocess_mode="liveall", registry=registry,
        )  # fmt: skip
        info = Gauge(
            "factcard_build_info", "What runs; always 1.", tuple(about), multiprocess_mode="livemax", registry=registry
        )
        info.labels(**about).set(1)
        for code in PROBLEMS:  # a rate needs a zero to start from
            self._problems.labels(code)
        self._measured = 0.0
        self._harmless = _Harmless()
        # What counts for these labels, which are few: to look it up there takes longer than to count.
        self._child = cache(lambda metric, *labels: metric.labels(*labels))

    def request(self, route: str | None, status: int, seconds: float, problem: str | None) -> None:
        """Counts a request that ends; ``route`` is its template, None for an address that is no route."""
        with self._harmless:
            self._child(self._requests, route or _UNKNOWN, status).observe(seconds)
            if problem is not None:
                self._child(self._problems, problem).inc()
            if time.monotonic() - self._measured > 1:
                self.measure()

    def analysis(self, stages: Iterable[tuple[str, float]]) -> None:
        """Counts the stages of an analysis that ends; those of one name are added up."""
        with self._harmless:
            total: dict[str, float] = {}
            for stage, seconds in stages:
                total[stage] = total.get(stage, 0.0) + seconds
            for stage, seconds in total.items():
                self._child(self._stages, stage).observe(seconds)
            if _MODEL_STAGE in total:
                self._model.inc(total[_MODEL_STAGE])

    def queue(self, waiting: int) -> None:
        """Says how many requests wait in this process."""
        with self._harmless:
            self._waiting.set(waiting)

    def measure(self) -> None:
        """Says how much memory this process holds."""
        with self._harmless:
            self._measured = time.monotonic()
            pages = int(Path("/proc/self/statm").read_bytes().split()[1])
            self._memory.set(pages * resource.getpagesize())

    def exposition(self) -> bytes:
        """The counts of all processes in Prometheus' text format."""
        self.measure()
        registry = self._registry
        if _counting.folder is not None:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)


class _Harmless:
    """What goes wrong inside is logged once and left out. No generator: it is entered at every count."""

    def __init__(self) -> None:
        self._failed = False

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if isinstance(error, Exception) and not self._failed:
            self._failed = True
            LOGGER.warning("metrics are incomplete from here on: %s", type(error).__name__)
        return isinstance(error, Exception)


class _Counting:
    """Where the processes count, and the place of this one."""

    folder: Path | None = None
    place: str | int = "parent"


_counting = _Counting()


def count_together(environ: MutableMapping[str, str], parents: Iterable[Callable[[], str]] | None = None) -> bool:
    """Makes the folder that forked workers count in, before any count is made; False where nothing can be written.

    ``environ`` is where prometheus_client looks for it.
    """
    if _counting.folder is not None:
        return True
    for parent in parents or (partial(str, "/dev/shm"), tempfile.gettempdir):  # noqa: S108
        with suppress(OSError):
            if shutil.disk_usage(parent()).free < _ROOM:
                continue
            _counting.folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent()))
            environ[_FOLDER] = str(_counting.folder)
            values.ValueClass = values.MultiProcessValue(lambda: _counting.place)  # type: ignore[no-untyped-call]
            return True
    return False


def take_place(place: int) -> None:
    """In a worker that was just forked: counts in the files of that place."""
    _counting.place = place


def leave_place(place: int) -> None:
    """In the parent: forgets what a worker that ended said of the moment, as its queue; its counts stay."""
    if _counting.folder is not None:
        mark_process_dead(place, str(_counting.folder))  # type: ignore[no-untyped-call]


def end_counting() -> None:
    """Removes the folder."""
    if _counting.folder is not None:
        shutil.rmtree(_counting.folder, ignore_errors=True)
        _counting.folder = None
