"""Speakers in one breath where the parser did not join them as equals."""

from __future__ import annotations

from service.card.attributing.speakers import joined_subjects
from service.card.naming.names import Names
from service.text.syntax import Parse


def all_named(parse: Parse, head: int, last: int) -> int:
    """The first of several who are named behind a plural: "his co-defendants, Ernest Wall and Carlo Ort"; or -1."""
    if parse.tag[head] != "NNS":
        return -1
    for child in parse.children[head]:
        if head < child < last and parse.dep[child] == "appos" and parse.tag[child] == "NNP":
            joined = [c for c in parse.children[child] if parse.dep[c] == "conj" and parse.tag[c] == "NNP"]
            return child if joined else -1
    return -1


def joined_before(parse: Parse, names: Names, head: int, first: int) -> list[int]:
    """ "Fire chief Ida Bern and union leader Olaf Rask": the first, whom the parser hung on the second's name."""
    if subjects := joined_subjects(parse, head):
        return subjects
    if not parse.tag[head].startswith("NNP"):
        return []
    before = (c for c in parse.children[head] if first <= c < head and parse.dep[c] in ("nmod", "compound"))
    return [
        c
        for c in before
        if _is_person(names, c)
        and names.by_token[c] != names.by_token[head]
        and any(parse.lower[g] == "and" and c < g < head for g in parse.children[c])
    ]


def listed(parse: Parse, names: Names, head: int, last: int) -> list[int]:
    """ "Dan Holm, Ann Moor and Ida Bern": the others, where the parser took the second to rename the first."""
    if not _is_person(names, head):
        return []
    for child in parse.children[head]:
        if head < child < last and parse.dep[child] == "appos" and _is_person(names, child):
            joined = [c for c in parse.children[child] if child < c < last and parse.dep[c] == "conj"]
            others = [child, *joined] if joined and all(_is_person(names, c) for c in joined) else []
            if len({names.by_token[t] for t in (head, *others)}) == len(others) + 1:
                return others
    return []


def _is_person(names: Names, token: int) -> bool:
    entity = names.at(token)
    return entity is not None and entity.kind == "person"
