"""Two versions of one article: what changed, shown in both."""

from __future__ import annotations

import pytest

from service.comparing.compare import compare
from service.comparing.result import Change, Comparison, Part
from service.engine import Analysis
from tests.growth import linear_in
from tests.unit.matching.reading import analysed

FIRE = "people were killed when a fire tore through a furniture factory in Marbrook on Thursday"
BEFORE = f"""MARBROOK — Fourteen {FIRE}, an official at the interior ministry said.

A witness, Karl Oden, said he saw people jump from the windows.

The owner, Dano Furniture, allegedly locked the emergency exits. The company declined to comment.

About 200 people work at the plant."""
NOTE = "Correction: An earlier version of this article said that 14 people were killed in the Marbrook fire."
AFTER = f"""MARBROOK — Twelve {FIRE}, Interior Minister Petra Lang said.

A witness, Karl Oden, said he saw people jump from the windows.

Dano Furniture locked the emergency exits, the fire brigade said. The company denied that it locked the exits.

{NOTE} The correct figure is 12."""


def compared(before: str, after: str) -> Comparison:
    return compare(analysed(before), analysed(after))


@pytest.fixture(scope="module")
def fire() -> Comparison:
    return compared(BEFORE, AFTER)


def changes(comparison: Comparison, part: Part, kind: str) -> list[Change]:
    return [c for c in comparison.changes[part] if c.change == kind]


def differences(change: Change) -> dict[str, tuple[str | None, str | None]]:
    return {d.field: (d.before, d.after) for d in change.differences}


def test_nothing_differs_from_itself() -> None:
    same = compared(BEFORE, BEFORE)
    assert not any(same.changes.values())
    assert same.rating.same_claim
    assert not same.rating.changed
    assert same.notices == ()
    assert all(same.unchanged[part] > 0 for part in ("claims", "sources", "figures"))


def test_a_source_that_is_now_named_is_one_changed_source(fire: Comparison) -> None:
    (revealed,) = (c for c in changes(fire, "sources", "changed") if "identified" in differences(c))
    assert differences(revealed)["identified"] == ("no", "yes")
    assert differences(revealed)["anonymity"] == ("affiliated", "named")
    assert revealed.after is not None
    assert "Petra Lang" in revealed.after.text


def test_the_rating_of_the_same_claim_changes_with_its_source(fire: Comparison) -> None:
    assert (fire.rating.before.code, fire.rating.after.code) == ("F6", "C3")
    assert fire.rating.same_claim
    assert fire.rating.reasons_removed == ("ORIGIN_ANONYMOUS",)
    assert "ORIGIN_NAMED" in fire.rating.reasons_added


def test_another_value_for_the_same_thing_counted_is_a_changed_figure(fire: Comparison) -> None:
    (figure,) = changes(fire, "figures", "changed")
    assert differences(figure)["value"] == ("14", "12")
    assert [c.before.text for c in changes(fire, "figures", "removed") if c.before] == ["About 200"]


def test_an_allegation_that_is_now_stated_is_a_changed_claim(fire: Comparison) -> None:
    (claim,) = (c for c in changes(fire, "claims", "changed") if "modality" in differences(c))
    assert differences(claim)["modality"] == ("alleged", "asserted")
    assert differences(claim)["attribution"] == (None, "the fire brigade")


def test_a_correction_is_told_with_the_claim_it_takes_up_and_counts_for_nothing_else(fire: Comparison) -> None:
    (notice,) = fire.notices
    assert (notice.kind, notice.scope, notice.new) == ("correction", "article", True)
    assert [side.text[:15] for side in notice.concerns] == ["Fourteen people"]
    assert not any("earlier version" in (c.after.text if c.after else "") for c in fire.changes["claims"])
    assert not any("earlier version" in (c.after.text if c.after else "") for c in fire.changes["sources"])


def test_a_source_that_lost_its_name_is_one_changed_source() -> None:
    veiled = compared(AFTER, BEFORE)
    (source,) = (c for c in changes(veiled, "sources", "changed") if "identified" in differences(c))
    assert differences(source)["identified"] == ("yes", "no")
    assert veiled.notices == ()


def test_a_denial_turns_a_claim_round() -> None:
    turned = compared(
        "The port of Marlow has paid a ransom to hackers, harbour master Ines Kaldor said.",
        "The port of Marlow has not paid a ransom to hackers, harbour master Ines Kaldor said.",
    )
    (claim,) = changes(turned, "claims", "changed")
    assert differences(claim)["polarity"] == ("positive", "negative")


def test_a_retraction_by_somebody_else_is_told_as_one_of_a_claim() -> None:
    report = "Mayor Tom Hale took bribes of 20,000 euros from a builder, the Daily Bugle reported on Monday."
    after = "The Daily Bugle has retracted its report that Mayor Tom Hale took bribes of 20,000 euros from a builder."
    retracted = compared(report, after)
    (notice,) = retracted.notices
    assert (notice.kind, notice.scope) == ("retraction", "claim")
    assert [side.text for side in notice.concerns] == [report]
    assert retracted.rating.after.code == "F5"


def test_a_notice_that_stood_before_is_not_new() -> None:
    (notice,) = compared(AFTER, AFTER).notices
    assert not notice.new


def test_a_full_stop_is_no_change() -> None:
    text = "The ferry sank off Marlow on Friday, port master Ines Kaldor said."
    assert not any(compared(text, text.replace("said.", "said")).changes.values())


