"""Cue, source and content of every statement that the article attributes to somebody."""

from __future__ import annotations

from service.card import contents, cues, speakers
from service.card.facts import Mode, Stance
from service.card.names import Names
from service.card.quotes import Marked, find_marked
from service.card.statements import CueKind, CueWord, Party, Quotation, Statement, Statements
from service.text.document import Document, Span
from service.text.syntax import Parse

__all__ = ["CueKind", "CueWord", "Party", "Quotation", "Statement", "Statements", "find_statements"]

_STANCES: dict[str, Stance] = {"deny": "denies", "decline": "declines", "ask": "asked"}


def find_statements(document: Document, parse: Parse, names: Names) -> Statements:
    """All attributions in text order of their cues, and the quotations with the statement each belongs to."""
    marked = find_marked(document)
    statements: list[Statement] = []
    quoted = _quoted(parse, marked)
    for token, tag in enumerate(parse.tag):
        if tag.startswith("VB") and parse.dep[token] not in ("aux", "auxpass") and not quoted[token]:
            statement = _of_verb(parse, names, token, marked)
            if statement is not None:
                statements.append(statement)
    quotations = tuple(_quotation(m, statements) for m in marked)
    return Statements(tuple(statements), quotations)


def _of_verb(parse: Parse, names: Names, verb: int, marked: list[Marked]) -> Statement | None:
    lower = parse.lower[verb]
    if lower == "according" or lower == "citing":
        head = _object(parse, verb)
        if head < 0:
            return None
        party = speakers.party(parse, names, head, verb)
        governor = parse.head[verb]
        ranges = [(parse.left[governor], parse.left[verb]), (parse.right[verb], parse.right[governor])]
        span = parse.span(verb, parse.head[head] + 1) if lower == "according" else parse.span(verb, verb + 1)
        return Statement(
            sentence=parse.sentence[verb],
            parties=(party,),
            cue=CueWord("cite", "accord" if lower == "according" else "cite", verb, span),
            content=contents.spans(parse, [r for r in ranges if r[0] < r[1]]),
            content_head=governor,
        )
    entry = cues.verbs().get(lower)
    if entry is None or entry.kind == "act":
        return None
    head = speakers.subject(parse, verb)
    if head < 0:
        return None
    content_head, ranges = contents.complement(parse, verb)
    if content_head < 0 or (entry.kind != "speech" and parse.dep[content_head] not in ("ccomp", "xcomp")):
        return None
    content = contents.spans(parse, ranges)
    return Statement(
        sentence=parse.sentence[verb],
        parties=(speakers.party(parse, names, head, verb),),
        cue=CueWord(entry.cue_class, entry.lemma, verb, parse.span(verb, verb + 1), entry.kind),
        content=content,
        content_head=content_head,
        mode=_mode(content, marked),
        stance=_STANCES.get(entry.cue_class, "supports"),
    )


def _quoted(parse: Parse, marked: list[Marked]) -> list[bool]:
    """For every token, whether it stands in quotation marks."""
    out = [False] * len(parse)
    token = 0
    for mark in marked:
        while token < len(parse) and parse.start[token] < mark.outer.start:
            token += 1
        while token < len(parse) and parse.start[token] < mark.outer.end:
            out[token] = True
            token += 1
    return out


def _object(parse: Parse, verb: int) -> int:
    for child in parse.children[verb]:
        if parse.dep[child] == "dobj":
            return child
        if parse.dep[child] == "prep":
            for grandchild in parse.children[child]:
                if parse.dep[grandchild] == "pobj":
                    return grandchild
    return -1


def _mode(content: tuple[Span, ...], marked: list[Marked]) -> Mode:
    inside = sum(
        min(m.outer.end, s.end) - max(m.outer.start, s.start) for m in marked for s in content if m.outer.overlaps(s)
    )
    total = sum(s.end - s.start for s in content)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.95 * total else "mixed"


def _quotation(marked: Marked, statements: list[Statement]) -> Quotation:
    index = next((i for i, s in enumerate(statements) if any(c.overlaps(marked.inner) for c in s.content)), -1)
    return Quotation(marked.inner, "direct" if index >= 0 else "scare", index)
