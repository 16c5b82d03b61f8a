"""Describes the parties of a statement: kind, sector, side, anonymity, count, and how they know."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, cast

from service.card.attributing.persons import HUMANS, is_somebody
from service.card.attributing.statements import CueWord, Party
from service.card.claiming.performatives import act_of
from service.card.facts import Anonymity, Count, Proximity, Sector, SourceKind
from service.card.lexicon import column
from service.card.naming.names import Entity, Names
from service.card.sourcing.affiliation import STATE_LIKE, country_of, home_country, sector_of
from service.card.sourcing.anonymity import Known, ground_of, is_somebody_named, level, reasons
from service.card.sourcing.collectives import acts_as_body, is_inside, paper_of
from service.card.sourcing.joined import all_named, joined_before, listed
from service.card.sourcing.media import is_own_reporting, medium, outlet_beside, outlet_in_words, outlet_named
from service.card.sourcing.outlets import outlet_by_words, outlet_of
from service.card.sourcing.phrases import Phrase, noun_of, read_phrase, renames
from service.card.sourcing.portraits import POSTS, Portrait, Sides, kind_of, label_of, named_label, seat, team_called
from service.card.sourcing.posts import OF_ANY_BODY, apposed_post, post_in_full, post_of, served
from service.text.document import Document, Span
from service.text.syntax import Parse

_DATELINE = re.compile(r"\(([A-Z][A-Za-z]{1,20})\)")
_DATELINE_REACH = 120  # characters of the text in which an agency names itself
_PRESENT = column("source_words", "word", use="present")
_LISTENERS = column("source_words", "word", use="listener")
_NAME_FORMS = frozenset({"name", "part", "acronym"})
_RANK_ADJECTIVES = column("source_words", "word", use="rank-adjective")
_UTTERING = column("cue_words", "word", use="utter")
_COURTS = column("institutions", "noun", sector="justice") - {"prosecutors"}
_EMPLOYED = column("source_words", "word", use="employed")
_APART = frozenset({",", "--", "–", "—", "”", '"', "''"})
_WHAT_WAS_TOLD = frozenset({"this", "that"})
_ARTICLES = frozenset({"a", "an"})
_ANY_ONE = frozenset({"a", "an", "another", "one"})  # "a Boeing subsidiary" names no body
_CALLING = frozenset({"NN", "JJ", "DT", "VBN"})  # "the retired surveyor"
_COACHES = frozenset({"manager", "boss"})
_PERSONS = frozenset({"he", "she"})
_FIRMS_TOO = column("source_words", "word", use="firm-too")
_NO_SIDE = frozenset({"", "unknown", "public"})


@dataclass(frozen=True, slots=True)
class Reader:
    """Describes the parties of one article.

    ``home`` is the outlet itself or "", ``withheld`` the places where it says why somebody is not named,
    ``introduced`` the nouns that stand behind "a" or "an".
    """

    document: Document
    parse: Parse
    names: Names
    sides: Sides
    home: str
    withheld: tuple[Span, ...]
    introduced: frozenset[str]

    @classmethod
    def of(cls, document: Document, parse: Parse, names: Names) -> Reader:
        found = _DATELINE.search(document.text, 0, _DATELINE_REACH)
        printed = found.group(1) if found and outlet_of(found.group(1)) else ""
        home = document.publisher.name if document.publisher and document.publisher.name else printed
        sides = Sides(document, parse, names, home_country(parse))
        nouns = frozenset(w for i in parse.tokens_of(_ARTICLES) for w in parse.lower[i + 1 : i + 2])
        return cls(document, parse, names, sides, home, tuple(reasons(document, parse)), nouns)

    def describe(self, party: Party, cue: CueWord | None, issued: bool = False) -> tuple[Portrait, ...]:
        """The portraits of ``party``, one for each of several speakers joined by "and".

        ``issued`` when somebody identified issues the document that it may be. () where it is no source: a pronoun
        whose meaning the text leaves open, a court that only hears, a thing that cannot speak.
        """
        head = party.antecedent if party.antecedent >= 0 else party.head
        if cue is not None and cue.token == head:
            return (self._implied(head),)
        if party.pronoun and party.antecedent < 0:
            if party.entity < 0:
                return ()
            phrase = read_phrase(self.parse, party.first, party.last, party.head)
            return (self._of_entity(self.names.entities[party.entity], phrase, party.span),)
        first, last = party.first, party.last
        if head != party.head:
            first, last = self.parse.left[head], self.parse.right[head]
        speakers = self._speakers(head, first, max(last, head + 1))
        found = []
        for token, left, right in speakers:
            here = self.parse.sentence[token] == self.parse.sentence[party.head]
            span = party.span if here and len(speakers) == 1 else self._trimmed(left, right, token)
            portrait = self._one(read_phrase(self.parse, left, right, token), span, party, cue, issued)
            if portrait is not None:
                found.append(portrait)
        return tuple(found)

    def leaves_open(self, party: Party) -> bool:
        """Whether a party that is no source is somebody all the same: "he", "the winger", one of several named."""
        if party.pronoun:
            return party.antecedent < 0 and self.parse.lower[party.head] in _PERSONS
        phrase = read_phrase(self.parse, party.first, party.last, party.head)
        return is_somebody_named(self.parse, phrase, self.introduced)

    def _implied(self, verb: int) -> Portrait:
        """The court or the police that "was convicted" implies and nothing shows: one side, without a name."""
        parse = self.parse
        first = min((c for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass") and c < verb), default=verb)
        span = parse.span(first, verb + 1)
        phrase = read_phrase(parse, verb, verb + 1, verb)
        act = act_of(parse, verb)
        sector = (act.implied if act else None) or "unknown"
        return Portrait(self.document.cut(span), span, verb, phrase, "organisation", sector, "affiliated", Count(),
                        implied=True)  # fmt: skip

    def _speakers(self, head: int, first: int, last: int) -> list[tuple[int, int, int]]:
        """Heads of the nouns joined by "and", each with its token range."""
        named = all_named(self.parse, head, last)
        if named >= 0:
            head, first, last = named, self.parse.left[named], self.parse.right[named]
        heads = [head]
        for token in () if self._one_by_name(head, last) else heads:
            heads += [
                c
                for c in self.parse.children[token]
                if self.parse.dep[c] == "conj" and token < c < last and self._speaks_too(token, c)
            ]
        heads = sorted(
            (*heads, *joined_before(self.parse, self.names, head, first), *listed(self.parse, self.names, head, last))
        )
        starts = [first, *(max(self.parse.left[h], p + 1) for p, h in pairwise(heads))]
        return list(zip(heads, starts, [*starts[1:], last], strict=True))

    def _speaks_too(self, token: int, other: int) -> bool:
        """Not "or", which gives another name, nor "other leaders" beside a named one."""
        if not self.parse.tag[other].startswith("NN") or any(
            self.parse.lower[c] == "other" for c in self.parse.children[other]
        ):
            return False
        if self._one_holder(token, other) or renames(self.parse, token, other):
            return False
        joined = [self.parse.lower[c] for c in self.parse.children[token] if self.parse.dep[c] == "cc"]
        phrase = read_phrase(self.parse, self.parse.left[other], self.parse.right[other], other)  # "a host of problems"
        known = self.names.at(other) is not None or phrase.sort in (*HUMANS, "body", "media")
        return known and "or" not in joined

    def _one_by_name(self, head: int, last: int) -> bool:
        """ "The member for schools, parks and roads, Ayfer Orhan": whatever is joined, one person holds the post."""
        if self.parse.tag[head] != "NN" or noun_of(self.parse.lower[head]).sort not in POSTS:
            return False
        beside = [c for c in self.parse.children[head] if head < c < last and self.parse.dep[c] == "appos"]
        return any((e := self.names.at(c)) is not None and e.kind == "person" for c in beside)

    def _one_holder(self, token: int, other: int) -> bool:
        """ "BC Hydro's president and chief executive officer", "the comic and actor": one person."""
        named = self.parse.tag[token] == "NNP"  # "Ann Moor, board member and head of the committee"
        if (
            not (named or self.parse.tag[token] in ("NN", "JJ"))
            or self.parse.tag[other] != "NN"
            or noun_of(self.parse.lower[other]).sort not in POSTS
        ):
            return False
        return not any(self.parse.dep[c] in ("det", "poss", "nummod") for c in self.parse.children[other])

    def _trimmed(self, first: int, last: int, head: int) -> Span:
        while last - 1 > head and (self.parse.lower[last - 1] in (",", "and", "or", "both") or last - 1 == first):
            last -= 1
        return self.parse.span(min(first, head), last)

    def _one(self, phrase: Phrase, span: Span, party: Party, cue: CueWord | None, issued: bool) -> Portrait | None:
        heard = phrase.noun in _LISTENERS and cue is not None and cue.lemma in ("hear", "tell")
        if heard or (self.parse.tag[phrase.head] == "DT" and phrase.noun in _WHAT_WAS_TOLD):
            return None  # "the court heard", "that prompted them to sell, noting ..."
        entity = self.names.at(phrase.head)
        if entity is None and party.entity >= 0 and phrase.head == party.head:
            entity = self.names.entities[party.entity]
        entity = entity if entity is not None and entity.kind == "person" else self._named_beside(phrase) or entity
        if is_own_reporting(self.parse, phrase, self.home):
            return Portrait(label_of(self.document, self.parse, phrase), span, phrase.head, phrase, "own_reporting",
                            "news_outlet", "institutional", Count(), proximity="firsthand")  # fmt: skip
        outlet = outlet_in_words(self.document, self.parse, entity, phrase, span)
        if outlet is not None:
            return outlet
        if entity is None or entity.kind in ("organisation", "place"):
            called = self._called(phrase, span, entity)
            if called is not None:
                return called
        if entity is not None:
            return self._of_entity(entity, phrase, span)
        if is_somebody_named(self.parse, phrase, self.introduced):
            return None
        thing = not phrase.sort and self._a_thing(phrase)
        if thing and cue is not None and cue.lemma not in _UTTERING and not self._is_cited(phrase, cue):
            return None  # a thing cannot speak
        described = self._described(phrase, span, issued)
        if cue is not None and cue.kind == "act" and acts_as_body(self.names, phrase, self.sides.country):
            return replace(described, kind="organisation", anonymity="institutional")
        published = paper_of(self.parse, phrase, cue)
        if published >= 0:
            label = self.document.cut(self.parse.span(self.parse.left[published], self.parse.right[published]))
            return replace(described, label=label, kind="document", anonymity="institutional")
        return described

    def _called(self, phrase: Phrase, span: Span, entity: Entity | None) -> Portrait | None:
        """ "Resident Ann Other": a person by the noun before the name, though nobody knows the name."""
        parse, first = self.parse, phrase.head
        if parse.tag[first] != "NNP":
            return None
        while first > phrase.first and parse.tag[first - 1] == "NNP":
            first -= 1
        name = self.document.cut(parse.span(first, phrase.head + 1))
        outlet = outlet_by_words(name) if entity is None else None
        if outlet is not None:
            return medium(outlet, outlet.name, phrase, span)
        post = first - 1
        calls = noun_of(parse.lower[post]) if post >= phrase.first and parse.text[post].islower() else None
        sided = calls is not None and calls.sort in HUMANS
        if entity is not None and entity.kind == "organisation" and parse.lower[post] in _FIRMS_TOO:
            sided = False  # "activist investor Brell Management"
        words = parse.lower[first : phrase.head + 1]
        somebody = is_somebody(parse, self.names, phrase.head)
        alone = first == phrase.first and (entity is None or entity.kind == "place")  # "Lund, a nurse,"
        least = 1 if alone and somebody else 2
        plain = (entity is None or somebody) and least <= len(words) < 4
        plain = plain and not any(noun_of(w).sort for w in words)
        if not sided and not (plain and not sector_of(list(words))):
            return None
        sector: Sector | Literal[""] = calls.sector if calls is not None and sided else ""
        position = parse.span(post, post + 1) if sided and calls is not None and calls.sort != "crowd" else None
        seen: Proximity = "firsthand" if calls is not None and calls.sort == "crowd" else "unknown"
        return Portrait(name, span, phrase.head, phrase, "person", sector or "unknown", "named", Count(),
                        entity.index if entity else -1, None, position, None, seen)  # fmt: skip

    def _a_thing(self, phrase: Phrase) -> bool:
        """ "The age of the fossil suggests": neither a name nor a noun that speaks."""
        return not self.parse.tag[phrase.head].startswith("NNP") or self.parse.text[phrase.head].islower()

    def _is_cited(self, phrase: Phrase, cue: CueWord) -> bool:
        """ "..., according to a plaque at the gate", not "paid according to the size of the farm"."""
        parse = self.parse
        opens = cue.token == parse.bounds[parse.sentence[cue.token]][0]
        apart = cue.lemma == "according" and (opens or parse.lower[cue.token - 1] in _APART)
        return apart and any(parse.tag[t] in ("DT", "PRP$", "POS", "NNP") for t in range(phrase.first, phrase.head))

    def _named_beside(self, phrase: Phrase) -> Entity | None:
        """ "The finance minister, Lou Jiwei": who is named beside the post."""
        if phrase.sort not in (*HUMANS, "body", ""):
            return None
        after = [c for c in self.parse.children[phrase.head] if phrase.head < c]
        beside = [c for c in after if self.parse.dep[c] == "appos" or renames(self.parse, phrase.head, c)]
        for token in (*beside, phrase.last - 1):
            entity = self.names.at(token) if phrase.head < token < phrase.last else None
            if entity is None or entity.kind not in ("person", "organisation"):
                continue
            if entity.kind == {"body": "person", "": "organisation"}.get(phrase.sort):
                continue  # "the council, Ann Moor said"; "a guide, Pasang Sherpa," needs no known noun
            if entity.kind == "organisation" and phrase.sort in HUMANS and phrase.complements:
                continue  # "a spokesman for the chain, Norvik,"
            if self._set_beside(phrase.head, entity, token):
                return entity
        return None

    def _set_beside(self, head: int, entity: Entity, token: int) -> bool:
        """Whether the name follows the post at once or after a comma, maybe with words for the person before it."""
        if entity.title_span is not None and entity.title_span.start == self.parse.start[head]:
            return True  # "Councillor at Large Ida Moor"
        first = next((m.first for m in entity.mentions if m.first <= token < m.last), token)
        while first > 1 and self.parse.tag[first - 1] == "NNP":
            first -= 1
        called = first
        while called > head + 1 and self.parse.tag[called - 1] in _CALLING:
            called -= 1
        if called > head + 1 and entity.kind == "person":
            first = called
        return first == head + 1 or self.parse.text[first - 1] in (",", "–", "—", "-", "--")

    def _of_entity(self, entity: Entity, phrase: Phrase, span: Span) -> Portrait:
        if entity.kind == "person":
            return self._person(entity, phrase, span)
        outlet = outlet_named(self.parse, entity, phrase)
        if outlet is not None:
            return medium(outlet, entity.name, phrase, span, entity.index)
        if noun_of(entity.name.lower().replace(" ", "-")).sort == "office" or noun_of(phrase.noun).sort == "office":
            return self._described(phrase, span, issued=False)  # "The Grand Mufti" is a post
        body = seat(entity.name) if entity.kind == "place" else self.sides.body(entity.name, phrase)
        nation = bool(country_of(entity.name))
        if entity.kind == "group" and (nation or body.sector in (*_NO_SIDE, "political", "religious")):
            return self._people(entity, phrase, span, "public" if nation else body.sector)
        kind: SourceKind = "organisation"
        if phrase.sort in ("document", "data") and body.sector in _NO_SIDE:  # no Geological Survey
            kind = cast("SourceKind", phrase.sort)
        return Portrait(entity.name, span, phrase.head, phrase, kind, body.sector, "institutional", Count(),
                        entity.index, body.affiliation)  # fmt: skip

    def _person(self, entity: Entity, phrase: Phrase, span: Span) -> Portrait:
        title = (entity.title or "").split()
        sorts = {noun_of(post_in_full(w)).sort for w in title} | {phrase.sort}
        side = self.sides.body(entity.affiliation, phrase) if entity.affiliation else None
        affiliation = side.affiliation if side else served(self.parse, entity, phrase, self.sides.country)
        if affiliation is None and phrase.sort in POSTS:
            beside = self.sides.beside(phrase)
            affiliation = beside.affiliation if beside and beside.name != entity.name else None
        coach = self.names.sport and title and title[-1] in _COACHES
        if (
            side is not None
            and side.sector not in (*STATE_LIKE, "political")
            and title
            and title[-1].lower() in OF_ANY_BODY
        ):
            title = []  # "president of the bakers' chain Brell" holds no office of state
        post = noun_of("-".join(title).lower()).sector or sector_of(title)  # a team principal heads no school
        sector = (
            "sport" if coach else post or (side.sector if side and side.sector not in _NO_SIDE else "") or phrase.sector
        )
        proximity, basis = ground_of(self.document, span)
        if sorts & {"crowd"} and proximity == "unknown":
            proximity = "firsthand"
        position = entity.title_span if sorts & HUMANS - {"crowd"} or (title and sector) else None
        position = position or post_of(self.parse, self.names, entity, phrase)
        if sector in _NO_SIDE or position is None:
            behind = apposed_post(self.parse, self.sides, phrase)
            affiliation = affiliation or behind.affiliation
            sector = sector if sector not in _NO_SIDE else behind.sector or sector
            position = position or behind.position
        named = any(m.form in _NAME_FORMS for m in entity.mentions)
        label = named_label(self.document, self.parse, entity)
        shown: Anonymity = "named" if named else "described"
        return Portrait(label, span, phrase.head, phrase, "person", cast("Sector", sector or "unknown"), shown, Count(),
                        entity.index, affiliation, position, None, proximity, basis)  # fmt: skip

    def _people(self, entity: Entity, phrase: Phrase, span: Span, sector: Sector) -> Portrait:
        """ "Kenyans" are anybody, "Republicans" one side."""
        sided = sector not in _NO_SIDE
        shown: Anonymity = "affiliated" if sided or (phrase.counted and not phrase.plural) else "diffuse"
        side = self.sides.body(entity.name, phrase).affiliation if sided else None
        return Portrait(label_of(self.document, self.parse, phrase), span, phrase.head, phrase,
                        "collective" if phrase.plural else "person", sector if sided else "public", shown, phrase.count,
                        affiliation=side)  # fmt: skip

    def _described(self, phrase: Phrase, span: Span, issued: bool) -> Portrait:
        """A source that no name tells: what its noun, its modifiers and its complements say."""
        parse = self.parse
        side = self.sides.beside(phrase)
        outlet = outlet_beside(self.document, parse, phrase, span, side)
        if outlet is not None:
            return medium(outlet, outlet.name, phrase, span)
        team = team_called(parse, phrase, span) if self.names.sport else None
        if team is not None:
            return team
        # "The general public" has nothing to do with generals.
        described = (i for i in phrase.modifiers if parse.tag[i] != "JJ" or parse.lower[i] not in _RANK_ADJECTIVES)
        own_word = phrase.head - 1 if phrase.sort == "document" and "-" in phrase.noun else -1  # of a press release
        told = sector_of([parse.text[i] for i in described if i != own_word])
        lawyers = phrase.noun == "team" and not self.names.sport  # "Moor's team claimed": no side of a match
        own = "" if lawyers else phrase.sector
        sector = own if own not in _NO_SIDE else told
        if phrase.noun in _EMPLOYED and side is not None and side.sector not in _NO_SIDE:
            sector = side.sector  # "an employee of the ministry" is no business source
        if told and (phrase.sort in ("side", "anyone", "voice") or own == "civil_society"):
            sector = told
        stands_for = side
        if side is not None and side.sector == "state" and phrase.sort in ("crowd", "public"):
            stands_for = None  # a family from Jordan does not answer for it
        if sector in _NO_SIDE:
            known_side = stands_for.sector if stands_for and stands_for.sector not in _NO_SIDE else ""
            sector = known_side or own or ("" if lawyers else sector_of([parse.text[phrase.head]])) or "unknown"
        whole = Span(span.start, max(span.end, parse.end[parse.right[phrase.head] - 1]))
        proximity, basis = ground_of(self.document, whole)
        if phrase.noun in _PRESENT:
            proximity = "firsthand"
        theirs = any(parse.tag[i] == "PRP$" for i in range(phrase.first, phrase.head))
        known = Known(
            body=self._identified(phrase, told, side is not None or theirs),
            side=sector not in _NO_SIDE or side is not None,
            told_side=told not in _NO_SIDE or side is not None or is_inside(parse, phrase),
            issuer=(issued and (phrase.definite or not phrase.plural))
            or side is not None
            or theirs
            or told not in _NO_SIDE
            or phrase.possessed
            or self.sides.filed(phrase)
            or self.sides.issued_near(phrase),
            withheld=any(w.overlaps(whole) for w in self.withheld),
            ground=proximity,
        )
        shown = level(parse, phrase, known)
        position = None
        if phrase.sort in ("side", "post", "office", "voice") and shown != "diffuse":
            words = [i for i in phrase.modifiers if parse.tag[i] not in ("CD", "PRP$")]
            position = parse.span(min((*words, phrase.head)), phrase.head + 1)
        label = label_of(self.document, parse, phrase)
        answers = stands_for or self.sides.itself(phrase)
        return Portrait(label, span, phrase.head, phrase, kind_of(phrase), cast("Sector", sector), shown, phrase.count,
                        -1, answers.affiliation if answers else None, position, None, proximity, basis)  # fmt: skip

    def _identified(self, phrase: Phrase, told: str, beside: bool) -> bool:
        """Whether an identified body speaks, itself or through its spokesperson."""
        if phrase.sort == "voice":
            return beside or bool(told) or phrase.definite or not phrase.plural
        parse, word = self.parse, self.parse.text[phrase.head]
        any_one = any(parse.lower[i] in _ANY_ONE for i in range(phrase.first, phrase.head))
        if phrase.noun in _COURTS and not phrase.plural:  # "a federal judge in Denver" speaks as the court there
            return any(p in ("in", "of") and parse.tag[t].startswith("NNP") for p, t in phrase.complements)
        if phrase.sort == "" and any(noun_of(parse.lower[i]).sort == "body" for i in phrase.modifiers[-1:]):
            return phrase.definite and any(c.isupper() or c.isdigit() for c in word)  # "the union 3F"
        if phrase.sort == "":  # a name that nobody recognised, not a thing
            named = parse.tag[phrase.head] == "NNP" or word.isupper() or "." in word
            return word[0].isupper() and named and not any_one  # "another Muslim" is no body
        named = any(parse.tag[i] == "NNP" and parse.dep[i] == "compound" for i in phrase.modifiers)
        return phrase.sort == "body" and named and not phrase.plural and not any_one
