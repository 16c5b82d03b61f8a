"""Sentences that belong to the page, not to the article: captions and buttons, notices of a correction."""

from __future__ import annotations

from functools import cache

from service.card.lexicon import rows


def is_furniture(text: str) -> bool:
    """A caption, button, heading or notice."""
    return _plain(text).startswith(phrases("page")) or is_notice(text)


def is_notice(text: str) -> bool:
    """The article speaks of an earlier version of itself."""
    return _plain(text).startswith(phrases("notice"))


def _plain(text: str) -> str:
    return text[:80].lower().replace("’", "'")


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """Phrases of one kind, lower case with plain apostrophes."""
    return tuple(r["phrase"] for r in rows("colour") if r["kind"] == kind)
