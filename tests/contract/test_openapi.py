"""openapi.yaml: current, valid, complete; its examples hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml
from flask import Flask
from openapi_spec_validator import validate

from service.api import examples, specification
from service.api.card_responses import enumerations
from service.api.problems import PROBLEMS
from service.app import create_app
from service.card import facts
from service.settings import Settings
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import contract_of
from tests.unit.export.test_plain import spans

COMMITTED = Path(__file__).parent.parent.parent / "openapi.yaml"
# Pages for people, and the files they load.
OUTSIDE = {
    "/",
    "/compare",
    "/corroborate",
    "/page/<path:name>",
    "/docs",
    "/docs/<name>",
    "/embed",
    "/embed/",
    "/embed/<path:name>",
}


@pytest.fixture(scope="module")
def app() -> Flask:
    return create_app(Settings(), FakeEngine())


@pytest.fixture(scope="module")
def spec(app: Flask) -> dict[str, Any]:
    return contract_of(app)


def operations(spec: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in spec["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def test_the_committed_contract_is_the_one_that_the_schemas_make(spec: dict[str, Any]) -> None:
    assert COMMITTED.read_text(encoding="utf-8") == specification.to_yaml(spec), "run `make openapi` and review"


def test_it_is_valid_openapi_3_1(spec: dict[str, Any]) -> None:
    assert spec["openapi"].startswith("3.1")
    validate(yaml.safe_load(specification.to_yaml(spec)))


def test_both_forms_that_are_served_are_the_same(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/openapi.json").get_json() == yaml.safe_load(client.get("/openapi.yaml").data)


def test_every_route_is_in_it(app: Flask, spec: dict[str, Any]) -> None:
    routes = {rule.rule for rule in app.url_map.iter_rules()}
    assert routes - spec["paths"].keys() == OUTSIDE
    assert spec["paths"].keys() <= routes


def test_every_operation_is_described_with_its_problems_and_headers(spec: dict[str, Any]) -> None:
    for path, method, operation in operations(spec):
        assert operation["summary"].endswith("."), path
        assert "default" in operation["responses"], path
        assert {"X-Request-ID", "Server-Timing"} <= operation["responses"]["200"]["headers"].keys(), path
        if method == "post":
            assert {"400", "406", "413", "415", "422", "500", "503"} <= operation["responses"].keys(), path


def test_every_field_and_parameter_is_described(spec: dict[str, Any]) -> None:
    schemas = spec["components"]["schemas"].items()
    fields = {f"{name}.{field}": shape for name, schema in schemas for field, shape in schema["properties"].items()}
    parameters = {
        f"{path} {parameter['name']}": parameter
        for path, _, operation in operations(spec)
        for parameter in operation.get("parameters", ())
        if "$ref" not in parameter
    }
    assert [name for name, shape in (fields | parameters).items() if not shape.get("description")] == []


def test_every_problem_code_is_documented(spec: dict[str, Any]) -> None:
    code = spec["components"]["schemas"]["Problem"]["properties"]["code"]
    assert code["enum"] == list(PROBLEMS)
    assert all(f"`{name}` ({kind.status})" in code["description"] for name, kind in PROBLEMS.items())


def test_every_answer_of_an_error_is_a_problem_document(spec: dict[str, Any]) -> None:
    for response in spec["components"]["responses"].values():
        assert response["content"].keys() == {"application/problem+json"}
    assert "Retry-After" in spec["components"]["responses"]["Unavailable"]["headers"]


def test_requests_refuse_and_answers_allow_fields_unknown(spec: dict[str, Any]) -> None:
    for name, schema in spec["components"]["schemas"].items():
        is_request = "Request" in name or name == "BatchArticle"
        assert schema.get("additionalProperties") is (False if is_request else None), name


def test_settings_that_are_limits_reach_it() -> None:
    small = contract_of(create_app(Settings(max_characters=500, max_batch=3), FakeEngine()))["components"]["schemas"]
    assert small["AnalysisRequest"]["properties"]["text"]["maxLength"] == 500
    assert small["BatchRequest"]["properties"]["articles"]["maxItems"] == 3


def test_its_vocabularies_are_those_of_the_core(spec: dict[str, Any]) -> None:
    source = spec["components"]["schemas"]["Source"]["properties"]
    assert source["anonymity"]["enum"] == list(get_args(facts.Anonymity))
    assert enumerations()["SourceKind"] == source["kind"]["enum"]
    assert {"Letter", "Modality", "GapReason", "CueClass", "Independence"} <= enumerations().keys()


def test_every_example_of_an_answer_or_request_holds(spec: dict[str, Any]) -> None:
    for _, _, operation in operations(spec):
        for holder in (*operation["responses"].values(), operation.get("requestBody", {})):
            for media in holder.get("content", {}).values():
                if "example" in media:
                    jsonschema.validate(media["example"], {**media["schema"], "components": spec["components"]})
    for response in spec["components"]["responses"].values():
        for media in response["content"].values():
            if "example" in media:
                jsonschema.validate(media["example"], {**media["schema"], "components": spec["components"]})


def test_every_answer_and_request_in_json_has_an_example(spec: dict[str, Any]) -> None:
    holders = {
        f"{method} {path} {part}": held.get("content", {}).get("application/json", {})
        for path, method, operation in operations(spec)
        for part, held in (("request", operation.get("requestBody", {})), ("answer", operation["responses"]["200"]))
    }
    bare = [name for name, media in holders.items() if "$ref" in media.get("schema", {}) and "example" not in media]
    assert bare == []


def test_the_example_of_an_answer_quotes_the_example_of_a_request() -> None:
    text = examples.ARTICLE["text"]
    found = list(spans(examples.analysis()))
    assert len(found) > 20
    assert all(text[span["start"] : span["end"]] == span["text"] for span in found)
