"""What is known of the words of a language, by number: looked up once for all who need it."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from service import tables
from service.text.words import COUNTED, TOKEN, stop_words, words

Ints = NDArray[np.int64]

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
_LONGEST_BITS: Final = sum(KINDS[kind] for kind in _OF_LONGEST)
_LENGTH: Final = 16
_COUNT: Final = 40
_LENGTHS: Final = (1 << (_COUNT - _LENGTH)) - 1
# A stem that needs no language: "arrested" and "arrest" meet, as do most inflections.
STEM: Final = 6

_ROOM = 50_000  # numbers
COUNTRY: Final = "US"  # no "us"
LONGEST: Final = 40  # what is longer is not remembered, so that memory stays bounded


@cache
def phrases() -> dict[str, list[tuple[str, int]]]:
    """Phrases that tell a genre, by their longest word, which tells where one may stand: with a space before and after
    each, and the bit of its kind."""
    out: dict[str, list[tuple[str, int]]] = {}
    for row in tables.rows("service.text", "genre"):
        longest = max(row["phrase"].split(), key=len)
        out.setdefault(longest, []).append((f" {row['phrase']} ", KINDS[row["kind"]]))
    return out


def length_of(codes: Ints) -> Ints:
    """Characters of the words that have these codes."""
    return (codes >> _LENGTH) & _LENGTHS


def counted(codes: Ints) -> int:
    """How many words there are in all, as it is told to callers."""
    return int((codes >> _COUNT).sum())


def grown(array: Ints, size: int, filled: int) -> Ints:
    """An array of at least this size, twice that where it has to grow, what is new in it ``filled``."""
    return array if len(array) >= size else np.concatenate((array, np.full(2 * size - len(array), filled)))


def renumber(numbers: Ints, scratch: Ints) -> tuple[Ints, Ints]:
    """Numbers anew from 0 in the order in which they first stand here; and where that is.

    ``scratch`` has room for each number; what is in it does not matter.
    """
    at = np.arange(len(numbers))
    scratch[numbers[::-1]] = at[::-1]
    first = scratch[numbers]
    opens = first == at
    return (np.cumsum(opens) - 1)[first], np.flatnonzero(opens)


class Vocabulary:
    """Words met between two spaces, numbered from 0; for one thread at a time.

    Each has its code, 0 where there is no word in it, and the number of its stem. Remembers single words, not their
    texts, since most of a text was met before.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.stems: dict[str, int] = {}
        self.codes, self._stem_of, self._scratch = (np.zeros(1024, dtype=np.int64) for _ in range(3))
        self._numbers = _Numbers(self)
        self._count = 0
        self._stop = stop_words(language)
        self._kinds: dict[str, int] = {}
        for kind, bit in KINDS.items():
            for word in words(kind, language):
                self._kinds[word] = self._kinds.get(word, 0) | bit
        for word, told in phrases().items():
            for _, bit in told:
                self._kinds[word] = self._kinds.get(word, 0) | bit

    @property
    def is_full(self) -> bool:
        """Whether further texts need another."""
        return self._count >= _ROOM

    def numbers(self, printed: list[str]) -> Ints:
        """The number of each; those that are new get one."""
        return np.fromiter(map(self._numbers.__getitem__, printed), np.int64, len(printed))

    def read(self, numbers: Ints) -> tuple[Ints, Ints]:
        """The codes, and the numbers of the stems, of these words."""
        return self.codes[numbers], self._stem_of[numbers]

    def named(self, stems: Ints) -> list[str]:
        """The stems that have these numbers."""
        held = list(self.stems)
        return [held[number] for number in stems]

    def within(self, stems: Ints) -> tuple[Ints, Ints]:
        """The stems of a text as :func:`renumber` has them."""
        return renumber(stems, self._scratch)

    def learn(self, printed: str) -> int:
        """The number of what was not met before."""
        found = [printed] if printed.isalpha() else TOKEN.findall(printed.replace("’", "'"))
        code, stem = 0, ""
        if found:
            # "(AP)Rain" is rain.
            word = found[0] if len(found) == 1 else max(found, key=len)
            lower = word.lower()
            count = 1 if word is printed else len(COUNTED.findall(printed))
            code = count << _COUNT | min(len(word), _LENGTHS) << _LENGTH
            code |= CAPITAL * word[0].isupper() | NUMBER * word[0].isdigit() | self._kinds.get(lower, 0) & _LONGEST_BITS
            for other in found:
                if other != COUNTRY:
                    code |= self._kinds.get(other.lower(), 0) & ~_LONGEST_BITS
            if lower not in self._stop and len(lower) > 1:
                code |= CONTENT
            stem = lower[:STEM]
        number = self._count
        self._count += 1
        self.codes, self._stem_of = grown(self.codes, self._count, 0), grown(self._stem_of, self._count, 0)
        self._scratch = grown(self._scratch, self._count, 0)
        self.codes[number] = code
        self._stem_of[number] = self.stems.setdefault(stem, len(self.stems))
        if len(printed) <= LONGEST:
            self._numbers[printed] = number
        return number


class _Numbers(dict[str, int]):
    """What stands between two spaces -> its number."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._learn = vocabulary.learn

    def __missing__(self, printed: str) -> int:
        return self._learn(printed)


_current: dict[str, Vocabulary] = {}


def vocabulary(language: str) -> Vocabulary:
    """The one that is in use for a language; a new one once that is full, while texts read with it keep theirs."""
    known = _current.get(language)
    if known is None or known.is_full:
        known = _current[language] = Vocabulary(language)
    return known
