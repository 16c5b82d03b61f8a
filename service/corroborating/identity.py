"""Sources of several articles -> who they are across them; unsure pairs of identified ones stay two.

The rules are those of one article, read across several: the same person or body is one; unnamed speakers of the same
side, sector and degree of anonymity are taken for one (``assumed``); an outlet is one however it is called; the
reporters of an outlet are its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from service.card.facts import IDENTIFIED, Actor, Affiliation, Count, Source
from service.card.sourcing.origins import DOCUMENTS, is_relay
from service.card.sourcing.outlets import outlet_of
from service.corroborating.volume import Entry, Volume
from service.matching.names import body_of, bucket, initials, letters_of, plain, same_person
from service.matching.terms import terms

Mention = tuple[int, str]
"""Number of an article and the id of a source in it."""


@dataclass(frozen=True, slots=True)
class Identities:
    """``sources`` by ids of their own (``o1``, ...), spans in the whole; ``of`` leads there; ``assumed`` were merged
    only because nothing sets them apart."""

    sources: dict[str, Source]
    of: dict[Mention, str]
    mentions: dict[str, tuple[Mention, ...]]
    assumed: frozenset[str]
    outlets: dict[str, int]  # id of a relay -> the article that this outlet published


def identify(volume: Volume, copies: Iterable[tuple[int, int, float]]) -> Identities:
    """Linear in the sources: each is looked up by what must be equal."""
    twin = list(range(len(volume.entries)))
    for a, b, _ in copies:
        twin[b] = min(twin[b], twin[a])
    groups: dict[Hashable, list[Mention]] = {}
    known = _Known()
    for number, entry in enumerate(volume.entries):
        actors = {a.id: a for a in entry.card.who}
        met: Counter[Hashable] = Counter()
        for source in entry.card.sources:
            key = _key(source, actors.get(source.who or ""), volume.entries[twin[number]], twin[number], known)
            if source.anonymity not in IDENTIFIED and not is_relay(source):
                met[key] += 1  # those that one article sets apart stay apart
                key = (key, met[key])
            groups.setdefault(key, []).append((number, source.id))
    return _gathered(volume, groups)


class _Known:
    """Who was met so far, by what must be equal."""

    def __init__(self) -> None:
        self._people: dict[str, list[tuple[str, Hashable]]] = {}
        self._letters: dict[str, Hashable] = {}
        self._full: dict[str, Hashable] = {}

    def person(self, name: str) -> Hashable:
        known = self._people.setdefault(bucket(name), [])
        for other, key in known:
            if same_person(name, other):
                return key
        known.append((name, ("person", plain(name))))
        return known[-1][1]

    def body(self, name: str) -> Hashable:
        """By its full name, or by its letters, which may be those of a full name met before or after."""
        letters, full = letters_of(name), plain(name)
        if letters:
            return self._letters.setdefault(letters, self._full.get(letters, ("body", letters)))
        first = initials(name)
        key = self._letters.get(first, ("body", full)) if first else ("body", full)
        self._full.setdefault(first, key)
        return key


def _key(source: Source, actor: Actor | None, entry: Entry, number: int, known: _Known) -> Hashable:
    name = actor.name if actor else source.label
    side = (source.affiliation.group or plain(source.affiliation.name)) if source.affiliation else ""
    if source.kind == "own_reporting":
        return "own", _publisher(entry) or number
    if is_relay(source):
        return "relay", outlet_key(source.label)
    if source.kind in DOCUMENTS:
        return source.kind, side, terms(source.label)
    if source.anonymity == "named" and source.kind == "person":
        return known.person(name)
    if source.anonymity in IDENTIFIED:
        spoken_for = source.affiliation if source.kind == "person" else None
        return known.body(spoken_for.name if spoken_for else body_of(name))
    return "unnamed", side, source.sector, source.anonymity


def _gathered(volume: Volume, groups: dict[Hashable, list[Mention]]) -> Identities:
    sources: dict[str, Source] = {}
    of: dict[Mention, str] = {}
    mentions: dict[str, tuple[Mention, ...]] = {}
    assumed: set[str] = set()
    outlets: dict[str, int] = {}
    published = {key: n for n, e in reversed(list(enumerate(volume.entries))) if (key := _publisher(e))}
    cards = [{s.id: s for s in e.card.sources} for e in volume.entries]
    for found in groups.values():
        id = f"o{len(sources) + 1}"
        own = [(n, cards[n][s]) for n, s in found]
        face_at, face = max(own, key=lambda pair: _told(pair[1]))
        evidence = tuple(dict.fromkeys(e for n, s in own for e in volume.shift(n, s.evidence)))
        sources[id] = replace(
            face, id=id, who=None, evidence=evidence,
            position=volume.shift(face_at, (face.position,))[0] if face.position else None,
            anonymity_reason=None, knowledge_basis=None,
            count=Count(face.count.stated, max(s.count.min for _, s in own)),
            affiliation=next((a for _, s in own if (a := s.affiliation) and a.group), face.affiliation or _body(face)),
            register=next((s.register for _, s in own if s.register), None),
            proximity=next((s.proximity for _, s in own if s.proximity != "unknown"), "unknown"),
        )  # fmt: skip
        mentions[id] = tuple(found)
        of |= dict.fromkeys(found, id)
        if face.anonymity not in IDENTIFIED and not is_relay(face) and len({n for n, _ in found}) > 1:
            assumed.add(id)
        if is_relay(face) and (article := published.get(outlet_key(face.label))) is not None:
            outlets[id] = article
    return Identities(sources, of, mentions, frozenset(assumed), outlets)


def _body(source: Source) -> Affiliation | None:
    """The body that a source is or speaks for, where no article tells more of it than "police"."""
    if source.kind == "organisation" and source.anonymity in IDENTIFIED and not is_relay(source):
        return Affiliation(plain(source.label))
    # "police spokeswoman Nora Quist"
    office = " ".join(takewhile(str.islower, source.label.split()))
    body = body_of(office)
    return Affiliation(body) if source.kind == "person" and body != plain(office) else None


def outlet_key(name: str) -> str:
    """An outlet however it is called: "the Reuters news agency" is "Reuters"."""
    outlet = outlet_of(name)
    return plain(outlet.name if outlet else name)


def _publisher(entry: Entry) -> str:
    publisher = entry.analysis.document.publisher
    return outlet_key(publisher.name) if publisher and publisher.name else ""


def _told(source: Source) -> tuple[bool, bool, bool, bool]:
    """What tells most of whoever is meant: a name, else the body itself before those who speak for it."""
    body = source.kind == "organisation"
    return source.anonymity == "named", body, source.position is not None, source.affiliation is not None
