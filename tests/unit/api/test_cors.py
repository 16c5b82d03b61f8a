"""Which web pages may call, and what they may send and read."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from service.api.keys import make_key
from service.settings import SettingError, Settings
from tests.unit.api.client import client_of

DESK, CMS, STRANGER = "https://desk.example", "https://cms.example:8443", "https://evil.example"
ASK = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type,x-api-key,authorization",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """Two origins are listed, and a key is asked for."""
    path = tmp_path_factory.mktemp("keys") / "keys"
    path.write_text(make_key("cms")[1])
    return client_of(Settings(cors_origins=f"{DESK} {CMS}", keys_file=str(path)))


@pytest.mark.parametrize("origin", [DESK, CMS])
def test_a_page_of_a_listed_origin_may_ask_first_without_a_key(client: FlaskClient, origin: str) -> None:
    asked = client.options("/v1/analyses", headers={"Origin": origin, **ASK})
    assert asked.status_code == 200
    assert asked.headers["Access-Control-Allow-Origin"] == origin
    assert set(asked.headers["Access-Control-Allow-Methods"].split(", ")) == {"GET", "POST"}
    allowed = {name.lower() for name in asked.headers["Access-Control-Allow-Headers"].split(", ")}
    assert allowed == {"content-type", "x-api-key", "authorization"}
    assert asked.headers["Access-Control-Max-Age"] == "3600"
    assert "Access-Control-Allow-Credentials" not in asked.headers
    assert "Origin" in asked.headers.getlist("Vary")


@pytest.mark.parametrize(
    "origin",
    [STRANGER, "null", f"{DESK}.evil.example", "https://desk-example", DESK.upper() + "x", "http://desk.example"],
)
def test_no_other_page_may(client: FlaskClient, origin: str) -> None:
    asked = client.options("/v1/analyses", headers={"Origin": origin, **ASK})
    assert "Access-Control-Allow-Origin" not in asked.headers
    assert "Access-Control-Allow-Origin" not in client.get("/v1/capabilities", headers={"Origin": origin}).headers


def test_an_error_can_be_read_as_well_with_the_headers_that_help(client: FlaskClient) -> None:
    refused = client.get("/v1/capabilities", headers={"Origin": DESK})
    assert refused.status_code == 401
    assert refused.headers["Access-Control-Allow-Origin"] == DESK
    readable = set(refused.headers["Access-Control-Expose-Headers"].split(", "))
    assert {"X-Request-ID", "Server-Timing", "Retry-After", "RateLimit-Remaining", "WWW-Authenticate"} <= readable


def test_a_cache_is_told_all_that_an_answer_varies_by(client: FlaskClient) -> None:
    lines = client.get("/v1/capabilities", headers={"Origin": DESK}).headers.getlist("Vary")
    assert sorted(", ".join(lines).split(", ")) == ["Accept-Encoding", "Origin"]


def test_probes_and_metrics_are_for_no_page(client: FlaskClient) -> None:
    for path in ("/metrics", "/readyz"):
        assert "Access-Control-Allow-Origin" not in client.get(path, headers={"Origin": DESK}).headers


def test_a_star_lets_all_in_and_nothing_lets_none_in() -> None:
    asked = {"Origin": STRANGER}
    everyone = client_of(Settings(cors_origins="*")).get("/v1/capabilities", headers=asked)
    assert everyone.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client_of().get("/v1/capabilities", headers=asked).headers


@pytest.mark.parametrize("value", ["desk.example", "https://", "https://desk.example/", "https://*.example", "* *",
                                   "https://desk.example,https://cms.example", "null", "https://a.(b|c)+"])  # fmt: skip
def test_what_is_no_list_of_origins_stops_the_start(value: str) -> None:
    with pytest.raises(SettingError, match="FACTCARD_CORS_ORIGINS"):
        Settings(cors_origins=value)
