"""What a method would cost on a text, computed before it runs: no caller may stall a worker by naming one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from service.summary.options import METHODS, CostError
from service.text.document import Document
from service.text.words import LETTERS

# Milliseconds of CPU; a text over it gets the names of the methods that are not. Well below the service's deadline.
CAP: Final = 1500

# Of a text of more sentences than this, the two methods that compare all of them would fill 100 MB; only a limit that
# was raised lets it in.
_MOST_COMPARED: Final = 3_500

# Milliseconds by sentences, words and distinct words, fitted to runs over 30 to 1,500 sentences of news; the methods
# that are not named grow with the words, or near enough on any text that is let in.
_COSTS: Final[dict[str, Callable[[int, int, int], float]]] = {
    "lexrank": lambda sentences, *_: CAP * (sentences / _MOST_COMPARED) ** 2,
    "textrank": lambda sentences, *_: CAP * (sentences / _MOST_COMPARED) ** 2,
    "lsa": lambda sentences, _, distinct: distinct * sentences * (3.5e-4 + 1.9e-7 * sentences),
    "luhn": lambda _, words, distinct: words * (3e-3 + 4.5e-6 * distinct),
    "kl": lambda sentences, words, _: 5e-5 * sentences**2 * words,
    "sum_basic": lambda sentences, words, _: sentences * (4e-5 * words + 3e-4 * sentences),
    "reduction": lambda sentences, words, _: 1.1e-5 * words**2 + 7e-4 * sentences**2,
}

CHEAP: Final = frozenset({"news", "lead", "lexrank", "textrank"})
"""Methods of ours: a few milliseconds on an article, some 30 on the longest text."""


def check(document: Document, method: str) -> None:
    """Raises :class:`CostError` if the method's cost on this text exceeds the cap."""
    count = len(document.sentences)
    if method not in _COSTS or (method in {"lexrank", "textrank"} and count <= _MOST_COMPARED):
        return
    words = LETTERS.findall(document.text.lower())
    size = count, len(words), len(set(words))
    cost = _COSTS[method](*size)
    if cost > CAP:
        works = tuple(m for m in METHODS if m not in _COSTS or _COSTS[m](*size) <= CAP)
        raise CostError(method, count, round(cost), CAP, works)
