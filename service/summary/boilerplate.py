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


@cache
def _patterns() -> re.Pattern[str]:
    whole = [row["pattern"] for row in rows("boilerplate") if row["where"] == "whole"]
    opening = [row["pattern"] for row in rows("boilerplate") if row["where"] == "opening"]
    return re.compile(f"(?:{'|'.join(opening)})|(?:{'|'.join(whole)})$", re.IGNORECASE)


def fit(document: Document) -> NDArray[np.bool_]:
    """Of each sentence, whether a summary may hold it."""
    sentences = document.sentences
    pattern = _patterns()
    out = np.ones(len(sentences), dtype=bool)
    for s in sentences:
        text = document.text[s.start : s.end]
        if s.end - s.start <= _LONGEST and pattern.match(text.lstrip("•*-–—>»|([ ")):
            out[s.number] = False
        elif text[-1] not in _ENDS and not _carries_on(document, s.number):
            # A line without an end is a heading or a cell of a table, unless it is long enough to say something.
            out[s.number] = len(text.split()) > _HEADING_WORDS and text[-1] != ":"
    return out


def _carries_on(document: Document, index: int) -> bool:
    """Whether the sentence shares its line with another, so that no line break made it."""
    paragraph = document.sentences[index].paragraph
    return any(
        0 <= other < len(document.sentences) and document.sentences[other].paragraph == paragraph
        for other in (index - 1, index + 1)
    )
