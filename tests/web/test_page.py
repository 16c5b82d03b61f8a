"""The page at ``/``, in a real browser before the running service."""

from __future__ import annotations

import io
import json
import shutil
import socket
import subprocess
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.e2e.server import Server
from tests.web.conftest import Visit, violations

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

pytestmark = pytest.mark.component("chromium")

ARTICLE = """\
OSLO — The mayor of Halden, Ada Brekke, resigned on Sunday after the council rejected her budget, two officials said.

“I have nothing to add,” Brekke told reporters. A spokesman for the council declined to comment.
"""
HOSTILE = (
    "Ann Moss </textarea><script>document.title='owned'</script><img src=x onerror=document.title='owned'> said so."
)


def make(page: Page, text: str = ARTICLE, **fields: str) -> None:
    """Fills in the form, sends it, and waits for the card."""
    fill(page, text, **fields)
    page.get_by_role("button", name="Make the card").click()
    page.locator("fact-card [part~=section-rating]").wait_for()


def fill(page: Page, text: str, **fields: str) -> None:
    page.get_by_label("Article").fill(text)
    if fields:
        page.locator("#options summary").click()
    for name, value in fields.items():
        page.locator(f"#{name}").fill(value)


def refused(page: Page, text: str = ARTICLE, **fields: str) -> None:
    fill(page, text, **fields)
    page.get_by_role("button", name="Make the card").click()
    page.locator(".error:not(:empty)").first.wait_for()


def complaint(page: Page, name: str) -> str:
    """What is said beside an input, which the input refers to."""
    assert f"{name}-error" in (page.locator(f"#{name}").get_attribute("aria-describedby") or "")
    return page.locator(f"#{name}-error").inner_text()


def lit(page: Page, kind: str = "lit") -> str:
    return "".join(page.locator(f"#body .{kind}").all_text_contents())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_before_and_after(visit: Visit, scheme: str) -> None:
    page = visit("/", color_scheme=scheme)
    page.get_by_role("button", name="Use an invented example").click()
    page.locator("#options[open]").wait_for()
    assert violations(page) == []
    page.get_by_role("button", name="Make the card").click()
    page.locator("fact-card [part=map] svg").wait_for()
    assert page.evaluate("document.activeElement.id") == "headline"
    assert violations(page) == []


def test_a_field_lights_up_its_evidence_under_pointer_and_keyboard(visit: Visit) -> None:
    page = visit("/")
    make(page)
    field = page.locator("fact-card [part~=item-who] .pick", has_text="Ada Brekke")
    field.hover()
    assert "Ada Brekke" in lit(page)
    page.locator(".brand").hover()
    assert lit(page) == ""
    field.focus()
    assert "Ada Brekke" in lit(page)
    page.keyboard.press("Enter")
    assert "Ada Brekke" in lit(page, "chosen")


def test_the_text_lights_up_the_fields_that_rest_on_it(visit: Visit) -> None:
    page = visit("/")
    make(page)
    place = page.locator("#body .marked", has_text="Sunday")
    place.hover()
    assert page.locator("fact-card [part~=item-when].lit").count() == 1
    place.click()
    chosen = page.locator("fact-card .item.chosen")
    assert (chosen.get_attribute("data-item") or "")[0] == "t"
    place.click()
    assert (chosen.get_attribute("data-item") or "")[0] != "t"


def test_the_keyboard_goes_from_place_to_place_in_the_text_and_on_to_the_field(visit: Visit) -> None:
    page = visit("/")
    make(page)
    stops = page.locator("#body [tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.textContent") == "OSLO"
    assert page.locator("fact-card [part~=item-where].lit").count() == 1
    page.keyboard.press("Enter")
    inner = "document.getElementById('card').shadowRoot.activeElement.closest('.item').dataset.item"
    assert page.evaluate(inner) == page.locator("fact-card [part~=item-where]").first.get_attribute("data-item")


def test_headline_date_and_length_go_into_the_request(visit: Visit) -> None:
    page = visit("/", timezone_id="Asia/Kolkata")
    with page.expect_request("**/v1/analyses") as sent:
        make(page, title="Mayor resigns", date="2025-03-05", sentences="1")
    body = json.loads(sent.value.post_data or "")
    assert (body["title"], body["published_at"]) == ("Mayor resigns", "2025-03-05T12:00:00+05:30")
    assert body["summary"]["sentences"] == 1
    assert page.locator("#headline").inner_text() == "Mayor resigns"
    assert "March 2, 2025" in page.locator("fact-card [part~=section-when]").inner_text()


