"""What stands before a person's name: title and affiliation."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.mentions import Found
from service.card.naming import title_key, titles
from service.text.document import Span
from service.text.syntax import Parse


@dataclass(frozen=True, slots=True)
class Held:
    """The post a person holds, as printed beside the name."""

    title: Span | None = None
    affiliation: Span | None = None


def title_of(parse: Parse, found: Found) -> Held | None:
    """The title right before the name, or None."""
    first = found.first
    known = titles()
    while (
        first and title_key(parse.text[first - 1]) in known and parse.sentence[first - 1] == parse.sentence[found.first]
    ):
        first -= 1
    while first < found.first and known[title_key(parse.text[first])] == "part" and parse.text[first].islower():
        first += 1
    if first == found.first or all(known[title_key(parse.text[i])] == "part" for i in range(first, found.first)):
        return None
    return Held(parse.span(first, found.first))
