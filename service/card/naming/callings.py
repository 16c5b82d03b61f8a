"""What persons and bodies are called beside their names: posts, ages, kinds of firms, and nouns for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from service.card import lexicon
from service.card.naming.found import Found
from service.card.naming.grouping import Draft
from service.card.naming.lists import closing_words, title_key, titles_in_full
from service.text.syntax import Parse

COMPANY = lexicon.column("name_words", "word", place="called")
_LEGAL = frozenset(
    ("inc", "corp", "co", "ltd", "plc", "llc", "ag", "nv", "gmbh", "spa", "motors", "airlines", "airways")
)


@cache
def person_nouns() -> dict[str, str]:
    """Common nouns for people -> m, f or ""."""
    return lexicon.mapping("person_nouns", "noun", "gender")


def ages(parse: Parse, drafts: list[Draft]) -> dict[str, dict[int, int]]:
    """Age as printed behind a name ("John Smith, 34,") -> persons of that age, with where it stands."""
    out: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for index, draft in enumerate(drafts):
        for f in draft.mentions if draft.kind == "person" else ():
            at = f.last + 1
            if at < len(parse) and parse.text[f.last] == "," and parse.text[at].isdigit() and len(parse.text[at]) < 3:
                out[parse.text[at]].setdefault(index, at)
    return out


def offices(parse: Parse, drafts: list[Draft]) -> tuple[dict[str, dict[int, int]], dict[str, dict[int, int]]]:
    """Title -> persons that hold it, word -> organisations whose names have it; each with where it first stands."""
    by_title: defaultdict[str, dict[int, int]] = defaultdict(dict)
    by_word: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for index, draft in enumerate(drafts):
        first = draft.mentions[0].first
        if draft.kind == "person":
            for held in draft.held:
                if held.title and (not held.honorific or parse.lower[held.title[1] - 1] in _person_words()):
                    words = [title_key(parse.text[t]) for t in range(*held.title)]
                    if words[0] in ("former", "ex"):
                        continue
                    written_out = [titles_in_full().get(word, word) for word in words]
                    for at in range(len(words)):
                        for post in {" ".join(words[at:]), " ".join(written_out[at:])}:
                            by_title[post].setdefault(index, held.title[0])
            for noun in {word for f in draft.mentions for word in _beside(parse, f, _person_words())}:
                by_title[noun].setdefault(index, first)
        elif draft.kind == "organisation":
            last = draft.words[-1]
            if any(f.last - f.first > 1 for f in draft.mentions):
                small = next((k for k, word in enumerate(draft.words) if word in ("of", "for")), 0)
                for word in {last, draft.words[0], draft.words[small - 1]}:  # "Royal Society of Arts": the society
                    if closing_words().get(word) == "organisation":
                        by_word[word].setdefault(index, first)
                if last in _LEGAL:
                    by_word["company"].setdefault(index, first)
            for noun in {word for f in draft.mentions for word in _beside(parse, f, COMPANY)}:
                by_word[noun].setdefault(index, first)
                if noun in COMPANY:
                    by_word["company"].setdefault(index, first)
    return by_title, by_word


@cache
def _person_words() -> frozenset[str]:
    posts = (lexicon.column("source_nouns", "noun", sort=sort) for sort in ("post", "office"))
    return frozenset(person_nouns()).union(*posts)


def _beside(parse: Parse, found: Found, words: frozenset[str]) -> Iterator[str]:
    """Which of the words stands beside the name: "oil firm Cairn Energy", "Cairn Energy, a UK oil firm,"."""
    before, head = found.first - 1, found.last - 1
    if before >= 0 and found.first <= parse.head[before] < found.last and parse.tag[before] == "NN":
        yield from words.intersection((parse.lower[before],))
    for child in parse.children[head]:
        if child > head and parse.dep[child] == "appos" and parse.left[child] == found.last + 1:
            yield from words.intersection((parse.lower[child],))
