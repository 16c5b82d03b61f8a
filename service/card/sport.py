"""Names in sports reports: a city that plays is a team, and a name before a bracketed country is a player."""

from __future__ import annotations

from service.card import lexicon
from service.card.mentions import Found
from service.card.naming import closing_words, countries, fold
from service.text.syntax import Parse

_SIGNS_NEEDED = 4  # words of a sports report, and one in eighty at least


def is_sport(parse: Parse) -> bool:
    """True for a report on a match, a league or their results."""
    signs = lexicon.column("sport_words", "word", sort="sign")
    count = sum(word in signs for word in parse.lower)
    return count >= _SIGNS_NEEDED and count * 80 >= len(parse)


def as_played(parse: Parse, found: list[Found]) -> list[Found]:
    """``found`` with playing cities as organisations and names before a bracketed country as persons."""
    return [_played(parse, f) for f in found]


def _played(parse: Parse, f: Found) -> Found:
    if f.kind == "place":
        if (
            f.last - f.first <= 2
            and _plays(parse, f)
            and fold(" ".join(parse.text[f.first : f.last])) not in countries()
        ):
            return f._replace(kind="organisation", sure=True)
    elif (
        f.kind == "organisation"
        and not f.sure
        and _hails_from(parse, f)
        and parse.lower[f.last - 1] not in closing_words()
    ):
        return f._replace(kind="person", sure=True)
    return f


def _plays(parse: Parse, f: Found) -> bool:
    lower = parse.lower
    behind = lower[f.last] if f.last < len(parse) else ""
    before = lower[f.first - 1] if f.first and parse.sentence[f.first - 1] == parse.sentence[f.first] else ""
    if behind.isdigit() and len(behind) < 4 and not (f.last + 1 < len(parse) and lower[f.last + 1] in "-/"):
        return True
    if before in lexicon.column("sport_words", "word", sort="before"):
        return True
    head = f.last - 1
    return parse.dep[head] in ("nsubj", "dobj") and lower[parse.head[head]] in lexicon.column(
        "sport_words", "word", sort="contest"
    )


def _hails_from(parse: Parse, f: Found) -> bool:
    at = f.last
    return (
        at + 2 < len(parse)
        and parse.text[at] == "("
        and parse.text[at + 2] == ")"
        and fold(parse.text[at + 1]) in countries()
    )
