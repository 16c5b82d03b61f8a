"""The terms of a text: its words that carry a subject, by stem, with what is known of each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import count as numbering

import numpy as np
from numpy.typing import NDArray

from service.summary.vectors import Floats, Vectors, vectors
from service.text.words import CAPITAL, NUMBER, Ints, Tokens, length_of

_EARLY = 5  # sentences


@dataclass(frozen=True, slots=True)
class Terms:
    """One entry a term, in the order in which they first stand in the text; ``names`` are the stems with their numbers.

    ``frequency`` is the number of sentences, ``early`` that among the first five; ``first`` and ``last`` the sentences
    where it stands; ``capital`` the share of its uses inside a sentence that are capitalised; ``number`` whether it
    opens with a digit and ``length`` its characters, as last used. ``vectors`` are those of the ``count`` sentences.
    """

    count: int
    names: dict[str, int]
    vectors: Vectors
    frequency: Floats
    early: Floats
    first: Ints
    last: Ints
    capital: Floats
    number: NDArray[np.bool_]
    length: Ints


def index(tokens: Tokens) -> Terms:
    """The terms of all sentences."""
    names: defaultdict[str, int] = defaultdict(numbering().__next__)
    term = np.fromiter(map(names.__getitem__, tokens.stems()), np.int64, len(tokens.content))
    sentence, codes = tokens.sentence[tokens.content], tokens.codes[tokens.content]
    count, size = len(tokens.counts), len(names)
    first, last, code = np.zeros((3, size), dtype=np.int64)
    first[term[::-1]], last[term], code[term] = sentence[::-1], sentence, codes
    # A capital says nothing of the word that opens a sentence.
    inside = tokens.content != tokens.starts[sentence]
    capital = np.bincount(term, inside & ((codes & CAPITAL) > 0), size) / np.maximum(1, np.bincount(term, inside, size))
    held = vectors(term, sentence, size, count)
    return Terms(
        count, dict(names), held, held.frequency(count), held.frequency(_EARLY), first, last, capital,
        number=(code & NUMBER) > 0, length=length_of(code),
    )  # fmt: skip
