"""Who and what the text names: spans as people annotate them, one entry for each thing."""

from __future__ import annotations

import pytest

from service.card.naming.names import Entity, Names, find_names
from tests.unit.card.reading import read


def names_of(text: str) -> tuple[str, Names]:
    document, parse = read(text)
    return document.text, find_names(document, parse)


def entity(text: str, name: str) -> Entity:
    _, names = names_of(text)
    found = [e for e in names.entities if e.name == name]
    assert found, f"{name} not among {[e.name for e in names.entities]}"
    return found[0]


def kinds(text: str) -> dict[str, str]:
    _, names = names_of(text)
    return {e.name: e.kind for e in names.entities}


def forms(text: str, name: str) -> list[tuple[str, str]]:
    return [(text[m.span.start : m.span.end], m.form) for m in entity(text, name).mentions]


def test_a_title_is_told_apart_from_the_name() -> None:
    found = entity("The plan was backed by President Maria Ortega on Monday.", "Maria Ortega")
    assert (found.kind, found.title) == ("person", "President")


def test_an_agency_glued_to_a_title_is_no_affiliation() -> None:
    assert entity("Arden (NNC)President Maria Ortega backed the plan on Monday.", "Maria Ortega").affiliation is None


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


def test_a_surname_means_the_person_named_in_full_before() -> None:
    text = "Helen Marsh won the vote. Marsh thanked her supporters in Leeds."
    assert [f for f in forms(text, "Helen Marsh") if f[1] != "pronoun"] == [("Helen Marsh", "name"), ("Marsh", "part")]


def test_an_arabic_surname_is_known_without_its_article() -> None:
    text = "Syrian President Bashar al-Assad left the capital. Russian agencies said that Assad had arrived in Moscow."
    found = entity(text, "Bashar al-Assad")
    assert found.title == "President"
    assert found.aliases == ("Assad",)


def test_the_possessive_is_no_part_of_the_name() -> None:
    text = "Angela Ruiz's lawyer spoke first. Ruiz's brother did not."
    assert [t for t, _ in forms(text, "Angela Ruiz")] == ["Angela Ruiz", "Ruiz"]


def test_two_people_with_one_surname_stay_two() -> None:
    text = "Bill Clinton and Hillary Clinton flew to Haiti on Monday. Mrs. Clinton spoke first. Mr. Clinton left early."
    _, names = names_of(text)
    persons = {e.name: [text[slice(*m.span)] for m in e.mentions] for e in names.entities if e.kind == "person"}
    assert persons == {"Bill Clinton": ["Bill Clinton", "Clinton"], "Hillary Clinton": ["Hillary Clinton", "Clinton"]}


def test_a_bare_surname_that_two_people_share_is_given_to_neither() -> None:
    text = "Bill Clinton and Hillary Clinton arrived in Haiti on Monday. Clinton waved to the crowd at the airport."
    _, names = names_of(text)
    by_name = {e.name: len(e.mentions) for e in names.entities if e.kind == "person"}
    assert by_name == {"Bill Clinton": 1, "Hillary Clinton": 1, "Clinton": 1}


def test_a_family_is_a_group() -> None:
    text = "Hafez Assad came to power in 1971. The Assads ruled Syria for five decades."
    assert kinds(text)["Assads"] == "group"


def test_people_of_a_country_are_a_group_and_its_adjective_is_nobody() -> None:
    found = kinds("Russians queued at Russian banks on Monday, and many Norwegians watched.")
    assert found.get("Russians") == "group"
    assert "Russian" not in found


@pytest.mark.parametrize("seat", ["Kremlin", "White House", "Pentagon", "Downing Street"])
def test_a_seat_of_power_is_an_organisation(seat: str) -> None:
    assert kinds(f"The {seat} said on Tuesday that it would not comment.")[seat] == "organisation"


def test_an_organisation_goes_on_over_of_and_for() -> None:
    found = kinds("The Ministry of Foreign Affairs and the Institute for Strategic Studies disagreed in public.")
    assert found["Ministry of Foreign Affairs"] == "organisation"
    assert found["Institute for Strategic Studies"] == "organisation"


