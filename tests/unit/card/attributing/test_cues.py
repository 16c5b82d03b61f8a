from __future__ import annotations

from typing import get_args

import pytest

from service.card.attributing import cues
from service.card.attributing.statements import CueKind
from service.card.facts import CueClass
from service.card.lexicon import rows


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("said", "say"), ("denies", "deny"), ("confirmed", "confirm"), ("quipping", "quip"), ("argues", "argue"),
     ("insisting", "insist"), ("told", "tell"), ("withdrew", None), ("enjoyed", None),
     ("ignored", None), ("plugged", None)],
)  # fmt: skip
def test_a_form_of_a_verb_leads_to_its_lemma(form: str, lemma: str | None) -> None:
    entry = cues.verbs().get(form)
    assert (entry.lemma if entry else None) == lemma


@pytest.mark.parametrize(
    ("form", "cue_class"),
    [("claimed", "distance"), ("conceded", "admit"), ("leaked", "reveal"), ("rejected", "deny"),
     ("predicts", "speculate"), ("vowed", "promise"), ("warned", "warn"), ("asked", "ask"),
     ("declined", "decline"), ("witnessed", "perceive"),
     ("cited", "cite"), ("verified", "confirm"), ("stressed", "assert"), ("ordered", "direct"), ("added", "neutral")],
)  # fmt: skip
def test_the_class_of_a_cue_is_the_one_of_the_contract(form: str, cue_class: str) -> None:
    assert cues.verbs()[form].cue_class == cue_class


def test_what_is_thought_or_wanted_is_told_apart_from_what_is_said() -> None:
    assert [cues.verbs()[f].kind for f in ("said", "believes", "wants", "saw", "shows")] == [
        "speech", "thought", "attitude", "perception", "evidence"]  # fmt: skip


def test_nouns_and_adjectives_attribute_too() -> None:
    assert cues.nouns()["allegations"].cue_class == "distance"
    assert cues.adjectives()["convinced"].kind == "thought"


def test_every_row_of_the_lexicon_has_a_known_class_and_kind_and_none_stands_twice() -> None:
    table = list(rows("cues"))
    assert len(table) > 300
    assert {r["class"] for r in table} <= set(get_args(CueClass))
    assert {r["kind"] for r in table} <= set(get_args(CueKind))
    assert len({(r["lemma"], r["pos"]) for r in table}) == len(table)
