"""Caveats and gaps: what the reader of a card is warned of, and which of its fields are empty and why."""

from __future__ import annotations

from service.card.facts import Genre
from service.card.rating.caveats import find_caveats, find_gaps, unsupported_language
from service.text.document import Document
from tests.unit.card.rating.rated import FLIGHT, MINISTER, OWN_VOICE, Told, told


def caveats(found: Told, genre: Genre = "news") -> set[str]:
    return {
        c.code
        for c in find_caveats(
            found.document, genre, statements=found.statements, locations=(), quotes=(), reliability=found.reliability
        )
    }


def test_three_caveats_always_hold() -> None:
    assert caveats(told(OWN_VOICE)) >= {"TEXT_ONLY", "NOT_A_TRUTH_VERDICT", "MACHINE_MADE"}


def test_other_caveats_hold_where_they_hold() -> None:
    assert "CLASS_LETTER" in caveats(told(MINISTER))
    assert "CLASS_LETTER" not in caveats(told(FLIGHT))
    assert "OPINION_PIECE" in caveats(told(MINISTER, genre="opinion"), "opinion")
    assert {"NO_PUBLICATION_DATE", "SHORT_TEXT"} <= caveats(told(MINISTER))


def test_gaps_say_which_field_is_empty_and_why() -> None:
    found = told("Nothing.")
    gaps = find_gaps(
        found.document,
        statements=found.statements,
        locations=(),
        moments=(),
        sources=found.sourcing.sources,
        reliability=found.reliability,
    )
    assert {(g.field, g.reason) for g in gaps} >= {
        ("what", "absent"), ("where", "absent"), ("when", "absent"), ("sources", "absent"),
        ("reliability", "not_judged"),
    }  # fmt: skip


def test_names_that_may_be_places_are_not_told_to_be_absent() -> None:
    found = told("Nothing.")
    gaps = find_gaps(
        found.document, statements=found.statements, locations=(), moments=(), sources=found.sourcing.sources,
        reliability=found.reliability, unknown_places=True,
    )  # fmt: skip
    assert [g.reason for g in gaps if g.field == "where"] == ["not_judged"]


def test_a_speaker_who_is_left_open_is_a_gap() -> None:
    found = told("Dan Moor and Paul Rask ran the port of Elmouth. He said the books had been false since 2015.")
    gaps = find_gaps(
        found.document, statements=found.statements, locations=(), moments=(), sources=found.sourcing.sources,
        reliability=found.reliability,
    )  # fmt: skip
    assert ("attributions", "ambiguous") in {(g.field, g.reason) for g in gaps}


def test_a_language_without_a_card_leaves_every_field_open() -> None:
    document = Document("Nichts.", (), "de", "given")
    assert {g.reason for g in unsupported_language(document)} == {"unsupported_language"}
    assert {"who", "what", "where", "when", "sources"} <= {g.field for g in unsupported_language(document)}