def test_an_acronym_in_brackets_is_the_same_organisation() -> None:
    text = "The European Central Bank (ECB) raised rates. The ECB said inflation was too high."
    assert forms(text, "European Central Bank") == [
        ("European Central Bank", "name"), ("ECB", "acronym"), ("ECB", "acronym"),
    ]  # fmt: skip


def test_the_legal_form_makes_no_second_company() -> None:
    text = "Apple Inc. will open a plant in Austin. Apple has hired 300 people."
    assert [t for t, _ in forms(text, "Apple Inc.")] == ["Apple Inc.", "Apple"]


def test_a_name_missed_once_is_found_by_its_other_mention() -> None:
    text = "Police named the driver as Tomasz Wilk. Friends of Wilk left flowers. Wilk had lived in Hull."
    assert [t for t, f in forms(text, "Tomasz Wilk") if f != "pronoun"] == ["Tomasz Wilk", "Wilk", "Wilk"]


def test_hyphens_and_particles_stay_in_the_name() -> None:
    found = kinds("Ludwig van der Berg met Kim Dae-jung and Abdul al-Shamrani in The Hague on Friday.")
    assert {"Ludwig van der Berg", "Kim Dae-jung", "Abdul al-Shamrani", "The Hague"} <= set(found)


def test_a_playing_city_is_a_team() -> None:
    text = (
        "Leicester beat Stoke 3-1 in the league on Saturday. The coach praised his players after the match. "
        "It was the third goal of the season for the striker, and the team climbed to the top of the league."
    )
    assert kinds(text)["Leicester"] == "organisation"


def test_measures_indices_and_feasts_are_nobody() -> None:
    found = kinds("The Dow Jones fell 300 points at 16:00 GMT on Monday, days before Christmas, Reuters reported.")
    assert set(found) == {"Reuters"}


def test_a_pronoun_goes_to_the_only_person_it_fits() -> None:
    text = "Mayor Tom Barrett asked for calm. He said the city would not forget."
    assert ("He", "pronoun") in forms(text, "Tom Barrett")


def test_a_pronoun_respects_gender() -> None:
    text = "Robert Hale met Susan Grey in Paris on Monday. She said the talks were useful."
    assert ("She", "pronoun") in forms(text, "Susan Grey")


def test_a_pronoun_that_fits_two_people_goes_to_neither() -> None:
    text = "There were talks between Robert Hale and John Grey in Paris. He was tired."
    _, names = names_of(text)
    assert all(m.form != "pronoun" for e in names.entities for m in e.mentions)


def test_a_pronoun_in_a_quotation_is_left_alone() -> None:
    text = 'Robert Hale was angry. "He knew about it all along," a neighbour said.'
    assert all(form != "pronoun" for _, form in forms(text, "Robert Hale"))


def test_an_unnamed_man_takes_his_pronoun_from_the_named_one() -> None:
    text = "Officer Daniel Wells was on patrol. A man ran towards the car and said he had a gun."
    assert ("he", "pronoun") not in forms(text, "Daniel Wells")


def test_the_ministry_means_the_only_ministry_named() -> None:
    text = "The Defence Ministry sent two ships. Later the ministry denied that shots were fired."
    assert ("the ministry", "nominal") in forms(text, "Defence Ministry")


def test_the_president_means_nobody_where_there_are_two() -> None:
    text = "President Ana Lima met President Juan Mora in Quito. Later the president left."
    _, names = names_of(text)
    assert all(m.form != "nominal" for e in names.entities for m in e.mentions)


def test_every_mention_lies_in_the_text_and_is_known_by_its_token() -> None:
    text = "Apple chief executive Tim Cook told CNBC on Tuesday that he was pleased. The company did well in China."
    document, parse = read(text)
    names = find_names(document, parse)
    for index, found in enumerate(names.entities):
        assert found.index == index
        assert [m.first for m in found.mentions] == sorted(m.first for m in found.mentions)
        for mention in found.mentions:
            assert mention.span == parse.span(mention.first, mention.last)
            assert names.at(mention.first) is found


@pytest.mark.parametrize(
    "text",
    ["", "!", "Obama", '"', '"He said," she said.', "A" * 5000,
     "Mr. " * 300, "the " * 500, "😀 Ann Lee 😀", "قال أحمد إنه سعيد",
     "(ECB)", "BREAKING NEWS FROM PARIS", "of of of for the", "Jan - - - 5 ( ( ) ]", "X and Y and Z of the And of"],
)  # fmt: skip
def test_odd_input_is_read_without_complaint(text: str) -> None:
    document, parse = read(text)
    assert len(find_names(document, parse).by_token) == len(parse)


