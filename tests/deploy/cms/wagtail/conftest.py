"""One site for all tests of the package, with an editor who has logged in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.deploy.cms.relay import Relay, relaying
from tests.deploy.cms.wagtail.editing import BODY, KEY, LEAD, log_in
from tests.deploy.cms.wagtail.newsroom import USER, Newsroom, newsroom
from tests.e2e.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext


@pytest.fixture(scope="package")
def gateway(served: Server) -> Iterator[Relay]:
    with relaying(Relay(served.port)) as relay:
        yield relay


@pytest.fixture(scope="package")
def site(gateway: Relay, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    folder = tmp_path_factory.mktemp("wagtail")
    with newsroom(folder, url=f"http://127.0.0.1:{gateway.port}", key=KEY, timeout=5) as site:
        yield site


@pytest.fixture
def relay(gateway: Relay) -> Relay:
    gateway.reset(key=KEY)
    return gateway


@pytest.fixture(scope="module")
def context(site: Newsroom, browser: Browser) -> Iterator[BrowserContext]:
    context = log_in(site, browser, USER)
    yield context
    context.close()


@pytest.fixture(scope="package")
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
