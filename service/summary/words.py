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

    ``codes`` has one entry a word, bits as above; ``counts`` is the number of words of each sentence, ``starts`` where
    its words begin; ``stems`` and ``content`` are those of the words that carry a subject, and their places.
    """

    codes: Ints
    counts: Ints
    starts: Ints
    stems: list[str]
    content: Ints

    def opening(self, kind: str, place: int = 0) -> NDArray[np.bool_]:
        """Of each sentence, whether its first word (or that at ``place``) is of a kind."""
        held = self.counts > place
        out = np.zeros(len(held), dtype=bool)
        out[held] = (self.codes[self.starts[held] + place] & KINDS[kind]) > 0
        return out

    def count(self, flags: NDArray[np.bool_]) -> Ints:
        """How many words of each sentence have their flag set."""
        running = np.concatenate(([0], np.cumsum(flags)))
        out: Ints = running[self.starts + self.counts] - running[self.starts]
        return out

    def holds(self, kind: str) -> NDArray[np.bool_]:
        """Of each sentence, whether a word of it is of a kind."""
        return self.count((self.codes & KINDS[kind]) > 0) > 0


class _Codes(dict[str, int]):
    """What stands between two spaces -> its code, 0 where that is no word; and the stems of words with content.

    The word is the longest in it: "(AP)Rain" is rain. Remembers, since most of a text was met before, and forgets all
    when full.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stems: dict[str, str] = {}
        self._stop = stop_words(language)
        self._kinds: dict[str, int] = {}
        for kind, bit in KINDS.items():
            for word in lexicon.words(kind, language):
                self._kinds[word] = self._kinds.get(word, 0) | bit

    def __missing__(self, printed: str) -> int:
        found = TOKEN.findall(printed.replace("’", "'"))
        word = found[0] if len(found) == 1 else max(found, key=len, default="")
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
                self._stems.clear()
            self[printed] = code
            if code & CONTENT:
                self._stems[printed] = lower[:STEM]
        return code

    def stem(self, printed: str) -> str:
        """The stem of what has content, met before or not."""
        known = self._stems.get(printed)
        return known or max(TOKEN.findall(printed.replace("’", "'")), key=len).lower()[:STEM]


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
    codes = np.array([known[word] for word in words], dtype=np.int64)
    sizes = np.array(counts, dtype=np.int64)
    if not codes.all():
        # Dashes and the like between spaces are no words.
        held = codes > 0
        sizes = np.bincount(np.repeat(np.arange(len(sizes)), sizes)[held], minlength=len(sizes))
        words = list(compress(words, held.tolist()))
        codes = codes[held]
    content = np.flatnonzero(codes & CONTENT)
    stems = list(map(known.stem, map(words.__getitem__, content.tolist())))
    return Tokens(codes, sizes, np.cumsum(sizes) - sizes, stems, content)
