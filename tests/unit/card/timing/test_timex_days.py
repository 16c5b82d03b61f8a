"""Days, parts of a day and clock times."""

from __future__ import annotations

import pytest

from service.card.timing.when import find_moments
from tests.unit.card.reading import read

MONDAY = "2024-12-09T08:00:00+00:00"


def values(text: str, published_at: str | None = MONDAY) -> list[tuple[str, str]]:
    document, parse = read(text, published_at=published_at)
    return [(document.cut(m.evidence[0]), m.value) for m in find_moments(document, parse)]


def value(text: str, published_at: str | None = MONDAY) -> str:
    ((_, only),) = values(text, published_at)
    return only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The palace fell on Sunday.", "2024-12-08"),
        ("The palace fell on Monday.", "2024-12-09"),
        ("The palace fell last Monday.", "2024-12-02"),
        ("The palace will reopen on Sunday.", "2024-12-15"),
        ("The palace reopens next Friday.", "2024-12-20"),
        ("The ban will last until Thursday.", "2024-12-12"),
        ("Bakers must register by Thursday.", "2024-12-12"),
        ("They met on Tuesday last week.", "2024-12-03"),
    ],
)
def test_a_weekday_is_the_one_the_verb_points_at(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned yesterday.", "2024-12-08"),
        ("He resigned earlier today.", "2024-12-09"),
        ("He will resign tomorrow.", "2024-12-10"),
        ("He resigned on Nov. 2.", "2024-11-02"),
        ("He will resign on 3 January.", "2025-01-03"),
        ("He was born on the 5th of May, 1971.", "1971-05-05"),
        ("He was born on 2001-02-28.", "2001-02-28"),
        ("He resigned on Tuesday, Dec. 3, 2024.", "2024-12-03"),
        ("He was sworn in on May 5 last year.", "2023-05-05"),
        ("The town will pause to remember the Nov. 12 fire.", "2024-11-12"),
        ("The film, airing on Jan. 5, was shot in Rome.", "2025-01-05"),
        ("He was sworn in on May 5.", "2024-05-05"),
        ("He will be sworn in on May 5.", "2025-05-05"),
        ("She wrote of the Sept. 11 attacks.", "2001-09-11"),
    ],
)
def test_a_day_takes_the_year_the_text_allows(text: str, expected: str) -> None:
    assert value(text) == expected


def test_a_weekday_picks_the_year_of_a_date_without_one() -> None:
    assert value("The fair opened on Friday, Dec. 8.") == "2023-12-08"


def test_a_weekday_that_the_calendar_denies_leaves_the_date_unresolved() -> None:
    document, parse = read("The fair opened on Monday, Dec. 3, 2024.", published_at=MONDAY)
    (moment,) = find_moments(document, parse)
    assert (moment.value, moment.resolved) == ("2024-12-03", False)


def test_without_a_date_of_writing_a_weekday_stays_open() -> None:
    assert values("It began on Sunday and, on May 5, it ended.", None) == [
        ("Sunday", "XXXX-WXX-7"),
        ("May 5", "XXXX-05-05"),
    ]


def test_a_range_of_days_is_its_two_ends() -> None:
    assert values("The fair ran from May 5-7, 2023.") == [("May 5", "2023-05-05"), ("7, 2023", "2023-05-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was shot on Sunday night.", "2024-12-08TNI"),
        ("He was shot last night.", "2024-12-08TNI"),
        ("He arrived this morning.", "2024-12-09TMO"),
        ("He will speak tomorrow evening.", "2024-12-10TEV"),
        ("He will speak tonight.", "2024-12-09TNI"),
    ],
)
def test_parts_of_a_day_are_times(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tram derailed at 6:10am on Sunday.", "2024-12-08T06:10"),
        ("The tram derailed at 12:55 UTC.", "2024-12-09T12:55Z"),
        ("The siren sounded at 7 a.m. local time.", "2024-12-09T07:00"),
        ("The siren sounded at 0600 GMT.", "2024-12-09T06:00Z"),
        ("The siren sounded at noon.", "2024-12-09T12:00"),
        ("The siren sounded at ten a.m. on Dec. 2.", "2024-12-02T10:00"),
    ],
)
def test_a_clock_time_belongs_to_the_day_beside_it(text: str, expected: str) -> None:
    assert value(text) == expected


def test_a_clock_time_takes_the_day_told_before_it() -> None:
    assert ("4 p.m.", "2024-12-08T16:00") in values("On Sunday the gates opened. At 4 p.m. they closed.")


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:10 on aggregate.",
        "Shops were full on Black Friday.",
        "The story was first printed in USA TODAY.",
        "We always meet on a Monday.",
        "She is at 25 p.m. of nothing.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


SUNDAY = "2024-06-09T12:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was speaking ahead of the Tuesday election.", "2024-06-11"),
        ("He set a record on Tuesday.", "2024-06-04"),
        ("The panel was set up on Tuesday.", "2024-06-04"),
        ("The trial is set for Tuesday.", "2024-06-11"),
        ("She proposed a law on Tuesday.", "2024-06-04"),
        ("He returns to court after being charged on Tuesday.", "2024-06-04"),
    ],
)
def test_before_a_vote_a_weekday_is_on_its_side_of_the_writing(text: str, expected: str) -> None:
    assert value(text, SUNDAY) == expected


def test_what_was_done_before_a_days_vote_leaves_open_which_it_is() -> None:
    assert value("The rivals met before Tuesday's vote.", SUNDAY) == "XXXX-WXX-2"


def test_a_days_vote_told_again_is_the_same_vote() -> None:
    text = "Norland waits ahead of Tuesday's vote. Its rulers lost much support before Tuesday's vote."
    assert value(text, SUNDAY) == "2024-06-11"


def test_a_zone_told_once_is_that_of_both_hours() -> None:
    found = dict(values("The show will air on Friday from 6am to 9am EST.", SUNDAY))
    assert (found["6am"][-6:], found["9am EST"][-6:]) == ("-05:00", "-05:00")


def test_may_is_a_month_only_with_a_capital() -> None:
    assert values("Those between 18 and 30 may apply.") == []
    assert values("It ends on 30 May 2025.") == [("30 May 2025", "2025-05-30")]


def test_a_day_far_from_the_year_told_is_of_no_year() -> None:
    text = "The law was passed in January 2012. It is harsh. It is old. It is short. It is known. He fled on 16 March."
    assert dict(values(text, None))["16 March"] == "XXXX-03-16"


@pytest.mark.parametrize(
    "text", ["The feast is on the fourth Thursday in November.", "They meet on the last Friday of every month."]
)
def test_an_ordinal_weekday_is_no_day_of_this_week(text: str) -> None:
    assert not any(words.endswith("day") for words, _ in values(text))


def test_hours_of_many_days_are_put_on_none() -> None:
    assert [v for _, v in values("She was working from 6am to midnight.")] == ["XXXX-XX-XXT06:00", "XXXX-XX-XXT24:00"]


def test_a_weekend_in_general_is_no_date() -> None:
    assert values("They wanted a weekend barbecue.") == []


def test_somebody_named_noon_is_no_time() -> None:
    assert values("Coach Andy Robins has given Harry Ellis and Jamie Noon a chance.") == []
