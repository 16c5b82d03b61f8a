"""What stands around a name tells its kind where its own words do not: "a court in Elmouth", "Ana Ruz, 34,"."""

from __future__ import annotations

from functools import cache

from service.card import lexicon
from service.card.naming.edges import LETTERS, is_written_small
from service.card.naming.found import Found
from service.card.naming.lists import (
    Kind,
    closing_words,
    first_names,
    known_names,
    makers,
    place_names,
    title_key,
    titles,
    told_by,
)
from service.text.casing import common_words
from service.text.syntax import Parse

_WHERE = frozenset(("in", "near", "outside", "throughout"))
_BEFORE_NOUNS = frozenset(("the", "a", "an", "our", "my", "its", "their", "this", "that", "under"))
_WITH = frozenset(("with", "at"))
_FOUNDED = frozenset(("founded", "headquartered", "established"))
_ARTICLES = frozenset(("Der", "Die", "Das"))  # "Der Bote" is a paper
_SAYING = frozenset(("said", "says", "told", "tells", "added", "adds"))
_OWNERS = frozenset(("his", "her", "their", "my"))
_LONGEST = 3  # words of a person's or a place's name
_ILLNESS = ("itis", "osis", "aemia", "pathy")
_SPELT = 2  # letters of a short form
_YEARS = range(1, 111)
_DIGITS = 5


@cache
def _words(use: str) -> frozenset[str]:
    return lexicon.column("name_context", "word", use=use)


@cache
def _people() -> frozenset[str]:
    """Nouns for one person: common ones, and posts that stand before a name."""
    nouns = lexicon.column("person_nouns", "noun")
    return nouns | lexicon.column("titles", "title", sort="office") | lexicon.column("titles", "title", sort="rank")


def opens_agency(word: str) -> bool:
    """Whether ``word``, in lower case, names a body together with the country behind it: "environment"."""
    return word in _words("agency")


def told_around(parse: Parse, found: list[Found]) -> list[Found]:
    """``found`` with the kinds that the words beside each name show; sure kinds stay, what is no name goes."""
    deeds = _short_forms_of_deeds(parse, found)
    opening = {first for first, _ in parse.bounds}
    first_words = (f.first for f in found if f.first in opening)
    only_opens = {parse.text[i] for i in first_words if is_written_small(parse, parse.lower[i])}
    if only_opens:  # a capital elsewhere shows a name
        only_opens -= {w for i, w in enumerate(parse.text) if w in only_opens and i not in opening}
    # In some languages the family's name stands first: "Wang" for Wang Pingan.
    surnames = {
        parse.lower[t] for f in found if f.kind == "person" and f.last - f.first > 1 for t in (f.first, f.last - 1)
    }
    return [
        _addressed(parse, f) if f.sure else told_beside(parse, f)
        for f in (_as_surname(parse, f, surnames) for f in found)
        if not (f.last - f.first == 1 and opens_trade(parse, f.first))
        and (
            f.sure
            or not (
                _is_word(parse, f)
                or _is_illness(parse, f)
                or _took_place(parse, f)
                or parse.text[f.first : f.last] in deeds
                or (f.last - f.first == 1 and parse.text[f.first] in only_opens)
            )
        )
    ]


def opens_trade(parse: Parse, i: int) -> bool:
    """A common word before a noun of trade at the head of a sentence: "Labour costs", "Pharma shares"."""
    if i != parse.bounds[parse.sentence[i]][0] or i + 1 == len(parse) or parse.text[i].isupper():
        return False
    branch = closing_words().get(parse.lower[i]) == "organisation" and parse.lower[i + 1] in _words("firm")
    common = parse.lower[i] in common_words() or parse.lower[i] in _words("portfolio")
    return branch or (common and parse.lower[i + 1] in _words("trade"))


