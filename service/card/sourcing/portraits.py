"""What the text tells of one party where it stands, and the side that its phrase sets it beside."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import cast

from service.card.attributing.persons import HUMANS
from service.card.facts import Affiliation, Anonymity, Count, Proximity, Sector, SourceKind
from service.card.lexicon import column, mapping
from service.card.naming.names import Entity, Names
from service.card.sourcing.affiliation import STATE_LIKE, Body, capital_of, country_of, named_body, place_in
from service.card.sourcing.outlets import Outlet, outlet_of
from service.card.sourcing.phrases import Phrase, noun_of, read_phrase
from service.text.document import Document, Span
from service.text.syntax import Parse

POSTS = frozenset({"post", "office", "voice", "side"})
_MISSIONS = column("source_words", "word", use="mission")
_SEEN = frozenset({"seen", "obtained", "reviewed", "viewed", "read", "leaked"})
_SIDE_PREPOSITIONS = frozenset({"from", "of", "for", "at", "with", "in", "by", "within", "inside"})
_ANY = frozenset({"a", "an", "some", "several"})
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_NOUN_MODIFIERS = frozenset({"compound", "nmod"})
_MAX_LABEL = 12  # words
_ASIDE = frozenset({"(", "--", "–", "—"})
_OPEN_ENDED = frozenset({"IN", "TO", "DT", "CC", "PRP$"})  # tags of words that a label can't end with
_POLLED = re.compile(
    r"\b(?:conducted|carried out|compiled|commissioned|questioned|polled|surveyed|interviewed|asked) by (?:the )?"
    r"(?:[a-z]{1,20} ){0,3}[A-Z]"
)
_SIGNED = re.compile(r"(?:It|This|The)\b[^.\n]{0,60}\b(?:signed|written|drafted|issued) by\b[^.\n]{0,60}[A-Z]")
_ISSUE_REACH, _ISSUE_LENGTH = 4, 600  # sentences, characters
_MAX_PHRASE = 15  # tokens in which the issuer of a document is looked for


@dataclass(frozen=True, slots=True)
class Portrait:
    """One party described.

    ``head`` is the token that heads it, ``entity`` the index of a named entity or -1, ``outlet`` a known one.
    ``implied`` where only the act shows it: the court behind "was convicted".
    """

    label: str
    span: Span
    head: int
    phrase: Phrase
    kind: SourceKind
    sector: Sector
    anonymity: Anonymity
    count: Count
    entity: int = -1
    affiliation: Affiliation | None = None
    position: Span | None = None
    outlet: Outlet | None = None
    proximity: Proximity = "unknown"
    knowledge_basis: Span | None = None
    implied: bool = False


def kind_of(phrase: Phrase) -> SourceKind:
    """The kind of an unnamed source by its head noun."""
    if phrase.noun == "authorities" or phrase.sort == "body":
        return "organisation"
    if phrase.sort in ("media", "document", "data"):
        return cast("SourceKind", phrase.sort)
    if phrase.sort == "social":
        return "social_post"
    if phrase.plural and phrase.count.stated in ("several", "unknown") and phrase.noun not in ("source", "official"):
        return "collective"
    return "person" if phrase.sort in HUMANS else "unknown"


def label_of(document: Document, parse: Parse, phrase: Phrase) -> str:
    """The words as printed, without what a relative clause adds."""
    last = phrase.last
    if phrase.clause is not None:
        last = next((i for i in range(phrase.head + 1, last) if parse.start[i] >= phrase.clause.start), last)
    first = min(phrase.first, phrase.head)
    # A clause that the parser hung on a noun inside is no part of the label either.
    last = next((i for i in range(phrase.head + 1, last) if parse.tag[i] in _RELATIVE), last)
    while first < phrase.head and not parse.text[first][0].isalnum() and parse.text[first][0] not in "@#":
        first += 1
    last = max(phrase.head + 1, min(last, first + _MAX_LABEL))
    aside = (i for i in range(phrase.head + 1, last) if parse.text[i] in _ASIDE)
    last = next((i for i in aside if parse.text[i] != "(" or ")" not in parse.text[i:last]), last)
    while last - 1 > phrase.head and (parse.text[last - 1] in ',-–—("' or parse.tag[last - 1] in _OPEN_ENDED):
        last -= 1
    return " ".join(document.cut(parse.span(first, last)).split())


def named_label(document: Document, parse: Parse, entity: Entity) -> str:
    """The name, behind the title where one stands right before it and is whole: not the "chief" of "policy chief"."""
    title = entity.title_span
    if title is None or entity.title is None or not document.text.startswith(entity.name, title.end + 1):
        return entity.name
    before = bisect_left(parse.start, title.start) - 1
    cut = before >= 0 and parse.dep[before] in _NOUN_MODIFIERS and parse.head[before] > before
    if cut and entity.title[0].islower() and entity.affiliation is None:
        return entity.name
    return f"{entity.title} {entity.name}"


@dataclass(frozen=True, slots=True)
class Sides:
    """Finds the body, country or person that stands behind a source; ``country`` is the article's own or ""."""

    document: Document
    parse: Parse
    names: Names
    country: str

    def beside(self, phrase: Phrase) -> Body | None:
        """Whose side the phrase tells: "a Kremlin source", "a spokesman for the company"."""
        if phrase.noun in _MISSIONS:
            return self._sent(phrase)
        inside = [t for p, t in phrase.complements if p == "in" and self.names.at(t) is not None]
        for token in inside:  # "a court in Lyon": a place, whatever the name looks like
            country, place = place_in(self.parse.text[token])
            if country and phrase.sort == "body":
                return Body(self.parse.text[token], "state", country, place)
        near = [*phrase.modifiers[::-1], *(t for p, t in phrase.complements if p in _SIDE_PREPOSITIONS)]
        if phrase.sort in ("document", "data"):
            if phrase.plural and [p for p, _ in phrase.complements] == ["in"]:
                return None  # "reports in Portugal" are anybody's there
            near += self._after(phrase)
            # "A report seen by Der Bote" is not the paper's.
            near = [t for t in near if not self._is_seen_by(t)]
        for token in near:
            if self.parse.lower[token + 1 : token + 3] == ("-", "based"):
                continue  # "a London-based group" is not the city's
            found = self._at(token, phrase)
            if found is not None:
                return found
        return None

    def _sent(self, phrase: Phrase) -> Body | None:
        """ "The Lurnish embassy in Oslo", "the embassy of Lurn": the state that it speaks for, not its host."""
        of = (t for p, t in phrase.complements if p == "of")
        for token in (*phrase.modifiers[::-1], *of):
            country = country_of(self.parse.text[token])
            if country:
                return Body(self.parse.text[token], "state", country)
        return None

    def _is_seen_by(self, token: int) -> bool:
        """Not a known outlet, which passes on what it has seen."""
        entity, head = self.names.at(token), self.parse.head
        if entity is not None and outlet_of(entity.name) is not None:
            return False
        above = (head[token], head[head[token]], head[head[head[token]]])
        return any(self.parse.lower[t] in _SEEN for t in above)

    def itself(self, phrase: Phrase) -> Body | None:
        """A public body without a name answers to the article's state: "the ministry", "police"."""
        if phrase.sort != "body" or phrase.sector not in STATE_LIKE or not self.country:
            return None
        if phrase.noun in _MISSIONS:
            return None
        return Body(phrase.noun, cast("Sector", phrase.sector), self.country)

    def filed(self, phrase: Phrase) -> bool:
        """ "A lawsuit filed in Miami by his widow": the text shows whose case it is."""
        if phrase.sort != "document" or mapping("document_words", "word", "use").get(phrase.noun) != "plea":
            return False
        parse = self.parse
        heads = [phrase.head, *(c for c in parse.children[phrase.head] if parse.dep[c] == "acl")]
        by = (c for h in heads for c in parse.children[h] if c > h and parse.lower[c] in ("by", "from"))
        agents = (c for b in by for c in parse.children[b] if parse.dep[c] == "pobj")
        return any(
            self.names.at(t) is not None or parse.tag[t].startswith("NNP") or parse.lower[parse.left[t]] not in _ANY
            for t in agents
        )

    def issued_near(self, phrase: Phrase) -> bool:
        """ "A poll shows", then "of 900 asked by the institute Opax"; "a memo shows", "it is signed by Roy Tan"."""
        if phrase.plural or phrase.sort not in ("document", "data"):
            return False
        start = self.parse.start[phrase.head]
        first = self.document.sentence_at(start).number
        near = self.document.sentences[first : first + _ISSUE_REACH]
        if phrase.sort == "data":
            end = min(near[:2][-1].end, start + _ISSUE_LENGTH)
            return _POLLED.search(self.document.text, start, end) is not None
        return any(_SIGNED.match(self.document.text, s.start, s.end) for s in near[1:])

    def _after(self, phrase: Phrase) -> list[int]:
        """The tokens behind a document's noun, up to what it says."""
        out = []
        for token in range(phrase.head + 1, min(phrase.last, phrase.head + _MAX_PHRASE)):
            if self.parse.text[token] in ':"“':
                break
            out.append(token)
        return out

    def _at(self, token: int, phrase: Phrase) -> Body | None:
        entity, text = self.names.at(token), self.parse.text[token]
        if entity is not None:
            return self._of(entity, phrase)
        country = country_of(text) if text[0].isupper() else ""
        if country:
            return Body(text, "state", country)
        if token < phrase.head or noun_of(self.parse.lower[token]).sort not in ("body", "media"):
            return None
        inner = read_phrase(self.parse, self.parse.left[token], self.parse.right[token], token)
        return self.body(label_of(self.document, self.parse, inner), inner) if inner.definite else None

    def _of(self, entity: Entity, phrase: Phrase) -> Body | None:
        if entity.kind == "person":
            return Body(entity.name, "unknown") if phrase.sort in HUMANS else None
        if entity.kind == "organisation":
            return self.body(entity.name, phrase)
        country = country_of(entity.name)
        if country:
            return Body(entity.name, "state", country)
        if entity.kind == "group":
            return self.body(entity.name, phrase)
        if phrase.sort in ("crowd", "public"):
            return Body(entity.name, "public")
        if phrase.sort in ("document", "data"):  # "a Quinnipiac poll" comes from no town
            return Body(entity.name, "unknown")
        return seat(entity.name)

    def body(self, name: str, phrase: Phrase) -> Body:
        """A body by name; a public one that tells no country of its own is the article's."""
        country = country_of(name)
        if country:
            return Body(name, "state", country)
        found = named_body(name, phrase.sector if phrase.sort == "body" else "")
        if found.sector not in STATE_LIKE or found.country:
            return found
        around = (country_of(self.parse.text[i]) for i in phrase.modifiers)
        if _MISSIONS.intersection(name.lower().split()):
            return Body(found.name, found.sector, next(filter(None, around), ""))
        return Body(found.name, found.sector, next(filter(None, around), "") or self.country)


def seat(name: str) -> Body:
    """A country, capital or town that speaks: its government."""
    country = country_of(name) or capital_of(name)
    return Body(name, "state", country) if country else Body(name, "state", *place_in(name))


def team_called(parse: Parse, phrase: Phrase, span: Span) -> Portrait | None:
    """ "City said", in a report on sport: a team by the noun that is its name, and not the town's council."""
    bare = phrase.first == phrase.head == phrase.last - 1
    if not bare or parse.tag[phrase.head] != "NNP" or phrase.sort != "body":
        return None
    body = Body(parse.text[phrase.head], "sport")
    return Portrait(body.name, span, phrase.head, phrase, "organisation", "sport", "institutional", Count(), -1,
                    body.affiliation)  # fmt: skip
