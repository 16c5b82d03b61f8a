"""LexRank and TextRank with arrays: the sentences that sumy's own would choose, without its pair loops.

Equal sentences are weighed once and counted as often as they stand: each has the score that it would have alone, where
sumy gives all of them that of the last. 2,000 sentences that differ take one matrix of 32 MB.
LexRank: Erkan and Radev, JAIR 22 (2004). TextRank: Mihalcea and Tarau, EMNLP 2004.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from service.summary.vectors import Floats
from service.text.vocabulary import Ints

_THRESHOLD = 0.1
_LEXRANK_EPSILON = 0.1
_TEXTRANK_EPSILON = 1e-4
_DAMPING = 0.85
# Keeps a row without a neighbour from a division by zero, as sumy does.
_NOTHING = 1e-7
# Of a text of more sentences than this, rare words' products are taken pair by pair: a matrix would be mostly empty.
_FEW_SENTENCES = 250
_FREQUENT = 48
# Scores are equal if they agree to this many digits: the order of a sum must not decide between two sentences.
_DIGITS = 12


class Bags(NamedTuple):
    """Sentences as the terms they hold, repeats included: one number a word, those of all sentences in one row.

    Terms are numbered without a gap from 0; ``counts`` is how many words each sentence has.
    """

    terms: Ints
    counts: Ints


def lexrank(sentences: Bags) -> Floats:
    """Scores of sentences: cosine over 0.1 links two, the power method weighs the links."""
    whole = len(sentences.counts)
    kinds, which, often = _distinct(sentences)
    count = len(kinds.counts)
    sentence, term, times, size = _postings(kinds)
    highest = np.ones(count)
    np.maximum.at(highest, sentence, times)
    inverse = np.log(whole / (1 + np.bincount(term, often[sentence], size)))
    weight = times / highest[sentence] * inverse[term]
    norm = np.sqrt(np.bincount(sentence, weight**2, count))
    norm[norm == 0] = 1.0
    links = _products(sentence, term, weight / norm[sentence], count, size)
    np.greater(links, _THRESHOLD, out=links)
    degree = np.maximum(1.0, links @ often)
    rank = np.full(count, 1.0 / whole)
    while True:
        following = np.asarray((rank * often / degree) @ links, dtype=np.float64)
        length = np.sqrt((following**2) @ often)
        if length == 0:
            return rank[which]
        following /= length
        step = np.sqrt(((following - rank) ** 2) @ often)
        rank = following
        if step <= _LEXRANK_EPSILON:
            return np.round(rank, _DIGITS)[which]


def textrank(sentences: Bags) -> Floats:
    """Scores of sentences: shared words over the logarithms of both lengths, then PageRank."""
    whole = len(sentences.counts)
    kinds, which, often = _distinct(sentences)
    count = len(kinds.counts)
    sentence, term, times, size = _postings(kinds)
    edges = _products(sentence, term, times, count, size)
    lengths = np.log(np.maximum(1, kinds.counts))
    scale = lengths[:, None] + lengths[None, :]
    scale[scale < 1e-8] = 1.0
    edges /= scale
    edges /= (edges @ often + _NOTHING)[:, None]
    rank = np.full(count, 1.0 / whole)
    while True:
        jumps = (1 - _DAMPING) / whole * (rank @ often)
        following = np.asarray(jumps + _DAMPING * ((rank * often) @ edges), dtype=np.float64)
        step = np.sqrt(((following - rank) ** 2) @ often)
        rank = following
        if step <= _TEXTRANK_EPSILON:
            return np.round(rank, _DIGITS)[which]


def _distinct(sentences: Bags) -> tuple[Bags, Ints, Floats]:
    """The sentences that differ, which of them each sentence is, and how often each stands in the text."""
    numbers: dict[bytes, int] = {}
    terms, ends = sentences.terms, np.cumsum(sentences.counts).tolist()
    which = np.array(
        [numbers.setdefault(terms[a:b].tobytes(), len(numbers)) for a, b in pairwise([0, *ends])], dtype=np.int64
    )
    often = np.bincount(which, minlength=len(numbers)).astype(np.float64)
    if len(numbers) == len(which):
        return sentences, which, often
    first = np.unique(which, return_index=True)[1]
    held = np.zeros(len(which), dtype=bool)
    held[first] = True
    return Bags(terms[np.repeat(held, sentences.counts)], sentences.counts[first]), which, often


def _postings(sentences: Bags) -> tuple[Ints, Ints, Floats, int]:
    """Sentence, term and count of every word of every sentence, ordered by term; and the number of terms."""
    count = len(sentences.counts)
    sentence = np.repeat(np.arange(count), sentences.counts)
    keys, times = np.unique(sentences.terms * count + sentence, return_counts=True)
    term, sentence = np.divmod(keys, count)
    return sentence, term, times.astype(np.float64), int(term[-1]) + 1 if len(term) else 0


def _products(sentence: Ints, term: Ints, weight: Floats, count: int, size: int) -> Floats:
    """Inner products of all sentences with each other, from postings ordered by term."""
    frequency = np.bincount(term, minlength=size)
    dense = frequency >= (_FREQUENT if count > _FEW_SENTENCES else 0)
    table = np.zeros((count, int(dense.sum())))
    held = dense[term]
    table[sentence[held], (np.cumsum(dense) - 1)[term[held]]] = weight[held]
    out: Floats = table @ table.T
    if held.all():
        return out
    first = np.cumsum(frequency) - frequency
    one = np.flatnonzero(~held)
    partners = frequency[term[one]]
    starts = np.repeat(first[term[one]] - (np.cumsum(partners) - partners), partners)
    other = starts + np.arange(len(starts))
    one = np.repeat(one, partners)
    np.add.at(out.reshape(-1), sentence[one] * count + sentence[other], weight[one] * weight[other])
    return out
