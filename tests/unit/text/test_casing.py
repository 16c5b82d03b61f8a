"""Lines in capitals are read as if they were not shouted, without moving a single offset."""

from __future__ import annotations

import pytest

from service.text import sentences
from service.text.casing import calm, common_words, shouted, stressed_words
from service.text.document import Document


def calmed(text: str) -> str:
    return calm(Document(text, sentences.split(text, "en"), "en", "given"), text)


def test_a_headline_in_capitals_is_put_in_ordinary_case() -> None:
    assert calmed("MINISTER DENIES CLAIMS AGAINST VARGAS") == "minister denies claims against Vargas"


def test_the_possessive_after_a_shouted_name_is_small() -> None:
    assert calmed("JUDGE HEARS VARGAS'S APPEAL").startswith("judge hears Vargas's")


def test_an_abbreviation_known_from_the_body_stays_in_capitals() -> None:
    text = "NAFO OPENS TALKS\nOfficials of NAFO met on Monday."
    assert calmed(text).startswith("NAFO opens talks")


def test_ordinary_sentences_are_left_alone() -> None:
    text = "The BBC said on Monday that it would close two studios."
    assert calmed(text) == text


@pytest.mark.parametrize("text", ["", "A", "!!!", "123 456", "ẞẞ İİ STRASSE ﬁ", "ЖЖЖ ДОМ", "😀 HELLO WORLD 😀"])
def test_the_length_never_changes(text: str) -> None:
    assert len(calmed(text)) == len(text)


@pytest.mark.parametrize(
    ("line", "loud"), [("STOP PRESS NOW", True), ("NATO", False), ("Stop press", False), ("", False)]
)
def test_shouting_takes_two_words_in_capitals(line: str, loud: bool) -> None:
    assert shouted(line) is loud


def test_the_word_list_has_small_words_only() -> None:
    assert all(word == word.lower() for word in common_words())
    assert {"denies", "against", "minister"} <= common_words()


def test_a_word_in_capitals_for_stress_is_read_as_a_word() -> None:
    assert calmed("She was FURIOUS about the FREE permit.") == "She was furious about the free permit."


def test_a_word_that_the_text_also_has_in_small_letters_is_no_abbreviation() -> None:
    assert calmed("The CLERGYMAN left. Another clergyman stayed.").startswith("The clergyman left.")


@pytest.mark.parametrize("sentence", ["UNICEF said so.", "The US and the WHO agreed.", "It was told (FREE) to leave."])
def test_abbreviations_are_not_taken_for_stress(sentence: str) -> None:
    assert calmed(sentence) == sentence


def test_a_headline_in_capitals_takes_small_words_from_the_text() -> None:
    assert calmed("CLERGYMAN HITS OUT\nThe clergyman left.").startswith("clergyman hits out")


def test_words_of_stress_are_small_and_no_short_abbreviations() -> None:
    assert all(word == word.lower() for word in stressed_words())
    assert "furious" in stressed_words()


def test_names_that_are_set_in_capitals_stay_names_though_the_text_has_the_word() -> None:
    text = "She told TIME it was time to leave."
    assert calmed(text) == text
