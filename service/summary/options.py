"""What a caller may ask of a summary, and the refusal of a method that would cost too much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Order = Literal["position", "rank"]

METHODS: Final = (
    "news", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sum_basic", "reduction", "edmundson",
)  # fmt: skip
MAX_SENTENCES: Final = 20


@dataclass(frozen=True, slots=True)
class SummaryOptions:
    """How to rank and how long.

    ``sentences`` 1-20 is the number of sentences; ``max_words``, ``max_characters`` (of the summary's text) and
    ``ratio`` (0-1], the share of the text's characters, are caps and lift the number: as many sentences as fit.
    With several set, all hold. ``order`` is that of the answer: as printed in the article, or best first.
    """

    method: str = "news"
    sentences: int | None = 3
    max_words: int | None = None
    max_characters: int | None = None
    ratio: float | None = None
    order: Order = "position"
    keep_attribution: bool = True

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ValueError(f"no method named {self.method!r}")


class CostError(Exception):
    """The method's computed cost on this text exceeds the cap; ``alternatives`` are the methods that would work.

    ``cost`` and ``cap`` are estimated milliseconds of CPU. ``pointer`` names the field of the request at fault.
    """

    pointer: Final = "/summary/method"

    def __init__(self, method: str, sentences: int, cost: int, cap: int, alternatives: tuple[str, ...]) -> None:
        self.method = method
        self.sentences = sentences
        self.cost = cost
        self.cap = cap
        self.alternatives = alternatives
        super().__init__(
            f"{method} on {sentences} sentences would take about {cost} ms, over the cap of {cap} ms; "
            f"these methods would work: {', '.join(alternatives)}"
        )
