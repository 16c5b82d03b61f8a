"""Quotations and the statements they belong to: those of a cue, those that run on after it, those without any.

A wrong speaker is worse than none: a quotation without a cue goes to the one speaker of the sentence or paragraph
before it; where two have spoken there it is left open.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from service.card.attributing.drafts import Draft
from service.card.attributing.quoting import Quoting
from service.text.document import Document, Span
from service.text.syntax import Parse

_WORDS = 4  # a quotation that stands alone has more tokens than this; a shorter one is a title or a term


class Quoted(NamedTuple):
    """``owners``: quotation -> its statement; ``doubtful``: quotations that two speakers would fit."""

    owners: dict[int, Draft]
    doubtful: list[int]


def extend(document: Document, parse: Parse, marks: Quoting, drafts: list[Draft]) -> Quoted:
    """Gives every quotation to the statement that holds, leads up to or is continued by it."""
    owners = _held(marks, drafts)
    doubtful: list[int] = []
    ends = {last: draft for draft in drafts for _, last in draft.ranges}
    speech = _speech_by_paragraph(document, parse, drafts)
    previous = -1
    for quote in range(len(marks.tokens)):
        owner = owners.get(quote)
        if owner is None and _adjoins(parse, marks, ends, quote):  # the parser cut the content short at the mark
            owner = owners[quote] = ends[marks.tokens[quote][0]]
        elif owner is None and previous >= 0 and _runs_on(document, parse, marks, previous, quote):
            owner = owners[quote] = owners[previous]
        elif owner is None and _stands_alone(parse, marks, quote):
            spoken = _before(document, parse, marks, speech, quote)
            if len({_speaker(parse, d) for d in spoken}) == 1:
                owner = owners[quote] = spoken[-1]
            elif spoken:
                doubtful.append(quote)
        if owner is not None:
            owner.ranges.append(marks.tokens[quote])
            owner.quotes.append(quote)
            previous = quote if _is_speech(owner) else previous
    return Quoted(owners, doubtful)


def _adjoins(parse: Parse, marks: Quoting, ends: dict[int, Draft], quote: int) -> bool:
    first = marks.tokens[quote][0]
    return first in ends and parse.bounds[parse.sentence[first]][0] != first


def _held(marks: Quoting, drafts: list[Draft]) -> dict[int, Draft]:
    owners: dict[int, Draft] = {}
    for draft in drafts:
        for quote in marks.within(draft.ranges):
            held = owners.get(quote)
            if held is None or _rank(draft) < _rank(held):
                owners[quote] = draft
    return owners


def _rank(draft: Draft) -> tuple[bool, int]:
    """Speech before thought, a small content before the large one around it."""
    return (not _is_speech(draft), sum(last - first for first, last in draft.ranges))


def _is_speech(draft: Draft) -> bool:
    entry = draft.candidate.entry
    return entry is not None and entry.kind == "speech"


def _speaker(parse: Parse, draft: Draft) -> tuple[str, str]:
    origin = draft.parties[-1]
    return ("entity", str(origin.entity)) if origin.entity >= 0 else ("noun", parse.lower[origin.head])


def _runs_on(document: Document, parse: Parse, marks: Quoting, before: int, quote: int) -> bool:
    """A quotation that opens the very next sentence of the paragraph, or is of the same run over paragraphs."""
    if marks.marked[quote].run == marks.marked[before].run:
        return True
    first, ended = marks.tokens[quote][0], marks.tokens[before][1]
    here, there = parse.sentence[first], parse.sentence[ended - 1]
    return (
        parse.bounds[here][0] == first
        and here - there <= 1
        and document.sentences[here].paragraph == document.sentences[there].paragraph
    )


def _stands_alone(parse: Parse, marks: Quoting, quote: int) -> bool:
    """Whole sentences in marks, with no word of the article in their last sentence."""
    first, last = marks.tokens[quote]
    if last - first <= _WORDS + 2 or parse.bounds[parse.sentence[first]][0] != first:
        return False
    end = parse.bounds[parse.sentence[last - 1]][1]
    return end - last <= 1


def _speech_by_paragraph(document: Document, parse: Parse, drafts: list[Draft]) -> dict[int, list[Draft]]:
    spoken = [d for d in drafts if _is_speech(d) and d.parties]
    by = groupby(spoken, key=lambda d: document.sentences[parse.sentence[d.candidate.token]].paragraph)
    return {paragraph: list(group) for paragraph, group in by}


def _before(
    document: Document, parse: Parse, marks: Quoting, speech: dict[int, list[Draft]], quote: int
) -> list[Draft]:
    """The statements a quotation may continue: of its paragraph, or where it opens that, of the one before."""
    first = marks.tokens[quote][0]
    here = document.sentences[parse.sentence[first]].paragraph
    own = [d for d in speech.get(here, ()) if d.candidate.token < first]
    if own:
        return own
    opens = first == 0 or document.sentences[parse.sentence[first - 1]].paragraph != here
    if not opens:
        return []
    before = speech.get(here - 1, [])
    asked = bool(before) and any(parse.lower[marks.tokens[q][1] - 2] == "?" for q in before[-1].quotes[-1:])
    return [] if asked else before


def spans(marks: Quoting, quotes: list[int]) -> tuple[Span, ...]:
    return tuple(marks.marked[q].inner for q in quotes)
