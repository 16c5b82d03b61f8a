"""Cue, source and content of every statement that the article attributes to somebody."""

from __future__ import annotations

from dataclasses import replace

from service.card.attributing import chains, running
from service.card.attributing.candidates import candidates
from service.card.attributing.contents import Content, spans
from service.card.attributing.credits import find_credits
from service.card.attributing.drafts import Draft
from service.card.attributing.headlines import find_headline
from service.card.attributing.judgement import chosen
from service.card.attributing.namesakes import told_apart
from service.card.attributing.quotes import find_marked
from service.card.attributing.quoting import Quoting, quoting
from service.card.attributing.resuming import resumed
from service.card.attributing.stances import stance_of
from service.card.attributing.statements import CueKind, CueWord, Party, Quotation, Statement, Statements
from service.card.claiming.page import is_notice
from service.card.facts import Mode, QuoteKind
from service.card.lexicon import column
from service.card.naming.names import Names
from service.text.document import Document, Span
from service.text.syntax import Parse

__all__ = ["CueKind", "CueWord", "Party", "Quotation", "Statement", "Statements", "find_statements"]


def find_statements(document: Document, parse: Parse, names: Names) -> Statements:
    """All attributions in text order of their cues, and the quotations with the statement each belongs to."""
    marks = quoting(parse, find_marked(document))
    # "An earlier version of this article said": a page that speaks of itself is no source.
    notices = {s.number for s in document.sentences if is_notice(document.text[s.start : s.start + 80])}
    found = [c for c in candidates(parse, marks) if parse.sentence[c.token] not in notices]
    drafts = chains.link(parse, names, found, chosen(parse, marks, found))
    owners, doubtful = running.extend(document, parse, marks, drafts)
    found_in = [(_statement(parse, names, marks, draft), id(draft)) for draft in drafts]
    found_in += [(credit, 0) for credit in find_credits(document, parse, names)]
    over = [f for f in found_in if f[0].sentence == 0]
    headline = find_headline(document, parse, names)
    if headline and headline.cue and (not over or any(s.cue and s.cue.token == headline.cue.token for s, _ in over)):
        found_in = [(headline, 0), *(f for f in found_in if f[0].sentence > 0)]
    found_in.sort(key=lambda f: f[0].cue.token if f[0].cue else f[0].parties[-1].head)
    statements = tuple(told_apart(parse, names, resumed(parse, names, (statement for statement, _ in found_in))))
    place = {key: i for i, (_, key) in enumerate(found_in)}
    quotations = tuple(
        _quotation(parse, marks, k, place.get(id(owners[k]), -1) if k in owners else -1)
        for k in range(len(marks.marked))
    )
    unclear = [*running.spans(marks, doubtful), *_unresolved(parse, names, statements)]
    return Statements(statements, quotations, tuple(sorted(unclear)))


def _unresolved(parse: Parse, names: Names, statements: tuple[Statement, ...]) -> list[Span]:
    """Contents whose speaker is a "he", or a name shared by two, that may be one of several people."""
    if not any(e.kind == "person" for e in names.entities):
        return []
    return [s.content[0] for s in statements if s.content and s.parties and _is_open(parse, s.parties[-1])]


def _is_open(parse: Parse, party: Party) -> bool:
    name = party.pronoun and parse.tag[party.head].startswith("NNP")
    return party.entity < 0 and party.antecedent < 0 and (name or parse.lower[party.head] in ("he", "she"))


def _statement(parse: Parse, names: Names, marks: Quoting, draft: Draft) -> Statement:
    candidate = draft.candidate
    entry = candidate.entry
    content = spans(parse, tuple(draft.ranges))
    return Statement(
        sentence=parse.sentence[candidate.token],
        parties=_cleared(parse, names, marks, draft),
        cue=CueWord(
            cue_class=entry.cue_class if entry else "neutral",
            lemma=entry.lemma if entry else parse.lower[candidate.token],
            token=candidate.token,
            span=parse.span(*candidate.cue),
            kind=entry.kind if entry else "speech",
        ),
        content=content,
        content_head=_head(parse, candidate.content),
        mode=_mode(content, marks, draft),
        stance=stance_of(parse, candidate),
    )


def _head(parse: Parse, content: Content) -> int:
    """The verb that heads what is said; words in marks or before an added ", he said" are found without one."""
    if content.shape in ("quote", "foregoing"):
        for first, last in content.ranges[:1]:
            for token in range(first, last):
                on_top = not first <= parse.head[token] < last or parse.head[token] == token
                if on_top and parse.tag[token].startswith(("VB", "MD")):
                    return token
    return content.head


def _cleared(parse: Parse, names: Names, marks: Quoting, draft: Draft) -> tuple[Party, ...]:
    """The chain; a pronoun at its end means nobody for sure who is named in the very words that are quoted."""
    if not draft.parties or not draft.parties[-1].pronoun or draft.parties[-1].entity < 0:
        return draft.parties
    entity = draft.parties[-1].entity
    for quote in draft.quotes:
        for token in range(*marks.tokens[quote]):
            if names.by_token[token] == entity and parse.tag[token].startswith("NNP"):
                return (*draft.parties[:-1], replace(draft.parties[-1], entity=-1))
    return draft.parties


def _mode(content: tuple[Span, ...], marks: Quoting, draft: Draft) -> Mode:
    quoted = sum(marks.marked[k].outer.end - marks.marked[k].outer.start for k in draft.quotes)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.9 * sum(s.end - s.start for s in content) else "mixed"


def _quotation(parse: Parse, marks: Quoting, quote: int, statement: int) -> Quotation:
    first, last = marks.tokens[quote]
    finite = any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in parse.tag[first:last])
    kind: QuoteKind = "direct" if finite and last - first > 4 else "partial" if statement >= 0 else "scare"
    if "".join(parse.lower[max(0, first - 3) : first]).endswith(tuple(column("cue_words", "word", use="so-called"))):
        kind, statement = "scare", -1
    return Quotation(marks.marked[quote].inner, kind, statement)
