"""What a careful editor would put on the card of an article: the shapes in which the expected answers are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    """The answers are words of the article beside what the card should say of them.

    ``moot`` holds words on which two careful editors could differ: they count neither as right nor as wrong.
    """

    name: str
    title: str
    published_at: str
    text: str
    code: str | None
    origins: int
    independence: str
    central: str  # a stretch of the sentence that states the news
    persons: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[tuple[str, str | None], ...] = ()  # name, ISO 3166-1 country
    times: tuple[tuple[str, str], ...] = ()  # as written, ISO 8601 or EDTF value; lengths of time stand in figures
    sources: tuple[tuple[str, str], ...] = ()  # some words of a mention, anonymity level
    groups: tuple[tuple[str, str], ...] = ()  # some words of a source's mention, the body that answers for it
    figures: tuple[tuple[str, float], ...] = ()  # as written, value
    quotes: tuple[tuple[str, str], ...] = ()  # opening words, some words of the speaker's label
    replies: tuple[tuple[str, str], ...] = ()  # some words of the party's name, reply
    moot: tuple[str, ...] = ()
    genre: str = "news"
    reasons: tuple[str, ...] = ()  # codes that the central rating must give
