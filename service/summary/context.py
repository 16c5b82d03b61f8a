"""Which other sentences a sentence needs beside it, to be understood and to keep its source."""

from __future__ import annotations

from collections.abc import Sequence

from service.summary.voices import NOWHERE, Voice
from service.text.words import KINDS, Tokens

Needs = tuple[int, ...]


def need_of_source(index: int, voice: Voice) -> Needs:
    """The sentence where the source of sentence ``index`` stands, if it is another."""
    return () if voice.stands_in is None or voice.stands_in == index else (voice.stands_in,)


def needs_of_openings(tokens: Tokens) -> list[Needs]:
    """The sentence before, for one that opens with a pronoun or a connective: "He", "But", "However, they"."""
    first, second = tokens.opening(), tokens.opening(1)
    told = (second & KINDS["moment"]) > 0
    open_ = ((first & KINDS["connective"]) > 0) | (((first & KINDS["pronoun"]) > 0) & ~told)
    return [(i - 1,) if i and opens else () for i, opens in enumerate(open_.tolist())]


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
