"""What the words around a name, or the small words within it, show it to be: a surname's parts, a product, a home."""

from __future__ import annotations

from service.card.naming.lists import Kind, title_key, titles, told_by, words_with_of
from service.text.syntax import Parse

# Small words that only surnames have in the middle; "de" and "la" stand in names of all sorts.
_LINKS = frozenset(("van", "von", "der", "den", "ter", "ten", "zu", "af", "av", "bin", "ibn", "bint"))
_HOME = 4  # tokens from the name's comma to the place


def with_particles(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The range with the small words of a surname and what they join: "Jan" + "ter Horst", "Ana van" + "den Berg"."""
    if first >= last or last - first > 2:
        return first, last
    text, (low, high) = parse.text, parse.bounds[parse.sentence[first]]
    stop = last
    while stop < high and text[stop] in _LINKS:
        stop += 1
    linked = stop > last or text[last - 1] in _LINKS
    if linked and stop < high and text[stop][0].isupper() and text[first][0].isupper():
        last = stop + 1
    start = first
    while start > low and text[start - 1] in _LINKS:
        start -= 1
    if low < start < first and text[start - 1][0].isupper() and title_key(text[start - 1]) not in titles():
        first = start - 1
    return first, last


def has_particles(words: tuple[str, ...]) -> bool:
    """A given name, small words of a surname, a surname: "Femke de Wit"; not "Banco de Norlandia"."""
    inner = words[1:-1]
    return (
        2 < len(words) < 6
        and all(w in _LINKS or w == "de" for w in inner)
        and words[0].lower() not in words_with_of()
        and words[-1][0].isupper()
    )


def is_product(parse: Parse, first: int, last: int, kind: Kind) -> bool:
    """A maker's name in that of a thing: "a Ford Focus"; not "a Ford engineer" nor "a Labour MP"."""
    if not _is_owned(parse, first):
        return False
    words = parse.text[first:last]
    if len(words) == 2 and told_by(words) is None and told_by(words[:1]) == "organisation":
        return kind in ("person", "organisation")  # the whole thing
    return (
        kind == "organisation"
        and told_by(words) in (None, "organisation")
        and last < len(parse)
        and parse.tag[last] == "NNP"
        and parse.text[last][0].isupper()
        and not parse.text[last].isupper()
        and title_key(parse.text[last]) not in titles()
        and parse.head[last - 1] == last
    )


def _is_owned(parse: Parse, first: int) -> bool:
    """One of many, or somebody's: "a", "their old"."""
    before = first - 1 - (first > 1 and parse.tag[first - 1] == "JJ")
    return before >= 0 and (parse.lower[before] in ("a", "an") or parse.tag[before] == "PRP$")


def is_home(parse: Parse, first: int) -> bool:
    """ "Ana Ruz, 34, of Arden": where a person of an age lives."""
    return (
        first > _HOME
        and parse.lower[first - 1] == "of"
        and parse.text[first - 2] == ","
        and parse.text[first - 3].isdecimal()
        and parse.text[first - 4] == ","
    )
