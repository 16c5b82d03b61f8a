"""What kind of article it is, told from its words alone: no language model, a few milliseconds at most.

A column is rated differently from a report (not at all), so "opinion" is said only where the outlet says it
or where the writer's own voice outweighs what is attributed to others.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

import numpy as np

from service import tables
from service.text.document import Document
from service.text.words import words

Genre = Literal["news", "opinion", "interview", "live_blog", "other"]

# Opens with the mark itself and looks back from there: a pattern that opens with a set of characters is searched for
# several times faster than one that opens by looking back.
_QUOTED = re.compile(
    r"[“\"‘'](?:(?<=[“\"])(?<!\w.)(?=\S)[^“”\"\n]{1,1500}[”\"]?"
    r"|(?<=[‘'])(?<![\w’'].)(?=\w)[^‘’'\n]{3,400}[’'](?!\w))"
)
# Where a quotation might begin; what stands in a paragraph without one is the writer's own.
_OPENER = re.compile(r"[“\"‘'](?<!\w.)(?=\S)")
_FEW_WORDS = 20
# How much of the writer's own voice a sentence shows.
_VOICE = {"first_person": 2.0, "stance": 1.5, "obligation": 1.0, "address": 0.5}
# Stands between sentences, so that all words are found in one pass and no phrase crosses from one to the next.
_END = "\x1f"
_WORD = re.compile(rf"[^\W_]+(?:['-][^\W_]+)*|{_END}")
_CLOCK = re.compile(
    r"\s*(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|GMT|BST|E[SD]?T|CET|UTC)?\b|\d{1,2}\s?[ap]\.?m\.?\b)", re.IGNORECASE
)
# What newsrooms print over a column: "Opinion: ...", "Comment | ...".
_LABEL = re.compile(r"\W{0,3}(?:opinion|comment|commentary|editorial|op-ed|column|leader)\s?[:|–—]", re.IGNORECASE)
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
    opened = [m.start() for m in _OPENER.finditer(document.text)]
    marks = sum(document.text[at + 1].isalnum() for at in opened)
    if _is_plainly_news(document, opened, marks):
        return "news"
    spoken, bare = _bare(document)
    if any(p in spoken for p in _phrases("notice")) or _argues(bare, marks):
        return "opinion"
    return "news" if _reports(bare, document) else "other"


def _is_plainly_news(document: Document, opened: list[int], marks: int) -> bool:
    """Whether what is said below of sentences outside quotation marks follows from the words already: mostly so.

    A sentence of a paragraph where a quotation might begin (offsets ``opened``) counts as none that attributes, and
    all its talk counts.
    """
    tokens, count = document.tokens, len(document.sentences)
    if tokens.words < _FEW_WORDS or tokens.holds("notice").any():
        return False
    quoting = {document.sentence_at(at).paragraph for at in opened}
    attributed = np.flatnonzero(tokens.holds("saying")).tolist()
    said = sum(document.sentences[i].paragraph not in quoting for i in attributed)
    if not _cannot_argue(count, said, marks):
        voice = sum(weight * int(np.count_nonzero(tokens.holds(kind))) for kind, weight in _VOICE.items())
        voice += document.text.count("?")
        if voice >= _least_voice(count, said):
            return False
    talk = np.count_nonzero(tokens.holds("first_person", "address"))
    return bool(3 * talk <= count or 2 * said >= talk)


class _Bare(NamedTuple):
    """A sentence outside quotation marks: its words in lower case, one space before and after each."""

    words: str
    first_person: bool
    address: bool
    attributed: bool
    asks: bool

    @property
    def judges(self) -> bool:
        return any(p in self.words for p in _phrases("stance"))

    @property
    def own_voice(self) -> float:
        """How much the writer speaks: first person, judgements, demands, questions, talk to the reader."""
        return (
            _VOICE["first_person"] * self.first_person
            + _VOICE["stance"] * self.judges
            + _VOICE["obligation"] * any(p in self.words for p in _phrases("obligation"))
            + _VOICE["address"] * self.address
            + 1.0 * self.asks
        )


def _bare(document: Document) -> tuple[str, list[_Bare]]:
    """All words outside quotation marks, and the same by sentence."""
    # Same length with blanks for quotations: the offsets of sentences hold.
    unquoted = _QUOTED.sub(lambda m: " " * len(m.group()), document.text).replace(_END, " ")
    texts = [unquoted[s.start : s.end] for s in document.sentences]
    found = _WORD.findall(_END.join(texts).lower().replace("’", "'"))
    spoken = f" {' '.join(found)} "
    first_person, address, saying = (words(kind, document.language) for kind in ("first_person", "address", "saying"))
    bare = []
    for text, own in zip(texts, spoken.split(_END), strict=False):  # a document without sentences has no text either
        kinds = own.split()
        bare.append(
            _Bare(
                words=own,
                first_person=not first_person.isdisjoint(kinds),
                address=not address.isdisjoint(kinds),
                attributed=not saying.isdisjoint(kinds),
                asks=text.rstrip().endswith("?"),
            )
        )
    return spoken, bare


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
    said = sum(b.attributed for b in bare)
    if _cannot_argue(count, said, marks):
        return False
    voice = [b.own_voice for b in bare]
    third = voice[: max(8, count // 3)]
    enough = sum(voice) >= _least_voice(count, said) and sum(third) >= 0.25 * len(third)
    # A stray "I" may be somebody quoted; judgements all through the text are the writer's.
    return enough and sum(voice[:8]) >= (1.5 if 5 * sum(b.judges for b in bare) >= count else 2.8)


def _cannot_argue(count: int, said: int, marks: int) -> bool:
    return count < 8 or said > 0.25 * count or 3 * marks >= count


def _least_voice(count: int, said: int) -> float:
    return max(0.4 * count, 2.0 * said)


def _reports(bare: list[_Bare], document: Document) -> bool:
    """A report has sentences, and either attributes or does without talking to its reader."""
    if document.words < _FEW_WORDS or not bare:
        return False
    said = sum(b.attributed for b in bare)
    talk = sum(b.address or b.first_person for b in bare)
    return 3 * talk <= len(bare) or 2 * said >= talk


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    """Phrases of one kind, a space before and after."""
    return tuple(f" {row['phrase']} " for row in tables.rows("service.text", "genre") if row["kind"] == kind)
