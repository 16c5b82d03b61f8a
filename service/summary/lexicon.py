"""Reads the summary's data files, each with its origin and licence in the lines that open with ``#``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/<name>.tsv`` as column -> cell; the first line that is no comment names the columns."""
    text = (files("service.summary") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    body = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for cells in body[1:]:
        yield dict(zip(body[0], cells, strict=True))


@cache
def words(kind: str, language: str) -> frozenset[str]:
    """The words of one kind, lower case with plain apostrophes; empty for a language without."""
    return frozenset(
        word
        for row in rows("words")
        if row["kind"] == kind and row["language"] == language
        for word in row["words"].split()
    )


@cache
def weights(part: str) -> dict[str, float]:
    """Learned weights of one part of the news ranker: feature -> weight."""
    return {row["feature"]: float(row["weight"]) for row in rows("news_weights") if row["part"] == part}
