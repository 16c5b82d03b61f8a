"""Who the article is about: persons, organisations and groups, as a reader would list them first."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.attribution import Statements
from service.card.facts import Actor, ActorRole
from service.card.names import Entity, Names
from service.text.document import Document
from service.text.syntax import Parse


@dataclass(frozen=True, slots=True)
class Actors:
    """Actors by salience, and entity index -> actor id."""

    actors: tuple[Actor, ...]
    ids: dict[int, str]


def describe_actors(document: Document, parse: Parse, names: Names, statements: Statements) -> Actors:
    """Every named person, organisation and group with its roles, most salient first."""
    speakers = {p.entity for s in statements.statements for p in s.parties}
    scored = [(len(e.mentions), -e.index, e) for e in names.entities if e.kind != "place"]
    scored.sort(key=lambda x: (-x[0], -x[1]))
    top = scored[0][0] if scored else 1
    actors = []
    ids = {}
    for number, (score, _, entity) in enumerate(scored, start=1):
        ids[entity.index] = f"w{number}"
        actors.append(
            _actor(f"w{number}", entity, score / top, ("speaker",) if entity.index in speakers else ("subject",))
        )
    return Actors(tuple(actors), ids)


def _actor(id: str, entity: Entity, salience: float, roles: tuple[ActorRole, ...]) -> Actor:
    assert entity.kind != "place"
    return Actor(
        id,
        entity.name,
        entity.kind,
        tuple(m.span for m in entity.mentions if m.form in ("name", "part", "acronym")),
        title=entity.title,
        affiliation=entity.affiliation,
        aliases=entity.aliases,
        roles=roles,
        salience=round(salience, 4),
    )
