"""What arrives on the wire: types, encodings, compression, options in the query string."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.settings import Settings
from tests.unit.api.client import check_problem, client_of

TEXT = "The ferry was late on Friday. Nobody complained, the port said."


def send(client: FlaskClient, body: bytes, kind: str | None = "application/json", **headers: str) -> TestResponse:
    return client.post(
        "/v1/summaries", data=body, content_type=kind, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def test_a_bare_text_body_gives_the_same_bytes_as_json(client: FlaskClient) -> None:
    bare = client.post(
        "/v1/analyses?title=Late&summary.sentences=2&summary.keep_attribution=false&fact_card.policy=strict"
        "&published_at=2024-12-09T08:00:00Z&publisher.name=The+Echo&include_text=true",
        data=TEXT.encode(),
        content_type="text/plain",
    )
    whole = client.post(
        "/v1/analyses",
        json={
            "text": TEXT,
            "title": "Late",
            "summary": {"sentences": 2, "keep_attribution": False},
            "fact_card": {"policy": "strict"},
            "published_at": "2024-12-09T08:00:00Z",
            "publisher": {"name": "The Echo"},
            "include_text": True,
        },
    )
    assert bare.status_code == 200
    assert bare.data == whole.data


def test_a_bare_html_body_is_reduced_to_text_which_is_returned(client: FlaskClient) -> None:
    answer = send(client, b"<p>The ferry was <b>late</b>.</p><script>x()</script>", "text/html").get_json()
    assert answer["document"]["text"] == "The ferry was late."


@pytest.mark.parametrize(
    ("charset", "text"),
    [("utf-8", "Zoë’s ferry"), ("ISO-8859-1", "Zoës ferry"), ("windows-1252", "Zoë’s ferry"), ("utf-16", "Zoë")],
)
def test_a_declared_charset_is_decoded(client: FlaskClient, charset: str, text: str) -> None:
    answer = send(client, text.encode(charset), f"text/plain; charset={charset}").get_json()
    assert answer["document"]["characters"] == len(text)


@pytest.mark.parametrize("charset", ["utf-7", "idna", "unicode_escape", "rot13", "zip", "undefined", "../x", "x" * 999])
def test_a_charset_that_is_no_plain_encoding_is_415(client: FlaskClient, charset: str) -> None:
    assert send(client, b"The ferry.", f"text/plain; charset={charset}").status_code == 415


def test_bytes_that_are_not_in_the_charset_are_400(client: FlaskClient) -> None:
    assert check_problem(send(client, b"\xff\xfe\xfa", "text/plain"))["code"] == "not_text"


@pytest.mark.parametrize("kind", [None, "", "application/xml", "multipart/form-data", "application/jsonx", "text/csv"])
def test_another_media_type_is_415_and_names_those_that_are_taken(client: FlaskClient, kind: str | None) -> None:
    response = send(client, b"{}", kind)
    assert response.status_code == 415
    assert "application/json" in response.headers["Accept"]


def test_json_has_no_charset_but_utf_8(client: FlaskClient) -> None:
    body = json.dumps({"text": TEXT}).encode()
    assert send(client, body, "application/json; charset=UTF-8").status_code == 200
    assert send(client, body, "application/json; charset=latin-1").status_code == 415


def test_a_byte_order_mark_is_no_part_of_the_text(client: FlaskClient) -> None:
    assert send(client, b'\xef\xbb\xbf{"text": "One."}').status_code == 200
    assert send(client, b"\xef\xbb\xbfOne.", "text/plain").get_json()["document"]["characters"] == 4


@pytest.mark.parametrize(
    "body",
    [
        b"", b"   ", b"{", b"nonsense", b'{"text": "a"} x', b"\xff\xfe", b'{"text": "\\ud800"}',
        b'{"text": "\\udc00x"}',
        b'{"text": "a\x00"}', b'{"text": NaN}', b'{"text": Infinity}', b'{"text": "a",}', b"{'text': 'a'}",
        b'{"text": "\xc3"}', b"[" * 100_000, b'{"a":' * 50_000, b"\x00", b'{"text": 01}',
    ],
)  # fmt: skip
def test_what_is_not_json_is_400(client: FlaskClient, body: bytes) -> None:
    assert check_problem(send(client, body))["code"] == "not_json"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "The body is empty."),
        (b'{"text": "caf\xe9"}', "The body is not in UTF-8."),
        (b'{"text": "One.",}', "Line 1, column 16: trailing comma is not allowed."),
        (b'{\n"text": "Half of \\ud83d it"}', "Line 2, column 18: no low surrogate in string."),
    ],
)
def test_what_is_not_json_is_told_with_its_place(client: FlaskClient, body: bytes, told: str) -> None:
    assert check_problem(send(client, body))["detail"].endswith(told)


@pytest.mark.parametrize("value", [None, True, 3, 1.5, "text", [], [{"text": TEXT}], ["text"]])
def test_json_that_is_no_object_is_422_at_the_root(client: FlaskClient, value: Any) -> None:
    problem = check_problem(send(client, json.dumps(value).encode()))
    assert problem["errors"][0]["pointer"] == ""


def test_a_gzip_body_is_unpacked(client: FlaskClient) -> None:
    assert send(client, gzip.compress(json.dumps({"text": TEXT}).encode()), Content_Encoding="gzip").status_code == 200


@pytest.mark.parametrize(
    "body", [b"plain", gzip.compress(b"{}")[:-4], gzip.compress(b"{}") + b"more", zlib.compress(b"{}"), b""]
)
def test_a_broken_gzip_body_is_400(client: FlaskClient, body: bytes) -> None:
    assert check_problem(send(client, body, Content_Encoding="gzip"))["code"] == "not_gzip"


def test_another_content_encoding_is_415_and_names_gzip(client: FlaskClient) -> None:
    response = send(client, b"{}", Content_Encoding="br")
    assert response.status_code == 415
    assert response.headers["Accept-Encoding"] == "gzip"


def test_a_body_over_the_limit_is_413_with_limit_and_size() -> None:
    client = client_of(Settings(max_body_bytes=2048))
    problem = check_problem(send(client, b'{"text": "' + b"a" * 3000 + b'"}'))
    assert (problem["code"], problem["limit"], problem["size"]) == ("too_large", 2048, 3012)


@pytest.mark.parametrize(("size", "status"), [(2048, 200), (2049, 413)])
def test_a_body_of_unknown_length_is_read_to_its_end_or_the_limit(size: int, status: int) -> None:
    client = client_of(Settings(max_body_bytes=2048))
    response = client.post(
        "/v1/summaries",
        input_stream=io.BytesIO(b"a" * size),
        headers={"Transfer-Encoding": "chunked"},
        content_type="text/plain",
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert response.status_code == status
    assert status != 200 or response.get_json()["document"]["characters"] == size


class Gone(io.BytesIO):
    """What a server reads of a connection that has broken."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise ConnectionResetError(size)


