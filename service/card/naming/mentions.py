"""Where the text names somebody or something: the model's names, corrected.

Spans follow the conventions of human annotation: no title, no leading article, no possessive, no bracket.
"""

from __future__ import annotations

import re

from service.card.naming.edges import after_titles, hyphened, trim
from service.card.naming.found import Found
from service.card.naming.joining import joined
from service.card.naming.lists import (
    Kind,
    closing_words,
    countries,
    demonyms,
    first_names,
    fold,
    known_places,
    place_names,
    title_key,
    titles,
    told_by,
    words_with_of,
)
from service.card.naming.networks import is_network
from service.card.naming.shapes import has_particles, is_home, is_product, with_particles
from service.text.casing import common_words
from service.text.syntax import Parse

_KIND: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_DASHES = frozenset("-–—") | {"--"}
_BRACKETS = frozenset("()[]")
_JOINTS = frozenset(("of", "for"))
_NO_NAME_TAGS = frozenset(("DT", "PDT", "WDT", "WP", "WRB", "PRP", "PRP$", "EX", "MD", "TO"))
_SMALL_TAGS = frozenset(("RB", "RBR", "UH", "CC"))
_LONE = 2  # words of a full name
_FLIGHT = re.compile(r"[A-Z]{1,3}\d{3,4}")  # flights, aircraft, roads: MH370, A320
_PAIR = 3  # tokens of two names with "and" between
_DOCTOR = frozenset(("dr", "dr.", "prof", "prof."))
_OPENERS = frozenset((")", ":", "--", "•"))  # behind which a sentence may open
_GLUED = frozenset(('"', "“", "‘", "'", "``"))  # and right behind these
_HANDLES = frozenset("#@")
_CAPITALS = 3  # words of a place in capitals that opens a report


def model_names(parse: Parse) -> list[Found]:
    """The model's names that name a person, organisation, group or place, in text order, corrected and joined."""
    found: list[Found] = []
    for name in parse.names:
        if name.label in _KIND:
            found.extend(_correct(parse, name.first, name.last, _KIND[name.label]))
    return joined(parse, found)


def _correct(parse: Parse, first: int, last: int, kind: Kind) -> list[Found]:
    for i, word in enumerate(parse.text[first:last], first):
        if word.isalpha():
            continue
        if word in _BRACKETS or _scored(parse, first, i, last) or _dashed(parse, first, i, last):
            return _correct(parse, first, i, kind) + _correct(parse, i + 1, last, kind)
    first, last = hyphened(parse, *trim(parse, first, last))
    if kind in ("person", "organisation"):
        first, last = with_particles(parse, first, last)
    while kind == "person" and last - first > 1 and parse.text[last - 1].isdecimal():
        last -= 1  # "with Joe Berg 33 not out"
    if kind == "person" and last - first > 1 and parse.lower[last : last + 2] == ("-", "based"):
        last -= 1  # "By Ana Ruz US-based lender Fintra ..."
    if first >= last or last - first > 12 or _is_handle(parse, first):
        return []
    if kind != "place" and (behind := _behind_dateline(parse, first, last)):
        return [Found(first, behind, "place", True), *_correct(parse, behind, last, kind)]
    if (i := _joint(parse, first, last, kind)) > 0:
        return _correct(parse, first, i, kind) + _correct(parse, i + 1, last, kind)
    if kind == "organisation":
        address = [i for i in range(first + 1, last - 1) if titles().get(title_key(parse.text[i])) == "address"]
        if address:  # "Later Mr Abadi"
            first = address[0]
    if kind == "person" and last - first > _LONE and _opens_with_post(parse, first):
        first += 1  # "Model Ana Ruz, 23, was"
    if kind in ("person", "organisation"):
        behind = after_titles(parse, first, last)
        sort = titles().get(title_key(parse.text[first]), "part")
        of = parse.lower.index("of", behind, last) if sort != "part" and "of" in parse.lower[behind:last] else 0
        if behind + 1 < of < last - 1 and parse.lower[behind] in first_names():  # "Rev Ana Ruz of St Mark's"
            return _correct(parse, first, of, "person") + _correct(parse, of + 1, last, kind)
        addressed = (sort in ("address", "honorific") or parse.lower[first] in _DOCTOR) and last - behind < 3
        if behind > first and (kind == "person" or addressed or _personal(parse, behind, last)):
            first, kind = behind, "person"
    return settle(parse, first, last, kind)


def _opens_with_post(parse: Parse, first: int) -> bool:
    """A common noun at the head of a sentence that was taken for part of the name behind it."""
    if first != parse.bounds[parse.sentence[first]][0] or parse.lower[first] in first_names():
        return False
    return parse.lower[first] in common_words() and parse.dep[first] == "compound" and parse.head[first] > first + 1


