"""Father and son of one name: "Mark Holt" and "his son, Mark Holt Jr."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from service.card import lexicon
from service.card.naming.found import Found
from service.card.naming.lists import PARTICLES, SUFFIXES
from service.text.syntax import Parse


def plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """A folded name without what may be left out: "assad" of "al assad", "mark holt" of "mark holt jr"."""
    kept = tuple(w for w in words if w not in SUFFIXES and w not in PARTICLES)
    return kept or words


def generation(words: tuple[str, ...]) -> str:
    """The suffix that tells one bearer of a folded name from another: "jr"; "" for none."""
    return words[-1] if len(words) > 1 and words[-1] in SUFFIXES else ""


def generations_apart(parse: Parse, found: Iterable[tuple[Found, tuple[str, ...]]]) -> frozenset[tuple[str, ...]]:
    """Plain names of two people: with two suffixes, said to be kin, or first without the suffix that comes later."""
    borne: defaultdict[tuple[str, ...], list[tuple[str, bool]]] = defaultdict(list)
    for f, words in found:
        if len(name := plain(words)) > 1:
            borne[name].append((generation(words), is_kin(parse, f)))
    return frozenset(name for name, of in borne.items() if _are_several(of))


def _are_several(borne: list[tuple[str, bool]]) -> bool:
    suffixes = {suffix for suffix, _ in borne if suffix}
    if not suffixes or len(borne) == 1:
        return False
    return len(suffixes) > 1 or not borne[0][0] or any(kin for _, kin in borne)


def is_kin(parse: Parse, f: Found) -> bool:
    """Whether a word for kin stands right before the name or, between commas, behind it."""
    kin = lexicon.column("name_context", "word", use="kin")
    low, high = parse.bounds[parse.sentence[f.first]]
    before = f.first - 1 - (f.first > low and parse.text[f.first - 1] == ",")
    if before >= low and parse.lower[before] in kin:
        return True
    return f.last < high and parse.text[f.last] == "," and not kin.isdisjoint(parse.lower[f.last + 1 : f.last + 3])
