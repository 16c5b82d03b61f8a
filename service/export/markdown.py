"""Analysis -> Markdown for a person: the summary, then the card, words before codes.

Everything that comes from the article is escaped, so that it shows as printed and makes no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.engine import Analysis
from service.export.outline import Heading, Line, Paragraph, Piece, outline

_SPECIAL = re.compile(r"([\\`*_\[\]<&|~])")
_OPENING = re.compile(r"^([#+=>-]|\d{1,9}(?=[.)](?:\s|$)))")  # would open a heading, a list or a quotation
_SPACE = re.compile(r"\s+")
_MARKS = {"plain": "", "strong": "**", "emphasis": "*"}


def escape(text: str) -> str:
    """``text`` on one line, with every character that Markdown or HTML could read as markup taken literally."""
    line = _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text).strip())
    return _OPENING.sub(lambda m: m[1] + "\\" if m[1].isdigit() else "\\" + m[1], line)


def to_markdown(analysis: Analysis) -> str:
    """One document, CommonMark."""
    return "\n".join(_lines(analysis)).rstrip() + "\n"


def _lines(analysis: Analysis) -> Iterator[str]:
    for block in outline(analysis):
        if isinstance(block, Heading):
            yield f"{'#' * block.level} {_line(block.line)}"
        elif isinstance(block, Paragraph):
            yield _line(block.line)
        else:
            yield from (f"- {_line(line)}" for line in block.lines)
        yield ""


def _line(line: Line) -> str:
    return "".join(map(_piece, line))


def _piece(piece: Piece) -> str:
    mark = _MARKS[piece.style]
    return mark + (escape(piece.text) if piece.quoted else piece.text) + mark
