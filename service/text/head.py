"""What stands over the prose of a page copied as text: its headline, and beside it sections, bylines, captions.

In HTML the markup tells (:mod:`service.text.html`); here the lines do, for they break off without a mark. Nothing is
told without a headline, and a headline is only what has words in common with the prose below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from service.text.document import Sentence
from service.text.page import ENDS

_LINES = 20  # within which the prose begins
_PROSE = 60  # characters of a line of prose, at the least
_HEADLINE_WORDS = range(4, 26)
_BELOW = 2  # lines of prose that a headline is held against
_KEY, _LEAST_KEY = 5, 4  # letters by which a word is known again, and those of the shortest
_COMMON = 2  # words in common; one for the first line
_LABEL_WORDS = 3  # a section, a button, a name
_NAME_WORDS = 8  # a byline, a credit, the name of a site: all its words but the small ones have capitals
_WORD = re.compile(r"\w[\w’'-]*")
_SMALL = 3  # letters of "of", "the"


class Head(NamedTuple):
    """The headline, and numbers of sentences: its own, or -1; the ``headings``, itself among them; more ``of_page``."""

    title: str | None = None
    headline: int = -1
    headings: frozenset[int] = frozenset()
    of_page: frozenset[int] = frozenset()


class _Line(NamedTuple):
    first: int
    last: int  # number behind its last sentence
    text: str


def read_head(text: str, sentences: Sequence[Sentence], of_page: frozenset[int], title: str | None = None) -> Head:
    """The head of ``text``, of whose sentences those ``of_page`` are told; its headline is the caller's ``title``'s."""
    above: list[_Line] = []
    below: list[_Line] = []
    for line in _lines(text, sentences):
        if below or (line.text[-1] in ENDS and len(line.text) >= _PROSE and line.first not in of_page):
            below.append(line)
            if not above or len(below) == _BELOW:
                break
        else:
            above.append(line)
            if len(above) == _LINES:
                break
    headline = _headline(above, below, of_page)
    if headline is None or (title and not _is_of(headline.text, title)):
        return Head()
    headings, page = {headline.first}, set[int]()
    for line in above:
        if line is not headline:
            (page if _is_label(line.text) else headings).update(range(line.first, line.last))
    return Head(headline.text, headline.first, frozenset(headings - of_page), frozenset(page))


def _lines(text: str, sentences: Sequence[Sentence]) -> Iterator[_Line]:
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        told = [*group]
        yield _Line(told[0].number, told[-1].number + 1, text[told[0].start : told[-1].end])


def _headline(above: Sequence[_Line], below: Sequence[_Line], of_page: frozenset[int]) -> _Line | None:
    told = set[str]().union(*(_keys(line.text) for line in below))
    best, most = None, 0
    for line in above if told else ():
        if line.last - line.first > 1 or line.first in of_page or line.text[-1] in ".:,":
            continue
        if len(line.text.split()) in _HEADLINE_WORDS:
            common = len(_keys(line.text) & told)
            if common >= (1 if line.first == 0 else _COMMON) and common > most:
                best, most = line, common
    return best


def _is_of(headline: str, title: str) -> bool:
    """Whether the headline is the title's, give or take some words."""
    own, given = _keys(headline), _keys(title)
    return 2 * len(own & given) >= max(len(own), len(given))


def _keys(line: str) -> set[str]:
    return {w[:_KEY] for w in _WORD.findall(line.lower()) if len(w) >= _LEAST_KEY}


def _is_label(line: str) -> bool:
    words = line.split()
    return len(words) <= _LABEL_WORDS or (
        len(words) <= _NAME_WORDS and not any(w[0].islower() and len(w) > _SMALL for w in words)
    )
