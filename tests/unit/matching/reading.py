"""Analyses with cards, as the service makes them; the language model is loaded once for all tests."""

from __future__ import annotations

from functools import cache

from service.card.build import CardOptions, build_card
from service.engine import Analysis
from service.text.document import Article, Publisher
from service.text.genre import tell_genre
from service.text.reading import TextLimits
from service.text.reading import read as read_document
from tests.unit.card.reading import parser


@cache
def analysed(text: str, publisher: str | None = None) -> Analysis:
    article = Article(text=text, language="en", publisher=Publisher(publisher) if publisher else None)
    document = read_document(article, TextLimits())
    genre = tell_genre(document)
    return Analysis(document, genre, None, build_card(document, parser().parse(document), genre, CardOptions()))
