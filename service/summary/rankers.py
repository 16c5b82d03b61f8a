"""One function per method: Document -> one score a sentence, higher is better."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from service.text.document import Document

Scores = NDArray[np.float64]


def rank(document: Document, method: str) -> Scores:
    """Scores of all sentences, each 0-1."""
    count = len(document.sentences)
    return 1.0 - np.arange(count) / max(1, count)
