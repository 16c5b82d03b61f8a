"""Tokens cut where a number meets a word."""

from __future__ import annotations

import pytest

from service.card.counting.pieces import cut
from tests.unit.card.reading import read


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("It cost $15bn.", ["it", "cost", "$", "15", "bn", "."]),
        ("At 6.10am it rained.", ["at", "6.10", "am", "it", "rained", "."]),
        ("Since the mid-1990s", ["since", "the", "mid", "-", "1990s"]),
        ("May 5–7", ["may", "5", "-", "7"]),
        ("on 7/8/07 at 18:00", ["on", "7/8/07", "at", "18:00"]),
        ("the 3rd of 1,200.5", ["the", "3rd", "of", "1,200.5"]),
    ],
)
def test_a_number_and_the_word_stuck_to_it_are_two_pieces(text: str, pieces: list[str]) -> None:
    assert cut(read(text)[1]).lower == pieces


def test_pieces_keep_their_place_in_the_text() -> None:
    document, parse = read("They raised £5m on the 20th, 1,000 of them from mid-sized firms.")
    pieces = cut(parse)
    for k, word in enumerate(pieces.lower):
        assert document.cut(pieces.span(k, k + 1)).lower() == word
        token = pieces.token[k]
        assert parse.start[token] <= pieces.start[k] < pieces.end[k] <= parse.end[token]


def test_a_run_of_thousands_of_digits_stays_one_piece() -> None:
    assert len(cut(read("1" * 5000)[1])) == 1


def test_sentences_bound_the_pieces_and_cover_them_all() -> None:
    _, parse = read("It cost $5m.\n\nIn the mid-1990s it cost less.")
    pieces = cut(parse)
    bounds = pieces.bounds(parse)
    assert [pieces.lower[a] for a, _ in bounds] == ["it", "in"]
    assert bounds[-1][1] == len(pieces)
