"""Whose side a source is on: the body that answers for it as a group id, and its sector.

Groups are ``state:CC`` for national bodies, ``state:CC/place`` for regional and local ones, ``org:name`` for every
other body. A country is only given where the text names it or a body that has only one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import cast

from service.card.facts import Affiliation, Sector
from service.card.lexicon import mapping, rows
from service.card.placing.gazetteer import gazetteer, key_of
from service.card.sourcing.outlets import outlet_of, slug
from service.card.sourcing.phrases import noun_of, singular
from service.text.syntax import Parse

STATE_LIKE: frozenset[str] = frozenset({"state", "military", "law_enforcement", "justice"})
_DATELINE = 6  # tokens of the text in which "BUCHAREST —" stands
_TOWN = 3  # the gazetteer's level of a town
_KNOWN = 50_000  # people of a town that a name like "Commerce" may mean
_LEGAL_FORM = re.compile(r",? (?:Inc|Corp|Corporation|Ltd|Limited|PLC|plc|LLC|Co|AG|SA|SE|NV|GmbH)\.?$")
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "in", "at", "'s", "’s", "&"})


@dataclass(frozen=True, slots=True)
class Body:
    """A named body: ``country`` ISO 3166-1 or "", ``place`` the region or town it serves or "", as a slug."""

    name: str
    sector: Sector
    country: str = ""
    place: str = ""

    @property
    def group(self) -> str | None:
        if self.sector == "state_media" and self.country:
            return f"state:{self.country}"
        if self.sector not in STATE_LIKE:
            return "org:" + slug(_LEGAL_FORM.sub("", self.name))
        if not self.country:
            return None
        return f"state:{self.country}/{self.place}" if self.place else f"state:{self.country}"

    @property
    def affiliation(self) -> Affiliation:
        return Affiliation(self.name, None if self.sector == "public" else self.group)


@cache
def _countries() -> dict[str, str]:
    """Country names, demonyms and capitals as printed -> ISO 3166-1."""
    out = {r["form"]: r["country"] for r in rows("demonyms") if r["country"] and not r["region"]}
    for row in rows("countries"):
        for name in (row["name"], *row["aliases"].split("|")):
            if name:
                out.setdefault(name, row["iso"])
    return out


@cache
def _capitals() -> dict[str, str]:
    return {r["capital"]: r["iso"] for r in rows("countries") if r["capital"]} | {"Washington": "US", "Kiev": "UA"}


@cache
def _bodies() -> dict[str, tuple[Sector, str]]:
    return {r["name"]: (cast("Sector", r["sector"]), r["country"]) for r in rows("bodies")}


def country_of(name: str) -> str:
    """ISO 3166-1 of a country's name or demonym as printed, or ""."""
    name = name.removeprefix("the ").removeprefix("The ")
    return _countries().get(name, "")


def name_of(country: str) -> str:
    """The name of a country by ISO 3166-1."""
    return mapping("countries", "iso", "name")[country]


def capital_of(name: str) -> str:
    """ISO 3166-1 of the country whose capital this is: "Moscow said" is Russia's government."""
    return _capitals().get(name, "")


@cache
def place_in(name: str) -> tuple[str, str]:
    """Country and slug of a region or town by its best known bearer, or ("", "")."""
    states = gazetteer().states
    if name in states:
        return states[name].code[:2], slug(states[name].name)
    found = [
        e for e in gazetteer().find(key_of(name)) if e.place.country and (e.level < _TOWN or e.population > _KNOWN)
    ]
    if not found:
        return "", ""
    found.sort(key=lambda e: -e.population)
    best = found[0]
    rival = next((e.population for e in found if e.place.country != best.place.country), 0)
    if best.population < 5 * rival:  # two towns that news could mean: no guess
        return "", ""
    return best.place.country or "", "" if best.level == 0 else slug(name)


def named_body(name: str, sector: str = "") -> Body:
    """A body by its printed name; ``sector`` is what the words beside the name say, if anything."""
    plain = name.removeprefix("The ").removeprefix("the ")
    known = _bodies().get(plain)
    if known:
        return Body(plain, known[0], known[1])
    outlet = outlet_of(plain)
    if outlet:
        return Body(plain, outlet.sector, outlet.country)
    words = plain.replace("’", "'").replace("'s", " ").split()
    told = sector_of(words) or sector or "unknown"
    country, place = _seat(words) if told in STATE_LIKE else ("", "")
    return Body(plain, cast("Sector", told), country, place)


def sector_of(words: list[str]) -> str:
    """The sector that the words of a name tell, or "": the weightiest word, of equals the last one."""
    plain = [singular(w.lower().strip(".,")) for w in reversed(words)]
    first, other, last = _sector_words()
    for table in (first, other):
        for word in plain:
            sector = table.get(word) or (noun_of(word).sector if table is other else "")
            if sector and sector != "unknown":
                return sector
    return next((last[w] for w in plain if w in last), "")


@cache
def _sector_words() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    found = list(rows("sector_words"))
    first, other, last = ({r["word"]: r["sector"] for r in found if r["weight"] == w} for w in ("first", "", "last"))
    return first, other, last


def _seat(words: list[str]) -> tuple[str, str]:
    """Country and place that the name of a public body tells: "Houston Police Department"."""
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            part = words[at : at + size]
            if not part[0][:1].isupper() or part[-1].lower() in _SMALL_WORDS:
                continue
            text = " ".join(part)
            country = country_of(text)
            if country:
                return country, ""
            if size < len(words) and not noun_of(part[0].lower()).sort:
                country, place = place_in(text)
                if country:
                    return country, place
    return "", ""


def home_country(parse: Parse) -> str:
    """The country that most of the article's names and demonyms mean, its dateline twice; "" where none leads."""
    known = _countries()
    met = Counter(known[t] for t in filter(known.__contains__, parse.text) if t[0].isupper())
    for token in parse.text[:_DATELINE]:
        name = token.title() if token.isupper() else ""
        country = known.get(name) or capital_of(name)
        if country:
            met[country] += 2
    if not met:
        return ""
    (first, count), *others = met.most_common(2)
    return first if not others or count >= 2 * others[0][1] else ""
