"""Analyses an archive: JSON Lines or Parquet in, Parquet out, on the processes of this machine or of a cluster.

    python -m deploy.archive.run archive-2019.jsonl archive-2020.parquet --to analyses/

Each row of the input is a request to ``/v1/analyses`` with an ``id``: at least the columns ``id`` and ``text``, more as
the contract has them (``title``, ``published_at``, ``language``, ...). Each row of the output has the ``id``, the
``status`` that the service would answer with, and either ``answer`` (JSON) or ``problem`` (JSON). Told to do the same
again, it goes on where it stopped, however it was stopped. Of rows with the same id the first is analysed; the others,
and rows without an id, are written to ``refused-*.parquet`` with their line.

Dask deals the work out: it starts as plain processes with nothing to install or run beside them, replaces a process
that is killed and gives its work to another, and takes a cluster's address instead when one machine is not enough.
Ray and Spark do that too, but bring a service of their own or a Java machine for what is here one loop.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from distributed import Client, Future, LocalCluster
from flask.testing import FlaskClient

import service

Row = dict[str, Any]

_ANALYSES = pa.schema([("id", pa.string()), ("status", pa.int16()), ("answer", pa.string()), ("problem", pa.string())])
_REFUSED = pa.schema([("file", pa.string()), ("row", pa.int64()), ("id", pa.string()), ("reason", pa.string())])
# An article waits for nobody here, and a machine that is busy must not turn into a problem in the archive.
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of the archive that are analysed together, and those of the same stretch that are not."""

    number: int
    rows: list[Row] = field(default_factory=list)
    refused: list[Row] = field(default_factory=list)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m deploy.archive.run", description="Analyse an archive.")
    parser.add_argument("files", nargs="+", type=Path, help="*.jsonl or *.parquet")
    parser.add_argument("--to", required=True, type=Path, help="folder of the output")
    parser.add_argument("--part", type=int, default=500, help="articles in a file of the output")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="processes on this machine")
    parser.add_argument("--scheduler", help="address of a Dask cluster that sees the same folder, instead of processes")
    options = parser.parse_args(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    _hold_to_the_same_job(options.to, options.files, options.part)
    if options.scheduler:
        with Client(options.scheduler) as client:
            _run(client, options)
    else:
        with (
            LocalCluster(n_workers=options.processes, threads_per_worker=1, dashboard_address=None) as cluster,
            Client(cluster) as client,
        ):
            _run(client, options)
    return 0


def _run(client: Client, options: argparse.Namespace) -> None:
    """Keeps two parts per process in hand, so that the archive is never in memory as a whole."""
    processes = max(1, len(client.scheduler_info()["workers"]))
    in_hand: deque[Future] = deque()
    done = problems = 0

    def finish() -> None:
        nonlocal done, problems
        count, bad = in_hand.popleft().result()
        done, problems = done + count, problems + bad
        sys.stderr.write(f"{done} articles, {problems} with problems\n")

    for part in parts(rows(options.files), options.part):
        target = options.to / f"part-{part.number:06}.parquet"
        if target.exists():
            done += len(part.rows)
            continue
        # Not pure: a name made from the content would cost a pass over it. Retried when a process dies with it.
        in_hand.append(client.submit(analyse_part, part, options.to.resolve(), pure=False))
        if len(in_hand) >= 2 * processes:
            finish()
    while in_hand:
        finish()


def rows(files: Iterable[Path]) -> Iterator[tuple[str, int, Row | None]]:
    """File name, number and content of each row in order; None for a line that is no JSON object."""
    for path in files:
        if path.suffix == ".parquet":
            with pq.ParquetFile(path) as file:
                read = (row for batch in file.iter_batches(256) for row in batch.to_pylist())
                yield from ((path.name, i, _stated(row)) for i, row in enumerate(read, 1))
        else:
            with path.open("rb") as lines:
                yield from ((path.name, i, _parsed(line)) for i, line in enumerate(lines, 1) if line.strip())


def _stated(row: Row) -> Row:
    """A column that is empty in this row is a field that is not given."""
    return {name: value for name, value in row.items() if value is not None}


def _parsed(line: bytes) -> Row | None:
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def parts(given: Iterable[tuple[str, int, Row | None]], size: int) -> Iterator[Part]:
    """The same parts from the same rows, every time. Remembers 16 bytes for each id, not the id."""
    seen: set[bytes] = set()
    part = Part(0)
    for file, number, row in given:
        name = row.get("id") if row is not None else None
        reason = None
        if row is None:
            reason = "not a JSON object"
        elif not isinstance(name, str) or not name:
            reason = "no id"
        else:
            mark = hashlib.blake2b(name.encode(errors="surrogatepass"), digest_size=16).digest()
            if mark in seen:
                reason = "id seen before"
            seen.add(mark)
        if reason is None and row is not None:
            part.rows.append(row)
        else:
            part.refused.append(
                {"file": file, "row": number, "id": name if reason == "id seen before" else None, "reason": reason}
            )
        if len(part.rows) + len(part.refused) >= size:
            yield part
            part = Part(part.number + 1)
    if part.rows or part.refused:
        yield part


def analyse_part(part: Part, folder: Path) -> tuple[int, int]:
    """Analyses and writes one part; how many rows it has, and how many of them problems."""
    analysed = [_analyse(row) for row in part.rows]
    if part.refused:
        _write(folder / f"refused-{part.number:06}.parquet", part.refused, _REFUSED)
    # Last, because it says that the part is done.
    _write(folder / f"part-{part.number:06}.parquet", analysed, _ANALYSES)
    return len(analysed), sum(row["problem"] is not None for row in analysed)


def _analyse(row: Row) -> Row:
    """Through the application itself, so that the answer is the one that HTTP gives."""
    given = {name: value for name, value in row.items() if name != "id"}
    body = json.dumps(given, default=str).encode()
    answer = _application().post("/v1/analyses", data=body, content_type="application/json")
    text = answer.get_data(as_text=True)
    good = answer.status_code == 200
    return {
        "id": row["id"], "status": answer.status_code, "answer": text if good else None,
        "problem": None if good else text,
    }  # fmt: skip


@cache
def _application() -> FlaskClient:
    """Once for each process: the model is loaded with it."""
    from service.app import create_app
    from service.settings import Settings

    return create_app(Settings(deadline_seconds=_SECONDS)).test_client()


def _write(path: Path, content: list[Row], schema: pa.Schema) -> None:
    """All of it or nothing, even if the machine stops meanwhile; a second writer of the same part writes the same."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with draft.open("wb") as file:
        pq.write_table(pa.Table.from_pylist(content, schema), file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _hold_to_the_same_job(folder: Path, files: list[Path], part: int) -> None:
    """Parts of two jobs in one folder would lose some articles and repeat others: refuses to mix them."""
    job = {
        "files": [[path.name, path.stat().st_size] for path in files],
        "part": part,
        "version": service.__version__,
    }
    path = folder / "job.json"
    if path.exists():
        if json.loads(path.read_text()) != job:
            sys.exit(f"{path} is of another job (files, --part or version); give a new folder")
    else:
        draft = path.with_name(".job.json")
        draft.write_text(json.dumps(job) + "\n")
        draft.replace(path)


if __name__ == "__main__":
    sys.exit(main())
