"""A second look at the text for names that the model missed.

Three kinds of ground: the same words are a name elsewhere in the text, a list knows them, or their
neighbours tell (a title before, a given name in front, a closing word such as "Party" behind).
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

from service.card.naming.acronyms import body_in_capitals, bracketed, with_acronyms
from service.card.naming.agreeing import agreed
from service.card.naming.edges import after_titles
from service.card.naming.found import Found
from service.card.naming.headings import as_headed, without_openers
from service.card.naming.lists import (
    Kind,
    closing_words,
    countries,
    first_names,
    fold,
    long_names,
    surname_of,
    title_key,
    titles,
    told_by,
)
from service.card.naming.mentions import settle
from service.card.naming.nobles import with_nobles
from service.card.naming.sport import as_played
from service.card.naming.surroundings import opens_agency, opens_trade, told_alone, told_around, told_beside
from service.text.casing import common_words, shouted
from service.text.document import Document
from service.text.recognition import Name
from service.text.syntax import Parse

_INITIAL = re.compile(r"[A-Z]\.")
_LONGEST = 5  # words of a listed or repeated name
_BLOCKING = frozenset(("EVENT", "LAW", "WORK_OF_ART", "PRODUCT", "LANGUAGE"))
_NAMED_BY_RUN = frozenset(("NNP", "NNPS"))


def complete(document: Document, parse: Parse, found: list[Found], sport: bool) -> list[Found]:
    """``found`` with the missed names added, in text order, one kind for one name; ``sport`` in a report on it."""
    capital = _capitals(document, parse)
    found = without_openers(parse, as_headed(parse, found))
    found = agreed(parse, told_around(parse, with_acronyms(parse, _with_listed(parse, found, capital))))
    taken = bytearray(len(parse))
    for f in found:
        taken[f.first : f.last] = b"\x01" * (f.last - f.first)
    surnames = {surname_of(fold(" ".join(parse.text[f.first : f.last]))) for f in found if f.kind == "person"}
    for name in parse.names:
        if name.label in _BLOCKING and not _tells_of(parse, name, surnames):
            taken[name.first : name.last] = b"\x01" * (name.last - name.first)
    extended = _extended(parse, found, taken, capital)
    repeated = _surfaces(parse, extended)
    openers = frozenset(key.partition(" ")[0] for key in repeated)
    by_first = {f.first for f in extended if f.kind == "person"}
    more: list[Found] = []
    brackets = bracketed(parse)
    for first, last in _runs(parse, taken, capital):
        while last - first > 1 and titles().get(title_key(parse.text[last - 1]), "part") != "part" and last in by_first:
            last -= 1
        read = _read(parse, first, last, repeated, openers)
        if not read and last - first == 1 and capital[first] == 1 and (kind := told_alone(parse, first)):
            read = [Found(first, last, kind, True)]
        more.extend(read or body_in_capitals(parse, first, last, capital, brackets))
    extended = [_datelined(parse, f) for f in extended]
    every = agreed(
        parse, with_acronyms(parse, sorted([*extended, *(f if f.sure else told_beside(parse, f) for f in more)]))
    )
    every = with_nobles(parse, every, capital)
    every = [_with_initial(parse, f) if f.kind == "person" and f.last - f.first == 1 else f for f in every]
    if sport:
        every = as_played(parse, every, capital)
    return _by_common_surname(parse, _by_surname(parse, every, {f.first for f in extended}, capital))


def _by_common_surname(parse: Parse, found: list[Found]) -> list[Found]:
    """With surnames that are words too, where they are the subject of a verb: "Poll said", after "Graham Poll"."""
    surnames = frozenset(parse.lower[f.last - 1] for f in found if f.kind == "person" and f.last - f.first > 1)
    again = [t for t in parse.tokens_of(surnames & common_words()) if _shows_somebody(parse, t)]
    more = [Found(t, t + 1, "person") for t in again if not _inside(Found(t, t + 1, "person"), found)]
    return sorted([*found, *more]) if more else found


def _tells_of(parse: Parse, name: Name, surnames: set[str]) -> bool:
    """What is no title of a work: "Shanklin told Radio Norland", "Ms Shanklin"."""
    if any(
        parse.tag[t] in ("VBD", "VBZ") and parse.text[t].isalpha() and parse.text[t].islower()
        for t in range(name.first, name.last)
    ):
        return True
    first = after_titles(parse, name.first, name.last)
    return parse.lower[first] in surnames and (
        first > name.first or name.last - first == 1 or parse.tag[first + 1] == "CC"
    )


def _by_surname(parse: Parse, found: list[Found], before: set[int], capital: bytearray) -> list[Found]:
    """With the surnames of those whose full name the second look found: "Ruz", of a table's "Ana Ruz (Spain)"."""
    new = [f for f in found if f.kind == "person" and (f.sure or f.last - f.first > 1) and f.first not in before]
    if not new:
        return found
    taken = bytearray(len(parse))
    for f in found:
        taken[f.first : f.last] = b"\x01" * (f.last - f.first)
    surnames = _surfaces(parse, new)
    more = [
        Found(i, i + 1, "person") for i, large in enumerate(capital)
        if large and not taken[i] and surnames.get(fold(parse.text[i])) == "person"
    ]  # fmt: skip
    return agreed(parse, sorted([*found, *more])) if more else found


