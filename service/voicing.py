"""The card's attributions, sentence by sentence, in the form the summary reads."""

from __future__ import annotations

from collections.abc import Iterator

from service.card.facts import Attribution, FactCard, Source
from service.summary.voices import NOWHERE, OWN_VOICE, Voice
from service.text.document import Document, Sentence, Span


def voices_of(document: Document, card: FactCard) -> tuple[Voice, ...]:
    """One voice a sentence: who the largest attributed part of it goes back to, and where the text says so."""
    sources = {source.id: source for source in card.sources}
    best: dict[int, tuple[int, Voice]] = {}
    for attribution in card.attributions:
        label = _label(attribution, sources)
        for content in attribution.content_evidence:
            for sentence in _sentences(document, content):
                length = min(content.end, sentence.end) - max(content.start, sentence.start)
                if sentence.number not in best or best[sentence.number][0] < length:
                    shown = _stands_in(document, attribution, sentence)
                    best[sentence.number] = (length, Voice(label, shown, attribution.chain))
    for number, voice in _of_claims(document, card, sources):
        best.setdefault(number, (0, voice))
    return tuple(best[s.number][1] if s.number in best else OWN_VOICE for s in document.sentences)


def _of_claims(document: Document, card: FactCard, sources: dict[str, Source]) -> Iterator[tuple[int, Voice]]:
    """Claims whose source stands in the sentence beside them: "... has died. The news was confirmed by ..."."""
    attributions = {a.id: a for a in card.attributions}
    for claim in card.what.claims:
        sentence = document.sentence_at(claim.evidence[0].start)
        for attribution in (attributions[a] for a in claim.attributions):
            shown = _stands_in(document, attribution, sentence)
            if abs(shown - sentence.number) == 1 and attribution.stance == "supports":
                yield sentence.number, Voice(_label(attribution, sources), shown, attribution.chain)


def _sentences(document: Document, content: Span) -> list[Sentence]:
    first = document.sentence_at(content.start).number
    last = document.sentence_at(max(content.start, content.end - 1)).number
    return list(document.sentences[first : last + 1])


def _label(attribution: Attribution, sources: dict[str, Source]) -> str | None:
    return sources[attribution.chain[-1]].label if attribution.chain else None


def _stands_in(document: Document, attribution: Attribution, sentence: Sentence) -> int:
    """The sentence that shows the source, this one if it does; without a source, the one with the cue."""
    shown = [document.sentence_at(span.start).number for span in attribution.source_evidence]
    if not shown and attribution.cue is not None:
        shown = [document.sentence_at(attribution.cue.span.start).number]
    if sentence.number in shown:
        return sentence.number
    return shown[0] if shown else NOWHERE
