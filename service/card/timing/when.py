"""When: the text's date expressions with their values, what they were counted from, and what they date."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from service.card import lexicon
from service.card.counting.numbers import Counted, count
from service.card.counting.pieces import Pieces
from service.card.facts import Anchor, Moment, Precision, TimeRole
from service.card.timing import timex
from service.card.timing.tense import governor
from service.card.timing.timex_days import DAY_RULES
from service.card.timing.timex_distance import DISTANCE_RULES
from service.card.timing.timex_periods import PERIOD_RULES
from service.card.timing.timex_reader import Reader, Reading, Rule
from service.text.document import Document
from service.text.syntax import Parse

_RULES: dict[str, Rule] = {**DAY_RULES, **PERIOD_RULES, **DISTANCE_RULES}
_REPORT = lexicon.column("timex_verbs", "word", kind="report")
_FINE: frozenset[Precision] = frozenset({"day", "part_of_day", "hour", "minute", "second", "weekend"})
_HEAD = 4  # sentences in which a full date standing alone is the article's own
_ALONE = 4  # other words that such a line may have
_NEWS = (timedelta(days=45), timedelta(days=400))  # how long before and after the writing the news may lie
_NEWS_FIRST = 8  # sentences in which the news is dated, if it is; a day told later is of something else
_NO_DAY = "XXXX-XX-XXT"
_ACCOUNTS = frozenset(("quarter", "year", "half", "months", "weeks", "period"))
_GONE = frozenset(("yesterday", "last", "earlier", "recently"))
_BESIDE = frozenset(("before", "after", "since"))
_ENDED = frozenset(("ended", "ending"))
_ACCOUNTS_REACH = 5  # pieces: "year ended on the", "months ended"
_ORDER: tuple[TimeRole, ...] = ("event", "report", "deadline", "background")


def find_moments(document: Document, parse: Parse, counted: Counted | None = None, news: int = 0) -> tuple[Moment, ...]:
    """All moments in text order; mentions of one and the same date are one moment.

    ``counted`` is the parse as ``count`` reads it, if that is done already; ``news`` is the sentence that states it.
    """
    lexed = timex.find_expressions(parse, counted or count(parse))
    pieces = lexed.pieces
    published = document.published_at
    own = _own_date(parse, lexed)
    anchor: Anchor = "published_at"
    now: date | None = None
    clock: datetime | None = None
    if published is not None:
        now, clock = published.date(), published if published.time() != time(0) else None
    elif own is not None and own.period is not None:
        now, anchor = own.period.start, "text"
    readings = Reader(parse, lexed, now, clock, anchor).read(_RULES)
    roles = _roles(document, parse, pieces, readings, now, own.first if own else -1, news)
    return _merge(pieces, readings, roles)


def _own_date(parse: Parse, lexed: timex.Lexed) -> Reading | None:
    """The date of the article as its head gives it: a line of its own, or a dateline before a dash."""
    reader = Reader(parse, lexed, None, None, "none")
    pieces = lexed.pieces
    for match in lexed.matches:
        sentence = parse.sentence[pieces.token[match.first]]
        if sentence >= _HEAD:
            return None
        if match.rule not in ("date", "date_first", "iso") or "year" not in match.at:
            continue
        first, last = parse.bounds[sentence]
        before = pieces.token[match.first] - first
        after = pieces.lower[match.last : match.last + 4]
        alone = last - first - (match.last - match.first) <= _ALONE
        if alone or (before <= _ALONE and "-" in after):
            found = _RULES[match.rule](reader, match)
            return found if isinstance(found, Reading) else None
    return None


# what a date is the date of


def _roles(
    document: Document,
    parse: Parse,
    pieces: Pieces,
    readings: list[Reading],
    now: date | None,
    own: int,
    news: int,
) -> list[TimeRole]:
    sentence = [parse.sentence[pieces.token[r.first]] for r in readings]
    later = [i for i, r in enumerate(readings) if not r.first <= own < r.last and sentence[i] not in document.page]
    roles: list[TimeRole] = ["report"] * len(readings)
    for i in later:
        roles[i] = _role(parse, pieces, readings[i], now)
    told = [i for i in later if sentence[i] not in document.headings]  # a caption has its picture's day
    dated = [i for i in told if roles[i] != "deadline" and _may_date(pieces, readings[i], now)]
    event = _event([(i, sentence[i]) for i in dated], roles, news)
    if event is not None:
        roles[event] = "event"
    return roles


def _role(parse: Parse, pieces: Pieces, reading: Reading, now: date | None) -> TimeRole:
    """Role by the words around, without the event."""
    if reading.timex not in ("DATE", "TIME") or reading.value.endswith("_REF"):
        return "background"
    before = pieces.lower[reading.first - 1] if reading.first else ""
    verb = governor(parse, pieces.token[reading.last - 1])
    if before in ("until", "till", "by") and parse.tag[verb] != "VBD" and not _is_over(pieces, reading, now):
        return "deadline"
    return "report" if parse.lower[verb] in _REPORT and reading.precision in _FINE else "background"


def _ends_accounts(pieces: Pieces, at: int) -> bool:
    """ "Profit in the quarter ended 30 September": the day that accounts run to, on which nothing happened."""
    before = pieces.lower[max(0, at - _ACCOUNTS_REACH) : at]
    return not _ENDED.isdisjoint(before[-2:]) and not _ACCOUNTS.isdisjoint(before)


def _is_over(pieces: Pieces, reading: Reading, now: date | None) -> bool:
    """ "The road was closed until this morning": no limit that anybody has to keep."""
    words = pieces.lower[reading.first : reading.last]
    if words[0] in _GONE or words == ["this", "morning"]:
        return True
    return reading.period is not None and now is not None and reading.period.start < now


def _may_date(pieces: Pieces, reading: Reading, now: date | None) -> bool:
    """Whether it may be the day of the news: no hour, no day before or after it, and neither long ago nor far off."""
    if reading.timex not in ("DATE", "TIME") or reading.precision not in _FINE:
        return False
    before = pieces.lower[reading.first - 1] if reading.first else ""
    beside = before in _BESIDE and reading.precision in ("day", "weekend")  # "just after 6am on Friday" is on Friday
    if reading.value.startswith(_NO_DAY) or beside or _ends_accounts(pieces, reading.first):
        return False
    start = reading.period.start if reading.period else None
    return not (start and now) or (now - start <= _NEWS[0] and start - now <= _NEWS[1])


def _event(dated: list[tuple[int, int]], roles: list[TimeRole], news: int) -> int | None:
    """The date of the news: in the sentence that states it, else in the first that tells a day, the one that is no
    date of telling. ``dated`` are readings with their sentence.

    If that sentence dates only the telling, nothing later is taken for the event.
    """
    if not dated:
        return None
    first = news if any(sentence == news for _, sentence in dated) else dated[0][1]
    if first >= max(_NEWS_FIRST, news + 1):
        return None
    return next((i for i, sentence in dated if sentence == first and roles[i] == "background"), None)


def _merge(pieces: Pieces, readings: list[Reading], roles: list[TimeRole]) -> tuple[Moment, ...]:
    groups: list[list[int]] = []
    seen: dict[tuple[str, str, str], list[int]] = {}
    for i, reading in enumerate(readings):
        vague = reading.value.endswith("_REF")
        words = " ".join(pieces.lower[reading.first : reading.last]) if vague else ""  # "now" told twice is one "now"
        key = (reading.timex, reading.value, words)
        group = seen.get(key) if reading.resolved or vague else None
        if group is not None:
            group.append(i)
            continue
        groups.append([i])
        seen[key] = groups[-1]
    groups.sort(key=lambda group: readings[group[0]].value.endswith("_REF"))  # "now" and "recently" say least
    out = []
    for n, group in enumerate(groups, start=1):
        first = readings[group[0]]
        evidence = tuple(pieces.span(readings[i].first, readings[i].last) for i in group)
        role = min((roles[i] for i in group), key=_ORDER.index)
        out.append(
            Moment(f"t{n}", first.timex, first.value, evidence, first.precision, first.anchor, first.resolved, role)
        )
    return tuple(out)
