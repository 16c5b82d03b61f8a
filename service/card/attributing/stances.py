"""Whether a speaker stands behind the content, denies it, declines to speak, or was only asked."""

from __future__ import annotations

from service.card.attributing.candidates import Candidate
from service.card.facts import Stance
from service.card.lexicon import column
from service.text.syntax import Parse

_SILENT = column("cue_words", "word", use="silent")


def stance_of(parse: Parse, candidate: Candidate) -> Stance:
    entry, token = candidate.entry, candidate.token
    negated = any(parse.dep[c] == "neg" for c in parse.children[token])
    if entry is None:
        return "denies" if negated else "supports"
    if entry.cue_class == "deny":
        return "declines" if negated else "denies"
    if entry.cue_class == "decline":
        head = candidate.content.head
        return "declines" if head >= 0 and parse.lower[head] in _SILENT else "supports"
    if entry.cue_class == "ask":
        return "asked"
    if negated:
        return "declines" if entry.kind == "speech" else "denies"
    return "supports"
