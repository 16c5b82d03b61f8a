"""deploy/kubernetes as kustomize renders it: valid by the schemas, and true of the service where schemas are blind."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from service import settings
from service.app import create_app
from service.settings import Settings
from tests.e2e.server import ROOT
from tests.unit.api.cards import FakeEngine

FOLDER = ROOT / "deploy/kubernetes"
OVERLAYS = sorted(path.name for path in (FOLDER / "overlays").iterdir())
PATHS = set(yaml.safe_load((ROOT / "openapi.yaml").read_text())["paths"])
SERVED = {rule.rule for rule in create_app(engine=FakeEngine()).url_map.iter_rules()}
Objects = dict[str, dict[str, Any]]

each_overlay = pytest.mark.parametrize("overlay", OVERLAYS)


@functools.cache
def text(folder: Path) -> str:
    kubectl = Path(sys.executable).with_name("kubectl")
    done = subprocess.run([kubectl, "kustomize", folder], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def objects(overlay: str) -> Objects:
    """The rendered objects by kind; each kind is there once."""
    found = list(yaml.safe_load_all(text(FOLDER / "overlays" / overlay)))
    by_kind = {item["kind"]: item for item in found}
    assert len(by_kind) == len(found)
    return by_kind


def pod(overlay: str) -> dict[str, Any]:
    spec: dict[str, Any] = objects(overlay)["Deployment"]["spec"]["template"]["spec"]
    return spec


def container(overlay: str) -> dict[str, Any]:
    (only,) = pod(overlay)["containers"]
    return dict(only)


def environment(overlay: str) -> Settings:
    return settings.load({variable["name"]: variable["value"] for variable in container(overlay)["env"]})


@each_overlay
def test_every_object_is_valid_by_the_strict_schemas(overlay: str, tmp_path: Path) -> None:
    path = tmp_path / "all.yaml"
    path.write_text(text(FOLDER / "overlays" / overlay))
    program = Path(sys.executable).with_name("kubernetes-validate")
    done = subprocess.run([program, "--strict", "-k", "1.33", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (done.stdout + done.stderr).count(" passed ") == len(objects(overlay))


@each_overlay
def test_whatever_selects_pods_selects_these(overlay: str) -> None:
    found = objects(overlay)
    labels = found["Deployment"]["spec"]["template"]["metadata"]["labels"].items()
    selectors = [
        found["Service"]["spec"]["selector"],
        *(found[kind]["spec"]["selector"]["matchLabels"] for kind in ("Deployment", "PodDisruptionBudget")),
        found["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"],
        *(spread["labelSelector"]["matchLabels"] for spread in pod(overlay)["topologySpreadConstraints"]),
    ]
    assert all(selector and selector.items() <= labels for selector in selectors)


@each_overlay
def test_ports_lead_from_the_ingress_to_the_port_the_service_listens_on(overlay: str) -> None:
    found = objects(overlay)
    (port,) = container(overlay)["ports"]
    (service,) = found["Service"]["spec"]["ports"]
    assert port["containerPort"] == environment(overlay).port
    assert service["targetPort"] == port["name"]
    assert found["NetworkPolicy"]["spec"]["ingress"][0]["ports"] == [{"port": port["name"]}]
    for path in found["Ingress"]["spec"]["rules"][0]["http"]["paths"]:
        assert path["backend"]["service"] == {
            "name": found["Service"]["metadata"]["name"], "port": {"name": service["name"]},
        }  # fmt: skip


@each_overlay
def test_probes_ask_paths_of_the_contract_and_only_readiness_asks_for_more_than_life(overlay: str) -> None:
    probes = {name: value["httpGet"] for name, value in container(overlay).items() if name.endswith("Probe")}
    (port,) = container(overlay)["ports"]
    assert {probe["port"] for probe in probes.values()} == {port["name"]}
    asked = {name: probe["path"] for name, probe in probes.items()}
    assert asked == {"startupProbe": "/readyz", "readinessProbe": "/readyz", "livenessProbe": "/livez"}
    assert set(asked.values()) <= PATHS


@each_overlay
def test_the_ingress_offers_all_that_is_served_but_probes_and_measurements_and_nothing_else(overlay: str) -> None:
    paths = objects(overlay)["Ingress"]["spec"]["rules"][0]["http"]["paths"]
    offered = {path["path"]: {rule for rule in SERVED if _leads_to(path, rule)} for path in paths}
    assert [path for path, rules in offered.items() if not rules] == []
    assert SERVED - set().union(*offered.values()) == {"/livez", "/readyz", "/metrics"}


def _leads_to(path: dict[str, Any], rule: str) -> bool:
    below = path["pathType"] == "Prefix" and rule.startswith(path["path"].rstrip("/") + "/")
    return bool(rule == path["path"] or below)


@each_overlay
def test_a_pod_has_time_to_finish_what_it_has_in_hand(overlay: str) -> None:
    given = environment(overlay)
    pause = container(overlay)["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod(overlay)["terminationGracePeriodSeconds"] > pause + given.drain_seconds + given.stop_seconds
    assert given.stop_seconds > given.batch_deadline_seconds


@each_overlay
def test_variables_that_kubernetes_makes_of_service_names_do_not_pose_as_settings(overlay: str) -> None:
    assert pod(overlay)["enableServiceLinks"] is False


@each_overlay
def test_a_pod_is_shut_in(overlay: str) -> None:
    shut = container(overlay)["securityContext"]
    assert shut == {
        "allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}, "readOnlyRootFilesystem": True,
    }  # fmt: skip
    # It does not start without a place for temporary files.
    (mount,) = container(overlay)["volumeMounts"]
    assert mount["mountPath"] == "/tmp"  # noqa: S108
    assert [volume["name"] for volume in pod(overlay)["volumes"] if "emptyDir" in volume] == [mount["name"]]
    user = pod(overlay)["securityContext"]
    assert f"USER {user['runAsUser']}:{user['runAsGroup']}\n" in (ROOT / "Dockerfile").read_text()
    policy = objects(overlay)["NetworkPolicy"]["spec"]
    assert (policy["policyTypes"], policy.get("egress", [])) == (["Ingress", "Egress"], [])
    assert pod(overlay)["automountServiceAccountToken"] is False


@each_overlay
def test_replicas_can_be_replaced_while_others_answer(overlay: str) -> None:
    found = objects(overlay)
    least = found["Deployment"]["spec"].get("replicas") or found["HorizontalPodAutoscaler"]["spec"]["minReplicas"]
    assert least >= 2
    assert found["Deployment"]["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert ("replicas" in found["Deployment"]["spec"]) != ("HorizontalPodAutoscaler" in found)


def test_the_autoscaler_names_the_deployment_and_the_share_of_a_cpu_that_pods_ask_for() -> None:
    found = objects("production")
    target = found["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", found["Deployment"]["metadata"]["name"])
    assert container("production")["resources"]["requests"]["cpu"]


def test_monitoring_adds_the_queue_to_the_autoscaler_and_selects_the_service(tmp_path: Path) -> None:
    tree = shutil.copytree(FOLDER, tmp_path / "tree")
    path = tree / "overlays/production/kustomization.yaml"
    told = "#   components: ["
    assert path.read_text().count(told) == 1
    path.write_text(path.read_text().replace(told, "components: ["))
    found = {item["kind"]: item for item in yaml.safe_load_all(text(tree / "overlays/production"))}
    kinds = [metric["type"] for metric in found["HorizontalPodAutoscaler"]["spec"]["metrics"]]
    assert kinds == ["Resource", "Pods"]
    monitor, service = found["ServiceMonitor"]["spec"], found["Service"]
    assert monitor["selector"]["matchLabels"].items() <= service["metadata"]["labels"].items()
    assert [end["port"] for end in monitor["endpoints"]] == [port["name"] for port in service["spec"]["ports"]]
