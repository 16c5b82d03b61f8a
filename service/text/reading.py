"""Article -> Document: the text is read once, its limits are held here."""

from __future__ import annotations

from dataclasses import dataclass

from service.errors import InputError
from service.text import html, language, page, sentences
from service.text.document import Article, Document


@dataclass(frozen=True, slots=True)
class TextLimits:
    """Code points of the analysed text, and sentences."""

    characters: int = 100_000
    sentences: int = 2_000


def read(article: Article, limits: TextLimits, default_language: str = "en") -> Document:
    """The document that is analysed; raises :class:`InputError` for what cannot be."""
    pointer = "/text" if article.html is None else "/html"
    text = _text_of(article)
    if not text.strip():
        raise InputError(pointer, "empty", "there is no text to analyse")
    if len(text) > limits.characters:
        detail = f"the text has {len(text)} characters, the limit is {limits.characters}"
        raise InputError(pointer, "too_long", detail, limit=limits.characters, size=len(text))
    code, basis = language.tell(text, article.language, default_language)
    if code not in language.SUMMARY:
        detail = f"language '{code}' ({basis}) is not supported"
        raise InputError("/language", "unsupported_language", detail, supported=list(language.SUMMARY))
    spans, of_page = page.part(text, sentences.split(text, code))
    if len(spans) > limits.sentences:
        detail = f"the text has {len(spans)} sentences, the limit is {limits.sentences}"
        raise InputError(pointer, "too_many_sentences", detail, limit=limits.sentences, size=len(spans))
    return Document(
        text=text,
        sentences=spans,
        language=code,
        language_basis=basis,
        title=article.title,
        published_at=article.published_at,
        publisher=article.publisher,
        from_html=article.html is not None,
        page=of_page,
    )


def _text_of(article: Article) -> str:
    if article.html is None:
        return article.text or ""
    try:
        return html.to_text(article.html)
    except html.TooDeepError as error:
        raise InputError("/html", "too_deep", str(error), limit=html.MAX_DEPTH) from error
