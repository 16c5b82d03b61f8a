"""The words of all sentences of a text, read once for all who need them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.text.vocabulary import CONTENT, KINDS, Ints, Vocabulary, counted, vocabulary


class Runs(NamedTuple):
    """What stands between two spaces, of all sentences in one row, and its number in ``vocabulary``; ``counts`` is how
    many each sentence has."""

    printed: list[str]
    numbers: Ints
    counts: Ints
    vocabulary: Vocabulary


def runs(sentences: Iterable[str], language: str) -> Runs:
    """Of sentences, each given as its text."""
    printed: list[str] = []
    counts = []
    for text in sentences:
        found = text.split()
        counts.append(len(found))
        printed += found
    known = vocabulary(language)
    return Runs(printed, known.numbers(printed), np.array(counts, dtype=np.int64), known)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of all sentences in one row.

    ``codes`` has one entry a word, its bits as :mod:`service.text.vocabulary` has them; ``sentence`` is its sentence,
    ``counts`` the number of words of each sentence, ``starts`` where they begin; ``kinds`` has the bits that any word
    of a sentence has; ``content`` are the places of the words that carry a subject, ``stems`` the numbers of their
    stems in ``vocabulary``. ``words`` is their number as it is told to callers.
    """

    codes: Ints
    sentence: Ints
    counts: Ints
    starts: Ints
    kinds: Ints
    content: Ints
    stems: Ints
    words: int
    vocabulary: Vocabulary

    def opening(self, place: int = 0) -> Ints:
        """The code of each sentence's first word, or of that at ``place``; 0 where there is none."""
        held = self.counts > place
        if held.all():
            return self.codes[self.starts + place]
        out = np.zeros(len(self.counts), dtype=np.int64)
        out[held] = self.codes[self.starts[held] + place]
        return out

    def count(self, bit: int) -> NDArray[np.float64]:
        """How many words of each sentence have the bit."""
        return np.bincount(self.sentence, (self.codes & bit) > 0, len(self.counts)).astype(np.float64, copy=False)

    def holds(self, *kinds: str) -> NDArray[np.bool_]:
        """Of each sentence, whether a word of it is of one of the kinds."""
        return (self.kinds & sum(KINDS[kind] for kind in kinds)) > 0


def tokenise(runs: Runs) -> Tokens:
    """The words of sentences; linear in them."""
    codes, stems = runs.vocabulary.read(runs.numbers)
    sizes = runs.counts
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    if not codes.all():
        # Dashes and the like between spaces are no words.
        held = codes > 0
        sentence = sentence[held]
        sizes = np.bincount(sentence, minlength=len(sizes))
        stems, codes = stems[held], codes[held]
    starts = np.cumsum(sizes) - sizes
    kinds = np.zeros(len(sizes), dtype=np.int64)
    if len(codes):
        held = sizes > 0
        kinds[held] = np.bitwise_or.reduceat(codes, starts[held])
    content = np.flatnonzero(codes & CONTENT)
    return Tokens(
        codes, sentence, sizes, starts, kinds, content, stems[content], counted(codes), runs.vocabulary
    )  # fmt: skip
