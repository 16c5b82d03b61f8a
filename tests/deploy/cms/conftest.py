"""A relay before the service that notes what a CMS sends, for all CMSs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.deploy.cms.relay import Relay, relaying
from tests.e2e.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page


@pytest.fixture(scope="session")
def _relay(served: Server) -> Iterator[Relay]:
    with relaying(Relay(served.port)) as relay:
        yield relay


@pytest.fixture
def relay(_relay: Relay) -> Relay:
    _relay.reset()
    return _relay


@contextmanager
def watched(context: BrowserContext) -> Iterator[Page]:
    """A page of which no request goes anywhere but to this machine, and no script fails."""
    page = context.new_page()
    strangers: list[str] = []
    faults: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(_OWN) else strangers.append(r.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    page.close()
    assert strangers == []
    assert faults == []


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page in the editor's context, which each CMS makes its own way."""
    with watched(context) as page:
        yield page


_OWN = ("http://127.0.0.1:", "data:", "blob:")