def _is_word(parse: Parse, f: Found) -> bool:
    """One word that only has a capital: "the Caravan" beside "a caravan", "Interior" in "Interior Minister Ana Ruz"."""
    word = parse.lower[f.first]
    if f.last - f.first > 1 or parse.text[f.first].isupper():
        return False
    if f.kind == "organisation":
        following = parse.lower[f.last] if f.last < len(parse) else ""
        portfolio = word in _words("portfolio") and following in _words("minister")
        field = f.first > 1 and parse.lower[f.first - 1] == "of" and parse.lower[f.first - 2] in _words("minister")
        return portfolio or field or (word in common_words() and parse.tag[f.first] == "VBG")
    before = parse.lower[f.first - 1] if f.first else ""
    return f.kind == "person" and before in _BEFORE_NOUNS and (word in common_words() or is_written_small(parse, word))


def _is_illness(parse: Parse, f: Found) -> bool:
    """ "Transverse Myelitis"; a person may be named "Otis"."""
    return f.kind == "organisation" and parse.lower[f.last - 1].endswith(_ILLNESS) and not parse.text[f.first].isupper()


def _took_place(parse: Parse, f: Found) -> bool:
    """An event: "the Norland Expo took place in May"."""
    verb = parse.head[f.last - 1]
    return (
        f.kind == "organisation"
        and parse.dep[f.last - 1] == "nsubj"
        and parse.lower[verb] in _words("happen")
        and parse.lower[verb + 1 : verb + 2] == ("place",)
    )


def _short_forms_of_deeds(parse: Parse, found: list[Found]) -> frozenset[tuple[str, ...]]:
    """Short forms in brackets behind a law, a prize, an event or common words: "the Clean Rivers Act (CRA)"."""
    return frozenset(
        parse.text[f.first : f.last]
        for f in found
        if f.last - f.first == 1
        and f.first > 1
        and parse.text[f.first - 1] == "("
        and (
            (parse.text[f.first - 2][0].isupper() and closing_words().get(parse.lower[f.first - 2]) == "nothing")
            or _spells_words(parse, f.first)
        )
    )


def _spells_words(parse: Parse, at: int) -> bool:
    """Whether the letters at ``at`` are those of common words before the bracket: "early cooling treatment (ECT)"."""
    letters = parse.lower[at].rstrip("s")
    words = parse.text[max(0, at - 1 - len(letters)) : at - 1]
    if "".join(w[0] for w in words) != letters or len(letters) < _SPELT or not all(w.islower() for w in words):
        return False
    return closing_words().get(words[-1]) != "organisation"


def _as_surname(parse: Parse, f: Found, surnames: set[str]) -> Found:
    """Somebody whose full name the text has, where a town could not speak ("Shanklin told the paper"), or who is of an
    age ("North, 23, has")."""
    if f.last - f.first > 1:
        return f
    verb = parse.lower[parse.head[f.first]]
    named = parse.lower[f.first] in surnames and parse.lower[f.first] not in known_names()
    speaks = parse.dep[f.first] == "nsubj" and (verb in _words("human") or verb in _SAYING)
    return f._replace(kind="person", sure=True) if (named and speaks) or _is_aged(parse, f) else f


def _is_aged(parse: Parse, f: Found) -> bool:
    """An age between commas, and a verb behind it that the name is the subject of."""
    at, high = f.last, parse.bounds[parse.sentence[f.first]][1]
    if at + 3 >= high or (parse.text[at], parse.text[at + 2]) != (",", ",") or parse.dep[f.first] != "nsubj":
        return False
    return _is_age(parse.text[at + 1]) and parse.head[f.first] > at + 2


def _is_age(word: str) -> bool:
    """In years; Python turns no number of thousands of digits into one."""
    return word.isdecimal() and len(word) < _DIGITS and int(word) in _YEARS


def _addressed(parse: Parse, f: Found) -> Found:
    """Somebody named like a place: "Lord Arden", "Mr Norland"."""
    before = f.first - 1
    if f.kind != "place" or f.last - f.first > 1 or before < parse.bounds[parse.sentence[f.first]][0]:
        return f
    word = parse.text[before]
    spoken = word[0].isupper() and word != "Miss" and titles().get(title_key(word)) in ("address", "honorific")
    return f._replace(kind="person") if spoken and parse.head[before] == f.first else f


