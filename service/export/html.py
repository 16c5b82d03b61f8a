"""Analysis -> an HTML page for a person: headings, lists, the article's words in their own language, no script.

Everything that comes from the article is escaped and stands in ``bdi``, so that marks for writing from right to left
turn round nothing outside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from service.engine import Analysis
from service.export.outline import Block, Heading, Line, Paragraph, Piece, outline

# What HTML does not allow as characters, and marks that would open a direction without end.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_SPACE = re.compile(r"\s+")
_TAGS = {"plain": "", "strong": "strong", "emphasis": "em"}
_TITLE = "Summary and fact card"
_RIGHT_TO_LEFT = {"ar", "he"}
STYLE = (
    "body{max-width:42rem;margin:auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}"
    "h1,h2,h3{line-height:1.25;break-after:avoid}ul{padding-inline-start:1.25rem}li{break-inside:avoid}"
)
"""All the style there is: a line that can be read, and a word longer than a telephone is wide is broken."""


def to_html(analysis: Analysis) -> str:
    """A whole document, HTML 5."""
    document = analysis.document
    blocks = list(outline(analysis))
    if not document.title:
        blocks.insert(0, Heading(1, (Piece(_TITLE, quoted=False),)))
    body = "\n".join(part for block in blocks for part in _block(block, document.language))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_text(document.title or _TITLE)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Block, language: str) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h{block.level}{_direction(block.line, language)}>{_line(block.line, language)}</h{block.level}>"
    elif isinstance(block, Paragraph):
        yield f"<p>{_line(block.line, language)}</p>"
    else:
        yield f"<ul{_direction(block.lines[0], language)}>"
        yield from (f"<li>{_line(line, language)}</li>" for line in block.lines)
        yield "</ul>"


def _direction(line: Line, language: str) -> str:
    """What the article's words open is set from the side that they are read from."""
    opens = line[0].quoted and not line[0].ours
    return ' dir="rtl"' if opens and language in _RIGHT_TO_LEFT else ""


def _line(line: Line, language: str) -> str:
    return "".join(_piece(piece, language) for piece in line)


def _piece(piece: Piece, language: str) -> str:
    if not piece.quoted:
        inner = escape(piece.text)
    else:
        lang = f' lang="{escape(language)}"' if language != "en" and not piece.ours else ""
        inner = f"<bdi{lang}>{_text(piece.text)}</bdi>"
    tag = _TAGS[piece.style]
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", _SPACE.sub(" ", text).strip()))
