"""A statement while it is put together: its chain may grow at the front, its content by further quotations."""

from __future__ import annotations

from dataclasses import dataclass, field

from service.card.attributing.candidates import Candidate
from service.card.attributing.contents import Range
from service.card.attributing.statements import Party


@dataclass(slots=True)
class Draft:
    """``parties`` as in a statement; ``ranges`` are token ranges; ``quotes`` the quotations it holds."""

    candidate: Candidate
    parties: tuple[Party, ...]
    ranges: list[Range]
    quotes: list[int] = field(default_factory=list)
