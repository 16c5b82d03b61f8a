"""Names of places -> what they may stand for. Loaded once; a look-up is a hash and a search in sorted arrays.

Countries, world regions and states are small tables (``data/countries.tsv``, ``regions.tsv``, ``states.tsv``), and
so is what the large one lacks (``more_places.tsv``).
Towns and administrative areas are many: ``data/places.bin`` keeps them as columns of numbers, which take a tenth of the
memory of objects and are shared by forked workers. That file is text lines that open with ``#`` (origin and licence),
one line of JSON (the code of each administrative area, and each column's name, type and length) and the columns,
compressed.
"""

from __future__ import annotations

import json
import unicodedata
import zlib
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import Any, NamedTuple, cast

from service.card.facts import Place, PlaceKind
from service.card.lexicon import rows

MAX_WORDS = 6
# One name in the file may be another name of its place ("Bombay"); the top bit of its row number says so.
OTHER_NAME = 1 << 31
KINDS: tuple[PlaceKind, ...] = ("city", "region", "region")
CITY, STATE, COUNTY = range(3)
_BITS = 12  # of a hash, by which it is known where in the file to look
_REST = 32 - _BITS
_KEPT = 2048  # entries of places; the same are named again and again, within an article and by the next

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th",
                          "'": None, "’": None, "‘": None, "ʻ": None, "`": None, ".": None,
                          "-": " ", "–": " ", "‑": " ", "/": " ", ",": " "})  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "twp": "township"}


class Entry(NamedTuple):
    """One thing a name may stand for.

    ``admin1`` is "CC.code" of the first-level area it lies in or is, or ""; ``level`` 0 for a country, 1 for a state or
    province, 2 for a county, 3 for a town, 4 for all else; ``principal`` unless the name is an alternative one.
    """

    place: Place
    admin1: str
    population: int
    level: int
    principal: bool = True
    capital: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """A state, province or home nation: ``code`` as "US.TX"."""

    code: str
    name: str


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """One word as keys have it: lower case, no accents, points or apostrophes; "St." as "saint"."""
    word = word.lower()
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if not word.isalpha() or not word.isascii():
        word = word.translate(_LETTERS).strip()
    return _SHORT.get(word, word)


def key_of(name: str) -> str:
    """The key under which a name is found."""
    return " ".join(filter(None, (fold(w) for w in name.replace("-", " ").replace("–", " ").replace("/", " ").split())))


def check(key: str) -> tuple[int, int]:
    """Hash of a key, and an independent check of it, which together stand for the key in the file."""
    data = key.encode()
    return zlib.crc32(data), _second(data)


def _second(data: bytes) -> int:
    return zlib.crc32(data[::-1]) & 0xFFFF


class Gazetteer:
    """Read-only; see ``find``."""

    def __init__(self) -> None:
        head, columns = _read("places.bin")
        self._areas: list[str] = head["areas"]
        self._column = columns
        self._names = bytes(columns["names"])
        self._ends = array("I", accumulate(columns["length"]))
        hashes = columns["hash"]
        self._opening = [bisect_left(hashes, bits << _REST) for bits in range(1 << _BITS)] + [len(hashes)]
        self._small: dict[str, list[Entry]] = {}
        self._capitals: set[int] = set()
        self.neighbours: dict[str, frozenset[str]] = {}
        self.states: dict[str, State] = {}
        self._entry = lru_cache(maxsize=_KEPT)(self._made)
        self._load_tables()

    def _load_tables(self) -> None:
        for row in rows("countries"):
            if row["capital_geonames"]:
                self._capitals.add(int(row["capital_geonames"]))
            self.neighbours[row["iso"]] = frozenset(filter(None, row["neighbours"].split("|")))
            self._add(row, "country", row["iso"], 0, int(row["population"]))
        for row in rows("regions"):
            self._add(row, cast("PlaceKind", row["kind"]), row["country"] or None, 4, 1_000_000)
        for row in rows("more_places"):
            level = 2 if row["kind"] == "region" else 3
            self._add(row, cast("PlaceKind", row["kind"]), row["country"], level, int(row["people"]), row["admin1"])
        for row in rows("states"):
            state = State(f"{row['country']}.{row['admin1']}", row["name"])
            for form in filter(None, [*row["forms"].split("|"), row["name"]]):
                self.states.setdefault(form, state)

    def _add(self, row: dict[str, str], kind: PlaceKind, country: str | None, level: int, population: int,
             admin1: str = "") -> None:  # fmt: skip
        place = Place(kind, float(row["latitude"]), float(row["longitude"]), row["name"], country,
                      int(row["geonames"]) if row.get("geonames") else None)  # fmt: skip
        entry = Entry(place, admin1, population, level)
        for name in [row["name"], *filter(None, row["aliases"].split("|"))]:
            entries = self._small.setdefault(key_of(name), [])
            if entry not in entries:
                entries.append(entry)

    def find(self, key: str) -> list[Entry]:
        """All places that bear the name ``key`` (see ``key_of``), in no order of merit; [] for none."""
        found = list(self._small.get(key, ()))
        found.extend(map(self._entry, self._rows(key)))
        return found

    def knows(self, key: str) -> bool:
        """Whether ``find`` would find anything; much cheaper."""
        return key in self._small or bool(self._rows(key))

    def _rows(self, key: str) -> list[int]:
        data = key.encode()
        code = zlib.crc32(data)
        hashes = self._column["hash"]
        low, high = self._opening[code >> _REST], self._opening[(code >> _REST) + 1]
        at = bisect_left(hashes, code, low, high)
        if at == high or hashes[at] != code:
            return []
        second, checks, rows_ = _second(data), self._column["check"], self._column["row"]
        found = []
        while at < high and hashes[at] == code:
            if checks[at] == second:
                found.append(rows_[at])
            at += 1
        return found

    def _made(self, marked: int) -> Entry:
        """The entry of a row, which may be marked as another name of its place."""
        column, row = self._column, marked & ~OTHER_NAME
        end = self._ends[row]
        name = self._names[end - column["length"][row] : end].decode()
        area = self._areas[column["area"][row]]
        kind = column["kind"][row]
        country = area[:2]
        place = Place(KINDS[kind], column["latitude"][row] / 100, column["longitude"][row] / 100, name, country,
                      column["geonames"][row])  # fmt: skip
        return Entry(place, area, round(2 ** (column["population"][row] / 8)) - 1, (3, 1, 2)[kind], row == marked,
                     column["geonames"][row] in self._capitals)  # fmt: skip


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer()


def _read(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    data = (files("service.card") / "data" / name).read_bytes()
    at = 0
    while data[at : at + 1] == b"#":
        at = data.index(b"\n", at) + 1
    end = data.index(b"\n", at)
    head = json.loads(data[at:end])
    body = memoryview(zlib.decompress(data[end + 1 :]))
    columns: dict[str, Any] = {}
    at = 0
    for column, code, count in head["columns"]:
        values = array(code)
        size = count * values.itemsize
        values.frombytes(body[at : at + size])
        at += size
        columns[column] = values
    return head, columns
