"""Numbers as printed or spelled out: "1.2 billion", "forty-two", "half a million", "hundreds of thousands"."""

from __future__ import annotations

import re
from itertools import repeat
from typing import NamedTuple

from service.card import lexicon
from service.card.counting.pieces import Pieces, cut
from service.text.syntax import Parse

_LETTER = {"unit": "U", "teen": "E", "ten": "T", "hundred": "H", "scale": "S", "dozen": "D", "half": "h", "part": "p",
           "vague": "V", "short": "s", "article": "a", "and": "&"}  # fmt: skip
_CLASS = {row["word"]: _LETTER[row["kind"]] for row in lexicon.rows("number_words")} | {"-": "-", "of": "o"}
_VALUE = {row["word"]: float(row["value"]) for row in lexicon.rows("number_words")}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_MOST = 1e15  # beyond that it is no number of the news

# The classes of the pieces, one letter each, are searched instead of the text: d stands for digits.
_SMALL = "(?:T(?:-?U)?|E|U)"
_BELOW_THOUSAND = f"(?:(?:{_SMALL}|a)H(?:&?{_SMALL})?|{_SMALL})"
_START = re.compile("[UETVdh]|a(?=[UETHSDp-])")
_PHRASE = re.compile(
    "(?P<vague>V(?:oV)?)"
    "|(?P<half_scale>ha[SHD])"
    f"|(?P<fraction>(?:[Ua]-?p|[UE]-p)|h(?=[a-z.]))"
    f"|(?P<mixed>(?:d|{_SMALL})-?&-?a-?h(?:-?S)?)"
    f"|(?P<digits>d(?:-?S|H|s|-?D)?)"
    f"|(?P<dozen>(?:{_SMALL}|a)D)"
    f"|(?P<words>{_BELOW_THOUSAND}(?:-?S(?:&?{_BELOW_THOUSAND})?){{0,3}}|aS)"
)


class Number(NamedTuple):
    """Pieces ``[first, last)``; ``fraction`` for halves and thirds, ``vague`` for plurals ("dozens"), a lower bound;
    ``words`` if spelled out."""

    first: int
    last: int
    value: float
    fraction: bool = False
    vague: bool = False
    words: bool = False


class Counted(NamedTuple):
    """A text cut into pieces, and the numbers among them: what dates and figures are read from."""

    pieces: Pieces
    numbers: list[Number]


def count(parse: Parse) -> Counted:
    """The whole text, cut and counted."""
    pieces = cut(parse)
    return Counted(pieces, find_numbers(pieces))


def find_numbers(pieces: Pieces) -> list[Number]:
    """All numbers in text order, never overlapping; linear."""
    lower = pieces.lower
    classes = list(map(_CLASS.get, lower, repeat(".")))
    for i in pieces.digits:
        if _DIGITS.fullmatch(lower[i]):
            classes[i] = "d"
    letters = "".join(classes)
    out: list[Number] = []
    end = 0
    for start in _START.finditer(letters):
        if start.start() < end:
            continue
        match = _PHRASE.match(letters, start.start())
        if match is None:
            continue
        first, last = match.span()
        end = last
        kind = match.lastgroup
        words = lower[first:last]
        if kind == "digits" and words[-1] in _VALUE and _CLASS[words[-1]] == "s" and not pieces.glued(first):
            last, words = first + 1, words[:1]
        value = _EVALUATE[kind or ""](words)
        if value is not None and value < _MOST:
            out.append(Number(first, last, plain(value), kind == "fraction", kind == "vague", kind != "digits"))
    return out


def plain(value: float) -> float:
    """Whole numbers as integers, others without the noise of binary fractions."""
    return int(value) if value == int(value) else round(value, 6)


def _digits(words: list[str]) -> float | None:
    value = float(words[0].replace(",", "")) if len(words[0]) <= 24 else _MOST
    for word in words[1:]:
        value *= _VALUE.get(word, 1)
    return value


def _spelled(words: list[str]) -> float | None:
    total = current = 0.0
    for word in words:
        kind = _CLASS[word]
        if kind in "UETa":
            current += _VALUE[word]
        elif kind == "H":
            current *= 100
        elif kind == "S":
            total, current = total + max(current, 1) * _VALUE[word], 0
    return total + current


def _mixed(words: list[str]) -> float | None:
    """Two and a half million."""
    at = words.index("and")
    whole = [w for w in words[:at] if w != "-"]
    value = _digits(whole) if whole[0] not in _VALUE else _spelled(whole)
    scale = _VALUE[words[-1]] if _CLASS[words[-1]] == "S" else 1
    return None if value is None else (value + 0.5) * scale


def _fraction(words: list[str]) -> float | None:
    if words[0] == "half":
        return 0.5
    return _VALUE[words[0]] / _VALUE[words[-1]]


def _product(words: list[str]) -> float | None:
    value = 1.0
    for word in words:
        value *= _VALUE.get(word, 1)
    return value


def _dozens(words: list[str]) -> float | None:
    return (_spelled(words[:-1]) or 1) * 12


_EVALUATE = {"vague": _product, "half_scale": _product, "fraction": _fraction, "mixed": _mixed, "digits": _digits,
             "dozen": _dozens, "words": _spelled}  # fmt: skip
