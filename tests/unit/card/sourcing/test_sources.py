"""Sources: one entry for each real source over the article, with its role, side and evidence."""

from __future__ import annotations

import pytest

from service.card.attributing.statements import CueWord, Party, Statement, Statements
from service.card.claiming.claims import Claims
from service.card.facts import Source
from service.card.naming.names import find_names
from service.card.naming.who import Actors, describe_actors
from service.card.sourcing.sources import judge_sources
from service.text.document import RegisterEntry
from tests.growth import linear_in
from tests.unit.card.reading import read
from tests.unit.card.sourcing.speaking import analysed, judged, portrait_of

RELAYED = (
    "The head of the bank has left the country. That was confirmed by multiple Russian news agencies on Sunday, citing "
    "an unnamed source from the Kremlin. The Kremlin source gave no date."
)


def only(text: str, *chains: tuple[str, ...]) -> Source:
    sources = judged(text, *chains).sources
    assert len(sources) == 1
    return sources[0]


def test_a_chain_runs_from_the_outermost_relay_to_the_origin() -> None:
    reading = judged(RELAYED, ("multiple Russian news agencies", "an unnamed source from the Kremlin", "citing"))
    relay, origin = reading.sources
    assert reading.attributions[0].chain == (relay.id, origin.id)
    assert (relay.role, relay.kind, relay.count.stated) == ("relay", "media", "several")
    assert (origin.role, origin.anonymity, origin.count.stated) == ("origin", "affiliated", "one")
    assert origin.affiliation is not None
    assert (origin.affiliation.name, origin.affiliation.group) == ("Kremlin", "state:RU")
    assert origin.label == "an unnamed source from the Kremlin"


def test_an_unnamed_source_taken_up_again_is_one_source_and_marked_as_assumed() -> None:
    reading = judged(RELAYED, ("an unnamed source from the Kremlin", "citing"), ("The Kremlin source", "gave"))
    assert len(reading.sources) == 1
    assert reading.assumed == {"s1"}
    assert len(reading.sources[0].evidence) == 2


def test_another_official_is_another_source() -> None:
    text = "A US official said the ship had turned back. Another US official said it had not."
    assert len(judged(text, ("A US official", "said"), ("Another US official", "said")).sources) == 2


def test_officials_of_two_states_are_two_sources() -> None:
    text = "A French official said the deal was near. A German official said it was not."
    sources = judged(text, ("A French official", "said"), ("A German official", "said")).sources
    assert [s.affiliation.group for s in sources if s.affiliation] == ["state:FR", "state:DE"]


def test_a_pronoun_goes_to_the_unnamed_source_before_it() -> None:
    text = "A nurse at the clinic said the power had failed. She said the ward was dark."
    reading = judged(text, ("A nurse at the clinic", "said"), ("She", "said"))
    assert len(reading.sources) == 1
    assert reading.attributions[1].chain == ("s1",)


def test_a_pronoun_that_could_mean_somebody_named_in_between_has_no_source() -> None:
    text = "A nurse at the clinic said the power had failed. Maria Lopez and Eva Novak came late. She said it was dark."
    reading = judged(text, ("A nurse at the clinic", "said"), ("She", "said"))
    assert reading.attributions[0].chain == ("s1",)
    assert "s1" not in reading.attributions[1].chain


def test_a_paper_under_its_short_name_is_the_same_source() -> None:
    text = "The Washington Post reported the loss. The Post said the plant would close. The newspaper gave no date."
    chains = (("The Washington Post", "reported"), ("The Post", "said"), ("The newspaper", "gave"))
    assert only(text, *chains).kind == "media"


def test_speakers_of_one_breath_are_sources_of_their_own() -> None:
    text = "Residents and military sources said the bridge had been hit."
    reading = judged(text, ("Residents and military sources", "said"))
    assert [s.anonymity for s in reading.sources] == ["described", "affiliated"]
    assert reading.attributions[0].chain == ("s1", "s2")


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
    ("thing", "kind"),
    [("a plaque at the gate", "document"), ("the council's tally", "data"), ("its “clawback” scheme", "unknown")],
)
def test_whatever_according_to_cites_is_a_source(thing: str, kind: str) -> None:
    assert [s.kind for s in analysed(f"The dam was built in 1962, according to {thing}.").sources] == [kind]


def test_a_measure_is_no_source() -> None:
    assert not analysed("Farmers are paid according to the size of the farm.").sources


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


def test_roles_follow_what_the_source_does() -> None:
    text = "The firm denied the charge. The union confirmed the strike. Police declined to speak."
    reading = judged(text, ("The firm", "denied"), ("The union", "confirmed"), ("Police", "declined"))
    assert [s.role for s in reading.sources] == ["denier", "confirmer", "declined"]


