"""SECURITY.md names what shows each of its claims."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = re.findall(r"^\| (.+) \| (.+) \| (.+) \|$", (ROOT / "SECURITY.md").read_text("utf-8"), re.MULTILINE)[1:]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_defence_is_shown_by_a_file_that_exists(row: tuple[str, str, str]) -> None:
    shown = re.findall(r"`([^`]+)`", row[2])
    assert shown
    assert [path for path in shown if not (ROOT / path).is_file()] == []


def test_every_make_target_it_names_exists() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = re.findall(r"`make ([a-z-]+)`", (ROOT / "SECURITY.md").read_text("utf-8"))
    assert named
    assert set(named) <= set(targets)
