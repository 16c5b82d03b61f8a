"""The lexicon of attribution cues: every form of every verb, noun and adjective in ``data/cues.tsv``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from service.card.attributing.statements import CueKind
from service.card.facts import CueClass
from service.card.lexicon import rows


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
    """Regular forms by spelling: says, tries, passes; a form too many ("sayed") does no harm."""
    if pos == "adjective":
        return (lemma,)
    if lemma[-1] == "y" and lemma[-2] not in "aeiou":
        plural, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        plural, past = lemma + "es", lemma + "ed"
    else:
        plural, past = lemma + "s", lemma + ("d" if lemma[-1] == "e" else "ed")
    if pos == "noun":
        return (lemma, plural)
    stem = lemma[:-1] if lemma[-1] == "e" and not lemma.endswith(("ee", "oe", "ye")) else lemma
    return (lemma, plural, past, stem + "ing")
