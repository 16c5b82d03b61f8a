"""Articles laid end to end as one document, so that a span tells its article and one article's rules serve for all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.card.facts import Attribution, Cue, Evidence, FactCard
from service.engine import Analysis
from service.text.document import Document, Sentence, Span

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One article under the caller's id."""

    id: str
    analysis: Analysis

    @property
    def card(self) -> FactCard:
        if self.analysis.card is None:
            raise ValueError("an analysis without its card can't be corroborated")
        return self.analysis.card


@dataclass(frozen=True, slots=True)
class Volume:
    """``document`` holds all texts; ``starts`` where each begins in it."""

    entries: tuple[Entry, ...]
    document: Document
    starts: tuple[int, ...]

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Volume:
        starts: list[int] = []
        sentences: list[Sentence] = []
        at = paragraph = 0
        for document in (e.analysis.document for e in entries):
            starts.append(at)
            sentences += [
                Sentence(len(sentences) + n, s.start + at, s.end + at, s.paragraph + paragraph)
                for n, s in enumerate(document.sentences)
            ]
            at += len(document.text) + len(_BETWEEN)
            paragraph = sentences[-1].paragraph + 1 if sentences else 0
        text = _BETWEEN.join(e.analysis.document.text for e in entries)
        first = entries[0].analysis.document
        whole = Document(text, tuple(sentences), first.language, first.language_basis)
        return cls(tuple(entries), whole, tuple(starts))

    def place(self, span: Span) -> tuple[int, Span]:
        """Number of the article, and the span in it."""
        article = bisect_right(self.starts, span[0]) - 1
        start = self.starts[article]
        return article, Span(span[0] - start, span[1] - start)

    def shift(self, article: int, spans: Iterable[Span]) -> Evidence:
        """Spans of one article in the whole."""
        start = self.starts[article]
        return tuple(Span(s + start, e + start) for s, e in spans)

    def attribution(self, article: int, a: Attribution, chain: tuple[str, ...]) -> Attribution:
        """One article's attribution in the whole, its chain in the ids of the whole."""
        cue = Cue(a.cue.cue_class, self.shift(article, (a.cue.span,))[0]) if a.cue else None
        return replace(
            a, id=f"{article}:{a.id}", chain=chain, claim=None, cue=cue,
            source_evidence=self.shift(article, a.source_evidence),
            content_evidence=self.shift(article, a.content_evidence),
        )  # fmt: skip
