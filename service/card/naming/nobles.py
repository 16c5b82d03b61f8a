"""People named by a title and a place: "the Duchess of Cornwall", and "the Duchess" of a text that names one."""

from __future__ import annotations

from collections import Counter

from service.card.naming.found import Found
from service.card.naming.lists import nobles
from service.text.syntax import Parse


def with_nobles(parse: Parse, found: list[Found], capital: bytearray) -> list[Found]:
    """``found`` with them in place of what was made of their parts; ``capital`` is not 0 where a name may stand."""
    at = [i for i in parse.tokens_of(nobles()) if parse.text[i][0].isupper()]
    whole = [Found(i, i + 3, "person", True) for i in at if _has_place(parse, i, capital)]
    if not whole:
        return found
    opens = {f.first for f in whole}
    holders = Counter(title for title, _ in {(parse.lower[f.first], parse.lower[f.last - 1]) for f in whole})
    single = {title for title, count in holders.items() if count == 1}
    whole += [
        Found(i, i + 1, "person", True)
        for i in at
        if i not in opens and parse.lower[i] in single and i and parse.lower[i - 1] == "the" and _stands_alone(parse, i)
    ]
    inside = {i for f in whole for i in range(f.first, f.last)}
    return sorted([*whole, *(f for f in found if inside.isdisjoint(range(f.first, f.last)))])


def _has_place(parse: Parse, i: int, capital: bytearray) -> bool:
    high = parse.bounds[parse.sentence[i]][1]
    return i + 2 < high and parse.lower[i + 1] == "of" and bool(capital[i + 2])


def _stands_alone(parse: Parse, i: int) -> bool:
    following = parse.text[i + 1] if i + 1 < len(parse) else ""
    return not following[:1].isupper() and following != "of"
