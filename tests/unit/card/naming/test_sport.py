"""Names in sports reports: teams, players and grounds, in prose, results and tables."""

from __future__ import annotations

import pytest

from tests.unit.card.naming.named import kinds, names_of


def spans(text: str) -> set[tuple[str, str]]:
    """Each mention by name, with the kind it has there."""
    text, names = names_of(text)
    return {
        (text[m.span.start : m.span.end], e.kind)
        for e in names.entities for m in e.mentions if m.form not in ("pronoun", "nominal")
    }  # fmt: skip


MATCH = "CRICKET - KENT EXTEND LEAD.\n\nLONDON 1996-08-12\n\nKent beat Somerset by 93 runs on Monday. "


@pytest.mark.parametrize(
    ("sentence", "team"),
    [
        ('"It turned," said Kent captain Ana Ruz.', "Kent"),
        ("Surrey, who began five points behind, lost at home.", "Surrey"),
        ("Lancashire and Warwickshire drew their match.", "Warwickshire"),
        ("London Irish fans, too, had come to watch.", "London Irish"),
        ("The N.Y. Rangers watched from the stands.", "N.Y. Rangers"),
    ],
)
def test_what_plays_is_a_team_all_through_a_report(sentence: str, team: str) -> None:
    assert (team, "organisation") in spans(MATCH + sentence)


def test_the_county_stays_a_place_where_the_words_around_show_it() -> None:
    found = spans(MATCH + "Ruz was born in Kent.")
    assert {("Kent", "organisation"), ("Kent", "place")} <= found


def test_a_country_that_plays_stays_a_place() -> None:
    assert kinds("Norway beat Sweden 3-1 in the final of the ice hockey tournament.")["Norway"] == "place"


def test_the_slug_of_an_agency_names_nobody() -> None:
    assert "CRICKET" not in kinds(MATCH)


def test_a_league_that_does_nothing_is_no_actor() -> None:
    text = "Chelsea beat Leeds United 3-1 to go top of the Premier League. The coach praised his team and goalkeeper."
    assert {"Chelsea", "Leeds United"} == kinds(text).keys()


def test_scorers_behind_their_team_are_persons() -> None:
    found = kinds("SOCCER - RESULTS.\n\nScorers:\n\nBarcelona: Luis Pardo 5, Guardia 60, de la Torre 88")
    assert found["Guardia"] == "person"


def test_no_minute_of_a_match_has_thousands_of_digits() -> None:
    found = kinds(f"SOCCER - RESULTS.\n\nScorers:\n\nBarcelona: Luis Pardo 5, Guardia 60, de la Torre {'8' * 5000}")
    assert found["Guardia"] == "person"


def test_riders_hail_from_a_country_and_ride_for_a_team() -> None:
    lines = ("CYCLING - STAGE RESULTS.", "1. Erik Holt (Belgium) Norvelo 4 hours 41 minutes", "2. Ian Moor (Italy) TVM")
    assert kinds("\n\n".join(lines)) == {
        "Erik Holt": "person", "Belgium": "place", "Norvelo": "organisation", "Ian Moor": "person", "Italy": "place",
        "TVM": "organisation",
    }  # fmt: skip


def test_a_player_named_only_in_the_table_is_found_by_surname() -> None:
    lines = (
        "TENNIS - RESULTS.",
        "2 - Goran Matic (Croatia) beat Dan Vasco (Argentina) 6-4 6-2",
        "Matic, who lost, was glad.",
    )
    text = "\n\n".join(lines)
    assert ("Matic", "person") in spans(text)


def test_a_players_surname_is_no_team() -> None:
    text = "Flanker Martyn Williams may play, his team said. Williams hurt his neck. The coach named Williams."
    assert ("Williams", "organisation") not in spans(text)


def test_two_clubs_that_meet_make_a_report_without_other_signs() -> None:
    text = "Liverpool beat Everton on Saturday to go top. Thousands watched."
    found = kinds(text)
    assert found == {"Liverpool": "organisation", "Everton": "organisation"}


def test_two_cities_that_compete_for_something_else_stay_cities() -> None:
    text = "Barcelona beat Valencia to host the agency. Ministers will vote on the move in May."
    found = kinds(text)
    assert "organisation" not in found.values()


def test_a_word_before_a_club_is_no_given_name() -> None:
    text = "Maverick Tottenham striker Eman Adeba scored the goal of the season in the cup match against Everton."
    found = kinds(text)
    assert found.get("Tottenham") == "organisation"


def test_the_town_of_a_club_is_a_place_where_its_people_and_police_are_meant() -> None:
    text = "Burnley beat Arsenal 2-1 on Saturday. Burnley manager Joe Berg was glad. Burnley residents saw smoke."
    assert {("Burnley", "organisation"), ("Burnley", "place")} <= spans(text)