def told_beside(parse: Parse, f: Found) -> Found:
    """``f`` with the kind that the words beside it show."""
    if f.kind == "group" or f.last - f.first > _LONGEST:
        return f
    if told_by(parse.text[f.first : f.last]) is not None:
        return f
    if f.kind == "place":
        return f._replace(kind="person", sure=True) if _is_somebody(parse, f) else f
    if f.kind == "person" and (_is_home(parse, f) or _is_origin(parse, f)):
        return f._replace(kind="place", sure=True)
    if f.kind == "organisation" and _is_person(parse, f):
        return f._replace(kind="person", sure=True)
    bodies = (_is_several, _is_employer, _is_named_body, _is_company)
    if f.kind == "person" and (parse.text[f.first] in _ARTICLES or any(is_such(parse, f) for is_such in bodies)):
        return f._replace(kind="organisation", sure=True)
    return f._replace(kind="place", sure=True) if _is_place(parse, f) else f


def _is_person(parse: Parse, f: Found) -> bool:
    """An age, "who" or a post behind the name: "Ana Ruz, 34,", "Ana Ruz, a professor of law,"."""
    if parse.lower[f.last - 1] in closing_words() or not parse.text[f.last - 1].isalpha():
        return False
    low, high = parse.bounds[parse.sentence[f.first]]
    if f.last - f.first > 1 and ((f.last < high and parse.text[f.last] in LETTERS) or _is_led_away(parse, f)):
        return True  # "Ana Ruz MEP"
    before = f.first - 1  # "Shipping analyst Ana Ruz"
    apposed = before >= low and parse.dep[before] == "compound" and f.first <= parse.head[before] < f.last
    if apposed and f.last - f.first > 1 and parse.lower[before] in _people():
        return True
    head = f.last - 1
    explains = parse.dep[head] == "appos" and parse.text[f.first - 1] != "("
    noun = parse.head[head] if explains else -1  # "his wife, Matilda,"; not "striker (Elmouth)"
    given = f.last - f.first > 1 or parse.lower[f.first] in first_names()
    if f.last - f.first == 1 and given and _of_somebody(parse, f, low, high):
        return True
    if given and low <= noun < f.first and parse.lower[noun] in _people() and parse.tag[noun] == "NN":
        return True
    if f.last + 2 >= high or parse.text[f.last] != ",":
        return False
    following = parse.lower[f.last + 1]
    if _is_age(following):
        return parse.text[f.last + 2] in (",", ".")
    if following == "who":
        return f.last - f.first > 1
    if f.last - f.first == 1:
        return False
    return any(
        parse.dep[c] == "appos" and c > f.last and parse.lower[c] in _people() and parse.tag[c] == "NN"
        for c in parse.children[f.last - 1]
    )


def _is_led_away(parse: Parse, f: Found) -> bool:
    """What happens to people alone: "Karim Azov ran from the scene and was arrested"."""
    if f.last - f.first > 2:
        return False
    head = f.last - 1
    verb = parse.head[head]
    if parse.dep[head] not in ("nsubj", "nsubjpass"):
        return False
    verbs = [verb, *(c for c in parse.children[verb] if parse.dep[c] == "conj")]
    return any(
        parse.lower[v] in _words("led away")
        and any(parse.dep[c] == "auxpass" for c in parse.children[v])
        and not (v != verb and any(parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[v]))
        for v in verbs
    )


