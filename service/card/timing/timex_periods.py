"""Months, quarters, halves, seasons, years, decades and centuries: what each of their patterns means."""

from __future__ import annotations

from datetime import date

from service.card import lexicon
from service.card.facts import Precision
from service.card.timing import dates
from service.card.timing.dates import Period
from service.card.timing.tense import Direction
from service.card.timing.timex import Match
from service.card.timing.timex_days import ordinal
from service.card.timing.timex_reader import Found, Reader, Reading, Rule, related_year

_YEAR_LEAD = lexicon.column("timex_leads", "word", before="year")
_OLD_YEAR_LEAD = lexicon.column("timex_leads", "word", before="old_year")
_OWNER = lexicon.column("timex_leads", "word", before="owned_year")
_NO_YEAR_LEAD = lexicon.column("timex_leads", "word", before="no_year")
_SHORT_YEAR_LEAD = lexicon.column("timex_leads", "word", before="short_year")
_SEASON_LEAD = lexicon.column("timex_leads", "word", before="season")
_MONTH_LEAD = lexicon.column("timex_leads", "word", before="month")
_COUNTED_RULES = frozenset({"month", "month_rel", "month_rel_year", "quarter_year", "half_year", "season_year"})
_COUNTED = frozenset({"%", "percent", "per", "year", "years", "km", "miles", "metres", "meters"})
_FIRST_DECADE = "1500"  # "filling out 1040s"
# Months that are also names or common words, or too short to be trusted, need more than a capital.
_AMBIGUOUS = frozenset({"may", "march", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})


def _start(r: Reader, m: Match, precision: Precision, year: int | None, month: int = 1) -> Reading | None:
    """The period that begins with that month; its year is printed or else was counted from the day of writing."""
    start = dates.make(year, month) if year is not None else None
    counted = m.rule in _COUNTED_RULES and "year" not in m.at
    return r.dated(m, Period(precision, start), None if counted else "none") if start else None


def _by_tense(starts: list[date], now: date, tense: Direction, length: int) -> date | None:
    """Of these starts the last one behind or the first one not over (``length`` days); without a tense the nearest."""
    if tense == "past":
        starts = [d for d in starts if d <= now]
    elif tense == "future":
        starts = [d for d in starts if (now - d).days < length]
    return min(starts, key=lambda d: abs((d - now).days), default=None)


def _years(now: date, month: int, reach: int = 1) -> list[date]:
    return [d for d in (dates.make(now.year + k, month) for k in range(-reach, reach + 1)) if d]


# months


def is_month(r: Reader, m: Match) -> bool:
    at = m.at["month"][0]
    if not r.capital(at) or r.named(at):
        return False
    return r.word(at) not in _AMBIGUOUS or m.first < at or r.word(at - 1) in _MONTH_LEAD


def _month(r: Reader, m: Match) -> Found:
    if not is_month(r, m):
        return None
    number = int(r.worth(m, "month"))
    if r.now is None:
        return r.open(m, f"XXXX-{number:02}", "month")
    this = r.now.month
    year = r.now.year
    if {"last", "past"} & m.at.keys():
        year -= number >= this
    elif {"next", "coming"} & m.at.keys():
        year += number <= this
    elif r.tense(m.at["month"][0]) == "future":
        year += number < this
    else:
        year -= number > this
    return _start(r, m, "month", year, number)


def _month_year(r: Reader, m: Match) -> Found:
    return _start(r, m, "month", r.number(m, "year"), int(r.worth(m, "month")))


def _month_rel_year(r: Reader, m: Match) -> Found:
    year = related_year(r, m)
    if year is None:
        return _month(r, m._replace(last=m.at["month"][0] + 1))
    return _start(r, m, "month", year, int(r.worth(m, "month")))


# quarters, halves, seasons


def _which(r: Reader, m: Match) -> int:
    return ordinal(r.word(m.at["nth"][0])) if "nth" in m.at else int(r.worth(m, "ordinal"))


def _quarter(r: Reader, m: Match) -> Found:
    number = _which(r, m)
    if number > 4 or r.sporting():
        return None
    month = number * 3 - 2
    if "year" in m.at and "fiscal" in m.at:
        return Reading(m.first, m.last, "DATE", f"FY{r.number(m, 'year')}-Q{number}", "quarter", "none", True)
    if "year" in m.at:
        return _start(r, m, "quarter", r.number(m, "year"), month)
    if r.now is None:
        return r.open(m, f"XXXX-Q{number}", "quarter")
    if "unit" in m.at:
        return _start(r, m, "quarter", related_year(r, m), month)
    start = _by_tense(_years(r.now, month), r.now, r.tense(m.at["quarter"][0]), 92)
    return r.dated(m, Period("quarter", start)) if start else None


def _half_year(r: Reader, m: Match) -> Found:
    number = _which(r, m)
    year = r.number(m, "year") if "year" in m.at else related_year(r, m)
    return _start(r, m, "half", year, number * 6 - 5) if number <= 2 else None


def _half(r: Reader, m: Match) -> Found:
    """ "First-half profit"; where goals are scored a half is one of the match."""
    number = _which(r, m)
    if number > 2 or r.now is None or r.sporting() or r.word(m.last) == "of":
        return None
    start = _by_tense(_years(r.now, number * 6 - 5), r.now, r.tense(m.last - 1), 184)
    return r.dated(m, Period("half", start)) if start else None


