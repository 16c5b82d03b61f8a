"""With keys configured, who may ask what."""

from __future__ import annotations

import base64
import hmac
import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.api.keys import make_key
from service.app import create_app
from service.settings import Settings
from tests.unit.api.cards import FakeEngine
from tests.unit.api.client import check_problem, client_of

KEY, LINE = make_key("cms")
OTHER, OTHER_LINE = make_key("desk")
ASIDE, ASIDE_LINE = make_key("agency")
BODY = {"text": "It rained."}
# Whatever else there is must ask for a key: a new route without one fails here.
OPEN = {"/livez", "/readyz", "/version", "/metrics", "/openapi.json", "/openapi.yaml", "/docs", "/docs/<name>",
        "/", "/compare", "/corroborate", "/page/<path:name>", "/embed", "/embed/",
        "/embed/<path:name>"}  # fmt: skip


def basic(name: str, key: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{key}".encode()).decode()}


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    path = tmp_path / "keys"
    path.write_text(f"{LINE}\n{OTHER_LINE}\n{ASIDE_LINE} suspended\n")
    return client_of(Settings(keys_file=str(path)))


WAYS: dict[str, Callable[[str], dict[str, str]]] = {
    "bearer": lambda key: {"Authorization": f"Bearer {key}"},
    "header": lambda key: {"X-API-Key": key},
    "basic": lambda key: basic("cms", key),
    "header beside another's basic": lambda key: {**basic("proxy", "x"), "X-API-Key": key},
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_a_key_opens_in_each_way_it_can_be_sent(client: FlaskClient, way: Callable[[str], dict[str, str]]) -> None:
    assert client.post("/v1/analyses", json=BODY, headers=way(KEY)).status_code == 200
    refused = client.post("/v1/analyses", json=BODY, headers=way(KEY[:-1]))
    assert check_problem(refused)["code"] == "unauthorized"


@pytest.mark.parametrize(
    "headers",
    [
        {}, {"X-API-Key": ""}, {"X-API-Key": f"{KEY},{KEY}"}, {"Authorization": KEY}, {"Authorization": "Bearer"},
        {"Authorization": "Bearer cms"}, {"Authorization": f"Digest {KEY}"}, {"Authorization": "Basic x"},
        basic("desk", KEY), basic("", KEY), basic(KEY, "cms"), {"Cookie": f"key={KEY}"}, {"X-Api-Token": KEY},
    ],
)  # fmt: skip
def test_nothing_else_does_and_the_answer_says_how(client: FlaskClient, headers: dict[str, str]) -> None:
    refused = client.post("/v1/analyses", json=BODY, headers=headers)
    assert check_problem(refused)["code"] == "unauthorized"
    assert refused.headers["WWW-Authenticate"] == ('Bearer realm="factcard", Basic realm="factcard", charset="UTF-8"')


@pytest.mark.parametrize("name", ["api_key", "key", "access_token", "X-API-Key"])
def test_a_key_in_the_query_string_opens_nothing(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    caplog.set_level(logging.DEBUG)
    alone = client.post(f"/v1/analyses?{name}={KEY}", json=BODY)
    beside = client.post(f"/v1/analyses?{name}={KEY}", json=BODY, headers={"X-API-Key": OTHER})
    assert check_problem(alone)["code"] == "unauthorized"
    assert check_problem(beside)["code"] == "invalid"
    assert KEY not in alone.text + beside.text + caplog.text


def test_a_suspended_key_is_told_so(client: FlaskClient) -> None:
    refused = client.post("/v1/analyses", json=BODY, headers={"X-API-Key": ASIDE})
    assert check_problem(refused)["code"] == "forbidden"
    assert refused.headers["WWW-Authenticate"].startswith("Bearer ")


def test_every_route_asks_for_a_key_but_those_listed(client: FlaskClient) -> None:
    rules = {rule.rule for rule in client.application.url_map.iter_rules()}
    assert rules >= OPEN
    for rule in sorted(rules):
        asked = client.get(rule.replace("<name>", "start.js")).status_code
        assert (asked == 401) != (rule in OPEN), rule
    assert client.get("/v1/nothing").status_code == 401


def test_a_key_is_asked_for_before_the_body_is_read(client: FlaskClient) -> None:
    assert client.post("/v1/analyses", data=b"\xff" * 2_000_000, content_type="nonsense").status_code == 401


def test_the_log_and_the_metrics_name_the_holder_or_nobody_but_never_the_key(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for headers in ({"X-API-Key": KEY}, {"Authorization": f"Bearer {OTHER}"}, {"X-API-Key": KEY + "x"}):
        client.post("/v1/summaries", json=BODY, headers=headers)
    lines = [json.loads(record.getMessage()) for record in caplog.records if record.name == "factcard.request"]
    assert [line.get("key") for line in lines] == ["cms", "desk", None]
    seen = caplog.text + client.get("/metrics").text
    assert not [word for word in (KEY, OTHER, LINE.split(":")[1]) if word in seen]


def test_every_key_is_compared_in_constant_time(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[bool] = []

    def compare(one: bytes, other: bytes, plain: Callable[[bytes, bytes], bool] = hmac.compare_digest) -> bool:
        compared.append(plain(one, other))
        return compared[-1]

    monkeypatch.setattr(hmac, "compare_digest", compare)
    client.get("/v1/capabilities", headers={"X-API-Key": KEY})
    assert compared == [True, False, False]  # it goes on after the one that fits


def test_without_keys_everyone_may_ask() -> None:
    assert client_of().post("/v1/analyses", json=BODY, headers={"X-API-Key": "whatever"}).status_code == 200


@pytest.mark.parametrize(("trusted", "seen"), [(0, "10.0.0.9"), (1, "203.0.113.9"), (2, "198.51.100.7")])
def test_a_forwarded_address_is_believed_from_as_many_proxies_as_are_trusted(trusted: int, seen: str) -> None:
    app = create_app(Settings(trusted_proxies=trusted), FakeEngine())
    addresses: list[str | None] = []

    @app.before_request
    def note() -> None:
        from flask import request

        addresses.append(request.remote_addr)

    forwarded = {"X-Forwarded-For": "192.0.2.1, 198.51.100.7, 203.0.113.9", "X-Forwarded-Host": "evil.example"}
    app.test_client().get("/livez", headers=forwarded, environ_base={"REMOTE_ADDR": "10.0.0.9"})
    assert addresses == [seen]
