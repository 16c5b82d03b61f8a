"""What a noun phrase tells of a source: kind, sector, level, side, position and number."""

from __future__ import annotations

import pytest

from tests.unit.card.sourcing.speaking import analysed, only, portrait_of


@pytest.mark.parametrize(
    ("words", "stated", "least"),
    [
        ("An official", "one", 1),
        ("Three officials", "3", 3),
        ("Several officials", "several", 2),
        ("Officials", "unknown", 1),
        ("One of the officials", "one", 1),
        ("A group of officials", "several", 2),
    ],
)
def test_a_source_counts_as_many_as_the_text_shows(words: str, stated: str, least: int) -> None:
    count = portrait_of(words).count
    assert (count.stated, count.min) == (stated, least)


@pytest.mark.parametrize(
    ("words", "kind", "sector"),
    [
        ("A police source", "person", "law_enforcement"),
        ("The health ministry", "organisation", "state"),
        ("Residents", "collective", "public"),
        ("A military official", "person", "military"),
        ("A study by Leeds University", "document", "academia"),
        ("TASS", "media", "state_media"),
        ("A church spokesman", "person", "religious"),
        ("A poll by the company", "data", "business"),
        ("Boko Haram", "organisation", "armed_group"),
    ],
)
def test_kind_and_sector_come_from_the_words_of_the_phrase(words: str, kind: str, sector: str) -> None:
    portrait = portrait_of(words)
    assert (portrait.kind, portrait.sector) == (kind, sector)


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("The White House", "state:US"),
        ("A Pentagon spokesman", "state:US"),
        ("US officials", "state:US"),
        ("Houston police", "state:US/houston"),
        ("A spokeswoman for Apple", "org:apple"),
        ("Norway", "state:NO"),
    ],
)
def test_a_source_answers_to_a_group(words: str, group: str) -> None:
    affiliation = portrait_of(words).affiliation
    assert affiliation is not None
    assert affiliation.group == group


def test_a_stated_post_is_the_position() -> None:
    text = "Anna Kowalska, a spokeswoman for the port, said the crane had failed."
    position = only(text, ("Anna Kowalska", "said")).position
    assert position is not None
    assert text[position.start : position.end].endswith("spokeswoman")


def test_a_source_is_firsthand_when_it_saw_and_secondhand_when_it_was_told() -> None:
    assert portrait_of("A witness").proximity == "firsthand"
    text = "A clerk said she had heard that the vault was empty."
    assert only(text, ("A clerk", "said")).proximity == "secondhand"


def test_hearing_it_from_a_friend_is_secondhand_and_hearing_the_shots_is_not() -> None:
    assert analysed("Jon Hale, who heard it from a friend, said the bridge fell.").sources[0].proximity == "secondhand"
    assert analysed("Jon Hale, who was told by a guard, said the bridge fell.").sources[0].proximity == "secondhand"
    assert analysed("Jon Hale, who heard the shots, said the bridge fell.").sources[0].proximity == "firsthand"


def test_a_named_body_without_an_article_is_institutional() -> None:
    (trust,) = analysed("Croydon Health trust urged people to stay away.").sources
    assert trust.anonymity == "institutional"


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("Former nurse Dana Whitlow", "nurse"),
        ("Russia 's envoy to the United Nations , Oleg Tarasov ,", "envoy"),
    ],
)
def test_a_post_beside_a_name_is_the_position_though_it_is_no_title(words: str, position: str) -> None:
    portrait = portrait_of(words)
    text = f"{words} said the bridge would reopen."
    assert portrait.anonymity == "named"
    assert portrait.position is not None
    assert text[portrait.position.start : portrait.position.end] == position


def test_a_minister_answers_to_the_country_of_the_article_and_not_to_one_named_before() -> None:
    portrait = portrait_of(
        "Interior Minister Grace Wambugu",
        before="Kenya has seized ivory in Kenya. The container was bound for Vietnam,",
    )
    assert portrait.affiliation is not None
    assert portrait.affiliation.group == "state:KE"


