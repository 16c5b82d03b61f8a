"""Sentence spans for news: abbreviations, initials, quotes and datelines do not end a sentence."""

from __future__ import annotations

import re

import nupunkt

from service.text.document import Sentence

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def split(text: str, language: str) -> tuple[Sentence, ...]:
    """All sentences of ``text`` in order; every line break ends one."""
    out: list[Sentence] = []
    for paragraph, line in enumerate(_LINE.finditer(text)):
        for first, last in nupunkt.sent_spans(line.group()):
            start, end = line.start() + first, line.start() + last
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                out.append(Sentence(len(out), start, end, paragraph))
    return tuple(out)
