"""What kind of article it is, told from its words alone: no language model, a few milliseconds at most.

A column is rated differently from a report (not at all), so "opinion" is said only where the outlet says it
or where the writer's own voice outweighs what is attributed to others.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from service.text.document import Document

Genre = Literal["news", "opinion", "interview", "live_blog", "other"]

_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,1500}[”\"]?|(?<![\w’'])[‘'](?=\w)[^‘’'\n]{3,400}[’'](?!\w)")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]yself)\b")
_ADDRESS = re.compile(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
_ATTRIBUTED = re.compile(
    r"\b(?:said|says|told|added|according to|reports?|reported|announced|confirmed|stated|claimed|wrote|tweeted"
    r"|explained|insisted|warned|spokes(?:man|woman|person)|denied)\b"
)
_CLOCK = re.compile(r"\s*(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|GMT|BST|E[SD]?T|CET|UTC)?\b|\d{1,2}\s?[ap]\.?m\.?\b)", re.IGNORECASE)
_SPEAKER_LABEL = re.compile(r"\s*(?:Q(?:uestion)?|A(?:nswer)?|[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3})\s?[:.](?:\s|$)")
_TURN = re.compile(r"\s*(?:Q|A|[A-Z][A-Z .’'-]{2,30}|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}):\s")


def tell_genre(document: Document) -> Genre:
    """The genre of the whole article; "other" for a text that reports, argues or asks too little to tell."""
    paragraphs = _paragraphs(document)
    if _is_live_blog(paragraphs):
        return "live_blog"
    if _is_interview(paragraphs):
        return "interview"
    unquoted = _QUOTED.sub(lambda m: " " * len(m.group()), document.text)  # same length: sentence offsets hold
    bare = [unquoted[s.start : s.end] for s in document.sentences]
    if _phrases("notice").search(document.text) or _argues(bare):
        return "opinion"
    return "news" if _reports(bare, document) else "other"


def _paragraphs(document: Document) -> list[str]:
    return [p for p in document.text.split("\n") if p.strip()]


def _is_live_blog(paragraphs: list[str]) -> bool:
    """Entries that open with a clock time: three or more, and a good part of all paragraphs."""
    stamped = sum(bool(_CLOCK.match(p)) for p in paragraphs)
    return stamped >= 3 and stamped * 8 >= len(paragraphs)


def _is_interview(paragraphs: list[str]) -> bool:
    """Turns with a speaker's label, or paragraphs that are questions and get a paragraph for an answer."""
    if len(paragraphs) < 6:
        return False
    turns = sum(bool(_TURN.match(p)) for p in paragraphs)
    asked = sum(p.rstrip().rstrip("\"”'’").endswith("?") and not p.lstrip().startswith(("“", '"', "‘")) for p in paragraphs[:-1])
    return turns >= 4 and turns * 3 >= len(paragraphs) or asked >= 3 and asked * 5 >= len(paragraphs)


def _argues(bare: list[str]) -> bool:
    """Whether the writer's own voice (I, judgements, demands, questions) outweighs what others are said to say.

    Readers' comments under a report are no column: the opening has to argue as well.
    """
    count = len(bare)
    if count < 6:
        return False
    voice = [_own_voice(s) for s in bare]
    said = sum(bool(_ATTRIBUTED.search(s)) for s in bare)
    opening = voice[: max(6, count // 3)]
    return (
        sum(voice) >= 0.4 * count
        and sum(voice) >= 2.5 * said
        and said <= 0.25 * count
        and sum(opening) >= 0.25 * len(opening)
    )


def _own_voice(sentence: str) -> float:
    return (
        2.0 * bool(_FIRST_PERSON.search(sentence))
        + 1.5 * bool(_phrases("stance").search(sentence))
        + 1.0 * bool(_phrases("obligation").search(sentence))
        + 0.5 * bool(_ADDRESS.search(sentence))
        + 1.0 * sentence.rstrip().endswith("?")
    )


def _reports(bare: list[str], document: Document) -> bool:
    """A report has sentences, and either attributes or does without talking to its reader."""
    if document.words < 20 or not bare:
        return False
    said = sum(bool(_ATTRIBUTED.search(s)) for s in bare)
    talk = sum(bool(_ADDRESS.search(s) or _FIRST_PERSON.search(s)) for s in bare)
    return 3 * talk <= len(bare) or 2 * said >= talk


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    lines = (files("service.text") / "data" / "genre.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if "\t" in line and not line.startswith("#")]
    words = sorted((phrase for phrase, k in cells if k == kind), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(w).replace("'", "['’]") for w in words) + r")(?!\w)", re.IGNORECASE)
