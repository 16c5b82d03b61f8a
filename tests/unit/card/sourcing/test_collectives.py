"""Speakers without a name whom the text ties to a body, a paper or a side."""

from __future__ import annotations

import pytest

from tests.unit.card.sourcing.speaking import analysed, portrait_of


def test_biologists_who_report_in_a_paper_are_that_paper() -> None:
    (source,) = analysed("Eels sleep by day, biologists report in a paper in Nordic Zoology.").sources
    assert (source.kind, source.anonymity, source.label) == ("document", "institutional", "a paper in Nordic Zoology")
    (source,) = analysed("Eels sleep by day, biologists report in a cheerful mood.").sources
    assert (source.kind, source.anonymity) == ("collective", "diffuse")


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("a source in the airport 's control tower", "affiliated"),
        ("a source within the club", "affiliated"),
        ("a source close to the player", "affiliated"),
        ("a person close to the government", "affiliated"),
        ("a person close to the talks", "bare"),
        ("a source", "bare"),
    ],
)
def test_a_source_inside_something_has_a_side(words: str, level: str) -> None:
    assert portrait_of(words).anonymity == level


def test_whose_poll_it_is_may_stand_in_the_next_sentence() -> None:
    (source,) = analysed("A poll shows that parents are tired. Of 900 questioned by Opax, 612 said so.").sources[:1]
    assert source.anonymity == "institutional"
    assert analysed("A poll shows that parents are tired. Nobody wonders.").sources[0].anonymity == "bare"


def test_who_signed_a_memo_has_issued_it() -> None:
    text = "A memo shows that the brakes were old. It is signed by the head of the depot, Rita Lang."
    assert analysed(text).sources[0].anonymity == "institutional"


def test_reports_in_a_country_are_nobodys_in_particular() -> None:
    assert portrait_of("reports in Portugal", rest="say the bridge will reopen.").anonymity == "diffuse"
