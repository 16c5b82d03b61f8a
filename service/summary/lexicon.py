"""Reads the summary's data files: ``service/summary/data/*.tsv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from service import tables


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/<name>.tsv`` as column -> cell."""
    return tables.rows("service.summary", name)


@cache
def weights(part: str) -> dict[str, float]:
    """Learned weights of one part of the news ranker: feature -> weight."""
    return {row["feature"]: float(row["weight"]) for row in rows("news_weights") if row["part"] == part}


def ordered(given: Mapping[str, float], names: Sequence[str]) -> NDArray[np.float64]:
    """Weights in the order of the features' names."""
    return np.array([given[name] for name in names])


@cache
def learned(part: str, names: tuple[str, ...]) -> NDArray[np.float64]:
    """Learned weights of one part in the order of the features' names."""
    return ordered(weights(part), names)
