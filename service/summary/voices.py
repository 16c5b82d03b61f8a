"""Who stands behind each sentence, and where the text says so: a light pass over cue words, no language model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import Final

from service.text.document import Document
from service.text.tokens import Tokens
from service.text.words import words

# In place of the index of a sentence: somebody's words, and nothing nearby says whose.
NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class Voice:
    """The source of one sentence's content.

    ``stands_in`` is the index of the sentence that shows the source: the sentence itself, a neighbour,
    :data:`NOWHERE`, or None where the sentence is the outlet's own voice. ``label`` is the source as the text or the
    card names it, None where it could not be told. ``sources`` are ids of the card's sources, outermost relay first.
    """

    label: str | None = None
    stands_in: int | None = None
    sources: tuple[str, ...] = ()


OWN_VOICE: Final = Voice()
_MARKS = re.compile(r"[\"“”«»„]")
_WORDS = re.compile(r"\w+")
# A source as news prints it: a noun phrase, a name of up to ten words, or one plain word ("officials").
_ARTICLE = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Oo]ther)"
_WORD = r"[^\W_][\w.’'&/-]{0,30}"
_NAME = r"[A-Z][\w.’'&/-]{0,30}"
_NAMES = rf"{_NAME}(?: (?:(?:of|the|de|la|van|von|bin|al|and|for) )?{_NAME}){{0,9}}"
_PARTY = rf"(?:{_ARTICLE} (?:{_WORD} ){{0,6}}?{_WORD}|{_NAMES}|[A-Za-z]{{2,20}})"
_FOLLOWS = r"(?=[,.;:!?\"”’)]|$| (?:in|on|at|to|after|during|of|who|told|and|as|when)\b)"
_AFTER = re.compile(rf"({_PARTY}){_FOLLOWS}")
_TO = "ccording to"
_ACCORDING = re.compile(rf"\b[Aa]ccording to ({_PARTY}){_FOLLOWS}")
_HELPERS = r"(?: (?:also|later|has|have|had|then|previously|once))?"
_BEFORE = re.compile(rf"(?<![^\W_])({_PARTY})(?:,[^,\"“”]{{2,90}},)?{_HELPERS}\s?$")
# "…, health officials said": up to four words between a comma and the verb, the last of them a plural or a pronoun.
_PLAIN = re.compile(r"[,;\"”] ((?:[a-z][a-z'’-]{1,20} ){0,3}(?:[a-z]{3,20}s|police|he|she|they))\s?$")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|not|to|as)\s?$")
# A verb of saying decides the first time it has a subject; more of them are not looked at.
_TRIES = 3
_AFTER_QUOTED = frozenset(",.;:!?)]…")
_ENDS_QUOTED = ",.?!…-–—"
_LEADING = frozenset({"but", "and", "while", "as", "when", "however", "meanwhile", "although", "that", "what", "this"})
# A quotation of more sentences than this is a mark that was never closed.
_LONG_QUOTE = 12
# This share of a sentence in quotation marks makes it somebody's words as a whole.
_WHOLE = 0.85


def hear(document: Document, tokens: Tokens) -> tuple[Voice, ...]:
    """One voice a sentence; linear in the text."""
    hearing = Hearing(document, tokens)
    return tuple(hearing.voice(s.number) for s in document.sentences)


class Hearing:
    """Voices found as they are asked for: a summary needs few of them."""

    def __init__(self, document: Document, tokens: Tokens) -> None:
        self._document = document
        self._speech = tokens.holds("speech").tolist()
        self._quotes: dict[int, _Quoted] = {}
        self._shown: dict[int, tuple[bool, str | None]] = {}
        self._voices: dict[int, Voice] = {}

    def voice(self, index: int) -> Voice:
        """The voice of one sentence, which may be that of the ones before."""
        first = index
        while first and first not in self._voices and self._leans(first):
            first -= 1
        for i in range(first, index + 1):
            if i not in self._voices:
                self._voices[i] = self._settle(i)
        return self._voices[index]

    def _quoted(self, index: int) -> _Quoted:
        """What of the sentence stands in quotation marks, which no paragraph takes over from another."""
        if index not in self._quotes:
            sentences = self._document.sentences
            first, last, paragraph = index, index + 1, sentences[index].paragraph
            while first and sentences[first - 1].paragraph == paragraph:
                first -= 1
            while last < len(sentences) and sentences[last].paragraph == paragraph:
                last += 1
            self._quotes.update(zip(range(first, last), _quotations(self._document, first, last), strict=True))
        return self._quotes[index]

    def _show(self, index: int) -> tuple[bool, str | None]:
        """Whether the sentence itself shows a source, and its label."""
        if index not in self._shown:
            s = self._document.sentences[index]
            text = self._document.text[s.start : s.end]
            language = self._document.language
            told = self._speech[index] or _TO in text or language != "en"
            self._shown[index] = _source(text, self._quoted(index), language) if told else (False, None)
        return self._shown[index]

    def _leans(self, index: int) -> bool:
        """Whether who speaks depends on the sentence before: "she added", or a quotation that goes on."""
        found, label = self._show(index)
        return _is_pronoun(label) if found else self._quoted(index).whole

    def _settle(self, index: int) -> Voice:
        found, label = self._show(index)
        if not found:
            return self._speaker(index) if self._quoted(index).whole else OWN_VOICE
        if not _is_pronoun(label):
            return Voice(label, index)
        last = self._voices.get(index - 1, OWN_VOICE)
        if last.label and last.stands_in not in (None, NOWHERE):
            return Voice(last.label, last.stands_in)
        return Voice(None, index)

    def _speaker(self, index: int) -> Voice:
        """Whose words a sentence is that stands in quotation marks as a whole.

        A quotation that runs on ends beside its speaker; one that stands alone goes on from the sentence before.
        """
        after = OWN_VOICE
        if index + 1 < len(self._document.sentences):
            found, label = self._show(index + 1)
            if found:
                after = Voice(None if _is_pronoun(label) else label, index + 1)
        if self._quoted(index).runs_on and after.stands_in is not None:
            return after
        before = self._voices.get(index - 1, OWN_VOICE)
        if before.stands_in is not None:
            return Voice(before.label, before.stands_in)
        return after if after.stands_in is not None else Voice(None, NOWHERE)


def _is_pronoun(label: str | None) -> bool:
    return label is not None and label.lower() in words("speaking_pronoun", "en")


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Of one sentence: the stretches in quotation marks, whether they are all of it, whether one runs on."""

    stretches: tuple[tuple[int, int], ...]
    whole: bool
    runs_on: bool


