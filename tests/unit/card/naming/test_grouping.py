"""One entry for each thing: surnames, short forms, families, namesakes."""

from __future__ import annotations

import pytest

from tests.unit.card.naming.named import entity, forms, kinds, names_of


def test_a_surname_means_the_person_named_in_full_before() -> None:
    text = "Helen Marsh won the vote. Marsh thanked her supporters in Leeds."
    assert [f for f in forms(text, "Helen Marsh") if f[1] != "pronoun"] == [("Helen Marsh", "name"), ("Marsh", "part")]


def test_an_arabic_surname_is_known_without_its_article() -> None:
    text = "Syrian President Bashar al-Assad left the capital. Russian agencies said that Assad had arrived in Moscow."
    found = entity(text, "Bashar al-Assad")
    assert found.title == "President"
    assert found.aliases == ("Assad",)


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


def test_a_line_in_capitals_names_the_same_people_as_the_text() -> None:
    text = "MINISTER DENIES CLAIMS ABOUT VARGAS\nElena Vargas left Lima on Monday. Vargas gave no reason."
    assert [t for t, f in forms(text, "Elena Vargas") if f != "pronoun"] == ["VARGAS", "Elena Vargas", "Vargas"]


def test_a_suffix_is_not_a_surname() -> None:
    text = "William Spafford III was indicted on Monday. Police said Spafford fled. Spafford was caught a mile away."
    assert kinds(text) == {"William Spafford III": "person"}


def test_a_dateline_in_capitals_is_no_part_of_the_name_behind_it() -> None:
    found = kinds("SAN ANTONIO Turner Sports/CBS analyst Charles Barkley blasted the FBI on Friday.")
    assert found["SAN ANTONIO"] == "place"
    assert found["Turner Sports/CBS"] == "organisation"


def test_a_peer_with_a_post_and_the_same_man_under_his_given_name_are_one() -> None:
    text = "Former prime minister Lord Callaghan has died. It brought Jim Callaghan into Parliament in 1945."
    assert len(entity(text, "Jim Callaghan").mentions) == 2


def test_the_church_of_a_text_that_names_one_is_that_church() -> None:
    text = "The Church of Scientology denied it. The Church said she left years ago."
    assert [t for t, _ in forms(text, "Church of Scientology")] == ["Church of Scientology", "Church"]


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


def test_a_family_is_a_group_beside_its_member() -> None:
    found = kinds("Bashar al-Assad resigned on Sunday. The Assads fled to Moscow.")
    assert (found["Bashar al-Assad"], found["Assads"]) == ("person", "group")


def test_an_initial_belongs_to_the_surname_behind_it() -> None:
    _, names = names_of("Ana Ruz opened the talks. The minutes were signed by A. Ruz on Friday.")
    person = next(e for e in names.entities if e.kind == "person")
    assert "A. Ruz" in person.aliases


def test_the_ministry_of_a_text_that_names_one_is_that_ministry() -> None:
    text = (
        "The Norland Ministry of Foreign Affairs released a statement to CNN. "
        "It said that the Ministry considers this a frivolous act which needs no comment."
    )
    assert entity(text, "Norland Ministry of Foreign Affairs").aliases == ("Ministry",)


@pytest.mark.parametrize("later", ["Later the Duchess left for Bath.", "Friends of the Duchess were glad."])
def test_a_noble_is_a_person_by_title_and_place(later: str) -> None:
    found = entity(f"The Duchess of Cornwall opened the school. {later}", "Duchess of Cornwall")
    assert (found.kind, found.aliases) == ("person", ("Duchess",))


def test_of_two_duchesses_the_duchess_is_neither() -> None:
    text = "The Duchess of Kent met the Duchess of Cornwall. The Duchess spoke first."
    assert all(len(entity(text, name).mentions) == 1 for name in ("Duchess of Kent", "Duchess of Cornwall"))


def test_a_monarchs_given_name_means_nobody_else_who_bears_it() -> None:
    text = (
        "Prince Charles spoke at the opening on Monday. Charles thanked the builders. Later the party's leader, "
        "Charles Kennett, arrived by train. Mr Kennett praised the bridge."
    )
    _, names = names_of(text)
    persons = [[text[slice(*m.span)] for m in e.mentions] for e in names.entities if e.kind == "person"]
    assert persons == [["Charles", "Charles"], ["Charles Kennett", "Kennett"]]


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Camilla Parker Moss opened the hall. Mrs Parker Moss praised it.", "Camilla Parker Moss", "Parker Moss"),
        ("Helena Bonham Carr sang. Bonham Carr danced too.", "Helena Bonham Carr", "Bonham Carr"),
    ],
)
def test_a_surname_may_have_two_words(text: str, name: str, short: str) -> None:
    assert [f for f, form in forms(text, name) if form != "pronoun"] == [name, short]


def test_a_given_name_opens_no_surname_of_two_words() -> None:
    text = "Mary Ann Smith, the mayor, thanked the town. Ann Smith, a baker, sold bread."
    assert {"Mary Ann Smith", "Ann Smith"} <= set(kinds(text))


