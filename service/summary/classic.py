"""The words of a text as the classic methods see them: without stop words, stemmed."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain
from itertools import count as numbering

import numpy as np

from service.summary.centrality import Bags
from service.summary.stemming import stemmer
from service.text.document import Document
from service.text.words import LETTERS, stop_words

_REMEMBERED = 50_000
_LONGEST = 40  # what is longer is not remembered, so that memory stays bounded


def stems(document: Document) -> Bags:
    """Stems of the content words of each sentence, repeats included."""
    read = list(map(_known(document.language).__getitem__, document.runs.printed))
    numbers: defaultdict[str, int] = defaultdict(numbering().__next__)
    terms = np.fromiter(map(numbers.__getitem__, chain.from_iterable(read)), np.int64)
    before = np.concatenate(([0], np.cumsum(np.fromiter(map(len, read), np.int64, len(read)))))
    ends = before[np.cumsum(document.runs.counts)]
    return Bags(terms, np.diff(ends, prepend=0))


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
        lower = printed.lower()
        read = [lower] if lower.isalpha() else LETTERS.findall(lower)
        found = tuple([self._stem(word) for word in read if word not in self._stop])
        if len(printed) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[printed] = found
        return found


_known = cache(_Known)
