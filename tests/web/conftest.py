"""A real browser before the running service. Whatever a page asks of another host, or complains of, fails its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.e2e.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# What a browser says of an answer that is no success: told to the reader by the page, and not a fault of it.
REFUSED = "Failed to load resource"

Visit = Callable[..., "Page"]


@pytest.fixture
def visit(served: Server, browser: Browser) -> Iterator[Visit]:
    """``visit(path, **options of a browser context)``: the page, open; watched until the test is over."""
    strangers: list[str] = []
    faults: list[str] = []
    opened = []

    def open_page(path: str, *, port: int = served.port, **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        opened.append(context)
        page = context.new_page()
        page.on("request", lambda r: None if _own(r.url) else strangers.append(r.url))
        page.on("console", lambda m: faults.append(m.text) if REFUSED not in m.text else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"http://127.0.0.1:{port}{path}")
        return page

    yield open_page
    for context in opened:
        context.close()
    assert strangers == []
    assert faults == []


def _own(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "data:", "blob:"))


def violations(page: Page) -> list[str]:
    """What axe-core finds against WCAG and good practice, open shadow roots included."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {node['html'][:200]}" for v in found for node in v["nodes"]]
