"""Who is meant where nobody is named: by what a body is called, and by a nation."""

from __future__ import annotations

import pytest

from service.card.naming.names import find_names
from tests.unit.card.naming.named import forms
from tests.unit.card.reading import read


def meant(text: str, name: str) -> list[str]:
    """The words other than its name by which the text means ``name``."""
    document, parse = read(text)
    found = [e for e in find_names(document, parse).entities if e.name == name]
    assert len(found) == 1
    return [document.cut(m.span) for m in found[0].mentions if m.form in ("nominal", "pronoun")]


@pytest.mark.parametrize(
    "opening",
    ["Shares in Norwell Energy, a UK energy firm, have fallen.", "Energy firm Norwell Energy has closed two wells."],
)
def test_a_company_is_known_by_what_it_is_called_beside_its_name(opening: str) -> None:
    text = f"{opening} The company said tests had shown nothing. A spokesman for the firm blamed the weather."
    assert meant(text, "Norwell Energy") == ["The company", "the firm"]


@pytest.mark.parametrize(("name", "short"), [("Prince Faisal", "the prince"), ("King Olaf", "the king")])
def test_a_crowned_head_is_known_by_the_title(name: str, short: str) -> None:
    text = f"The old port will close in May, {name} said on Monday. It will be a park, {short} told a crowd."
    assert meant(text, name.split()[1]) == [short]


def test_of_two_companies_the_company_is_neither() -> None:
    text = "Energy firm Norwell Energy shut two wells. Brenn Oil Ltd said it would drill on. The company gave no date."
    assert "The company" not in meant(text, "Norwell Energy")


def test_whom_a_nation_means_is_plain_where_one_person_is_named() -> None:
    text = "Athletes should be paid, says hurdler Sally Parson. The Australian won gold in 2012."
    assert meant(text, "Sally Parson") == ["The Australian"]


@pytest.mark.parametrize(
    "text",
    [
        "Sally Parson met Anna Roux in Lille on Monday. The Australian won.",
        "An Australian man was robbed, officer Sally Parson said. The Australian was unhurt.",
        "Sally Parson has left. The Australian government said nothing.",
    ],
)
def test_whom_a_nation_means_is_left_open_elsewhere(text: str) -> None:
    assert meant(text, "Sally Parson") == []


@pytest.mark.parametrize("nominal", ["The 34-year-old", "The 34-year-old former striker", "The 34-year-old winger"])
def test_an_age_goes_on_about_the_one_person_spoken_of(nominal: str) -> None:
    assert meant(f"Dan Moor was hurt in a fall on Monday. {nominal} said the roof was icy.", "Dan Moor") == [nominal]


def test_an_age_that_may_mean_another_is_left_open() -> None:
    text = "Detective Dan Moor said the man was stable. The 34-year-old was found on Monday."
    assert meant(text, "Dan Moor") == []


def test_a_society_is_known_by_the_noun_within_its_name() -> None:
    text = "The Royal Zoological Society of Norland said bears had mated. The society gave no names."
    assert meant(text, "Royal Zoological Society of Norland") == ["The society"]


def test_a_post_that_was_abbreviated_is_known_in_full() -> None:
    text = "Sen. Robert Mendel told reporters that he had done nothing wrong. The senator said no more."
    assert meant(text, "Robert Mendel") == ["he", "The senator"]


def test_two_who_do_something_together_are_both_in_question() -> None:
    text = "Samuel Hill and Ben Moor have signed up for the play. He said they had read it."
    assert (meant(text, "Samuel Hill"), meant(text, "Ben Moor")) == ([], [])


def test_who_is_named_in_a_quotation_that_opens_every_sentence_anew_is_not_he() -> None:
    text = 'Paul Rowe met Dan Lowe. "It is sorted. "I was asked to take Tom Moor\'s part." He said it was late.'
    assert meant(text, "Tom Moor") == []


@pytest.mark.parametrize(
    "text",
    [
        "The board has banned the marathon runner Pavel Soro for four years. The runner denied cheating.",
        "Pavel Soro, a runner from Brno, met Tom Reed on Monday. The runner denied cheating.",
    ],
)
def test_a_person_is_known_by_what_he_is_called_beside_his_name(text: str) -> None:
    assert meant(text, "Pavel Soro") == ["The runner"]


def test_of_two_lawyers_the_lawyer_is_neither() -> None:
    text = "Ann Lee, a lawyer for the city, met Tom Reed, a lawyer, on Monday. The lawyer said no deal was near."
    assert (meant(text, "Ann Lee"), meant(text, "Tom Reed")) == ([], [])


def test_a_post_beside_its_body_is_the_one_named_as_that_bodys() -> None:
    text = "Lib Dem spokesman Vince Caple said nobody knew. The Lib Dem spokesman asked why. The Labour spokesman left."
    assert "spokesman" in meant(text, "Vince Caple")
    assert len(meant(text, "Vince Caple")) == 1


def test_an_age_with_a_post_elsewhere_means_the_one_person_spoken_of() -> None:
    text = "Ken Bates has bought a stake in the club. The 73-year-old former Chelsea chairman sealed it on Friday."
    assert ("The 73-year-old former Chelsea chairman", "nominal") in forms(text, "Ken Bates")


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Norwick City Council met. The city council said no.", "Norwick City Council", "The city council"),
        ("The European Medicines Agency met. The medicines agency said no.", "European Medicines Agency",
         "The medicines agency"),
    ],
)  # fmt: skip
def test_a_body_is_meant_by_some_of_its_words(text: str, name: str, short: str) -> None:
    assert (short, "nominal") in forms(text, name)


def test_another_court_is_not_the_one_that_was_named() -> None:
    text = "The Supreme Court ruled on Monday. A lower court had agreed. The high court had not."
    assert forms(text, "Supreme Court") == [("Supreme Court", "name")]
