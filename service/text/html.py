"""A CMS body in HTML -> the text that is analysed, by declared rules.

1. Comments (block-editor delimiters among them), processing instructions and doctypes are dropped.
2. Elements that hold no prose are dropped with all they contain: see ``DROPPED``.
3. Block elements stand as paragraphs of their own, parted by an empty line; ``br``, table rows and list
   items by a line break; table cells by a space.
4. Entities are decoded; white space is folded to one space (``pre`` keeps its line breaks); soft hyphens,
   zero-width spaces and control characters are dropped.
5. Everything else (links, emphasis, custom elements) is transparent: its text stays where it is.
"""

from __future__ import annotations

import re

from lxml import etree

DROPPED = frozenset({
    "script", "style", "template", "noscript", "head", "title", "iframe", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "button", "select", "option", "textarea", "input", "nav",
})  # fmt: skip
PARAGRAPH = frozenset({
    "address", "article", "aside", "blockquote", "body", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "ul",
})  # fmt: skip
LINE = frozenset({"br", "li", "tr", "caption"})
CELL = frozenset({"td", "th"})
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip

# Deeper than any page an editor makes; a tree of thousands of levels makes any HTML parser quadratic.
MAX_DEPTH = 256
_CHUNK = 8192
# What may stand in a text; the rest of the control characters is invisible and only shifts offsets.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]")
_UNSEEN_ENTITIES = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACE = re.compile(r"[ \t\n\r\f\u00a0]+")
_SPACES = re.compile(r" {2,}")
_LINE_OF_PRE = "\x1c"  # stands for a line break that folding must not touch; cannot come from the caller
_BREAKS = re.compile(r" ?\n[ \n]*")


class TooDeepError(ValueError):
    """The markup nests deeper than ``MAX_DEPTH``."""


class _Reader:
    """Receives the parser's events; keeps text and breaks, never a tree."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.depth = 0
        self._dropping = 0
        self._preformatted = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        del attributes
        if tag in VOID:
            self._break(tag)
            return
        self.depth += 1
        if tag in DROPPED:
            self._dropping += 1
        self._preformatted += tag == "pre"
        self._break(tag)

    def end(self, tag: str) -> None:
        if tag in VOID:
            return
        self.depth -= 1
        self._preformatted -= tag == "pre"
        if tag in DROPPED:
            self._dropping -= 1
        if tag not in LINE:
            self._break(tag)

    def data(self, text: str) -> None:
        if not self._dropping:
            self.parts.append(text.replace("\n", _LINE_OF_PRE) if self._preformatted else _SPACE.sub(" ", text))

    def comment(self, text: str) -> None:
        """Dropped."""

    def close(self) -> str:
        return "".join(self.parts)

    def _break(self, tag: str) -> None:
        if self._dropping:
            return
        if tag in PARAGRAPH:
            self.parts.append("\n\n")
        elif tag in LINE:
            self.parts.append("\n")
        elif tag in CELL:
            self.parts.append(" ")


def to_text(html: str) -> str:
    """The prose of ``html``; raises :class:`TooDeepError`. Linear in its length."""
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    # The declaration of a byte order or an encoding inside the markup must not change how we read it.
    body = _INVISIBLE.sub("", html).encode("utf-8", "replace")
    parser.feed(b"<body>")
    for at in range(0, len(body), _CHUNK):
        parser.feed(body[at : at + _CHUNK])
        if reader.depth > MAX_DEPTH:
            raise TooDeepError(f"the markup nests deeper than {MAX_DEPTH} elements")
    text = _UNSEEN_ENTITIES.sub("", str(parser.close()))
    folded = _BREAKS.sub(lambda m: "\n\n" if m.group().count("\n") > 1 else "\n", _SPACES.sub(" ", text))
    return folded.replace(_LINE_OF_PRE, "\n").strip()
