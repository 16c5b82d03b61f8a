"""Entities of a text, as the tests of names look at them."""

from __future__ import annotations

from service.card.naming.names import Entity, Names, find_names
from tests.unit.card.reading import read


def names_of(text: str) -> tuple[str, Names]:
    document, parse = read(text)
    return document.text, find_names(document, parse)


def entity(text: str, name: str) -> Entity:
    _, names = names_of(text)
    found = [e for e in names.entities if e.name == name]
    assert found, f"{name} not among {[e.name for e in names.entities]}"
    return found[0]


def kinds(text: str) -> dict[str, str]:
    _, names = names_of(text)
    return {e.name: e.kind for e in names.entities}


def forms(text: str, name: str) -> list[tuple[str, str]]:
    return [(text[m.span.start : m.span.end], m.form) for m in entity(text, name).mentions]
