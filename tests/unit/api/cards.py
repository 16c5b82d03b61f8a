"""A card with every field set, over any text: what the real one holds does not matter to the HTTP layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from service.card import facts
from service.card.rating.house_rules import in_the_box
from service.engine import Analysis, Checkpoint, Engine, Options, Reading
from service.summary.result import Summary, SummaryAttribution, SummarySentence
from service.text.document import Article, Document, Span
from service.text.reading import TextLimits, read


def card_of(document: Document) -> facts.FactCard:
    size = len(document.text)
    whole, first = Span(0, size), Span(0, min(6, size))
    evidence = (first, whole)
    place = facts.Place("city", 55.75, 37.62, "Moscow", "RU", 524901)
    return facts.FactCard(
        genre="news",
        who=(facts.Actor("w1", "Ann", "person", evidence, "Mayor", "City", ("A.",), ("actor", "speaker"), 0.83333333),),
        what=facts.What(
            facts.Event("closed the bridge", evidence, "w1", "closed", None, "c1"),
            (facts.Claim("c1", "Ann closed it.", evidence, central=True, attributions=("a1",), rating="r1"),),
        ),
        where=(facts.Location("p1", "Moscow", evidence, "event", 0.4, "ambiguous", place, (place,)),),
        when=(facts.Moment("t1", "DATE", "2024-12-08", evidence, "day", "published_at", True, "event"),),
        sources=(
            facts.Source(
                "s1", "Ann", evidence, "person", "state", "named", "origin", "w1", facts.Count("2", 2),
                facts.Affiliation("City", "state:RU/Moscow"), first, True, "firsthand", "party", first, first,
                facts.Register("Ann", "B", "tried"),
            ),
        ),
        attributions=(
            facts.Attribution("a1", ("s1",), evidence, evidence, "c1", cue=facts.Cue("neutral", first)),
            facts.Attribution("a2", ("s1",), evidence, evidence, basis="performative"),
        ),
        quotes=(facts.Quote("q1", "closed", evidence, "partial", "s1"),),
        figures=(
            facts.Figure("f1", 50.0, evidence, None, "year", "duration", "about", "age", "s1"),
            facts.Figure("f2", 1.5e300, evidence, 2e300, approximation="range"),
        ),
        replies=(facts.ReplyEntry("w1", "declined", evidence),),
        reliability=facts.Reliability(
            "c1", "C3", "One named official.", facts.Sourcing(1, 1, 0, "single", ("one_sided",), 1 / 3, 2 / 3),
            (
                facts.Rating(
                    "r1", "c1", "C3", facts.SourceReliability("C", "class", "R4"),
                    facts.InformationCredibility(3, "N8", ("K1",)),
                    (facts.Reason("ORIGIN_NAMED", "Named.", evidence),),
                    (facts.Step("R4", {"anonymity": "named", "on_record": True}, "C"),),
                ),
            ),
            ("a second origin",), (facts.HouseFinding("HR-01", "note", "Bare source.", evidence),),
        ),
        caveats=(facts.Caveat("TEXT_ONLY", "One text was read and nothing else."),),
        gaps=(facts.Gap("when", "absent", "No date."),),
    )  # fmt: skip


class FakeEngine(Engine):
    """Reads the article as the real engine does; summary and card are made up. ``act`` runs in each analysis."""

    def __init__(self, limits: TextLimits | None = None, act: Callable[[Article], None] = lambda _: None) -> None:
        self.model = "made_up 1.0"
        self.rules_version = "sr-test"
        self.house_rules = in_the_box()
        self.limits = limits or TextLimits()
        self.act = act

    def read_together(self, articles: Sequence[Article], checkpoint: Checkpoint) -> list[Reading | None]:
        del checkpoint
        return [None] * len(articles)

    def analyse(
        self,
        article: Article,
        options: Options,
        checkpoint: Checkpoint = lambda _: None,
        reading: Reading | None = None,
    ) -> Analysis:
        del reading
        document = read(article, self.limits)
        checkpoint("read")
        self.act(article)
        checkpoint("card")
        first = document.sentences[0]
        text = document.cut(first.span)
        attribution = SummaryAttribution("attributed", "Ann", ("s1",))
        sentence = SummarySentence(0, first.start, first.end, text, 0.912345, 1, attribution)
        method = options.summary.method if options.summary else "news"
        summary = Summary(method, text, 0.31111, False, (sentence,)) if options.summary else None
        return Analysis(document, "news", summary, card_of(document) if options.card else None)
