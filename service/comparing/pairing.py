"""Which items of two cards are the same, one to one: by the first key that both have, then the next."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from service.card.facts import Evidence
from service.comparing.result import Change, Difference, Side
from service.comparing.sentences import Sentences, still_there

T = TypeVar("T")
Key = Callable[[T], Hashable | None]
Pairs = tuple[tuple[int, int], ...]
Texts = tuple[Sentences, Sentences]


def pair_by(
    before: Sequence[T], after: Sequence[T], keys: Sequence[Key[T]], pairs: Pairs = (), *, once: bool = False
) -> Pairs:
    """Pairs of places; a key of None pairs nothing. Linear in the items.

    ``pairs`` are those that stand already; with ``once`` a value pairs only what has it alone on both sides.
    """
    for key in keys:
        pairs = pair_values([key(item) for item in before], [key(item) for item in after], pairs, once=once)
    return pairs


def pair_values(
    before: Sequence[Hashable | None], after: Sequence[Hashable | None], pairs: Pairs = (), *, once: bool = False
) -> Pairs:
    """The same for items of which only a value is known."""
    mine, theirs = (
        _by_value(values, {pair[side] for pair in pairs}) for side, values in enumerate((before, after))
    )  # fmt: skip
    found = list(pairs)
    for value, places in mine.items():
        others = theirs.get(value, [])
        if not once or len(places) == len(others) == 1:
            found += zip(places, others, strict=False)
    return tuple(sorted(found))


def pair_in_place(before: Sequence[Evidence], after: Sequence[Evidence], pairs: Pairs, texts: Texts) -> Pairs:
    """Items by their evidence: what took the place of another in a sentence that else stayed the same."""
    return pair_values(texts[0].places(before), texts[1].places(after), pairs, once=True)


def _by_value(values: Sequence[Hashable | None], taken: set[int]) -> dict[Hashable, list[int]]:
    out: dict[Hashable, list[int]] = {}
    for place, value in enumerate(values):
        if value is not None and place not in taken:
            out.setdefault(value, []).append(place)
    return out


def changes_of(
    before: Sequence[T],
    after: Sequence[T],
    pairs: Pairs,
    sides: tuple[Callable[[T], Side], Callable[[T], Side]],
    differ: Callable[[T, T], Sequence[Difference]],
    texts: Texts,
    *,
    named: bool = False,
) -> tuple[tuple[Change, ...], int]:
    """Changed, then removed, then added, each in the order of the text; and how many stayed as they were.

    What one card lacks though its text has the same sentence, or the same name where the items are ``named``, was only
    read otherwise: it stayed.
    """
    changed, same = [], 0
    for i, j in pairs:
        differences = tuple(differ(before[i], after[j]))
        if differences:
            changed.append(Change("changed", sides[0](before[i]), sides[1](after[j]), differences))
        else:
            same += 1
    gone, new = {i for i, _ in pairs}, {j for _, j in pairs}
    lone = [sides[0](x) for i, x in enumerate(before) if i not in gone]
    fresh = [sides[1](x) for j, x in enumerate(after) if j not in new]
    kept = [still_there(side.evidence, side.text if named else "", *texts) for side in lone]
    had = [still_there(side.evidence, side.text if named else "", texts[1], texts[0]) for side in fresh]
    removed = [Change("removed", side, None) for side, there in zip(lone, kept, strict=True) if not there]
    added = [Change("added", None, side) for side, there in zip(fresh, had, strict=True) if not there]
    return (*changed, *removed, *added), same + sum(kept)


def difference(field: str, before: object, after: object) -> tuple[Difference, ...]:
    """One difference, or none."""
    one, two = (None if value in (None, "", ()) else str(value) for value in (before, after))
    return (Difference(field, one, two),) if one != two else ()
