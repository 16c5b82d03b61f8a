"""Comparison -> plain dictionaries and lists in the shape of the contract."""

from __future__ import annotations

from service.comparing.result import Change, Comparison, Notice, RatedSide, Side
from service.engine import Analysis
from service.export.plain import OffsetUnit, Plain, Writer, converter, document_to_plain


def comparison_to_plain(
    comparison: Comparison, before: Analysis, after: Analysis, unit: OffsetUnit, include_text: tuple[bool, bool]
) -> Plain:
    """``include_text`` for the earlier and the later version."""
    one, two = (Writer(a.document, converter(a.document.text, unit)) for a in (before, after))
    rating = comparison.rating
    return {
        "before": document_to_plain(before, unit, include_text=include_text[0]),
        "after": document_to_plain(after, unit, include_text=include_text[1]),
        "notices": [_notice(x, one, two) for x in comparison.notices],
        "rating": {
            "changed": rating.changed,
            "same_claim": rating.same_claim,
            "before": _rated(rating.before, one),
            "after": _rated(rating.after, two),
            "reasons_added": rating.reasons_added,
            "reasons_removed": rating.reasons_removed,
        },
        **{part: [_change(x, one, two) for x in changes] for part, changes in comparison.changes.items()},
        "unchanged": comparison.unchanged,
    }


def _change(x: Change, one: Writer, two: Writer) -> Plain:
    return {
        "change": x.change,
        "before": _side(x.before, one),
        "after": _side(x.after, two),
        "differences": [{"field": d.field, "before": d.before, "after": d.after} for d in x.differences],
    }


def _side(x: Side | None, writer: Writer) -> Plain | None:
    return {"id": x.id, "text": x.text, "evidence": writer.spans(x.evidence)} if x else None


def _notice(x: Notice, one: Writer, two: Writer) -> Plain:
    return {
        "kind": x.kind,
        "scope": x.scope,
        "new": x.new,
        "evidence": two.spans(x.evidence),
        "concerns": [_side(side, one) for side in x.concerns],
    }


def _rated(x: RatedSide, writer: Writer) -> Plain:
    return {
        "code": x.code,
        "label": x.label,
        "claim": _side(x.claim, writer),
        "reasons": [{"code": r.code, "text": r.text, "evidence": writer.spans(r.evidence)} for r in x.reasons],
    }
