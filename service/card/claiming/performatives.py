"""Public acts that need no word of saying: whoever convicts, launches or postpones is the origin of the report."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from service.card.attributing import voices
from service.card.attributing.statements import CueWord, Party, Statement
from service.card.facts import Sector, Stance
from service.card.lexicon import column, rows
from service.card.naming.names import Names
from service.card.wordforms import verb_forms
from service.text.document import Span
from service.text.syntax import Parse

_SUBJECTS = ("nsubj",)
_JUDGES = frozenset({"judge", "judges", "magistrate", "magistrates"})
_BEFORE = 12  # tokens before a verb in which a lost subject is looked for
_NEAR = 2  # sentences in which the court or the police behind a passive is looked for


class Act(NamedTuple):
    """A verb of ``data/performatives.tsv``, the words that go with it, and who a passive without an agent implies."""

    lemma: str
    rest: tuple[str, ...]
    implied: Sector | None


@cache
def acts() -> dict[str, tuple[Act, ...]]:
    """Every form -> its verbs, those of several words ("strike down") first."""
    out: dict[str, tuple[Act, ...]] = {}
    for row in rows("performatives"):
        verb, *rest = row["lemma"].split()
        act = Act(row["lemma"], tuple(rest), cast("Sector", row["implied"]) if row["implied"] else None)
        for form in dict.fromkeys((*verb_forms(verb), *row["forms"].split())):
            out[form] = tuple(sorted((*out.get(form, ()), act), key=lambda a: -len(a.rest)))
    return out


def act_of(parse: Parse, verb: int) -> Act | None:
    """The public act that the word at ``verb`` tells with the words that go with it, or None."""
    for act in acts().get(parse.lower[verb], ()):
        beside = {parse.lower[c] for c in parse.children[verb] if c > verb} if act.rest else frozenset[str]()
        if beside.issuperset(act.rest):
            return act
    return None


def act_at(parse: Parse, names: Names, verb: int, content: Span) -> Statement | None:
    """The statement made by the public act that ``verb`` tells, or None; ``content`` is what it did.

    An implied court or police that the text does not show is a party whose head is the verb itself.
    """
    act = act_of(parse, verb)
    if act is None or not parse.tag[verb].startswith("VB"):
        return None
    if any(parse.dep[c] == "neg" or parse.tag[c] in ("MD", "TO") for c in parse.children[verb]):
        return None
    head = _agent(parse, verb)
    if head >= 0 and parse.start[head] < content.start:  # a dateline read as the subject: "Nairobi (CNN)Kenya froze"
        head = max(
            (t for t in range(head, verb) if parse.start[t] >= content.start and names.by_token[t] >= 0), default=-1
        )
    passive = any(parse.dep[c] in ("auxpass", "nsubjpass") for c in parse.children[verb])
    if head >= 0 and not _body(parse, names, head):
        return None
    if head < 0:
        if not passive or act.implied is None:
            return None
        head = _whole(names, _shown(parse, verb, act.implied))
    party = _party(parse, names, head) if head >= 0 else Party(verb, verb + 1, verb, parse.span(verb, verb + 1))
    return Statement(
        sentence=parse.sentence[verb],
        parties=(party,),
        cue=CueWord("perform", act.lemma, verb, parse.span(verb, verb + 1), "act"),
        content=(content,),
        content_head=verb,
        basis="performative",
    )


def spoken_at(parse: Parse, names: Names, verb: int, content: Span, stance: Stance) -> Statement | None:
    """The statement of somebody named who does with words what ``verb`` tells: praises, blames, denies."""
    if any(parse.dep[c] in ("auxpass", "nsubjpass") for c in parse.children[verb]):
        return None
    head = _agent(parse, verb)
    if head < 0:  # a caption run into the sentence can leave the verb without its subject
        before = range(max(parse.bounds[parse.sentence[verb]][0], verb - _BEFORE), verb)
        head = max((t for t in before if _is_voice(names, t)), default=-1)
    if head < 0 or parse.start[head] < content.start or parse.lower[head] in ("it", "this", "that", "which"):
        return None
    cue = CueWord("deny" if stance == "denies" else "neutral", parse.lower[verb], verb, parse.span(verb, verb + 1))
    return Statement(
        sentence=parse.sentence[verb],
        parties=(_party(parse, names, head),),
        cue=cue,
        content=(content,),
        content_head=verb,
        stance=stance,
        basis="performative",
    )


def _is_voice(names: Names, token: int) -> bool:
    entity = names.at(token)
    return entity is not None and entity.kind in ("person", "organisation")


def is_body(parse: Parse, names: Names, party: Party) -> bool:
    """Whether a party can act in public by itself."""
    return _body(parse, names, party.head)


def _agent(parse: Parse, verb: int) -> int:
    passive = any(parse.dep[c] == "auxpass" for c in parse.children[verb])  # "he ran, and was arrested"
    for _ in range(1 if passive else 4):
        for child in parse.children[verb]:
            if parse.dep[child] in _SUBJECTS and not passive:
                return child
            if parse.dep[child] == "agent":
                return next((c for c in parse.children[child] if parse.dep[c] == "pobj"), -1)
        if any(parse.dep[c] == "nsubjpass" for c in parse.children[verb]):
            return -1
        if parse.dep[verb] not in ("conj", "xcomp") or parse.head[verb] == verb:
            return -1
        verb = parse.head[verb]
    return -1


def _body(parse: Parse, names: Names, head: int) -> bool:
    """A named body or office holder, or a common noun that is one: police, the court, the league."""
    entity = names.at(head)
    if parse.tag[head].startswith("NNP") and _called_a_body(parse, names, head):
        return True
    if entity is not None:
        return entity.kind in ("organisation", "place") or (
            entity.kind == "person" and _holds_office(parse, names, head)
        )
    noun = parse.lower[head]
    return noun in column("institutions", "noun") or voices.sort(noun) in ("body", "office") or noun in _JUDGES


def _called_a_body(parse: Parse, names: Names, head: int) -> bool:
    """ "Ferry operator Fjordlink": the noun before the name says that it is a body."""
    entity = names.at(head)
    first = next((m.first for m in entity.mentions if m.first <= head < m.last), head) if entity else head
    return first > parse.left[head] and voices.sort(parse.lower[first - 1]) == "body"


def _holds_office(parse: Parse, names: Names, head: int) -> bool:
    entity = names.at(head)
    if entity is not None and (entity.title or entity.affiliation):
        return True
    return any(
        (other := names.at(t)) is not None and other.kind == "organisation"
        for t in range(parse.left[head], parse.right[head])
    )


def _shown(parse: Parse, verb: int, sector: Sector) -> int:
    """The court or police that the text shows near a passive "was convicted", or -1."""
    sentence = parse.sentence[verb]
    nouns = column("institutions", "noun", sector=sector)
    first = parse.bounds[max(0, sentence - _NEAR)][0]
    last = parse.bounds[min(len(parse.bounds) - 1, sentence + _NEAR)][1]
    near = [t for t in range(first, last) if parse.lower[t] in nouns and parse.tag[t].startswith("NN")]
    return min(near, key=lambda t: (abs(parse.sentence[t] - sentence), abs(t - verb)), default=-1)


def _whole(names: Names, head: int) -> int:
    """The last word of the name that ``head`` stands in: "the Butler County Sheriff's Office"."""
    entity = names.at(head) if head >= 0 else None
    return next((m.last - 1 for m in entity.mentions if m.first <= head < m.last), head) if entity else head


def _party(parse: Parse, names: Names, head: int) -> Party:
    """The noun phrase of ``head`` without the clauses that hang on it."""
    first, last = parse.left[head], parse.right[head]
    for child in parse.children[head]:
        if child > head and parse.dep[child] in ("relcl", "acl", "conj", "cc", "punct", "appos"):
            last = min(last, parse.left[child])
    entity = names.at(head)
    return Party(
        first, max(last, head + 1), head, parse.span(first, max(last, head + 1)), entity.index if entity else -1
    )
