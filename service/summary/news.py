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
        alike, shared = pairs(reading, index)
        worth = together["alike"] * alike + together["same_news"] * shared
        worth[max(0, index - 1) : index] += together["adjacent"]
        worth[index + 1 : index + 2] += together["adjacent"]
        worth[alike > _REPEAT] -= _NEVER
        return worth

    scores: Floats = reading.matrix @ np.array([own[name] for name in NAMES])
    return Ranking(scores, bond)


def pairs(reading: Reading, index: int) -> tuple[Floats, Floats]:
    """Of each sentence with sentence ``index``: cosine, and salience of the terms in both."""
    terms = reading.terms
    here = np.flatnonzero(terms.sentence == index)
    held = terms.term[here]
    vector, salience = np.zeros((2, len(terms.frequency)))
    vector[held] = terms.weight[here]
    salience[held] = reading.salience[held]
    return terms.dot(vector), terms.sums(salience[terms.term])