def _season(r: Reader, m: Match) -> Found:
    at, name = m.at["season"][0], r.worth(m, "season")
    month = dates.SEASON_MONTH[name]
    if "year" in m.at:
        return _start(r, m, "season", r.number(m, "year"), month)
    if m.rule == "season" and not _is_season(r, m, at):
        return None
    if r.now is None:
        return r.open(m, f"XXXX-{name}", "season")
    if "unit" in m.at:
        return _start(r, m, "season", related_year(r, m), month)
    starts = _years(r.now, month, reach=2)
    current = dates.period("season", r.now).start
    tense = r.tense(at)
    if {"last", "past", "previous"} & m.at.keys():
        tense, starts = "past", [d for d in starts if d < current]
    elif {"next", "coming", "following"} & m.at.keys():
        tense, starts = "future", [d for d in starts if d > r.now]
    elif "this" in m.at and tense == "past":
        tense = "unknown"  # "this summer" is the one of this year, whatever the verb
    start = _by_tense(starts, r.now, tense, 92)
    return r.dated(m, Period("season", start)) if start else None


def _is_season(r: Reader, m: Match, at: int) -> bool:
    """ "In the spring", not "the spring rains" or "the fall of the city"."""
    noun = r.tag(at).startswith("NN") and not r.tag(m.last).startswith("NN")
    return noun and r.word(m.first - 1) in _SEASON_LEAD and r.word(m.last) != "of"


# years and longer


def _year(r: Reader, m: Match) -> Found:
    at = m.at["year"][0]
    first = at if r.word(m.first) == "the" and m.first + 1 == at else m.first
    return _start(r, m, "year", r.number(m, "year")) if _is_year(r, at, first) else None


def _is_year(r: Reader, at: int, first: int) -> bool:
    """Four digits that a preposition, an owner or their place make a year, not a count, price or name."""
    year, before, after = int(r.word(at)), r.word(first - 1), r.word(at + 1)
    if before in _NO_YEAR_LEAD or after in _COUNTED or (r.glued(at) and after.isalpha()):
        return False
    if after == "-" and r.glued(at) and r.glued(at + 1) and r.word(at + 2).isalpha():  # 2000-strong
        return False
    if r.glued(first - 1) and (before not in ("(", "-", '"', "'", "[", "/") or r.glued(first - 2)):
        return False
    if r.tag(at + 1) == "NNS" and not (r.word(at - 1) in _OWNER and year >= 1900) and r.dep(at) == "nummod":
        return False
    if before in _OLD_YEAR_LEAD:
        return year >= 1000
    if before in _YEAR_LEAD:
        return year >= 1800
    return 1900 <= year <= 2049 and not (r.named(at) and r.named(at - 1))


def _year_range(r: Reader, m: Match) -> Found:
    """Two years: "1998-99" is 1998 and, with the words "99", 1999."""
    low, text = r.number(m, "year"), r.word(m.last - 1)
    if len(text) not in (2, 4) or not text.isdecimal():
        return None
    high = int(text) if len(text) == 4 else low // 100 * 100 + int(text)
    high += 100 if high < low and len(text) == 2 else 0
    if not (0 < high - low <= 100 and low >= 1500 and high <= 2099):
        return None
    second = m._replace(first=m.last - 1, at={})
    found = (_start(r, m._replace(last=m.at["year"][0] + 1), "year", low), _start(r, second, "year", high))
    return [reading for reading in found if reading]


def _short_year(r: Reader, m: Match) -> Found:
    text = r.word(m.last - 1)
    if len(text) != 2 or not r.glued(m.first) or r.word(m.first - 1) not in _SHORT_YEAR_LEAD:
        return None
    return _start(r, m, "year", dates.full_year(text, r.now.year if r.now else None))


def _fiscal(r: Reader, m: Match) -> Found:
    return Reading(m.first, m.last, "DATE", f"FY{r.number(m, 'year')}", "year", "none", True)


def _decade(r: Reader, m: Match) -> Found:
    if "decade" not in m.at:
        year = int(r.worth(m, "nineties")) if "nineties" in m.at else r.number(m, "year")
        return _start(r, m, "decade", year) if year % 10 == 0 else None
    at = m.at["decade"][0]
    digits = r.word(at)[:-1]
    short = len(digits) == 2
    # "in his 50s" is an age: two digits need the apostrophe of a year
    if (
        len(digits) not in (2, 4)
        or digits[-1] != "0"
        or (not short and digits < _FIRST_DECADE)
        or (short and r.word(at - 1) not in ("'", "‘"))
    ):
        return None
    return _start(r, m, "decade", dates.full_year(digits, r.now.year if r.now else None))


def _century(r: Reader, m: Match) -> Found:
    number = _which(r, m)
    if r.worth(m, "unit") != "century" or not 2 <= number <= 30:
        return None
    return _start(r, m, "century", (number - 1) * 100)


PERIOD_RULES: dict[str, Rule] = {
    "month_year": _month_year,
    "month_rel_year": _month_rel_year,
    "month_rel": _month,
    "month": _month,
    "quarter_year": _quarter,
    "quarter": _quarter,
    "half_year": _half_year,
    "half": _half,
    "season_year": _season,
    "season_rel": _season,
    "season": _season,
    "year_range": _year_range,
    "year": _year,
    "short_year": _short_year,
    "fiscal": _fiscal,
    "decade": _decade,
    "decade_s": _decade,
    "nineties": _decade,
    "century": _century,
}