def test_a_name_whose_last_word_is_cut_short_is_the_same_body() -> None:
    text = "GW Pharmaceuticals makes the drug. Shares in GW Pharma fell. GW Pharma said it was sure."
    assert [f for f, _ in forms(text, "GW Pharmaceuticals")][:2] == ["GW Pharmaceuticals", "GW Pharma"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Mark Holt, 58, died on Monday. His son, Mark Holt Jr., sold the farm. Mark Holt Jr. is 30.",
            {"Mark Holt": 1, "Mark Holt Jr.": 2},
        ),
        (
            "George Ruz Sr founded the firm. George Ruz Jr took it over. Ruz Jr sold it on Monday.",
            {"George Ruz Sr": 1, "George Ruz Jr": 2},
        ),
        ("Mark Holt, 58, died on Monday. His son Mark sold the farm.", {"Mark Holt": 1, "Mark": 1}),
    ],
)
def test_father_and_son_are_two(text: str, mentions: dict[str, int]) -> None:
    _, names = names_of(text)
    assert {e.name: sum(m.form != "pronoun" for m in e.mentions) for e in names.entities} == mentions


@pytest.mark.parametrize(
    "text",
    [
        "Robert Dale Jr. won on Monday. Robert Dale thanked the fans. Dale left.",
        "Ann Moor and her son, Robert Dale Jr., spoke. Her son Robert was ill. They met Dale on Friday.",
    ],
)
def test_a_suffix_left_out_later_makes_no_second_person(text: str) -> None:
    assert len([f for _, f in forms(text, "Robert Dale Jr.") if f != "pronoun"]) == 3


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Ann Houston sang in Houston on Monday. The mayor of Houston was there, and Houston police. Houston bowed.",
            {"Ann Houston": ["Ann Houston", "Houston"], "Houston": ["Houston", "Houston", "Houston"]},
        ),
        (
            "James Dyson spoke on Monday. Dyson shares fell, and Dyson workers left. Dyson said he was sorry.",
            {"James Dyson": ["James Dyson", "Dyson"], "Dyson": ["Dyson", "Dyson"]},
        ),
        (
            "Peter Marlow spoke on Monday. He founded Marlow Foods. Marlow workers cheered. Marlow bowed.",
            {"Peter Marlow": ["Peter Marlow", "Marlow"], "Marlow Foods": ["Marlow Foods", "Marlow"]},
        ),
        ("Bill Holt spoke. They had faith in Holt and in Holt's plan.", {"Bill Holt": ["Bill Holt", "Holt", "Holt"]}),
    ],
)
def test_a_person_is_kept_apart_from_the_town_and_the_firm_of_one_name(
    text: str, mentions: dict[str, list[str]]
) -> None:
    _, names = names_of(text)
    found = {e.name: [text[slice(*m.span)] for m in e.mentions if m.form != "pronoun"] for e in names.entities}
    assert found == mentions


def test_the_sign_of_a_share_is_the_firm_and_its_exchange_is_not() -> None:
    text = "Norvik Systems (NYSE: NVS) shares fell on Monday. NVS said it had lost two customers."
    firm = entity(text, "Norvik Systems")
    assert "NVS" in firm.aliases
    assert "NYSE" not in firm.aliases


def test_a_name_of_three_words_is_one_person() -> None:
    text = "U.S. District Judge Jane Triche Malling had rejected the deal. Malling said it was too mild."
    assert [e for e in kinds(text) if "Malling" in e] == ["Jane Triche Malling"]


def test_a_verb_ends_a_name() -> None:
    text = "According to the Axios report, Brell sees News Corp-owned Lund Jones as the ideal fit."
    assert not any("sees" in name for name in kinds(text))


def test_a_prince_is_known_by_his_given_name_alone() -> None:
    text = "Foreign Minister Prince Saud al-Nasser met envoys in Oslo. Prince Saud said the talks had helped."
    assert [t for t, _ in forms(text, "Saud al-Nasser")] == ["Saud al-Nasser", "Saud"]


def test_words_that_look_like_a_title_of_a_work_may_tell_who_speaks() -> None:
    text = 'Max Houck runs a course. "Crime scenes have to be tested," Dr Houck explained. "It takes weeks."'
    assert "Houck" in entity(text, "Max Houck").aliases


def test_a_surname_that_is_a_month_is_known_by_the_form_of_address() -> None:
    text = "Theresa May won the vote. They asked Mrs May on May 9. The next vote is in May."
    assert [t for t, _ in forms(text, "Theresa May")] == ["Theresa May", "May"]


def test_a_surname_of_two_letters_is_found_again() -> None:
    text = "Dr Mehmet Oz defended the show. The university was told to cut its ties with Oz."
    assert [t for t, _ in forms(text, "Mehmet Oz")] == ["Mehmet Oz", "Oz"]


def test_a_hyphen_before_a_word_for_works_announces_none() -> None:
    text = "President Barack Obama spoke. I bet 'No-drama Obama' is happy, one of them wrote. Mr Obama left."
    assert len([f for f in forms(text, "Barack Obama") if f[1] != "pronoun"]) == 3


def test_a_body_is_one_with_and_without_its_country() -> None:
    text = "Guards held a man at the U.S. Supreme Court on Monday. The Supreme Court was shut until noon."
    assert [name for name in kinds(text) if "Court" in name] == ["U.S. Supreme Court"]


def test_a_ministry_is_of_no_state_where_two_have_one() -> None:
    text = (
        "The French Foreign Ministry thanked the German Foreign Ministry on Monday. The Foreign Ministry said on "
        "Tuesday that it would pay."
    )
    assert len([name for name in kinds(text) if "Ministry" in name]) == 3
