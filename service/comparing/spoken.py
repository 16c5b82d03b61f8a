"""What changed in who speaks: the sources of an article, their words in quotation marks, and replies."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from service.card.facts import IDENTIFIED, Attribution, Evidence, FactCard, Quote, Source
from service.comparing.items import Compared, SameClaims
from service.comparing.pairing import Pairs, Texts, changes_of, difference, pair_by, pair_in_place
from service.comparing.result import Difference, Side
from service.matching.names import bucket, plain
from service.matching.statements import Stated
from service.matching.terms import terms
from service.text.document import Document, Span
from service.text.words import TOKEN

_ENDS = 3  # words at either end of a quotation by which it is known again


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A source with the name of the actor that it is."""

    source: Source
    name: str


def compare_sources(before: FactCard, after: FactCard, same_claims: SameClaims, texts: Texts) -> Compared:
    """By name, by body, by description; what is left, by the claims that both stand behind."""
    one, two = _speakers(before), _speakers(after)
    pairs = pair_by(one, two, (_full_name, _body, _description))
    pairs = pair_by(one, two, (_last_name, _side), pairs, once=True)
    pairs = _by_claims(one, two, before, after, same_claims, pairs)
    pairs = pair_in_place([s.source.evidence for s in one], [s.source.evidence for s in two], pairs, texts)
    return changes_of(one, two, pairs, (_speaker_side, _speaker_side), _speakers_differ, texts)


def _speakers(card: FactCard) -> tuple[_Speaker, ...]:
    names = {a.id: a.name for a in card.who}
    return tuple(_Speaker(s, names.get(s.who or "", s.label)) for s in card.sources)


def _full_name(s: _Speaker) -> Hashable | None:
    return plain(s.name) if s.source.anonymity in IDENTIFIED else None


def _last_name(s: _Speaker) -> Hashable | None:
    return bucket(s.name) if s.source.anonymity == "named" and s.source.kind == "person" else None


def _body(s: _Speaker) -> Hashable | None:
    affiliation = s.source.affiliation
    if s.source.anonymity != "institutional" or affiliation is None:
        return None
    return s.source.kind, plain(affiliation.name)


def _description(s: _Speaker) -> Hashable | None:
    return None if s.source.anonymity in IDENTIFIED else (s.source.kind, terms(s.source.label))


def _side(s: _Speaker) -> Hashable | None:
    if s.source.anonymity in IDENTIFIED or s.source.affiliation is None:
        return None
    return s.source.kind, s.source.sector, s.source.affiliation.group or plain(s.source.affiliation.name)


def _by_claims(
    one: Sequence[_Speaker], two: Sequence[_Speaker], before: FactCard, after: FactCard, same: SameClaims, pairs: Pairs
) -> Pairs:
    """A source that took the place of another: each is the only one left behind one claim."""
    found = list(pairs)
    known = {a.id: a for a in before.attributions}, {a.id: a for a in after.attributions}
    places = {s.source.id: i for i, s in enumerate(one)}, {s.source.id: j for j, s in enumerate(two)}
    for claims in same:
        used = {i for i, _ in found}, {j for _, j in found}
        left = [
            [p for s in _ends(claims[k], known[k]) if (p := places[k].get(s)) is not None and p not in used[k]]
            for k in (0, 1)
        ]
        if len(left[0]) == len(left[1]) == 1:
            found.append((left[0][0], left[1][0]))
    return tuple(sorted(found))


def _ends(stated: Stated, known: dict[str, Attribution]) -> list[str]:
    chains = (known[a].chain for a in stated.claim.attributions if known[a].stance == "supports")
    return list(dict.fromkeys(chain[-1] for chain in chains if chain))


def _speaker_side(s: _Speaker) -> Side:
    return Side(s.source.id, s.source.label, s.source.evidence)


def _speakers_differ(one: _Speaker, two: _Speaker) -> tuple[Difference, ...]:
    a, b = one.source, two.source
    known = tuple("yes" if s.anonymity in IDENTIFIED else "no" for s in (a, b))
    renamed = a.anonymity != b.anonymity or plain(one.name) != plain(two.name)
    return (
        *difference("identified", *known),
        *difference("anonymity", a.anonymity, b.anonymity),
        *(difference("label", a.label, b.label) if renamed else ()),
        *difference("role", a.role, b.role),
        *difference("count", a.count.stated, b.count.stated),
        *difference("register", a.register and a.register.letter, b.register and b.register.letter),
    )


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quotation with the name of whoever says it."""

    quote: Quote
    speaker: str

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word.lower() for word in TOKEN.findall(self.quote.text))


def compare_quotes(before: FactCard, after: FactCard, texts: Texts) -> Compared:
    """By their words; what is left, where one speaker's begins or ends alike."""
    one, two = _quoted(before), _quoted(after)
    pairs = pair_by(one, two, (lambda q: (q.words, plain(q.speaker)), lambda q: q.words))
    pairs = pair_by(one, two, (
        lambda q: (plain(q.speaker), q.words[:_ENDS]),
        lambda q: (plain(q.speaker), q.words[-_ENDS:]),
    ), pairs, once=True)  # fmt: skip
    return changes_of(one, two, pairs, (_quote_side, _quote_side), _quotes_differ, texts)


def _quoted(card: FactCard) -> tuple[_Quoted, ...]:
    names = {s.source.id: s.name for s in _speakers(card)}
    return tuple(_Quoted(q, names.get(q.speaker or "", "")) for q in card.quotes)


def _quote_side(q: _Quoted) -> Side:
    return Side(q.quote.id, q.quote.text, q.quote.evidence)


def _quotes_differ(one: _Quoted, two: _Quoted) -> tuple[Difference, ...]:
    return (
        *(difference("wording", one.quote.text, two.quote.text) if one.words != two.words else ()),
        *(difference("speaker", one.speaker, two.speaker) if plain(one.speaker) != plain(two.speaker) else ()),
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    """A reply with the name of whoever gave it; ``id`` as the card numbers them."""

    id: str
    name: str
    reply: str
    evidence: Evidence


def compare_replies(before: FactCard, after: FactCard, texts: Texts) -> Compared:
    """By who replied: a refusal to comment that is now a denial is a change."""
    one, two = _answers(before), _answers(after)
    pairs = pair_by(one, two, (lambda a: (plain(a.name), a.reply), lambda a: plain(a.name) or None))
    sides = tuple(lambda a, d=t.document: Side(a.id, _printed(d, a.evidence), a.evidence) for t in texts)
    return changes_of(
        one, two, pairs, (sides[0], sides[1]), lambda a, b: difference("reply", a.reply, b.reply), texts
    )  # fmt: skip


def _answers(card: FactCard) -> tuple[_Answer, ...]:
    names = {a.id: a.name for a in card.who}
    return tuple(
        _Answer(f"reply{n}", names.get(r.who or "", ""), r.reply, r.evidence)
        for n, r in enumerate(card.replies, start=1) if r.evidence
    )  # fmt: skip


def _printed(document: Document, evidence: Evidence) -> str:
    """From the first of its words to the last, where one sentence holds them."""
    start, end = min(e.start for e in evidence), max(e.end for e in evidence)
    one = document.sentence_at(start) == document.sentence_at(end - 1)
    return document.cut(Span(start, end) if one else evidence[0])
