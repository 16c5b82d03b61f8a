"""Mentions -> entities: one entry for each person, organisation, group or place, however it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from service.card.naming.completion import complete
from service.card.naming.coreference import Reference, resolve
from service.card.naming.found import Found
from service.card.naming.grouping import Draft, group
from service.card.naming.lists import Kind, title_key, titles
from service.card.naming.mentions import model_names
from service.card.naming.quoted import inside_titles
from service.card.naming.sport import is_sport
from service.card.naming.things import named_things, without_things
from service.card.naming.titles import Held, held_by
from service.text.document import Document, Span
from service.text.syntax import Parse

_NO_POST = Held()
Form = Literal["name", "part", "acronym", "pronoun", "nominal"]


class Mention(NamedTuple):
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
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Entities, and for every token the index of the entity it mentions, or -1.

    ``titles`` is token -> range of the title of a work, or name of a vessel, that it is a part of; ``sport`` in a
    report on a match, a league or their results.
    """

    entities: tuple[Entity, ...]
    by_token: tuple[int, ...]
    titles: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    sport: bool = False

    def at(self, token: int) -> Entity | None:
        index = self.by_token[token]
        return self.entities[index] if index >= 0 else None


def find_names(document: Document, parse: Parse) -> Names:
    """Everyone and everything the text names, in order of first mention."""
    sport = is_sport(parse)
    found = complete(document, parse, model_names(parse), sport)
    titled = inside_titles(parse)
    if titled:
        found = [f for f in found if titled.get(f.first, (f.first, f.last)) == (f.first, f.last)]
    things = named_things(parse)
    found = without_things(parse, found, things)
    if document.page:  # who took the picture, the networks to share it on
        found = [f for f in found if parse.sentence[f.first] not in document.page]
    named = {i: f for f in found for i in range(f.first, f.last)}
    held = {f.first: h for f in found if f.kind == "person" and (h := held_by(parse, f, named))}
    drafts = sorted(group(parse, found, held), key=lambda d: d.mentions[0].first)
    references = resolve(document, parse, drafts)
    by_token = [-1] * len(parse)
    for index, draft in enumerate(drafts):
        for f in draft.mentions:
            by_token[f.first : f.last] = [index] * (f.last - f.first)
    for index, referring in enumerate(references):
        for r in referring:
            by_token[r.first : r.last] = [index] * (r.last - r.first)
    entities = tuple(_entity(document, parse, i, d, r) for i, (d, r) in enumerate(zip(drafts, references, strict=True)))
    return Names(entities, tuple(by_token), {**titled, **things}, sport)


def _entity(document: Document, parse: Parse, index: int, draft: Draft, referring: list[Reference]) -> Entity:
    best = _fullest(parse, draft)
    name = document.cut(parse.span(best.first, best.last))
    short = {f.first for f in draft.short}
    mentions = [
        Mention(f.first, f.last, parse.span(f.first, f.last), _form(parse, f, best, f.first in short))
        for f in draft.mentions
    ]
    aliases = dict.fromkeys(document.text[m.span[0] : m.span[1]] for m in mentions)
    aliases.pop(name, None)
    if referring:
        mentions.extend(Mention(r.first, r.last, parse.span(r.first, r.last), r.form) for r in referring)
        mentions.sort(key=lambda m: m.first)
    post = _post(draft.held)
    title = parse.span(*post.title) if post.title and not _mere_address(parse, post.title) else None
    affiliation = parse.span(*post.affiliation) if post.affiliation else None
    return Entity(
        index,
        name,
        draft.kind,
        tuple(mentions),
        title=document.cut(title) if title else None,
        title_span=title,
        affiliation=document.cut(affiliation) if affiliation else None,
        aliases=tuple(aliases),
    )


def _fullest(parse: Parse, draft: Draft) -> Found:
    """The mention with the most words, in ordinary case if there is one, the first of equals."""
    if len(draft.mentions) == 1:
        return draft.mentions[0]
    return max(
        draft.mentions,
        key=lambda f: (f.last - f.first, not all(w.isupper() for w in parse.text[f.first : f.last]), -f.first),
    )


def _post(held: list[Held]) -> Held:
    """The first post that is more than a form of address, else the first form of address."""
    return next((h for h in held if not h.honorific), held[0] if held else _NO_POST)


def _mere_address(parse: Parse, title: tuple[int, int]) -> bool:
    """ "Mr" and "Mrs" address somebody and say nothing of a post."""
    return all(titles().get(title_key(parse.text[i])) in ("address", None) for i in range(*title))


def _form(parse: Parse, f: Found, best: Found, short: bool) -> Form:
    if f.last - f.first >= best.last - best.first:
        return "name"
    return "acronym" if short and parse.text[f.first].isupper() else "part"
