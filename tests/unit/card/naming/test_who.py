"""Whom the article is about, in the order in which a reader would list them."""

from __future__ import annotations

import pytest

from service.card.attributing.attribution import Statements, find_statements
from service.card.naming.names import find_names
from service.card.naming.who import Actors, describe_actors
from service.card.placing.where import find_places
from tests.unit.card.reading import read

ASYLUM = (
    "Syrian President Bashar al-Assad and his family have arrived in Russia, multiple Russian news agencies reported, "
    "citing an unnamed source from the Kremlin. The Interfax news agency stated that Moscow had granted them asylum. "
    "Assad had ruled Syria since 2000."
)


def actors_of(text: str, title: str | None = None) -> tuple[str, Actors]:
    document, parse = read(text, title)
    return document.text, describe_actors(document, parse, find_names(document, parse), Statements((), ()))


def placed(text: str) -> list[str]:
    """The actors of a text whose places were looked for."""
    document, parse = read(text)
    names = find_names(document, parse)
    none = Statements((), ())
    return [
        a.name for a in describe_actors(document, parse, names, none, find_places(document, parse, names, none)).actors
    ]


def names_in_order(text: str, title: str | None = None) -> list[str]:
    return [a.name for a in actors_of(text, title)[1].actors]


def test_the_person_of_the_lead_comes_first_with_title_and_alias() -> None:
    first = actors_of(ASYLUM)[1].actors[0]
    assert (first.name, first.type, first.title, first.aliases) == (
        "Bashar al-Assad",
        "person",
        "President",
        ("Assad",),
    )


def test_seats_of_power_and_agencies_are_organisations() -> None:
    types = {a.name: a.type for a in actors_of(ASYLUM)[1].actors}
    assert types["Kremlin"] == types["Interfax"] == "organisation"


def test_evidence_is_names_only_and_the_first_mention_comes_first() -> None:
    text, actors = actors_of("Mayor Tom Barrett asked for calm. He said Barrett family homes were safe. Barrett left.")
    spans = next(a for a in actors.actors if a.name == "Tom Barrett").evidence
    assert [text[slice(*s)] for s in spans] == ["Tom Barrett", "Barrett", "Barrett"]
    assert list(spans) == sorted(spans)


def test_places_are_not_actors() -> None:
    assert "Russia" not in names_in_order(ASYLUM)


def test_the_headline_decides_between_two_who_are_named_alike_often() -> None:
    text = "Paul Moreno met Carla Weiss in Bonn on Friday. Weiss praised Moreno, and Moreno praised Weiss."
    assert names_in_order(text, "Weiss receives rival in Bonn")[0] == "Carla Weiss"


def test_an_unnamed_subject_of_the_lead_is_an_actor() -> None:
    text = "A gunman opened fire in a shop on Monday. Police Chief Dan Ross said the shop had been closed."
    first = actors_of(text, "Gunman opens fire in shop")[1].actors[0]
    assert (first.name, first.type, first.roles) == ("gunman", "person", ("actor",))


def test_those_who_came_to_harm_are_actors_and_affected() -> None:
    text = "At least seven people were killed when a bus left the road near Lyon on Sunday, officials said."
    victims = next(a for a in actors_of(text)[1].actors if "seven" in a.name)
    assert (victims.name, victims.type, victims.roles) == ("At least seven people", "group", ("affected",))


def test_an_unnamed_noun_beside_a_name_is_no_second_actor() -> None:
    assert names_in_order("Suspect John Doe was arrested on Monday, police said.").count("Suspect") == 0


def test_salience_falls_and_ids_follow_the_order() -> None:
    _, actors = actors_of(ASYLUM, "Assad granted asylum in Russia")
    salience = [a.salience for a in actors.actors]
    assert salience == sorted(salience, reverse=True)
    assert all(0 <= s <= 1 for s in salience)
    assert [a.id for a in actors.actors] == [f"w{n}" for n in range(1, len(salience) + 1)]


def test_every_named_actor_can_be_found_by_its_entity() -> None:
    document, parse = read(ASYLUM)
    names = find_names(document, parse)
    actors = describe_actors(document, parse, names, Statements((), ()))
    by_id = {a.id: a for a in actors.actors}
    assert {names.entities[i].name: by_id[w].name for i, w in actors.ids.items()} == {
        e.name: e.name for e in names.entities if e.kind != "place"
    }


@pytest.mark.parametrize(
    "text", ["", "!", "Killed", "7 killed", "Killed 7", "of", '"', "police police police", "dead " * 400]
)
def test_odd_input_is_read_without_complaint(text: str) -> None:
    _, actors = actors_of(text, text)
    assert all(a.evidence for a in actors.actors)


