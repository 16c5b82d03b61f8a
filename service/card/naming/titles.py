"""What stands beside a person's name: title and affiliation."""

from __future__ import annotations

from dataclasses import dataclass

from service.card.naming.lists import title_key, titles
from service.card.naming.mentions import Found
from service.text.syntax import Parse

_FADED = frozenset(("then", "late", "top", "senior", "co", "ex", "first", "second", "party", "opposition"))
_TO_BODY = frozenset(("of", "for", "at", "with", "in", "from", "to"))


@dataclass(frozen=True, slots=True)
class Held:
    """The post a person holds, as printed beside the name: two token ranges, either may be None."""

    title: tuple[int, int] | None = None
    affiliation: tuple[int, int] | None = None
    honorific: bool = False


def held_by(parse: Parse, found: Found, named: dict[int, Found]) -> Held | None:
    """Title and affiliation right before or right after the name; ``named`` is token -> the name it is in."""
    return _before(parse, found, named) or _after(parse, found, named) or _as_apposition(parse, found, named)


def _before(parse: Parse, found: Found, named: dict[int, Found]) -> Held | None:
    known, low = titles(), parse.bounds[parse.sentence[found.first]][0]
    first = found.first
    while first > low:
        at = first - 1
        if parse.text[at] == "." and at > low and title_key(parse.text[at - 1]) in known:
            first -= 1
            continue
        if title_key(parse.text[at]) not in known:
            break
        inside = named.get(at)
        if inside and (inside.last - inside.first > 1 or inside.kind == "person"):
            break
        first -= 1
    while first < found.first and (parse.lower[first] in _FADED or parse.text[first] == "."):
        first += 1
    if first in named and first > low and parse.lower[first - 1] == "the":  # "Speaker of the House Rep. Paul Ryan"
        first += 1
    sorts = [known.get(title_key(parse.text[i]), "part") for i in range(first, found.first)]
    if all(s == "part" for s in sorts):
        return None
    at = first - 1
    if at > low and parse.lower[at] in ("'s", "'", ")"):
        at -= 1
    body = named.get(at) if at >= low else None
    return Held(
        (first, found.first),
        (body.first, body.last) if body and body.kind in ("organisation", "place") else None,
        all(s == "honorific" for s in sorts),
    )


def _after(parse: Parse, found: Found, named: dict[int, Found]) -> Held | None:
    """ "Jane Porter, a spokeswoman for the Treasury", "Ann Lee, Norway's envoy to Moscow"."""
    high = parse.bounds[parse.sentence[found.first]][1]
    at = found.last
    if at >= high or parse.text[at] not in (",", "(", "-", "–", "—"):
        return None
    known, lower = titles(), parse.lower
    body: Found | None = None
    at += 1
    stop = min(high, at + 9)
    first = at
    while at < stop and lower[at] not in known:
        if parse.tag[at][:2] not in ("DT", "JJ", "NN", "PO", "CD", "PR"):
            return None
        if at in named:
            body = named[at]
            at = body.last
        else:
            at += 1
        first = at
    while at < stop and lower[at] in known and at not in named:
        at += 1
    if not any(known[lower[i]] not in ("part", "honorific") for i in range(first, at)):  # "chief executive" is a post
        return None
    if at + 1 < high and lower[at] in _TO_BODY:
        to = at + 2 if lower[at + 1] in ("the", "a", "its") else at + 1
        body = (named.get(to) if lower[at] != "to" else None) or body
    if body and body.kind == "person":
        body = None
    return Held((first, at), (body.first, body.last) if body else None)


def _as_apposition(parse: Parse, found: Found, named: dict[int, Found]) -> Held | None:
    """ "The company's vice president, John Smith": the name explains the noun before it."""
    head = found.last - 1
    noun = parse.head[head]
    if parse.dep[head] != "appos" or noun >= found.first or noun in named:
        return None
    known = titles()
    if known.get(parse.lower[noun], "part") in ("part", "honorific") or found.first - noun > 8:
        return None
    first = noun
    low = parse.bounds[parse.sentence[noun]][0]
    while first > low and parse.lower[first - 1] in known and first - 1 not in named:
        first -= 1
    at = first - 2 if first - 1 > low and parse.lower[first - 1] in ("'s", "'") else first - 1
    body = named.get(at) if at >= low else None
    if not body:
        body = next((named[i] for i in range(noun + 1, found.first - 1) if i in named), None)
    if body and body.kind not in ("organisation", "place"):
        body = None
    return Held((first, noun + 1), (body.first, body.last) if body else None)
