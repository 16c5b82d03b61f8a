"""The patterns of date expressions, each against the example in its own row."""

from __future__ import annotations

import pytest

from service.card import lexicon
from service.card.counting.numbers import count
from service.card.timing import timex
from tests.unit.card.reading import read

ROWS = [(row["rule"], row["example"]) for row in lexicon.rows("timex_patterns") if not row["rule"].startswith("=")]


def found(text: str) -> list[tuple[str, str]]:
    document, parse = read(text)
    lexed = timex.find_expressions(parse, count(parse))
    return [(m.rule, document.cut(lexed.pieces.span(m.first, m.last))) for m in lexed.matches]


@pytest.mark.parametrize(("rule", "example"), ROWS)
def test_every_pattern_finds_its_own_example_and_no_more(rule: str, example: str) -> None:
    assert found(f"It came , {example} , then.") == [(rule, example)]


def test_no_expression_runs_from_one_sentence_into_the_next() -> None:
    text = "Markets stay shut until Friday\nSeptember 18, 2008\nThe exchange said so."
    assert [words for _, words in found(text)] == ["Friday", "September 18, 2008"]


def test_a_text_without_dates_has_no_expression() -> None:
    assert found("The man of the house and the woman in the street went to the market.") == []


@pytest.mark.parametrize(
    ("text", "expression"),
    [("It opened on 28 June. Nobody came.", "28 June"), ("It opened on 8 Dec. 2024 in Lund.", "8 Dec. 2024")],
)
def test_the_stop_that_ends_the_sentence_is_no_part_of_the_date(text: str, expression: str) -> None:
    assert [words for _, words in found(text)] == [expression]
