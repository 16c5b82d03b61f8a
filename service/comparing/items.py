"""What changed in the sources, figures, names, places and times of an article."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from service.card.facts import IDENTIFIED, Actor, Attribution, FactCard, Figure, Location, Moment, Source
from service.comparing.pairing import Pairs, changes_of, difference, pair_by
from service.comparing.result import Change, Difference, Side
from service.matching.likeness import counted
from service.matching.names import bucket, plain
from service.matching.statements import Stated
from service.matching.terms import terms
from service.text.document import Document, Span

Compared = tuple[tuple[Change, ...], int]
SameClaims = Sequence[tuple[Stated, Stated]]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A source with the name of the actor that it is."""

    source: Source
    name: str


def compare_sources(before: FactCard, after: FactCard, same_claims: SameClaims) -> Compared:
    """By name, by body, by description; what is left, by the claims that both stand behind."""
    one, two = _speakers(before), _speakers(after)
    pairs = pair_by(one, two, (_full_name, _body, _description))
    pairs = pair_by(one, two, (_last_name, _side), pairs, once=True)
    pairs = _by_claims(one, two, before, after, same_claims, pairs)
    return changes_of(one, two, pairs, (_speaker_side, _speaker_side), _speakers_differ)


def _speakers(card: FactCard) -> tuple[_Speaker, ...]:
    names = {a.id: a.name for a in card.who}
    return tuple(_Speaker(s, names.get(s.who or "", s.label)) for s in card.sources)


def _full_name(s: _Speaker) -> Hashable | None:
    return plain(s.name) if s.source.anonymity in IDENTIFIED else None


def _last_name(s: _Speaker) -> Hashable | None:
    return bucket(s.name) if s.source.anonymity == "named" and s.source.kind == "person" else None


def _body(s: _Speaker) -> Hashable | None:
    affiliation = s.source.affiliation
    if s.source.anonymity != "institutional" or affiliation is None:
        return None
    return s.source.kind, plain(affiliation.name)


def _description(s: _Speaker) -> Hashable | None:
    return None if s.source.anonymity in IDENTIFIED else (s.source.kind, terms(s.source.label))


def _side(s: _Speaker) -> Hashable | None:
    if s.source.anonymity in IDENTIFIED or s.source.affiliation is None:
        return None
    return s.source.kind, s.source.sector, s.source.affiliation.group or plain(s.source.affiliation.name)


def _by_claims(
    one: Sequence[_Speaker], two: Sequence[_Speaker], before: FactCard, after: FactCard, same: SameClaims, pairs: Pairs
) -> Pairs:
    """A source that took the place of another: each is the only one left behind one claim."""
    found = list(pairs)
    known = {a.id: a for a in before.attributions}, {a.id: a for a in after.attributions}
    places = {s.source.id: i for i, s in enumerate(one)}, {s.source.id: j for j, s in enumerate(two)}
    for claims in same:
        used = {i for i, _ in found}, {j for _, j in found}
        left = [
            [p for s in _ends(claims[k], known[k]) if (p := places[k].get(s)) is not None and p not in used[k]]
            for k in (0, 1)
        ]
        if len(left[0]) == len(left[1]) == 1:
            found.append((left[0][0], left[1][0]))
    return tuple(sorted(found))


def _ends(stated: Stated, known: dict[str, Attribution]) -> list[str]:
    chains = (known[a].chain for a in stated.claim.attributions if known[a].stance == "supports")
    return list(dict.fromkeys(chain[-1] for chain in chains if chain))


def _speaker_side(s: _Speaker) -> Side:
    return Side(s.source.id, s.source.label, s.source.evidence)


