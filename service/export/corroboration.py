"""Corroboration -> plain dictionaries and lists in the shape of the contract; each span names its article."""

from __future__ import annotations

from collections.abc import Sequence

from service.corroborating.result import Corroboration, JointClaim, JointContradiction, JointMember, JointSource
from service.export.plain import OffsetUnit, Plain, Writer, converter, document_to_plain
from service.text.document import Span


class _Writer(Writer):
    """Spans of the whole text, told by article."""

    def __init__(self, corroboration: Corroboration, unit: OffsetUnit) -> None:
        self.volume = corroboration.volume
        super().__init__(self.volume.document, int)
        self._units = [converter(e.analysis.document.text, unit) for e in self.volume.entries]
        self.ids = [e.id for e in self.volume.entries]

    def span(self, span: Span | None) -> Plain | None:
        if span is None:
            return None
        article, (start, end) = self.volume.place(span)
        at = self._units[article]
        text = self.volume.entries[article].analysis.document.text[start:end]
        return {"article": self.ids[article], "start": at(start), "end": at(end), "text": text}

    def articles(self, numbers: Sequence[int]) -> list[str]:
        return [self.ids[n] for n in numbers]


def corroboration_to_plain(x: Corroboration, unit: OffsetUnit, include_text: Sequence[bool]) -> Plain:
    """``include_text`` for each article, in order."""
    writer = _Writer(x, unit)
    return {
        "articles": [
            {
                "id": writer.ids[a.article],
                "document": document_to_plain(x.volume.entries[a.article].analysis, unit, include_text=wanted),
                "central_claim": a.central_claim,
                "code": a.code,
                "label": a.label,
            }
            for a, wanted in zip(x.articles, include_text, strict=True)
        ],
        "reliability": {
            "central_claim": x.central_claim,
            "code": x.code,
            "label": x.label,
            "would_change": x.would_change,
        },
        "claims": [_claim(c, writer) for c in x.claims],
        "sources": [_source(s, writer) for s in x.sources],
        "contradictions": [_contradiction(c, writer) for c in x.contradictions],
        "copies": [{"articles": writer.articles(c.articles), "share": c.share} for c in x.copies],
        "caveats": [{"code": c.code, "text": c.text} for c in x.caveats],
    }


def _claim(x: JointClaim, writer: _Writer) -> Plain:
    return {
        "id": x.id,
        "text": x.text,
        "polarity": x.polarity,
        "central": x.central,
        "members": [_member(m, writer) for m in x.members],
        "origins": [
            {
                "sources": o.sources,
                "behind": o.behind,
                "identified": o.identified,
                "count": o.count,
                "articles": writer.articles(o.articles),
            }
            for o in x.origins
        ],
        "relays": x.relays,
        "sourcing": {
            "articles": x.sourcing.articles,
            "origins": x.sourcing.origins,
            "identified_origins": x.sourcing.identified_origins,
            "relays": x.sourcing.relays,
            "echoes": x.sourcing.echoes,
            "independence": x.sourcing.independence,
            "patterns": x.sourcing.patterns,
        },
        "label": x.label,
        "rating": writer.rating(x.rating) if x.rating else None,
    }


def _member(x: JointMember, writer: _Writer) -> Plain:
    return {
        "article": writer.ids[x.article],
        "claim": x.claim,
        "text": x.text,
        "central": x.central,
        "modality": x.modality,
        "code": x.code,
        "evidence": writer.spans(x.evidence),
    }


def _source(x: JointSource, writer: _Writer) -> Plain:
    return {
        "id": x.id,
        "label": x.label,
        "kind": x.kind,
        "sector": x.sector,
        "anonymity": x.anonymity,
        "identified": x.identified,
        "affiliation": {"name": x.affiliation.name, "group": x.affiliation.group} if x.affiliation else None,
        "count": x.count,
        "merging": x.merging,
        "articles": writer.articles(x.articles),
        "evidence": writer.spans(x.evidence),
    }


def _contradiction(x: JointContradiction, writer: _Writer) -> Plain:
    return {"kind": x.kind, "claims": x.claims, "source": x.source, "evidence": writer.spans(x.evidence)}
