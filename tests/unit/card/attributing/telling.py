"""Reads a text as the service does, and tells its statements in words."""

from __future__ import annotations

from service.card.attributing.attribution import Statement, Statements, find_statements
from service.card.naming.names import find_names
from service.text.document import Document
from tests.unit.card.reading import read


def found(text: str) -> tuple[Document, Statements]:
    document, parse = read(text)
    return document, find_statements(document, parse, find_names(document, parse))


def told(text: str) -> list[tuple[tuple[str, ...], str, str]]:
    """Chain, cue and content of every statement."""
    document, statements = found(text)
    return [
        (
            tuple(document.cut(p.span) for p in s.parties),
            document.cut(s.cue.span) if s.cue else "",
            " / ".join(document.cut(c) for c in s.content),
        )
        for s in statements.statements
    ]


def only(text: str) -> Statement:
    (statement,) = found(text)[1].statements
    return statement
