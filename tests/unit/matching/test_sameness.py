"""Claims of one shape that tell two things stay apart; other words for one thing do not set it apart."""

from __future__ import annotations

import pytest

from service.matching.days import Day, day_of, differ
from service.matching.likeness import likeness
from service.matching.sameness import counted_apart, same_fact, turned_round
from tests.unit.matching.test_likeness import FIRE, lead


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Shares in Northline rose sharply in Oslo on Monday, traders said.",
         "Shares in Northline fell sharply in Oslo on Monday, traders said."),
        ("The mayor of Marbrook signed the contract with Northline on Monday, police said.",
         "The mayor of Marbrook failed to sign the contract with Northline on Monday, police said."),
        ("A train derailed near Marbrook station on Tuesday, police said.",
         "Reports that a train derailed near Marbrook station on Tuesday are false, Northrail said."),
        ("The court in Leeds convicted Ole Brandt of bribery on Friday.",
         "The court in Leeds cleared Ole Brandt of bribery on Friday."),
        ("The first quarter profit of Northline rose to 4 million euros, the company said.",
         "The second quarter profit of Northline rose to 4 million euros, the company said."),
        ("Rovers beat City in the cup final at Marbrook on Saturday, officials said.",
         "City beat Rovers in the cup final at Marbrook on Saturday, officials said."),
        ("Anna Holt sued Karl Oden over the sale of Northline on Friday, a court document said.",
         "Karl Oden sued Anna Holt over the sale of Northline on Friday, a court document said."),
        ("A fire at a warehouse on Mill Street in Marbrook killed two people on Monday, police said.",
         "A fire at a warehouse on Mill Street in Marbrook killed two people on Thursday, police said."),
        ("The ferry from Oslo to Kiel was stopped by customs on Monday, Northline said.",
         "The ferry from Kiel to Oslo was stopped by customs on Monday, Northline said."),
        ("Northline bought the yard of Oslo Marine on Monday, the company said.",
         "Northline bought the yard of Kiel Marine on Monday, the company said."),
        ("Police shot dead a man with a knife at the central station in Brackwell on Thursday, officials said.",
         "A man with a knife shot dead police at the central station in Brackwell on Thursday, officials said."),
        ("Police shot dead a man with a knife at the central station in Brackwell on Thursday, officials said.",
         "Police arrested a man with a knife at the central station in Brackwell on Thursday, officials said."),
        ("Nurses at the three hospitals in Corvale began a strike over pay on Monday.",
         "A strike by doctors over pay started on Monday at the three hospitals in Corvale."),
        ("Profit at the ferry operator Northline rose to 4 million euros in the third quarter, the company said.",
         "Northline, the ferry operator, made a loss of 4 million euros in the third quarter, the company said."),
        ("Parliament in Norlandia approved the ban on plastic bags on Thursday.",
         "Parliament in Norlandia voted on Thursday against the ban on plastic bags."),
        ("Workers at the Northline yard in Oslo ended their strike on Monday, the union said.",
         "On Monday the strike of workers at the Northline yard in Oslo began, the union said."),
    ],
)  # fmt: skip
def test_what_only_looks_the_same_stays_apart_though_the_words_are_alike(one: str, two: str) -> None:
    assert likeness(lead(one), lead(two)) > 0
    assert not same_fact(lead(one), lead(two))
    assert not same_fact(lead(two), lead(one))
    assert not turned_round(lead(one), lead(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Dow Jones currently has a value of 11350.58 points.",
         "The Dow Jones, which fell by 678 points to below 9,000, saw its largest drop of the day."),
        ("Tarrow players soaked each other with champagne as they celebrated their cup victory over Selby City.",
         "Tarrow won the first cup against Selby City since the war after edging a game of ten innings."),
        ("Anna Holt goes on trial over the bombing of Marbrook Old Bridge on Monday, officials said.",
         "The lawyer of Anna Holt made one thing clear in his opening statement in the Marbrook Old Bridge bombing "
         "trial, officials said."),
    ],
)  # fmt: skip
def test_names_and_a_few_words_in_common_of_many_are_too_few(one: str, two: str) -> None:
    assert not same_fact(lead(one), lead(two))


def test_claims_whose_figures_all_differ_are_not_joined_whatever_the_figures_count() -> None:
    high = lead("The Dow Jones currently has a value of 11350.58 points.")
    low = lead("The Dow Jones currently has a value of 9936.94 points.")
    assert same_fact(high, low)
    assert counted_apart(high, low)
    assert not counted_apart(high, high)
    assert not counted_apart(lead(FIRE), lead(FIRE.replace("Twelve people", "At least ten people")))


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people died in a blaze at a furniture factory in Marbrook, the hospital said on Thursday.",
        "A fire tore through a furniture factory in Marbrook, killing 12 people, according to the mayor.",
    ],
)
def test_other_words_for_one_thing_do_not_set_it_apart(text: str) -> None:
    assert same_fact(lead(FIRE), lead(text))


def test_to_say_it_of_nobody_is_to_deny_it() -> None:
    some = lead("Passengers were hurt in the train crash near Marbrook on Friday, police said.")
    nobody = lead("Nobody was hurt in the train crash near Marbrook on Friday, police said.")
    train = lead("A freight train carrying chlorine derailed near Marbrook on Tuesday, police said.")
    none = lead("No freight train carrying chlorine derailed near Marbrook on Tuesday, the operator, Northrail, said.")
    assert not same_fact(train, none)
    assert turned_round(train, none)
    assert not same_fact(some, nobody)


def test_a_country_is_no_other_place_than_its_city() -> None:
    city = lead("Bashar al-Assad and his family were granted asylum in Moscow, Interfax reported.")
    country = lead("Bashar al-Assad and his family were granted asylum in Russia, TASS reported.")
    elsewhere = lead("Bashar al-Assad and his family were granted asylum in Norway, TASS reported.")
    assert same_fact(city, country)
    assert not same_fact(city, elsewhere)


def test_letters_of_a_name_are_no_other_name() -> None:
    full = lead("The European Union has frozen its talks on fishing with Norway, diplomats said on Friday.")
    short = lead("The EU has frozen its talks on fishing with Norway, diplomats said on Friday.")
    other = lead("The UN has frozen its talks on fishing with Norway, diplomats said on Friday.")
    assert same_fact(full, short)
    assert same_fact(short, full)
    assert not same_fact(full, other)


def test_a_weekday_agrees_with_the_date_that_it_may_be() -> None:
    tuesday, date = day_of("XXXX-WXX-2"), day_of("2025-03-04")
    assert tuesday == Day(None, None, None, None, "2")
    assert date == Day("2025", None, "03", "04", "2")
    assert not differ([tuesday], [date])
    assert differ([tuesday], [day for day in [day_of("2025-03-05")] if day])


def test_times_that_tell_no_day_set_nothing_apart() -> None:
    assert [day_of(v) for v in ("PAST_REF", "P3D", "XXXX-XX-XXT17:00", "2025-13-40", "")] == [None] * 5
    assert not differ([], [Day("2025", None, None, None, None)])


def test_one_quarter_is_not_another_though_both_were_told_on_a_tuesday() -> None:
    third, second, tuesday = Day(None, "Q3", None, None, None), Day(None, "Q2", None, None, None), day_of("XXXX-WXX-2")
    assert tuesday is not None
    assert differ([third, tuesday], [second, tuesday])
