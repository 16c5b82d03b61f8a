"""Quotations and the statements they belong to: whole ones, and those that run on after the cue."""

from __future__ import annotations

from service.card.drafts import Draft
from service.card.quoting import Quoting
from service.text.document import Document
from service.text.syntax import Parse


def extend(document: Document, parse: Parse, marks: Quoting, drafts: list[Draft]) -> dict[int, Draft]:
    """Gives every quotation that overlaps or continues a statement to it; quotation -> draft."""
    owners: dict[int, Draft] = {}
    for draft in drafts:
        for quote in marks.within(draft.ranges):
            held = owners.get(quote)
            if held is None or _closer(draft, held):
                owners[quote] = draft
    last: Draft | None = None
    last_quote = -1
    for quote, (first, end) in enumerate(marks.tokens):
        owner = owners.get(quote)
        if owner is None and last is not None and _runs_on(document, parse, marks, last_quote, quote):
            owner = owners[quote] = last
        if owner is None:
            continue
        owner.ranges.append((first, end))
        owner.quotes.append(quote)
        if owner.candidate.entry is not None and owner.candidate.entry.kind == "speech":
            last, last_quote = owner, quote
    return owners


def _closer(draft: Draft, held: Draft) -> bool:
    """The cue of speech before one of thought, then the one whose content is smaller."""
    return _rank(draft) < _rank(held)


def _rank(draft: Draft) -> tuple[bool, int]:
    entry = draft.candidate.entry
    return (entry is None or entry.kind != "speech", sum(b - a for a, b in draft.ranges))


def _runs_on(document: Document, parse: Parse, marks: Quoting, before: int, quote: int) -> bool:
    """A quotation that opens a sentence of its own, in the paragraph of the one before or in its run."""
    if marks.marked[quote].run == marks.marked[before].run:
        return True
    first = marks.tokens[quote][0]
    opens = parse.bounds[parse.sentence[first]][0] == first
    ended = marks.tokens[before][1]
    here, there = parse.sentence[first], parse.sentence[ended - 1]
    same = document.sentences[here].paragraph == document.sentences[there].paragraph
    return opens and same and here - there <= 1
