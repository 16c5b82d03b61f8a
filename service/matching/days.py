"""Days, months and quarters of claims, as far as each text tells them: "Monday" agrees with a Monday's date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

_VALUE = re.compile(r"(\d{4}|XXXX)(?:-WXX-(\d)|-(Q[1-4])|-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T.*)?", re.DOTALL)


class Day(NamedTuple):
    """What a time tells, None where it leaves it open; ``weekday`` from 1 for Monday."""

    year: str | None
    quarter: str | None
    month: str | None
    day: str | None
    weekday: str | None


def day_of(value: str) -> Day | None:
    """A value as TIMEX3 has it; None where it tells none of these."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year, weekday, quarter, month, day = (
        None if part is None or part.startswith("XX") else part for part in match.groups()
    )
    if year and month and day:
        try:
            weekday = str(date(int(year), int(month), int(day)).isoweekday())
        except ValueError:
            return None
    found = Day(year, quarter, month, day, weekday)
    return found if any(found) else None


def differ(one: Iterable[Day], two: Iterable[Day]) -> bool:
    """Whether both tell a year, a quarter, a month, a day or a weekday, and have none of them in common."""
    columns = zip(zip(*one, strict=True), zip(*two, strict=True), strict=False)
    told = ((set(mine) - {None}, set(theirs) - {None}) for mine, theirs in columns)
    return any(mine and theirs and not mine & theirs for mine, theirs in told)
