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
