"""Sentences that belong to the page, not to the article: captions, buttons, notices, the headline."""

from __future__ import annotations

from functools import cache

from service.card.lexicon import rows
from service.text.document import Document


def is_furniture(text: str) -> bool:
    """A caption, button, heading or notice."""
    return _plain(text).startswith(phrases("page")) or is_notice(text)


def is_notice(text: str) -> bool:
    """The article speaks of an earlier version of itself."""
    return _plain(text).startswith(phrases("notice"))


def opens_with_headline(document: Document) -> bool:
    """Whether the first paragraph is one line without a full stop, with a whole text to follow."""
    if len(document.sentences) < 3:
        return False
    first, second = document.sentences[:2]
    return second.paragraph != first.paragraph and document.cut(first.span).rstrip("\"”'’")[-1:] not in (*".!?", "")


def _plain(text: str) -> str:
    return text[:80].lower().replace("’", "'")


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """Phrases of one kind, lower case with plain apostrophes."""
    return tuple(r["phrase"] for r in rows("colour") if r["kind"] == kind)