def _joint(parse: Parse, first: int, last: int, kind: Kind) -> int:
    """The token that joins two names which the model took for one; -1 for none."""
    if kind == "person":
        for i in range(first + 1, last - 1):
            if parse.lower[i] in ("and", ",", "/", "&") or parse.text[i][0].isdigit():
                return i
    if kind == "organisation":
        if (at := _foreign_tail(parse, first, last)) > 0:
            return at
        slash = last - first > 2 and parse.text[first + 1] == "/"
        if slash and (last - first == _PAIR or is_network(parse.lower[first])):
            return first + 1  # "Google/YouTube", "Facebook/Ana Ruz"
        if last - first > 2 and parse.text[last - 2] == "," and told_by(parse.text[last - 1 : last]) == "place":
            return last - 2  # "the Midlands, Norlandshire"
        if last - first == _PAIR and parse.lower[first + 1] == "and" and told_by(parse.text[first:last]) is None:
            listed = place_names()
            if parse.text[first] in listed and parse.text[last - 1] in listed:
                return first + 1  # "Kent and Surrey"
        for i in range(first + 2, last - 2):
            both = parse.lower[i] in ("and", "or", "/")
            if both and told_by(parse.text[first:i]) == told_by(parse.text[i + 1 : last]) == kind:
                return i
    return -1


def _foreign_tail(parse: Parse, first: int, last: int) -> int:
    """The "of" or "for" that no body's name has: "Elmouth of Norway", "the National Rally of Ana Ruz"; else -1."""
    for i in range(first + 1, last - 1):
        if parse.lower[i] not in _JOINTS:
            continue
        if parse.lower[i - 1] in words_with_of() or parse.lower[first] in words_with_of():
            return -1
        behind = parse.text[i + 1 : last]
        somebody = len(behind) > 1 and behind[0].lower() in first_names() and told_by(behind) is None
        if somebody or (i == first + 1 and fold(" ".join(behind)) in countries()):
            return i
        return -1
    return -1


def _is_handle(parse: Parse, first: int) -> bool:
    """ "#AnaRuz" and "@AnaRuz" are an address, not a mention."""
    before = first - 1
    glued = before >= 0 and parse.text[before] in _HANDLES and parse.end[before] == parse.start[first]
    return glued or parse.text[first][0] in _HANDLES


def _behind_dateline(parse: Parse, first: int, last: int) -> int:
    """Where a name starts that the model ran together with the dateline before it: "ELMOUTH Norland Sports"; else 0."""
    if first != parse.bounds[parse.sentence[first]][0] or (parse.text[last - 1].isupper() and last - first < 3):
        return 0
    stop = first
    while stop < last and stop - first < _CAPITALS and parse.text[stop].isupper() and len(parse.text[stop]) > 2:
        stop += 1
    shouted = stop < last and not parse.text[stop][0].isupper()
    if stop in (first, last) or shouted or parse.text[stop].isupper():
        return 0
    return stop if told_by(parse.text[first:stop]) == "place" else 0


def _dashed(parse: Parse, first: int, i: int, last: int) -> bool:
    """A dash with space around it parts two names."""
    return (
        parse.text[i] in _DASHES
        and first < i < last - 1
        and (last - first > 3 or {told_by(parse.text[first:i]), told_by(parse.text[i + 1 : last])} != {None})
        and parse.end[i - 1] < parse.start[i]
        and parse.end[i] < parse.start[i + 1]
    )


def _scored(parse: Parse, first: int, i: int, last: int) -> bool:
    """A number between two places is a score: "Boston 5 Toronto"."""
    number = parse.text[i]
    return (
        first < i < last - 1 and number.isdigit() and len(number) < 4 and told_by(parse.text[i + 1 : last]) == "place"
    )


def settle(parse: Parse, first: int, last: int, kind: Kind) -> list[Found]:
    """The name with the kind that its own words tell, else ``kind``; nothing if it is no name."""
    words = parse.text[first:last]
    if _is_no_name(parse, first, words) or is_product(parse, first, last, kind):
        return []
    told = told_by(words)
    if len(words) == 1 and kind == "person" and not words[0].isalpha() and words[0][-1].isdigit():
        kind = "organisation"  # "BBC1"
    if told is None and kind == "organisation" and _is_post(words):
        return []
    if told == "nothing" or (words[0][0] == "i" and words[0][1:2].isupper()):  # iPhone, iOS
        return []
    if told is None and kind == "organisation" and "'s" in parse.lower[first + 1 : last - 1]:
        return settle(parse, first, parse.lower.index("'s", first), kind)
    if kind == "person" and told == "place" and len(words) == 2 and _is_named_like_ground(words):
        return [Found(first, last, "person")]
    if told and not (told == "place" and kind == "group"):
        return [Found(first, last, told, True)]
    if kind == "group":
        return [Found(first, last, kind)] if parse.tag[last - 1] in ("NNPS", "NNS") else []
    if kind == "person":
        return _as_person(parse, first, last)
    if kind == "organisation" and is_home(parse, first):
        return [Found(first, last, "place", True)]
    person = _personal(parse, first, last) or (kind == "organisation" and has_particles(words))
    return [Found(first, last, "person" if person else kind)]


