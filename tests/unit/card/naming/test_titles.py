"""What stands beside a person's name: the post, and the body it is of."""

from __future__ import annotations

import pytest

from tests.unit.card.naming.named import entity, kinds


def test_a_title_is_told_apart_from_the_name() -> None:
    found = entity("The plan was backed by President Maria Ortega on Monday.", "Maria Ortega")
    assert (found.kind, found.title) == ("person", "President")


def test_title_and_name_have_spans_that_do_not_overlap() -> None:
    text = "Foreign Minister Pavel Novak flew to Vienna on Friday."
    found = entity(text, "Pavel Novak")
    assert found.title_span is not None
    assert text[slice(*found.title_span)] == "Foreign Minister"
    assert not found.title_span.overlaps(found.mentions[0].span)


def test_an_office_beside_the_name_beats_a_form_of_address() -> None:
    text = "Mr. Owen Blake resigned. Owen Blake, the finance director of Harrow Council, gave no reason."
    assert entity(text, "Owen Blake").title == "finance director"


def test_the_body_before_the_title_is_the_affiliation() -> None:
    found = entity("Airbus spokesman Peter Lang said the jet was safe.", "Peter Lang")
    assert (found.title, found.affiliation) == ("spokesman", "Airbus")


def test_an_apposition_tells_title_and_affiliation() -> None:
    found = entity(
        "Jane Porter, a spokeswoman for the Treasury Department, declined to comment on the figures.", "Jane Porter"
    )
    assert (found.title, found.affiliation) == ("spokeswoman", "Treasury Department")


def test_a_post_of_several_words_after_the_name_is_a_title() -> None:
    text = "Lars Vinter, chief executive of the shipping group Nordhav, resigned on Monday."
    assert entity(text, "Lars Vinter").title == "chief executive"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("CERN Director-General Rolf Heuer said the ring was ready.", "Rolf Heuer", "Director-General"),
        ("They met Attorney General Abbott on Monday.", "Abbott", "Attorney General"),
        ("On Friday Environment Minister John Baird signed the order.", "John Baird", "Environment Minister"),
        ("Competition chief Teresa Vall called off the deal.", "Teresa Vall", "Competition chief"),
        ("Deputy Prime Minister Jan Holt resigned.", "Jan Holt", "Deputy Prime Minister"),
        ("They met Lt Gen Olaf Berg on Monday.", "Olaf Berg", "Lt Gen"),
        ("They met shadow health secretary Ann Moor on Monday.", "Ann Moor", "shadow health secretary"),
        ("They met Assistant Chief Constable Mary Dale on Monday.", "Mary Dale", "Assistant Chief Constable"),
        ("The firm's Senior Vice President Karl Fenn resigned.", "Karl Fenn", "Senior Vice President"),
        ("They met First Minister Ann Dale on Monday.", "Ann Dale", "First Minister"),
        ("Work and Pensions Secretary Ian Holt refused.", "Ian Holt", "Work and Pensions Secretary"),
        ("They met human rights lawyer Ana Ruz on Monday.", "Ana Ruz", "human rights lawyer"),
        ("They met political editor Ana Ruz on Monday.", "Ana Ruz", "political editor"),
        ("They met opposition leader Bo Finn on Monday.", "Bo Finn", "opposition leader"),
    ],
)
def test_a_post_is_read_whole(text: str, name: str, title: str) -> None:
    assert entity(text, name).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They met young lawyer Jim Fenn on Monday.", "lawyer"),
        ("They met Jim Fenn, a close aide of hers, on Monday.", "aide"),
        ("Top officer Jim Fenn left the force.", "officer"),
        ("Army Chief General Jim Fenn left the force.", "Chief"),
    ],
)
def test_what_is_no_part_of_the_post_is_no_part_of_the_title(text: str, title: str) -> None:
    assert entity(text, "Jim Fenn").title == title


def test_the_body_behind_the_name_is_the_affiliation() -> None:
    found = entity("Sgt. Maria Lopez of the Treasury met them on Monday.", "Maria Lopez")
    assert (found.title, found.affiliation) == ("Sgt.", "Treasury")


def test_a_chief_officer_is_named_with_the_whole_post() -> None:
    text = "Gov. Dan Holt and Chief Financial Officer Ana Ruz stayed out of the ads."
    assert entity(text, "Ana Ruz").title == "Chief Financial Officer"


def test_an_agency_glued_to_a_title_is_no_affiliation() -> None:
    assert entity("Arden (NNC)President Maria Ortega backed the plan on Monday.", "Maria Ortega").affiliation is None


@pytest.mark.parametrize(
    ("text", "name", "title", "body"),
    [
        ("Former Norway captain Michael Vardon said so.", "Michael Vardon", "Former Norway captain", "Norway"),
        ("Michael Vardon, the former Norway captain, said so.", "Michael Vardon", "former Norway captain", "Norway"),
        ("They met former French President Luc Morel in Oslo.", "Luc Morel", "former French President", None),
        ("The club wants ex-Chelsea manager Tom Hollis back.", "Tom Hollis", "ex-Chelsea manager", "Chelsea"),
        ("Deputy Nigeria governor Ruth Obi resigned.", "Ruth Obi", "Deputy Nigeria governor", "Nigeria"),
    ],
)
def test_a_post_that_is_past_or_below_is_told_as_such(text: str, name: str, title: str, body: str | None) -> None:
    found = entity(text, name)
    assert (found.title, found.affiliation) == (title, body)


def test_the_post_of_the_next_one_named_is_not_that_of_the_one_before() -> None:
    text = "The guests included Owen Blake, former President Luc Morel and several judges."
    assert entity(text, "Owen Blake").title is None
    assert entity(text, "Luc Morel").title == "former President"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Faleh Essawi, deputy head of the Anbar council, said so.", "Faleh Essawi", "deputy head"),
        (
            "Neil Gorman, acting deputy commissioner of the Federal Police, spoke.",
            "Neil Gorman",
            "acting deputy commissioner",
        ),
        ("It is a start, Minister for Sport Eileen Campbell said.", "Eileen Campbell", "Minister for Sport"),
    ],
)
def test_a_deputys_and_a_ministers_posts_are_read_whole(text: str, name: str, title: str) -> None:
    assert entity(text, name).title == title


def test_a_post_before_a_name_is_nobody() -> None:
    found = kinds("The team lost, said Kingston Head Coach Paul Becker on Friday.")
    assert [name for name, kind in found.items() if kind == "person"] == ["Paul Becker"]
