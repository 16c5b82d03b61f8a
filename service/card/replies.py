"""What accused or asked parties answered: denied, declined, out of reach, asked, or never sought."""

from __future__ import annotations

from service.card.attribution import Statements
from service.card.facts import ReplyEntry
from service.card.names import Names
from service.card.sources import SourceReading
from service.card.who import Actors
from service.text.document import Document
from service.text.syntax import Parse


def find_replies(
    document: Document,
    parse: Parse,
    names: Names,
    statements: Statements,
    actors: Actors,
    reading: SourceReading,
) -> tuple[ReplyEntry, ...]:
    raise NotImplementedError
