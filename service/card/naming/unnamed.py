"""Actors of the lead that the text does not name: "a gunman", "at least seven people", "a Greek court"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import islice

from service.card import lexicon
from service.card.facts import ActorRole, ActorType
from service.card.naming.names import Names
from service.text.syntax import Parse

_OFFICE = 7  # tokens of what somebody is the leader of
_CLAUSES = 2  # sentences with a subject that make up the lead
_SENTENCES = 5  # the first of them may be a dateline or a caption
_BETWEEN = frozenset(
    ("has", "have", "had", "been", "be", "was", "were", "are", "is", "being", "reportedly", "feared", "left", "also")
)
_BARE = (
    ("man",),
    ("woman",),
    ("person",),
    ("people",),
    ("men",),
    ("women",),
    ("team",),
)  # "the man known as ..." says not who
_RELATIVE = ("WDT", "WP", "WP$")
_NOT_OPENING = frozenset(("DT", "PRP$", *_RELATIVE))
_MEASURES = frozenset(("hundreds", "thousands", "dozens", "scores", "millions", "group", "team", "number"))


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Token range ``[first, last)`` of the phrase, its type, its telling words in lower case."""

    first: int
    last: int
    type: ActorType
    role: ActorRole
    sentence: int
    words: tuple[str, ...]


@cache
def _nouns() -> dict[str, ActorType]:
    sorts: dict[str, ActorType] = {"group": "group", "body": "organisation"}
    out: dict[str, ActorType] = dict.fromkeys(lexicon.column("person_nouns", "noun"), "person")
    out.update((n + "s", "group") for n in lexicon.column("person_nouns", "noun"))
    out.update((r["noun"], sorts[r["sort"]]) for r in lexicon.rows("actor_nouns") if r["sort"] in sorts)
    return out


@cache
def _posts() -> frozenset[str]:
    return lexicon.column("titles", "title", sort="office")


@cache
def _harm() -> frozenset[str]:
    return lexicon.column("actor_nouns", "noun", sort="harm")


def unnamed_actors(parse: Parse, names: Names, aside: frozenset[int] = frozenset()) -> list[Unnamed]:
    """The first subject of the lead and those who came to harm in it, where they have no name.

    ``aside`` are sentences that are of the page, not of the article.
    """
    out: dict[str, Unnamed] = {}
    clauses, looking = 0, True
    lead = (k for k in range(len(parse.bounds)) if k not in aside)
    for sentence in islice(lead, _SENTENCES):
        first, last = parse.bounds[sentence]
        subjects = [i for i in range(first, last) if parse.dep[i] in ("nsubj", "nsubjpass")]
        heads: list[tuple[int, ActorRole]] = [(i, "affected") for i in _harmed(parse, first, last)]
        if subjects and looking:
            i = subjects[0]
            heads.append((i, "actor" if parse.dep[i] == "nsubj" else "affected"))
            looking = names.by_token[i] < 0
        for i, role in heads:
            kind = _type(parse, i)
            if kind and names.by_token[i] < 0 and not _named_beside(parse, names, i):
                phrase = _phrase(parse, i, kind, role, sentence)
                key = _key(parse, phrase)
                if key and (key not in out or phrase.last - phrase.first > out[key].last - out[key].first):
                    out[key] = phrase
        clauses += bool(subjects)
        if clauses == _CLAUSES or (out and clauses):
            break
    told = [u for u in out.values() if any(parse.tag[i].startswith("NN") for i in range(u.first, u.last))]
    telling = told or list(out.values())  # a bare number says little beside "six civilians"
    return [u for u in telling if u.last - u.first > 1 or u.words[-1:] not in _BARE]


def _key(parse: Parse, phrase: Unnamed) -> str:
    """The number of the phrase, else its noun: "Seven killed" and "seven people" are the same people."""
    numbers = [parse.lower[i] for i in range(phrase.first, phrase.last) if parse.tag[i] == "CD"]
    return (numbers or list(phrase.words[-1:]) or [""])[0]


def _type(parse: Parse, i: int) -> ActorType | None:
    if parse.tag[i] == "CD":
        return "group" if parse.text[i].isdigit() or parse.text[i].isalpha() else None
    kind = _nouns().get(parse.lower[i])
    return kind if parse.tag[i] in ("NN", "NNS", "NNP", "NNPS") else None


def _harmed(parse: Parse, first: int, last: int) -> list[int]:
    """Heads of those who were killed, hurt or arrested: before a participle, or behind an active verb."""
    out = []
    harm, nouns = _harm(), _nouns()
    for i in range(first, last):
        if parse.lower[i] not in harm:
            continue
        at = i - 1
        while at >= first and parse.lower[at] in _BETWEEN:
            at -= 1
        if at >= first and (nouns.get(parse.lower[at]) or parse.tag[at] == "CD") and parse.tag[i] != "VBG":
            out.append(at)
            continue
        at = i + 1
        while at < min(last, i + 6) and (
            parse.tag[at] in ("DT", "JJ", "JJR", "JJS", "RB", "RBR", "IN", "CD", "NNP", "PRP$")
        ):
            if (
                parse.tag[at] == "CD"
                and nouns.get(parse.lower[min(at + 1, last - 1)]) is None
                and parse.tag[min(at + 1, last - 1)][:2] != "NN"
            ):
                break
            at += 1
        if at < last and (
            nouns.get(parse.lower[at]) == "group" or (parse.tag[at] == "CD" and parse.lower[at] not in harm)
        ):
            out.append(at)
    return out


def _named_beside(parse: Parse, names: Names, head: int) -> bool:
    """A name explains the noun: "gunman John Doe", "a lawyer, Ann Lee"."""
    after = head + 1
    if after < len(parse) and names.by_token[after] >= 0 and parse.sentence[after] == parse.sentence[head]:
        return True
    return any(names.by_token[c] >= 0 and parse.dep[c] == "appos" for c in parse.children[head])


def _phrase(parse: Parse, head: int, kind: ActorType, role: ActorRole, sentence: int) -> Unnamed:
    """The noun with what stands before it, without the article; with "of ..." after a measure."""
    first, low = min(parse.left[head], head), parse.bounds[sentence][0]
    if parse.dep[head] not in ("nsubj", "nsubjpass", "dobj"):
        first = head
        while first > low and parse.tag[first - 1] in ("CD", "JJ", "NNP", "JJR", "NN"):
            first -= 1
    if parse.tag[first + 1 : first + 2] and parse.tag[first + 1] in _RELATIVE:
        first += 1  # "in which six men were hurt"
    while first < head and (parse.tag[first] in _NOT_OPENING or not parse.text[first][0].isalnum()):
        if parse.text[first + 1] == "-":
            break
        first += 1
    last = head + 1
    if parse.lower[head] in _MEASURES and parse.right[head] > last + 1 and parse.lower[last] == "of":
        of = next((c for c in parse.children[last] if parse.dep[c] == "pobj"), -1)
        last = of + 1 if last < of < last + 5 else last
    if last == first + 1 and parse.lower[head] in _posts() and parse.lower[last : last + 1] == ("of",):
        of = next((c for c in parse.children[last] if parse.dep[c] == "pobj"), -1)
        last = of + 1 if last < of < last + _OFFICE else last  # "leader of the Norland Party"
    if (
        last < len(parse)
        and parse.tag[head] == "CD"
        and parse.lower[last] in _harm()
        and parse.tag[last] in ("VBN", "JJ")
    ):
        last += 1  # "five killed"
    words = tuple(parse.lower[i] for i in range(first, last) if parse.tag[i][:2] in ("NN", "CD"))
    return Unnamed(first, last, kind, role, sentence, words)
