"""The words of a text as the classic methods see them: without stop words, stemmed."""

from __future__ import annotations

from service.summary.sumy_adapter import stemmer
from service.summary.words import LETTERS, stop_words
from service.text.document import Document


def stems(document: Document) -> list[list[str]]:
    """Stems of the content words of each sentence, repeats included."""
    stop, stem = stop_words(document.language), stemmer(document.language)
    return [
        [stem(word) for word in LETTERS.findall(document.cut(s.span).lower()) if word not in stop]
        for s in document.sentences
    ]
