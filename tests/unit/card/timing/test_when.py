"""When: anchors, what a date dates, one moment for one date."""

from __future__ import annotations

import pytest

from service.card.facts import Moment
from service.card.timing.when import find_moments
from tests.growth import linear_in
from tests.unit.card.reading import read

MONDAY = "2024-12-09T08:00:00+00:00"


def moments(text: str, published_at: str | None = MONDAY) -> dict[str, Moment]:
    """By the words of the first mention."""
    document, parse = read(text, published_at=published_at)
    return {document.cut(m.evidence[0]): m for m in find_moments(document, parse)}


def test_a_relative_day_rests_on_the_date_of_publication() -> None:
    moment = moments("Rebels took the capital on Sunday.")["Sunday"]
    assert (moment.value, moment.precision, moment.anchor, moment.resolved) == (
        "2024-12-08",
        "day",
        "published_at",
        True,
    )


def test_an_absolute_date_rests_on_nothing_else() -> None:
    moment = moments("Rebels took the capital in 2011.")["2011"]
    assert (moment.value, moment.precision, moment.anchor, moment.resolved) == ("2011", "year", "none", True)


def test_a_date_counted_from_another_rests_on_the_text() -> None:
    moment = moments("Rebels took the capital on May 5, 2021, and left two days later.")["two days later"]
    assert (moment.value, moment.anchor) == ("2021-05-07", "text")


@pytest.mark.parametrize(
    "text",
    [
        "LONDON, Dec. 9, 2024 (Newswire) - Rebels took the capital on Sunday.",
        "Rebels take capital\n\nDecember 9, 2024\n\nRebels took the capital on Sunday.",
    ],
)
def test_without_a_date_of_publication_the_dateline_serves(text: str) -> None:
    moment = moments(text, None)["Sunday"]
    assert (moment.value, moment.anchor) == ("2024-12-08", "text")


def test_a_date_inside_a_sentence_is_no_dateline() -> None:
    text = "The treaty, which was signed on December 9, 2004, in front of a large crowd, ended on Sunday."
    assert moments(text, None)["Sunday"].value == "XXXX-WXX-7"


def test_the_date_of_the_lead_is_the_event() -> None:
    found = moments("A tram derailed on Sunday, killing seven. It was built in 2011. Repairs began on Monday.")
    assert [(words, m.role) for words, m in found.items()] == [
        ("Sunday", "event"),
        ("2011", "background"),
        ("Monday", "background"),
    ]


def test_the_date_of_the_telling_is_no_event() -> None:
    found = moments("Seven people are in hospital, the police said on Sunday. The road reopened on Monday.")
    assert found["Sunday"].role == "report"
    assert "event" not in {m.role for m in found.values()}


def test_a_limit_is_a_deadline() -> None:
    found = moments("The union will strike until Friday. Members must answer by Thursday.")
    assert {m.role for m in found.values()} == {"deadline"}


def test_the_line_with_the_date_of_the_article_reports() -> None:
    found = moments("Tram derails\n\nDecember 9, 2024\n\nA tram derailed on Sunday.")
    assert found["December 9, 2024"].role == "report"
    assert found["Sunday"].role == "event"


def test_history_is_background_even_in_the_lead() -> None:
    found = moments("The church that opened on May 5, 1971 burned down on Sunday.")
    assert found["May 5, 1971"].role == "background"
    assert found["Sunday"].role == "event"


def test_one_date_told_twice_is_one_moment_with_both_places() -> None:
    text = "A tram derailed on Sunday. The line closed on Dec. 8, 2024. On Sunday night it reopened."
    document, parse = read(text, published_at=MONDAY)
    first, second = find_moments(document, parse)
    assert [document.cut(e) for e in first.evidence] == ["Sunday", "Dec. 8, 2024"]
    assert (second.timex, second.value) == ("TIME", "2024-12-08TNI")


def test_open_dates_are_not_taken_for_one() -> None:
    document, parse = read("He left on Sunday. She left on Sunday.")
    assert [m.value for m in find_moments(document, parse)] == ["XXXX-WXX-7", "XXXX-WXX-7"]


