"""Which other sentences a sentence needs beside it, to be understood and to keep its source."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from service.summary.voices import NOWHERE, Voice
from service.text.document import Document
from service.text.tokens import Tokens
from service.text.vocabulary import KINDS

Needs = tuple[int, ...]
_TAG = 8  # words
_CLOSES = "\"”“»«’'"


def need_of_source(index: int, voice: Voice) -> Needs:
    """The sentence where the source of sentence ``index`` stands, if it is another."""
    return () if voice.stands_in is None or voice.stands_in == index else (voice.stands_in,)


def needs_of_openings(tokens: Tokens) -> list[Needs]:
    """The sentence before, for one that opens with a pronoun or a connective: "He", "But", "However, they"."""
    first, second = tokens.opening(), tokens.opening(1)
    told = (second & KINDS["moment"]) > 0
    open_ = ((first & KINDS["connective"]) > 0) | (((first & KINDS["pronoun"]) > 0) & ~told)
    return [(i - 1,) if i and opens else () for i, opens in enumerate(open_.tolist())]


def needs_of_tags(document: Document, tokens: Tokens) -> list[Needs]:
    """The sentence before, for one of a few words that only tells who said what was quoted there: "Sultan said."."""
    brief = np.flatnonzero(tokens.holds("speech") & (tokens.counts <= _TAG)).tolist()
    out: list[Needs] = [()] * len(tokens.counts)
    for i in brief:
        if i and document.text[document.sentences[i - 1].end - 1] in _CLOSES:
            out[i] = (i - 1,)
    return out


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
