"""Cue, source and content of every statement that the article attributes to somebody."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.facts import Basis, CueClass, Mode, QuoteKind, Stance
from service.card.names import Names
from service.text.document import Document, Span
from service.text.syntax import Parse


@dataclass(frozen=True, slots=True)
class Party:
    """One link of a chain: token range ``[first, last)`` of its noun phrase, the head noun, the entity meant.

    ``entity`` is an index into ``Names.entities`` or -1; ``span`` may be a pronoun, whose entity is then resolved
    or -1 where two would fit.
    """

    first: int
    last: int
    head: int
    span: Span
    entity: int = -1
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class CueWord:
    """``token`` heads the cue; ``lemma`` is its entry in ``data/cues.tsv``."""

    cue_class: CueClass
    lemma: str
    token: int
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution as the text has it.

    ``parties`` is the chain, outermost relay first, origin last, empty where the text gives no speaker
    ("it is reported"). ``content`` are the spans attributed, in text order; ``content_head`` the token that
    heads them, or -1. ``sentence`` is the sentence of the cue, or of the content where there is no cue.
    """

    sentence: int
    parties: tuple[Party, ...]
    cue: CueWord | None
    content: tuple[Span, ...]
    content_head: int = -1
    mode: Mode = "indirect"
    stance: Stance = "supports"
    basis: Basis = "cue"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, marks excluded; ``statement`` is an index into the statements, or -1."""

    span: Span
    kind: QuoteKind
    statement: int = -1


@dataclass(frozen=True, slots=True)
class Statements:
    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    ambiguous_speakers: tuple[Span, ...] = ()


def find_statements(document: Document, parse: Parse, names: Names) -> Statements:
    raise NotImplementedError
