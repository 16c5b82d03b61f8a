"""Which items of two cards are the same, one to one: by the first key that both have, then the next."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from service.comparing.result import Change, Difference, Side

T = TypeVar("T")
Key = Callable[[T], Hashable | None]
Pairs = tuple[tuple[int, int], ...]


def pair_by(
    before: Sequence[T], after: Sequence[T], keys: Sequence[Key[T]], pairs: Pairs = (), *, once: bool = False
) -> Pairs:
    """Pairs of places; a key of None pairs nothing. Linear in the items.

    ``pairs`` are those that stand already; with ``once`` a value pairs only what has it alone on both sides.
    """
    found = list(pairs)
    for key in keys:
        used = {i for i, _ in found}, {j for _, j in found}
        mine, theirs = (_by_value(items, key, taken) for items, taken in zip((before, after), used, strict=True))
        for value, places in mine.items():
            others = theirs.get(value, [])
            if not once or len(places) == len(others) == 1:
                found += zip(places, others, strict=False)
    return tuple(sorted(found))


def _by_value(items: Sequence[T], key: Key[T], taken: set[int]) -> dict[Hashable, list[int]]:
    out: dict[Hashable, list[int]] = {}
    for place, item in enumerate(items):
        value = key(item) if place not in taken else None
        if value is not None:
            out.setdefault(value, []).append(place)
    return out


def changes_of(
    before: Sequence[T],
    after: Sequence[T],
    pairs: Pairs,
    sides: tuple[Callable[[T], Side], Callable[[T], Side]],
    differ: Callable[[T, T], Sequence[Difference]],
) -> tuple[tuple[Change, ...], int]:
    """Changed, then removed, then added, each in the order of the text; and how many stayed as they were."""
    changed, same = [], 0
    for i, j in pairs:
        differences = tuple(differ(before[i], after[j]))
        if differences:
            changed.append(Change("changed", sides[0](before[i]), sides[1](after[j]), differences))
        else:
            same += 1
    gone, new = {i for i, _ in pairs}, {j for _, j in pairs}
    removed = [Change("removed", sides[0](item), None) for i, item in enumerate(before) if i not in gone]
    added = [Change("added", None, sides[1](item)) for j, item in enumerate(after) if j not in new]
    return (*changed, *removed, *added), same


def difference(field: str, before: object, after: object) -> tuple[Difference, ...]:
    """One difference, or none."""
    one, two = (None if value in (None, "", ()) else str(value) for value in (before, after))
    return (Difference(field, one, two),) if one != two else ()
