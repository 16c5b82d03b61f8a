"""What accused or asked parties answered: denied, declined, out of reach, asked, or never sought."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from service.card.attributing import cues
from service.card.attributing.attribution import Statements
from service.card.attributing.persons import HUMANS
from service.card.facts import Reply, ReplyEntry, Source
from service.card.lexicon import column
from service.card.naming.names import Entity, Names
from service.card.naming.who import Actors
from service.card.sourcing.anonymity import sentences_with, words_with
from service.card.sourcing.phrases import noun_of, renames
from service.card.sourcing.sources import SourceReading
from service.card.wordforms import noun_stem, verb_forms
from service.text.document import Document, Span
from service.text.syntax import Parse

# A word of every such reply opens with one of these: other sentences are not searched, which is ten times faster.
_WORDS: dict[Reply, tuple[str, ...]] = {
    "denied": ("deny", "deni", "refut", "reject", "dismiss", "disput", "rebut", "contest", "discredit", "rubbish",
               "debunk", "scorn", "guilty", "innocence", "false", "baseless", "untrue", "unfounded", "fabricated",
               "nonsense", "ridiculous", "groundless", "lie ", "lies "),
    "declined": ("declin", "refus", "comment", "elaborate", "say ", "drawn", "discuss"),
    "unreachable": ("reached", "contacted", "located", "respond", "repl", "return", "answer", "comment"),
    "asked": ("asked", "approached", "contacted"),
}  # fmt: skip
_EVERY_WORD = tuple(chain.from_iterable(_WORDS.values()))
_ACCUSES = ("accus", "sue", "suing", "indict")  # the same of every word that accuses
_SUBJECTS = ("nsubj", "nsubjpass")
_DENYING = frozenset(verb_forms("deny")) | frozenset(verb_forms("dispute")) | frozenset(verb_forms("reject"))
_CONFIRMING = frozenset(verb_forms("confirm"))
_OPEN = ("comment", "elaborat", "interview", "drawn", "reporter", "journalist")  # these are said to the press
_OTHERS = frozenset({"law_enforcement", "justice", "state", "military", "political", "health", "intergovernmental"})
_HEARD_BY = frozenset({"to", "with", "from", "by"})
_WEAK = frozenset({"speak", "talk", "answer", "respond", "reply", "give", "provide", "offer", "identify", "name"})
_ASKED = frozenset(map(noun_stem, ("question", "request", "call", "order")))
_AHEAD = 6  # tokens behind a reply in which it may say to whom
_NESTED = 3  # statements or quotations that may stand in each other
_UP = 4  # verbs above the reply among which its subject is looked for


class _Found(NamedTuple):
    """Who answered: heads of noun phrases; ``words`` say what."""

    reply: Reply
    words: Span
    heads: tuple[int, ...]


def find_replies(
    document: Document, parse: Parse, names: Names, statements: Statements, actors: Actors, reading: SourceReading
) -> tuple[ReplyEntry, ...]:
    """One entry for each party and reply, in text order; parties accused in the text and never heard come last."""
    ledger = _Ledger(parse, names, actors, reading.sources)
    entries: dict[object, ReplyEntry] = {}
    for found in _replies(document, parse, _Words(document, parse, statements)):
        for head in found.heads:
            party, span = ledger.party(head)
            if not ledger.speaks(head):
                continue
            who = actors.ids.get(party.index) if party else None
            key = (who or ledger.source_of(span) or span, found.reply)
            entries.setdefault(key, ReplyEntry(who, found.reply, (span, found.words)))
    answered = {e.who for e in entries.values()}
    heard = answered | _speakers(statements, actors) | _spoken_for(names, actors, reading)
    for party, span, words in _accused(document, parse, ledger):
        who = actors.ids.get(party.index)
        if who is not None and who not in heard:
            heard.add(who)
            entries[who, "none_sought"] = ReplyEntry(who, "none_sought", (span, words))
    return tuple(entries.values())


def _speakers(statements: Statements, actors: Actors) -> set[str | None]:
    return {actors.ids.get(p.entity) for s in statements.statements for p in s.parties if p.entity >= 0}


def _spoken_for(names: Names, actors: Actors, reading: SourceReading) -> set[str | None]:
    """Those whose lawyer or spokesman is a source: "his lawyer, Ann Lund, said"."""
    sides = {s.affiliation.name for s in reading.sources if s.affiliation and s.position and s.role != "relay"}
    return {actors.ids.get(e.index) for e in names.entities if e.name in sides}


class _Ledger:
    """Resolves the head of a noun phrase to the party that answers."""

    def __init__(self, parse: Parse, names: Names, actors: Actors, sources: tuple[Source, ...]) -> None:
        self._parse = parse
        self._names = names
        self._actors = actors
        self._sources = [(e.start, s.id) for s in sources for e in s.evidence]
        self._sources.sort()

    def party(self, head: int) -> tuple[Entity | None, Span]:
        """The named party behind the noun phrase of ``head``, or None, and the span of the phrase."""
        parse = self._parse
        first, last = parse.left[head], parse.right[head]
        after = (c for c in parse.children[head] if c > head and not renames(parse, head, c))
        cut = next((c for c in after if parse.dep[c] in ("conj", "cc", "relcl")), None)
        if cut is not None:
            last = max(head + 1, parse.left[cut])
        while last - 1 > head and parse.lower[last - 1] in (",", "and", ";", "."):
            last -= 1
        span = parse.span(first, last)
        entity = self._names.at(head)
        if entity is None:
            # "A spokesman for Acme declined": Acme did.
            inner = (self._names.at(t) for t in range(first, last))
            entity = next((e for e in inner if e is not None and e.index in self._actors.ids), None)
        return entity, span

    def named(self, head: int) -> bool:
        """Whether the head itself is somebody's name."""
        return self._names.at(head) is not None

    def speaks(self, head: int) -> bool:
        """Whether the noun means somebody who can answer: a name, "the youth", "he", no "report of the party"."""
        noun = noun_of(self._parse.lower[head])
        return self.named(head) or self._parse.tag[head] == "PRP" or noun.sort in (*HUMANS, "body", "media")

    def source_of(self, span: Span) -> str | None:
        at = bisect_left(self._sources, (span.start, ""))
        found = self._sources[at] if at < len(self._sources) else None
        return found[1] if found is not None and found[0] < span.end else None


