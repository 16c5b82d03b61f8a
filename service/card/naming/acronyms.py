"""Short forms of bodies: behind the full name in brackets, or by their capitals alone."""

from __future__ import annotations

import re

from service.card.naming.found import Found
from service.card.naming.lists import demonyms, title_key, titles, told_by
from service.text.casing import common_words
from service.text.syntax import Parse

_ACRONYM = re.compile(r"(?=[A-Za-z&-]{2,10}$)(?:[A-Z][a-z]{0,2}){1,3}[A-Z][A-Za-z-]*")
_BODY = re.compile(r"[A-Z]{3,6}|(?!Mc|Mac|De|Di|Da|Du|Le|La|Van|Von|Fitz|O[A-Z])[A-Z][a-z]+[A-Z][A-Za-z]*")
_SHARE = re.compile(r"[A-Z0-9]{1,6}[a-z]?\.[A-Z]{1,2}\Z|[A-Z]{2,6}:[A-Z]{1,5}\b")
_AFTER_ACRONYM = frozenset((")", ",", ";"))


def with_acronyms(parse: Parse, found: list[Found]) -> list[Found]:
    """Adds what stands in brackets behind a name as its short form: "European Central Bank (ECB)"."""
    found = list(found)
    text, count = parse.text, len(parse)
    short: list[Found] = []
    for k, f in enumerate(found):
        at = f.last
        if f.kind in ("person", "place") and _is_listed(parse, at):
            found[k] = f._replace(kind="organisation", sure=True)
        if (
            at + 2 >= count
            or text[at] != "("
            or text[at + 2] not in _AFTER_ACRONYM
            or not _ACRONYM.fullmatch(text[at + 1])
        ):
            continue
        if f.kind == "organisation" or (f.kind == "place" and _initials(parse, f) == text[at + 1].lower()):
            short.append(Found(at + 1, at + 2, f.kind, True))
        elif f.kind in ("group", "person") and f.last - f.first > 1 and _initials(parse, f) == text[at + 1].lower():
            found[k] = f._replace(kind="organisation", sure=True)  # "the Norland Social Democrats (NSD)"
            short.append(Found(at + 1, at + 2, "organisation", True))
    if not short:
        return found
    replaced = {f.first for f in short}
    return sorted([*(f for f in found if f.first not in replaced), *short])


def _is_listed(parse: Parse, at: int) -> bool:
    """Whether the sign of a share stands behind the name that ends there: "(BRL.DE)", "(NYSE: BRL)"."""
    if parse.text[at : at + 1] != ("(",):
        return False
    inside = "".join(parse.text[at + 1 : at + 5]).partition(")")[0]
    return _SHARE.match(inside) is not None


def _initials(parse: Parse, f: Found) -> str:
    """First letters of the capitalised words."""
    return "".join(w[0].lower() for w in parse.text[f.first : f.last] if w[0].isupper())


def bracketed(parse: Parse) -> frozenset[str]:
    """Words that stand behind an opening bracket."""
    out, at = [], -1
    for _ in range(parse.text.count("(")):
        at = parse.text.index("(", at + 1)
        out.append(parse.text[at + 1] if at + 1 < len(parse) else "")
    return frozenset(out)


def body_in_capitals(parse: Parse, at: int, stop: int, capital: bytearray, brackets: frozenset[str]) -> list[Found]:
    """A word in capitals or mixed case among others in small letters: "told DZRH radio", "made by BioNTech".

    ``capital`` is 1 for tokens that are capitalised as a name would be; what is in ``brackets`` has been read there,
    or is the short form of what is no name: "the Clean Rivers Act (CRA)".
    """
    word = parse.text[at]
    if stop - at > 1 or capital[at] != 1 or word in brackets or not _BODY.fullmatch(word):
        return []
    if parse.tag[at] not in ("NNP", "NN"):
        return []
    low, high = parse.bounds[parse.sentence[at]]
    around = parse.text[max(low, at - 1) : at] + parse.text[stop : min(high, stop + 1)]
    glued = any(w[0].isdigit() or w[0] in "-/&$#@" for w in around)
    if glued or title_key(word) in titles() or parse.lower[at] in common_words() or told_by((word,)):
        return []
    return [] if word in demonyms() else [Found(at, stop, "organisation")]
