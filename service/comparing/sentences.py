"""Where items stand: sentences that both versions have, and sentences that differ only in their names and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import Protocol

from service.card.facts import Evidence, FactCard
from service.matching.cover import Cover
from service.text.document import Document
from service.text.words import TOKEN

_LEAST = 4  # plain words that tell a sentence from others
_LONGEST = 6  # words of a name that is looked for


class Shown(Protocol):
    """An item of a card."""

    @property
    def evidence(self) -> Evidence: ...


class Sentences:
    """Those of one version."""

    def __init__(self, document: Document, card: FactCard) -> None:
        self.document = document
        self._words: dict[int, str] = {}
        self._frames: dict[int, str] = {}
        parts: tuple[Sequence[Shown], ...] = (card.who, card.where, card.when, card.figures)
        self._filled = Cover(span for part in parts for item in part for span in item.evidence)

    @cached_property
    def all(self) -> frozenset[str]:
        """Every sentence by its words."""
        return frozenset(map(self._by_words, range(len(self.document.sentences))))

    @cached_property
    def runs(self) -> frozenset[str]:
        """Every run of a few words, as names are."""
        words = [_bare(word) for word in TOKEN.findall(self.document.text)]
        return frozenset(" ".join(words[i : i + n]) for n in range(1, _LONGEST + 1) for i in range(len(words) - n + 1))

    def of(self, evidence: Evidence) -> frozenset[str]:
        """The sentences of an item."""
        return frozenset(self._by_words(self.document.sentence_at(span.start).number) for span in evidence)

    def places(self, items: Sequence[Evidence]) -> list[Hashable | None]:
        """For each item its sentence without names and numbers, and its turn in it; None for short ones.

        ``items`` are those of one part, each by its evidence.
        """
        firsts = [(self.document.sentence_at(e[0].start).number, e[0].start, i) for i, e in enumerate(items)]
        held = Counter(number for number, _, _ in firsts)
        turn: Counter[int] = Counter()
        out: list[Hashable | None] = [None] * len(items)
        for number, _, i in sorted(firsts):
            turn[number] += 1
            frame = self._frame(number)
            out[i] = (frame, turn[number], held[number]) if frame.count(" ") >= _LEAST - 1 else None
        return out

    def _by_words(self, number: int) -> str:
        if number not in self._words:
            self._words[number] = " ".join(TOKEN.findall(self._text(number)))
        return self._words[number]

    def _frame(self, number: int) -> str:
        if number not in self._frames:
            start, end = self.document.sentences[number].span
            found = (m for m in TOKEN.finditer(self.document.text, start, end) if m[0].islower())
            self._frames[number] = " ".join(m[0] for m in found if not self._filled.holds(m.start()))
        return self._frames[number]

    def _text(self, number: int) -> str:
        return self.document.cut(self.document.sentences[number].span)


def still_there(evidence: Evidence, name: str, own: Sentences, other: Sentences) -> bool:
    """Whether the other version has a sentence of the item word for word, or its name if it has one, however read."""
    if name and " ".join(map(_bare, TOKEN.findall(name))) in other.runs:
        return True
    return not own.of(evidence).isdisjoint(other.all)


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s")
