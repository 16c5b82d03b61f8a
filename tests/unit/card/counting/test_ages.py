"""Ages: numbers in years of somebody, not counts of something."""

from __future__ import annotations

import pytest

from tests.unit.card.counting.test_figures import figures


@pytest.mark.parametrize(
    ("text", "age", "whose"),
    [
        ("The leaving age has risen to 18.", 18, None),
        ("The voting age is 16.", 16, None),
        ("The pension age rises to 67 in Norland.", 67, None),
        ("Girls as young as 12 were held.", 12, None),
        ("Otto Lund left school at 16.", 16, "Otto Lund"),
        ("The patient, a woman of 43, was stable.", 43, "woman"),
        ("A girl of six was hurt.", 6, "girl"),
        ("Anna Berg turned 90 on Friday.", 90, "Anna Berg"),
        ("Women aged 25 to 49 are invited.", 25, None),
        ("A doctor saw the women under 30.", 30, None),
        ("At 82, he still swims in the lake.", 82, None),
    ],
)
def test_an_age_is_no_count(text: str, age: int, whose: str | None) -> None:
    (found,) = [f for f in figures(text) if f.value == age]
    assert (found.kind, found.unit, found.of) == ("duration", "year", whose)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A crowd of 43 people came.", "people"),
        ("He led a boy of six schools to a win.", "schools"),
        ("Prices rose to 18 crowns.", "crowns"),
        ("The firm turned 40 shops into flats.", "shops"),
    ],
)
def test_what_is_counted_or_paid_is_no_age(text: str, counted: str | None) -> None:
    assert [(f.unit == "year", f.of) for f in figures(text)] == [(False, counted)]


def test_a_father_of_five_has_five_children() -> None:
    assert all(f.unit != "year" for f in figures("Otto Lund, a father of five, was late."))
