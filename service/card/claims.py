"""What the article says that could be checked, the central claim first, and who stands behind each."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.attribution import Statement, Statements
from service.card.facts import Modality, Polarity
from service.card.names import Names
from service.text.document import Document, Span
from service.text.syntax import Parse


@dataclass(frozen=True, slots=True)
class Support:
    """A statement that stands behind a claim; ``statement`` counts through the statements, then ``Claims.extra``.

    ``distance`` is in sentences. ``part`` is set where it carries only a part of the claim, and ``presupposes``
    where a bare noun ("his death") does: neither counts as an origin.
    """

    statement: int
    distance: int
    part: bool = False
    presupposes: bool = False


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """One claim: ``span`` is its clause or sentence, ``hedges`` the words that soften it."""

    sentence: int
    span: Span
    central: bool = False
    factual: bool = True
    speech_act: bool = False
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    hedges: tuple[Span, ...] = ()
    supports: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims, and the ``extra`` statements made by public acts ("the court convicted"), in that order."""

    claims: tuple[ClaimReading, ...]
    extra: tuple[Statement, ...] = ()


def find_claims(document: Document, parse: Parse, names: Names, statements: Statements) -> Claims:
    raise NotImplementedError
