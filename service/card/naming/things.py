"""Works, vessels and horses that are named like people, firms or places: "the film Silent Harbour"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from service.card import lexicon
from service.card.naming.found import Found
from service.card.naming.lists import first_names, fold, known_names, known_places, told_by
from service.card.naming.makes import named_at, telling
from service.text.syntax import Parse

_LONGEST = 6  # words of a thing's name
_NAMESAKES = 9  # things of one first word
_FULL = 2  # words of a person's full name
_INNER = frozenset(("of", "the", "and", "in", "a", "to", "on", "for"))  # small words within a title
_OF = frozenset(("of", "the"))  # and within a vessel's name
_ROLES = frozenset(("starred", "stars", "starring", "co-starred"))
_ON = frozenset(("aboard", "board"))
_CALLED = frozenset(("called", "named", "titled", "entitled", "dubbed"))
_RACING = 2  # words of a report on horse races
_RIDDEN = frozenset(("ridden", "trained", "sired", "owned"))
_JOINED = frozenset(("appos", "nmod", "compound", "oprd", "dobj"))


@cache
def _words(sort: str) -> frozenset[str]:
    return lexicon.column("thing_words", "word", sort=sort)


@cache
def _announcing() -> frozenset[str]:
    return _words("work") | _words("vessel") | _words("prefix") | _ON | _ROLES | telling()


def named_things(parse: Parse) -> dict[int, tuple[int, int]]:
    """Token -> the name of a work or a vessel that it stands in: nobody is named there, nor a place."""
    ranges: dict[int, int] = {}
    for i in parse.tokens_of(_announcing()):
        if named := named_at(parse, i):
            ranges[named[0]] = named[1]
        if i + 1 == len(parse):
            break
        word = parse.lower[i]
        first = _opening(parse, i, word)
        if first:
            last = _run(parse, first, _OF if word in _ON or word in _words("vessel") else _INNER)
            if _is_thing(parse, i, first, last):
                ranges[first] = last
    if not ranges:
        return {}
    _again(parse, ranges)
    return {i: (first, last) for first, last in ranges.items() for i in range(first, last)}


def _opening(parse: Parse, i: int, word: str) -> int:
    """Where the name of a thing may start that the word at ``i`` announces; 0 for nowhere."""
    if word in _words("prefix") and parse.text[i] == word.upper():
        return i if parse.text[i + 1][0].isupper() else 0
    if word in _words("work") or word in _words("vessel"):
        if i and parse.text[i - 1] in "-‐":
            return 0  # "no-drama Holt"
        at = i + 1
        at += parse.text[at] in (",", "-")
        at += at < len(parse) and parse.lower[at] in _CALLED
    elif word in _ROLES and parse.lower[i + 1] == "in" and i + 2 < len(parse):
        at = i + 2
    elif word in _ON and (word == "aboard" or (i and parse.lower[i - 1] == "on")):
        at = i + 1
        if parse.lower[at] != "the":
            return 0
    else:
        return 0
    at += at < len(parse) and parse.lower[at] == "the" and (at > i + 1 or word in _ON)
    return at if at < len(parse) and parse.text[at][0].isupper() else 0


def _run(parse: Parse, first: int, inner: frozenset[str]) -> int:
    """Where the capitals that open at ``first`` end, with the small words ``inner`` between them."""
    high = min(parse.bounds[parse.sentence[first]][1], first + _LONGEST)
    last = first
    for i in range(first, high):
        if (parse.text[i][0].isupper() and parse.tag[i] not in ("PRP", "DT")) or (
            parse.text[i].isdecimal() and last == i
        ):
            last = i + 1
        elif parse.lower[i] not in inner:
            break
    return last


def _is_thing(parse: Parse, noun: int, first: int, last: int) -> bool:
    """Whether the capitals behind the announcing word are the thing's own name, not who made it or where it is."""
    word, words = parse.lower[noun], parse.text[first:last]
    if first == noun:
        return last - first > 1
    told = told_by(words)
    given = bool(words) and words[0].lower() in first_names()
    work = word in _words("work")
    head = next((i for i in range(first, last) if not first <= parse.head[i] < last), last - 1)
    if not work and word not in _words("vessel"):  # "starred in", "aboard the"
        alone = not given and told_by(words[:1]) != "place" and parse.dep[head] in ("pobj", "dobj", "conj")
        return bool(words) and told != "organisation" and not _is_listed(words) and alone
    if not words or told == "organisation" or (told == "place" and work) or parse.tag[noun] != "NN":
        return False
    if parse.text[noun][0].isupper():
        return False
    if work and given and last - first == _FULL:
        return False  # "the film Ana Holt made"
    if parse.text[noun + 1] == ",":
        return parse.head[head] == noun and parse.dep[head] == "appos" and told is None and not given
    before = first <= parse.head[noun] < last and parse.dep[noun] in ("compound", "nmod")
    return before or (parse.head[head] == noun and parse.dep[head] in _JOINED)


