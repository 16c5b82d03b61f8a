"""Words of sentences, and the words that carry no subject, by language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from service.text.document import Document

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


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of each sentence with plain apostrophes, ``printed`` and in lower case; read once for all who need them."""

    printed: tuple[list[str], ...]
    lower: tuple[list[str], ...]


def tokenise(document: Document) -> Tokens:
    text = document.text.replace("’", "'")
    printed = tuple(TOKEN.findall(text, s.start, s.end) for s in document.sentences)
    return Tokens(printed, tuple([word.lower() for word in sentence] for sentence in printed))
