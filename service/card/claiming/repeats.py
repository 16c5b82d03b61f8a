"""Whether a claim says anything that those before it have not said."""

from __future__ import annotations

from service.card.claiming.material import Material
from service.card.wordforms import stem
from service.text.document import Span

_MOST = 0.8  # of its words in one claim before: the same again; a caption may be printed twice, with a word changed
_FEWEST = 3  # words; fewer are compared as they are
_NOT = frozenset({"not", "n't", "never", "no"})


class Told:
    """The words of the claims so far; grows as new ones are told."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._wordings: set[str] = set()
        self._told: list[tuple[Span, frozenset[str]]] = []

    def tells(self, span: Span) -> bool:
        """Whether ``span`` is new beside the claims that it is no part of; if so, it is told from now on."""
        wording = " ".join(self._material.document.cut(span).lower().split()).strip("\"“”'‘’.,;: ")
        first, last = self._material.tokens(span)
        words = self._material.parse.lower[first:last]
        stems = frozenset(s for w in words if (s := w if w in _NOT else stem(w)))
        if wording in self._wordings or any(
            self._repeats(stems, before) for other, before in self._told if not other.covers(span)
        ):
            return False
        self._wordings.add(wording)
        self._told.append((span, stems))
        return True

    @staticmethod
    def _repeats(stems: frozenset[str], before: frozenset[str]) -> bool:
        shared = stems & before
        figures = {s for s in stems if s[0].isdigit()}
        return (
            len(shared) >= max(_FEWEST, _MOST * len(stems))
            and figures <= before
            and bool(stems & _NOT) == bool(before & _NOT)
        )
