"""Speakers without a name whom the text ties to a body or a paper: councillors who vote, biologists who publish."""

from __future__ import annotations

from service.card.attributing import voices
from service.card.attributing.persons import is_human
from service.card.attributing.statements import CueWord
from service.card.lexicon import column
from service.card.naming.names import Names
from service.card.sourcing.phrases import Phrase
from service.text.syntax import Parse

_MEMBERS = column("source_words", "word", use="member")
_SECRET = column("source_words", "word", use="secret")
_WITHIN = frozenset({"in", "at", "inside", "within", "from"})
_JOURNAL = 15  # tokens from a paper to the journal it is in
_NEAR = 4  # tokens behind "close to" in which it stands to whom
_PAPERS = frozenset({"paper", "study", "journal", "article", "preprint"})


def acts_as_body(names: Names, phrase: Phrase, country: str) -> bool:
    """ "Councillors in Harwick voted": the body that they make up, where the text tells which; ``country`` or ""."""
    known = country or any(names.at(t) is not None for _, t in phrase.complements)
    return phrase.plural and not phrase.counted and phrase.noun in _MEMBERS and bool(known)


def paper_of(parse: Parse, phrase: Phrase, cue: CueWord | None) -> int:
    """ "Biologists report in a paper in Marine Letters": the noun of a paper that names its journal, or -1."""
    if cue is None or cue.kind not in ("speech", "evidence") or not phrase.plural or phrase.sector != "academia":
        return -1
    inside = [c for c in parse.children[cue.token] if parse.lower[c] == "in" and c > cue.token]
    papers = (t for p in inside for t in parse.children[p] if parse.lower[t] in _PAPERS)
    paper = next(papers, -1)
    ahead = range(paper, min(paper + _JOURNAL, parse.bounds[parse.sentence[cue.token]][1]))
    return paper if paper >= 0 and any(parse.tag[t].startswith("NNP") for t in ahead) else -1


def is_inside(parse: Parse, phrase: Phrase) -> bool:
    """ "A source in the control tower", "close to the player": some side, though no body that has a name."""
    if parse.lower[phrase.head + 1 : phrase.head + 3] == ("close", "to"):  # the player, but not the talks
        near = range(phrase.head + 3, min(phrase.head + 3 + _NEAR, phrase.last, len(parse)))
        return any(
            parse.tag[t].startswith("NNP") or is_human(parse.lower[t]) or voices.sort(parse.lower[t]) == "body"
            for t in near
        )
    return phrase.noun in _SECRET and any(
        p in _WITHIN and parse.tag[t] == "NN" and parse.lower[parse.left[t]] in ("the", "its", "their")
        for p, t in phrase.complements[:1]
    )
