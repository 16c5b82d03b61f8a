"""What all tests share: components that may be missing, a service, a browser, and no way out to the network."""

from __future__ import annotations

import ipaddress
import os
import shutil
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.server import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_runtest_setup(item: pytest.Item) -> None:
    """``@pytest.mark.component("nginx")``: skipped in one line without it, a failure where it must be there."""
    for marker in item.iter_markers("component"):
        for program in marker.args:
            if shutil.which(program) is None:
                if os.environ.get("REQUIRE_COMPONENTS") == "1":
                    pytest.fail(f"{program} is not installed, and REQUIRE_COMPONENTS=1", pytrace=False)
                pytest.skip(f"{program} is not installed")


@pytest.fixture(autouse=True, scope="session")
def _only_loopback() -> Iterator[None]:
    """The service is offline: whoever connects to anything but this machine fails the test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = str(address[0])
            if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
                raise AssertionError(f"outbound connection to {host}")
        connect(self, address)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", guarded)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def served() -> Iterator[Server]:
    with serving(drain_seconds=0) as server:
        yield server


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Ended with each module, for while Playwright runs, no other event loop can in this thread."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()
