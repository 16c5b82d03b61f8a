"""What a word is, and the words of a kind, by language: read from data files."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from service import tables

# Letters with inner apostrophes and hyphens, as the classic methods count words.
LETTERS: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])*")
# Numbers are words too where a ranker wants to know of them.
TOKEN: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# "1,000", "3.5" and "mother-in-law" are counted as one word each.
COUNTED: Final = re.compile(r"\w+(?:['’.,-]\w+)*")

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
        if row["kind"] == kind and language in row["language"].split()
        for word in row["words"].split()
    )


@cache
def stop_words(language: str) -> frozenset[str]:
    """sumy's stop words, lower case; empty for a language without. Reads the package's data, not its code."""
    file = files("sumy") / "data" / "stopwords" / f"{LANGUAGES.get(language, '-')}.txt"
    if not file.is_file():
        return frozenset()
    return frozenset(word.rstrip().lower() for word in file.read_text(encoding="utf-8").splitlines() if word)
