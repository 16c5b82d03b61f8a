"""What kind of article it is, told from its words alone: no language model, a few milliseconds at most.

A column is rated differently from a report (not at all), so "opinion" is said only where the outlet says it
or where the writer's own voice outweighs what is attributed to others.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Literal

from service.text.document import Document
from service.text.vocabulary import COUNTRY, KINDS, phrases
from service.text.words import words

Genre = Literal["news", "opinion", "interview", "live_blog", "other"]

# Opens with the mark itself and looks back from there: a pattern that opens with a set of characters is searched for
# several times faster than one that opens by looking back.
_QUOTED = re.compile(
    r"[“\"‘'](?:(?<=[“\"])(?<!\w.)(?=\S)[^“”\"\n]{1,1500}(?:[”\"](?<!\s.))?"  # '"... now. "It was ..."' runs on
    r"|(?<=[‘'])(?<![\w’'].)(?=\w)(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){3,400}[’'](?!\w)"
    r"|(?<=‘)(?<![\w’'].)(?=\w)(?:[^‘’\n]|(?<=\w)’(?=\w)){3,1500}(?=\n|\Z))"
)
_FEW_WORDS = 20
# Kinds of words that say something by themselves, and those that only may begin a phrase that does.
_SAYING = ("first_person", "address", "saying")
_PHRASES = ("notice", "stance", "obligation")
_WORD_BITS = sum(KINDS[kind] for kind in _SAYING)
_PHRASE_BITS = sum(KINDS[kind] for kind in _PHRASES)
_SAYS, _NOTICE, _STANCE = (KINDS[kind] for kind in ("saying", "notice", "stance"))
_TALK = KINDS["first_person"] | KINDS["address"]
_VOICE = {KINDS["first_person"]: 2.0, KINDS["stance"]: 1.5, KINDS["obligation"]: 1.0, KINDS["address"]: 0.5}
_VOICE_BITS = sum(_VOICE)
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_CLOCK = re.compile(
    r"\s*(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|GMT|BST|E[SD]?T|CET|UTC)?\b|\d{1,2}\s?[ap]\.?m\.?\b)", re.IGNORECASE
)
# What newsrooms print over a column: "Opinion: ...", "Comment | ...".
_LABEL = re.compile(r"\W{0,3}(?:opinion|comment|commentary|editorial|op-ed|column|leader)\s?[:|–—]", re.IGNORECASE)
_MARK = re.compile(r"[“‘\"'](?<!\w.)(?=\w)")
_TURNS = 3  # questions and answers whose labels stand inside a paragraph
_INNER_TURN = re.compile(r"(?<=[.?!…\"”)] )[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}:\s")
_TURN = re.compile(r"\s*(?:Q|A|[A-Z][A-Z .’'-]{2,30}|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}):\s")


def tell_genre(document: Document) -> Genre:
    """The genre of the whole article; "other" for a text that reports, argues or asks too little to tell."""
    paragraphs = _paragraphs(document)
    if _is_live_blog(paragraphs):
        return "live_blog"
    if _is_interview(paragraphs) or _has_inner_turns(document.text):
        return "interview"
    if _LABEL.match(document.title or "") or _LABEL.match(document.text):
        return "opinion"
    bare = _Bare(document)
    if bare.count(_NOTICE) or _argues(bare, document):
        return "opinion"
    return "news" if _reports(bare, document) else "other"


class _Bare:
    """What the sentences have outside quotation marks: the bits of their kinds of words and phrases.

    ``at_most`` is what they have with their quotations, any word of a phrase taken for the whole: it decides most
    texts, and what sentences have for certain is read only where it does not.
    """

    def __init__(self, document: Document) -> None:
        self.at_most: list[int] = document.tokens.kinds.tolist()
        self._document = document
        self._found: dict[int, int] = {}

    def kinds(self, index: int) -> int:
        """The bits of one sentence."""
        if index not in self._found:
            self._found[index] = self._read(index)
        return self._found[index]

    def count(self, bits: int) -> int:
        """How many sentences have one of the bits."""
        return sum(self.kinds(i) & bits != 0 for i, most in enumerate(self.at_most) if most & bits)

    def asks(self, index: int) -> bool:
        """Whether the sentence is a question."""
        s = self._document.sentences[index]
        return self._unquoted[s.start : s.end].rstrip().endswith("?")

    @cached_property
    def _unquoted(self) -> str:
        """The text with blanks for quotations, so that the offsets of sentences hold."""
        return _QUOTED.sub(lambda m: " " * len(m.group()), self._document.text)

    def _read(self, index: int) -> int:
        most, s = self.at_most[index], self._document.sentences[index]
        text, has = self._unquoted[s.start : s.end], most & _WORD_BITS
        quotes = has and text != self._document.text[s.start : s.end]
        if quotes or most & _PHRASE_BITS:
            said = [word.lower() for word in _WORD.findall(text.replace("’", "'")) if word != COUNTRY]
            if quotes:
                language = self._document.language
                has = sum(KINDS[kind] for kind in _SAYING if not words(kind, language).isdisjoint(said))
            own, telling = f" {' '.join(said)} ", phrases()
            for word in telling.keys() & said:
                for phrase, bit in telling[word]:
                    has |= bit * (phrase in own)
        return has


@cache
def _voice(kinds: int) -> float:
    """How much a writer speaks who uses words and phrases of these kinds."""
    return sum(weight for bit, weight in _VOICE.items() if kinds & bit)


def _paragraphs(document: Document) -> list[str]:
    return [p for p in document.text.split("\n") if p and not p.isspace()]


def _is_live_blog(paragraphs: list[str]) -> bool:
    """Entries that open with a clock time: three or more, and a good part of all paragraphs."""
    stamped = sum(p.lstrip()[0].isdigit() and _CLOCK.match(p) is not None for p in paragraphs)
    return stamped >= 3 and stamped * 8 >= len(paragraphs)


def _is_interview(paragraphs: list[str]) -> bool:
    """Turns with a speaker's label, or paragraphs that are questions and get a paragraph for an answer."""
    if len(paragraphs) < 6:
        return False
    turns = sum(":" in p and _TURN.match(p) is not None for p in paragraphs)
    asked = sum(
        "?" in p[-8:] and p.rstrip().rstrip("\"”'’").endswith("?") and not p.lstrip().startswith(("“", '"', "‘"))
        for p in paragraphs[:-1]
    )
    return (turns >= 4 and turns * 3 >= len(paragraphs)) or (asked >= 3 and asked * 5 >= len(paragraphs))


