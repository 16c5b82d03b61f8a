"""Scores -> the sentences of the summary: length and order."""

from __future__ import annotations

from service.summary.options import SummaryOptions
from service.summary.rankers import Scores
from service.summary.result import AttributionState, Summary, SummaryAttribution, SummarySentence
from service.summary.voices import Voice
from service.text.document import Document


def select(document: Document, scores: Scores, voices: tuple[Voice, ...], options: SummaryOptions) -> Summary:
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    chosen = order[: options.sentences or 3]
    place = {index: rank for rank, index in enumerate(chosen, start=1)}
    shown = chosen if options.order == "rank" else sorted(chosen)
    sentences = tuple(
        SummarySentence(
            index=i,
            start=document.sentences[i].start,
            end=document.sentences[i].end,
            text=document.cut(document.sentences[i].span),
            score=float(scores[i]),
            rank=place[i],
            attribution=_attribution(i, voices[i], place),
        )
        for i in shown
    )
    total = sum(s.end - s.start for s in document.sentences)
    taken = sum(s.end - s.start for s in sentences)
    return Summary(
        method=options.method,
        text=" ".join(s.text for s in sentences),
        ratio=taken / total if total else 0.0,
        is_whole_text=len(sentences) == len(document.sentences),
        sentences=sentences,
    )


def _attribution(index: int, voice: Voice, chosen: dict[int, int]) -> SummaryAttribution:
    state: AttributionState = "lost"
    if voice.stands_in is None:
        state = "unattributed"
    elif voice.stands_in == index:
        state = "attributed"
    elif voice.stands_in in chosen:
        state = "carried_over"
    return SummaryAttribution(state, voice.label, voice.sources)
