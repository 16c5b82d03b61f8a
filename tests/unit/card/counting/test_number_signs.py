"""Numbers that measure nothing."""

from __future__ import annotations

import pytest

from service.card.counting.number_signs import NumberSigns
from service.card.counting.numbers import find_numbers
from service.card.counting.pieces import cut
from tests.unit.card.reading import read


def signs(text: str) -> list[bool]:
    _, parse = read(text)
    pieces = cut(parse)
    numbers = find_numbers(pieces)
    judge = NumberSigns(parse, pieces, numbers)
    return [judge.is_sign(n) for n in numbers]


@pytest.mark.parametrize(
    "text",
    [
        "It opened 24/7 after 9/11.",
        "Leaders of the G20 saw an F-16 and shared a high-five.",
        "Flight 370 left from gate 12 as shown on page 3.",
        "Chapter 11 and No. 1 were cited.",
        "One in five agreed, and nine out of 10 paid.",
        "They won 3-1 after losing 6-4, 7-5.",
        "Call 555-0199 now.",
        "Dial 0800 for help.",
        "She called 911 and hid in the cellar.",
        "Officers met him in the 4500 block of Oak Street.",
        "A 999 call came in before the 911 dispatchers left; text 988 at any hour.",
        "He flew on a Boeing 737 to see Formula 1.",
    ],
)
def test_names_codes_scores_and_odds_are_signs(text: str) -> None:
    assert signs(text)
    assert all(signs(text))


def test_the_number_of_a_list_is_a_sign() -> None:
    assert signs("1. Bring water\n2) Bring bread") == [True, True]


@pytest.mark.parametrize(
    "text",
    ["In Paris 300 people died.", "About 10-15 people came.", "He paid US$40 for 3 books.", "It grew by 5-10 percent.",
     "The court called 112 witnesses.", "The desk answered 101 calls.", "The toll rose to 911."],
)  # fmt: skip
def test_counts_and_ranges_are_none(text: str) -> None:
    assert not any(signs(text)[:1])
