"""Whether two claims say the same, and which of many do: shared terms, found by hash, never every pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from service.card.facts import Figure
from service.matching.statements import Stated
from service.matching.terms import terms

_POSTINGS = 40  # claims remembered for a term: a term of more claims than that tells little
_CANDIDATES = 12  # best sharers of terms that are looked at closely
_LEAST = 3  # terms that two claims must share, unless they are equal word for word
_SHARE = 0.3  # of all terms of both: a short claim inside a long one is another claim


def likeness(one: Stated, two: Stated) -> float:
    """0 where two claims are not surely about the same; else the share of terms they have in common, up to 1.

    Names, plain words and what is said of them must meet; figures, polarity and hedges are the caller's to compare.
    """
    mine, theirs = one.all, two.all
    if not mine or not theirs:
        return 0.0
    shared = one.shared(two)
    share = len(shared) / len(mine | theirs)
    if share == 1.0 and (len(mine) > 1 or one.claim.text == two.claim.text):
        return 1.0
    said = one.said & two.said
    least = min(len(one.said), len(two.said))
    if len(shared) < _LEAST or len(said) < max(1, 0.6 * least):
        return 0.0
    if one.names and two.names:
        named = one.names & two.names & shared
        if len(named) < 0.5 * min(len(one.names), len(two.names)):
            return 0.0
    elif len(said) < _LEAST:
        return 0.0
    return share if share >= _SHARE and len(shared) >= 0.6 * min(len(mine), len(theirs)) else 0.0


class Index:
    """Claims met so far by their terms; looking one up costs no more the more there are."""

    def __init__(self) -> None:
        self._met: list[Stated] = []
        self._by_term: dict[str, list[int]] = {}

    def add(self, stated: Stated) -> int:
        number = len(self._met)
        self._met.append(stated)
        for word in stated.all:
            postings = self._by_term.setdefault(word, [])
            if len(postings) < _POSTINGS:
                postings.append(number)
        return number

    def like(self, stated: Stated) -> Iterator[tuple[float, int]]:
        """Likeness and number of the claims that say the same, best first."""
        sharers = Counter(n for word in sorted(stated.all) for n in self._by_term.get(word, ()))
        best = sorted(sharers.items(), key=lambda pair: (-pair[1], pair[0]))[:_CANDIDATES]
        found = [(likeness(stated, self._met[number]), number) for number, _ in best]
        yield from sorted((pair for pair in found if pair[0]), key=lambda pair: (-pair[0], pair[1]))


def pair_up(before: Sequence[Stated], after: Sequence[Stated]) -> dict[int, int]:
    """Number of a claim of ``before`` -> that of its like in ``after``; each in one pair, the likest first."""
    index = Index()
    for stated in before:
        index.add(stated)
    found = [
        (-_same_words(before[i], stated), -score, i, j)
        for j, stated in enumerate(after)
        for score, i in index.like(stated)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(found):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def differing_figures(one: Sequence[Figure], two: Iterable[Figure]) -> list[tuple[Figure, Figure]]:
    """Figures that count the same thing and can't both be right; "at least 12" and 15 can."""
    theirs: dict[tuple[object, ...], list[Figure]] = {}
    for figure in two:
        theirs.setdefault(counted(figure), []).append(figure)
    out = []
    mine = Counter(counted(f) for f in one)
    for figure in one:
        others = theirs.get(counted(figure), [])
        alone = figure.kind in ("money", "percent") and mine[counted(figure)] == len(others) == 1
        if others and (figure.of or alone) and not any(agree(figure, other) for other in others):
            out.append((figure, others[0]))
    return out


def counted(figure: Figure) -> tuple[object, ...]:
    """What a figure counts, in terms."""
    return figure.kind, figure.unit, tuple(sorted(terms(figure.of or "")))


def agree(one: Figure, two: Figure) -> bool:
    """Whether both values can be right of one thing."""
    low, high = sorted((_range(one), _range(two)))
    return low[1] >= high[0]


def _range(figure: Figure) -> tuple[float, float]:
    value = figure.value
    if figure.approximation == "at_least":
        return value, float("inf")
    if figure.approximation == "at_most":
        return float("-inf"), value
    if figure.approximation == "about":
        return 0.9 * value, 1.1 * value
    return value, figure.upper if figure.upper is not None else value


def _same_words(one: Stated, two: Stated) -> bool:
    return one.claim.text == two.claim.text
