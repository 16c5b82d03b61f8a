"""Actors of the lead that the text does not name: "a gunman", "at least seven people", "a Greek court"."""

from __future__ import annotations

from dataclasses import dataclass

from service.card import lexicon
from service.card.facts import ActorRole, ActorType
from service.card.names import Names
from service.text.syntax import Parse

_LEAD = 2  # sentences
_ROLES: dict[str, ActorRole] = {"nsubj": "actor", "agent": "actor", "nsubjpass": "affected"}


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Token range ``[first, last)`` of the phrase, its type, its telling words in lower case."""

    first: int
    last: int
    type: ActorType
    role: ActorRole
    sentence: int
    words: tuple[str, ...]


def unnamed_actors(parse: Parse, names: Names) -> list[Unnamed]:
    """The first subject of the lead, if it is a person, a number of people or a body without a name."""
    for sentence in range(min(_LEAD, len(parse.bounds))):
        for i in range(*parse.bounds[sentence]):
            role = _ROLES.get(parse.dep[i])
            if role and parse.dep[i] != "agent":
                kind = _type(parse, i)
                if kind and names.by_token[i] < 0:
                    return [_phrase(parse, i, kind, role, sentence)]
                if names.by_token[i] >= 0:
                    return []
    return []


def _type(parse: Parse, i: int) -> ActorType | None:
    sort = lexicon.mapping("actor_nouns", "noun", "sort").get(parse.lower[i])
    if sort == "body":
        return "organisation"
    if parse.tag[i] == "NNS" and (
        sort or lexicon.mapping("person_nouns", "noun", "gender").get(_singular(parse.lower[i])) is not None
    ):
        return "group"
    if parse.tag[i] == "NN" and parse.lower[i] in lexicon.mapping("person_nouns", "noun", "gender"):
        return "person"
    if parse.tag[i] == "CD" and parse.dep[i] == "nsubjpass":
        return "group"
    return None


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")


def _phrase(parse: Parse, head: int, kind: ActorType, role: ActorRole, sentence: int) -> Unnamed:
    """The noun with what stands before it, without the article."""
    first = parse.left[head]
    while first < head and (parse.tag[first] in ("DT", "PRP$") or not parse.text[first][0].isalnum()):
        first += 1
    words = tuple(parse.lower[i] for i in range(first, head + 1) if parse.tag[i][:2] in ("NN", "CD"))
    return Unnamed(first, head + 1, kind, role, sentence, words)