def test_salience_lies_between_nothing_and_one() -> None:
    text = ASYLUM + " Nothing more was known. Nobody could be reached. An analyst, Ida Sol, said it was late."
    document, parse = read(text)
    names = find_names(document, parse)
    actors = describe_actors(document, parse, names, find_statements(document, parse, names)).actors
    assert all(0 <= a.salience <= 1 for a in actors)


def test_the_agency_of_the_dateline_is_no_actor() -> None:
    assert "NNC" not in names_in_order("OSLO, March 11 (NNC) - The port was closed by Mayor Ida Sol on Tuesday.")


def test_a_bare_number_is_not_listed_beside_people() -> None:
    found = names_in_order("A bomber has attacked a consulate in Kabul, killing six civilians and wounding 120.")
    assert "120" not in found


@pytest.mark.parametrize("credit", ["Image: Nick Moreau.", "Tim Lister contributed to this report."])
def test_who_took_the_picture_or_helped_with_the_report_is_no_actor(credit: str) -> None:
    assert names_in_order("Mayor Ida Sol closed the port on Tuesday. " + credit) == ["Ida Sol"]


def test_a_bare_man_is_not_names_in_order() -> None:
    assert "man" not in names_in_order(
        "The man known as the Prince says he feels good. Marc Emery was freed on Friday."
    )


def test_a_place_that_was_taken_for_a_person_is_listed_as_a_place_only() -> None:
    text = "The inquiry into the Brixton riots began. He toured the streets of Brixton after the riots in Brixton."
    document, parse = read(text)
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    actors = describe_actors(document, parse, names, statements, find_places(document, parse, names, statements))
    assert "Brixton" not in [a.name for a in actors.actors]


def test_those_killed_are_named_with_what_befell_them() -> None:
    text = "Ida Sol was among five killed in an airstrike in Yemen, the group said."
    assert "five killed" in names_in_order(text)


SCRAPED = (
    "MUM'S FURY AS COUNCIL REFUSES PERMIT\nBy Nora Finch\nShare\nFacebook\nWhatsApp\nTwitter\n"
    "A mother of two was FURIOUS when the council refused her a FREE permit, a tribunal heard.\n"
    "Read more: Ten rows that shook Norland Rovers\n"
    "Denise Marlow told the tribunal that she had asked three times.\nPhoto: Getty Images\n"
)


def test_neither_buttons_nor_bylines_nor_shouted_words_are_actors() -> None:
    assert sorted(names_in_order(SCRAPED)) == ["Denise Marlow", "mother"]


def test_the_lead_is_the_first_sentence_of_the_article_whatever_stands_above_it() -> None:
    assert names_in_order(SCRAPED)[0] == "mother"


def types_of(text: str) -> dict[str, str]:
    return {a.name: a.type for a in actors_of(text)[1].actors}


@pytest.mark.parametrize("name", ["Femke de Wit", "Jan ter Horst", "Marie van den Broek", "Otto von Rahden"])
def test_small_words_in_a_surname_are_part_of_a_person(name: str) -> None:
    assert types_of(f"{name} said on Monday that the mill would close.").get(name) == "person"


def test_a_thing_with_its_makers_name_is_no_actor_but_its_makers_people_are_theirs() -> None:
    assert types_of("They sold their old Ford Focus. Ana Ruz drove a Ford Focus.") == {"Ana Ruz": "person"}
    assert "Nissan Leaf" not in types_of("The family bought a Nissan Leaf.")
    assert "Ford" in types_of("Ana Ruz asked a Ford spokesman.")


def test_where_a_person_of_an_age_lives_is_no_organisation() -> None:
    assert list(types_of("Denise Marlow, 34, of Ottery, was hurt on Monday.")) == ["Denise Marlow"]


def test_a_foreign_body_with_a_small_word_in_its_name_is_no_person() -> None:
    assert types_of("Banco de Norlandia said on Monday that it would close.").get("Banco de Norlandia") != "person"


def test_a_surname_of_two_parts_means_the_person_named_in_full() -> None:
    text = "Mayor Stephanie Rawlings-Blake spoke first. Rawlings-Blake left. “It is bad,” said Rawlings-Blake."
    assert types_of(text) == {"Stephanie Rawlings-Blake": "person"}


def test_a_part_of_a_bodys_name_told_before_means_that_body() -> None:
    text = "The State Department saved no emails. Officials wrote to State on Monday. The Department said so."
    assert list(types_of(text)) == ["State Department"]


def test_a_town_that_somebody_comes_from_is_no_organisation() -> None:
    document, parse = read("“I wanted to see it,” said the 20-year-old Camarillo resident, of the camp in Camarillo.")
    names = find_names(document, parse)
    places = find_places(document, parse, names, Statements((), ()))
    listed = describe_actors(document, parse, names, Statements((), ()), places).actors
    assert "Camarillo" not in [a.name for a in listed]


