"""One function per method: Document -> a ranking of its sentences; and what a method may cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from service.summary.centrality import lexrank, textrank
from service.summary.classic import stems
from service.summary.cost import check
from service.summary.features import read
from service.summary.news import rank_news
from service.summary.ranking import Ranking
from service.text.document import Document
from service.text.tokens import Tokens


def rank(document: Document, tokens: Tokens, method: str) -> Ranking:
    """The method's ranking of all sentences; raises :class:`~service.summary.options.CostError`."""
    check(document, method)
    if method == "news":
        return rank_news(read(document, tokens))
    if method in _OURS:
        return _OURS[method](document)
    from service.summary.sumy_adapter import rate

    return Ranking(rate(document, method))


def _lead(document: Document) -> Ranking:
    return Ranking(-np.arange(len(document.sentences), dtype=np.float64))


def _lexrank(document: Document) -> Ranking:
    return Ranking(lexrank(stems(document)))


def _textrank(document: Document) -> Ranking:
    return Ranking(textrank(stems(document)))


_OURS: Final[dict[str, Callable[[Document], Ranking]]] = {
    "lead": _lead, "lexrank": _lexrank, "textrank": _textrank,
}  # fmt: skip
