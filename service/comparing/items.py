"""What changed in the figures, names, places and times of an article."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from service.card.facts import Actor, Figure, Location, Moment
from service.comparing.pairing import Texts, changes_of, difference, pair_by, pair_in_place
from service.comparing.result import Change, Difference, Side
from service.comparing.sentences import Shown
from service.matching.likeness import counted
from service.matching.names import bucket, plain
from service.matching.statements import Stated
from service.text.document import Document, Span

Compared = tuple[tuple[Change, ...], int]
SameClaims = Sequence[tuple[Stated, Stated]]


def _same_sentences(one: Shown, two: Shown, texts: Texts) -> bool:
    """Whether nothing was written otherwise where an item stands: only its reading may differ."""
    return texts[0].of(one.evidence) == texts[1].of(two.evidence)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with all its places, and the pair of claims that holds it."""

    figure: Figure
    evidence: tuple[Span, ...]
    text: str
    claims: int | None


def compare_figures(one: Sequence[Figure], two: Sequence[Figure], same_claims: SameClaims, texts: Texts) -> Compared:
    """Another value is a change where the same thing is counted, or where it stands in the same claim or sentence."""
    mine = _told(texts[0].document, one, {f.id: n for n, (s, _) in enumerate(same_claims) for f in s.figures})
    theirs = _told(texts[1].document, two, {f.id: n for n, (_, t) in enumerate(same_claims) for f in t.figures})
    pairs = pair_by(mine, theirs, (
        lambda t: (counted(t.figure), t.figure.value, t.figure.upper, t.figure.approximation),
        lambda t: (counted(t.figure), t.figure.value),
    ))  # fmt: skip
    pairs = pair_by(mine, theirs, (
        lambda t: None if t.claims is None else (t.claims, counted(t.figure)),
        lambda t: None if t.claims is None else (t.claims, t.figure.kind, t.figure.unit),
        lambda t: counted(t.figure) if t.figure.of else None,
    ), pairs, once=True)  # fmt: skip
    pairs = pair_in_place([x.evidence for x in mine], [x.evidence for x in theirs], pairs, texts)
    return changes_of(mine, theirs, pairs, (_figure_side, _figure_side), _figures_differ, texts)


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


def compare_people(one: Sequence[Actor], two: Sequence[Actor], texts: Texts) -> Compared:
    """Persons, organisations and groups."""
    pairs = pair_by(one, two, (lambda a: plain(a.name),))
    pairs = pair_by(one, two, (lambda a: bucket(a.name) if a.type == "person" else None,), pairs, once=True)
    pairs = pair_in_place([x.evidence for x in one], [x.evidence for x in two], pairs, texts)
    return changes_of(
        one, two, pairs, (_actor_side, _actor_side),
        lambda a, b: () if _same_sentences(a, b, texts) else (
            *(difference("name", a.name, b.name) if plain(a.name) != plain(b.name) else ()),
            *(difference("title", a.title, b.title) if a.title and b.title else ()),
            *(difference("affiliation", a.affiliation, b.affiliation) if a.affiliation and b.affiliation else ()),
        ),
        texts,
        named=True,
    )  # fmt: skip


def _actor_side(a: Actor) -> Side:
    return Side(a.id, a.name, a.evidence)


def compare_places(one: Sequence[Location], two: Sequence[Location], texts: Texts) -> Compared:
    pairs = pair_by(one, two, (lambda p: plain(p.name), lambda p: p.place and p.place.geonames))
    pairs = pair_in_place([x.evidence for x in one], [x.evidence for x in two], pairs, texts)
    return changes_of(
        one, two, pairs, (_place_side, _place_side),
        lambda a, b: () if _same_sentences(a, b, texts) else (
            *(difference("name", a.name, b.name) if plain(a.name) != plain(b.name) else ()),
            *difference("role", a.role, b.role),
            *difference("country", _country(a), _country(b)),
        ),
        texts,
        named=True,
    )  # fmt: skip


def _country(location: Location) -> str | None:
    return location.place.country if location.place else None


def _place_side(p: Location) -> Side:
    return Side(p.id, p.name, p.evidence)


def compare_moments(one: Sequence[Moment], two: Sequence[Moment], texts: Texts) -> Compared:
    """The time of the event, where each version has one, is the same thing with another value."""
    before, after = (t.document for t in texts)
    pairs = pair_by(one, two, (lambda m: (m.timex, m.value, m.role), lambda m: (m.timex, m.value)))
    pairs = pair_by(one, two, (lambda m: m.timex if m.role == "event" else None,), pairs, once=True)
    pairs = pair_in_place([x.evidence for x in one], [x.evidence for x in two], pairs, texts)
    return changes_of(
        one, two, pairs,
        (lambda m: Side(m.id, before.cut(m.evidence[0]), m.evidence),
         lambda m: Side(m.id, after.cut(m.evidence[0]), m.evidence)),
        lambda a, b: () if _same_sentences(a, b, texts) else (
            *difference("value", a.value, b.value), *difference("role", a.role, b.role)
        ),
        texts,
    )  # fmt: skip
