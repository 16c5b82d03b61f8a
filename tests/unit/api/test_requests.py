"""What a request may hold: every field strict, every fault with pointer and code."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.requests import article_of, options_of, request_schemas
from service.settings import Settings
from service.text.document import RegisterEntry
from tests.unit.api.client import check_problem, client_of

TEXT = "The ferry was late on Friday. Nobody complained, the port said."
ANALYSIS = request_schemas(Settings()).analysis


def errors(client: FlaskClient, route: str = "analyses", **body: Any) -> list[tuple[str, str]]:
    problem = check_problem(client.post(f"/v1/{route}", json=body))
    assert problem["status"] == 422
    return [(error["pointer"], error["code"]) for error in problem["errors"]]


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({}, "/text", "required"),
        ({"text": ""}, "/text", "too_short"),
        ({"text": 3}, "/text", "wrong_type"),
        ({"text": None}, "/text", "null"),
        ({"text": "a\0b"}, "/text", "nul_character"),
        ({"html": ["<p>"]}, "/html", "wrong_type"),
        ({"text": TEXT, "html": "<p>x</p>"}, "/html", "conflict"),
        ({"text": TEXT, "colour": 1}, "/colour", "unknown_field"),
        ({"text": TEXT, "a/b~c": 1}, "/a~1b~0c", "unknown_field"),
        ({"text": TEXT, "title": 1}, "/title", "wrong_type"),
        ({"text": TEXT, "title": "x" * 1001}, "/title", "too_long"),
        ({"text": TEXT, "published_at": "2024-12-09"}, "/published_at", "invalid_date"),
        ({"text": TEXT, "published_at": "2024-12-09T08:00:00"}, "/published_at", "invalid_date"),
        ({"text": TEXT, "published_at": "2024-13-09T08:00:00Z"}, "/published_at", "invalid_date"),
        ({"text": TEXT, "published_at": "0001-01-01T00:00:00+14:00"}, "/published_at", "out_of_range"),
        ({"text": TEXT, "published_at": 1733731200}, "/published_at", "invalid_date"),
        ({"text": TEXT, "publisher": "The Echo"}, "/publisher", "wrong_type"),
        ({"text": TEXT, "publisher": {"name": 1}}, "/publisher/name", "wrong_type"),
        ({"text": TEXT, "publisher": {"owner": "x"}}, "/publisher/owner", "unknown_field"),
        ({"text": TEXT, "language": "english please"}, "/language", "invalid"),
        ({"text": TEXT, "offset_unit": "byte"}, "/offset_unit", "not_allowed"),
        ({"text": TEXT, "include_text": 1}, "/include_text", "wrong_type"),
        ({"text": TEXT, "include_text": "true"}, "/include_text", "wrong_type"),
        ({"text": TEXT, "summary": []}, "/summary", "wrong_type"),
        ({"text": TEXT, "summary": {"method": "best"}}, "/summary/method", "not_allowed"),
        ({"text": TEXT, "summary": {"sentences": "3"}}, "/summary/sentences", "wrong_type"),
        ({"text": TEXT, "summary": {"sentences": True}}, "/summary/sentences", "wrong_type"),
        ({"text": TEXT, "summary": {"sentences": 2.5}}, "/summary/sentences", "wrong_type"),
        ({"text": TEXT, "summary": {"sentences": 0}}, "/summary/sentences", "out_of_range"),
        ({"text": TEXT, "summary": {"sentences": 21}}, "/summary/sentences", "out_of_range"),
        ({"text": TEXT, "summary": {"ratio": 0}}, "/summary/ratio", "out_of_range"),
        ({"text": TEXT, "summary": {"ratio": 1.01}}, "/summary/ratio", "out_of_range"),
        ({"text": TEXT, "summary": {"ratio": "0.5"}}, "/summary/ratio", "wrong_type"),
        ({"text": TEXT, "summary": {"max_words": -1}}, "/summary/max_words", "out_of_range"),
        ({"text": TEXT, "summary": {"max_characters": 1e300}}, "/summary/max_characters", "out_of_range"),
        ({"text": TEXT, "summary": {"order": "best"}}, "/summary/order", "not_allowed"),
        ({"text": TEXT, "summary": {"keep_attribution": None}}, "/summary/keep_attribution", "null"),
        ({"text": TEXT, "fact_card": {"policy": "lenient"}}, "/fact_card/policy", "not_allowed"),
        ({"text": TEXT, "source_register": {}}, "/source_register", "wrong_type"),
        ({"text": TEXT, "source_register": [1]}, "/source_register/0", "wrong_type"),
        ({"text": TEXT, "source_register": [{"name": "A", "letter": "B"}, {"name": "C"}]},
         "/source_register/1/letter", "required"),
        ({"text": TEXT, "source_register": [{"name": "A", "letter": "G"}]}, "/source_register/0/letter", "not_allowed"),
        ({"text": TEXT, "source_register": [{"name": "A", "letter": "B", "aliases": [""]}]},
         "/source_register/0/aliases/0", "too_short"),
        ({"text": TEXT, "source_register": [{"name": "A", "letter": "B"}] * 201}, "/source_register", "too_long"),
    ],
)  # fmt: skip
def test_a_bad_value_is_422_with_pointer_and_code(
    client: FlaskClient, body: dict[str, Any], pointer: str, code: str
) -> None:
    assert errors(client, **body) == [(pointer, code)]


def test_a_field_that_is_empty_is_said_to_be(client: FlaskClient) -> None:
    for path, body in (("/v1/analyses", {"text": ""}), ("/v1/batches", {"articles": []})):
        assert check_problem(client.post(path, json=body))["errors"][0]["detail"] == "Must not be empty."


def test_all_faults_are_told_at_once(client: FlaskClient) -> None:
    found = errors(client, title=1, summary={"order": 1}, colour=1)
    assert {pointer for pointer, _ in found} == {"/title", "/summary/order", "/colour", "/text"}


def test_faults_come_in_the_same_order_from_every_process_unknown_fields_last(client: FlaskClient) -> None:
    unknown = [f"colour_{letter}" for letter in "jihgfedcba"]
    body: dict[str, Any] = dict.fromkeys(unknown, 1)
    found = errors(client, **body, title=1)
    assert [pointer for pointer, _ in found] == ["/title", "/text", *(f"/{name}" for name in sorted(unknown))]


def test_an_option_of_another_route_is_refused_rather_than_ignored(client: FlaskClient) -> None:
    assert errors(client, "summaries", text=TEXT, fact_card={}) == [("/fact_card", "unknown_field")]
    assert errors(client, "fact-cards", text=TEXT, summary={}) == [("/summary", "unknown_field")]


def test_null_is_as_good_as_absent_for_what_is_optional(client: FlaskClient) -> None:
    optional = ("title", "published_at", "publisher", "language", "summary", "fact_card")
    nulls = client.post("/v1/analyses", json={"text": TEXT, **dict.fromkeys(optional)})
    assert nulls.data == client.post("/v1/analyses", json={"text": TEXT}).data


def test_a_text_over_the_limit_is_413_with_limit_size_and_pointer() -> None:
    problem = check_problem(client_of(Settings(max_characters=100)).post("/v1/analyses", json={"text": "x" * 101}))
    assert (problem["code"], problem["limit"], problem["size"]) == ("too_large", 100, 101)
    assert problem["errors"][0]["pointer"] == "/text"


def test_what_only_reading_finds_is_a_problem_with_its_pointer(client: FlaskClient) -> None:
    assert errors(client, text=" \n ") == [("/text", "empty")]
    assert errors(client, html="<script>x</script>") == [("/html", "empty")]
    problem = check_problem(client.post("/v1/analyses", json={"text": TEXT, "language": "xx"}))
    assert (problem["code"], problem["errors"][0]["pointer"]) == ("unsupported_language", "/language")
    assert "en" in problem["supported"]


def test_a_region_does_not_change_the_language() -> None:
    assert article_of(ANALYSIS().load({"text": TEXT, "language": "en-GB"})).language == "en"


@pytest.mark.parametrize(
    ("summary", "sentences"),
    [(None, 3), ({}, 3), ({"sentences": None}, 3), ({"sentences": 5}, 5), ({"ratio": 0.5}, None),
     ({"max_words": 60, "sentences": 2}, 2), ({"max_characters": 60, "sentences": None}, None)],
)  # fmt: skip
def test_a_cap_lifts_the_number_of_sentences_unless_it_is_given(
    summary: dict[str, Any] | None, sentences: int | None
) -> None:
    options = options_of(ANALYSIS().load({"text": TEXT, "summary": summary}), ("summary",))
    assert options.summary is not None
    assert options.summary.sentences == sentences
    assert options.card is None


def test_the_register_reaches_the_card() -> None:
    entry = {"name": "Interfax", "aliases": ["IFX"], "letter": "C", "note": "…"}
    options = options_of(ANALYSIS().load({"text": TEXT, "source_register": [entry]}), ("fact_card",))
    assert options.card is not None
    assert options.card.register == (RegisterEntry("Interfax", "C", ("IFX",), "…"),)
