"""Whether a claim says anything that those before it have not said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from service.card.claiming.material import Material
from service.card.wordforms import stem
from service.text.document import Span

_MOST = 0.8  # of its words in one claim before: the same again; a caption may be printed twice, with a word changed
_FEWEST = 3  # words; fewer are compared as they are
_NOT = frozenset({"not", "n't", "never", "no"})


class _Words(NamedTuple):
    wording: str
    stems: frozenset[str]
    denies: bool


class Told:
    """The words of the claims so far; grows as new ones are told."""

    def __init__(self, material: Material, central: Span) -> None:
        self._material = material
        self._title = _wording(material.document.title or "")
        self._central = central
        self._told = {central: self._words(central)}  # even where it says no more than the title

    def only(self, spans: Iterable[Span]) -> Told:
        """The same after only the central one and those of its claims."""
        out = Told(self._material, self._central)
        out._told |= {span: self._told[span] for span in spans}
        return out

    def tells(self, span: Span) -> bool:
        """Whether ``span`` is new beside the claims that it is no part of; if so, it is told from now on."""
        words = self._words(span)
        wording, stems, denies = words
        if wording == self._title:
            return False
        least = max(_FEWEST, _MOST * len(stems))
        for other, told in self._told.items():
            if told.wording == wording:
                return False
            if len(stems & told.stems) < least or denies != told.denies or other.covers(span):
                continue
            if all(s in told.stems for s in stems if s[:1].isdigit()):
                return False
        self._told[span] = words
        return True

    def _words(self, span: Span) -> _Words:
        first, last = self._material.tokens(span)
        words = frozenset(self._material.parse.lower[first:last])
        stems = frozenset(map(stem, words)) - {""}
        return _Words(_wording(self._material.document.cut(span)), stems, not words.isdisjoint(_NOT))


def _wording(text: str) -> str:
    return " ".join(text.lower().split()).strip("\"“”'‘’.,;: ")
