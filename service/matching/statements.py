"""A claim as it is compared between texts: what it says, of whom, with which figures, and how sure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from service import tables
from service.card.facts import Claim, Evidence, FactCard, Figure
from service.matching.cover import Cover
from service.matching.days import Day, day_of
from service.matching.deeds import Deed, deeds_of
from service.matching.names import name_word
from service.matching.terms import acts, term
from service.matching.wording import Reader, bound_words
from service.text.document import Document
from service.text.words import TOKEN

_UNCERTAIN = frozenset({"predicted", "planned", "asked", "conditional", "opinion"})
_DAYS = 8  # that a claim is compared by


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim of one text. ``said`` are terms of plain words, ``names`` words of names, lower case.

    ``spans`` is the content without the words of attribution. ``order``: the terms as they come, without those that
    only describe somebody (", who runs the port,"); ``words``: the plain ones as printed, lower case; ``actors``: words
    of names of who acts, as they come; ``ways``: names after "from" and "to"; ``lands``: words of places with their
    country. ``nobody``: it says it of nobody ("no train"); ``reversing``: other words that turn it round; ``deeds``:
    who did what to whom; ``bound``: words that stand only within the name of a body, with what the body is.
    """

    claim: Claim
    spans: Evidence
    said: frozenset[str]
    names: frozenset[str]
    figures: tuple[Figure, ...]
    order: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    actors: tuple[str, ...] = ()
    ways: frozenset[tuple[str, str]] = frozenset()
    lands: frozenset[tuple[str, str]] = frozenset()
    days: tuple[Day, ...] = ()
    nobody: bool = False
    reversing: frozenset[str] = frozenset()
    deeds: tuple[Deed, ...] = ()
    bound: frozenset[tuple[str, str]] = frozenset()

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
    mentions = (*(a.evidence for a in card.who), *(p.evidence for p in card.where))
    # The words that say when or how many are compared as values, not as words.
    counted = Cover((*(e for m in card.when for e in m.evidence), *(f.evidence[0] for f in card.figures)))
    reader = Reader(document, mentions, counted)
    acting = Cover(e for a in card.who for e in a.evidence)
    lands = {
        name_word(word): place.place.country
        for place in card.where if place.place and place.place.country
        for word in TOKEN.findall(place.name)
    }  # fmt: skip
    told = sorted((m.evidence[0].start, day) for m in card.when if (day := day_of(m.value)))
    contents = {a.id: a.content_evidence for a in card.attributions}
    # "Hale denied that he took bribes": he is Hale.
    speakers = {s.id: s.label.split() for s in card.sources if s.kind == "person" and s.anonymity == "named"}
    denied_by = {
        a.id: [w for w in speakers.get(a.chain[-1], ()) if w[0].isupper()]
        for a in card.attributions if a.stance == "denies" and a.chain
    }  # fmt: skip
    beside = Cover(e for a in card.attributions for e in (*a.source_evidence, *((a.cue.span,) if a.cue else ())))
    figures = sorted(card.figures, key=lambda f: f.evidence[0])
    starts = [f.evidence[0].start for f in figures]
    reversing = _reversing()
    out = []
    for claim in card.what.claims:
        own = claim.evidence[0]
        within = tuple(s for a in claim.attributions for s in contents.get(a, ()) if own.covers(s))
        spans = within or (own,)
        said, names = set[str](), set[str]()
        order, actors = list[str](), list[str]()
        words: set[str] = set()
        ways: set[tuple[str, str]] = set()
        turning: set[str] = set()
        deeds = list[Deed]()
        bound: set[tuple[str, str]] = set()
        for span in spans:
            before = ""
            read = [word for word in reader.words(span) if within or not beside.holds(word.start)]
            for word in read:
                if word.kind == "name" and word.term:
                    names.add(word.term)
                    if acting.holds(word.start):
                        actors.append(word.term)
                    if before in ("from", "to"):
                        ways.add((before, word.term))
                elif word.kind == "plain":
                    said.add(word.term)
                    words.add(word.lower)
                if not word.describes:
                    order.append(word.term)
                before = word.lower
                if before in reversing:
                    turning.add(before)
            deeds += deeds_of(read)
            bound |= bound_words(read)
        if not names:
            names |= {name_word(w) for a in claim.attributions for w in denied_by.get(a, ())}
        held = [
            f
            for span in spans
            for f in figures[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end - 1)]
        ]
        out.append(
            Stated(
                claim, spans, frozenset(said - {""}), frozenset(names - {""}), tuple(held),
                order=tuple(filter(None, order)),
                words=frozenset(words),
                actors=tuple(dict.fromkeys(actors)),
                ways=frozenset(ways),
                lands=frozenset((name, lands[name]) for name in names if name in lands),
                days=_within(told, spans),
                nobody=any(reversing[word] == "subject" for word in turning),
                reversing=frozenset(term(word) or word for word in turning if reversing[word] != "subject"),
                deeds=tuple(deeds),
                bound=frozenset(bound),
            )
        )  # fmt: skip
    return tuple(out)


def _within(told: Sequence[tuple[int, Day]], spans: Evidence) -> tuple[Day, ...]:
    """The first few days that a claim tells."""
    found = (told[bisect_left(told, (s.start,)) : bisect_left(told, (s.end,))] for s in spans)
    return tuple(dict.fromkeys(day for part in found for _, day in part))[:_DAYS]


@cache
def _reversing() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in tables.rows("service.matching", "reversing_words")}
