"""Rates a whole text; four texts that several tests rate."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.attributing.attribution import find_statements
from service.card.attributing.statements import Statements
from service.card.claiming.claims import find_claims
from service.card.facts import Claim, Genre, Rating, Reliability, ReplyEntry
from service.card.naming.names import find_names
from service.card.naming.who import describe_actors
from service.card.rating.house_rules import read_house_rules
from service.card.rating.reliability import rate
from service.card.rating.rules import Policy
from service.card.sourcing.sources import SourceReading, judge_sources
from service.text.document import Document, Publisher, RegisterEntry
from tests.unit.card.reading import read


@dataclass(frozen=True)
class Told:
    document: Document
    statements: Statements
    sourcing: SourceReading
    reliability: Reliability
    claims: tuple[Claim, ...]

    @property
    def central(self) -> Rating:
        return next(r for r in self.reliability.ratings if r.claim == self.reliability.central_claim)

    @property
    def reasons(self) -> set[str]:
        return {r.code for r in self.central.reasons}

    @property
    def house(self) -> set[str]:
        return {f.id for f in self.reliability.house_rules}


def told(
    text: str,
    *,
    genre: Genre = "news",
    policy: Policy = "indicative",
    register: tuple[RegisterEntry, ...] = (),
    publisher: str | None = None,
    replies: tuple[ReplyEntry, ...] = (),
    house: str = "",
) -> Told:
    document, parse = read(text)
    if publisher:
        document = Document(document.text, document.sentences, "en", "given", publisher=Publisher(publisher))
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    actors = describe_actors(document, parse, names, statements)
    claims = find_claims(document, parse, names, statements)
    sourcing = judge_sources(document, parse, names, statements, claims, actors, register)
    reliability, rated = rate(
        document,
        claims,
        statements=statements,
        actors=actors,
        sourcing=sourcing,
        replies=replies,
        genre=genre,
        policy=policy,
        register=register,
        house=read_house_rules(house),
    )
    return Told(document, statements, sourcing, reliability, rated)


FLIGHT = (
    "The former president of Karelia, Oleg Sarin, has reportedly fled to Russia with his family. "
    "This news was confirmed by several Russian news agencies on Sunday, citing an unnamed source in the Kremlin. "
    "Mr Sarin ruled the country for nineteen years."
)

MINISTER = (
    "Two frigates have left the naval base at Korsund, Defence Minister Astrid Berg said on Tuesday. "
    "The base has been open since 1952."
)

OWN_VOICE = (
    "Heavy rain flooded the centre of Port Elgin on Saturday and closed two bridges. "
    "Cars floated down the main street. By evening the water had begun to fall."
)

RULING = (
    "A court in Lyon on Thursday convicted the former mayor of Brenne of taking bribes from a builder. "
    "He was given a suspended sentence of two years."
)
