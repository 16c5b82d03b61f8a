"""A test client that checks every answer against the specification."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import yaml
from flask import Flask
from flask.testing import FlaskClient
from openapi_core import Config, OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIResponse
from openapi_core.testing import MockRequest
from werkzeug.test import TestResponse

from service.api import specification
from service.app import create_app
from service.settings import Settings
from tests.unit.api.cards import FakeEngine

# For people, and outside the contract, beside the page at the root.
PAGES = ("/compare", "/corroborate", "/docs", "/embed", "/page")


def contract_of(app: Flask) -> dict[str, Any]:
    """The specification of ``app`` as plain data."""
    return specification.document(app.extensions["factcard"].api)


@cache
def contract_paths() -> dict[str, Any]:
    paths: dict[str, Any] = contract_of(create_app(Settings(), FakeEngine()))["paths"]
    return paths


@cache
def problem_members() -> set[str]:
    contract = contract_of(create_app(Settings(), FakeEngine()))
    return set(contract["components"]["schemas"]["Problem"]["properties"])


@cache
def standard_contract() -> OpenAPI:
    readers: dict[str, Callable[[bytes], Any]] = {
        "application/problem+json": json.loads,
        "application/yaml": yaml.safe_load,
        "text/markdown": bytes.decode,
        "application/ld+json": json.loads,
        "application/vnd.iptc.ninjs+json": json.loads,
    }
    config = Config(extra_media_type_deserializers=readers)
    return OpenAPI.from_dict(contract_of(create_app(Settings(), FakeEngine())), config=config)


class CheckedClient(FlaskClient):
    """Fails on an answer that the specification does not allow; addresses outside it only ever give problems.

    What is compressed is not read: it has the same bytes as the plain answer.
    """

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        response: TestResponse = super().open(*args, **{"buffered": True, **kwargs})
        method, rule = response.request.method, response.request.path
        page = rule == "/" or rule.startswith(PAGES)
        if method in {"HEAD", "OPTIONS"} or page or "Content-Encoding" in response.headers:
            return response
        if method.lower() in contract_paths().get(rule, {}):
            asked = MockRequest("http://localhost", method.lower(), rule)
            standard_contract().validate_response(asked, WerkzeugOpenAPIResponse(response))
        else:
            check_problem(response)
        return response


def check_problem(response: TestResponse) -> dict[str, Any]:
    """The problem document of an error: it has all its members, none unknown to the contract, and sentences."""
    assert response.status_code >= 400
    assert response.content_type == "application/problem+json"
    problem: dict[str, Any] = json.loads(response.data)
    assert {"type", "title", "status", "detail", "instance", "code", "request_id"} <= problem.keys()
    assert problem.keys() <= problem_members()
    assert problem["status"] == response.status_code
    details = [problem["detail"], *(error["detail"] for error in problem.get("errors", ()))]
    assert [detail for detail in details if not re.fullmatch(r"[A-Z`].*\.", detail)] == []
    return problem


def client_of(settings: Settings | None = None, engine: FakeEngine | None = None) -> FlaskClient:
    app = create_app(settings or Settings(), engine or FakeEngine())
    app.test_client_class = CheckedClient
    return app.test_client()
