"""Where a sentence begins to tell something: behind a dateline ("LONDON (AP) —", by its shape) or a clock time."""

from __future__ import annotations

import re

from service.text.document import Document, Sentence, Span

_REACH = 120  # characters of the sentence in which a dateline stands
_LEAST = 20  # characters that must be left
_STROKES = r"[—–\x96\x97-]{1,2}"  # the dashes of Windows-1252 read as Latin-1 among them
_DASH = rf"(?P<dash>{_STROKES})\s{{1,2}}"
# No subject: "China Central Television (CCTV), the ...", "The World Trade Organisation (WTO) is ..."
_OPENS = r"\s{0,4}(?=[\"“‘'«\[�]?\s{0,12}[A-Z\d£$€])"
_TOWN = r"[A-Z]{2}[A-Z.’'-]{1,20}(?:\s[A-Z][A-Z.’'-]{1,20}){0,4}"
_AREA = r",\s?(?:[A-Z][\w.’'-]{0,20},?\s){1,4}"
_WORDS = r"(?:[A-Z][\w.’'-]{0,20},?\s{1,2}|\d{1,4},?\s){0,6}"
_DATELINE = re.compile(
    rf"(?:{_TOWN}(?:{_AREA}|,?\s)(?:\d{{1,2}},?\s)?(?:\([^()\n]{{2,40}}\)\s?)?{_DASH}|"  # LONDON, May 3 (AP) —
    rf"{_WORDS}\([A-Z][^()\n]{{1,39}}\)\s{_STROKES}\s{{1,2}}|"  # Dec 29 (Reuters) -
    rf"{_WORDS}\([A-Z]{{2,12}}[^()\n]{{0,20}}\)\s?(?:{_STROKES})?{_OPENS})"  # Kano, Nigeria (CNN)
)
_AGENCY = re.compile(r"\([A-Z][^()\n]{1,39}\)(?=[A-Z“\"])")  # (The Norland Reporter)A film is ...
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|[A-Z]{3,4}\b)?\s?[—–:-]?\s(?=[A-Z“\"])")
_SHORT_NAME = re.compile(rf"[A-Z]{{3,5}}\s{_DASH}")


def told(document: Document, sentence: Sentence) -> Span:
    """The sentence without what stands before it tells something; all of it where that is next to nothing."""
    text, start, end = document.text, sentence.start, sentence.end
    near = min(end, start + _REACH)
    match = _CLOCK.match(text, start, end) or _DATELINE.match(text, start, near) or _AGENCY.match(text, start, near)
    if match and match.end() < end - _LEAST and not _is_set_off(text, match.end(), start, end):
        return Span(match.end(), end)
    return sentence.span


def _is_set_off(text: str, behind: int, start: int, end: int) -> bool:
    """ "EADS - owner of the yard - admits": the dash opens what a second one closes."""
    short = _SHORT_NAME.fullmatch(text, start, behind)
    return short is not None and f" {short['dash']} " in text[behind:end]
