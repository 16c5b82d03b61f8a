"""HTML is reduced to text by declared rules."""

from __future__ import annotations

import contextlib

import pytest

from service.text.html import MAX_DEPTH, TooDeepError, to_text
from tests.growth import grows_linearly


def test_block_elements_become_paragraphs_and_inline_ones_are_transparent() -> None:
    body = (
        "<h2>Ferry halted</h2><p>The <a href='/x'>port</a> of <em>Ost</em>end <b>closed</b>.</p><p>Nobody was hurt.</p>"
    )
    assert to_text(body) == "Ferry halted\n\nThe port of Ostend closed.\n\nNobody was hurt."


def test_line_breaks_list_items_and_table_cells_stay_apart() -> None:
    body = "One<br>two<ul><li>first</li><li>second</li></ul>"
    body += "<table><tr><td>3</td><td>4</td></tr><tr><td>5</td></tr></table>"
    assert to_text(body) == "One\ntwo\n\nfirst\nsecond\n\n3 4\n5"


def test_comments_scripts_styles_and_block_editor_delimiters_are_dropped() -> None:
    body = (
        '<!-- wp:paragraph {"align":"left"} --><p>The vote was <!-- hidden -->close.</p><!-- /wp:paragraph -->'
        "<script>var p = '<p>not text</p>';</script><style>p { color: red }</style><noscript>Enable it</noscript>"
    )
    assert to_text(body) == "The vote was close."


def test_entities_are_decoded_and_invisible_characters_dropped() -> None:
    assert (
        to_text("<p>caf&eacute;&nbsp;&amp;&#32;bar, co&shy;operate, zero&#8203;width</p>")
        == "café & bar, cooperate, zerowidth"
    )


def test_preformatted_text_keeps_its_line_breaks() -> None:
    assert to_text("<p>Final:</p><pre>North 2\nSouth 1</pre>") == "Final:\n\nNorth 2\nSouth 1"


def test_text_without_markup_and_broken_markup_survive() -> None:
    assert to_text("Rates < 3 per cent & rising") == "Rates < 3 per cent & rising"
    assert to_text("<p>One<p>two<div>three") == "One\n\ntwo\n\nthree"
    assert to_text("") == ""
    assert to_text("\x00<p>a\x00b</p>") == "ab"


def test_emoji_and_combining_characters_are_kept() -> None:
    assert to_text("<p>Goal! 🎉 e\u0301</p>") == "Goal! 🎉 e\u0301"


def test_nesting_beyond_any_real_page_is_refused() -> None:
    assert to_text("<div>" * (MAX_DEPTH - 10) + "deep") == "deep"
    with pytest.raises(TooDeepError, match=str(MAX_DEPTH)):
        to_text("<div>" * 50_000)


@pytest.mark.parametrize(
    "hostile",
    ["<b></p>", "<p>", "<br>", "<!--", "<![CDATA[", '<a href="', "<", "&", "<table>", "<script>", "<br> ", "</div>"],
)
def test_time_grows_linearly_on_hostile_markup(hostile: str) -> None:
    def work(repeats: int) -> None:
        with contextlib.suppress(TooDeepError):
            to_text(hostile * repeats)

    assert grows_linearly(work, 5_000)
