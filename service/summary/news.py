"""The ranker made for news: a learned weight for each feature, and what two sentences are worth together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from service.summary.features import NAMES, Reading
from service.summary.lexicon import learned, ordered, weights
from service.summary.ranking import Ranking
from service.summary.vectors import Floats

# From this cosine on, two sentences say the same words: never both.
_REPEAT = 0.8
_NEVER = 1e3


def rank_news(
    reading: Reading, sentence: Mapping[str, float] | None = None, pair: Mapping[str, float] | None = None
) -> Ranking:
    """Linear in the words; the weights are those of ``data/news_weights.tsv`` unless others are given."""
    own = learned("sentence", NAMES) if sentence is None else ordered(sentence, NAMES)
    together = pair or weights("pair")

    @cache  # asked for again under each way of choosing
    def bond(index: int) -> Floats:
        alike, shared = pairs(reading, index)
        worth = together["alike"] * alike + together["same_news"] * shared
        worth[max(0, index - 1) : index] += together["adjacent"]
        worth[index + 1 : index + 2] += together["adjacent"]
        worth[alike > _REPEAT] -= _NEVER
        return worth

    return Ranking(reading.matrix @ own, bond)


def pairs(reading: Reading, index: int) -> tuple[Floats, Floats]:
    """Of each sentence with sentence ``index``: cosine, and salience of the terms in both."""
    vectors = reading.terms.vectors
    return vectors.like(index), vectors.shared(index, reading.salience)
