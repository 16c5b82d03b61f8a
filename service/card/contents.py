"""What is attributed: the complement of a cue, read off the dependencies."""

from __future__ import annotations

from service.text.document import Span
from service.text.syntax import Parse

_CLAUSES = frozenset({"ccomp", "parataxis"})
_OBJECTS = frozenset({"dobj", "xcomp", "oprd", "attr", "acomp", "prep", "prt", "dative", "advcl", "pcomp"})
_WHAT = frozenset({"dobj", "xcomp", "oprd", "prep"})
_TRIM = frozenset({",", ".", ";", ":", "-", "--", "–", "—"})

Range = tuple[int, int]


def complement(parse: Parse, cue: int) -> tuple[int, list[Range]]:
    """Token that heads the content, or -1, and the token ranges of it: a clause if there is one, else objects."""
    clauses = [c for c in parse.children[cue] if parse.dep[c] in _CLAUSES]
    if clauses:
        return clauses[0], [_outside(parse, c, cue) for c in clauses]
    objects = [c for c in parse.children[cue] if parse.dep[c] in _WHAT]
    if objects:
        return objects[0], [_outside(parse, c, cue) for c in objects]
    return -1, []


def _outside(parse: Parse, token: int, cue: int) -> Range:
    return parse.left[token], parse.right[token]


def spans(parse: Parse, ranges: list[Range]) -> tuple[Span, ...]:
    """Characters of the ranges, in text order, neighbours joined, marks at the edges cut."""
    out: list[Range] = []
    for first, last in sorted(ranges):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    trimmed = [_trim(parse, first, last) for first, last in out]
    return tuple(parse.span(first, last) for first, last in trimmed if first < last)


def _trim(parse: Parse, first: int, last: int) -> Range:
    while first < last and parse.text[first] in _TRIM:
        first += 1
    while last > first and parse.text[last - 1] in _TRIM:
        last -= 1
    return first, last
