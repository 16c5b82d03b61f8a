"""What stands around a capitalised word: the name it belongs to, the place or feature it opens, words of place."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from service.card.facts import PlaceKind
from service.card.lexicon import column, rows
from service.card.naming.names import Names
from service.card.placing.datelines import Dateline
from service.card.placing.gazetteer import MAX_WORDS, Entry, State, fold, gazetteer, key_of
from service.text.syntax import Parse

_GLUED = frozenset(("'s", "’s"))
_CLIPPED = frozenset(("ave", "blvd", "rd"))  # the stop behind them is their own, though the sentence may end there
# A capital at the head of a sentence or headline makes no name of these.
_FUNCTION_TAGS = frozenset(("PRP", "PRP$", "CC", "WRB", "WP", "WDT", "MD", "EX", "TO"))


@cache
def words_of(use: str) -> frozenset[str]:
    """Words of ``data/place_context.tsv`` of one use."""
    return column("place_context", "word", use=use)


@cache
def _demonyms() -> dict[str, str]:
    return {
        r["form"]: f"US.{r['region']}" if r["region"] and r["country"] == "US" else r["country"]
        for r in rows("demonyms")
    }


def demonym_country(word: str) -> str:
    """Code of the country, or of the state of the United States, whose people or things ``word`` tells; "" for none."""
    return _demonyms().get(word, "")


@cache
def features() -> dict[str, dict[str, PlaceKind]]:
    """ "end", "start", "number", "plural" and "site" -> word -> kind of the feature it names."""
    out: dict[str, dict[str, PlaceKind]] = {"end": {}, "start": {}, "number": {}, "plural": {}, "site": {}}
    for row in rows("place_words"):
        out[row["where"]][row["word"]] = cast("PlaceKind", row["kind"])
    return out


@cache
def seats() -> frozenset[str]:
    """Keys of buildings and streets that stand for the body that sits there."""
    return frozenset(key_of(name) for name in column("seats_of_power", "name"))


_CLAUSE_TAGS = frozenset(("VBZ", "VBD", "VBP", "IN"))


class Owner(NamedTuple):
    """The name that a token belongs to: token range and kind, "" for none."""

    first: int
    last: int
    kind: str


_NOBODY = Owner(-1, -1, "")


def tells_source(parse: Parse, preposition: int) -> bool:
    """Whether the preposition hangs on a word for a source: "officials in ...", "a source at ..."."""
    head = parse.lower[parse.head[preposition]]
    sources = column("source_nouns", "noun")
    return head in sources or head.removesuffix("s") in sources


class Reader:
    """One text, prepared for looking at its capitalised words in turn; ``speakers`` are tokens that head a source."""

    def __init__(self, parse: Parse, names: Names, dateline: Dateline | None, speakers: frozenset[int]) -> None:
        self.parse = parse
        self.speakers = speakers
        self._dateline = dateline
        capitals = [i for i, word in enumerate(parse.text) if word[0].isupper() and i not in names.titles]
        self.folded = list(parse.lower)
        for i in capitals:
            self.folded[i] = fold(parse.text[i])
        self.capitals = [i for i in capitals if parse.tag[i] not in _FUNCTION_TAGS or parse.text[i] == "US"]
        self.owner = [_NOBODY] * len(parse)
        self.label = [""] * len(parse)
        self.persons: set[str] = set()  # words of the full names of persons
        self._known: dict[str, bool] = {}
        self._entries: dict[str, list[Entry]] = {}
        for entity in names.entities:
            for m in entity.mentions:
                if m.form not in ("pronoun", "nominal"):
                    self.owner[m.first : m.last] = [Owner(m.first, m.last, entity.kind)] * (m.last - m.first)
                    if entity.kind == "person" and m.last - m.first > 1:
                        self.persons.update(self.folded[m.first : m.last])
        kinds: dict[str, set[str]] = {}
        for entity in names.entities:
            kinds.setdefault(key_of(entity.name), set()).add(entity.kind)
        both = {k for k, of in kinds.items() if {"organisation", "place"} <= of}
        self.teams = both if names.sport else set()  # "Detroit" plays in Detroit
        for name in parse.names:
            self.label[name.first : name.last] = [name.label] * (name.last - name.first)

    def capital(self, i: int) -> bool:
        return self.parse.text[i][0].isupper()

    def words(self, first: int, last: int) -> list[str]:
        return [w for w in self.folded[first:last] if w]

    def in_dateline(self, first: int, last: int) -> bool:
        return self._dateline is not None and self._dateline.places.covers(self.parse.span(first, last))

    def known(self, first: int) -> tuple[int, str]:
        """The longest name of the gazetteer that starts at ``first``: its end and key, or (first, "")."""
        text, lower, folded, inner = self.parse.text, self.parse.lower, self.folded, words_of("inner")
        end = min(self.parse.bounds[self.parse.sentence[first]][1], first + 2 * MAX_WORDS)
        best, best_key, key = first, "", ""
        for i in range(first, end):
            word = text[i]
            glued = word in _GLUED
            if glued:
                if " " not in key:
                    break
                key += "s"
            elif word != "-":
                linked = i + 1 < end and text[i - 1] == text[i + 1] == "-"  # "Mazar-i-Sharif"
                if i > first and not (word[0].isupper() or lower[i] in inner or linked):
                    break
                key = f"{key} {folded[i]}" if key else folded[i]
            if (word[0].isupper() or glued) and self._knows(key):
                best, best_key = i + 1, key
        return best, best_key

    def entries(self, key: str) -> list[Entry]:
        """What the gazetteer has for ``key``, looked up once for the text."""
        found = self._entries.get(key)
        if found is None:
            found = self._entries[key] = gazetteer().find(key)
        return found

    def _knows(self, key: str) -> bool:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = gazetteer().knows(key)
        return known

    def feature(self, first: int) -> tuple[int, PlaceKind | None]:
        """End and kind of a feature's name that starts at ``first`` and shows itself by its words, or (first, None)."""
        parse, words = self.parse, self.folded
        end = min(parse.bounds[parse.sentence[first]][1], first + 5)
        if first + 1 >= end:
            return first, None
        opening, following = words[first], parse.text[first + 1]
        if opening in features()["number"] and following.isdigit():
            return first + 2, "facility"
        if not (following[0].isupper() or following == "-") or parse.tag[first] == "IN":
            return first, None
        if opening in features()["start"] and parse.tag[first + 1] == "NNP":
            return first + 2, features()["start"][opening]
        closing, sites = features()["end"], features()["site"]
        best: tuple[int, PlaceKind | None] = (first, None)
        for i in range(first + 1, end):
            if not self.capital(i):
                if parse.text[i] == "-":
                    continue
                break
            if parse.tag[i] in _CLAUSE_TAGS and words[i] not in closing:
                break  # a line set like a headline: "Ferry Sinks In Mediterranean Sea"
            word = "st" if parse.lower[i] == "st." else words[i]
            kind = closing.get(word) or (sites.get(word) if word in sites and self.cue(first, loose=True) else None)
            if kind:
                own_stop = word in _CLIPPED and i + 1 < end and parse.text[i + 1] == "."
                best = (i + 2 if own_stop else i + 1, kind)
        return best

    def cue(self, first: int, loose: bool = False) -> bool:
        """Whether a word of place stands before ``first`` ("in the town of"); ``loose``: also "at" or "from"."""
        lower = self.parse.lower
        start = self.parse.bounds[self.parse.sentence[first]][0]
        i = first - 1
        while i >= start and (lower[i] in words_of("side") or lower[i] in ("the", "-")):
            if lower[i] == "downtown":
                return True
            i -= 1
        if i < start:
            return False
        if lower[i] == "of" and i > start:
            return lower[i - 1] in words_of("noun")
        word = lower[i]
        return word in words_of("in") or word in words_of("noun") or (loose and word in words_of("at"))

    def marked(self, first: int, last: int) -> bool:
        """Whether a name in brackets, a name before a dash that opens a report, or one before "resident" or "man"."""
        parse = self.parse
        if last >= len(parse):
            return False
        behind = parse.text[last]
        if behind == ")" and first and parse.text[first - 1] == "(":
            return self.owner[first].kind in ("", "place")
        opens = first == parse.bounds[parse.sentence[first]][0] and "".join(parse.text[first:last]).isupper()
        return parse.lower[last] in words_of("local") or (opens and behind in ("—", "–", "--", "-"))

    def plural(self, last: int) -> str:
        """ "county" where a list of names that goes on at ``last`` ends with "counties"; "" for no such list."""
        parse = self.parse
        end = min(last + 12, parse.bounds[parse.sentence[last - 1]][1])
        for i in range(last, end):
            if not (self.capital(i) or parse.lower[i] in (",", "and", "or")):
                word = parse.lower[i]
                if word not in features()["plural"]:
                    return ""
                return word[:-3] + "y" if word.endswith("ies") else word[:-1]
        return ""

    def visited(self, first: int) -> bool:
        """Whether somebody is at the place or goes there: "outside the Kremlin", not "a source in the Kremlin"."""
        parse = self.parse
        i = first - 2 if first > 1 and parse.lower[first - 1] == "the" else first - 1
        placed = i >= 0 and (parse.lower[i] in words_of("in") or parse.lower[i] in ("at", "to", "into"))
        return placed and not tells_source(parse, i)

    def state_at(self, i: int) -> tuple[int, State] | None:
        """End and meaning of the short or full name of a state that starts at token ``i``."""
        parse, states = self.parse, gazetteer().states
        for length in (3, 2, 1):
            if i + length <= len(parse) and parse.sentence[i + length - 1] == parse.sentence[i]:
                text = " ".join(parse.text[i : i + length])
                if length > 1 and parse.text[i + length - 1] == ".":
                    text = text[:-2] + "."
                if text in states:
                    return i + length, states[text]
        return None

    def contained(self, last: int) -> bool:
        """Whether a state or country follows a place behind a comma ("Springfield, Ill.")."""
        parse = self.parse
        if last + 1 >= len(parse) or parse.text[last] != "," or parse.sentence[last + 1] != parse.sentence[last - 1]:
            return False
        if self.state_at(last + 1):
            return True
        key = self.known(last + 1)[1] if self.capital(last + 1) else ""
        return bool(key) and any(e.level <= 1 and e.population > 500_000 for e in self.entries(key))
