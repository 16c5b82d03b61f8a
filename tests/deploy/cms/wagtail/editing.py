"""What an editor does in the Wagtail of these tests, and the article it is done to."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.deploy.cms.wagtail.newsroom import Newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

KEY = "key-of-the-harwick-courier"
LEAD = (
    '<p data-block-key="a">HARWICK — The <a href="https://example.org/">Corran Bridge</a> will stay shut until May '
    "after engineers found cracks in two of its piers, transport minister <b>Ada Solheim</b> said on Tuesday.</p>"
    '<p data-block-key="b">🚧 “We would rather be <i>late than <b>wrong</b></i>,” Solheim told reporters in Harwick. '
    "She said that the repairs would cost about 14 million euros.</p>"
)
BODY = [
    {"type": "heading", "value": "First seen in 2023"},
    {"type": "text", "value": "<p>The contractor, Brandt &amp; Lowe, declined to comment.</p>"},
    {
        "type": "quote",
        "value": "“Nobody told the ferrymen,” said Tom Arkell, chairman of the Harwick Harbour Association.",
    },
]


def log_in(site: Newsroom, browser: Browser, user: str) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1400, "height": 1100})
    page = context.new_page()
    page.goto(f"{site.url}/admin/login/")
    page.fill("[name=username]", user)
    page.fill("[name=password]", site.password)
    with page.expect_navigation():
        page.press("[name=password]", "Enter")
    page.close()
    return context


def stored(site: Newsroom, article: int) -> tuple[bool, int, str]:
    """Whether it is live, how many revisions there are, and the standfirst of the last."""
    with closing(sqlite3.connect(site.folder / "newsroom.sqlite3")) as database:
        live = database.execute("SELECT live FROM wagtailcore_page WHERE id = ?", [article]).fetchone()[0]
        revisions = database.execute(
            "SELECT content FROM wagtailcore_revision WHERE object_id = ? ORDER BY id", [str(article)]
        ).fetchall()
    return bool(live), len(revisions), json.loads(revisions[-1][0])["standfirst"]


def ask(page: Page) -> None:
    with page.expect_response(lambda r: "/admin/factcard/" in r.url) as answer:
        page.get_by_role("button", name="Analyse this page").click()
    assert KEY not in answer.value.text()
    assert KEY not in page.content()


def picture(page: Page, name: str) -> None:
    """Kept for a person to look at where PICTURES names a folder."""
    if folder := os.environ.get("PICTURES"):
        page.wait_for_timeout(800)  # it scrolls smoothly
        page.screenshot(path=f"{folder}/wagtail-{name}.png")


def choose(page: Page, kind: str, words: str) -> None:
    page.locator("fact-card").locator(f"[part~='item-{kind}'] .pick").filter(has_text=words).first.click()


def lit(page: Page) -> tuple[str, str]:
    """The field that words are lit up in, and the words."""
    field, words = page.evaluate(
        """() => {
            const [range] = CSS.highlights.get('factcard') ?? [];
            if (!range) {
                const field = document.activeElement;
                return [field.name ?? '', field.value?.slice(field.selectionStart, field.selectionEnd) ?? ''];
            }
            const field = range.startContainer.parentElement.closest('[data-contentpath]');
            return [field.dataset.contentpath, range.toString()];
        }"""
    )
    return field, words
