"""How likely each term of an article is to stand in an editor's summary of it: logistic regression over cheap signs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from service.summary.lexicon import weights
from service.summary.terms import Floats, Terms

# One column a sign, in this order; the learned weights go by these names.
SIGNS = (
    "always", "log_frequency", "once", "share_of_sentences", "in_first", "log_first", "place_of_first", "capital",
    "number", "length", "twice_in_first_five", "frequency_and_first", "capital_and_first", "span",
)  # fmt: skip

# Log-odds that a word of the caller's headline adds. Set by hand, since the learning texts have no headlines: about
# what a word of the first sentence gains over one that first occurs in the fourth.
HEADLINE = 1.0


def signs(terms: Terms) -> Floats:
    """One row a term, one column a name of :data:`SIGNS`."""
    size = len(terms.frequency)
    if not size:
        return np.zeros((0, len(SIGNS)))
    frequency = terms.frequency.astype(np.float64)
    first = terms.sentence[terms.first]
    last = terms.sentence[terms.first + terms.frequency - 1]
    in_first = first == 0
    log_frequency = np.log(frequency)
    in_five = np.bincount(terms.term[terms.sentence < 5], minlength=size)
    out = np.empty((len(SIGNS), size))
    columns: tuple[NDArray[np.generic], ...] = (
        np.ones(size), log_frequency, frequency == 1, frequency / terms.count, in_first, np.log1p(first),
        first / terms.count, terms.capital, terms.number, terms.length / 10, in_five > 1, log_frequency * in_first,
        terms.capital * in_first, (last - first) / terms.count,
    )  # fmt: skip
    for row, values in zip(out, columns, strict=True):
        row[:] = values
    return out.T


def salience(terms: Terms, headline: Floats | None = None, learned: Mapping[str, float] | None = None) -> Floats:
    """Chance of each term, 0-1; ``headline`` is 1 for the terms of the headline, if the caller sent one."""
    learned = learned or weights("term")
    odds: Floats = signs(terms) @ np.array([learned[name] for name in SIGNS])
    if headline is not None:
        odds = odds + HEADLINE * headline
    return 1.0 / (1.0 + np.exp(-odds))