_UNQUOTED: Final = _Quoted((), whole=False, runs_on=False)


def _quotations(document: Document, first: int, last: int) -> Iterator[_Quoted]:
    """Of the sentences ``first`` to before ``last``, which are a paragraph."""
    inside, since = False, 0
    for s in document.sentences[first:last]:
        text = document.text[s.start : s.end]
        if since > _LONG_QUOTE:
            inside, since = False, 0
        if not inside and _MARKS.search(text) is None:
            yield _UNQUOTED
            continue
        start = 0
        stretches: list[tuple[int, int]] = []
        for mark in _MARKS.finditer(text):
            opens = _opens(text, mark.start(), document.language)
            if opens and not inside:
                inside, start = True, mark.start()
            elif not opens and inside:
                inside = False
                stretches.append((start, mark.end()))
        since = since + 1 if inside else 0
        if inside:
            stretches.append((start, len(text)))
        covered = sum(b - a for a, b in stretches)
        yield _Quoted(tuple(stretches), covered >= _WHOLE * len(text), inside)


def _opens(text: str, at: int, language: str) -> bool:
    """Whether the mark at ``at`` opens a quotation: „so“, »so«, ”so” and « so » as well as “so”."""
    mark, before, after = text[at], text[at - 1] if at else " ", text[at + 1 : at + 2]
    apart = before.isspace() or before in "([—–"
    if language == "en":
        return mark in "“«„" or (mark == '"' and apart)
    return mark == "„" or (apart and (mark == "«" or not (after or " ").isspace()) and after not in _AFTER_QUOTED)


def _source(text: str, quoted: _Quoted, language: str) -> tuple[bool, str | None]:
    """Whether the sentence shows a source outside its quotation marks, and its label if that can be told."""
    if language != "en":
        verbs = words("speech", language)
        said = (word.start() for word in _WORDS.finditer(text) if word.group().lower() in verbs)
        cited = (cue.start() for cue in _cites(language).finditer(text))
        return any(not _within(cue, quoted) for cue in islice(chain(said, cited), _TRIES)), None
    if _TO in text and (according := _ACCORDING.search(text)) and not _within(according.start(), quoted):
        return True, according.group(1).rstrip(".")
    verbs = words("speech", language)
    for verb in islice((word for word in _WORDS.finditer(text) if word.group() in verbs), _TRIES):
        if _within(verb.start(), quoted):
            continue
        before = text[max(0, verb.start() - 130) : verb.start()]
        if _PASSIVE.search(before[-8:]):
            continue
        label = _label(before, text[verb.end() + 1 : verb.end() + 90])
        if label is None or label.split()[0].lower() not in _LEADING:
            return True, label
        return True, None
    return False, None


@cache
def _cites(language: str) -> re.Pattern[str]:
    """Words that are "according to" before a noun or a name only: "secondo la polizia", but "il secondo tempo"."""
    cues, followers = words("according", language), words("follower", language)
    if not cues:
        return re.compile(r"(?!)")
    either, behind = ("|".join(sorted(found)) for found in (cues, followers))
    either = either.replace("'", "['’]")
    return re.compile(rf"\b(?i:{either})(?= (?:(?i:(?:{behind})\b|[ldn]['’])|[A-ZÀ-ÖØ-Þ]))")


def _within(offset: int, quoted: _Quoted) -> bool:
    return any(a <= offset < b for a, b in quoted.stretches)


def _label(before: str, after: str) -> str | None:
    """The party before the verb, or after it where a quotation ends before: '…," said the minister'."""
    stripped = before.rstrip()
    ends = stripped[-1:]
    # A title may end in a mark too: '"The Late Show" announced'.
    after_first = not ends or (ends in "\"”’'»" and stripped[-2:-1] in _ENDS_QUOTED)
    found = _AFTER.match(after) if after_first else None
    found = found or _PLAIN.search(before) or _BEFORE.search(before)
    if found is None and ends == ",":
        found = _AFTER.match(after)
    if found is None:
        return None
    parts = found.group(1).split()
    # What ends in a function word, or holds a second subject, was cut at the wrong place: no label is better.
    if parts[-1].lower() in words("never_last", "en") or not words("never_within", "en").isdisjoint(parts[1:]):
        return None
    return found.group(1).rstrip(".")
