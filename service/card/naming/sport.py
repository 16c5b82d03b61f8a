"""Names in sports reports: a city that plays is a team, and a name before a bracketed country is a player."""

from __future__ import annotations

from functools import cache

from service.card import lexicon
from service.card.naming.lists import closing_words, countries, first_names, fold, told_by
from service.card.naming.mentions import Found
from service.text.syntax import Parse

_SIGNS_NEEDED = 4  # words of a sports report, and one in eighty at least
_LEAD = 3  # sentences
_RESULT = 20  # tokens between a verb and the result
_LONGEST = 3  # words of a team's name in a table


@cache
def _words(sort: str) -> frozenset[str]:
    return lexicon.column("sport_words", "word", sort=sort)


@cache
def _teams() -> frozenset[str]:
    return frozenset(fold(n) for n in lexicon.column("teams", "name"))


def is_sport(parse: Parse) -> bool:
    """True for a report on a match, a league or their results."""
    signs = _words("sign")
    count = sum(map(signs.__contains__, parse.lower))
    return (count >= _SIGNS_NEEDED and count * 80 >= len(parse)) or _has_result(parse)


def _has_result(parse: Parse) -> bool:
    """ "Elmouth beat Norholm 3-1" in the first sentences."""
    last = parse.bounds[min(_LEAD, len(parse.bounds)) - 1][1] if parse.bounds else 0
    contest = _words("contest")
    return any(
        parse.text[i].isdecimal()
        and parse.text[i + 1] in ("-", "–")
        and parse.text[i + 2].isdecimal()
        and len(parse.text[i]) == len(parse.text[i + 2]) == 1
        and not contest.isdisjoint(parse.lower[max(parse.bounds[parse.sentence[i]][0], i - _RESULT) : i])
        for i in range(last - 2)
    )


def as_played(parse: Parse, found: list[Found], capital: bytearray) -> list[Found]:
    """``found`` with playing cities as organisations, bracketed countries' men as persons, and the teams of tables."""
    out = [_played(parse, f) for f in found]
    taken = bytearray(len(parse))
    for f in out:
        taken[f.first : f.last] = b"\x01" * (f.last - f.first)
    first = -1
    for i in range(len(parse) + 1):
        inside = i < len(parse) and capital[i] and not taken[i]
        if first >= 0 and (not inside or parse.sentence[i] != parse.sentence[first]):
            team = _team(parse, first, i)
            if team:
                out.append(team)
            first = -1
        if inside and first < 0:
            first = i
    return sorted(out)


def _played(parse: Parse, f: Found) -> Found:
    last = f.last
    if f.kind == "organisation" and last - f.first > 1 and parse.text[last - 1].isdigit():
        f = f._replace(last=last - 1)
    key = fold(" ".join(parse.text[f.first : f.last]))
    if key in _teams():
        return f._replace(kind="organisation", sure=True)
    if f.kind == "place" or (f.kind == "person" and _is_place_too(key)):
        if f.last - f.first <= 2 and _plays(parse, f.first, f.last) and key not in countries():
            return f._replace(kind="organisation", sure=True)
    elif f.kind == "organisation" and _hails_from(parse, f.last) and parse.lower[f.last - 1] not in closing_words():
        return f._replace(kind="person", sure=True)
    return f


@cache
def _doubtful_places() -> frozenset[str]:
    return frozenset(fold(n) for n in lexicon.column("place_names", "name", doubtful="1"))


def _is_place_too(key: str) -> bool:
    return key in _doubtful_places()


def _team(parse: Parse, first: int, last: int) -> Found | None:
    """A run of capitals that no other look has read: a team of a table, or a side that plays."""
    if last - first > _LONGEST or told_by(parse.text[first:last]) == "nothing":
        return None
    if fold(" ".join(parse.text[first:last])) in _teams():
        return Found(first, last, "organisation", True)
    if _hails_from(parse, last):
        return Found(first, last, "person", True)
    if parse.lower[first] in first_names() or len(parse.text[first].rstrip(".")) == 1:
        return None
    return Found(first, last, "organisation") if _plays(parse, first, last) else None


def _plays(parse: Parse, first: int, last: int) -> bool:
    lower, count = parse.lower, len(parse)
    low, high = parse.bounds[parse.sentence[first]]
    behind = lower[last] if last < high else ""
    before = lower[first - 1] if first > low else ""
    if behind.isdigit() and len(behind) < 4:
        if last + 1 < count and lower[last + 1] in "-/" and low == first:  # "LONDON 96-08-30" is a dateline
            return False
        return lower[low] != "no" and before not in ("in", "at", "on", "of")
    if before in _words("before") or (behind in _words("contest") and before not in ("in", "at", "of", "by")):
        return True
    if (behind == "at" and first == low) or (before == "at" and last == high and parse.text[first - 1] == "AT"):
        return parse.text[first].isupper() and high - low < 6
    head = last - 1
    return parse.dep[head] in ("nsubj", "dobj") and lower[parse.head[head]] in _words("contest")


def _hails_from(parse: Parse, at: int) -> bool:
    """A bracketed country stands behind, at token ``at``."""
    if at + 2 >= len(parse) or parse.text[at] != "(":
        return False
    for close in range(at + 2, min(at + 5, len(parse))):
        if parse.text[close] == ")":
            return fold(" ".join(parse.text[at + 1 : close])) in countries()
    return False
