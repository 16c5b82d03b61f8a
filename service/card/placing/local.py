"""What shows a text to be the local news of a country: American counties and sheriffs, British boroughs and lorries."""

from __future__ import annotations

from collections import Counter
from functools import cache

from service.card.lexicon import rows
from service.text.syntax import Parse


@cache
def _words() -> dict[str, dict[str, tuple[str, ...]]]:
    """First word -> what may follow it, "" for nothing needed -> codes of countries."""
    out: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows("local_words"):
        first, _, second = row["words"].partition(" ")
        out.setdefault(first, {})[second] = tuple(row["countries"].split())
    return out


@cache
def _countries() -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for seconds in _words().values() for codes in seconds.values() for c in codes))


def local_words(parse: Parse) -> dict[str, int]:
    """How many different words of a country's local news are in the text, by its code, in the order of the file."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for i in parse.tokens_of(frozenset(_words())):
        seconds = _words()[parse.lower[i]]
        following = parse.lower[i + 1] if i + 1 < len(parse) else ""
        second = "" if "" in seconds else following
        if second in seconds:
            found[parse.lower[i], second] = seconds[second]
    counts = Counter(code for codes in found.values() for code in codes)
    return {code: counts[code] for code in _countries()}
