"""Calendar arithmetic and the values it writes."""

from __future__ import annotations

from datetime import date

import pytest

from service.card.facts import Precision
from service.card.timing import dates
from service.card.timing.dates import Period, period

DAY = date(2024, 12, 9)


@pytest.mark.parametrize(
    ("precision", "value"),
    [
        ("day", "2024-12-09"),
        ("week", "2024-W50"),
        ("weekend", "2024-W50-WE"),
        ("month", "2024-12"),
        ("quarter", "2024-Q4"),
        ("half", "2024-H2"),
        ("season", "2024-WI"),
        ("year", "2024"),
        ("decade", "202"),
        ("century", "20"),
    ],
)
def test_a_period_is_written_as_exactly_as_it_is_known(precision: Precision, value: str) -> None:
    assert period(precision, DAY).value == value


def test_a_week_at_the_turn_of_the_year_belongs_to_the_iso_year() -> None:
    assert period("week", date(2024, 12, 30)).value == "2025-W01"


def test_january_belongs_to_the_winter_that_began_the_year_before() -> None:
    assert period("season", date(2025, 1, 15)).value == "2024-WI"


@pytest.mark.parametrize(
    ("precision", "count", "value"),
    [("day", -9, "2024-11-30"), ("month", 2, "2025-02"), ("quarter", -4, "2023-Q4"), ("decade", -1, "201")],
)
def test_shifting_moves_by_whole_periods(precision: Precision, count: int, value: str) -> None:
    moved = period(precision, DAY).shift(count)
    assert moved is not None
    assert moved.value == value


@pytest.mark.parametrize("start", [date(1, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize("precision", ["day", "week", "weekend", "month", "season", "year", "decade", "century"])
def test_the_ends_of_the_calendar_are_no_error(precision: Precision, start: date) -> None:
    found = period(precision, start)
    assert found.value
    assert found.shift(-(10**8)) is None
    assert found.shift(10**8) is None


def test_a_day_that_the_calendar_lacks_is_none() -> None:
    assert dates.make(2023, 2, 29) is None
    assert dates.make(2024, 2, 29) == date(2024, 2, 29)


def test_two_digits_are_the_nearest_year_not_far_ahead() -> None:
    assert dates.full_year("98", 2024) == 1998
    assert dates.full_year("30", 2024) == 2030
    assert dates.full_year("50", 2024) == 1950
    assert dates.full_year("07", None) == 2007


def test_a_date_in_numbers_is_read_only_if_one_reading_fits() -> None:
    assert dates.slash_date("25/12/2020", None) == date(2020, 12, 25)
    assert dates.slash_date("12/25/2020", None) == date(2020, 12, 25)
    assert dates.slash_date("7/8/2020", None) is None
    assert dates.slash_date("7/8/2020", date(2020, 7, 9)) == date(2020, 7, 8)
    assert dates.slash_date("40/40/2020", None) is None


def test_a_period_equals_its_own_kind_only() -> None:
    assert Period("month", date(2024, 12, 1)) != Period("year", date(2024, 12, 1))
