"""Where the text names a place: the model's names and a second look in the gazetteer, weighed by what stands around.

A name of a place inside the name of a body counts where the body is that place's own ("Texas Department of
Transportation", "Athens Police Department"), not where it is only part of a name ("Columbia University").
Demonyms are no places, nor are capitals and seats of power where they act as governments.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from service.card.datelines import Dateline
from service.card.facts import PlaceKind
from service.card.gazetteer import MAX_WORDS, State, fold, gazetteer, key_of
from service.card.lexicon import column, rows
from service.card.names import Names
from service.card.wordforms import verb_table
from service.text.document import Span
from service.text.syntax import Parse

_GLUED = frozenset(("'s", "’s"))
_CLIPPED = frozenset(("ave", "blvd", "rd"))


@cache
def _words(use: str) -> frozenset[str]:
    """Words of ``data/place_context.tsv`` of one use."""
    return column("place_context", "word", use=use)


class Toponym(NamedTuple):
    """One mention of a place: token range ``[first, last)``.

    ``key`` is what to look up, ``known`` whether the gazetteer has it; ``kind`` what its own words tell; ``state`` is set
    for a short form ("Ore."); ``inside`` where it is part of another name.
    """

    first: int
    last: int
    key: str
    known: bool = True
    kind: PlaceKind | None = None
    state: State | None = None
    inside: bool = False


class Owner(NamedTuple):
    """The name that a token belongs to."""

    first: int
    last: int
    kind: str


_NOBODY = Owner(-1, -1, "")


@cache
def _features() -> dict[str, dict[str, PlaceKind]]:
    out: dict[str, dict[str, PlaceKind]] = {"end": {}, "start": {}, "number": {}}
    for row in rows("place_words"):
        out[row["where"]][row["word"]] = row["kind"]  # type: ignore[assignment]
    return out


@cache
def _seats() -> frozenset[str]:
    return frozenset(key_of(name) for name in column("seats_of_power", "name"))


class _Reader:
    """One pass over a text."""

    def __init__(self, parse: Parse, names: Names, dateline: Dateline | None) -> None:
        self.parse = parse
        self.dateline = dateline
        self.count = len(parse)
        self.folded = [fold(w) for w in parse.text]
        self.owner = [_NOBODY] * self.count
        self.label = [""] * self.count
        self.persons: set[str] = set()
        for entity in names.entities:
            for m in entity.mentions:
                if m.form in ("pronoun", "nominal"):
                    continue
                owner = Owner(m.first, m.last, entity.kind)
                self.owner[m.first : m.last] = [owner] * (m.last - m.first)
                if entity.kind == "person" and m.last - m.first > 1:
                    self.persons.update(self.folded[m.first : m.last])
        for name in parse.names:
            self.label[name.first : name.last] = [name.label] * (name.last - name.first)

    def capital(self, i: int) -> bool:
        return self.parse.text[i][0].isupper()

    def known(self, first: int) -> tuple[int, str]:
        """The longest name of the gazetteer that starts at ``first``: its end and key, or (first, "")."""
        parse, known = self.parse, gazetteer().knows
        end = min(parse.bounds[parse.sentence[first]][1], first + 2 * MAX_WORDS)
        best, best_key, key = first, "", ""
        for i in range(first, end):
            word = parse.text[i]
            if word in _GLUED:
                if " " not in key:
                    break
                key += "s"
            elif word != "-":
                if i > first and not (word[0].isupper() or parse.lower[i] in _words("inner")):
                    break
                key = f"{key} {self.folded[i]}" if key else self.folded[i]
            if (word[0].isupper() or word in _GLUED) and known(key):
                best, best_key = i + 1, key
        return best, best_key

    def feature(self, first: int) -> tuple[int, PlaceKind | None]:
        """End and kind of a feature's name that starts at ``first`` and shows itself by its words."""
        parse, words = self.parse, self.folded
        features = _features()
        end = min(parse.bounds[parse.sentence[first]][1], first + 5)
        opening = words[first]
        if first + 1 < end:
            if opening in features["number"] and parse.text[first + 1].isdigit():
                return first + 2, "facility"
            if opening in features["start"] and self.capital(first + 1) and parse.tag[first + 1] == "NNP":
                return first + 2, features["start"][opening]
        best: tuple[int, PlaceKind | None] = (first, None)
        for i in range(first + 1, end):
            if not self.capital(i) and parse.text[i] != "-":
                break
            word = "st" if parse.lower[i] == "st." else words[i]
            kind = features["end"].get(word)
            if kind and self.capital(i):
                stop = i + 2 if i + 1 < end and parse.text[i + 1] == "." and word in _CLIPPED else i + 1
                best = (stop, kind)
        return best

    def small(self, key: str) -> bool:
        """Whether a country or a world region bears this short name."""
        return any(e.level in (0, 4) for e in gazetteer().find(key))

    def cue(self, first: int, loose: bool = False) -> bool:
        """Whether a word of place stands before ``first``: "in", "in the northern town of"; ``loose``: also "at" and such."""
        parse = self.parse
        start = parse.bounds[parse.sentence[first]][0]
        i = first - 1
        while i >= start and (parse.lower[i] in _words("side") or parse.lower[i] in ("the", "-")):
            if parse.lower[i] == "downtown":
                return True
            i -= 1
        if i < start:
            return False
        if parse.lower[i] == "of" and i > start:
            return parse.lower[i - 1] in _words("noun")
        return (
            parse.lower[i] in _words("in")
            or (loose and parse.lower[i] in _words("at"))
            or parse.lower[i] in _words("noun")
        )

    def state_at(self, i: int) -> tuple[int, State] | None:
        """The state that token ``i`` and perhaps the next ones abbreviate or name."""
        parse, states = self.parse, gazetteer().states
        for length in (3, 2, 1):
            if i + length <= self.count and parse.sentence[i + length - 1] == parse.sentence[i]:
                text = " ".join(parse.text[i : i + length])
                if text[-1] == "." and length > 1 and parse.text[i + length - 1] == ".":
                    text = text[:-2] + "."
                state = states.get(text)
                if state:
                    return i + length, state
        return None

    def container(self, last: int) -> int:
        """Where the area starts that follows a place behind a comma ("Springfield, Ill."), or -1."""
        parse = self.parse
        if last + 1 < self.count and parse.text[last] == "," and parse.sentence[last + 1] == parse.sentence[last - 1]:
            if self.state_at(last + 1):
                return last + 1
            end, key = self.known(last + 1) if self.capital(last + 1) else (0, "")
            if end and any(e.level <= 1 and e.population > 500_000 for e in gazetteer().find(key)):
                return last + 1
        return -1


