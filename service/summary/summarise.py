"""Document -> Summary: rank every sentence, choose some, say who stands behind each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from service.summary.context import Needs, need_of_source, needs_of_openings, needs_of_tags
from service.summary.options import DEFAULT_SENTENCES, SummaryOptions
from service.summary.rankers import rank
from service.summary.ranking import Ranking
from service.summary.result import AttributionState, Summary, SummaryAttribution, SummarySentence
from service.summary.select import Mask, choose
from service.summary.vectors import Floats
from service.summary.voices import NOWHERE, Hearing, Voice
from service.text.document import Document, Sentence
from service.text.opening import told
from service.text.page import is_boilerplate, without_boilerplate
from service.text.tokens import Tokens

# Of a long text, so many of the best sentences for each that is wanted are heard, and what they need: hearing all costs
# more than ranking them.
_HEARD = 6
_FEW = 18  # sentences; of so many all are heard
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
    openings = nothing
    if options.keep_attribution:
        both = zip(needs_of_openings(tokens), needs_of_tags(document, tokens), strict=True)
        openings = [opens or tag for opens, tag in both]
    ways, usable = [nothing], np.ones(count, dtype=bool)
    strict, tries = not options.keep_attribution, _TRIES
    while True:
        chosen = choose(document, ranking, ways, usable, options)
        if not strict and any(openings[i] or need_of_source(i, voice(i)) for i in chosen):
            sources = _needs_of_sources(voice, openings, _worth_hearing(ranking, usable, options))
            ways = [[(*a, *b) for a, b in zip(sources, openings, strict=True)], sources, nothing]
            strict = True
        elif tries and (unfit := [i for i in chosen if is_boilerplate(document, i)]):
            tries -= 1
            usable[unfit] = False
            if not tries or not usable.any():
                usable, tries = without_boilerplate(document), 0
        else:
            return chosen


def _worth_hearing(ranking: Ranking, usable: Mask, options: SummaryOptions) -> list[int]:
    """The sentences among which a summary is looked for; all where its length is not a number of sentences."""
    wanted = options.sentences or DEFAULT_SENTENCES
    most = len(usable) if options.is_capped else max(_FEW, _HEARD * wanted)
    if most >= len(usable):
        return list(range(len(usable)))
    best: list[int] = np.argsort(-np.where(usable, ranking.scores, -np.inf), kind="stable")[:most].tolist()
    return best


def _needs_of_sources(voice: Callable[[int], Voice], openings: list[Needs], asked: list[int]) -> list[Needs]:
    """Where the sources of the ``asked`` stand, and of what those need; all other sentences are out of reach."""
    out: list[Needs] = [(NOWHERE,)] * len(openings)
    todo, heard = list(asked), set(asked)
    for i in todo:  # grows while it is read
        out[i] = need_of_source(i, voice(i))
        new = {*out[i], *openings[i]} - heard - {NOWHERE}
        heard |= new
        todo += new
    return out


def _write(
    document: Document, options: SummaryOptions, scores: Floats, voice: Callable[[int], Voice], chosen: list[int]
) -> Summary:
    place = {index: rank for rank, index in enumerate(chosen, start=1)}
    low, high = float(scores.min()), float(scores.max())
    spans = {i: told(document, document.sentences[i]) for i in chosen}
    sentences = tuple(
        SummarySentence(
            index=i,
            start=spans[i].start,
            end=spans[i].end,
            text=document.cut(spans[i]),
            score=(float(scores[i]) - low) / (high - low) if high > low else 1.0,
            rank=place[i],
            attribution=_attribution(i, voice(i), place),
        )
        for i in (chosen if options.order == "rank" else sorted(chosen))
    )
    return Summary(
        method=options.method,
        text=" ".join(s.text for s in sentences),
        ratio=_characters(document.sentences[i] for i in chosen) / _characters(document.sentences),
        is_whole_text=len(sentences) == len(document.sentences),
        sentences=sentences,
    )


def _characters(sentences: Iterable[Sentence]) -> int:
    return sum(s.end - s.start for s in sentences)


def _attribution(index: int, voice: Voice, chosen: dict[int, int]) -> SummaryAttribution:
    state: AttributionState = "lost"
    if voice.stands_in is None:
        state = "unattributed"
    elif voice.stands_in == index:
        state = "attributed"
    elif voice.stands_in in chosen:
        state = "carried_over"
    return SummaryAttribution(state, voice.label, voice.sources)