def test_a_reporter_of_this_newspaper_is_the_outlets_own() -> None:
    assert portrait_of("A reporter of this newspaper").kind == "own_reporting"
    assert portrait_of("A reporter of the newspaper").kind != "own_reporting"


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("a lawsuit filed by the city of Huelva", "institutional"),
        ("a lawsuit filed in Miami by the trumpeter 's widow", "institutional"),
        ("a lawsuit", "bare"),
        ("a report written by an official", "bare"),
    ],
)
def test_the_issuer_of_a_lawsuit_is_whoever_filed_it(words: str, level: str) -> None:
    assert portrait_of(words, rest="says the bridge is closed.").anonymity == level


def test_the_holder_of_a_post_for_several_things_is_one_person() -> None:
    (source,) = analysed(
        "Tarn Council's member for education, children's services and roads, Ayfer Orhan, said that the school is shut."
    ).sources
    assert (source.anonymity, source.kind) == ("named", "person")


@pytest.mark.parametrize(("words", "level"), [("A federal judge in Denver", "institutional"), ("A judge", "described")])
def test_a_judge_of_a_place_speaks_as_its_court(words: str, level: str) -> None:
    assert portrait_of(words).anonymity == level


def test_a_minister_answers_to_the_country_of_the_dateline() -> None:
    portrait = portrait_of("Transport Minister Ion Balan", before="BUCHAREST — The tunnel near Brasov is shut.")
    assert portrait.affiliation is not None
    assert portrait.affiliation.group == "state:RO"


def test_an_employee_is_of_the_sector_that_employs_her() -> None:
    assert portrait_of("An employee of the health ministry").sector == "state"
    assert portrait_of("A worker at the plant").sector == "business"


def test_a_label_ends_before_a_clause_wherever_it_hangs() -> None:
    label = portrait_of("An employee of the audit office , who was not authorised to speak to reporters ,").label
    assert label == "An employee of the audit office"


def test_a_person_named_beside_any_noun_is_named() -> None:
    assert (
        only("A guide, Pasang Sherpa, said he saw nine people swept away.", ("Pasang Sherpa", "said")).anonymity
        == "named"
    )


def test_a_paper_in_a_journal_is_a_study_and_no_newspaper() -> None:
    assert portrait_of("A paper published in the journal Zoologia").kind == "document"
    assert portrait_of("The local paper").kind == "media"


def test_who_is_taken_up_by_who_is_a_person() -> None:
    said = portrait_of("Aminata Diallo of the University of Dakar , who led the trial ,")
    assert said.anonymity == "named"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The race director Mark Turner said the course was dry.", "race director Mark Turner"),
        ("Two-time Olympic 800 metres champion Derartu Bekele said she would run.", "Derartu Bekele"),
        ("Norland captain Jason Roper said the team was ready.", "captain Jason Roper"),
    ],
)
def test_a_title_that_would_be_cut_stays_out_of_the_label(text: str, label: str) -> None:
    (source,) = analysed(text).sources
    assert (source.label, source.sector) == (label, "unknown")


def test_a_host_of_things_speaks_with_nobody() -> None:
    text = '"It is normal," said Ann Weller, who studied pay, as well as a host of other problems, for her new book.'
    assert [s.label for s in analysed(text).sources] == ["Ann Weller"]


def test_whom_a_nation_means_is_no_body() -> None:
    text = "Ann Weller met Tom Reed in Lille. The Australian said she was tired."
    assert analysed(text).sources == ()


def test_two_posts_of_one_person_are_one_source() -> None:
    assert [s.label for s in analysed("The comic and actor said he had drawn up a list.").sources] == [
        "The comic and actor"
    ]


def test_where_a_group_is_based_is_not_its_side() -> None:
    assert portrait_of("A London - based advocacy group").affiliation is None


def test_a_family_does_not_answer_for_the_country_it_is_from() -> None:
    found = portrait_of("Residents of Norway")
    assert (found.affiliation, found.sector, found.anonymity) == (None, "public", "described")


