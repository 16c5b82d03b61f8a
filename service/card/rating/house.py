"""House rules: how the text handles its sources. Findings, not verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from service.card.facts import IDENTIFIED, Evidence, HouseFinding, Rating, ReplyEntry, Source
from service.card.lexicon import column
from service.card.rating.house_rules import HouseRule
from service.card.rating.weighing import Case
from service.card.sourcing.phrases import noun_of, singular
from service.card.sourcing.sources import SourceReading
from service.card.wordforms import verb_table
from service.text.document import Document

_FROM_REASONS = {"PLURAL_NOT_SHOWN": "HR-06", "CONFIRMATION_NOT_SHOWN": "HR-07", "NO_REPLY_SOUGHT": "HR-08",
                 "ORIGIN_NOT_NAMED": "HR-09", "ATTRIBUTION_DISTANT": "HR-05"}  # fmt: skip

_KNOWN_BY_POST = frozenset({"voice", "office"})
_OF_LAW = column("source_words", "word", use="of-law")


def house_findings(
    document: Document,
    case: Case,
    rating: Rating,
    sourcing: SourceReading,
    replies: tuple[ReplyEntry, ...],
    rules: tuple[HouseRule, ...],
) -> tuple[HouseFinding, ...]:
    """What an editor would ask about, by rule id; ``case`` and ``rating`` are those of the central claim."""
    found = dict(_found(document, case, rating, sourcing))
    unheard = tuple(s for r in replies if r.reply == "none_sought" for s in r.evidence)
    if unheard:
        found.setdefault("HR-08", unheard)
    given = {reason.code: reason.evidence for reason in rating.reasons}
    for rule in rules:
        if rule.reasons and given.keys() >= rule.reasons and not given.keys() & rule.without:
            found[rule.id] = tuple(dict.fromkeys(s for code in sorted(rule.reasons) for s in given[code]))
    return tuple(HouseFinding(r.id, r.level, r.text, found[r.id]) for r in rules if found.get(r.id))


def _found(document: Document, case: Case, rating: Rating, sourcing: SourceReading) -> Iterator[tuple[str, Evidence]]:
    sources = {s.id: s for s in sourcing.sources}
    behind = [sources[s] for o in case.reading.origins for s in o.sources]
    yield "HR-01", tuple(s.evidence[0] for s in behind if s.anonymity == "bare")
    if case.reading.count == 1 and not case.reading.identified:
        yield "HR-02", tuple(s.evidence[0] for s in behind)
    yield "HR-03", tuple(s.evidence[0] for s in sourcing.sources if _unexplained(document, s))
    yield "HR-04", _attacks(document, sources, sourcing)
    for reason in rating.reasons:
        rule = _FROM_REASONS.get(reason.code)
        if rule:
            yield rule, reason.evidence


def _unexplained(document: Document, source: Source) -> bool:
    """Not who is known by a post: nobody keeps back the name of "a judge", "her lawyer" or "a spokesman"."""
    post = document.cut(source.position).lower().split()[-1:] if source.position else []
    if any(noun_of(word).sort in _KNOWN_BY_POST or singular(word) in _OF_LAW for word in post):
        return False
    return (
        source.kind == "person"
        and source.anonymity in ("described", "affiliated", "bare")
        and source.role in ("origin", "confirmer")
        and source.anonymity_reason is None
    )


def _attacks(document: Document, sources: dict[str, Source], sourcing: SourceReading) -> Evidence:
    """Unnamed persons who praise, blame or attack."""
    table = verb_table("speech_acts")
    out = []
    for attribution in sourcing.attributions:
        source = sources.get(attribution.chain[-1]) if attribution.chain else None
        if source is None or source.anonymity in IDENTIFIED or source.kind != "person" or attribution.cue is None:
            continue
        row = table.get(document.cut(attribution.cue.span).lower())
        if row is not None and row["kind"] == "evaluate":
            out += list(attribution.source_evidence)
    return tuple(out)