@cache
def _agents() -> dict[str, dict[str, str]]:
    return {**verb_table("cues"), **verb_table("actions")}


def find_toponyms(parse: Parse, names: Names, dateline: Dateline | None) -> list[Toponym]:
    """Every mention of a place, in text order, none inside another."""
    reader = _Reader(parse, names, dateline)
    sure: list[Toponym] = []
    maybe: list[Toponym] = []
    i = 0
    while i < reader.count:
        if not reader.capital(i):
            i += 1
            continue
        found, verdict = _read(reader, i)
        if found is None:
            i += 1
            continue
        if verdict != "no":
            (sure if verdict == "yes" else maybe).append(found)
        i = max(found.last, i + 1)
    keys = {t.key for t in sure if not t.inside}
    sure.extend(t for t in maybe if t.key in keys and t.key not in reader.persons)
    return sorted(sure)


def _read(reader: _Reader, first: int) -> tuple[Toponym | None, str]:
    """The place that may be named at ``first``, and whether it is: yes, maybe (if the text says so elsewhere) or no."""
    parse, owner = reader.parse, reader.owner[first]
    short = _short_form(reader, first)
    if short:
        return short, "yes"
    end, key = reader.known(first)
    if parse.lower[first] in _words("opener") and parse.text[first] not in ("US", "IT"):
        return (Toponym(first, end, key), "yes") if " " in key and owner.first == first else (None, "no")
    feature_end, kind = reader.feature(first)
    if owner.kind == "place" and owner.first == first and owner.last > max(end, feature_end):
        return _place_mention(reader, owner, end, key)
    if feature_end > end or (feature_end == end and kind and key):
        return _feature(reader, first, feature_end, kind, key if feature_end == end else "")
    if not key:
        if owner.kind == "place" and owner.first == first:
            return _place_mention(reader, owner, end, key)
        return None, "no"
    return Toponym(first, end, key, inside=_inside(owner, first, end)), _judge(reader, first, end, key)


def _inside(owner: Owner, first: int, last: int) -> bool:
    return owner.kind in ("organisation", "person") and (owner.first, owner.last) != (first, last)


def _short_form(reader: _Reader, first: int) -> Toponym | None:
    """ "Ill." behind a town and a comma; "N.J." and "D.C." anywhere."""
    parse = reader.parse
    text = parse.text[first]
    if len(text) > 6 or not (text[-1] == "." or text.isupper() or "." in text):
        return None
    found = reader.state_at(first)
    if not found or " ".join(parse.text[first : found[0]]) == found[1].name:
        return None
    end, state = found
    follows = first > 1 and parse.text[first - 1] in (",", "(") and reader.capital(first - 2)
    clear = text.count(".") > 1
    if text[-1] == "." and not clear and reader.cue(first):
        clear = True
    if not (follows or clear) or (text == "LA" and not follows):
        return None
    return Toponym(first, end, key_of(state.name), True, "region", state)


