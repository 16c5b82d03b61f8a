"""What kind of article it is, told from its words alone: no language model, a few milliseconds at most.

A column is rated differently from a report (not at all), so "opinion" is said only where the outlet says it
or where the writer's own voice outweighs what is attributed to others.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from service.text.document import Document
from service.text.words import KINDS, phrases, words

Genre = Literal["news", "opinion", "interview", "live_blog", "other"]

# Opens with the mark itself and looks back from there: a pattern that opens with a set of characters is searched for
# several times faster than one that opens by looking back.
_QUOTED = re.compile(
    r"[“\"‘'](?:(?<=[“\"])(?<!\w.)(?=\S)[^“”\"\n]{1,1500}[”\"]?"
    r"|(?<=[‘'])(?<![\w’'].)(?=\w)[^‘’'\n]{3,400}[’'](?!\w))"
)
_FEW_WORDS = 20
# Kinds of words that say something by themselves, and those that only may begin a phrase that does.
_SAYING = ("first_person", "address", "saying")
_PHRASES = ("notice", "stance", "obligation")
_WORD_BITS = sum(KINDS[kind] for kind in _SAYING)
_PHRASE_BITS = sum(KINDS[kind] for kind in _PHRASES)
_SAYS, _NOTICE, _STANCE = (KINDS[kind] for kind in ("saying", "notice", "stance"))
_TALK = KINDS["first_person"] | KINDS["address"]
_VOICE = [(KINDS["first_person"], 2.0), (KINDS["stance"], 1.5), (KINDS["obligation"], 1.0), (KINDS["address"], 0.5)]
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_CLOCK = re.compile(
    r"\s*(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|GMT|BST|E[SD]?T|CET|UTC)?\b|\d{1,2}\s?[ap]\.?m\.?\b)", re.IGNORECASE
)
# What newsrooms print over a column: "Opinion: ...", "Comment | ...".
_LABEL = re.compile(r"\W{0,3}(?:opinion|comment|commentary|editorial|op-ed|column|leader)\s?[:|–—]", re.IGNORECASE)
_MARK = re.compile(r"[“‘\"'](?<!\w.)(?=\w)")
_TURN = re.compile(r"\s*(?:Q|A|[A-Z][A-Z .’'-]{2,30}|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}):\s")


def tell_genre(document: Document) -> Genre:
    """The genre of the whole article; "other" for a text that reports, argues or asks too little to tell."""
    paragraphs = _paragraphs(document)
    if _is_live_blog(paragraphs):
        return "live_blog"
    if _is_interview(paragraphs):
        return "interview"
    if _LABEL.match(document.title or "") or _LABEL.match(document.text):
        return "opinion"
    bare = _bare(document)
    if any(b.has(_NOTICE) for b in bare) or _argues(bare, len(_MARK.findall(document.text))):
        return "opinion"
    return "news" if _reports(bare, document) else "other"


class _Bare(NamedTuple):
    """What a sentence has outside quotation marks: the bits of its kinds of words and phrases, and whether it asks."""

    kinds: int
    asks: bool

    def has(self, bits: int) -> bool:
        return self.kinds & bits != 0

    @property
    def own_voice(self) -> float:
        """How much the writer speaks: first person, judgements, demands, talk to the reader, questions."""
        return self.asks + sum(weight for bit, weight in _VOICE if self.kinds & bit)


def _bare(document: Document) -> list[_Bare]:
    """Of all sentences; words are looked at only where quotations, or what may be a phrase, make that necessary."""
    # Same length with blanks for quotations: the offsets of sentences hold.
    unquoted = _QUOTED.sub(lambda m: " " * len(m.group()), document.text)
    lists = {KINDS[kind]: words(kind, document.language) for kind in _SAYING}
    telling = phrases()
    out = []
    for s, kinds in zip(document.sentences, document.tokens.kinds.tolist(), strict=True):
        text, has = unquoted[s.start : s.end], kinds & _WORD_BITS
        quotes = has and text != document.text[s.start : s.end]
        if quotes or kinds & _PHRASE_BITS:
            said = _WORD.findall(text.lower().replace("’", "'"))
            if quotes:
                has = sum(bit for bit, listed in lists.items() if not listed.isdisjoint(said))
            own = f" {' '.join(said)} "
            for word in telling.keys() & said:
                for phrase, bit in telling[word]:
                    has |= bit * (phrase in own)
        out.append(_Bare(has, text.rstrip().endswith("?")))
    return out


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


def _argues(bare: list[_Bare], marks: int) -> bool:
    """Whether the writer's own voice outweighs what others are said to say; ``marks`` are quotation marks that open.

    Readers' comments under a report are no column: the opening has to argue as well. Nor is a report full of
    quotations, whose "I" would be the writer's where one of them is not closed.
    """
    count = len(bare)
    said = sum(b.has(_SAYS) for b in bare)
    if count < 8 or said > 0.25 * count or 3 * marks >= count:
        return False
    voice = [b.own_voice for b in bare]
    third = voice[: max(8, count // 3)]
    enough = sum(voice) >= max(0.4 * count, 2 * said) and sum(third) >= 0.25 * len(third)
    # A stray "I" may be somebody quoted; judgements all through the text are the writer's.
    return enough and sum(voice[:8]) >= (1.5 if 5 * sum(b.has(_STANCE) for b in bare) >= count else 2.8)


def _reports(bare: list[_Bare], document: Document) -> bool:
    """A report has sentences, and either attributes or does without talking to its reader."""
    if document.words < _FEW_WORDS or not bare:
        return False
    said = sum(b.has(_SAYS) for b in bare)
    talk = sum(b.has(_TALK) for b in bare)
    return 3 * talk <= len(bare) or 2 * said >= talk
