"""Tokens cut where a number meets a word ("15bn", "6.10am", "mid-1990s"): what dates and figures are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from service.text.document import Span
from service.text.syntax import Parse

_CUT = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)"  # a clock
    r"|\d{1,2}/\d{1,2}/\d{2,4}(?!\d)"  # a date in numbers
    r"|\d{1,2}(?:st|nd|rd|th)(?![a-z])|\d{2,4}s(?![a-z])"  # 3rd, 1990s
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    r"|[^\W\d_]+|\S"
)
_SIMPLE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_DASHES = frozenset("–—−‐‑")
_MIXED = re.compile(r"[\d–—−‐‑-]")
_LONGEST = 40  # no printed number or date is longer; a long run without spaces stays one piece


@dataclass(frozen=True, slots=True)
class Pieces:
    """Parallel lists: the lower-cased piece, its characters, the token it is part of.

    ``digits`` are the pieces that open with a digit.
    """

    lower: list[str]
    start: list[int]
    end: list[int]
    token: list[int]
    digits: list[int]

    def __len__(self) -> int:
        return len(self.start)

    def glued(self, at: int) -> bool:
        """Whether nothing stands between piece ``at`` and the next one."""
        return 0 <= at < len(self.start) - 1 and self.end[at] == self.start[at + 1]

    def span(self, first: int, last: int) -> Span:
        """Characters of the pieces ``[first, last)``."""
        return Span(self.start[first], self.end[last - 1])

    def bounds(self, parse: Parse) -> list[tuple[int, int]]:
        """The range of pieces of every sentence that has any."""
        firsts = [bisect_left(self.token, first) for first, last in parse.bounds if last > first]
        return list(pairwise([*firsts, len(self)]))


def cut(parse: Parse) -> Pieces:
    """Pieces of all tokens in order; dashes of all kinds become "-"."""
    lower: list[str] = []
    start: list[int] = []
    end: list[int] = []
    token: list[int] = []
    done = 0
    apart = [w for w in parse.where if not w.isalpha()]
    mixed = [i for w in apart if _is_mixed(w) for i in parse.where[w]]
    stuck = [i for w in apart if _is_short(w) for i in parse.where[w] if _is_stuck(parse, i)]
    for i in sorted({*mixed, *stuck}):
        lower += parse.lower[done:i]
        start += parse.start[done:i]
        end += parse.end[done:i]
        token += range(done, i)
        for m in _CUT.finditer(parse.lower[i]):
            lower.append("-" if m[0] in _DASHES else m[0])
            start.append(parse.start[i] + m.start())
            end.append(parse.start[i] + m.end())
            token.append(i)
        done = i + 1
    lower += parse.lower[done:]
    start += parse.start[done:]
    end += parse.end[done:]
    token += range(done, len(parse))
    return Pieces(lower, start, end, token, [i for i, w in enumerate(lower) if "0" <= w < ":"])


def _is_mixed(word: str) -> bool:
    if len(word) == 1:
        return word in _DASHES
    if len(word) > _LONGEST or _SIMPLE.fullmatch(word):
        return False
    return _MIXED.search(word) is not None


def _is_short(word: str) -> bool:
    return 1 < len(word) <= 3 and word[-1] == "."


def _is_stuck(parse: Parse, i: int) -> bool:
    """The "m." of "It cost 5m.": an abbreviation to the tokenizer, a unit and a full stop here."""
    return i > 0 and parse.end[i - 1] == parse.start[i] and parse.lower[i - 1][-1:].isdecimal()