class _Words:
    """Tells replies to the press from what somebody else was told, or refused to tell, in the story itself."""

    def __init__(self, document: Document, parse: Parse, statements: Statements) -> None:
        self._document, self._parse = document, parse
        self._quoted = sorted(q.span for q in statements.quotations)
        told = (s for s in statements.statements if s.stance == "supports" and s.cue is not None)
        self._told = sorted(c for s in told if s.cue is not None and s.cue.kind == "speech" for c in s.content)

    def are_to_the_press(self, found: _Found) -> bool:
        """Whether a refusal or silence met the outlet: not "the man refused to talk to officers"."""
        if found.reply == "denied":
            return True
        words = self._document.cut(found.words).lower()
        first_person = any(self._parse.lower[h] in ("i", "we") for h in found.heads)
        if not first_person and _within(found.words, self._quoted):
            return False
        if any(word in words for word in _OPEN):
            return True
        if _WEAK.intersection(words.split()) and _within(found.words, self._told):
            return False
        return not self._is_to_others(found)

    def _is_to_others(self, found: _Found) -> bool:
        """ "Did not respond to the officers' requests", "refused to speak to police", "to give them a name"."""
        parse = self._parse
        first = bisect_left(parse.start, found.words.start)
        inside = bisect_left(parse.start, found.words.end)
        last = min(inside + _AHEAD, parse.bounds[parse.sentence[first]][1])
        for token in range(first, last):
            if noun_of(parse.lower[token]).sector not in _OTHERS:
                continue
            above = parse.head[token]
            if parse.dep[token] == "pobj" and parse.lower[above] in _HEARD_BY:
                above = parse.head[above]
                asked = noun_stem(parse.lower[above]) in _ASKED
                if first <= above < inside or (asked and first <= parse.head[above] < inside):
                    return True
            elif parse.dep[token] in ("poss", "dative", "compound") and first <= above < inside:
                return True
        return False


def _within(words: Span, spans: list[Span]) -> bool:
    """Whether one of the last sorted spans that open before the words covers them."""
    at = bisect_right(spans, words.start, key=lambda span: span.start)
    return any(span.covers(words) for span in spans[max(0, at - _NESTED) : at])


