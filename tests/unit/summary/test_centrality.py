"""The reference here is sumy itself, with the same words."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from service.summary.centrality import Bags, lexrank, textrank
from service.summary.classic import stems
from tests.unit.summary.writing import FIRE, document


class Words:
    """Hands sumy the words as they are."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(sentence.split())


def theirs(summarizer: Any, sentences: list[list[str]], count: int) -> list[int]:
    made = [Sentence(f"{' '.join(words)}", Words()) for words in sentences]
    chosen = summarizer(ObjectDocumentModel([Paragraph(made)]), count)
    return sorted(next(i for i, s in enumerate(made) if s is c) for c in chosen)


def bags(sentences: list[list[str]]) -> Bags:
    numbers: dict[str, int] = {}
    terms = [numbers.setdefault(word, len(numbers)) for words in sentences for word in words]
    return Bags(np.array(terms, dtype=np.int64), np.array([len(words) for words in sentences]))


def ours(scores: Any, count: int) -> list[int]:
    return sorted(np.argsort(-scores, kind="stable")[:count].tolist())


def made_up(seed: int, count: int, size: int = 300) -> list[list[str]]:
    """Distinct sentences whose words, out of ``size``, are as unevenly frequent as those of news."""
    draw = random.Random(seed)  # noqa: S311
    vocabulary = [f"w{k}" for k in range(size)]
    weights = [1 / (k + 3) for k in range(size)]
    return [[*draw.choices(vocabulary, weights, k=draw.randint(3, 20)), f"only{n}"] for n in range(count)]


@pytest.mark.parametrize(("rank", "summarizer"), [(lexrank, LexRankSummarizer()), (textrank, TextRankSummarizer())])
@pytest.mark.parametrize("seed", range(15))
def test_the_sentences_are_those_that_sumy_chooses(rank: Any, summarizer: Any, seed: int) -> None:
    sentences = made_up(seed, 12 + 7 * seed)
    for count in (1, 3, 7):
        assert ours(rank(bags(sentences)), count) == theirs(summarizer, sentences, count)


@pytest.mark.parametrize("rank", [lexrank, textrank])
def test_equal_sentences_have_equal_scores(rank: Any) -> None:
    scores = rank(bags([["fire", "leeds"], ["fire", "leeds"], ["rain"]]))
    assert scores[0] == scores[1]


@pytest.mark.parametrize("rank", [lexrank, textrank])
@pytest.mark.parametrize("sentences", [[[]], [[], []], [["one"]], [["one"], ["one"]], [["one"], []]])
def test_texts_without_words_or_links_have_scores_all_the_same(rank: Any, sentences: list[list[str]]) -> None:
    assert np.isfinite(rank(bags(sentences))).all()


def test_stems_leave_out_stop_words_and_join_inflections() -> None:
    worker, work = range(2)
    terms, counts = stems(document("The workers worked. Working is what a worker does."))
    assert terms.tolist() == [worker, work, work, worker]
    assert counts.tolist() == [2, 2]


def test_stems_of_a_word_that_is_too_long_to_be_remembered_are_its_own() -> None:
    long = "fire" * 11
    for _ in range(2):
        assert stems(document(f"{long} burned. {long}s burn.")).terms.tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize(("rank", "summarizer"), [(lexrank, LexRankSummarizer()), (textrank, TextRankSummarizer())])
def test_a_long_text_takes_a_small_fraction_of_sumys_time(rank: Any, summarizer: Any) -> None:
    sentences = made_up(1, 250, size=4000)
    assert 20 * seconds(lambda: rank(bags(sentences))) < seconds(lambda: theirs(summarizer, sentences, 3))


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize("rank", [lexrank, textrank])
def test_the_longest_text_that_is_let_in_takes_less_than_100_megabytes(rank: Any) -> None:
    sentences = bags(made_up(1, 2000, size=4000))
    tracemalloc.start()
    rank(sentences)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100e6


def test_an_article_has_one_score_a_sentence() -> None:
    assert len(lexrank(stems(document(FIRE)))) == len(document(FIRE).sentences)
