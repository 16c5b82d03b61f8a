"""What a reader has to keep in mind, and which fields stayed empty and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from service.card.attributing.statements import Statements
from service.card.facts import Caveat, Gap, Genre, Location, Moment, Quote, Reliability, Source
from service.card.lexicon import mapping
from service.text.document import Document

ALWAYS = ("TEXT_ONLY", "NOT_A_TRUTH_VERDICT", "MACHINE_MADE")
"""Caveats of every card, whatever the article."""

_SHORT = 100  # words
_FIELDS = ("who", "what", "where", "when", "sources", "attributions", "quotes", "figures", "replies", "reliability")


def find_caveats(
    document: Document,
    genre: Genre,
    *,
    statements: Statements,
    locations: tuple[Location, ...],
    quotes: tuple[Quote, ...],
    reliability: Reliability,
) -> tuple[Caveat, ...]:
    """Fixed codes with their words; those of ``ALWAYS`` hold for every card."""
    reasons = {r.code for rating in reliability.ratings for r in rating.reasons}
    holds = {
        "CLASS_LETTER": any(r.source_reliability.basis == "class" for r in reliability.ratings),
        "NO_PUBLICATION_DATE": document.published_at is None,
        "LANGUAGE_PARTIAL": document.language != "en",
        "SHORT_TEXT": document.words < _SHORT,
        "MERGED_ORIGINS_ASSUMED": "MERGED_ORIGINS_ASSUMED" in reasons,
        "COREFERENCE_UNCERTAIN": any(
            p.pronoun and p.entity < 0 and p.antecedent < 0 for s in statements.statements for p in s.parties
        ),
        "QUOTE_SPEAKER_UNCERTAIN": bool(statements.ambiguous_speakers)
        or any(q.kind == "direct" and q.speaker is None for q in quotes),
        "GAZETTEER_AMBIGUOUS": any(p.resolution == "ambiguous" for p in locations),
        "OPINION_PIECE": genre == "opinion",
    }
    return in_words((*ALWAYS, *(code for code, held in holds.items() if held)))


def in_words(codes: Iterable[str]) -> tuple[Caveat, ...]:
    texts = mapping("caveats", "code", "text")
    return tuple(Caveat(code, texts[code]) for code in codes)


def find_gaps(
    document: Document,
    *,
    statements: Statements,
    locations: tuple[Location, ...],
    moments: tuple[Moment, ...],
    sources: tuple[Source, ...],
    reliability: Reliability,
    unknown_places: bool = False,
) -> tuple[Gap, ...]:
    """Fields that the text leaves empty or open; other empty lists mean looked, found none.

    ``unknown_places``: names of the text may be places that no list has.
    """
    return tuple(
        _gaps(
            document,
            statements=statements,
            locations=locations,
            moments=moments,
            sources=sources,
            reliability=reliability,
            unknown_places=unknown_places,
        )
    )


def unsupported_language(document: Document) -> tuple[Gap, ...]:
    """One gap for each field of the card: it is only made for English."""
    return tuple(
        Gap(field, "unsupported_language", f"The fact card is not made for language {document.language!r}.")
        for field in _FIELDS
    )


def _gaps(
    document: Document,
    *,
    statements: Statements,
    locations: tuple[Location, ...],
    moments: tuple[Moment, ...],
    sources: tuple[Source, ...],
    reliability: Reliability,
    unknown_places: bool,
) -> Iterator[Gap]:
    if reliability.central_claim is None:
        yield Gap("what", "absent", "No sentence of the text states something that happened.")
    if not locations and unknown_places:
        yield Gap("where", "not_judged", "Some names may be those of places, but none is known to be one.")
    elif not locations:
        yield Gap("where", "absent", "The text names no place.")
    elif any(p.resolution == "ambiguous" for p in locations):
        yield Gap("where", "ambiguous", "Some place names fit several places; the candidates are listed.")
    if not moments:
        yield Gap("when", "absent", "The text names no date or time.")
    elif document.published_at is None and any(not m.resolved for m in moments):
        yield Gap("when", "ambiguous", "Without a publication date some days stay open.")
    if not sources:
        yield Gap("sources", "absent", "The text names no source.")
    if statements.ambiguous_speakers:
        yield Gap("quotes", "ambiguous", "Some quotations fit two speakers and were given none.")
    if any(reason.code == "SPEAKER_LEFT_OPEN" for rating in reliability.ratings for reason in rating.reasons):
        yield Gap("attributions", "ambiguous", "Somebody says some of this, but the text leaves open who of several.")
    if reliability.code is None:
        yield Gap("reliability", "not_judged", reliability.label)
