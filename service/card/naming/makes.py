"""Names of what is made or happens: "Storm Ellen", "the Ford Mondeo", "Astute-class submarines", "Clare's Law"."""

from __future__ import annotations

from functools import cache

from service.card import lexicon
from service.card.naming.lists import first_names, told_by
from service.text.syntax import Parse

_CLASS = 3  # words of the ship that a class is named after
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_HYPHENS = frozenset("-‐")
_ROVERS = frozenset(("range", "land"))


@cache
def _words(sort: str) -> frozenset[str]:
    return lexicon.column("thing_words", "word", sort=sort)


@cache
def telling() -> frozenset[str]:
    """Words in lower case beside which such a name may stand."""
    return _words("storm") | _words("law") | _words("make") | frozenset(("class",))


def named_at(parse: Parse, i: int) -> tuple[int, int] | None:
    """The token range of the name that the word at ``i`` tells, or None."""
    word, high = parse.lower[i], parse.bounds[parse.sentence[i]][1]
    if word == "class":
        return _ship_class(parse, i)
    if not parse.text[i][0].isupper():
        return None
    if word in _words("storm"):
        return _storm(parse, i, high)
    if word in _words("law"):
        return _law(parse, i, high)
    return _model(parse, i, high) if word in _words("make") else None


def _storm(parse: Parse, i: int, high: int) -> tuple[int, int] | None:
    """ "Storm Ellen", of a text that speaks of the weather; a woman may be named Storm Reid."""
    if i + 1 >= high or not parse.text[i + 1].istitle() or not parse.text[i].istitle():
        return None
    behind = parse.text[i + 2] if i + 2 < high else ""
    if behind[:1].isupper() or told_by(parse.text[i : i + 2]) in ("organisation", "place"):
        return None
    if not any(parse.text[t] == w for w in _words("weather") for t in parse.where.get(w, ())[:_CLASS]):
        return None
    return i, i + 2


def _law(parse: Parse, i: int, high: int) -> tuple[int, int] | None:
    """ "Clare's Law"; not "England's Law Society"."""
    if i < 2 or parse.text[i - 1] not in _POSSESSIVE or not parse.text[i - 2].istitle():
        return None
    if parse.lower[i - 2] not in first_names() or (i + 1 < high and parse.text[i + 1][0].isupper()):
        return None
    return (i - 2, i + 1) if parse.sentence[i - 2] == parse.sentence[i] else None


def _ship_class(parse: Parse, i: int) -> tuple[int, int] | None:
    """ "The Astute-class submarine"."""
    low, high = parse.bounds[parse.sentence[i]]
    if i + 1 >= high or parse.lower[i + 1].removesuffix("s") not in _words("vessel") | _words("warship"):
        return None
    last = i - (i > low and parse.text[i - 1] in _HYPHENS)
    first = last
    while first > max(low, last - _CLASS) and parse.text[first - 1].istitle() and parse.tag[first - 1] != "DT":
        first -= 1
    return (first, last) if first < last else None


def _model(parse: Parse, i: int, high: int) -> tuple[int, int] | None:
    """A car or an aircraft by its maker and model behind an article: "the Ford Mondeo", "a Boeing 737"."""
    first, last = i, i + 1
    before = parse.lower[i - 1] if i > parse.bounds[parse.sentence[i]][0] else ""
    if parse.lower[i] in _ROVERS:
        if parse.lower[last : last + 1] != ("rover",):
            return None
        last += 1
    if not (before in ("a", "an", "the") or parse.tag[i - 1] == "PRP$") or last >= high:
        return None
    model = parse.text[last]
    numbered = any(c.isdigit() for c in model) and not (len(model) == 4 and model.isdecimal())
    named = parse.tag[last] == "NNP" and model.istitle() and parse.lower[last] not in first_names()
    told = told_by(parse.text[first : last + 1])
    if not (numbered or named) or told in ("organisation", "place") or told_by((model,)) is not None:
        return None
    following = parse.text[last + 1] if last + 1 < high else ""
    return None if following[:1].isupper() and not numbered else (first, last + 1)
