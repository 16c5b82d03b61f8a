"""Reads data files: ``data/*.tsv`` beside the code that they belong to.

A data file is UTF-8; lines that open with ``#`` say where it is from and under which licence, the first other line
names the columns, each further line is a row of tab-separated cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(package: str, name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/<name>.tsv`` of a package as column -> cell, empty cells as ""."""
    lines = (files(package) / "data" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    body = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    head = body[0]
    for number, cells in enumerate(body[1:], start=2):
        if len(cells) > len(head):
            raise ValueError(f"{name}.tsv row {number}: {len(cells)} cells for {len(head)} columns")
        yield dict(zip(head, cells + [""] * (len(head) - len(cells)), strict=True))
