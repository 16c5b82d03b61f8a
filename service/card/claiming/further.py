"""The other claims: what others say, what the outlet says in its first sentences, what the text is not sure of."""

from __future__ import annotations

from collections.abc import Iterable

from service.card.claiming.claim_reading import ClaimReading, Support
from service.card.claiming.hedges import SOFT
from service.card.claiming.material import Material
from service.text.document import Span

_PLAIN = 7  # claims beside the central one that an editor still reads
_SOFTENED = 7
_FEW = 2
_OWN_VOICE = 8  # first sentences in which the outlet's own statements are news


def other_claims(material: Material, central: ClaimReading) -> list[ClaimReading]:
    """Few enough to read, no two about the same words."""
    taken = [central.span]
    told = {s.statement for s in central.supports if not s.presupposes}
    found: list[ClaimReading] = []
    for i, statement in enumerate(material.statements):
        if i in told or not _checkable(material, i):
            continue
        span = _trimmed(material, max(statement.content, key=lambda s: s.end - s.start))
        if _free(span, taken):
            taken.append(span)
            found.append(material.claim(statement.sentence, span, statement.content_head, _behind(material, i)))
            if len(found) == 3 * _PLAIN:
                break
    plain = [c for c in found if c.modality != "planned"][:_PLAIN]
    plain += _own_voice(material, taken, _PLAIN - len(plain))
    if len(plain) < _FEW:  # what is merely planned is worth listing where there is little else
        plain += [c for c in found if c.modality == "planned"][: _FEW - len(plain)]
    return plain + _softened(material, [central.span, *(c.span for c in plain)], plain)


def _checkable(material: Material, index: int) -> bool:
    """A clause of some length that somebody says, not asks, feels or refuses to say."""
    statement = material.statements[index]
    if statement.stance in ("declines", "asked") or statement.cue is None or not material.is_clause(index):
        return False
    if statement.cue.kind in ("attitude", "act") or statement.cue.cue_class in ("direct", "ask"):
        return False
    span = max(statement.content, key=lambda s: s.end - s.start)
    if span.end - span.start < 25 or material.document.cut(span).rstrip("\"”'’ ").endswith("?"):
        return False
    return material.says_nothing(statement) is False and material.names_something(statement.content_head, span)


def _trimmed(material: Material, span: Span) -> Span:
    """Without the "that" before it and a quotation mark that has lost its other half."""
    start, end = span
    text = material.document.text
    while start < end and (text[start] in "\"“”'‘’ ,\u200e" or text.startswith("that ", start)):
        start += 5 if text.startswith("that ", start) else 1
    while end > start and (
        text[end - 1] in " ,;"
        or (text[end - 1] in '"”' and "“" not in text[start:end] and text.count('"', start, end) % 2)
    ):
        end -= 1
    return Span(start, end) if start < end else span


def _behind(material: Material, index: int) -> list[Support]:
    """The statement itself and those that wrap it ("she said, according to the paper")."""
    head = material.statements[index].content_head
    out = []
    for other in material.by_sentence[material.statements[index].sentence]:
        covers = material.covers(other, head)
        if other == index or (covers and material.statements[other].stance in ("supports", "denies")):
            out.append(Support(other, 0))
    return out


def _own_voice(material: Material, taken: list[Span], room: int) -> list[ClaimReading]:
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
            if claim.modality != "planned":
                taken.append(sentence.span)
                out.append(claim)
    return out


def _softened(material: Material, taken: list[Span], plain: list[ClaimReading]) -> list[ClaimReading]:
    """Clauses that the text itself holds for less than certain."""
    out: list[ClaimReading] = []
    for hedge in material.hedges:
        if len(out) == _SOFTENED:
            break
        if not hedge.own or hedge.modality not in SOFT:
            continue
        span = material.parse.span(*hedge.scope)
        if not _free(span, [t for t in taken if t not in {p.span for p in plain if p.modality not in SOFT}]):
            continue
        taken.append(span)
        sentence = material.parse.sentence[hedge.token]
        behind = [
            Support(i, 0)
            for i in material.by_sentence.get(sentence, ())
            if material.statements[i].stance in ("supports", "denies") and material.covers(i, hedge.head)
        ]
        out.append(material.claim(sentence, span, hedge.head, behind))
    return out


def _free(span: Span, taken: Iterable[Span]) -> bool:
    """Whether most of ``span`` is no claim yet."""
    length = max(1, span.end - span.start)
    return all(2 * (min(span.end, t.end) - max(span.start, t.start)) < length for t in taken)
