"""How much of a source the text gives away, in six levels; why it stays unnamed, and how it knows.

The rules apply in one order, the first that fits: a name, an identified body, a side with a post or a ground of
knowledge, only a side, no side, no speaker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from service.card.facts import Anonymity, Proximity
from service.card.lexicon import column
from service.card.sourcing.affiliation import country_of
from service.card.sourcing.phrases import ONE_BODY, Phrase
from service.text.document import Document, Span
from service.text.syntax import Parse

_RANKS = column("source_words", "word", use="rank")
_SHARED = column("source_words", "word", use="shared")
_SECRET = column("source_words", "word", use="secret")
_ALL = column("source_words", "word", use="anyone-at-all")
_BOUNDS = frozenset({"in", "at", "on", "from", "near", "aboard", "inside", "outside", "around", "for", "with", "of"})
_LOOSE = frozenset({"of", "for", "with"})  # "critics of the plan" are still anybody
# A word of every reason opens with one of them; they are looked for first, as that costs a tenth of the patterns.
_REASON_WORDS = ("anonym", "name", "unnamed", "identified", "unidentified", "authori", "permitted", "allowed",
                 "cleared", "liberty", "condition", "quoted", "understanding", "forbidden", "prohibited", "barred",
                 "nameless")  # fmt: skip
_HEAD = 3  # letters by which words that may open so are found
_STARS = frozenset({"sport", "culture"})
_TAIL = r"\b[^,.;:()\"“”\n]{0,80}"  # the rest of the clause


@cache
def _grounds() -> tuple[tuple[Proximity, re.Pattern[str]], ...]:
    nearest: tuple[Proximity, ...] = ("secondhand", "firsthand", "close")
    return tuple((p, _any_of(column("knowledge_grounds", "pattern", proximity=p))) for p in nearest)


@cache
def _reason() -> re.Pattern[str]:
    return _any_of(column("anonymity_reasons", "pattern"))


def _any_of(patterns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(patterns, key=lambda p: (-len(p), p)))}){_TAIL}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What the article tells of a source beside its phrase.

    ``named``: a person's name, here or elsewhere. ``body``: an identified body, as itself or behind its voice.
    ``side``: a sector or affiliation. ``told_side``: one that the phrase states beyond its head noun.
    ``issuer``: of a document. ``withheld``: the phrase says that the name is kept back. ``ground``: how it knows.
    """

    named: bool = False
    body: bool = False
    side: bool = False
    told_side: bool = False
    issuer: bool = False
    withheld: bool = False
    ground: Proximity = "unknown"


def level(parse: Parse, phrase: Phrase, known: Known) -> Anonymity:
    """The anonymity of the source that ``phrase`` describes."""
    if known.named:
        return "named"
    if phrase.sort in ("document", "data"):
        return _document(phrase, known)
    if (
        known.body
        or (phrase.noun in ONE_BODY and not phrase.plural)
        or (phrase.sort == "office" and _unique(parse, phrase))
    ):
        return "institutional"
    if phrase.sort in ("body", "media"):
        if not phrase.plural and phrase.definite:
            return "institutional"
    elif _described(parse, phrase, known):
        return "described"
    if known.told_side or (known.side and (phrase.sort == "side" or phrase.counted)):
        return "affiliated"
    return _sideless(phrase, known)


def _sideless(phrase: Phrase, known: Known) -> Anonymity:
    """A source or an account is somebody, people, experts or reports are nobody in particular."""
    if phrase.sort == "social" or phrase.noun in _SECRET or (phrase.noun == "people" and known.ground != "unknown"):
        return "bare"
    return "diffuse" if phrase.plural and not phrase.counted else "bare"


def _document(phrase: Phrase, known: Known) -> Anonymity:
    if known.issuer:
        return "institutional"
    plural = phrase.plural and not phrase.definite and phrase.clause is None
    return "diffuse" if plural and not phrase.counted else "bare"


def _unique(parse: Parse, phrase: Phrase) -> bool:
    """The holder of an office that one person holds: "the county sheriff", not "a former minister"."""
    words = {parse.lower[i] for i in range(max(phrase.first, phrase.head - 6), phrase.head)}
    return not phrase.plural and not words & _SHARED


