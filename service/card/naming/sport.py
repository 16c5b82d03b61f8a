"""Names in sports reports: a city that plays is a team, and a name before a bracketed country is a player.

A country stays a place. What plays once is the team wherever nothing shows the place: "in Kent", "KENT, England".
"""

from __future__ import annotations

from functools import cache

from service.card import lexicon
from service.card.naming.found import Found
from service.card.naming.lists import closing_words, countries, demonyms, first_names, fold, told_by
from service.card.naming.namesakes import is_of_town
from service.card.naming.shapes import with_particles
from service.text.syntax import Parse

_SIGNS_NEEDED = 4  # words of a sports report, and one in eighty at least
_LEAD = 3  # sentences
_RESULT = 20  # tokens between a verb and the result
_LONGEST = 3  # words of a team's name in a table
_MINUTES = 130  # of a match
_DIGITS = 3  # of such a minute
_WITHIN = frozenset(("in", "near", "outside", "across"))
_DASHES = frozenset(("-", "–"))
_TIERS = frozenset(("one", "two", "1", "2"))
_ENTRY = 4  # tokens of a rider's name with the country
_ATTRIBUTES = 3  # words between a team and the one who plays for it: "Kent's Danish captain"


@cache
def _words(sort: str) -> frozenset[str]:
    return lexicon.column("sport_words", "word", sort=sort)


@cache
def _teams() -> frozenset[str]:
    return frozenset(fold(n) for n in lexicon.column("teams", "name", place=""))


@cache
def _teams_and_places() -> frozenset[str]:
    """Folded names of teams that are places as well: "Kent", "Barcelona"."""
    return frozenset(fold(n) for n in lexicon.column("teams", "name", place="1"))


def opens_with_sport(parse: Parse) -> bool:
    """The slug of an agency: "SOCCER - ELMOUTH WIN CUP"."""
    return len(parse) > 2 and parse.text[0].isupper() and parse.text[1] == "-" and parse.lower[0] in _words("slug")


def is_sport(parse: Parse) -> bool:
    """True for a report on a match, a league or their results."""
    if opens_with_sport(parse):
        return True
    count = len(parse.tokens_of(_words("sign")))
    return (count >= _SIGNS_NEEDED and count * 80 >= len(parse)) or _has_result(parse) or _has_sides(parse, count)


def _has_sides(parse: Parse, signs: int) -> bool:
    """Two sides of a contest in the first sentences, "Elmouth beat Norholm", or a player's side and a sign beside."""
    last = parse.bounds[min(_LEAD, len(parse.bounds)) - 1][1] if parse.bounds else 0
    sides = [i for i in range(last - 1) if parse.tag[i][:3] == "NNP" and _is_side(parse, i)]
    winners = {
        parse.head[i]: i for i in sides if parse.dep[i] == "nsubj" and parse.lower[parse.head[i]] in _words("contest")
    }
    for i in sides:
        following = parse.lower[i + 1]
        if following in _words("role") and signs > (following in _words("sign")):
            return True
        other = winners.get(parse.head[i], -1) if parse.dep[i] == "dobj" else -1
        if other >= 0 and (signs or not {fold(parse.text[i]), fold(parse.text[other])} <= _teams_and_places()):
            return True
    return False


def _is_side(parse: Parse, i: int) -> bool:
    """The last word of a listed team's name."""
    if not parse.text[i][0].isupper():
        return False
    key = fold(parse.text[i])
    if key in _teams() or key in _teams_and_places():
        return True
    return parse.lower[i] in _words("club") and i > 0 and parse.text[i - 1][0].isupper()


def _has_result(parse: Parse) -> bool:
    """ "Elmouth beat Norholm 3-1" in the first sentences."""
    last = parse.bounds[min(_LEAD, len(parse.bounds)) - 1][1] if parse.bounds else 0
    contest = _words("contest")
    return any(
        0 < dash < last - 1
        and parse.text[dash - 1].isdecimal()
        and parse.text[dash + 1].isdecimal()
        and len(parse.text[dash - 1]) == len(parse.text[dash + 1]) == 1
        and not contest.isdisjoint(
            parse.lower[max(parse.bounds[parse.sentence[dash - 1]][0], dash - 1 - _RESULT) : dash - 1]
        )
        for dash in parse.tokens_of(_DASHES)
    )


def as_played(parse: Parse, found: list[Found], capital: bytearray) -> list[Found]:
    """``found`` with playing cities as organisations, bracketed countries' men as persons, and the teams of tables."""
    slug = opens_with_sport(parse)
    players = {fold(parse.text[f.last - 1]) for f in found if f.kind == "person" and f.last - f.first > 1}
    out = [_played(parse, f, players) for f in found if not (_is_competition(parse, f) or (slug and f.first == 0))]
    out = _with_cities(parse, _with_whole_teams(parse, out))
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
    return _all_through(parse, sorted(out))


