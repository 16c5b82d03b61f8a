"""The dateline: the place, often in capitals, that opens a report ("MOSCOW (AP) —", "Nairobi, Kenya (CNN)")."""

from __future__ import annotations

import re
from typing import NamedTuple

from service.card.placing.gazetteer import gazetteer, key_of
from service.text.document import Document, Span

_SENTENCES, _REACH = 4, 800  # a title, a byline and a picture's caption may stand before it, of so many characters
_DASH = r"(?:\s{0,2}(?:—|–|--|-)(?=\s|[A-Z“\"])|:(?=\s))"
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w.'’-]{1,20}(?: [^\W\d_][\w.'’-]{0,20}){0,3}(?:, ?[^\W\d_][\w.'’ -]{1,24}?){0,2}?)"
    r"(?:,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?)?"
    rf"(?:(?P<agency>,? ?\([^()\n]{{2,40}}\))(?P<dashed>{_DASH})?|(?P<dash>{_DASH}))"
)
# a picture's label or credit may run into the dateline: "(Photo: Ana Ruz) ELMOUTH -- "
_LABELLED = re.compile(r"(?:\) |\b(?:Photo|Image|Video) )(?=[A-Z]{3,20}[A-Z., ]{0,30} ?(?:--|—|–))")


class Dateline(NamedTuple):
    """``places`` covers town and country, ``end`` is where the report begins."""

    places: Span
    end: int


def find_dateline(document: Document) -> Dateline | None:
    """The dateline of the article, if it has one."""
    for start in _starts(document):
        match = _DATELINE.match(document.text, start)
        if match and _is_place(match["place"], match):
            return Dateline(Span(*match.span("place")), match.end())
    return None


def dateline_of(document: Document) -> Span | None:
    """The dateline with its agency and dash, up to where the report begins."""
    found = find_dateline(document)
    return Span(found.places.start, found.end) if found else None


def _starts(document: Document) -> list[int]:
    sentences = document.sentences[:_SENTENCES]
    if not sentences:
        return []
    end = min(sentences[-1].end, sentences[0].start + _REACH)
    starts = {s.start for s in sentences if s.start <= end}
    starts.update(m.end() for m in _LABELLED.finditer(document.text, sentences[0].start, end))
    line = document.text.find("\n", 0, end)
    while line >= 0:
        starts.update(line + 1 + n for n in _indent(document.text, line + 1))
        line = document.text.find("\n", line + 1, end)
    return sorted(starts)


def _indent(text: str, at: int) -> list[int]:
    """How far the first word of the line is indented; [] for an empty line."""
    rest = text[at : at + 80]
    width = len(rest) - len(rest.lstrip(" \t"))
    return [width] if width < len(rest) and rest[width] != "\n" else []


def _is_place(text: str, match: re.Match[str]) -> bool:
    town, *more = (part.strip() for part in text.split(","))
    places = gazetteer()
    capitals = town.isupper() and len(town) > 2
    known = places.knows(key_of(town))
    areas = all(part in places.states or places.knows(key_of(part)) for part in more)
    if match["agency"]:
        dashed = match["dashed"] is not None
        return areas and (known or (capitals and dashed)) and (dashed or match["agency"].strip(" ,()").isupper())
    return areas and capitals and (known or bool(more))