def _with_initial(parse: Parse, f: Found) -> Found:
    """With the initial before a surname: "R. Blakely"."""
    before = f.first - 1
    if before < parse.bounds[parse.sentence[f.first]][0]:
        return f
    return f._replace(first=before) if _INITIAL.fullmatch(parse.text[before]) else f


def _datelined(parse: Parse, f: Found) -> Found:
    """A place, where capitals open a line and a comma or a date follows: "AL-AIN, United Arab Emirates 1996-12-06"."""
    low, high = parse.bounds[parse.sentence[f.first]]
    if f.first != low or f.sure or f.kind == "place" or f.last + 1 >= high or high - low > 14:
        return f
    if not all(w.isupper() or not w[0].isalpha() for w in parse.text[f.first : f.last]):
        return f
    if parse.text[f.last] == "," and told_by(parse.text[f.last + 1 : f.last + 2]) != "place":
        told = any(
            told_by(parse.text[f.last + 1 : stop]) == "place" for stop in range(f.last + 3, min(high, f.last + 5))
        )
    else:
        told = parse.text[f.last] == "," or (len(parse.text[f.last]) == 4 and parse.text[f.last][:2] in ("19", "20"))
    return f._replace(kind="place", sure=True) if told else f


def _with_listed(parse: Parse, found: list[Found], capital: bytearray) -> list[Found]:
    """Adds listed names of several words, in place of what the model made of their parts."""
    listed, lower = long_names(), parse.lower
    out: list[Found] = []
    last = 0
    for i in [i for i, large in enumerate(capital) if large and lower[i] in listed]:
        following = fold(" ".join(lower[i + 1 : i + 2]))
        for words, told in listed[lower[i]] if i >= last else ():
            if words[1] != following or told not in ("organisation", "place"):
                continue
            stop = i + len(words)
            if tuple(map(fold, lower[i:stop])) == words:
                out.append(Found(i, stop, told, True))
                last = stop
                break
    if not out:
        return found
    kept, at = [], 0
    for f in found:
        while at < len(out) and out[at].last <= f.first:
            at += 1
        if at == len(out) or out[at].first >= f.last or (f.first <= out[at].first and f.last >= out[at].last):
            kept.append(f)
    return sorted([*kept, *(f for f in out if not _inside(f, kept))])


def _inside(f: Found, others: list[Found]) -> bool:
    at = bisect.bisect_right(others, f.first, key=lambda o: o.first) - 1
    return (at >= 0 and others[at].last > f.first) or (at + 1 < len(others) and others[at + 1].first < f.last)


def _capitals(document: Document, parse: Parse) -> bytearray:
    """1 for each token that is capitalised as a name would be; 2 in shouted lines, where capitals tell little."""
    out = bytearray(len(parse))
    common, lower, tag, sentence = common_words(), parse.lower, parse.tag, parse.sentence
    opening = {first for first, _ in parse.bounds}
    loud = {s.number for s in document.sentences if shouted(document.text[s.start : s.end])}
    for i, word in enumerate(parse.text):
        if word[0].isupper():
            if sentence[i] in loud:
                out[i] = 0 if lower[i] in common and not _opens_listed(lower, i) else 2
            elif i in opening and opens_trade(parse, i):
                continue
            elif i not in opening or tag[i] in _NAMED_BY_RUN or lower[i] not in common:
                out[i] = 1
    return out


