"""One entry for each real source of the article, and the chain of sources behind every statement."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.attribution import Statements
from service.card.claims import Claims
from service.card.facts import Attribution, Source
from service.card.names import Names
from service.card.who import Actors
from service.text.document import Document, RegisterEntry
from service.text.syntax import Parse


@dataclass(frozen=True, slots=True)
class SourceReading:
    """``attributions[i]`` belongs to statement ``i``, counted through the statements, then ``Claims.extra``.

    ``assumed`` are the ids of unnamed sources merged on likeness ("a Kremlin source", then "the source").
    """

    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    assumed: frozenset[str] = frozenset()


def judge_sources(
    document: Document,
    parse: Parse,
    names: Names,
    statements: Statements,
    claims: Claims,
    actors: Actors,
    register: tuple[RegisterEntry, ...] = (),
) -> SourceReading:
    raise NotImplementedError
