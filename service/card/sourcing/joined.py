"""Speakers in one breath where the parser did not join them as equals."""

from __future__ import annotations

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
    if not parse.tag[head].startswith("NNP"):
        return []
    before = (c for c in parse.children[head] if first <= c < head and parse.dep[c] in ("nmod", "compound"))
    return [
        c
        for c in before
        if (entity := names.at(c)) is not None
        and entity.kind == "person"
        and entity.index != names.by_token[head]
        and any(parse.lower[g] == "and" and c < g < head for g in parse.children[c])
    ]
