"""The state in which date expressions are read: the day of writing, the date told last, the words around."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from service.card.facts import Anchor, Precision, TimexType
from service.card.timing import dates
from service.card.timing.dates import Period
from service.card.timing.tense import Direction, direction, governor
from service.card.timing.timex import WORTH, Lexed, Match
from service.text.syntax import Parse

UNITS: frozenset[Precision] = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "century"})
_NAMED = frozenset({"PERSON", "ORG", "FAC", "GPE", "LOC", "PRODUCT", "WORK_OF_ART"})
_ANAPHORIC = frozenset({"that", "same", "previous", "following"})
_PHRASE_HEADS = ("month", "weekday", "year")
_ALONE = 4  # tokens of a sentence that only stamps an entry


class Reading(NamedTuple):
    """Pieces ``[first, last)`` with their meaning; ``period`` for what later phrases may count from."""

    first: int
    last: int
    timex: TimexType
    value: str
    precision: Precision = "none"
    anchor: Anchor = "none"
    resolved: bool = False
    period: Period | None = None


Found = Reading | list[Reading] | None


class Reader:
    """Reads the matches of one text from first to last. ``now`` is the day of writing, ``clock`` its hour if known."""

    def __init__(self, parse: Parse, lexed: Lexed, now: date | None, clock: datetime | None, anchor: Anchor) -> None:
        self.now = now
        self.clock = clock
        self.anchor: Anchor = anchor if now else "none"
        self.matches = lexed.matches
        self._parse = parse
        self._lexed = lexed
        self._pieces = lexed.pieces
        self._firsts = [m.first for m in lexed.matches]
        self._told: Period | None = None
        self._told_sentence = -1
        self._told_units: dict[Precision, Period] = {}
        self.owned: dict[tuple[str, str], date] = {}  # of "Tuesday's vote", by both words
        self._named = {i for n in parse.names if n.label in _NAMED for i in range(n.first, n.last)}

    def read(self, rules: Mapping[str, Rule]) -> list[Reading]:
        """All readings in text order; what no rule can give a meaning is left out."""
        out: list[Reading] = []
        for match in self.matches:
            rule = rules.get(match.rule)
            found = rule(self, match) if rule else None
            for reading in found if isinstance(found, list) else [found] if found else []:
                out.append(reading)
                if reading.period:
                    self._told, self._told_sentence = reading.period, self.sentence(reading.first)
                    self._told_units[reading.period.precision] = reading.period
        return out

    # the words

    def word(self, at: int) -> str:
        return self._pieces.lower[at] if 0 <= at < len(self._pieces) else ""

    def tag(self, at: int) -> str:
        return self._parse.tag[self._pieces.token[at]] if 0 <= at < len(self._pieces) else ""

    def dep(self, at: int) -> str:
        return self._parse.dep[self._pieces.token[at]]

    def capital(self, at: int) -> bool:
        return self._parse.text[self._pieces.token[at]][:1].isupper()

    def named(self, at: int) -> bool:
        """Whether the model took the word for part of a name other than a date's."""
        return 0 <= at < len(self._pieces) and self._pieces.token[at] in self._named

    def glued(self, at: int) -> bool:
        return self._pieces.glued(at)

    def sentence(self, at: int) -> int:
        return self._parse.sentence[self._pieces.token[at]]

    def sporting(self) -> bool:
        """Whether the text tells of a match, whose halves and quarters are not the year's."""
        return self._lexed.sporting

    # the match

    def worth(self, match: Match, name: str) -> str:
        return WORTH[self.word(match.at[name][0])]

    def number(self, match: Match, name: str) -> int:
        return int(self.word(match.at[name][0]))

    def unit(self, match: Match) -> str:
        return next(self.worth(match, c) for c in ("unit", "units", "quarter", "weekend") if c in match.at)

    def amount(self, at: int) -> float | None:
        return self._lexed.numbers.get(at)

    def count(self, match: Match) -> float | None:
        """The number of a phrase such as "two and a half years"; None for "several"."""
        if "vague" in match.at:
            return None
        for name in ("number", "day", "year"):
            if name in match.at:
                return self.amount(match.at[name][0])
        return 1 if "a" in match.at else None

    def after(self, match: Match) -> list[Match]:
        """The next match, if there is one."""
        k = bisect_right(self._firsts, match.first)
        return self.matches[k : k + 1]

    # the times

    def told(self, at: int, within: int = 1_000_000) -> Period | None:
        """The date told last, if not more than ``within`` sentences before."""
        return self._told if self._told and self.sentence(at) - self._told_sentence <= within else None

    def alone(self, at: int, before: int = 0) -> bool:
        """Whether the sentence, or the one so many before, says hardly more: "12:15 GMT"."""
        first, last = self._parse.bounds[max(0, self.sentence(at) - before)]
        return last - first <= _ALONE

    def told_unit(self, unit: Precision) -> Period | None:
        """The quarter, year ... told last."""
        return self._told_units.get(unit)

    def tense(self, at: int) -> Direction:
        token = self._pieces.token[at]
        before = self.word(at - 1)
        if before == "the" and self.word(at - 2) == "of" and self.word(at - 3) == "ahead":
            return "future"
        if before in ("since", "last") or (before == "of" and self.word(at - 2) == "as"):
            return "past"
        if before == "of" and self.word(at - 2) == "ahead":
            return "future"
        found = direction(self._parse, token)
        if before in ("until", "till", "by"):
            verb = governor(self._parse, token)
            return "past" if found == "past" and self._parse.tag[verb] == "VBD" else "future"
        return found

    # the readings

    def dated(self, match: Match, period: Period | None, anchor: Anchor | None = None) -> Reading | None:
        """A DATE of that period, by default counted from the day of writing."""
        if period is None:
            return None
        by = self.anchor if anchor is None else anchor
        return Reading(self._first(match), match.last, "DATE", period.value, period.precision, by, True, period)

    def open(self, match: Match, value: str, precision: Precision = "none") -> Reading:
        """A date that neither the text nor the request settles."""
        return Reading(self._first(match), match.last, "DATE", value, precision)

    def _first(self, match: Match) -> int:
        """Without an article that belongs to a later noun ("the 1998 vote")."""
        after = match.first + 1
        heads = (match.at[c] for c in _PHRASE_HEADS if c in match.at)
        return after if self.word(match.first) == "the" and any(after == at[0] for at in heads) else match.first


Rule = Callable[[Reader, Match], Found]


def related(r: Reader, m: Match, unit: Precision) -> Period | None:
    """The unit that "last", "this", "next", "the previous", "that" ... point at."""
    now = dates.period(unit, r.now) if r.now else None
    told = r.told(m.first)
    if told and dates.is_coarser(told.precision, unit) and _ANAPHORIC & m.at.keys():
        return None  # "in the 1880s ... the same day": which one was not told
    before = dates.period(unit, told.start) if told else now
    if "previous" in m.at:
        return before.shift(-1) if before else None
    if "following" in m.at:
        return before.shift(1) if before else None
    if {"that", "same"} & m.at.keys():
        return before
    step = -1 if {"last", "past"} & m.at.keys() else 1 if {"next", "coming"} & m.at.keys() else 0
    return now.shift(step) if now else None


def related_year(r: Reader, m: Match) -> int | None:
    """The year of "May last year", "the first quarter of this year"; None if the words name another unit."""
    year = related(r, m, "year") if "unit" in m.at and r.worth(m, "unit") == "year" else None
    return year.start.year if year else None
