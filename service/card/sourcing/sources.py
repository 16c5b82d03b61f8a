"""One entry for each real source of the article, and the chain of sources behind every statement."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.card.attributing.attribution import Statements
from service.card.attributing.statements import Statement
from service.card.claiming.claims import Claims
from service.card.facts import (
    IDENTIFIED,
    Attribution,
    Cue,
    Interest,
    Letter,
    Proximity,
    Register,
    Source,
    SourceRole,
)
from service.card.lexicon import column
from service.card.naming.names import Names
from service.card.naming.who import Actors
from service.card.sourcing.merging import Draft, Registry
from service.card.sourcing.parties import Reader
from service.card.sourcing.phrases import singular
from service.text.document import Document, RegisterEntry, Span
from service.text.syntax import Parse

_SAW = re.compile(
    r"\b(?:I|we) (?:just )?(?:saw|heard (?!that\b|about\b|from\b)|watched|felt|witnessed|found|ran|was there)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(?:I|we|he|she|they)(?: had| have| just| only| was| were|['’]ve| been){0,3} "
    r"(?:heard (?:that|about|from)|told (?:that|about|by)|read (?:that|about))\b", re.IGNORECASE,
)  # fmt: skip
_SELF = re.compile(r"\b(?:I|we|our|ours|my|us)\b|\b[Ww]e['’]")
_TAKES_UP = re.compile(
    r"[\"“‘']?(?:He|She|They|(?:All|Both|Neither|None|The|These|Those)(?: of)?(?: the| these| those)?(?: two| three)? "
    r"(\w{2,30}))\b"
)
_ANYBODY = column("source_words", "word", use="anybody") | {"people"}
_OFFICIAL = frozenset({"official", "officer"})
_REASON_REACH = 8  # sentences after a source in which "the sources" still tells why it has no name
_CONTENT = 300  # characters of a statement in which its speaker's stake is looked for


@dataclass(frozen=True, slots=True)
class SourceReading:
    """``attributions[i]`` belongs to statement ``i``, counted through the statements, then ``Claims.extra``.

    ``assumed`` are the ids of unnamed sources merged on likeness ("a Kremlin source", then "the source"), ``open``
    those of attributions to somebody of whom the text leaves open who it is ("he", after two men).
    """

    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    assumed: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()


def judge_sources(
    document: Document,
    parse: Parse,
    names: Names,
    statements: Statements,
    claims: Claims,
    actors: Actors,
    register: tuple[RegisterEntry, ...] = (),
) -> SourceReading:
    """Every source once, in text order of its first mention, and one attribution for every statement."""
    made = (*statements.statements, *claims.extra)
    reader = Reader.of(document, parse, names)
    registry = Registry(reader)
    traced = [registry.add(number, statement) for number, statement in enumerate(made)]
    writer = _Writer(reader, registry.drafts, made, actors, register)
    ordered = sorted(registry.drafts, key=lambda d: (writer.evidence(d)[0], d.number))
    ids = {d.number: f"s{place}" for place, d in enumerate(ordered, start=1)}
    claimed: dict[int, str] = {}
    for place, claim in enumerate(claims.claims, start=1):
        for support in claim.supports:
            if not support.presupposes:
                claimed.setdefault(support.statement, f"c{place}")
    return SourceReading(
        sources=tuple(writer.source(ids[d.number], d) for d in ordered),
        attributions=tuple(
            _attribution(number, s, tuple(ids[n] for n in t.chain), t.evidence, claimed.get(number))
            for number, (s, t) in enumerate(zip(made, traced, strict=True))
        ),
        assumed=frozenset(ids[d.number] for d in ordered if d.assumed),
        open=frozenset(
            f"a{number + 1}"
            for number, (s, t) in enumerate(zip(made, traced, strict=True))
            if not t.chain and s.parties and reader.leaves_open(s.parties[-1])
        ),
    )


def _attribution(
    number: int, statement: Statement, chain: tuple[str, ...], evidence: tuple[Span, ...], claim: str | None
) -> Attribution:
    """Where nobody is shown, or a "he" may be one of two, there is no chain, and so no words for it either."""
    cue = statement.cue
    return Attribution(
        id=f"a{number + 1}",
        chain=chain,
        source_evidence=evidence,
        content_evidence=statement.content,
        claim=claim,
        basis=statement.basis,
        mode=statement.mode,
        stance=statement.stance,
        cue=Cue(cue.cue_class, cue.span) if cue else None,
    )


class _Writer:
    """Turns drafts into the card's sources."""

    def __init__(
        self, reader: Reader, drafts: list[Draft], made: tuple[Statement, ...], actors: Actors,
        register: tuple[RegisterEntry, ...],
    ) -> None:  # fmt: skip
        self._reader = reader
        self._reasons = _reasons(reader, drafts)
        self._made = made
        self._actors = actors
        self._register = [
            (name.casefold().split(), entry) for entry in register for name in (entry.name, *entry.aliases) if name
        ]

    def evidence(self, draft: Draft) -> tuple[Span, ...]:
        """All spans in which the source stands, in text order, none inside another."""
        spans = list(draft.spans)
        if draft.face.entity >= 0:
            entity = self._reader.names.entities[draft.face.entity]
            spans += [m.span for m in entity.mentions]
        spans.sort(key=lambda s: (s.start, -s.end))
        out: list[Span] = []
        for span in spans:
            if not out or span.start >= out[-1].end:
                out.append(span)
        return tuple(out)

    def source(self, id: str, draft: Draft) -> Source:
        face = draft.face
        evidence = self.evidence(draft)
        role = self._role(draft)
        anonymity = face.anonymity
        reason = self._reasons.get(draft.number)
        return Source(
            id=id,
            label=face.label,
            evidence=evidence,
            kind=face.kind,
            sector=face.sector,
            anonymity=anonymity,
            role=role,
            who=self._actors.ids.get(face.entity),
            count=face.count,
            affiliation=face.affiliation,
            position=face.position or next((p.position for p in draft.portraits if p.position), None),
            on_record=anonymity in IDENTIFIED and role in ("origin", "confirmer", "denier") and reason is None,
            proximity=self._proximity(draft),
            interest=self._interest(draft, role),
            anonymity_reason=reason,
            knowledge_basis=next((p.knowledge_basis for p in draft.portraits if p.knowledge_basis), None),
            register=self._registered(draft),
        )

    def _role(self, draft: Draft) -> SourceRole:
        ends = [self._made[n] for n, last in draft.statements if last]
        if draft.face.kind == "media" or draft.face.outlet is not None or not ends:
            return "relay"
        if all(self._made[n].cue is None for n, _ in draft.statements):
            return "relay"  # a post or a report set into the article, that nobody here says to rest on its author
        supports = [s for s in ends if s.stance == "supports"]
        # "Agencies confirmed, citing a source": the agencies confirm, the source is where it comes from.
        if any(s.cue is None or s.cue.cue_class != "confirm" or len(s.parties) > 1 for s in supports):
            return "origin"
        if supports:
            return "confirmer"
        stances = {s.stance for s in ends}
        return "denier" if "denies" in stances else "declined" if "declines" in stances else "asked"

    def _contents(self, draft: Draft) -> list[tuple[Statement, str]]:
        text = self._reader.document.text
        made = [self._made[n] for n, last in draft.statements if last]
        return [(s, text[c.start : min(c.end, c.start + _CONTENT)]) for s in made for c in s.content[:2]]

    def _proximity(self, draft: Draft) -> Proximity:
        told = next((p.proximity for p in draft.portraits if p.proximity != "unknown"), None)
        if told:
            return told
        for statement, content in self._contents(draft):
            if (statement.cue and statement.cue.kind == "perception") or (
                statement.mode != "indirect" and _SAW.search(content)
            ):
                return "firsthand"
            if _HEARSAY.search(content[:80]):
                return "secondhand"
        return "unknown"

    def _interest(self, draft: Draft, role: SourceRole) -> Interest:
        face = draft.face
        if role == "relay":
            return "neutral"
        side = face.affiliation.name if face.affiliation else None
        for statement, content in self._contents(draft):
            if statement.basis == "performative":
                continue
            if statement.mode != "indirect" and _SELF.search(content):
                return "party"
            if side and side in content:
                return "party"
        if face.kind == "data" or face.sector == "academia" or face.kind == "own_reporting":
            return "neutral"
        return "unknown"

    def _registered(self, draft: Draft) -> Register | None:
        """The caller's rating: an entry whose whole words stand in the source's name, the longest first."""
        face = draft.face
        shown = [face.label] if face.anonymity in IDENTIFIED else []
        if face.entity >= 0:
            entity = self._reader.names.entities[face.entity]
            shown += [entity.name, *entity.aliases]
        if face.outlet is not None:
            shown.append(face.outlet.name)
        best: tuple[int, RegisterEntry] | None = None
        for words, entry in self._register:
            if any(_contains(name.casefold().split(), words) for name in shown) and (not best or len(words) > best[0]):
                best = (len(words), entry)
        return Register(best[1].name, _letter(best[1].letter), best[1].note) if best else None


