"""A verb with what belongs to it, cut to the length of a headline: who did what to whom."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from service.card.claiming.central import subject_of
from service.text.syntax import Parse

_LONGEST = 10  # words; a headline says it in fewer
_SLACK = 4  # more words for a phrase that would else be cut before it says anything
_LONGEST_BRACKET = 12  # tokens of an aside that a phrase steps over
_FEW = 3  # words of a phrase that a purpose may complete: "stepped in to rescue a girl"
_WISHES = frozenset(("want", "wants", "wanted", "need", "needs", "needed"))
_NAMED = ("PERSON", "ORG", "GPE", "LOC", "FAC")
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative", "prt", "neg")
_LONG_TAILS = ("relcl", "acl", "appos", "advcl", "ccomp", "punct", "cc", "conj", "parataxis", "mark")


class Phrase(NamedTuple):
    """Tokens ``[first, last)`` of a verb with what belongs to it; ``subject`` and ``object`` are tokens or -1."""

    verb: int
    first: int
    last: int
    subject: int
    object: int
    beyond: tuple[int, int] = (0, 0)  # tokens behind an aside in brackets: "5.65bn euros ($7.4bn) | of purchases"


def phrase_at(parse: Parse, verb: int) -> Phrase:
    """From the verb over its object and the short phrases after it, at most ``_LONGEST`` words."""
    subject = named_subject(parse, verb)
    first, last, patient = verb, verb + 1, -1
    for child in parse.children[verb]:
        dep = parse.dep[child]
        if child < verb:
            if dep in ("aux", "auxpass", "neg", "expl") and parse.tag[child] != "TO" and child >= verb - 4:
                first = min(first, child)
            continue
        aims = parse.left[child] == last and parse.lower[last] == "to"
        if dep == "advcl" and aims and (parse.dep[last - 1] == "attr" or last - first <= _FEW):
            dep = "xcomp"  # "became the first to win", "stepped in to rescue her"
        elif dep == "ccomp" and is_wished(parse, child):
            dep = "xcomp"
        elif dep == "ccomp" and parse.tag[child] == "NN":
            dep = "dobj"  # "makes her return", which the parser takes for a verb
        if dep not in (*_OBJECTS, "prep", "agent", "xcomp", "advmod", "npadvmod"):
            if dep in _LONG_TAILS:
                break
            continue
        end = end_of(parse, child)
        if parse.left[child] > last + 1:
            break
        if end - first > _LONGEST + _SLACK * (last == verb + 1):
            end = _cut(parse, child, first + _LONGEST)
            if end <= child or (end == child + 1 and parse.lower[child + 1 : child + 2] == ("of",)):
                end = max(end, _cut(parse, child, first + _LONGEST + _SLACK))
            if end <= child:
                break
        if dep == "dobj":
            patient = child
        last = max(last, end)
    while last > verb + 1 and (
        (parse.dep[last - 1] == "punct" and parse.text[last - 1][0] in ",;:–—-")
        or (parse.tag[last - 1] == "CD" and parse.text[last - 2] == ",")  # an age
    ):
        last -= 1
    last = _behind_name(parse, last)
    if any(parse.dep[c] == "nsubjpass" for c in parse.children[verb]):
        patient = subject
    return Phrase(verb, first, last, subject, patient, _beyond_bracket(parse, first, last))


def _behind_name(parse: Parse, last: int) -> int:
    """The end of the name that the phrase would be cut in, or right before: "the statue of governor | Edwin Harrow"."""
    at = bisect_right(parse.names, last, key=lambda name: name.first) - 1
    if at < 0 or parse.names[at].last <= last or parse.names[at].label not in _NAMED:
        return last
    first, end = parse.names[at].first, parse.names[at].last
    while parse.dep[end - 1] == "punct" and end > last:
        end -= 1
    told = first < last or any(parse.dep[t] == "appos" and parse.head[t] == last - 1 for t in range(first, end))
    return end if told else last


def _beyond_bracket(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """What "of" adds to the phrase's noun behind an aside: "5.65bn euros ($7.4bn) of purchases"; (0, 0) for nothing."""
    if parse.text[last : last + 1] != ("(",) or not parse.tag[last - 1].startswith("NN"):
        return 0, 0
    close = next((t for t in range(last, min(last + _LONGEST_BRACKET, len(parse))) if parse.text[t] == ")"), -1)
    if close < 0 or parse.lower[close + 1 : close + 2] != ("of",):
        return 0, 0
    end = end_of(parse, close + 1)
    if end - close > _LONGEST + _SLACK - (last - first):
        end = _cut(parse, close + 1, close + 1 + _LONGEST + _SLACK - (last - first))
    return (close + 1, end) if end > close + 2 else (0, 0)


def is_wished(parse: Parse, verb: int) -> bool:
    """ "Wants the system updated": no clause of its own, whatever the parser calls the participle."""
    return parse.lower[parse.head[verb]] in _WISHES and parse.tag[verb] in ("VBN", "VBD", "VB")


def _cut(parse: Parse, token: int, limit: int) -> int:
    """Where the phrase of ``token`` may end before ``limit``: before a preposition in it, else behind its noun; -1.

    What "of" opens belongs to the noun before it, and a noun alone to what follows it ("in connection with").
    """
    patient = parse.dep[token] in ("dobj", "attr")
    best = token + 1 if patient and token < limit else -1
    waiting = [token]
    for at in waiting:  # grows while it is read
        first = next((c for c in parse.children[at] if c > at), -1)
        whole = parse.left[at] < at or parse.tag[at] != "NN"
        for child in parse.children[at]:
            if child < at or _is_tail(parse, child):
                continue
            waiting.append(child)
            opens = parse.dep[child] == "prep" and parse.lower[child] != "of"
            if opens and whole and child <= limit and (patient or at > token or child > first):
                best = max(best, child)
    return best


def named_subject(parse: Parse, verb: int) -> int:
    """The subject, or the name that it explains: "Ana Ruz, the woman behind the trial, has died"."""
    found = subject_of(parse, verb)
    if found < 1 or parse.tag[found] != "NN":
        return found
    comma = parse.left[found] - 1
    named = (c for c in parse.children[verb] if c == comma - 1 and parse.tag[c] == "NNP" and parse.text[comma] == ",")
    return next(named, found)


def _is_tail(parse: Parse, token: int) -> bool:
    """A clause or an addition that the phrase can do without; not "to win" of "the first to win"."""
    dep = parse.dep[token]
    return dep in _LONG_TAILS and not (dep in ("relcl", "acl") and parse.lower[parse.left[token]] == "to")


def end_of(parse: Parse, token: int) -> int:
    """End of the phrase of ``token`` without the clauses that hang on it."""
    end = token + 1
    waiting = [token]
    for at in waiting:  # grows while it is read
        for child in parse.children[at]:
            if child > at and _is_tail(parse, child):
                continue
            end = max(end, child + 1)
            waiting.append(child)
    return end