def _replies(document: Document, parse: Parse, spoken: _Words) -> Iterator[_Found]:
    text = document.text
    likely = defaultdict[int, list[Reply]](list)
    words = words_with(parse, _EVERY_WORD)
    for reply, openings in _WORDS.items():
        telling = [word for word in words if f"{word} ".startswith(openings)]
        for number in {parse.sentence[token] for word in telling for token in parse.where[word]}:
            likely[number].append(reply)
    for number in sorted(likely):
        sentence = document.sentences[number]
        taken: list[Span] = []
        for reply in likely[number]:
            for match in _pattern(reply).finditer(text, sentence.start, sentence.end):
                span = Span(*match.span())
                heads = _subjects(parse, number, span)
                if heads and not any(span.overlaps(t) for t in taken):
                    taken.append(span)
                    found = _Found(reply, span, heads)
                    if spoken.are_to_the_press(found):
                        yield found


def _subjects(parse: Parse, number: int, words: Span) -> tuple[int, ...]:
    """Heads of the noun phrases that the verb of ``words`` has for subject."""
    first, last = parse.bounds[number]
    tokens = range(bisect_left(parse.start, words.start, first, last), bisect_left(parse.start, words.end, first, last))
    verbs = [t for t in tokens if parse.tag[t].startswith(("VB", "MD"))]
    if verbs and parse.lower[verbs[0]] in _DENYING:
        if any(parse.dep[c] == "neg" for c in parse.children[verbs[0]]):
            return ()  # "did not deny it"
        if parse.dep[verbs[0]] == "conj" and parse.lower[parse.head[verbs[0]]] in _CONFIRMING:
            return ()  # "has yet to confirm or deny it"
    for verb in verbs[:2]:
        up = verb
        for _ in range(_UP):
            subject = next((c for c in parse.children[up] if parse.dep[c] in _SUBJECTS), None)
            if subject is not None:
                passive = parse.dep[subject] == "nsubjpass" and parse.tag[verb] == "VBN" and verb == tokens[0]
                return () if passive else _joined(parse, _meant(parse, subject))
            if parse.dep[up] in ("relcl", "acl") and parse.tag[parse.head[up]].startswith("N"):
                return (parse.head[up],)
            if parse.head[up] == up or parse.dep[up] not in ("conj", "xcomp", "aux", "auxpass", "advcl", "ccomp"):
                break
            up = _past_told(parse, up)
    return ()


def _past_told(parse: Parse, verb: int) -> int:
    """The verb above; for "confirmed the firm had been told, but would not comment" the one of who confirmed it."""
    above = parse.head[verb]
    but = any(parse.lower[c] == "but" for c in parse.children[above] if above < c < verb)
    told = parse.dep[verb] == "conj" and parse.dep[above] == "ccomp" and parse.lower[parse.head[above]] in cues.verbs()
    return parse.head[above] if but and told else above


def _meant(parse: Parse, subject: int) -> int:
    """The noun that a relative pronoun stands for."""
    if parse.tag[subject] not in ("WP", "WDT"):
        return subject
    verb = parse.head[subject]
    return parse.head[verb] if parse.dep[verb] == "relcl" else subject


def _joined(parse: Parse, head: int) -> tuple[int, ...]:
    heads = [head]
    for token in heads:
        joined = (c for c in parse.children[token] if parse.dep[c] == "conj" and not renames(parse, token, c))
        heads += [c for c in joined if parse.tag[c].startswith(("N", "PRP"))]
    return tuple(heads)


def _accused(document: Document, parse: Parse, ledger: _Ledger) -> Iterator[tuple[Entity, Span, Span]]:
    """Named parties that the text says somebody accuses, with the accusing word."""
    sentences = (document.sentences[n] for n in sentences_with(parse, _ACCUSES))
    for match in (m for s in sentences for m in _pattern("accused").finditer(document.text, s.start, s.end)):
        token = bisect_left(parse.start, match.start())
        if token >= len(parse) or parse.start[token] != match.start() or not parse.tag[token].startswith("VB"):
            continue
        wanted = ("dobj", "nsubjpass")
        for child in parse.children[token]:
            if parse.dep[child] in wanted and ledger.named(child):
                entity, span = ledger.party(child)
                if entity is not None and entity.kind in ("person", "organisation"):
                    yield entity, span, Span(*match.span())


@cache
def _pattern(reply: str) -> re.Pattern[str]:
    patterns = sorted(column("replies", "pattern", reply=reply))
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