def told_alone(parse: Parse, at: int) -> Kind | None:
    """What age, noun or founding show the one word at ``at`` to name: "midfielder Edu", "Edu, 26,"."""
    word = parse.lower[at]
    if parse.tag[at] != "NNP" or word in common_words() or word in _people() or told_by(parse.text[at : at + 1]):
        return None
    low, high = parse.bounds[parse.sentence[at]]
    noun = at - 1
    beside = (parse.dep[at], parse.head[at]) == ("appos", noun) or (parse.dep[noun], parse.head[noun]) == (
        "compound",
        at,
    )
    if noun >= low and beside and parse.tag[noun] == "NN":
        if parse.lower[noun] in _people():
            return "person"
        if parse.lower[noun] in makers():
            return "organisation"
    if at + 3 >= high or parse.text[at + 1] != "," or parse.dep[at] not in ("nsubj", "nsubjpass"):
        return None
    if parse.lower[at + 2] in _FOUNDED:
        return "organisation"
    aged = _is_age(parse.text[at + 2]) and parse.text[at + 3] == ","
    return "person" if aged else None


def _is_somebody(parse: Parse, f: Found) -> bool:
    """An unknown name that was taken for a place: "Ana Ruz, who fled", "Ruz wrote on her page"."""
    low, high = parse.bounds[parse.sentence[f.first]]
    words = parse.text[f.first : f.last]
    if words[0] in place_names() or not words[-1].isalpha() or words[-1].isupper():
        return False
    if parse.lower[f.last - 1] in closing_words() or parse.lower[f.last - 1] in common_words():
        return False
    before = parse.lower[f.first - 1] if f.first > low else ""
    if before in _WHERE or before in ("at", "from", "to", "the"):
        return False
    if f.last - f.first == 2 and parse.lower[f.first] in first_names():
        return True
    if f.last + 1 < high and parse.text[f.last] == "," and parse.lower[f.last + 1] == "who":
        return True
    verb = parse.head[f.last - 1]
    return parse.dep[f.last - 1] == "nsubj" and parse.lower[verb] in _words("human")


def _of_somebody(parse: Parse, f: Found, low: int, high: int) -> bool:
    """A given name between commas behind "his ...": "married the love of his life, Antonietta, in 1958"."""
    if f.first - 1 <= low or f.last >= high or parse.text[f.first - 1] != "," or parse.text[f.last] not in (",", "."):
        return False
    return bool(_OWNERS.intersection(parse.lower[max(low, f.first - 5) : f.first - 1]))


def _is_company(parse: Parse, f: Found) -> bool:
    """ "The lender Fintra", "Zelltek, the company that ...", "Zelltek, which makes them, said"."""
    low, high = parse.bounds[parse.sentence[f.first]]
    if f.last - f.first > 1:
        return _is_renamed_company(parse, f, low)
    if f.first > low and parse.lower[f.first - 1] in makers() and parse.tag[f.first - 1] == "NN":
        return True
    noun = parse.head[f.last - 1]
    if parse.dep[f.last - 1] == "appos" and low <= noun < f.first and parse.lower[noun] in makers():
        return True  # "the media regulator, Norkom,"
    if f.last + 1 < high and parse.text[f.last] == ",":
        if parse.lower[f.last + 1] in _FOUNDED:
            return True
        head = f.last - 1
        does = parse.dep[head] == "nsubj" and parse.lower[f.last + 1] == "which"
        return does or any(
            parse.dep[c] == "appos" and c > f.last and parse.lower[c] in makers() for c in parse.children[head]
        )
    return False


def _is_renamed_company(parse: Parse, f: Found, low: int) -> bool:
    """ "The bus company, Via Tours,"."""
    at = f.first - 2
    if at < low or parse.text[f.first - 1] != "," or parse.lower[f.first] in first_names():
        return False
    return parse.lower[at] in makers() and parse.tag[at] == "NN" and parse.dep[f.last - 1] == "appos"


def _is_named_body(parse: Parse, f: Found) -> bool:
    """ "The news outlet Al Norland"."""
    before = f.first - 1
    if before < parse.bounds[parse.sentence[f.first]][0] or parse.lower[f.first] in first_names():
        return False
    beside = parse.dep[before] == "compound" or (parse.dep[f.last - 1] == "appos" and parse.head[f.last - 1] == before)
    return parse.lower[before] in _words("body") and parse.tag[before] == "NN" and beside


