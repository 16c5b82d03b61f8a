"""One pass over the sentences: what the news ranker knows of each, a matrix with one named column a feature."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.summary.salience import salience
from service.summary.terms import Floats, Terms, index
from service.text.document import Document
from service.text.words import CAPITAL, KINDS, NUMBER, STEM, TOKEN, Tokens

# Signs read off the words of one sentence; "words" counts in twenties, the bends let the weight change with length.
_OWN = (
    "words", "under_8_words", "over_15_words", "over_25_words", "over_35_words", "quoted", "opens_quote", "speech",
    "number", "numbers", "capitals", "day", "question", "brackets", "talk", "pronoun", "connective",
)  # fmt: skip
_PLACE = ("first", "second", "third", "fourth", "fifth", "early", "nearness", "place", "last_quarter")
_SHARED = (
    "like_before", "like_after", "common", "keywords", "new", "weightless", "like_first", "like_opening",
    "like_previous", "like_next", "salient", "density", "density_by_root", "expected", "salient_here", "density_here",
    "expected_here",
)  # fmt: skip
NAMES = _PLACE + _OWN + _SHARED

_QUOTED = re.compile(r"[\"“«„]([^\"”»“]{0,600})[\"”»“]")
_MARKS = frozenset('"“«„')
_QUOTES = "\"“«„‘'"
# An editor's summary of news runs to about this many words; a longer sentence pays for each further one.
_EXPECTED_WORDS = 12
_KEYWORDS = 10

Columns = tuple[Sequence[float] | NDArray[np.generic], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Features of all sentences, one row a sentence, one column a name of :data:`NAMES`.

    ``salience`` is the chance, 0-1, of each of ``terms`` to stand in a summary.
    """

    matrix: Floats
    terms: Terms
    salience: Floats


def read(document: Document, tokens: Tokens, learned: Mapping[str, float] | None = None) -> Reading:
    """Linear in the words of the text; ``learned`` weights of terms stand in for those of the data file."""
    terms = index(tokens)
    chance = salience(terms, _headline(document, terms), learned)
    columns = (*_place(terms.count), *_own(document, tokens), *_shared(terms, chance, tokens))
    # Filled row by row: several times faster than an array made of a sequence of small arrays of several types.
    matrix = np.empty((len(NAMES), terms.count))
    for row, values in zip(matrix, columns, strict=True):
        row[:] = values
    return Reading(matrix.T, terms, chance)


def _headline(document: Document, terms: Terms) -> Floats | None:
    """1 for the terms of the headline; None without one."""
    if not document.title:
        return None
    held = np.zeros(len(terms.frequency))
    held[[terms.names[w[:STEM]] for w in TOKEN.findall(document.title.lower()) if w[:STEM] in terms.names]] = 1.0
    return held


def _own(document: Document, tokens: Tokens) -> Columns:
    count = tokens.counts.astype(np.float64)
    numbers = tokens.count(NUMBER)
    first = tokens.opening()
    capitals = tokens.count(CAPITAL) - ((first & CAPITAL) > 0)
    texts = [document.text[s.start : s.end] for s in document.sentences]
    return (
        count / 20, np.maximum(0, 8 - count) / 8, np.maximum(0, count - 15) / 10, np.maximum(0, count - 25) / 10,
        np.maximum(0, count - 35) / 10, _quoted(texts), [text[:1] in _QUOTES for text in texts],
        tokens.holds("speech"), numbers > 0, np.minimum(numbers, 4) / 4, np.minimum(capitals, 8) / 8,
        tokens.holds("day"), ["?" in text for text in texts], ["(" in text for text in texts],
        tokens.holds("reader"), (first & KINDS["pronoun"]) > 0, (first & KINDS["connective"]) > 0,
    )  # fmt: skip


def _quoted(texts: list[str]) -> list[float]:
    """Share of each sentence inside quotation marks that open and close in it."""
    return [sum(map(len, _QUOTED.findall(text))) / len(text) if not _MARKS.isdisjoint(text) else 0.0 for text in texts]


def _place(count: int) -> Columns:
    at = np.arange(count)
    return (
        at == 0, at == 1, at == 2, at == 3, at == 4, (at > 4) & (at < 10), 1 / (1 + at), at / max(1, count),
        at >= 0.75 * count,
    )  # fmt: skip


def _shared(terms: Terms, chance: Floats, tokens: Tokens) -> Columns:
    """Features that come of the words a sentence shares with others."""
    count, size = terms.count, len(terms.frequency)
    before, after = terms.neighbours()
    scale = 3 * float((before + after).sum()) / max(1, count)
    scale = scale if scale > 1e-6 else 1.0  # running sums leave dust where no two sentences share a word
    frequency = terms.frequency.astype(np.float64)
    held = np.bincount(terms.sentence, minlength=count)
    opens = np.zeros(len(terms.term))
    opens[terms.first] = 1.0
    keyword = np.zeros(size)
    top = np.argsort(-frequency, kind="stable")[:_KEYWORDS]
    keyword[top] = frequency[top] > 1
    opening = terms.spread(terms.sentence < 3)
    opening /= np.linalg.norm(opening) or 1.0
    like_first = terms.dot(terms.spread(terms.sentence == 0)) * (np.arange(count) > 0)
    previous = terms.previous()
    length = np.maximum(1, tokens.counts)
    salient = terms.sums(chance[terms.term])
    measures = salient / 2, salient / length * 10, salient / np.sqrt(length), salient * 2 / (length + _EXPECTED_WORDS)
    here, dense, _, expected = _standard(np.array(measures))
    weightless = 1 - held / length
    held = np.maximum(1, held)
    return (
        before / scale, after / scale, terms.sums(np.log(frequency)[terms.term]) / held,
        terms.sums(keyword[terms.term]) / _KEYWORDS, terms.sums(opens) / held, weightless,
        like_first, terms.dot(opening), previous, np.append(previous[1:], [0.0] * min(1, count)), *measures,
        here, dense, expected,
    )  # fmt: skip


def _standard(rows: Floats) -> Floats:
    """Distance from the row's mean in standard deviations."""
    if not rows.size:
        return rows
    away = rows - rows.mean(axis=1, keepdims=True)
    out: Floats = away / (np.sqrt((away**2).mean(axis=1, keepdims=True)) + 1e-6)
    return out
