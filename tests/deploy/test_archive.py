"""deploy/archive on two processes: what is in the output, and that a kill in the middle loses and repeats nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from deploy.archive.run import main, parts, rows
from tests.deploy.load import TEXTS
from tests.e2e.server import ROOT
from tests.waiting import wait_until

Row = dict[str, Any]


def article(i: int) -> Row:
    return {"id": f"a{i}", "text": TEXTS[i % len(TEXTS)], "published_at": "2025-03-05T08:00:00Z"}


def write(path: Path, content: list[Row | str]) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in content))
    return path


def output(folder: Path, kind: str) -> list[Row]:
    return [row for path in sorted(folder.glob(f"{kind}-*.parquet")) for row in pq.read_table(path).to_pylist()]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "deploy.archive.run", *map(str, arguments)]


def children(pid: int) -> set[int]:
    """All processes below ``pid``."""
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        below = {int(child) for thread in threads for child in (thread / "children").read_text().split()}
    except OSError:
        return set()
    return below | {deeper for child in below for deeper in children(child)}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive in both formats, with everything that goes wrong in archives."""
    folder = tmp_path_factory.mktemp("archive")
    lines: list[Row | str] = [
        article(0),
        "{torn",
        article(1),
        {"id": "empty", "text": ""},
        {"text": "No id."},
        article(0),
    ]
    jsonl = write(folder / "a.jsonl", lines)
    more = [{**article(i), "title": None if i == 2 else "Ferry aground"} for i in (2, 3, 1)]
    pq.write_table(pa.Table.from_pylist(more), folder / "b.parquet")
    subprocess.run(
        command(jsonl, folder / "b.parquet", "--to", folder / "out", "--part", 4, "--processes", 2),
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return folder / "out"


def test_each_article_has_the_answer_that_http_gives(done: Path) -> None:
    from service.app import create_app

    found = {row["id"]: row for row in output(done, "part")}
    assert list(found) == ["a0", "a1", "empty", "a2", "a3"]
    given = {name: value for name, value in article(1).items() if name != "id"}
    http = create_app().test_client().post("/v1/analyses", json=given)
    assert found["a1"]["answer"] == http.get_data(as_text=True)


def test_an_article_that_can_t_be_analysed_has_its_problem(done: Path) -> None:
    (bad,) = (row for row in output(done, "part") if row["id"] == "empty")
    assert (bad["status"], bad["answer"]) == (422, None)
    assert json.loads(bad["problem"])["errors"][0]["pointer"] == "/text"


def test_rows_without_an_id_of_their_own_are_refused_with_their_place(done: Path) -> None:
    assert [tuple(row.values()) for row in output(done, "refused")] == [
        ("a.jsonl", 2, None, "not a JSON object"),
        ("a.jsonl", 5, None, "no id"),
        ("a.jsonl", 6, "a0", "id seen before"),
        ("b.parquet", 3, "a1", "id seen before"),
    ]


def test_a_folder_with_another_job_is_left_alone(done: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other.jsonl", [article(9)])
    with pytest.raises(SystemExit, match="another job"):
        main([str(other), "--to", str(done)])


def test_parts_are_the_same_every_time(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [article(i % 7) for i in range(20)])
    assert list(parts(rows([path]), 3)) == list(parts(rows([path]), 3))


def test_a_kill_in_the_middle_loses_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    archive = write(tmp_path / "a.jsonl", [article(i) for i in range(240)])
    job = command(archive, "--to", tmp_path / "out", "--part", 8, "--processes", 2)

    def finished() -> dict[str, int]:
        return {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("part-*")}

    def wait_for(count: int) -> None:
        wait_until(lambda: len(finished()) >= count or running.poll() is not None, "it stands still", seconds=120)
        assert running.poll() is None, "it ended before it was killed"

    with subprocess.Popen(job, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        wait_for(2)
        workers = [pid for pid in children(running.pid) if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text()]
        os.kill(workers[0], signal.SIGKILL)  # one process that analyses: replaced, its work given to another
        wait_for(8)
        for pid in [*children(running.pid), running.pid]:  # then all of them, as when the machine stops
            os.kill(pid, signal.SIGKILL)
    before = finished()
    assert 8 <= len(before) < 30
    subprocess.run(job, cwd=ROOT, check=True, capture_output=True)
    after = finished()
    assert len(after) == 30
    assert {name: after[name] for name in before} == before
    found = output(tmp_path / "out", "part")
    assert Counter(row["id"] for row in found) == {f"a{i}": 1 for i in range(240)}
    assert {row["status"] for row in found} == {200}
