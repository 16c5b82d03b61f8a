"""The card in HTML (``?format=html``), in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.e2e.server import Server
from tests.web.conftest import Visit, violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.component("chromium")

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ENGLISH = (
    f"MARLOW — The {LONG} closed its northern basin on Monday, the harbour authority said.\n\n"
    "“It is all at https://www.marlow-harbour.example/notices/northern-basin/closure-after-a-crane-collapse.html for "
    "whoever wants to read it,” the harbour master, Ines Kaldor, said."
)
ARABIC = (
    "أعلنت بلدية المدينة يوم الاثنين إغلاق الجسر القديم أمام حركة المرور بعد ظهور تشققات في أعمدته. "
    "وقال رئيس البلدية سامر الحداد إن أعمال الإصلاح ستستغرق ستة أشهر على الأقل."
)


def card_page(visit: Visit, served: Server, text: str, title: str) -> Page:
    """On a telephone, with the headers that the service gives it."""
    path = f"/v1/analyses?format=html&title={quote(title)}"
    status, headers, body = served.ask("POST", path, text.encode(), {"Content-Type": "text/plain"})
    assert status == 200
    page = visit("/livez", viewport={"width": 320, "height": 740})
    page.route("**/card", lambda route: route.fulfill(headers=headers, body=body))
    page.goto(f"http://127.0.0.1:{served.port}/card")
    return page


@pytest.mark.parametrize(("text", "title"), [(ENGLISH, LONG), (ARABIC, "الجسر")])
def test_it_fits_a_narrow_screen_and_is_accessible(visit: Visit, served: Server, text: str, title: str) -> None:
    page = card_page(visit, served, text, title)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert violations(page) == []


def test_arabic_stands_at_the_right_and_our_words_at_the_left(visit: Visit, served: Server) -> None:
    page = card_page(visit, served, ARABIC, "الجسر")
    sides = [
        page.locator(x).evaluate("e => getComputedStyle(e).direction") for x in ("h1", "ul >> nth=0", "h2 >> nth=0")
    ]
    assert sides == ["rtl", "rtl", "ltr"]
