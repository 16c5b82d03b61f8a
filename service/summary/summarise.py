"""Document -> Summary: rank every sentence, choose some, say who stands behind each."""

from __future__ import annotations

import numpy as np

from service.summary.boilerplate import is_boilerplate, without_boilerplate
from service.summary.context import Needs, needs_of_openings, needs_of_sources
from service.summary.options import SummaryOptions
from service.summary.rankers import rank
from service.summary.ranking import Ranking
from service.summary.result import AttributionState, Summary, SummaryAttribution, SummarySentence
from service.summary.select import choose
from service.summary.terms import Floats
from service.summary.voices import Voice, hear
from service.summary.words import Tokens, tokenise
from service.text.document import Document


def summarise(
    document: Document, options: SummaryOptions | None = None, voices: tuple[Voice, ...] | None = None
) -> Summary:
    """Extractive summary; ``voices`` (one a sentence) come from the card where there is one, else from cue words.

    Raises :class:`~service.summary.options.CostError` where the method would cost too much on this text.
    """
    options = options or SummaryOptions()
    if not document.sentences:
        return Summary(options.method, "", 0.0, True, ())
    tokens = tokenise(document)
    voices = hear(document, tokens) if voices is None else voices
    ranking = rank(document, tokens, options.method)
    chosen = _choose(document, tokens, voices, ranking, options)
    return _write(document, options, ranking.scores, voices, chosen)


def _choose(
    document: Document, tokens: Tokens, voices: tuple[Voice, ...], ranking: Ranking, options: SummaryOptions
) -> list[int]:
    none: list[Needs] = [()] * len(voices)
    ways = [none]
    if options.keep_attribution:
        sources = needs_of_sources(voices)
        openings = needs_of_openings(tokens, document.language)
        ways = [[(*a, *b) for a, b in zip(sources, openings, strict=True)], sources, none]
    chosen = choose(document, ranking, ways, np.ones(len(voices), dtype=bool), options)
    if any(is_boilerplate(document, i) for i in chosen):
        # Most texts have none, or none that ranks: only then is every sentence looked at.
        chosen = choose(document, ranking, ways, without_boilerplate(document), options)
    return chosen


def _write(
    document: Document, options: SummaryOptions, scores: Floats, voices: tuple[Voice, ...], chosen: list[int]
) -> Summary:
    place = {index: rank for rank, index in enumerate(chosen, start=1)}
    low, high = float(scores.min()), float(scores.max())
    sentences = tuple(
        SummarySentence(
            index=i,
            start=document.sentences[i].start,
            end=document.sentences[i].end,
            text=document.cut(document.sentences[i].span),
            score=(float(scores[i]) - low) / (high - low) if high > low else 1.0,
            rank=place[i],
            attribution=_attribution(i, voices[i], place),
        )
        for i in (chosen if options.order == "rank" else sorted(chosen))
    )
    return Summary(
        method=options.method,
        text=" ".join(s.text for s in sentences),
        ratio=sum(s.end - s.start for s in sentences) / sum(s.end - s.start for s in document.sentences),
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
