"""The title's own words for the event: its verb with what belongs to it, where the text says the same."""

from __future__ import annotations

import re
from functools import cache

from service.card.attributing import cues
from service.card.claiming.telling import telling_title
from service.card.lexicon import column
from service.card.wordforms import stem, verb_table
from service.text.document import Document
from service.text.syntax import Parse

_LONGEST = 10  # words; a headline says it in fewer
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_BREAK = re.compile(r"[:;,?!|]|\.\.|…|\s[–—-]+\s")
_CLOSING = ("'", '"')
_LABEL = 4  # words of a label before a colon
_CLAUSE = 5  # words of a clause that opens a headline: "While the US talks about the vote, ..."
_AFTER_PASSIVE = frozenset({"by", "in", "at", "on", "after", "as", "over", "into", "near", "for", "to", "amid", "from"})
_VERB_TABLES = ("headline_verbs", "speech_acts", "performatives", "light_words")
_ASKED = frozenset(("who", "whose"))
_BEFORE_NOUN = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "at", "by", "for", "from", "in", "of", "with")
)
_CLAUSES = frozenset(("after", "amid", "as", "because", "despite", "during", "following", "if", "since", "though",
                      "unless", "until", "when", "where", "whether", "while"))  # fmt: skip
_PARTICLES = frozenset(("away", "back", "down", "off", "out", "over", "up"))
_TO_DO = frozenset(("bid", "call", "calls", "deal", "decision", "effort", "offer", "order", "plan", "plans", "pledge",
                    "promise", "refusal", "right", "threat", "vote"))  # fmt: skip
_ASKING = frozenset(("ask", "direct", "promise", "warn"))  # to do what is the news: "asks court to free him"


def headline_phrase(document: Document, parse: Parse, repeated: frozenset[int]) -> str | None:
    """The verb of the title with what belongs to it, as printed there; None where the text does not say so.

    ``repeated`` are the sentences that only print the title again.
    """
    title = telling_title(document)
    words = list(WORD.finditer(title))
    if not words:
        return None
    lower = [w.group().lower().replace("’", "'") for w in words]
    said = set(map(stem, {w for w, n in zip(parse.lower, parse.sentence, strict=True) if n not in repeated}))
    breaks = column("headline_breaks", "word")
    no_verbs = breaks | _only_nouns(parse, frozenset(lower))
    colon = sum(w.start() < title.find(":") for w in words)  # "Tram crash: police name victims"
    verb = _headline_verb(lower[colon:], no_verbs) if colon <= _LABEL else -1
    if verb >= 0:
        verb += colon
    elif (verb := _headline_verb(lower, no_verbs)) < 0 or (0 < colon <= _LABEL and not _is_finite(lower[verb])):
        return None
    if lower[verb] in cues.verbs() and title[words[verb].start() - 2] == ",":
        return None  # "..., claim passengers": who says so, not what happened
    start, end = verb, verb + 1
    passive = _is_passive(lower, verb)
    if lower[verb - 1].endswith("ly"):
        start = verb - 1
    elif passive:
        start = colon if verb > colon else 0
    asks = lower[verb] in cues.verbs() and cues.verbs()[lower[verb]].cue_class in _ASKING
    while end < len(words) and end - start < _LONGEST:
        if _BREAK.search(title, words[end - 1].end(), words[end].start()) or (
            lower[end] in breaks and end > verb + 1 and not _is_to_be_done(lower, end, asks)
        ):
            break
        end += 1
    if _BREAK.search(title, words[start].end(), words[verb].start()):
        start = verb
    telling = [w for w in (lower[start:verb] if passive else []) + lower[verb + 1 : end] if w not in _qualifiers()]
    keys = [(w, k) for w in telling if (k := stem(w))]
    missing = [w for w, k in keys if k not in said]
    if not keys and (lower[verb] in verb_table("light_words") or lower[verb] in cues.verbs()):
        return None
    if stem(lower[verb]) not in said and (not keys or len(missing) == len(keys)):
        return None
    if 3 * len(missing) > len(keys) or any(w.isdigit() for w in missing):
        return None
    weak = (breaks | column("empty_words", "word")) - _PARTICLES
    while end - 1 > verb and lower[end - 1] in weak:
        end -= 1
    phrase = title[words[start].start() : words[end - 1].end()]
    if phrase.isupper():
        return None  # printed as no text is
    following = title[words[end - 1].end() : words[end - 1].end() + 1]
    return phrase + following if following in _CLOSING and phrase.count(following) % 2 else phrase


@cache
def _qualifiers() -> frozenset[str]:
    """Words that only blur a number: "at least 107" of the headline may be "107 or more" in the text."""
    return frozenset(w for phrase in column("figure_qualifiers", "words") for w in phrase.split())


def _only_nouns(parse: Parse, headline: frozenset[str]) -> frozenset[str]:
    """Words of the headline that the text has as nouns or names, never as verbs: "races", "Grants" of "Grants Town"."""
    named = ("NNS", "NNP", "NNPS", "JJ")
    nouns = {w for w, t in zip(parse.lower, parse.tag, strict=True) if w in headline and t in named}
    if not nouns:
        return frozenset()
    verbs = {stem(w) for w, t in zip(parse.lower, parse.tag, strict=True) if t[:2] == "VB"}
    return frozenset(w for w in nouns if stem(w) not in verbs)


def _headline_verb(lower: list[str], no_verbs: frozenset[str]) -> int:
    """The first finite verb that does not stand in a clause opened by "while" or "after"; a later one is no news."""
    inside = bool(lower) and lower[0] in column("headline_breaks", "word")
    asked = False
    for i, word in enumerate(lower):
        if i and not inside and word in _CLAUSES:
            return -1
        relative = i > 0 and lower[i - 1] == "that"  # "Tweet that blasts rival shows star"
        asked = asked or (i > 1 and lower[i - 2] in _ASKED)
        if asked and word not in no_verbs and _is_verb(word):
            asked, relative = False, True  # "about who Lund gave money to"; "boy who fell" is told of him
        noun = i > 0 and lower[i - 1] in _BEFORE_NOUN
        if (
            i
            and not (inside or relative or noun)
            and word not in no_verbs
            and not word.endswith("ing")
            and _is_verb(word)
        ):
            return i
        inside = inside and i < _CLAUSE
    return -1


def _is_verb(word: str) -> bool:
    return any(word in verb_table(t) for t in _VERB_TABLES) or (word in cues.verbs() and _is_finite(word))


def _is_finite(word: str) -> bool:
    """Not "crash" of "Tram crash: ...", which may be a noun."""
    return word.endswith(("s", "ed"))


def _is_to_be_done(lower: list[str], at: int, asks: bool) -> bool:
    """Whether "to" opens the act that was asked for or decided: "stands by decision not to charge her"."""
    before = at - 1 - (lower[at - 1] == "not")
    return lower[at] == "to" and (asks or lower[before] in _TO_DO)


def _is_passive(lower: list[str], verb: int) -> bool:
    """ "Consulate bombed in revenge attack": what was done to it is the news, so its name belongs to the phrase."""
    following = lower[verb + 1] if verb + 1 < len(lower) else "by"
    return lower[verb].endswith(("ed", "en", "wn", "shot")) and following in _AFTER_PASSIVE
