"""What every claim of an article is compared with, worked out once: contents, wordings and hedges by sentence."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from service.card.attributing.statements import Statement, Statements
from service.card.claiming.claim_reading import ClaimReading, Support
from service.card.claiming.hedges import SOFT, Hedge, clause_of, find_hedges, strongest
from service.card.claiming.performatives import is_body
from service.card.claiming.restated import Range, Wording, wording
from service.card.facts import Modality
from service.card.lexicon import column
from service.card.naming.names import Names
from service.text.document import Document, Span
from service.text.syntax import Parse

_NOBODY = frozenset({"it", "this", "that", "which", "what", "there"})
_OPENING = 60  # tokens in which a claim names what it is about
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


class Material:
    """One article with its statements; read-only but for what it remembers."""

    def __init__(self, document: Document, parse: Parse, names: Names, statements: Statements) -> None:
        self.document, self.parse, self.names = document, parse, names
        self.statements = statements.statements
        self.contents = [[self.tokens(s) for s in statement.content] for statement in self.statements]
        self.hedges = find_hedges(parse)
        self.by_sentence: dict[int, list[int]] = {}
        for i, statement in enumerate(self.statements):
            self.by_sentence.setdefault(statement.sentence, []).append(i)
        self.said_in = _said_in(parse, self.statements, self.contents)
        self._quotations: list[Span] = []
        for quotation in statements.quotations:  # without those inside another
            if not self._quotations or quotation.span.start >= self._quotations[-1].end:
                self._quotations.append(quotation.span)
        self._hedges_in: dict[int, list[Hedge]] = {}
        for hedge in self.hedges:
            self._hedges_in.setdefault(parse.sentence[hedge.token], []).append(hedge)
        self._wordings: list[Wording | None] = [None] * len(self.statements)

    def claim(self, sentence: int, span: Span, head: int, behind: Sequence[Support]) -> ClaimReading:
        parse = self.parse
        verb = clause_of(parse, head) if head >= 0 else -1
        hedges = [
            h
            for h in self._hedges_in.get(sentence, ())
            if h.scope[0] <= head < h.scope[1] and self._holds(h, head, verb)
        ]
        modalities: list[Modality] = [h.modality for h in hedges]
        for support in behind:
            if not support.part and support.statement < len(self.statements):
                modalities += _cue_modality(self.statements[support.statement])
        if "conditional" in modalities and self._told_later(behind, hedges, verb):
            modalities = ["planned" if m == "conditional" else m for m in modalities]
        text = self.document.cut(span)
        if text.rstrip("\"”'’ ").endswith("?"):
            modalities.append("asked")
        negative = verb >= 0 and any(parse.dep[c] == "neg" or parse.lower[c] == "never" for c in parse.children[verb])
        modality = strongest(modalities)
        return ClaimReading(
            sentence, span, polarity="negative" if negative else "positive", modality=modality,
            factual=modality not in ("asked", "opinion"), hedges=tuple(h.span for h in hedges),
            supports=tuple(behind), subject=self.subject_entity(head) if head >= 0 else -1,
            shown=self._softened(span, hedges) if modality in SOFT else None,
            bands=tuple(h.band for h in hedges if h.band),
        )  # fmt: skip

    def _softened(self, span: Span, hedges: Sequence[Hedge]) -> Span | None:
        """The smallest softened clause inside the claim."""
        scopes = [self.parse.span(*h.scope) for h in hedges if h.modality in SOFT]
        inside = [s for s in scopes if span.covers(s) and s != span]
        return min(inside, key=lambda s: s.end - s.start, default=None)

    def _told_later(self, behind: Sequence[Support], hedges: Sequence[Hedge], verb: int) -> bool:
        """ "She said she would resign": the "will" of what was said, not a condition; "would have died" is one."""
        parse = self.parse
        said = any(
            not s.part and s.statement < len(self.statements) and self.statements[s.statement].mode != "direct"
            for s in behind
        )
        done = (
            any(parse.lower[c] == "have" and parse.dep[c] == "aux" for c in parse.children[verb])
            if verb >= 0
            else False
        )
        return said and not done and all(parse.lower[h.token] != "if" for h in hedges)

    def _holds(self, hedge: Hedge, head: int, verb: int) -> bool:
        """Whether the hedge is between the outlet and the claim, not in a side clause of it."""
        if hedge.head in (head, verb) or clause_of(self.parse, hedge.token) == verb:
            return True
        return (
            hedge.token < head and hedge.head <= head and hedge.scope[0] <= verb < hedge.scope[1] and hedge.head != verb
        )

    def tokens(self, span: Span) -> Range:
        """Token range of a stretch of characters."""
        first = bisect.bisect_left(self.parse.start, span.start)
        return first, max(first, bisect.bisect_left(self.parse.start, span.end))

    def is_quoted(self, at: int) -> bool:
        """Whether the character stands in a quotation."""
        before = bisect.bisect_right(self._quotations, at, key=lambda span: span.start) - 1
        return before >= 0 and at < self._quotations[before].end

    def wording(self, index: int) -> Wording:
        found = self._wordings[index]
        if found is None:
            found = self._wordings[index] = wording(self.parse, self.contents[index])
        return found

    def cue(self, index: int) -> int:
        cue = self.statements[index].cue
        return cue.token if cue else -1

    def is_clause(self, index: int) -> bool:
        """Whether something is said to be so: the content has a verb with a subject."""
        head = self.statements[index].content_head
        if head < 0 or not self.statements[index].content:
            return False
        parse = self.parse
        return parse.tag[head].startswith(("VB", "MD")) and any(parse.dep[c] in _SUBJECTS for c in parse.children[head])

    def covers(self, index: int, token: int) -> bool:
        """Whether the content of statement ``index`` holds ``token``."""
        return any(first <= token < last for first, last in self.contents[index])

    def subject_entity(self, head: int) -> int:
        """Entity of the subject of ``head``; -1 for none."""
        subject = self.subject(head)
        return self.names.by_token[subject] if subject >= 0 else -1

    def subject(self, head: int) -> int:
        """The subject of ``head``, over joined and open clauses; -1 for none."""
        parse = self.parse
        for _ in range(4):
            for child in parse.children[head]:
                if parse.dep[child] in ("nsubj", "nsubjpass"):
                    return child
            if parse.dep[head] not in ("conj", "xcomp") or parse.head[head] == head:
                break
            head = parse.head[head]
        return -1

    def says_nothing(self, statement: Statement) -> bool:
        """Wishes and feelings, acts of nobody in particular, and "it means that ...", which no one says."""
        kind = statement.cue.kind if statement.cue else "speech"
        if kind == "attitude":
            return True
        if kind == "act" and not any(is_body(self.parse, self.names, p) for p in statement.parties):
            return True
        return bool(statement.parties) and all(
            p.entity < 0 and self.parse.lower[p.head] in _NOBODY and p.antecedent < 0 for p in statement.parties
        )

    def names_something(self, head: int, span: Span) -> bool:
        """Somebody or something in particular, not only "we are very happy"."""
        parse = self.parse
        if not any(parse.tag[c] == "PRP" for c in parse.children[head] if parse.dep[c] in _SUBJECTS):
            return True
        first, last = self.tokens(span)
        return any(
            self.names.by_token[t] >= 0 or parse.tag[t] == "CD" for t in range(first, min(last, first + _OPENING))
        )


def _said_in(
    parse: Parse, statements: Sequence[Statement], contents: Sequence[Sequence[Range]]
) -> dict[int, list[int]]:
    """Sentence -> the statements that are made in it, or whose words go on in it, as those of long quotations do."""
    out: dict[int, list[int]] = {}
    for i, (statement, ranges) in enumerate(zip(statements, contents, strict=True)):
        sentences = {statement.sentence}
        for first, last in ranges:
            if first < last:
                sentences.update(range(parse.sentence[first], parse.sentence[last - 1] + 1))
        for sentence in sentences:
            out.setdefault(sentence, []).append(i)
    return out


def _cue_modality(statement: Statement) -> list[Modality]:
    cue = statement.cue
    if cue is None:
        return []
    if cue.cue_class == "distance":
        return ["alleged"]
    if cue.lemma in column("opinion_verbs", "lemma"):
        return ["opinion"]
    if cue.lemma in column("forecast_verbs", "lemma"):
        return ["predicted"]
    return []
