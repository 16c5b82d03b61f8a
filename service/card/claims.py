"""What the article says that could be checked, the central claim first, and who stands behind each."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.card.central import Central, find_central
from service.card.facts import Modality, Polarity
from service.card.hedges import SOFT, Hedge, clause_of, find_hedges, strongest
from service.card.names import Names
from service.card.performatives import act_at, is_body, spoken_at
from service.card.restated import Core, Wording, compare, core_of, wording
from service.card.speech_acts import is_denial, is_speech_act
from service.card.statements import Statement, Statements
from service.text.document import Document, Span
from service.text.syntax import Parse

_PLAIN = 7  # claims beside the central one that an editor still reads
_SOFTENED = 7
_OWN_VOICE = 8  # first sentences in which the outlet's own statements are news
_THE_NEWS = re.compile(
    r"th(?:is|ese|e|at|ose)\s(?:\w{2,15}\s){0,2}(?:news|reports?|information|moves?|decisions?|announcements?|claims?"
    r"|developments?|deaths?|attacks?|figures?|toll|deal|story|incidents?|events?|arrests?|visit|agreement)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|this|that)\b", re.IGNORECASE)
_NEWS_OF = re.compile(r"(?:the\s)?(?:news|word|reports?)\sof\b", re.IGNORECASE)
_NOBODY = frozenset({"it", "this", "that", "which", "what", "there"})
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|ll)|[Oo]ur)\b")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Support:
    """A statement that stands behind a claim; ``statement`` counts through the statements, then ``Claims.extra``.

    ``distance`` is in sentences. ``part`` is set where it carries only a part of the claim, and ``presupposes``
    where a bare noun ("his death") does: neither counts as an origin.
    """

    statement: int
    distance: int
    part: bool = False
    presupposes: bool = False


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """One claim: ``span`` is its clause or sentence, ``hedges`` the words that soften it.

    ``decided`` marks a plan told as decided or announced by the body able to carry it out, ``denial`` a claim
    that something is not so, whose denier stands behind it. ``subject`` is the entity the claim is about, or -1,
    ``bands`` are likelihoods in per cent where the text uses a word that has one.
    """

    sentence: int
    span: Span
    central: bool = False
    factual: bool = True
    speech_act: bool = False
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    hedges: tuple[Span, ...] = ()
    supports: tuple[Support, ...] = ()
    decided: bool = False
    denial: bool = False
    subject: int = -1
    bands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims, and the ``extra`` statements made by public acts ("the court convicted"), in that order."""

    claims: tuple[ClaimReading, ...]
    extra: tuple[Statement, ...] = ()


def find_claims(document: Document, parse: Parse, names: Names, statements: Statements) -> Claims:
    """The central claim first, then what else could be checked, in text order; () for a text that states nothing."""
    central = find_central(document, parse, names, statements) if len(parse) else None
    if central is None:
        return Claims(())
    return _Reader(document, parse, names, statements, find_hedges(document, parse)).read(central)


