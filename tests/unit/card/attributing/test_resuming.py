"""Who "he" is in ", he said"."""

from __future__ import annotations

import pytest

from service.card.attributing.attribution import find_statements
from service.card.naming.names import find_names
from tests.unit.card.reading import read


def last_speaker(text: str) -> str | None:
    """Name of whoever says the last statement, or None."""
    document, parse = read(text)
    names = find_names(document, parse)
    party = find_statements(document, parse, names).statements[-1].parties[-1]
    return names.entities[party.entity].name if party.entity >= 0 else None


SAID = "Dean Johnson said he has admired many presidents, including Dwight Eisenhower."


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} “He was the greatest,” he said.",
        f"Johnson was honoured with Richard Nixon on Monday. {SAID} “It was a good time,” he said. “I was ten.”",
        "Dean Johnson said Ronald Reagan changed the party. He added that the times had been hard.",
    ],
)
def test_whoever_spoke_last_goes_on_speaking(text: str) -> None:
    assert last_speaker(text) == "Dean Johnson"


def test_somebody_named_since_may_be_the_one() -> None:
    text = f"{SAID} Mark Moor, a barber, was not so sure. “He was a general,” he said."
    assert last_speaker(text) in ("Mark Moor", None)


def test_a_woman_is_not_he() -> None:
    text = "Peter Moor met Anna Berg on Monday. Anna Berg said she was glad. “It was a good time,” he said."
    assert last_speaker(text) != "Anna Berg"
