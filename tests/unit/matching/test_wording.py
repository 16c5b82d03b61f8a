"""What the words of a claim are compared by."""

from __future__ import annotations

from itertools import permutations

import pytest

from service.matching.likeness import likeness
from service.matching.sameness import same_fact
from service.matching.terms import phrases, term
from tests.unit.matching.test_likeness import lead


@pytest.mark.parametrize(
    ("text", "names", "plain"),
    [
        ("Police in Tarrow arrested Lars Vinter on Monday.", {"tarrow", "lars", "vinter"}, "police"),
        ("Nurses at the hospital in Corvale began a strike on Monday.", {"corvale"}, "nurs"),
        ("Northline, the ferry operator, made a profit of 4 million euros.", {"northline"}, "profit"),
    ],
)
def test_a_word_that_opens_a_sentence_is_a_name_only_if_it_needs_its_capital(
    text: str, names: set[str], plain: str
) -> None:
    found = lead(text)
    assert found.names == names
    assert plain in found.said


def test_a_name_that_opens_a_sentence_meets_itself_wherever_it_stands() -> None:
    apposed = lead("Northline, the ferry operator, will cut a third of its crews before the summer, officials said.")
    opening = lead("Northline will cut a third of its crews before the summer, officials said.")
    inside = lead("A third of the crews of Northline will be cut before the summer, officials said.")
    for one, two in permutations((apposed, opening, inside), 2):
        assert "northline" in one.shared(two)
        assert likeness(one, two) > 0


def test_a_phrase_is_one_term() -> None:
    assert term("stepped_down") == term("resigned")
    assert term("called_off") == term("cancelled")
    assert ("down",) in phrases()["stepped"]
    found = lead("The freight train came off the rails near Marbrook on Tuesday.")
    assert "derail" in found.said
    assert not {"rail", "came"} & found.said


def test_who_somebody_is_does_not_stand_in_place_of_what_happened() -> None:
    one = lead("The shipping executive Lars Vinter was arrested in Rotterdam on suspicion of bribery on Tuesday.")
    two = lead("Lars Vinter, who runs the shipping group Nordhav, was arrested in Rotterdam on suspicion of bribery.")
    assert "nordhav" in two.names
    assert "nordhav" not in two.order
    assert likeness(one, two) > 0
    assert same_fact(one, two)


def test_a_word_within_a_name_is_shared_only_with_what_has_the_name() -> None:
    council = lead("Norwick Council approved its budget for schools on Monday, officials said.")
    council_too = lead("The budget of Norwick Council was approved on Monday, officials said.")
    town = lead("The budget of the choir in Norwick was approved on Monday, officials said.")
    assert council.shared(council_too) >= {"norwick", "council"}
    assert "norwick" not in council.shared(town)
    assert council.shared(town) == town.shared(council)
    assert likeness(council, town) == 0


def test_a_name_may_be_shortened_where_its_last_word_is_no_common_one() -> None:
    full = lead("Lars Vinter was arrested in Rotterdam on Tuesday, police said.")
    short = lead("Vinter was arrested in Rotterdam on Tuesday, police said.")
    assert "vinter" in full.shared(short)
    beside = lead("Norwick Council met in Norwick on Monday, officials said.")
    assert beside.bound == frozenset()
