"""The dashboard, the alerts and the autoscaler's metric, asked of a real Prometheus that scrapes a running service."""

from __future__ import annotations

import http.client
import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml

from tests.deploy.balancers import free_ports, wait_for
from tests.e2e.server import ROOT, Server, serving
from tests.waiting import wait_until

PROMETHEUS = ROOT / "deploy/prometheus"
PANELS: list[dict[str, Any]] = json.loads((ROOT / "deploy/grafana/factcard.json").read_text())["panels"]
SHOWN = {f"{panel['title']} {target['refId']}": target["expr"] for panel in PANELS for target in panel["targets"]}
ALERTS: list[dict[str, Any]] = [
    rule for group in yaml.safe_load((PROMETHEUS / "alerts.yml").read_text())["groups"] for rule in group["rules"]
]
# An alert fires on a comparison; what it compares must be there all the time.
MEASURED = {rule["alert"]: re.split(r" (?:>|==) ", rule["expr"])[0] for rule in ALERTS}


@contextmanager
def watching(folder: Path, target: int) -> Iterator[int]:
    """The shipped configuration with the service's address, and every second; gives the port."""
    text = (PROMETHEUS / "prometheus.yml").read_text()
    text = re.sub(r"targets: .*", f'targets: ["127.0.0.1:{target}"]', text).replace("15s", "1s")
    (folder / "prometheus.yml").write_text(text)
    (folder / "alerts.yml").write_text((PROMETHEUS / "alerts.yml").read_text())
    port = free_ports(1)[0]
    command = [
        "prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/data",
        f"--web.listen-address=127.0.0.1:{port}",
    ]  # fmt: skip
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            wait_for(port, "/-/ready")
            yield port
        finally:
            process.terminate()
            process.wait(20)


def ask(port: int, path: str) -> Any:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        answer = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    assert answer["status"] == "success", answer
    return answer["data"]


def found(port: int, expression: str) -> list[Any]:
    result: list[Any] = ask(port, f"/api/v1/query?query={quote(expression)}")["result"]
    return [series for series in result if series["value"][1] != "NaN"]


def use(server: Server) -> None:
    text = {"text": "The council of Tarn closed the old mill on Friday, mayor Lena Holt said.", "language": "en"}
    server.post("/v1/analyses", text)
    server.ask("GET", "/nothing")
    server.ask("GET", "/readyz")


@pytest.fixture(scope="module")
def prometheus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Has seen the service at work for some seconds."""
    with serving(drain_seconds=0) as server, watching(tmp_path_factory.mktemp("prometheus"), server.port) as port:

        def seen() -> bool:
            use(server)
            return bool(found(port, f"{MEASURED['FactcardSlow']} and on() count_over_time(up[1m]) >= 3"))

        wait_until(seen, "Prometheus does not see the service")
        yield port


@pytest.mark.component("promtool")
def test_configuration_and_rules_are_valid() -> None:
    done = subprocess.run(
        ["promtool", "check", "config", PROMETHEUS / "prometheus.yml"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.component("prometheus")
@pytest.mark.parametrize("panel", SHOWN)
def test_every_panel_has_something_to_show(prometheus: int, panel: str) -> None:
    assert found(prometheus, SHOWN[panel])


@pytest.mark.component("prometheus")
@pytest.mark.parametrize("alert", MEASURED)
def test_every_alert_measures_something(prometheus: int, alert: str) -> None:
    assert found(prometheus, MEASURED[alert])


@pytest.mark.component("prometheus")
def test_no_alert_is_on_while_all_is_well(prometheus: int) -> None:
    rules = ask(prometheus, "/api/v1/rules")["groups"][0]["rules"]
    assert {rule["name"]: (rule["health"], rule["state"]) for rule in rules} == {
        rule["alert"]: ("ok", "inactive") for rule in ALERTS
    }


@pytest.mark.component("prometheus")
def test_the_autoscaler_asks_for_a_metric_of_each_replica(prometheus: int) -> None:
    component = yaml.safe_load((ROOT / "deploy/kubernetes/components/monitoring/kustomization.yaml").read_text())
    (added,) = (operation["value"] for operation in yaml.safe_load(component["patches"][0]["patch"]))
    (series,) = found(prometheus, added["pods"]["metric"]["name"])
    assert series["metric"].keys() == {"__name__", "instance", "job"}


def test_panels_do_not_lie_on_each_other_and_name_their_source() -> None:
    taken = [
        (x, y) for panel in PANELS for g in (panel["gridPos"],)
        for x in range(g["x"], g["x"] + g["w"]) for y in range(g["y"], g["y"] + g["h"])
    ]  # fmt: skip
    assert len(taken) == len(set(taken))
    assert max(x for x, _ in taken) < 24
    assert {panel["datasource"]["uid"] for panel in PANELS} == {"${datasource}"}
    assert len({panel["id"] for panel in PANELS}) == len(PANELS)
