"""Who did what to whom: the order of the words, the passive and "by" tell it."""

from __future__ import annotations

import pytest

from service.matching.deeds import Deed, told_apart
from tests.unit.matching.test_likeness import lead


def deed(act: str, agents: str, patients: str) -> Deed:
    return Deed(act, frozenset(agents.split()), frozenset(patients.split()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police shot a gunman in Tarrow on Monday.", deed("shoot", "police", "gunman")),
        ("A gunman was shot dead by police in Tarrow on Monday.", deed("shoot", "police", "gunman")),
        ("A gunman was shot in Tarrow on Monday.", deed("shoot", "", "gunman")),
        ("The brewer Kestrel is buying its rival Dunmore for 2 million euros.",
         deed("buy", "brewer kestrel", "rival dunmore")),
        ("A fire in Tarrow killed two watchmen on Monday.", deed("die", "fire tarrow", "watchmen")),
    ],
)  # fmt: skip
def test_who_acts_stands_before_the_verb_or_behind_by(text: str, found: Deed) -> None:
    assert found in lead(text).deeds


@pytest.mark.parametrize("text", ["Two watchmen died in a fire in Tarrow on Monday.", "The ferry sank off Tarrow."])
def test_what_nobody_does_to_anybody_is_no_deed(text: str) -> None:
    assert lead(text).deeds == ()


def test_to_do_it_is_not_to_suffer_it() -> None:
    assert told_apart([deed("shoot", "police", "gunman")], [deed("shoot", "gunman", "police")])
    assert told_apart([deed("buy", "", "rival dunmore")], [deed("buy", "brewer dunmore", "rival kestrel")])
    assert not told_apart([deed("shoot", "police", "gunman")], [deed("shoot", "", "gunman")])


def test_to_do_it_to_others_is_another_deed_unless_they_may_be_the_same() -> None:
    assert told_apart([deed("shoot", "police", "woman")], [deed("shoot", "police", "knifeman")])
    assert not told_apart([deed("shoot", "police", "man")], [deed("shoot", "police", "knifeman")])
    assert not told_apart([deed("die", "fire", "watchmen")], [deed("die", "fire", "person")])
    assert not told_apart([deed("shoot", "police", "woman")], [deed("arrest", "police", "man")])
