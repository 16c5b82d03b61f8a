"""Whether two names of different texts are one: equal, or the shorter a part of the longer that leaves no doubt."""

from __future__ import annotations

import re
from functools import cache

from service.card.lexicon import mapping

_TITLE = re.compile(
    r"^(?:the|a|an|mr|mrs|ms|dr|sir|president|prime minister|minister|spokes(?:man|woman|person))\.?\s+"
)
_SPACE = re.compile(r"\s+")


def plain(name: str) -> str:
    """Lower case, one space, without article, plain title or possessive."""
    out = _SPACE.sub(" ", name.replace("’", "'").lower()).strip(" .,'\"“”")
    while (shorter := _TITLE.sub("", out)) != out:
        out = shorter
    return out.removesuffix("'s")


def name_word(word: str) -> str:
    """A word of a name; a country and its people are one."""
    lower = plain(word)
    return _nations().get(lower, lower)


def same_name(one: str, two: str) -> bool:
    """Bodies and places: the same words."""
    return plain(one) == plain(two) != ""


def same_person(one: str, two: str) -> bool:
    """Persons: the same words; or the same last name with first names that do not differ."""
    first, second = plain(one).split(), plain(two).split()
    if not first or not second or first[-1] != second[-1]:
        return False
    short, long = sorted((first, second), key=len)
    return all(a == b or (a[:1] == b[:1] and len(a.rstrip(".")) == 1) for a, b in zip(short[:-1], long, strict=False))


def bucket(name: str) -> str:
    """What equal names have in common: their last word."""
    words = plain(name).split()
    return words[-1] if words else ""


@cache
def _nations() -> dict[str, str]:
    countries = {name.lower(): iso for iso, name in mapping("countries", "iso", "name").items() if " " not in name}
    people = {form.lower(): iso for form, iso in mapping("demonyms", "form", "country").items()}
    return {**people, **countries}
