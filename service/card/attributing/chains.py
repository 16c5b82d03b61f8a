"""Relays and origins: who passes on whose words, as far as one sentence shows it."""

from __future__ import annotations

from collections.abc import Sequence

from service.card.attributing import contents, speakers, voices
from service.card.attributing.candidates import Candidate
from service.card.attributing.contents import Range
from service.card.attributing.drafts import Draft
from service.card.attributing.statements import Party
from service.card.lexicon import column
from service.card.naming.names import Names
from service.text.syntax import Parse

_KNOWING = column("cue_words", "word", use="knowing")
_CITING = frozenset({"cite", "quote"})
_SET_BESIDE = frozenset({"foregoing", "quote", "host"})
_BETWEEN = 15  # tokens between a cue and the "citing" that goes with it
_DEPTH = 12  # dependencies between a cue and the cue it stands under


def link(parse: Parse, names: Names, found: Sequence[Candidate], chosen: set[int]) -> list[Draft]:
    """One draft for every chosen cue, in text order; cues that only name the origin of another ("citing X") merge.

    ``chosen`` are the tokens of the candidates in ``found`` that are attributions.
    """
    citing = [c for c in found if _cites_a_source(parse, names, c)]
    inner = sorted(chosen | {c.token for c in citing})
    drafts = {c.token: _draft(parse, names, c, inner) for c in found if c.token in chosen}
    others = {c.token: c for c in found if c.token not in chosen}
    for candidate in citing:
        leads_up = candidate.content.shape != "object" and candidate.speaker.head >= 0
        above = candidate.token if leads_up else _governor(parse, drafts, others, candidate.token)
        if above < 0:
            above = _said_before(parse, drafts, candidate)
        if above >= 0:
            if not leads_up:
                drafts.pop(candidate.token, None)
            governor = drafts.setdefault(above, _draft(parse, names, others.get(above, candidate), inner))
            _append(parse, names, governor, candidate, inner)
    for draft in drafts.values():
        _relay(parse, names, drafts, draft)
    return sorted(
        (d for d in drafts.values() if not (_knows(d.candidate) and _outer(parse, drafts, d))),
        key=lambda d: d.candidate.token,
    )


def _draft(parse: Parse, names: Names, candidate: Candidate, cues: list[int]) -> Draft:
    head = candidate.speaker.head
    own = (speakers.party(parse, names, head, candidate.token, cues),) if head >= 0 else ()
    return Draft(candidate, own, list(candidate.content.ranges))


def _cites_a_source(parse: Parse, names: Names, candidate: Candidate) -> bool:
    """ "Citing an official", "quoting the report": somebody or something that can speak, not a reason."""
    head, above = _cited(parse, candidate), parse.head[candidate.token]
    if head < 0 or _tells_apart(parse, candidate.token):
        return False
    if parse.lower[above] == "without" or any(parse.dep[c] == "neg" for c in parse.children[candidate.token]):
        return False
    entity = names.at(head)
    if entity is None and parse.tag[head] == "NNP":  # a name that nobody knows, but no "Article 5"
        return not any(parse.tag[t] == "CD" for t in range(parse.left[head], parse.right[head]))
    return (entity is not None and entity.kind != "place") or bool(voices.sort(parse.lower[head]))


def _tells_apart(parse: Parse, verb: int) -> bool:
    """ "She says she will not run, but she has also cited his record": not where the first is from."""
    return parse.dep[verb] == "conj" and any(
        parse.dep[c] == "nsubj" and parse.lower[c] != "it" for c in parse.children[verb]
    )


def _cited(parse: Parse, candidate: Candidate) -> int:
    """Head of what a verb of citing has for object, or -1: also in "quotes the mayor: ..." """
    if candidate.entry is None or candidate.entry.lemma not in _CITING or candidate.pos != "verb":
        return -1
    if candidate.content.shape == "object":
        return candidate.content.head
    if candidate.content.shape not in ("quote", "clause"):
        return -1
    return next((c for c in parse.children[candidate.token] if parse.dep[c] == "dobj" and c > candidate.token), -1)


def _governor(parse: Parse, drafts: dict[int, Draft], others: dict[int, Candidate], token: int) -> int:
    """The cue above ``token`` whose speaker does the citing, or -1; one that was not chosen counts too.

    Where the parser hung "citing" on the reported event, the cue that stands between the two.
    """
    hung_on = parse.head[token]
    for between in range(token - 1, max(hung_on, token - _BETWEEN), -1):
        if between in drafts and drafts[between].parties and drafts[between].candidate.content.shape in _SET_BESIDE:
            return between
    for _ in range(_DEPTH):
        above = parse.head[token]
        if above == token:
            return -1
        other = others.get(above)
        if (above in drafts and drafts[above].parties) or (other and other.speaker.head >= 0 and _speaks(other)):
            return above
        token = above
    return -1


