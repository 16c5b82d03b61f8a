"""Words as they are compared between texts: endings off, words for one thing made one."""

from __future__ import annotations

from functools import cache

from service import tables
from service.card.lexicon import column
from service.text.casing import common_words
from service.text.words import TOKEN, stop_words

NOTHING = "-"
_SHORTEST = 4  # letters that a stem keeps at least
_ENDINGS = ("ingly", "edly", "ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e")


def term(word: str) -> str:
    """The term of a word, or of a phrase joined by "_"; "" where it carries nothing. Equal words go by the table."""
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
def acts() -> frozenset[str]:
    """The concepts that are acts: what happens, rather than whom or what it befalls."""
    return frozenset(row["concept"] for row in tables.rows("service.matching", "equal_words") if row["kind"] == "act")


@cache
def kinds_of_people() -> frozenset[str]:
    """Words for several people of one kind: "nurses", "gunmen"."""
    plural = {f"{noun}s" for noun in column("person_nouns", "noun")}
    return column("actor_nouns", "noun", sort="group") | plural


def is_common(word: str) -> bool:
    """Whether a lower-case word is one that needs no capital."""
    return word in common_words() or word in _concepts() or word in kinds_of_people()


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first word of each phrase that stands for one term -> what may follow it, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for word in _concepts():
        first, *rest = word.split("_")
        if rest:
            found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


@cache
def _concepts() -> dict[str, str]:
    table = tables.rows("service.matching", "equal_words")
    return {word: row["concept"] for row in table for word in row["words"].split()}
