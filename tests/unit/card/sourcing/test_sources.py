"""Sources: one entry for each real source over the article, with its role, side and evidence."""

from __future__ import annotations

import pytest

from service.card.attributing.statements import CueWord, Party, Statement, Statements
from service.card.claiming.claims import Claims
from service.card.naming.names import find_names
from service.card.naming.who import Actors, describe_actors
from service.card.sourcing.sources import judge_sources
from service.text.document import RegisterEntry
from tests.growth import linear_in
from tests.unit.card.reading import read
from tests.unit.card.sourcing.speaking import analysed, judged

RELAYED = (
    "The head of the bank has left the country. That was confirmed by multiple Russian news agencies on Sunday, citing "
    "an unnamed source from the Kremlin. The Kremlin source gave no date."
)


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


def test_speakers_of_one_breath_are_sources_of_their_own() -> None:
    text = "Residents and military sources said the bridge had been hit."
    reading = judged(text, ("Residents and military sources", "said"))
    assert [s.anonymity for s in reading.sources] == ["described", "affiliated"]
    (attribution,) = reading.attributions
    assert attribution.chain == attribution.breath == ("s1", "s2")
    assert [text[s.start : s.end] for s in attribution.source_evidence] == ["Residents", "military sources"]


@pytest.mark.parametrize(
    ("thing", "kind"),
    [("a plaque at the gate", "document"), ("the council's tally", "data"), ("its “clawback” scheme", "unknown")],
)
def test_whatever_according_to_cites_is_a_source(thing: str, kind: str) -> None:
    assert [s.kind for s in analysed(f"The dam was built in 1962, according to {thing}.").sources] == [kind]


def test_a_measure_is_no_source() -> None:
    assert not analysed("Farmers are paid according to the size of the farm.").sources


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


def test_a_post_that_only_stands_in_the_article_is_a_relay() -> None:
    (author,) = analysed("The pier is gone.\n\nIt fell at dawn. — Jon Smith (@jonsmith) May 3, 2021").sources
    assert (author.label, author.role) == ("Jon Smith", "relay")


def test_residents_and_local_media_are_two_sources_side_by_side() -> None:
    reading = analysed("Residents and local media said the dam had failed.")
    assert [(s.label, s.role) for s in reading.sources] == [("Residents", "origin"), ("local media", "relay")]
    assert reading.attributions[0].chain == ("s1", "s2")


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


@pytest.mark.parametrize(
    "later",
    [
        "The sources did not want to be identified because the talks are private.",
        "Both people asked not to be named as they were not authorised to speak.",
    ],
)
def test_a_reason_told_some_sentences_later_belongs_to_the_sources_it_names(later: str) -> None:
    text = (
        "Norland Rail is close to selling its freight arm, two people familiar with the matter said. The line carries "
        "coal. Norland Rail declined to comment. "
    )
    people = next(s for s in analysed(text + later).sources if s.anonymity == "bare")
    assert people.anonymity_reason is not None


def test_a_reason_is_not_given_to_sources_that_its_sentence_does_not_name() -> None:
    text = "A guard at the mine said the roof had cracked. The pit is old. The pilots there asked not to be named."
    guard = next(s for s in analysed(text).sources if "guard" in s.label)
    assert guard.anonymity_reason is None


def test_a_report_is_not_of_the_paper_that_has_seen_it() -> None:
    (source,) = analysed("An internal report seen by Der Bote found that two bags had been swapped.").sources
    assert (source.kind, source.anonymity, source.affiliation) == ("document", "bare", None)


def test_two_with_posts_before_their_names_speak_together() -> None:
    text = "Rescue chief Ida Bern and union leader Olaf Rask said the pit had leaked gas for weeks."
    assert [s.label for s in analysed(text).sources] == ["Rescue chief Ida Bern", "union leader Olaf Rask"]


@pytest.mark.parametrize("mission", ["The Russian embassy in Oslo", "The embassy of Russia in Oslo"])
def test_an_embassy_answers_to_the_state_that_sent_it(mission: str) -> None:
    (source,) = analysed(
        f"{mission} said the crossing was unsafe. Norway had closed it, and Norway would not say why."
    ).sources
    assert source.affiliation is not None
    assert source.affiliation.group == "state:RU"


def test_an_embassy_of_no_state_shown_is_not_the_host_s() -> None:
    text = "Norway closed the road to the north of Norway on Monday. The embassy said the road was unsafe."
    assert [s.affiliation for s in analysed(text).sources if s.label == "The embassy"] == [None]


@pytest.mark.parametrize("epithet", ["The 26-year-old defender", "The former Rovers man"])
def test_an_epithet_of_somebody_named_is_no_source_of_its_own(epithet: str) -> None:
    text = f"Al Rask and Bo Lind will miss the rest of the season. {epithet} said he would be back by the summer."
    reading = analysed(text)
    assert reading.sources == ()
    assert reading.open == {"a1"}


def test_who_was_introduced_by_an_age_has_no_other_name() -> None:
    text = "A 19-year-old man was hurt in Elmouth on Monday. The 19-year-old said the car had hit him twice."
    assert [s.label for s in analysed(text).sources] == ["The 19-year-old"]


def test_an_outlet_that_could_not_confirm_is_no_relay() -> None:
    assert not analysed("The road was shut on Monday. Reuters has not been able to confirm that it was mined.").sources


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Dan Holm, Ann Moor and Ida Bern said they had heard a blast.", ["Dan Holm", "Ann Moor", "Ida Bern"]),
        ("The bridge fell on Monday, a nurse and a driver said.", ["a nurse", "a driver"]),
        (
            "Rebels have taken the town of Lurn, witnesses and officials in the town said on Monday.",
            ["witnesses", "officials in the town"],
        ),
        ("Ann Moor, a nurse and mother, said she had heard a blast.", ["Ann Moor"]),
    ],
)
def test_all_of_one_breath_speak(text: str, speakers: list[str]) -> None:
    assert [s.label for s in analysed(text).sources] == speakers
