"""Which other sentences a sentence needs beside it, to be understood and to keep its source."""

from __future__ import annotations

from collections.abc import Sequence

from service.summary.lexicon import words
from service.summary.voices import NOWHERE, Voice
from service.summary.words import Tokens

Needs = tuple[int, ...]


def needs_of_sources(voices: tuple[Voice, ...]) -> list[Needs]:
    """The sentence where each one's source stands, if it is another."""
    return [() if v.stands_in is None or v.stands_in == i else (v.stands_in,) for i, v in enumerate(voices)]


def needs_of_openings(tokens: Tokens, language: str) -> list[Needs]:
    """The sentence before, for one that opens with a pronoun or a connective: "He", "But", "However, they"."""
    pronoun, connective, moment = words("pronoun", language), words("connective", language), words("moment", language)
    needs: list[Needs] = [() for _ in tokens.lower]
    for number, sentence in enumerate(tokens.lower):
        first, second = [*sentence[:2], "", ""][:2]
        if number and (first in connective or (first in pronoun and second not in moment)):
            needs[number] = (number - 1,)
    return needs


def closure(index: int, needs: Sequence[Needs], at_most: int) -> Needs | None:
    """The sentence and all that it needs, directly or through others; None if that is more than ``at_most``."""
    found = [index]
    for i in found:  # grows while it is read
        for other in needs[i]:
            if other == NOWHERE:
                return None
            if other not in found:
                found.append(other)
        if len(found) > at_most:
            return None
    return tuple(found)
