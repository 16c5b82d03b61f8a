"""The shape of a claim before it has an id: where it stands, how sure the text is of it, which statements carry it."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.attributing.statements import Statement
from service.card.facts import Modality, Polarity
from service.text.document import Span


@dataclass(frozen=True, slots=True)
class Support:
    """A statement that stands behind a claim; ``statement`` counts through the statements, then ``Claims.extra``.

    ``distance`` is in sentences. ``part`` is set where it carries only a part of the claim, and ``presupposes``
    where a bare noun ("his death") does: neither counts as an origin. ``against`` marks content that says the
    opposite of the claim, ``accused`` a denial of one's own act; ``act`` a cue that is itself a public act
    ("the court ruled that").
    """

    statement: int
    distance: int
    part: bool = False
    presupposes: bool = False
    against: bool = False
    accused: bool = False
    act: bool = False


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """One claim: ``span`` is its clause or sentence, ``hedges`` the words that soften it.

    ``decided`` marks a plan told as decided or announced by the body able to carry it out, ``denial`` a claim
    that something is not so, whose denier stands behind it. ``subject`` is the entity the claim is about, or -1,
    ``shown`` the clause that is softened where it is less than the claim, ``bands`` are likelihoods in per cent
    where the text uses a word that has one.
    """

    sentence: int
    span: Span
    central: bool = False
    factual: bool = True
    speech_act: bool = False
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    hedges: tuple[Span, ...] = ()
    supports: tuple[Support, ...] = ()
    decided: bool = False
    denial: bool = False
    subject: int = -1
    shown: Span | None = None
    bands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims, and the ``extra`` statements made by public acts ("the court convicted"), in that order."""

    claims: tuple[ClaimReading, ...]
    extra: tuple[Statement, ...] = ()
