"""Hedges: the words that soften, how much, and the clause they soften."""

from __future__ import annotations

import pytest

from service.card.claiming.hedges import Hedge, find_hedges, strongest
from service.card.lexicon import rows
from tests.unit.card.reading import read


def hedges(text: str) -> list[tuple[str, str, str]]:
    """Word, modality and softened words of every hedge."""
    document, parse = read(text)
    return [(document.cut(h.span), h.modality, document.cut(parse.span(*h.scope))) for h in find_hedges(parse)]


def only(text: str) -> tuple[str, str, str]:
    (hedge,) = hedges(text)
    return hedge


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("The dam may break before the weekend.", "may", "possible"),
        ("The king has reportedly left the palace.", "reportedly", "reported"),
        ("The driver allegedly drank four beers.", "allegedly", "alleged"),
        ("The strike is likely to end on Friday.", "likely", "probable"),
        ("The painting is believed to be a copy.", "believed", "probable"),
        ("Prices are expected to rise in the autumn.", "expected", "predicted"),
        ("The club plans to sell its stadium.", "plans", "planned"),
        ("The ferry will sail at noon.", "will", "planned"),
        ("The ferry won't sail at noon.", "wo", "planned"),
        ("The brewer is to close its plant in Lurn.", "is", "planned"),
        ("The ferry appears to have sunk.", "appears", "reported"),
        ("Otto Lund is accused of robbing a bank.", "accused", "alleged"),
    ],
)
def test_words_that_soften(text: str, word: str, modality: str) -> None:
    assert only(text)[:2] == (word, modality)


def test_a_plain_statement_has_none() -> None:
    assert hedges("The ferry sailed at noon with forty passengers.") == []


def test_the_month_of_may_is_no_hedge() -> None:
    assert hedges("The ferry sailed on 3 May with forty passengers.") == []


def test_what_could_not_be_done_is_certain() -> None:
    assert hedges("Firefighters could not save the barn.") == []


def test_what_somebody_would_rather_do_is_a_preference_under_no_condition() -> None:
    assert hedges("Residents would rather be late than wrong.") == []
    assert hedges("Residents would be late.") != []


def test_what_somebody_would_like_is_in_doubt_and_not_that_they_would() -> None:
    _, _, scope = only("Residents would like schools to open later.")
    assert scope == "schools to open later"


def test_only_the_softened_clause_is_marked() -> None:
    _, _, scope = only("The mayor opened the bridge on Monday, and it may close again in winter.")
    assert scope == "it may close again in winter"


def test_what_somebody_expects_stands_without_who_expects_it() -> None:
    scopes = [s for w, m, s in hedges("Analysts expect the bank could sell the branch.") if w == "expect"]
    assert scopes == ["the bank could sell the branch"]


def test_fears_soften_what_is_feared() -> None:
    word, modality, scope = only("Shares fell on fears of a long war.")
    assert (word, modality) == ("fears", "possible")
    assert scope == "a long war"


def test_what_is_told_beside_a_softened_clause_is_as_sure_as_ever() -> None:
    _, _, scope = only("The firm may buy Orlen, which makes pumps.")
    assert scope == "The firm may buy Orlen"


def test_a_chain_of_hedges_leaves_the_weakest_hold_on_the_fact() -> None:
    assert strongest(["reported", "possible"]) == "possible"
    assert strongest([]) == "asserted"


def bands(text: str) -> list[str | None]:
    return [h.band for h in _all(text)]


def _all(text: str) -> tuple[Hedge, ...]:
    return find_hedges(read(text)[1])


def test_likelihood_is_given_for_the_words_that_have_one() -> None:
    assert bands("The strike is likely to end on Friday.") == ["55-80"]
    assert bands("The strike is highly unlikely to end on Friday.") == ["5-20"]
    assert bands("The strike is almost certain to end on Friday.") == ["95-99"]


def test_may_could_and_possible_never_have_a_likelihood() -> None:
    assert {r["word"] for r in rows("hedges") if r["band"]}.isdisjoint(
        {"may", "might", "could", "possible", "possibly"}
    )
    assert bands("The strike may end on Friday.") == [None]


@pytest.mark.parametrize("text", ["", "may", "may may may", "“", "would could might.", "🙂 likely 🙂", "if"])
def test_odd_texts_do_no_harm(text: str) -> None:
    document, parse = read(text)
    for hedge in find_hedges(parse):
        assert 0 <= hedge.scope[0] < hedge.scope[1] <= len(parse)
        assert document.cut(hedge.span)


@pytest.mark.parametrize(
    "text",
    [
        "The driver was to blame for the crash.",
        "The driver appeared in court to answer three charges.",
        "The mayor left the hall and said that the roof was safe.",
        "The train was negotiating a sharp bend.",
        "The port seeks a loan of two million crowns.",
        "Girls are more likely than boys to stay on at school.",
        "Drivers were three times as likely to crash at night.",
    ],
)
def test_what_is_told_as_a_fact_has_no_hedge(text: str) -> None:
    assert hedges(text) == []


def test_the_reason_for_what_may_be_is_as_sure_as_ever() -> None:
    _, _, scope = only("The wreck could leak because its hull had rusted.")
    assert scope == "The wreck could leak"
    _, _, scope = only("The ferry could sail as planned.")
    assert scope == "The ferry could sail as planned"
