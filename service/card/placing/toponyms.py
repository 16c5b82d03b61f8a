"""Where the text names a place: the model's names and a second look in the gazetteer, weighed by what stands around.

A name of a place inside the name of a body counts where the body is that place's own ("Texas Department of
Transportation", "Athens Police Department"), not where it is only part of a name ("Columbia University").
Demonyms are no places, nor are capitals and seats of power where they speak or act as governments.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from service.card.facts import PlaceKind
from service.card.lexicon import column
from service.card.naming.lists import first_names, title_key, titles
from service.card.naming.names import Names
from service.card.placing.context import Owner, Reader, features, seats, words_of
from service.card.placing.datelines import Dateline
from service.card.placing.gazetteer import State, gazetteer, key_of
from service.card.wordforms import verb_table
from service.text.syntax import Parse

_VILLAGE = 10_000  # people
_ACRONYM = 5  # letters
_KNOWN_TOWN = 100_000  # people; towns of this size are taken for themselves with less support from the text

Verdict = Literal["yes", "maybe", "no"]  # maybe: if the text uses the name for a place elsewhere


class Toponym(NamedTuple):
    """One mention of a place: token range ``[first, last)``.

    ``key`` is what to look up, ``known`` whether the gazetteer has it; ``kind`` is what its own words tell; ``state``
    is set for a short form ("Ore."); ``inside`` where it is part of another name.
    """

    first: int
    last: int
    key: str
    known: bool = True
    kind: PlaceKind | None = None
    state: State | None = None
    inside: bool = False


def find_toponyms(parse: Parse, names: Names, dateline: Dateline | None = None,
                  speakers: frozenset[int] = frozenset()) -> list[Toponym]:  # fmt: skip
    """Every mention of a place, in text order, none inside another; ``speakers`` are tokens that head a source."""
    reader = Reader(parse, names, dateline, speakers)
    sure: list[Toponym] = []
    maybe: list[Toponym] = []
    at = 0
    for i in reader.capitals:
        if i < at:
            continue
        found, verdict = _read(reader, i)
        if found is not None:
            at = found.last
            if verdict != "no":
                (sure if verdict == "yes" else maybe).append(found)
    keys = {t.key for t in sure if not t.inside}
    sure.extend(t for t in maybe if t.key in keys and t.key not in reader.persons)
    rest = [t for t in maybe if t.key not in keys and t.key not in reader.persons]
    return sorted([*sure, *_listed(parse, sure, rest)], key=lambda t: t.first)


def _listed(parse: Parse, sure: list[Toponym], maybe: list[Toponym]) -> list[Toponym]:
    """Doubtful names that stand in one list with sure ones: "in Nitra, Presov and Kosice"."""
    ends = {t.last for t in sure}
    found = []
    for t in maybe:
        before = parse.lower[max(0, t.first - 2) : t.first]
        gap = 2 if before == (",", "and") else 1 if before[-1:] in (("and",), (",",)) else 0
        goes_on = t.last < len(parse) and parse.lower[t.last] in (",", "and")
        if gap and t.first - gap in ends and (goes_on or before[-1] == "and"):
            ends.add(t.last)
            found.append(t)
    return found


def _read(reader: Reader, first: int) -> tuple[Toponym | None, Verdict]:
    """The place that may be named at ``first``, and whether it is."""
    parse, owner = reader.parse, reader.owner[first]
    if owner.kind == "person" and owner.first < first and not reader.in_dateline(first, first + 1):
        return None, "no"
    short = _short_form(reader, first)
    if short:
        return short, "yes"
    if parse.lower[first] in words_of("opener") and parse.text[first] != "US":
        end, key = reader.known(first) if parse.lower[first] == "the" else (first, "")
        return (Toponym(first, end, key), "yes") if " " in key and owner.first == first else (None, "no")
    feature_end, kind = reader.feature(first)
    end, key = reader.known(first)
    if owner.kind == "person" and max(end, feature_end) < owner.last and not reader.in_dateline(first, first + 1):
        return None, "no"
    if " " in key and parse.lower[end - 1] == "city" and parse.lower[end : end + 1] in (("council",), ("police",)):
        end, key = end - 1, key.removesuffix(" city")
    listed = _of_list(reader, first, max(end, first + 1), key)
    if listed:
        return listed, "yes"
    opens = owner.kind == "place" and owner.first == first
    if opens and owner.last > max(end, feature_end):
        return _place_mention(reader, owner, end, key)
    if kind and feature_end >= end:
        return _feature(reader, first, feature_end, kind, key if feature_end == end else "")
    if key:
        return Toponym(first, end, key, inside=_inside(owner, first, end)), _judge(reader, first, end, key)
    return _place_mention(reader, owner, end, key) if opens else (None, "no")


def _of_list(reader: Reader, first: int, end: int, key: str) -> Toponym | None:
    """One of the names in "Clarke and Oconee counties", or None."""
    plural = reader.plural(end)
    if not plural:
        return None
    before = reader.parse.lower[first - 1] if first else ""
    if reader.parse.lower[end] in features()["plural"] and before not in ("and", "or", ","):
        return None  # "Ohio counties" are those of Ohio
    whole = f"{key or reader.folded[first]} {plural}"
    if gazetteer().knows(whole):
        return Toponym(first, end, whole)
    return Toponym(first, end, key) if key else None


def _inside(owner: Owner, first: int, last: int) -> bool:
    return owner.kind in ("organisation", "person") and (owner.first, owner.last) != (first, last)


def _short_form(reader: Reader, first: int) -> Toponym | None:
    """A state's short form: "Ill." behind a town and a comma, "N.J." and "D.C." anywhere."""
    parse = reader.parse
    text = parse.text[first]
    stopped = parse.text[first + 1 : first + 2] == (".",)
    if len(text) > 6 or not (stopped or text.isupper() or "." in text):
        return None
    found = reader.state_at(first)
    if not found or found[1].name == text:
        return None
    end, state = found
    follows = first > 1 and parse.text[first - 1] in (",", "(") and reader.capital(first - 2)
    clear = text.count(".") > 1 or (text[-1] == "." and reader.cue(first))
    if stopped and not follows and not clear:
        return None
    return Toponym(first, end, key_of(state.name), True, "region", state) if follows or clear else None


