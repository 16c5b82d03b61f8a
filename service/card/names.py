"""Mentions -> entities: one entry for each person, organisation, group or place, however it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.text.document import Document, Span
from service.text.syntax import Parse

Kind = Literal["person", "organisation", "group", "place"]
Form = Literal["name", "part", "acronym", "pronoun", "nominal"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is meant: token range ``[first, last)``.

    ``form`` is how: its full name, a part of it, an acronym, a pronoun, or a definite noun phrase.
    """

    first: int
    last: int
    span: Span
    form: Form


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions of one thing, in text order; ``name`` is its fullest name in the text."""

    index: int
    name: str
    kind: Kind
    mentions: tuple[Mention, ...]
    title: str | None = None
    title_span: Span | None = None
    affiliation: str | None = None
    affiliation_span: Span | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Entities, and for every token the index of the entity it mentions, or -1."""

    entities: tuple[Entity, ...]
    by_token: tuple[int, ...]

    def at(self, token: int) -> Entity | None:
        index = self.by_token[token]
        return self.entities[index] if index >= 0 else None


def find_names(document: Document, parse: Parse) -> Names:
    raise NotImplementedError
