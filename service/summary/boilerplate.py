"""Sentences that no summary should hold: invitations to read on, credits, bylines, notices, headings, tables."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from service.summary.lexicon import rows
from service.text.document import Document

# Boilerplate is short, and a bounded text keeps every pattern cheap.
_LONGEST = 260
_ENDS = ".!?…\"”»’')؟。"
_HEADING_WORDS = 9
_BULLETS = "•*-–—>»|([ "


@cache
def _patterns() -> re.Pattern[str]:
    whole = [row["pattern"] for row in rows("boilerplate") if row["where"] == "whole"]
    opening = [row["pattern"] for row in rows("boilerplate") if row["where"] == "opening"]
    return re.compile(f"(?:{'|'.join(opening)})|(?:{'|'.join(whole)})$", re.IGNORECASE)


def is_boilerplate(document: Document, index: int) -> bool:
    """Whether no summary should hold the sentence."""
    s = document.sentences[index]
    text = document.text[s.start : s.end]
    if len(text) <= _LONGEST and _patterns().match(text.lstrip(_BULLETS)):
        return True
    if text[-1] in _ENDS or _carries_on(document, index):
        return False
    # A line without an end is a heading or a cell of a table, unless it is long enough to say something.
    return text[-1] == ":" or len(text.split()) <= _HEADING_WORDS


def without_boilerplate(document: Document) -> NDArray[np.bool_]:
    """Of each sentence, whether a summary may hold it; all may if none would be left."""
    out = np.array([not is_boilerplate(document, s.number) for s in document.sentences], dtype=bool)
    return out if out.any() else ~out


def _carries_on(document: Document, index: int) -> bool:
    """Whether the sentence shares its line with another, so that no line break made it."""
    paragraph = document.sentences[index].paragraph
    return any(
        0 <= other < len(document.sentences) and document.sentences[other].paragraph == paragraph
        for other in (index - 1, index + 1)
    )
