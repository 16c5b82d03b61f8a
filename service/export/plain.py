"""Analysis -> plain dictionaries and lists in the shape of the contract, ready for any serialiser.

Spans are cut from the text here, so that they cannot differ from it, and offsets are converted here,
once. Scores are rounded to four places; the order of keys is fixed.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Any, Literal

from service.card import facts
from service.engine import Analysis
from service.summary.result import Summary
from service.text.document import Document, Span

OffsetUnit = Literal["code_point", "utf16_code_unit"]
Plain = dict[str, Any]


def to_plain(analysis: Analysis, offset_unit: OffsetUnit = "code_point", *, include_text: bool = False) -> Plain:
    """``document``, and ``summary`` and ``fact_card`` where they were made."""
    at = converter(analysis.document.text, offset_unit)
    out: Plain = {"document": document_to_plain(analysis, offset_unit, include_text=include_text)}
    if analysis.summary is not None:
        out["summary"] = _summary(analysis.summary, at)
    if analysis.card is not None:
        out["fact_card"] = Writer(analysis.document, at).card(analysis.card)
    return out


def converter(text: str, unit: OffsetUnit) -> Callable[[int], int]:
    """Code point offset -> offset in ``unit``."""
    # Written so, each character beyond the first 65,536 takes one unit more: this asks no character after the other.
    if unit == "code_point" or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return int
    astral = [i for i, character in enumerate(text) if character > "\uffff"]
    return lambda offset: offset + bisect_left(astral, offset)


def document_to_plain(analysis: Analysis, unit: OffsetUnit, *, include_text: bool) -> Plain:
    """What was read, and the text itself where it is asked for or was made from HTML."""
    document = analysis.document
    out: Plain = {
        "language": document.language,
        "language_basis": document.language_basis,
        "offset_unit": unit,
        "sha256": hashlib.sha256(document.text.encode()).hexdigest(),
        "characters": len(document.text),
        "words": document.words,
        "sentences": len(document.sentences),
        "genre": analysis.genre,
    }
    if include_text or document.from_html:
        out["text"] = document.text
    return out


def _summary(summary: Summary, at: Callable[[int], int]) -> Plain:
    return {
        "method": summary.method,
        "text": summary.text,
        "ratio": round(summary.ratio, 4),
        "is_whole_text": summary.is_whole_text,
        "sentences": [
            {
                "index": s.index,
                "start": at(s.start),
                "end": at(s.end),
                "text": s.text,
                "score": round(s.score, 4),
                "rank": s.rank,
                "attribution": {
                    "state": s.attribution.state,
                    "label": s.attribution.label,
                    "sources": s.attribution.sources,
                },
            }
            for s in summary.sentences
        ],
    }


def _number(value: float | None) -> float | int | None:
    """50, not 50.0; floats beyond exact integers stay what they are."""
    if value is None or isinstance(value, int) or abs(value) >= 2**53 or value != int(value):
        return value
    return int(value)


class Writer:
    """Writes one card; holds what every span needs."""

    def __init__(self, document: Document, at: Callable[[int], int]) -> None:
        self._text = document.text
        self._at = at

    def span(self, span: Span | None) -> Plain | None:
        if span is None:
            return None
        start, end = span
        return {"start": self._at(start), "end": self._at(end), "text": self._text[start:end]}

    def spans(self, evidence: Iterable[Span]) -> list[Plain | None]:
        return [self.span(span) for span in evidence]

    def card(self, card: facts.FactCard) -> Plain:
        return {
            "who": [self.actor(x) for x in card.who],
            "what": {
                "event": self.event(card.what.event) if card.what.event else None,
                "claims": [self.claim(x) for x in card.what.claims],
            },
            "where": [self.location(x) for x in card.where],
            "when": [self.moment(x) for x in card.when],
            "sources": [self.source(x) for x in card.sources],
            "attributions": [self.attribution(x) for x in card.attributions],
            "quotes": [self.quote(x) for x in card.quotes],
            "figures": [self.figure(x) for x in card.figures],
            "replies": [
                {"who": x.who, "reply": x.reply, "evidence": self.spans(x.evidence)} for x in card.replies
            ],
            "reliability": self.reliability(card.reliability),
            "caveats": [{"code": x.code, "text": x.text} for x in card.caveats],
            "gaps": [{"field": x.field, "reason": x.reason, "text": x.text} for x in card.gaps],
        }  # fmt: skip

    def actor(self, x: facts.Actor) -> Plain:
        return {
            "id": x.id,
            "name": x.name,
            "type": x.type,
            "title": x.title,
            "affiliation": x.affiliation,
            "aliases": x.aliases,
            "roles": x.roles,
            "salience": round(x.salience, 4),
            "evidence": self.spans(x.evidence),
        }

    def event(self, x: facts.Event) -> Plain:
        return {
            "text": x.text,
            "agent": x.agent,
            "predicate": x.predicate,
            "patient": x.patient,
            "claim": x.claim,
            "evidence": self.spans(x.evidence),
        }

    def claim(self, x: facts.Claim) -> Plain:
        return {
            "id": x.id,
            "text": x.text,
            "central": x.central,
            "factual": x.factual,
            "speech_act": x.speech_act,
            "polarity": x.polarity,
            "modality": x.modality,
            "attributions": x.attributions,
            "rating": x.rating,
            "evidence": self.spans(x.evidence),
        }

    def location(self, x: facts.Location) -> Plain:
        return {
            "id": x.id,
            "name": x.name,
            "role": x.role,
            "salience": round(x.salience, 4),
            "resolution": x.resolution,
            "place": _place(x.place) if x.place else None,
            "candidates": [_place(place) for place in x.candidates],
            "evidence": self.spans(x.evidence),
        }

    def moment(self, x: facts.Moment) -> Plain:
        return {
            "id": x.id,
            "timex": x.timex,
            "value": x.value,
            "precision": x.precision,
            "anchor": x.anchor,
            "resolved": x.resolved,
            "role": x.role,
            "evidence": self.spans(x.evidence),
        }

    def source(self, x: facts.Source) -> Plain:
        return {
            "id": x.id,
            "label": x.label,
            "who": x.who,
            "kind": x.kind,
            "sector": x.sector,
            "anonymity": x.anonymity,
            "role": x.role,
            "count": {"stated": x.count.stated, "min": x.count.min},
            "affiliation": {"name": x.affiliation.name, "group": x.affiliation.group} if x.affiliation else None,
            "position": self.span(x.position),
            "on_record": x.on_record,
            "proximity": x.proximity,
            "interest": x.interest,
            "anonymity_reason": self.span(x.anonymity_reason),
            "knowledge_basis": self.span(x.knowledge_basis),
            "register": (
                {"name": x.register.name, "letter": x.register.letter, "note": x.register.note} if x.register else None
            ),
            "evidence": self.spans(x.evidence),
        }

    def attribution(self, x: facts.Attribution) -> Plain:
        return {
            "id": x.id,
            "claim": x.claim,
            "basis": x.basis,
            "chain": x.chain,
            "mode": x.mode,
            "stance": x.stance,
            "cue": {"class": x.cue.cue_class, **(self.span(x.cue.span) or {})} if x.cue else None,
            "source_evidence": self.spans(x.source_evidence),
            "content_evidence": self.spans(x.content_evidence),
        }

    def quote(self, x: facts.Quote) -> Plain:
        return {
            "id": x.id,
            "text": x.text,
            "kind": x.kind,
            "speaker": x.speaker,
            "evidence": self.spans(x.evidence),
        }

    def figure(self, x: facts.Figure) -> Plain:
        return {
            "id": x.id,
            "value": _number(x.value),
            "upper": _number(x.upper),
            "unit": x.unit,
            "kind": x.kind,
            "approximation": x.approximation,
            "of": x.of,
            "source": x.source,
            "evidence": self.spans(x.evidence),
        }

    def reliability(self, x: facts.Reliability) -> Plain:
        return {
            "central_claim": x.central_claim,
            "code": x.code,
            "label": x.label,
            "sourcing": {
                "origins": x.sourcing.origins,
                "identified_origins": x.sourcing.identified_origins,
                "relays": x.sourcing.relays,
                "independence": x.sourcing.independence,
                "patterns": x.sourcing.patterns,
                "anonymous_share": round(x.sourcing.anonymous_share, 4),
                "attributed_sentences": round(x.sourcing.attributed_sentences, 4),
            },
            "ratings": [self.rating(rating) for rating in x.ratings],
            "would_change": x.would_change,
            "house_rules": [
                {"id": f.id, "level": f.level, "text": f.text, "evidence": self.spans(f.evidence)}
                for f in x.house_rules
            ],
        }

    def rating(self, x: facts.Rating) -> Plain:
        letter, number = x.source_reliability, x.information_credibility
        return {
            "id": x.id,
            "claim": x.claim,
            "code": x.code,
            "source_reliability": {"letter": letter.letter, "basis": letter.basis, "rule": letter.rule},
            "information_credibility": {"number": number.number, "rule": number.rule, "caps": number.caps},
            "reasons": [{"code": r.code, "text": r.text, "evidence": self.spans(r.evidence)} for r in x.reasons],
            "derivation": [{"rule": s.rule, "inputs": s.inputs, "result": s.result} for s in x.derivation],
        }


def _place(x: facts.Place) -> Plain:
    return {
        "kind": x.kind,
        "name": x.name,
        "country": x.country,
        "geonames": x.geonames,
        "latitude": x.latitude,
        "longitude": x.longitude,
    }
