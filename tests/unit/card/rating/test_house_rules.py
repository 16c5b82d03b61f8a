"""House rules: those of the box, whose levels a newsroom may change, and its own."""

from __future__ import annotations

import pytest

from service.card.lexicon import column
from service.card.rating.house_rules import fingerprint, in_the_box, published, read_house_rules
from tests.unit.card.rating.rated import FLIGHT, MINISTER, OWN_VOICE, told

OWN = """
[levels]
HR-03 = "off"
HR-05 = "warn"

[[rules]]
id = "DESK-1"
level = "warn"
text = "A state speaks for itself alone: ask the other side."
reasons = ["STATE_AFFILIATED_ORIGIN"]
without = ["INDEPENDENT_ORIGINS"]
"""


def test_own_rules_come_after_those_of_the_box() -> None:
    rules = read_house_rules(OWN)
    assert rules[-1].id == "DESK-1"
    assert rules[-1].reasons == {"STATE_AFFILIATED_ORIGIN"}
    assert [r.id for r in rules[:-1]] == [r.id for r in in_the_box() if r.id != "HR-03"]


def test_a_rule_of_the_box_can_have_another_level_or_none() -> None:
    levels = {r.id: r.level for r in read_house_rules(OWN)}
    assert levels["HR-05"] == "warn"
    assert "HR-03" not in levels


def test_an_empty_file_changes_nothing() -> None:
    assert read_house_rules("") == in_the_box()
    assert fingerprint(read_house_rules("")) == ""


def test_answers_under_other_rules_can_be_told_apart() -> None:
    other = OWN.replace("ask the other side", "ask again")
    assert len({fingerprint(read_house_rules(t)) for t in ("", OWN, other)}) == 3


def test_the_rules_are_published_in_words() -> None:
    assert published(read_house_rules(OWN))[-1] == {
        "id": "DESK-1", "level": "warn", "text": "A state speaks for itself alone: ask the other side.",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("rules = 3", "rules a list"),
        ("[[rules]]\n", "rules\\[0\\].id"),
        ('[[rules]]\nid = "A"\ntext = "B"\n', "rules\\[0\\].reasons"),
        ('[[rules]]\nid = "A"\ntext = "B"\nreasons = ["NOISE"]\n', "NOISE"),
        ('[[rules]]\nid = "A"\ntext = "B"\nreasons = "HEDGED"\n', "HEDGED"),
        ('[[rules]]\nid = "A"\ntext = "B"\nlevel = "loud"\nreasons = ["HEDGED"]\n', "rules\\[0\\].level"),
        ('[[rules]]\nid = "HR-01"\ntext = "B"\nreasons = ["HEDGED"]\n', "HR-01"),
        ('[[rules]]\nid = "A"\nwords = "B"\n', "words"),
        ('[levels]\nHR-99 = "off"\n', "HR-99"),
        ('[levels]\nHR-01 = "loud"\n', "levels.HR-01"),
        ("levels", "not TOML"),
        ("[house]\n", "house"),
    ],
)
def test_what_can_not_be_used_is_named(toml: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_house_rules(toml)


@pytest.mark.parametrize("code", sorted(column("reasons", "code")))
def test_every_reason_of_a_rating_can_be_asked_for(code: str) -> None:
    rule = read_house_rules(f'[[rules]]\nid = "A"\ntext = "B"\nreasons = ["{code}"]\n')[-1]
    assert rule.level == "note"
    assert rule.reasons == {code}


def test_house_rules_ask_about_a_single_unnamed_origin() -> None:
    assert told(FLIGHT).house >= {"HR-02", "HR-03", "HR-07"}
    assert told(MINISTER).house == set()


def test_a_newsrooms_own_rule_fires_on_the_reasons_of_the_rating_and_shows_them() -> None:
    found = told(FLIGHT, house=OWN)
    (finding,) = [f for f in found.reliability.house_rules if f.id == "DESK-1"]
    (reason,) = [r for r in found.central.reasons if r.code == "STATE_AFFILIATED_ORIGIN"]
    assert (finding.level, finding.evidence) == ("warn", reason.evidence)
    assert "DESK-1" not in told(OWN_VOICE, house=OWN).house


def test_a_rule_that_is_off_finds_nothing() -> None:
    assert "HR-02" in told(FLIGHT).house
    assert "HR-02" not in told(FLIGHT, house='[levels]\nHR-02 = "off"').house


def test_a_stated_reason_for_anonymity_answers_the_house_rule() -> None:
    text = "The army has moved two brigades to the border, an official said on Wednesday."
    reason = " The official spoke on condition of anonymity because he was not authorised to speak publicly."
    assert "HR-03" in told(text).house
    assert "HR-03" not in told(text + reason).house


def test_house_findings_show_where() -> None:
    found = told(FLIGHT)
    assert all(f.text and f.evidence and f.level in ("note", "warn") for f in found.reliability.house_rules)


@pytest.mark.parametrize("speaker", ["her lawyer", "a judge", "a spokesman for the port", "the mayor"])
def test_who_is_known_by_a_post_is_not_asked_why_there_is_no_name(speaker: str) -> None:
    assert "HR-03" not in told(f"The port of Elmouth will close for a month, {speaker} said on Wednesday.").house
