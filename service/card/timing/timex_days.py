"""Dates with a day, weekdays, parts of a day and clock times: what each of their patterns means."""

from __future__ import annotations

import re
from datetime import date

from service.card import lexicon
from service.card.facts import Anchor, Precision
from service.card.timing import dates
from service.card.timing.dates import Period
from service.card.timing.tense import Direction
from service.card.timing.timex import CLASS, WORTH, Match
from service.card.timing.timex_reader import Found, Reader, Reading, Rule, related, related_year

_SEVERAL_YEARS = ("decade", "century", "millennium")  # they say nothing of the year of a day
_AT = lexicon.column("timex_leads", "word", before="clock")
_NEARBY = 45  # days
_SAME_YEAR = 1  # sentences in which a year told is still that of a day without one
_BACK = 6  # sentences in which a day told may still be that of an hour
_TO_COME = 5  # hours; fewer may lie between two zones
_EACH = frozenset({"each", "every", "the"})
_POSSESSIVE = ("'s", "’s")
_VERBS = frozenset({"may", "march"})
_ATTACKS = frozenset({"attack", "attacks", "terrorist", "terror", "hijackers"})
_JOINTS = frozenset({"to", "-", "and", "until", "till"})
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?")


def _iso(r: Reader, m: Match) -> Found:
    year, month, day = (int(r.word(i)) for i in (m.first, m.first + 2, m.first + 4))
    return _on(r, m, dates.make(year, month, day), "none")


def _slash(r: Reader, m: Match) -> Found:
    return _on(r, m, dates.slash_date(r.word(m.first), r.now), "none")


def _slash_time(r: Reader, m: Match) -> Found:
    day = dates.slash_date(r.word(m.first), r.now)
    if day is None or _clock(r, m) is None:
        return None
    value = f"{day.isoformat()}T{r.word(m.last - 1)}"
    return Reading(m.first, m.last, "TIME", value, "minute", "none", True, Period("day", day))


def _on(r: Reader, m: Match, day: date | None, anchor: Anchor | None = None) -> Reading | None:
    return r.dated(m, Period("day", day), anchor) if day else None


def ordinal(word: str) -> int:
    return int(word.rstrip("sthrdn"))


def _date(r: Reader, m: Match) -> Found:
    days = m.at["day" if "day" in m.at else "nth"]
    return _month_day(r, m, ordinal(r.word(days[-1])))  # the last: "11am on May 6"


def _month_day(r: Reader, m: Match, day: int) -> Reading | None:
    month = int(r.worth(m, "month"))
    if r.word(m.at["month"][0]) in _VERBS and not r.capital(m.at["month"][0]):
        return None  # "those between 18 and 30 may apply"
    name = next((c for c in ("weekday", "abbr") if c in m.at), None)
    weekday = int(r.worth(m, name)) if name else 0
    if dates.make(2000, month, day) is None:
        return None
    if "year" in m.at:
        found = dates.make(r.number(m, "year"), month, day)
        reading = _on(r, m, found, "none")
        # a weekday that the calendar denies: one of the two is wrong, and the text does not say which
        wrong = reading and weekday and found and found.isoweekday() != weekday
        return reading._replace(resolved=False) if reading and wrong else reading
    if (month, day) == (9, 11) and r.word(m.last) in _ATTACKS:
        return _on(r, m, date(2001, 9, 11), "none")  # named by its day ever since
    year = related_year(r, m)
    if year is not None:
        return _on(r, m, dates.make(year, month, day))
    if r.now is None:
        told = (
            r.told(m.first, within=_SAME_YEAR) if r.tense(m.at["month"][0]) == "past" else None
        )  # "will open on May 3" is of no year told
        one_year = told is not None and told.precision not in _SEVERAL_YEARS
        found = dates.make(told.start.year, month, day) if told and one_year and not weekday else None
        return _on(r, m, found, "text") or r.open(m, f"XXXX-{month:02}-{day:02}", "day")
    nearest = nearest_day(r.now, month, day, weekday, r.tense(m.at["month"][0]))
    return _on(r, m, nearest) or r.open(m, f"XXXX-{month:02}-{day:02}", "day")


