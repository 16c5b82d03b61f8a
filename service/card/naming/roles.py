"""The grammatical role in which a name stands."""

from __future__ import annotations

from service.text.syntax import Parse

AGENT = frozenset(("nsubj", "agent"))
PATIENT = frozenset(("nsubjpass", "dobj", "dative"))


def role(parse: Parse, first: int, last: int) -> str:
    """The dependency of the phrase that the name heads or belongs to by apposition."""
    head = last - 1
    for i in range(first, last):
        if not first <= parse.head[i] < last:
            head = i
    if parse.dep[head] == "appos":
        head = parse.head[head]
    if parse.dep[head] == "pobj" and parse.dep[parse.head[head]] == "agent":
        return "agent"
    return parse.dep[head]
