"""Titles of works in quotation marks: "Good Morning Norland" names a programme, and no place or person within it."""

from __future__ import annotations

from service.text.syntax import Parse

_ARTICLES = frozenset(("the", "a", "an"))
_LONGEST = 16  # words of a title
_SHORT = 3  # letters of words that titles print small
_MARKS = frozenset(('"', "“", "”", "``", "''"))
_STOPS = frozenset(",.;:!?")


def quoted_titles(parse: Parse) -> list[tuple[int, int]]:
    """Token ranges within quotation marks that are printed as titles: two words or more, each with a capital."""
    found: list[tuple[int, int]] = []
    opening = -1
    for i in parse.tokens_of(_MARKS):
        if parse.text[i] not in _MARKS:  # a mark that was read as a plain one
            continue
        if parse.text[i] in ("“", "``") or parse.tag[i] == "``":
            opening = i
        elif opening >= 0:
            last = i
            while last > opening and parse.text[last - 1] in _STOPS:
                last -= 1
            if 1 < last - opening - 1 <= _LONGEST and _is_title(parse, opening + 1, last):
                found.append((opening + 1, last))
            opening = -1
    return found


def inside_titles(parse: Parse) -> dict[int, tuple[int, int]]:
    """Token -> the title that it stands in, without the article: a name that is only a part of it is none."""
    out: dict[int, tuple[int, int]] = {}
    for first, last in quoted_titles(parse):
        start = first + (parse.lower[first] in _ARTICLES)
        out.update(dict.fromkeys(range(first, last), (start, last)))
    return out


def _is_title(parse: Parse, first: int, last: int) -> bool:
    words = [w for w in parse.text[first:last] if w[0].isalnum()]
    if len(words) < 2 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(not w[0].islower() or len(w) <= _SHORT or w == "with" for w in words)
