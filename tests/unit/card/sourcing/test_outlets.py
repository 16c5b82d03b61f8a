"""Outlets are known by name, with or without the words beside it, and never rated."""

from __future__ import annotations

import pytest

from service.card.lexicon import rows
from service.card.sourcing.outlets import outlet_at, outlet_by_words, outlet_of
from tests.unit.card.sourcing.speaking import analysed, portrait_of


@pytest.mark.parametrize(
    ("name", "sector", "country"),
    [
        ("Reuters", "news_agency", "GB"),
        ("the Associated Press", "news_agency", "US"),
        ("The Interfax news agency", "news_agency", "RU"),
        ("TASS", "state_media", "RU"),
        ("Xinhua", "state_media", "CN"),
        ("The New York Times", "news_outlet", "US"),
        ("El Pais newspaper", "news_outlet", "ES"),
        ("Time magazine", "news_outlet", "US"),
    ],
)
def test_an_outlet_is_known_by_its_printed_name(name: str, sector: str, country: str) -> None:
    outlet = outlet_of(name)
    assert outlet is not None
    assert (outlet.sector, outlet.country) == (sector, country)


@pytest.mark.parametrize(
    "name", ["", "The", "news agency", "time", "the Ministry of Health", "Reuters Building Society"]
)
def test_other_words_are_no_outlet(name: str) -> None:
    assert outlet_of(name) is None


def test_state_media_answer_to_their_state_and_others_to_their_owner() -> None:
    tass, sun = outlet_of("TASS"), outlet_of("The Sun")
    assert tass is not None
    assert sun is not None
    assert (tass.group, sun.group) == ("state:RU", "org:news-uk")


def test_the_longest_name_within_a_phrase_wins() -> None:
    outlet = outlet_at(["Britain", "'s", "Daily", "Mail", "newspaper"])
    assert outlet is not None
    assert outlet.name == "Daily Mail"


def test_a_paper_is_not_the_one_whose_name_its_own_ends_in() -> None:
    assert outlet_at(["the", "Army", "Times"]) is None
    assert outlet_at(["The", "Times"]) is not None
    found = portrait_of("the Army Times")
    assert (found.kind, found.label) == ("media", "Army Times")
    assert found.affiliation is not None
    assert found.affiliation.group == "org:army-times"


def test_every_row_has_a_country_code_and_no_rating() -> None:
    for table in ("outlets", "state_media"):
        for row in rows(table):
            assert not row["country"] or (len(row["country"]) == 2 and row["country"].isupper()), row
            assert set(row) <= {"name", "sector", "country", "owner"}


@pytest.mark.parametrize("name", ["the Tarn Gazette", "Radio Lurn", "The Morning Star", "Lurn Television", "WLRN-TV"])
def test_the_words_of_a_name_tell_a_paper_or_station_that_no_list_has(name: str) -> None:
    outlet = outlet_by_words(name)
    assert outlet is not None
    assert outlet.sector == "news_outlet"


@pytest.mark.parametrize("name", ["the Gazette", "radio waves", "Canada Post", "Tarn Council", "KLRN"])
def test_other_names_are_no_outlets(name: str) -> None:
    assert outlet_by_words(name) is None


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("A new study documenting iodine status in Australian children", "A new study"),
        ("An Australian report", "An Australian report"),
        ("A report in the Australian", "Australian"),
        ("An Independent report", "Independent"),
    ],
)
def test_the_adjective_of_a_people_is_no_paper_unless_it_stands_alone_after_the(words: str, label: str) -> None:
    assert portrait_of(words, rest="has revealed that salt is scarce.").label == label


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the newspaper Le Phare", "Le Phare"),
        ("the broadcaster Africa Sept", "Africa Sept"),
        ("the news site Tarnblick", "Tarnblick"),
    ],
)
def test_an_outlet_that_no_list_has_is_told_by_the_noun_before_its_name(words: str, name: str) -> None:
    portrait = portrait_of(words)
    assert (portrait.kind, portrait.label) == ("media", name)


def test_another_agency_is_not_the_agencies_before_it() -> None:
    reading = analysed(
        "The king has left, several news agencies reported. The state news agency of Marrand said he had landed."
    )
    assert len(reading.sources) == 2


def test_the_pilots_union_is_not_the_company_before_it() -> None:
    reading = analysed("Skylark Ltd said the memo was old. The pilots' union said it was new.")
    assert len(reading.sources) == 2


def test_cameras_are_no_broadcaster() -> None:
    assert [s.kind for s in analysed("CCTV showed that the girls waited at a bus station.").sources] == ["data"]
    chinese = "The state broadcaster CCTV reported on Monday that the mine would close."
    assert [s.kind for s in analysed(chinese).sources] == ["media"]


def test_the_edition_of_an_outlet_for_a_country_is_not_the_country() -> None:
    text = "About 1,500 people were moved, CNN Chile reported Thursday. Chile said it would help."
    assert [(s.label, s.kind) for s in analysed(text).sources] == [("CNN Chile", "media"), ("Chile", "organisation")]
