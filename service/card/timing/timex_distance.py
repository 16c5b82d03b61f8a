"""Times told by their distance, sets and vague references: "two days earlier", "last week", "every Monday", "now"."""

from __future__ import annotations

from datetime import date, timedelta

from service.card import lexicon
from service.card.facts import Precision
from service.card.timing import dates
from service.card.timing.dates import Period
from service.card.timing.timex import WORTH, Match
from service.card.timing.timex_days import DAY_RULES
from service.card.timing.timex_periods import is_month
from service.card.timing.timex_reader import UNITS, Found, Reader, Reading, Rule, related

_CODE = {"day": "D", "week": "W", "fortnight": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y",
         "decade": "Y", "century": "Y", "hour": "H", "minute": "M", "second": "S"}  # fmt: skip
_TIMES = {"fortnight": 2, "decade": 10, "century": 100}
_OVER = lexicon.column("timex_leads", "word", before="stretch")
_BOUND = lexicon.column("timex_leads", "word", before="bound")
_MONTHS = {"year": 12, "decade": 120, "century": 1200}


def _length(count: float | None, unit: str) -> str:
    """P2Y, PT3H; X for a number the text keeps to itself."""
    number = "X" if count is None else f"{count * _TIMES.get(unit, 1):.10g}"
    return ("PT" if unit in ("hour", "minute", "second") else "P") + number + _CODE[unit]


def _stretch(r: Reader, m: Match, count: float | None, unit: str) -> Reading:
    """A stretch that ends or begins now says when; a bare length ("a three-year term") is a figure."""
    settled = r.now is not None and count is not None
    return Reading(m.first, m.last, "DURATION", _length(count, unit), "none", r.anchor, settled)


def _span(r: Reader, m: Match) -> Found:
    return _stretch(r, m, r.count(m), r.unit(m))


# last week, that year, the previous day


def _related(r: Reader, m: Match) -> Found:
    unit = r.unit(m)
    told = r.told(m.first)
    if unit not in UNITS or ("that" in m.at and told is None):
        return None
    if unit == "weekend":
        return _weekend(r, m)
    if "fiscal" in m.at:
        year = related(r, m, "year") if unit == "year" else None
        return Reading(m.first, m.last, "DATE", f"FY{year.value}", "year", r.anchor, True) if year else None
    if "the" in m.at and "last" in m.at and r.word(m.last) == "of":
        return None  # "the last month of her term" is its final one
    over = "the" in m.at and r.word(m.first - 1) in _OVER and {"last", "next", "coming"} & m.at.keys()
    if unit not in ("day", "quarter") and ("past" in m.at or over):
        return _stretch(r, m, 1, unit)
    if unit == "day" and {"last", "past", "current", "this"} & m.at.keys():
        return None
    if unit == "day" and {"next", "coming"} & m.at.keys():
        return r.dated(m, dates.period("day", told.start).shift(1), "text") if told else None
    found = related(r, m, unit)
    from_text = told and {"previous", "following", "that", "same"} & m.at.keys()
    return r.dated(m, found, "text" if from_text else None) or r.open(m, _direction(m), unit)


def _direction(m: Match) -> str:
    if {"last", "past", "previous"} & m.at.keys():
        return "PAST_REF"
    return "FUTURE_REF" if {"next", "coming", "following"} & m.at.keys() else "PRESENT_REF"


def _weekend(r: Reader, m: Match) -> Found:
    if r.named(m.last - 1) or r.word(m.first - 1) in ("a", "each", "any"):
        return None
    if r.now is None:
        return r.open(m, "XXXX-WXX-WE", "weekend")
    this = dates.period("weekend", r.now)
    step = -1 if {"last", "past", "previous"} & m.at.keys() else 1 if {"next", "following"} & m.at.keys() else 0
    if not step and this.start > r.now and "coming" not in m.at and r.tense(m.last - 1) != "future":
        step = -1
    return r.dated(m, this.shift(step))


def _whole(r: Reader, m: Match) -> Found:
    """ "The end of the year", "year-end"; a bare "the day" counts only where something ends or lasts."""
    unit = r.unit(m)
    before = r.word(m.first - 1)
    if unit not in UNITS or "fiscal" in m.at:
        return None
    if m.rule == "the_unit":
        bound = before in _BOUND or (unit == "quarter" and before == "in")
        if not bound or unit in ("decade", "century") or r.tag(m.last).startswith("NN"):
            return None
    end = _end_after(r, m)
    if end:
        return r.dated(m, dates.period(unit, end.start), "text")
    if unit == "quarter":
        return r.dated(m, r.told_unit(unit), "text")
    told = r.told(m.first, within=1) if unit in ("day", "week", "month") else r.told(m.first, within=0)
    if told and unit not in ("decade", "century"):
        return r.dated(m, dates.period(unit, told.start), "text")
    return r.dated(m, dates.period(unit, r.now)) if r.now else None


def _end_after(r: Reader, m: Match) -> Period | None:
    """The date of "the quarter ended Sept. 30"."""
    after = next((n for n in r.after(m) if n.first == m.last + 1 and n.rule == "date"), None)
    if after is None or r.word(m.last) not in ("ended", "ending"):
        return None
    found = DAY_RULES[after.rule](r, after)
    return found.period if isinstance(found, Reading) else None


# two years ago, two days earlier


