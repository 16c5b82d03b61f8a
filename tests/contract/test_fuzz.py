"""Requests that schemathesis makes up from the contract: whatever is sent, the answer is one that is documented."""

from __future__ import annotations

from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import negative_data_rejection, positive_data_acceptance

from service.app import create_app
from service.settings import Settings
from tests.unit.api.cards import FakeEngine

schema = schemathesis.openapi.from_wsgi("/openapi.json", create_app(Settings(), FakeEngine()))
# A schema can't say that a text needs a letter, or that JSON takes no options from the query string.
# A batch answers 200 for a sound list, whatever its articles are; and any body is a text.
BEYOND_SCHEMAS = [positive_data_acceptance]


@schema.parametrize()
@settings(max_examples=40, deadline=None, derandomize=True, database=None,
          suppress_health_check=list(HealthCheck))  # fmt: skip
def test_every_answer_is_documented(case: Case[Any]) -> None:
    tolerant = case.path == "/v1/batches" or case.media_type in {"text/plain", "text/html"}
    # Its client within the process does not unpack answers.
    response = case.call(headers={"Accept-Encoding": "identity"})
    # 413 refuses as well as 422 does, which schemathesis does not know.
    tolerant = tolerant or response.status_code == 413
    beyond = [*BEYOND_SCHEMAS, negative_data_rejection] if tolerant else BEYOND_SCHEMAS
    case.validate_response(response, excluded_checks=beyond)


def test_the_fuzzing_reaches_every_operation() -> None:
    assert len(list(schema.get_all_operations())) == 12
