"""Works, ships and horses are nobody, whatever their names look like."""

from __future__ import annotations

import pytest

from service.card.attributing.attribution import Statements
from service.card.naming.names import find_names
from service.card.naming.things import named_things
from service.card.placing.where import find_places
from service.text.syntax import Parse
from tests.growth import linear_in
from tests.unit.card.naming.named import kinds
from tests.unit.card.reading import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He directed the film Marlow Hale in 2011. Marlow Hale was shot in Leeds.", "Marlow Hale"),
        ("She starred in Silent Harbour before she moved to London. Silent Harbour ran for years.", "Silent Harbour"),
        ("The frigate HMS Wilton left port. Crew of the Wilton waved.", "Wilton"),
        ("Two men fell from the cruise ship Marella Dream. The Marella Dream sailed on.", "Marella Dream"),
        ("She worked aboard the Freewinds for years.", "Freewinds"),
    ],
)
def test_works_and_vessels_are_no_actors(text: str, name: str) -> None:
    assert name not in kinds(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The film director Ana Holt flew to Oslo on Monday.", "Ana Holt", "person"),
        ("Critics liked the film Tom Hardwick made in Norway.", "Tom Hardwick", "person"),
        ("The boat was seen off Norway by the police.", "Norway", "place"),
        ("She starred in London and in Leeds last year.", "London", "place"),
        ("The bullet hit Trooper Drew Ledbetter in the arm.", "Drew Ledbetter", "person"),
    ],
)
def test_who_made_it_and_where_it_was_stay_what_they_are(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


def test_a_work_is_no_place_either() -> None:
    document, parse = read("The actress starred in Silent Harbour and Golden Hill Road before she moved to London.")
    names = find_names(document, parse)
    assert [p.name for p in find_places(document, parse, names, Statements((), ()))] == ["London"]


def test_a_racehorse_is_nobody_but_its_rider_is_somebody() -> None:
    text = (
        "Red Thunder won the steeplechase at Elmford on Saturday. The gelding was ridden by jockey Tom Holt. "
        "Red Thunder ran well, trainer Ana Ruz said. Silver Dancer, ridden by Joe Berg, came third."
    )
    found = kinds(text)
    assert {"Red Thunder", "Silver Dancer"}.isdisjoint(found)
    assert {"Tom Holt", "Ana Ruz", "Joe Berg"} <= found.keys()


def test_time_grows_with_the_text() -> None:
    def prepare(size: int) -> Parse:
        return read(" ".join(f"The film Alpha B{i} was made aboard the Alpha C{i}." for i in range(size)))[1]

    assert linear_in(prepare, named_things, 50)
