"""Whose words: the noun phrase that governs a cue, read off the dependencies."""

from __future__ import annotations

from service.card.names import Names
from service.card.statements import Party
from service.text.syntax import Parse

_SUBJECTS = ("nsubj", "csubj")
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT"})
_EDGES = frozenset({",", ".", ";", ":", "-", "--", "–", "—", '"', "'", "''", "``", "_", "*", "|", "…", "..."})
_ADVERBS = frozenset(
    {"even", "only", "also", "meanwhile", "but", "and", "because", "while", "as", "that", "when", "however"}
)
_STEPS = 4  # how far up a subject is looked for: "he stood up, turned and said"


def subject(parse: Parse, verb: int) -> int:
    """Head of the noun phrase that does what ``verb`` says, or -1; goes up over conjoined and open clauses."""
    for _ in range(_STEPS):
        passive = -1
        for child in parse.children[verb]:
            dep = parse.dep[child]
            if dep in _SUBJECTS:
                return child
            if dep == "nsubjpass":
                passive = child
        if passive >= 0:
            return passive
        head, dep = parse.head[verb], parse.dep[verb]
        if dep == "acl" and parse.tag[verb] == "VBG":
            return head
        if dep not in ("conj", "xcomp", "advcl") or head == verb or not parse.tag[head].startswith(("VB", "MD")):
            return -1
        if dep == "advcl" and parse.tag[verb] != "VBG":
            return -1
        verb = head
    return -1


def agent(parse: Parse, verb: int) -> int:
    """Head of "by X" beside a passive verb, or -1."""
    for child in parse.children[verb]:
        if parse.dep[child] == "agent":
            for grandchild in parse.children[child]:
                if parse.dep[grandchild] == "pobj":
                    return grandchild
    return -1


def party(parse: Parse, names: Names, head: int, cue: int) -> Party:
    """The whole noun phrase of ``head``, cut where ``cue`` stands inside it."""
    first, last = parse.left[head], parse.right[head]
    if head < cue < last:
        last = _clause_start(parse, head, cue)
    elif first <= cue < head:
        first = cue + 1
    while first < head and (parse.text[first] in _EDGES or parse.lower[first] in _ADVERBS or parse.lower[first] == '"'):
        first += 1
    while last - 1 > head and (parse.text[last - 1] in _EDGES or parse.lower[last - 1] == '"'):
        last -= 1
    if (
        "(" in parse.text[first:last]
        and last < len(parse)
        and parse.text[last] == ")"
        and ")" not in parse.text[first:last]
    ):
        last += 1
    entity = names.at(head)
    antecedent = _antecedent(parse, head)
    if antecedent >= 0 and entity is None:
        entity = names.at(antecedent)
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