def test_the_one_spoken_to_and_the_speaker_may_both_be_he() -> None:
    text = "Martin Hill ran to the front. Hill asked the driver if he was hurt."
    assert all(form != "pronoun" for _, form in forms(text, "Martin Hill"))


def test_an_age_tells_whom_the_text_means() -> None:
    text = "Martin Hill, 34, was fined on Monday. Friends of the 34-year-old waited outside."
    assert ("the 34-year-old", "nominal") in forms(text, "Martin Hill")


def test_a_company_said_it_after_being_the_only_subject() -> None:
    text = "Airbus delivered forty jets in May. It said demand was strong."
    assert ("It", "pronoun") in forms(text, "Airbus")


def test_a_line_in_capitals_names_the_same_people_as_the_text() -> None:
    text = "MINISTER DENIES CLAIMS ABOUT VARGAS\nElena Vargas left Lima on Monday. Vargas gave no reason."
    assert [t for t, f in forms(text, "Elena Vargas") if f != "pronoun"] == ["VARGAS", "Elena Vargas", "Vargas"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Henri Tarvel, 58, had deceived investors for years, the judge said.", "Henri Tarvel", "person"),
        ("The trial was paid for by Zelltek, the company that makes the vaccine.", "Zelltek", "organisation"),
        ("Viamar, which runs the ferry, said it would help.", "Viamar", "organisation"),
        ("The aluminium producer Alvoca has signed three deals.", "Alvoca", "organisation"),
        ("Shipping analyst Eswar Deol of Kessler Research expects losses.", "Eswar Deol", "person"),
        ("A spokeswoman for Norhaven Cranes said the company would help.", "Norhaven Cranes", "organisation"),
        ("Ms Wood told the paper that the two men were tense.", "Wood", "person"),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    assert entity(text, name).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lyon sentenced the banker to six years in prison.",
        "The port authority of Elmouth closed its northern basin on Tuesday.",
        "The mountaineers went missing in the mountains of Svaneti.",
    ],
)
def test_a_place_after_in_or_of_is_no_body(text: str) -> None:
    assert not {"person", "organisation"} & set(kinds(text).values())


def test_a_stake_in_a_company_makes_it_no_place() -> None:
    assert kinds("The fund sold its stake in Fintra Capital last week.").get("Fintra Capital") == "organisation"


def test_a_suffix_is_not_a_surname() -> None:
    text = "William Spafford III was indicted on Monday. Police said Spafford fled. Spafford was caught a mile away."
    assert kinds(text) == {"William Spafford III": "person"}


def test_a_clock_time_is_no_part_of_a_name() -> None:
    assert "12:40" not in " ".join(kinds("12:40 Harbour Rail has suspended services on two lines, it says."))


def test_whoever_is_named_in_a_quotation_is_nobodys_he_outside_it() -> None:
    text = 'Jan Novak said: "My brother Karl Weber told everyone." He left at noon.'
    assert ("He", "pronoun") not in forms(text, "Karl Weber")


def test_after_one_person_told_another_he_may_be_either() -> None:
    text = "Mark Hill told Peter Moor that the plan was dead. He said it would not come back."
    assert ("He", "pronoun") not in forms(text, "Mark Hill") + forms(text, "Peter Moor")


def test_who_speaks_in_the_main_clause_goes_on_speaking() -> None:
    text = "Mark Hill said that Peter Moor was late. He said it was a shame."
    assert ("He", "pronoun") in forms(text, "Mark Hill")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The caravan left on Friday. The Caravan is largely broken up, wrote the president.", "Caravan"),
        ("French Interior Minister Bruno Arnaud flew to Madrid on Saturday.", "Interior"),
        ("Congress passed the Clean Rivers Act (CRA) in May. Critics of the CRA want it repealed.", "CRA"),
    ],
)
def test_a_word_with_a_capital_is_no_actor(text: str, name: str) -> None:
    assert name not in kinds(text)


