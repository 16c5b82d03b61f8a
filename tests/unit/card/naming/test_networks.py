"""A network by which somebody told something takes no part in the story."""

from __future__ import annotations

import pytest

from service.card.attributing.attribution import Statements
from service.card.naming.names import find_names
from service.card.naming.who import describe_actors
from tests.unit.card.naming.named import kinds
from tests.unit.card.reading import read


def actors(text: str) -> set[str]:
    document, parse = read(text)
    return {a.name for a in describe_actors(document, parse, find_names(document, parse), Statements((), ())).actors}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruz wrote on Twitter that she would resign.",
        "The news came in a Twitter post by Ana Ruz.",
        "Ana Ruz took to Twitter on Tuesday to thank her voters.",
        "Ana Ruz shared the picture on Facebook, Instagram and Twitter.",
    ],
)
def test_the_means_is_no_actor(text: str) -> None:
    assert actors(text) == {"Ana Ruz"}


@pytest.mark.parametrize(
    "text",
    [
        "Twitter said on Monday that it would cut 900 jobs.",
        "The court imposed a fine on Twitter for its delay.",
        "Ana Ruz wrote on Twitter. The next day Twitter closed her account.",
    ],
)
def test_what_acts_or_is_acted_on_stays_an_actor(text: str) -> None:
    assert "Twitter" in actors(text)


def test_a_picture_line_names_nobody_new() -> None:
    text = "Ana Ruz flew to Lima on Monday.\n\nFacebook/Bo Holt.\n\nShe was met by friends."
    assert actors(text) == {"Ana Ruz"}


def test_a_firms_page_is_the_firms() -> None:
    found = kinds("Fans complained on the Norbank Facebook page that the bank was slow.")
    assert "Norbank Facebook" not in found
