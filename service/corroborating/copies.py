"""Articles that share most of their sentences word for word: agency copy printed by several outlets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from service.text.document import Document
from service.text.words import TOKEN

_LEAST_WORDS = 6  # shorter sentences are equal by chance
_SHARE = 0.5  # of the sentences of the shorter article


def copied(documents: Sequence[Document]) -> tuple[tuple[int, int, float], ...]:
    """Pairs of articles with the share of the shorter one's sentences that both have; linear in the texts."""
    sets = [_sentences(d) for d in documents]
    holders: dict[str, list[int]] = {}
    for number, sentences in enumerate(sets):
        for sentence in sentences:
            holders.setdefault(sentence, []).append(number)
    shared = Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
    found = [(a, b, count / min(len(sets[a]), len(sets[b]))) for (a, b), count in sorted(shared.items())]
    return tuple((a, b, round(share, 4)) for a, b, share in found if share >= _SHARE)


def _sentences(document: Document) -> dict[str, None]:
    words = (TOKEN.findall(document.text[s.start : s.end].lower()) for s in document.sentences)
    return dict.fromkeys(" ".join(w) for w in words if len(w) >= _LEAST_WORDS)
