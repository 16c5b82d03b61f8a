"""Where the text names somebody or something: the model's names, corrected and completed.

Spans follow the conventions of human annotation: no title, no leading article, no possessive, no bracket.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from typing import Literal, NamedTuple

from service.card import lexicon
from service.text.document import Document
from service.text.syntax import Parse

Kind = Literal["person", "organisation", "group", "place"]

_KIND: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
PARTICLES = frozenset(
    ["al", "el", "bin", "ibn", "bint", "abu", "ben", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "af", "av", "y", "e", "d'"]
)
_ARTICLES = frozenset({"the", "a", "an"})
_EDGE = frozenset(["'", '"', "''", "``", ",", ".", ";", ":", "(", ")", "[", "]", "-", "--", "–", "—", "/", "&", "*", "|", "#", "!", "?", "'s", "’s"])
_ACRONYM = re.compile(r"[A-Z][A-Za-z&-]{0,6}[A-Z]s?|[A-Z]{2,8}")
_NOT_WORD = re.compile(r"[^\w ]+")


class Found(NamedTuple):
    """One name in the text: token range ``[first, last)``; ``sure`` when the kind rests on more than the model."""

    first: int
    last: int
    kind: Kind
    sure: bool = False


def fold(text: str) -> str:
    """``text`` without case, accents, hyphens and stops, for comparing names written differently."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_NOT_WORD.sub("", text.replace("-", " ").replace("'s ", " ")).casefold().split())


@cache
def first_names() -> dict[str, str]:
    """Given name in lower case -> m, f or u."""
    return lexicon.mapping("first_names", "name", "gender")


@cache
def titles() -> dict[str, str]:
    """Title word in lower case, no full stop -> honorific, rank, office or part."""
    return lexicon.mapping("titles", "title", "sort")


@cache
def _closes_organisation() -> frozenset[str]:
    return lexicon.column("organisation_words", "word", place="end") | lexicon.column(
        "organisation_words", "word", place="legal"
    )


@cache
def _opens_organisation() -> frozenset[str]:
    return lexicon.column("organisation_words", "word", of="1")


@cache
def _known() -> dict[str, Kind | None]:
    """Folded name -> its kind, None for what is no name of an actor or place."""
    out: dict[str, Kind | None] = {fold(n): None for n in lexicon.column("not_names", "name")}
    out.update((fold(n), "organisation") for n in lexicon.column("organisations", "name"))
    out.update((fold(n), "organisation") for n in lexicon.column("seats_of_power", "name"))
    return out


def find_mentions(document: Document, parse: Parse) -> list[Found]:
    """All names in text order; they do not overlap."""
    found = [f for n in parse.names if n.label in _KIND for f in _correct(parse, n.first, n.last, _KIND[n.label])]
    found = _agree(parse, found)
    return sorted(found)


def surface(parse: Parse, first: int, last: int) -> str:
    return " ".join(parse.text[first:last])


def title_key(word: str) -> str:
    return word.rstrip(".").lower()


def _correct(parse: Parse, first: int, last: int, kind: Kind) -> list[Found]:
    first, last = _trim(parse, first, last)
    if first >= last:
        return []
    if kind == "person":
        for i in range(first + 1, last - 1):
            if parse.lower[i] == "and":
                return _correct(parse, first, i, kind) + _correct(parse, i + 1, last, kind)
        first = _after_titles(parse, first, last)
    key = fold(surface(parse, first, last))
    known = _known()
    if key in known:
        settled = known[key]
        return [Found(first, last, settled, True)] if settled else []
    if not any(parse.text[i][0].isupper() or parse.text[i][0].isdigit() for i in range(first, last)):
        return []
    if kind == "group":
        return [Found(first, last, kind)] if parse.tag[last - 1] in ("NNPS", "NNS") else []
    words = parse.lower[first:last]
    if words[-1].rstrip(".") in _closes_organisation() and len(words) > 1:
        return [Found(first, last, "organisation", True)]
    if kind != "person" and 2 <= last - first <= 3 and words[0] in first_names() and parse.tag[last - 1] == "NNP":
        return [Found(first, last, "person")]
    return [Found(first, last, kind)]


def _trim(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The range without articles, possessives, quotes and stray punctuation at its ends."""
    while (
        first < last
        and (parse.lower[first] in _ARTICLES or parse.lower[first] in _EDGE)
        and not (parse.text[first] == "The" and parse.lower[first + 1 : last] == ("hague",))
    ):
        first += 1
    for i in range(first + 1, last):
        if parse.text[i] in "([":
            last = i
    while last > first and parse.lower[last - 1] in _EDGE:
        last -= 1
    while last > first and parse.text[last - 1].islower():
        last -= 1
    return first, last


def _after_titles(parse: Parse, first: int, last: int) -> int:
    known, given = titles(), first_names()
    while first < last - 1:
        word = title_key(parse.text[first])
        if (word in known and not (word in given and parse.text[first][0].isupper() and parse.text[first][-1] != ".")) or (parse.text[first].islower() and parse.lower[first] not in PARTICLES):
            first += 1
        else:
            break
    return first


def _agree(parse: Parse, found: list[Found]) -> list[Found]:
    """The same words mean the same kind all through a text: the commonest, sure ones before guesses."""
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for f in found:
        votes[fold(surface(parse, f.first, f.last))][f.kind] += 10 if f.sure else 1
    return [f._replace(kind=votes[fold(surface(parse, f.first, f.last))].most_common(1)[0][0]) for f in found]