def nearest_day(now: date, month: int, day: int, weekday: int, tense: Direction) -> date | None:
    """The day of this, the last or the next year that the weekday (0 for none), the distance or the tense picks."""
    around = [d for d in (dates.make(now.year + k, month, day) for k in (-1, 0, 1)) if d]
    if weekday:
        around = [d for d in around if d.isoweekday() == weekday]
    around.sort(key=lambda d: abs((d - now).days))
    # without a year the writer means the one nearby, whatever verb stands above ("was remembered", "airing")
    if around and not weekday and abs((around[0] - now).days) > _NEARBY and tense != "unknown":
        around = [d for d in around if (d <= now) == (tense == "past")]
    return around[0] if around else None


def _day_range(r: Reader, m: Match) -> Found:
    """Two dates: "May 5-7" is May 5 and, with the words "7", May 7."""
    one, two = sorted(m.at.get("day", []) + m.at.get("nth", []))
    first, second = m._replace(last=one + 1), m._replace(first=two)
    found = (_month_day(r, first, ordinal(r.word(one))), _month_day(r, second, ordinal(r.word(two))))
    return [reading for reading in found if reading]


def _weekday(r: Reader, m: Match) -> Found:
    name = "weekday" if "weekday" in m.at else "abbr"
    at = m.at[name][0]
    number = int(r.worth(m, name))
    generic = r.word(m.first - 1) in ("a", "any", "one") or _is_ordinal(r, m)
    if generic or (r.named(at) and r.named(at + 1)) or (name == "abbr" and not r.capital(at)):
        return None
    owner = (r.word(at), r.word(m.last + 1)) if m.last == at + 1 and r.word(m.last) in _POSSESSIVE else None
    if owner and m.first == at and owner in r.owned:
        return _on(r, m, r.owned[owner])  # the vote that was told before
    found = _weekday_date(r, m, at, number - 1)
    if owner and r.word(m.first - 1) == "before" and r.tense(at) == "past":
        found = None  # "They met before Tuesday's vote" may be written on either side of it
    if owner and found:
        r.owned[owner] = found
    return _on(r, m, found) if found else r.open(m, f"XXXX-WXX-{number}", "day")


def _is_ordinal(r: Reader, m: Match) -> bool:
    """ "The fourth Thursday in November", "the last Friday of every month"."""
    counted = "last" in m.at or CLASS.get(r.word(m.first - 1)) == "ordinal"
    following = r.word(m.last + 1)
    return counted and r.word(m.last) in ("in", "of") and (following in _EACH or CLASS.get(following) == "month")


def _weekday_date(r: Reader, m: Match, at: int, day: int) -> date | None:
    now = r.now
    if now is None:
        return None
    if "unit" in m.at and r.worth(m, "unit") == "week":
        week = related(r, m, "week")
        return dates.add_days(week.start, day) if week else None
    told = r.told(at)
    back, ahead = (now.weekday() - day) % 7, (day - now.weekday()) % 7
    if {"last", "past"} & m.at.keys():
        return dates.add_days(now, -(back or 7))
    if told and ("following" in m.at or ("next" in m.at and r.word(m.first) == "the")):
        return dates.add_days(told.start, (day - told.start.weekday() - 1) % 7 + 1)
    if told and "previous" in m.at:
        return dates.add_days(told.start, -((told.start.weekday() - day - 1) % 7 + 1))
    if "next" in m.at:
        return dates.add_days(now, day - now.weekday() + 7)
    tense = r.tense(at)
    if "coming" in m.at or tense == "future" or ("this" in m.at and tense != "past"):
        return dates.add_days(now, ahead)
    return dates.add_days(now, -back)