def _said_before(parse: Parse, drafts: dict[int, Draft], candidate: Candidate) -> int:
    """ "The agency said he had left. It quoted an official.": the cue of the sentence before, or -1."""
    token, speaker = candidate.token, candidate.speaker.head
    if parse.head[token] != token or candidate.content.shape != "object" or speaker < 0:
        return -1
    if parse.lower[speaker] != "it" and voices.sort(parse.lower[speaker]) != "media":
        return -1
    sentence = parse.sentence[token]
    before = [t for t in range(*parse.bounds[sentence - 1]) if t in drafts and drafts[t].parties] if sentence else []
    if len(before) != 1 or not _speaks(drafts[before[0]].candidate) or len(drafts[before[0]].parties) > 1:
        return -1
    return before[0]


def _speaks(candidate: Candidate) -> bool:
    return candidate.entry is not None and candidate.entry.kind == "speech"


def _append(parse: Parse, names: Names, draft: Draft, citing: Candidate, cues: list[int]) -> None:
    """Puts the cited party at the end of the chain, and takes the words that name it out of the content."""
    cited = speakers.party(parse, names, _cited(parse, citing), citing.token, cues)
    clause = _that_clause(parse, cited.head)
    if clause >= 0:  # "citing the ministry, that the town had fallen": the parser hangs the clause on the ministry
        first = parse.left[clause]
        if cited.last > first:
            cited = speakers.party(parse, names, cited.head, citing.token, [*cues[:0], clause])
        if not draft.ranges:
            draft.ranges = [(first, parse.right[clause])]
            draft.candidate = draft.candidate._replace(content=contents.Content(clause, tuple(draft.ranges), "clause"))
    draft.parties += (cited,)
    draft.ranges = _without(draft.ranges, (citing.token, cited.last))


def _that_clause(parse: Parse, noun: int) -> int:
    """The verb of a "that" clause at the end of the noun phrase, or -1."""
    for child in reversed(parse.children[noun]):
        if child > noun and parse.dep[child] in ("relcl", "acl") and parse.lower[parse.left[child]] == "that":
            return child
    return -1


def _without(ranges: list[Range], gone: Range) -> list[Range]:
    out: list[Range] = []
    for first, last in ranges:
        if last <= gone[0] or gone[1] <= first:
            out.append((first, last))
            continue
        out += [r for r in ((first, gone[0]), (gone[1], last)) if r[0] < r[1]]
    return out


def _relay(parse: Parse, names: Names, drafts: dict[int, Draft], draft: Draft) -> None:
    """ "Smith said officials believe": what Smith passes on has Smith before it in the chain.

    So does what somebody said "according to an aide": the phrase hangs on the verb.
    """
    token = draft.candidate.token
    quoting = speakers.quoted_as(parse, token)
    if quoting >= 0:
        agent = max(speakers.agent(parse, quoting), speakers.agent(parse, token), speakers.subject(parse, quoting))
        if agent >= 0 and draft.parties:
            draft.parties = (speakers.party(parse, names, agent, quoting), *draft.parties)
        return
    outer = _outer(parse, drafts, draft)
    if outer is None:
        return
    if outer.candidate.pos == "phrase" or not _in_a_row(parse, outer.candidate, draft.candidate):
        _precede(outer, draft)


def _outer(parse: Parse, drafts: dict[int, Draft], draft: Draft) -> Draft | None:
    """Who says what the cue of ``draft`` is in: the phrase under it, or the nearest cue above it that passes it on."""
    token = draft.candidate.token
    for child in parse.children[token]:
        phrase = drafts.get(child)
        if phrase is not None and phrase.candidate.pos == "phrase" and phrase.candidate.content.head == token:
            return phrase
    for _ in range(_DEPTH):
        above = parse.head[token]
        if above == token:
            break
        outer = drafts.get(above)
        if outer is not None and _passes_on(outer.candidate, token):
            return outer
        token = above
    return None


def _knows(candidate: Candidate) -> bool:
    """ "The port knew that the crane was unsafe, an official said": who knows a thing is no source of it."""
    return candidate.entry is not None and candidate.entry.lemma in _KNOWING


def _passes_on(outer: Candidate, token: int) -> bool:
    """Whether ``outer`` says or shows the clause of the cue at ``token``; to weigh or want it passes nothing on."""
    entry, content = outer.entry, outer.content
    relays = entry is not None and entry.kind in ("speech", "evidence", "perception")
    return relays and content.head == token and content.shape == "clause"


def _in_a_row(parse: Parse, outer: Candidate, inner: Candidate) -> bool:
    """ "..., the radio reported, while ..., the paper reported": neither passes on the other."""
    return inner.content.head < inner.token < outer.token and any(
        parse.tag[t][0] == "V" for t in range(inner.token + 1, outer.token)
    )


def _precede(outer: Draft, draft: Draft) -> None:
    if outer.parties and draft.parties and _differ(outer.parties[-1], draft.parties[0]):
        draft.parties = (outer.parties[-1], *draft.parties)


def _differ(outer: Party, inner: Party) -> bool:
    """Surely two: a pronoun inside may mean the outer speaker, unless both are resolved."""
    if outer.entity >= 0 and inner.entity >= 0:
        return outer.entity != inner.entity
    return not inner.pronoun and inner.head != outer.head