def _is_several(parse: Parse, f: Found) -> bool:
    """A band or a side, of which British papers say "Black Salute have topped the list"."""
    head = f.last - 1
    verb = parse.head[head]
    if parse.dep[head] != "nsubj" or parse.tag[head] != "NNP" or f.last - f.first == 1:
        return False
    if parse.lower[f.first] in first_names():
        return False
    if any(parse.dep[c] in ("conj", "cc", "appos") for t in range(f.first, f.last) for c in parse.children[t]):
        return False
    finite = [t for t in (verb, *parse.children[verb]) if head < t <= verb and parse.tag[t] in ("VBP", "VBD", "VBZ")]
    supposed = any(parse.dep[c] == "mark" for c in parse.children[verb])  # "if Ann Moor were"
    return not supposed and any(parse.lower[t] in ("have", "are", "were") for t in finite[:1])


def _is_employer(parse: Parse, f: Found) -> bool:
    """Behind a full name and "of", or a post and "with": "Ana Ruz of Dean Holt said", "an engineer with Mota-Engil"."""
    low = parse.bounds[parse.sentence[f.first]][0]
    if f.first - 1 > low and parse.lower[f.first - 1] in _WITH and parse.lower[f.first] not in first_names():
        noun = parse.head[f.first - 1]
        hired = parse.lower[noun] in _words("job") or parse.lower[noun] in lexicon.column(
            "titles", "title", sort="office"
        )
        return hired and low <= noun < f.first and parse.tag[noun] == "NN"
    if f.first - _LONGEST < low or parse.lower[f.first - 1] != "of":
        return False
    return all(parse.tag[i] == "NNP" for i in (f.first - 2, f.first - 3)) and parse.lower[f.first - 3] in first_names()


def _is_home(parse: Parse, f: Found) -> bool:
    """A listed place, or an unknown one behind "the", before a noun for a person: "the Kent athlete"."""
    head = parse.head[f.first]
    if f.last - f.first > 1 or parse.dep[f.first] != "compound" or head != f.last or parse.tag[head] != "NN":
        return False
    if parse.lower[head] not in _people() and parse.lower[head] not in _words("resident"):
        return False
    unknown = parse.lower[f.first - 1] == "the" and parse.lower[f.first] not in first_names() if f.first else False
    return unknown or parse.text[f.first] in lexicon.column("place_names", "name")


def _is_origin(parse: Parse, f: Found) -> bool:
    """Where somebody of an age is from: "Ana Ruz, 34, from Merthyr Tydfil,"."""
    at = f.first - 1
    if at < parse.bounds[parse.sentence[f.first]][0] + 3 or parse.text[at] != "from" or parse.text[at - 1] != ",":
        return False
    return parse.text[at - 2].isdecimal() and parse.text[at - 3] == ","


def _is_place(parse: Parse, f: Found) -> bool:
    low, high = parse.bounds[parse.sentence[f.first]]
    head = f.last - 1
    if f.last + 1 < high and parse.lower[f.last] in ("'s", "’s") and parse.lower[f.last + 1] in _words("ruled"):
        return f.last - f.first == 1
    if any(parse.text[i].isupper() or not parse.text[i].isalpha() for i in range(f.first, f.last)):
        return False
    compound = f.last < high and parse.dep[head] == "compound" and parse.head[head] == f.last
    if compound and f.last - f.first == 1 and parse.text[f.last] in _words("ground"):
        return True  # "the Norhall neighbourhood"
    if f.first == low or parse.dep[head] != "pobj" or parse.head[head] != f.first - 1:
        return False
    if all(parse.lower[i] in common_words() for i in range(f.first, f.last)):
        return False
    before, governor = parse.lower[f.first - 1], parse.lower[parse.head[f.first - 1]]
    if before == "of":
        return governor in _words("of") and parse.tag[parse.head[f.first - 1]] in ("NN", "NNS")
    return before in _WHERE and governor not in _words("abstract")
