"""The panel of the page editor: the card of the page, and its summary into a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deploy.cms.relay import Relay
from tests.deploy.cms.wagtail.editing import KEY, ask, choose, lit, log_in, picture, stored
from tests.deploy.cms.wagtail.newsroom import USER, Newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.component("chromium")


def test_the_editor_sees_the_card_and_each_item_leads_to_its_words(
    site: Newsroom, relay: Relay, page: Page, article: int
) -> None:
    page.goto(f"{site.url}/admin/pages/{article}/edit/")
    ask(page)
    page.wait_for_selector("fact-card .item")
    picture(page, "card")
    _, headers, body = relay.seen[-1]
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert body["title"] == "Corran Bridge shut until May"
    assert "<h2" not in body["html"]
    assert "Brandt &amp; Lowe" in body["html"]
    choose(page, "figure", "14 million euros")
    assert lit(page) == ("lead", "about 14 million euros")
    picture(page, "figure")
    choose(page, "quote", "late than wrong")
    assert "We would rather be late than wrong" in lit(page)[1]
    choose(page, "who", "Brandt & Lowe")
    assert lit(page)[1] == "Brandt & Lowe"
    choose(page, "quote", "Nobody told")
    assert "Nobody told the ferrymen" in lit(page)[1]
    choose(page, "who", "Ada Solheim")
    page.get_by_role("button", name="Next place").click()
    assert lit(page) == ("lead", "Solheim")
    assert stored(site, article) == (False, 1, "")


def test_the_summary_goes_into_its_field_without_what_was_rejected_and_nothing_is_saved(
    site: Newsroom, relay: Relay, page: Page, article: int
) -> None:
    page.goto(f"{site.url}/admin/pages/{article}/edit/")
    ask(page)
    sentences = page.locator("fact-card").locator("[part~='item-summary']")
    sentences.first.wait_for()
    second = sentences.nth(1).locator(".main").inner_text()
    sentences.nth(1).locator("[data-verdict=rejected]").click()
    page.get_by_role("button", name="Put the summary into its field").click()
    text = page.locator("[name=standfirst]").input_value()
    assert text.startswith("The Corran Bridge will stay shut until May")  # without the dateline
    assert second not in text
    picture(page, "summary")
    assert stored(site, article) == (False, 1, "")
    with page.expect_navigation():
        page.locator("button[type=submit].action-save, .action-save[type=submit]").first.click()
    live, revisions, standfirst = stored(site, article)
    assert (live, revisions, standfirst) == (False, 2, text)


def test_what_is_typed_and_not_saved_is_read_and_what_has_gone_is_said(
    site: Newsroom, relay: Relay, page: Page, article: int
) -> None:
    page.goto(f"{site.url}/admin/pages/{article}/edit/")
    lead = page.locator("[data-contentpath=lead] [contenteditable=true]")
    lead.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" The harbour master, Inga Falk, said on Monday that boats may pass.")
    ask(page)
    assert "Inga Falk" in relay.seen[-1][2]["html"]
    choose(page, "who", "Inga Falk")
    assert lit(page) == ("lead", "Inga Falk")
    lead.click()
    page.keyboard.press("Control+End")
    for _ in range(45):
        page.keyboard.press("Backspace")
    page.get_by_text("The page has changed since this was made.").wait_for()
    choose(page, "who", "Ada Solheim")
    choose(page, "who", "Inga Falk")
    page.get_by_text("These words are no longer in the page.").wait_for()


def test_a_page_that_is_not_saved_yet_has_a_card_too(site: Newsroom, relay: Relay, page: Page) -> None:
    root = site.shell("from wagtail.models import Site; print(Site.objects.get().root_page.pk)")
    page.goto(f"{site.url}/admin/pages/add/newsroom/articlepage/{root}/")
    ask(page)
    assert page.locator("[data-factcard-problem]").inner_text() == "The page has no text yet."
    page.locator("[data-contentpath=lead] [contenteditable=true]").click()
    page.keyboard.type("The harbour master, Inga Falk, said on Monday that boats may pass.")
    ask(page)
    choose(page, "who", "Inga Falk")
    assert lit(page) == ("lead", "Inga Falk")


def test_what_stands_between_the_editor_and_a_card_is_said_in_words(
    site: Newsroom, relay: Relay, page: Page, article: int
) -> None:
    page.goto(f"{site.url}/admin/pages/{article}/edit/")

    def problem() -> str:
        ask(page)
        page.wait_for_function("() => !document.querySelector('[data-factcard-ask]').disabled")
        return page.locator("[data-factcard-problem]").inner_text()

    relay.delay = 6
    assert problem() == "The fact-card service did not answer within 5 seconds. Try again in a moment."
    relay.delay, relay.busy = 0, True
    assert problem() == "The fact-card service is busy. Try again in a moment."
    picture(page, "busy")
    relay.busy, relay.key = False, "another"
    assert "did not take the key of this site" in problem()
    relay.key = KEY
    assert problem() == ""


def test_a_service_that_is_down_is_said_to_be_down(site: Newsroom) -> None:
    code = """
from factcard_wagtail.service import ProblemError, analyse
from django.conf import settings
settings.FACTCARD["URL"] = "http://127.0.0.1:9"
try:
    analyse({"html": "<p>The mill closed.</p>"})
except ProblemError as problem:
    print(problem.status, problem.detail)
"""
    assert site.shell(code).startswith("503 The fact-card service is down or can’t be reached.")


def test_who_may_not_edit_a_page_gets_no_card_of_it(
    site: Newsroom, relay: Relay, browser: Browser, article: int
) -> None:
    for user, expected in ((USER, 403), ("intern", 302)):
        context = log_in(site, browser, user)
        # Without the token of a form of this site nobody gets through, and without permission nobody at all.
        page = context.new_page()
        page.goto(f"{site.url}/admin/")
        token = page.evaluate("document.cookie.match(/csrftoken=([^;]+)/)?.[1] ?? ''")
        headers = {"X-CSRFToken": token} if user == "intern" else {}
        answer = context.request.post(f"{site.url}/admin/factcard/{article}/", headers=headers, max_redirects=0)
        assert answer.status == expected
        context.close()
    assert relay.seen == []
