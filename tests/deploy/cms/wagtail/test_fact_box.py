"""Facts of the page chosen into a box for its readers."""

from __future__ import annotations

import ast
import json
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.deploy.cms.relay import Relay
from tests.deploy.cms.wagtail.editing import KEY, picture, stored
from tests.deploy.cms.wagtail.newsroom import Newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.component("chromium")


def add_box(page: Page) -> None:
    page.get_by_role("button", name="Insert a block").last.click()
    page.get_by_role("option", name="Fact box").click()
    page.get_by_role("button", name="Choose a fact").wait_for()


def press(page: Page, element: Locator) -> None:
    """With the keyboard, as some editors have nothing else."""
    element.focus()
    page.keyboard.press("Enter")


def open_chooser(page: Page) -> None:
    press(page, page.get_by_role("button", name="Choose a fact").last)


def wait_for_list(page: Page) -> None:
    """Until the modal has come in and has the keyboard."""
    page.locator(".modal tbody tr").first.wait_for()
    page.wait_for_function("document.activeElement.closest('.modal') !== null")


def offered(page: Page, kind: str, words: str = "") -> list[str]:
    """The facts that the modal has of a kind and with these words."""
    # Each asks anew, the first after a pause: a list that is replaced takes the focus with it.
    search = page.locator(".modal [name=q]")
    if search.input_value() != words:
        with page.expect_response(lambda r: "/results/" in r.url):
            search.fill(words)
    page.locator(".modal [name=kind]").select_option(kind)
    page.wait_for_function(
        """() => {
            const kind = document.querySelector('.modal [name=kind]').selectedOptions[0].text;
            const shown = [...document.querySelectorAll('.modal td.factcard-kind')];
            return shown.length && shown.every((cell) => cell.textContent.trim() === kind);
        }"""
    )
    return page.locator(".modal tbody a").all_inner_texts()


def test_a_fact_found_in_the_page_is_chosen_into_a_box_and_drawn_for_readers_with_its_words(
    site: Newsroom, relay: Relay, page: Page, article: int
) -> None:
    page.goto(f"{site.url}/admin/pages/{article}/edit/")
    add_box(page)
    open_chooser(page)
    wait_for_list(page)
    assert KEY not in page.content()
    picture(page, "chooser")
    assert offered(page, "actor", "arkell") == ["Harwick Harbour Association", "Tom Arkell"]
    assert offered(page, "place") == ["Harwick", "Corran Bridge"]
    assert offered(page, "rating") == ["One named state source; no separate confirmation in the text."]
    assert "the repairs would cost about 14 million euros" in offered(page, "statement")
    assert offered(page, "quote")[0] == "We would rather be late than wrong"
    assert len(offered(page, "summary")) == 3
    page.set_viewport_size({"width": 390, "height": 844})
    picture(page, "chooser-narrow")
    page.set_viewport_size({"width": 1400, "height": 1100})
    assert offered(page, "figure") == ["about 14 million euros"]
    assert "She said that the repairs would cost about" in page.locator(".modal tbody blockquote").inner_text()
    press(page, page.locator(".modal tbody a"))
    page.locator(".modal").wait_for(state="detached")
    chosen = page.locator(".factcard-chooser .chosen")
    assert "according to transport minister Ada Solheim" in chosen.inner_text()
    assert page.evaluate("document.activeElement.closest('.factcard-chooser') !== null")
    picture(page, "chosen")
    # What was chosen is no word of the page, and the same page is not sent twice for the next fact.
    asked = len(relay.seen)
    page.locator("[data-contentpath=facts] [data-streamfield-list-add]").last.click()
    open_chooser(page)
    wait_for_list(page)
    assert len(relay.seen) == asked
    offered(page, "actor", "chairman")
    press(page, page.locator(".modal tbody a").filter(has_text="Tom Arkell"))
    page.locator(".modal").wait_for(state="detached")
    page.locator(".factcard-chooser .chosen").last.get_by_text("Tom Arkell").first.wait_for()
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    assert stored(site, article)[0] is False
    box = json.loads(
        site.shell(
            f"""
import json
from newsroom.models import ArticlePage
page = ArticlePage.objects.get(pk={article}).get_latest_revision_as_object()
print(json.dumps([fact["value"] for fact in page.body.raw_data[-1]["value"]["facts"]]))
page.slug = "corran-bridge"
page.save_revision().publish()
"""
        )
    )
    assert [fact["text"] for fact in box] == ["about 14 million euros", "Tom Arkell"]
    assert (box[0]["kind"], box[0]["by"]) == ("figure", "transport minister Ada Solheim")
    quote, position = box[0]["selector"]
    assert (quote["exact"], quote["suffix"]) == ("about 14 million euros", ".")
    assert position["end"] - position["start"] == len(quote["exact"])
    page.goto(f"{site.url}/corran-bridge/")
    drawn = page.get_by_role("complementary", name="Facts in this article")
    assert drawn.locator("dt").all_inner_texts() == ["Figure", "Who"]
    assert "cost about 14 million euros." in drawn.locator("dd").first.inner_text()
    picture(page, "box")
    assert Axe().run(page).response["violations"] == []


