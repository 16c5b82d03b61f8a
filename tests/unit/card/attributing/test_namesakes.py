"""Two people with one surname: whoever "Smith" may be either of is left open."""

from __future__ import annotations

from service.card.attributing.attribution import find_statements
from service.card.naming.names import find_names
from tests.unit.card.reading import read


def last_speaker(text: str) -> tuple[str | None, int]:
    """Name of whoever says the last statement, or None; how many statements are left open."""
    document, parse = read(text)
    names = find_names(document, parse)
    found = find_statements(document, parse, names)
    entity = found.statements[-1].parties[-1].entity
    return names.entities[entity].name if entity >= 0 else None, len(found.ambiguous_speakers)


def test_whoever_spoke_last_and_was_named_last_goes_on() -> None:
    text = "Ann Smith opened the bridge on Monday. Bob Smith, a builder, said it was late. Smith said it had rained."
    assert last_speaker(text) == ("Bob Smith", 0)


def test_a_surname_that_may_be_either_is_left_open() -> None:
    text = "Bob Smith, a builder, said it was late. His wife, Ann Smith, was there too. Smith said it had rained."
    assert last_speaker(text) == (None, 1)


def test_a_title_tells_two_namesakes_apart() -> None:
    text = "Ann Smith met Bob Smith, a builder, on Monday. Mrs Smith said the bridge was late."
    assert last_speaker(text) == ("Ann Smith", 0)


def test_a_surname_of_one_person_is_plain() -> None:
    text = "Ann Smith met Bob Holm, a builder, on Monday. Smith said the bridge was late."
    assert last_speaker(text) == ("Ann Smith", 0)
