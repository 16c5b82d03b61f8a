"""Answers in fewer bytes, for those who ask."""

from __future__ import annotations

import gzip
import sys

import pytest
from flask.testing import FlaskClient

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LONG = "/v1/capabilities"
PLAIN = {"gzip": gzip.decompress, "zstd": zstd.decompress}


@pytest.mark.parametrize(
    ("asked", "way"),
    [
        ("gzip", "gzip"),
        ("zstd", "zstd"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip, zstd;q=0.5", "gzip"),
        ("*", "zstd"),
        ("*, zstd;q=0", "gzip"),
    ],
)
def test_the_way_that_the_caller_likes_best(client: FlaskClient, asked: str, way: str) -> None:
    answer = client.get(LONG, headers={"Accept-Encoding": asked})
    assert answer.headers["Content-Encoding"] == way
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert int(answer.headers["Content-Length"]) == len(answer.data) < 4_000
    assert PLAIN[way](answer.data) == client.get(LONG).data


@pytest.mark.parametrize("asked", [None, "", "identity", "br", "gzip;q=0", "gzip;q=nonsense;"])
def test_nothing_is_compressed_that_was_not_asked_for(client: FlaskClient, asked: str | None) -> None:
    answer = client.get(LONG, headers={} if asked is None else {"Accept-Encoding": asked})
    assert "Content-Encoding" not in answer.headers
    assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize("path", ["/openapi.json", "/openapi.yaml", "/"])
def test_contract_and_page_are_compressed(client: FlaskClient, path: str) -> None:
    assert client.get(path, headers={"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"


def test_a_short_answer_stays_as_it_is(client: FlaskClient) -> None:
    assert "Content-Encoding" not in client.get("/livez", headers={"Accept-Encoding": "gzip"}).headers


def test_problems_and_analyses_are_compressed_too(client: FlaskClient) -> None:
    text = "The council closed the bridge on Monday, a spokesman said. " * 20
    answer = client.post("/v1/summaries", json={"text": text}, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    assert {"Accept", "Accept-Encoding"} <= {name.strip() for name in answer.headers["Vary"].split(",")}
    wrong = {f"nonsense_{number}": 1 for number in range(40)}
    problem = client.post("/v1/summaries", json=wrong, headers={"Accept-Encoding": "gzip"})
    assert problem.status_code == 422
    assert problem.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("way", PLAIN)
def test_the_same_bytes_always(client: FlaskClient, way: str) -> None:
    asked = {"Accept-Encoding": way}
    assert client.get(LONG, headers=asked).data == client.get(LONG, headers=asked).data
