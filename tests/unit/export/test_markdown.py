"""Markdown for a person: words before codes, nothing from the article read as markup."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from service.card.facts import Moment
from service.engine import Analysis, Options
from service.export import outline
from service.export.markdown import escape, to_markdown
from service.text.document import Article, Document, Sentence, Span
from tests.unit.api.cards import FakeEngine


def analysis_of(text: str, title: str | None = None) -> Analysis:
    return FakeEngine().analyse(Article(text=text, title=title, language="en"), Options())


def test_the_summary_stands_before_the_card_and_words_before_the_code() -> None:
    page = to_markdown(analysis_of("It rained.", "Rain"))
    parts = ["# Rain", "## Summary", "It rained.", "## Fact card", "One named official. (C3)", "### Who", "### Caveats"]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "[x](javascript:alert(1))", "# Heading", "1. one", "1) one", "* item", "- item",
     "+ item", "> quote", "`code`", "**bold** _it_ __b__", "![i](http://x)", "a\n\n# b", "&lt;", "| a | b |", "~~x~~",
     "a\\*b", "===", "    code", "<http://x.example>", "12345678901. x", "2024\u2028# x"],
)  # fmt: skip
def test_what_the_article_says_shows_as_printed(text: str) -> None:
    (inline,) = [
        token
        for token in MarkdownIt().enable("table").enable("strikethrough").parse(f"- {escape(text)}")
        if token.children
    ]
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}
    assert "".join(child.content for child in inline.children or ()) == " ".join(text.split())


def test_no_more_is_escaped_than_could_be_markup() -> None:
    assert escape("a named official -> C3") == "a named official -> C3"
    assert escape("1.3 million") == "1.3 million"


def test_no_tag_gets_through_a_whole_page() -> None:
    page = to_markdown(analysis_of("<img src=x onerror=alert(1)> was here. It rained.", "<b>Rain</b>"))
    tokens = [child for token in MarkdownIt().parse(page) for child in token.children or ()]
    assert not any(token.type in {"html_inline", "link_open", "image"} for token in tokens)


def test_a_summary_alone_has_no_card() -> None:
    analysis = FakeEngine().analyse(Article(text="It rained.", language="en"), Options(card=None))
    assert "Fact card" not in to_markdown(analysis)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2025-03-07", "Friday: 2025-03-07 ("),
        ("2025-03-07TAF", "Friday: 2025-03-07 ("),
        ("2025", "Friday: 2025 ("),
        ("PAST_REF", "Friday ("),
        ("PXM", "Friday ("),
        ("2025-W10", "Friday ("),
        ("XXXX-WXX-5", "Friday ("),
    ],
)
def test_a_time_is_told_by_its_date_or_by_its_own_words(value: str, shown: str) -> None:
    assert told("Friday", value).startswith(shown)


def test_a_date_that_is_printed_as_a_date_is_told_once() -> None:
    assert told("2025", "2025").startswith("2025 (")


def told(printed: str, value: str) -> str:
    document = Document(printed, (Sentence(0, 0, len(printed), 0),), "en", "given")
    moment = Moment("t1", "DATE", value, (Span(0, len(printed)),))
    return "".join(piece.text for piece in outline._moment(document, moment))
