"""Names that the model cut in two or cut short: "Ministry" + "of" + "Defence", "Alliance for" + "Norland"."""

from __future__ import annotations

from service.card.naming.found import Found
from service.card.naming.lists import (
    PARTICLES,
    closing_words,
    countries,
    first_names,
    fold,
    general_posts,
    legal_forms,
    place_names,
    titles,
    words_with_of,
)
from service.text.casing import common_words
from service.text.syntax import Parse

_JOINTS = frozenset(("of", "for"))
_OFFICE = (("'s", "Office"), ("’s", "Office"))
_CUT = 3  # words of a name cut in two that the parser holds together
_WHOLE = 4  # words of a name that the model cut in the middle: "Abdu Rabu" + "Mansour Hadi"


def joined(parse: Parse, found: list[Found]) -> list[Found]:
    """Names that the model cut in two: "Ministry" + "of" + "Defence", "Social Democratic" + "and" + "Labour Party"."""
    out: list[Found] = []
    for f in found:
        if out:
            before = out[-1]
            if f.first < before.last:
                continue
            if parse.sentence[before.first] == parse.sentence[f.first]:
                joined = _join(parse, before, f)
                if joined:
                    out[-1] = joined
                    continue
        out.append(f)
    return [_completed(parse, f) for f in out]


def _join(parse: Parse, a: Found, b: Found) -> Found | None:
    between = parse.lower[a.last : b.first]
    if not between:
        legal = b.last - b.first == 1 and parse.lower[b.first].rstrip(".") in legal_forms()
        branch = a.kind == "organisation" and parse.text[b.first : b.last] == ("UK",)  # "Elm Cancer" + "UK"
        if branch or (legal and a.kind != "place"):
            return Found(a.first, b.last, "organisation", True)
        if a.kind == b.kind == "place" and not a.sure and _is_somebody(parse, a, b):
            return Found(a.first, b.last, "person", True)
        if a.kind == b.kind == "place" and not (a.sure or b.sure) and _is_one(parse, a, b):
            return Found(a.first, b.last, "place")
        whole = len(parse.text[a.last - 1]) <= 2 or (b.last - a.first == _WHOLE and a.last - a.first == 2)
        if a.kind == b.kind == "person" and (whole or _is_cut(parse, a, b)):
            return Found(a.first, b.last, "person")
        return None
    if (
        a.kind == "person"
        and b.kind in ("person", "organisation")
        and PARTICLES.issuperset(parse.text[a.last : b.first])
    ):
        return Found(a.first, b.last, "person")  # "Maria da Silva" + "dos" + "Santos Pereira"
    end = parse.lower[a.last - 1]
    if between in (("'s",), ("’s",)):
        office = b.last - b.first == 1 and parse.text[b.first] == "Office" and titles().get(end) == "office"
        school = parse.lower[a.first] in ("st.", "st", "saint") and parse.lower[b.last - 1] in closing_words()
        return Found(a.first, b.last, "organisation", True) if office or school else None
    if between in (("of",), ("of", "the"), ("for",), ("for", "the"), ("on",)):
        opens = a.kind != "person" and (end in words_with_of() or parse.lower[a.first] in words_with_of())
        if opens and a.kind != "group" and (between[0] == "of" or end not in ("party", "government", "bank")):
            return Found(a.first, b.last, "organisation", True)
    elif between in (("and",), ("&",)) and b.kind == "organisation" and a.kind in ("organisation", "group"):
        closes = closing_words().get(parse.lower[b.last - 1]) == "organisation" and b.last - b.first > 1
        half = end.endswith(("ic", "al", "ist", "ian", "ive")) or {end, parse.lower[b.first]} <= common_words()
        if closes and half and end not in closing_words():
            return Found(a.first, b.last, "organisation", True)
    return None


def _is_cut(parse: Parse, a: Found, b: Found) -> bool:
    """One name of three words, by the parser: "Jane Tricot" + "Malling"."""
    hangs = all(parse.dep[t] == "compound" and parse.head[t] == b.last - 1 for t in range(a.first, b.last - 1))
    return hangs and b.last - a.first == _CUT


def _is_one(parse: Parse, a: Found, b: Found) -> bool:
    """Two unknown words in a row that the parser takes for one name: "Sviatlana" + "Tsikhan"."""
    listed = place_names()
    return (
        a.last - a.first == b.last - b.first == 1
        and parse.dep[a.first] == "compound"
        and parse.head[a.first] == b.first
        and not (parse.text[a.first] in listed or parse.text[b.first] in listed or parse.text[a.first].isupper())
    )


def _is_somebody(parse: Parse, a: Found, b: Found) -> bool:
    """A given name and a surname that were taken for two places: "Valeska" + "Paris"."""
    given = parse.text[a.first]
    return (
        a.last - a.first == b.last - b.first == 1
        and given.lower() in first_names()
        and given not in place_names()
        and parse.dep[a.first] == "compound"
        and parse.head[a.first] == b.first
    )


def _completed(parse: Parse, f: Found) -> Found:
    """An organisation's name goes on with "of" and capitals that the model left out."""
    if f.kind != "organisation" or f.last + 1 >= len(parse):
        return f
    if parse.text[f.last] == "General" and parse.lower[f.last - 1] in general_posts():
        f = f._replace(last=f.last + 1)  # "Office of the Attorney" + "General"
    if parse.text[f.last : f.last + 2] in _OFFICE and titles().get(parse.lower[f.last - 1]) == "office":
        return Found(f.first, f.last + 2, "organisation", True)  # "Norland County Attorney" + "'s Office"
    if f.last + 1 >= len(parse) or parse.lower[f.last] not in _JOINTS:
        return f
    if parse.lower[f.last - 1] not in words_with_of() and parse.lower[f.first] not in words_with_of():
        return f
    at = f.last + 1
    if parse.lower[at] == "the":
        at += 1
    stop, end = at, parse.bounds[parse.sentence[f.first]][1]
    while stop < end and stop - at < 6:
        capital = parse.text[stop][0].isupper() and parse.tag[stop] in ("NNP", "NNPS", "JJ")
        if not capital and not (at < stop < end - 1 and _goes_on(parse, stop)):
            break
        if stop > at and capital and fold(" ".join(parse.text[at:stop])) in countries():
            break  # "the Communist Party of Norland" + "Ana Ruz"
        stop += 1
    if stop == at or (parse.lower[f.last] == "for" and parse.tag[at] != "NNP"):
        return f
    return Found(f.first, stop, "organisation", True)


def _goes_on(parse: Parse, i: int) -> bool:
    """An "and" within a name: "Alliance of Liberals and Democrats for Europe"."""
    return (
        parse.lower[i] in ("and", "&")
        and parse.text[i + 1][0].isupper()
        and (parse.lower[i + 1] in closing_words() or parse.tag[i - 1] == "NNPS")
    )
