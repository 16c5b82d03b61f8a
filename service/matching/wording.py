"""The words of a claim, each with what it is compared by: a name, a plain term, or a part of a figure or time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Literal, NamedTuple

from service.card.facts import Evidence
from service.card.lexicon import column
from service.matching.cover import Cover
from service.matching.names import name_word
from service.matching.terms import is_common, phrases, term
from service.text.document import Document, Span
from service.text.words import TOKEN, stop_words

# ", who runs the port," tells who somebody is, and nothing of the event.
_DESCRIBING = re.compile(r",\s(?:who|which|whose)\s[^,]*,")
_APPOSED = re.compile(r",\s(?:an?|the|who|which|whose)\s")
_BREAK = re.compile(r"[,;:.!?()—–]")


class Word(NamedTuple):
    """``lower``: as printed, the words of a phrase joined by "_"; ``term`` is "" where it carries nothing.

    A ``value`` is part of a figure or a time. ``describes``: it only tells who somebody is; ``breaks``: a mark that
    ends a part of the sentence stands before it.
    """

    start: int
    lower: str
    term: str
    kind: Literal["name", "plain", "value"]
    describes: bool
    breaks: bool


def bound_words(words: Iterable[Word]) -> set[tuple[str, str]]:
    """Words that stand only before a common noun within a name, each with the noun: "Norwick" in "Norwick Council"."""
    bound: set[tuple[str, str]] = set()
    free: set[str] = set()
    for _, run in groupby(_in_names(words), key=lambda pair: pair[0]):
        name = [word for _, word in run]
        before = {word.term for word in name[:-1]}
        if is_common(name[-1].lower) or name[-1].lower in _closing():
            bound |= {(word, name[-1].term) for word in before}
        else:
            free |= before
        free.add(name[-1].term)
    return {(word, head) for word, head in bound if word not in free}


@cache
def _closing() -> frozenset[str]:
    """What bodies and places are: the words that close their names."""
    places = (column("place_words", "word", where=where) for where in ("end", "site"))
    return column("name_words", "word", place="end").union(*places)


def _in_names(words: Iterable[Word]) -> Iterator[tuple[int, Word]]:
    """Words of names, with the number of the name that each belongs to."""
    number, within = 0, False
    for word in words:
        named = word.kind == "name" and bool(word.term)
        if not (named and within) or word.breaks:
            number += 1
        if named:
            yield number, word
        within = named


class Reader:
    """Reads the claims of one text. ``mentions``: where it names people, bodies and places."""

    def __init__(self, document: Document, mentions: Iterable[Evidence], counted: Cover) -> None:
        self._document = document
        self._named = Cover(e for evidence in mentions for e in evidence if self._has_capital(e))
        self._counted = counted

    def words(self, span: Span) -> Iterator[Word]:
        text = self._document.text
        tokens = list(TOKEN.finditer(text, span.start, span.end))
        lowers = [token[0].lower() for token in tokens]
        described = Cover(Span(*m.span()) for m in _DESCRIBING.finditer(text, span.start, span.end))
        end, at = span.start, 0
        while at < len(tokens):
            start, printed, lower = tokens[at].start(), tokens[at][0], lowers[at]
            rest = next((p for p in phrases().get(lower, ()) if tuple(lowers[at + 1 : at + 1 + len(p)]) == p), ())
            last = tokens[at + len(rest)].end()
            counts = self._counted.holds(start)
            describes, breaks = described.holds(start), _BREAK.search(text, end, start) is not None
            if rest:
                phrase = "_".join((lower, *rest))
                yield Word(start, phrase, term(phrase), "plain", describes, breaks)
            elif self._is_name(printed, start, last, span):
                found = "" if counts or (printed.istitle() and lower in stop_words("en")) else name_word(printed)
                yield Word(start, lower, found, "value" if counts else "name", describes, breaks)
            elif counts and (lower[0].isdigit() or lower in column("number_words", "word")):
                yield Word(start, lower, "", "value", describes, breaks)
            else:
                # What opens a sentence and no list knows is mostly a name, which has to meet itself elsewhere.
                strange = printed[0].isupper() and not is_common(lower) and lower not in stop_words("en")
                found = name_word(printed) if strange else term(printed)
                yield Word(start, lower, found, "plain", describes, breaks)
            end, at = last, at + 1 + len(rest)

    def _is_name(self, word: str, start: int, end: int, span: Span) -> bool:
        if not word[0].isupper():
            return False
        if not self._opens(start, span):
            return True
        # "Police said" and "Northline, the operator," begin a sentence, but only one of them is a name.
        text = self._document.text
        if is_common(word.lower()) and not text[end + 1 : end + 2].isupper():
            return False
        return self._named.holds(start) or _APPOSED.match(text, end) is not None

    def _opens(self, at: int, span: Span) -> bool:
        """Whether a word is capitalised only because it comes first."""
        text = self._document.text
        return at == self._document.sentence_at(at).start or (at - span.start <= 1 and not text[at - 1 : at].isalnum())

    def _has_capital(self, span: Span) -> bool:
        return any(c.isupper() for c in self._document.text[span.start : min(span.end, span.start + 80)])
