"""Reads the card's data files: ``service/card/data/*.tsv``.

A data file is UTF-8; lines that open with ``#`` say where it is from and under which licence, the
first other line names the columns, each further line is a row of tab-separated cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/<name>.tsv`` as column -> cell, empty cells as ""."""
    lines = (files("service.card") / "data" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    body = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    head = body[0]
    for number, cells in enumerate(body[1:], start=2):
        if len(cells) > len(head):
            raise ValueError(f"{name}.tsv row {number}: {len(cells)} cells for {len(head)} columns")
        yield dict(zip(head, cells + [""] * (len(head) - len(cells)), strict=True))


@cache
def column(name: str, key: str, **where: str) -> frozenset[str]:
    """All values of one column, of the rows in which the other columns have the given values."""
    return frozenset(r[key] for r in rows(name) if r[key] and all(r[k] == v for k, v in where.items()))


@cache
def mapping(name: str, key: str, value: str) -> dict[str, str]:
    """``key`` cell -> ``value`` cell; the first row of a key wins."""
    out: dict[str, str] = {}
    for row in rows(name):
        out.setdefault(row[key], row[value])
    return out
