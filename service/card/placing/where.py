"""Where: the places of the article, what each is to the story, and which place of the world is meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from service.card.attributing.attribution import Statements
from service.card.facts import Location, PlaceRole
from service.card.lexicon import rows
from service.card.naming.names import Names
from service.card.placing.datelines import find_dateline
from service.card.placing.disambiguation import Hints, Reading, resolve
from service.card.placing.gazetteer import gazetteer, key_of
from service.card.placing.local import local_words
from service.card.placing.roles import Named, event_place, role_of
from service.card.placing.toponyms import Toponym, find_toponyms
from service.card.sourcing.outlets import outlet_of
from service.text.document import Document, Publisher, Span
from service.text.syntax import Parse

_PLACES = ("GPE", "LOC", "FAC")
_DEMONYM, _PUBLISHER, _LIMIT = 0.4, 1.5, 2.0


def find_places(document: Document, parse: Parse, names: Names, statements: Statements) -> tuple[Location, ...]:
    """The places named, most salient first; one entry for each place, with all its mentions as evidence."""
    dateline = find_dateline(document)
    speakers = frozenset(p.head for s in statements.statements for p in s.parties)
    toponyms = find_toponyms(parse, names, dateline, speakers)
    if document.page:
        toponyms = [t for t in toponyms if parse.sentence[t.first] not in document.page]
    if not toponyms:
        return ()
    spans = [parse.span(t.first, t.last) for t in toponyms]
    opening = frozenset(i for i, s in enumerate(spans) if dateline and dateline.places.covers(s))
    readings = resolve(parse, toponyms, Hints(_support(document, parse), opening, local_words(parse)))
    places = _merge(toponyms, readings)
    event = event_place(document, parse, toponyms, places, dateline)
    most = max(len(p.mentions) for p in places)
    found = []
    for number, place in enumerate(places):
        role = "event" if number == event else role_of(parse, toponyms, place, opening)
        found.append((-_salience(parse, toponyms, place, most, role), spans[place.mentions[0]].start, place, role))
    found.sort(key=lambda f: f[:2])
    return tuple(
        Location(
            id=f"p{n}",
            name=_name(document, toponyms, spans, place),
            evidence=tuple(spans[i] for i in place.mentions),
            role=role,
            salience=-minus,
            resolution=place.reading.resolution,
            place=place.reading.entry.place if place.reading.entry else None,
            candidates=place.reading.candidates,
        )
        for n, (minus, _, place, role) in enumerate(found, start=1)
    )


def may_name_places(parse: Parse, names: Names) -> bool:
    """Whether the model takes a name for a place that is nobody's: one that the gazetteer need not know."""
    for name in parse.names:
        if name.label in _PLACES:
            owners = {names.by_token[t] for t in range(name.first, name.last)} - {-1}
            if all(names.entities[i].kind == "place" for i in owners):
                return True
    return False


def _merge(toponyms: Sequence[Toponym], readings: Sequence[Reading]) -> list[Named]:
    """Names of one place are one entry: "U.S." and "America"; those of no known place, by their words."""
    groups: defaultdict[object, list[int]] = defaultdict(list)
    for i, (t, reading) in enumerate(zip(toponyms, readings, strict=True)):
        groups[reading.entry.place if reading.entry else t.key].append(i)
    return [Named(tuple(g), readings[g[0]]) for g in groups.values()]


def _name(document: Document, toponyms: Sequence[Toponym], spans: Sequence[Span], place: Named) -> str:
    """The fullest way the text writes the name, in ordinary case; a short form ("Ore.") written out."""
    forms = [document.cut(spans[i]) for i in place.mentions if not toponyms[i].state]
    plain = [f for f in forms if not (f.isupper() and len(f) > 4)]
    if plain:
        return " ".join(max(plain, key=len).split())
    state = toponyms[place.mentions[0]].state
    if not forms and state:
        return state.name
    known = place.reading.entry
    if known and known.place.name and key_of(known.place.name) == key_of(forms[0]):
        return known.place.name
    return " ".join(forms[0].split()).title()


def _support(document: Document, parse: Parse) -> dict[str, float]:
    """What speaks for a country or state beside the places: words for its people, the publisher's address."""
    support: defaultdict[str, float] = defaultdict(float)
    single, several = _demonyms()
    written = Counter(parse.text)
    counts = [(single[word], written[word]) for word in sorted(written.keys() & single.keys())]
    counts += [
        (codes, document.text.count(words)) for words, codes in several.items() if words.partition(" ")[0] in written
    ]
    for codes, count in counts:
        for code in codes:
            support[code] = min(support[code] + _DEMONYM * count, _LIMIT)
    country = _publisher_country(document.publisher)
    if country:
        support[country] += _PUBLISHER
    return {code: value for code, value in support.items() if value}


@cache
def _demonyms() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Words for a people, of one word and of several -> codes of its country and, in the United States, its state."""
    codes = {
        r["form"]: (r["country"], f"US.{r['region']}") if r["region"] and r["country"] == "US" else (r["country"],)
        for r in rows("demonyms")
    }
    return {w: c for w, c in codes.items() if " " not in w}, {w: c for w, c in codes.items() if " " in w}


def _publisher_country(publisher: Publisher | None) -> str | None:
    """The country of a known outlet of the publisher's name, else of its address, where its ending tells one."""
    if publisher is None:
        return None
    outlet = outlet_of(publisher.name) if publisher.name else None
    if outlet and outlet.country in gazetteer().neighbours:
        return outlet.country
    if not publisher.url:
        return None
    try:
        host = urlsplit(publisher.url if "//" in publisher.url else "//" + publisher.url).hostname or ""
    except ValueError:
        return None
    ending = host.rpartition(".")[2].upper()
    code = "GB" if ending == "UK" else ending
    return code if code in gazetteer().neighbours else None


def _salience(parse: Parse, toponyms: Sequence[Toponym], place: Named, most: int, role: PlaceRole) -> float:
    """0 to 1: how often, how early, and whether it is where things happen."""
    earliness = 1 - parse.sentence[toponyms[place.mentions[0]].first] / max(1, parse.sentence[-1] + 1)
    whole = [i for i in place.mentions if not toponyms[i].inside]
    bonus = 0.25 if role == "event" else 0.1 if role == "dateline" else 0.0
    return round(min(1.0, 0.45 * len(whole) / most + 0.3 * earliness + bonus), 4)
