"""Sentences as vectors of terms, of length 1, or 0 for a sentence without terms; asked what they have in common.

A text of few sentences is one table, and their similarities a few products of it. A longer one is held as postings, so
that every answer is one pass over its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from service.text.vocabulary import Ints

Floats = NDArray[np.float64]

_FEW: Final = 32  # sentences; from about here on the table costs more than the postings
# By which of two sentences comes first: the pairs of each with an earlier one, and with a later one.
_SIDES: Final = np.array([np.tri(_FEW, k=-1), np.tri(_FEW, k=-1).T])
_OPENING: Final = 3  # sentences
# The weight of a term by how often a sentence has it; more than this many times count as these.
_WEIGHTS: Final = np.concatenate(([0.0], 1 + np.log(np.arange(1, 1_000))))


class Vectors(Protocol):
    """What the ranker asks of the sentences' vectors. Where nothing else is said, answers have one entry a sentence."""

    def frequency(self, within: int) -> Floats:
        """Of each term, how many of the first ``within`` sentences have it."""

    def sums(self, values: Floats) -> Floats:
        """Of each row of ``values`` (one entry a term), the sum over the terms of every sentence."""

    def sides(self) -> Floats:
        """The similarity to all earlier sentences and to all later ones, summed: two rows."""

    def previous(self) -> Floats:
        """Similarity to the sentence before; 0 for the first."""

    def like(self, index: int) -> Floats:
        """Similarity to sentence ``index``."""

    def like_opening(self) -> Floats:
        """Similarity to the first three sentences taken as one."""

    def shared(self, index: int, values: Floats) -> Floats:
        """Sum of ``values`` (one a term) over the terms that are in sentence ``index`` too."""


def vectors(term: Ints, sentence: Ints, size: int, count: int) -> Vectors:
    """From the term and the sentence of every word: ``size`` terms, ``count`` sentences."""
    return _table(term, sentence, size, count) if count <= _FEW else _postings(term, sentence, size, count)


@dataclass(frozen=True, slots=True)
class Table:
    """``held`` is 1 where a sentence (row) has a term (column); ``similar`` the cosines of all pairs."""

    held: Floats
    similar: Floats

    def frequency(self, within: int) -> Floats:
        out: Floats = self.held[:within].sum(axis=0)
        return out

    def sums(self, values: Floats) -> Floats:
        out: Floats = values @ self.held.T
        return out

    def sides(self) -> Floats:
        count = len(self.similar)
        out: Floats = np.einsum("ij,kij->ki", self.similar, _SIDES[:, :count, :count])
        return out

    def previous(self) -> Floats:
        return np.concatenate(([0.0], self.similar.diagonal(1)))

    def like(self, index: int) -> Floats:
        out: Floats = self.similar[index]
        return out

    def like_opening(self) -> Floats:
        opening = self.similar[:_OPENING]
        out: Floats = opening.sum(axis=0) / (np.sqrt(opening[:, :_OPENING].sum()) or 1.0)
        return out

    def shared(self, index: int, values: Floats) -> Floats:
        out: Floats = self.held @ (self.held[index] * values)
        return out


def _table(term: Ints, sentence: Ints, size: int, count: int) -> Table:
    times = np.bincount(sentence * size + term, minlength=count * size).reshape(count, size)
    weight = _WEIGHTS.take(times, mode="clip")
    similar = weight @ weight.T
    length = np.sqrt(similar.diagonal())
    length[length == 0] = 1.0
    return Table((times > 0).astype(np.float64), similar / length / length[:, None])


@dataclass(frozen=True, slots=True)
class Postings:
    """Ordered by term, then sentence: ``sentence[k]`` holds ``term[k]`` with ``weight[k]``; a term's postings begin at
    ``first``."""

    count: int
    term: Ints
    sentence: Ints
    weight: Floats
    first: Ints

    def frequency(self, within: int) -> Floats:
        return np.bincount(self.term[self.sentence < within], minlength=len(self.first)).astype(np.float64)

    def sums(self, values: Floats) -> Floats:
        return np.array([self._sum(row[self.term]) for row in values])

    def sides(self) -> Floats:
        # Running sums along each term's postings stand in for the matrix of pairs.
        running = np.cumsum(self.weight)
        before = np.concatenate(([0.0], running))[self.first]
        earlier = running - self.weight - before[self.term]
        total = np.bincount(self.term, self.weight, len(self.first))
        later = total[self.term] - earlier - self.weight
        return np.array([self._sum(self.weight * earlier), self._sum(self.weight * later)])

    def previous(self) -> Floats:
        follows = (self.term[1:] == self.term[:-1]) & (self.sentence[1:] == self.sentence[:-1] + 1)
        products = (self.weight[1:] * self.weight[:-1])[follows]
        return np.bincount(self.sentence[1:][follows], products, self.count).astype(np.float64)

    def like(self, index: int) -> Floats:
        return self._dot(self._spread(self.sentence == index))

    def like_opening(self) -> Floats:
        opening = self._spread(self.sentence < _OPENING)
        return self._dot(opening / (np.linalg.norm(opening) or 1.0))

    def shared(self, index: int, values: Floats) -> Floats:
        held = self.term[self.sentence == index]
        kept = np.zeros(len(self.first))
        kept[held] = values[held]
        return self._sum(kept[self.term])

    def _sum(self, values: Floats) -> Floats:
        """Sum of ``values`` (one a posting) over each sentence."""
        return np.bincount(self.sentence, values, self.count).astype(np.float64, copy=False)

    def _dot(self, vector: Floats) -> Floats:
        return self._sum(self.weight * vector[self.term])

    def _spread(self, postings: NDArray[np.bool_]) -> Floats:
        """Sum of the vectors of the sentences to which the chosen postings belong, one entry a term."""
        return np.bincount(self.term[postings], self.weight[postings], len(self.first)).astype(np.float64)


def _postings(term: Ints, sentence: Ints, size: int, count: int) -> Postings:
    keys, times = np.unique(term * count + sentence, return_counts=True)
    term, sentence = np.divmod(keys, count)
    weight = _WEIGHTS.take(times, mode="clip")
    length = np.sqrt(np.bincount(sentence, weight**2, count))
    frequency = np.bincount(term, minlength=size)
    return Postings(count, term, sentence, weight / length[sentence], np.cumsum(frequency) - frequency)