def _reasons(reader: Reader, drafts: list[Draft]) -> dict[int, Span]:
    """Draft number -> why it is not named: the nearest unnamed source of its sentence, or those it takes up."""
    if not reader.withheld:
        return {}
    document = reader.document
    unnamed: dict[int, list[tuple[Span, int]]] = {}
    for draft in drafts:
        if draft.face.anonymity not in IDENTIFIED and draft.face.kind in ("person", "collective"):
            for span in draft.spans:
                unnamed.setdefault(document.sentence_at(span.start).number, []).append((span, draft.number))
    out: dict[int, Span] = {}
    for reason in reader.withheld:
        number = document.sentence_at(reason.start).number
        near = unnamed.get(number, [])
        before = [c for c in near if c[0].start <= reason.start]
        meant = [max(before)[1] if before else min(near)[1]] if near else _taken_up(reader, drafts, number, unnamed)
        for draft_number in meant:
            out.setdefault(draft_number, reason)
    return out


def _taken_up(reader: Reader, drafts: list[Draft], number: int, unnamed: dict[int, list[tuple[Span, int]]]) -> set[int]:
    """The unnamed sources that the subject of sentence ``number`` means: "he", "the manager", "both people".

    A plural noun means all that it fits, the rest the last one; a pronoun looks no further than the sentence before.
    """
    again = _TAKES_UP.match(reader.document.text, reader.document.sentences[number].start)
    if again is None:
        return set()
    word = (again.group(1) or "").lower()
    noun = singular(word)
    several = word != noun or word == "people"
    out: set[int] = set()
    for back in range(1, (_REASON_REACH if word else 1) + 1):
        for _, draft in sorted(unnamed.get(number - back, []), reverse=True):
            loose = noun in _ANYBODY or (noun in _OFFICIAL and back == 1)
            if not word or loose or drafts[draft].face.phrase.noun == noun:
                out.add(draft)
                if not several:
                    return out
    return out


def _contains(words: list[str], part: list[str]) -> bool:
    size = len(part)
    return any(words[i : i + size] == part for i in range(len(words) - size + 1))


def _letter(letter: str) -> Letter:
    return letter.upper()  # type: ignore[return-value]