def _place_mention(reader: _Reader, owner: Owner, end: int, key: str) -> tuple[Toponym, str]:
    """A name that the model takes for a place and the gazetteer has not, or has only a part of."""
    parse = reader.parse
    first, last = owner.first, owner.last
    for i in range(first, last):
        if parse.text[i] in (",", "and", "/") and i > first:
            last = i
            break
    if end >= last:
        return Toponym(first, end, key), _judge(reader, first, end, key)
    words = [w for w in reader.folded[first:last] if w]
    if len(words) > 1:
        inner = _inner(words, key)
        if inner:
            return Toponym(first, last, inner, kind="region"), "yes"
        if key and _words("civic").intersection(words[1:]):
            return Toponym(first, end, key, inside=True), "yes"
        if words[0].endswith("ern") and words[0] in _words("side"):
            return None, "no"  # the name behind it is read by itself
    found = Toponym(first, last, " ".join(words), known=False)
    if len(words) == 1 and words[0] in column("not_places", "word"):
        return found, "no"
    if reader.container(last) >= 0 or (reader.label[first] == "GPE" and reader.cue(first)):
        return found, "yes"
    return found, "maybe"


def _inner(words: list[str], key: str) -> str:
    """The known name in "West Wales" or "Oaxaca State"; not in "Ohio State", which is a university."""
    if words[0] in _words("side") and not words[0].endswith("ern"):
        inner = " ".join(words[1:])
    elif words[-1] in _words("area") and not (words[-1] == "state" and words[0] != key):
        inner = " ".join(words[:-1])
        if words[-1] == "state" and inner in _us_states():
            return ""
    else:
        return ""
    return inner if gazetteer().knows(inner) and inner != "nile" else ""


@cache
def _us_states() -> frozenset[str]:
    return frozenset(key_of(s.name) for s in gazetteer().states.values() if s.code.startswith("US"))


def _feature(reader: _Reader, first: int, last: int, kind: PlaceKind | None, key: str) -> tuple[Toponym, str]:
    owner = reader.owner[first]
    name = key or " ".join(filter(None, reader.folded[first:last]))
    found = Toponym(first, last, name, bool(key), kind, inside=_inside(owner, first, last))
    if owner.kind == "organisation" and owner.last > last:
        return found, "yes" if kind == "region" else "no"
    if owner.kind == "person" and owner.last > last and kind != "region":
        return found, "no"
    return found, "yes"


def _judge(reader: _Reader, first: int, last: int, key: str) -> str:
    """Whether the known name ``key`` at ``[first, last)`` is used for the place."""
    parse, owner = reader.parse, reader.owner[first]
    text = " ".join(parse.text[first:last])
    if text in column("demonyms", "form") or (len(key) < 4 and not (text.isupper() and reader.small(key))):
        return "no"
    if reader.dateline and reader.dateline.places.covers(Span(parse.start[first], parse.end[last - 1])):
        return "yes"
    contained = reader.container(last) >= 0
    if last - first == 1 and key in column("not_places", "word"):
        return "yes" if contained and reader.cue(first, loose=True) else "no"
    whole = (owner.first, owner.last) == (first, last)
    levels = [(e.level, e.population) for e in gazetteer().find(key)]
    level = min(levels)[0]
    if key in _seats():
        return "yes" if reader.cue(first, loose=True) else "no"
    if owner.kind == "place":
        return "no" if _acts(reader, first, last, key) else "yes"
    if owner.kind == "organisation" and not whole:
        return _in_body(reader, owner, first, last, key, level)
    if owner.kind == "person" and not whole:
        return "no"
    sure_cue = reader.cue(first) or (last < reader.count and parse.lower[last] in _words("local"))
    if contained or (sure_cue and not (owner.kind == "person" and key in reader.persons)):
        return "yes"
    if owner.kind == "person":
        return "maybe"
    if level == 0 and parse.tag[first].startswith("NNP"):
        return "yes"
    if owner.kind == "" and (reader.cue(first, loose=True) or last - first > 1) and max(p for _, p in levels) > 100_000:
        return "yes"
    return "maybe"


def _acts(reader: _Reader, first: int, last: int, key: str) -> bool:
    """A capital that says or does something stands for its government."""
    parse = reader.parse
    head = last - 1
    if parse.dep[head] not in ("nsubj", "agent") or reader.cue(first, loose=True):
        return False
    return parse.lower[parse.head[head]] in _agents() and any(e.capital for e in gazetteer().find(key))


def _in_body(reader: _Reader, owner: Owner, first: int, last: int, key: str, level: int) -> str:
    """Whether a place's name inside a body's name says whose body it is."""
    words = reader.parse.lower[owner.first : owner.last]
    if first == owner.first:
        rest = words[last - owner.first :]
        if _words("private").intersection(rest) or words[first - owner.first] == "america":
            return "no"
        if level == 0 or _words("civic").intersection(rest[:3]) or (level == 2 and " " in key):
            return "yes"
        return "yes" if key in _us_states() else "maybe"
    if last == owner.last and reader.parse.lower[first - 1] in ("of", "in", "for", ","):
        if _words("body").intersection(words) or words[-1] == "america":
            return "no"
        return "yes" if level <= 1 else "maybe"
    return "no"
