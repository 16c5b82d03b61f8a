"""Nouns that can speak: "officials", "the ministry", "a study", by their sort in ``data/source_nouns.tsv``."""

from __future__ import annotations

from functools import cache

from service.card.lexicon import rows


def sort(noun: str) -> str:
    """The sort of a noun in lower case, singular or plural; "" for one that names no source."""
    return _sorts().get(noun, "")


@cache
def _sorts() -> dict[str, str]:
    out: dict[str, str] = {}
    for row in rows("source_nouns"):
        noun = row["noun"]
        plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else noun + "s"
        for form in (noun, row["plural"] or plural, noun + "es"):
            out.setdefault(form, row["sort"])
    return out