def _is_listed(words: tuple[str, ...]) -> bool:
    """Whether the words are by themselves the name of somebody or of a place."""
    if len(words) == 1 and (words[0].lower() in first_names() or told_by(words)):
        return True
    key = fold(" ".join(words))
    return key in known_places() or key in known_names()


def _again(parse: Parse, ranges: dict[int, int]) -> None:
    """Adds the other places where the text has a thing's name that is no listed name of anybody."""
    names: dict[str, set[tuple[str, ...]]] = {}
    storms: set[str] = set()
    for first, last in ranges.items():
        words = parse.text[first:last]
        if words[0].lower() in _words("storm"):
            storms.add(words[-1])
        for name in (words, words[1:] if parse.lower[first] in _words("prefix") else ()):
            if name and not _is_listed(name):
                alike = names.setdefault(name[0], set())
                if len(alike) < _NAMESAKES:
                    alike.add(name)
    for i, word in enumerate(parse.text):
        if i not in ranges:
            if word in storms and _is_alone(parse, i):
                ranges[i] = i + 1
            for name in names.get(word, ()):
                if parse.text[i : i + len(name)] == name:
                    ranges[i] = i + len(name)


def _is_alone(parse: Parse, i: int) -> bool:
    """Whether no other capital stands beside the word in its sentence: "Ellen", not "Ellen Holt"."""
    low, high = parse.bounds[parse.sentence[i]]
    return not any(low <= t < high and parse.text[t][0].isupper() and t != low for t in (i - 1, i + 1))


def without_things(parse: Parse, found: list[Found], things: Mapping[int, tuple[int, int]]) -> list[Found]:
    """``found`` without works, vessels and racehorses."""
    if things:
        found = [f for f in found if f.first not in things]
    if len(parse.tokens_of(_words("racing"))) < _RACING:
        return found
    horses = {parse.text[f.first : f.last] for f in found if _is_horse(parse, f)}
    return [f for f in found if f.sure or parse.text[f.first : f.last] not in horses]


def _is_horse(parse: Parse, f: Found) -> bool:
    """In a report on horse races: "the gelding Enable", "Enable, ridden by Ana Ruz", "Red Thunder won"."""
    if f.sure or f.kind not in ("person", "organisation"):
        return False
    before = parse.lower[f.first - 1] if f.first else ""
    behind = parse.lower[f.last : f.last + 2]
    if before in _words("horse") or (behind[:1] == (",",) and behind[1:] and behind[1] in _RIDDEN):
        return True
    given = parse.lower[f.first] in first_names() or len(parse.text[f.first].rstrip(".")) == 1
    if given or f.kind != "person" or f.last - f.first == 1 or before in _words("rider"):
        return False
    return parse.dep[f.last - 1] == "nsubj" and parse.lower[parse.head[f.last - 1]] in _words("run")
