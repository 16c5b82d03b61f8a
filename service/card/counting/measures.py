"""Reads what stands around a number: currency, unit, rate and how exact it is."""

from __future__ import annotations

from typing import NamedTuple

from service.card import lexicon
from service.card.counting.numbers import Number
from service.card.counting.pieces import Pieces
from service.card.facts import Approximation, FigureKind


class Unit(NamedTuple):
    """A unit in its short name; the printed one is ``times`` of it; ``last`` is the piece after it."""

    kind: FigureKind
    name: str
    times: float
    last: int


class Qualifier(NamedTuple):
    approximation: Approximation
    first: int
    last: int


class Rate(NamedTuple):
    name: str
    last: int


_KIND: dict[str, FigureKind] = {"percent": "percent", "duration": "duration", "distance": "distance", "rate": "rate",
                                "other": "other"}  # fmt: skip
_INEXACT: dict[str, Approximation] = {"about": "about", "at_least": "at_least", "at_most": "at_most"}
_UNITS = {r["word"]: (_KIND[r["kind"]], r["unit"], float(r["times"])) for r in lexicon.rows("figure_units")}
_CURRENCIES = {(r["word"], r["of"]): (r["code"], float(r["times"])) for r in lexicon.rows("currencies")}
_COUNTRIES = frozenset(of for _, of in _CURRENCIES if of)
# Signs and codes stand before the amount, words after it.
_PREFIXES = {
    word: code
    for (word, of), (code, _) in _CURRENCIES.items()
    if not of and (not word.isalpha() or word.upper() == code or word == "rs")
}
_BEFORE = {r["words"]: _INEXACT[r["approximation"]] for r in lexicon.rows("figure_qualifiers") if r["side"] == "before"}
_AFTER = {r["words"]: _INEXACT[r["approximation"]] for r in lexicon.rows("figure_qualifiers") if r["side"] == "after"}
_RATE = lexicon.column("figure_words", "word", kind="rate")
_PER = lexicon.column("figure_words", "word", kind="per")
_BETWEEN = lexicon.column("figure_words", "word", kind="between")
_LONGEST = 4  # words of a unit or a qualifier
# "5 in", "30 c", "5 m": short units that are also words or letters must touch their number.
_MUST_TOUCH = frozenset({"m", "c", "f", "g", "l", "min", "pc", "mb", "gb"})


def currency_before(pieces: Pieces, first: int) -> tuple[str, int] | None:
    """Code and first piece of a currency sign or code right before piece ``first``."""
    code = _PREFIXES.get(pieces.lower[first - 1]) if 0 < first <= len(pieces) else None
    if code is None:
        return None
    at = first - 1
    country = _PREFIXES.get(pieces.lower[at - 1] + "$") if code == "USD" and at and pieces.glued(at - 1) else None
    return (country, at - 1) if country else (code, at)


_WORTH = lexicon.column("figure_words", "word", kind="worth")
_WEIGHED = lexicon.column("figure_words", "word", kind="weighed")
_WEIGHING = frozenset({"weigh", "weighs", "weighed", "weighing"})
_NEAR = 5  # pieces from the verb to behind the number
# What is paid: "a 40-pound fine".
_PAID = frozenset(
    ("a", "fine", "note", "notes", "fee", "bill", "ticket", "deposit", "voucher", "prize", "reward", "coin")
)


def currency_after(pieces: Pieces, at: int) -> Unit | None:
    """The currency in words from piece ``at``: "Kenyan shillings", "-euro", "cents"."""
    start = _past_dash(pieces, at)
    words = pieces.lower[start : start + 3]
    for size in (2, 1):
        country = " ".join(words[:size])
        if country in _COUNTRIES and len(words) > size and (words[size], country) in _CURRENCIES:
            return Unit("money", *_CURRENCIES[words[size], country], start + size + 1)
    if start > at and words[:1] == ["pound"] and words[1:2] and words[1] not in _PAID:
        return None  # "a 40-pound turkey" is weighed
    if words[:1] == ["pounds"] and _are_weighed(pieces, at, words):
        return None
    found = _CURRENCIES.get((words[0], "")) if words else None
    return Unit("money", *found, start + 1) if found else None


