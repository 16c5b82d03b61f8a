"""Names in lines set like headlines, and words that only stand before a name."""

from __future__ import annotations

import pytest

from tests.unit.card.naming.named import forms, kinds


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Georgia Arrests Opposition Members on Arms Charges. The men were held in Tbilisi.", "Members"),
        ("Shelby Theatre Sold To Concert Promoter. The theatre had been open for years.", "Sold"),
        ("Maria Hinojosa Explained Why The Ports Closed. She spoke for an hour.", "Explained"),
    ],
)
def test_the_words_of_a_headline_are_no_part_of_a_name(text: str, wrong: str) -> None:
    assert not [n for n in kinds(text) if wrong in n]


def test_a_name_of_the_text_is_found_in_its_headline() -> None:
    text = "Maria Hinojosa Explained Why The Ports Closed. Maria Hinojosa spoke for an hour in Lima."
    assert [t for t, f in forms(text, "Maria Hinojosa") if f == "name"] == ["Maria Hinojosa", "Maria Hinojosa"]


def test_an_adverb_before_a_surname_is_no_given_name() -> None:
    text = "Owen Farrell kicked well. Sometimes Farrell plans too much. Andy Farrell, his father, watched."
    assert "Sometimes Farrell" not in kinds(text)


def test_a_position_at_the_head_of_a_sentence_is_no_given_name() -> None:
    text = "They missed an inside centre. Centre Jonathan Joseph did not get the ball."
    assert kinds(text).get("Jonathan Joseph") == "person"


def test_a_post_before_a_known_surname_is_no_body() -> None:
    text = 'Alex Sink bought the ads. "CFO Sink wanted the best deal possible," an aide said.'
    assert kinds(text) == {"Alex Sink": "person"}


def test_a_doctor_is_a_person() -> None:
    assert kinds("We would like to see Dr Unokanjo come on the radio.") == {"Unokanjo": "person"}


def test_a_surname_that_was_taken_for_a_product_is_the_persons() -> None:
    text = "Dana Cole of the agency spoke. Cole said the government spent less. It was slow, said Cole, who is 50."
    assert len([t for t, _ in forms(text, "Dana Cole") if t.endswith("Cole")]) == 3


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Dana Cole met Owen Blake. Dana Cole Owen Blake shook hands in Rome.", "Dana Cole Owen Blake"),
        (
            "Barry Kessling spoke. His wife Michelle Kessling listened. A cameraman met GETTY Kessling there.",
            "GETTY Kessling",
        ),
    ],
)
def test_what_captions_run_together_is_parted(text: str, wrong: str) -> None:
    assert wrong not in kinds(text)


def test_a_name_of_four_words_stays_whole() -> None:
    text = "President Andres Manuel Lopez Obrador spoke. Friends call him Andres Manuel."
    assert "Andres Manuel Lopez Obrador" in kinds(text)


def test_a_preposition_at_the_head_of_a_sentence_is_no_part_of_a_name() -> None:
    assert not [n for n in kinds("Across West Arden Drive, dozens of aides waited.") if n.startswith("Across")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The race was won by Spaniard Fernando Ruiz on Sunday.", "Fernando Ruiz"),
        ("Briton Lewis Harding said the car was quick.", "Lewis Harding"),
        ("Carmaker Velden said on Monday that it would close two plants.", "Velden"),
    ],
)
def test_what_somebody_is_by_nation_or_trade_is_no_part_of_the_name(text: str, name: str) -> None:
    assert [n for n in kinds(text) if name in n] == [name]


def test_somebody_may_be_named_per() -> None:
    assert "Per Olsen" in kinds("The chief executive Per Olsen resigned on Monday.")
