"""Sentences as vectors: a table and postings give the same answers, which are those of all pairs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from service.summary.vectors import Floats, Vectors, _postings, _table, vectors

# The words of five sentences, the fourth of which has no term.
SENTENCES = [[0, 1, 2], [2, 3], [0, 0, 4], [], [5, 2, 0, 0, 0]]
TERM = np.array([term for words in SENTENCES for term in words])
SENTENCE = np.array([number for number, words in enumerate(SENTENCES) for _ in words])
SIZE, COUNT = 6, len(SENTENCES)
VALUES = np.array([[1.0, 2.0, 4.0, 8.0, 16.0, 32.0], np.ones(SIZE)])

Make = Callable[..., Vectors]
both = pytest.mark.parametrize("make", [_table, _postings])


def cosines() -> Floats:
    table = np.zeros((COUNT, SIZE))
    for number, words in enumerate(SENTENCES):
        for term in set(words):
            table[number, term] = 1 + np.log(words.count(term))
    length = np.linalg.norm(table, axis=1, keepdims=True)
    table /= np.where(length > 0, length, 1)
    return table @ table.T


@both
def test_similarities_are_those_of_all_pairs(make: Make) -> None:
    made, similar = make(TERM, SENTENCE, SIZE, COUNT), cosines()
    assert made.sides()[0] == pytest.approx(np.tril(similar, -1).sum(axis=1))
    assert made.sides()[1] == pytest.approx(np.triu(similar, 1).sum(axis=1))
    assert made.previous()[1:] == pytest.approx(np.diag(similar, 1))
    assert made.previous()[0] == 0
    for index in range(COUNT):
        assert made.like(index) == pytest.approx(similar[index])


@both
def test_the_opening_is_the_first_three_sentences_as_one(make: Make) -> None:
    similar = cosines()
    length = np.sqrt(similar[:3, :3].sum())
    assert make(TERM, SENTENCE, SIZE, COUNT).like_opening() == pytest.approx(similar[:3].sum(axis=0) / length)


@both
def test_terms_are_counted_once_a_sentence(make: Make) -> None:
    made = make(TERM, SENTENCE, SIZE, COUNT)
    assert made.frequency(COUNT).tolist() == [3, 1, 3, 1, 1, 1]
    assert made.frequency(2).tolist() == [1, 1, 2, 1, 0, 0]
    assert made.sums(VALUES).tolist() == [[7, 12, 17, 0, 37], [3, 2, 2, 0, 3]]
    assert made.shared(4, VALUES[0]).tolist() == [5, 4, 1, 0, 37]


@both
def test_a_text_without_terms_is_like_nothing(make: Make) -> None:
    none = np.array([], dtype=np.int64)
    made = make(none, none, 0, 2)
    assert made.sums(np.zeros((1, 0))).tolist() == [[0, 0]]
    assert made.sides().tolist() == [[0, 0], [0, 0]]
    assert made.like_opening().tolist() == made.like(0).tolist() == made.previous().tolist() == [0, 0]


@pytest.mark.parametrize(("count", "kind"), [(5, "Table"), (500, "Postings")])
def test_a_long_text_is_never_held_as_a_table(count: int, kind: str) -> None:
    assert type(vectors(TERM, SENTENCE, SIZE, count)).__name__ == kind
