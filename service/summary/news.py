"""The ranker made for news: a learned weight for each feature, and what two sentences are worth together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from service.summary.features import NAMES, Reading
from service.summary.lexicon import weights
from service.summary.ranking import Ranking
from service.summary.terms import Floats

# From this cosine on, two sentences say the same words: never both.
_REPEAT = 0.8
_NEVER = 1e3


def rank_news(
    reading: Reading, sentence: Mapping[str, float] | None = None, pair: Mapping[str, float] | None = None
) -> Ranking:
    """Linear in the words; the weights are those of ``data/news_weights.tsv`` unless others are given."""
    own = sentence or weights("sentence")
    together = pair or weights("pair")

    @cache  # asked for again under each way of choosing
    def bond(index: int) -> Floats:
        alike, shared, adjacent = pairs(reading, index)
        worth = together["alike"] * alike + together["same_news"] * shared + together["adjacent"] * adjacent
        return worth - _NEVER * (alike > _REPEAT)

    scores: Floats = reading.matrix @ np.array([own[name] for name in NAMES])
    return Ranking(scores, bond)


def pairs(reading: Reading, index: int) -> tuple[Floats, Floats, Floats]:
    """Of each sentence with sentence ``index``: cosine, salience of the terms in both, 1 for its neighbours."""
    terms = reading.terms
    here = terms.sentence == index
    alike = terms.dot(terms.spread(here))
    held = np.zeros(len(terms.frequency))
    held[terms.term[here]] = reading.salience[terms.term[here]]
    adjacent = (np.abs(np.arange(terms.count) - index) == 1).astype(np.float64)
    return alike, terms.sums(held[terms.term]), adjacent
