"""Lengths in two units."""

from __future__ import annotations

import pytest

from tests.unit.card.counting.test_figures import figures
from tests.unit.card.reading import read


@pytest.mark.parametrize(
    ("text", "inches", "printed"),
    [
        ("Ana Ruz is 6'2\" tall.", 74, "6'2\""),
        ("Ana Ruz is 6’2”, and fast.", 74, "6’2”"),
        ("She stands 5ft 10in tall.", 70, "5ft 10in"),
        ("The wall is 12 feet 6 inches high.", 150, "12 feet 6 inches"),
        ("The 6-foot-4 guard scored.", 76, "6-foot-4"),
    ],
)
def test_feet_and_inches_are_one_length(text: str, inches: int, printed: str) -> None:
    document, _ = read(text)
    (found,) = figures(text)
    assert (found.value, found.unit, found.kind) == (inches, "in", "distance")
    assert [document.cut(e) for e in found.evidence] == [printed]


def test_feet_alone_are_feet() -> None:
    found = figures("The pier is 60 feet long, and 10 in May were hurt on it.")
    assert (found[0].value, found[0].unit) == (60, "ft")
