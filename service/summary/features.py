"""One pass over the sentences: what the news ranker knows of each, a matrix with one named column a feature."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from service.summary.salience import salience
from service.summary.terms import Terms, index
from service.summary.vectors import Floats
from service.text.document import Document
from service.text.tokens import Tokens
from service.text.vocabulary import CAPITAL, KINDS, NUMBER, STEM
from service.text.words import TOKEN

_PLACE = ("first", "second", "third", "fourth", "fifth", "early", "nearness", "place", "last_quarter")
# Signs read off the words of one sentence; "words" counts in twenties, the bends let the weight change with length.
_LENGTH = ("words", "under_8_words", "over_15_words", "over_25_words", "over_35_words")
_OWN = (
    "speech", "day", "talk", "pronoun", "connective", "number", "numbers", "capitals", "quoted", "opens_quote",
    "question", "brackets",
)  # fmt: skip
_SHARED = (
    "like_before", "like_after", "common", "keywords", "new", "weightless", "like_first", "like_opening",
    "like_previous", "like_next", "salient", "density", "density_by_root", "expected", "salient_here", "density_here",
    "expected_here",
)  # fmt: skip
NAMES = _PLACE + _LENGTH + _OWN + _SHARED
_PARTS = np.cumsum([len(_PLACE), len(_LENGTH), len(_OWN)]).tolist()

_QUOTED = re.compile(r"[\"“«„]([^\"”»“]{0,600})[\"”»“]")
_MARK = re.compile(r"[\"“«„]")
_QUOTES = "\"“«„‘'"
# An editor's summary of news runs to about this many words; a longer sentence pays for each further one.
_EXPECTED_WORDS = 12
_KEYWORDS = 10
# The signs of length for each number of words; a sentence of more counts as one of the last.
_WORDS = np.arange(401.0)
_BY_LENGTH = np.array([
    _WORDS / 20, np.maximum(0, 8 - _WORDS) / 8, *(np.maximum(0, _WORDS - bend) / 10 for bend in (15, 25, 35)),
])  # fmt: skip
_ANYWHERE = np.array([[KINDS["speech"]], [KINDS["day"]], [KINDS["reader"]]])
_AT_FIRST = np.array([[KINDS["pronoun"]], [KINDS["connective"]]])


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
    chance = salience(terms, _headline(document, tokens, terms), learned)
    matrix = np.zeros((len(NAMES), terms.count))
    own = [i for i in range(terms.count) if i not in document.page]
    matrix[: _PARTS[0], own] = _places(terms.count - len(document.page))
    matrix[_PARTS[0] : _PARTS[1]] = _BY_LENGTH.take(tokens.counts, axis=1, mode="clip")
    _set_own(matrix[_PARTS[1] : _PARTS[2]], document, tokens)
    _set_shared(matrix[_PARTS[2] :], terms, chance, tokens)
    return Reading(matrix.T, terms, chance)


def _headline(document: Document, tokens: Tokens, terms: Terms) -> Floats | None:
    """1 for the terms of the headline; None without one."""
    if not document.title:
        return None
    known = tokens.vocabulary.stems
    titled = [known[word[:STEM]] for word in TOKEN.findall(document.title.lower()) if word[:STEM] in known]
    return np.isin(terms.stems, titled).astype(np.float64)


@lru_cache(maxsize=64)
def _places(count: int) -> Floats:
    """Places among the sentences of the article, which are so many; those of the page around it have none."""
    out, at = np.zeros((len(_PLACE), count)), np.arange(count)
    np.fill_diagonal(out[:5], 1.0)
    out[5, 5:10] = 1.0
    out[6] = 1 / (1 + at)
    out[7] = at / max(1, count)
    out[8, math.ceil(0.75 * count) :] = 1.0
    return out


def _set_own(out: Floats, document: Document, tokens: Tokens) -> None:
    first, numbers = tokens.opening(), tokens.count(NUMBER)
    out[:3] = (tokens.kinds & _ANYWHERE) > 0
    out[3:5] = (first & _AT_FIRST) > 0
    out[5] = numbers > 0
    out[6] = np.minimum(numbers, 4) / 4
    out[7] = np.minimum(tokens.count(CAPITAL) - ((first & CAPITAL) > 0), 8) / 8
    texts = [document.text[s.start : s.end] for s in document.sentences]
    if _MARK.search(document.text):
        out[8] = _quoted(texts)
    out[9] = [text[:1] in _QUOTES for text in texts]
    for row, mark in ((10, "?"), (11, "(")):
        if mark in document.text:
            out[row] = [mark in text for text in texts]


def _quoted(texts: list[str]) -> list[float]:
    """Share of each sentence inside quotation marks that open and close in it."""
    return [sum(map(len, _QUOTED.findall(text))) / len(text) if _MARK.search(text) else 0.0 for text in texts]


def _set_shared(out: Floats, terms: Terms, chance: Floats, tokens: Tokens) -> None:
    """Features that come of the words a sentence shares with others."""
    vectors, count = terms.vectors, terms.count
    sides = vectors.sides()
    scale = 3 * float(sides.sum()) / max(1, count)
    scale = scale if scale > 1e-6 else 1.0  # running sums leave dust where no two sentences share a word
    keyword = np.zeros_like(terms.frequency)
    top = np.argsort(-terms.frequency, kind="stable")[:_KEYWORDS]
    keyword[top] = terms.frequency[top] > 1
    held, common, keywords, salient = vectors.sums(
        np.array([np.ones_like(chance), np.log(terms.frequency), keyword, chance])
    )
    words, length = np.maximum(1, held), np.maximum(1, tokens.counts)
    out[:2] = sides / scale
    out[2] = common / words
    out[3] = keywords / _KEYWORDS
    out[4] = np.bincount(terms.first, minlength=count) / words
    out[5] = 1 - held / length
    out[6, 1:] = vectors.like(0)[1:]
    out[7] = vectors.like_opening()
    out[8] = vectors.previous()
    out[9, :-1] = out[8, 1:]
    out[10] = salient / 2
    out[11] = salient / length * 10
    out[12] = salient / np.sqrt(length)
    out[13] = salient * 2 / (length + _EXPECTED_WORDS)
    out[14:] = _standard(out[[10, 11, 13]])


def _standard(rows: Floats) -> Floats:
    """Distance from the row's mean in standard deviations."""
    if not rows.size:
        return rows
    count = rows.shape[1]
    away = rows - rows.sum(axis=1, keepdims=True) / count
    out: Floats = away / (np.sqrt((away**2).sum(axis=1, keepdims=True) / count) + 1e-6)
    return out
