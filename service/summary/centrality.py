"""LexRank and TextRank with arrays: the sentences that sumy's own would choose, without its pair loops.

Similarities come from an inverted index, so that only pairs that share a word are looked at; 2,000 sentences take one
matrix of 32 MB. Equal sentences keep a score each, where sumy gives all of them that of the last.
LexRank: Erkan and Radev, JAIR 22 (2004). TextRank: Mihalcea and Tarau, EMNLP 2004.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from service.summary.terms import Floats
from service.summary.words import Ints

_THRESHOLD = 0.1
_LEXRANK_EPSILON = 0.1
_TEXTRANK_EPSILON = 1e-4
_DAMPING = 0.85
# Keeps a row without a neighbour from a division by zero, as sumy does.
_NOTHING = 1e-7
# From this number of sentences on, a word's pairs are added as one block; below, all such words' pairs together.
_FREQUENT = 48
# Scores are equal if they agree to this many digits: the order of a sum must not decide between two sentences.
_DIGITS = 12


def lexrank(sentences: Sequence[Sequence[str]]) -> Floats:
    """Scores of sentences given as stems: cosine over 0.1 links two, the power method weighs the links."""
    count = len(sentences)
    sentence, term, times, size = _postings(sentences)
    highest = np.ones(count)
    np.maximum.at(highest, sentence, times)
    inverse = np.log(count / (1 + np.bincount(term, minlength=size)))
    weight = times / highest[sentence] * inverse[term]
    norm = np.sqrt(np.bincount(sentence, weight**2, count))
    norm[norm == 0] = 1.0
    links = _products(sentence, term, weight / norm[sentence], count, size)
    np.greater(links, _THRESHOLD, out=links)
    degree = np.maximum(1.0, links.sum(axis=1))
    rank = np.full(count, 1.0 / count)
    while True:
        following = np.asarray((rank / degree) @ links, dtype=np.float64)
        length = np.linalg.norm(following)
        if length == 0:
            return rank
        following /= length
        step = np.linalg.norm(following - rank)
        rank = following
        if step <= _LEXRANK_EPSILON:
            return np.round(rank, _DIGITS)


def textrank(sentences: Sequence[Sequence[str]]) -> Floats:
    """Scores of sentences given as stems: shared words over the logarithms of both lengths, then PageRank."""
    count = len(sentences)
    sentence, term, times, size = _postings(sentences)
    edges = _products(sentence, term, times, count, size)
    lengths = np.log(np.maximum(1, [len(words) for words in sentences]))
    scale = lengths[:, None] + lengths[None, :]
    scale[scale < 1e-8] = 1.0
    edges /= scale
    edges /= (edges.sum(axis=1) + _NOTHING)[:, None]
    rank = np.full(count, 1.0 / count)
    while True:
        following = np.asarray((1 - _DAMPING) / count * rank.sum() + _DAMPING * (rank @ edges), dtype=np.float64)
        step = np.linalg.norm(following - rank)
        rank = following
        if step <= _TEXTRANK_EPSILON:
            return np.round(rank, _DIGITS)


def _postings(sentences: Sequence[Sequence[str]]) -> tuple[Ints, Ints, Floats, int]:
    """Sentence, term and count of every word of every sentence, ordered by term; and the number of terms."""
    names: dict[str, int] = {}
    where: list[int] = []
    which: list[int] = []
    times: list[int] = []
    for number, words in enumerate(sentences):
        counted = Counter(words)
        where += [number] * len(counted)
        which += [names.setdefault(word, len(names)) for word in counted]
        times += counted.values()
    term = np.array(which, dtype=np.int64)
    order = np.argsort(term, kind="stable")
    sentence = np.array(where, dtype=np.int64)[order]
    return sentence, term[order], np.array(times, dtype=np.float64)[order], len(names)


def _products(sentence: Ints, term: Ints, weight: Floats, count: int, size: int) -> Floats:
    """Inner products of all sentences with each other, from postings ordered by term."""
    out = np.zeros((count, count))
    frequency = np.bincount(term, minlength=size)
    first = np.cumsum(frequency) - frequency
    for t in np.flatnonzero(frequency >= _FREQUENT).tolist():
        part = slice(first[t], first[t] + frequency[t])
        out[np.ix_(sentence[part], sentence[part])] += np.outer(weight[part], weight[part])
    one = np.flatnonzero(frequency[term] < _FREQUENT)
    partners = frequency[term[one]]
    starts = np.repeat(first[term[one]] - (np.cumsum(partners) - partners), partners)
    other = starts + np.arange(len(starts))
    one = np.repeat(one, partners)
    np.add.at(out.reshape(-1), sentence[one] * count + sentence[other], weight[one] * weight[other])
    return out