def test_the_reason_for_anonymity_belongs_to_the_source_it_is_said_of() -> None:
    text = "Officials said talks had begun. An aide, who was not authorised to speak, said they would fail."
    aides = judged(text, ("Officials", "said"), ("An aide", "said")).sources
    assert [s.anonymity_reason is not None for s in aides] == [False, True]


def test_identified_sources_speak_on_the_record_and_others_do_not() -> None:
    text = "The ministry said the road was shut. A source said it was open."
    assert [s.on_record for s in judged(text, ("The ministry", "said"), ("A source", "said")).sources] == [True, False]


def test_the_callers_register_matches_whole_words_in_any_case() -> None:
    register = (RegisterEntry("interfax", "C", ("IFX",), "own experience"), RegisterEntry("Inter", "E"))
    text = "The Interfax news agency reported the loss. A source said it was small."
    sources = judged(text, ("The Interfax news agency", "reported"), ("A source", "said"), register=register).sources
    assert sources[0].register is not None
    assert (sources[0].register.letter, sources[0].register.note) == ("C", "own experience")
    assert sources[1].register is None


def test_a_source_is_firsthand_when_it_saw_and_secondhand_when_it_was_told() -> None:
    assert portrait_of("A witness").proximity == "firsthand"
    text = "A clerk said she had heard that the vault was empty."
    assert only(text, ("A clerk", "said")).proximity == "secondhand"


def test_sources_are_numbered_in_the_order_of_the_text_and_have_evidence() -> None:
    text = "The bank said it would pay. Later the union said it would not."
    reading = judged(text, ("the union", "said"), ("The bank", "said"))
    assert [s.label for s in reading.sources] == ["The bank", "the union"]
    assert all(s.evidence for s in reading.sources)
    assert reading.attributions[0].chain == ("s2",)


def test_a_statement_without_a_speaker_has_no_chain() -> None:
    reading = judged("It is reported that the dam has burst.", ("reported",))
    assert reading.sources == ()
    assert reading.attributions[0].chain == ()
    assert reading.attributions[0].source_evidence == ()


@pytest.mark.parametrize("text", ["", "😀", "said", '"', "مرحبا", "a " * 3000])
def test_any_text_is_read(text: str) -> None:
    document, parse = read(text)
    names = find_names(document, parse)
    none = Statements((), ())
    actors = describe_actors(document, parse, names, none)
    assert judge_sources(document, parse, names, none, Claims((), ()), actors).sources == ()


def test_time_grows_in_step_with_the_number_of_statements() -> None:
    document, parse = read("A US official said the ship had turned back. " * 200)
    names = find_names(document, parse)
    said = [i for i, word in enumerate(parse.lower) if word == "said"]

    def make(times: int) -> tuple[Statements, Actors]:
        made = tuple(
            Statement(
                sentence=parse.sentence[i],
                parties=(Party(i - 3, i, i - 1, parse.span(i - 3, i)),),
                cue=CueWord("neutral", "say", i, parse.span(i, i + 1)),
                content=(parse.span(i + 1, i + 3),),
            )
            for i in said[:times]
        )
        statements = Statements(made, ())
        return statements, describe_actors(document, parse, names, statements)

    def judge(it: tuple[Statements, Actors]) -> None:
        judge_sources(document, parse, names, it[0], Claims((), ()), it[1])

    assert linear_in(make, judge, 25)


def test_words_for_a_source_are_given_only_with_the_source() -> None:
    reading = analysed(
        "Mark Hill met Peter Moor on Monday. Hill told Moor the plan was dead. He said it would not come back. "
        "It was reported that both had left. Voters want change. Two-thirds of voters said the tax was too high."
    )
    assert all(bool(a.chain) == bool(a.source_evidence) for a in reading.attributions)
    assert [s.anonymity for s in reading.sources if s.kind == "collective"] == ["diffuse"]


def test_a_court_that_only_its_sentence_shows_is_one_unidentified_source() -> None:
    (court,) = analysed("The former mayor was sentenced to four years in prison on Monday.").sources
    assert (court.sector, court.anonymity, court.label) == ("justice", "affiliated", "was sentenced")


def test_hearing_it_from_a_friend_is_secondhand_and_hearing_the_shots_is_not() -> None:
    assert analysed("Jon Hale, who heard it from a friend, said the bridge fell.").sources[0].proximity == "secondhand"
    assert analysed("Jon Hale, who was told by a guard, said the bridge fell.").sources[0].proximity == "secondhand"
    assert analysed("Jon Hale, who heard the shots, said the bridge fell.").sources[0].proximity == "firsthand"


