"""Whether a phrase hangs on something past or still to come: decides which Friday "on Friday" is."""

from __future__ import annotations

from typing import Literal

from service.card import lexicon
from service.text.syntax import Parse

Direction = Literal["past", "future", "unknown"]

_HEIGHT = 8  # no phrase of a real sentence is deeper below its verb
_AHEAD = lexicon.column("timex_verbs", "word", kind="ahead")
_COMING = frozenset({"will", "'ll", "shall", "wo"})
_MIGHT = frozenset({"would", "should", "could", "may", "might", "can", "must", "'d"})
_HAVE = frozenset({"have", "has", "had", "'ve", "having"})
_BEHIND = frozenset({"after", "since", "following"})
_TIMELESS = frozenset({"says", "say", "tells", "reports", "am"})  # "am" is mostly that of "11am"


def governor(parse: Parse, token: int) -> int:
    """The nearest verb above ``token``, the topmost token reached if there is none."""
    for _ in range(_HEIGHT):
        up = parse.head[token]
        if up == token:
            break
        token = up
        if parse.tag[token].startswith("VB"):
            break
    return token


def direction(parse: Parse, token: int) -> Direction:
    """By the nearest verb that shows a tense; words such as "due" and "scheduled" point ahead."""
    below = token
    for _ in range(_HEIGHT):
        up = parse.head[token]
        if parse.lower[token] in _AHEAD and not _is_done(parse, token, below):
            return "future"
        if parse.tag[token].startswith("VB"):
            found = _of_verb(parse, token)
            if found != "unknown":
                return found
        if up == token:
            break
        below, token = token, up
    return "unknown"


def _is_done(parse: Parse, verb: int, below: int) -> bool:
    """ "He set a record on Friday", "set up on Friday": an act of that day, unless its object or "for" has the day."""
    children = parse.children[verb]
    if any(parse.dep[c] == "prt" for c in children):
        return True
    active = parse.tag[verb] == "VBD" or any(parse.lower[c] in _HAVE for c in children)
    done = active and any(parse.dep[c] == "dobj" for c in children)
    return done and parse.dep[below] != "dobj" and parse.lower[below] != "for"


def _of_verb(parse: Parse, verb: int) -> Direction:
    tag = parse.tag[verb]
    helpers = [c for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass")]
    words = {parse.lower[c] for c in helpers}
    if words & _COMING:
        return "future"
    perfect = bool(words & _HAVE)
    if words & _MIGHT:
        return "past" if perfect else "future"
    if any(parse.tag[c] == "TO" for c in helpers):
        return "past" if perfect else "future"
    if parse.lower[verb] == "going" and any(parse.dep[c] == "xcomp" for c in parse.children[verb]):
        return "future"
    if tag == "VBD" or perfect:
        return "past"
    tags = {parse.tag[c] for c in helpers}
    if "VBD" in tags:
        return "past"
    if tag == "VBN":  # a bare participle says nothing of its own, and "is held" is timeless
        behind = "being" in words and parse.lower[parse.head[verb]] in _BEHIND  # "on trial after being charged"
        return "past" if behind or not helpers else "unknown"
    if tag == "VBG" and tags & {"VBZ", "VBP"}:
        return "future"
    if tag in ("VBZ", "VBP"):
        return "unknown" if parse.lower[verb] in _TIMELESS else "future"
    return "unknown"
