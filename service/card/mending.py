"""Mends what the parser gets wrong in shapes that news has and other texts have not.

"The pier was cracking, a memo seen by the paper shows.": it takes "shows" for a noun, and the memo for anything.
"Police claims about the riot were false.": it takes "claims" for a verb, and what was false for what the police say.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from service.card.attributing import cues, voices
from service.card.wordforms import verb_forms
from service.text.syntax import Parse

_PAPER = 16  # tokens of what ends the sentence
_CLOSE = 4  # tokens at the end of a sentence, marks among them, in which the verb stands
_LEAD = 6  # tokens of it before its noun
_DESCRIBING = ("DT", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "CD", "POS", "HYPH")
_MISTAKEN = ("NNS", "NN", "VB", "VBP", "VBZ")
_OPENING = 6  # tokens in which a sentence names whose claims they are
_PLURAL = frozenset({"are", "were", "have"})
_SHOWING = frozenset({"find", "say", "report", "claim", "allege", "conclude", "state", "warn", "suggest"})


class _Ending(NamedTuple):
    """Tokens of "a memo seen by the paper shows": where it opens, its noun, its verb, and the verb it is said of."""

    first: int
    noun: int
    verb: int
    main: int


class _Telling(NamedTuple):
    """Tokens of "police claims about it were false": the noun that was taken for a verb, and the verb said of it."""

    noun: int
    verb: int


def mended(parse: Parse) -> Parse:
    """The parse with papers as subjects of what they show, and claims of what is said of them; else the same one."""
    endings = [ending for verb in parse.tokens_of(_showing()) if (ending := _ending(parse, verb))]
    tellings = [telling for first, last in parse.bounds if (telling := _telling(parse, first, last))]
    if not endings and not tellings:
        return parse
    tag, dep, head = list(parse.tag), list(parse.dep), list(parse.head)
    for first, noun, verb, main in endings:
        tag[verb] = "VBP" if tag[noun] == "NNS" else "VBZ"
        dep[verb], head[verb] = "parataxis", main
        for t in range(first, verb):
            if t != noun and (not first <= head[t] < verb):
                before = max((p for p in range(noun, t) if tag[p] == "IN"), default=-1)
                head[t], dep[t] = (before, "pobj") if before >= 0 else (noun, dep[t])
        dep[noun], head[noun] = "nsubj", verb
        for t in range(parse.bounds[parse.sentence[verb]][0], first):
            if head[t] >= first:
                head[t] = main
        if head[main] == main:
            dep[main] = "ROOT"
    verbs = [*(e.verb for e in endings), *(t.verb for t in tellings)]
    for noun, verb in tellings:
        tag[noun], tag[noun - 1] = "NNS", "NN" if tag[noun - 1] == "NNS" else tag[noun - 1]
        head[verb], dep[verb] = (verb if head[noun] == noun else head[noun]), dep[noun]
        for t in parse.children[noun]:
            if t > verb or t < noun - 1:
                head[t] = verb
            elif t != verb and dep[t] == "ccomp":
                dep[t] = "acl"
        head[noun], dep[noun], dep[noun - 1] = verb, "nsubj", "compound"
    return _with_heads(parse, tag, dep, head, {parse.sentence[v] for v in verbs})


def _telling(parse: Parse, first: int, last: int) -> _Telling | None:
    opening = parse.tag[first + 1 : min(first + _OPENING, last)]
    if "VBZ" not in opening:
        return None
    of = first + opening.index("VBZ")
    noun = of + 1
    if parse.lower[noun] not in cues.verbs() or parse.head[of] != noun or parse.dep[of] != "nsubj":
        return None
    if any(parse.dep[c] == "cc" for c in parse.children[noun]):
        return None
    verb = next((c for c in parse.children[noun] if c > noun and _lacks_subject(parse, c)), -1)
    return _Telling(noun, verb) if verb >= 0 else None


def _lacks_subject(parse: Parse, verb: int) -> bool:
    """Whether it is a verb of several that nothing is the subject of."""
    plural = parse.lower[verb] in _PLURAL or any(
        parse.lower[c] in _PLURAL and parse.dep[c] in ("aux", "auxpass") for c in parse.children[verb]
    )
    subjects = ("nsubj", "nsubjpass", "expl", "csubj")
    finite = parse.tag[verb].startswith("VB") and parse.dep[verb] != "xcomp"  # not "appears to have fallen"
    return plural and finite and all(parse.dep[c] not in subjects for c in parse.children[verb])


def _ending(parse: Parse, verb: int) -> _Ending | None:
    first, last = parse.bounds[parse.sentence[verb]]
    if verb - first < 4 or verb < last - _CLOSE or parse.tag[verb] not in _MISTAKEN:
        return None
    if any(w[0].isalnum() for w in parse.text[verb + 1 : last]):
        return None
    comma = next((t for t in range(verb - 1, max(first, verb - _PAPER), -1) if parse.lower[t] == ","), -1)
    if comma < 0:
        return None
    nouns = (t for t in range(comma + 1, min(verb, comma + 1 + _LEAD)) if _is_paper(parse, t))
    noun = next(nouns, -1)
    if noun < 0 or any(parse.tag[t] not in _DESCRIBING for t in range(comma + 1, noun)):
        return None
    plural = parse.lower[verb][-1] != "s"
    if plural != (parse.tag[noun] == "NNS") or any(parse.dep[c] == "nsubj" for c in parse.children[verb]):
        return None
    main = next((t for t in range(first, comma) if _tops(parse, t, first, comma)), -1)
    return _Ending(comma + 1, noun, verb, main) if main >= 0 else None


@cache
def _showing() -> frozenset[str]:
    """Present forms of verbs for what a paper does."""
    verbs = {e.lemma for e in cues.verbs().values() if e.kind == "evidence" or e.lemma in _SHOWING}
    return frozenset(form for verb in verbs for form in verb_forms(verb)[:2])


def _is_paper(parse: Parse, token: int) -> bool:
    return parse.tag[token] in ("NN", "NNS") and voices.sort(parse.lower[token]) in ("document", "data")


def _tops(parse: Parse, token: int, first: int, last: int) -> bool:
    """Whether it is the main verb of the tokens ``[first, last)``."""
    above = parse.head[token]
    return parse.tag[token].startswith(("VB", "MD")) and (above == token or not first <= above < last)


def _with_heads(parse: Parse, tag: list[str], dep: list[str], head: list[int], sentences: set[int]) -> Parse:
    children, left, right = list(parse.children), list(parse.left), list(parse.right)
    for number in sentences:
        first, last = parse.bounds[number]
        below: dict[int, list[int]] = {t: [] for t in range(first, last)}
        for t in range(first, last):
            left[t], right[t] = t, t + 1
            if head[t] != t:
                below[head[t]].append(t)
        down = [t for t in range(first, last) if head[t] == t]
        for t in down:
            children[t] = tuple(below[t])
            down += below[t]
        for t in reversed(down):
            up = head[t]
            left[up], right[up] = min(left[up], left[t]), max(right[up], right[t])
    return replace(
        parse, tag=tuple(tag), dep=tuple(dep), head=tuple(head), children=tuple(children), left=tuple(left),
        right=tuple(right),
    )  # fmt: skip