def _described(parse: Parse, phrase: Phrase, known: Known) -> bool:
    if phrase.sort == "crowd" or known.ground == "firsthand":
        return True
    one = not phrase.plural or phrase.count.stated.isdigit()
    if phrase.sort in ("office", "voice"):
        return one
    if phrase.sort == "post":
        return one or _bounded(parse, phrase, known)
    if phrase.sort == "side":
        return one and known.told_side and any(parse.lower[i] in _RANKS for i in phrase.modifiers)
    # "A source in Paris" is still any source, "some on Twitter" still anybody.
    if phrase.noun in _SECRET or phrase.noun in _ALL or phrase.sort == "social":
        return False
    return (phrase.plural or phrase.sort != "") and _bounded(parse, phrase, known)


def _bounded(parse: Parse, phrase: Phrase, known: Known) -> bool:
    """Whether the text draws a line round a group: "doctors at the hospital", "drivers who had been waiting"."""
    if phrase.clause is not None and phrase.sort != "public" and known.ground == "unknown" and not known.withheld:
        return True
    for preposition, token in phrase.complements:
        if preposition in _BOUNDS and (preposition not in _LOOSE or phrase.sort == "post"):
            named = parse.tag[token] in ("NNP", "NNPS")
            if named or any(parse.lower[c] in ("the", "this", "that") for c in parse.children[token]):
                return True
    return False


def ground_of(document: Document, span: Span) -> tuple[Proximity, Span | None]:
    """How the source in ``span`` knows, and the words that say so."""
    for proximity, pattern in _grounds():
        found = pattern.search(document.text, span.start, span.end)
        if found:
            return proximity, _trim(document, found)
    return "unknown", None


def reasons(document: Document, parse: Parse) -> list[Span]:
    """All places where the article says why somebody is not named, in text order; linear."""
    found = []
    for number in sentences_with(parse, _REASON_WORDS):
        sentence = document.sentences[number]
        found += [_trim(document, m) for m in _reason().finditer(document.text, sentence.start, sentence.end)]
    return found


def sentences_with(parse: Parse, openings: tuple[str, ...]) -> list[int]:
    """Numbers of the sentences in which a word, in any case, opens with one of these; a space ends a whole word."""
    words = words_with(parse, openings)
    return sorted({parse.sentence[token] for word in words for token in parse.where[word]})


def words_with(parse: Parse, openings: tuple[str, ...]) -> list[str]:
    """The words of the text, in lower case, that open so."""
    heads = _heads(openings)
    return [word for word in parse.where if word[:_HEAD] in heads and f"{word} ".startswith(openings)]


@cache
def _heads(openings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(opening[:_HEAD] for opening in openings)


def _trim(document: Document, found: re.Match[str]) -> Span:
    end = found.end()
    while end > found.start() and document.text[end - 1] in " ,-–—\"”'’":
        end -= 1
    return Span(found.start(), end)


def _is_epithet(parse: Parse, phrase: Phrase, introduced: frozenset[str]) -> bool:
    """ "The 34-year-old", "the former Rovers man", where nobody of that age was introduced without a name."""
    words = parse.lower[phrase.first : phrase.head + 1]
    if "year" in words and "old" in words and (words[-1] == "old" or phrase.sort not in ("", "office")):
        return words[1].isdigit() and words[1] not in introduced
    club = any(parse.tag[t].startswith("NNP") for t in phrase.modifiers)
    return club and words[1] in ("former", "ex") and phrase.noun in ("man", "woman", "boss")


def is_somebody_named(parse: Parse, phrase: Phrase, introduced: frozenset[str]) -> bool:
    """ "The Australian", "the winger": one of those who are named, and the text leaves open which.

    ``introduced`` are the nouns behind "a": after "a winger" the winger is somebody unnamed.
    """
    if phrase.plural or parse.lower[phrase.first] != "the" or phrase.complements or phrase.clause:
        return False
    if phrase.sector in _STARS:  # "the former Liverpool defender"
        return phrase.noun not in introduced
    if _is_epithet(parse, phrase, introduced):
        return True
    return phrase.head == phrase.first + 1 and bool(country_of(parse.text[phrase.head]))
