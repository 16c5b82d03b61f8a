"""Where sentences end in languages other than English.

Nineteen are split by Punkt models (Kiss & Strunk 2006, *Unsupervised Multilingual Sentence Boundary Detection*), the
rest at sentence-final punctuation. What both do not know, what stands around tells: quotation marks of other forms, a
question or a cry with its speaker behind it, abbreviations of titles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from service.text.words import words

# Punkt model per ISO 639-1 code.
PUNKT = {
    "cs": "czech", "da": "danish", "de": "german", "el": "greek", "es": "spanish", "et": "estonian", "fi": "finnish",
    "fr": "french", "it": "italian", "ml": "malayalam", "nb": "norwegian", "nl": "dutch", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ru": "russian", "sl": "slovene", "sv": "swedish", "tr": "turkish",
}  # fmt: skip

# A run of marks is tried from its first one only: else "....x" would be tried again from each.
_FINAL = re.compile(r"(?<![.!?…。！？؟۔।])[.!?…。！？؟۔।]+[\"'“”’»«)\]]*(?=\s+\S|$)")
_APART, _CLOSING_QUOTES = (" «", "\u00a0«", "\u202f«"), "“”»"
_AROUND = "\"“”«»„’'()[]¿¡–—- \u00a0\u202f"
_LAST_WORD = re.compile(r"(?<![^\s(\"“«„’'])([^\W\d_]{1,12})\.$")
_NEXT_WORD = re.compile(r"[–—-]?\s?([^\W\d_]{1,30})(?![^\W_])")
_LONGEST_WORD = 15  # characters of an abbreviation and what stands around it

Pieces = Iterable[tuple[int, int]]


def splitter(language: str) -> Callable[[str], Pieces]:
    """Text -> spans of its sentences, which may hold white space around them; linear."""
    spans = _spans(language)
    return lambda text: _joined(text, [*_marked(text, spans(text))], language)


@cache
def _spans(language: str) -> Callable[[str], Pieces]:
    if language not in PUNKT:
        return _at_final_punctuation
    import punkt

    name = PUNKT[language]
    spans: Callable[[str], Pieces] = punkt.tokenizer_for(name, prefixes=punkt.has_prefixes(name)).span_tokenize
    return spans


def _at_final_punctuation(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _FINAL.finditer(text):
        at = mark.start()
        initial = text[at] == "." and text[at - 1 : at].isupper() and not text[at - 2 : at - 1].isalnum()
        if not initial:
            yield start, mark.end()
            start = mark.end()
    yield start, len(text)


def _marked(text: str, pieces: Pieces) -> Iterator[tuple[int, int]]:
    """The pieces with their quotation marks: one that stands apart opens what follows ("blessé. « Le"), and one
    without a space before it closes what it stands behind ("„Es war knapp.“ Dann")."""
    before, last, opening = -1, -1, None
    for first, end in pieces:
        piece = text[first:end].strip()
        if not piece:
            continue
        start = text.index(piece, first)
        end = start + len(piece)
        if start == before and piece[0] in _CLOSING_QUOTES:
            yield last, start + 1
            start += 1
        elif last >= 0:
            yield last, before
        before = end
        last, opening = start if opening is None else opening, None
        if piece.endswith(_APART):
            opening = end - 1
            before = opening
    if last >= 0:
        yield last, before if opening is None else opening + 1


def _joined(text: str, pieces: list[tuple[int, int]], language: str) -> Iterator[tuple[int, int]]:
    """One piece for two where the second goes on with the first."""
    opens = [text[start:end].lstrip(_AROUND)[:1] for start, end in pieces]
    cased = sum(map(str.islower, opens)) <= 2 * sum(map(str.isupper, opens))
    held: tuple[int, int] | None = None
    for start, end in pieces:
        if held is not None and _goes_on(text, *held, start, language, cased=cased):
            held = held[0], end
            continue
        if held is not None:
            yield held
        held = start, end
    if held is not None:
        yield held


def _goes_on(text: str, start: int, end: int, following: int, language: str, *, cased: bool) -> bool:
    """Whether what follows is of the same sentence: "„Nein!“ rief sie", "“¿Quién?”, preguntó", "Prof. Novák"."""
    if text[following] in ",;:":
        return True
    last = _LAST_WORD.search(text, max(start, end - _LONGEST_WORD), end)
    if last and last[1].lower() in words("abbreviation", language):
        return True
    found = _NEXT_WORD.match(text, following)
    if found is None:
        return False
    if found[1].islower():
        return cased
    return text[end - 1] in _AROUND and found[1] in words("speech", language)
