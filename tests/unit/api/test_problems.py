"""One shape for every error of every route, never with the article in it."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from service.api.problems import PROBLEMS
from service.text.document import Article
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import check_problem, client_of

ARTICLE = "Xylophone embargo"
GETS = ["/livez", "/readyz", "/version", "/v1/capabilities", "/openapi.json", "/openapi.yaml", "/docs"]
POSTS = ["/v1/analyses", "/v1/summaries", "/v1/fact-cards", "/v1/batches", "/v1/comparisons",
         "/v1/corroborations"]  # fmt: skip


@pytest.mark.parametrize(
    "path", ["/nothing", "/v1", "/v1/analyses/", "/v1/analyses/1", "/v1//analyses", "/docs/../x", "/%00", "/ü"]
)
def test_an_unknown_address_is_404(client: FlaskClient, path: str) -> None:
    assert check_problem(client.get(path))["code"] == "not_found"


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [("GET", path, "OPTIONS, POST") for path in POSTS]
    + [("POST", path, "GET, HEAD, OPTIONS") for path in GETS]
    + [("TRACE", "/v1/analyses", "OPTIONS, POST"), ("BREW", "/livez", "GET, HEAD, OPTIONS")],
)
def test_another_method_is_405_and_tells_which_are_allowed(
    client: FlaskClient, method: str, path: str, allow: str
) -> None:
    response = client.open(path, method=method)
    assert check_problem(response)["code"] == "method_not_allowed"
    assert response.headers["Allow"] == allow


def test_a_fault_is_500_with_fixed_words_and_no_trace() -> None:
    def fail(article: Article) -> None:
        raise KeyError(article.text)

    response = client_of(engine=FakeEngine(act=fail)).post("/v1/analyses", json={"text": ARTICLE})
    problem = check_problem(response)
    assert problem["detail"] == PROBLEMS["internal"].detail
    assert "KeyError" not in response.text
    assert ARTICLE not in response.text


def test_a_problem_names_the_request_but_not_its_query(client: FlaskClient) -> None:
    response = client.get("/nothing/here?token=abc", headers={"X-Request-ID": "r-1"})
    problem = check_problem(response)
    assert (problem["request_id"], problem["instance"]) == ("r-1", "/nothing/here")
    assert "abc" not in response.text


@pytest.mark.parametrize(
    "body",
    [{"text": ARTICLE, "title": 5}, {"text": ARTICLE, "language": "xx"}, {"text": [ARTICLE]}, {"html": ARTICLE * 9}],
)
def test_no_problem_quotes_the_article(client: FlaskClient, body: dict[str, object]) -> None:
    response = client.post("/v1/analyses", json={**body, "x": 1})
    assert response.status_code == 422
    assert ARTICLE not in response.text


def test_the_answer_to_nonsense_does_not_grow_with_it(client: FlaskClient) -> None:
    response = client.post("/v1/analyses", json={"x" * 500 + str(i): 1 for i in range(500)})
    assert len(response.data) < 20_000


def test_an_instance_is_a_bounded_uri_reference(client: FlaskClient) -> None:
    instance = check_problem(client.get("/ü<x>" + "y" * 3000))["instance"]
    assert instance.startswith("/%C3%BC%3Cx%3E")
    assert len(instance) <= 256
