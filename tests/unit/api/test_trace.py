"""W3C Trace Context: what is valid goes on, what is not is replaced."""

from __future__ import annotations

import json
import logging

import pytest
from flask.testing import FlaskClient

from service.api.trace import trace_of

IDS = "4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
TRACE = f"00-{IDS}-01"


def test_a_valid_header_goes_back_as_it_came() -> None:
    assert trace_of(TRACE).header == TRACE
    assert trace_of(f"00-{IDS}-00").header == f"00-{IDS}-00"


@pytest.mark.parametrize("given", [f"01-{IDS}-01", f"cc-{IDS}-01-what-the-future-will-bring"])
def test_a_later_version_is_read_as_far_as_it_is_known(given: str) -> None:
    assert trace_of(given).header == TRACE


@pytest.mark.parametrize(
    "given",
    [
        "", "00", TRACE + "x", TRACE + "-x", TRACE.upper(), " " + TRACE, TRACE + "\n", "ff" + TRACE[2:],
        TRACE.replace("4bf92f3577b34da6a3ce929d0e0e4736", "0" * 32), TRACE.replace("00f067aa0ba902b7", "0" * 16),
        TRACE.replace("f", "g"), TRACE.replace("4", "٤"), "1" * 100_000,
    ],
)  # fmt: skip
def test_an_invalid_header_is_replaced_by_a_new_valid_one(given: str) -> None:
    made = trace_of(given)
    assert not made.given
    assert trace_of(made.header).given
    assert made.trace != trace_of(given).trace


def test_the_answer_and_the_log_line_name_the_same_trace(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "factcard.request")
    answers = [client.get("/livez", headers={"traceparent": given}).headers["traceparent"] for given in (TRACE, "no")]
    assert answers[0] == TRACE
    logged = [json.loads(record.getMessage())["trace_id"] for record in caplog.records]
    assert logged == [answer[3:35] for answer in answers]