def _has_inner_turns(text: str) -> bool:
    """Turns that run into one paragraph: "Siham: We love it. CNN: What is next? Siham: A song."."""
    if text.count("?") < _TURNS or text.count(": ") < 2 * _TURNS:
        return False
    turns = _INNER_TURN.split(text)[1:]
    return len(turns) >= 2 * _TURNS and sum(turn.rstrip().endswith("?") for turn in turns) >= _TURNS


def _argues(bare: _Bare, document: Document) -> bool:
    """Whether the writer's own voice outweighs what others are said to say.

    Readers' comments under a report are no column: the opening has to argue as well. Nor is a report full of
    quotations, whose "I" would be the writer's where one of them is not closed.
    """
    count = len(bare.at_most)
    enough = 0.4 * count
    if count < 8 or sum(_voice(most & _VOICE_BITS) for most in bare.at_most) + document.text.count("?") < enough:
        return False
    if 3 * len(_MARK.findall(document.text)) >= count:
        return False
    said = bare.count(_SAYS)
    if said > 0.25 * count:
        return False
    voice = [bare.asks(i) + _voice(bare.kinds(i) & _VOICE_BITS) for i in range(count)]
    third = voice[: max(8, count // 3)]
    if sum(voice) < max(enough, 2 * said) or sum(third) < 0.25 * len(third):
        return False
    # A stray "I" may be somebody quoted; judgements all through the text are the writer's.
    return sum(voice[:8]) >= (1.5 if 5 * bare.count(_STANCE) >= count else 2.8)


def _reports(bare: _Bare, document: Document) -> bool:
    """A report has sentences, and either attributes or does without talking to its reader."""
    count = len(bare.at_most)
    if document.words < _FEW_WORDS or not count:
        return False
    if 3 * sum(most & _TALK != 0 for most in bare.at_most) <= count:
        return True
    talk = bare.count(_TALK)
    return 3 * talk <= count or 2 * bare.count(_SAYS) >= talk
