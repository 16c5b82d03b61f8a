"""deploy/compose.yaml against the schema of Compose, and against the files and settings that it names."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from service import settings
from tests.deploy.balancers import CONFIGURATIONS
from tests.e2e.server import ROOT

PATH = ROOT / "deploy/compose.yaml"
COMPOSE: dict[str, Any] = yaml.safe_load(PATH.read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
REPLICAS = [name for name, service in SERVICES.items() if "build" in service]


def test_it_is_valid_by_the_schema_of_compose() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(PATH)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_mounted_file_exists_and_every_network_and_volume_is_declared() -> None:
    for service in SERVICES.values():
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert (PATH.parent / source).is_file() if source.startswith(".") else source in COMPOSE["volumes"]
        assert set(service["networks"]) <= set(COMPOSE["networks"])
        assert {config["source"] for config in service.get("configs", [])} <= set(COMPOSE["configs"])
    assert (PATH.parent / SERVICES["factcard-1"]["build"]["context"] / "Dockerfile").is_file()


@pytest.mark.parametrize("name", REPLICAS)
def test_replicas_start_with_settings_that_exist_and_have_time_to_stop(name: str) -> None:
    loaded = settings.load(SERVICES[name]["environment"])
    grace = float(SERVICES[name]["stop_grace_period"].removesuffix("s"))
    assert grace > loaded.drain_seconds + loaded.stop_seconds
    assert loaded.stop_seconds > loaded.batch_deadline_seconds


@pytest.mark.parametrize("name", REPLICAS)
def test_replicas_are_shut_in(name: str) -> None:
    service = SERVICES[name]
    assert [mount.split(":")[0] for mount in service["tmpfs"]] == ["/tmp"]  # noqa: S108 (it does not start without)
    assert (service["read_only"], service["cap_drop"], "ports" in service) == (True, ["ALL"], False)
    assert [COMPOSE["networks"][network]["internal"] for network in service["networks"]] == [True]
    assert service["user"] == re.search(r"^USER (\S+)", (ROOT / "Dockerfile").read_text(), re.M)[1]  # type: ignore[index]


def test_nginx_and_prometheus_ask_these_replicas_on_the_port_they_listen_on() -> None:
    addresses = {f"{name}:{settings.Settings().port}" for name in REPLICAS}
    assert set(re.findall(r"^\s+server (\S+)", CONFIGURATIONS["nginx"].read_text(), re.M)) - {"{"} == addresses
    prometheus = yaml.safe_load((PATH.parent / "prometheus/prometheus.yml").read_text())
    assert {t for job in prometheus["scrape_configs"] for c in job["static_configs"] for t in c["targets"]} == addresses
    assert set(re.findall(r"^\s+server \S+ (\S+)", CONFIGURATIONS["haproxy"].read_text(), re.M)) == addresses


def test_the_published_port_is_the_one_nginx_listens_on_and_only_of_this_machine() -> None:
    listens = re.search(r"listen (\d+);", CONFIGURATIONS["nginx"].read_text())
    assert listens is not None
    assert SERVICES["nginx"]["ports"] == [f"127.0.0.1:8080:{listens[1]}"]
    published = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert all(port.startswith("127.0.0.1:") for port in published)
