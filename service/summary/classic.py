"""The words of a text as the classic methods see them: without stop words, stemmed."""

from __future__ import annotations

from collections import defaultdict
from itertools import count as numbering
from weakref import WeakKeyDictionary

import numpy as np

from service.summary.centrality import Bags
from service.summary.stemming import stemmer
from service.text.document import Document
from service.text.vocabulary import LONGEST, Ints, Vocabulary, grown, renumber
from service.text.words import LETTERS, stop_words


def stems(document: Document) -> Bags:
    """Stems of the content words of each sentence, repeats included."""
    printed, numbers, counts, vocabulary = document.runs
    known = _known.get(vocabulary)
    if known is None:
        known = _known[vocabulary] = _Stems(vocabulary.language)
    known.make_room(len(vocabulary.codes))
    unread = np.flatnonzero(known.sizes[numbers] < 0)
    if len(unread):
        known.learn([printed[i] for i in unread.tolist()], numbers[unread])
    sizes = known.sizes[numbers]
    before = np.concatenate(([0], np.cumsum(sizes)))
    places = np.repeat(known.starts[numbers] - before[:-1], sizes) + np.arange(before[-1])
    terms, _ = renumber(known.held[places], known.scratch)
    return Bags(terms, np.diff(before[np.cumsum(counts)], prepend=0))


class _Stems:
    """Of each number of a vocabulary the stems of what it stands for: so many (-1: not known yet) of ``held``, from
    where they start; each by its own number."""

    def __init__(self, language: str) -> None:
        self._stop = stop_words(language)
        self._stem = stemmer(language)
        self._terms: dict[str, int] = {}  # word -> number of its stem
        self._numbered: defaultdict[str, int] = defaultdict(numbering().__next__)  # stem -> its number
        self._end = 0
        self.starts, self.sizes, self.held, self.scratch = (np.full(1, -1) for _ in range(4))

    def make_room(self, count: int) -> None:
        """For so many numbers of the vocabulary."""
        self.starts, self.sizes = grown(self.starts, count, -1), grown(self.sizes, count, -1)

    def learn(self, printed: list[str], numbers: Ints) -> None:
        """The stems of what is printed; ``numbers`` are those of the vocabulary."""
        read = [[lower] if lower.isalpha() else LETTERS.findall(lower) for lower in map(str.lower, printed)]
        words = [[word for word in found if word not in self._stop] for found in read]
        terms, numbered = self._terms, self._numbered
        new = {word: "" for found in words for word in found if word not in terms}
        new = dict(zip(new, self._stem(list(new)), strict=True))
        terms |= {word: numbered[stem] for word, stem in new.items()}
        held = [terms[word] for found in words for word in found]
        sizes = np.fromiter(map(len, words), np.int64, len(words))
        first, end = self._end, self._end + len(held)
        self.held, self.scratch = grown(self.held, end, 0), grown(self.scratch, 1 + max(held, default=0), 0)
        self.held[first:end] = held
        self.starts[numbers], self.sizes[numbers] = first + np.cumsum(sizes) - sizes, sizes
        self._end = end
        for word, stem in new.items():
            if len(word) > LONGEST:
                del terms[word]
                numbered.pop(stem, None)


_known: WeakKeyDictionary[Vocabulary, _Stems] = WeakKeyDictionary()
