"""Figures: value, unit, exactness, what is counted, who said it."""

from __future__ import annotations

import time

import pytest

from service.card.counting.figures import find_figures
from service.card.facts import Attribution, Figure
from service.card.timing.when import find_moments
from service.text.document import Span
from tests.unit.card.reading import read

MONDAY = "2024-12-09T08:00:00+00:00"


def figures(text: str) -> list[Figure]:
    document, parse = read(text, published_at=MONDAY)
    return list(find_figures(document, parse, find_moments(document, parse), ()))


def figure(text: str) -> Figure:
    (only,) = figures(text)
    return only


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The deal is worth $1.2 billion.", 1_200_000_000, "USD"),
        ("The deal is worth US$ 7.2 bn.", 7_200_000_000, "USD"),
        ("The deal is worth £5m.", 5_000_000, "GBP"),
        ("The deal is worth €3.5m.", 3_500_000, "EUR"),
        ("The deal is worth A$40m.", 40_000_000, "AUD"),
        ("The deal is worth 20 million Kenyan shillings.", 20_000_000, "KES"),
        ("The deal is worth 1,000 Canadian dollars.", 1_000, "CAD"),
        ("The deal is worth 500 euros.", 500, "EUR"),
        ("The deal is worth Rs 500.", 500, "rupee"),
        ("A ticket costs 50 cents.", 0.5, "USD"),
    ],
)
def test_money_has_its_currency_and_full_amount(text: str, value: float, unit: str) -> None:
    found = figure(text)
    assert (found.kind, found.value, found.unit) == ("money", value, unit)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("Prices rose 3.2 percent.", "percent", 3.2, "percent"),
        ("Prices rose by 12%.", "percent", 12, "percent"),
        ("Support fell by 0.5 percentage points.", "percent", 0.5, "percentage_point"),
        ("She ran ten kilometres.", "distance", 10, "km"),
        ("The drive is 131 feet long.", "distance", 131, "ft"),
        ("The park covers 20 square miles.", "other", 20, "mi2"),
        ("It weighs 5,000 tonnes.", "other", 5_000, "t"),
        ("It reached 30C.", "other", 30, "celsius"),
        ("The tram went at 40mph.", "rate", 40, "mph"),
        ("It took forty-two minutes.", "duration", 42, "minute"),
        ("He was jailed for six months.", "duration", 6, "month"),
        ("It fell for six straight days.", "duration", 6, "day"),
        ("A magnitude 6.1 quake struck.", "other", 6.1, "magnitude"),
    ],
)
def test_measures_have_a_kind_and_a_unit(text: str, kind: str, value: float, unit: str) -> None:
    found = figure(text)
    assert (found.kind, found.value, found.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The plant builds 15 a year.", "per year"),
        ("It pays $9.66 per share.", "USD/share"),
        ("He has a $5,000-a-month job.", "USD/month"),
        ("The town has 20 deaths per day.", "per day"),
        ("It kills 5 per 100,000 people.", "per 100000"),
    ],
)
def test_a_rate_says_what_it_is_counted_by(text: str, unit: str) -> None:
    found = figure(text)
    assert (found.kind, found.unit) == ("rate", unit)


@pytest.mark.parametrize(
    ("text", "value", "approximation"),
    [
        ("Exactly 50 people died.", 50, "exact"),
        ("About 50 people died.", 50, "about"),
        ("Nearly 50 people died.", 50, "about"),
        ("Some 50 people died.", 50, "about"),
        ("More than 50 people died.", 50, "at_least"),
        ("At least 50 people died.", 50, "at_least"),
        ("50 or more people died.", 50, "at_least"),
        ("Up to 50 people died.", 50, "at_most"),
        ("Fewer than 50 people died.", 50, "at_most"),
        ("Hundreds of thousands of people fled.", 100_000, "at_least"),
    ],
)
def test_words_around_a_number_make_it_less_than_exact(text: str, value: float, approximation: str) -> None:
    found = figure(text)
    assert (found.value, found.approximation, found.of) == (value, approximation, "people")


@pytest.mark.parametrize(
    ("text", "low", "high", "words"),
    [
        ("There were between 5 and 10 soldiers.", 5, 10, "between 5 and 10"),
        ("There were 10-15 soldiers.", 10, 15, "10-15"),
        ("There were 5 to 10 soldiers.", 5, 10, "5 to 10"),
        ("There were two or three soldiers.", 2, 3, "two or three"),
        ("It will cost $5 to $7 million.", 5_000_000, 7_000_000, "$5 to $7 million"),
    ],
)
def test_a_range_has_both_ends(text: str, low: float, high: float, words: str) -> None:
    document, _ = read(text)
    found = figure(text)
    assert (found.value, found.upper, found.approximation) == (low, high, "range")
    assert document.cut(found.evidence[0]) == words