def _place_mention(reader: Reader, owner: Owner, end: int, key: str) -> tuple[Toponym | None, Verdict]:
    """A name that was taken for a place and that the gazetteer has not, or has only a part of."""
    parse = reader.parse
    first, last = owner.first, owner.last
    last = next((i for i in range(first + 1, last) if parse.text[i] in (",", "and", "/")), last)
    if end >= last:
        return Toponym(first, end, key), _judge(reader, first, end, key)
    if key and parse.text[end] == "-":
        return Toponym(first, end, key), _judge(reader, first, end, key)  # "Russia-Turkey ties"
    words, text = reader.words(first, last), " ".join(parse.text[first:last])
    if words[1:2] == ["of"] and words[0] in words_of("noun"):
        return None, "no"  # in "Province of Ontario" the name is read by itself
    if text in column("demonyms", "form") or all(w in words_of("side") for w in words):
        return None, "no"
    state = gazetteer().states.get(text)
    if state and len(text) > 2:
        return Toponym(first, last, key_of(state.name), True, "region", state), "yes"
    inner = _inner(words, key)
    if inner:
        return Toponym(first, last, inner, kind="region"), "yes"
    if key and words_of("civic").intersection(words[1:]):
        return Toponym(first, end, key, inside=True), "yes"
    if words[0].endswith("ern") and words[0] in words_of("side"):
        return None, "no"  # the name behind it is read by itself
    found = Toponym(first, last, " ".join(words), known=False)
    if len(words) == 1 and words[0] in column("not_places", "word"):
        return found, "no"
    listed = text in column("place_names", "name")
    return found, "yes" if listed or _is_placed(reader, first, last) or reader.contained(last) else "maybe"