def test_he_said_goes_back_to_the_last_named_speaker_if_nobody_stands_between() -> None:
    text = (
        "The debt is too high, said Mark Hill, an economist. A student may not notice it. A driver may not either. "
        "A baker has other costs. The burden grows with age, he said."
    )
    reading = analysed(text)
    assert {a.chain for a in reading.attributions} == {("s1",)}


def test_a_post_that_only_stands_in_the_article_is_a_relay() -> None:
    (author,) = analysed("The pier is gone.\n\nIt fell at dawn. — Jon Smith (@jonsmith) May 3, 2021").sources
    assert (author.label, author.role) == ("Jon Smith", "relay")


def test_residents_and_local_media_are_two_sources_side_by_side() -> None:
    reading = analysed("Residents and local media said the dam had failed.")
    assert [(s.label, s.role) for s in reading.sources] == [("Residents", "origin"), ("local media", "relay")]
    assert reading.attributions[0].chain == ("s1", "s2")


def test_a_named_body_without_an_article_is_institutional() -> None:
    (trust,) = analysed("Croydon Health trust urged people to stay away.").sources
    assert trust.anonymity == "institutional"


def test_one_document_goes_by_several_names() -> None:
    text = "A Harvard study found that the river was clean. The report said fish had come back."
    assert len(analysed(text).sources) == 1


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


def test_the_report_takes_up_a_document_that_goes_by_a_name() -> None:
    reading = analysed(
        "The results of the Australian National Iodine Nutrition Study revealed that salt is scarce. "
        "The report says it was sold."
    )
    assert [(s.anonymity, len(s.evidence)) for s in reading.sources] == [("institutional", 2)]


def test_they_are_people_and_no_papers() -> None:
    reading = analysed("The authors say the results confirm that salt is scarce. They say it was sold.")
    assert reading.attributions[-1].chain == ("s1",)
    assert reading.sources[0].kind == "collective"


def test_two_posts_of_one_holder_are_one_source() -> None:
    assert len(analysed("The road is shut, says the port's president and chief executive.").sources) == 1
    named = "Nina Webb, board member and member of the grants committee, said the road is shut."
    assert len(analysed(named).sources) == 1
    assert len(analysed("The road is shut, say the mayor and the governor.").sources) == 2


def test_the_holder_of_a_post_for_several_things_is_one_person() -> None:
    (source,) = analysed(
        "Tarn Council's member for education, children's services and roads, Ayfer Orhan, said that the school is shut."
    ).sources
    assert (source.anonymity, source.kind) == ("named", "person")


def test_a_reason_told_in_the_next_sentence_belongs_to_the_one_it_takes_up() -> None:
    text = (
        "The bank is cutting jobs, said a manager who attended the meeting. The manager spoke on condition of "
        "anonymity because she was not authorised to speak to the press."
    )
    (source,) = analysed(text).sources
    assert source.anonymity_reason is not None
    assert source.knowledge_basis is not None
    assert text[source.anonymity_reason.start :].startswith("on condition of anonymity because she was not authorised")
    assert text[source.knowledge_basis.start :].startswith("who attended the meeting")


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


def whole(text: str) -> list[tuple[str, str]]:
    """Label and anonymity of every source of a text that is read as the service does."""
    return [(s.label, s.anonymity) for s in analysed(text).sources]


def test_a_firm_named_beside_its_noun_is_one_source_with_its_later_name() -> None:
    text = "The bank, Calder & Sons, said the vault was empty. “We are sorry,” Calder & Sons said."
    assert whole(text) == [("Calder & Sons", "institutional")]


def test_a_person_named_beside_any_noun_is_named() -> None:
    assert (
        only("A guide, Pasang Sherpa, said he saw nine people swept away.", ("Pasang Sherpa", "said")).anonymity
        == "named"
    )


def test_a_paper_in_a_journal_is_a_study_and_no_newspaper() -> None:
    assert portrait_of("A paper published in the journal Zoologia").kind == "document"
    assert portrait_of("The local paper").kind == "media"


def test_a_post_that_is_named_later_is_one_source() -> None:
    text = "Trent broke his arm, his publicist said. He was released on Sunday, the publicist, Dana Wolfe, said."
    assert whole(text) == [("Dana Wolfe", "named")]


def test_another_holder_of_a_like_post_is_another_source() -> None:
    text = "Trent broke his arm, his publicist said. It was a lie, the publicist of the studio, Dana Wolfe, said."
    assert [anonymity for _, anonymity in whole(text)] == ["described", "named"]


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
    bank = "Arden Bank manager Martin Yol said two branches would close."
    assert [s.sector for s in analysed(bank).sources] != ["sport"]
