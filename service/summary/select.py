"""Scores -> the sentences of the summary: length, repetition, order, and every sentence with what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from service.summary.context import Needs, closure
from service.summary.options import DEFAULT_SENTENCES, MAX_SENTENCES, SummaryOptions
from service.summary.ranking import Ranking
from service.summary.vectors import Floats
from service.text.document import Document

Mask = NDArray[np.bool_]

# Rounds of exchanging one sentence for a better one; two settle nearly all texts.
_ROUNDS = 2
_GAIN = 1e-9
# A sentence that needs more than this many, itself included, is no summary of anything.
_CHAIN = 4


@dataclass(frozen=True, slots=True)
class Room:
    """What a summary may hold: a number of sentences, and of each cap what every sentence takes of it."""

    sentences: int
    caps: tuple[tuple[Floats, float], ...] = ()

    def beside(self, chosen: list[int], count: int) -> Mask:
        """Which of ``count`` single sentences still fit beside ``chosen``."""
        out = np.full(count, len(chosen) < self.sentences)
        for takes, cap in self.caps:
            out &= takes <= cap - takes[chosen].sum()
        return out

    def fits(self, chosen: list[int]) -> bool:
        """Whether these sentences together are within all caps."""
        return len(chosen) <= self.sentences and all(takes[chosen].sum() <= cap for takes, cap in self.caps)


def make_room(document: Document, options: SummaryOptions) -> Room:
    """The caps of ``options`` on this text: words between white space, characters of the text, and their share."""
    if not options.is_capped:
        return Room(options.sentences or DEFAULT_SENTENCES)
    caps: list[tuple[Floats, float]] = []
    length = np.array([s.end - s.start for s in document.sentences], dtype=np.float64)
    if options.max_words is not None:
        words = [len(document.cut(s.span).split()) for s in document.sentences]
        caps.append((np.array(words, dtype=np.float64), options.max_words))
    if options.max_characters is not None:
        caps.append((length + 1, options.max_characters + 1))  # a space goes between two sentences
    if options.ratio is not None:
        caps.append((length, options.ratio * float(length.sum())))
    return Room(options.sentences or len(length), tuple(caps))


def choose(
    document: Document, ranking: Ranking, ways: Sequence[Sequence[Needs]], usable: Mask, options: SummaryOptions
) -> list[int]:
    """Indices of the chosen sentences, best first, all of them ``usable``.

    ``ways`` is what each sentence needs beside it, strictest first: what can not be filled under one is filled under
    the next. A cap in words or characters is never exceeded: where not even one sentence is within it, none is
    chosen. A ``ratio`` always leaves room for one.
    """
    room = make_room(document, options)
    whole = np.flatnonzero(usable).tolist()
    chosen: list[int] = whole if room.fits(whole) else []
    for needs in () if chosen else ways:
        chosen = _Choice(ranking, needs, room, usable, chosen).fill()
        if chosen and (options.sentences is None or len(chosen) == room.sentences):
            break
    if not chosen and options.ratio is not None:
        return choose(document, ranking, ways, usable, replace(options, ratio=None, sentences=1))
    return sorted(chosen, key=lambda i: (-ranking.scores[i], i))


class _Choice:
    """Sentences under way into a summary, each with all that it needs."""

    def __init__(self, ranking: Ranking, needs: Sequence[Needs], room: Room, usable: Mask, chosen: list[int]) -> None:
        self.chosen: list[int] = []
        self._needs = needs
        self._room = room
        self._bond = ranking.bond
        self._bonds: dict[int, Floats] = {}
        self._worth = ranking.scores
        self._open = usable.copy()
        self._alone = np.array([not n for n in needs], dtype=bool)
        # The worth of what can be taken on its own, out of reach for all else.
        self._single = np.where(usable & self._alone, self._worth, -np.inf)
        most = min(room.sentences, _CHAIN)
        units = {i: closure(i, needs, most) for i, n in enumerate(needs) if n and usable[i]}
        self._units = {i: u for i, u in units.items() if u is not None and usable[list(u)].all()}
        self._take(chosen)

    def fill(self) -> list[int]:
        """The best sentence time and again until nothing fits, then exchanges."""
        while len(self.chosen) < min(self._room.sentences, MAX_SENTENCES):
            best = self._best_alone(self._single, self.chosen)
            if self._units:
                best = max(filter(None, (best, self._best_unit())), default=None)
            if best is None:
                break
            self._take(best[1])
        if self._bond is not None:
            for _ in range(_ROUNDS):
                exchanged = [self._exchange(i) for i in self.chosen.copy()]
                if not any(exchanged):
                    break
        if len(self.chosen) >= MAX_SENTENCES:
            # A long summary goes on in plain order of worth: weighing each pair would cost its square.
            for i in np.argsort(-self._worth, kind="stable").tolist():
                new = [k for k in self._units.get(i, (i,)) if self._open[k]]
                if self._open[i] and (self._alone[i] or i in self._units) and self._room.fits(self.chosen + new):
                    self._take(new, bound=False)
        return self.chosen

    def _take(self, sentences: Sequence[int], bound: bool = True) -> None:
        for i in sentences:
            self.chosen.append(i)
            self._open[i] = False
            self._single[i] = -np.inf
            if bound and self._bond is not None:
                self._bonds[i] = bond = self._bond(i)
                self._worth = self._worth + bond
                self._single += bond

    def _best_alone(self, single: Floats, beside: list[int]) -> tuple[float, list[int]] | None:
        if len(beside) >= self._room.sentences:
            return None
        if self._room.caps:
            single = np.where(self._room.beside(beside, len(single)), single, -np.inf)
        best = int(single.argmax())
        worth = float(single[best])
        return (worth, [best]) if worth > -np.inf else None

    def _best_unit(self) -> tuple[float, list[int]] | None:
        """Of the sentences that need others: as good as the mean of what it brings."""
        best: tuple[float, list[int]] | None = None
        for i, unit in self._units.items():
            if self._open[i]:
                new = [k for k in unit if self._open[k]]
                value = float(sum(self._worth[k] for k in new)) / len(new)
                if (best is None or value > best[0]) and self._room.fits(self.chosen + new):
                    best = value, new
        return best

    def _exchange(self, index: int) -> bool:
        """Gives ``index`` up for a better sentence, if no other needs it; whether it did."""
        rest = [i for i in self.chosen if i != index]
        if any(index in self._needs[i] for i in rest):
            return False
        bond = self._bonds[index]
        better = self._best_alone(self._single - bond, rest)
        if better is None or better[0] <= self._worth[index] - bond[index] + _GAIN:
            return False
        self.chosen = rest
        self._worth = self._worth - bond
        self._single -= bond
        del self._bonds[index]
        self._take(better[1])
        self._open[index] = True
        if self._alone[index]:
            self._single[index] = self._worth[index]
        return True
