"""Whether a speaker stands behind the content, denies it, declines to speak, or was only asked."""

from __future__ import annotations

from service.card.attributing import cues
from service.card.attributing.candidates import Candidate
from service.card.facts import Stance
from service.card.lexicon import column
from service.text.syntax import Parse

_SILENT = column("cue_words", "word", use="silent")
ALWAYS = frozenset({"deny", "denial", "refute", "contradict", "disprove"})
_GIVING = frozenset({"offer", "give", "provide", "release", "disclose", "share", "reveal", "issue"})
_TOLD = frozenset({"detail", "details", "information", "comment", "comments", "explanation", "statement", "reason"})
_NO_VIEW = frozenset({"direct", "promise", "ask", "deny", "decline"})
_UNABLE = frozenset({"unable", "fail", "fails", "failed"})
_HAVE = frozenset({"has", "have", "had"})
# What is denied is something said: "rejected the claim"; a bill is only voted down.
_SAID = column("cue_words", "word", use="deniable")


def stance_of(parse: Parse, candidate: Candidate) -> Stance:
    entry, token = candidate.entry, candidate.token
    if _is_unable(parse, token):
        return "declines"
    negated = any(parse.dep[c] == "neg" for c in parse.children[token])
    if entry is None:
        return "denies" if negated else "supports"
    if entry.cue_class == "deny":
        if not denies_what_is_said(parse, candidate):
            return "supports"
        return "declines" if negated else "denies"
    head = candidate.content.head
    if entry.lemma == "plead" and head >= 0 and any(parse.dep[c] == "neg" for c in parse.children[head]):
        return "denies"  # "pleaded not guilty"
    if head >= 0 and entry.lemma in _GIVING and parse.lower[head] in _TOLD and parse.lower[parse.left[head]] == "no":
        return "declines"  # "offered no further details"
    if entry.cue_class == "decline":
        return "declines" if head >= 0 and parse.lower[head] in _SILENT else "supports"
    if entry.cue_class == "ask":
        return "asked"
    if negated:
        return "declines" if entry.kind == "speech" else "denies"
    return "supports"


def _is_unable(parse: Parse, verb: int) -> bool:
    """ "Was not able to confirm", "was unable to say", "has yet to confirm": it says nothing."""
    above = parse.head[verb]
    if parse.dep[verb] != "xcomp" or parse.tag[verb] != "VB":
        return False
    if parse.lower[above] == "able":
        return any(parse.dep[c] == "neg" for t in (above, parse.head[above]) for c in parse.children[t])
    beside = {parse.lower[c] for c in parse.children[above]}
    return parse.lower[above] in _UNABLE or (parse.lower[above] in _HAVE and "yet" in beside)


def denies_what_is_said(parse: Parse, candidate: Candidate) -> bool:
    """Whether a cue of denial has a statement for its object: "rejected the claim", not "rejected the bill"."""
    content = candidate.content
    if candidate.entry is None or candidate.entry.lemma in ALWAYS or content.shape not in ("object", "oblique"):
        return True
    return content.head >= 0 and is_deniable(parse, content.head)


def is_deniable(parse: Parse, noun: int) -> bool:
    """Something said that can be denied: "the accusation", "any wrongdoing", "him", "it"."""
    return parse.lower[noun] in _SAID or parse.tag[noun] in ("PRP", "DT", "VBG") or _is_view(parse.lower[noun])


def _is_view(noun: str) -> bool:
    """ "His assessment", "the argument": a noun that says something to be so, unlike a demand or an offer."""
    entry = cues.nouns().get(noun)
    return entry is not None and entry.kind in ("speech", "thought") and entry.cue_class not in _NO_VIEW
