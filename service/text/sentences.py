"""Sentence spans for news: abbreviations, initials, quotes and datelines do not end a sentence.

English is split by nupunkt, nineteen other languages by Punkt models (Kiss & Strunk 2006, *Unsupervised
Multilingual Sentence Boundary Detection*), the rest at sentence-final punctuation. A line break ends a
sentence, unless the text is one that was wrapped at a fixed width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

import nupunkt

from service.text.document import Sentence

# Punkt model per ISO 639-1 code; English has a better one.
PUNKT = {
    "cs": "czech", "da": "danish", "de": "german", "el": "greek", "es": "spanish", "et": "estonian", "fi": "finnish",
    "fr": "french", "it": "italian", "ml": "malayalam", "nb": "norwegian", "nl": "dutch", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ru": "russian", "sl": "slovene", "sv": "swedish", "tr": "turkish",
}  # fmt: skip

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_CLOSES = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
_FINAL = re.compile(r"[.!?…。！？؟۔।]+[\"'”’»)\]]*(?=\s+\S|$)")
# "(CNN)A.J." or "U.S." alone: initials that a splitter took for a whole sentence.
_INITIALS = re.compile(r"(?:^|[\s(\"“‘)])(?:[A-Z]\.){1,4}$")
# nupunkt reads a run of marks again for each of them; "!!!!" says no more than "!!".
_MARKS = re.compile(r"([.!?])\1{4,}")
_WORD = re.compile(r"\w")
_FEW_WORDS = 24  # characters; what ends in initials and is longer is a sentence of its own
_WRAPPED_WIDTH = range(50, 101)

Pieces = Iterable[tuple[int, int]]


def split(text: str, language: str) -> tuple[Sentence, ...]:
    """All sentences of ``text`` in order, without surrounding white space; linear."""
    pieces = _splitter(language)
    out: list[Sentence] = []
    for paragraph, (first, last) in enumerate(_paragraphs(text)):
        for start, end in _joined(text, first, pieces(text[first:last])):
            out.append(Sentence(len(out), start, end, paragraph))
    return tuple(out)


def _joined(text: str, offset: int, pieces: Pieces) -> Iterator[tuple[int, int]]:
    """Trimmed spans into ``text``; splinters go to a neighbour: bare initials to the next, bare marks to the last."""
    held: tuple[int, int] | None = None
    for first, last in pieces:
        start, end = _trim(text, offset + first, offset + last)
        if start == end:
            continue
        if held is not None and (_is_initials(text, *held) or not _WORD.search(text, start, end)):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _is_initials(text: str, start: int, end: int) -> bool:
    return end - start <= _FEW_WORDS and _INITIALS.search(text[start:end]) is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines, or in a text wrapped at a fixed width the blocks between empty lines."""
    lines = [m.span() for m in _LINE.finditer(text) if not m.group().isspace()]
    if not _is_wrapped(text, lines):
        return lines
    blocks: list[tuple[int, int]] = []
    for start, end in lines:
        if blocks and not _parted(text[blocks[-1][1] : start]):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _parted(between: str) -> bool:
    return between.replace("\r\n", "\n").count("\n") > 1


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Most lines that have a next line right below are of even length and break off in mid-sentence."""
    above = [a for a, b in pairwise(lines) if not _parted(text[a[1] : b[0]])]
    if len(above) < 4:
        return False
    widths = sorted(end - start for start, end in above)
    open_ended = sum(not _CLOSES.search(text, max(start, end - 8), end) for start, end in above)
    return widths[len(widths) // 2] in _WRAPPED_WIDTH and widths[-1] <= 120 and open_ended >= 0.6 * len(above)


@cache
def _splitter(language: str) -> Callable[[str], Pieces]:
    if language == "en":
        return _english
    if language in PUNKT:
        import punkt

        name = PUNKT[language]
        foreign: Callable[[str], Pieces] = punkt.tokenizer_for(name, prefixes=punkt.has_prefixes(name)).span_tokenize
        return foreign
    return _at_final_punctuation


def _english(text: str) -> Pieces:
    plain = _MARKS.sub(lambda run: "-" * (len(run.group()) - 1) + run.group(1), text)
    pieces: Pieces = nupunkt.sent_spans(plain)
    return pieces


def _at_final_punctuation(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _FINAL.finditer(text):
        yield start, mark.end()
        start = mark.end()
    yield start, len(text)
