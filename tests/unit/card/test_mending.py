"""Papers are the subjects of what they show and claims of what is said of them, whatever the parser made of it."""

from __future__ import annotations

import pytest

from service.card.attributing.attribution import find_statements
from service.card.mending import mended
from service.card.naming.names import find_names
from service.text.syntax import Parse
from tests.growth import linear_in
from tests.unit.card.reading import read


def shown(text: str) -> list[tuple[str, str]]:
    """Speaker and content of every statement."""
    document, parse = read(text)
    parse = mended(parse)
    found = find_statements(document, parse, find_names(document, parse)).statements
    return [
        (" > ".join(document.cut(p.span) for p in s.parties), " ".join(document.cut(c) for c in s.content))
        for s in found
    ]


@pytest.mark.parametrize(
    ("said", "paper"),
    [
        ("Managers at the bus firm told drivers to skip their breaks in order to save time", "a leaked memo shows"),
        ("Almost two thirds of parents in Tarn would like schools to start later", "a poll published on Friday shows"),
        ("The mayor flew to Malta on a builder's jet", "documents obtained by the Echo show"),
    ],
)
def test_what_ends_the_sentence_says_all_that_stands_before_it(said: str, paper: str) -> None:
    who = paper.rsplit(" ", 1)[0]
    assert (who, said) in shown(f"{said}, {paper}.")


@pytest.mark.parametrize(
    "text",
    [
        "Police claims about the riot in Tarn were false, an inquiry has found.",
        "Police claims that the dam was safe were untrue, an inquiry has found.",
    ],
)
def test_what_is_said_of_claims_is_not_said_by_those_who_made_them(text: str) -> None:
    assert [who for who, _ in shown(text)] == ["an inquiry"]


@pytest.mark.parametrize(
    "text",
    [
        "Police claims the men were drunk.",
        "Coal use appears to have fallen by 3 percent.",
        "The firm claims a profit and reports that its members are angry.",
        "The town lost its theatre, its market and its best shows.",
        "Sales of bicycles doubled, an annual report says.",
        "He sold a car, a boat and two reports.",
    ],
)
def test_a_sentence_that_was_read_well_stays_as_it_is(text: str) -> None:
    _, parse = read(text)
    assert mended(parse) is parse


def test_a_mended_parse_is_a_tree_over_the_same_words() -> None:
    _, parse = read("Managers at the bus firm told drivers to skip their breaks, a leaked memo shows. They denied it.")
    after = mended(parse)
    assert after is not parse
    assert (after.text, after.bounds) == (parse.text, parse.bounds)
    for token in range(len(after)):
        assert all(after.head[c] == token for c in after.children[token])
        assert after.left[token] == min([token, *(after.left[c] for c in after.children[token])])
        assert after.right[token] == max([token + 1, *(after.right[c] for c in after.children[token])])


def test_mending_takes_time_in_step_with_the_length() -> None:
    def parsed(count: int) -> Parse:
        return read("The firm told drivers to skip their breaks in order to save time, a leaked memo shows. " * count)[
            1
        ]

    assert linear_in(parsed, mended, 20)