def _is_placed(reader: Reader, first: int, last: int) -> bool:
    """Whether the model and a word before take the name for a place: "in Arden", "at Arden Marina"."""
    parse, label = reader.parse, reader.label[first]
    if label != "GPE" and parse.lower[last : last + 1] in (("'s",), ("’s",)):
        return False  # "the Arden Children's Village"
    at = first > 0 and parse.lower[first - 1] == "at" and label != "FAC"
    return label in ("GPE", "LOC", "FAC") and (reader.cue(first) or at)


def _inner(words: list[str], key: str) -> str:
    """The known name in "West Wales" or "Oaxaca State"; not in "Ohio State", which is a university."""
    if len(words) > 1 and words[0] in words_of("side") and not words[0].endswith("ern"):
        inner = " ".join(words[1:])
    elif len(words) > 1 and words[-1] in words_of("area") and not (words[-1] == "state" and words[0] != key):
        inner = " ".join(words[:-1])
        if words[-1] == "state" and inner in _us_states():
            return ""
    else:
        return ""
    doubtful = inner == "nile" or inner in column("not_places", "word")  # "West Nile" is a virus
    return inner if gazetteer().knows(inner) and not doubtful else ""


@cache
def _us_states() -> frozenset[str]:
    return frozenset(key_of(s.name) for s in gazetteer().states.values() if s.code.startswith("US"))


def _feature(reader: Reader, first: int, last: int, kind: PlaceKind, key: str) -> tuple[Toponym, Verdict]:
    owner = reader.owner[first]
    words = reader.words(first, last)
    key = key or _inner(words, "")
    found = Toponym(first, last, key or " ".join(words), bool(key), kind, inside=_inside(owner, first, last))
    partial = owner.kind in ("organisation", "person") and owner.last > last
    if partial and kind != "region":
        return found, "no"
    somebody = owner.kind == "person" and words[0] in first_names() and words[-1] in words_of("surname")
    spoken = titles().get(title_key(words[0])) in ("office", "honorific", "address")
    if spoken and reader.owner[last - 1].kind == "person":
        return found, "no"  # "President Park"
    title = reader.label[first] == "WORK_OF_ART" or " ".join(words) in column("not_places", "word")
    return found, "no" if (somebody or title) and not reader.cue(first) else "yes"


def _judge(reader: Reader, first: int, last: int, key: str) -> Verdict:
    """Whether the known name ``key`` at ``[first, last)`` is used for the place."""
    owner = reader.owner[first]
    by_word = _judge_word(reader, first, last, key)
    if by_word:
        return by_word
    if owner.kind == "place":
        if _acts(reader, last - 1, key):
            return "no"
        return "yes" if last - first > 1 or _is_sure(reader, first, last, key) else "maybe"
    if (owner.first, owner.last) != (first, last) and owner.kind:
        return _in_body(reader, owner, first, last, key) if owner.kind == "organisation" else "no"
    return _judge_unsure(reader, first, last, key)


def _is_sure(reader: Reader, first: int, last: int, key: str) -> bool:
    """Whether a name taken for a place is one: not a first name that only villages bear, without a sign of place."""
    if key not in first_names() or any(e.level != 3 or e.population > _VILLAGE for e in reader.entries(key)):
        return True
    return reader.cue(first, loose=True) or reader.contained(last) or reader.marked(first, last)


