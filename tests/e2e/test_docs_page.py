"""The page to try the contract, in a real browser: all of it comes from the service itself."""

from __future__ import annotations

import shutil
from urllib.parse import urlsplit

import pytest

from tests.e2e.server import serving

_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.mark.component("chromium")
def test_the_docs_page_shows_every_route_and_asks_nobody_else() -> None:
    from playwright.sync_api import sync_playwright

    strangers: list[str] = []
    faults: list[str] = []
    with serving() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        page = browser.new_page()
        page.on("request", lambda r: strangers.append(r.url) if urlsplit(r.url).hostname != "127.0.0.1" else None)
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"http://127.0.0.1:{server.port}/docs")
        page.wait_for_selector(".opblock")
        shown = page.locator(".opblock-summary-path").all_inner_texts()
        browser.close()
    routes = {text.replace("\u200b", "") for text in shown}
    assert {"/v1/analyses", "/v1/summaries", "/v1/fact-cards", "/v1/batches", "/v1/capabilities"} <= routes
    assert [url for url in strangers if not url.startswith(("data:", "blob:"))] == []
    assert faults == []
