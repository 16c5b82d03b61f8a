"""Who stands behind a claim, in words: side by side, or one passing on what the other said."""

from __future__ import annotations

import pytest

from service.card.backing import backed_by
from tests.unit.matching.reading import analysed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Fire chief Ida Bern and union leader Olaf Rask said the pit had leaked gas for weeks. It was shut in May.",
            "Fire chief Ida Bern and union leader Olaf Rask",
        ),
        (
            "The pit had leaked gas for weeks, Reuters reported, citing a mine inspector. It was shut in May.",
            "Reuters, citing a mine inspector",
        ),
        ("The Guardian and Reuters reported that the pit had leaked gas for weeks.", "Guardian and Reuters"),
    ],
)
def test_those_who_speak_side_by_side_do_not_cite_each_other(text: str, words: str) -> None:
    card = analysed(text).card
    assert card is not None
    assert backed_by(card, card.what.claims[0]) == words