def _ago(r: Reader, m: Match) -> Found:
    unit, count = r.unit(m), r.count(m)
    if count is None:
        return r.open(m, "PAST_REF")
    if "and" in m.at:
        count += 0.5
    if unit in ("hour", "minute", "second"):
        return _hours_ago(r, m, count, unit)
    return r.dated(m, _moved(r.now, -count, unit) if r.now else None) or r.open(m, "PAST_REF")


def _hours_ago(r: Reader, m: Match, count: float, unit: str) -> Reading:
    vague = Reading(m.first, m.last, "TIME", "PAST_REF")
    if r.clock is None or unit == "second" or count > 10_000:
        return vague
    try:
        then = r.clock - (timedelta(hours=count) if unit == "hour" else timedelta(minutes=count))
    except OverflowError:
        return vague
    precision: Precision = "hour" if unit == "hour" else "minute"
    value = then.isoformat(timespec="hours" if unit == "hour" else "minutes").split("+")[0]
    return Reading(m.first, m.last, "TIME", value, precision, r.anchor, True, Period("day", then.date()))


def _moved(day: date, count: float, unit: str) -> Period | None:
    """``count`` units after ``day``, before it if negative; as exact as the unit, parts of a year as a year."""
    if abs(count) > 1e6:
        return None
    if unit == "fortnight":
        count, unit = count * 2, "week"
    if unit not in UNITS:
        return None
    if count == int(count):
        return dates.period(unit, day).shift(int(count))
    months = dates.period("month", day).shift(int(count * _MONTHS[unit])) if unit in _MONTHS else None
    return dates.period("year", months.start) if months else None


def _earlier(r: Reader, m: Match) -> Found:
    """ "Two days earlier", "a year later", "year-earlier": counted from the date told before."""
    unit = r.unit(m)
    dashed = m.rule == "ago_dash"
    count = r.count(m)
    count = 1 if count is None and dashed and "vague" not in m.at else count
    if unit not in UNITS and unit != "fortnight":
        return None
    sign = 1 if any(WORTH[r.word(i)] == "1" for i in m.at.get("later", [])) else -1
    told = r.told(m.first, within=1_000_000 if unit == "day" else 1)
    if told is None and dashed and r.now:
        told = Period("day", r.now)
    exact = told is not None and (
        unit not in ("day", "week", "fortnight") or told.precision in ("day", "week", "weekend")
    )
    if count is None or told is None or not exact:
        return r.open(m, "FUTURE_REF" if sign > 0 else "PAST_REF")
    if unit == "year" and told.precision in ("quarter", "month"):
        step = int(count * (4 if told.precision == "quarter" else 12))
        return r.dated(m, told.shift(sign * step), "text")
    return r.dated(m, _moved(told.start, sign * count, unit), "text")


def _day_before(r: Reader, m: Match) -> Found:
    told = r.told(m.first, within=1)
    alone = r.word(m.last) in (",", ".", ";", "")
    if told is None or told.precision != "day" or r.unit(m) != "day" or not alone:
        return None
    return r.dated(m, told.shift(int(r.worth(m, "before"))), "text")


# sets and references


def _every(r: Reader, m: Match) -> Found:
    for name in ("weekday", "weekdays"):
        if name in m.at:
            return _set(m, f"XXXX-WXX-{r.worth(m, name)}")
    if "month" in m.at:
        return _set(m, f"XXXX-{int(r.worth(m, 'month')):02}") if is_month(r, m) else None
    if "season" in m.at:
        return _set(m, f"XXXX-{r.worth(m, 'season')}")
    if "daypart" in m.at:
        return _set(m, f"XXXX-XX-XXT{r.worth(m, 'daypart')}")
    return _set(m, _length(2 if "other" in m.at else r.count(m) or 1, r.unit(m)))


def _adverb(r: Reader, m: Match) -> Found:
    return _set(m, r.worth(m, "adverb")) if r.tag(m.first) == "RB" else None


def _set(m: Match, value: str) -> Reading:
    return Reading(m.first, m.last, "SET", value)


def _vague(value: str) -> Rule:
    return lambda r, m: r.open(m, value)


def _past(r: Reader, m: Match) -> Found:
    noun = not r.tag(m.last).startswith(("NN", "CD", "JJ"))
    return r.open(m, "PAST_REF") if noun and r.word(m.first - 1) == "in" else None


def _reference(r: Reader, m: Match) -> Found:
    if r.word(m.last - 1) == "soon" and "as" in (r.word(m.first - 1), r.word(m.last)):
        return None
    if m.rule == "future" and r.word(m.first - 1) not in ("in", "into", "for"):
        return None
    names = ("ref", "recent", "current", "future", "being", "term", "present", "moment", "these")
    if r.capital(m.first) and r.capital(m.first - 1):
        return None  # "Norland Lately" is a show
    return r.open(m, r.worth(m, next(c for c in names if c in m.at)))


DISTANCE_RULES: dict[str, Rule] = {
    "span": _span,
    "rel_part": _related,
    "the_weekend": _weekend,
    "the_end": _whole,
    "year_end": _whole,
    "the_unit": _whole,
    "ago": _ago,
    "ago_vague": _vague("PAST_REF"),
    "ago_dash": _earlier,
    "earlier": _earlier,
    "day_before": _day_before,
    "every": _every,
    "weekdays": _every,
    "adverb": _adverb,
    "recent": _vague("PAST_REF"),
    "coming": _vague("FUTURE_REF"),
    "now_days": _reference,
    "ref": _reference,
    "adjective": _reference,
    "past": _past,
    "future": _reference,
    "being": _reference,
    "term": _reference,
    "present": _reference,
}
