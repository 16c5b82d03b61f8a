"""The pages for two versions of an article and for several articles, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Visit, violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.component("chromium")

HOSTILE = "Ada </textarea><script>document.title='owned'</script><img src=x onerror=document.title='owned'> resigned."


def with_example(page: Page) -> None:
    page.get_by_role("button", name="Use an invented example").click()
    expect(page.locator("textarea").last).not_to_have_value("")
    page.locator("#go").click()
    page.locator("#result").wait_for()


def test_a_comparison_shows_what_changed_and_where_in_both_versions(visit: Visit) -> None:
    page = visit("/compare")
    with_example(page)
    assert page.evaluate("document.activeElement.id") == "headline"
    said = page.locator("#changes").inner_text()
    assert "Correction, new" in said
    assert "asserted → possible" in said
    claim = page.locator(".entry[data-item=claims0]")
    assert claim.locator("del").inner_text() == "knew for a month"
    assert claim.locator("ins").inner_text() == "may have known for a week"
    claim.hover()
    for side, words in (("before", "knew for a month"), ("after", "may have known for a week")):
        assert words in "".join(page.locator(f"#{side}-body .lit").all_text_contents())
    for words in ("“Nobody read it,”", "“We received no such report,”", "She denied", "value: 11 → 14"):
        assert words in said
    assert "2 unchanged." in said
    assert "0 unchanged" not in said
    assert "XXXX" not in said  # "3 March" is told in words, not as a value
    added = page.locator("#after-body .marked", has_text="Valadares").first
    added.click()
    assert "Valadares" in page.locator(".entry[aria-pressed=true]").inner_text()
    assert violations(page) == []


def test_a_corroboration_counts_origins_and_not_articles(visit: Visit) -> None:
    page = visit("/corroborate")
    with_example(page)
    said = page.locator("#joint").inner_text()
    assert "3 articles, 2 origins" in said
    assert said.count("Three articles: two sources") == 1
    origins = page.locator("#joint .origins li").all_inner_texts()
    assert any("a person familiar with the plan" in o and "Harbour Post, Gdynia Courier" in o for o in origins)
    assert violations(page) == []


@pytest.mark.parametrize("path", ["/compare", "/corroborate"])
def test_what_is_missing_is_said_beside_its_field(visit: Visit, path: str) -> None:
    page = visit(path, viewport={"width": 360, "height": 740})
    page.locator("textarea").first.fill(HOSTILE)
    page.locator("#go").click()
    expect(page.locator(".error:not(:empty)")).to_have_count(1)
    assert page.locator("textarea").nth(1).get_attribute("aria-invalid") == "true"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    page.locator("textarea").nth(1).fill(HOSTILE)
    page.locator("#go").click()
    page.locator("#result").wait_for()
    assert page.locator("#result img, #result script").count() == 0
    assert "owned" not in page.title()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_a_field_left_empty_in_between_does_not_move_what_is_said_of_the_next(visit: Visit) -> None:
    page = visit("/corroborate")
    page.get_by_role("button", name="Add another article").click()
    page.locator("#article0").fill("It rained in Oslo on Sunday.")
    page.locator("#article2").fill("It rained in Oslo on Sunday.")
    page.locator("#outlet2").fill("x" * 301)
    page.locator("#go").click()
    expect(page.locator("#outlet2-error")).not_to_be_empty()
