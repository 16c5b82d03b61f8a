"""What stands beside a person's name: title and affiliation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from service.card import lexicon
from service.card.naming.found import Found
from service.card.naming.lists import demonyms, general_posts, title_key, titles
from service.text.syntax import Parse

_FADED = frozenset(("then", "late", "top", "senior", "co", "ex", "first", "second", "party"))
_RANKED = frozenset(("first", "second", "senior", "party"))  # of them those that belong to a post with capitals
_CHIEFS = frozenset(("officer", "constable", "superintendent", "inspector"))  # ranks that "chief" makes a post
_TO_BODY = frozenset(("of", "for", "at", "with", "in", "from", "to"))
# Without which a post would be told wrongly, also where the body stands between: "former Norland president".
_LIMITING = frozenset(("former", "ex", "acting", "interim", "incoming", "outgoing", "deputy", "assistant", "shadow"))
_LIMITED = 4  # tokens between such a word and the post
_HYPHENS = frozenset("-‐")
_POSTS = frozenset(("office", "rank"))
_DESCRIBING = ("DT", "JJ", "NN", "PR", "PO", "CD")
_REACH = 6  # tokens between a post and the body it is of: "chief executive of the Danish shipping group Nordhav"
_COMPOUND = 3  # nouns before a post that tell its field: "election chief", "world title holder"


@cache
def _fields() -> frozenset[str]:
    """Words before a post that tell its field: "sports", "political"."""
    fields = (lexicon.column("name_context", "word", use=use) for use in ("field", "portfolio"))
    return frozenset().union(*fields)


@dataclass(frozen=True, slots=True)
class Held:
    """The post a person holds, as printed beside the name: two token ranges, either may be None."""

    title: tuple[int, int] | None = None
    affiliation: tuple[int, int] | None = None
    honorific: bool = False


def held_by(parse: Parse, found: Found, named: dict[int, Found]) -> Held | None:
    """Title and affiliation right before or right after the name; ``named`` is token -> the name it is in."""
    held = _before(parse, found, named)
    if held and not held.affiliation:
        held = _of_body(parse, found, held, named)
    return held or _after(parse, found, named) or _as_apposition(parse, found, named)


def _of_body(parse: Parse, found: Found, held: Held, named: dict[int, Found]) -> Held:
    """With the body behind the name: "Sgt. Ana Ruz of the Treasury"."""
    at, high = found.last, parse.bounds[parse.sentence[found.first]][1]
    if at + 1 >= high or parse.lower[at] != "of":
        return held
    body = _body_of(parse, at + 1, high, named)
    if body is None or body.kind != "organisation":
        return held
    return Held(held.title, (body.first, body.last), held.honorific)


def _before(parse: Parse, found: Found, named: dict[int, Found]) -> Held | None:
    known, low = titles(), parse.bounds[parse.sentence[found.first]][0]
    first = found.first
    while first > low:
        at = first - 1
        if parse.text[at] == "." and at > low and title_key(parse.text[at - 1]) in known:
            first -= 1
            continue
        if parse.text[at] in _HYPHENS and parse.lower[at + 1] == "general" and _opens_general_post(parse, at, low):
            first -= 1
            continue
        if _ends_at_large(parse, at, low):
            first = at - 2
            continue
        if title_key(parse.text[at]) not in known:
            break
        if at in named:
            break
        first -= 1
    last = found.first
    if first == last:
        first = _before_of(parse, last, low, named)
    else:
        last = _without_rank(parse, first, last)
        first = _with_field(parse, first, low, named)
    while first < last and (_fades(parse, first, last) or parse.text[first] == "."):
        first += 1
    if first in named and first > low and parse.lower[first - 1] == "the":  # "Speaker of the House Rep. Paul Ryan"
        first += 1
    sorts = [known.get(title_key(parse.text[i]), "part") for i in range(first, last)]
    if all(s == "part" for s in sorts):
        return None
    at = first - 1
    if at > low and (parse.lower[at] in ("'s", "'") or (parse.lower[at] == ")" and parse.end[at] < parse.start[first])):
        at -= 1  # no agency before "(NNC)President"
    body = named.get(at) if at >= low else None
    return Held(
        (_from_limit(parse, first, low, named), last),
        (body.first, body.last) if body and body.kind in ("organisation", "place") else None,
        all(s in ("honorific", "address") for s in sorts),
    )


def _ends_at_large(parse: Parse, at: int, low: int) -> bool:
    """ "Councillor at Large": a member of the whole town's."""
    behind = at - 2 >= low and parse.lower[at] == "large" and parse.lower[at - 1] == "at"
    return behind and title_key(parse.text[at - 2]) in titles()


def _from_limit(parse: Parse, first: int, low: int, named: dict[int, Found]) -> int:
    """Where a post begins with the word that limits it before its body: "former Norland president"."""
    for at in range(first - 1, max(low - 1, first - 2 - _LIMITED), -1):
        if parse.lower[at] in _LIMITING and at not in named:
            return at
        if not (at in named or parse.text[at] in demonyms() or parse.text[at] in _HYPHENS):
            break
    return first


