"""How likely each term of an article is to stand in an editor's summary of it: logistic regression over cheap signs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from service.summary.lexicon import learned, ordered
from service.summary.terms import Terms
from service.summary.vectors import Floats

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
    in_first, log_frequency = terms.first == 0, np.log(terms.frequency)
    columns: tuple[NDArray[np.generic] | float, ...] = (
        1.0, log_frequency, terms.frequency == 1, terms.frequency / terms.count, in_first, np.log1p(terms.first),
        terms.first / terms.count, terms.capital, terms.number, terms.length / 10, terms.early > 1,
        log_frequency * in_first, terms.capital * in_first, (terms.last - terms.first) / terms.count,
    )  # fmt: skip
    out = np.empty((len(SIGNS), len(terms.frequency)))
    for row, values in zip(out, columns, strict=True):
        row[:] = values
    return out.T


def salience(terms: Terms, headline: Floats | None = None, given: Mapping[str, float] | None = None) -> Floats:
    """Chance of each term, 0-1; ``headline`` is 1 for the terms of the headline, if the caller sent one."""
    odds: Floats = signs(terms) @ (learned("term", SIGNS) if given is None else ordered(given, SIGNS))
    if headline is not None:
        odds = odds + HEADLINE * headline
    return 1.0 / (1.0 + np.exp(-odds))
