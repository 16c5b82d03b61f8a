"""The post that a person holds by the words beside the name, and the country it serves."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from service.card.facts import Affiliation
from service.card.lexicon import column
from service.card.naming.lists import title_key, titles, titles_in_full
from service.card.naming.names import Entity, Names
from service.card.sourcing.affiliation import STATE_LIKE, Body, country_of, name_of, sector_of
from service.card.sourcing.phrases import Phrase, noun_of, read_phrase
from service.card.sourcing.portraits import POSTS, Sides
from service.text.document import Span
from service.text.syntax import Parse

OF_ANY_BODY = column("source_words", "word", use="of-any-body")
_DEGREES = frozenset({"dr"})  # held for life, whatever the post
_BEFORE_TITLE = 2  # tokens before a title in which its country stands


def post_of(parse: Parse, names: Names, entity: Entity, phrase: Phrase) -> Span | None:
    """A post beside the name that is no title: "Russia's envoy, Oleg Tarasov", "former nurse Dana Whitlow"."""
    named = names.at(phrase.head)
    if named is None or named.index != entity.index:
        head, first = phrase.head, min((*phrase.modifiers, phrase.head))
    else:
        first = next((m.first for m in entity.mentions if m.first <= phrase.head < m.last), phrase.head)
        head = first - 1
        if head == phrase.first - 1 and parse.lower[head] == ",":
            return _post_before(parse, phrase)
        told = ("NN", "JJ")
        while first > phrase.first and parse.head[first - 1] == phrase.head and parse.tag[first - 1] in told:
            first -= 1
    if head < phrase.first or noun_of(parse.lower[head]).sort not in POSTS:
        return None
    return parse.span(min(first, head), head + 1)


class Post(NamedTuple):
    """What words beside a name tell of a post."""

    position: Span | None = None
    sector: str = ""
    affiliation: Affiliation | None = None


def apposed_post(parse: Parse, sides: Sides, phrase: Phrase) -> Post:
    """The post behind the name: "Ana Holm, an official at the port,", "Dan Moor, police spokesman,"; else before it."""
    for child in parse.children[phrase.head]:
        apposed = child > phrase.head and parse.dep[child] == "appos" and parse.tag[child] == "NN"
        if apposed and noun_of(parse.lower[child]).sort in POSTS:
            post = read_phrase(parse, parse.left[child], parse.right[child], child)
            beside = sides.beside(post)
            if beside and _is_no_side(post, beside):
                beside = None
            inside = beside.sector if beside and beside.sector not in ("unknown", "public") else ""
            own = "" if post.noun in OF_ANY_BODY else post.sector
            sector = sector_of([parse.text[i] for i in post.modifiers]) or inside or own
            position = parse.span(min((*post.modifiers, child)), child + 1)
            return Post(position, sector, beside.affiliation if beside else None)
    before = [parse.text[t] for t in phrase.modifiers if parse.tag[t] == "NN" and parse.text[t].islower()]
    told = bool(before) and noun_of(before[-1]).sort in POSTS and before[-1] not in OF_ANY_BODY
    return Post(sector=sector_of(before) if told else "")


def _is_no_side(post: Phrase, beside: Body) -> bool:
    """ "A scholar of Chinese politics", "a barman in Ohio", "the director of Brell UK": none speaks for a state."""
    public = beside.sector in STATE_LIKE and post.sector not in STATE_LIKE
    return public and (post.sort == "post" or bool(country_of(beside.name)))


def post_in_full(title: str) -> str:
    """A word of a title in lower case, a post written out: "Sgt." is "sergeant", "Dr." tells no post."""
    key = title_key(title.rstrip(","))
    held = titles().get(key) in ("rank", "office") and key not in _DEGREES
    return titles_in_full().get(key, key) if held else key


def _post_before(parse: Parse, phrase: Phrase) -> Span | None:
    """ "A spokeswoman for the port, Ann Holm,": the apposition that stands before the name."""
    for other in parse.children[parse.head[phrase.head]]:
        if parse.right[other] + 1 == phrase.first and noun_of(parse.lower[other]).sort in POSTS:
            return parse.span(other, other + 1)
    return None


def served(parse: Parse, entity: Entity, phrase: Phrase, country: str) -> Affiliation | None:
    """ "The Russian foreign minister": the country stands in or right before the title, or is the article's own."""
    if entity.title_span is None:
        return None
    start = bisect_left(parse.start, entity.title_span.start)
    last = bisect_left(parse.start, entity.title_span.end)
    first, low = start, max(start - _BEFORE_TITLE, parse.bounds[parse.sentence[start]][0])
    while first > low and (parse.text[first - 1].isalpha() or parse.lower[first - 1] in ("'s", "’s")):
        first -= 1
    inside = range(phrase.first, phrase.head) if phrase.first >= first else ()
    for token in (*range(first, last), *inside):
        shown = country_of(parse.text[token])
        if shown and not (token < start and parse.tag[token - 1] == "IN"):  # "bound for Vietnam Interior ..."
            return Affiliation(parse.text[token], f"state:{shown}")
    if country and "minister" in (entity.title or "").lower():
        return Affiliation(name_of(country), f"state:{country}")
    return None
