"""Makes statements out of sentences of one shape, so that a source can be judged without the finder of statements."""

from __future__ import annotations

from service.card.attributing.attribution import find_statements
from service.card.attributing.statements import CueWord, Party, Statement, Statements
from service.card.claiming.claims import Claims, find_claims
from service.card.facts import Source
from service.card.naming.names import Names, find_names
from service.card.naming.who import describe_actors
from service.card.sourcing.parties import Reader
from service.card.sourcing.portraits import Portrait
from service.card.sourcing.sources import SourceReading, judge_sources
from service.text.document import Document, RegisterEntry
from service.text.syntax import Parse
from tests.unit.card.reading import read


def party_at(parse: Parse, names: Names, words: str) -> Party:
    """The party whose noun phrase opens with the first occurrence of ``words``; its head is the last noun of them."""
    tokens = words.split()
    first = next(i for i in range(len(parse)) if list(parse.text[i : i + len(tokens)]) == tokens)
    last = first + len(tokens)
    inside = [i for i in range(first, last) if not first <= parse.head[i] < last or parse.head[i] == i]
    head = inside[0] if inside else first
    entity = names.at(head)
    return Party(first, last, head, parse.span(first, last), entity.index if entity else -1, parse.tag[head] == "PRP")


def portrait_of(words: str, rest: str = "said the bridge would reopen.", before: str = "") -> Portrait:
    """How "<words> said the bridge would reopen." describes its speaker; ``words`` spaced as tokens."""
    document, parse, names = understood(f"{before} {words} {rest}".strip())
    found = Reader.of(document, parse, names).describe(party_at(parse, names, words), None)
    assert found, f"{words} is no source"
    return found[0]


def understood(text: str) -> tuple[Document, Parse, Names]:
    document, parse = read(text)
    return document, parse, find_names(document, parse)


def analysed(text: str) -> SourceReading:
    """The sources of ``text`` by all the statements that are found in it."""
    document, parse = read(text)
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    claims = find_claims(document, parse, names, statements)
    actors = describe_actors(document, parse, names, statements)
    return judge_sources(document, parse, names, statements, claims, actors)


def judged(text: str, *chains: tuple[str, ...], register: tuple[RegisterEntry, ...] = ()) -> SourceReading:
    """The sources of ``text`` where each chain gives the words of its parties, outermost first, then its cue."""
    document, parse, names = understood(text)
    made = tuple(_statement(document, parse, names, chain) for chain in chains)
    statements = Statements(made, ())
    actors = describe_actors(document, parse, names, statements)
    return judge_sources(document, parse, names, statements, Claims((), ()), actors, register)


def _statement(document: Document, parse: Parse, names: Names, chain: tuple[str, ...]) -> Statement:
    *words, said = chain
    parties = tuple(party_at(parse, names, w) for w in words)
    after = parties[-1].last if parties else 0
    token = next((i for i in range(after, len(parse)) if parse.text[i] == said), None)
    if token is None:
        token = parse.text.index(said)
    sentence = document.sentences[parse.sentence[token]]
    cues = {"confirmed": "confirm", "denied": "deny", "declined": "decline"}
    stances = {"denied": "denies", "declined": "declines"}
    return Statement(
        sentence=sentence.number,
        parties=parties,
        cue=CueWord(cues.get(said, "neutral"), said, token, parse.span(token, token + 1)),  # type: ignore[arg-type]
        content=(sentence.span,),
        stance=stances.get(said, "supports"),  # type: ignore[arg-type]
    )


def only(text: str, *chains: tuple[str, ...]) -> Source:
    sources = judged(text, *chains).sources
    assert len(sources) == 1
    return sources[0]
