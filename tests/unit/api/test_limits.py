"""How often one caller may ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.api import limits
from service.api.keys import make_key
from service.settings import SettingError, Settings
from tests.unit.api.client import check_problem, client_of

BODY = {"text": "It rained."}


def test_what_is_over_the_limit_is_told_when_to_come_again() -> None:
    client = client_of(Settings(rate_limit="3/minute"))
    left = []
    for path in ("/v1/analyses", "/v1/summaries", "/v1/batches"):
        answer = client.post(path, json=BODY)
        assert answer.headers["RateLimit-Limit"] == "3"
        assert 0 < int(answer.headers["RateLimit-Reset"]) <= 61
        left.append(answer.headers["RateLimit-Remaining"])
    assert left == ["2", "1", "0"]  # all addresses together, and bad requests count
    refused = client.post("/v1/analyses", json=BODY)
    assert check_problem(refused)["code"] == "rate_limited"
    assert 0 < int(refused.headers["Retry-After"]) <= 61
    assert refused.headers["RateLimit-Remaining"] == "0"


def test_probes_and_pages_are_not_counted() -> None:
    client = client_of(Settings(rate_limit="1/hour"))
    for path in ("/livez", "/readyz", "/metrics", "/openapi.json"):
        for _ in range(3):
            answer = client.get(path)
            assert answer.status_code == 200
            assert "RateLimit-Limit" not in answer.headers
    assert client.options("/v1/analyses").status_code == 200
    assert client.post("/v1/analyses", json=BODY).status_code == 200


def test_each_key_has_its_own_count_wherever_it_asks_from(tmp_path: Path) -> None:
    made = [make_key(name) for name in ("cms", "desk")]
    (tmp_path / "keys").write_text("\n".join(line for _, line in made))
    client = client_of(Settings(rate_limit="2/minute", keys_file=str(tmp_path / "keys")))
    for key, _ in made:
        statuses = [
            client.post("/v1/analyses", json=BODY, headers={"X-API-Key": key},
                        environ_base={"REMOTE_ADDR": f"10.0.0.{i}"}).status_code
            for i in range(3)
        ]  # fmt: skip
        assert statuses == [200, 200, 429]
    for _ in range(5):  # who has no key takes nothing from anyone
        assert client.post("/v1/analyses", json=BODY).status_code == 401


def test_without_keys_each_address_has_its_own_and_a_forged_one_does_not_help() -> None:
    client = client_of(Settings(rate_limit="1/minute"))

    def ask(address: str, forwarded: str) -> int:
        return client.post(
            "/v1/analyses", json=BODY, headers={"X-Forwarded-For": forwarded}, environ_base={"REMOTE_ADDR": address}
        ).status_code

    assert [ask("10.0.0.1", "192.0.2.1"), ask("10.0.0.1", "192.0.2.2"), ask("10.0.0.2", "192.0.2.1")] == [200, 429, 200]


def test_missing_packages_stop_the_start_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "find_spec", lambda _: None)
    with pytest.raises(SettingError, match=r"FACTCARD_RATE_LIMIT.*pip install 'factcard\[limits\]'"):
        client_of(Settings(rate_limit="1/minute"))


@pytest.mark.parametrize("value", ["60", "60/fortnight", "0/minute", "-1/minute", "1/minute;2/hour", "often"])
def test_what_is_no_limit_stops_the_start(value: str) -> None:
    with pytest.raises(SettingError, match="FACTCARD_RATE_LIMIT: not of the form"):
        Settings(rate_limit=value)


def test_a_password_in_the_address_of_redis_is_not_shown() -> None:
    with pytest.raises(SettingError, match="FACTCARD_RATE_LIMIT_REDIS: ") as caught:
        Settings(rate_limit_redis="http://:hunter2@host")
    assert "hunter2" not in str(caught.value)
