"""The example for any other CMS: its small server by Node, its page in a real browser."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.deploy.balancers import free_ports, wait_for
from tests.deploy.cms.conftest import watched
from tests.deploy.cms.relay import BUSY, Relay
from tests.e2e.server import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.component("node", "chromium")

KEY = "key-of-the-cms"


@contextmanager
def cms(**settings: object) -> Iterator[int]:
    """The port on which the CMS listens."""
    port = free_ports(1)[0]
    environment = {
        **os.environ,
        "PORT": str(port),
        **{f"FACTCARD_{name.upper()}": str(v) for name, v in settings.items()},
    }
    command = ["node", str(ROOT / "deploy/cms/javascript/server.mjs")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as server:
        try:
            wait_for(port, "/")
            yield port
        finally:
            server.terminate()
            server.wait(10)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with closing(browser.new_context(viewport={"width": 1280, "height": 900})) as context, watched(context) as page:
        yield page


def lit(page: Page) -> str:
    return str(page.evaluate("[...CSS.highlights.get('factcard') ?? []].join('')"))


def test_an_editor_sees_the_card_goes_to_its_words_and_takes_the_summary(relay: Relay, page: Page) -> None:
    relay.reset(key=KEY)
    with cms(url=f"http://127.0.0.1:{relay.port}", key=KEY) as port:
        page.goto(f"http://127.0.0.1:{port}/")
        page.click("#analyse")
        card = page.locator("fact-card")
        card.locator("[part~='item-figure'] .pick").filter(has_text="14 million").click()
        assert lit(page) == "about 14 million euros"
        card.locator("[part~='item-quote'] .pick").first.click()
        assert "We would rather be late than wrong" in lit(page)
        if folder := os.environ.get("PICTURES"):
            page.screenshot(path=f"{folder}/javascript.png")
        sentences = page.evaluate("document.getElementById('card').analysis.summary.sentences.map(({ text }) => text)")
        card.locator("[part~='item-summary'] [data-verdict=rejected]").nth(1).click()
        page.click("#insert")
        assert page.locator("#article ul li").all_inner_texts() == [sentences[0], *sentences[2:]]
        page.locator("#article").evaluate("article => article.replaceChildren('Withdrawn.')")
        card.locator("[part~='item-figure'] .pick").filter(has_text="14 million").click()
        assert page.locator("#note").inner_text() == "These words are no longer in the article."
    posted = [headers for path, headers, _ in relay.seen if path == "/v1/analyses"]
    assert [headers["Authorization"] for headers in posted] == [f"Bearer {KEY}"]


def test_what_goes_wrong_is_said_in_the_card(relay: Relay, page: Page) -> None:
    with cms(url=f"http://127.0.0.1:{relay.port}", timeout=1, key="old") as port:
        page.goto(f"http://127.0.0.1:{port}/")

        def told() -> str:
            with page.expect_response("**/factcard/analyses"):
                page.click("#analyse")
            return page.locator("fact-card [part=status].problem").inner_text()

        relay.delay = 2
        assert "did not answer within 1 s." in told()
        relay.delay, relay.key = 0, KEY
        assert "did not take the key of this CMS." in told()
        relay.key, relay.busy = None, True
        assert str(BUSY["detail"]) in told()


def test_requests_that_are_cut_short_or_no_addresses_do_not_end_the_server(relay: Relay) -> None:
    head = "POST /factcard/analyses HTTP/1.1\r\nHost: cms\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 99\r\n\r\n"
    with cms(url=f"http://127.0.0.1:{relay.port}") as port:
        for sent in (head.encode() + b'{"text":', b"GET // HTTP/1.1\r\nHost: cms\r\n\r\n"):
            with socket.create_connection(("127.0.0.1", port), 10) as connection:
                connection.sendall(sent)
                if sent.startswith(b"GET"):
                    assert connection.recv(64).startswith(b"HTTP/1.1 400 ")
        wait_for(port, "/")
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
            connection.request("GET", "/words.js")
            assert connection.getresponse().status == 200


def test_requests_of_other_pages_are_refused_and_a_service_that_is_down_is_said_to_be_down(relay: Relay) -> None:
    with cms(url=f"http://127.0.0.1:{free_ports(1)[0]}") as port:
        for site, expected in (("cross-site", 403), ("same-origin", 503)):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request(
                "POST", "/factcard/analyses", json.dumps({"text": "The mill closed."}), {"Sec-Fetch-Site": site}
            )
            response = connection.getresponse()
            assert response.status == expected
            assert response.headers["Content-Type"] == "application/problem+json"
            connection.close()
    assert relay.seen == []
