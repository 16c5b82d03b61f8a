"""Claims that say the same, and those that only look like it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product

import pytest

from service.card.facts import Claim, Figure
from service.matching.likeness import Index, differing_figures, likeness, pair_up
from service.matching.statements import Stated, statements_of
from service.matching.terms import term, terms
from service.text.document import Span
from tests.growth import linear_in
from tests.unit.matching.reading import analysed


def lead(text: str) -> Stated:
    analysis = analysed(text)
    assert analysis.card is not None
    return next(s for s in statements_of(analysis.document, analysis.card) if s.claim.central)


FIRE = "Twelve people were killed when a fire tore through a furniture factory in Marbrook on Thursday, police said."


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people died in a blaze at a furniture factory in Marbrook, the hospital said on Thursday.",
        "A fire tore through a furniture factory in Marbrook, killing 12 people, according to the mayor.",
        "Fifteen people were killed in a furniture factory fire in Marbrook, the union said.",
    ],
)
def test_other_words_for_the_same_are_alike_whoever_says_it_and_whatever_the_figure(text: str) -> None:
    assert likeness(lead(FIRE), lead(text)) > 0


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed when a ferry sank off Marbrook on Thursday, police said.",
        "Twelve people were killed when a fire tore through a furniture factory in Oldham on Thursday, police said.",
        "The owner of the furniture factory in Marbrook was arrested on Friday, police said.",
        "Police in Marbrook said on Thursday that they would hire twelve people.",
    ],
)
def test_another_event_place_or_act_is_another_claim(text: str) -> None:
    assert likeness(lead(FIRE), lead(text)) == 0


def test_one_word_in_common_is_no_common_claim_unless_the_claims_are_word_for_word_the_same() -> None:
    one, two = made(0, "investigation"), replace(made(1, "investigation"), claim=Claim("c1", "other", (Span(0, 1),)))
    assert likeness(one, two) == 0
    assert likeness(one, one) == 1


def test_an_arrest_is_no_release() -> None:
    arrested = lead("Lars Vinter was arrested in Rotterdam on Tuesday, police said.")
    released = lead("Lars Vinter was released in Rotterdam on Tuesday, police said.")
    assert likeness(arrested, released) == 0


def test_who_denies_is_meant_by_his_pronoun() -> None:
    assert "hale" in lead("Mayor Tom Hale denied on Tuesday that he took bribes from a builder.").names


def test_endings_and_words_for_one_thing_do_not_set_terms_apart() -> None:
    assert terms("The ships were sinking") == terms("A ship was sinking.")
    assert term("Killed") == term("deaths")
    assert term("reportedly") == term("the") == ""


def figure(value: float, of: str | None = "people", **more: object) -> Figure:
    return Figure("f1", value, (Span(0, 1),), of=of, **more)  # type: ignore[arg-type]


def test_figures_differ_only_where_they_count_the_same_and_can_not_both_be_right() -> None:
    twelve = figure(12)
    assert differing_figures([twelve], [figure(15)]) == [(twelve, figure(15))]
    for other in (
        figure(15, "cars"),
        figure(12),
        figure(10, approximation="at_least"),
        figure(12.5, approximation="about"),
    ):
        assert differing_figures([twelve], [other]) == []


def test_pairs_are_one_to_one_and_equal_words_go_first() -> None:
    same, other = made(0, "ferry sank harbour storm"), made(1, "ferry sank harbour storm night")
    assert pair_up([same, other], [other, same]) == {0: 1, 1: 0}


WORDS = [f"{a}{b}{c}ton" for a, b, c in product("bcdfghklmn", repeat=3)]


def made(number: int, words: str) -> Stated:
    claim = Claim(f"c{number}", words, (Span(0, 1),))
    return Stated(claim, frozenset(words.split()), frozenset(), ())


@pytest.mark.parametrize("spread", [1, 1000])
def test_looking_claims_up_stays_linear_even_if_all_share_their_words(spread: int) -> None:
    def claims(count: int) -> list[Stated]:
        return [made(n, " ".join(islice(WORDS, n % spread, n % spread + 8))) for n in range(count)]

    def look_up(found: list[Stated]) -> int:
        index = Index()
        total = 0
        for stated in found:
            total += sum(1 for _ in index.like(stated))
            index.add(stated)
        return total

    assert linear_in(claims, look_up, 100)
