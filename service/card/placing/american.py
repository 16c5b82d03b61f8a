"""What shows a text to be American local news: its counties, sheriffs and school boards."""

from __future__ import annotations

from functools import cache

from service.card.lexicon import column
from service.text.syntax import Parse


@cache
def _words() -> dict[str, frozenset[str]]:
    """First word -> what may follow it, "" for nothing needed."""
    out: dict[str, set[str]] = {}
    for words in column("american_words", "words"):
        first, _, second = words.partition(" ")
        out.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in out.items()}


def american_words(parse: Parse) -> int:
    """How many different words of American local news are in the text."""
    found: set[tuple[str, str]] = set()
    for i in parse.tokens_of(frozenset(_words())):
        seconds = _words()[parse.lower[i]]
        following = parse.lower[i + 1] if i + 1 < len(parse) else ""
        second = "" if "" in seconds else following
        if second in seconds:
            found.add((parse.lower[i], second))
    return len(found)