def _today(r: Reader, m: Match) -> Found:
    at = m.at["today"][0]
    if r.capital(at) and (
        r.word(at - 1) in ("usa", "the", "bbc") or (r.named(at) and (r.named(at - 1) or r.named(at + 1)))
    ):
        return None  # a paper or a programme
    offset = int(r.worth(m, "today"))
    day = dates.add_days(r.now, offset) if r.now else None
    return _on(r, m, day) or r.open(m, {0: "PRESENT_REF", -1: "PAST_REF", 1: "FUTURE_REF"}[offset])


# parts of a day


def _part(r: Reader, m: Match, day: Period | None, part: str, anchor: Anchor | None = None) -> Reading:
    if day is None:
        return Reading(m.first, m.last, "TIME", f"XXXX-XX-XXT{part}", "part_of_day")
    by = r.anchor if anchor is None else anchor
    return Reading(m.first, m.last, "TIME", f"{day.value}T{part}", "part_of_day", by, True, day)


def _daypart(r: Reader, m: Match) -> Found:
    part = r.worth(m, "daypart")
    if {"last", "this"} & m.at.keys():
        day = dates.add_days(r.now, -1 if "last" in m.at else 0) if r.now else None
        return _part(r, m, Period("day", day) if day else None, part)
    told = r.told(m.first)
    if told is None or told.precision != "day" or not {"that", "same", "following", "next", "previous"} & m.at.keys():
        return None
    step = 1 if {"following", "next"} & m.at.keys() else -1 if "previous" in m.at else 0
    return _part(r, m, told.shift(step), part, "text")


def _day_daypart(r: Reader, m: Match) -> Found:
    part = r.worth(m, "daypart")
    day = _today(r, m) if "today" in m.at else _weekday(r, m)
    if not isinstance(day, Reading):
        return None
    value = day.value if day.period or day.value.startswith("XXXX") else "XXXX-XX-XX"
    return day._replace(timex="TIME", value=f"{value}T{part}", precision="part_of_day")


def _tonight(r: Reader, m: Match) -> Found:
    return _part(r, m, Period("day", r.now) if r.now else None, "NI")


# clock times


def _time(r: Reader, m: Match) -> Found:
    clock = _clock(r, m)
    marked = {"am", "zone", "clockword", "weekday", "today", "abbr", "month", "local"} & m.at.keys()
    if clock is None or not (marked or r.word(m.first - 1) in _AT):
        return None
    precision: Precision = "hour" if clock[4:6] in ("", "00") else "minute"
    day, anchor = _day_of(r, m, clock)
    if day is None:
        open_day = f"XXXX-WXX-{r.worth(m, 'weekday')}" if "weekday" in m.at else "XXXX-XX-XX"
        return Reading(m.first, m.last, "TIME", open_day + clock, precision)
    return Reading(m.first, m.last, "TIME", day.value + clock, precision, anchor, True, day)


def _clock(r: Reader, m: Match) -> str | None:
    """THH:MM with the offset of a named zone, Z for UTC; None if it is no time of day."""
    if "clockword" in m.at:
        if r.named(m.at["clockword"][0]):
            return None  # "Jamie Noon"
        return "T" + r.worth(m, "clockword")
    at = next(m.at[c][0] for c in ("clock", "number", "day", "year") if c in m.at)
    text = r.word(at)
    half = int(r.worth(m, "am")) if "am" in m.at else None
    if half is None and len(text) == 4 and text.isdecimal():
        text = f"{text[:2]}:{text[2:]}"  # 0600 GMT
    match = _CLOCK.fullmatch(text if "0" <= text[0] <= "9" else str(r.amount(at)))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if minute > 59 or hour > (23 if half is None else 12) or (half is not None and hour == 0):
        return None
    zone = next((WORTH[r.word(i)] for i in m.at.get("zone", [])), "") or _zone_after(r, m)
    hour = hour if half is None else hour % 12 + half
    return f"T{hour:02}:{minute:02}{zone}"


