"""Reads shouted text as if it were not: the model knows no names in lines of capitals."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from service.text.document import Document

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("AEIOUY")


@cache
def common_words() -> frozenset[str]:
    """Words that are written in lower case within a sentence."""
    lines = (files("service.text") / "data" / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def shouted(sentence: str) -> bool:
    """True for two or more words in capitals with no small letter among them."""
    return sentence.isupper() and sum(len(w.group()) > 1 for w in _WORD.finditer(sentence)) > 1


def calm(document: Document, text: str) -> str:
    """``text``, a copy of the document's, with shouted sentences in ordinary case; the length stays the same."""
    loud = [s for s in document.sentences if shouted(text[s.start : s.end])]
    if not loud:
        return text
    pieces, at, abbreviations = [], 0, _abbreviations(document, text, {s.number for s in loud})
    for s in loud:
        pieces.append(text[at : s.start])
        pieces.append(_WORD.sub(lambda w: _lowered(w, abbreviations), text[s.start : s.end]))
        at = s.end
    pieces.append(text[at:])
    out = "".join(pieces)
    return out if len(out) == len(text) else text


def _abbreviations(document: Document, text: str, loud: set[int]) -> frozenset[str]:
    """Words that the rest of the text writes in capitals too."""
    return frozenset(
        w.group()
        for s in document.sentences
        if s.number not in loud
        for w in _WORD.finditer(text[s.start : s.end])
        if len(w.group()) > 1 and w.group().isupper()
    )


def _lowered(match: re.Match[str], abbreviations: frozenset[str]) -> str:
    word = match.group()
    if len(word) == 1 or word in abbreviations:
        return "s" if word == "S" and match.string[match.start() - 1 : match.start()] == "'" else word
    lower = word.lower()
    if len(lower) != len(word):  # some letters grow when lowered
        return word
    if lower in common_words():
        return lower
    if len(word) == 2 or not _VOWELS.intersection(word):
        return word
    return word[0] + lower[1:]
