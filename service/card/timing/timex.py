"""Finds date expressions: patterns over word classes (data/timex_patterns.tsv), not over the text itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from service.card import lexicon
from service.card.counting.numbers import Counted
from service.card.counting.pieces import Pieces
from service.text.syntax import Parse

_FIRST_SIGN = 0x4E00  # a block of letters none of which means anything in a pattern
_OTHER = " "
CLASS = lexicon.mapping("timex_words", "word", "class")
WORTH = lexicon.mapping("timex_words", "word", "value")
_WHOLE = frozenset({"may", "june", "july"})  # months that are as short as others' abbreviations
_DIGITS = re.compile(
    r"(\d{1,2})|(1\d{3}|20\d{2})|\d+(?:\.\d+)?"
    r"|(\d{2}(?:\d0)?0?s)|(\d{1,4})(?:st|nd|rd|th)|(\d+:\d+(?::\d+)?)|(\d+/\d+/\d+)"
)
_DIGIT_CLASS = (None, "day", "year", "decade", "nth", "clock", "slash")
_PART = re.compile(r"=?[a-z]+")
# Classes that no expression consists of alone: a run of words that has no other is not looked at again.
_LOOSE = _PART.findall(
    "the a of on in at and to comma dot open dash number more day nth adj vague about very early before poss part"
    " new near local this that same next last ordinal other game named"
)


class Match(NamedTuple):
    """Pieces ``[first, last)`` that fit a rule; ``at`` maps a class to the pieces of that class."""

    rule: str
    first: int
    last: int
    at: dict[str, list[int]]


class Lexed(NamedTuple):
    """``numbers`` are the values of number phrases by their first piece; ``sporting`` texts tell of a match."""

    pieces: Pieces
    numbers: dict[int, float]
    matches: list[Match]
    sporting: bool


def _compile() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str], list[str]]:
    """Class -> sign; runs of words worth a look; all patterns as one, and their rules."""
    classes = dict.fromkeys([*CLASS.values(), "number", "more", *filter(None, _DIGIT_CLASS)])
    sign = {c: chr(_FIRST_SIGN + i) for i, c in enumerate(classes)}
    parts: dict[str, str] = {}
    rules: list[str] = []
    names: list[str] = [""]
    for row in lexicon.rows("timex_patterns"):
        pattern = row["pattern"].replace("(", "(?:")
        text = _PART.sub(lambda m: parts[m[0]] if m[0][0] == "=" else sign[m[0]], pattern).replace(" ", "")
        if row["rule"].startswith("="):
            parts[row["rule"]] = f"(?:{text})"
        else:
            names.append(row["rule"])
            rules.append(f"{text}()")  # the empty group tells the row; one around it would hide its first sign
    loose = "".join(sign[c] for c in _LOOSE)
    telling = f"[{loose}]{{0,40}}[^ {loose}]"
    # Where no other word follows no rule can fit, and there are many to try.
    return sign, re.compile(f"{telling}[^ ]*"), re.compile(f"(?={telling})(?:{'|'.join(rules)})"), names


_SIGNS, _RUN, _PATTERN, _RULES = _compile()
_UNSHORTENED = frozenset(word for word, c in CLASS.items() if c == "month" and (len(word) > 4 or word in _WHOLE))
_NAME = {s: c for c, s in _SIGNS.items()}
_WORD_SIGN = {word: _SIGNS[c] for word, c in CLASS.items()}


def find_expressions(parse: Parse, counted: Counted) -> Lexed:
    """All candidate expressions in text order, never overlapping, none across sentences; linear."""
    pieces = counted.pieces
    lower = pieces.lower
    signs = list(map(_WORD_SIGN.get, lower, repeat(_OTHER)))
    for i in pieces.digits:
        signs[i] = _SIGNS.get(_digit_class(lower[i]), _OTHER)
    numbers: dict[int, float] = {}
    for n in counted.numbers:
        if n.fraction or n.vague:
            continue
        numbers[n.first] = n.value
        if n.words or n.last > n.first + 1:
            signs[n.first : n.last] = _SIGNS["number"] + _SIGNS["more"] * (n.last - n.first - 1)
    text = "".join(signs)
    matches = []
    for first, last in pieces.bounds(parse):
        for run in _RUN.finditer(text, first, last):
            matches += [_match(found, text, lower) for found in _PATTERN.finditer(text, *run.span())]
    return Lexed(pieces, numbers, matches, sporting=_SIGNS["game"] in text)


def _match(found: re.Match[str], text: str, lower: Sequence[str]) -> Match:
    first, last = found.span()
    if last - first > 1 and text[last - 1] == _SIGNS["dot"] and lower[last - 2] in _UNSHORTENED:
        last -= 1  # "on 28 June." ends the sentence; the stop of "8 Dec." is the word's own
    at: dict[str, list[int]] = {}
    for i in range(first, last):
        at.setdefault(_NAME[text[i]], []).append(i)
    return Match(_RULES[found.lastindex or 0], first, last, at)


def _digit_class(word: str) -> str:
    match = _DIGITS.fullmatch(word)
    if match is None:
        return "number" if word.replace(",", "").isdecimal() else ""
    kind = _DIGIT_CLASS[match.lastindex or 0] or "number"
    return "number" if kind == "day" and not 1 <= int(word) <= 31 else kind
