"""Calendar arithmetic at the precision of a phrase; values as TIMEX3 writes them (1998-02-13, 1998-W07, 1998-Q1, 199).

A period is its precision and its first day. Whatever would leave the years 1 to 9999 is None.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from service.card.facts import Precision

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON = {month: name for name, month in SEASON_MONTH.items()}
_MONTHS: dict[Precision, int] = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "season": 12,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
_DAYS: dict[Precision, int] = {"day": 1, "week": 7, "weekend": 7}
_SLASH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})")


class Period(NamedTuple):
    """``start`` is the first day; for a weekend its Saturday, for a season the first of its first month."""

    precision: Precision
    start: date

    @property
    def value(self) -> str:
        return _write(self)

    def shift(self, count: int) -> Period | None:
        """So many periods of the same length later, earlier if negative."""
        if self.precision in _DAYS:
            moved = add_days(self.start, count * _DAYS[self.precision])
        else:
            moved = _add_months(self.start, count * _MONTHS[self.precision])
        return Period(self.precision, moved) if moved else None


def is_coarser(one: Precision, other: Precision) -> bool:
    """Whether a period of ``one`` holds several of ``other``."""
    return one in _MONTHS and (other in _DAYS or _MONTHS.get(one, 0) > _MONTHS.get(other, 1200))


def period(precision: Precision, day: date) -> Period:
    """The period of that precision which holds ``day``; seasons of the north, winter by the year in which it begins."""
    if precision == "week":
        start = add_days(day, -day.weekday()) or day
    elif precision == "weekend":
        start = add_days(day, 5 - day.weekday()) or day
    elif precision == "season":
        month = day.month // 3 * 3 or 12
        start = date(max(day.year - (day.month < 3), 1), month, 1)
    elif precision in _MONTHS:
        months = _MONTHS[precision]
        if months <= 12:
            start = date(day.year, (day.month - 1) // months * months + 1, 1)
        else:
            start = date(max(day.year // (months // 12) * (months // 12), 1), 1, 1)
    else:
        start = day
    return Period(precision, start)


def make(year: int, month: int = 1, day: int = 1) -> date | None:
    """The date, None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, count: int) -> date | None:
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def full_year(digits: str, now: int | None) -> int:
    """Two digits as the year nearest to ``now``, up to twenty years ahead of it (2000 where there is no ``now``)."""
    year = int(digits)
    if len(digits) > 2:
        return year
    base = now or 2000
    year += base // 100 * 100
    return year - 100 if year > base + 20 else year + 100 if year <= base - 80 else year


def slash_date(text: str, now: date | None) -> date | None:
    """7/8/07: the reading the calendar allows; of two, the one within a week of ``now`` if only one is."""
    match = _SLASH.fullmatch(text)
    if match is None:
        return None
    a, b = int(match[1]), int(match[2])
    year = full_year(match[3], now.year if now else None)
    readings = {d for d in (make(year, a, b), make(year, b, a)) if d}
    if len(readings) > 1 and now:
        readings = {d for d in readings if abs((d - now).days) <= 7}
    return readings.pop() if len(readings) == 1 else None


def _add_months(day: date, count: int) -> date | None:
    months = day.year * 12 + day.month - 1 + count
    return (
        make(months // 12, months % 12 + 1, min(day.day, 28) if day.day > 28 else day.day)
        if 12 <= months < 120000
        else None
    )


def _write(period: Period) -> str:
    precision, day = period
    if precision in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if precision == "weekend" else "")
    if precision == "month":
        return f"{day.year:04}-{day.month:02}"
    if precision == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if precision == "half":
        return f"{day.year:04}-H{1 if day.month < 7 else 2}"
    if precision == "season":
        return f"{day.year:04}-{_SEASON[day.month]}"
    if precision == "year":
        return f"{day.year:04}"
    if precision == "decade":
        return f"{day.year // 10:03}"
    if precision == "century":
        return f"{day.year // 100:02}"
    return day.isoformat()
