"""A short report written for these tests, with what a trained reader would say of their sourcing.

People, companies and towns are made up. Only sourcing is judged here: names, places, times and figures are not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """``central`` is a stretch of the sentence that states the news; ``sources`` some words of a mention and a level.

    ``speakers`` holds opening words of something said and words of the label of who says it.
    """

    name: str
    title: str
    text: str
    code: str
    origins: int
    independence: str
    central: str
    sources: tuple[tuple[str, str], ...]
    speakers: tuple[tuple[str, str], ...] = ()
    moot: tuple[str, ...] = ()