def test_a_rise_from_one_number_to_another_is_two_figures() -> None:
    assert [(f.value, f.upper) for f in figures("The toll rose from 900 to 1,200.")] == [(900, None), (1200, None)]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Five fire crews came.", "fire crews"),
        ("60% of the parts are new.", "the parts"),
        ("Two-thirds of voters stayed home.", "voters"),
        ("He paid a $15 million fine.", "fine"),
        ("They sent $40 million in aid.", "aid"),
        ("They sent $3 billion worth of arms.", "arms"),
        ("He served a three-year term.", "term"),
        ("It drew 20,000-strong crowds.", "crowds"),
        ("He met 10 of the mayor's senior advisers.", "the mayor's senior advisers"),
        ("A 34-year-old man was held.", "man"),
        ("Anna Berg, 52, was held.", "Anna Berg"),
    ],
)
def test_what_is_counted_is_given_as_printed(text: str, of: str) -> None:
    assert figure(text).of == of


def test_an_age_is_a_length_in_years() -> None:
    found = figure("Police held a 34-year-old man.")
    assert (found.kind, found.value, found.unit) == ("duration", 34, "year")


def test_a_fraction_stays_a_fraction() -> None:
    found = figure("A quarter of the land burned.")
    assert (found.kind, found.value, found.unit) == ("other", 0.25, "fraction")


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 2011 and closed on May 5, two years ago.",
        "The Boeing 737 took off after 9/11.",
        "They won 3-1 in Formula 1 at the G20.",
        "Chapter 11, page 3, Flight 370.",
        "One of them left with the two leaders.",
        "He came first in the second round.",
        "Call 555-0199 at 5 p.m.",
        "Two years later he was gone.",
        "One in five agreed.",
        "Lund was made one-day captain.",
        "She ran a two-party system in a three-piece suit.",
        "It was a four-star hotel with a six-figure debt.",
    ],
)
def test_dates_names_scores_and_pronouns_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_the_evidence_is_the_whole_phrase() -> None:
    text = "Rebels want more than $1.2 billion in gold."
    document, _ = read(text)
    assert document.cut(figure(text).evidence[0]) == "more than $1.2 billion"


def test_a_figure_told_twice_is_one_with_both_places() -> None:
    found = figure("Seven people died. The seven people were miners. Police say seven people died.")
    assert (found.value, len(found.evidence)) == (7, 2)


def test_bare_numbers_are_not_taken_for_one() -> None:
    assert len(figures("Two were killed in Rome. In Oslo, two were killed.")) == 2


def test_a_figure_belongs_to_the_origin_of_the_narrowest_content_around_it() -> None:
    text = "The mayor said 50 people died, citing police who found 12 guns. The bridge is 30 metres long."
    document, parse = read(text, published_at=MONDAY)
    outer = Span(text.index("50"), text.index(". The"))
    inner = Span(text.index("12"), text.index(". The"))
    attributions = (
        Attribution("a1", ("s2", "s1"), (), (outer,)),
        Attribution("a2", ("s3",), (), (inner,)),
        Attribution("a3", (), (), (Span(0, len(text)),)),
    )
    found = find_figures(document, parse, (), attributions)
    assert [(f.id, f.value, f.source) for f in found] == [("f1", 50, "s1"), ("f2", 12, "s3"), ("f3", 30, None)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "$",
        "$$$5",
        "5%%%",
        "1-",
        "-1",
        "no. 5",
        "(52)",
        ", 52,",
        "between 5 and",
        "½ mile",
        "٣ 5 😀",
        "9" * 500,
    ],
)
def test_odd_text_raises_nothing(text: str) -> None:
    for found in figures(text):
        assert found.evidence


@pytest.mark.parametrize("word", ["1 ", "1, ", "1-", "5 to ", "$5 million ", "half of "])
def test_time_grows_with_the_text_not_with_its_square(word: str) -> None:
    def cost(times: int) -> float:
        document, parse = read(word * times)
        spent = []
        for _ in range(3):
            start = time.process_time()
            find_figures(document, parse, (), ())
            spent.append(time.process_time() - start)
        return min(spent)

    assert cost(2400) < 30 * max(cost(300), 0.002)  # eight times the text; its square would be 64


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("The mayor blessed a 40-pound turkey.", "lb", "other"),
        ("The driver paid a 40-pound fine.", "pound", "money"),
        ("The signal lasted one second.", "second", "duration"),
    ],
)
def test_a_word_of_two_meanings_is_read_by_its_neighbours(text: str, unit: str | None, kind: str) -> None:
    assert (figure(text).unit, figure(text).kind) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Lord Scarman has died aged 93.", "Scarman"),
        ("He left soon after his wife Audrey died aged 91.", "Audrey"),
        ("Mario Cuomo died at 82 on Thursday.", "Mario Cuomo"),
        ("Mr Savino, who was 72, sold ice cream.", "Savino"),
        ("He was 82.", None),
    ],
)
def test_an_age_is_in_years_and_of_its_person(text: str, whose: str | None) -> None:
    found = figure(text)
    assert (found.unit, found.kind, found.of) == ("year", "duration", whose)