def _speakers_differ(one: _Speaker, two: _Speaker) -> tuple[Difference, ...]:
    a, b = one.source, two.source
    known = tuple("yes" if s.anonymity in IDENTIFIED else "no" for s in (a, b))
    return (
        *difference("identified", *known),
        *difference("anonymity", a.anonymity, b.anonymity),
        *(difference("label", a.label, b.label) if a.anonymity != b.anonymity else ()),
        *difference("role", a.role, b.role),
        *difference("count", a.count.stated, b.count.stated),
        *difference("register", a.register and a.register.letter, b.register and b.register.letter),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with all its places, and the pair of claims that holds it."""

    figure: Figure
    evidence: tuple[Span, ...]
    text: str
    claims: int | None


def compare_figures(
    before: Document, after: Document, one: Sequence[Figure], two: Sequence[Figure], same_claims: SameClaims
) -> Compared:
    """Another value is a change where the same thing is counted, or where it alone stands in the same claim."""
    mine = _told(before, one, {f.id: n for n, (s, _) in enumerate(same_claims) for f in s.figures})
    theirs = _told(after, two, {f.id: n for n, (_, t) in enumerate(same_claims) for f in t.figures})
    pairs = pair_by(mine, theirs, (
        lambda t: (counted(t.figure), t.figure.value, t.figure.upper, t.figure.approximation),
        lambda t: (counted(t.figure), t.figure.value),
    ))  # fmt: skip
    pairs = pair_by(mine, theirs, (
        lambda t: None if t.claims is None else (t.claims, counted(t.figure)),
        lambda t: None if t.claims is None else (t.claims, t.figure.kind, t.figure.unit),
        lambda t: counted(t.figure) if t.figure.of else None,
    ), pairs, once=True)  # fmt: skip
    return changes_of(mine, theirs, pairs, (_figure_side, _figure_side), _figures_differ)


def _told(document: Document, figures: Sequence[Figure], claims: dict[str, int]) -> tuple[_Told, ...]:
    found: dict[Hashable, _Told] = {}
    for f in figures:
        key = (counted(f), f.value, f.upper, f.approximation)
        told = found.get(key) or _Told(f, (), document.cut(f.evidence[0]), claims.get(f.id))
        place = told.claims if told.claims is not None else claims.get(f.id)
        found[key] = _Told(told.figure, (*told.evidence, *f.evidence), told.text, place)
    return tuple(found.values())


def _figure_side(t: _Told) -> Side:
    return Side(t.figure.id, t.text, t.evidence)


def _figures_differ(one: _Told, two: _Told) -> tuple[Difference, ...]:
    a, b = one.figure, two.figure
    return (
        *difference("value", _number(a.value), _number(b.value)),
        *difference("upper", _number(a.upper), _number(b.upper)),
        *difference("unit", a.unit, b.unit),
        *difference("approximation", a.approximation, b.approximation),
    )


def _number(value: float | None) -> str | None:
    return None if value is None else f"{value:.15g}"


def compare_people(one: Sequence[Actor], two: Sequence[Actor]) -> Compared:
    """Persons, organisations and groups."""
    pairs = pair_by(one, two, (lambda a: plain(a.name),))
    pairs = pair_by(one, two, (lambda a: bucket(a.name) if a.type == "person" else None,), pairs, once=True)
    return changes_of(
        one, two, pairs, (_actor_side, _actor_side),
        lambda a, b: (
            *(difference("name", a.name, b.name) if plain(a.name) != plain(b.name) else ()),
            *(difference("title", a.title, b.title) if a.title and b.title else ()),
            *(difference("affiliation", a.affiliation, b.affiliation) if a.affiliation and b.affiliation else ()),
        ),
    )  # fmt: skip


def _actor_side(a: Actor) -> Side:
    return Side(a.id, a.name, a.evidence)


def compare_places(one: Sequence[Location], two: Sequence[Location]) -> Compared:
    pairs = pair_by(one, two, (lambda p: plain(p.name), lambda p: p.place and p.place.geonames))
    return changes_of(
        one, two, pairs, (_place_side, _place_side),
        lambda a, b: (*difference("role", a.role, b.role), *difference("country", _country(a), _country(b))),
    )  # fmt: skip


def _country(location: Location) -> str | None:
    return location.place.country if location.place else None


def _place_side(p: Location) -> Side:
    return Side(p.id, p.name, p.evidence)


def compare_moments(before: Document, after: Document, one: Sequence[Moment], two: Sequence[Moment]) -> Compared:
    """The time of the event, where each version has one, is the same thing with another value."""
    pairs = pair_by(one, two, (lambda m: (m.timex, m.value, m.role), lambda m: (m.timex, m.value)))
    pairs = pair_by(one, two, (lambda m: m.timex if m.role == "event" else None,), pairs, once=True)
    return changes_of(
        one, two, pairs,
        (lambda m: Side(m.id, before.cut(m.evidence[0]), m.evidence),
         lambda m: Side(m.id, after.cut(m.evidence[0]), m.evidence)),
        lambda a, b: (*difference("value", a.value, b.value), *difference("role", a.role, b.role)),
    )  # fmt: skip
