"""What a method says of the sentences: a score each, and perhaps what one changes in the worth of the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.summary.vectors import Floats


@dataclass(frozen=True, slots=True)
class Ranking:
    """``scores``, one a sentence, higher is better, on any scale. ``bond(i)``, where a method has it, is what every
    sentence gains or loses in worth once sentence ``i`` is in the summary; it is symmetric."""

    scores: Floats
    bond: Callable[[int], Floats] | None = None