def _opens_listed(lower: tuple[str, ...], i: int) -> bool:
    """A common word of a shouted line before the rest of a listed name: "NEW" before "YORK"."""
    following = lower[i + 1 : i + 2]
    return any(words[1:2] == following for words, _ in long_names().get(lower[i], ()))


def _extended(parse: Parse, found: list[Found], taken: bytearray, capital: bytearray) -> list[Found]:
    """Names with the words that the model left outside: given name, surname, closing word."""
    out = []
    for f in found:
        first, last = f.first, f.last
        if f.kind == "person" and _is_post_of_next(parse, f, taken):
            continue
        if f.kind == "person":
            start, end = parse.bounds[parse.sentence[first]]
            if last < end and last - first < 3 and capital[last] == 1 and not taken[last] and _is_surname(parse, last):
                last += 1
            before = first - 1
            if before >= start and capital[before] == 1 and not taken[before] and _is_given_name(parse, before):
                first -= 1
        elif f.kind == "organisation":
            last = _to_closing_word(parse, f, taken, capital)
            first = _from_first_word(parse, f, taken, capital)
        elif f.kind == "place" and not f.sure and _opens_full_name(parse, f, taken, capital):
            f = Found(first, last + 1, "person")
            last += 1
        elif f.kind == "place" and _opens_agency(parse, f, capital):
            f = Found(first - (not opens_agency(parse.lower[first])), last, "organisation", True)
            first = f.first
        taken[first:last] = b"\x01" * (last - first)
        out.append(f if (first, last) == f[:2] else f._replace(first=first, last=last))
    return out


def _is_post_of_next(parse: Parse, f: Found, taken: bytearray) -> bool:
    """ "Norland Head" + "Coach" before "Ana Ruz": no person, but what the person is."""
    at, end = f.last, parse.bounds[parse.sentence[f.first]][1]
    while at < end and titles().get(title_key(parse.text[at])) == "office":
        at += 1
    named = f.last < at < end and bool(taken[at])
    return named and f.last - f.first > 1 and titles().get(title_key(parse.text[f.last - 1])) is not None


def _opens_full_name(parse: Parse, f: Found, taken: bytearray, capital: bytearray) -> bool:
    """A given name that was taken for a place, before the rest of the name: "Sviatlana" + "Tsikhan"."""
    at = f.last
    if f.last - f.first > 1 or at >= parse.bounds[parse.sentence[f.first]][1] or capital[at] != 1 or taken[at]:
        return False
    return parse.lower[f.first] in first_names() and parse.head[f.first] == at and _is_surname(parse, at)


def _opens_agency(parse: Parse, f: Found, capital: bytearray) -> bool:
    """ "Environment Canada": a field before a country names a body."""
    at = f.first if opens_agency(parse.lower[f.first]) else f.first - 1
    if at < parse.bounds[parse.sentence[f.first]][0] or not capital[at] or not opens_agency(parse.lower[at]):
        return False
    return fold(" ".join(parse.text[at + 1 : f.last])) in countries()


def _is_surname(parse: Parse, i: int) -> bool:
    return parse.tag[i] == "NNP" and parse.lower[i] not in closing_words() and told_by((parse.text[i],)) is None


def _is_given_name(parse: Parse, i: int) -> bool:
    return parse.lower[i] in first_names() and title_key(parse.text[i]) not in titles()


def _to_closing_word(parse: Parse, f: Found, taken: bytearray, capital: bytearray) -> int:
    """Where an organisation's name ends if the capitals behind it go on to a word such as "Committee"."""
    end = parse.bounds[parse.sentence[f.first]][1]
    stop = f.last
    while stop < min(end, f.last + 4) and capital[stop] == 1 and not taken[stop]:
        stop += 1
    if stop == f.last or closing_words().get(parse.lower[stop - 1]) != "organisation":
        return f.last
    return stop


def _from_first_word(parse: Parse, f: Found, taken: bytearray, capital: bytearray) -> int:
    """Where an organisation's name starts if a capitalised word right before it is part of it: "Norholm Cranes"."""
    low, before = parse.bounds[parse.sentence[f.first]][0], f.first - 1
    if (
        f.last - f.first > 1
        or before < low
        or capital[before] != 1
        or taken[before]
        or parse.tag[before] != "NNP"
        or parse.dep[before] != "compound"
        or not f.first <= parse.head[before] < f.last
        or parse.lower[f.first] not in common_words()
        or parse.lower[before] in common_words()
        or title_key(parse.text[before]) in titles()
    ):
        return f.first
    return before