def test_a_score_or_an_index_is_no_age() -> None:
    assert figure("The index was 82.").unit is None


def test_those_killed_are_counted_without_a_noun() -> None:
    assert figure("He was among five killed in an airstrike.").value == 5


def test_a_speed_is_a_rate() -> None:
    found = figure("The train ran at 90 km/h.")
    assert (found.value, found.unit, found.kind) == (90, "km/h", "rate")


def test_a_race_is_a_distance_and_people_are_millions() -> None:
    (first, second) = figures("He ran both the 800m and 1500m at the Games.")
    assert [(f.value, f.unit, f.kind) for f in (first, second)] == [(800, "m", "distance"), (1500, "m", "distance")]
    assert figure("It reached 800m people.").value == 800_000_000


def test_the_counters_of_a_page_are_no_figures() -> None:
    assert [f.value for f in figures("45 comments\n12 shares\nSeven men were hurt.")] == [7]


def test_half_a_unit_is_half_of_it() -> None:
    found = figure("The bank raised rates by half a percentage point.")
    assert (found.value, found.unit) == (0.5, "percentage_point")


@pytest.mark.parametrize("text", ["He will be captain one day.", "It took a three dimensional picture."])
def test_some_day_and_a_shape_measure_nothing(text: str) -> None:
    assert figures(text) == []


def test_a_day_that_lasts_is_a_figure() -> None:
    assert figure("The strike lasted one day.").value == 1


def test_scores_are_twenties_only_where_something_is_counted_in_them() -> None:
    assert figures("A dean praised his excellent scores.") == []
    assert figure("Scores of people fled.").value == 20


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A 25-house development was approved.", "house"),
        ("A jury indicted the pastor on 11 counts Thursday morning.", "counts"),
        ("Profit was $15.1m. It had been lower a year before.", None),
    ],
)
def test_what_is_counted_is_no_more_than_the_noun_beside_it(text: str, counted: str | None) -> None:
    assert figures(text)[0].of == counted


@pytest.mark.parametrize("text", ["At one point the train stopped.", "Call the police on 101 or 0800 555111."])
def test_a_moment_and_a_telephone_number_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_a_percentage_point_may_be_joined_by_a_dash() -> None:
    found = figure("The 0.1 percentage-point February rise was the smallest.")
    assert (found.value, found.unit) == (0.1, "percentage_point")


def test_a_law_for_couples_of_two_workers_counts_the_workers() -> None:
    assert figure("Taxes hit two-worker marriages.").of == "worker"


@pytest.mark.parametrize("text", ['The page has <img width="640"> in it.', "It runs in the 11 p.m.-to-dawn slot."])
def test_mark_up_and_hours_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_what_follows_a_colon_is_not_what_is_counted() -> None:
    (closing, *_) = figures("Shares closed at 57.85 Swiss francs: early trading had pushed them to 60 francs.")
    assert (closing.unit, closing.of) == ("CHF", None)


def test_metres_of_height_are_a_distance() -> None:
    found = figure("They climbed a 30m-high cliff.")
    assert (found.value, found.unit, found.kind, found.of) == (30, "m", "distance", "cliff")


def test_a_joined_noun_is_counted_whole() -> None:
    assert figure("It runs five drop-in clinics.").of == "drop-in clinics"


@pytest.mark.parametrize("text", ["It honours a famed 1805 naval victory.", "She led by one-half of 1 percent."])
def test_a_year_of_one_thing_and_part_of_a_percent_are_no_figures(text: str) -> None:
    assert all(f.value not in (1805, 1) for f in figures(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [("They picked 80 million pounds of cranberries.", "lb"), ("It made 80 million pounds of cuts.", "pound")],
)
def test_pounds_of_things_are_weighed_and_pounds_of_cuts_are_money(text: str, unit: str) -> None:
    assert figure(text).unit == unit


def test_some_of_several_are_counted_by_their_noun() -> None:
    assert figures("The board cut two of its six history courses.")[0].of == "history courses"


def test_a_rank_in_the_charts_counts_nothing() -> None:
    assert figures("Each of the albums made the top 10 of the charts.") == []


def test_who_gave_them_is_not_what_is_counted() -> None:
    assert all(f.of is None for f in figures("They returned the thousands Lund gave."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police found 40 pounds of cocaine in the car.", "other"),
        ("She ate more than 13 pounds of steak.", "other"),
        ("The calf weighed 90 pounds at birth.", "other"),
        ("The firm paid 500 pounds of fines.", "money"),
        ("The coat cost 30 pounds.", "money"),
    ],
)
def test_pounds_are_weighed_or_paid(text: str, kind: str) -> None:
    assert figure(text).kind == kind
