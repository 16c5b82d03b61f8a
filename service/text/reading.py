"""Article -> Document: the text is read once, its limits are held here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from service.errors import InputError
from service.text import head, html, language, page, sentences
from service.text.document import Article, Document, Sentence


@dataclass(frozen=True, slots=True)
class TextLimits:
    """Code points of the analysed text, and sentences."""

    characters: int = 100_000
    sentences: int = 2_000


def read(article: Article, limits: TextLimits, default_language: str = "en") -> Document:
    """The document that is analysed; raises :class:`InputError` for what cannot be."""
    pointer = "/text" if article.html is None else "/html"
    prose = _prose_of(article)
    text = prose.text
    if not text.strip():
        raise InputError(pointer, "empty", "There is no text to analyse.")
    if len(text) > limits.characters:
        detail = f"The text has {len(text)} characters, the limit is {limits.characters}."
        raise InputError(pointer, "too_long", detail, limit=limits.characters, size=len(text))
    code, basis = language.tell(text, article.language, default_language)
    if code not in language.SUMMARY:
        detail = f"Language '{code}' ({basis}) is not supported."
        raise InputError("/language", "unsupported_language", detail, supported=list(language.SUMMARY))
    spans, of_page = page.part(text, sentences.split(text, code))
    if len(spans) > limits.sentences:
        detail = f"The text has {len(spans)} sentences, the limit is {limits.sentences}."
        raise InputError(pointer, "too_many_sentences", detail, limit=limits.sentences, size=len(spans))
    of_head = head.read_head(text, spans, of_page, article.title) if article.html is None else _marked(prose, spans)
    return Document(
        text=text,
        sentences=spans,
        language=code,
        language_basis=basis,
        title=article.title or of_head.title,
        published_at=article.published_at,
        publisher=article.publisher,
        from_html=article.html is not None,
        page=of_page | of_head.of_page,
        headings=of_head.headings,
        headline=of_head.headline,
    )


def _prose_of(article: Article) -> html.Prose:
    if article.html is None:
        return html.Prose(article.text or "", (), None)
    try:
        return html.to_prose(article.html)
    except html.TooDeepError as error:
        raise InputError("/html", "too_deep", str(error), limit=html.MAX_DEPTH) from error


def _marked(prose: html.Prose, sentences: Sequence[Sentence]) -> head.Head:
    """What the markup calls headings; nothing where most of the text stands in them, so that they are none."""
    if 2 * sum(end - start for start, end in prose.headings) > len(prose.text):
        return head.Head(title=prose.title)
    starts = [s.start for s in sentences]
    bounds = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in prose.headings]
    headings = frozenset(chain.from_iterable(range(first, last) for first, last in bounds))
    at = prose.text.find(prose.title) if prose.title else -1
    return head.Head(prose.title, bisect_left(starts, at) if at >= 0 else -1, headings)