def test_ids_follow_the_text() -> None:
    assert [m.id for m in moments("In 2011, in 2013 and in 2012.").values()] == ["t1", "t2", "t3"]


@pytest.mark.parametrize("published_at", [None, "0001-01-01T00:00:00", "9999-12-31T23:59:59"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "Sunday",
        "two million years ago, 5 centuries later, next century, last year, yesterday, tomorrow, in two hours ago",
        "99/99/9999, 31/2/2020, February 30, 24:61 UTC, 0 a.m., the 99th century, 0000 GMT, FY0000, 9999-12-31",
        "٣ أيام ١٩٩٨ ５ May ２０２０ ²³ 😀 Monday 😀",
        "last " * 50,
    ],
)
def test_odd_text_and_the_ends_of_the_calendar_raise_nothing(text: str, published_at: str | None) -> None:
    document, parse = read(text, published_at=published_at)
    for moment in find_moments(document, parse):
        assert all(document.cut(e) for e in moment.evidence)


@pytest.mark.parametrize("word", ["last ", "1, ", "May 5, ", "two years ago ", "the end of "])
def test_time_grows_with_the_text_not_with_its_square(word: str) -> None:
    assert linear_in(lambda times: read(word * times, published_at=MONDAY), lambda it: find_moments(*it), 300)


def test_now_and_recently_come_last_as_background() -> None:
    found = moments("The firm, now in its tenth year, recently grew. It closed its mine on Sunday, the owner said.")
    assert next(iter(found)) == "Sunday"
    assert {m.role for m in found.values() if m.value.endswith("_REF")} == {"background"}


def test_a_year_beside_a_verb_of_saying_dates_no_report() -> None:
    found = moments("The judge said in court on Friday that the firm had lied between 2015 and 2018.")
    assert found["2015"].role == "background"


def test_a_future_day_is_not_dated_by_a_year_that_the_text_only_tells() -> None:
    document, parse = read("A 2010 census revealed the need. Classes are set to begin on April 23.")
    found = {document.cut(m.evidence[0]): m.value for m in find_moments(document, parse)}
    assert found["April 23"] == "XXXX-04-23"


def test_now_told_twice_is_listed_once() -> None:
    document, parse = read("It is open now. It is full now.")
    (only,) = find_moments(document, parse)
    assert [document.cut(e) for e in only.evidence] == ["now", "now"]


def test_a_clock_time_keeps_its_zone() -> None:
    assert (
        moments("The polls closed at 5 p.m. EST on Tuesday.")["5 p.m. EST on Tuesday"].value == "2024-12-03T17:00-05:00"
    )


def test_the_stamp_of_an_entry_is_of_no_day_to_come() -> None:
    document, parse = read("Rain is due by Tuesday, Ida Sol said.\n\n12:15 GMT\nTwo people died.", published_at=MONDAY)
    found = {document.cut(m.evidence[0]): m.value for m in find_moments(document, parse)}
    assert found["12:15 GMT"] == "2024-12-09T12:15Z"


def test_a_past_hour_that_the_day_of_writing_has_not_reached_is_left_open() -> None:
    document, parse = read(
        "The victim was found in the street at about 11:40pm.", published_at="2024-12-09T18:00:00+00:00"
    )
    (only,) = find_moments(document, parse)
    assert (only.value, only.resolved) == ("XXXX-XX-XXT23:40", False)


def test_the_stamp_of_the_page_dates_the_report_and_never_the_event() -> None:
    text = "Published: 12:01 EDT, 7 December 2024 | Updated: 13:30 EDT, 7 December 2024 The mill burnt down on Friday."
    found = moments(text)
    assert {m.role for words, m in found.items() if words != "Friday"} == {"report"}
    assert found["Friday"].role == "event"


def test_a_decade_told_before_does_not_date_a_day() -> None:
    found = moments("They sold arms in the late 1990s. The minister resigned on February 14.", published_at=None)
    assert found["February 14"].value == "XXXX-02-14"


