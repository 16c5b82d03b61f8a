"""The words around a name tell what it names."""

from __future__ import annotations

import pytest

from tests.unit.card.naming.named import entity, forms, kinds


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
        ("A report that Der Bote printed on Monday was false.", "Der Bote", "organisation"),
        ("The bus company, Via Tours, said it was too early to say.", "Via Tours", "organisation"),
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


def test_kin_and_posts_beside_a_given_name_show_a_person() -> None:
    assert kinds("He was married to his wife, Matilda, for more than six decades.") == {"Matilda": "person"}


def test_a_word_that_has_a_capital_only_at_the_head_of_sentences_is_a_word() -> None:
    assert kinds("Carfentanil is toxic. He said carfentanil kills.") == {}


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


def test_the_letters_of_common_words_are_no_body() -> None:
    text = "Doctors praised early cooling treatment (ECT). Most patients had never heard of ECT."
    assert "ECT" not in kinds(text)


@pytest.mark.parametrize("name", ["Fenwick Homes", "Harlow Foods", "Dunmore Builders"])
def test_a_firm_is_told_by_its_last_word(name: str) -> None:
    assert kinds(f"{name} said on Monday that profits had risen.").get(name) == "organisation"


def test_where_somebody_is_employed_is_a_body() -> None:
    assert kinds("Silva was a manager with Brentika and lived in Lagos.").get("Brentika") == "organisation"


def test_an_illness_is_nobody() -> None:
    assert kinds("The boy was diagnosed with Transverse Myelitis in May.") == {}


def test_a_number_of_them_are_a_group() -> None:
    assert (
        kinds("He envisions around 35,000 Liberlanders, not all of whom will be there.").get("Liberlanders") == "group"
    )


def test_a_player_of_one_name_is_found_by_age_or_noun() -> None:
    text = "Arsenal's Brazilian midfielder Edu has hit out at the club. Edu's deal expires in May. Edu was hurt."
    assert len(entity(text, "Edu").mentions) >= 3
    assert kinds(text)["Edu"] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Bloggers must register with the mass media regulator, Roskomvar, in May.",
        "He claimed that the search engine Roskomvar was controlled from abroad.",
        "Roskomvar, founded in 2002 in Kingsbridge, provides forecasts.",
    ],
)
def test_a_company_of_one_name_is_a_body(text: str) -> None:
    assert kinds(text).get("Roskomvar") == "organisation"


def test_letters_behind_a_name_are_a_persons_and_no_part_of_it() -> None:
    assert kinds("Anneliese Dodding MEP has called for an inquiry.").get("Anneliese Dodding") == "person"


def test_an_adverb_at_the_head_of_a_quotation_is_nobody() -> None:
    assert kinds('"Realistically, we are looking at these animals dying," he said.') == {}


def test_a_paper_of_two_names_is_a_body_and_a_rival_a_person() -> None:
    assert (
        kinds("The Egyptian news outlet Al Ahwar reported that he had been sentenced.").get("Al Ahwar")
        == "organisation"
    )
    assert kinds("Her rival Martha Kessling said so on Monday.").get("Martha Kessling") == "person"


def test_a_prison_is_no_actor() -> None:
    assert {"person", "organisation"}.isdisjoint(kinds("He has been held in Cairo's notorious Tora Prison.").values())


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Wales wing North, 23, has signed a new contract with Arden.", "North", "person"),
        ("Rakhmat Azilov ran from the scene and was arrested hours later.", "Rakhmat Azilov", "person"),
        ("Anna Connor, 17, from Merthyr Tydfil, was hurt in the crash.", "Merthyr Tydfil", "place"),
    ],
)
def test_age_arrest_and_home_tell_persons_and_places(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name, "place") == kind


def test_a_town_does_not_speak_where_somebody_has_its_name() -> None:
    text = (
        'Former Wales centre Tom Shanklin is sad. "It\'s probably good for him," Shanklin told Scrum V Radio. '
        "Shanklin said so twice."
    )
    assert [f for f, form in forms(text, "Tom Shanklin") if form != "pronoun"] == [
        "Tom Shanklin",
        "Shanklin",
        "Shanklin",
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Led Zeppard have topped the list again.", "Led Zeppard", "organisation"),
        ("Karl Brask has topped the list again.", "Karl Brask", "person"),
        ("Ken Bates bought Leeds United on Friday.", "Leeds United", "organisation"),
    ],
)
def test_who_has_the_verb_of_several_is_a_band_or_a_side(text: str, name: str, kind: str) -> None:
    assert entity(text, name).kind == kind


def test_a_family_name_that_stands_first_speaks_for_its_bearer() -> None:
    text = "Cyclist Wang Pingan was near the end of his trek. Wang told the paper that he was sad."
    assert ("Wang", "part") in forms(text, "Wang Pingan")


def test_where_an_athlete_is_from_is_nobody() -> None:
    assert set(kinds("James McIlroy won on Sunday. The Larne athlete led from start to finish.").values()) <= {
        "person", "place",
    }  # fmt: skip
    assert "person" not in {k for n, k in kinds("The Larne athlete led from start to finish.").items() if n == "Larne"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rescuers reached the Ganrabhu neighborhood by noon.", "Ganrabhu"),
        ("Skarn was hit by a flood on Monday. Residents of Skarn fled to the hills.", "Skarn"),
        ("They walked for days. In Bhaktap, an electricity pole had crushed a bus.", "Bhaktap"),
    ],
)
def test_an_unknown_place_is_told_by_what_stands_around(text: str, name: str) -> None:
    assert kinds(text)[name] == "place"


@pytest.mark.parametrize(
    "text",
    [
        "The farmers were worried. 'Weather has been our worst enemy,' one of them said.",
        "Three states reported fires. • Wildfires in the west are expected to spread.",
    ],
)
def test_a_word_that_opens_a_quotation_or_an_item_is_nobody(text: str) -> None:
    assert "person" not in kinds(text).values()


def test_a_trade_that_opens_a_sentence_is_no_body() -> None:
    text = "Labour costs rose by 3%. Labour leader Ann Moor said families were poorer. Labour costs hurt, a bank said."
    assert len(entity(text, "Labour").mentions) == 1
    assert "Pharma" not in kinds("GW Pharmaceuticals will sell its plant. Pharma shares rose. GW Pharma said so.")


def test_a_side_in_brackets_behind_a_post_is_no_person() -> None:
    text = "Tom Rogers, midfielder (Melbourne Victory), has signed a new contract."
    assert kinds(text)["Melbourne Victory"] == "organisation"


def test_a_firm_is_told_from_its_founder_by_what_it_does() -> None:
    text = "Dyson employs 5,000 people in Britain. James Dyson founded the firm. Dyson said he was proud of it."
    assert [t for t, _ in forms(text, "James Dyson")] == ["James Dyson", "Dyson", "he"]


def test_a_surname_that_is_a_word_speaks_behind_a_quotation() -> None:
    text = '"He broke two bones and needs an operation," Banks said. Mike Banks has worked there for years.'
    assert [t for t, _ in forms(text, "Mike Banks")] == ["Banks", "Mike Banks"]
