"""Numbers as printed or spelled out."""

from __future__ import annotations

import pytest

from service.card.counting.numbers import find_numbers
from service.card.counting.pieces import cut
from tests.unit.card.reading import read


def values(text: str) -> list[float]:
    return [n.value for n in find_numbers(cut(read(text)[1]))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-two", 42),
        ("nineteen", 19),
        ("two hundred and fifty-three", 253),
        ("one hundred thousand", 100_000),
        ("one million two hundred thousand", 1_200_000),
        ("twenty-five hundred", 2_500),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("two and a half", 2.5),
        ("two and a half million", 2_500_000),
        ("1,200", 1_200),
        ("12,345,678.9", 12_345_678.9),
        ("1.2 billion", 1_200_000_000),
        ("2.5-million", 2_500_000),
        ("7 bn", 7_000_000_000),
    ],
)
def test_a_number_phrase_has_one_value(text: str, value: float) -> None:
    assert values(text + " people") == [value]


def test_a_short_scale_counts_only_when_it_touches_the_digits() -> None:
    assert values("It is 5 m long and cost 5m.") == [5, 5_000_000]


def test_a_plural_such_as_hundreds_is_vague() -> None:
    (number,) = find_numbers(cut(read("hundreds of thousands of people")[1]))
    assert number.vague
    assert number.value == 100_000


def test_fractions_are_marked_as_such() -> None:
    numbers = find_numbers(cut(read("two-thirds of them and a quarter of us")[1]))
    assert [(round(n.value, 3), n.fraction) for n in numbers] == [(0.667, True), (0.25, True)]


def test_an_ordinal_and_a_decade_are_no_numbers() -> None:
    assert values("the 3rd man of the 1990s") == []


def test_numbers_side_by_side_stay_apart() -> None:
    assert values("three, four and five") == [3, 4, 5]


def test_a_number_beyond_all_news_is_left_out() -> None:
    assert values("9" * 30 + " people") == []
