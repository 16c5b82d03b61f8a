"""Who the article is about: persons, organisations and groups, as a reader would list them first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from service.card.attributing.attribution import Statements
from service.card.facts import Actor, ActorRole, Location
from service.card.lexicon import column
from service.card.naming.described import meant_by
from service.card.naming.names import Entity, Mention, Names
from service.card.naming.networks import is_means
from service.card.naming.roles import AGENT, PATIENT, role
from service.card.naming.salience import Title, salience, salience_of_unnamed
from service.card.naming.unnamed import Unnamed, unnamed_actors
from service.text.document import Document, Span
from service.text.syntax import Parse

_NAMING = frozenset(("name", "part", "acronym"))
_DATELINE = 12  # tokens
_PICTURES = frozenset(("image", "images", "photo", "photos", "photograph", "picture", "pictures", "video", "credit"))
_HELPED = (("to",), ("reporting",))
_REPORTS = frozenset(("report", "article", "story"))
_CREDIT = 5  # tokens of a line that only says who took the picture
_HEAD = 20  # sentences among which the headline and the page's buttons stand


@dataclass(frozen=True, slots=True)
class Actors:
    """Actors by salience, and entity index -> actor id."""

    actors: tuple[Actor, ...]
    ids: dict[int, str]


def describe_actors(
    document: Document, parse: Parse, names: Names, statements: Statements, places: Sequence[Location] = ()
) -> Actors:
    """Every person, organisation and group that is named, and the unnamed one of the lead; most salient first.

    A name all of whose mentions were found to be a place's (most of those of a seat of power) is not listed, unless
    it is an organisation's that speaks or takes part: a team.
    """
    located = {s for place in places for s in place.evidence}
    silent = _credit_sentences(parse) | document.headings  # a headline is no evidence
    head = document.sentences[:_HEAD]
    aside = document.page | document.headings | {s.number for s in head if document.cut(s.span).isupper()}
    title = Title(document.title)
    place = [*accumulate((k not in document.page for k in range(len(parse.bounds))), initial=0)]
    speakers = {p.entity for s in statements.statements for p in s.parties if p.entity >= 0}
    kept = {
        e.index: tuple(m for m in e.mentions if not _is_credit(parse, m, silent))
        for e in names.entities
        if e.kind != "place"
    }
    named = [
        e
        for e in names.entities
        if e.index in kept and _is_actor(parse, e, kept[e.index], located, e.index in speakers)
    ]
    unnamed = unnamed_actors(parse, names, aside)
    meant = meant_by(parse, named, unnamed, title)
    scored: list[tuple[float, int, Entity | Unnamed]] = [
        (
            salience(parse, e, kept[e.index], title, place, e.index in speakers, meant.get(e.index)),
            e.mentions[0].first,
            e,
        )
        for e in named
    ]
    told = set(meant.values())
    scored += [(salience_of_unnamed(u, title), u.first, u) for u in unnamed if u not in told]
    scored.sort(key=lambda s: (-s[0], s[1]))
    ids: dict[int, str] = {}
    actors: list[Actor] = []
    for number, (score, _, who) in enumerate(scored, start=1):
        key = f"w{number}"
        if isinstance(who, Entity):
            ids[who.index] = key
            actors.append(_actor(key, who, score, _roles(parse, who, who.index in speakers)))
        else:
            actors.append(_described(document, parse, key, who, score))
    return Actors(tuple(actors), ids)


def _actor(key: str, entity: Entity, score: float, roles: tuple[ActorRole, ...]) -> Actor:
    return Actor(
        key,
        entity.name,
        "group" if entity.kind == "place" else entity.kind,
        tuple(m.span for m in entity.mentions if m.form in _NAMING),
        title=entity.title,
        affiliation=entity.affiliation,
        aliases=entity.aliases,
        roles=roles,
        salience=_share(score),
    )


def _described(document: Document, parse: Parse, key: str, who: Unnamed, score: float) -> Actor:
    """By its words alone: what the headline calls it is no evidence."""
    span = parse.span(who.first, who.last)
    return Actor(key, document.cut(span), who.type, (span,), roles=(who.role,), salience=_share(score))


def _share(score: float) -> float:
    return round(max(0.0, min(score, 1.0)), 4)


def _is_actor(parse: Parse, entity: Entity, kept: tuple[Mention, ...], located: set[Span], speaks: bool) -> bool:
    """``kept`` are the mentions that are no credit."""
    if not any(m.form in _NAMING for m in kept):
        return False
    if entity.kind == "group" or (entity.kind == "organisation" and (speaks or _takes_part(parse, entity))):
        return True
    there = [m.span in located for m in entity.mentions if m.form in _NAMING]
    seat = entity.kind == "organisation" and entity.name in column("seats_of_power", "name")
    return 2 * sum(there) <= len(there) if seat else not all(there)


def _takes_part(parse: Parse, entity: Entity) -> bool:
    return any(role(parse, m.first, m.last) in AGENT | PATIENT for m in entity.mentions)


def _credit_sentences(parse: Parse) -> frozenset[int]:
    """Sentences that only thank: "Ana Ruz and Bo Li contributed to this report.", "Facebook/Ana Ruz"."""
    pictures = {parse.sentence[i] for i in parse.where.get("/", ()) if _is_picture_line(parse, i)}
    pictures |= {parse.sentence[i] for i in parse.tokens_of(_PICTURES) if _ends_credit(parse, i)}
    return frozenset(pictures) | frozenset(
        parse.sentence[i]
        for i in parse.where.get("contributed", ())
        if parse.lower[i + 1 : i + 2] in _HELPED and not _REPORTS.isdisjoint(parse.lower[i + 3 : i + 4])
    )


def _ends_credit(parse: Parse, token: int) -> bool:
    """ "Dana Ruz Photo", a line of its own."""
    low, high = parse.bounds[parse.sentence[token]]
    return token == high - 1 > low and high - low <= _CREDIT and all(w[0].isupper() for w in parse.text[low:high])


def _is_picture_line(parse: Parse, slash: int) -> bool:
    """A line of names with a stroke between them."""
    low, high = parse.bounds[parse.sentence[slash]]
    words = [w for w in parse.text[low:high] if w[0].isalpha()]
    return high - low <= _DATELINE and len(words) > 1 and all(w[0].isupper() for w in words)


def _is_credit(parse: Parse, m: Mention, credits: frozenset[int]) -> bool:
    """The agency of the dateline ("OSLO (NNC) - ..."), who took the picture or helped, the network it was told on."""
    if parse.sentence[m.first] in credits or is_means(parse, m.first, m.last):
        return True
    if m.first > 1 and parse.text[m.first - 1] in (":", "/") and parse.lower[m.first - 2] in _PICTURES:
        return True
    if m.last - m.first != 1 or not m.first or m.last >= len(parse):
        return False
    if parse.text[m.first - 1] == "(" and parse.text[m.last] == ":":
        return True  # the exchange of "(NYSE: BRL)"
    if m.first >= _DATELINE:
        return False
    framed = parse.text[m.first - 1] == "(" and parse.text[m.last] == ")"
    return framed and all(w[0].isupper() or not w[0].isalpha() for w in parse.text[: m.first])


def _roles(parse: Parse, entity: Entity, speaks: bool) -> tuple[ActorRole, ...]:
    """What the entity does in the sentences that mention it, the commonest first."""
    count: Counter[ActorRole] = Counter()
    for m in entity.mentions:
        dep = role(parse, m.first, m.last)
        if dep in AGENT:
            count["actor"] += 1
        elif dep in PATIENT:
            count["affected"] += 1
    roles: list[ActorRole] = [r for r, _ in count.most_common()]
    if speaks:
        roles.append("speaker")
    return tuple(roles) or ("subject",)
