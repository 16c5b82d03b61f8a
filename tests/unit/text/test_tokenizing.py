"""Tokens are those of the model's own tokenizer, which is asked only about what is not plain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import spacy

from service.text.tokenizing import Tokenizer
from tests.growth import linear_in
from tests.quality.articles import ARTICLES

LIBRARY = spacy.blank("en").tokenizer
TEXTS = [" ".join(article.sentences) for article in ARTICLES]
ODD = [
    "", " ", "two  spaces\u3000and others\u2003, here", "Ça va naïve café. Österreich's",
    "He said: \"I can't, won't, dont and gonna go.\" It's the council's, James' and the Smiths' car; it's hers.",
    "Mr. Holt of Bath, Calif., (aged 41) paid $5.5m, 3.5% more. Co. Inc. Ltd. co. inc. ltd. etc., i.e. e.g. vs.",
    "At 9a.m. or 10 a.m. on 3/4/24, U.S. and E.U. ... 2-1 3,000 2,000. 1980s 1990's 10km :) :-) 8) xD (8) o.O",
    "well-known end.Start a.b,c d/e www.example.org/a.b,",
]  # fmt: skip


def own(asked: list[str]) -> Tokenizer:
    def ask(text: str) -> Iterator[tuple[int, int]]:
        asked.append(text)
        return ((token.idx, len(token)) for token in LIBRARY(text) if not token.is_space)

    return Tokenizer(ask, LIBRARY.rules)


@pytest.mark.parametrize("text", [*ODD, *TEXTS])
def test_the_same_tokens_as_the_library(text: str) -> None:
    asked: list[str] = []
    words, starts = own(asked).tokens(text)
    expected = [(token.text, token.idx) for token in LIBRARY(text) if not token.is_space]
    assert list(zip(words, starts, strict=True)) == expected


def test_plain_runs_are_not_asked_about_and_the_others_once() -> None:
    asked: list[str] = []
    own(asked).tokens("The mayor's aide, 41, can't say who can't or won't. Nobody can.")
    assert asked == ["can't\nwon't."]


def test_long_runs_stay_whole_and_a_bracket_glued_to_a_word_is_broken_off() -> None:
    long = "x-" * 150
    assert own([]).tokens(f"(CNN)Kenya {long}") == (["(", "CNN", ")", "Kenya", long], [0, 1, 4, 5, 11])


@pytest.mark.parametrize("hostile", ["a-b,c.", "(" * 200 + " ", "x)Y", "''\""])
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    assert linear_in(lambda size: hostile * (size // len(hostile)), own([]).tokens, 20_000)
