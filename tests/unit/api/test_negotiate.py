"""The form of the answer: ``?format=`` before ``Accept``, JSON where neither says, 406 where none fits."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.unit.api.client import check_problem

BODY = {"text": "It rained. Nobody minded."}


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, "application/json"), ("*/*", "application/json"), ("application/*", "application/json"),
        ("text/markdown", "text/markdown; charset=utf-8"), ("text/*", "text/markdown; charset=utf-8"),
        ("text/markdown;q=0.5, application/json", "application/json"),
        ("application/json;q=0.5, text/markdown", "text/markdown; charset=utf-8"),
        ("image/png, */*;q=0.1", "application/json"), ("TEXT/Markdown", "text/markdown; charset=utf-8"),
        ("application/json; charset=utf-8", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8"),
        ("application/json;q=0, */*", "text/markdown; charset=utf-8"), ("text/*;q=0, */*;q=0.5", "application/json"),
        ("text/html;q=0.2, text/*;q=0.8", "text/markdown; charset=utf-8"),
        ("text/html, text/markdown", "text/html; charset=utf-8"),
        ("application/ld+json", "application/ld+json"),
        ('application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
         'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'),
        ("application/vnd.iptc.ninjs+json", "application/vnd.iptc.ninjs+json"),
    ],
)  # fmt: skip
def test_accept_chooses_the_form(client: FlaskClient, accept: str | None, kind: str) -> None:
    response = client.post("/v1/analyses", json=BODY, headers={"Accept": accept} if accept else {})
    assert response.content_type == kind
    assert "Accept" in response.vary


def test_format_goes_before_accept(client: FlaskClient) -> None:
    response = client.post("/v1/analyses?format=markdown", json=BODY, headers={"Accept": "application/json"})
    assert response.mimetype == "text/markdown"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("json", "application/json"), ("markdown", "text/markdown"), ("html", "text/html"),
        ("ninjs", "application/vnd.iptc.ninjs+json"), ("jsonld", "application/ld+json"),
        ("annotations", "application/ld+json"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("route", ["/v1/analyses", "/v1/summaries", "/v1/fact-cards"])
def test_every_route_of_an_article_gives_every_form(client: FlaskClient, route: str, name: str, kind: str) -> None:
    response = client.post(f"{route}?format={name}", json=BODY)
    assert (response.status_code, response.mimetype) == (200, kind)
    assert client.get("/v1/capabilities").get_json()["format_names"].count(name) == 1


@pytest.mark.parametrize(
    "accept",
    [
        "image/png",
        "application/json;q=0",
        'application/json;profile="x"',
        "nonsense",
        'application/ld+json;profile="x"',
        "*/*;q=0",
    ],
)
def test_no_form_that_fits_is_406_and_names_those_there_are(client: FlaskClient, accept: str) -> None:
    problem = check_problem(client.post("/v1/analyses", json=BODY, headers={"Accept": accept}))
    assert problem["code"] == "not_acceptable"
    assert "text/markdown" in problem["detail"]


def test_an_unknown_format_is_406(client: FlaskClient) -> None:
    assert client.post("/v1/analyses?format=pdf", json=BODY).status_code == 406


def test_a_problem_is_a_problem_document_whatever_was_asked_for(client: FlaskClient) -> None:
    check_problem(client.post("/v1/analyses", json={}, headers={"Accept": "text/markdown"}))