def _all_through(parse: Parse, found: list[Found]) -> list[Found]:
    """A name that plays once is the team's also where nothing around it tells: "Kent captain", "KENT WIN"."""
    keys = [fold(" ".join(parse.text[f.first : f.last])) for f in found]
    played = {
        k for f, k in zip(found, keys, strict=True)
        if f.sure and f.kind == "organisation" and _plays(parse, f.first, f.last)
    }  # fmt: skip
    played |= _teams_and_places()
    known = _teams_and_places() | _place_names()
    return [
        f._replace(kind="place" if _is_at(parse, f) else "organisation", sure=True)
        if k in played and k in known and k not in countries() and f.last - f.first < _LONGEST
        else f
        for f, k in zip(found, keys, strict=True)
    ]


def _is_at(parse: Parse, f: Found) -> bool:
    """Whether the words around show the place of that name: "in Kent", "KENT, England", "Kent 1996-08-30"."""
    low, high = parse.bounds[parse.sentence[f.first]]
    before = parse.lower[f.first - 1] if f.first > low else ""
    if fold(" ".join(parse.text[f.first : f.last])) in _teams():
        return before in _WITHIN  # "his future to Everton", "a street in Everton"
    if before in _words("where") and not (before == "at" and parse.text[f.first - 1] == "AT"):
        return True
    if f.last >= high:
        return False
    behind = parse.text[f.last]
    if is_of_town(parse, f.first, f.last):
        return True
    if behind == "," and f.last + 1 < high and f.first == low:
        return told_by(parse.text[f.last + 1 : f.last + 2]) == "place"
    dated = behind.isdecimal() and f.last + 1 < high and parse.text[f.last + 1] == "-" and len(behind) in (2, 4)
    return f.first == low and (dated or behind in ("(", "—", "–"))


def _is_competition(parse: Parse, f: Found) -> bool:
    """A league that does nothing: "top of the Premier League", "AMERICAN LEAGUE" over a table."""
    numbered = f.last - f.first == 2 and parse.lower[f.last - 1] in _TIERS  # "League One"
    if f.kind != "organisation" or parse.lower[f.last - 1 - numbered] not in _words("competition"):
        return False
    head = f.last - 1
    return f.last - f.first < _LONGEST and parse.dep[head] not in ("nsubj", "agent", "poss", "compound")


def _with_whole_teams(parse: Parse, found: list[Found]) -> list[Found]:
    """With the listed teams of several words, in place of what was made of their parts: "London Irish"."""
    listed = _long_teams()
    whole: list[Found] = []
    for i, word in enumerate(parse.lower):
        if word in listed and parse.text[i][0].isupper() and (not whole or whole[-1].last <= i):
            for words in listed[word]:
                if parse.lower[i : i + len(words)] == words:
                    whole.append(Found(i, i + len(words), "organisation", True))
                    break
    if not whole:
        return found
    inside = {i for f in whole for i in range(f.first, f.last)}
    return sorted([*whole, *(f for f in found if inside.isdisjoint(range(f.first, f.last)))])


def _with_cities(parse: Parse, found: list[Found]) -> list[Found]:
    """The team's name with the city before it: "N.Y." + "Rangers"."""
    out: list[Found] = []
    for f in found:
        whole = out and out[-1].last == f.first and out[-1].kind in ("place", "organisation") and f.sure
        if whole and f.kind == "organisation" and fold(" ".join(parse.text[f.first : f.last])) in _teams():
            out[-1] = Found(out[-1].first, f.last, "organisation", True)
        else:
            out.append(f)
    return out


@cache
def _long_teams() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the teams of two or more words that open with it, longest first, in lower case."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for name in lexicon.column("teams", "name"):
        words = tuple(name.lower().split())
        if len(words) > 1:
            out.setdefault(words[0], []).append(words)
    return {w: tuple(sorted(names, key=lambda n: -len(n))) for w, names in out.items()}


def _played(parse: Parse, f: Found, players: set[str]) -> Found:
    last = f.last
    if last - f.first > 1 and parse.text[last - 1].isdigit():
        f = f._replace(last=last - 1)
    key = fold(" ".join(parse.text[f.first : f.last]))
    if key in players:
        return f._replace(kind="person")  # "Williams" of a text that names a Martyn Williams
    if key in _teams():
        return f._replace(kind="organisation", sure=True)
    ends = fold(parse.text[f.last - 1])
    if f.kind == "person" and f.last - f.first == 2 and ends in _teams() and parse.lower[f.first] not in first_names():
        return Found(f.last - 1, f.last, "organisation", True)  # "Maverick Tottenham forward Tom Holt"
    if f.kind == "person" and f.last - f.first > 1 and parse.lower[f.last - 1] in _words("club"):
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
    return key in _doubtful_places() or key in _teams_and_places()


