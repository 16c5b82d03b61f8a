"""HTML is reduced to text by declared rules."""

from __future__ import annotations

import contextlib

import pytest

from service.text.html import MAX_DEPTH, TooDeepError, to_prose
from tests.growth import grows_linearly


def test_block_elements_become_paragraphs_and_inline_ones_are_transparent() -> None:
    body = (
        "<h2>Ferry halted</h2><p>The <a href='/x'>port</a> of <em>Ost</em>end <b>closed</b>.</p><p>Nobody was hurt.</p>"
    )
    assert to_prose(body).text == "Ferry halted\n\nThe port of Ostend closed.\n\nNobody was hurt."


def test_line_breaks_list_items_and_table_cells_stay_apart() -> None:
    body = "One<br>two<ul><li>first</li><li>second</li></ul>"
    body += "<table><tr><td>3</td><td>4</td></tr><tr><td>5</td></tr></table>"
    assert to_prose(body).text == "One\ntwo\n\nfirst\nsecond\n\n3 4\n5"


def test_comments_scripts_styles_and_block_editor_delimiters_are_dropped() -> None:
    body = (
        '<!-- wp:paragraph {"align":"left"} --><p>The vote was <!-- hidden -->close.</p><!-- /wp:paragraph -->'
        "<script>var p = '<p>not text</p>';</script><style>p { color: red }</style><noscript>Enable it</noscript>"
    )
    assert to_prose(body).text == "The vote was close."


def test_entities_are_decoded_and_invisible_characters_dropped() -> None:
    assert (
        to_prose("<p>caf&eacute;&nbsp;&amp;&#32;bar, co&shy;operate, zero&#8203;width</p>").text
        == "café & bar, cooperate, zerowidth"
    )


PAGE = (
    "<html><head><title>Ferry stuck | The Herald</title></head><body><nav>News</nav><header>Subscribe for £1</header>"
    "<main><article><h1>Ferry stuck off Marn</h1><figure><figcaption>The ferry on Monday</figcaption></figure>"
    "<p>A ferry ran aground.</p><aside><h3>Read more</h3><p>Fares rise in May</p></aside><h2>‘Like a<br>lift’</h2>"
    "<p hidden>Old <b>text</b>.</p><p>Nobody was hurt, the coastguard said.</p></article>"
    "<article><p>Fares rise.</p></article></main><footer>© The Herald</footer></body></html>"
)


def test_of_a_whole_page_the_article_is_read_without_what_stands_around_and_beside_it() -> None:
    assert to_prose(PAGE).text == (
        "Ferry stuck off Marn\n\nThe ferry on Monday\n\nA ferry ran aground.\n\n‘Like a\nlift’\n\n"
        "Nobody was hurt, the coastguard said."
    )


def test_headings_and_captions_are_told_and_the_first_of_the_first_rank_is_the_title() -> None:
    text, headings, title = to_prose(PAGE)
    assert [text[a:b] for a, b in headings] == ["Ferry stuck off Marn", "The ferry on Monday", "‘Like a", "lift’"]
    assert title == "Ferry stuck off Marn"
    assert to_prose("<p>One.</p><h2> Two <em>three</em> </h2><h1></h1><p>Four.</p>") == (
        "One.\n\nTwo three\n\nFour.", ((6, 15),), None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>The vote was close.</p><article>Fares rise</article><p>It was late.</p>", ["The", "Fares", "It"]),
        ("<article><p>8.40 The vote.</p></article><article><p>8.10 Doors.</p></article>", ["8.40", "8.10"]),
        ("<p>Subscribe</p><main><p>The vote was close.</p></main>", ["The"]),
        ("<article>One <article>two three</article></article>", ["One", "two"]),
    ],
)
def test_a_body_with_a_small_article_or_several_is_read_whole(body: str, text: list[str]) -> None:
    assert [part.split()[0] for part in to_prose(body).text.split("\n\n")] == text


def test_preformatted_text_keeps_its_line_breaks() -> None:
    assert to_prose("<p>Final:</p><pre>North 2\nSouth 1</pre>").text == "Final:\n\nNorth 2\nSouth 1"


def test_text_without_markup_and_broken_markup_survive() -> None:
    assert to_prose("Rates < 3 per cent & rising").text == "Rates < 3 per cent & rising"
    assert to_prose("<p>One<p>two<div>three").text == "One\n\ntwo\n\nthree"
    assert to_prose("").text == ""
    assert to_prose("\x00<p>a\x00b</p>").text == "ab"


def test_emoji_and_combining_characters_are_kept() -> None:
    assert to_prose("<p>Goal! 🎉 e\u0301</p>").text == "Goal! 🎉 e\u0301"


def test_nesting_beyond_any_real_page_is_refused() -> None:
    assert to_prose("<div>" * (MAX_DEPTH - 10) + "deep").text == "deep"
    with pytest.raises(TooDeepError, match=str(MAX_DEPTH)):
        to_prose("<div>" * 50_000)


@pytest.mark.parametrize(
    "hostile",
    ["<b></p>", "<p>", "<br>", "<!--", "<![CDATA[", '<a href="', "<", "&", "<table>", "<script>", "<br> ", "</div>"],
)
def test_time_grows_linearly_on_hostile_markup(hostile: str) -> None:
    def work(repeats: int) -> None:
        with contextlib.suppress(TooDeepError):
            to_prose(hostile * repeats)

    assert grows_linearly(work, 5_000)
