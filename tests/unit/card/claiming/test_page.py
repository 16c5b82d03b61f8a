"""A page that speaks of an earlier version of itself says no news and is no source."""

from __future__ import annotations

import pytest

from service.card.claiming.page import is_furniture, is_notice
from tests.unit.matching.reading import analysed


@pytest.mark.parametrize(
    "text",
    [
        "Correction: The name was misspelled.", "An earlier version of this story said 14.",
        "Editor’s note: See below.", "The correct figure is 12.",
    ],
)  # fmt: skip
def test_a_notice_is_known_by_how_it_opens(text: str) -> None:
    assert is_notice(text)
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["Corrections officers were hurt.", "The correct answer took years.", "Click here."])
def test_other_sentences_are_none(text: str) -> None:
    assert not is_notice(text)


@pytest.mark.parametrize("first", [True, False])
def test_a_correction_is_neither_the_central_claim_nor_an_origin_wherever_it_stands(first: bool) -> None:
    news = (
        "Twelve people were killed when a fire tore through a furniture factory in Marbrook on Thursday, police said."
    )
    note = "Correction: An earlier version of this article said that 14 people were killed in the Marbrook fire."
    card = analysed("\n\n".join((note, news) if first else (news, note))).card
    assert card is not None
    assert [c.text for c in card.what.claims if c.central] == [news]
    assert [s.label for s in card.sources] == ["police"]
    assert card.reliability.code == "C3"
