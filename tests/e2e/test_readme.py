"""What README.md shows is what the service answers."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from service.app import create_app
from service.settings import Settings
from tests.e2e.readme import README, written_anew


def test_the_readme_shows_the_real_answer_and_every_setting() -> None:
    text = README.read_text("utf-8")
    assert written_anew(text) == text, "README.md is stale: run `make readme`"


WORKED = re.findall(r"^\| (.+) \| ([A-F][1-6]) \| (R\w+): .+; (N\w+): .+ \|$", README.read_text("utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(Settings()).test_client()


def test_the_rating_is_explained_by_three_worked_examples() -> None:
    assert len(WORKED) == 3


@pytest.mark.parametrize(("article", "code", "letter", "number"), WORKED)
def test_the_worked_examples_of_the_rating_are_what_the_service_answers(
    client: FlaskClient, article: str, code: str, letter: str, number: str
) -> None:
    answer = client.post("/v1/fact-cards", json={"text": article, "language": "en"})
    reliability = answer.get_json()["fact_card"]["reliability"]
    rating = reliability["ratings"][0]
    fired = (rating["source_reliability"]["rule"], rating["information_credibility"]["rule"])
    assert (reliability["code"], *fired) == (code, letter, number)
