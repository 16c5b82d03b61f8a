"""What a place is to the story: where the main event happens, where somebody comes from or goes, or only mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from service.card.facts import PlaceRole
from service.card.placing.context import tells_source, words_of
from service.card.placing.datelines import Dateline
from service.card.placing.disambiguation import Reading
from service.card.placing.gazetteer import key_of
from service.card.placing.toponyms import Toponym
from service.card.wordforms import verb_table
from service.text.document import Document
from service.text.syntax import Parse

_LEAD = 3  # sentences that may tell the main event
_FINE = frozenset(("city", "facility", "island", "mountain", "water"))
_WIDE = frozenset(("country", "continent"))
_ENOUGH = 1.5  # below this nothing says where the event happened
_BESIDE = 0.5
_HERE = frozenset(("at", "on", "off"))
_DWELLING = frozenset(("live", "lives", "lived", "living", "born", "raised", "resides", "resided", "based", "grew"))
_TOWARDS = frozenset(("to", "into", "toward", "towards"))


class Named(NamedTuple):
    """One place with all its mentions: indexes into the toponyms, in text order."""

    mentions: tuple[int, ...]
    reading: Reading


def event_place(document: Document, parse: Parse, toponyms: Sequence[Toponym], places: Sequence[Named],
                dateline: Dateline | None) -> int | None:  # fmt: skip
    """The place of the main event: where the lead says that it happened, the finest place first; index or None.

    The title helps to choose but is no evidence.
    """
    start = dateline.end if dateline else 0
    lead = document.sentence_at(start).number
    title = f" {key_of(document.title or '')} "
    best, winner = _ENOUGH, None
    for number, place in enumerate(places):
        body = [
            toponyms[i] for i in place.mentions if parse.start[toponyms[i].first] >= start and not toponyms[i].inside
        ]
        located = [t for t in body if _located(parse, t)]
        score = sum(_nearness(parse.sentence[t.first] - lead) * _closeness(parse, t) for t in located)
        headline = _in_title(parse, toponyms, place, title)
        told = any(0 <= parse.sentence[t.first] - lead < _LEAD for t in located)
        if not body or not (told or headline):
            continue
        known = place.reading.entry
        kind = known.place.kind if known else toponyms[place.mentions[0]].kind
        score += 0.2 * len(body) + (1.0 if kind in _FINE else -1.5 if kind in _WIDE else 0.0) + 2.0 * headline
        if score > best:
            best, winner = score, number
    return winner


def _nearness(sentences: int) -> float:
    """How much a mention so many sentences behind the lead says of the main event."""
    return 3.0 - sentences if 0 <= sentences < _LEAD else 0.3


def _in_title(parse: Parse, toponyms: Sequence[Toponym], place: Named, title: str) -> bool:
    """Whether the title names the place, and not only a body called after it ("Elmouth Rovers win the cup")."""
    key = toponyms[place.mentions[0]].key
    if f" {key} " not in title:
        return False
    bodies = {f" {key} {key_of(parse.text[toponyms[i].last])} " for i in place.mentions
              if toponyms[i].inside and toponyms[i].last < len(parse)}  # fmt: skip
    return not any(body in title for body in bodies)


def _closeness(parse: Parse, t: Toponym) -> float:
    """1 for a place in which something happens, less for one that it only happened near."""
    i = _before(parse, t.first)
    return _BESIDE if i >= 0 and parse.lower[i] in ("near", "outside") else 1.0


def role_of(parse: Parse, toponyms: Sequence[Toponym], place: Named, opening: frozenset[int]) -> PlaceRole:
    """The role of a place that is not the event's; ``opening`` are the mentions in the dateline."""
    if opening.intersection(place.mentions):
        return "dateline"
    roles = {_movement(parse, toponyms[i]) for i in place.mentions}
    return "destination" if "destination" in roles else "origin" if "origin" in roles else "mentioned"


def _before(parse: Parse, first: int) -> int:
    """The token before a name and the small words that may stand there ("in the northern town of"), or -1."""
    lower = parse.lower
    start = parse.bounds[parse.sentence[first]][0]
    i = first - 1
    if i > start and lower[i] in ("'s", "’s") and parse.text[i - 1][0].isupper():
        i -= 2  # "in Poland's Gdansk"
    stop = max(start, first - 8)
    while i >= stop:
        of = lower[i] == "of" and i > start and lower[i - 1] in words_of("noun")
        if not (
            of or lower[i] in words_of("side") or lower[i] in words_of("noun") or lower[i] in ("the", "a", "an", "-")
        ):
            return i
        i -= 1
    return -1


def _located(parse: Parse, t: Toponym) -> bool:
    """Whether something is said to be or happen there."""
    i = _before(parse, t.first)
    if i < 0 or not (parse.lower[i] in words_of("in") or parse.lower[i] in _HERE) or tells_source(parse, i):
        return False
    return parse.lower[parse.head[i]] not in _DWELLING


def _movement(parse: Parse, t: Toponym) -> PlaceRole:
    """Whether somebody or something moves from or to the place."""
    moves = verb_table("motion")
    name = t.last - 1
    verb = moves.get(parse.lower[parse.head[name]])
    if verb and parse.dep[name] == "dobj":
        return "destination" if verb["to"] else "origin" if verb["from"] else "mentioned"
    i = _before(parse, t.first)
    if i >= 0 and parse.lower[parse.head[i]] in moves:
        if parse.lower[i] == "from":
            return "origin"
        if parse.lower[i] in _TOWARDS:
            return "destination"
    return "mentioned"