def _are_weighed(pieces: Pieces, at: int, words: list[str]) -> bool:
    """ "Pounds of cranberries", "weighed 12 pounds"; not "pounds of fines"."""
    if words[1:2] == ["of"] and words[2:3]:
        return words[2] in _WEIGHED or (words[2].endswith("s") and words[2] not in _WORTH)
    return not _WEIGHING.isdisjoint(pieces.lower[max(0, at - _NEAR) : at])


def unit_after(pieces: Pieces, at: int) -> Unit | None:
    """The longest unit from piece ``at``, which may be joined by a dash ("three-day", "six straight days")."""
    start = _past_dash(pieces, at)
    if start == at and at < len(pieces) and pieces.lower[at] in _BETWEEN:
        start += 1
    words = pieces.lower[start : start + _LONGEST]
    if start == at > 0 and words[:1] == ["second"] and pieces.lower[at - 1] not in ("one", "1"):
        return None  # "seven second-half goals"
    if (start > at and words[:1] == ["pound"]) or (words[:1] == ["pounds"] and _are_weighed(pieces, at, words)):
        return Unit(*_UNITS["lb"], start + 1)
    for size in range(len(words), 0, -1):
        found = _UNITS.get(" ".join(words[:size]).rstrip("."))
        if found and (words[0] not in _MUST_TOUCH or pieces.glued(at - 1)):
            return Unit(*found, start + size)
    return None


_FEET = frozenset(("ft", "foot", "feet", "'"))
_INCHES = frozenset(("in", "ins", "inch", "inches", '"'))
_TOUCHING = ("in", '"')  # "5ft 10in", not "5ft 10 in May"


def inches_after(pieces: Pieces, at: int, numbers: dict[int, Number]) -> tuple[float, int] | None:
    """Inches behind the feet that stand at ``at``, and the piece after them: "ft 10in", "'2\"", "-foot-4"."""
    feet = _past_dash(pieces, at)
    if feet >= len(pieces) or pieces.lower[feet] not in _FEET:
        return None
    first = _past_dash(pieces, feet + 1)
    number = numbers.get(first)
    if number is None or not 0 <= number.value < 12 or number.value != int(number.value):
        return None
    unit = pieces.lower[number.last] if number.last < len(pieces) else ""
    if unit in _INCHES and (unit not in _TOUCHING or pieces.glued(number.last - 1)):
        return number.value, number.last + 1
    return (number.value, number.last) if first > feet + 1 else None


_SLASHED = (["h"], ["h."], ["hr"], ["hour"])


def rate_after(pieces: Pieces, at: int, numbers: dict[int, Number]) -> Rate | None:
    """What the number is counted by: "a year" -> year, "-a-month" -> month, "per 100,000 people" -> 100000."""
    if pieces.lower[at : at + 1] == ["/"] and pieces.lower[at + 1 : at + 2] in _SLASHED:
        return Rate("h", at + 2)  # "90 km/h"
    link = _past_dash(pieces, at)
    if link >= len(pieces) or pieces.lower[link] not in _RATE:
        return None
    by = _past_dash(pieces, link + 1)
    number = numbers.get(by)
    if number and pieces.lower[link] == "per":
        people = pieces.lower[number.last : number.last + 1] in (["people"], ["inhabitants"])
        return Rate(f"{number.value:.15g}", number.last + people)
    return Rate(pieces.lower[by], by + 1) if by < len(pieces) and pieces.lower[by] in _PER else None


def approximation_before(pieces: Pieces, first: int) -> Qualifier | None:
    """How exact the number from piece ``first`` is by the words before it."""
    for size in range(min(_LONGEST, first), 0, -1):
        found = _BEFORE.get(" ".join(pieces.lower[first - size : first]))
        if found:
            return Qualifier(found, first - size, first)
    return None


def approximation_after(pieces: Pieces, at: int) -> Qualifier | None:
    """The same by the words after it: "or more", "-plus"."""
    words = pieces.lower[at : at + 2]
    for size in range(len(words), 0, -1):
        text = ("" if words[0] == "-" else " ").join(words[:size])
        if text in _AFTER:
            return Qualifier(_AFTER[text], at, at + size)
    return None


def _past_dash(pieces: Pieces, at: int) -> int:
    """The piece after a dash that joins both its neighbours, else ``at``."""
    joined = 0 < at < len(pieces) and pieces.lower[at] == "-" and pieces.glued(at - 1) and pieces.glued(at)
    return at + 1 if joined else at