def _judge_word(reader: Reader, first: int, last: int, key: str) -> Verdict | None:
    """What the word itself tells, if it does: a demonym, a common word, a seat of power, a dateline."""
    text = " ".join(reader.parse.text[first:last])
    if last - first == 1 and key.endswith("ic") and reader.parse.dep[first] == "amod":
        return "no"  # "the Baltic states"
    city = reader.cue(first) and any(e.population > _KNOWN_TOWN for e in reader.entries(key))  # "in Ulm"
    short = len(key) < 4 and not (city or (text.isupper() and any(e.level in (0, 4) for e in reader.entries(key))))
    if short or text in column("demonyms", "form") or all(w in words_of("side") for w in key.split()):
        return "no"
    if reader.in_dateline(first, last):
        return "yes"
    if reader.parse.text[last : last + 1] == ("Open",) and any(e.level == 0 for e in reader.entries(key)):
        return "no"  # "the US Open" is no country
    if first > 1 and reader.parse.lower[first - 1] == "of" and reader.parse.lower[first - 2] in words_of("noble"):
        return "no"  # "the Duchess of Cornwall"
    if key in column("not_places", "word"):
        dated = reader.label[first] == "DATE"  # "In March, Moscow ..."
        if (
            not dated
            and reader.cue(first, loose=True)
            and (reader.contained(last) or reader.parse.lower[first - 1] == "of")
        ):
            return "yes"
        return "no"
    if last - first == 1 and _is_thing(reader, first, key):
        return "no"
    if key in seats():
        return "yes" if reader.visited(first) and not _acts(reader, last - 1, key) else "no"
    return None


def _is_thing(reader: Reader, first: int, key: str) -> bool:
    """Whether towns only bear the name of something else: "the Hudson", a body by its letters."""
    parse = reader.parse
    if any(e.level != 3 or (e.principal and e.population > _KNOWN_TOWN) for e in reader.entries(key)):
        return False
    alone = parse.dep[first] not in ("compound", "amod", "nmod") and parse.lower[first + 1 : first + 2] != ("and",)
    article = first > 0 and parse.lower[first - 1] == "the" and alone
    letters = parse.text[first].isupper() and len(key) <= _ACRONYM
    start, end = parse.bounds[parse.sentence[first]]
    return article or (letters and not all(w.isupper() for w in parse.text[start:end] if w.isalpha()))


def _judge_unsure(reader: Reader, first: int, last: int, key: str) -> Verdict:
    """A known name that was taken for a person, an organisation or nothing."""
    parse, owner = reader.parse, reader.owner[first]
    if owner.kind == "organisation" and key in reader.teams:
        return "no"
    person = owner.kind == "person"
    cue = reader.cue(first) or reader.marked(first, last)
    if reader.contained(last) or (cue and not (person and key in reader.persons)):
        return "yes"
    if person:
        return "maybe"
    entries = reader.entries(key)
    if parse.tag[first].startswith("NNP") and any(e.level == 0 for e in entries):
        return "yes"
    large = any(e.population > _KNOWN_TOWN for e in entries)
    placed = last - first > 1 or reader.cue(first, loose=True)
    return "yes" if large and placed and not owner.kind else "maybe"


@cache
def _agents() -> frozenset[str]:
    return frozenset({**verb_table("cues"), **verb_table("actions")})


def _acts(reader: Reader, head: int, key: str) -> bool:
    """Whether a capital or a seat of power speaks or acts here, and so stands for its government."""
    parse = reader.parse
    if not (key in seats() or any(e.capital for e in reader.entries(key))):
        return False
    if head in reader.speakers:
        return True
    return parse.dep[head] in ("nsubj", "agent") and parse.lower[parse.head[head]] in _agents()


def _in_body(reader: Reader, owner: Owner, first: int, last: int, key: str) -> Verdict:
    """Whether a place's name inside a body's name says whose body it is."""
    words = reader.parse.lower[owner.first : owner.last]
    level = min(e.level for e in reader.entries(key))
    if first == owner.first:
        rest = words[last - first :]
        if key == "america" or words_of("private").intersection(rest):
            return "no"
        if rest in (("city",), ("town",), ("county",), ("united",)):
            return "no"  # a club
        own = level == 0 or (level == 2 and " " in key) or key in _us_states()
        return "yes" if own or words_of("civic").intersection(rest[:3]) else "maybe"
    if reader.parse.text[first - 2 : first] in (("D", "-"), ("R", "-"), ("I", "-")):
        return "yes"  # "Sen. Ann Smith, D-Charleston"
    if last == owner.last and reader.parse.lower[first - 1] in ("of", "in", "for", ","):
        if key == "america" or words_of("body").intersection(words):
            return "no"
        return "yes" if level <= 1 else "maybe"
    return "no"
