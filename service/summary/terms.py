"""Sentences as sparse vectors of terms, held in flat arrays: every use is one pass over the words of the text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.text.words import CAPITAL, NUMBER, Ints, Tokens

Floats = NDArray[np.float64]


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
        return np.bincount(self.sentence, values, self.count).astype(np.float64, copy=False)

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


def index(tokens: Tokens) -> Terms:
    """The terms of a text: its words that carry a subject, by stem."""
    names = {stem: number for number, stem in enumerate(dict.fromkeys(tokens.stems))}
    count, size = len(tokens.counts), len(names)
    used = np.array([names[stem] for stem in tokens.stems], dtype=np.int64)
    where = tokens.sentence[tokens.content]
    keys, times = np.unique(used * max(1, count) + where, return_counts=True)
    term, sentence = np.divmod(keys, max(1, count))
    weight = 1.0 + np.log(times)
    norm = np.sqrt(np.bincount(sentence, weight**2, count))
    frequency = np.bincount(term, minlength=size)
    codes = tokens.codes[tokens.content]
    # A capital says nothing of the word that opens a sentence.
    inside = tokens.content != tokens.starts[where]
    capital = np.bincount(used, inside & ((codes & CAPITAL) > 0), size) / np.maximum(1, np.bincount(used, inside, size))
    length, number = np.zeros(size), np.zeros(size)
    length[used] = tokens.lengths()
    number[used] = (codes & NUMBER) > 0
    first = np.cumsum(frequency) - frequency
    return Terms(count, names, sentence, term, weight / norm[sentence], frequency, first, capital, number, length)
