"""Sentences as sparse vectors of terms, held in flat arrays: every use is one pass over the words of the text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.summary.words import Tokens

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# A stem that needs no language: "arrested" and "arrest" meet, as do most inflections.
STEM = 6


@dataclass(frozen=True, slots=True)
class Terms:
    """Postings ordered by term, then sentence: ``sentence[k]`` holds ``term[k]`` with ``weight[k]``.

    The weights of a sentence form a vector of length 1 (0 for a sentence without terms). By term: ``frequency``, the
    number of sentences; ``first``, the posting where it begins; ``capital``, the share of its uses inside a sentence
    that are capitalised; ``number``, whether it opens with a digit; ``length`` in characters, as last used.
    """

    count: int
    names: dict[str, int]
    sentence: Ints
    term: Ints
    weight: Floats
    frequency: Ints
    first: Ints
    capital: Floats
    number: Floats
    length: Floats

    def sums(self, values: Floats) -> Floats:
        """Sum of ``values`` (one a posting) over each sentence."""
        return np.bincount(self.sentence, values, self.count).astype(np.float64)

    def dot(self, vector: Floats) -> Floats:
        """Each sentence's vector times ``vector``, which has one entry a term."""
        return self.sums(self.weight * vector[self.term])

    def spread(self, postings: NDArray[np.bool_]) -> Floats:
        """Sum of the vectors of the sentences to which the chosen postings belong, one entry a term."""
        return np.bincount(self.term[postings], self.weight[postings], len(self.frequency)).astype(np.float64)

    def neighbours(self) -> tuple[Floats, Floats]:
        """Of each sentence, the similarity to all earlier ones and to all later ones, summed.

        Running sums along each term's postings stand in for the matrix of pairs.
        """
        running = np.cumsum(self.weight)
        before = np.concatenate(([0.0], running))[self.first]
        earlier = running - self.weight - before[self.term]
        total = np.bincount(self.term, self.weight, len(self.frequency))
        later = total[self.term] - earlier - self.weight
        return self.sums(self.weight * earlier), self.sums(self.weight * later)

    def previous(self) -> Floats:
        """Similarity of each sentence to the one before; 0 for the first."""
        follows = (self.term[1:] == self.term[:-1]) & (self.sentence[1:] == self.sentence[:-1] + 1)
        shared = (self.weight[1:] * self.weight[:-1])[follows]
        return np.bincount(self.sentence[1:][follows], shared, self.count).astype(np.float64)


def index(tokens: Tokens, stop: frozenset[str]) -> Terms:
    """Stop words and single characters are left out."""
    names: dict[str, int] = {}
    flat: list[int] = []
    kept: list[str] = []
    lengths: list[int] = []
    opening: list[int] = []
    for printed, lower in zip(tokens.printed, tokens.lower, strict=True):
        places = [k for k, word in enumerate(lower) if word not in stop and len(word) > 1]
        if places and places[0] == 0:
            opening.append(len(flat))
        flat += [names.setdefault(lower[k][:STEM], len(names)) for k in places]
        kept += [printed[k] for k in places]
        lengths.append(len(places))
    count, size = len(lengths), len(names)
    used = np.array(flat, dtype=np.int64)
    keys, times = np.unique(used * max(1, count) + np.repeat(np.arange(count), lengths), return_counts=True)
    term, sentence = np.divmod(keys, max(1, count))
    weight = 1.0 + np.log(times)
    norm = np.sqrt(np.bincount(sentence, weight**2, count))
    frequency = np.bincount(term, minlength=size)
    inside = np.ones(len(used))
    inside[opening] = 0.0
    upper = np.array([word[0].isupper() for word in kept], dtype=np.float64) * inside
    capital = np.bincount(used, upper, size) / np.maximum(1, np.bincount(used, inside, size))
    length, number = np.zeros(size), np.zeros(size)
    length[used] = [len(word) for word in kept]
    number[used] = [word[0].isdigit() for word in kept]
    first = np.cumsum(frequency) - frequency
    return Terms(count, names, sentence, term, weight / norm[sentence], frequency, first, capital, number, length)