def test_a_chooser_that_gets_no_facts_says_why_in_the_form_and_opens_nothing(
    site: Newsroom, relay: Relay, page: Page, article: int
) -> None:
    page.goto(f"{site.url}/admin/pages/{article}/edit/")
    page.locator("[data-contentpath=lead] [contenteditable=true]").click()
    page.keyboard.type("The ferry is back. ")  # no text that was read before
    add_box(page)
    notice = page.locator(".factcard-chooser + [role=alert]")
    relay.busy = True
    open_chooser(page)
    page.get_by_text("Reading the page …").wait_for()
    notice.get_by_text("The fact-card service is busy. Try again in a moment.").wait_for()
    picture(page, "chooser-busy")
    assert page.locator(".modal").count() == 0
    relay.busy = False
    open_chooser(page)
    wait_for_list(page)
    assert notice.count() == 0
    page.keyboard.press("Escape")
    page.locator(".modal").wait_for(state="detached")
    page.evaluate("document.querySelector('[data-factcard]').remove()")  # as on a page without the panel
    open_chooser(page)
    notice.get_by_text("This kind of page has no fact-card panel").wait_for()


def test_only_what_somebody_says_is_offered_as_a_statement_and_a_denial_as_one(site: Newsroom) -> None:
    code = """
import json
from factcard_wagtail.facts import Fact, facts_of
text = "The mill will close, the union says. Norvik denies it."
span = {"start": 0, "end": 19, "text": "The mill will close"}
claim = {"text": "The mill will close", "modality": "planned", "attributions": ["a1", "a2", "a3"], "evidence": [span]}
nobody = {**claim, "text": "It is old", "attributions": []}
stances = {"a1": "supports", "a2": "denies", "a3": "declines"}
said = [{"id": id, "chain": ["s9", f"s{id[1]}"], "stance": stance} for id, stance in stances.items()]
card = {
    "who": [], "figures": [], "where": [], "attributions": said, "what": {"claims": [claim, nobody]},
    "sources": [{"id": f"s{n}", "label": label} for n, label in enumerate(["", "the union", "Norvik", "the mayor"])],
    "quotes": [{"text": "green", "kind": "scare", "speaker": None, "evidence": [span]}],
    "reliability": {"label": "", "ratings": [], "central_claim": None},
}
facts = facts_of({"document": {"text": text}, "summary": None, "fact_card": card})
print([(fact.text, fact.said, fact.note) for fact in facts])
print([Fact.from_json(json.loads(json.dumps(fact.to_json()))) for fact in facts] == facts)
forged = [None, 7, {"kind": "figure"}, {"kind": "x", "text": "x", "selector": []}, {"kind": "figure", "text": 7}]
print([Fact.from_json(one) for one in forged])
"""
    found, whole, forged = site.shell(code).splitlines()
    assert ast.literal_eval(found) == [
        ("The mill will close", "according to the union", "planned"),
        ("The mill will close", "denied by Norvik", "planned"),
    ]
    assert whole == "True"
    assert forged == str([None] * 5)
