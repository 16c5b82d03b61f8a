"""Builds service/web/embed/card/land.js: the outline of the land and the borders of countries, for the map of places.

usage: python service/web/build_land.py COUNTRIES

COUNTRIES is `countries-110m.json` of the npm package world-atlas (2.0.2, ISC), made from Natural Earth (public domain).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

HEADER = """\
// The land and the borders of countries, as paths in tenths of a degree: x is longitude, y is latitude downwards.
// Origin: Natural Earth, 1:110,000,000 (naturalearthdata.com), public domain, by way of the npm package world-atlas
// 2.0.2 (ISC). Changed by the project: rounded to 0.1 degree, going on beyond 180 degrees where land does. Borders are
// drawn as they are there and say nothing about whose they are. Built by service/web/build_land.py.
"""
Point = tuple[int, int]
TURN = 3600


def main(source: str) -> None:
    topology = json.loads(Path(source).read_text("utf-8"))
    arcs = [list(decode(arc, topology["transform"])) for arc in topology["arcs"]]
    uses = Counter(
        arc if arc >= 0 else ~arc for ring in rings(topology["objects"]["countries"]["geometries"]) for arc in ring
    )
    outlines = (closed(unwrapped(joined(ring, arcs))) for ring in rings(topology["objects"]["land"]["geometries"]))
    land = "".join(path(outline) + "z" for outline in outlines if len(outline) > 2)
    borders = "".join(path(unwrapped(arcs[arc])) for arc, count in sorted(uses.items()) if count > 1)
    target = Path(__file__).parent / "embed/card/land.js"
    target.write_text(f'{HEADER}export const LAND =\n  "{land}";\nexport const BORDERS =\n  "{borders}";\n', "utf-8")


def decode(arc: Iterable[list[int]], transform: dict[str, Any]) -> Iterator[Point]:
    """The points of a quantised TopoJSON arc, without repeats."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    last = None
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        point = round((x * kx + dx) * 10), -round((y * ky + dy) * 10)
        if point != last:
            yield point
        last = point


def rings(geometries: Iterable[dict[str, Any]]) -> Iterator[list[int]]:
    for geometry in geometries:
        if geometry["type"] == "GeometryCollection":
            yield from rings(geometry["geometries"])
        elif geometry["type"] == "Polygon":
            yield from geometry["arcs"]
        else:
            for polygon in geometry["arcs"]:
                yield from polygon


def joined(ring: Iterable[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += part if not points else part[1:]
    return points


def unwrapped(points: list[Point]) -> list[Point]:
    """The same points, going on beyond 180 degrees where the line crosses the date line."""
    out = points[:1]
    for x, y in points[1:]:
        before = out[-1][0]
        out.append((x + round((before - x) / TURN) * TURN, y))
    return out


def closed(ring: list[Point]) -> list[Point]:
    """A ring that goes once round the earth is land as far as the south pole: Antarctica."""
    (first, _), (last, _) = ring[0], ring[-1]
    return ring if abs(last - first) < TURN // 2 else [*ring, (last, 900), (first, 900)]


def path(points: list[Point]) -> str:
    if len(points) < 2:  # shorter than the rounding
        return ""
    x, y = points[0]
    steps = (f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(points))
    return f"M{x} {y}l" + " ".join(steps).replace(" -", "-")


if __name__ == "__main__":
    main(sys.argv[1])
