"""What the levels of anonymity mean: each example is a speaker of "... said the bridge would reopen."."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.card.sourcing import anonymity
from service.card.sourcing.anonymity import reasons
from tests.unit.card.reading import read
from tests.unit.card.sourcing.speaking import analysed, portrait_of


@pytest.mark.parametrize(
    "words",
    ["Transport Minister Helga Brandt", "Anna Kowalska , a spokeswoman for the port", "The mayor , Tomas Novak ,"],
)
def test_a_persons_name_makes_a_source_named(words: str) -> None:
    assert portrait_of(words).anonymity == "named"


@pytest.mark.parametrize(
    "words",
    [
        "The ministry",
        "A spokesman for the company",
        "A Treasury spokeswoman",
        "The Marathon County sheriff",
        "The Polish foreign minister",
        "Police",
        "The court",
        "The Kremlin",
        "Norway",
        "Reuters",
        "The newspaper",
        "The United Nations",
    ],
)
def test_an_identified_body_its_voice_or_the_holder_of_its_one_office_is_institutional(words: str) -> None:
    assert portrait_of(words).anonymity == "institutional"


@pytest.mark.parametrize(
    "words",
    [
        "A senior Treasury official",
        "A nurse at the hospital",
        "Passengers on the train",
        "Residents of Lublin",
        "Two senior Turkish officials",
        "Hundreds of demonstrators",
        "A witness",
        "Drivers who saw the collapse",
        "Doctors at the clinic",
        "Someone in the audience",
        "A former minister",
    ],
)
def test_a_post_a_rank_with_a_side_or_a_bounded_group_is_described(words: str) -> None:
    assert portrait_of(words).anonymity == "described"


@pytest.mark.parametrize(
    "words",
    [
        "A US official",
        "An unnamed source from the Kremlin",
        "Authorities",
        "Investigators",
        "Senior Democrats",
        "A police source",
        "Security sources",
        "Three officials",
        "Rebels",
        "Multiple Russian news agencies",
    ],
)
def test_only_a_side_is_affiliated_whatever_the_rank_of_an_unbounded_plural(words: str) -> None:
    assert portrait_of(words).anonymity == "affiliated"


@pytest.mark.parametrize(
    "words", ["A source", "Sources", "People familiar with the matter", "A report", "A person briefed on the plan"]
)
def test_no_side_at_all_is_bare(words: str) -> None:
    assert portrait_of(words).anonymity == "bare"


@pytest.mark.parametrize(
    "words", ["Experts", "Critics", "Many analysts", "Fans", "Studies", "Reports", "Most Americans"]
)
def test_unbounded_plurals_without_a_side_are_diffuse(words: str) -> None:
    assert portrait_of(words).anonymity == "diffuse"


def test_a_document_is_institutional_only_if_its_issuer_is_known() -> None:
    assert portrait_of("A report by the World Bank").anonymity == "institutional"
    assert portrait_of("Court documents").anonymity == "institutional"
    assert portrait_of("An independent report").anonymity == "bare"


def test_how_a_source_knows_is_kept_apart_from_who_it_is() -> None:
    briefed = portrait_of("People familiar with the matter")
    assert (briefed.proximity, briefed.knowledge_basis is not None) == ("close", True)
    assert portrait_of("An aide who attended the meeting").proximity == "firsthand"
    assert portrait_of("A source").knowledge_basis is None


def test_the_reason_for_staying_unnamed_is_found_with_its_words() -> None:
    text = "The envoy spoke on condition of anonymity because the talks were private. Nobody else was named."
    document, parse = read(text)
    found = [document.cut(r) for r in reasons(document, parse)]
    assert found == ["on condition of anonymity because the talks were private"]


@pytest.mark.parametrize(
    "clause",
    [
        "who was not authorised to speak publicly",
        "who asked not to be named",
        "who declined to be identified",
        "speaking on condition of anonymity",
        "speaking under condition of strict anonymity",
        "who was granted anonymity to discuss private talks",
        "on condition that his full name not be used",
        "who preferred not to be quoted",
        "who asked that she not be named",
        "asking for his name to be withheld",
        "who would not give her last name",
        "who prefers to remain anonymous",
        "without authorisation to speak to the press",
        "who is forbidden from speaking to reporters",
    ],
)
def test_the_usual_reasons_are_known(clause: str) -> None:
    document, parse = read(f"The aide, {clause}, said the offer stood.")
    assert len(reasons(document, parse)) == 1


def test_a_name_that_is_merely_given_is_no_reason() -> None:
    document, parse = read(
        "The company named Ann Lee as its chief. She is authorised to sign. It wants to be named the best employer."
    )
    assert reasons(document, parse) == []


@given(st.from_regex(anonymity._reason(), alphabet=st.characters(max_codepoint=127)))
@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_reason_holds_a_word_that_is_looked_for_first(text: str) -> None:
    assert any(f"{word} ".startswith(anonymity._REASON_WORDS) for word in re.findall(r"\w+", text.lower()))


def test_a_player_of_whom_nothing_else_tells_is_somebody_named_and_left_open() -> None:
    named = 'Paul Rowe and Dan Lowe moved to Celtic a year ago. "It is good," the midfielder said.'
    assert analysed(named).sources == ()
    described = "Paul Rowe praised Dan Lowe. The former Liverpool defender backed the plan."
    assert [s.label for s in analysed(described).sources] == ["Paul Rowe"]
    unnamed = "A midfielder was hurt. The midfielder said he was well."
    assert [s.label for s in analysed(unnamed).sources] == ["The midfielder"]
