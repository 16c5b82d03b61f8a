"""One pass over the sentences: what the news ranker knows of each, a matrix with one named column a feature."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from service.summary.lexicon import words
from service.summary.salience import salience
from service.summary.terms import STEM, Floats, Terms, index
from service.summary.words import TOKEN, Tokens, stop_words
from service.text.document import Document

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
_QUOTES = "\"“«„‘'"
# An editor's summary of news runs to about this many words; a longer sentence pays for each further one.
_EXPECTED_WORDS = 12
_KEYWORDS = 10


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
    terms = index(tokens, stop_words(document.language))
    chance = salience(terms, _headline(document, terms), learned)
    matrix = np.concatenate(
        (_place(terms.count), _own(document, tokens), _shared(terms, chance, tokens)), axis=1
    )  # fmt: skip
    return Reading(matrix, terms, chance)


def _headline(document: Document, terms: Terms) -> Floats | None:
    """1 for the terms of the headline; None without one."""
    if not document.title:
        return None
    held = np.zeros(len(terms.frequency))
    held[[terms.names[w[:STEM]] for w in TOKEN.findall(document.title.lower()) if w[:STEM] in terms.names]] = 1.0
    return held


def _own(document: Document, tokens: Tokens) -> Floats:
    language = document.language
    speech, day, talk = words("speech", language), words("day", language), words("reader", language)
    pronoun, connective = words("pronoun", language), words("connective", language)
    rows = []
    for s, printed, lower in zip(document.sentences, tokens.printed, tokens.lower, strict=True):
        text = document.text[s.start : s.end]
        held = set(lower)
        count = len(lower)
        initials = [word[0] for word in printed]
        numbers = sum(map(str.isdigit, initials))
        opening = lower[0] if lower else ""
        rows.append((
            count / 20, max(0, 8 - count) / 8, max(0, count - 15) / 10, max(0, count - 25) / 10,
            max(0, count - 35) / 10, sum(map(len, _QUOTED.findall(text))) / max(1, len(text)), text[:1] in _QUOTES,
            not held.isdisjoint(speech), numbers > 0, min(numbers, 4) / 4,
            min(sum(map(str.isupper, initials[1:])), 8) / 8, not held.isdisjoint(day), "?" in text, "(" in text,
            not held.isdisjoint(talk), opening in pronoun, opening in connective,
        ))  # fmt: skip
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(_OWN))


def _place(count: int) -> Floats:
    at = np.arange(count)
    columns = (
        at == 0, at == 1, at == 2, at == 3, at == 4, (at > 4) & (at < 10), 1 / (1 + at), at / max(1, count),
        at >= 0.75 * count,
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float64)


def _shared(terms: Terms, chance: Floats, tokens: Tokens) -> Floats:
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
    length = np.maximum(1, [len(sentence) for sentence in tokens.lower])
    salient = terms.sums(chance[terms.term])
    measures = salient / 2, salient / length * 10, salient / np.sqrt(length), salient * 2 / (length + _EXPECTED_WORDS)
    columns = (
        before / scale, after / scale, terms.sums(np.log(frequency)[terms.term]) / np.maximum(1, held),
        terms.sums(keyword[terms.term]) / _KEYWORDS, terms.sums(opens) / np.maximum(1, held), 1 - held / length,
        like_first, terms.dot(opening), previous, np.append(previous[1:], [0.0] * min(1, count)), *measures,
        _standard(measures[0]), _standard(measures[1]), _standard(measures[3]),
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float64)


def _standard(values: Floats) -> Floats:
    """Distance from the text's mean in standard deviations."""
    return (values - values.mean()) / (values.std() + 1e-6) if len(values) else values
