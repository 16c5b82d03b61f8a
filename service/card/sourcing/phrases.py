"""The noun phrase of a source, read for what it tells: its head noun, its modifiers, how many it means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from service.card.facts import Count, Sector
from service.card.lexicon import column, rows
from service.text.document import Span
from service.text.syntax import Parse

Sort = Literal["side", "post", "office", "voice", "anyone", "crowd", "public", "body", "media", "document", "data",
               "social", ""]  # fmt: skip

_SEVERAL = column("source_words", "word", use="several")
ONE_BODY = column("source_words", "word", use="one-body")
_ALL = column("source_words", "word", use="anyone-at-all")
# "A group of officials": the officials speak.
_PARTITIVES = _SEVERAL | column("source_words", "word", use="part")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_IN_A_JOURNAL = frozenset({"journal", "published", "co-author", "peer-reviewed"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_LEFT_DEPS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "quantmod", "advmod", "npadvmod"})
_INVISIBLE = "\u200b\u200e\u200f\ufeff"  # marks that word processors leave before a word
_REACH = 12  # tokens before the head that can still modify it


class Noun(NamedTuple):
    """A noun of ``data/source_nouns.tsv``; ``sort`` is "" for any other."""

    sort: Sort
    sector: Sector | Literal[""]


_OTHER = Noun("", "")


@cache
def _nouns() -> dict[str, Noun]:
    return {r["noun"]: Noun(r["sort"], r["sector"]) for r in rows("source_nouns")}  # type: ignore[arg-type]


@cache
def _irregular() -> dict[str, str]:
    return {r["plural"]: r["noun"] for r in rows("source_nouns") if r["plural"]}


@cache
def _numbers() -> dict[str, int]:
    small = ((r["word"], r["value"]) for r in rows("number_words") if r["kind"] in ("unit", "teen"))
    return {word: int(value) for word, value in small} | {"both": 2}


def singular(word: str) -> str:
    """The singular of a lower-case noun by spelling; a singular that ends in "s" keeps it."""
    known = _nouns()
    if word in known or not word.endswith("s"):
        return _irregular().get(word, word)
    for cut, end in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(cut) and word[: -len(cut)] + end in known:
            return word[: -len(cut)] + end
    return word[:-1] if not word.endswith(("ss", "us", "is")) else word


def noun_of(word: str) -> Noun:
    """What a lower-case noun tells of a source, in the singular or plural."""
    return _nouns().get(singular(word), _OTHER)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: token range ``[first, last)`` and its ``head``, the one behind "a group of".

    ``modifiers`` are the tokens before the head, ``complements`` preposition and object head after it ("from"
    -> the Kremlin), ``clause`` what a relative clause adds. ``noun`` is the head in the singular, a compound with "-".
    """

    first: int
    last: int
    head: int
    noun: str
    sort: Sort
    sector: Sector | Literal[""]
    plural: bool
    definite: bool
    possessed: bool
    count: Count
    modifiers: tuple[int, ...]
    complements: tuple[tuple[str, int], ...]
    clause: Span | None

    @property
    def counted(self) -> bool:
        """Whether the text bounds the number of speakers: one, or as many as it says."""
        return self.count.stated not in ("unknown", "several")


def read_phrase(parse: Parse, first: int, last: int, head: int) -> Phrase:
    """The phrase of ``head`` within the token range ``[first, last)``."""
    quantity = ""
    if parse.lower[head] in _PARTITIVES:
        inner = _of(parse, head, last)
        if inner >= 0:
            quantity, head = parse.lower[head], inner
    modifiers = _modifiers(parse, max(first, head - _REACH), head)
    word = parse.lower[head].strip(_INVISIBLE)
    noun, known = singular(word), noun_of(word)
    if modifiers and modifiers[-1] == head - 1:
        compound = f"{parse.lower[head - 1]}-{noun}"
        if _nouns().get(compound):
            noun, known = compound, _nouns()[compound]
    if noun in ("paper", "trial") and _IN_A_JOURNAL.intersection(parse.lower[head + 1 : last]):
        noun, known = "study", noun_of("study")  # no newspaper, no court
    before = range(max(first, head - _REACH), head)
    possessed = any(parse.tag[i] in ("PRP$", "POS") for i in before)
    definite = possessed or any(parse.lower[i] in _DEFINITE for i in before)
    plural = (parse.tag[head] in _PLURAL_TAGS and word not in ONE_BODY) or word == "people" or word in _ALL
    return Phrase(
        first=first, last=last, head=head, noun=noun, sort=known.sort, sector=known.sector, plural=plural,
        definite=definite, possessed=possessed, modifiers=modifiers,
        count=_count(quantity, [parse.lower[i] for i in before if parse.head[i] == head], plural),
        complements=_complements(parse, head, last), clause=_clause(parse, head, last),
    )  # fmt: skip


def renames(parse: Parse, head: int, other: int) -> bool:
    """ "The contractor, Brandt & Lowe,": the firm's name, which the parser joined to the noun because of its "&"."""
    sign = any(parse.text[c] == "&" for c in parse.children[other])
    return sign and parse.tag[head] == "NN" and parse.lower[other - 1] == ","


def _of(parse: Parse, head: int, last: int) -> int:
    for child in parse.children[head]:
        if child < last and parse.lower[child] == "of":
            for inner in parse.children[child]:
                if parse.dep[inner] == "pobj" and parse.tag[inner] in _NOUN_TAGS:
                    return inner
    return -1


def _modifiers(parse: Parse, first: int, head: int) -> tuple[int, ...]:
    out = []
    for i in range(first, head):
        up = i
        for _ in range(4):
            if parse.head[up] == head or parse.dep[up] not in _LEFT_DEPS:
                break
            up = parse.head[up]
        if parse.head[up] == head and parse.dep[up] in _LEFT_DEPS and parse.lower[i] not in _DEFINITE:
            out.append(i)
    return tuple(out)


def _count(quantity: str, before: list[str], plural: bool) -> Count:
    if quantity == "one":
        return Count("one", 1)
    for word in (quantity, *before):
        number = _numbers().get(word) or (int(word) if word.isascii() and word.isdigit() and len(word) < 3 else 0)
        if number:
            return Count(str(number), number) if number > 1 else Count("one", 1)
    if quantity in _SEVERAL or any(w in _SEVERAL for w in before if w != "group"):
        return Count("several", 2)
    return Count("unknown", 1) if plural else Count("one", 1)


def _complements(parse: Parse, head: int, last: int) -> tuple[tuple[str, int], ...]:
    out = []
    waiting = [head]
    for token in waiting:
        for child in parse.children[token]:
            if head < child < last and parse.dep[child] == "prep":
                for inner in parse.children[child]:
                    if parse.dep[inner] in ("pobj", "pcomp") and inner < last:
                        out.append((parse.lower[child], inner))
                        if len(waiting) < 4:
                            waiting.append(inner)
    return tuple(out)


def _clause(parse: Parse, head: int, last: int) -> Span | None:
    for child in parse.children[head]:
        if child > head and parse.dep[child] in ("relcl", "acl") and parse.left[child] < last:
            return parse.span(parse.left[child], parse.right[child])
    return None
