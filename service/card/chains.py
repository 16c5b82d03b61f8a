"""Relays and origins: who passes on whose words, as far as one sentence shows it."""

from __future__ import annotations

from service.card import speakers, voices
from service.card.candidates import Candidate
from service.card.drafts import Draft
from service.card.names import Names
from service.card.statements import Party
from service.text.syntax import Parse

_CITING = frozenset({"cite", "quote"})
_DEPTH = 12  # dependencies between a cue and the cue it stands under


def link(parse: Parse, names: Names, chosen: list[Candidate]) -> list[Draft]:
    """One draft for every cue, in text order; cues that only name the origin of another ("citing X") are merged in."""
    cues = [c.token for c in chosen]
    drafts = {c.token: _draft(parse, names, c, cues) for c in chosen}
    citing = [d for d in drafts.values() if _cites_a_source(parse, names, d.candidate)]
    for draft in citing:
        governor = _governor(parse, drafts, draft)
        if governor is not None:
            governor.parties += (_object(parse, names, draft.candidate),)
            del drafts[draft.candidate.token]
    for draft in drafts.values():
        _relay(parse, drafts, draft)
    return list(drafts.values())


def _draft(parse: Parse, names: Names, candidate: Candidate, cues: list[int]) -> Draft:
    head = candidate.speaker.head
    own = (speakers.party(parse, names, head, candidate.token, cues),) if head >= 0 else ()
    return Draft(candidate, own, list(candidate.content.ranges))


def _object(parse: Parse, names: Names, candidate: Candidate) -> Party:
    return speakers.party(parse, names, candidate.content.head, candidate.token)


def _cites_a_source(parse: Parse, names: Names, candidate: Candidate) -> bool:
    """ "Citing an official", "quoting the report": somebody or something that can speak, not a reason."""
    if candidate.entry is None or candidate.entry.lemma not in _CITING or candidate.content.shape != "object":
        return False
    head = candidate.content.head
    entity = names.at(head)
    return (entity is not None and entity.kind != "place") or bool(voices.sort(parse.lower[head]))


def _governor(parse: Parse, drafts: dict[int, Draft], draft: Draft) -> Draft | None:
    """The statement whose speaker does the citing."""
    token = draft.candidate.token
    for _ in range(_DEPTH):
        above = parse.head[token]
        if above == token:
            return None
        found = drafts.get(above)
        if found is not None and found is not draft and found.parties:
            return found
        token = above
    return None


def _relay(parse: Parse, drafts: dict[int, Draft], draft: Draft) -> None:
    """ "Smith said officials believe": what Smith passes on has Smith before it in the chain."""
    token = draft.candidate.token
    for _ in range(_DEPTH):
        above = parse.head[token]
        if above == token:
            return
        outer = drafts.get(above)
        if outer is not None and outer.candidate.content.head == token and outer.candidate.content.shape == "clause":
            if outer.parties and draft.parties and _differ(outer.parties[-1], draft.parties[0]):
                draft.parties = (outer.parties[-1], *draft.parties)
            return
        token = above


def _differ(outer: Party, inner: Party) -> bool:
    """Surely two: a pronoun inside may mean the outer speaker, unless both are resolved."""
    if outer.entity >= 0 and inner.entity >= 0:
        return outer.entity != inner.entity
    return not inner.pronoun and inner.head != outer.head
