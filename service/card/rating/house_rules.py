"""The house rules in force: those of the box, whose levels a newsroom may change, and its own, read from TOML.

A rule of its own fires where the rating of the central claim gives all its ``reasons`` and none of ``without``:

    [levels]
    HR-03 = "off"

    [[rules]]
    id = "DESK-1"
    level = "warn"
    text = "A state speaks for itself alone: ask the other side."
    reasons = ["STATE_AFFILIATED_ORIGIN"]
    without = ["INDEPENDENT_ORIGINS"]
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, cast, get_args

from service.card.lexicon import column, rows

Level = Literal["note", "warn"]

_OFF = "off"
_MOST = 100  # rules of one file
_LONGEST = 500  # characters of a rule's words


@dataclass(frozen=True, slots=True)
class HouseRule:
    """``reasons`` and ``without`` are reason codes; both are empty for a rule of the box, which the code judges."""

    id: str
    level: Level
    text: str
    reasons: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()


@cache
def in_the_box() -> tuple[HouseRule, ...]:
    return tuple(HouseRule(r["id"], cast("Level", r["level"]), r["text"]) for r in rows("house_rules"))


def read_house_rules(toml: str) -> tuple[HouseRule, ...]:
    """All rules in force, the box's first. ValueError says which entry can't be used."""
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"not TOML: {error}") from None
    _only(table, {"levels", "rules"}, "the file")
    levels, own = table.get("levels", {}), table.get("rules", [])
    if not isinstance(levels, dict) or not isinstance(own, list):
        raise ValueError("levels must be a table and rules a list of tables")
    if len(own) > _MOST:
        raise ValueError(f"{len(own)} rules; at most {_MOST}")
    known = {rule.id for rule in in_the_box()}
    for name, level in levels.items():
        if name not in known:
            raise ValueError(f"levels.{name}: no such rule in the box; they are {', '.join(sorted(known))}")
        _one_of(level, (*get_args(Level), _OFF), f"levels.{name}")
    kept = tuple(replace(r, level=levels.get(r.id, r.level)) for r in in_the_box() if levels.get(r.id) != _OFF)
    added = tuple(_rule(entry, f"rules[{number}]") for number, entry in enumerate(own))
    twice = [r.id for i, r in enumerate(added) if r.id in known or r.id in {a.id for a in added[:i]}]
    if twice:
        raise ValueError(f"two rules are called {twice[0]}")
    return kept + added


def fingerprint(rules: tuple[HouseRule, ...]) -> str:
    """Tells answers under other rules apart; "" for those of the box."""
    if rules == in_the_box():
        return ""
    said = repr([(r.id, r.level, r.text, sorted(r.reasons), sorted(r.without)) for r in rules])
    return hashlib.sha256(said.encode()).hexdigest()


def published(rules: tuple[HouseRule, ...]) -> list[dict[str, str]]:
    return [{"id": r.id, "level": r.level, "text": r.text} for r in rules]


def _rule(entry: Any, where: str) -> HouseRule:
    if not isinstance(entry, dict):
        raise ValueError(f"{where} must be a table")
    _only(entry, {"id", "level", "text", "reasons", "without"}, where)
    for name in ("id", "text"):
        value = entry.get(name)
        if not isinstance(value, str) or not 0 < len(value.strip()) <= _LONGEST:
            raise ValueError(f"{where}.{name} must be words of at most {_LONGEST} characters")
    _one_of(entry.get("level", "note"), get_args(Level), f"{where}.level")
    reasons, without = (_codes(entry.get(name, []), f"{where}.{name}") for name in ("reasons", "without"))
    if not reasons:
        raise ValueError(f"{where}.reasons must name at least one reason")
    return HouseRule(entry["id"].strip(), entry.get("level", "note"), entry["text"].strip(), reasons, without)


def _codes(given: Any, where: str) -> frozenset[str]:
    known = column("reasons", "code")
    strange = [c for c in given if c not in known] if isinstance(given, list) else [given]
    if strange:
        raise ValueError(f"{where}: {strange[0]!r} is no reason of a rating; they are {', '.join(sorted(known))}")
    return frozenset(given)


def _only(table: dict[str, Any], names: set[str], where: str) -> None:
    strange = sorted(table.keys() - names)
    if strange:
        raise ValueError(f"{where} has no {strange[0]!r}; known are {', '.join(sorted(names))}")


def _one_of(value: Any, allowed: tuple[str, ...], where: str) -> None:
    if value not in allowed:
        raise ValueError(f"{where} must be one of {', '.join(allowed)}")
