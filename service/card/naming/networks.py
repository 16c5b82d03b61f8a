"""Social networks that are only the means: "wrote on Twitter", "in a Facebook post"; "Twitter said" is an actor."""

from __future__ import annotations

from functools import cache

from service.card import lexicon
from service.card.naming.lists import fold
from service.text.syntax import Parse

_THROUGH = frozenset(("on", "via", "over", "through"))
_AND = frozenset(("and", "or", ",", "/", "&"))
_LISTED = 5  # networks named in one list
_AGAINST = frozenset(("imposed", "relied", "relies", "rely", "focused", "fined", "spent", "spend", "spends", "cracked"))


@cache
def _words(sort: str) -> frozenset[str]:
    return lexicon.column("network_words", "word", sort=sort)


def is_network(word: str) -> bool:
    """``word`` in lower case."""
    return word in _words("network")


def is_means(parse: Parse, first: int, last: int) -> bool:
    """Whether the name at ``[first, last)`` is a network by which somebody told something."""
    if not is_network(fold(" ".join(parse.text[first:last]))):
        return False
    low, high = parse.bounds[parse.sentence[first]]
    behind = parse.lower[last] if last < high else ""
    if behind in _words("post") or behind == "/":
        return True
    for _ in range(_LISTED):  # "on Facebook, Instagram and YouTube"
        if not (first - 2 > low and parse.lower[first - 1] in _AND and is_network(parse.lower[first - 2])):
            break
        first -= 2
    before = parse.lower[first - 1] if first > low else ""
    if before in _THROUGH:
        verb = parse.head[first - 1]
        told = parse.tag[verb].startswith("VB") or parse.lower[verb] in _words("post")
        return told and parse.lower[verb] not in _AGAINST
    return before == "to" and parse.lower[parse.head[first - 1]] in _words("take")
