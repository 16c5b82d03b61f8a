"""When traces go out, and what is said where they can't."""

from __future__ import annotations

import pytest

from service.api import telemetry
from service.api.telemetry import Telemetry, telemetry_of
from service.app import create_app
from service.settings import SettingError, Settings
from tests.unit.api.cards import FakeEngine

HERE = "http://127.0.0.1:4318"


@pytest.mark.parametrize(
    "environ",
    [
        {}, {"OTEL_EXPORTER_OTLP_ENDPOINT": ""}, {"OTEL_SERVICE_NAME": "news"},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": HERE, "OTEL_SDK_DISABLED": "true"},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": HERE, "OTEL_TRACES_EXPORTER": "none"},
    ],
)  # fmt: skip
def test_nothing_goes_out_unless_a_receiver_is_named(environ: dict[str, str]) -> None:
    assert telemetry_of(environ) is None


@pytest.mark.parametrize("name", ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"])
def test_naming_a_receiver_switches_it_on(name: str) -> None:
    assert telemetry_of({name: HERE})


def test_missing_packages_stop_the_start_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telemetry, "find_spec", lambda _: None)
    with pytest.raises(SettingError, match=r"OTEL_EXPORTER_OTLP_ENDPOINT.*pip install 'factcard\[telemetry\]'"):
        telemetry_of({"OTEL_EXPORTER_OTLP_ENDPOINT": HERE})


def test_a_protocol_that_is_not_spoken_stops_the_start() -> None:
    with pytest.raises(SettingError, match="OTEL_EXPORTER_OTLP_PROTOCOL=grpc"):
        telemetry_of({"OTEL_EXPORTER_OTLP_ENDPOINT": HERE, "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"})


def test_a_fault_in_tracing_fails_no_request(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def fail(*_: object) -> None:
        raise OSError("some text")

    monkeypatch.setattr(Telemetry, "_span", fail)
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", HERE)
    client = create_app(engine=FakeEngine()).test_client()
    assert [client.post("/v1/analyses", json={"text": "It rained."}).status_code for _ in range(2)] == [200, 200]
    assert [r.getMessage() for r in caplog.records] == ["traces are incomplete from here on: OSError"]
    assert Settings() == client.application.extensions["factcard"].settings
