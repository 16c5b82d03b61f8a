"""Where a name begins and ends: no article, title, possessive or bracket belongs to it, what a hyphen joins does."""

from __future__ import annotations

import re

from service.card.naming.lists import PARTICLES, first_names, plural_titles, stage_names, title_key, titles, told_by
from service.card.naming.networks import is_means, is_network
from service.text.casing import common_words
from service.text.syntax import Parse

_ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those"))
LETTERS = frozenset(("MP", "MEP", "MSP", "MLA", "QC", "KC", "CBE", "OBE", "MBE"))  # behind a person's name
_FULL = 2  # words of a full name
_EDGE = frozenset("'\",.;:()[]-–—/&*|#!?•·▪●") | {"''", "``", "--", "'s", "’s"}
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_PERIOD = re.compile(r"[HQ][1-4]|FY\d\d")
_MEASURES = frozenset(("percent", "%", "points", "votes", "pct"))
_WORD_TAGS = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "IN"))
_FINITE = frozenset(("VBZ", "VBD", "VBP"))  # "Brell sees Norvik Systems" is two names
_DESCRIBING = frozenset(("JJ", "VBN", "VBG", "RB"))
_SCORE = 3  # tokens
_PREFIXES = frozenset(("anti", "pro", "ex", "non", "mid", "pre", "post", "vice", "pan", "then", "inter"))


def is_written_small(parse: Parse, word: str) -> bool:
    """Whether the text has the lower-case ``word`` somewhere without a capital."""
    return any(parse.text[i] == word for i in parse.where.get(word, ()))


def _is_score(words: tuple[str, ...]) -> bool:
    first, mark, second = words
    return mark in "-–" and all(number.isdecimal() and len(number) < 3 for number in (first, second))


def trim(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The range without articles, possessives, quotes, brackets and small words at its ends."""
    lower, text = parse.lower, parse.text
    while first < last and (lower[first] in _ARTICLES or lower[first] in _EDGE or _CLOCK.fullmatch(text[first])):
        if text[first] == "The" and lower[first + 1 : last] == ("hague",):
            break
        first += 1
    if last - first > 2 and lower[first] == "ex" and text[first + 1] in "-‐":
        first += 2  # "Ex-Norbank chief Tom Holt"
    if last - first > 1 and parse.tag[first] == "PRP$" and first == parse.bounds[parse.sentence[first]][0]:
        first += 1  # "Her Democratic Progressive Party won"
    if last - first > 1 and parse.tag[first] == "IN" and first == parse.bounds[parse.sentence[first]][0]:
        given = lower[first] in first_names() and lower[first + 1] not in first_names()  # "Per Holt", no "Per Tom Holt"
        named = given or told_by(text[first:last]) == "organisation"
        first += not named  # "Across West Arden Drive"
    while last - first > 1 and _only_describes(parse, first):
        first += 1  # "the full Board of Aldermen"
    last = next((i for i in range(first + 1, last) if text[i].islower() and parse.tag[i] in _FINITE), last)
    while last - first > 1 and _PERIOD.fullmatch(text[last - 1]):
        last -= 1  # "Fintra Oy H1 profit rises"
    if last - first > _SCORE and _is_score(text[last - _SCORE : last]):
        last -= _SCORE  # "Burnley 1-0"
    if last - first > 1 and is_network(lower[last - 1]) and is_means(parse, last - 1, last):
        last -= 1  # "the Norbank Facebook page"
    while last > first and (lower[last - 1] in _EDGE or (text[last - 1].islower() and text[last - 2] not in "-‐")):
        last -= 1
    if last - first > _FULL and text[last - 1] in LETTERS:
        last -= 1  # "Ana Ruz MEP"
    if last - first > 1 and text[last - 1].isdigit() and last < len(parse) and lower[last] in _MEASURES:
        last -= 1
    return first, last


def _only_describes(parse: Parse, token: int) -> bool:
    word = parse.text[token]
    hangs = parse.text[token + 1] in "-‐" or parse.text[token - 1] in "-‐"
    small = word.islower() and parse.tag[token] in _DESCRIBING and word in common_words()
    return small and not hangs and word not in PARTICLES


def hyphened(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The range with what hangs on it by a hyphen, if that belongs to the name: "Kim Dae" + "-" + "jung"."""
    if first >= last:
        return first, last
    start, end, text = parse.start, parse.end, parse.text
    common = common_words()
    low, high = parse.bounds[parse.sentence[first]]
    while last + 1 < high and text[last] in "-‐" and end[last - 1] == start[last] and end[last] == start[last + 1]:
        tail = text[last + 1]
        if not tail[0].isalpha() or (tail.islower() and (tail in common or parse.tag[last + 1] in _WORD_TAGS)):
            break
        last += 2
    while (
        first - 2 >= low
        and text[first - 1] in "-‐"
        and end[first - 2] == start[first - 1]
        and end[first - 1] == start[first]
    ):
        if not text[first - 2][0].isupper() or text[first - 2].lower() in _PREFIXES:
            break
        first -= 2
    return first, last


def after_titles(parse: Parse, first: int, last: int) -> int:
    """Where the name starts behind the titles at the head of ``[first, last)``; "Lady Gaga" has none."""
    known, given = titles().keys() | plural_titles(), first_names()
    if last - first < 4 and " ".join(parse.lower[first:last]).replace(".", "") in stage_names():
        return first
    while first < last - 1:
        word = parse.text[first]
        key = title_key(word)
        small = word.islower() and word not in PARTICLES
        if not small and (key not in known or (key in given and word[-1] != ".")):
            break
        if parse.text[first + 1] in "-‐":
            break  # "Saint-Cyr"
        first += 1
    return first
