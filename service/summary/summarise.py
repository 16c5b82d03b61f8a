"""Document -> Summary: rank every sentence, choose some, say who stands behind each."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from service.summary.context import Needs, need_of_source, needs_of_openings
from service.summary.options import SummaryOptions
from service.summary.rankers import rank
from service.summary.ranking import Ranking
from service.summary.result import AttributionState, Summary, SummaryAttribution, SummarySentence
from service.summary.select import choose
from service.summary.vectors import Floats
from service.summary.voices import Hearing, Voice
from service.text.document import Document
from service.text.page import is_boilerplate, without_boilerplate
from service.text.words import Tokens

# Times that single sentences of boilerplate are left out before all of it is looked for.
_TRIES = 3


def summarise(
    document: Document, options: SummaryOptions | None = None, voices: tuple[Voice, ...] | None = None
) -> Summary:
    """Extractive summary; ``voices`` (one a sentence) come from the card where there is one, else from cue words.

    Raises :class:`~service.summary.options.CostError` where the method would cost too much on this text.
    """
    options = options or SummaryOptions()
    if not document.sentences:
        return Summary(options.method, "", 0.0, True, ())
    tokens = document.tokens
    voice = Hearing(document, tokens).voice if voices is None else voices.__getitem__
    ranking = rank(document, tokens, options.method)
    chosen = _choose(document, tokens, voice, ranking, options)
    return _write(document, options, ranking.scores, voice, chosen)


def _choose(
    document: Document, tokens: Tokens, voice: Callable[[int], Voice], ranking: Ranking, options: SummaryOptions
) -> list[int]:
    """The best sentences. What all need, or are, is looked at only where one of the best turns out to matter."""
    count = len(document.sentences)
    nothing: list[Needs] = [()] * count
    openings = needs_of_openings(tokens) if options.keep_attribution else nothing
    ways, usable = [nothing], np.ones(count, dtype=bool)
    strict, tries = not options.keep_attribution, _TRIES
    while True:
        chosen = choose(document, ranking, ways, usable, options)
        if not strict and any(openings[i] or need_of_source(i, voice(i)) for i in chosen):
            sources = [need_of_source(i, voice(i)) for i in range(count)]
            ways = [[(*a, *b) for a, b in zip(sources, openings, strict=True)], sources, nothing]
            strict = True
        elif tries and (unfit := [i for i in chosen if is_boilerplate(document, i)]):
            tries -= 1
            usable[unfit] = False
            if not tries or not usable.any():
                usable, tries = without_boilerplate(document), 0
        else:
            return chosen


def _write(
    document: Document, options: SummaryOptions, scores: Floats, voice: Callable[[int], Voice], chosen: list[int]
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
            attribution=_attribution(i, voice(i), place),
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
