"""The pages and what they load: all from here, with nothing that a strict Content-Security-Policy refuses."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

from service.api import pages
from tests.unit.api.client import check_problem

PAGES = ["/", "/compare", "/corroborate", "/embed/"]
FILES = sorted(path for path in pages._WEB.rglob("*") if path.suffix in {".js", ".css", ".html"})

each_page = pytest.mark.parametrize("address", PAGES)


@each_page
def test_a_page_allows_its_own_files_and_nothing_else(client: FlaskClient, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
    assert "unsafe" not in policy


@each_page
def test_a_page_has_no_inline_script_or_style(client: FlaskClient, address: str) -> None:
    text = client.get(address).text
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", text) == []


@each_page
def test_its_addresses_are_relative_and_lead_somewhere(client: FlaskClient, address: str) -> None:
    links = re.findall(r'(?:href|src)="([^"#]+)"', client.get(address).text)
    assert links
    for link in links:
        assert not re.match(r"/|https?:", link), link
        if not link.startswith("data:"):
            assert client.get(urljoin(address, link)).status_code == 200, link


def test_an_address_without_its_last_stroke_leads_on_below_any_path_and_at_any_host(client: FlaskClient) -> None:
    answer = client.get("/embed", headers={"Host": "inner:8000"})
    assert (answer.status_code, answer.headers["Location"], answer.data) == (308, "embed/", b"")


@each_page
def test_a_page_that_has_not_changed_is_not_sent_again(client: FlaskClient, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (first.headers["Cache-Control"], again.status_code, again.data) == ("no-cache", 304, b"")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_writes_markup_stores_anything_or_names_a_host(path: Path) -> None:
    text = path.read_text("utf-8")
    markup, stores = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", "localStorage|sessionStorage|indexedDB"
    assert re.findall(rf"{markup}|{stores}|\beval\(|console\.|@import", text) == []
    hosts = set(re.findall(r"https?://[^\s\"'/)]+", text))
    assert hosts <= {"http://www.w3.org", "http://schemas.openxmlformats.org"}  # names of SVG and Word, never asked


def test_what_is_no_file_of_the_element_is_a_problem(client: FlaskClient) -> None:
    for name in ("nothing.js", "../docs.html", "%2e%2e/docs.html", "card/", "card"):
        assert check_problem(client.get(f"/embed/{name}"))["code"] == "not_found"
