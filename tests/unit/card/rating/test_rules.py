"""The rating rules: every input has one outcome, every outcome can be replayed, and the published vectors hold."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.card.facts import Anonymity, Independence, Letter, Proximity, Step
from service.card.rating.rules import (
    NO_ORIGIN,
    RULES,
    Facts,
    ItemFacts,
    OriginFacts,
    published_rules,
    rate_claim,
    replay,
)

MINISTER = OriginFacts(anonymity="named", on_record=True, position=True, proximity="close")
MINISTRY = OriginFacts(anonymity="institutional", on_record=True)
COURT = OriginFacts(anonymity="institutional", record=True, on_record=True)
COMPLAINT = OriginFacts(anonymity="institutional", document=True, party=True, on_record=True)
REPORTER = OriginFacts(anonymity="institutional", record=True, on_record=True, proximity="firsthand")
UNNAMED = OriginFacts(anonymity="affiliated", on_record=False)

ONE = ItemFacts(origins=1, identified_origins=1, identified_groups=1, independence="single")
TWO_GOVERNMENTS = ItemFacts(origins=2, identified_origins=2, identified_groups=2, independence="plural")

VECTORS = {
    "unnamed Kremlin source via agencies": ("F6", (UNNAMED,), ItemFacts(origins=1, independence="single")),
    "the same, plus a named envoy of that state": (
        "C3",
        (UNNAMED, MINISTER),
        ItemFacts(origins=2, identified_origins=1, identified_groups=1, independence="plural"),
    ),
    "one named minister": ("C3", (MINISTER,), ONE),
    "named officials of two governments": ("C2", (MINISTER, MINISTER), TWO_GOVERNMENTS),
    "named officials of two governments, separately confirmed": (
        "C1",
        (MINISTER, MINISTER),
        TWO_GOVERNMENTS._replace(independence="independent"),
    ),
    "separately confirmed, and the accused denies": (
        "C2",
        (MINISTER, MINISTER),
        TWO_GOVERNMENTS._replace(independence="independent", denied_by_accused=True),
    ),
    "court ruling": ("B2", (COURT,), ONE._replace(neutral_record=True)),
    "lawsuit complaint": ("C3", (COMPLAINT,), ONE),
    "reporter saw it": ("B2", (REPORTER,), ONE._replace(neutral_record=True)),
    "police record, suspect denies": ("B3", (COURT,), ONE._replace(neutral_record=True, denied_by_accused=True)),
    "minister, but a court record contradicts": ("C4", (MINISTER,), ONE._replace(contradicted=True)),
    "three unnamed officials": ("F3", (UNNAMED,), ItemFacts(origins=3, independence="plural")),
    "officials said": ("F6", (UNNAMED,), ItemFacts(origins=1, independence="single")),
    "court convicted X, no cue": ("B2", (COURT,), ONE._replace(neutral_record=True)),
    "company launched Y, no cue": ("C3", (MINISTRY,), ONE),
    "named politician blasts a rival": ("C3", (MINISTER._replace(own_act=True),), ONE._replace(speech_act=True)),
    "minister announces a decision of the ministry": ("C3", (MINISTER,), ONE),
    "named person who only heard it": (
        "F3",
        (OriginFacts(anonymity="named", on_record=True, position=True, proximity="secondhand"),),
        ONE,
    ),
    "it is reported": ("F6", (), ItemFacts()),
    "named analyst's forecast": ("C6", (MINISTER,), ONE._replace(uncertain=True)),
    "retracted report": ("C5", (MINISTRY,), ONE._replace(withdrawn=True)),
}


@pytest.mark.parametrize("name", VECTORS)
def test_the_published_vectors_hold(name: str) -> None:
    code, origins, item = VECTORS[name]
    assert rate_claim(Facts(origins, item)).code == code


@pytest.mark.parametrize("name", VECTORS)
def test_without_a_register_the_strict_policy_gives_no_letter_but_f(name: str) -> None:
    code, origins, item = VECTORS[name]
    strict = tuple(o._replace(policy="strict") for o in origins or (NO_ORIGIN,))
    rated = rate_claim(Facts(strict, item))
    assert (rated.letter, rated.letter_rule, str(rated.number)) == ("F", "R6", code[1])


def test_the_register_rates_under_either_policy() -> None:
    for policy in ("indicative", "strict"):
        rated = rate_claim(Facts((UNNAMED._replace(policy=policy, register="D"),), ItemFacts(origins=1)))
        assert (rated.code, rated.basis, rated.letter_rule) == ("D6", "register", "R0")


def test_the_outlets_own_voice_takes_the_publishers_letter_and_number_three() -> None:
    origin = NO_ORIGIN._replace(register="B")
    rated = rate_claim(Facts((origin,), ItemFacts(publisher_rated=True)))
    assert (rated.code, rated.number_rule) == ("B3", "N4")


def test_the_best_letter_counts_and_every_origin_is_listed() -> None:
    rated = rate_claim(Facts((UNNAMED, MINISTER, COURT), ONE._replace(origins=3)))
    assert rated.letter == "B"
    assert [s.rule for s in rated.steps][:3] == ["R2", "R4", "R3a"]


def test_a_firsthand_witness_without_a_position_is_rated_as_one() -> None:
    witness = OriginFacts(anonymity="named", proximity="firsthand", on_record=True)
    assert rate_claim(Facts((witness,), ONE)).letter_rule == "R5"


def test_a_record_of_a_party_rates_no_higher_than_the_party() -> None:
    assert rate_claim(Facts((COURT._replace(party=True),), ONE)).letter_rule == "R3b"


def test_more_speakers_do_not_lift_a_speech_act_but_witnesses_of_the_words_do() -> None:
    spoken = TWO_GOVERNMENTS._replace(speech_act=True)
    assert rate_claim(Facts((MINISTER, MINISTER), spoken)).number_rule == "N8"
    assert rate_claim(Facts((MINISTER, MINISTER), spoken._replace(words_witnessed=True))).number_rule == "N7"


def test_an_independent_side_is_weakened_less_by_a_contradiction() -> None:
    item = TWO_GOVERNMENTS._replace(independence="independent", contradicted=True)
    assert rate_claim(Facts((MINISTER,), item)).number_rule == "N3b"
    assert rate_claim(Facts((MINISTER,), item._replace(independence="plural"))).number_rule == "N3a"


@pytest.mark.parametrize(
    ("change", "number", "caps"),
    [
        ({"hedged": True}, 3, ("K1",)),
        ({"hedged": True, "outlet_witness": True}, 2, ()),
        ({"outlet_could_not_verify": True, "outlet_witness": True}, 3, ("K1",)),
        ({"denied_by_accused": True}, 3, ("K2",)),
        ({"hedged": True, "denied_by_accused": True}, 3, ("K1",)),
    ],
)
def test_caps_lower_a_high_number_to_three(change: dict[str, bool], number: int, caps: tuple[str, ...]) -> None:
    rated = rate_claim(Facts((COURT,), ONE._replace(neutral_record=True, **change)))  # type: ignore[arg-type]
    assert (rated.number, rated.caps) == (number, caps)


def test_a_cap_leaves_a_three_as_it_is() -> None:
    rated = rate_claim(Facts((MINISTER,), ONE._replace(hedged=True, denied_by_accused=True)))
    assert (rated.number, rated.caps) == (3, ())


def test_every_origin_has_exactly_one_letter() -> None:
    seen = set()
    flags = (False, True)
    for (
        policy,
        register,
        exists,
        anonymity,
        proximity,
        record,
        document,
        party,
        on_record,
        position,
        own_act,
    ) in product(
        ("indicative", "strict"), (None, "A", "E"), flags, get_args(Anonymity), get_args(Proximity), *[flags] * 6
    ):
        rated = rate_claim(
            Facts(
                (OriginFacts(policy, register, exists, anonymity, record, document, party, on_record, proximity,
                             position, own_act),),
                ONE,
            )
        )  # fmt: skip
        assert rated.letter in get_args(Letter)
        seen.add(rated.letter_rule)
    assert seen == {r.id for r in RULES if r.kind == "letter"}


origins = st.builds(
    OriginFacts,
    policy=st.sampled_from(["indicative", "strict"]),
    register=st.sampled_from([None, *get_args(Letter)]),
    anonymity=st.sampled_from(get_args(Anonymity)),
    proximity=st.sampled_from(get_args(Proximity)),
)
items = st.builds(
    ItemFacts,
    independence=st.sampled_from(get_args(Independence)),
    origins=st.integers(0, 4),
    identified_origins=st.integers(0, 4),
    identified_groups=st.integers(0, 4),
    before_cap=st.just(0),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(origins, max_size=3), items)
def test_any_facts_give_one_code_and_its_derivation_replays_to_it(found: list[OriginFacts], item: ItemFacts) -> None:
    rated = rate_claim(Facts(tuple(found), item))
    assert rated.letter in get_args(Letter)
    assert 1 <= rated.number <= 6
    assert replay(rated.steps) == rated.code
    assert rate_claim(Facts(tuple(found), item)) == rated


def test_a_forged_result_does_not_replay() -> None:
    steps = rate_claim(Facts((MINISTER,), ONE)).steps
    forged = (replace(steps[0], result="A"), *steps[1:])
    with pytest.raises(ValueError, match="does not follow"):
        replay(forged)


def test_a_forged_input_does_not_replay() -> None:
    steps = rate_claim(Facts((MINISTER,), ONE)).steps
    forged = (steps[0], replace(steps[1], inputs=steps[1].inputs | {"identified_origins": 0}))
    with pytest.raises(ValueError, match="does not follow"):
        replay(forged)


def test_a_cap_on_another_number_does_not_replay() -> None:
    steps = rate_claim(Facts((COURT,), ONE._replace(neutral_record=True, hedged=True))).steps
    assert steps[-1].rule == "K1"
    with pytest.raises(ValueError, match="another number"):
        replay((*steps[:-1], replace(steps[-1], inputs=steps[-1].inputs | {"before_cap": 1})))


def test_half_a_derivation_is_no_code() -> None:
    with pytest.raises(ValueError, match="letter and a number"):
        replay(rate_claim(Facts((MINISTER,), ONE)).steps[:1])
    with pytest.raises(ValueError, match="no rule"):
        replay((Step("R9", {}, "A"),))


def test_inputs_hold_what_was_looked_at_and_no_more() -> None:
    (letter, number) = rate_claim(Facts((UNNAMED,), ItemFacts(origins=1, independence="single"))).steps
    assert letter.inputs == {"register": None, "policy": "indicative", "exists": True, "anonymity": "affiliated"}
    assert "hedged" not in number.inputs


def test_the_published_table_lists_every_rule_with_its_version() -> None:
    rows = published_rules()
    assert {r["id"] for r in rows} >= {"R0", "R1", "R2", "R3a", "R3b", "R4", "R5", "R6", "N1", "N10", "K1", "K2"}
    assert {r["version"] for r in rows} == {"sr-1.2"}
    assert all(r["condition"] and r["result"] for r in rows)
