"""The lexicon of attribution cues: every form of every verb, noun and adjective in ``data/cues.tsv``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from service.card.attributing.statements import CueKind
from service.card.facts import CueClass
from service.card.lexicon import rows
from service.card.wordforms import verb_forms


class Entry(NamedTuple):
    lemma: str
    cue_class: CueClass
    kind: CueKind
    clausal: bool = False  # attributes only with a clause or a quotation


@cache
def verbs() -> dict[str, Entry]:
    """Every form in lower case -> its entry."""
    return _table("verb")


@cache
def nouns() -> dict[str, Entry]:
    return _table("noun")


@cache
def adjectives() -> dict[str, Entry]:
    return _table("adjective")


def _table(pos: str) -> dict[str, Entry]:
    out: dict[str, Entry] = {}
    for row in rows("cues"):
        if row["pos"] == pos:
            entry = Entry(
                row["lemma"], cast("CueClass", row["class"]), cast("CueKind", row["kind"]), row["takes"] == "clause"
            )
            for form in (*_forms(row["lemma"], pos), *row["forms"].split()):
                out.setdefault(form, entry)
    return out


def _forms(lemma: str, pos: str) -> tuple[str, ...]:
    """All forms of a verb, singular and plural of a noun, an adjective as it is."""
    return verb_forms(lemma)[: {"verb": 4, "noun": 2, "adjective": 1}[pos]]