def _zone_after(r: Reader, m: Match) -> str:
    """The zone of "from 6am to 9am EST" is that of both."""
    after = next((n for n in r.after(m) if n.first == m.last + 1 and n.rule == "time"), None)
    joined = after is not None and r.word(m.last) in _JOINTS
    return WORTH[r.word(after.at["zone"][0])] if after and joined and "zone" in after.at else ""


def _day_of(r: Reader, m: Match, clock: str) -> tuple[Period | None, Anchor]:
    """The day of a clock time: its own, that of the next words, the last one told nearby, the day of writing.

    What is past or stamps an entry ("12:15 GMT" on a line of its own) is of no day to come, nor of an hour to come.
    """
    own: Found = None
    if m.rule == "time_on":
        own = _date(r, m) if "month" in m.at else _today(r, m) if "today" in m.at else _weekday(r, m)
    else:
        after = next((n for n in r.after(m) if n.first - m.last <= 2 and n.rule in ("date", "weekday", "today")), None)
        own = DAY_RULES[after.rule](r, after) if after else None
    if isinstance(own, Reading) and own.period:
        return own.period, own.anchor
    if m.rule == "time_on":
        return None, "none"
    over = r.tense(m.first) == "past"
    told = r.told(m.first, within=1)
    stamp = r.alone(m.first) and not r.alone(m.first, before=1)  # behind a date's own line it is a fixture's hour
    ahead = told is not None and r.now is not None and told.start > r.now and (over or stamp)
    if told and told.precision == "day" and not ahead:
        return told, "text"
    if r.word(m.first - 1) == "from" and r.word(m.last) in _JOINTS:
        return None, "none"  # "worked from 6am to midnight": on more days than one
    farther = r.told(m.first, within=_BACK)
    if over and farther and farther.precision == "day" and farther.start != r.now:
        return None, "none"  # of that day or of the day of writing: the text does not say
    later = r.clock is not None and over and int(clock[1:3]) - r.clock.hour >= _TO_COME
    return (Period("day", r.now), r.anchor) if r.now and not later else (None, "none")


# holidays


def _holiday(r: Reader, m: Match) -> Found:
    eve = "eve" in m.at
    named_day = any(WORTH[r.word(i)] == "day" for i in m.at.get("unit", []))
    noun_follows = r.tag(m.last).startswith("NN")
    if r.named(m.first) or not (eve or named_day or (m.rule == "holiday" and "unit" not in m.at and not noun_follows)):
        return None
    month, day = (int(x) for x in r.worth(m, "holiday").split("-")) if m.rule == "holiday" else (1, 1)
    if "year" in m.at:
        found = dates.make(r.number(m, "year"), month, day)
    elif r.now is None:
        found = None
    elif "last" in m.at:
        found = dates.make(r.now.year - ((month, day) >= (r.now.month, r.now.day)), month, day)
    else:
        found = nearest_day(r.now, month, day, 0, r.tense(m.last - 1))
    if found is None:
        model = dates.add_days(date(2001, month, day), -1 if eve else 0)
        return r.open(m, f"XXXX{model.isoformat()[4:]}" if model else "XXXX", "day")
    return _on(r, m, dates.add_days(found, -1 if eve else 0), "none" if "year" in m.at else None)


DAY_RULES: dict[str, Rule] = {
    "iso": _iso,
    "numeric_time": _slash_time,
    "numeric": _slash,
    "time_on": _time,
    "time": _time,
    "day_range": _day_range,
    "day_range_first": _day_range,
    "date": _date,
    "date_first": _date,
    "daypart": _daypart,
    "day_daypart": _day_daypart,
    "tonight": _tonight,
    "today": _today,
    "weekday_week": _weekday,
    "weekday": _weekday,
    "weekday_short": _weekday,
    "new_year": _holiday,
    "holiday": _holiday,
}
