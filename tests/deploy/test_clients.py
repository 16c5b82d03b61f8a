"""The example programs of ``deploy/clients`` do what they say, against a running service."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.deploy.balancers import free_ports
from tests.e2e.server import Server, serving

CLIENTS = Path(__file__).parents[2] / "deploy" / "clients"
ARTICLE = str(CLIENTS / "article.txt")
PROGRAMS = [
    pytest.param([sys.executable, "analyse.py"], id="python"),
    pytest.param(["node", "analyse.mjs"], id="node", marks=pytest.mark.component("node")),
    pytest.param(["php", "analyse.php"], id="php", marks=pytest.mark.component("php")),
]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(workers=1, drain_seconds=0) as running:
        yield running


def asking(url: str, command: list[str], folder: Path = CLIENTS) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "FACTCARD_URL": url, "NO_PROXY": "*", "no_proxy": "*"}
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, timeout=120, check=False)


def run(server: Server, command: list[str], folder: Path = CLIENTS) -> subprocess.CompletedProcess[str]:
    return asking(f"http://127.0.0.1:{server.port}", command, folder)


def check_card(done: subprocess.CompletedProcess[str]) -> None:
    """The rating in words, and a source with the words that show it."""
    assert done.returncode == 0, done.stdout + done.stderr
    first, *sources = done.stdout.splitlines()
    assert re.fullmatch(r"One unnamed state source.* F6", first)
    assert any(re.fullmatch(r"- Pieter de Wit \(named\): .*Pieter de Wit.*", line) for line in sources), sources


@pytest.mark.parametrize("command", PROGRAMS)
def test_a_program_prints_the_card(server: Server, command: list[str]) -> None:
    check_card(run(server, [*command, ARTICLE]))


@pytest.mark.parametrize("command", PROGRAMS)
def test_a_program_tells_of_a_fault_by_its_field(server: Server, command: list[str], tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n", "utf-8")
    done = run(server, [*command, str(empty)])
    assert done.returncode != 0
    assert "invalid" in done.stderr
    assert "/text" in done.stderr


@pytest.mark.parametrize("command", PROGRAMS)
def test_a_program_says_in_one_line_which_address_does_not_answer(command: list[str]) -> None:
    url = f"http://127.0.0.1:{free_ports(1)[0]}"
    done = asking(url, [*command, ARTICLE])
    assert done.returncode != 0
    assert re.fullmatch(f"{url}: [^\n]+\n", done.stderr)


@pytest.mark.parametrize("command", PROGRAMS)
def test_a_program_is_not_thrown_by_a_page_of_a_proxy_in_place_of_a_problem(command: list[str]) -> None:
    class Proxy(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(502, "Bad Gateway")
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<h1>Bad Gateway</h1>")

        def log_message(self, *_: object) -> None:
            """Silent."""

    with HTTPServer(("127.0.0.1", 0), Proxy) as proxy, ThreadPoolExecutor(1) as pool:
        pool.submit(proxy.handle_request)
        done = asking(url := f"http://127.0.0.1:{proxy.server_port}", [*command, ARTICLE])
    assert done.returncode != 0
    assert re.fullmatch(f"{url}: .*502 Bad Gateway\n", done.stderr)


@pytest.mark.parametrize("command", PROGRAMS)
def test_a_program_asked_without_a_file_says_how_it_is_used(server: Server, command: list[str]) -> None:
    done = run(server, command)
    assert done.returncode != 0
    assert "article.txt" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", PROGRAMS)
def test_a_program_prints_no_code_where_nothing_is_rated(server: Server, command: list[str], tmp_path: Path) -> None:
    german = tmp_path / "artikel.txt"
    german.write_text("Die Brücke ist gesperrt, sagte die Bürgermeisterin am Freitag. Niemand wurde verletzt.", "utf-8")
    done = run(server, [*command, str(german)])
    assert done.stdout.strip() == "Not rated: no fact card is made for this language."


@pytest.mark.component("curl")
def test_curl_prints_markdown_and_fails_on_a_fault(server: Server, tmp_path: Path) -> None:
    done = run(server, ["./analyse.sh", ARTICLE])
    assert done.returncode == 0, done.stderr
    assert "**Sourcing.** One unnamed state source" in done.stdout
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n", "utf-8")
    failed = run(server, ["./analyse.sh", str(empty)])
    assert failed.returncode != 0
    assert json.loads(failed.stdout)["code"] == "invalid"


@pytest.mark.component("npm", "node")
def test_types_made_from_the_contract_compile_and_the_program_runs(server: Server, tmp_path: Path) -> None:
    folder = tmp_path / "deploy" / "clients" / "typescript"
    shutil.copytree(CLIENTS / "typescript", folder, ignore=shutil.ignore_patterns("node_modules", "build", "schema.ts"))
    shutil.copy(CLIENTS.parents[1] / "openapi.yaml", tmp_path)
    installed = run(server, ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder)
    if installed.returncode and os.environ.get("REQUIRE_COMPONENTS") != "1":
        pytest.skip("npm can't install the compiler here")
    assert installed.returncode == 0, installed.stderr
    for script in ("types", "build"):
        made = run(server, ["npm", "run", "--silent", script], folder)
        assert made.returncode == 0, made.stdout + made.stderr
    check_card(run(server, ["node", "build/analyse.js", ARTICLE], folder))


def test_the_lock_of_the_compiler_names_no_registry_and_pins_every_package() -> None:
    lock = json.loads((CLIENTS / "typescript" / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert all("resolved" not in p and p["integrity"].startswith("sha512-") for p in packages.values())


def requests(text: str) -> Iterator[tuple[str, str, dict[str, str], str]]:
    """Method, path, headers and body of each request of an ``.http`` file."""
    for part in re.split(r"^###.*\n", text, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n\n")
        first, *lines = head.strip().splitlines()
        method, _, address = first.partition(" ")
        yield method, address.removeprefix("{{host}}"), dict(line.split(": ", 1) for line in lines), body.strip()


def test_every_request_of_the_collection_is_answered_as_it_says(server: Server) -> None:
    kinds: list[tuple[str, int, str]] = []
    for method, path, headers, body in requests((CLIENTS / "factcard.http").read_text("utf-8")):
        status, answered, content = server.ask(method, path, body.encode() or None, headers)
        kinds.append((path, status, answered["Content-Type"].partition(";")[0]))
        answer: Any = json.loads(content) if "json" in answered["Content-Type"] else content.decode()
        assert answer
    assert kinds == [
        ("/v1/capabilities", 200, "application/json"), ("/v1/analyses", 200, "application/json"),
        ("/v1/fact-cards", 200, "text/html"), ("/v1/summaries?format=ninjs", 200, "application/vnd.iptc.ninjs+json"),
        ("/v1/batches", 200, "application/json"), ("/v1/comparisons", 200, "application/json"),
        ("/v1/corroborations", 200, "application/json"), ("/v1/analyses", 422, "application/problem+json"),
    ]  # fmt: skip