def test_a_body_whose_chief_the_headline_means_comes_after_the_chief() -> None:
    text = (
        "Ana Holm, the secretary general of the United Nations, sat in her office. The United Nations was quiet. "
        "Holm spoke of the United Nations with warmth. Leaders came to the United Nations to thank her."
    )
    assert names_in_order(text, "For outgoing U.N. chief, a last day")[0] == "Ana Holm"


def test_whom_the_lead_describes_and_a_later_sentence_names_is_listed_once() -> None:
    text = (
        "Norwegian sailor says the navy held her for years\n\n"
        "Ana Ruz, a Norwegian sailor, has said that the Royal Navy held her for years. Ruz left in May."
    )
    assert names_in_order(text)[0] == "Ana Ruz"
    assert "Norwegian sailor" not in names_in_order(text)


def test_a_described_victim_is_not_a_witness_of_another_description() -> None:
    text = "An elderly woman was killed in a fire in Leeds. Ana Ruz, a young woman who lives nearby, called for help."
    assert any("elderly woman" in name for name in names_in_order(text))


def test_the_leader_of_the_lead_is_whom_the_headline_calls_so() -> None:
    text = "The leader of the Norland Party has been arrested.\n\nA spokesman said Nick Grifford was held on Tuesday."
    assert names_in_order(text, "Party leader Nick Grifford arrested")[0] == "Nick Grifford"
    assert "leader of the Norland Party" not in names_in_order(text, "Party leader Nick Grifford arrested")
    assert "leader of the Norland Party" in names_in_order(text)


def test_a_minister_may_be_another_than_the_minister_named() -> None:
    text = "A minister was hurt in a crash on Monday. Health Minister Ana Ruz sent flowers to the hospital."
    assert any("minister" in name for name in names_in_order(text))


def test_a_body_written_short_in_the_lead_has_the_name_of_the_text() -> None:
    text = "The council met on Monday. Norwick City Council has no money."
    assert [n for n in names_in_order(text) if "ouncil" in n] == ["Norwick City Council"]


def test_a_headline_names_nobody_for_it_is_no_evidence() -> None:
    text = "The council met on Monday."
    assert names_in_order(text, "Norwick City Council to shut schools") == ["council"]


@pytest.mark.parametrize(
    "text",
    [
        "Storm Ellen hit the coast on Monday. Ellen has weakened. Storm Ellen moved on.",
        "Hurricane Otto killed ten sheep on Monday. Otto has weakened.",
        "The Clean Rivers Act was passed. Clare's Law was passed. Megan's Law was passed.",
        "The Ford Mondeo hit a Range Rover Evoque. The Toyota Prius was parked.",
        "The Boeing 737 landed on Monday. The Airbus A320 did not.",
        "The Nimitz-class carrier sailed on Monday. Two Queen Elizabeth class ships are late.",
        "The Man Booker was awarded on Monday. The Ballon d'Or was not.",
        "Operation Night Owl began on Monday.",
    ],
)
def test_what_is_made_or_happens_is_no_actor(text: str) -> None:
    assert names_in_order(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Storm Reid, 23, won on Monday. Reid said she was glad.", "Storm Reid"),
        ("The Ford Foundation said on Monday that it would pay.", "Ford Foundation"),
        ("Ford said on Monday that it would pay.", "Ford"),
        ("Ellen Holt left when Storm Ellen hit the coast.", "Ellen Holt"),
    ],
)
def test_who_acts_is_an_actor_whatever_shares_the_name(text: str, name: str) -> None:
    assert name in names_in_order(text)


def test_a_seat_of_power_where_something_happens_is_no_actor() -> None:
    there = (
        "Guards held a man near the White House on Monday. He had come to kill officers at the White House, and a "
        "knife was found near the White House."
    )
    assert "White House" not in placed(there)
    assert "White House" in placed("The White House praised the guards. A man was held near the White House.")


def test_who_took_a_picture_is_no_actor() -> None:
    text = "Dana Ruz Photo\n\nThe council cut the budget by six millions on Tuesday night. It had met for weeks."
    assert not any("Photo" in name or "Ruz" in name for name in names_in_order(text))


def test_the_title_of_several_is_no_part_of_a_name() -> None:
    text = "Aldermen Dan Moor and Ida Bern voted for it. The plan failed, as Senators Moor and Bern had feared."
    assert names_in_order(text) == ["Dan Moor", "Ida Bern"]


def test_a_word_that_only_describes_opens_no_name() -> None:
    text = "They sent the budget to the full Board of Aldermen on Monday. The full Board of Aldermen will vote in May."
    assert names_in_order(text) == ["Board of Aldermen"]
