"""Origins, not echoes: what a claim rests on once every attribution is followed to its end."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from service.card.facts import (
    Affiliation,
    Anonymity,
    Attribution,
    Count,
    Cue,
    CueClass,
    Proximity,
    ReplyEntry,
    Sector,
    Source,
    SourceKind,
    SourceRole,
)
from service.card.sourcing.origins import OriginReading, trace_origins
from service.text.document import Document, Sentence, Span

SPOKEN = (Span(0, 1),)
TEXT = "The officials said the dam had failed, the agency reported. A second line follows here, as it may."


def source(
    id: str,
    group: str | None = None,
    anonymity: Anonymity = "named",
    kind: SourceKind = "person",
    *,
    role: SourceRole = "origin",
    stated: str = "one",
    least: int = 1,
    sector: Sector = "state",
    name: str | None = None,
    proximity: Proximity = "unknown",
) -> Source:
    at = int(id[1:]) * 2
    side = Affiliation(name or group or "", group) if name or group else None
    return Source(id, id, (Span(at, at + 1),), kind, sector, anonymity, role, count=Count(stated, least),
                  affiliation=side, proximity=proximity)  # fmt: skip


def relay(id: str, stated: str = "one") -> Source:
    return source(id, f"org:{id}", "institutional", "media", role="relay", stated=stated, sector="news_outlet")


def unnamed(id: str, group: str | None = "state:RU", stated: str = "one", least: int = 1) -> Source:
    return source(id, group, "affiliated", stated=stated, least=least)


def traced(
    sources: Iterable[Source],
    *chains: tuple[str, ...],
    text: str = TEXT,
    cue: CueClass = "neutral",
    evidence: tuple[Span, ...] = SPOKEN,
    opposing: bool = False,
    accusation: bool = False,
    replies: tuple[ReplyEntry, ...] = (),
) -> OriginReading:
    document = Document(text, (Sentence(0, 0, len(text), 0),), "en", "given")
    made = tuple(
        Attribution(f"a{i}", chain, evidence, (), cue=Cue(cue, Span(0, 3))) for i, chain in enumerate(chains, start=1)
    )
    against = (Attribution("a9", ("s9",), (Span(0, 1),), (), stance="denies"),) if opposing else ()
    return trace_origins(
        document, {s.id: s for s in sources}, made, opposing=against, accusation=accusation, replies=replies
    )


def codes(reading: OriginReading) -> list[str]:
    return [f.code for f in reading.findings]


def test_one_unnamed_source_repeated_by_several_agencies_is_one_origin_amplified() -> None:
    reading = traced((relay("s1", "several"), unnamed("s2")), ("s1", "s2"), cue="confirm")
    assert (reading.count, reading.identified, reading.relays) == (1, 0, ("s1",))
    assert reading.independence == "single"
    assert reading.patterns == ("single_origin_amplified",)
    assert {"ORIGIN_ANONYMOUS", "SINGLE_ORIGIN_AMPLIFIED", "CONFIRMATION_NOT_SHOWN", "STATE_AFFILIATED_ORIGIN"} <= set(
        codes(reading)
    )


def test_ten_outlets_with_one_origin_are_one_source() -> None:
    outlets = [relay(f"s{i}") for i in range(2, 12)]
    reading = traced((source("s1"), *outlets), *((o.id, "s1") for o in outlets))
    assert (reading.count, len(reading.relays), reading.independence) == (1, 10, "single")


def test_a_relay_that_names_nobody_has_one_unknown_origin() -> None:
    reading = traced((relay("s1"),), ("s1",))
    assert (reading.count, reading.identified) == (1, 0)
    assert reading.origins[0].behind == "s1"
    assert "ORIGIN_NOT_NAMED" in codes(reading)


def test_a_relay_that_names_its_origin_elsewhere_adds_no_unknown_one() -> None:
    reading = traced((relay("s1"), source("s2")), ("s1", "s2"), ("s1",))
    assert (reading.count, reading.identified) == (1, 1)


def test_it_is_reported_has_no_origin() -> None:
    reading = traced((), ())
    assert (reading.count, reading.independence) == (0, "none")
    assert codes(reading) == ["DIFFUSE_ATTRIBUTION"]


def test_experts_in_general_are_no_origin() -> None:
    reading = traced((source("s1", None, "diffuse", "collective", stated="unknown"),), ("s1",))
    assert (reading.count, reading.independence) == (0, "none")


def test_two_people_of_one_government_are_two_origins_but_not_independent() -> None:
    reading = traced((source("s1", "state:FR"), source("s2", "state:FR")), ("s1",), ("s2",), text=SEPARATE)
    assert (reading.count, reading.identified, reading.independence) == (2, 2, "plural")


SEPARATE = "The two men separately said the dam had failed, and so it had, the agency reported at noon."


def test_different_groups_are_independent_only_if_the_text_says_they_were_asked_apart() -> None:
    both = (source("s1", "state:FR"), source("s2", "state:DE"))
    assert traced(both, ("s1",), ("s2",)).independence == "plural"
    assert traced(both, ("s1",), ("s2",), text=SEPARATE).independence == "independent"


def test_could_not_be_independently_verified_is_no_cue_of_separate_gathering() -> None:
    both = (source("s1", "state:FR"), source("s2", "state:DE"))
    text = "They said the dam failed, which could not be independently verified by the agency."
    assert traced(both, ("s1",), ("s2",), text=text).independence == "plural"


def test_own_reporters_beside_another_body_are_independent() -> None:
    own = source("s1", None, "institutional", "own_reporting", sector="news_outlet")
    reading = traced((own, source("s2", "state:FR")), ("s1",), ("s2",))
    assert reading.independence == "independent"
    assert "own_reporting" in reading.patterns


def test_two_named_eyewitnesses_at_two_places_are_independent_and_at_one_place_are_not() -> None:
    def seen(*places: str) -> str:
        people = [
            source(f"s{i}", None, sector="public", name=place, proximity="firsthand")
            for i, place in enumerate(places, start=1)
        ]
        return traced(people, *((p.id,) for p in people)).independence

    assert seen("Diffa", "Bosso") == "independent"
    assert seen("Diffa", "Diffa") == "plural"
    assert seen("Diffa", "Diffa", "Diffa") == "independent"


def test_a_stated_number_of_officials_counts_and_a_bare_plural_is_one() -> None:
    three = traced((unnamed("s1", stated="3", least=3),), ("s1",))
    assert (three.count, three.independence) == (3, "plural")
    bare = traced((unnamed("s1", stated="unknown"),), ("s1",))
    assert bare.count == 1
    assert "PLURAL_NOT_SHOWN" in codes(bare)


def test_unnamed_speakers_of_one_side_and_one_relay_are_one_origin_by_assumption() -> None:
    reading = traced((unnamed("s1"), unnamed("s2")), ("s1",), ("s2",))
    assert reading.count == 1
    assert "MERGED_ORIGINS_ASSUMED" in codes(reading)


def test_unnamed_speakers_of_different_relays_stay_two_and_uncertain() -> None:
    reading = traced((relay("s1"), relay("s2"), unnamed("s3"), unnamed("s4")), ("s1", "s3"), ("s2", "s4"))
    assert reading.count == 2
    assert "MERGE_UNCERTAIN" in codes(reading)


def test_a_plural_is_told_apart_by_the_named_members_that_follow() -> None:
    residents = source("s1", None, "described", "collective", stated="unknown", sector="public")
    one, two = source("s2", None, sector="public"), source("s3", None, sector="public")
    assert traced((residents, one, two), ("s1",), ("s2",), ("s3",)).count == 2


def test_a_ministry_and_its_spokesman_are_one_origin() -> None:
    ministry = source("s1", "state:FR", "institutional", "organisation", name="Interior Ministry")
    voice = source("s2", "state:FR", name="Interior Ministry")
    assert traced((ministry, voice), ("s1",), ("s2",)).count == 1


def test_a_document_and_its_author_are_one_origin() -> None:
    study = source("s1", "org:leeds", "institutional", "document", sector="academia")
    reading = traced((study, source("s2", "org:leeds", sector="academia")), ("s1",), ("s2",))
    assert reading.count == 1
    assert "document_based" in reading.patterns


def test_speakers_of_one_breath_are_all_origins() -> None:
    both = (source("s1", "state:FR"), source("s2", "state:DE"))
    assert traced(both, ("s1", "s2"), evidence=(Span(0, 3), Span(4, 20))).count == 2


def test_relays_that_rest_on_one_another_are_a_closed_loop_without_origin() -> None:
    reading = traced((relay("s1"), relay("s2")), ("s1", "s2"), ("s2", "s1"))
    assert (reading.count, reading.independence) == (0, "none")
    assert "circular" in reading.patterns


def test_two_relays_of_one_earlier_report_are_possibly_circular() -> None:
    reading = traced((relay("s1"), relay("s2"), relay("s3")), ("s1", "s3"), ("s2", "s3"))
    assert "possible_circular" in reading.patterns


@pytest.mark.parametrize(
    ("opposing", "accusation", "pattern"),
    [(True, False, "two_sided"), (False, True, "one_sided"), (False, False, None)],
)
def test_sides_are_only_told_where_there_is_a_dispute(opposing: bool, accusation: bool, pattern: str | None) -> None:
    reading = traced((source("s1"), source("s9")), ("s1",), opposing=opposing, accusation=accusation)
    assert reading.patterns == ((pattern,) if pattern else ())


def test_an_accused_who_denied_was_heard() -> None:
    replies = (ReplyEntry("w2", "denied", (Span(0, 1),)),)
    assert "two_sided" in traced((source("s1"),), ("s1",), accusation=True, replies=replies).patterns


def test_every_finding_shows_its_words() -> None:
    reading = traced((relay("s1", "several"), unnamed("s2", stated="unknown")), ("s1", "s2"), cue="confirm")
    assert all(f.evidence for f in reading.findings)


def test_a_witness_beside_a_paper_is_an_origin_of_his_own() -> None:
    reading = traced((source("s0"), relay("s1")), ("s0", "s1"), evidence=(Span(0, 1), Span(2, 5)))
    assert [o.sources for o in reading.origins] == [("s0",)]
    assert reading.relays == ("s1",)


def test_two_papers_that_report_side_by_side_do_not_cite_each_other() -> None:
    papers = (relay("s1"), relay("s2"))
    both = (Span(0, 3), Span(4, 9))
    assert "circular" not in traced(papers, ("s1", "s2"), ("s2", "s1"), evidence=both).patterns
    assert "circular" in traced(papers, ("s1", "s2"), ("s2", "s1")).patterns
