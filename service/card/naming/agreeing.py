"""One kind for one name: what is a body in one sentence is the same body in the next."""

from __future__ import annotations

from collections import defaultdict

from service.card.naming.found import Found, is_one_word
from service.card.naming.lists import Kind, closing_words, first_names, fold, known_places, surname_of
from service.card.naming.namesakes import shared_with
from service.text.casing import common_words
from service.text.syntax import Parse


def _short_forms(found: list[Found], keys: list[str], single: set[str]) -> set[str]:
    """Those of the ``single`` words that open or close the name of a body and name nothing else: "Villa", "Sparta"."""
    if not single:
        return single
    lists = (common_words(), known_places(), first_names(), closing_words())
    long = [k for f, k in zip(found, keys, strict=True) if f.kind == "organisation" and " " in k]
    ends = {k.partition(" ")[0] for k in long} | {k.rpartition(" ")[2] for k in long}
    return {w for w in single & ends if not any(w in known for known in lists)}


def agreed(parse: Parse, found: list[Found]) -> list[Found]:
    """The same words mean the same kind all through a text: sure ones before guesses, then the commonest.

    A surname that is a town's or a firm's name as well means what the words around it show, mention by mention.
    """
    votes: defaultdict[str, defaultdict[Kind, int]] = defaultdict(lambda: defaultdict(int))
    keys = [fold(" ".join(parse.text[f.first : f.last])) for f in found]
    full = [k for f, k in zip(found, keys, strict=True) if f.kind == "person" and " " in k]
    surnames = {surname_of(k) for k in full}
    given = {k.partition(" ")[0] for k in full} & first_names().keys()
    double = {" ".join(k.split()[-2:]) for k in full if k.count(" ") > 1}
    single = {k for f, k in zip(found, keys, strict=True) if f.kind == "person" and " " not in k}
    short = _short_forms(found, keys, single - surnames - given)
    apart = {f: kind for f, k in zip(found, keys, strict=True) if k in surnames and (kind := shared_with(parse, f))}
    for f, key in zip(found, keys, strict=True):
        if f in apart:
            continue
        votes[key][f.kind] += 10 if f.sure else 1
        hyphened = key in double and is_one_word(parse, f)  # "Rawlings-Blake"
        if key in surnames or hyphened or (key in given and f.kind == "organisation"):
            votes[key]["person"] += 3
        elif key in short and f.kind == "person":
            votes[key]["organisation"] += 5  # "Villa" behind "Aston Villa"
        elif key.endswith("s") and key[:-1] in surnames and f.kind != "place":
            votes[key]["group"] += 3  # "the Plancons"
    best = {key: max(kinds, key=kinds.__getitem__) for key, kinds in votes.items()}
    kinds = [apart.get(f) or best[k] for f, k in zip(found, keys, strict=True)]
    return [f if f.kind == kind else f._replace(kind=kind) for f, kind in zip(found, kinds, strict=True)]
