"""Times told by their distance, sets and vague references."""

from __future__ import annotations

import pytest

from service.card.timing.when import find_moments
from tests.unit.card.reading import read

MONDAY = "2024-12-09T08:00:00+00:00"


def values(text: str, published_at: str | None = MONDAY) -> list[tuple[str, str]]:
    document, parse = read(text, published_at=published_at)
    return [(document.cut(m.evidence[0]), m.value) for m in find_moments(document, parse)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It closed three days ago.", "2024-12-06"),
        ("It closed two weeks ago.", "2024-W48"),
        ("It closed six months ago.", "2024-06"),
        ("It closed about ten years ago.", "2014"),
        ("It closed two and a half years ago.", "2022"),
        ("It closed a decade ago.", "201"),
        ("It closed several years ago.", "PAST_REF"),
        ("It closed three hours ago.", "2024-12-09T05"),
    ],
)
def test_ago_counts_from_the_day_of_writing_as_exactly_as_its_unit(text: str, value: str) -> None:
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rained last week.", "2024-W49"),
        ("It rained this year.", "2024"),
        ("It will rain next month.", "2025-01"),
        ("It will rain early next week.", "2024-W51"),
        ("It rained over the weekend.", "2024-W49-WE"),
        ("It will rain this weekend.", "2024-W50-WE"),
        ("It must end by the end of the year.", "2024"),
        ("It must end by year-end.", "2024"),
    ],
)
def test_this_last_and_next_count_in_whole_periods(text: str, value: str) -> None:
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He landed on May 5, 2021. Two days earlier, he had resigned.", "2021-05-03"),
        ("He landed on May 5, 2021. He left the next day.", "2021-05-06"),
        ("He landed on May 5, 2021. The previous day, he had resigned.", "2021-05-04"),
        ("He landed in 2003. The following year, he resigned.", "2004"),
        ("Profit fell in the third quarter of 2021 from a year earlier.", "2020-Q3"),
        (
            "The quarter ended Sept. 30, 2021, was weak. In the quarter ended Sept. 30, 2020, it was weaker.",
            "2020-09-30",
        ),
    ],
)
def test_earlier_and_later_count_from_the_date_told_before(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


def test_days_after_a_month_are_left_open() -> None:
    assert values("He was held in May 2021 and freed two weeks later.")[-1] == ("two weeks later", "FUTURE_REF")


def test_a_stretch_that_touches_now_is_a_duration_and_a_bare_length_is_no_moment() -> None:
    text = "In the past nine days and over the last two years he served a three-year term of six months."
    document, parse = read(text, published_at=MONDAY)
    moments = find_moments(document, parse)
    assert [(m.timex, m.value) for m in moments] == [("DURATION", "P9D"), ("DURATION", "P2Y")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Monday.", "XXXX-WXX-1"),
        ("They meet on Fridays.", "XXXX-WXX-5"),
        ("They meet every two weeks.", "P2W"),
        ("They meet every other year.", "P2Y"),
        ("They meet each summer.", "XXXX-SU"),
        ("The list is printed annually.", "P1Y"),
    ],
)
def test_what_recurs_is_a_set(text: str, value: str) -> None:
    document, parse = read(text, published_at=MONDAY)
    (moment,) = find_moments(document, parse)
    assert (moment.timex, moment.value) == ("SET", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He is now in Rome.", "PRESENT_REF"),
        ("He is currently in Rome.", "PRESENT_REF"),
        ("He is in Rome at the moment.", "PRESENT_REF"),
        ("He recently left Rome.", "PAST_REF"),
        ("He left Rome in recent years.", "PAST_REF"),
        ("He left Rome in the past.", "PAST_REF"),
        ("He will leave Rome very soon.", "FUTURE_REF"),
        ("He will leave Rome in the near future.", "FUTURE_REF"),
        ("He will leave Rome in the coming weeks.", "FUTURE_REF"),
    ],
)
def test_vague_words_are_references_without_a_date(text: str, value: str) -> None:
    document, parse = read(text, published_at=MONDAY)
    (moment,) = find_moments(document, parse)
    assert (moment.value, moment.resolved, moment.precision) == (value, False, "none")


def test_as_soon_as_is_no_time() -> None:
    assert values("He will call as soon as he can.") == []


def test_without_a_date_of_writing_only_the_direction_is_known() -> None:
    assert values("It rained last week and will rain next month.", None) == [
        ("last week", "PAST_REF"),
        ("next month", "FUTURE_REF"),
    ]


def test_the_last_month_of_something_is_its_final_one() -> None:
    assert values("She slept badly in the last month of her term.") == []


def test_a_word_in_a_shows_name_dates_nothing() -> None:
    assert values('Ana Ruz, whose "Norland Lately" was a hit, has left.') == []