def test_what_can_not_be_matched_for_sure_is_removed_and_added() -> None:
    other = compared(
        "Lars Vinter was arrested in Rotterdam on Tuesday, police said.",
        "Lars Vinter was released in Rotterdam on Tuesday, police said.",
    )
    assert [c.change for c in other.changes["claims"]] == ["removed", "added"]


def test_every_side_shows_its_place_in_its_own_text(fire: Comparison) -> None:
    for texts, side in ((BEFORE, "before"), (AFTER, "after")):
        for change in (c for part in fire.changes.values() for c in part):
            item = getattr(change, side)
            assert item is None or all(texts[start:end] for start, end in item.evidence)
            assert item is None or item.text in texts


def test_comparing_grows_no_faster_than_the_texts() -> None:
    def versions(count: int) -> tuple[Analysis, Analysis]:
        def text(word: str) -> str:
            return "\n\n".join(
                f"Officer Bo Lind{n} said that {n + 3} boats {word} near Pier {n} on Monday." for n in range(count)
            )

        return analysed(text("sank")), analysed(text("burned"))

    assert linear_in(versions, lambda pair: compare(*pair), 10)


AUDIT = """HARWELL — The council of Harwell paid 3.4 million pounds to a contractor that had no licence, according to \
an audit published on Monday.

The contractor, Brightline Works, built two school gyms between 2019 and 2021. Councillor Dora Fenn said the firm had \
been chosen without a tender.

“We were told that there was no time,” Fenn said.

Police are looking into the contract, two people familiar with the inquiry said."""


def edited(old: str, new: str) -> Comparison:
    assert old in AUDIT
    return compared(AUDIT, AUDIT.replace(old, new))


def test_nothing_differs_from_itself_even_where_a_claim_has_no_words_of_its_own() -> None:
    text = "The glow is not theirs, I suspect that. In terms of their glow, I suspect that it's not theirs, Daly said."
    assert not any(compared(text, text).changes.values())


def test_a_paragraph_that_only_moved_changes_nothing() -> None:
    first, second, third, fourth = AUDIT.split("\n\n")
    moved = compared(AUDIT, "\n\n".join((first, fourth, second, third)))
    assert not any(moved.changes.values())


def test_what_only_one_card_tells_is_neither_removed_nor_added_where_its_sentence_stands_in_both() -> None:
    crash = "A woman of 59 was hurt when a car struck a tree in Oldmarket on Friday night."
    driver = "The car came from Mill Street. The driver lost control of it in the rain."
    road = "The road was closed for six hours. The driver of the van was not injured."
    for one, two in (((crash, driver, road), (driver, crash, road)), ((crash, driver, road), (road, crash, driver))):
        for before, after in ((one, two), (two, one)):
            found = compared("\n\n".join(before), "\n\n".join(after))
            assert {c.change for part in found.changes.values() for c in part} <= {"changed"}


def test_a_name_that_the_later_text_still_has_is_not_removed() -> None:
    turned = edited(
        "The council of Harwell paid 3.4 million pounds to a contractor that had no licence, according to an audit "
        "published on Monday.",
        "An unlicensed contractor received 3.4 million pounds from the council of Harwell, an audit found on Monday.",
    )
    assert not changes(turned, "who", "removed")
    assert not changes(turned, "where", "removed")


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("who", "Brightline Works", "Bridgeline Works"),
        ("who", "Fenn", "Hartley"),
        ("sources", "Fenn", "Hartley"),
        ("when", "2021", "2022"),
        ("figures", "two school", "three school"),
    ],
)
def test_another_name_year_or_number_in_the_same_sentence_is_a_change(part: Part, old: str, new: str) -> None:
    comparison = edited(old, new)
    (change,) = comparison.changes[part]
    assert change.change == "changed"
    assert change.before is not None
    assert change.after is not None
    assert old.partition(" ")[0] in change.before.text
    assert new.partition(" ")[0] in change.after.text


def test_words_that_somebody_is_quoted_with_do_not_change_unseen() -> None:
    (change,) = edited("there was no time", "there was no money").changes["quotes"]
    assert set(differences(change)) == {"wording"}


def test_words_that_are_now_said_by_somebody_else_are_told() -> None:
    (change,) = edited("time,” Fenn said", "time,” the council's lawyer, Karl Oden, said").changes["quotes"]
    assert differences(change)["speaker"] == ("Dora Fenn", "Karl Oden")


def test_a_denial_that_was_added_is_a_reply() -> None:
    denied = compared(AUDIT, f"{AUDIT}\n\nBrightline Works denied the allegations.")
    (reply,) = denied.changes["replies"]
    assert reply.change == "added"
    assert reply.after is not None
    assert reply.after.text == "Brightline Works denied"


def test_a_refusal_to_comment_that_became_a_denial_is_one_changed_reply() -> None:
    turned = compared(
        f"{AUDIT}\n\nBrightline Works declined to comment.", f"{AUDIT}\n\nBrightline Works denied the allegations."
    )
    (reply,) = turned.changes["replies"]
    assert differences(reply) == {"reply": ("declined", "denied")}


def test_a_source_that_was_dropped_takes_its_claim_along() -> None:
    dropped = edited("\n\nPolice are looking into the contract, two people familiar with the inquiry said.", "")
    assert [c.before.text for c in dropped.changes["sources"] if c.before] == ["two people familiar with the inquiry"]
    assert [c.change for c in dropped.changes["claims"]] == ["removed"]
