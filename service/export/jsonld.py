"""Analysis -> schema.org as JSON-LD: NewsArticle with its claims, quotations and the rating of each.

Never ClaimReview: that is a person's verdict on whether a claim is true, and this is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from service.card.facts import Actor, Claim, FactCard, Figure, Location, Quote, Rating, Source
from service.engine import Analysis
from service.export.identity import MAKER, NOTE, edition, is_date, maker, published, uri, web_address

Node = dict[str, Any]
_ABOUT = ("actor", "affected", "subject")
_KINDS = {"person": "Person", "organisation": "Organization", "group": "Thing"}  # a group need be no body
_SOURCES = {"person": "Person", "collective": "Person", "document": "CreativeWork", "data": "Dataset",
            "media": "NewsMediaOrganization", "social_post": "SocialMediaPosting"}  # fmt: skip


def to_jsonld(analysis: Analysis) -> str:
    """One NewsArticle; ``@id`` of an item is the article's name and the id of the card."""
    document = analysis.document
    out: Node = {
        "@context": "https://schema.org",
        "@type": "OpinionNewsArticle" if analysis.genre == "opinion" else "NewsArticle",
        "@id": uri(analysis),
        "inLanguage": document.language,
        "sdPublisher": {"@type": "Organization", "name": maker()},
    }
    optional = {
        "headline": document.title,
        "datePublished": published(analysis),
        "url": web_address(analysis),
        "abstract": analysis.summary.text if analysis.summary else None,
    }
    out |= {name: value for name, value in optional.items() if value}
    if document.publisher and document.publisher.name:
        out["publisher"] = {"@type": "Organization", "name": document.publisher.name}
    if analysis.card is not None:
        out |= _Writer(analysis, analysis.card).card()
    return orjson.dumps(out).decode()


class _Writer:
    """What every node needs: the article's name and where the items of the card stand."""

    def __init__(self, analysis: Analysis, card: FactCard) -> None:
        self.analysis, self.card_of, self.document = analysis, card, analysis.document
        self.root = uri(analysis)
        self.ratings = {r.id: r for r in card.reliability.ratings}
        self.chains = {a.id: a for a in card.attributions}

    def id(self, item: str) -> str:
        return f"{self.root}#{item}"

    def ref(self, item: str) -> Node:
        return {"@id": self.id(item)}

    def card(self) -> Node:
        card = self.card_of
        about = [a for a in card.who if any(role in _ABOUT for role in a.roles)]
        times = [m.value for m in card.when if m.role == "event" and is_date(m)]
        out: Node = {
            "about": [self.actor(a) for a in about],
            "mentions": [
                *(self.actor(a) for a in card.who if a not in about),
                *(self.figure(f) for f in card.figures),
                *({"@type": "DefinedTerm", "@id": self.id(m.id), "name": self.document.cut(m.evidence[0]),
                   "termCode": m.value} for m in card.when),
            ],
            "contentLocation": [self.place(p) for p in card.where],
            "citation": [self.source(s) for s in card.sources],
            "hasPart": [*map(self.claim, card.what.claims), *map(self.quote, card.quotes)],
            "contentRating": {
                "@type": "Rating", "name": "Sourcing, not truth", "ratingValue": card.reliability.code or "not rated",
                "ratingExplanation": edition(self.analysis), "author": {"@type": "Organization", "name": MAKER},
            },
        }  # fmt: skip
        dateline = next((p.name for p in card.where if p.role == "dateline"), None)
        if dateline:
            out["dateline"] = dateline
        if times:
            out["temporalCoverage"] = times[0]
        if card.what.event is not None:
            out["alternativeHeadline"] = card.what.event.text
        return {name: value for name, value in out.items() if value}

    def actor(self, a: Actor) -> Node:
        out: Node = {"@type": _KINDS[a.type], "@id": self.id(a.id), "name": a.name}
        if a.aliases:
            out["alternateName"] = list(a.aliases)
        if a.title and a.type == "person":
            out["jobTitle"] = a.title
        if a.affiliation and a.type == "person":
            out["affiliation"] = {"@type": "Organization", "name": a.affiliation}
        return out

    def figure(self, f: Figure) -> Node:
        out: Node = {"@type": "QuantitativeValue", "@id": self.id(f.id), "name": self.document.cut(f.evidence[0])}
        out |= {"value": f.value} if f.upper is None else {"minValue": f.value, "maxValue": f.upper}
        return out | {name: value for name, value in (("unitText", f.unit), ("description", f.of)) if value}

    def place(self, p: Location) -> Node:
        out: Node = {"@type": "Place", "@id": self.id(p.id), "name": p.name, "description": p.role}
        if p.place is not None:
            out["geo"] = {"@type": "GeoCoordinates", "latitude": p.place.latitude, "longitude": p.place.longitude}
            if p.place.country:
                out["geo"]["addressCountry"] = p.place.country
            if p.place.geonames is not None:
                out["sameAs"] = f"https://sws.geonames.org/{p.place.geonames}/"
        return out

    def source(self, s: Source) -> Node:
        """A citation is a work: what a person or body said."""
        kind = _SOURCES.get(s.kind, "Organization")
        speaker = {"@type": kind, "@id": self.id(s.id), "name": s.label}
        note = f"{s.anonymity}, {s.role}"
        if kind in ("CreativeWork", "Dataset", "SocialMediaPosting"):
            return speaker | {"description": note}
        return {"@type": "CreativeWork", "name": s.label, "author": speaker, "description": note}

    def claim(self, c: Claim) -> Node:
        out: Node = {
            "@type": "Claim", "@id": self.id(c.id), "text": c.text, "appearance": {"@id": self.root},
            "description": f"{'central, ' if c.central else ''}{c.polarity}, {c.modality}",
        }  # fmt: skip
        authors = list(dict.fromkeys(self.authors(c)))
        if authors:
            out["author"] = [self.ref(s) for s in authors]
        rating = self.ratings.get(c.rating or "")
        if rating is not None:
            out["contentRating"] = self.rating(rating)
        return out

    def authors(self, c: Claim) -> Iterator[str]:
        for attribution in (self.chains[a] for a in c.attributions):
            if attribution.stance == "supports" and attribution.chain:
                yield from attribution.breath

    def rating(self, r: Rating) -> Node:
        reasons = " ".join(dict.fromkeys(reason.text for reason in r.reasons))
        return {
            "@type": "Rating", "@id": self.id(r.id), "name": "Sourcing, not truth", "ratingValue": r.code,
            "ratingExplanation": f"{reasons} {NOTE}".strip(), "author": {"@type": "Organization", "name": MAKER},
        }  # fmt: skip

    def quote(self, q: Quote) -> Node:
        out: Node = {"@type": "Quotation", "@id": self.id(q.id), "text": q.text}
        return out | ({"spokenByCharacter": self.ref(q.speaker)} if q.speaker else {})