class _Reader:
    """One pass over one article: what every claim is compared with is worked out once."""

    def __init__(
        self, document: Document, parse: Parse, names: Names, statements: Statements, hedges: tuple[Hedge, ...]
    ) -> None:
        self.document, self.parse, self.names, self.hedges = document, parse, names, hedges
        self.statements = statements.statements
        self.contents = [[self._tokens(s) for s in statement.content] for statement in self.statements]
        self.wordings: list[Wording | None] = [None] * len(self.statements)
        self.by_sentence: dict[int, list[int]] = {}
        for i, statement in enumerate(self.statements):
            self.by_sentence.setdefault(statement.sentence, []).append(i)
        self.hedges_in: dict[int, list[Hedge]] = {}
        for hedge in hedges:
            self.hedges_in.setdefault(parse.sentence[hedge.token], []).append(hedge)

    def read(self, central: Central) -> Claims:
        claim, extra = self._central(central)
        return Claims((claim, *sorted(self._others(claim), key=lambda c: c.span)), extra)

    # The central claim

    def _central(self, central: Central) -> tuple[ClaimReading, tuple[Statement, ...]]:
        parse = self.parse
        first, last = self._tokens(central.span)
        root = next((t for t in range(first, last) if parse.head[t] == t), first)
        own = self.by_sentence.get(central.sentence, [])
        head = self._content_head(root, own)
        spoken = is_speech_act(self.document, parse, root)
        core = core_of(parse, head, self._without_sources((first, last), own))
        supports = self._spoken(root, central) if spoken else self._supports(head, central.sentence, core)
        denial = is_denial(parse, root)
        extra: tuple[Statement, ...] = ()
        if (spoken and not any(s.distance == 0 for s in supports)) or (
            denial and not any(self._cue(s.statement) == root for s in supports)
        ):
            said = spoken_at(parse, self.names, root, central.span, "denies" if denial else "supports")
            extra = (said,) if said else ()
            supports = [*([Support(len(self.statements), 0)] if said else []), *supports]
        elif not any(not s.part and not s.presupposes for s in supports):
            extra, acted = self._acts(head, central, core)
            supports = [*acted, *supports]
        claim = self._claim(central.sentence, central.span, head, [s for s in supports if s.distance == 0])
        if denial:
            claim = replace(claim, polarity="negative", denial=True)
        if spoken:
            claim = replace(claim, modality="asserted", hedges=(), bands=())
        decided = claim.modality == "planned" and self._decided(head, supports)
        return replace(
            claim, central=True, speech_act=spoken, supports=tuple(supports), decided=decided
        ), extra  # fmt: skip

    def _content_head(self, root: int, own: Sequence[int]) -> int:
        """The verb of what is said where the sentence itself says who says it."""
        head = root
        for _ in range(2):
            inner = next(
                (self.statements[i].content_head for i in own if self._cue(i) == head and self._is_clause(i)), -1
            )
            if inner < 0:
                break
            head = inner
        return head

    def _supports(self, head: int, sentence: int, core: Core) -> list[Support]:
        out = []
        subject = self._subject_entity(head)
        for i, statement in enumerate(self.statements):
            if statement.stance in ("declines", "asked") or self._says_nothing(statement):
                continue
            away = statement.sentence - sentence
            if away == 0:
                covers = self._cue(i) == head or any(a <= head < b for a, b in self.contents[i])
                if covers or self._touches(i, sentence):
                    out.append(Support(i, 0, part=not covers))
            elif (
                self._about_it(statement, away)
                or self._news_of_it(i, core)
                or self._own_act(statement, away, subject, core, i)
            ):
                out.append(Support(i, abs(away)))
            else:
                match = compare(core, self._wording(i))
                if match is not None:
                    out.append(Support(i, abs(away), part=match == "part", presupposes=match == "presupposes"))
        return out

    def _says_nothing(self, statement: Statement) -> bool:
        """Wishes and feelings, acts of nobody in particular, and "it means that ...", which no one says."""
        kind = statement.cue.kind if statement.cue else "speech"
        if kind == "attitude":
            return True
        if kind == "act" and not any(is_body(self.parse, self.names, p) for p in statement.parties):
            return True
        return bool(statement.parties) and all(
            p.entity < 0 and self.parse.lower[p.head] in _NOBODY and p.antecedent < 0 for p in statement.parties
        )

    def _spoken(self, root: int, central: Central) -> list[Support]:
        """Who said the words: statements of the same sentence, and of the same speaker near it."""
        speaker = self._subject_entity(root)
        out = []
        for i, statement in enumerate(self.statements):
            away = statement.sentence - central.sentence
            if away == 0 and (self._cue(i) == root or any(a <= root < b for a, b in self.contents[i])):
                out.append(Support(i, 0))
            elif (
                statement.parties
                and statement.parties[-1].entity == speaker >= 0
                and statement.stance in ("supports", "denies")
                and 0 <= away <= 8
                and len(out) < 4
            ):
                out.append(Support(i, away))
        return out

    def _acts(self, head: int, central: Central, core: Core) -> tuple[tuple[Statement, ...], list[Support]]:
        """A public act as its own origin, in the sentence itself or where it is told again with its agent."""
        count = len(self.statements)
        act = act_at(self.parse, self.names, head, central.span)
        if act is not None:
            return (act,), [Support(count, 0)]
        first = self.parse.bounds[central.sentence][0]
        last = self.parse.bounds[min(len(self.parse.bounds) - 1, central.sentence + 6)][1]
        for token in range(first, last):
            if token == head or not self.parse.tag[token].startswith("VB"):
                continue
            sentence = self.document.sentences[self.parse.sentence[token]]
            act = act_at(self.parse, self.names, token, sentence.span)
            if (
                act is not None
                and core.verbs & wording(self.parse, [(token, token + 1)]).verbs
                and compare(core, wording(self.parse, [self.parse.bounds[sentence.number]])) == "full"
            ):
                return (act,), [Support(count, sentence.number - central.sentence)]
        return (), []

    def _about_it(self, statement: Statement, away: int) -> bool:
        """ "This news was confirmed by ...": what is said is the sentence before."""
        if away != 1 or not statement.content:
            return False
        text = self.document.cut(statement.content[0])
        return _THE_NEWS.match(text) is not None or (len(text) <= 60 and _IT.match(text) is not None)

    def _news_of_it(self, index: int, core: Core) -> bool:
        """ "News of the move was first reported by ...": passed on, though only a noun."""
        content = self.statements[index].content
        return (
            bool(content)
            and _NEWS_OF.match(self.document.cut(content[0])) is not None
            and bool(core.nouns & self._wording(index).nouns)
        )

    def _own_act(self, statement: Statement, away: int, subject: int, core: Core, index: int) -> bool:
        """The one the claim is about speaks, in the first person, of what the claim names."""
        if not 0 < away <= 2 or subject < 0 or not statement.parties or statement.parties[-1].entity != subject:
            return False
        text = " ".join(self.document.cut(s) for s in statement.content)
        return _FIRST_PERSON.search(text) is not None and bool(core.nouns & self._wording(index).nouns)

    def _decided(self, head: int, supports: Sequence[Support]) -> bool:
        """Told as taken ("is to", "has ordered"), or announced by the body that will carry it out."""
        parse = self.parse
        subject = self._subject_entity(head)
        for support in supports:
            if support.statement >= len(self.statements) or support.part or support.presupposes:
                continue
            statement = self.statements[support.statement]
            for party in statement.parties[-1:]:
                if party.entity >= 0 and party.entity == subject:
                    return True
        return any(parse.tag[c] == "TO" for c in parse.children[head]) and parse.tag[head] == "VB"

    # The other claims

    def _others(self, central: ClaimReading) -> list[ClaimReading]:
        taken = [central.span]
        told = {s.statement for s in central.supports if not s.presupposes}
        found: list[ClaimReading] = []
        for i, statement in enumerate(self.statements):
            if i in told or not self._checkable(i):
                continue
            span = self._trimmed(max(statement.content, key=lambda s: s.end - s.start))
            if _free(span, taken):
                taken.append(span)
                found.append(self._claim(statement.sentence, span, statement.content_head, self._behind(i)))
                if len(found) == 3 * _PLAIN:
                    break
        now = [c for c in found if c.modality != "planned"]
        plain = now[:_PLAIN] if len(now) > 1 else sorted(found, key=lambda c: c.modality == "planned")[:_PLAIN]
        plain += self._own_voice(taken, _PLAIN - len(plain))
        return plain + self._softened([central.span, *(c.span for c in plain)], plain)

    def _checkable(self, index: int) -> bool:
        """A clause of some length that somebody says, not asks, feels or refuses to say."""
        statement = self.statements[index]
        if statement.stance in ("declines", "asked") or statement.cue is None or not self._is_clause(index):
            return False
        if statement.cue.kind in ("attitude", "act") or statement.cue.cue_class in ("direct", "ask"):
            return False
        span = max(statement.content, key=lambda s: s.end - s.start)
        if span.end - span.start < 25 or self.document.cut(span).rstrip("\"”'’ ").endswith("?"):
            return False
        return self._says_nothing(statement) is False and self._names_something(statement.content_head, span)

    def _names_something(self, head: int, span: Span) -> bool:
        """Somebody or something in particular, not only "we are very happy"."""
        parse = self.parse
        if not any(parse.tag[c] == "PRP" for c in parse.children[head] if parse.dep[c] in _SUBJECTS):
            return True
        return any(self.names.by_token[t] >= 0 or parse.tag[t] == "CD" for t in range(*self._tokens(span)))

    def _trimmed(self, span: Span) -> Span:
        """Without the "that" before it and a quotation mark that has lost its other half."""
        start, end = span
        text = self.document.text
        while start < end and (text[start] in "\"“”'‘’ ,\u200e" or text.startswith("that ", start)):
            start += 5 if text.startswith("that ", start) else 1
        while end > start and (
            text[end - 1] in " ,;"
            or (text[end - 1] in '"”' and "“" not in text[start:end] and text.count('"', start, end) % 2)
        ):
            end -= 1
        return Span(start, end) if start < end else span

    def _behind(self, index: int) -> list[Support]:
        """The statement itself and those that wrap it ("she said, according to the paper")."""
        head = self.statements[index].content_head
        out = []
        for other in self.by_sentence[self.statements[index].sentence]:
            covers = any(a <= head < b for a, b in self.contents[other])
            if other == index or (covers and self.statements[other].stance in ("supports", "denies")):
                out.append(Support(other, 0))
        return out

    def _own_voice(self, taken: list[Span], room: int) -> list[ClaimReading]:
        out: list[ClaimReading] = []
        for sentence in self.document.sentences[:_OWN_VOICE]:
            if len(out) >= room or len(out) == 3:
                break
            text = self.document.cut(sentence.span)
            if sentence.number in self.by_sentence or not _free(sentence.span, taken) or len(text) < 40:
                continue
            if text[-1] not in ".”\"’'" or text.startswith(("“", '"', "‘", "'")):
                continue
            first, last = self.parse.bounds[sentence.number]
            root = next((t for t in range(first, last) if self.parse.head[t] == t), first)
            named = any(self.names.by_token[t] >= 0 or self.parse.tag[t] == "CD" for t in range(first, last))
            if named and self.parse.tag[root] in ("VBD", "VBN", "VBZ", "VBP"):
                taken.append(sentence.span)
                out.append(self._claim(sentence.number, sentence.span, root, []))
        return out

    def _softened(self, taken: list[Span], plain: list[ClaimReading]) -> list[ClaimReading]:
        """Clauses that the text itself holds for less than certain."""
        out: list[ClaimReading] = []
        for hedge in self.hedges:
            if len(out) == _SOFTENED:
                break
            if not hedge.own or hedge.modality not in SOFT:
                continue
            span = self.parse.span(*hedge.scope)
            if not _free(span, [t for t in taken if t not in {p.span for p in plain if p.modality not in SOFT}]):
                continue
            taken.append(span)
            sentence = self.parse.sentence[hedge.token]
            behind = [
                Support(i, 0)
                for i in self.by_sentence.get(sentence, ())
                if self.statements[i].stance in ("supports", "denies")
                and any(a <= hedge.head < b for a, b in self.contents[i])
            ]
            out.append(self._claim(sentence, span, hedge.head, behind))
        return out

    # What every claim has

    def _claim(self, sentence: int, span: Span, head: int, behind: Sequence[Support]) -> ClaimReading:
        parse = self.parse
        verb = clause_of(parse, head) if head >= 0 else -1
        hedges = [
            h
            for h in self.hedges_in.get(sentence, ())
            if h.scope[0] <= head < h.scope[1] and self._holds(h, head, verb)
        ]
        modalities: list[Modality] = [h.modality for h in hedges]
        for support in behind:
            if not support.part and support.statement < len(self.statements):
                modalities += _cue_modality(self.statements[support.statement])
        text = self.document.cut(span)
        if text.rstrip("\"”'’ ").endswith("?"):
            modalities.append("asked")
        negative = (
            any(parse.dep[c] == "neg" or parse.lower[c] == "never" for c in parse.children[verb])
            if verb >= 0
            else False
        )
        modality = strongest(modalities)
        return ClaimReading(
            sentence, span, polarity="negative" if negative else "positive", modality=modality,
            factual=modality not in ("asked", "opinion"), hedges=tuple(h.span for h in hedges),
            supports=tuple(behind), subject=self._subject_entity(head) if head >= 0 else -1, bands=tuple(h.band for h in hedges if h.band),
        )  # fmt: skip

    def _holds(self, hedge: Hedge, head: int, verb: int) -> bool:
        """Whether the hedge is between the outlet and the claim, not in a side clause of it."""
        if hedge.head in (head, verb) or clause_of(self.parse, hedge.token) == verb:
            return True
        return (
            hedge.token < head and hedge.head <= head and hedge.scope[0] <= verb < hedge.scope[1] and hedge.head != verb
        )

    def _tokens(self, span: Span) -> Range:
        """Token range of a stretch of characters."""
        first = bisect.bisect_left(self.parse.start, span.start)
        return first, max(first, bisect.bisect_left(self.parse.start, span.end))

    def _wording(self, index: int) -> Wording:
        found = self.wordings[index]
        if found is None:
            found = self.wordings[index] = wording(self.parse, self.contents[index])
        return found

    def _cue(self, index: int) -> int:
        cue = self.statements[index].cue
        return cue.token if cue else -1

    def _is_clause(self, index: int) -> bool:
        """Whether something is said to be so: the content has a verb with a subject."""
        head = self.statements[index].content_head
        if head < 0 or not self.statements[index].content:
            return False
        parse = self.parse
        return parse.tag[head].startswith(("VB", "MD")) and any(parse.dep[c] in _SUBJECTS for c in parse.children[head])

    def _touches(self, index: int, sentence: int) -> bool:
        span = self.document.sentences[sentence].span
        return any(s.overlaps(span) for s in self.statements[index].content)

    def _subject_entity(self, head: int) -> int:
        """Entity of the subject of ``head``, over joined and open clauses; -1 for none."""
        parse = self.parse
        for _ in range(4):
            for child in parse.children[head]:
                if parse.dep[child] in ("nsubj", "nsubjpass"):
                    return self.names.by_token[child]
            if parse.dep[head] not in ("conj", "xcomp") or parse.head[head] == head:
                break
            head = parse.head[head]
        return -1

    def _without_sources(self, whole: Range, own: Iterable[int]) -> list[Range]:
        """The tokens of the sentence except who is said to say it, where something else is left."""
        cut = sorted(
            (p.first, p.last)
            for i in own
            for p in self.statements[i].parties
            if not any(a <= p.head < b for a, b in self.contents[i])
        )
        out: list[Range] = []
        at = whole[0]
        for first, last in cut:
            if at < first:
                out.append((at, first))
            at = max(at, last)
        if at < whole[1]:
            out.append((at, whole[1]))
        return out or [whole]


def _free(span: Span, taken: Iterable[Span]) -> bool:
    """Whether most of ``span`` is no claim yet."""
    length = max(1, span.end - span.start)
    return all(2 * (min(span.end, t.end) - max(span.start, t.start)) < length for t in taken)


def _cue_modality(statement: Statement) -> list[Modality]:
    cue = statement.cue
    if cue is None:
        return []
    if cue.cue_class == "distance":
        return ["alleged"]
    if cue.cue_class == "speculate" and cue.kind == "thought":
        return ["opinion"]
    return []
