"""Sentence spans for news: abbreviations, initials, quotes and datelines do not end a sentence.

English is split by nupunkt, other languages by :mod:`service.text.foreign_sentences`. A line break ends a sentence,
unless the text is one that was wrapped at a fixed width, indented or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import nupunkt

from service.text.document import Sentence
from service.text.foreign_sentences import Pieces, splitter
from service.text.words import words

_CLOSES = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
# "(CNN)A.J." or "U.S." alone: initials that a splitter took for a whole sentence.
_INITIALS = re.compile(r"(?:^|[\s(\"“‘)])(?:[A-Z]\.){1,4}$")
# nupunkt reads a run of marks again for each of them; "!!!!" says no more than "!!".
_MARKS = re.compile(r"([.!?])\1{4,}")
_RUNS = (".....", "!!!!!", "?????")
_SMALL_START, _CAPITAL_START = re.compile(r"\.\s[a-z]"), re.compile(r"\.\s[A-Z]")
_WORD = re.compile(r"\w")
# Where the library may end a sentence: a mark, and after it what can follow a word. Where a capital follows, its word
# is told, for the words around may make plain what the library gets wrong ("... over the scandal. A clerk ..."). The
# one before is looked up behind the mark: a search that opens with letters tries every word.
_MAY_END = re.compile(r"[.!?…](?:(?<!…)[\"”’)]{0,2}\s{1,3}(?=[\"“‘]?([A-Z][A-Za-z]*))|(?=[)\";}\]*:@({\[\s!?”»'’]))")
# "she wrote on X. The board ...": where such a word follows, the letter is no initial of a name.
_LETTER = re.compile(r"(?<=[a-z] )[A-Z]$")
_WORD_ALONE = re.compile(r"[A-Za-z][a-z]{2,20}|[12]\d{3}")
# A short number ends a sentence too, but a line that it opens is an item of a list.
_SHORT = "|".join(sorted(words("short_word", "en")))
_LAST_WORD = re.compile(rf"(?:(?<![\w.’'])(?:[A-Za-z][a-z]{{2,20}}|(?i:{_SHORT}))|(?<=[ $£-])\d{{1,4}})$")
_ABBREVIATED, _CUT_NAMES = words("abbreviation", "en"), words("cut_name", "en")
_OPENERS = words("sentence_opener", "en")
# What stands before a name or a number, and so ends no sentence there; and ranks that the library takes for the end of
# one.
_BEFORE_NAMES, _BEFORE_NUMBERS = words("before_name", "en"), words("before_number", "en")
_RANKS = words("rank", "en")
# J.P. "The Big Bopper" Richardson
_NICKNAME = re.compile(r"[\"“][A-Z][^\"”\n]{1,30}[\"”] [A-Z]")
_WORD_BEFORE = 23  # characters; the longest such word and what stands before it
_OPENING = "(\"“‘'-–—"
_CLOSING = " \t\n\"'”’»)]}*"
_AROUND = '"”)]'  # closes before a mark: "a “servant”. It"
_FEW_WORDS = 24  # characters; what ends in initials and is longer is a sentence of its own
_WRAPPED_WIDTH = range(50, 116)
_WIDEST = 120  # characters of a wrapped line
_GOES_ON = words("goes_on", "en")
_LONG_LINE = 40  # characters; an item of a list is shorter
_CLOSING_MARKS = ".,;:!?"
_NEXT_WORD = re.compile(r"\S{1,30}")


def split(text: str, language: str) -> tuple[Sentence, ...]:
    """All sentences of ``text`` in order, without surrounding white space; linear."""
    pieces = _english if language == "en" else splitter(language)
    cased = language == "en" and _is_cased(text)
    out: list[Sentence] = []
    for paragraph, (first, last) in enumerate(_paragraphs(text)):
        for start, end in _joined(text, first, pieces(text[first:last]), cased):
            out.append(Sentence(len(out), start, end, paragraph))
    return tuple(out)


def _joined(text: str, offset: int, pieces: Pieces, cased: bool) -> Iterator[tuple[int, int]]:
    """Trimmed spans into ``text``; splinters go to a neighbour: bare initials to the next, bare marks to the last."""
    held: tuple[int, int] | None = None
    for first, last in pieces:
        start, end = _trim(text, offset + first, offset + last)
        if start == end:
            continue
        if held is not None and (_goes_on(text, *held, start, cased) or not _WORD.search(text, start, end)):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _goes_on(text: str, start: int, end: int, following: int, cased: bool) -> bool:
    """Whether a splitter ended a piece too early: at initials, a title, a number's own word ("No. 4"), a name's own
    mark ("Kerrang! magazine"), a bracket ("Ann Moor (D-Va.) said"), or a stray stop ("a woman who . claims")."""
    if end - start <= _FEW_WORDS and _LETTER.search(text, start, end - 1) and _opens(text, following):
        return False
    initials = _INITIALS.search(text[max(start, end - _FEW_WORDS) : end])
    if initials and (end - start <= _FEW_WORDS or _NICKNAME.match(text, following)):
        return True
    bracket = text[end - 1] == ")"
    if text[end - 1 - bracket] not in ".!?" or (text[end - 2 : end - 1] == "." and not bracket):
        return False
    last = max(start, text.rfind(" ", start, end) + 1)
    if end - last <= _WORD_BEFORE and _is_before(text, last, end - 1, following):
        return True
    if not cased or not text[following].islower():
        return False
    small = _NEXT_WORD.match(text, following)
    word = small.group().rstrip(_CLOSING_MARKS) if small else ""
    return word.isalpha() and word.islower()


def _is_before(text: str, start: int, end: int, following: int) -> bool:
    """Whether the word from ``start`` to ``end`` is one that goes with what follows its stop."""
    word = _bare(text[start:end])
    if word in _RANKS:
        return True
    if word in _BEFORE_NUMBERS:
        return text[following].isdigit()
    if word not in _BEFORE_NAMES:
        return False
    return text[following].isupper() and not _opens(text, following)


def _opens(text: str, at: int) -> bool:
    """Whether the word at ``at`` is one that opens a sentence and no name."""
    word = _NEXT_WORD.match(text, at)
    return word is not None and word.group().rstrip(_CLOSING_MARKS).lower() in _OPENERS


def _bare(word: str) -> str:
    """Without what may stand before a title: “Mr, then-Sen."""
    return word.lstrip(_OPENING).rpartition("-")[2].lower()


def _is_cased(text: str) -> bool:
    """Whether sentences open with capitals, so that a small letter opens none."""
    return len(_SMALL_START.findall(text)) <= 2 * len(_CAPITAL_START.findall(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end].lstrip()
    start = end - len(piece)
    return start, start + len(piece.rstrip())


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Trimmed spans of the lines that are not blank."""
    start = 0
    for line in text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n"):
        end = start + len(line)
        if line and not line.isspace():
            yield _trim(text, start, end)
        start = end + 1


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines, or in a text wrapped at a fixed width the blocks that an empty line or a short last line parts.

    In any text a long line that breaks off goes on in the next.
    """
    lines = list(_lines(text))
    wrapped = _is_wrapped(text, lines)
    width = max((end - start for start, end in lines), default=0)
    blocks: list[tuple[int, int]] = []
    before = (0, 0)
    for start, end in lines:
        if wrapped:
            ended = _is_closed(text, before) and not _is_full(text, before, start, width)
        else:
            ended = before[1] - before[0] < _LONG_LINE or not _breaks_off(text, before, start)
        if blocks and not ended and not _parted(text[before[1] : start]):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
        before = (start, end)
    return blocks


def _breaks_off(text: str, line: tuple[int, int], following: int) -> bool:
    """Whether the line goes on in the next: with a small letter, though none of "iPhone", or behind "the"."""
    if _is_closed(text, line):
        return False
    word = _NEXT_WORD.match(text, following)
    small = word is not None and word.group().islower()
    return small or text[text.rfind(" ", *line) + 1 : line[1]] in _GOES_ON


def _parted(between: str) -> bool:
    return between.replace("\r\n", "\n").count("\n") > 1


def _is_closed(text: str, line: tuple[int, int]) -> bool:
    return _CLOSES.search(text, max(line[0], line[1] - 8), line[1]) is not None


def _is_full(text: str, line: tuple[int, int], following: int, width: int) -> bool:
    """Whether the next line's first word had no room on ``line``: then the width broke it, not the writer."""
    word = _NEXT_WORD.match(text, following)
    return line[1] - line[0] + 1 + (len(word.group()) if word else 0) >= width - 1


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Lines of even length that break off in mid-sentence: most of them, or every one that had no room for more."""
    pairs = [(a, b[0]) for a, b in pairwise(lines) if not _parted(text[a[1] : b[0]])]
    if len(pairs) < 4:
        return False
    widths = sorted(end - start for (start, end), _ in pairs)
    if widths[-1] > _WIDEST or widths[len(widths) // 2] not in _WRAPPED_WIDTH:
        return False
    broken = [(line, following) for line, following in pairs if not _is_closed(text, line)]
    if 3 * sum(text[following].isupper() or text[following].isdigit() for _, following in broken) > 2 * len(broken):
        return False  # a list or a table
    if len(broken) >= 0.6 * len(pairs):
        return True
    full = sum(_is_full(text, line, following, widths[-1]) for line, following in broken)
    return len(broken) >= max(3, 0.2 * len(pairs)) and full >= 0.85 * len(broken)


def _english(text: str) -> Pieces:
    """The library is asked only between the ends that the words around them make plain: that decides most of them."""
    if any(run in text for run in _RUNS):
        text = _MARKS.sub(lambda run: "-" * (len(run.group()) - 1) + run.group(1), text)
    out: list[tuple[int, int]] = []
    start, doubtful = 0, None
    for mark in _MAY_END.finditer(text):
        at, following = mark.start(), mark[1]
        plain = _is_plain(text, max(start, at - _WORD_BEFORE), at, following) if following else None
        if plain:
            out += _between(text, start, mark.end(), doubtful)
            start, doubtful = mark.end(), None
        elif doubtful is None and plain is None:
            doubtful = at
    out += _between(text, start, len(text), doubtful)
    return out


def _is_plain(text: str, start: int, end: int, following: str) -> bool | None:
    """Whether the last word between ``start`` and ``end``, and what follows, make the end of a sentence plain.

    False where they make plain that none ends here; None where there is a doubt.
    """
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    last = max(start, text.rfind(" ", start, end) + 1)
    opens = following.lower() in _OPENERS
    if opens and _LETTER.search(text, start, end):
        return True
    if not opens and _bare(text[last:end]) in _BEFORE_NAMES and text.startswith(". ", end):
        return False
    found = _WORD_ALONE.fullmatch(text, last, end) or _LAST_WORD.search(text, start, end)
    if found is None:
        return None
    word = found.group()
    # Names of few letters may be abbreviations that no list has.
    short = word[0].isupper() and len(word) < 4
    cut = not opens and word.lower() in _CUT_NAMES
    return (not short and not cut and word.lower() not in _ABBREVIATED) or None


def _between(text: str, start: int, end: int, doubtful: int | None) -> Pieces:
    """``doubtful`` is the first mark that may end a sentence; what only closes one may stand behind it."""
    if doubtful is None or not text[doubtful + 1 : end].strip(_CLOSING):
        return ((start, end),)
    return [(start + first, start + last) for first, last in nupunkt.sent_spans(text[start:end])]
