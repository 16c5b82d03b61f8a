"""Which of the places that bear a name is meant: one sense of a name for an article.

Each candidate is scored by how well known it is (population, rank) and by how well it fits the rest of the text: what
the name is said to lie in ("Paris, Texas"), the countries and states of the other places, how near they are,
demonyms, the publisher's country. Two that fit equally leave the name ambiguous.
After Leidner, Toponym Resolution in Text (2007).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from service.card.facts import Place, Resolution
from service.card.placing.context import demonym_country, words_of
from service.card.placing.gazetteer import Entry, gazetteer
from service.card.placing.toponyms import Toponym
from service.text.syntax import Parse

_ROUNDS = 2
_CANDIDATES = 40  # of one name; more are never needed and would cost
_ANCHORS = 60  # towns that others may be near to; the first ones, so that cost stays in line with length
_SHOWN = 5
# Weights were set by reading; they are in orders of magnitude of population.
_COUNTRY, _STATE, _NEAR, _NEIGHBOUR = 0.9, 1.7, 0.9, 0.2
_SAME_KM, _NEAR_KM = 60.0, 150.0
_OUTWEIGHED, _FAR_KM, _REMOTE = 15, 100.0, 0.5  # times its people; as far from every other town; share of the fit
_NO_PROVINCES = frozenset(("US", "GB", "AU", "NZ", "IN", "BR", "MX", "DE"))
_MARGIN, _MARGIN_WITH_CONTEXT = 0.2, 0.02
_TOLD = 0.3  # votes for a country that other names speak of
_LOCAL, _SURELY_LOCAL = 2, 4  # words of a country's local news; so many where a metropolis or country abroad is doubted
_TOWN = 5000  # people of a town that such news may mean
_KM_PER_DEGREE = 111.2


class Reading(NamedTuple):
    """What a name was found to mean."""

    entry: Entry | None
    resolution: Resolution
    candidates: tuple[Place, ...] = ()


@dataclass(slots=True)
class Sense:
    """One name of the article, with what it is said to lie in ("US.TX" or "FR"), and its candidates."""

    key: str
    within: str
    mentions: list[int]
    entries: list[Entry]
    priors: list[float]
    shares: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    weight: float = 1.0


class Hints(NamedTuple):
    """What else speaks for a country or state: code -> weight; ``local`` counts the words of its local news."""

    support: dict[str, float]
    dateline: frozenset[int]
    local: Mapping[str, int] = MappingProxyType({})


def resolve(parse: Parse, toponyms: Sequence[Toponym], hints: Hints) -> list[Reading]:
    """One reading for each toponym."""
    senses = _senses(parse, toponyms)
    for sense in senses:
        sense.weight = 1 + 0.3 * min(len(sense.mentions) - 1, 3) + 2 * bool(hints.dateline.intersection(sense.mentions))
        sense.scores = sense.priors
        sense.shares = _shares(sense.scores)
    doubtful = [sense for sense in senses if len(sense.entries) > 1]
    for _ in range(_ROUNDS if doubtful else 0):
        context = _Context(senses, hints)
        for sense in doubtful:
            sense.scores = context.scores(sense)
        for sense in doubtful:
            sense.shares = _shares(sense.scores)
    readings = [Reading(None, "unresolved")] * len(toponyms)
    home = max(hints.local, key=hints.local.__getitem__, default="")
    around = _Context(senses, hints) if home and hints.local[home] >= _LOCAL and doubtful else None
    for sense in senses:
        reading = _decide(sense)
        if around and reading.entry and len(sense.entries) > 1 and not sense.within:
            told = hints.local[home] + _has_own(parse, toponyms, sense)
            reading = _at_home(sense, reading.entry, around, home, told) or reading
        for i in sense.mentions:
            readings[i] = reading
    return readings


def _senses(parse: Parse, toponyms: Sequence[Toponym]) -> list[Sense]:
    """Mentions of one name share a sense, unless they are said to lie in different areas."""
    found = {key: _candidates(key) for key in {t.key for t in toponyms if t.known}}
    for key in {t.key for t in toponyms if t.known and parse.lower[t.last : t.last + 1] == ("province",)}:
        found[key] = [e for e in found[key] if e.level in (1, 2) and e.place.country not in _NO_PROVINCES] or found[key]
    within = _containers(parse, toponyms, found)
    said: dict[str, list[str]] = defaultdict(list)
    for t, area in zip(toponyms, within, strict=True):
        if area and area not in said[t.key]:
            said[t.key].append(area)
    senses: dict[tuple[str, str], Sense] = {}
    for i, (t, area) in enumerate(zip(toponyms, within, strict=True)):
        if not t.known or not found[t.key]:
            continue
        area = area or (said[t.key][0] if said[t.key] else "")
        sense = senses.get((t.key, area))
        if sense is None:
            entries = [e for e in found[t.key] if _lies_in(e, area)]
            entries = entries if area else _without_hamlets(entries)
            senses[t.key, area] = sense = Sense(t.key, area, [], entries, [_prior(e, entries) for e in entries])
        sense.mentions.append(i)
    return list(senses.values())


def _without_hamlets(entries: list[Entry]) -> list[Entry]:
    """Without the towns that a state or country of their own country outweighs: nobody means Wales in Yorkshire."""
    wide = [e for e in entries if e.level == 1 and e.place.country == "GB"]
    return [e for e in entries if e.level < 2 or not any(e.place.country == w.place.country for w in wide)]


def _candidates(key: str) -> list[Entry]:
    found = gazetteer().find(key)
    if len(found) > _CANDIDATES:
        found.sort(key=lambda e: (e.level, -e.population))
        found = found[:_CANDIDATES]
    return found


def _containers(parse: Parse, toponyms: Sequence[Toponym], found: dict[str, list[Entry]]) -> list[str]:
    """The area in which each toponym is said to lie ("US.TX", "FR", or "")."""
    within = [""] * len(toponyms)
    for i in range(len(toponyms) - 1, -1, -1):
        t = toponyms[i]
        if t.state:
            within[i] = t.state.code
        elif t.known and (said := _said_to_be_in(parse, t)):
            within[i] = said
        elif i + 1 < len(toponyms) and t.known and _leads_to(parse, t, toponyms[i + 1]):
            outer = toponyms[i + 1]
            if not _listed(found[t.key], found.get(outer.key, []), outer):
                areas = [*_areas(outer, found), within[i + 1]]
                within[i] = next(
                    (a for a in areas if a and any(_lies_in(e, a) and e.level > 1 for e in found[t.key])), ""
                )
    return within


def _said_to_be_in(parse: Parse, t: Toponym) -> str:
    """Code of the country of "the Nigerian town of Elmouth" and "the Swiss city Elmouth"; "" if none is said."""
    at = t.first - 1
    at -= at > 0 and parse.lower[at] == "of"
    if at < 1 or parse.lower[at] not in words_of("settlement"):
        return ""
    at -= 1
    if at > 0 and parse.lower[at] in words_of("side"):
        at -= 1
    return demonym_country(parse.text[at])


def _listed(inner: list[Entry], outer: list[Entry], behind: Toponym) -> bool:
    """Whether two names with a comma between are a list ("Syria, Iraq"; "Idaho, Oregon"), not a place in another."""
    level = min((e.level for e in inner), default=9)
    if behind.state or level > 1:
        return False
    if level == 0:
        return any(e.level == 0 for e in outer)
    states = {e.admin1 for e in outer if e.level == 1}
    return _is_state(outer) and not any(e.level == 3 and e.population > 200_000 and e.admin1 in states for e in inner)


def _is_state(entries: Iterable[Entry]) -> bool:
    return any(e.level == 1 and e.place.country == "US" for e in entries)


def _leads_to(parse: Parse, inner: Toponym, outer: Toponym) -> bool:
    """ "Springfield, Ill.", "Springfield (Ill.)", "Springfield Ill.", "Springfield in Illinois"."""
    between = parse.lower[inner.last : outer.first]
    if parse.sentence[inner.first] != parse.sentence[outer.first] and between != (",",):
        return False
    return between in ((",",), ("(",), ("in",), (",", "in")) or (not between and outer.state is not None)


def _areas(t: Toponym, found: dict[str, list[Entry]]) -> list[str]:
    """What may contain a town, as codes: states first."""
    if t.state:
        return [t.state.code]
    entries = [e for e in found.get(t.key, ()) if e.level <= 1]
    entries.sort(key=lambda e: -e.population)
    codes = [e.admin1 if e.level == 1 else e.place.country or "" for e in entries]
    return [c for c in codes if c]


def _lies_in(entry: Entry, area: str) -> bool:
    if not area:
        return True
    if "." in area:
        return entry.admin1 == area
    return entry.place.country == area


def _prior(e: Entry, entries: list[Entry]) -> float:
    """How well known a place is, as an order of magnitude of people."""
    score = math.log10(e.population + 10)
    if e.level == 0:
        return max(score, 6.0) + (0.7 if _is_state(entries) else 2.5)
    if e.level == 4:
        return score + 1.5
    if e.level == 1:
        rival = any(_overshadows(o, e) for o in entries)
        score = min(score, 7.0) + (-1.0 if rival else 0.5)
    elif e.level == 2:
        score -= 1.0
    if e.capital:
        score += 1.5
    if not e.principal:
        score -= 1.0 if e.population > 100_000 else 2.0
    return score


def _overshadows(town: Entry, area: Entry) -> bool:
    """A metropolis means more than the province around it, a capital more than a state of its name."""
    if town.level != 3 or town.place.country != area.place.country:
        return False
    return town.capital or (town.population > 1_000_000 and town.admin1 == area.admin1)


def _shares(scores: list[float]) -> list[float]:
    top = max(scores, default=0.0)
    raw = [10 ** (s - top) for s in scores]
    total = sum(raw) or 1.0
    return [r / total for r in raw]


class _Context:
    """What the names of a text say together about country, state and neighbourhood."""

    def __init__(self, senses: list[Sense], hints: Hints) -> None:
        self.votes: defaultdict[str, float] = defaultdict(float, hints.support)
        self.own: list[dict[str, float]] = []
        self.anchors: list[tuple[int, float, float, float]] = []
        self._around: dict[str, float] = {}
        self._index = {id(s): i for i, s in enumerate(senses)}
        for i, sense in enumerate(senses):
            mine: dict[str, float] = {}
            states = {e.admin1 for e in sense.entries if e.admin1}
            rarity = 1 / len(states) if 0 < len(states) <= 12 else 0.0
            for e, share in zip(sense.entries, sense.shares, strict=True):
                country = e.place.country
                if country:
                    mine[country] = mine.get(country, 0.0) + share
                if e.admin1 and e.level:
                    mine[e.admin1] = max(mine.get(e.admin1, 0.0) + share, rarity)
                if share > 0.5 and e.level in (2, 3) and len(self.anchors) < _ANCHORS:
                    self.anchors.append((i, e.place.latitude, e.place.longitude, share))
            self.own.append(mine)
            for code, value in mine.items():
                self.votes[code] += sense.weight * min(value, 1.0)

    def scores(self, sense: Sense) -> list[float]:
        """Prior and fit of each candidate; what fits a village far from all else counts half beside a metropolis."""
        grand = max((e.population for e in sense.entries if _is_metropolis(e)), default=0)
        out = []
        for e, prior in zip(sense.entries, sense.priors, strict=True):
            remote = _OUTWEIGHED * e.population < grand and not self._near(sense, e, _FAR_KM)
            out.append(prior + self.fit(sense, e) * (_REMOTE if remote else 1.0))
        return out

    def _near(self, sense: Sense, e: Entry, km: float) -> float:
        """Weight of the other towns of the text within ``km``."""
        i = self._index[id(sense)]
        return sum(w for j, lat, lon, w in self.anchors if j != i and _km(e.place, lat, lon) < km)

    def others(self, sense: Sense, code: str) -> float:
        """Votes for a country beside those of ``sense``."""
        return self.votes.get(code, 0.0) - sense.weight * min(self.own[self._index[id(sense)]].get(code, 0.0), 1.0)

    def _country(self, code: str) -> float:
        """Votes for a country, and some for its neighbours'."""
        if code not in self._around:
            self._around[code] = sum(self.votes.get(n, 0.0) for n in gazetteer().neighbours.get(code, ()))
        return self.votes.get(code, 0.0) + _NEIGHBOUR * self._around[code]

    def fit(self, sense: Sense, e: Entry) -> float:
        """How well a candidate fits what the other names say."""
        i = self._index[id(sense)]
        mine = self.own[i]
        total = 0.0
        country = e.place.country
        if country:
            others = self._country(country) - sense.weight * min(mine.get(country, 0.0), 1.0)
            total += _COUNTRY * math.log1p(max(others, 0.0))
        if e.admin1:
            others = self.votes.get(e.admin1, 0.0) - sense.weight * min(mine.get(e.admin1, 0.0), 1.0)
            total += _STATE * math.log1p(max(others, 0.0))
        if e.level in (2, 3) and self.anchors:
            near = self._near(sense, e, _NEAR_KM)
            total += _NEAR * math.log1p(near)
        return total


