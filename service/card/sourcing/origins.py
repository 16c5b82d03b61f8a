"""Follows the attributions of one claim to their origins: how many there are, and whether they are independent.

The rules are those of the rating's section on origins: outlets are not origins, one origin stays one however many
pass it on, and independence has to be shown by the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, product

from service.card.facts import IDENTIFIED, Attribution, Evidence, Independence, ReplyEntry, Source
from service.text.document import Document, Span

PUBLIC = frozenset({"state", "military", "law_enforcement", "justice"})
DOCUMENTS = frozenset({"document", "data"})
_SEPARATELY = re.compile(
    r"\b(?:separately|independently|independent (?:confirmation|verification|sources?))\b", re.IGNORECASE
)
# "Could not independently verify" must not count as gathering apart.
_NEGATION = re.compile(r"\b(?:not|never|no|unable|cannot|without|yet to|fail(?:ed|s)? to)\b|n['’]t\b", re.IGNORECASE)
_BEFORE = 40  # characters before "independently" in which a negation turns it round


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin after merging.

    ``sources`` are the ids that share it, first in the text first; empty where a relay names no origin, and then
    ``behind`` is that relay. ``count`` is how many speakers the text shows ("three officials" are 3), ``groups`` the
    bodies that answer for them, ``attributions`` the ids that lead to it.
    """

    sources: tuple[str, ...]
    behind: str | None
    count: int
    identified: bool
    groups: frozenset[str]
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A reason code with the spans that show it."""

    code: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class OriginReading:
    """What a claim rests on. ``relays`` are source ids in the order met."""

    origins: tuple[Origin, ...]
    relays: tuple[str, ...]
    independence: Independence
    patterns: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def count(self) -> int:
        return sum(o.count for o in self.origins)

    @property
    def identified(self) -> int:
        return sum(o.count for o in self.origins if o.identified)


def trace_origins(
    document: Document,
    sources: Mapping[str, Source],
    supporting: tuple[Attribution, ...],
    *,
    opposing: tuple[Attribution, ...] = (),
    replies: tuple[ReplyEntry, ...] = (),
    accusation: bool = False,
    assumed: frozenset[str] = frozenset(),
    open: frozenset[str] = frozenset(),
) -> OriginReading:
    """Origins of one claim.

    ``sources`` by id; ``supporting`` the attributions that carry the claim's core (stance supports, neither part nor
    presupposing), ``opposing`` those that deny it, ``replies`` those of the parties it accuses, ``accusation`` whether
    it accuses somebody, ``assumed`` and ``open`` the ids that ``SourceReading`` gives.
    """
    trails = [_Trail.of(a, sources) for a in supporting]
    loop = _loop(trails)
    relays = tuple(dict.fromkeys(r for t in trails for r in t.relays))
    found: list[Finding] = []
    if loop:
        merged: list[_Draft] = []
        found.append(Finding("CIRCULAR_SOURCING", _first(sources, *loop)))
    else:
        merged = _merge(trails, sources, assumed, found)
    origins = tuple(d.origin(sources) for d in merged)
    apart = _gathered_apart(document, supporting)
    independence = _independence(origins, sources, apart)
    patterns = tuple(_patterns(origins, relays, sources, trails, loop))
    if accusation or opposing:
        heard = bool(opposing) or any(r.reply == "denied" for r in replies)
        patterns += ("two_sided" if heard else "one_sided",)
    found += _findings(origins, sources, supporting, independence, open)
    if "single_origin_amplified" in patterns:
        found.append(Finding("SINGLE_ORIGIN_AMPLIFIED", _first(sources, *relays)))
    return OriginReading(origins, relays, independence, patterns, tuple(found))


def is_relay(source: Source) -> bool:
    """Whether a source only passes a claim on."""
    return source.role == "relay"


@dataclass(frozen=True, slots=True)
class _Trail:
    """One attribution read as a way: the relays in order, then the origins that speak in one breath, if any.

    ``ends`` is empty after a relay that names nobody, ``spoken`` is False where nobody speaks ("it is reported"),
    ``beside`` is how many of the last relays stand side by side ("two papers reported") and do not cite each other.
    """

    attribution: str
    relays: tuple[str, ...]
    ends: tuple[str, ...]
    spoken: bool
    beside: int = 1

    def cited(self) -> Iterator[tuple[str, str]]:
        """Every relay with the one that it cites."""
        line = self.relays[: len(self.relays) - self.beside]
        yield from pairwise(line)
        yield from product(line[-1:], self.relays[len(line) :])

    @classmethod
    def of(cls, attribution: Attribution, sources: Mapping[str, Source]) -> _Trail:
        chain = tuple(s for s in attribution.chain if s in sources)
        if not chain:
            return cls(attribution.id, (), (), spoken=False)
        last = sources[chain[-1]]
        together = [s for s in attribution.breath[:-1] if s in sources and not is_relay(sources[s])]
        if is_relay(last):  # "Residents and local media": the residents speak for themselves
            relayed = tuple(s for s in chain if s not in together)
            beside = sum(s in sources and is_relay(sources[s]) for s in attribution.breath)
            return cls(attribution.id, relayed, tuple(together), spoken=True, beside=beside)
        relays = (s for s in chain[:-1] if s not in together)
        return cls(
            attribution.id,
            tuple(r for r in relays if is_relay(sources[r]) or sources[r].kind not in DOCUMENTS),
            tuple(s for s in (*together, chain[-1]) if sources[s].anonymity != "diffuse"),
            spoken=last.anonymity != "diffuse" or bool(together),
        )


@dataclass(slots=True)
class _Draft:
    """An origin while trails are still being merged into it; ``relay`` is the last one before it, if any."""

    sources: list[str]
    relay: str | None
    attributions: list[str]
    behind: str | None = None

    def origin(self, sources: Mapping[str, Source]) -> Origin:
        own = [sources[s] for s in self.sources]
        groups = frozenset(s.affiliation.group for s in own if s.affiliation and s.affiliation.group)
        known = any(s.anonymity in IDENTIFIED for s in own)
        count = max((s.count.min for s in own if s.anonymity not in IDENTIFIED), default=1) if not known else 1
        return Origin(tuple(self.sources), self.behind, count, known, groups, tuple(self.attributions))


def _merge(
    trails: list[_Trail], sources: Mapping[str, Source], assumed: frozenset[str], found: list[Finding]
) -> list[_Draft]:
    by_key: dict[tuple[str, bool], _Draft] = {}
    for trail in trails:
        relay = trail.relays[-1] if trail.relays else None
        for end in trail.ends:
            draft = by_key.setdefault((end, False), _Draft([end], relay, []))
            draft.attributions.append(trail.attribution)
        if not trail.ends and trail.spoken and relay is not None:
            draft = by_key.setdefault((relay, True), _Draft([], relay, [], behind=relay))
            draft.attributions.append(trail.attribution)
    # A relay that elsewhere names its origin adds no second, unknown one.
    told = {r for t in trails if t.ends for r in t.relays}
    drafts = [d for d in by_key.values() if d.behind not in told]
    return _merge_alike(drafts, sources, assumed, found)


def _merge_alike(
    drafts: list[_Draft], sources: Mapping[str, Source], assumed: frozenset[str], found: list[Finding]
) -> list[_Draft]:
    out: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: _open_plural(d, sources)):
        if _open_plural(draft, sources):
            member = next((o for o in out if _tells_apart(o, draft, sources)), None)
            if member is not None:
                member.attributions += draft.attributions
                continue
        twin = next((o for o in out if _one_origin(o, draft, sources)), None)
        if twin is None:
            out.append(draft)
            continue
        if _unnamed(twin, sources) and _unnamed(draft, sources):
            found.append(Finding("MERGED_ORIGINS_ASSUMED", _first(sources, *twin.sources, *draft.sources)))
        twin.sources += draft.sources
        twin.attributions += draft.attributions
    for draft in out:
        guessed = [s for s in draft.sources if s in assumed]
        if guessed:
            found.append(Finding("MERGED_ORIGINS_ASSUMED", tuple(e for s in guessed for e in sources[s].evidence[:2])))
    unnamed = [d for d in out if _unnamed(d, sources)]
    for one, two in pairwise(unnamed):
        if one.relay != two.relay:
            found.append(Finding("MERGE_UNCERTAIN", _first(sources, *one.sources[:1], *two.sources[:1])))
    return out


def _unnamed(draft: _Draft, sources: Mapping[str, Source]) -> bool:
    return bool(draft.sources) and all(sources[s].anonymity not in IDENTIFIED for s in draft.sources)


def _one_origin(one: _Draft, two: _Draft, sources: Mapping[str, Source]) -> bool:
    if not one.sources or not two.sources:
        return False
    first, second = sources[one.sources[0]], sources[two.sources[0]]
    if DOCUMENTS & {first.kind, second.kind} and first.kind != second.kind:
        return _group(first) is not None and _group(first) == _group(second)  # a document and its author
    if _unnamed(one, sources) and _unnamed(two, sources):
        if first.kind in DOCUMENTS or min(first.count.min, second.count.min) > 1:
            return False
        return one.relay == two.relay and _side(first) == _side(second)
    return _body_and_voice(first, second) or _body_and_voice(second, first)


def _open_plural(draft: _Draft, sources: Mapping[str, Source]) -> bool:
    """ "Residents": as many as the text tells apart elsewhere."""
    return any(sources[s].kind == "collective" and sources[s].count.stated == "unknown" for s in draft.sources[:1])


def _tells_apart(member: _Draft, plural: _Draft, sources: Mapping[str, Source]) -> bool:
    """ "Resident Ann Other", beside "residents"."""
    if not member.sources:
        return False
    one, many = sources[member.sources[0]], sources[plural.sources[0]]
    return one.kind == "person" and one.sector == many.sector and _group(many) in (None, _group(one))


def _body_and_voice(body: Source, voice: Source) -> bool:
    """A ministry and its spokesman."""
    if body.kind != "organisation" or voice.kind != "person" or voice.affiliation is None or body.affiliation is None:
        return False
    return body.affiliation.name.casefold() == voice.affiliation.name.casefold()


def _group(source: Source) -> str | None:
    return source.affiliation.group if source.affiliation else None


def _side(source: Source) -> tuple[str | None, str]:
    return (_group(source), source.sector)


def _first(sources: Mapping[str, Source], *ids: str) -> Evidence:
    return tuple(sources[s].evidence[0] for s in dict.fromkeys(ids))


def _loop(trails: list[_Trail]) -> tuple[str, ...]:
    """Relays that rest on one another, where no trail leads out of the ring."""
    cites: dict[str, set[str]] = {}
    for trail in trails:
        for one, two in (*trail.cited(), *product(trail.relays[-trail.beside :], trail.ends[:1])):
            cites.setdefault(one, set()).add(two)
    if any(end not in cites for t in trails for end in t.ends):
        return ()
    for start in cites:
        seen, waiting = [start], [start]
        while waiting:
            for follower in sorted(cites.get(waiting.pop(), ())):
                if follower == start:
                    return tuple(seen)
                if follower not in seen:
                    seen.append(follower)
                    waiting.append(follower)
    return ()


def _gathered_apart(document: Document, supporting: tuple[Attribution, ...]) -> Evidence:
    """Words in the sentences of the attributions that say the sources were asked apart from each other."""
    out = []
    spans = [s for a in supporting for s in (*((a.cue.span,) if a.cue else ()), *a.source_evidence)]
    numbers = dict.fromkeys(document.sentence_at(span.start).number for span in spans)
    for number in numbers:
        sentence = document.sentences[number]
        for match in _SEPARATELY.finditer(document.text, sentence.start, sentence.end):
            before = document.text[max(sentence.start, match.start() - _BEFORE) : match.start()]
            if not _NEGATION.search(before):
                out.append(Span(*match.span()))
    return tuple(out)


def _independence(origins: tuple[Origin, ...], sources: Mapping[str, Source], apart: Evidence) -> Independence:
    total = sum(o.count for o in origins)
    if total < 2:
        return "single" if total else "none"
    known = [o for o in origins if o.identified]
    groups = [_answering(o, sources) for o in known]
    differ = len(groups) >= 2 and any(not (groups[0] & g) for g in groups[1:])
    if differ and (apart or _own_reporters_and_another(known, sources) or _eyewitnesses(known, sources)):
        return "independent"
    return "plural"


def _answering(origin: Origin, sources: Mapping[str, Source]) -> frozenset[str]:
    """The bodies behind an origin; public bodies whose country the text leaves open may be one state."""
    if origin.groups:
        return origin.groups
    public = {"state" for s in origin.sources if sources[s].sector in PUBLIC}
    return frozenset(public or origin.sources)


def _own_reporters_and_another(known: list[Origin], sources: Mapping[str, Source]) -> bool:
    """The reporters of one outlet beside somebody else, who may be the reporters of another outlet."""
    return len(known) > 1 and any(sources[s].kind == "own_reporting" for o in known for s in o.sources)


def _eyewitnesses(known: list[Origin], sources: Mapping[str, Source]) -> bool:
    """Three named eyewitnesses, or two at different places."""
    seen = [
        next(
            (w for w in (sources[s] for s in o.sources) if w.anonymity == "named" and w.proximity == "firsthand"), None
        )
        for o in known
    ]
    witnesses = [w for w in seen if w is not None]
    places = {w.affiliation.name for w in witnesses if w.affiliation}
    return len(witnesses) >= 3 or (len(witnesses) == 2 and len(places) == 2)


def _patterns(
    origins: tuple[Origin, ...], relays: tuple[str, ...], sources: Mapping[str, Source], trails: list[_Trail],
    loop: tuple[str, ...],
) -> Iterator[str]:  # fmt: skip
    kinds = {sources[s].kind for o in origins for s in o.sources}
    if "own_reporting" in kinds:
        yield "own_reporting"
    if kinds & DOCUMENTS:
        yield "document_based"
    several = len(relays) > 1 or any(sources[r].count.stated != "one" for r in relays)
    if sum(o.count for o in origins) == 1 and several:
        yield "single_origin_amplified"
    if loop:
        yield "circular"
    elif _shared_report(trails):
        yield "possible_circular"


def _shared_report(trails: list[_Trail]) -> bool:
    """Relays that cite each other, or two that cite one and the same."""
    cited: dict[str, set[str]] = {}
    for trail in trails:
        for one, two in trail.cited():
            cited.setdefault(two, set()).add(one)
    return any(len(by) > 1 or any(one in cited.get(other, ()) for other in by) for one, by in cited.items())


def _findings(
    origins: tuple[Origin, ...], sources: Mapping[str, Source], supporting: tuple[Attribution, ...],
    independence: Independence, open: frozenset[str],
) -> Iterator[Finding]:  # fmt: skip
    for origin in origins:
        if origin.behind:
            yield Finding("ORIGIN_NOT_NAMED", _first(sources, origin.behind))
            continue
        own = [sources[s] for s in origin.sources]
        if not origin.identified:
            yield Finding("ORIGIN_ANONYMOUS", _first(sources, *origin.sources))
        if any(g.startswith("state:") for g in origin.groups):
            yield Finding("STATE_AFFILIATED_ORIGIN", _first(sources, *origin.sources))
        if origin.count == 1 and any(s.count.stated == "unknown" and s.anonymity not in IDENTIFIED for s in own):
            yield Finding("PLURAL_NOT_SHOWN", _first(sources, *origin.sources))
    for attribution in supporting:
        ends = [sources[s] for s in attribution.chain[-1:] if s in sources]
        if not ends or (ends[0].anonymity == "diffuse" and not is_relay(ends[0])):
            spans = _first(sources, *attribution.chain[-1:]) or ((attribution.cue.span,) if attribution.cue else ())
            yield Finding("SPEAKER_LEFT_OPEN" if attribution.id in open else "DIFFUSE_ATTRIBUTION", spans)
    confirmed = tuple(a.cue.span for a in supporting if a.cue and a.cue.cue_class == "confirm")
    if confirmed and independence != "independent" and not any(o.identified for o in origins):
        yield Finding("CONFIRMATION_NOT_SHOWN", confirmed)
