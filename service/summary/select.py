"""Scores -> the sentences of the summary: length, repetition, order, and every sentence with what it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.summary.context import Needs, closure, needs_of_openings, needs_of_sources
from service.summary.options import MAX_SENTENCES, SummaryOptions
from service.summary.ranking import Ranking
from service.summary.terms import Floats
from service.summary.voices import Voice
from service.text.document import Document

Mask = NDArray[np.bool_]

# Rounds of exchanging one sentence for a better one; two settle nearly all texts.
_ROUNDS = 2
_GAIN = 1e-9
# A sentence that needs more than this many, itself included, is no summary of anything.
_CHAIN = 4


@dataclass(frozen=True, slots=True)
class Room:
    """What a summary may hold, and what each sentence takes of it: words and characters, a space between included."""

    sentences: int
    words: float
    characters: float
    words_of: Floats
    characters_of: Floats

    def beside(self, chosen: list[int]) -> Mask:
        """Which single sentences still fit beside ``chosen``."""
        words = self.words - self.words_of[chosen].sum()
        characters = self.characters + 1 - self.characters_of[chosen].sum()
        within: Mask = (self.words_of <= words) & (self.characters_of <= characters)
        return within & (len(chosen) < self.sentences)

    def fits(self, chosen: list[int]) -> bool:
        """Whether these sentences together are within all caps."""
        return (
            len(chosen) <= self.sentences
            and self.words_of[chosen].sum() <= self.words
            and self.characters_of[chosen].sum() - 1 <= self.characters
        )


def make_room(document: Document, options: SummaryOptions) -> Room:
    """The caps of ``options`` on this text; where only ``ratio`` is set, the best sentence fits in any case."""
    spans = [(s.start, s.end) for s in document.sentences]
    words = np.array([len(document.text[a:b].split()) for a, b in spans], dtype=np.float64)
    characters = np.array([b - a + 1 for a, b in spans], dtype=np.float64)
    caps = (options.max_words, options.max_characters, options.ratio)
    free = all(cap is None for cap in caps)
    count = options.sentences or (SummaryOptions().sentences if free else None) or len(spans)
    most = float("inf") if options.max_characters is None else float(options.max_characters)
    if options.ratio is not None:
        # The share is of the characters inside sentences; spaces between them are not counted.
        most = min(most, options.ratio * float((characters - 1).sum()) + count)
    return Room(count, float("inf") if options.max_words is None else options.max_words, most, words, characters)


def choose(
    document: Document, ranking: Ranking, voices: tuple[Voice, ...], fit: Mask, options: SummaryOptions
) -> list[int]:
    """Indices of the chosen sentences, best first; sentences that are not ``fit`` never, unless none is.

    Caps are never exceeded: where not even one sentence is within them, none is chosen.
    """
    room = make_room(document, options)
    usable = fit if fit.any() else ~fit
    whole = np.flatnonzero(usable).tolist()
    if room.fits(whole):
        chosen = whole
    else:
        chosen = []
        for needs in _needs(document, voices, options):
            chosen = _Choice(ranking, needs, room, usable, chosen).fill()
            if chosen and (options.sentences is None or len(chosen) == room.sentences):
                break
    return sorted(chosen, key=lambda i: (-ranking.scores[i], i))


def _needs(document: Document, voices: tuple[Voice, ...], options: SummaryOptions) -> Iterator[list[Needs]]:
    """What sentences need, strictest first: what can not be filled under one is filled under the next."""
    if options.keep_attribution:
        sources = needs_of_sources(voices)
        openings = needs_of_openings(document)
        yield [(*a, *b) for a, b in zip(sources, openings, strict=True)]
        yield sources
    yield [()] * len(document.sentences)


class _Choice:
    """Sentences under way into a summary, each with all that it needs."""

    def __init__(self, ranking: Ranking, needs: list[Needs], room: Room, usable: Mask, chosen: list[int]) -> None:
        self.chosen: list[int] = []
        self._needs = needs
        self._room = room
        self._bond = ranking.bond
        self._bonds: dict[int, Floats] = {}
        self._worth = ranking.scores.copy()
        self._open = usable.copy()
        self._alone = np.array([not n for n in needs], dtype=bool)
        most = min(room.sentences, _CHAIN)
        units = {i: closure(i, needs, most) for i in np.flatnonzero(usable & ~self._alone).tolist()}
        self._units = {i: u for i, u in units.items() if u is not None and usable[list(u)].all()}
        self._take(chosen)

    def fill(self) -> list[int]:
        """The best sentence time and again until nothing fits, then exchanges."""
        while len(self.chosen) < min(self._room.sentences, MAX_SENTENCES):
            best = max(filter(None, (self._best_alone(), self._best_unit())), default=None)
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
            if bound and self._bond is not None:
                self._bonds[i] = self._bond(i)
                self._worth = self._worth + self._bonds[i]

    def _best_alone(self) -> tuple[float, list[int]] | None:
        open_ = self._open & self._alone & self._room.beside(self.chosen)
        if not open_.any():
            return None
        best = int(np.argmax(np.where(open_, self._worth, -np.inf)))
        return float(self._worth[best]), [best]

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
        worth = self._worth - self._bonds[index]
        free = self._open & self._alone & self._room.beside(rest)
        if not free.any():
            return False
        best = int(np.argmax(np.where(free, worth, -np.inf)))
        if worth[best] <= worth[index] + _GAIN:
            return False
        self.chosen = rest
        self._worth = worth
        del self._bonds[index]
        self._take([best])
        self._open[index] = True
        return True
