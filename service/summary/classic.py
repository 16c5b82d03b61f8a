"""The words of a text as the classic methods see them: without stop words, stemmed."""

from __future__ import annotations

from functools import cache
from itertools import chain

from service.summary.sumy_adapter import stemmer
from service.text.document import Document
from service.text.words import LETTERS, stop_words

_REMEMBERED = 50_000
_LONGEST = 40  # what is longer is not remembered, so that memory stays bounded


def stems(document: Document) -> list[list[str]]:
    """Stems of the content words of each sentence, repeats included."""
    known, text = _known(document.language), document.text
    return [
        list(chain.from_iterable(map(known.__getitem__, text[s.start : s.end].split()))) for s in document.sentences
    ]


class _Known(dict[str, tuple[str, ...]]):
    """What stands between two spaces -> the stems of its words.

    Remembers single words, in no order and without their text, since most of a text was met before; forgets all when
    full.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stop = stop_words(language)
        self._stem = stemmer(language)

    def __missing__(self, printed: str) -> tuple[str, ...]:
        found = tuple(self._stem(word) for word in LETTERS.findall(printed.lower()) if word not in self._stop)
        if len(printed) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[printed] = found
        return found


_known = cache(_Known)
