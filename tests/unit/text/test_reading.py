"""An article becomes a document once, within its limits, or is refused with the field named."""

from __future__ import annotations

import pytest

from service.errors import InputError
from service.text.document import Article, Span
from service.text.page import is_heading
from service.text.reading import TextLimits, read

LIMITS = TextLimits(characters=200, sentences=5)


def refusal(article: Article) -> InputError:
    with pytest.raises(InputError) as caught:
        read(article, LIMITS)
    return caught.value


def test_a_document_keeps_the_callers_text_to_the_character() -> None:
    text = "  The quay is shut.\r\n\r\nNobody was hurt. "
    document = read(Article(text=text), LIMITS)
    assert document.text == text
    assert [document.cut(s.span) for s in document.sentences] == ["The quay is shut.", "Nobody was hurt."]
    assert document.words == 7


def test_html_is_reduced_and_marked_as_such() -> None:
    document = read(Article(html="<p>The quay is <b>shut</b>.</p>"), LIMITS)
    assert (document.text, document.from_html) == ("The quay is shut.", True)


def test_headings_and_captions_of_html_are_no_sentences_of_the_article_and_the_first_is_its_title() -> None:
    heading = "A long heading that says in ten words or more what happened."
    html = f"<h1>{heading}</h1><p>The quay is shut, the port authority said on Monday. Nobody was hurt.</p>"
    document = read(Article(html=html), LIMITS)
    assert (document.headings, document.title) == (frozenset({0}), heading)
    assert is_heading(document, 0)
    assert read(Article(html=html, title="Quay shut"), LIMITS).title == "Quay shut"


def test_where_most_stands_in_headings_none_is_one() -> None:
    html = "<h4>The quay is shut. Nobody was hurt.</h4><p>So far.</p>"
    assert read(Article(html=html), LIMITS).headings == frozenset()


def test_nothing_to_read_is_refused() -> None:
    assert (refusal(Article(text=" \n")).pointer, refusal(Article(text="")).code) == ("/text", "empty")
    assert refusal(Article(html="<script>x</script>")).pointer == "/html"


def test_limits_are_named_with_the_size() -> None:
    error = refusal(Article(text="a" * 201))
    assert (error.code, error.more) == ("too_long", {"limit": 200, "size": 201})
    error = refusal(Article(text="One goes. Two goes. Three go. Four go. Five go. Six go.", language="en"))
    assert (error.code, error.more) == ("too_many_sentences", {"limit": 5, "size": 6})


def test_a_language_without_a_summary_is_refused_with_those_that_have_one() -> None:
    error = refusal(Article(text="words", language="zu"))
    assert (error.pointer, error.code) == ("/language", "unsupported_language")
    assert "en" in list(error.more["supported"])  # type: ignore[call-overload]


def test_markup_nested_too_deep_is_refused() -> None:
    assert refusal(Article(html="<div>" * 5000 + "x")).code == "too_deep"


def test_sentence_at_finds_the_sentence_of_an_offset() -> None:
    document = read(Article(text="One is here. Two is there."), LIMITS)
    assert [document.sentence_at(o).number for o in (0, 11, 12, 13, 25)] == [0, 0, 0, 1, 1]
    assert Span(0, 3).overlaps(Span(2, 9))
    assert not Span(0, 3).overlaps(Span(3, 9))
