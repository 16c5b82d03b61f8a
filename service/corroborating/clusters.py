"""Claims of several articles -> what is said, once: claims that surely say the same stand together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from service.card.facts import Rating
from service.comparing.notices import find_notices, in_notice
from service.corroborating.volume import Entry
from service.matching.likeness import Index, differing_figures
from service.matching.sameness import counted_apart, same_fact, same_scene, turned_round
from service.matching.statements import Stated, statements_of

_OPPOSITE = 0.5  # likeness from which a negated claim denies another: it must be the same but for the "not"
_OTHERWISE = 0.4  # and from which another figure is another count of the same thing
_RESTATED = 0.8  # and from which two claims of one article are one
ContradictionKind = Literal["negation", "figures"]


class Member(NamedTuple):
    """A claim of article ``article``; ``rating`` is its own there, None where nobody stands behind it."""

    article: int
    stated: Stated
    rating: Rating | None


@dataclass(slots=True)
class Cluster:
    """What is said: the first claim that says it gives the words."""

    members: list[Member] = field(default_factory=list)

    @property
    def seed(self) -> Stated:
        return self.members[0].stated

    @property
    def articles(self) -> list[int]:
        return list(dict.fromkeys(m.article for m in self.members))


class Contradiction(NamedTuple):
    """Two clusters that can't both hold: one denies the other, or counts the same thing otherwise."""

    kind: ContradictionKind
    one: int
    two: int


def cluster(entries: Sequence[Entry]) -> tuple[list[Cluster], list[Contradiction]]:
    """In the order in which they were first said. Opinion pieces state no claims of their own here."""
    index = Index()
    clusters: list[Cluster] = []
    against: list[Contradiction] = []
    for number, entry in enumerate(entries):
        if entry.analysis.genre == "opinion":
            continue
        document, card = entry.analysis.document, entry.card
        ratings = {r.id: r for r in card.reliability.ratings}
        notices = find_notices(document)
        for stated in statements_of(document, card):
            if in_notice(notices, stated.claim.evidence):
                continue
            member = Member(number, stated, ratings.get(stated.claim.rating or ""))
            found: int | None = None
            opposed: list[tuple[ContradictionKind, int]] = []
            for share, k in index.like(stated):
                other = clusters[k].seed
                here = clusters[k].members[-1].article == number
                if other.uncertain != stated.uncertain or other.claim.speech_act != stated.claim.speech_act:
                    continue
                denied = other.claim.polarity != stated.claim.polarity and same_scene(other, stated)
                if denied or turned_round(other, stated):
                    opposed += [("negation", k)] * (share >= _OPPOSITE and not here)
                elif other.claim.polarity != stated.claim.polarity or not same_fact(other, stated):
                    continue
                elif differing_figures(other.figures, stated.figures):
                    opposed += [("figures", k)] * (share >= _OTHERWISE and not here)
                elif counted_apart(other, stated):
                    continue
                elif found is None and (not here or share >= _RESTATED):
                    found = k
            if found is None:
                found = index.add(stated)
                clusters.append(Cluster())
            clusters[found].members.append(member)
            against += [Contradiction(kind, *sorted((k, found))) for kind, k in opposed]
    return clusters, list(dict.fromkeys(against))
