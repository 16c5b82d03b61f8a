"""What a browser may do with an answer."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize("path", ["/livez", "/nothing", "/v1/capabilities", "/openapi.yaml", "/docs", "/metrics"])
def test_no_answer_is_sniffed_framed_or_tells_where_it_was_asked_from(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Cache-Control" in headers


def test_an_answer_of_data_loads_and_runs_nothing(client: FlaskClient) -> None:
    assert client.get("/nothing").headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert client.get("/nothing").headers["Cache-Control"] == "no-store"


def test_an_html_card_has_the_one_style_that_its_policy_names(client: FlaskClient) -> None:
    answer = client.post("/v1/analyses?format=html", json={"text": "It rained."})
    (style,) = re.findall("<style>(.*)</style>", answer.text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    plain, _, added = answer.headers["Content-Security-Policy"].rpartition("; ")
    assert added == f"style-src 'sha256-{digest}'"
    assert plain == client.get("/livez").headers["Content-Security-Policy"]


def test_a_page_runs_scripts_from_here_only(client: FlaskClient) -> None:
    policy = client.get("/docs").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src" not in policy
    assert "unsafe-eval" not in policy
    assert {"object-src 'none'", "base-uri 'none'", "form-action 'none'"} <= set(policy.split("; "))
