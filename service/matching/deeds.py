"""Who did what to whom, as far as the order of the words tells: "police shot a man" is not "a man shot police"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from service import tables
from service.matching.terms import acts
from service.matching.wording import Word

_REACH = 6  # words on each side of a verb that may tell who does it and to whom
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "got"})
_JOINTS = frozenset({"and", "but", "or", "that", "when", "after", "before", "while", "as", "where", "because", "to"})
_BEHIND = _JOINTS | {"in", "on", "at", "for", "with", "from", "near", "over", "during", "by", "into", "under", "inside",
                     "outside", "against", "through", "about", "until", "since"}  # fmt: skip


class Deed(NamedTuple):
    """An act that somebody does to somebody, with the terms of both."""

    act: str
    agents: frozenset[str]
    patients: frozenset[str]


def deeds_of(words: Sequence[Word]) -> Iterator[Deed]:
    """Linear in the words."""
    for at, word in enumerate(words):
        if word.kind != "plain" or word.lower not in _deed_words():
            continue
        ahead = frozenset(_before(words, at))
        # "was shot dead by"
        by = next((k for k in range(at + 1, min(at + 3, len(words))) if words[k].lower == "by"), None)
        if by is not None:
            yield Deed(word.term, frozenset(_after(words, by)), ahead)
        elif not _is_doing(word.lower) and any(w.lower in _BE for w in words[max(0, at - 2) : at]):
            yield Deed(word.term, frozenset(), ahead)
        elif behind := frozenset(_after(words, at)):
            yield Deed(word.term, ahead, behind)


def told_apart(one: Iterable[Deed], two: Iterable[Deed]) -> bool:
    """Whether one act is done by whom it is done to in the other, or to quite others."""
    mine, theirs = _by_act(one), _by_act(two)
    return any(_crossed(mine[act], theirs[act]) or _to_others(mine[act], theirs[act]) for act in mine.keys() & theirs)


def _by_act(deeds: Iterable[Deed]) -> dict[str, Deed]:
    found: dict[str, Deed] = {}
    for act, agents, patients in deeds:
        met = found.get(act, Deed(act, frozenset(), frozenset()))
        found[act] = Deed(act, met.agents | agents, met.patients | patients)
    return found


def _crossed(one: Deed, two: Deed) -> bool:
    same = (one.agents & two.agents) | (one.patients & two.patients)
    return bool(((one.agents & two.patients) | (one.patients & two.agents)) - same)


def _to_others(one: Deed, two: Deed) -> bool:
    """A knifeman may be a man, and everybody is a person."""
    pairs = product(one.patients, two.patients)
    return bool(one.patients and two.patients) and not any(
        "person" in (a, b) or a.endswith(b) or b.endswith(a) for a, b in pairs
    )


def _is_doing(verb: str) -> bool:
    """ "is buying" is no "is bought"."""
    return verb.partition("_")[0].endswith("ing")


def _before(words: Sequence[Word], at: int) -> Iterator[str]:
    for k in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if words[k + 1].breaks or words[k].lower in _JOINTS:
            return
        if words[k].term and words[k].term not in acts():
            yield words[k].term


def _after(words: Sequence[Word], at: int) -> Iterator[str]:
    for k in range(at + 1, min(len(words), at + 1 + _REACH)):
        if words[k].breaks or words[k].lower in _BEHIND:
            return
        if words[k].term and words[k].term not in acts():
            yield words[k].term


@cache
def _deed_words() -> frozenset[str]:
    return frozenset(word for row in tables.rows("service.matching", "deeds") for word in row["words"].split())
