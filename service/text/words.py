"""Words of sentences, and the words that carry no subject, by language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import compress
from operator import itemgetter
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from service import tables

Ints = NDArray[np.int64]

# Letters with inner apostrophes and hyphens, as the classic methods count words.
LETTERS: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])*")
# Numbers are words too where a ranker wants to know of them.
TOKEN: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

# ISO 639-1 -> the name under which the stop words (and stemmers) of sumy are kept.
LANGUAGES: Final = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "he": "hebrew", "hu": "hungarian", "it": "italian", "ja": "japanese",
    "ko": "korean", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sk": "slovak", "sv": "swedish", "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip


@cache
def words(kind: str, language: str) -> frozenset[str]:
    """The words of one kind, lower case with plain apostrophes; empty for a language without."""
    return frozenset(
        word
        for row in tables.rows("service.text", "words")
        if row["kind"] == kind and row["language"] == language
        for word in row["words"].split()
    )


@cache
def stop_words(language: str) -> frozenset[str]:
    """sumy's stop words, lower case; empty for a language without. Reads the package's data, not its code."""
    file = files("sumy") / "data" / "stopwords" / f"{LANGUAGES.get(language, '-')}.txt"
    if not file.is_file():
        return frozenset()
    return frozenset(word.rstrip().lower() for word in file.read_text(encoding="utf-8").splitlines() if word)


# What a word is, as bits of its code; the last three are of words of phrases that tell a genre. Above them stand its
# length in characters, and how many words are counted between its two spaces.
CONTENT: Final = 1
CAPITAL: Final = 2
NUMBER: Final = 4
KINDS: Final = {
    "speech": 8, "day": 16, "reader": 32, "pronoun": 64, "connective": 128, "moment": 256,
    "first_person": 512, "address": 1024, "saying": 2048, "notice": 4096, "stance": 8192, "obligation": 16384,
}  # fmt: skip
# Kinds that the longest word between two spaces has; of the others any word there will do.
_OF_LONGEST: Final = ("speech", "day", "reader", "pronoun", "connective", "moment")
_LENGTH: Final = 16
_COUNT: Final = 40
_LENGTHS: Final = (1 << (_COUNT - _LENGTH)) - 1

# "1,000", "3.5" and "mother-in-law" are counted as one word each.
_COUNTED: Final = re.compile(r"\w+(?:['’.,-]\w+)*")
# A stem that needs no language: "arrested" and "arrest" meet, as do most inflections.
STEM: Final = 6
_REMEMBERED = 50_000
_LONGEST = 40  # what is longer is not remembered, so that memory stays bounded


@cache
def phrases() -> dict[str, list[tuple[str, int]]]:
    """Phrases that tell a genre, by their longest word, which tells where one may stand: with a space before and after
    each, and the bit of its kind."""
    out: dict[str, list[tuple[str, int]]] = {}
    for row in tables.rows("service.text", "genre"):
        longest = max(row["phrase"].split(), key=len)
        out.setdefault(longest, []).append((f" {row['phrase']} ", KINDS[row["kind"]]))
    return out


class Runs(NamedTuple):
    """What stands between two spaces, of all sentences in one row; ``counts`` is how many each sentence has."""

    printed: list[str]
    counts: list[int]


def runs(sentences: Iterable[str]) -> Runs:
    """Of sentences, each given as its text."""
    printed: list[str] = []
    counts = []
    for text in sentences:
        found = text.split()
        counts.append(len(found))
        printed += found
    return Runs(printed, counts)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of all sentences in one row, with plain apostrophes; read once for all who need them.

    ``codes`` has one entry a word, bits as above; ``sentence`` is its sentence, ``counts`` the number of words of each
    sentence, ``starts`` where they begin; ``kinds`` has the bits that any word of a sentence has; ``content``
    are the places of the words that carry a subject. ``words`` is their number as it is told to callers.
    """

    codes: Ints
    sentence: Ints
    counts: Ints
    starts: Ints
    kinds: Ints
    content: Ints
    words: int
    read: list[tuple[int, str]]

    def stems(self) -> list[str]:
        """Those of the words that carry a subject."""
        return list(map(_STEM, map(self.read.__getitem__, self.content.tolist())))

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


class _Known(dict[str, tuple[int, str]]):
    """What stands between two spaces -> the code of the word in it, 0 where there is none, and the word's stem.

    Remembers single words, in no order and without their text, since most of a text was met before; forgets all when
    full.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stop = stop_words(language)
        self._same: dict[int, int] = {}  # equal codes are one object, which stays near at hand
        self._kinds: dict[str, int] = {}
        for kind, bit in KINDS.items():
            for word in words(kind, language):
                self._kinds[word] = self._kinds.get(word, 0) | bit
        for word, told in phrases().items():
            for _, bit in told:
                self._kinds[word] = self._kinds.get(word, 0) | bit

    def __missing__(self, printed: str) -> tuple[int, str]:
        found = [printed] if printed.isalpha() else TOKEN.findall(printed.replace("’", "'"))
        if not found:
            out = 0, ""
        else:
            # "(AP)Rain" is rain.
            word = found[0] if len(found) == 1 else max(found, key=len)
            lower = word.lower()
            counted = 1 if word is printed else len(_COUNTED.findall(printed))
            code = counted << _COUNT | min(len(word), _LENGTHS) << _LENGTH
            code |= CAPITAL * word[0].isupper() | NUMBER * word[0].isdigit() | self._kinds.get(lower, 0) & _LONGEST_BITS
            for other in found:
                code |= self._kinds.get(other.lower(), 0) & ~_LONGEST_BITS
            if lower not in self._stop and len(lower) > 1:
                code |= CONTENT
            out = code, lower[:STEM]
        if len(printed) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
                self._same.clear()
            out = self._same.setdefault(out[0], out[0]), out[1]
            self[printed] = out
        return out


_LONGEST_BITS: Final = sum(KINDS[kind] for kind in _OF_LONGEST)


_known = cache(_Known)
_CODE, _STEM = itemgetter(0), itemgetter(1)


def length_of(codes: Ints) -> Ints:
    """Characters of the words that have these codes."""
    return (codes >> _LENGTH) & _LENGTHS


def tokenise(runs: Runs, language: str) -> Tokens:
    """The words of sentences; linear in them."""
    read = list(map(_known(language).__getitem__, runs.printed))
    codes = np.fromiter(map(_CODE, read), np.int64, len(read))
    sizes = np.array(runs.counts, dtype=np.int64)
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    if not codes.all():
        # Dashes and the like between spaces are no words.
        held = codes > 0
        sentence = sentence[held]
        sizes = np.bincount(sentence, minlength=len(sizes))
        read = list(compress(read, held.tolist()))
        codes = codes[held]
    starts = np.cumsum(sizes) - sizes
    kinds = np.zeros(len(sizes), dtype=np.int64)
    if len(codes):
        held = sizes > 0
        kinds[held] = np.bitwise_or.reduceat(codes, starts[held])
    content = np.flatnonzero(codes & CONTENT)
    return Tokens(codes, sentence, sizes, starts, kinds, content, int((codes >> _COUNT).sum()), read)