def test_nothing_of_an_article_is_put_anywhere_or_run(visit: Visit) -> None:
    page = visit("/")
    make(page, HOSTILE, title=HOSTILE)
    assert page.locator("#headline").inner_text() == HOSTILE
    assert page.locator("#body").inner_text() == HOSTILE
    assert page.locator("#body img, #body script, #headline *").count() == 0
    assert page.title() == "Factcard"
    assert "?" not in page.url
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_html_is_read_as_html_and_shown_as_the_text_that_was_analysed(visit: Visit) -> None:
    page = visit("/")
    fill(page, "<p>Ada Brekke <b>resigned</b> on Sunday.</p><script>alert(1)</script><p>“Enough,” she said.</p>")
    assert "HTML" in page.locator("#measure").inner_text()
    page.get_by_role("button", name="Make the card").click()
    page.locator("fact-card [part~=section-rating]").wait_for()
    assert page.locator("#body p").all_inner_texts() == ["Ada Brekke resigned on Sunday.", "“Enough,” she said."]


def docx(*paragraphs: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p>{p}</w:p>" for p in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        document = f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
    return file.getvalue()


DRAFTS = [
    ("draft.txt", "“Sí”, said Peña.".encode(), "“Sí”, said Peña."),
    ("old.txt", "“No”, said Peña.".encode("cp1252"), "“No”, said Peña."),
    ("wide.txt", "“Sí”, said Peña.".encode("utf-16"), "“Sí”, said Peña."),
    ("page.html", b"It <i>rained</i>.", "<article>It <i>rained</i>.</article>"),
    ("word.docx", docx("<w:r><w:t>It rained</w:t></w:r><w:del><w:delText>?</w:delText></w:del>", "<w:t>Twice.</w:t>"),
     "It rained\n\nTwice."),
]  # fmt: skip


def test_files_are_read_where_they_are(visit: Visit) -> None:
    page = visit("/")
    for name, content, text in DRAFTS:
        page.locator("#file").set_input_files({"name": name, "mimeType": "", "buffer": content})
        expect(page.get_by_label("Article")).to_have_value(text)


def test_a_file_that_cannot_be_read_is_told(visit: Visit) -> None:
    page = visit("/")
    for name, content in [("a.docx", b"PK no archive"), ("b.docx", b""), ("c.pdf", b"%PDF")]:
        page.locator("#article-error").evaluate("(error) => (error.textContent = '')")
        page.locator("#file").set_input_files({"name": name, "mimeType": "", "buffer": content})
        expect(page.locator("#article-error")).to_contain_text("can")


def test_what_is_wrong_is_said_beside_its_field(visit: Visit) -> None:
    page = visit("/")
    refused(page, "   ")
    assert complaint(page, "article") == "There is no article here yet."
    refused(page, ARTICLE, sentences="21", title="x" * 1001)
    assert "20" in complaint(page, "sentences")
    assert "1000" in complaint(page, "title").replace(",", "")
    assert page.locator("#title").get_attribute("aria-invalid") == "true"
    assert complaint(page, "article") == ""
    assert page.evaluate("document.activeElement.id") in {"title", "sentences"}
    assert violations(page) == []


def test_too_long_an_article_is_told_with_limit_and_size(visit: Visit) -> None:
    page = visit("/")
    refused(page, "It rained. " * 10_000)
    assert "100000" in complaint(page, "article").replace(",", "")


def test_a_service_that_cannot_answer_is_told_and_the_article_stays(visit: Visit) -> None:
    page = visit("/")
    said: list[tuple[Any, str]] = [
        ({"status": 503, "json": {"code": "busy", "title": "Busy", "detail": "All are taken."}}, "All are taken. Your"),
        ({"status": 500, "json": {"code": "internal", "title": "Oh", "detail": "Our fault."}}, "Our fault. (500)"),
        ({"status": 502, "body": "<html>"}, "Bad Gateway (502)"),
        (None, "The service does not answer."),
    ]
    for answer, words in said:
        page.route("**/v1/analyses", partial(answered, answer))
        refused(page)
        expect(page.locator("#form-error")).to_contain_text(words)
        assert page.get_by_label("Article").input_value() == ARTICLE
        page.unroute("**/v1/analyses")
    make(page)


def answered(answer: Any, route: Route) -> None:
    if answer:
        route.fulfill(**answer)
    else:
        route.abort()


def test_a_key_is_asked_for_and_sent_where_the_service_wants_one(visit: Visit) -> None:
    page = visit("/")
    wanted = {"code": "unauthorized", "title": "Key", "detail": "A key is needed."}
    page.route("**/v1/analyses", lambda route: route.fulfill(status=401, json=wanted))
    refused(page)
    assert complaint(page, "key") == "This service wants a key."
    page.unroute("**/v1/analyses")
    page.get_by_label("Key of this service").fill("k-1")
    with page.expect_request("**/v1/analyses") as sent:
        page.get_by_role("button", name="Make the card").click()
    assert sent.value.headers["authorization"] == "Bearer k-1"


def test_the_card_is_copied_through_the_exports(visit: Visit) -> None:
    page = visit("/", permissions=["clipboard-read", "clipboard-write"])
    make(page)
    begins = {"Markdown": "## Summary", "HTML": "<", "ninjs": "{", "JSON-LD": "{", "Web Annotation": "{", "JSON": "{"}
    assert page.locator(".copies button").all_inner_texts() == list(begins)
    for form, beginning in begins.items():
        page.get_by_role("button", name=form, exact=True).click()
        page.get_by_text(f"Copied as {form}.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").startswith(beginning)


def test_where_no_page_may_write_to_the_clipboard_it_is_copied_by_hand(visit: Visit) -> None:
    page = visit("/")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    make(page)
    page.get_by_role("button", name="Markdown").click()
    page.get_by_role("dialog").wait_for()
    assert page.get_by_role("dialog").get_by_role("textbox").input_value().startswith("## Summary")
    assert violations(page) == []


def test_it_fits_a_phone(visit: Visit) -> None:
    page = visit("/", viewport={"width": 360, "height": 740})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    page.get_by_role("button", name="Use an invented example").click()
    page.locator("#options[open]").wait_for()
    page.get_by_role("button", name="Make the card").click()
    page.locator("fact-card [part=map] svg").wait_for()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_print_has_article_and_all_of_the_card_and_no_buttons(visit: Visit) -> None:
    page = visit("/")
    make(page, "".join(f"Anna Berg{n} met Olaf Lund{n} in Oslo on Monday. " for n in range(8)))
    rest = page.locator("fact-card .list > li[hidden]")
    assert not rest.first.is_visible()
    page.emulate_media(media="print")
    assert rest.first.is_visible()
    assert page.locator("fact-card .more").count() > 0
    assert not page.locator("fact-card .more").first.is_visible()
    assert page.locator("#body").is_visible()
    assert page.locator("fact-card .verdict").is_visible()
    assert not page.locator(".toolbar").is_visible()
    assert page.evaluate("getComputedStyle(document.getElementById('text')).overflowY") == "visible"


@pytest.fixture
def prefixed(served: Server, tmp_path: Path) -> Iterator[int]:
    """The port of an nginx that has the service below ``/tools/factcard/``."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    folders = " ".join(f"{kind}_temp_path tmp;" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    location = f"location /tools/factcard/ {{ proxy_pass http://127.0.0.1:{served.port}/; }}"
    (tmp_path / "nginx.conf").write_text(
        f"daemon off; pid nginx.pid; error_log stderr; events {{}} "
        f"http {{ access_log off; {folders} server {{ listen 127.0.0.1:{port}; {location} }} }}"
    )
    nginx = shutil.which("nginx") or "nginx"
    process = subprocess.Popen([nginx, "-c", tmp_path / "nginx.conf", "-p", tmp_path], stderr=subprocess.DEVNULL)
    yield port
    process.terminate()
    process.wait(10)


@pytest.mark.component("nginx")
def test_it_works_below_a_path(visit: Visit, prefixed: int) -> None:
    page = visit("/tools/factcard/", port=prefixed)
    make(page)
    assert page.get_by_role("button", name="Markdown").count() == 1
    page.get_by_role("link", name="In your CMS").click()
    page.locator("fact-card figure svg").first.wait_for()
    assert page.request.get(page.url.replace("embed/", "docs")).ok
