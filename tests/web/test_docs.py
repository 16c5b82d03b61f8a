"""The page to try the contract, in a real browser: all of it comes from the service itself."""

from __future__ import annotations

import pytest

from tests.unit.api.client import contract_paths
from tests.web.conftest import Visit

pytestmark = pytest.mark.component("chromium")


def test_the_docs_page_shows_every_route_and_asks_nobody_else(visit: Visit) -> None:
    page = visit("/docs")
    page.wait_for_selector(".opblock")
    shown = page.locator(".opblock-summary-path").all_inner_texts()
    assert page.get_by_role("link", name="← Factcard").get_attribute("href") == "./"
    routes = {text.replace("\u200b", "") for text in shown}
    assert routes == contract_paths().keys()
