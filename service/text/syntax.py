"""The language model: tokens, part-of-speech tags, dependencies and names. The only file that imports spaCy.

The model reads a copy of the text in which typographic quotes and dashes are plain ones and lines
in capitals are in ordinary case (same length, so offsets hold): its training text was like that.
Sentence boundaries are ours, not the parser's, so that a summary and a card never disagree about
what a sentence is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

from service.text.casing import calm
from service.text.document import Document, Span

# Tagging rules and lemmas are not used here and cost a fifth of the model's time.
_UNUSED = ("attribute_ruler", "lemmatizer")
_PLAIN = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
                        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\t": " ", "\r": " "})  # fmt: skip
# The tokenizer peels affixes one by one, which is quadratic in the length of a run without spaces.
_LONG_RUN = re.compile(r"\S{201,}")


class Name(NamedTuple):
    """A name as the model found it: token range and OntoNotes label (PERSON, ORG, GPE, NORP, ...)."""

    first: int
    last: int
    label: str


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

    def subtree(self, token: int) -> Span:
        """Characters of everything that depends on ``token``, itself included."""
        return Span(self.start[self.left[token]], self.end[self.right[token] - 1])


class Parser:
    """The loaded model; made once before the workers are forked, read-only afterwards."""

    def __init__(self, model: str) -> None:
        self._nlp: Language = spacy.load(model, exclude=list(_UNUSED))
        _use_plain_blas(self._nlp)
        meta = self._nlp.meta
        self.name = f"{meta['lang']}_{meta['name']} {meta['version']}"

    def parse(self, document: Document) -> Parse:
        return _flatten(self._run(self._tokens(document)), document)

    def parse_many(self, documents: Iterable[Document]) -> list[Parse]:
        """The same parses as one by one, in one pass through the model."""
        documents = list(documents)
        docs = [self._tokens(d) for d in documents]
        for _, component in self._nlp.pipeline:
            docs = list(component.pipe(docs, batch_size=len(docs) or 1))
        return [_flatten(doc, document) for doc, document in zip(docs, documents, strict=True)]

    def _run(self, doc: Doc) -> Doc:
        for _, component in self._nlp.pipeline:
            doc = component(doc)
        return doc

    def _tokens(self, document: Document) -> Doc:
        text = calm(document, document.text.translate(_PLAIN))
        words: list[str] = []
        starts: list[int] = []
        at = 0
        for run in _LONG_RUN.finditer(text):
            self._tokenize(text[at : run.start()], at, words, starts)
            words.append(run.group())
            starts.append(run.start())
            at = run.end()
        self._tokenize(text[at:], at, words, starts)
        follows = [*starts[1:], len(text)]
        spaces = [s + len(w) < f for w, s, f in zip(words, starts, follows, strict=True)]
        doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        doc.user_data["starts"] = starts
        _set_sentence_starts(doc, starts, document)
        return doc

    def _tokenize(self, text: str, offset: int, words: list[str], starts: list[int]) -> None:
        for token in self._nlp.tokenizer(text):
            if not token.is_space:
                words.append(token.text)
                starts.append(offset + token.idx)


def _use_plain_blas(nlp: Language) -> None:
    """numpy's matrix product instead of the bundled BLIS: the same parses in about two thirds of the time."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for layer in model.walk():
                layer.ops = ops


def _set_sentence_starts(doc: Doc, starts: list[int], document: Document) -> None:
    boundaries = iter([s.start for s in document.sentences])
    following = next(boundaries, None)
    flags: list[Any] = []
    for start in starts:
        opens = following is not None and start >= following
        while following is not None and start >= following:
            following = next(boundaries, None)
        flags.append(1 if opens else -1)
    if flags:
        flags[0] = 1
        doc.from_array(["SENT_START"], np.array(flags, dtype="int64").astype("uint64").reshape(-1, 1))


def _flatten(doc: Doc, document: Document) -> Parse:
    strings = doc.vocab.strings
    starts = doc.user_data["starts"]
    rows = doc.to_array(["TAG", "DEP", "LENGTH"]).tolist()
    label = {key: strings[key] for row in rows for key in row[:2]}
    heads = [token.head.i for token in doc]
    count = len(heads)
    children: list[list[int]] = [[] for _ in range(count)]
    for i, h in enumerate(heads):
        if h != i:
            children[h].append(i)
    ends = tuple(s + row[2] for s, row in zip(starts, rows, strict=True))
    sentence = _sentence_of(starts, document)
    left, right = _edges(heads, children)
    bounds: list[tuple[int, int]] = [(0, 0)] * len(document.sentences)
    for i, k in enumerate(sentence):
        bounds[k] = (bounds[k][0] if bounds[k][1] else i, i + 1)
    text = document.text
    return Parse(
        start=tuple(starts), end=ends, text=tuple(text[s:e] for s, e in zip(starts, ends, strict=True)),
        lower=tuple(token.lower_ for token in doc),
        tag=tuple(label[row[0]] for row in rows), dep=tuple(label[row[1]] for row in rows),
        head=tuple(heads), children=tuple(map(tuple, children)), left=tuple(left), right=tuple(right),
        sentence=tuple(sentence), bounds=tuple(bounds),
        names=tuple(Name(e.start, e.end, e.label_) for e in doc.ents),
    )  # fmt: skip


def _sentence_of(starts: list[int], document: Document) -> list[int]:
    out, k = [], 0
    sentences = document.sentences
    for start in starts:
        while k + 1 < len(sentences) and start >= sentences[k + 1].start:
            k += 1
        out.append(k)
    return out


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
