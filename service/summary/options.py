"""What a caller may ask of a summary, and the refusal of a method that would cost too much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Order = Literal["position", "rank"]

METHODS: Final = (
    "news", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sum_basic", "reduction", "edmundson",
)  # fmt: skip
MAX_SENTENCES: Final = 20
DEFAULT_SENTENCES: Final = 3


@dataclass(frozen=True, slots=True)
class SummaryOptions:
    """How to rank and how long.

    ``sentences`` 1-20 is the number of sentences; None with a cap is as many as fit. Caps hold together:
    ``max_words`` between white space, ``max_characters`` (code points) of the summary's text, ``ratio`` (0-1] of the
    characters of all sentences. No sentence is cut: where none fits, the summary is empty, save that a ratio always
    leaves one. ``order`` is that of the answer: as printed in the article, or best first.
    """

    method: str = "news"
    sentences: int | None = DEFAULT_SENTENCES
    max_words: int | None = None
    max_characters: int | None = None
    ratio: float | None = None
    order: Order = "position"
    keep_attribution: bool = True

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ValueError(f"no method named {self.method!r}")

    @property
    def is_capped(self) -> bool:
        """Whether words, characters or a share of the text limit the summary, beside a number of sentences."""
        return self.max_words is not None or self.max_characters is not None or self.ratio is not None


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
            f"Method {method} on {sentences} sentences would take about {cost} ms, over the cap of {cap} ms; "
            f"these methods would work: {', '.join(alternatives)}."
        )