def test_a_stage_name_keeps_the_word_that_is_a_title_elsewhere() -> None:
    assert kinds("The song was written by Lady Gaga in 2012.") == {"Lady Gaga": "person"}
    assert entity("The plan was praised by Lady Thatcher in 1992.", "Thatcher").title == "Lady"


def test_a_score_is_no_part_of_a_players_name() -> None:
    assert "Joe Berg" in kinds("The umpires brought the teams off with Joe Berg 33 not out.")


def test_a_post_of_several_words_after_the_name_is_a_title() -> None:
    text = "Lars Vinter, chief executive of the shipping group Nordhav, resigned on Monday."
    assert entity(text, "Lars Vinter").title == "chief executive"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("CERN Director-General Rolf Heuer said the ring was ready.", "Rolf Heuer", "Director-General"),
        ("They met Attorney General Abbott on Monday.", "Abbott", "Attorney General"),
        ("On Friday Environment Minister John Baird signed the order.", "John Baird", "Environment Minister"),
    ],
)
def test_a_post_is_read_whole(text: str, name: str, title: str) -> None:
    assert entity(text, name).title == title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Office of the Attorney General received help.", "Office of the Attorney General"),
        (
            "The Navarro County Criminal District Attorney's Office helped.",
            "Navarro County Criminal District Attorney's Office",
        ),
        ("He studied at St. John's University School of Law.", "St. John's University School of Law"),
        ("A sensitive Environment Canada document was found wet on a street.", "Environment Canada"),
    ],
)
def test_a_bodys_name_is_read_to_its_end(text: str, name: str) -> None:
    assert kinds(text).get(name) == "organisation"


def test_a_dateline_in_capitals_is_no_part_of_the_name_behind_it() -> None:
    found = kinds("SAN ANTONIO Turner Sports/CBS analyst Charles Barkley blasted the FBI on Friday.")
    assert found["SAN ANTONIO"] == "place"
    assert found["Turner Sports/CBS"] == "organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He saw #AnaRuz and @realAnaRuz on Twitter.", "AnaRuz"),
        ("The tweet showed a Star of David on a banner.", "David"),
        ("He insulted Muslims, Latinos and Yazidi women.", "Yazidi"),
    ],
)
def test_handles_things_and_adjectives_are_no_actors(text: str, name: str) -> None:
    assert name not in kinds(text)


def test_a_people_is_a_group() -> None:
    found = kinds("He insulted Muslims, Latinos and women.")
    assert found == {"Muslims": "group", "Latinos": "group"}


def test_kin_and_posts_beside_a_given_name_show_a_person() -> None:
    assert kinds("He was married to his wife, Matilda, for more than six decades.") == {"Matilda": "person"}


def test_a_surname_that_is_a_word_for_ground_stays_a_surname() -> None:
    found = kinds("He pleaded for the life of a British lecturer, Dennis Hills, who was in jail.")
    assert found["Dennis Hills"] == "person"


def test_a_peer_with_a_post_and_the_same_man_under_his_given_name_are_one() -> None:
    text = "Former prime minister Lord Callaghan has died. It brought Jim Callaghan into Parliament in 1945."
    assert len(entity(text, "Jim Callaghan").mentions) == 2


def test_the_church_of_a_text_that_names_one_is_that_church() -> None:
    text = "The Church of Scientology denied it. The Church said she left years ago."
    assert [t for t, _ in forms(text, "Church of Scientology")] == ["Church of Scientology", "Church"]


def test_a_name_that_the_model_cut_in_two_is_one() -> None:
    assert "Abdu Rabu Mansour Hadi" in kinds("Yemeni President Abdu Rabu Mansour Hadi left the palace.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Al-Malahem Media said so. The Malahem Media obituary came later.", "Al-Malahem Media"),
        ("The Saudi Interior Ministry said so. The Interior Ministry gave no number.", "Saudi Interior Ministry"),
    ],
)
def test_a_bodys_name_told_in_part_is_the_same_body(text: str, name: str) -> None:
    assert len(entity(text, name).mentions) == 2


def test_two_bodies_that_end_alike_are_not_the_third() -> None:
    text = "The Texas Supreme Court and the Ohio Supreme Court agreed. The Supreme Court had not."
    assert len([n for n in kinds(text) if n.endswith("Supreme Court")]) == 3


