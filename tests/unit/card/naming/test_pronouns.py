"""Pronouns and noun phrases for what the text has named: given to the only one they can mean, else to nobody."""

from __future__ import annotations

from tests.unit.card.naming.named import forms, names_of


def test_a_pronoun_goes_to_the_only_person_it_fits() -> None:
    text = "Mayor Tom Barrett asked for calm. He said the city would not forget."
    assert ("He", "pronoun") in forms(text, "Tom Barrett")


def test_a_pronoun_respects_gender() -> None:
    text = "Robert Hale met Susan Grey in Paris on Monday. She said the talks were useful."
    assert ("She", "pronoun") in forms(text, "Susan Grey")


def test_a_pronoun_that_fits_two_people_goes_to_neither() -> None:
    text = "There were talks between Robert Hale and John Grey in Paris. He was tired."
    _, names = names_of(text)
    assert all(m.form != "pronoun" for e in names.entities for m in e.mentions)


def test_a_pronoun_in_a_quotation_is_left_alone() -> None:
    text = 'Robert Hale was angry. "He knew about it all along," a neighbour said.'
    assert all(form != "pronoun" for _, form in forms(text, "Robert Hale"))


def test_an_unnamed_man_takes_his_pronoun_from_the_named_one() -> None:
    text = "Officer Daniel Wells was on patrol. A man ran towards the car and said he had a gun."
    assert ("he", "pronoun") not in forms(text, "Daniel Wells")


def test_the_ministry_means_the_only_ministry_named() -> None:
    text = "The Defence Ministry sent two ships. Later the ministry denied that shots were fired."
    assert ("the ministry", "nominal") in forms(text, "Defence Ministry")


def test_the_president_means_nobody_where_there_are_two() -> None:
    text = "President Ana Lima met President Juan Mora in Quito. Later the president left."
    _, names = names_of(text)
    assert all(m.form != "nominal" for e in names.entities for m in e.mentions)


def test_the_one_spoken_to_and_the_speaker_may_both_be_he() -> None:
    text = "Martin Hill ran to the front. Hill asked the driver if he was hurt."
    assert all(form != "pronoun" for _, form in forms(text, "Martin Hill"))


def test_an_age_tells_whom_the_text_means() -> None:
    text = "Martin Hill, 34, was fined on Monday. Friends of the 34-year-old waited outside."
    assert ("the 34-year-old", "nominal") in forms(text, "Martin Hill")


def test_a_company_said_it_after_being_the_only_subject() -> None:
    text = "Airbus delivered forty jets in May. It said demand was strong."
    assert ("It", "pronoun") in forms(text, "Airbus")


def test_whoever_is_named_in_a_quotation_is_nobodys_he_outside_it() -> None:
    text = 'Jan Novak said: "My brother Karl Weber told everyone." He left at noon.'
    assert ("He", "pronoun") not in forms(text, "Karl Weber")


def test_after_one_person_told_another_he_may_be_either() -> None:
    text = "Mark Hill told Peter Moor that the plan was dead. He said it would not come back."
    assert ("He", "pronoun") not in forms(text, "Mark Hill") + forms(text, "Peter Moor")


def test_who_speaks_in_the_main_clause_goes_on_speaking() -> None:
    text = "Mark Hill said that Peter Moor was late. He said it was a shame."
    assert ("He", "pronoun") in forms(text, "Mark Hill")


def test_whom_a_she_lost_to_is_not_the_next_she() -> None:
    text = (
        "Martina Hinz won in Pattaya. The hall was full. It rained all day. The ex-champion was 22 when she stopped "
        "and her last match was in Arden, when she lost to Elena Dement. Last year she insisted it was over."
    )
    assert [f for f in forms(text, "Elena Dement") if f[1] == "pronoun"] == []
