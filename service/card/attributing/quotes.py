"""Quotation marks: which words stand between them, whatever the style, and over paragraphs.

A quotation ends with its paragraph, unless the next one opens with a mark again, as running quotations do.
An opening mark that nothing closes is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from service.text.document import Document, Span

_SIGN = re.compile("['`‘’“”„«»\"]")  # every mark begins with one; looked for first, which is much faster
_MARK = re.compile(
    r"''|``|‘‘|’’|[“”„«»\"]"
    r"|(?<![\w.,!?’'])['‘](?=[^\W\d])"  # opens a single quotation, not '90s
    r"|(?<=[\w.,!?…;:\-\]\)])['’](?!\w)"  # closes one, or is an apostrophe
)
_ELIDED = re.compile(r"['‘’](?:em|til|tis|twas|cause|bout|n|round|cos|cuz)\b", re.IGNORECASE)
_OPENING = re.compile(r"[“„«\"]|''|``|‘")
_OPENS = frozenset("“„‘‘``")
_STRAIGHT = frozenset(('"', "''"))
_SINGLE_LIMIT = 600  # characters; a longer stretch between single marks is two apostrophes


class Marked(NamedTuple):
    """``inner`` without and ``outer`` with the marks; ``run`` numbers quotations, continued ones share it."""

    inner: Span
    outer: Span
    run: int


def find_marked(document: Document) -> list[Marked]:
    """Outermost quotations in text order; linear."""
    text = document.text
    out: list[Marked] = []
    held: Marked | None = None  # opened in the paragraph before and not closed there
    for _, group in groupby(document.sentences, key=lambda s: s.paragraph):
        sentences = list(group)
        start, end = sentences[0].start, sentences[-1].end
        run = -1
        if held is not None and _OPENING.match(text, start):
            out.append(held)
            run = held.run
        first = len(out)
        still_open = _Paragraph(text, start, end, out).read()
        if run >= 0 and first < len(out) and out[first].outer.start == start:
            out[first] = out[first]._replace(run=run)
            run = -1
        held = None
        if still_open is not None:
            held = Marked(Span(still_open[1], end), Span(still_open[0], end), run if run >= 0 else len(out))
    return out


def _last_before(text: str, start: int, end: int) -> int:
    """``end`` moved left over white space, not beyond ``start`` + 1."""
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


class _Paragraph:
    """Reads the marks of one paragraph, left to right."""

    def __init__(self, text: str, start: int, end: int, out: list[Marked]) -> None:
        self.text, self.start, self.end, self.out = text, start, end, out
        self.run = -1  # of a quotation that goes on
        self.double: tuple[int, int] | None = None  # where the open mark stands
        self.single: tuple[int, int] | None = None
        self.maybe: tuple[int, int] | None = None  # a closing single mark that may be a plural possessive

    def read(self) -> tuple[int, int] | None:
        """The opening mark of a quotation that is still open at the end."""
        for where, sign in self._marks():
            if len(sign) == 1 and sign in "'‘’":
                self._single(where, sign)
            else:
                self._double(where, sign)
        self._settle_single()
        return self.double

    def _marks(self) -> Iterator[tuple[tuple[int, int], str]]:
        """Where each mark stands, and the mark."""
        at = self.start
        for sign in _SIGN.finditer(self.text, self.start, self.end):
            mark = _MARK.match(self.text, sign.start(), self.end) if sign.start() >= at else None
            if mark:
                at = mark.end()
                yield mark.span(), mark.group()

    def _double(self, where: tuple[int, int], sign: str) -> None:
        before = self.text[where[0] - 1 : where[0]] if where[0] > self.start else " "
        after = self.text[where[1] : where[1] + 1] if where[1] < self.end else " "
        if self.double is None:
            closes_only = sign in ("”", "’’") or after.isspace()
            inches = sign in _STRAIGHT and before.isdigit()
            if not closes_only and not inches:
                self.double = where
            return
        restarts = (sign in _OPENS or sign in _STRAIGHT) and before.isspace() and not after.isspace()
        if restarts and self.text[self.double[0] : self.double[1]] != "„":
            self._restart(where)
            return
        self._add(self.double, where)
        self.double = None

    def _restart(self, where: tuple[int, int]) -> None:
        """A second opening mark: after a full stop a running quotation goes on, in a text that lost its paragraphs."""
        opened = self.double
        end = _last_before(self.text, opened[1], where[0]) if opened else 0
        if opened and self.text[end - 1] in ".!?…":
            run = len(self.out) if self.run < 0 else self.run
            self._add(opened, (end, end))
            self.run = run
        else:
            self.run = -1
        self.double = where

    def _single(self, where: tuple[int, int], sign: str) -> None:
        if self.double is not None:
            return
        before = self.text[where[0] - 1 : where[0]] if where[0] > self.start else " "
        if sign == "‘" or (sign == "'" and not (before.isalnum() or before in ".,!?…;:-])")):
            self._settle_single()
            if not _ELIDED.match(self.text, where[0]):
                self.single = where
            return
        if self.single is None:
            return
        if where[0] - self.single[0] > _SINGLE_LIMIT:
            self.single = self.maybe = None
        elif before == "s" and self.text[where[1] : where[1] + 2].strip().islower():
            self.maybe = self.maybe or where
        else:
            self.maybe = where
            self._settle_single()

    def _settle_single(self) -> None:
        if self.single is not None and self.maybe is not None:
            while self.out and self.out[-1].outer.start > self.single[0]:
                self.out.pop()
            self._add(self.single, self.maybe)
        self.single = self.maybe = None

    def _add(self, opens: tuple[int, int], closes: tuple[int, int]) -> None:
        if self.text[opens[1] : closes[0]].strip():
            run = len(self.out) if self.run < 0 else self.run
            self.out.append(Marked(Span(opens[1], closes[0]), Span(opens[0], closes[1]), run))
        self.run = -1
