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


def headline_of(document: Document) -> int:
    """Number of the sentence that is the headline: a first line without a full stop, with a text to follow; or -1."""
    if document.headline >= 0 or len(document.sentences) < 3:
        return document.headline
    first, second = document.sentences[:2]
    ended = document.cut(first.span).rstrip("\"”'’")[-1:] in (*".!?", "")
    return -1 if ended or second.paragraph == first.paragraph else 0


def _plain(text: str) -> str:
    return text[:80].lower().replace("’", "'")


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """Phrases of one kind, lower case with plain apostrophes."""
    return tuple(r["phrase"] for r in rows("colour") if r["kind"] == kind)
