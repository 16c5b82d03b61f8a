"""Every regular expression that service/ compiles, and text made to trip each of them."""

from __future__ import annotations

import ast
import importlib
import itertools
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
_parser: Any = importlib.import_module("re._parser")
# Runs by itself, since here the modules are loaded already. `re` compiles in one place, whoever asks it to.
_COLLECT = """
import json, pkgutil, re, sys
found, compile_ = {}, re._compile
def note(pattern, flags):
    frame = sys._getframe(1)
    while frame.f_globals.get("__name__", "").partition(".")[0] == "re":
        frame = frame.f_back
    if isinstance(pattern, str) and frame.f_globals.get("__name__", "").startswith("service."):
        key = f"{frame.f_code.co_filename}:{frame.f_lineno}"
        found.setdefault(key, []).append((pattern, int(flags)))
    return compile_(pattern, flags)
re._compile = note
import service
for module in pkgutil.walk_packages(service.__path__, "service."):
    if not module.name.endswith("__main__") and ".data." not in module.name:
        __import__(module.name)
from service.app import create_app
from service.settings import Settings
client = create_app(Settings()).test_client()
client.post("/v1/analyses", json={"text": "Mayor Lena Holt said on Friday that 50 people left Tarn for $2.4 million."})
json.dump(found, sys.stdout)
"""


class Compiled(NamedTuple):
    """``methods``: how the service calls it, where that can be seen."""

    where: str
    pattern: str
    flags: int
    methods: tuple[str, ...]


@cache
def compiled() -> list[Compiled]:
    done = subprocess.run([sys.executable, "-c", _COLLECT], capture_output=True, text=True, check=True, cwd=ROOT)
    out = []
    for place, patterns in json.loads(done.stdout).items():
        path, _, line = place.rpartition(":")
        methods = _methods(Path(path), int(line))
        for i, (pattern, flags) in enumerate(dict.fromkeys(map(tuple, patterns))):
            out.append(Compiled(f"{Path(path).relative_to(ROOT)}:{line}:{i}", pattern, flags, methods))
    return out


def call_sites() -> set[str]:
    """Where the source calls ``re.compile`` outside of functions, as ``path:line``."""
    out = set()
    for path in sorted((ROOT / "service").rglob("*.py")):
        for statement in ast.parse(path.read_text("utf-8")).body:
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                continue
            for node in ast.walk(statement):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
                    out.add(f"{path.relative_to(ROOT)}:{node.lineno}")
    return out


def _methods(path: Path, line: int) -> tuple[str, ...]:
    """A pattern that is only ever matched at one place need not be fast to search for. ``finditer`` tries them all."""
    source = path.read_text("utf-8")
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign) and statement.lineno <= line <= (statement.end_lineno or 0):
            name = ast.unparse(statement.targets[0])
            used = set(re.findall(rf"\b{name}\.(\w+)", source))
            handed_on = len(re.findall(rf"\b{name}\b(?!\.\w)", source)) > 1  # beside where it is made
            if name.startswith("_") and not handed_on and used and used <= {"match", "fullmatch"}:
                return tuple(sorted(used))
    return ("finditer",)


def hostile(pattern: str, flags: int) -> Iterator[str]:
    """What to repeat: characters of the pattern, pairs of them, and text that it matches nearly."""
    tree = _parser.parse(pattern, flags)
    letters = list(dict.fromkeys(_letters(tree)))
    yield from letters[:6]
    yield from ("".join(pair) for pair in itertools.permutations(letters[:3], 2))
    sample = _sample(tree)
    if sample:
        yield from dict.fromkeys((sample, sample[:-1] or sample, sample[1:] or sample, sample[: len(sample) // 2 + 1]))


def _letters(tree: Any) -> Iterator[str]:
    for operation, argument in tree:
        name = str(operation)
        if name in {"LITERAL", "NOT_LITERAL"}:
            yield chr(argument) if name == "LITERAL" else "a"
        elif name == "ANY":
            yield "a"
        elif name == "IN":
            yield from _of_class(argument)
        for inner in _inner(argument):
            yield from _letters(inner)


def _of_class(items: Any) -> list[str]:
    if str(items[0][0]) == "NEGATE":
        refused = set(_of_class(items[1:])) if len(items) > 1 else set()
        return [next(c for c in "a1 .\n" if c not in refused)]
    out = []
    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            out.append(chr(argument))
        elif name == "RANGE":
            out.append(chr(argument[0]))
        elif name == "CATEGORY":
            out.append({"DIGIT": "1", "SPACE": " ", "WORD": "a"}.get(str(argument).rpartition("_")[2], "."))
    return out


def _inner(argument: Any) -> Iterator[Any]:
    """Sub-patterns, however deep in the tuples of the parser's tree."""
    if isinstance(argument, _parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _inner(part)


def _sample(tree: Any) -> str:
    """A text that the pattern matches, but for what it looks ahead or behind for."""
    out = []
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            out.append(chr(argument))
        elif name in {"NOT_LITERAL", "ANY"}:
            out.append("a")
        elif name == "IN":
            out.append(_of_class(argument)[0])
        elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            out.append(_sample(argument[2]) * min(max(argument[0], 1), 3))
        elif not name.startswith("ASSERT"):
            inner = next(_inner(argument), None)
            out.append(_sample(inner) if inner is not None else "")
    return "".join(out)
