"""Which sentence states the news: what the title says, else the lead, unless that only sets the scene."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.card.attributing.statements import Statement, Statements
from service.card.claiming.page import headline_of, is_furniture, phrases
from service.card.claiming.telling import telling_title
from service.card.naming.names import Names
from service.card.wordforms import stem, verb_table
from service.text import opening
from service.text.document import Document, Sentence, Span
from service.text.page import may_state
from service.text.syntax import Parse

_CANDIDATES = 10  # the news stands in the first sentences, whatever the length of the article
_OPENINGS = ("“", '"', "‘", "'", "«")
_TITLE_WORD = r"(?:[A-Z0-9][\w'’.&-]{0,30}|of|the|and|an?|in|on|to|for|at|from|with)"
_TITLE = re.compile(rf"[\"“][A-Z0-9][\w'’.&-]{{0,30}}(?:\s{_TITLE_WORD}){{1,8}},?[\"”]")  # "Grace of Norland," a film
_CONNECTED = ("But ", "And ", "Yet ", "So ", "Instead", "Still, ", "Meanwhile", "However")  # needs what stands before
_READER = re.compile(r"\b(?:you|your|we|our|us|let's|i|my)\b")
_WHEN = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight"
    r"|this (?:week|month|morning)|last (?:week|night))\b"
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]?")
_FIGURE = re.compile(r"\b\d")
SUBJECTS = ("nsubj", "nsubjpass")
_SILENT = ("asked", "declines")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_TOLD_OF = frozenset(("the", "this", "it"))
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Central:
    """The sentence and its span without a dateline."""

    sentence: int
    span: Span


def find_central(document: Document, parse: Parse, names: Names, statements: Statements) -> Central | None:
    """The best of the first sentences; None only for a text in which no sentence states anything."""
    title = title_stems(document)
    said = {
        s.sentence
        for s in statements.statements
        if s.cue is not None
        and s.cue.kind in ("speech", "evidence")
        and s.stance not in _SILENT
        and (_tells(parse, s) or stem(s.cue.lemma) in title)
    }
    refused = {s.sentence for s in statements.statements if s.stance == "declines"} - said
    lead = _Lead(document, parse, names, title, stems(document.title or ""))
    best: tuple[float, Central] | None = None
    place = 0
    for number, sentence in enumerate(document.sentences[: 3 * _CANDIDATES]):
        span = opening.told(document, sentence)
        if not lead.states(sentence, span):
            continue
        score = lead.promise(sentence, span, place)
        if number in refused:
            score -= 0.4  # "The office has refused to comment"
        elif number in said:
            score += 0.2
        if number in said and document.cut(span).startswith(_OPENINGS) and _FIGURE.search(document.cut(span)):
            score += 0.5  # "We have lost 30 soldiers," the minister said
        place += 1
        if best is None or score > best[0]:  # else nothing that speaks against it need be looked for
            score -= _faults(document.cut(span))
            if best is None or score > best[0]:
                best = (score, Central(number, span))
        if place == _CANDIDATES:
            break
    return best[1] if best else None


def main_verb(parse: Parse, first: int, last: int) -> int:
    """The verb that heads the tokens, also where the parser hung it on a dateline before them."""
    tops = [t for t in range(first, last) if parse.head[t] == t or not first <= parse.head[t] < last]
    verbs = (t for t in tops if parse.tag[t].startswith(("VB", "MD")))
    return next(verbs, tops[0] if tops else first)


def subject_of(parse: Parse, verb: int) -> int:
    """The subject of ``verb``, also where the parser hung it on the auxiliary; -1 for none."""
    own = (c for c in parse.children[verb] if parse.dep[c] in SUBJECTS)
    helpers = (h for h in parse.children[verb] if h < verb and parse.dep[h] in ("aux", "auxpass"))
    return next(own, next((c for h in helpers for c in parse.children[h] if parse.dep[c] in SUBJECTS), -1))


def title_stems(document: Document) -> frozenset[str]:
    """What the title is about; it guides, and is never evidence."""
    return stems(telling_title(document))


def stems(text: str) -> frozenset[str]:
    """Stems of the words of ``text`` that say something."""
    return frozenset(filter(None, (stem(w.lower()) for w in _WORD.findall(text))))


@dataclass(frozen=True, slots=True)
class _Lead:
    """Everything a sentence is weighed against."""

    document: Document
    parse: Parse
    names: Names
    title: frozenset[str]
    printed: frozenset[str]  # the whole title, also where it tells nothing

    def states(self, sentence: Sentence, span: Span) -> bool:
        """Whether it is a sentence of the article with a subject and a finite verb, not the headline again."""
        parse = self.parse
        text = self.document.cut(span)
        if len(text) < 20 or is_furniture(text):
            return False
        if not may_state(self.document, sentence.number):
            return False
        first, last = parse.bounds[sentence.number]
        if not any(
            parse.dep[t] in SUBJECTS and parse.tag[parse.head[t]].startswith(("VB", "MD")) for t in range(first, last)
        ) and not (text.startswith("According to") and _is_finite(parse, main_verb(parse, first, last))):
            return False  # the parser may lose the subject behind "according to the ministry"
        if sentence.number == headline_of(self.document):
            return False
        if sentence.number < 3 and self.printed:
            own = self._stems(sentence)
            shared = len(own & self.printed)
            again = shared >= 0.8 * len(self.printed) and len(own) <= len(self.printed) + 2
            return not (again and _alone(self.document, sentence)) and shared < 0.85 * len(own)
        return True

    def promise(self, sentence: Sentence, span: Span, place: int) -> float:
        """Higher for what the title says, what stands early, and what reads like an event."""
        parse = self.parse
        second = 0.67 if self.title else 0.75  # without a title the place is all there is to go by
        score = (1.0, second)[place] if place < 2 else 0.66 - 0.1 * place
        if self.title:
            shared = self._stems(sentence) & self.title
            score += 1.2 * min(0.5, len(shared) / len(self.title))  # a lead need not repeat the whole title
            score += 0.45 * any(s.isdigit() for s in shared)
        score += 0.1 * bool(_WHEN.search(self.document.text, span.start, span.end))
        first, last = parse.bounds[sentence.number]
        root = next((t for t in range(first, last) if parse.head[t] == t), first)
        return score + _newsworthy(parse, self.names, root)

    def _stems(self, sentence: Sentence) -> set[str]:
        first, last = self.parse.bounds[sentence.number]
        return {s for s in map(stem, self.parse.lower[first:last]) if s}


def _faults(text: str) -> float:
    """What speaks against a sentence as the news: it is a question, needs what stands before, speaks to the reader."""
    out = 0.0
    if text.startswith(_OPENINGS) and not _TITLE.match(text):
        out += 0.5
    if text[0].islower() and not any(c.isupper() for c in text[1:3]):
        out += 0.5  # the end of a sentence that was cut in two
    if text.startswith(_CONNECTED):
        out += 0.25
    if text.rstrip("\"”'’ ").endswith("?"):
        out += 1.0
    lower = text.lower().replace("’", "'")
    if any(map(lower.__contains__, phrases("colour"))):
        out += 0.4
    if _READER.search(_QUOTED.sub(" ", lower)):
        out += 0.6
    return out


def _tells(parse: Parse, statement: Statement) -> bool:
    """Whether something is said to be so: not "welcomed her co-star", "claiming the best results of his career"."""
    head = statement.content_head
    return statement.mode != "indirect" or head < 0 or parse.tag[head].startswith(("VB", "MD"))


def _is_thought(parse: Parse, verb: int) -> bool:
    """ "It is believed to be the first": what "it" is, another sentence says; not "it is believed that ..."."""
    return any(parse.dep[c] == "xcomp" for c in parse.children[verb])


def _is_finite(parse: Parse, verb: int) -> bool:
    return any(parse.dep[c] in ("aux", "auxpass") and parse.tag[c] in _FINITE for c in parse.children[verb])


def _alone(document: Document, sentence: Sentence) -> bool:
    """Whether it is a paragraph of its own, as a headline is."""
    following = sentence.number + 1
    return following < len(document.sentences) and document.sentences[following].paragraph != sentence.paragraph


def _newsworthy(parse: Parse, names: Names, root: int) -> float:
    """A named subject that did something, against an order, a scene or a judgement ("is ...")."""
    said = next((c for c in parse.children[root] if parse.dep[c] == "ccomp" and c < root), -1)
    if said >= 0:  # "..., it is reported": the news is what is said
        root = said
    subject = subject_of(parse, root)
    if subject < 0:
        return -0.4 if parse.tag[root] == "VB" else -0.1
    out = 0.0
    if parse.lower[root] in verb_table("happening_verbs") and parse.lower[parse.left[subject]] in _TOLD_OF:
        out -= 0.4  # "The incident happened at 10.30": what happened, another sentence says
    inside = range(parse.left[subject], parse.right[subject])
    if any(names.by_token[t] >= 0 and parse.tag[t] != "PRP$" for t in inside):
        out += 0.15
    elif parse.tag[parse.left[subject]] == "PRP$":  # "Her death was announced": whose, the sentence before says
        out -= 0.2
    elif parse.tag[subject] == "PRP" and (parse.dep[subject] == "nsubj" or _is_thought(parse, root)):
        out -= 0.35 if parse.dep[subject] == "nsubj" else 0.5
    helpers = {parse.lower[c] for c in parse.children[root] if parse.dep[c] in ("aux", "auxpass")}
    if parse.tag[root] in ("VBD", "VBN") or helpers & {"has", "have", "was", "were"}:
        out += 0.15
    elif parse.tag[root] == "VBG":
        out += 0.1
    elif parse.lower[root] in ("is", "are", "'s"):
        out -= 0.05
    return out
