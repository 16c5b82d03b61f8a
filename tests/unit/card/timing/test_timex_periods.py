"""Months and longer periods."""

from __future__ import annotations

import pytest

from service.card.timing.when import find_moments
from tests.unit.card.reading import read

MONDAY = "2024-12-09T08:00:00+00:00"


def values(text: str, published_at: str | None = MONDAY) -> list[tuple[str, str]]:
    document, parse = read(text, published_at=published_at)
    return [(document.cut(m.evidence[0]), m.value) for m in find_moments(document, parse)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was hired in June.", ("June", "2024-06")),
        ("She will be hired in June.", ("June", "2025-06")),
        ("She was hired in early June.", ("early June", "2024-06")),
        ("She was hired last December.", ("last December", "2023-12")),
        ("She was hired in May last year.", ("May last year", "2023-05")),
        ("She was hired in October 1982.", ("October 1982", "1982-10")),
        ("She was hired in late Sept. 1999.", ("late Sept. 1999", "1999-09")),
    ],
)
def test_a_month_takes_its_year_from_words_or_tense(text: str, expected: tuple[str, str]) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell in the third quarter.", ("the third quarter", "2024-Q3")),
        ("Sales fell in the first quarter of 2009.", ("the first quarter of 2009", "2009-Q1")),
        ("Sales fell in the fourth quarter of last year.", ("the fourth quarter of last year", "2023-Q4")),
        ("Sales fell in the second half of 2022.", ("the second half of 2022", "2022-H2")),
        ("First-half profit fell.", ("First-half", "2024-H1")),
        ("It burned in the summer of 1998.", ("the summer of 1998", "1998-SU")),
        ("It burned last summer.", ("last summer", "2024-SU")),
        ("It was due in fiscal 2023.", ("fiscal 2023", "FY2023")),
    ],
)
def test_parts_of_a_year(text: str, expected: tuple[str, str]) -> None:
    assert values(text) == [expected]


def test_the_quarters_and_halves_of_a_match_are_no_dates() -> None:
    assert values("The visitors scored twice in the second half and led after the third quarter.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He took office in 2011.", [("2011", "2011")]),
        ("It was built in 1492.", [("1492", "1492")]),
        ("He won the 2016 election.", [("2016", "2016")]),
        ("He led it from 1999 to 2001.", [("1999", "1999"), ("2001", "2001")]),
        ("He played in the 1998-99 season.", [("1998", "1998"), ("99", "1999")]),
        ("They last met in '82.", [("'82", "1982")]),
        ("It began in the early 1990s.", [("the early 1990s", "199")]),
        ("It began in the '80s.", [("'80s", "198")]),
        ("It is a church of the 19th century.", [("the 19th century", "18")]),
    ],
)
def test_years_decades_and_centuries(text: str, expected: list[tuple[str, str]]) -> None:
    assert [
        (words.removeprefix("the ") if value == "198" else words, value) for words, value in values(text)
    ] == expected


@pytest.mark.parametrize(
    "text",
    [
        "A force of 2000 soldiers marched.",
        "The 2000-strong crowd cheered.",
        "It cost $1999 in all.",
        "She is in her 50s and may retire.",
        "Theresa May and April Jones met.",
        "The fall of the city was quick.",
        "The march on the capital was banned.",
    ],
)
def test_numbers_and_names_that_look_like_periods_are_none(text: str) -> None:
    assert values(text) == []


def test_without_a_date_of_writing_a_month_stays_open() -> None:
    assert values("It began in June, in the third quarter.", None) == [
        ("June", "XXXX-06"),
        ("the third quarter", "XXXX-Q3"),
    ]


def test_a_tax_form_is_no_decade() -> None:
    assert values("Filling out 1040s takes long.") == []
    assert values("It was common in the 1840s.") == [("the 1840s", "184")]
