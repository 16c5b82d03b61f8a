"""The text as the rest of the service sees it: immutable, with offsets into the analysed text.

Offsets are Unicode code points, half-open, always into ``Document.text``. Conversion to UTF-16
happens once, on the way out.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal, NamedTuple

from service.text.tokens import Runs, Tokens, runs, tokenise

Language = str  # ISO 639-1
_LINE_ENDS = frozenset(".!?…\"”»’')")
_FEW_LINES = 5
LanguageBasis = Literal["given", "detected", "assumed"]


class Span(NamedTuple):
    """Half-open stretch of the analysed text, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


class Sentence(NamedTuple):
    """One sentence: ``start`` and ``end`` without surrounding white space, the paragraph's number."""

    number: int
    start: int
    end: int
    paragraph: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the article, as the caller says."""

    name: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """The caller's own rating of one source: Admiralty letter A to F."""

    name: str
    letter: str
    aliases: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the caller sent it; exactly one of ``text`` and ``html`` is set."""

    text: str | None = None
    html: str | None = None
    title: str | None = None
    published_at: datetime | None = None
    publisher: Publisher | None = None
    language: Language | None = None


@dataclass(frozen=True)
class Document:
    """The analysed text with its sentences; everything later is a function of this."""

    text: str
    sentences: tuple[Sentence, ...]
    language: Language
    language_basis: LanguageBasis
    title: str | None = None
    published_at: datetime | None = None
    publisher: Publisher | None = None
    from_html: bool = False
    page: frozenset[int] = frozenset()
    """Numbers of the sentences that are of the page, not of the article."""
    headings: frozenset[int] = frozenset()
    """Numbers of the sentences that the markup, or the lines over the prose, show to be headings or captions."""
    headline: int = -1
    """Number of the sentence that is the article's own headline; -1 where none is told."""

    @cached_property
    def runs(self) -> Runs:
        """What stands between the spaces of all sentences."""
        return runs((self.text[s.start : s.end] for s in self.sentences), self.language)

    @cached_property
    def tokens(self) -> Tokens:
        """The words of all sentences, read once for all who need them."""
        return tokenise(self.runs)

    @property
    def words(self) -> int:
        """Number of words."""
        return self.tokens.words

    @cached_property
    def lines_end(self) -> bool:
        """Whether nearly all lines end in a mark, so that one without was not written as a sentence."""
        last = {s.paragraph: s.end for s in self.sentences}
        ended = sum(self.text[end - 1] in _LINE_ENDS for end in last.values())
        return len(last) >= _FEW_LINES and ended >= 0.7 * len(last)

    @cached_property
    def stops_apart(self) -> bool:
        """Whether full stops stand apart from their sentences, as in a text that was cut into tokens."""
        return 5 * sum(self.text[s.end - 2 : s.end] == " ." for s in self.sentences) > len(self.sentences)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.sentences)

    def cut(self, span: Span) -> str:
        """The characters of ``span``, as printed."""
        return self.text[span[0] : span[1]]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds ``offset``, or the last one that starts before it; log n."""
        return self.sentences[max(0, bisect.bisect_right(self._starts, offset) - 1)]
