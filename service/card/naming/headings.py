"""Names in lines whose words all have capitals: "Ana Ruz Explained Why Ports Closed" names Ana Ruz."""

from __future__ import annotations

from collections import Counter

from service.card.naming.edges import is_written_small
from service.card.naming.found import Found
from service.card.naming.lists import (
    closing_words,
    demonyms,
    first_names,
    fold,
    makers,
    surname_of,
    title_key,
    titles,
)
from service.text.casing import common_words
from service.text.syntax import Parse

_LEAST = 5  # words of such a line
_SHARE = 0.7  # of them with a capital
_PLAIN = 2  # of them common words, beside the first
_INITIALS = 2  # letters of given names written as one word: "JK"
_SURNAME = 2  # words of a surname with the word before it
_VERBS = frozenset(("VB", "VBD", "VBP", "VBZ"))
_INNER = frozenset(("of", "the", "and", "for", "in", "on", "a", "to", "at", "de"))


def _is_headed(parse: Parse, sentence: int) -> bool:
    """Whether a sentence is set like a headline."""
    common = common_words()
    low, high = parse.bounds[sentence]
    words = [w for w in parse.text[low:high] if w[0].isalpha()]
    large = [w for w in words if w[0].isupper()]
    if len(words) < _LEAST or len(large) < _SHARE * len(words) or all(w.isupper() for w in large):
        return False
    return sum(w.lower() in common and not w.isupper() for w in large[1:]) >= _PLAIN


def as_headed(parse: Parse, found: list[Found]) -> list[Found]:
    """``found`` without what only the capitals of such a line make a name, and without the words run into one."""
    stops = {f: stop for f in found if not f.sure and (stop := _plain_word(parse, f)) < f.last}
    lines = {k for k in {parse.sentence[f.first] for f in stops} if _is_headed(parse, k)}
    if not lines:
        return found
    text = {_key(parse, f) for f in found if parse.sentence[f.first] not in lines}
    out: list[Found] = []
    for f in found:
        if f not in stops or parse.sentence[f.first] not in lines or _key(parse, f) in text:
            out.append(f)
            continue
        cut = f._replace(last=stops[f])
        given = cut.last - f.first > 1 and parse.lower[f.first] in first_names()
        if cut.last > f.first and (given or _key(parse, cut) in text):
            out.append(cut)
    return out


def _plain_word(parse: Parse, f: Found) -> int:
    """The first token of the name that is a common word, else its end."""
    return next((i for i in range(f.first, f.last) if _is_plain(parse, i) and parse.text[i - 1] not in "-‐"), f.last)


def _is_plain(parse: Parse, i: int) -> bool:
    word = parse.lower[i]
    common = word in common_words() or parse.tag[i] in _VERBS
    return common and word not in _INNER and word not in first_names()


def _key(parse: Parse, f: Found) -> str:
    return fold(" ".join(parse.text[f.first : f.last]))


def without_openers(parse: Parse, found: list[Found]) -> list[Found]:
    """``found`` without the words that only stand before a name: "Sometimes Holt", "Winger Tom Holt", "CFO Ruz"."""
    if not any(_is_doubtful(parse, f) for f in found):
        return found
    full = {_key(parse, f) for f in found if f.kind == "person" and f.last - f.first > 1}
    surnames = Counter(surname_of(k) for k in full)
    found = [part for f in found for part in _parted(parse, f, full)]
    return [_cut(parse, f, surnames) if _is_doubtful(parse, f) else f for f in found]


def _is_doubtful(parse: Parse, f: Found) -> bool:
    """Whether the name has so many words that one or two people may be named in it, and a word to cut off."""
    size = f.last - f.first
    if f.sure or size < _SURNAME or size > 2 * _SURNAME or f.kind not in ("person", "organisation"):
        return False
    return size > _SURNAME + 1 or parse.lower[f.first] not in first_names()


def _parted(parse: Parse, f: Found, full: set[str]) -> list[Found]:
    """Two people whom a caption runs together: "Ana Ruz Tom Holt", "Ruz Ruz"."""
    half, odd = divmod(f.last - f.first, 2)
    if f.kind != "person" or odd or f.sure:
        return [f]
    parts = [f._replace(last=f.first + half), f._replace(first=f.first + half)]
    if half == 1:
        return parts if parse.lower[f.first] == parse.lower[f.first + 1] else [f]
    known = [_key(parse, p) in full for p in parts]
    given = [parse.lower[p.first] in first_names() for p in parts]
    if half != _SURNAME or not (known[1] or (known[0] and given[1])):
        return [f]
    return [p for p, k, g in zip(parts, known, given, strict=True) if k or g]


def _cut(parse: Parse, f: Found, surnames: Counter[str]) -> Found:
    word, last = parse.lower[f.first], parse.lower[f.last - 1]
    whole = f.last - f.first > _SURNAME  # given name and surname behind the word
    if word in first_names() or whole != (parse.lower[f.first + 1] in first_names()) or last in common_words():
        return f
    if not whole and surnames[fold(last)] > (f.kind == "person"):  # that of another full name
        titled = f.kind == "organisation" and titles().get(title_key(word), "part") != "part"
        shouted = parse.text[f.first].isupper() and len(word) > _INITIALS and not parse.text[f.last - 1].isupper()
        if titled or shouted:  # a picture's "GETTY Ruz"
            return Found(f.first + 1, f.last, "person", True)
    opens = f.first == parse.bounds[parse.sentence[f.first]][0]
    field = parse.lower[f.first - 1] in ("for", "of") and titles().get(parse.lower[f.first - 2]) == "office"
    if whole and (field or parse.text[f.first] in demonyms()):  # "Minister for Sport Ana Ruz", "Norlander Tom Holt"
        return Found(f.first + 1, f.last, "person")
    if opens and f.kind == "organisation" and word in makers() and word not in closing_words():  # "Carmaker Fintra"
        return f._replace(first=f.first + 1)
    if not opens or f.kind != "person" or not (word in common_words() or is_written_small(parse, word)):
        return f
    shared = surnames[fold(last)] > 1 and parse.tag[f.first] != "NNP"  # that of another full name
    return f._replace(first=f.first + 1) if whole or shared else f
