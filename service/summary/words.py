"""Words of sentences, and the words that carry no subject, by language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import compress
from typing import Final

import numpy as np
from numpy.typing import NDArray

from service.summary import lexicon
from service.text.document import Document

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
def stop_words(language: str) -> frozenset[str]:
    """sumy's stop words, lower case; empty for a language without. Reads the package's data, not its code."""
    file = files("sumy") / "data" / "stopwords" / f"{LANGUAGES.get(language, '-')}.txt"
    if not file.is_file():
        return frozenset()
    return frozenset(word.rstrip().lower() for word in file.read_text(encoding="utf-8").splitlines() if word)


# What a word is, as bits of its code; its length in characters stands above them.
CONTENT: Final = 1
CAPITAL: Final = 2
NUMBER: Final = 4
KINDS: Final = {"speech": 8, "day": 16, "reader": 32, "pronoun": 64, "connective": 128, "moment": 256}
LENGTH: Final = 10

# A stem that needs no language: "arrested" and "arrest" meet, as do most inflections.
STEM: Final = 6
_REMEMBERED = 50_000
_LONGEST = 40  # what is longer is not remembered, so that memory stays bounded


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of all sentences in one row, with plain apostrophes; read once for all who need them.

    ``codes`` has one entry a word, bits as above; ``sentence`` is its sentence, ``counts`` the number of words of each
    sentence, ``starts`` where they begin; ``kinds`` has the bits that any word of a sentence has; ``stems`` and
    ``content`` are those of the words that carry a subject, and their places.
    """

    codes: Ints
    sentence: Ints
    counts: Ints
    starts: Ints
    kinds: Ints
    stems: list[str]
    content: Ints

    def opening(self, place: int = 0) -> Ints:
        """The code of each sentence's first word, or of that at ``place``; 0 where there is none."""
        out = np.zeros(len(self.counts), dtype=np.int64)
        held = self.counts > place
        out[held] = self.codes[self.starts[held] + place]
        return out

    def count(self, bit: int) -> NDArray[np.float64]:
        """How many words of each sentence have the bit."""
        flags = (self.codes & bit) > 0
        return np.bincount(self.sentence, flags, len(self.counts)).astype(np.float64, copy=False)

    def holds(self, kind: str) -> NDArray[np.bool_]:
        """Of each sentence, whether a word of it is of a kind."""
        return (self.kinds & KINDS[kind]) > 0


class _Stems(dict[str, str]):
    """What stands between two spaces -> the stem of the word in it."""

    def __missing__(self, printed: str) -> str:
        return _word(printed).lower()[:STEM]


class _Codes(dict[str, int]):
    """What stands between two spaces -> its code, 0 where that is no word; and the stems of words with content.

    Remembers single words, in no order and without their text, since most of a text was met before; forgets all when
    full.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.stems = _Stems()
        self._stop = stop_words(language)
        self._kinds: dict[str, int] = {}
        for kind, bit in KINDS.items():
            for word in lexicon.words(kind, language):
                self._kinds[word] = self._kinds.get(word, 0) | bit

    def __missing__(self, printed: str) -> int:
        word = _word(printed)
        if not word:
            code = 0
        else:
            lower = word.lower()
            code = len(word) << LENGTH | CAPITAL * word[0].isupper() | NUMBER * word[0].isdigit()
            code |= self._kinds.get(lower, 0)
            if lower not in self._stop and len(lower) > 1:
                code |= CONTENT
        if len(printed) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
                self.stems.clear()
            self[printed] = code
            if code & CONTENT:
                self.stems[printed] = lower[:STEM]
        return code


def _word(printed: str) -> str:
    """The longest word between two spaces: "(AP)Rain" is rain; empty where there is none."""
    if printed.isalpha():
        return printed
    found = TOKEN.findall(printed.replace("’", "'"))
    return found[0] if len(found) == 1 else max(found, key=len, default="")


_codes = cache(_Codes)


def tokenise(document: Document) -> Tokens:
    """Linear in the text."""
    text, known = document.text, _codes(document.language)
    words: list[str] = []
    counts = []
    for s in document.sentences:
        found = text[s.start : s.end].split()
        words += found
        counts.append(len(found))
    codes = np.fromiter(map(known.__getitem__, words), np.int64, len(words))
    sizes = np.array(counts, dtype=np.int64)
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    if not codes.all():
        # Dashes and the like between spaces are no words.
        held = codes > 0
        sentence = sentence[held]
        sizes = np.bincount(sentence, minlength=len(sizes))
        words = list(compress(words, held.tolist()))
        codes = codes[held]
    starts = np.cumsum(sizes) - sizes
    kinds = np.zeros(len(sizes), dtype=np.int64)
    if len(codes):
        held = sizes > 0
        kinds[held] = np.bitwise_or.reduceat(codes, starts[held])
    content = np.flatnonzero(codes & CONTENT)
    stems = list(map(known.stems.__getitem__, map(words.__getitem__, content.tolist())))
    return Tokens(codes, sentence, sizes, starts, kinds, stems, content)
