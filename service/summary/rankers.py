"""One function per method: Document -> a ranking of its sentences."""

from __future__ import annotations

import numpy as np

from service.summary.features import read
from service.summary.news import rank_news
from service.summary.ranking import Ranking
from service.text.document import Document


def rank(document: Document, method: str) -> Ranking:
    """The method's ranking of all sentences."""
    if method == "lead":
        return Ranking(-np.arange(len(document.sentences), dtype=np.float64))
    return rank_news(read(document))