def test_a_word_that_has_a_capital_only_at_the_head_of_sentences_is_a_word() -> None:
    assert kinds("Carfentanil is toxic. He said carfentanil kills.") == {}


def test_a_family_is_a_group_beside_its_member() -> None:
    found = kinds("Bashar al-Assad resigned on Sunday. The Assads fled to Moscow.")
    assert (found["Bashar al-Assad"], found["Assads"]) == ("person", "group")


def test_the_body_behind_the_name_is_the_affiliation() -> None:
    found = entity("Sgt. Maria Lopez of the Treasury met them on Monday.", "Maria Lopez")
    assert (found.title, found.affiliation) == ("Sgt.", "Treasury")


def test_a_city_that_plays_is_a_team_and_the_town_stays_a_town() -> None:
    text = "Liverpool beat Chelsea 3-1 on Saturday. Thousands of Germans cheered in Liverpool."
    _, names = names_of(text)
    assert [(e.name, e.kind) for e in names.entities][:2] == [
        ("Liverpool", "organisation"),
        ("Chelsea", "organisation"),
    ]


def test_a_string_of_ranks_is_no_part_of_the_name() -> None:
    assert "Morag Lennox" in kinds("Det Ch Insp Morag Lennox said officers were looking for a car.")
    assert kinds("Police Scotland said a man had been held.") == {"Police Scotland": "organisation"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sviatlana Tsikhan, who fled in August, received a prize.", "Sviatlana Tsikhan"),
        ("Model Anna Holt, 23, was walking home with a friend.", "Anna Holt"),
        ("Lord Liverpool resigned after a vote in 1827.", "Liverpool"),
        ("The Rev Paul Dines of St Mark's Church said prayers would be held.", "Paul Dines"),
    ],
)
def test_persons_are_told_by_what_stands_around_their_names(text: str, name: str) -> None:
    assert kinds(text).get(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruz, a nurse, told DZRH radio that she clung to a plank.", "DZRH"),
        ("The vaccine was made in Mainz by BioNTech and its partner.", "BioNTech"),
        ("Shares fell, said Helen Marsh of Dean Witter in a note.", "Dean Witter"),
        ("The Norland Social Democrats (NSD) lost. The NSD leader resigned.", "Norland Social Democrats"),
        ("In May the voters left. Her Democratic Progressive Party won 61 seats.", "Democratic Progressive Party"),
        ("Fintra Oy H1 profit rises to 61 million. Fintra Oy makes cranes.", "Fintra Oy"),
        ("Aston Villa won again. Their manager said Villa deserved it.", "Aston Villa"),
    ],
)
def test_bodies_are_told_by_their_form_and_by_what_stands_around(text: str, name: str) -> None:
    assert kinds(text).get(name) == "organisation"


def test_the_short_form_of_a_law_is_no_body() -> None:
    assert "CRA" not in kinds("The Clean Rivers Act (CRA) passed in May. Many farmers dislike the CRA rules.")


def test_an_initial_belongs_to_the_surname_behind_it() -> None:
    _, names = names_of("Ana Ruz opened the talks. The minutes were signed by A. Ruz on Friday.")
    person = next(e for e in names.entities if e.kind == "person")
    assert "A. Ruz" in person.aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('She was seen on "Good Morning Norland" on Monday.', "Norland"),
        ('He wrote the songs of "Prince of Persia" in May.', "Persia"),
        ("The Norland Expo took place in May. Visitors came from afar.", "Norland Expo"),
        ("Malaysia lost contact with flight MH370 a year ago.", "MH370"),
        ("Wales open the Six Nations against England on Saturday.", "Six Nations"),
    ],
)
def test_titles_events_and_flights_are_no_actors(text: str, name: str) -> None:
    assert name not in kinds(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She works for Google/YouTube in Dublin.", {"Google", "YouTube"}),
        ("The National Rally of Claire Morel leads in polls.", {"National Rally", "Claire Morel"}),
        ("The ship was held. Valeska Paris, a sailor, said so. Paris claims she was locked up.", {"Valeska Paris"}),
    ],
)
def test_names_are_parted_and_joined_as_they_are_meant(text: str, names: set[str]) -> None:
    assert names <= kinds(text).keys()
