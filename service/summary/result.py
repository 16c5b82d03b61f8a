"""What a summary is: whole sentences of the article without their datelines, each with who stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AttributionState = Literal["attributed", "unattributed", "carried_over", "lost"]


@dataclass(frozen=True, slots=True)
class SummaryAttribution:
    """Who the sentence's content is attributed to, and whether the summary shows it.

    ``attributed``: the source stands in the sentence; ``carried_over``: it stands in a neighbour that is in the
    summary too; ``lost``: it stands in a neighbour that is not; ``unattributed``: the outlet's own voice.
    ``sources`` are ids of the card's sources, empty without a card.
    """

    state: AttributionState = "unattributed"
    label: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """``text`` is the document's ``[start, end)``, verbatim. ``score`` is 0-1, 1 for the best sentence of the text;
    ``rank`` is 1 for the best sentence of the summary."""

    index: int
    start: int
    end: int
    text: str
    score: float
    rank: int
    attribution: SummaryAttribution = SummaryAttribution()


@dataclass(frozen=True, slots=True)
class Summary:
    """``text`` is the sentences joined by one space; ``ratio`` the share of the article's sentence characters in it."""

    method: str
    text: str
    ratio: float
    is_whole_text: bool
    sentences: tuple[SummarySentence, ...]
