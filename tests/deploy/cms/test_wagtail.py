"""The package in a real Wagtail, in the hands of an editor with a real browser."""

from __future__ import annotations

import ast
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.deploy.cms.conftest import watched
from tests.deploy.cms.relay import Relay, relaying
from tests.deploy.cms.wagtail import USER, Newsroom, newsroom
from tests.e2e.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

pytestmark = pytest.mark.component("chromium")

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


@pytest.fixture(scope="module")
def gateway(served: Server) -> Iterator[Relay]:
    with relaying(Relay(served.port)) as relay:
        yield relay


@pytest.fixture(scope="module")
def site(gateway: Relay, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    folder = tmp_path_factory.mktemp("wagtail")
    with newsroom(folder, url=f"http://127.0.0.1:{gateway.port}", key=KEY, timeout=5) as site:
        yield site


@pytest.fixture
def relay(gateway: Relay) -> Relay:
    gateway.reset(key=KEY)
    return gateway


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


@pytest.fixture(scope="module")
def context(site: Newsroom, browser: Browser) -> Iterator[BrowserContext]:
    context = log_in(site, browser, USER)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    with watched(context) as page:
        yield page


@pytest.fixture(scope="module")
def articles(site: Newsroom) -> list[int]:
    """One for each test that wants its own."""
    code = f"""
from newsroom.models import ArticlePage
from wagtail.models import Site
for number in range(9):
    page = ArticlePage(
        title="Corran Bridge shut until May", lead={LEAD!r}, body={json.dumps(json.dumps(BODY))}, live=False
    )
    Site.objects.get().root_page.add_child(instance=page)
    page.save_revision()
    print(page.pk)
"""
    return [int(line) for line in site.shell(code).split()]


@pytest.fixture
def article(articles: list[int]) -> int:
    return articles.pop()


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
    assert text.startswith("HARWICK — The Corran Bridge will stay shut until May")
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
