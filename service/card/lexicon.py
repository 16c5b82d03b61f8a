"""Reads the card's data files: ``service/card/data/*.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from service import tables


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/<name>.tsv`` as column -> cell."""
    return tables.rows("service.card", name)


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
