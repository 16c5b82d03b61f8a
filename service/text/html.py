"""A CMS body or a whole page in HTML -> the text that is analysed, by declared rules.

1. Comments (block-editor delimiters among them), processing instructions and doctypes are dropped.
2. Elements that hold no prose of the article are dropped with all they contain: see ``DROPPED``; so is what is
   ``hidden``.
3. Where one ``article``, or else the ``main`` element, holds more than half of the text, and three times as much as the
   next of its name, all outside it is dropped.
4. Block elements stand as paragraphs of their own, parted by an empty line; ``br``, table rows and list
   items by a line break; table cells by a space.
5. Entities are decoded; white space is folded to one space (``pre`` keeps its line breaks); soft hyphens,
   zero-width spaces and control characters are dropped.
6. Everything else (links, emphasis, custom elements) is transparent: its text stays where it is.

Headings and captions stay in the text, and it is told which of its lines they are.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

DROPPED = frozenset({
    "script", "style", "template", "noscript", "head", "title", "iframe", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "button", "select", "option", "textarea", "input", "nav", "aside",
})  # fmt: skip
PARAGRAPH = frozenset({
    "address", "article", "aside", "blockquote", "body", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "ul",
})  # fmt: skip
LINE = frozenset({"br", "li", "tr", "caption"})
CELL = frozenset({"td", "th"})
HEADING = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "figcaption"})
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
_OF_ALL, _OF_NEXT = 0.5, 3
# Stand where a line of a heading begins; cannot come from the caller either.
_HEADING, _FIRST_HEADING = "\x02", "\x03"
_BREAKS = re.compile(r" ?\n[ \n]*")


class TooDeepError(ValueError):
    """The markup nests deeper than ``MAX_DEPTH``."""


class Prose(NamedTuple):
    """``headings`` are spans of the lines of ``text`` that the markup calls headings or captions; ``title`` is the
    first heading of the first rank."""

    text: str
    headings: tuple[tuple[int, int], ...]
    title: str | None


class _Stretch(NamedTuple):
    """Parts ``first`` to before ``last``, which have so many ``characters``."""

    first: int
    last: int
    characters: int


_NOTHING = _Stretch(0, 0, 0)


class _Reader:
    """Receives the parser's events; keeps text and breaks, never a tree."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.depth = 0
        self._characters = 0
        self._dropping: list[bool] = []  # of each open element
        self._preformatted = 0
        self._headings = 0
        self._mark = ""  # to be set before the next word
        self._within = {"article": _Within(), "main": _Within()}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in VOID:
            self._break(tag)
            return
        self.depth += 1
        self._dropping.append(self._drops or tag in DROPPED or "hidden" in attributes)
        self._preformatted += tag == "pre"
        self._headings += tag in HEADING
        self._break(tag)
        if tag in self._within:
            self._within[tag].enter(len(self.parts), self._characters)

    def end(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag in self._within:
            self._within[tag].leave(len(self.parts), self._characters)
        self.depth -= 1
        self._preformatted -= tag == "pre"
        self._headings -= tag in HEADING
        self._dropping.pop()
        if tag not in LINE:
            self._break(tag)

    def data(self, text: str) -> None:
        if not self._drops:
            if bare := len(text.strip()):
                self._characters += bare
                self.parts.append(self._mark)
                self._mark = ""
            self.parts.append(text.replace("\n", _LINE_OF_PRE) if self._preformatted else _SPACE.sub(" ", text))

    def comment(self, text: str) -> None:
        """Dropped."""

    def close(self) -> str:
        for within in self._within.values():
            longest, *others = sorted(within.found, key=lambda s: -s.characters) or [_NOTHING]
            next_longest = others[0].characters if others else 0
            if longest.characters > max(_OF_ALL * self._characters, _OF_NEXT * next_longest):
                return "".join(self.parts[longest.first : longest.last])
        return "".join(self.parts)

    @property
    def _drops(self) -> bool:
        return bool(self._dropping) and self._dropping[-1]

    def _break(self, tag: str) -> None:
        if self._drops:
            return
        if tag in PARAGRAPH:
            self.parts.append("\n\n")
        elif tag in LINE:
            self.parts.append("\n")
        elif tag in CELL:
            self.parts.append(" ")
        if tag not in CELL:
            self._mark = (_FIRST_HEADING if tag == "h1" else _HEADING) if self._headings else ""


class _Within:
    """Where the outermost elements of one name stand."""

    def __init__(self) -> None:
        self.found: list[_Stretch] = []
        self._open: list[tuple[int, int]] = []

    def enter(self, part: int, characters: int) -> None:
        self._open.append((part, characters))

    def leave(self, part: int, characters: int) -> None:
        first, before = self._open.pop()
        if not self._open:
            self.found.append(_Stretch(first, part, characters - before))


def to_prose(html: str) -> Prose:
    """The prose of ``html``; raises :class:`TooDeepError`. Linear in its length."""
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    # The declaration of a byte order or an encoding inside the markup must not change how we read it.
    body = _INVISIBLE.sub("", html).encode("utf-8", "replace")
    parser.feed(b"<body>")
    for at in range(0, len(body), _CHUNK):
        parser.feed(body[at : at + _CHUNK])
        if reader.depth > MAX_DEPTH:
            raise TooDeepError(f"The markup nests deeper than {MAX_DEPTH} elements.")
    return _folded(_UNSEEN_ENTITIES.sub("", str(parser.close())))


def _folded(text: str) -> Prose:
    """With the breaks and spaces that are left, and the marks of headings taken out."""
    folded = _BREAKS.sub(lambda m: "\n\n" if m.group().count("\n") > 1 else "\n", _SPACES.sub(" ", text))
    folded = folded.replace(_LINE_OF_PRE, "\n").strip()
    lines: list[str] = []
    headings: list[tuple[int, int]] = []
    title, at = None, 0
    for line in folded.split("\n"):
        plain = line.replace(_HEADING, "").replace(_FIRST_HEADING, "").strip(" ")
        is_heading = len(plain) < len(line.strip(" "))
        lines.append(plain if is_heading else line)
        if is_heading:
            headings.append((at, at + len(plain)))
            title = title or (plain if _FIRST_HEADING in line else None)
        at += len(lines[-1]) + 1
    return Prose("\n".join(lines), tuple(headings), title)
