"""Mentions -> entities: one entry for each person, organisation, group or place, however it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.card.grouping import Draft, group
from service.card.completion import complete
from service.card.mentions import model_names
from service.card.naming import Kind
from service.card.titles import Held, title_of
from service.text.document import Document, Span
from service.text.syntax import Parse

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
    """Everyone and everything the text names, in order of first mention."""
    drafts = group(parse, complete(document, parse, model_names(parse)))
    by_token = [-1] * len(parse)
    entities = []
    for draft in sorted(drafts, key=lambda d: d.mentions[0].first):
        index = len(entities)
        for f in draft.mentions:
            by_token[f.first : f.last] = [index] * (f.last - f.first)
        entities.append(_entity(document, parse, index, draft))
    return Names(tuple(entities), tuple(by_token))


def _entity(document: Document, parse: Parse, index: int, draft: Draft) -> Entity:
    best = max(draft.mentions, key=lambda f: (f.last - f.first, -f.first))
    name = document.cut(parse.span(best.first, best.last))
    mentions = tuple(
        Mention(f.first, f.last, parse.span(f.first, f.last), _form(parse, f.first, f.last, best.last - best.first))
        for f in sorted(draft.mentions)
    )
    held = (
        next((h for h in (title_of(parse, f) for f in draft.mentions) if h), Held())
        if draft.kind == "person"
        else Held()
    )
    aliases = tuple(dict.fromkeys(document.cut(m.span) for m in mentions if document.cut(m.span) != name))
    return Entity(
        index,
        name,
        draft.kind,
        mentions,
        title=document.cut(held.title) if held.title else None,
        title_span=held.title,
        aliases=aliases,
    )


def _form(parse: Parse, first: int, last: int, full: int) -> Form:
    if last - first == full:
        return "name"
    return "acronym" if last - first == 1 and parse.text[first].isupper() and len(parse.text[first]) > 1 else "part"