def _without_rank(parse: Parse, first: int, last: int) -> int:
    """Where the post ends before a rank or an address: "Defense Minister" in "Defense Minister Gen. Ivan Orlov"."""
    known = titles()
    sorts = [known.get(title_key(parse.text[i]), "") for i in range(first, last)]
    if "office" not in sorts:
        return last
    end = last
    while end > first and sorts[end - 1 - first] in ("rank", "honorific", "address", ""):
        if parse.lower[end - 1] == "general" and _opens_general_post(parse, end - 2, first):
            break
        if parse.lower[end - 1] in _CHIEFS and "chief" in parse.lower[first:end]:
            break  # "Chief Financial Officer", "Assistant Chief Constable"
        end -= 1
    return end


def _opens_general_post(parse: Parse, at: int, low: int) -> bool:
    """ "Attorney" before "General", "Director" before "-General"."""
    at -= at > low and parse.text[at] in _HYPHENS
    return at >= low and parse.lower[at] in general_posts()


def _fades(parse: Parse, i: int, last: int) -> bool:
    """A word that only tells of the one who holds the post: "then", "top"; not "First" in "First Minister Ana Ruz"."""
    if parse.lower[i] not in _FADED:
        return False
    large = parse.text[i][0].isupper() and i + 1 < last and parse.text[i + 1][0].isupper()
    return not (large and parse.lower[i] in _RANKED)


def _with_field(parse: Parse, first: int, low: int, named: dict[int, Found]) -> int:
    """Where a post begins with the words before it that tell its field: "election chief", "Sports Minister"."""
    if titles().get(title_key(parse.text[first])) not in ("office", "part"):
        return first
    at, tells = first, _tells_in_small if parse.text[first].islower() else _tells_in_capitals
    while at > max(low, first - _COMPOUND) and at - 1 not in named and tells(parse, at - 1, low):
        at -= 1
        if not parse.text[first].islower() and at - 2 >= low and parse.lower[at - 1] in ("and", "&"):
            at -= 2 * (at - 2 not in named and tells(parse, at - 2, low))  # "Work and Pensions Secretary"
    return at


def _tells_in_small(parse: Parse, i: int, low: int) -> bool:
    """A noun before a post, or an adjective that tells a kind of post; the first of a sentence has a capital."""
    if not (parse.text[i].islower() or (i == low and parse.text[i].istitle() and parse.dep[i] == "compound")):
        return False
    if i > low and parse.tag[i] == "NNS" and parse.tag[i - 1] == "CD":
        return False  # "800 metres champion"
    return (parse.tag[i] in ("NN", "NNS") and parse.head[i] > i) or parse.lower[i] in _fields()


def _tells_in_capitals(parse: Parse, i: int, _: int) -> bool:
    return parse.text[i].istitle() and parse.lower[i] in _fields()


def _before_of(parse: Parse, last: int, low: int, named: dict[int, Found]) -> int:
    """Where a post begins whose field follows it: "Secretary of State John Kerry", "Minister of Health Ana Ruz"."""
    known, first = titles(), last
    while first > max(low, last - 4) and parse.text[first - 1][0].isupper():
        inside = named.get(first - 1)
        if inside and (inside.sure or inside.kind in ("person", "place")):
            return last
        first -= 1
    if first == last or first - 2 < low or parse.lower[first - 1] not in ("of", "for"):
        return last
    first -= 2
    small = parse.lower[first + 1] == "for" and parse.text[first].islower()  # "a manager for Norhaven Holt"
    if small or known.get(title_key(parse.text[first])) != "office":
        return last
    while first > low and title_key(parse.text[first - 1]) in known and first - 1 not in named:
        first -= 1
    return first


def _body_of(parse: Parse, at: int, high: int, named: dict[int, Found]) -> Found | None:
    """The body that a post is of: the first name behind the words that describe it, at token ``at``."""
    for i in range(at, min(high, at + _REACH)):
        body = named.get(i)
        if body and body.kind in ("organisation", "place"):
            return body
        if body or parse.tag[i][:2] not in _DESCRIBING:
            return None
    return None


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
    limit = 0
    while at < stop and (at in named or lower[at] not in known or lower[at] in _LIMITING):
        if lower[at] in _LIMITING:
            limit = limit or at
        elif parse.tag[at][:2] not in ("DT", "JJ", "NN", "PO", "CD", "PR"):
            return None
        if at in named:
            body = named[at]
            at = body.last
        else:
            at += 1
    post = at
    while at < stop and lower[at] in known and at not in named:
        at += 1
    first = limit or post
    if not any(known.get(lower[i]) in _POSTS for i in range(first, at)):  # "chief executive" is a post
        return None
    if at in named and named[at].kind == "person":
        return None  # "Ana Ruz, former president Bo Li and ..."
    first = limit or _with_field(parse, post, found.last + 1, named)
    if at + 1 < high and lower[at] in _TO_BODY:
        body = (_body_of(parse, at + 1, high, named) if lower[at] != "to" else None) or body
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
    if known.get(parse.lower[noun], "part") not in _POSTS or found.first - noun > 8:
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