def _is_metropolis(e: Entry) -> bool:
    return e.level == 3 and (e.capital or e.population > 500_000)


def _km(place: Place, latitude: float, longitude: float) -> float:
    """Distance on a plane, close enough for what is near."""
    north = (place.latitude - latitude) * _KM_PER_DEGREE
    if abs(north) > _NEAR_KM:
        return abs(north)
    east = (place.longitude - longitude) * _KM_PER_DEGREE * math.cos(math.radians(latitude))
    return math.hypot(north, east)


def _decide(sense: Sense) -> Reading:
    ranked = sorted(zip(sense.scores, range(len(sense.entries)), strict=True), key=lambda x: (-x[0], x[1]))
    if not ranked:
        return Reading(None, "unresolved")
    score, first = ranked[0]
    best = sense.entries[first]
    rivals = [(s, sense.entries[i]) for s, i in ranked[1:] if not _same(best, sense.entries[i])]
    if not rivals:
        return Reading(best, "unique")
    context = score - sense.priors[first]
    margin = _MARGIN_WITH_CONTEXT if context > 0.5 else _MARGIN
    if score - rivals[0][0] < margin:
        close = [best, *(e for s, e in rivals if score - s < 2 * _MARGIN)]
        return Reading(None, "ambiguous", tuple(e.place for e in close[:_SHOWN]))
    return Reading(best, "most_likely")


