"""What stands in a text and is of the page, not of the article: buttons, invitations, credits, bylines, headings.

Such lines stay in the text, and so do their offsets: no part of the service takes them for sentences of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from service import tables
from service.text.document import Document, Sentence

# Boilerplate is short, and a bounded text keeps every pattern cheap.
_LONGEST = 260
_LONG = 120  # a longer line may go on with a sentence that tells something
_ENDING = 90
# One of these stands in every ending, in lower case: they are looked for first, which costs a tenth of the patterns.
_ENDING_SIGNS = ("/", ":", "getty", "via ", "photo", "image", "archive", "reserved", "may not be", "contributed to")
ENDS = ".!?…\"”»’')؟。"
_QUOTES = "\"“‘'«"
_HEADING_WORDS = 9
_HEADLINE = 80  # characters
_QUESTION_WORDS = 10
_LEAST_WORDS = 2
_BULLETS = "•*-–—>»|([ "
_PARTS = 12  # of one run
_END = r"\Z"
_CAPITAL = re.compile(r"(?<!\\)[A-Z]")  # no class such as "\W"


def _run_end(text: str, start: int, end: int) -> int:
    """Where a sentence begins that buttons or a byline run into without a stop, as in "Share this article A man ...".

    ``start`` if nothing does; ``end`` if there is nothing else.
    """
    found, at, pattern = start, start, _compiled("run")
    for _ in range(_PARTS):
        part = pattern.match(text, at, end)
        if part is None:
            break
        at = part.end()
        while at < end and text[at].isspace():
            at += 1
        if at == end:
            return end
        if at > part.end() and not text[at].islower():  # "Share this article with ..." is a sentence
            found = at
        pattern = _compiled("run", "carried")
    return found


def part(text: str, sentences: Iterable[Sentence]) -> tuple[tuple[Sentence, ...], frozenset[int]]:
    """The sentences, cut behind what of the page runs into them; and the numbers of those that are of it alone."""
    out: list[Sentence] = []
    page: list[int] = []
    noticed = -1  # paragraph
    for s in sentences:
        start, behind = s.start, _run_end(text, s.start, s.end)
        if start < behind < s.end:
            page.append(len(out))
            out.append(Sentence(len(out), start, start + len(text[start:behind].rstrip()), s.paragraph))
            start = behind
        line = text[start : s.end].lstrip(_BULLETS) if s.end - start <= _LONGEST else ""
        if _compiled("paragraph").match(line):
            noticed = s.paragraph
        known = s.paragraph == noticed or (len(line) <= _LONG and _is_known(line))
        if known or (behind == s.end and s.end - start < _LONGEST):
            page.append(len(out))
        out.append(s if len(out) == s.number and start == s.start else Sentence(len(out), start, s.end, s.paragraph))
    return tuple(out), frozenset(page)


def is_boilerplate(document: Document, index: int) -> bool:
    """Whether no summary should hold the sentence: it states nothing ("Kanye!"), or asks what the writer answers."""
    s = document.sentences[index]
    text = document.text[s.start : s.end]
    return _asks(text) or len(text.split(maxsplit=_LEAST_WORDS)) < _LEAST_WORDS or not may_state(document, index)


def may_state(document: Document, index: int) -> bool:
    """Whether the sentence is none of the page, no caption with its credit, and no heading."""
    if index in document.page:
        return False
    s = document.sentences[index]
    if s.end - s.start <= _LONGEST:
        line = document.text[s.start : s.end]
        if _is_page(line) or _compiled("label").match(line) or _has_ending(line[-_ENDING:]):
            return False
    return not is_heading(document, index)


def is_heading(document: Document, index: int) -> bool:
    """A line of its own without an end, or marked up as one: a heading, a caption, a cell of a table."""
    if index in document.headings:
        return True
    s = document.sentences[index]
    text = document.text[s.start : s.end]
    if text.endswith(" .") and len(text) <= _HEADLINE and text[-3:-2].isalnum() and not document.stops_apart:
        return True  # the headline of another article, as pages have them between their sentences
    if text[-1] in ENDS or _carries_on(document, index):
        return False
    # A long line without an end may say something, unless all other lines have theirs.
    return text[-1] == ":" or len(text.split()) <= _HEADING_WORDS or document.lines_end


def without_boilerplate(document: Document) -> NDArray[np.bool_]:
    """Of each sentence, whether a summary may hold it; all may if none would be left."""
    out = np.array([not is_boilerplate(document, s.number) for s in document.sentences], dtype=bool)
    return out if out.any() else ~out


def _asks(sentence: str) -> bool:
    """A question of few words that is nobody's quoted one: "So what went wrong?"."""
    return sentence[-1] == "?" and sentence[0] not in _QUOTES and len(sentence.split()) <= _QUESTION_WORDS


def _is_page(line: str) -> bool:
    return _is_known(line.lstrip(_BULLETS)) or (len(line) < _LONGEST and _run_end(line, 0, len(line)) == len(line))


def _is_known(line: str) -> bool:
    """Small letters are matched as they are: to disregard case, each of the patterns would be tried in full."""
    small, cased = _by_case()
    return small.match(line.lower()) is not None or cased.match(line) is not None


@cache
def _by_case() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of whole lines and of their openings: those for a line in small letters, and the others."""
    patterns = _patterns("opening", "whole")
    small = [pattern for pattern in patterns if not _CAPITAL.search(pattern.removesuffix(_END))]
    cased = [pattern for pattern in patterns if pattern not in small]
    return re.compile("|".join(small)), re.compile("|".join(cased), re.IGNORECASE)


def _has_ending(tail: str) -> bool:
    return any(map(tail.lower().__contains__, _ENDING_SIGNS)) and _compiled("ending").search(tail) is not None


@cache
def _compiled(*kinds: str) -> re.Pattern[str]:
    """The patterns of these kinds as one."""
    return re.compile("|".join(_patterns(*kinds)), re.IGNORECASE)


def _patterns(*kinds: str) -> list[str]:
    """The patterns of these kinds; those of whole lines, and of their ends, hold the end."""
    held = {"whole": _END, "ending": _END}
    read = [(row["pattern"], row["where"]) for row in tables.rows("service.text", "page")]
    return [f"(?:{pattern}){held.get(where, '')}" for pattern, where in read if where in kinds]


def _carries_on(document: Document, index: int) -> bool:
    """Whether the sentence shares its line with another, so that no line break made it."""
    paragraph = document.sentences[index].paragraph
    return any(
        0 <= other < len(document.sentences) and document.sentences[other].paragraph == paragraph
        for other in (index - 1, index + 1)
    )
