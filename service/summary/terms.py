"""The terms of a text: its words that carry a subject, by stem, with what is known of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.summary.vectors import Floats, Vectors, vectors
from service.text.tokens import Tokens
from service.text.vocabulary import CAPITAL, NUMBER, Ints, length_of

_EARLY = 5  # sentences


@dataclass(frozen=True, slots=True)
class Terms:
    """One entry a term, in the order in which they first stand in the text; ``stems`` are the stems' numbers
    in the vocabulary.

    ``frequency`` is the number of sentences, ``early`` that among the first five; ``first`` and ``last`` the sentences
    where it stands; ``capital`` the share of its uses inside a sentence that are capitalised; ``number`` whether it
    opens with a digit and ``length`` its characters, as last used. ``vectors`` are those of the ``count`` sentences.
    """

    count: int
    stems: Ints
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
    term, place = tokens.vocabulary.within(tokens.stems)
    sentence, codes = tokens.sentence[tokens.content], tokens.codes[tokens.content]
    count, size = len(tokens.counts), len(place)
    last, code = np.empty((2, size), dtype=np.int64)
    last[term], code[term] = sentence, codes
    # A capital says nothing of the word that opens a sentence.
    inside = tokens.content != tokens.starts[sentence]
    capital = np.bincount(term, inside & ((codes & CAPITAL) > 0), size) / np.maximum(1, np.bincount(term, inside, size))
    held = vectors(term, sentence, size, count)
    return Terms(
        count, tokens.stems[place], held, held.frequency(count), held.frequency(_EARLY), sentence[place], last, capital,
        number=(code & NUMBER) > 0, length=length_of(code),
    )  # fmt: skip
