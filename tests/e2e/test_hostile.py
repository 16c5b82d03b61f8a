"""Inputs that break others: a clear problem or an honest answer, never a fault, through the real engine."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from service.app import create_app
from service.settings import Settings
from tests.unit.api.client import CheckedClient, contract_of

PLAIN = "The council of Tarn closed the old mill on Friday, mayor Lena Holt said. “It was not safe,” she added."
ROUTES = ["/v1/analyses", "/v1/summaries", "/v1/fact-cards"]
HONEST = {
    "one word": "Fire",
    "one letter": "x",
    "no full stop": "word " * 19_999,
    "no space": "x" * 100_000,
    "only capitals": "FIRE IN THE HARBOUR OF TARN. THE MAYOR SAID NOBODY WAS HURT. POLICE ARRESTED TWO MEN.",
    "only quotes": "“One.” “Two.” “Three.”",
    "quotation marks alone": "“" * 500,
    "a hundred thousand quotes": '"' * 100_000,
    "quotes within quotes": "“‘" * 25_000 + "said" + "’”" * 20_000,
    "marks that end nothing": "." * 90_000 + "x",
    "unbalanced quotes": "“" + PLAIN * 3,
    "emoji": "😀😃😄 👩‍👩‍👧‍👦 🏴‍☠️. 😀 said 😃.",
    "combining marks": "Z" + "\u0301" * 5_000 + " said so.",
    "right to left": "قال الوزير إن المدينة آمنة. وأضاف أن الوضع تحت السيطرة.",
    "mixed directions": "\u202ethe minister\u202c said \u2067so\u2069.",
    "unusual spaces": "The\u00a0mayor\u2003said\u3000so.\u2028Then\u2029left.\u0085Done.",
    "controls": "The mayor\x01 said\x1b[31m so\x7f.",
    "not characters": "The mayor \ufffe said \uffff so \U0010ffff.",
    "ten thousand letters a word": " ".join("y" * 10_000 for _ in range(9)),
    "the same sentence": "The mayor said so. " * 1_900,
    "full stops": "." * 10_000,
    "commas": "," * 50_000,
    "brackets": "(" * 20_000 + ")" * 20_000,
    "numbers": "1,234.56 " * 10_000,
    "lines": "a\n" * 1_900,
    "initials": "A. B. C. D. " * 2_000,
    "nested saying": "He said she said " * 3_000,
    "markup": "<script>alert('x')</script> said <b>the mayor</b>.",
}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """The real engine. Time is not what is asked here, but that there is an end."""
    app = create_app(Settings(deadline_seconds=60))
    app.test_client_class = CheckedClient
    return app.test_client()


def check_spans(value: Any, text: str) -> None:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            assert text[value["start"] : value["end"]] == value["text"]
        if "evidence" in value and "code" not in value and "level" not in value:
            assert value["evidence"]
        for inner in value.values():
            check_spans(inner, text)
    elif isinstance(value, list):
        for inner in value:
            check_spans(inner, text)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("text", HONEST.values(), ids=HONEST.keys())
def test_any_text_gets_an_honest_answer_or_a_clear_problem(client: FlaskClient, route: str, text: str) -> None:
    response = client.post(
        route, json={"text": text, "language": "en", "title": "Title: \u202e“?!", "include_text": True}
    )
    assert response.status_code in {200, 413, 422}
    if response.status_code == 200:
        answer = response.get_json()
        assert answer["document"]["text"] == text
        check_spans(answer, text)


@pytest.mark.parametrize("text", ["", " ", "\n\t \u2003"])
def test_nothing_to_read_is_a_problem_of_the_text(client: FlaskClient, text: str) -> None:
    answer = client.post("/v1/analyses", json={"text": text})
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.get_json()["errors"]] == ["/text"]


def test_what_can_not_be_seen_is_a_text_of_which_nothing_is_told(client: FlaskClient) -> None:
    answer = client.post("/v1/analyses", json={"text": "\u200b"})
    assert answer.status_code == 200
    assert answer.get_json()["fact_card"]["who"] == []


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 200 + PLAIN, "<div>" * 50_000 + PLAIN, "<p>" + PLAIN, PLAIN + "</p></div></p>", "<" * 50_000,
        "<!--" + PLAIN, "<![CDATA[" + PLAIN + "]]>", "&#xD800;&#0;&#x110000;" + PLAIN,
        "<p " + "a=1 " * 50_000 + ">" + PLAIN,
        "<table>" * 300 + PLAIN, "<svg><style><p>" + PLAIN, "<a href='" + "x" * 500_000 + "'>" + PLAIN + "</a>",
        "&" * 90_000, "x" * 1_000_000, "<b" * 300_000, '"' * 1_000_000, "<p>" + "<!--" * 200_000, "&amp;" * 200_000,
    ],
    ids=range(18),
)  # fmt: skip
def test_any_html_gets_an_honest_answer_or_a_clear_problem(client: FlaskClient, html: str) -> None:
    response = client.post("/v1/analyses", json={"html": html, "language": "en"})
    assert response.status_code in {200, 413, 422}
    if response.status_code == 200:
        check_spans(response.get_json(), response.get_json()["document"]["text"])


@pytest.mark.parametrize(
    "method", ["lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sum_basic", "reduction", "edmundson"]
)
@pytest.mark.parametrize("text", [HONEST["one word"], HONEST["only quotes"], HONEST["the same sentence"], PLAIN])
def test_no_method_stalls_or_trips_over_odd_text(client: FlaskClient, method: str, text: str) -> None:
    body = {"text": text, "language": "en", "summary": {"method": method, "sentences": 2}}
    assert client.post("/v1/summaries", json=body).status_code in {200, 422}


@pytest.fixture(scope="module")
def request_schema(client: FlaskClient) -> Draft202012Validator:
    contract = contract_of(client.application)
    schema = contract["paths"]["/v1/analyses"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    return Draft202012Validator({**schema, "components": contract["components"]}, format_checker=FormatChecker())


@pytest.mark.parametrize("name", ["text", "html", "title", "published_at", "publisher", "language", "offset_unit",
                                  "include_text", "summary", "fact_card", "source_register"])  # fmt: skip
def test_a_value_is_taken_if_the_contract_has_it_and_is_422_if_not(
    client: FlaskClient, request_schema: Draft202012Validator, name: str
) -> None:
    values: tuple[Any, ...] = (0, -1, 1e308, True, "\u202e", [], [[]], {}, {"": {}}, [None], "9" * 400)
    for value in values:
        body = {"text": PLAIN, "language": "en", name: value}
        status = client.post("/v1/analyses", json=body).status_code
        assert status == (200 if request_schema.is_valid(body) else 422), value


def test_deep_json_is_refused(client: FlaskClient) -> None:
    for deep in ("[" * 900 + "]" * 900, '{"text":' * 900 + "1" + "}" * 900):
        body = json.dumps({"text": PLAIN})[:-1] + ', "title": ' + deep + "}"
        answer = client.post("/v1/analyses", data=body, content_type="application/json")
        assert answer.status_code == 422
        assert [error["pointer"] for error in answer.get_json()["errors"]] == ["/title"]


def test_the_same_article_gives_the_same_bytes_whatever_came_between(client: FlaskClient) -> None:
    first = client.post("/v1/analyses", json={"text": PLAIN, "language": "en"}).data
    client.post("/v1/analyses", json={"text": HONEST["only capitals"], "language": "en"})
    assert client.post("/v1/analyses", json={"text": PLAIN, "language": "en"}).data == first
