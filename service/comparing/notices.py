"""Where a text says that it, or somebody else, has corrected, clarified, updated or taken something back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.comparing.result import NoticeKind, Scope
from service.text.document import Document, Span

_ARTICLE = r"(?:article|story|report|piece|post|page|headline|text|caption|item|column)"
_THIS = rf"\bth(?:is|e) {_ARTICLE}s? (?:has|have|had|was|were) (?:been )?(?:since |later |also )?"
_ITS = r"(?:its|his|her|their|the|an?|that|this|earlier|previous)"
_SAID = (
    rf"(?:story|stories|reports?|claims?|articles?|allegations?|statements?|accusations?|testimony|account|{_ARTICLE})"
)
_RULES: tuple[tuple[NoticeKind, Scope, str], ...] = (
    ("retraction", "article", rf"^retraction\b|{_THIS}(?:retracted|withdrawn|removed|taken down)\b"
     rf"|\bwe (?:have |hereby )?(?:retract(?:ed)?|withdr(?:ew|aw|awn)) "),
    ("correction", "article", rf"^corrections?\b(?! officer)|^corrected\b[^.]{{0,40}}:|^erratum\b"
     rf"|\bearlier versions? of (?:this|the) {_ARTICLE}\b|\ban earlier version (?:said|stated|gave|named)\b"
     rf"|{_THIS}(?:corrected|amended|updated to correct|changed to correct|edited to correct)\b"
     rf"|\bwe (?:have )?corrected\b"
     rf"|\bth(?:is|e) {_ARTICLE} (?:wrongly|incorrectly|mistakenly|erroneously)\b"
     r"|^the correct (?:figure|number|name|date|title|amount|spelling|age) is\b"),
    ("clarification", "article",
     rf"^clarifications?\b|{_THIS}(?:clarified|(?:amended|updated) to (?:clarify|make clear))\b"),
    ("update", "article", rf"^updated?\b[^.]{{0,40}}:|{_THIS}updated\b"),
    ("editors_note", "article", r"^editor['’]?s['’]? note\b"),
    ("retraction", "claim", r"\b(?:has|have|had) (?:since |now |later )?(?:retracted|recanted|withdrawn) "
     rf"|\b(?:retracted|recanted|withdrew) {_ITS} (?:\w{{1,20}} ){{0,2}}{_SAID}\b"),
)  # fmt: skip
_COMPILED = tuple((kind, scope, re.compile(pattern, re.IGNORECASE)) for kind, scope, pattern in _RULES)


class Told(NamedTuple):
    """One notice: its sentences, which stand together."""

    kind: NoticeKind
    scope: Scope
    evidence: tuple[Span, ...]


def find_notices(document: Document) -> tuple[Told, ...]:
    """In the order of the text; sentences of one kind in one paragraph are one notice."""
    out: list[tuple[int, Told]] = []
    for paragraph, kind, scope, span in _sentences(document):
        last = out[-1] if out else None
        if last and last[0] == paragraph and (last[1].kind, last[1].scope) == (kind, scope):
            out[-1] = (paragraph, last[1]._replace(evidence=(*last[1].evidence, span)))
        else:
            out.append((paragraph, Told(kind, scope, (span,))))
    return tuple(told for _, told in out)


def in_notice(notices: Sequence[Told], spans: Sequence[Span]) -> bool:
    """Whether something is only told in a notice about the article."""
    return bool(spans) and all(
        any(s.covers(span) for n in notices if n.scope == "article" for s in n.evidence) for span in spans
    )


def _sentences(document: Document) -> Iterator[tuple[int, NoticeKind, Scope, Span]]:
    for sentence in document.sentences:
        text = document.text[sentence.start : sentence.end].lstrip("*_[( ")
        found = next(((k, scope) for k, scope, pattern in _COMPILED if pattern.search(text)), None)
        if found:
            yield sentence.paragraph, *found, sentence.span