def _surfaces(parse: Parse, found: Iterable[Found]) -> dict[str, Kind]:
    """Words by which the text names things, and surnames of its persons -> kind."""
    out: dict[str, Kind] = {}
    common = common_words()
    for f in found:
        words = parse.text[f.first : f.last]
        key = fold(" ".join(words))
        telling = len(words) > 1 or (key not in common and len(key) > 2) or words[0].isupper()
        if telling and len(words) <= _LONGEST:
            out.setdefault(key, f.kind)
        if f.kind == "person" and len(words) > 1:
            surname = surname_of(key)
            if len(surname) > 1 and surname not in common:
                out.setdefault(surname, "person")
                if surname + "s" not in common:
                    out.setdefault(surname + "s", "group")  # "the Assads"
    out.pop("", None)
    return out


def _shows_somebody(parse: Parse, token: int) -> bool:
    """ "Poll said": a name, as it is the subject of a verb and has no article, which one thing of a kind would need; so
    is "Mrs May"."""
    if token and titles().get(title_key(parse.text[token - 1])) == "address" and parse.text[token].istitle():
        return parse.text[token - 1].istitle() and parse.sentence[token - 1] == parse.sentence[token]
    subject = parse.dep[token] == "nsubj" and parse.tag[parse.head[token]][0] == "V"
    return subject and parse.text[token].istitle() and parse.tag[token] != "NNS" and parse.left[token] == token


def _runs(parse: Parse, taken: bytearray, capital: bytearray) -> Iterable[tuple[int, int]]:
    """Stretches of capitalised tokens outside the names already found."""
    sentence = parse.sentence
    first = last = -1
    for i in [i for i, c in enumerate(capital) if c and not taken[i]]:
        if i != last or sentence[i] != sentence[first]:
            if first >= 0:
                yield first, last
            first = i
        last = i + 1
    if first >= 0:
        yield first, last


def _read(parse: Parse, first: int, last: int, repeated: dict[str, Kind], openers: frozenset[str]) -> list[Found]:
    """The names within one run of capitals."""
    out: list[Found] = []
    at = first
    while at < last:
        name = _again(parse, at, last, repeated) if fold(parse.text[at]).partition(" ")[0] in openers else None
        if name is None and at == first and last - first <= _LONGEST:
            name = _by_surroundings(parse, first, last)
        if name:
            out.append(name)
            at = name.last
        else:
            at += 1
    return out


def _again(parse: Parse, at: int, last: int, repeated: dict[str, Kind]) -> Found | None:
    """The longest name that opens at ``at`` and that the text has elsewhere."""
    for stop in range(min(last, at + _LONGEST), at, -1):
        kind = repeated.get(fold(" ".join(parse.text[at:stop])))
        if kind and (stop - at > 1 or kind == "person" or stop == last or parse.text[at].isupper()):
            return Found(at, stop, kind)
    return None


def _by_surroundings(parse: Parse, at: int, stop: int) -> Found | None:
    """A whole run of capitals that a list, its closing word, a title or a given name shows to be a name."""
    words = parse.text[at:stop]
    if told_by(words) in ("organisation", "place"):
        return next(iter(settle(parse, at, stop, "organisation")), None)
    if all(w.lower() in common_words() for w in words[-2:]):
        return None
    behind = after_titles(parse, at, stop)
    if behind > at and stop - behind < 4 and _titled(parse, at, behind):
        return _person(parse, behind, stop)
    if behind == at and at and _titled(parse, at - 1, at) and parse.sentence[at - 1] == parse.sentence[at]:
        return _person(parse, at, stop)
    named = told_by(words) is None and words[0].lower() in first_names()  # no "Booker Prize"
    if 1 < len(words) < 4 and named and parse.tag[stop - 1] == "NNP":
        return Found(at, stop, "person")
    return None


def _person(parse: Parse, first: int, last: int) -> Found | None:
    named = settle(parse, first, last, "person")
    return Found(first, last, "person", True) if named and named[0].kind == "person" else None


def _titled(parse: Parse, first: int, last: int) -> bool:
    known = titles()
    return any(known.get(title_key(parse.text[i]), "part") != "part" for i in range(first, last))