def test_an_hour_behind_a_day_told_before_is_not_put_on_the_day_of_writing() -> None:
    text = (
        "The plane left Elmouth at 9 a.m. Thursday. The airport was dealing with snow. It circled over the sea. "
        "It touched down shortly after 11 a.m. and slid off the runway."
    )
    moment = moments(text)["11 a.m."]
    assert (moment.value, moment.resolved) == ("XXXX-XX-XXT11:00", False)


def test_the_hour_below_a_fixtures_day_is_of_that_day() -> None:
    text = "Elmouth Park\n\nSaturday, 14 December\n\n1600 GMT\n\nElmouth have won both of their matches so far."
    assert moments(text)["1600 GMT"].value == "2024-12-14T16:00Z"


def test_what_people_do_ahead_of_a_day_puts_it_in_the_future() -> None:
    assert moments("Candidates met voters ahead of Tuesday's election.")["Tuesday"].value == "2024-12-10"


def test_an_hour_without_a_day_and_a_day_far_down_date_no_news() -> None:
    assert moments("The show has the 11 p.m. slot.", None)["11 p.m."].role == "background"
    filler = "It is so. " * 9
    assert moments(f"A minister wants new exams. {filler}Ana Ruz opened a school on Friday.")["Friday"].role != "event"


@pytest.mark.parametrize(
    "words", ["In the {}th century", "In the {}th minute", "On {}th May {}", "At {}:{} on {}/{}/{}"]
)
def test_no_moment_is_a_number_of_thousands_of_digits(words: str) -> None:
    digits = "9" * 5000
    found = moments(f"{words.replace('{}', digits)} he left. Rebels took the capital on Sunday.")
    assert found["Sunday"].value == "2024-12-08"
    assert not [m for m in found.values() if digits in m.value]


@pytest.mark.parametrize("period", ["quarter ended 30 November", "six months ended on 30 November 2024"])
def test_the_day_that_accounts_run_to_dates_no_event(period: str) -> None:
    found = moments(f"Halvern Steel lost 3m euros in the {period}, it said on Sunday. It makes rails.")
    assert [m.role for words, m in found.items() if "November" in words] == ["background"]


@pytest.mark.parametrize("published_at", [MONDAY, None])
@pytest.mark.parametrize(
    "text", ["Until this morning the bridge was closed.", "The bank was owned by the state until last year.",
             "His name was unknown until Sunday afternoon, when he called.", "Talks lasted until Sunday."]
)  # fmt: skip
def test_the_end_of_what_is_over_is_no_deadline(text: str, published_at: str | None) -> None:
    assert "deadline" not in {m.role for m in moments(text, published_at).values()}


def test_the_day_of_the_event_is_that_of_the_sentence_that_states_it() -> None:
    document, parse = read(
        "Firefighters on a roof in Elmouth on Tuesday. Two men died on Monday night when a mill burned down."
    )
    roles = {document.cut(m.evidence[0]): m.role for m in find_moments(document, parse, news=1)}
    assert roles == {"Tuesday": "background", "Monday night": "event"}


def test_without_a_day_there_the_first_one_told_is_the_day_of_the_event() -> None:
    document, parse = read("A mill burned down in Elmouth. Two men died when the fire broke out on Monday.")
    roles = {document.cut(m.evidence[0]): m.role for m in find_moments(document, parse, news=0)}
    assert roles == {"Monday": "event"}


@pytest.mark.parametrize("word", ["before", "after", "since"])
def test_a_day_before_or_after_it_is_not_the_day_of_the_event(word: str) -> None:
    found = moments(f"The clerk, who was freed shortly {word} Christmas, will not stand trial.")
    assert [m.role for m in found.values()] == ["background"]


def test_an_hour_is_of_its_day_even_where_it_was_shortly_after_it() -> None:
    found = moments("A mill burned down just after 6am on Saturday.")
    assert [m.role for m in found.values()] == ["event"]


def test_the_same_day_of_a_decade_is_none() -> None:
    found = moments("The statue was put up in the 1880s. It was unveiled on the same day as the town hall.")
    assert (found["the same day"].value, found["the same day"].resolved) == ("PRESENT_REF", False)
