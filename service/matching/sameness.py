"""Whether two claims that are alike tell one and the same, or are two of one shape.

"Shares rose in Oslo on Monday" and "Shares fell in Oslo on Monday" have most of their words in common, as have a match
and its return leg, a first and a second quarter, an arrest and a charge. So they stay apart where one word stands in
place of another, where words are known for contraries, where none of the acts is the same, where actors change places,
days differ or a word takes it all back.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from service import tables
from service.matching.days import differ
from service.matching.deeds import told_apart
from service.matching.likeness import agree
from service.matching.statements import Stated
from service.matching.terms import kinds_of_people, term

_LEAST_SHARE = {3: 0.75, 4: 0.5}  # of all terms of both, by how many they share: three words are soon alike
_ELSE = 0.4
_OF_PLAIN = 0.3  # of the plain terms of the one that has more of them: names alone tell whom it is about, not what
_FIGURES = 8  # that a claim is compared by
_BACK = {"from": "to", "to": "from"}


def same_fact(one: Stated, two: Stated) -> bool:
    """Of claims that are alike: whether nothing sets them apart; polarity, hedges and figures are the caller's."""
    shared, terms = len(one.shared(two)), len(one.all | two.all)
    return (
        shared >= _LEAST_SHARE.get(shared, _ELSE) * terms
        and len(one.said & two.said) >= _OF_PLAIN * max(len(one.said), len(two.said))
        and (one.nobody, one.reversing) == (two.nobody, two.reversing)
        and not set(_slots(one, two)) & set(_slots(two, one))
        and not _contrary(one.words | one.said, two.words | two.said)
        and not (one.acts and two.acts and one.acts.isdisjoint(two.acts))
        and not (_people(one) - two.said and _people(two) - one.said)
        and not told_apart(one.deeds, two.deeds)
        and same_scene(one, two)
    )


def turned_round(one: Stated, two: Stated) -> bool:
    """Of claims that are alike: whether one says of nobody what the other says: "no train derailed"."""
    same = (one.said, one.reversing) == (two.said, two.reversing)
    return same and one.nobody != two.nobody and same_scene(one, two)


def same_scene(one: Stated, two: Stated) -> bool:
    """Whether who, where and when do not differ: what is said of them may be the opposite."""
    return (
        not _other_names(one, two)
        and _same_order(one, two)
        and not any((_BACK[way], name) in two.ways and (way, name) not in two.ways for way, name in one.ways)
        and not differ(one.days, two.days)
    )


def _slots(one: Stated, two: Stated) -> Iterator[tuple[str, str]]:
    """Where the first has plain terms of its own: after and before which that both have."""
    last, waiting = "", False
    for word in one.order:
        if word in two.all:
            if waiting:
                yield "before", word
            last, waiting = word, False
        elif word in one.said:
            waiting = True
            if last:
                yield "after", last


def _contrary(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both have words of one row of contraries, and none of a side that both have."""
    mine, theirs = ({side for word in words for side in _sides().get(word, ())} for words in (one, two))
    met = {row for row, _ in mine & theirs}
    return bool({row for row, _ in mine} & {row for row, _ in theirs} - met)


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """A word -> the rows of contraries that it stands in, and on which side of each."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, row in enumerate(tables.rows("service.matching", "contrary_words")):
        for side, words in enumerate(row["words"].split(" | ")):
            for word in words.split():
                found[word] = (*found.get(word, ()), (number, side))
    return found


def counted_apart(one: Stated, two: Stated) -> bool:
    """Whether both tell figures, and none of one agrees with any of the other."""
    mine, theirs = one.figures[:_FIGURES], two.figures[:_FIGURES]
    return bool(mine and theirs) and not any(agree(a, b) for a, b in product(mine, theirs))


def _people(one: Stated) -> frozenset[str]:
    """Whom it tells of as several of a kind, in terms: nurses are not doctors, but may be people."""
    return frozenset(found for word in one.words & kinds_of_people() if (found := term(word)) != "person")


def _other_names(one: Stated, two: Stated) -> bool:
    """Whether both have names that the other lacks; the letters of a name, as "EU", are no other name."""
    mine, theirs = _left_over(one, two), _left_over(two, one)
    return bool(mine - _letters_of(theirs, two, mine) and theirs - _letters_of(mine, one, theirs))


def _letters_of(names: set[str], of: Stated, candidates: set[str]) -> set[str]:
    """Those of ``candidates`` that are the first letters of some of ``names`` as they come."""
    initials = "".join(name[0] for name in of.order if name in names)
    return {name for name in candidates if len(name) >= 2 and name.lower() in initials.lower()}


def _left_over(one: Stated, two: Stated) -> set[str]:
    """Names that only the first has; a country is no other name than a city in it."""
    lands, others = dict(one.lands), {land for _, land in two.lands}
    return {n for n in one.names - two.names if n not in others and lands.get(n) not in two.names}


def _same_order(one: Stated, two: Stated) -> bool:
    shared = set(one.actors) & set(two.actors)
    return [a for a in one.actors if a in shared] == [a for a in two.actors if a in shared]