def _at_home(sense: Sense, best: Entry, around: _Context, home: str, words: int) -> Reading | None:
    """Open, where local news would be taken to mean a namesake abroad of which nothing else tells."""
    abroad = best.place.country
    if not abroad or abroad == home or around.others(sense, abroad) > _TOLD:
        return None
    at_home = [e for e in sense.entries if e.place.country == home and e.population >= _TOWN]
    needed = _SURELY_LOCAL if best.level == 0 or _is_metropolis(best) else _LOCAL
    told = around.others(sense, home) > _TOLD or words >= _SURELY_LOCAL
    if not (at_home and told and words >= needed):
        return None
    at_home.sort(key=lambda e: -e.population)
    return Reading(None, "ambiguous", tuple(e.place for e in (best, *at_home)[:_SHOWN]))


def _has_own(parse: Parse, toponyms: Sequence[Toponym], sense: Sense) -> int:
    """As much as two words tell what belongs to a town of that name: "Elmouth police"."""
    behind = {parse.lower[at] for i in sense.mentions if (at := toponyms[i].last) < len(parse)}
    return 0 if behind.isdisjoint(words_of("civic")) else 2


def _same(a: Entry, b: Entry) -> bool:
    """A town and the county or province of the same name around it: one place to a reader."""
    if a.place.country != b.place.country:
        return False
    around = bool(a.admin1) and a.admin1 == b.admin1 and 1 in (a.level, b.level)
    return around or _km(a.place, b.place.latitude, b.place.longitude) < _SAME_KM