@pytest.mark.parametrize("stream", [io.BytesIO(b"It rained. It"), Gone()])
def test_half_an_article_is_not_taken_for_a_whole_one(client: FlaskClient, stream: io.BytesIO) -> None:
    told = {"CONTENT_LENGTH": "500", "wsgi.input_terminated": True, "wsgi.input": stream}
    problem = check_problem(client.post("/v1/summaries", content_type="text/plain", environ_overrides=told))
    assert (problem["code"], problem["detail"]) == ("bad_request", "The body did not arrive whole.")


@pytest.mark.parametrize("length", ["", "-5", "many"])
def test_a_body_whose_length_is_told_wrong_is_none(client: FlaskClient, length: str) -> None:
    told = {"CONTENT_LENGTH": length}
    answer = client.post("/v1/summaries", data="a", content_type="application/json", environ_overrides=told)
    assert check_problem(answer)["code"] == "not_json"


def test_the_limit_holds_after_decompression_and_a_bomb_is_not_unpacked() -> None:
    client = client_of(Settings(max_body_bytes=100_000))
    problem = check_problem(send(client, gzip.compress(b" " * 50_000_000), Content_Encoding="gzip"))
    assert problem["code"] == "too_large"
    assert problem["size"] == 100_001


@pytest.mark.parametrize(
    ("query", "pointer", "code"),
    [
        ("summary.sentences=two", "/summary/sentences", "wrong_type"),
        ("summary.sentences=0", "/summary/sentences", "out_of_range"),
        ("summary.sentences=2&summary.sentences=3", "/summary/sentences", "repeated"),
        ("include_text=yes", "/include_text", "wrong_type"),
        ("summary.ratio=2", "/summary/ratio", "out_of_range"),
        ("sentences=2", "/sentences", "unknown_field"),
        ("text=other", "/text", "unknown_field"),
        ("source_register=x", "/source_register", "unknown_field"),
        ("published_at=Monday", "/published_at", "invalid_date"),
    ],
)
def test_a_bad_option_in_the_query_is_422_at_the_field_of_the_json_request(
    client: FlaskClient, query: str, pointer: str, code: str
) -> None:
    response = client.post(f"/v1/analyses?{query}", data=TEXT, content_type="text/plain")
    error = check_problem(response)["errors"][0]
    assert (error["pointer"], error["code"]) == (pointer, code)


def test_options_beside_a_json_body_are_refused_rather_than_ignored(client: FlaskClient) -> None:
    problem = check_problem(client.post("/v1/summaries?summary.sentences=2", json={"text": TEXT}))
    assert problem["errors"][0]["code"] == "misplaced"
