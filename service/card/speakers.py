"""Whose words: the noun phrase that governs a cue, read off the dependencies."""

from __future__ import annotations

from typing import Literal, NamedTuple

from service.card.names import Names
from service.card.statements import Party
from service.text.syntax import Parse

# How the speaker of a cue was found.
Link = Literal[
    "subject", "passive", "agent", "shared", "open", "controlled", "noun", "after", "owner", "object", "none"
]


class Speaker(NamedTuple):
    """Head token of the speaker's noun phrase, or -1, and how it was found."""

    head: int
    link: Link


NOBODY = Speaker(-1, "none")

_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
_EXPLETIVES = frozenset({"it", "there"})
_EDGES = frozenset({",", ".", ";", ":", "-", "--", "–", "—", '"', "'", "''", "``", "_", "*", "|", "…", "...", "‘", "’", "(",
                    "[", "“", "”", "/", "»", "«"})  # fmt: skip
_LEADS = frozenset({"even", "only", "also", "meanwhile", "but", "and", "because", "while", "as", "that", "when", "however",
                    "yet", "both", "so", "or", "if", "than", "though", "although", "where", "whether"})  # fmt: skip
_STEPS = 5  # how many verbs up a subject is looked for: "he stood up, turned and said"


def of_verb(parse: Parse, verb: int) -> Speaker:
    """Who does what ``verb`` says; goes up over conjoined and open clauses to the verb that has a subject."""
    link: Link = "subject"
    for _ in range(_STEPS):
        found = _own(parse, verb)
        if found is not None:
            return found if link == "subject" or found.link != "subject" else Speaker(found.head, link)
        head, dep = parse.head[verb], parse.dep[verb]
        if head == verb:
            return NOBODY
        if dep == "acl":
            return Speaker(head, "noun") if parse.tag[verb] == "VBG" else NOBODY
        if dep == "pcomp" and parse.head[head] != head:
            head = parse.head[head]
            step: Link = "after"
        elif dep == "conj":
            step = "shared"
        elif dep in ("xcomp", "advcl", "ccomp", "dep"):
            if dep != "xcomp" and parse.tag[verb] not in ("VBG", "VB"):
                return NOBODY
            if dep == "xcomp":
                controlled = _controller(parse, head, verb)
                if controlled >= 0:
                    return Speaker(controlled, "controlled")
            step = "open"
        else:
            return NOBODY
        if parse.tag[head][0] not in "VM" and parse.dep[head] not in ("ROOT", "ccomp", "conj", "acomp", "relcl"):
            return NOBODY
        link = step if link == "subject" or step != "shared" else link
        verb = head
    return NOBODY


def _own(parse: Parse, verb: int) -> Speaker | None:
    passive = -1
    for child in parse.children[verb]:
        dep = parse.dep[child]
        if dep in ("nsubj", "csubj"):
            return NOBODY if parse.lower[child] == "there" else Speaker(child, "subject")
        if dep in ("nsubjpass", "csubjpass"):
            passive = child
    if passive >= 0 or _is_bare_participle(parse, verb):
        by = agent(parse, verb)
        if by >= 0:
            return Speaker(by, "agent")
    return Speaker(passive, "passive") if passive >= 0 else None


def _is_bare_participle(parse: Parse, verb: int) -> bool:
    return parse.tag[verb] == "VBN" and parse.dep[verb] in ("acl", "relcl", "advcl")


def _controller(parse: Parse, verb: int, open_clause: int) -> int:
    """The object that does what the open clause says: "urged Congress to act"."""
    for child in parse.children[verb]:
        if parse.dep[child] in ("dobj", "dative") and child < open_clause:
            return child
    return -1


def agent(parse: Parse, verb: int) -> int:
    """Head of "by X" beside a passive verb, or -1."""
    for child in parse.children[verb]:
        if parse.dep[child] == "agent":
            return prepositional_object(parse, child)
    return -1


def prepositional_object(parse: Parse, preposition: int) -> int:
    for child in parse.children[preposition]:
        if parse.dep[child] == "pobj":
            return child
    return -1


def party(parse: Parse, names: Names, head: int, cue: int) -> Party:
    """The whole noun phrase of ``head``, cut where ``cue`` stands inside it."""
    first, last = parse.left[head], parse.right[head]
    if head < cue < last:
        last = _clause_start(parse, head, cue)
    elif first <= cue < head:
        first = cue + 1
    while first < head and (parse.lower[first] in _EDGES or parse.lower[first] in _LEADS):
        first += 1
    while last - 1 > head and parse.lower[last - 1] in _EDGES:
        last -= 1
    if (
        last < len(parse)
        and parse.lower[last] == ")"
        and "(" in parse.lower[head:last]
        and ")" not in parse.lower[head:last]
    ):
        last += 1
    antecedent = _antecedent(parse, head)
    entity = names.at(head) or (names.at(antecedent) if antecedent >= 0 else None)
    return Party(
        first=first,
        last=last,
        head=head,
        span=parse.span(first, last),
        entity=entity.index if entity else -1,
        pronoun=parse.tag[head] in _PRONOUNS,
        antecedent=antecedent,
    )


def _clause_start(parse: Parse, head: int, cue: int) -> int:
    """Left edge of the modifier of ``head`` that holds ``cue``."""
    token = cue
    while parse.head[token] != head and parse.head[token] != token:
        token = parse.head[token]
    return max(head + 1, parse.left[token])


def _antecedent(parse: Parse, head: int) -> int:
    if parse.lower[head] not in _RELATIVES:
        return -1
    verb = parse.head[head]
    for _ in range(_STEPS):
        if parse.dep[verb] in ("relcl", "acl"):
            return parse.head[verb]
        if parse.head[verb] == verb:
            return -1
        verb = parse.head[verb]
    return -1
