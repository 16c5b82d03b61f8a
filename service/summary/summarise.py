"""Document -> Summary: rank every sentence, choose some, say who stands behind each."""

from __future__ import annotations

from service.summary.options import SummaryOptions
from service.summary.rankers import rank
from service.summary.result import Summary
from service.summary.select import select
from service.summary.voices import Voice, hear
from service.text.document import Document


def summarise(
    document: Document, options: SummaryOptions | None = None, voices: tuple[Voice, ...] | None = None
) -> Summary:
    """Extractive summary; ``voices`` (one a sentence) come from the card where there is one, else from cue words.

    Raises :class:`~service.summary.options.CostError` where the method would cost too much on this text.
    """
    options = options or SummaryOptions()
    scores = rank(document, options.method)
    return select(document, scores, voices if voices is not None else hear(document), options)
