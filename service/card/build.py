"""Document -> FactCard: each part asked once, in order; what a part has to know, it is given."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.attributing.attribution import find_statements
from service.card.attributing.statements import Statements
from service.card.claiming.claims import find_claims
from service.card.claiming.what import describe_event
from service.card.counting.figures import find_figures
from service.card.counting.numbers import count
from service.card.facts import Attribution, FactCard, Genre, Quote, Reliability, Sourcing, What
from service.card.mending import mended
from service.card.naming.names import find_names
from service.card.naming.who import describe_actors
from service.card.placing.where import find_places, may_name_places
from service.card.rating.caveats import ALWAYS, find_caveats, find_gaps, in_words, unsupported_language
from service.card.rating.house_rules import HouseRule
from service.card.rating.labels import UNREAD
from service.card.rating.reliability import rate
from service.card.rating.rules import Policy
from service.card.sourcing.replies import find_replies
from service.card.sourcing.sources import judge_sources
from service.card.timing.when import find_moments
from service.text.document import Document, RegisterEntry
from service.text.syntax import Parse


@dataclass(frozen=True, slots=True)
class CardOptions:
    """``register`` holds the caller's own ratings of sources; nothing else rates anybody."""

    policy: Policy = "indicative"
    register: tuple[RegisterEntry, ...] = ()


def build_card(
    document: Document,
    parse: Parse,
    genre: Genre,
    options: CardOptions,
    house: tuple[HouseRule, ...] | None = None,
) -> FactCard:
    """The whole card of an English document; ``house`` are the house rules in force, those of the box by default."""
    parse = mended(parse)
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    locations = find_places(document, parse, names, statements)
    actors = describe_actors(document, parse, names, statements, locations)
    counted = count(parse)
    claims = find_claims(document, parse, names, statements)
    news = next((c.sentence for c in claims.claims if c.central), 0)
    moments = find_moments(document, parse, counted, news)
    sourcing = judge_sources(document, parse, names, statements, claims, actors, options.register)
    figures = find_figures(document, parse, moments, sourcing.attributions, counted)
    replies = find_replies(document, parse, names, statements, actors, sourcing)
    event = describe_event(document, parse, names, actors, claims)
    reliability, rated = rate(
        document, claims, statements=statements, actors=actors, sourcing=sourcing, replies=replies, genre=genre,
        policy=options.policy, register=options.register, house=house,
    )  # fmt: skip
    quotes = _quotes(document, statements, sourcing.attributions)
    return FactCard(
        genre=genre, who=actors.actors, what=What(event, rated), where=locations, when=moments,
        sources=sourcing.sources, attributions=sourcing.attributions, quotes=quotes, figures=figures, replies=replies,
        reliability=reliability,
        caveats=find_caveats(
            document, genre, statements=statements, locations=locations, quotes=quotes, reliability=reliability
        ),
        gaps=find_gaps(
            document, statements=statements, locations=locations, moments=moments, sources=sourcing.sources,
            reliability=reliability, unknown_places=not locations and may_name_places(parse, names),
        ),
    )  # fmt: skip


def empty_card(document: Document, genre: Genre) -> FactCard:
    """The card of a document in a language that has none: nothing but its gaps, never a wrong value."""
    return FactCard(
        genre=genre, who=(), what=What(None), where=(), when=(), sources=(), attributions=(), quotes=(), figures=(),
        replies=(), reliability=Reliability(None, None, UNREAD, Sourcing()),
        caveats=in_words(ALWAYS), gaps=unsupported_language(document),
    )  # fmt: skip


def _quotes(document: Document, statements: Statements, attributions: tuple[Attribution, ...]) -> tuple[Quote, ...]:
    """Every quotation as printed, with the origin of the statement it belongs to."""
    out = []
    for number, quotation in enumerate(statements.quotations, start=1):
        chain = attributions[quotation.statement].chain if quotation.statement >= 0 else ()
        speaker = chain[-1] if chain else None
        words = document.cut(quotation.span)
        out.append(Quote(f"q{number}", words, (quotation.span,), quotation.kind, speaker))
    return tuple(out)
