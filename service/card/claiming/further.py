"""The other claims: what others say, what the outlet says in its first sentences, what the text is not sure of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from service.card.claiming.claim_reading import ClaimReading, Support
from service.card.claiming.hedges import SOFT, Hedge, clause_of, clause_range
from service.card.claiming.material import Material
from service.text.document import Span

_PLAIN = 7  # claims beside the central one that an editor still reads
_SOFTENED = 7
_FEW = 2
_SHORTEST, _LONGEST = 25, 400  # characters
_CLIMB = 3  # clauses from a softened word up to one that stands alone
# Words that tie a clause to the one it was cut from: it does not stand alone behind them, but may without them.
_TIED = re.compile(r"(?:because|although|though|while|whereas|and|but|so|or|that|yet)\s", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:\w+ing|to|which|who|whom|whose|where|when|what|as|than|how|if|for|whoever)\b", re.IGNORECASE
)
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_CUT_OFF = re.compile(r"(?:said|says|told|added|(?:him|her|them|it)sel\w+)\s", re.IGNORECASE)
_OWN_VOICE = 8  # first sentences in which the outlet's own statements are news


def other_claims(material: Material, central: ClaimReading) -> list[ClaimReading]:
    """Few enough to read, no two about the same words."""
    taken = [central.span]
    told = {s.statement for s in central.supports if not s.presupposes}
    said = {_wording(material, central.span)}
    found: list[ClaimReading] = []
    for i, statement in enumerate(material.statements):
        if i in told or not _checkable(material, i):
            continue
        span = _one_sentence(material, statement.content_head, max(statement.content, key=lambda s: s.end - s.start))
        span = _trimmed(material, span)
        if span.end - span.start >= _SHORTEST and _free(span, taken) and _is_new(material, span, said):
            taken.append(span)
            found.append(material.claim(statement.sentence, span, statement.content_head, _behind(material, i)))
            if len(found) == 3 * _PLAIN:
                break
    plain = [c for c in found if c.modality != "planned"][:_PLAIN]
    said = {_wording(material, c.span) for c in (central, *plain)}
    plain += _own_voice(material, taken, said, _PLAIN - len(plain))
    if len(plain) < _FEW:  # what is merely planned is worth listing where there is little else
        plain += [c for c in found if c.modality == "planned"][: _FEW - len(plain)]
    return plain + _softened(material, [central.span, *(c.span for c in plain)], said, [central, *plain])


def _wording(material: Material, span: Span) -> str:
    return " ".join(material.document.cut(span).lower().split()).strip("\"“”'‘’.,;: ")


def _is_new(material: Material, span: Span, said: set[str]) -> bool:
    """Whether the words are not yet said; a caption may be printed twice."""
    words = _wording(material, span)
    if words in said:
        return False
    said.add(words)
    return True


def _one_sentence(material: Material, head: int, span: Span) -> Span:
    """The part of a long quotation that is one sentence: the one that says it, else the first."""
    document = material.document
    sentence = document.sentence_at(span.start)
    if head >= 0 and span.start <= material.parse.start[head] < span.end:
        sentence = document.sentence_at(material.parse.start[head])
    return Span(max(span.start, sentence.start), min(span.end, sentence.end))


def _checkable(material: Material, index: int) -> bool:
    """A clause of some length that somebody says, not asks, feels or refuses to say."""
    statement = material.statements[index]
    if statement.stance in ("declines", "asked") or statement.cue is None or not material.is_clause(index):
        return False
    if statement.cue.kind in ("attitude", "act") or statement.cue.cue_class in ("direct", "ask"):
        return False
    span = max(statement.content, key=lambda s: s.end - s.start)
    text = material.document.text
    if _CUT_OFF.match(text, span.start, span.end) or not _is_finite(material, statement.content_head, span):
        return False
    if span.end - span.start < _SHORTEST or material.document.cut(span).rstrip("\"”'’ ").endswith("?"):
        return False
    return material.says_nothing(statement) is False and material.names_something(statement.content_head, span)


def _is_finite(material: Material, head: int, span: Span) -> bool:
    """Whether the clause stands by itself: not "her sitting on the steps" or "him leave", which somebody saw."""
    parse = material.parse
    first, last = material.tokens(span)
    if any(parse.lower[t] == "how" for t in range(first, min(first + 2, last))):  # told how he "had used a knife"
        return "VBD" in (parse.tag[head], *(parse.tag[c] for c in parse.children[head] if parse.dep[c] == "aux"))
    if any(tag in _FINITE for tag in parse.tag[first:last]):
        return True
    subject = next((parse.tag[c] for c in parse.children[head] if parse.dep[c] in _SUBJECTS), "")
    bare = parse.tag[head] in ("VB", "VBG") or any(parse.lower[c] == "being" for c in parse.children[head])
    return not bare or (parse.tag[head] == "VB" and subject == "NNS")  # "most migrants come from there"


def _trimmed(material: Material, span: Span) -> Span:
    """Without the "that" or "how" before it and a quotation mark that has lost its other half."""
    start, end = span
    text = material.document.text
    while start < end and (text[start] in "\"“”'‘’ ,\u200e\n•" or text.startswith(("that ", "how "), start)):
        start = text.index(" ", start) + 1 if text[start] in "th" else start + 1
    while end > start and (text[end - 1] in " ,;" or _is_left_over(text, start, end)):
        end -= 1
    return Span(start, end) if start < end else span


def _is_left_over(text: str, start: int, end: int) -> bool:
    """Whether the last character is a quotation mark that nothing in the claim opens."""
    if text[end - 1] == '"':
        return "“" not in text[start:end] and text.count('"', start, end) % 2 == 1
    return text[end - 1] == "”" and text.count("”", start, end) > text.count("“", start, end)


def _behind(material: Material, index: int) -> list[Support]:
    """The statement itself and those that wrap it ("she said, according to the paper")."""
    head = material.statements[index].content_head
    out = []
    for other in material.by_sentence[material.statements[index].sentence]:
        covers = material.covers(other, head)
        if other == index or (covers and material.statements[other].stance in ("supports", "denies")):
            out.append(Support(other, 0))
    return out


def _own_voice(material: Material, taken: list[Span], said: set[str], room: int) -> list[ClaimReading]:
    out: list[ClaimReading] = []
    for sentence in material.document.sentences[:_OWN_VOICE]:
        if len(out) >= room or len(out) == 3:
            break
        text = material.document.cut(sentence.span)
        if sentence.number in material.by_sentence or not _free(sentence.span, taken) or len(text) < 40:
            continue
        if text[-1] not in ".”\"’'" or text.startswith(("“", '"', "‘", "'")):
            continue
        first, last = material.parse.bounds[sentence.number]
        root = next((t for t in range(first, last) if material.parse.head[t] == t), first)
        named = any(material.names.by_token[t] >= 0 or material.parse.tag[t] == "CD" for t in range(first, last))
        if named and material.parse.tag[root] in ("VBD", "VBN", "VBZ", "VBP"):
            claim = material.claim(sentence.number, sentence.span, root, [])
            if claim.modality != "planned" and _is_new(material, sentence.span, said):
                taken.append(sentence.span)
                out.append(claim)
    return out


def _softened(material: Material, taken: list[Span], said: set[str], told: list[ClaimReading]) -> list[ClaimReading]:
    """Clauses that the text itself holds for less than certain."""
    out: list[ClaimReading] = []
    sure = {c.span for c in told if c.modality not in SOFT}
    for hedge in material.hedges:
        if len(out) == _SOFTENED:
            break
        if not hedge.own or hedge.modality not in SOFT:
            continue
        softened = material.parse.span(*hedge.scope)
        if not _free(softened, [t for t in taken if t not in sure]):
            continue
        span = _standing_alone(material, hedge)
        if span is None or not _is_new(material, span, said):
            continue
        taken.append(softened)
        sentence = material.parse.sentence[hedge.token]
        behind = [
            Support(i, 0)
            for i in material.by_sentence.get(sentence, ())
            if material.statements[i].stance in ("supports", "denies") and material.covers(i, hedge.head)
        ]
        claim = material.claim(sentence, span, hedge.head, behind)
        out.append(replace(claim, shown=softened) if span.covers(softened) and span != softened else claim)
    return out


def _standing_alone(material: Material, hedge: Hedge) -> Span | None:
    """The softened clause without the words that tie it to another, else the clause it is part of; None for neither."""
    parse = material.parse
    verb = hedge.head
    span = _untied(material, parse.span(*hedge.scope))
    for _ in range(_CLIMB):
        if span is not None:
            return span
        if parse.head[verb] == verb:
            break
        verb = clause_of(parse, parse.head[verb])
        span = _untied(material, parse.span(*clause_range(parse, verb)))
    return span


def _untied(material: Material, span: Span) -> Span | None:
    """``span`` behind "because" or "while"; None where it has no subject and verb of its own."""
    text, parse = material.document.text, material.parse
    tied = _TIED.match(text, span.start, span.end)
    if tied:
        span = Span(tied.end(), span.end)
    if not _SHORTEST <= span.end - span.start <= _LONGEST:
        return None
    first, last = material.tokens(span)
    whole = any(parse.dep[t] == "ROOT" for t in range(first, last))
    if not whole and _UNFINISHED.match(text, span.start, span.end):
        return None
    stands = any(
        parse.dep[t] in _SUBJECTS
        and first <= parse.head[t] < last
        and parse.tag[parse.head[t]].startswith(("VB", "MD"))
        for t in range(first, last)
    )
    return span if stands else None


def _free(span: Span, taken: Iterable[Span]) -> bool:
    """Whether most of ``span`` is no claim yet."""
    length = max(1, span.end - span.start)
    return all(2 * (min(span.end, t.end) - max(span.start, t.start)) < length for t in taken)
