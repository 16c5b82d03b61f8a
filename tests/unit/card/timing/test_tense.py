"""Whether a phrase hangs on something past or still to come."""

from __future__ import annotations

import pytest

from service.card.timing.tense import direction
from tests.unit.card.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister resigned on Friday.", "past"),
        ("The minister has resigned since Friday.", "past"),
        ("The talks were held in Geneva on Friday.", "past"),
        ("The minister will resign on Friday.", "future"),
        ("The court would rule on the appeal on Friday, aides said.", "future"),
        ("The company plans to open the plant on Friday.", "future"),
        ("The trial is scheduled for Friday.", "future"),
        ("A vote is due on Friday.", "future"),
    ],
)
def test_the_governing_verb_decides(text: str, expected: str) -> None:
    _, parse = read(text)
    assert direction(parse, parse.text.index("Friday")) == expected


def test_without_a_verb_nothing_is_decided() -> None:
    _, parse = read("Friday")
    assert direction(parse, 0) == "unknown"
