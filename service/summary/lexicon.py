"""Reads the summary's data files: ``service/summary/data/*.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from service import tables


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/<name>.tsv`` as column -> cell."""
    return tables.rows("service.summary", name)


@cache
def weights(part: str) -> dict[str, float]:
    """Learned weights of one part of the news ranker: feature -> weight."""
    return {row["feature"]: float(row["weight"]) for row in rows("news_weights") if row["part"] == part}
