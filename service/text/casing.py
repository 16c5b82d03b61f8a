"""Reads shouted text as if it were not: the model knows no names in lines of capitals."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from service.text.document import Document

_WORD = re.compile(r"[^\W\d_]+")
# Shorter words in capitals are abbreviations too often: "US", "WHO".
_CAPITALS = re.compile(r"(?<![\w&@#./-])[A-Z]{4,}(?![\w&@/-])(?!\.\w)")
_SMALL = re.compile(r"\b[a-z]{4,}")
_VOWELS = frozenset("AEIOUY")


@cache
def common_words() -> frozenset[str]:
    """Words that are written in lower case within a sentence."""
    lines = (files("service.text") / "data" / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def stressed_words() -> frozenset[str]:
    """Words that are set in capitals for stress and are no abbreviation; behind "-" those that never are."""
    lines = (files("service.text") / "data" / "stressed_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def shouted(sentence: str) -> bool:
    """True for two or more words in capitals with no small letter among them."""
    return sentence.isupper() and sum(len(w.group()) > 1 for w in _WORD.finditer(sentence)) > 1


def calm(document: Document, text: str) -> str:
    """``text``, a copy of the document's, with shouted sentences in ordinary case; the length stays the same."""
    words = _CAPITALS.search(text)
    if words is None:
        return text
    loud = {s.number for s in document.sentences if shouted(text[s.start : s.end])}
    abbreviations = _abbreviations(document, text, loud)
    small = frozenset(_SMALL.findall(text))
    pieces, at = [], 0
    for s in document.sentences:
        sentence = text[s.start : s.end]
        if s.number in loud:
            sentence = _WORD.sub(lambda w: _lowered(w, abbreviations, small), sentence)
        elif _CAPITALS.search(sentence):
            sentence = _CAPITALS.sub(lambda w: _stressed(w, small), sentence)
        else:
            continue
        pieces += [text[at : s.start], sentence]
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


def _stressed(match: re.Match[str], small: frozenset[str]) -> str:
    """A word in capitals for stress ("was FURIOUS") in small letters; an abbreviation in brackets is none."""
    word, text = match.group(), match.string
    lower = word.lower()
    framed = text[match.start() - 1 : match.start()] in ("(", "[") and text[match.end() : match.end() + 1] in (")", "]")
    if framed or len(lower) != len(word) or f"-{lower}" in stressed_words():
        return word
    if lower not in small and lower not in stressed_words():
        return word
    return word[0] + lower[1:] if match.start() == 0 else lower


def _lowered(match: re.Match[str], abbreviations: frozenset[str], small: frozenset[str]) -> str:
    word = match.group()
    if len(word) == 1 or word in abbreviations:
        return "s" if word == "S" and match.string[match.start() - 1 : match.start()] == "'" else word
    lower = word.lower()
    if len(lower) != len(word):  # some letters grow when lowered
        return word
    if lower in common_words() or (len(word) > 3 and lower in small):
        return lower
    if len(word) == 2 or not _VOWELS.intersection(word):
        return word
    return word[0] + lower[1:]