def test_the_police_that_the_text_shows_are_named_whole() -> None:
    text = "A man was arrested on Monday. He is held for theft, according to the Butler County Sheriff's Office."
    assert {s.label for s in analysed(text).sources} == {"Butler County Sheriff's Office"}


def test_the_manager_of_a_team_is_no_business_source() -> None:
    match = (
        "Tottenham beat Forest 3-0 in the FA Cup on Sunday. Tottenham manager Martin Yol said his players were tired."
    )
    assert [s.sector for s in analysed(match).sources] == ["sport"]
    race = "John Booth, team principal of the Norland Racing Team, said the driver had lost a hand."
    assert [s.sector for s in analysed(race).sources] == ["sport"]
    bank = "Arden Bank manager Martin Yol said two branches would close."
    assert [s.sector for s in analysed(bank).sources] != ["sport"]


def test_a_team_called_city_answers_to_itself() -> None:
    match = "Rovers drew the match at the stadium. The striker scored two goals and the league table shows it."
    found = portrait_of("City", "said the striker had been sold.", match)
    assert (found.sector, found.anonymity, found.affiliation and found.affiliation.group) == (
        "sport", "institutional", "org:city",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "sector"),
    [("Phil Berg , president of Royal Brell ,", "unknown"), ("President Ann Moor", "state")],
)
def test_the_president_of_a_firm_holds_no_office_of_state(words: str, sector: str) -> None:
    assert portrait_of(words).sector == sector


def test_the_team_of_somebody_accused_is_no_side_of_a_match() -> None:
    (source,) = analysed("Moor's team claimed that the letters were false.").sources
    assert source.sector == "unknown"


def test_a_label_ends_where_something_is_set_aside_and_with_no_small_word() -> None:
    text = "A spokeswoman for the three chains -- Norvik (NVK.N), Brell and Lunder -- said talks would go on."
    assert [s.label for s in analysed(text).sources] == ["A spokeswoman for the three chains"]


def test_a_press_release_belongs_to_no_outlet() -> None:
    assert portrait_of("A union press release").sector == "civil_society"


def test_what_was_just_told_is_no_source() -> None:
    text = "The firm lost a case. That prompted some brokers to sell, noting that it owed millions."
    assert "That" not in [s.label for s in analysed(text).sources]


def test_a_geological_survey_is_a_body_and_no_figures() -> None:
    text = "The quake had a magnitude of 6.0, the US Geological Survey (USGS) said. It was deep, the USGS said."
    (source,) = analysed(text).sources
    assert (source.kind, source.sector, source.label) == ("organisation", "state", "US Geological Survey")


@pytest.mark.parametrize(
    ("words", "sector", "post"),
    [
        ("Rolf Hay, police department spokesman,", "law_enforcement", "police department spokesman"),
        ("Dana Ruz, an official at the national weather centre,", "state", "official"),
        ("Sgt. Dan Moor, a Brenholt police spokesman,", "law_enforcement", "Sgt."),
    ],
)
def test_a_post_behind_the_name_tells_position_and_sector(words: str, sector: str, post: str) -> None:
    text = f"{words} said the bridge would reopen."
    (source,) = analysed(text).sources
    position = text[slice(*source.position)] if source.position else None
    assert (source.anonymity, source.sector, position) == ("named", sector, post)


def test_neither_a_scholar_of_a_state_nor_a_doctor_answers_for_one() -> None:
    text = "Dr. Dana Ruz, a China politics scholar, said the vote was fair."
    (source,) = analysed(text).sources
    assert (source.sector, source.affiliation) == ("academia", None)
    (doctor,) = analysed("Dr. Dana Ruz said the vote was fair.").sources
    assert doctor.position is None


def test_an_investor_may_be_a_firm() -> None:
    text = "Activist investor Brell Management said it owned a stake. Its rival Lund Capital (LND.DE) said it did not."
    assert {s.kind for s in analysed(text).sources} == {"organisation"}
