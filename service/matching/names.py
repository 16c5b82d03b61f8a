"""Whether two names of different texts are one: equal, or the shorter a part of the longer that leaves no doubt."""

from __future__ import annotations

import re
from functools import cache

from service.card.lexicon import mapping

_TITLE = re.compile(
    r"^(?:the|a|an|mr|mrs|ms|dr|sir|president|prime minister|minister|spokes(?:man|woman|person))\.?\s+"
)
_VOICE = re.compile(r" (?:spokes(?:man|woman|person|people)|officers?|officials?)$")
_SPACE = re.compile(r"\s+")
_LETTERS = re.compile(r"\b[A-Z]{3,8}\b")
_VOWELS = re.compile(r"[aeiouy'’-]+")


def plain(name: str) -> str:
    """Lower case, one space, without article, plain title or possessive."""
    out = _SPACE.sub(" ", name.replace("’", "'").lower()).strip(" .,'\"“”")
    while (shorter := _TITLE.sub("", out)) != out:
        out = shorter
    return out.removesuffix("'s")


def body_of(name: str) -> str:
    """The body for which somebody speaks without a name of their own: "police" of "a police spokeswoman"."""
    return _VOICE.sub("", plain(name))


def name_word(word: str) -> str:
    """A word of a name; a country and its people are one."""
    lower = plain(word)
    return _nations().get(lower, lower)


def same_person(one: str, two: str) -> bool:
    """Persons: the same words; or the same last name with first names that do not differ.

    Of names with one word alike the others may be spelled otherwise: Noor Mohammad Faiz is Noor Mohammad Fayez.
    """
    first, second = plain(one).split(), plain(two).split()
    if not first or not second:
        return False
    if first[-1] == second[-1]:
        short, long = sorted((first, second), key=len)
        return all(a == b or _is_initial(a, b) or _is_initial(b, a) for a, b in zip(short[:-1], long, strict=False))
    alike = len(first) == len(second) > 1 and any(a == b for a, b in zip(first, second, strict=True))
    return alike and all(a == b or _sound(a) == _sound(b) for a, b in zip(first, second, strict=True))


def _is_initial(one: str, two: str) -> bool:
    return len(one.rstrip(".")) == 1 and one[0] == two[0]


def bucket(name: str) -> str:
    """What the names of one person have in common: the sound of the last word."""
    words = plain(name).split()
    return _sound(words[-1]) if words else ""


def letters_of(name: str) -> str:
    """The letters that a body is called by, if the name has them: "RAIB" of "an RAIB spokesman"."""
    found = _LETTERS.search(name)
    return found[0].lower() if found else ""


def initials(name: str) -> str:
    """First letters of the words of a body's name; "" for fewer than three."""
    words = [w for w in plain(name).split() if w not in ("of", "the", "and", "for")]
    return "".join(w[0] for w in words) if len(words) >= 3 else ""


def _sound(word: str) -> str:
    """Without vowels after the first letter, and double letters once."""
    rest = _VOWELS.sub("", word[1:])
    return word[:1] + "".join(c for c, before in zip(rest, word[:1] + rest, strict=False) if c != before)


@cache
def _nations() -> dict[str, str]:
    countries = {name.lower(): iso for iso, name in mapping("countries", "iso", "name").items() if " " not in name}
    people = {form.lower(): iso for form, iso in mapping("demonyms", "form", "country").items()}
    return {**people, **countries}
