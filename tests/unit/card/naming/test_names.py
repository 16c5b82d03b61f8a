"""Who and what the text names: spans as people annotate them."""

from __future__ import annotations

import pytest

from service.card.naming.names import find_names
from tests.unit.card.naming.named import entity, forms, kinds, names_of
from tests.unit.card.reading import read


def test_the_possessive_is_no_part_of_the_name() -> None:
    text = "Angela Ruiz's lawyer spoke first. Ruiz's brother did not."
    assert [t for t, _ in forms(text, "Angela Ruiz")] == ["Angela Ruiz", "Ruiz"]


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


def test_a_clock_time_is_no_part_of_a_name() -> None:
    assert "12:40" not in " ".join(kinds("12:40 Harbour Rail has suspended services on two lines, it says."))


def test_a_stage_name_keeps_the_word_that_is_a_title_elsewhere() -> None:
    assert kinds("The song was written by Lady Gaga in 2012.") == {"Lady Gaga": "person"}
    assert entity("The plan was praised by Lady Thatcher in 1992.", "Thatcher").title == "Lady"


def test_a_score_is_no_part_of_a_players_name() -> None:
    assert "Joe Berg" in kinds("The umpires brought the teams off with Joe Berg 33 not out.")


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


def test_a_surname_that_is_a_word_for_ground_stays_a_surname() -> None:
    found = kinds("He pleaded for the life of a British lecturer, Dennis Hills, who was in jail.")
    assert found["Dennis Hills"] == "person"


def test_a_name_that_the_model_cut_in_two_is_one() -> None:
    assert "Abdu Rabu Mansour Hadi" in kinds("Yemeni President Abdu Rabu Mansour Hadi left the palace.")


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


def test_a_prize_whose_first_word_is_a_given_name_is_nobody() -> None:
    assert "Booker Prize" not in kinds("David Mitchell lost out in the Booker Prize to Alan Hollins.")


def test_a_score_is_no_part_of_a_name() -> None:
    assert "Burnley" in kinds(
        "Arsenal kept their hopes alive by beating relegation threatened Burnley 1-0 at Turf Moor."
    )


def test_a_long_name_is_one_persons() -> None:
    text = "The ministry named Maria da Conceição dos Santos Pereira Lima as its head. Lima said she was glad."
    persons = [name for name, kind in kinds(text).items() if kind == "person"]
    assert persons == ["Maria da Conceição dos Santos Pereira Lima"]


def test_a_contest_by_its_short_name_is_nobody() -> None:
    found = kinds("Norland won the last two Tests. The Ashes begin in July, and Ashes tickets have sold well.")
    assert not {"Tests", "Ashes"} & set(found)


def test_an_airfield_is_a_place() -> None:
    assert kinds("A plane crashed on Sunday. Elmsworth Airfield was closed.")["Elmsworth Airfield"] == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The plan will go ahead, according to The Mail on Sunday.", "Mail on Sunday"),
        ("Gunmen attacked the offices of Charlie Hebdo in January.", "Charlie Hebdo"),
        ("Thousands may pay more. HM Revenue and Customs (HMRC) will keep it.", "HM Revenue and Customs"),
        ("The youth coach and Prostate Cancer UK ambassador Errol Keller hosts a match.", "Prostate Cancer UK"),
        ("The man was in a serious condition, CNN affiliate KOLD reported.", "KOLD"),
    ],
)
def test_outlets_and_short_forms_are_bodies(text: str, name: str) -> None:
    assert kinds(text)[name] == "organisation"
