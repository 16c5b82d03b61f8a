"""What a name's own words tell: lists of known names, and words that open or close names of one kind."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal

from service.card import lexicon

Kind = Literal["person", "organisation", "group", "place"]
Told = Literal["person", "organisation", "group", "place", "nothing"]

# Small words within names: "van der Berg", "al-Assad".
PARTICLES = frozenset(
    (
        *("al", "el", "bin", "ibn", "bint", "abu", "ben", "de", "del", "della", "di", "da", "dos", "das", "du", "des"),
        *("la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "af", "av", "y", "d'"),
    )
)
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
# All of ASCII is told: translating costs three times as much where a sign is not in the table.
_APART: dict[int, str | None] = {n: chr(n) for n in range(128)}
_APART |= str.maketrans({"-": " ", "‐": " ", "–": " ", "'": None, "’": None, ".": None, ",": None, '"': None})


def fold(text: str) -> str:
    """``text`` without case, accents, hyphens and stops, for comparing names written differently."""
    if text.isascii():
        if text.replace(" ", "").isalpha():
            return " ".join(text.lower().split())
    else:
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.translate(_APART).casefold().split())


def surname_of(key: str) -> str:
    """Last word of a person's folded name that is no suffix: "spafford" of "william lee spafford iii"."""
    words = [w for w in key.split() if w not in SUFFIXES]
    return words[-1] if words else ""


@cache
def first_names() -> dict[str, str]:
    """Given name in lower case -> m, f or u."""
    return lexicon.mapping("first_names", "name", "gender")


@cache
def titles() -> dict[str, str]:
    """Title word in lower case, no full stop -> address, honorific, rank, office or part."""
    return lexicon.mapping("titles", "title", "sort")


@cache
def plural_titles() -> frozenset[str]:
    """The titles of several who are named together, in lower case: "senators", "aldermen", "gens"."""
    held = [title for title, sort in titles().items() if sort in ("office", "rank")]
    return frozenset(f"{t[:-2]}en" if t.endswith("man") else f"{t}s" for t in held) - titles().keys()


@cache
def titles_in_full() -> dict[str, str]:
    """Abbreviated title word in lower case, no full stop -> the word: "sen" -> "senator"."""
    return {title: full for title, full in lexicon.mapping("titles", "title", "full").items() if full}


@cache
def general_posts() -> frozenset[str]:
    """Posts in lower case that "general" follows: "attorney", "director"."""
    return frozenset(t.partition("-")[0] for t in lexicon.column("titles", "title") if t.endswith("-general"))


@cache
def stage_names() -> frozenset[str]:
    """Names in lower case whose first word looks like a title and is none: "lady gaga"."""
    return lexicon.column("stage_names", "name")


@cache
def title_genders() -> dict[str, str]:
    """Title word -> m, f or ""."""
    return lexicon.mapping("titles", "title", "gender")


@cache
def royal_titles() -> frozenset[str]:
    """Titles that stand before a given name alone: "prince", "pope"."""
    return frozenset(t for t, before in lexicon.mapping("titles", "title", "before").items() if before == "given")


def title_key(word: str) -> str:
    return word.rstrip(".").lower()


@cache
def closing_words() -> dict[str, Told]:
    """Last word of a name, in lower case -> what the name names."""
    sorts: dict[str, Told] = {"end": "organisation", "legal": "organisation", "ground": "place", "thing": "nothing"}
    return {r["word"]: sorts[r["place"]] for r in lexicon.rows("name_words") if r["place"] in sorts}


@cache
def opening_words() -> frozenset[str]:
    """First word, in lower case, of names that name no actor: "operation" in "Operation Northern Shield"."""
    return lexicon.column("name_words", "word", place="deed")


@cache
def legal_forms() -> frozenset[str]:
    """Legal forms of companies, in lower case: inc, plc, gmbh."""
    return lexicon.column("name_words", "word", place="legal")


@cache
def makers() -> frozenset[str]:
    """Nouns in lower case for a firm or another body, which stand before its name: "carmaker"."""
    return lexicon.column("name_context", "word", use="maker")


@cache
def words_with_of() -> frozenset[str]:
    """Words such as "ministry" and "bank", whose names go on with "of ..."."""
    return lexicon.column("name_words", "word", of="1")


@cache
def known_names() -> dict[str, Told]:
    """Folded name -> what it names, from the lists of names."""
    out: dict[str, Told] = {fold(n): "nothing" for n in lexicon.column("not_names", "name")}
    out.update((fold(n), "nothing") for n in lexicon.column("peoples", "singular"))
    out.update((fold(n), "group") for n in lexicon.column("peoples", "plural"))
    out.update((fold(n), "organisation") for n in lexicon.column("outlets", "name") if " " in n)
    for listed in ("organisations", "seats_of_power"):
        out.update((fold(n), "organisation") for n in lexicon.column(listed, "name"))
    return out


@cache
def nobles() -> frozenset[str]:
    """Titles in lower case that with "of" and a place name a person: "duchess"."""
    return lexicon.column("place_context", "word", use="noble")


@cache
def known_places() -> frozenset[str]:
    """Folded names that mean a place unless the text shows otherwise."""
    grounds = lexicon.column("more_places", "name", kind="facility")
    return frozenset(fold(n) for n in lexicon.column("place_names", "name", doubtful="") | grounds)


@cache
def place_names() -> frozenset[str]:
    """Names of places as they are printed, also those that are something else as well."""
    return lexicon.column("place_names", "name")


@cache
def long_names() -> dict[str, tuple[tuple[tuple[str, ...], Told], ...]]:
    """First word -> the listed names of two or more words that open with it, longest first, all folded."""
    listed: dict[str, list[tuple[tuple[str, ...], Told]]] = {}
    names: dict[str, Told] = {**dict.fromkeys(known_places(), "place"), **known_names()}
    for key, told in names.items():
        words = tuple(key.split())
        if len(words) > 1:
            listed.setdefault(words[0], []).append((words, told))
    return {w: tuple(sorted(n, key=lambda x: -len(x[0]))) for w, n in listed.items()}


@cache
def countries() -> frozenset[str]:
    """Folded names of countries."""
    return frozenset(fold(n) for n in lexicon.column("place_names", "name", sort="country"))


@cache
def demonyms() -> frozenset[str]:
    return lexicon.column("demonyms", "form")


def told_by(words: tuple[str, ...]) -> Told | None:
    """What the words of a name say it names, or None if they leave it open."""
    key = fold(" ".join(words))
    told = known_names().get(key)
    if told:
        return told
    if key in known_places():
        return "place"
    if len(words) > 1:
        if words[0].lower() in opening_words():
            return "nothing"
        of = next((i for i, w in enumerate(words) if i and w in ("of", "for")), 0)
        if of and words[of - 1].lower() in words_with_of():
            return "organisation"
        return closing_words().get(words[-1].lower().rstrip(".")) or closing_words().get(words[-1].lower())
    return None