def _is_no_name(parse: Parse, first: int, words: tuple[str, ...]) -> bool:
    """A letter, a number, a word of grammar, small letters only, "Group B"."""
    if len(words) == 1:
        if len(words[0]) == 1 or not words[0][0].isupper() or _FLIGHT.fullmatch(words[0]):
            return True
        return _is_small(parse, first)
    if len(words) == 2 and len(words[1]) == 1 and words[0] in ("Group", "Section", "Phase", "Plan", "Class", "Vitamin"):
        return True
    return not any(w[0].isupper() or w[0].isdigit() for w in words)


def _is_small(parse: Parse, i: int) -> bool:
    """A word of grammar or a caption's label that only has a capital: "This", "Image:"."""
    if parse.text[i].isupper():
        return False
    labels = i + 1 < len(parse) and parse.text[i + 1] == ":" and parse.lower[i] in common_words()
    return labels or parse.tag[i] in _NO_NAME_TAGS


def _is_named_like_ground(words: tuple[str, ...]) -> bool:
    """ "Dennis Hills": a given name before a surname that is also a word for ground; no listed place."""
    return words[0].lower() in first_names() and fold(" ".join(words)) not in known_places()


def _is_post(words: tuple[str, ...]) -> bool:
    """ "First Selectman" is a post, and "New Yorker" or "Eastern European" somebody from there."""
    if words[-1] in demonyms() or " ".join(words) in demonyms():
        return True
    known = titles()
    return known.get(title_key(words[-1])) == "office" and all(title_key(w) in known for w in words)


def _as_person(parse: Parse, first: int, last: int) -> list[Found]:
    """A person, unless the words around deny it: "the Beatles" are a band, "60 GB" is a measure."""
    if (
        all(title_key(w) in titles() or w in demonyms() for w in parse.text[first:last])
        and parse.lower[first] not in first_names()
    ):
        return []
    if last - first == 1 and parse.tag[first] in _SMALL_TAGS:
        return []  # "Realistically, we are looking at ..."
    opens = first == parse.bounds[parse.sentence[first]][0] or _opens(parse, first)
    plain = parse.lower[first] in common_words() and parse.lower[first] not in first_names()
    if last - first == 1 and opens and (parse.tag[first] != "NNP" or plain):
        return []
    before = parse.lower[first - 1] if first and parse.sentence[first - 1] == parse.sentence[first] else ""
    if last - first == 1 and _is_short_form(parse, first):
        return [Found(first, last, "organisation")]  # "KNRL reported"
    if parse.text[first].isupper() and (before.isdigit() or (last - first == 1 and parse.tag[first] != "NNP")):
        return []
    if before == "of" and last - first == 1 and _is_thing(parse, first - 2):
        return []
    if last - first == 1 and before.replace(",", "").isdecimal() and parse.lower[first].endswith("s"):
        return [Found(first, last, "group", True)]  # "around 35,000 Norlanders"
    if last - first == 1 and before == "the" and parse.head[first] not in range(first + 1, first + 4):
        return [Found(first, last, "organisation")] if parse.lower[first].endswith("s") else []  # "the Eden" is a river
    return [Found(first, last, "person")]


def _is_short_form(parse: Parse, i: int) -> bool:
    """Capitals alone of a text in ordinary case; somebody's name is printed so only in lines of capitals."""
    word, beside = parse.text[i], parse.text[max(0, i - 1) : i + 2]
    loud = sum(w.isupper() and len(w) > 1 for w in beside) > 1
    return word.isupper() and word.isalpha() and len(word) > _LONE and not loud and parse.lower[i] not in first_names()


def _opens(parse: Parse, i: int) -> bool:
    """Whether a sentence may open at ``i`` within a sentence: "'Law, save us!'", "(NNC)Wildfires"."""
    before = parse.text[i - 1]
    return before in _OPENERS or (before in _GLUED and parse.end[i - 1] == parse.start[i])


def _is_thing(parse: Parse, i: int) -> bool:
    """A capitalised noun before "of": "a Star of David" names a thing, not a person."""
    low = parse.bounds[parse.sentence[i]][0] if i >= 0 else 0
    return i > low and parse.text[i][0].isupper() and parse.tag[i] in ("NNP", "NNPS", "NN")


def _personal(parse: Parse, first: int, last: int) -> bool:
    """Two or three capitalised words, the first a given name."""
    words = parse.text[first:last]
    return (
        1 < len(words) < 4
        and words[0].lower() in first_names()
        and all(w[0].isupper() for w in words)
        and words[-1].lower() not in closing_words()
        and (parse.tag[last - 1] == "NNP" or (parse.tag[last - 1] == "NNPS" and len(words) == _LONE))
    )
