"""A surname that is a town's or a firm's name too: "Ann Arden of Arden", "James Holt" and "Holt shares"."""

from __future__ import annotations

from functools import cache

from service.card import lexicon
from service.card.naming.found import Found
from service.card.naming.lists import Kind, place_names
from service.text.syntax import Parse

_WHERE = frozenset(("in", "near", "outside", "throughout"))
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_STAKES = frozenset(("of", "in", "at"))


@cache
def _words(use: str) -> frozenset[str]:
    return lexicon.column("name_context", "word", use=use)


@cache
def _of_town() -> frozenset[str]:
    return lexicon.column("place_context", "word", use="local") - lexicon.column("titles", "title", sort="office")


def shared_with(parse: Parse, f: Found) -> Kind | None:
    """What the words around the one word of ``f`` show it to name, though it is a surname in this text: a place or a
    body; None for neither."""
    if f.last - f.first > 1:
        return None
    low, high = parse.bounds[parse.sentence[f.first]]
    before = parse.lower[f.first - 1] if f.first > low else ""
    behind = parse.lower[f.last] if f.last < high else ""
    if parse.text[f.first] in place_names() and _is_town(parse, f.first, before, behind):
        return "place"
    compound = f.last < high and parse.dep[f.first] == "compound" and parse.head[f.first] == f.last
    if compound and behind in _words("firm") and parse.tag[f.last] in ("NN", "NNS"):
        return "organisation"
    if parse.dep[f.first] == "nsubj" and _does_as_firm(parse, f, behind):
        return "organisation"
    staked = before in _STAKES and f.first - 1 > low and parse.head[f.first] == f.first - 1
    if staked and behind not in _POSSESSIVE and parse.lower[parse.head[f.first - 1]] in _words("firm"):
        return "organisation"
    return None


def _does_as_firm(parse: Parse, f: Found, behind: str) -> bool:
    """ "Holt employs 300 people", "Holt, which makes"."""
    if behind == "," and parse.lower[f.last + 1 : f.last + 2] == ("which",):
        return True
    verb = parse.head[f.first]
    staff = (t for c in parse.children[verb] if parse.dep[c] == "dobj" for t in parse.children[c])
    return parse.lower[verb] in ("employs", "employ") and any(parse.tag[t] == "CD" for t in staff)


def _is_town(parse: Parse, at: int, before: str, behind: str) -> bool:
    """ "In Arden", "the mayor of Arden", "Arden police"."""
    if behind in _POSSESSIVE:
        return False
    if parse.dep[at] == "pobj" and parse.head[at] == at - 1:
        governor = parse.head[at - 1]
        if before == "of":
            return parse.lower[governor] in _words("of") and parse.tag[governor] in ("NN", "NNS")
        return before in _WHERE and parse.lower[governor] not in _words("abstract")
    return is_of_town(parse, at, at + 1)


def is_of_town(parse: Parse, first: int, last: int) -> bool:
    """Whether what only a town has stands right behind the name: "Arden police"."""
    compound = (
        parse.dep[last - 1] == "compound" and parse.head[last - 1] == last < parse.bounds[parse.sentence[first]][1]
    )
    return compound and parse.lower[last] in _of_town()