@cache
def _place_names() -> frozenset[str]:
    return frozenset(fold(n) for n in lexicon.column("place_names", "name"))


def _team(parse: Parse, first: int, last: int) -> Found | None:
    """A run of capitals that no other look has read: a team of a table, or a side that plays."""
    if last - first > _LONGEST or told_by(parse.text[first:last]) == "nothing" or parse.text[last - 1] in demonyms():
        return None
    key = fold(" ".join(parse.text[first:last]))
    if key in _teams() or key in _teams_and_places():
        return Found(first, last, "organisation", True)
    if _hails_from(parse, last):
        return Found(*with_particles(parse, first, last), "person", True)
    if _rides_for(parse, first) and parse.lower[first] not in first_names():
        return Found(first, last, "organisation", True)
    if _scores(parse, first, last):
        return Found(*with_particles(parse, first, last), "person")
    if parse.lower[first] in first_names() or len(parse.text[first].rstrip(".")) == 1:
        return None
    return Found(first, last, "organisation") if _plays(parse, first, last) else None


def _plays(parse: Parse, first: int, last: int) -> bool:
    lower, count = parse.lower, len(parse)
    low, high = parse.bounds[parse.sentence[first]]
    behind = lower[last] if last < high else ""
    if parse.text[low].isdecimal() and parse.text[low + 1 : low + 2] == (".",) and first == low + 2:
        return False  # the first of a list of places: a rider
    before = lower[first - 1] if first > low else ""
    if behind.isdigit() and len(behind) < 4:
        if last + 1 < count and lower[last + 1] in "-/" and low == first:  # "LONDON 96-08-30" is a dateline
            return False
        return lower[low] != "no" and before not in ("in", "at", "on", "of")
    if _employs(parse, last, high):
        return True
    if before in _words("before") or (behind in _words("contest") and before not in ("in", "at", "of", "by")):
        return True
    if (behind == "at" and first == low) or (before == "at" and last == high and parse.text[first - 1] == "AT"):
        return parse.text[first].isupper() and high - low < 6
    head = last - 1
    if first > low and parse.dep[first - 1] == "compound" and parse.text[first - 1][0].isupper():
        return False  # "host Rodeo Elmouth"
    return parse.dep[head] in ("nsubj", "dobj") and lower[parse.head[head]] in _words("contest")


def _employs(parse: Parse, last: int, high: int) -> bool:
    """Somebody who plays or works for it stands behind: "Kent captain", "Kent's Danish striker"."""
    at = last + (last < high and parse.text[last] in ("'s", "’s", "'", "’"))
    stop = min(high, at + (_ATTRIBUTES if at > last else 1))
    return any(parse.lower[i] in _words("role") for i in range(at, stop))


def _is_minute(word: str) -> bool:
    """Python turns no number of thousands of digits into one."""
    return word.isdecimal() and len(word) <= _DIGITS and int(word) <= _MINUTES


def _scores(parse: Parse, first: int, last: int) -> bool:
    """One of the scorers listed behind their team, with the minute: "Elmouth: Ruz 11, Holt 54"."""
    low, high = parse.bounds[parse.sentence[first]]
    if last >= high or not _is_minute(parse.text[last]):
        return False
    return parse.text[first - 1] in (":", ",") and ":" in parse.text[low + 1 : min(first, low + 4)]


def _rides_for(parse: Parse, first: int) -> bool:
    """Behind a rider and a country: "1. Ana Ruz (Spain) Norbank"."""
    if first < _ENTRY or parse.text[first - 1] != ")" or parse.sentence[first - 1] != parse.sentence[first]:
        return False
    opening = next((i for i in range(first - 2, first - 5, -1) if parse.text[i] == "("), 0)
    return opening > 0 and parse.text[opening - 1][0].isupper() and _hails_from(parse, opening)


def _hails_from(parse: Parse, at: int) -> bool:
    """A bracketed country stands behind, at token ``at``."""
    if at + 2 >= len(parse) or parse.text[at] != "(":
        return False
    for close in range(at + 2, min(at + 5, len(parse))):
        if parse.text[close] == ")":
            return fold(" ".join(parse.text[at + 1 : close])) in countries()
    return False
