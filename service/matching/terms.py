"""Words as they are compared between texts: endings off, words for one thing made one."""

from __future__ import annotations

from functools import cache

from service import tables
from service.text.words import TOKEN, stop_words

NOTHING = "-"
_SHORTEST = 4  # letters that a stem keeps at least
_ENDINGS = ("ingly", "edly", "ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e")


def term(word: str) -> str:
    """The term of a word; "" where it carries nothing. Irregular and equal words go by the table."""
    lower = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    known = _concepts().get(lower)
    if known is not None:
        return "" if known == NOTHING else known
    if len(lower) < 2 or lower in stop_words("en"):
        return ""
    return _concepts().get(stem := _stem(lower), stem)


def terms(text: str) -> frozenset[str]:
    """All terms of a text."""
    return frozenset(filter(None, map(term, TOKEN.findall(text))))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@cache
def _concepts() -> dict[str, str]:
    table = tables.rows("service.matching", "equal_words")
    return {word: row["concept"] for row in table for word in row["words"].split()}
