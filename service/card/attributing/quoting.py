"""Quotations seen from the tokens: which words stand in marks, and which quotation stands beside a cue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.card.attributing.contents import Range
from service.card.attributing.quotes import Marked
from service.text.syntax import Parse

_GAP = 3  # tokens between a quotation and the cue's clause: comma, mark, adverb
_LEADING = frozenset({",", ":", "that", "and", "but"})
_SHORT = 14  # tokens of a sentence that only says who spoke
_JOINTS = frozenset({",", "?", "!", "--", "—", "–", "-", "...", "…"})
# "On “Meet the Press,” Kerry said": what stands behind one that opens the sentence was not said.
_WHERE = frozenset({"on", "in", "at", "for", "during", "to"})
_REACH = 25  # tokens from a cue to the quotation it introduces


@dataclass(frozen=True, slots=True)
class Quoting:
    """``tokens[k]`` is the token range of quotation ``k``, marks included; ``inside`` holds for every token."""

    marked: tuple[Marked, ...]
    tokens: tuple[Range, ...]
    inside: tuple[bool, ...]
    firsts: tuple[int, ...]

    def before(self, parse: Parse, verb: int, subject: int) -> int | None:
        """The quotation that ends where the clause of ``verb`` opens."""
        if not self.tokens:
            return None
        opens = min(verb, parse.left[subject]) if 0 <= subject < verb else verb
        at = bisect_left(self.firsts, opens) - 1
        if at >= 0 and 0 <= opens - self.tokens[at][1] <= _GAP and self._adjoins(parse, at, opens):
            return at
        return None

    def after(self, parse: Parse, verb: int) -> int | None:
        """The quotation that ``verb`` leads up to."""
        at = bisect_right(self.firsts, verb)
        if at < len(self.firsts) and self.firsts[at] - verb <= _REACH:
            first = self.firsts[at]
            if parse.sentence[first] == parse.sentence[verb]:
                between = range(verb + 1, first)
                if parse.lower[first - 1] in (",", ":", "that") or not any(parse.tag[t][0] == "V" for t in between):
                    return at
            elif parse.lower[first - 1] in (":", ",") and parse.sentence[first] == parse.sentence[verb] + 1:
                opens = parse.bounds[parse.sentence[first]][0]  # "He refused. He told the paper: “..."
                return None if any(parse.tag[t][0] == "V" for t in range(opens, first)) else at
        return None

    def _adjoins(self, parse: Parse, quote: int, opens: int) -> bool:
        first, last = self.tokens[quote]
        if parse.sentence[last - 1] == parse.sentence[opens]:
            if parse.lower[first - 1] in _WHERE and parse.bounds[parse.sentence[opens]][0] == first - 1:
                return False
            return any(parse.lower[t] in _JOINTS for t in range(max(last - 2, 0), opens))
        # A quotation that ended in a full stop leaves "he said." a sentence of its own.
        first, end = parse.bounds[parse.sentence[opens]]
        return opens - first <= 1 and end - first <= _SHORT and parse.sentence[last - 1] + 1 == parse.sentence[opens]

    def opening(self, token: int) -> int:
        """The quotation that opens at ``token``, or -1."""
        at = bisect_left(self.firsts, token)
        return at if at < len(self.firsts) and self.firsts[at] == token else -1

    def of_cue(self, parse: Parse, verb: int, before: int | None, after: int | None) -> tuple[int, ...]:
        """Which of the two neighbours a cue belongs to: both in "..., she said, ...", one else."""
        if before is None or after is None:
            return tuple(q for q in (before, after) if q is not None)
        first = self.firsts[after]
        introduces = parse.lower[first - 1] == ":"
        same = self.same_sentence(parse, before, verb)
        if introduces and not same:
            return (after,)
        joins = parse.sentence[first] == parse.sentence[verb] and parse.lower[first - 1] == ","
        return (before, after) if same and joins else (before,)

    def is_sentence(self, parse: Parse, quote: int) -> bool:
        """Opens with a capital letter, and before it no comma or word that leads up to a quotation."""
        first = self.tokens[quote][0]
        opens = parse.text[min(first + 1, len(parse) - 1)][:1].isupper()
        return opens and (first == 0 or parse.lower[first - 1] not in _LEADING)

    def same_sentence(self, parse: Parse, quote: int, token: int) -> bool:
        return parse.sentence[self.tokens[quote][1] - 1] == parse.sentence[token]

    def within(self, ranges: Iterable[Range]) -> Iterator[int]:
        """Quotations that share a token with the ranges."""
        for first, last in ranges:
            at = max(bisect_right(self.firsts, first) - 1, 0)
            while at < len(self.firsts) and self.firsts[at] < last:
                if self.tokens[at][1] > first:
                    yield at
                at += 1

    def overlaps(self, quote: int, ranges: tuple[Range, ...]) -> bool:
        first, last = self.tokens[quote]
        return any(a < last and first < b for a, b in ranges)


def quoting(parse: Parse, marked: list[Marked]) -> Quoting:
    inside = [False] * len(parse)
    tokens: list[Range] = []
    kept: list[Marked] = []
    for mark in marked:
        first = bisect_left(parse.start, mark.outer.start)
        last = bisect_left(parse.start, mark.outer.end, first)
        if first == last:
            continue
        kept.append(mark)
        tokens.append((first, last))
        inside[first:last] = [True] * (last - first)
    return Quoting(tuple(kept), tuple(tokens), tuple(inside), tuple(t[0] for t in tokens))
