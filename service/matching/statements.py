"""A claim as it is compared between texts: what it says, of whom, with which figures, and how sure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from service import tables
from service.card.facts import Claim, Evidence, FactCard, Figure
from service.matching.cover import Cover
from service.matching.days import Day, day_of
from service.matching.deeds import Deed, deeds_of
from service.matching.names import name_word
from service.matching.terms import acts, term
from service.matching.wording import Reader, Word, bound_words
from service.text.document import Document
from service.text.words import TOKEN

_UNCERTAIN = frozenset({"predicted", "planned", "asked", "conditional", "opinion"})
_DAYS = 8  # that a claim is compared by


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim of one text, in the terms and values that it is compared by."""

    claim: Claim
    said: frozenset[str]  # terms of plain words
    names: frozenset[str]  # words of names, lower case
    figures: tuple[Figure, ...]
    order: tuple[str, ...] = ()  # all terms as they come, without what only describes somebody: ", who runs the port,"
    words: frozenset[str] = frozenset()  # the plain words as printed, lower case
    actors: tuple[str, ...] = ()  # words of names of who acts, as they come
    ways: frozenset[tuple[str, str]] = frozenset()  # "from" or "to", with the name behind it
    lands: frozenset[tuple[str, str]] = frozenset()  # words of places, each with its country
    days: tuple[Day, ...] = ()
    nobody: bool = False  # it says it of nobody: "no train"
    reversing: frozenset[str] = frozenset()  # other words that turn it round
    deeds: tuple[Deed, ...] = ()
    bound: frozenset[tuple[str, str]] = frozenset()  # words only found within the name of a body, with what that is

    @property
    def all(self) -> frozenset[str]:
        return self.said | self.names

    @property
    def acts(self) -> frozenset[str]:
        """What happens in it, of the acts that news has several words for."""
        return self.said & acts()

    def shared(self, other: Stated) -> frozenset[str]:
        """Terms of both. "Norwick" of Norwick Council is no word in common with what names no council."""
        mine, theirs = self.all, other.all
        apart = {word for word, head in self.bound if head not in theirs}
        return (mine & theirs) - apart - {word for word, head in other.bound if head not in mine}

    @property
    def uncertain(self) -> bool:
        """A plan, forecast, question or opinion is no statement of what happened."""
        return self.claim.modality in _UNCERTAIN


def statements_of(document: Document, card: FactCard) -> tuple[Stated, ...]:
    """Every claim of the card, in its order; linear in the text."""
    told = _Told(document, card)
    return tuple(map(told.stated, card.what.claims))


class _Told:
    """What a text tells, by the places where it tells it: its claims are read with this in hand."""

    def __init__(self, document: Document, card: FactCard) -> None:
        mentions = (*(a.evidence for a in card.who), *(p.evidence for p in card.where))
        # The words that say when or how many are compared as values, not as words.
        counted = Cover((*(e for m in card.when for e in m.evidence), *(f.evidence[0] for f in card.figures)))
        self._reader = Reader(document, mentions, counted)
        self._acting = Cover(e for a in card.who for e in a.evidence)
        self._attributing = Cover(
            e for a in card.attributions for e in (*a.source_evidence, *((a.cue.span,) if a.cue else ()))
        )
        self._contents = {a.id: a.content_evidence for a in card.attributions}
        self._denied_by = _names_of_deniers(card)
        self._lands = {
            name_word(word): place.place.country
            for place in card.where if place.place and place.place.country
            for word in TOKEN.findall(place.name)
        }  # fmt: skip
        self._figures = sorted(card.figures, key=lambda f: f.evidence[0])
        self._figure_starts = [f.evidence[0].start for f in self._figures]
        self._days = sorted((m.evidence[0].start, day) for m in card.when if (day := day_of(m.value)))

    def stated(self, claim: Claim) -> Stated:
        own = claim.evidence[0]
        contents = tuple(s for a in claim.attributions for s in self._contents.get(a, ()) if own.covers(s))
        spans = contents or (own,)
        parts = [list(self._reader.words(span)) for span in spans]
        if not contents:
            parts = [[word for word in part if not self._attributing.holds(word.start)] for part in parts]
        words = [word for part in parts for word in part]
        plain = [word for word in words if word.kind == "plain"]
        named = [word for word in words if word.kind == "name" and word.term]
        names = {word.term for word in named} or {w for a in claim.attributions for w in self._denied_by.get(a, ())}
        turning = _reversing().keys() & {word.lower for word in words}
        return Stated(
            claim=claim,
            said=frozenset(word.term for word in plain if word.term),
            names=frozenset(names),
            figures=self._figures_in(spans),
            order=tuple(word.term for word in words if word.term and not word.describes),
            words=frozenset(word.lower for word in plain),
            actors=tuple(dict.fromkeys(word.term for word in named if self._acting.holds(word.start))),
            ways=frozenset(way for part in parts for way in _ways(part)),
            lands=frozenset((name, self._lands[name]) for name in names if name in self._lands),
            days=self._days_in(spans),
            nobody=any(_reversing()[word] == "subject" for word in turning),
            reversing=frozenset(term(word) or word for word in turning if _reversing()[word] != "subject"),
            deeds=tuple(deed for part in parts for deed in deeds_of(part)),
            bound=frozenset().union(*map(bound_words, parts)),
        )

    def _figures_in(self, spans: Evidence) -> tuple[Figure, ...]:
        starts = self._figure_starts
        return tuple(f for s in spans for f in self._figures[bisect_left(starts, s.start) : bisect_left(starts, s.end)])

    def _days_in(self, spans: Evidence) -> tuple[Day, ...]:
        """The first few days that a claim tells."""
        days = self._days
        found = (days[bisect_left(days, (s.start,)) : bisect_left(days, (s.end,))] for s in spans)
        return tuple(dict.fromkeys(day for part in found for _, day in part))[:_DAYS]


def _names_of_deniers(card: FactCard) -> dict[str, list[str]]:
    """Of each denial, the words of the name of who denies: in "Hale denied that he took bribes" he is Hale."""
    speakers = {s.id: s.label.split() for s in card.sources if s.kind == "person" and s.anonymity == "named"}
    return {
        a.id: [name for w in speakers.get(a.chain[-1], ()) if w[0].isupper() and (name := name_word(w))]
        for a in card.attributions if a.stance == "denies" and a.chain
    }  # fmt: skip


def _ways(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    for before, word in pairwise(words):
        if before.lower in ("from", "to") and word.kind == "name" and word.term:
            yield before.lower, word.term


@cache
def _reversing() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in tables.rows("service.matching", "reversing_words")}
