"""Analysis -> ninjs 3.1, IPTC's News in JSON: what it has a place for there, and the whole card as an association."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from service.card.facts import Actor, FactCard, Location
from service.engine import Analysis
from service.export.identity import edition, is_date, maker, published, uri
from service.export.markdown import to_markdown
from service.export.plain import to_plain

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
_MADE = {
    "name": "Trained algorithmic media",
    "uri": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
}
_GENRES = {
    "opinion": {"name": "Opinion", "uri": "http://cv.iptc.org/newscodes/genre/Opinion"},
    "interview": {"name": "Interview", "uri": "http://cv.iptc.org/newscodes/genre/Interview"},
}


def to_ninjs(analysis: Analysis) -> str:
    """One news object as JSON; literals are the ids of the card."""
    document = analysis.document
    out: dict[str, Any] = {
        "uri": uri(analysis),
        "type": "text",
        "representationType": "partial",
        "language": document.language,
        "standard": STANDARD,
        "edNote": edition(analysis),
    }
    if created := published(analysis):
        out["contentCreated"] = created
    if document.title:
        out["headlines"] = [_words(document.title, "main")]
    if analysis.genre in _GENRES:
        out["genres"] = [_GENRES[analysis.genre]]
    if analysis.summary is not None:
        out["descriptions"] = [_words(analysis.summary.text, "summary")]
    if analysis.card is not None:
        out |= _card(analysis, analysis.card)
    return orjson.dumps(out).decode()


def _card(analysis: Analysis, card: FactCard) -> dict[str, Any]:
    document = analysis.document
    events = [{"name": card.what.event.text, "rel": "main"}] if card.what.event else []
    events += [
        {"name": document.cut(m.evidence[0]), "rel": m.role, "literal": m.value if is_date(m) else m.id}
        for m in card.when
    ]
    out: dict[str, Any] = {
        "people": _actors(a for a in card.who if a.type == "person"),
        "organisations": _actors(a for a in card.who if a.type == "organisation"),
        "subjects": _actors(a for a in card.who if a.type == "group"),
        "places": [_place(p) for p in card.where],
        "events": events,
        "infoSources": [{"name": s.label, "role": s.role, "literal": s.id} for s in card.sources],
        "associations": [_association(analysis)],
    }
    dateline = next((p.name for p in card.where if p.role == "dateline"), None)
    if dateline:
        out["located"] = dateline
    return out


def _association(analysis: Analysis) -> dict[str, Any]:
    """The card as JSON, as the contract of this service has it, and as Markdown."""
    plain = to_plain(analysis)
    return {
        "name": "Fact card",
        "rel": "factCard",
        "uri": uri(analysis) + "#fact-card",
        "type": "component",
        "language": "en",
        "by": maker(),
        "digitalSourceType": _MADE,
        "bodies": [
            {"role": "factCard", "contentType": "application/json", "value": orjson.dumps(plain["fact_card"]).decode()},
            {"role": "factCard", "contentType": "text/markdown", "value": to_markdown(analysis)},
        ],
    }


def _words(text: str, role: str) -> dict[str, str]:
    return {"role": role, "contentType": "text/plain", "value": text}


def _actors(actors: Iterable[Actor]) -> list[dict[str, str]]:
    return [{"name": a.name, "rel": " ".join(a.roles) or "mentioned", "literal": a.id} for a in actors]


def _place(location: Location) -> dict[str, Any]:
    out: dict[str, Any] = {"name": location.name, "rel": location.role, "literal": location.id}
    if location.place is not None:
        place = location.place
        out["geoJSON"] = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
        if place.geonames is not None:
            out["uri"] = f"https://sws.geonames.org/{place.geonames}/"
    return out
