"""What the article attributes to somebody: parties, cue and content of each statement, and the quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.card.facts import Basis, CueClass, Mode, QuoteKind, Stance
from service.text.document import Span

CueKind = Literal["speech", "evidence", "perception", "thought", "attitude", "act"]


@dataclass(frozen=True, slots=True)
class Party:
    """One link of a chain: token range ``[first, last)`` of its noun phrase, the head noun, the entity meant.

    ``entity`` is an index into ``Names.entities`` or -1; ``span`` may be a pronoun, whose entity is then resolved
    or -1 where two would fit. ``antecedent`` is the head of the noun phrase that a relative pronoun ("who")
    stands for, or a pronoun for somebody unnamed in the sentence before, or -1.
    """

    first: int
    last: int
    head: int
    span: Span
    entity: int = -1
    pronoun: bool = False
    antecedent: int = -1


@dataclass(frozen=True, slots=True)
class CueWord:
    """``token`` heads the cue; ``lemma`` is its entry in ``data/cues.tsv``.

    ``kind`` tells words uttered or published (speech) from what a document shows (evidence) and from
    what somebody perceives, thinks or wants; an act is its own record.
    """

    cue_class: CueClass
    lemma: str
    token: int
    span: Span
    kind: CueKind = "speech"


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
    """In text order; ``ambiguous_speakers`` are the quotations that two speakers would fit, left without one."""

    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    ambiguous_speakers: tuple[Span, ...] = ()
