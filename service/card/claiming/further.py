"""The other claims: what others say, what the outlet says in its first sentences, what the text is not sure of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from service.card.attributing import cues
from service.card.claiming.central import main_verb
from service.card.claiming.claim_reading import ClaimReading, Support
from service.card.claiming.disputes import is_bare, is_negated
from service.card.claiming.hedges import SOFT, Hedge, clause_of, clause_range
from service.card.claiming.material import Material
from service.card.claiming.page import is_furniture
from service.card.claiming.repeats import Told
from service.card.lexicon import column
from service.text import opening
from service.text.document import Span
from service.text.page import may_state
from service.text.syntax import Parse

_PLAIN = 7  # claims beside the central one that an editor still reads
_SOFTENED = 7
_FEW = 2
_SHORTEST, _LONGEST = 25, 400  # characters
_CLIMB = 3  # clauses from a softened word up to one that stands alone
# Words that tie a clause to the one it was cut from: it does not stand alone behind them, but may without them.
_TIED = re.compile(
    r"(?:so that|that that|because|although|though|while|whereas|where|and|but|so|or|that|yet)\s", re.IGNORECASE
)
_UNFINISHED = re.compile(
    r"(?:\w+ing|to|which|who|whom|whose|where|when|what|as|than|how|if|for|whoever|why|whether)\b", re.IGNORECASE
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CUT_OFF = re.compile(r"(?:said|says|told|added|(?:him|her|them|it)sel\w+)\s", re.IGNORECASE)
# Words that make a clause hang on another one.
_HANGING = frozenset({"which", "who", "whom", "whose", "when", "where", "whether", "why", "what", "if"})
_CLAUSES = ("advcl", "csubj")
_COMPLETING = ("xcomp", "attr", "acomp")
_CERTAIN = frozenset({"DT", "PRP$", "CD", "NNP"})  # "the suspect, who may ...", not "people who may ..."
_BESIDE = ("conj", "ccomp", "parataxis", "aux", "auxpass")
_NAMED = 6  # tokens in which a torn clause names its speaker
_FAR = 12  # steps from a word to the verb of its clause
_CAPTION = re.compile(r"\bpictured\b|\A[A-Z][\w'’-]*(?:\s[\w'’-]+){0,3}:\s[A-Z‘“]")
_CLOSING = re.compile(r'[\w][,.!?]"(?=\s[a-z])')
_OPEN = frozenset({"if", "unless", "whether"})
_SILENT = column("cue_words", "word", use="silent")
_OWN_VOICE = 8  # first sentences in which the outlet's own statements are news


def other_claims(material: Material, central: ClaimReading) -> list[ClaimReading]:
    """Few enough to read, no two about the same words."""
    taken = [central.span]
    told = {s.statement for s in central.supports if not s.presupposes}
    said = Told(material, central.span)
    found: list[ClaimReading] = []
    room = _PLAIN
    for i, statement in enumerate(material.statements):
        if i in told or not _checkable(material, i):
            continue
        span = _one_sentence(material, statement.content_head, max(statement.content, key=lambda s: s.end - s.start))
        span = _trimmed(material, span)
        if span.end - span.start >= _SHORTEST and _free(span, taken) and said.tells(span):
            taken.append(span)
            first, last = material.tokens(span)
            inside = first <= statement.content_head < last
            head = statement.content_head if inside else main_verb(material.parse, first, last)
            found.append(material.claim(material.parse.sentence[head], span, head, _behind(material, i)))
            room -= found[-1].modality != "planned"
            if not room or len(found) == 3 * _PLAIN:
                break
    plain = [c for c in found if c.modality != "planned"]
    said = said.only(c.span for c in plain)
    plain += _own_voice(material, taken, said, _PLAIN - len(plain))
    if len(plain) < _FEW:  # what is merely planned is worth listing where there is little else
        plain += [c for c in found if c.modality == "planned"][: _FEW - len(plain)]
    soft = _softened(material, [central.span, *(c.span for c in plain)], said, [central, *plain])
    return [c for c in plain if not any(_is_most(s.span, c.span) or s.span.covers(c.span) for s in soft)] + soft


def _is_most(part: Span, whole: Span) -> bool:
    """Whether the claim is there again, less what is no part of it: "I think" before what may be so."""
    return whole.covers(part) and 2 * (part.end - part.start) > whole.end - whole.start


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
    if span.end - span.start < _SHORTEST or _CUT_OFF.match(text, span.start, span.end):
        return False
    if text[span.start : span.end].rstrip("\"”'’ ").endswith("?"):
        return False
    head = statement.content_head
    first, last = material.tokens(span)
    if not _is_statement(material.parse, head, first, last) or _is_open(material.parse, head, span):
        return False
    return material.says_nothing(statement) is False and material.names_something(head, span)


def _is_statement(parse: Parse, head: int, first: int, last: int) -> bool:
    """Whether the tokens ``[first, last)`` say something by themselves."""
    if _hangs(parse, head, first, last) or _describes(parse, first, last) or not _is_finite(parse, head, first, last):
        return False
    after = range(head + 1, last)
    if parse.lower[head] in cues.verbs() and all(not parse.text[t][0].isalnum() for t in after):
        return False  # "the charging documents said": who says it, without what
    if parse.dep[first] == "cc" and parse.tag[first + 1].startswith("VB"):
        return False  # "but denied that it was so"
    near = range(first, min(last - 1, first + _NAMED))
    if any(parse.lower[t] in ("says", "said") and parse.tag[t + 1] in _FINITE for t in near):
        return False  # "Ruz says led him to the sea": torn out of "the dream that Ruz says led him"
    return not _SUBJECTS.isdisjoint(parse.dep[first:last])


def _hangs(parse: Parse, head: int, first: int, last: int) -> bool:
    """Whether the clause opens with "when" or "which", and so is no statement: not "when it rained, he left"."""
    up = next((t for t in range(first, last) if parse.text[t][0].isalnum()), head)
    if parse.lower[up] not in _HANGING:
        return False
    for _ in range(_FAR):
        if parse.dep[up] in _CLAUSES or parse.head[up] in (head, up):
            break
        up = parse.head[up]
    return parse.dep[up] not in _CLAUSES


def _is_finite(parse: Parse, head: int, first: int, last: int) -> bool:
    """Whether the clause stands by itself: not "her sitting on the steps" or "him leave", which somebody saw."""
    children = parse.children[head]
    if "how" in parse.lower[first : min(first + 2, last)]:  # told how he "had used a knife"
        return "VBD" in (parse.tag[head], *(parse.tag[c] for c in children if parse.dep[c] == "aux"))
    helped = any(parse.dep[c] in ("aux", "auxpass") for c in children)
    bare_verb = parse.tag[head] == "VB" and not helped  # "rather see her step down than push for more"
    if not bare_verb and not _FINITE.isdisjoint(parse.tag[first:last]):
        return True
    subject = next((parse.tag[c] for c in children if parse.dep[c] in _SUBJECTS), "")
    bare = parse.tag[head] in ("VB", "VBG") or any(parse.lower[c] == "being" for c in children)
    return not bare or (parse.tag[head] == "VB" and subject == "NNS")  # "most migrants come from there"


def _trimmed(material: Material, span: Span) -> Span:
    """Without the "that" or "how" before it and a quotation mark that has lost its other half."""
    start, end = span
    text = material.document.text
    closing = _CLOSING.search(text, start, end)
    if closing and text.count('"', start, end) % 2 and text.find('"', start, end) == closing.end() - 1:
        end = closing.end()  # what follows is told, not said
    pair = text.find('"', start + 1, end - 1) if text[start] == '"' else -1
    whole = pair > 0 and text.count('"', start, end) % 2 == 0  # '"Gift Horse" is a sculpture'
    while (
        not whole and start < end and (text[start] in "\"“”'‘’ ,\u200e\n•" or text.startswith(("that ", "how "), start))
    ):
        if text[start] == "t" and material.parse.dep[material.tokens(Span(start, start + 4))[0]] in _SUBJECTS:
            break  # "he added that is not the only issue"
        start = text.index(" ", start) + 1 if text[start] in "th" else start + 1
    while end > start and (text[end - 1] in " ,;" or _is_left_over(text, start, end)):
        end -= 1
    opened = max(text.rfind("[", start, end), text.rfind("(", start, end))
    if opened > start + _SHORTEST and not any(text.find(c, opened, end) >= 0 for c in "])"):
        end = opened
        while text[end - 1] in " ,;":
            end -= 1
    return Span(start, end) if start < end else span


def _is_left_over(text: str, start: int, end: int) -> bool:
    """Whether the last character is a quotation mark that nothing in the claim opens."""
    if text[end - 1] in "'’" and text[end - 2] in ",.!?":  # not the plural's own: "the workers'"
        opens = text.startswith(("'", "‘"), start) or any(text.find(q, start, end) >= 0 for q in (" '", " ‘"))
        return not opens
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
    return out + [Support(i, 1) for i in _denied_next(material, index)]


def _denied_next(material: Material, index: int) -> list[int]:
    """Statements of the next sentence that deny this one by a bare word: "The company denied that"."""
    statement, parse = material.statements[index], material.parse
    last = [i for i in material.by_sentence[statement.sentence] if material.is_clause(i)][-1:]
    if last != [index]:
        return []
    return [
        i
        for i in material.by_sentence.get(statement.sentence + 1, ())
        if material.statements[i].stance == "denies"
        and is_bare(material, i)
        and parse.lower[material.statements[i].content_head] in ("that", "this", "it")
    ]


def _own_voice(material: Material, taken: list[Span], said: Told, room: int) -> list[ClaimReading]:
    out: list[ClaimReading] = []
    for sentence in material.document.sentences[:_OWN_VOICE]:
        if len(out) >= room or len(out) == 3:
            break
        span = opening.told(material.document, sentence)
        text = material.document.cut(span)
        if sentence.number in material.said_in or not _free(span, taken) or len(text) < 40:
            continue
        if material.is_quoted(span.start):
            continue  # somebody's words, whosoever
        if text[-1] not in ".”\"’'" or text.startswith(("“", '"', "‘", "'")) or _is_torn(text):
            continue
        first, last = material.parse.bounds[sentence.number]
        root = next((t for t in range(first, last) if material.parse.head[t] == t), first)
        named = any(material.names.by_token[t] >= 0 or material.parse.tag[t] == "CD" for t in range(first, last))
        if named and material.parse.tag[root] in ("VBD", "VBN", "VBZ", "VBP"):
            if _CAPTION.search(text) or is_furniture(text) or not may_state(material.document, sentence.number):
                continue
            claim = material.claim(sentence.number, span, root, [])
            if claim.modality != "planned" and said.tells(span):
                taken.append(span)
                out.append(claim)
    return out


def _is_torn(text: str) -> bool:
    """Whether a sentence opens in the middle of another; "eBay said" does not."""
    quoted = text.count('"') % 2 or text.count("”") > text.count("“")  # the end of what somebody says
    return bool(quoted) or (text[0].islower() and not any(c.isupper() for c in text[1:3]))


def _softened(material: Material, taken: list[Span], said: Told, told: list[ClaimReading]) -> list[ClaimReading]:
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
        if span is None or not (softened.covers(span) or _free(span, taken)) or not said.tells(span):
            continue
        taken += (softened, span)
        sentence = material.parse.sentence[hedge.token]
        if not may_state(material.document, sentence) or _says_no_word(material, hedge, span):
            continue
        behind = [
            Support(i, 0)
            for i in material.said_in.get(sentence, ())
            if material.statements[i].stance in ("supports", "denies") and material.covers(i, hedge.head)
        ]
        if not behind and material.is_quoted(material.parse.start[hedge.head]):
            continue  # the words of somebody left open
        claim = material.claim(sentence, span, hedge.head, behind)
        out.append(replace(claim, shown=softened) if span.covers(softened) and span != softened else claim)
    return out


def _says_no_word(material: Material, hedge: Hedge, span: Span) -> bool:
    """ "The hospital would not comment", "he did not say where the money would come from": nothing is claimed."""
    if material.parse.lower[hedge.head] in _SILENT and is_negated(material.parse, hedge.head):
        return True
    sentence = material.parse.sentence[hedge.token]
    declined = (s for i in material.by_sentence.get(sentence, ()) if (s := material.statements[i]).stance == "declines")
    return any(s.cue is not None and span.covers(s.cue.span) for s in declined)


def _standing_alone(material: Material, hedge: Hedge) -> Span | None:
    """The softened clause without the words that tie it to another, else a clause that is no surer; None for neither.

    A clause that merely hangs on another ("the land, which it may sell") would make that one look as unsure.
    """
    parse = material.parse
    verb = hedge.head
    span = _untied(material, parse.span(*hedge.scope))
    for above in islice(_no_surer(parse, hedge), _CLIMB):
        if span is not None:
            break
        verb = above
        span = _untied(material, parse.span(*clause_range(parse, verb)))
    span = span or _of_noun(parse, verb, hedge.scope[1])
    return None if span is None or _is_open(parse, verb, span) else span


def _of_noun(parse: Parse, verb: int, last: int) -> Span | None:
    """ "The order, which is believed to be worth £2m": what is said of a certain noun, behind the noun."""
    noun = parse.head[verb]
    first = parse.left[noun]
    if parse.dep[verb] != "relcl" or parse.tag[first] not in _CERTAIN or not parse.tag[noun].startswith("NN"):
        return None
    beside = parse.dep[noun] == "pobj" and parse.tag[parse.head[parse.head[noun]]].startswith("NN")
    if beside and parse.lower[parse.left[verb]] == "which":
        return None  # "his departure from the race, which may help his rivals": is it the race?
    span = parse.span(first, last)
    return span if _SHORTEST <= span.end - span.start <= _LONGEST else None


def _no_surer(parse: Parse, hedge: Hedge) -> Iterator[int]:
    """Verbs that say no more without what is softened: "analysts expect it to rise", "they are likely to leave"."""
    verb = hedge.token if parse.tag[hedge.token].startswith(("NN", "VB")) else hedge.head
    if verb == hedge.token and parse.tag[verb].startswith("VB") and not is_negated(parse, verb):
        yield verb
    while parse.dep[verb] in _COMPLETING:
        verb = clause_of(parse, parse.head[verb])
        yield verb


def _is_open(parse: Parse, verb: int, span: Span) -> bool:
    """Whether a verb above the clause takes it back: "if you think that ...", "I never thought that ..."."""
    for _ in range(_CLIMB):
        above = parse.head[verb]
        if above == verb or parse.dep[verb] not in ("ccomp", "advcl", "conj"):
            return False
        said = parse.dep[verb] == "ccomp"
        for c in parse.children[above]:
            if said and (parse.dep[c] == "neg" or parse.lower[c] == "never"):
                return True
            if parse.lower[c] in _OPEN and parse.dep[c] == "mark" and parse.start[c] < span.start:
                return True
        verb = above
    return False


def _untied(material: Material, span: Span) -> Span | None:
    """``span`` behind "because" or "while"; None where it has no subject and verb of its own."""
    text, parse = material.document.text, material.parse
    tied = _TIED.match(text, span.start, span.end)
    if tied and parse.dep[material.tokens(span)[0]] not in _SUBJECTS:  # "That would help": "that" is what it is about
        span = Span(tied.end(), span.end)
    if not _SHORTEST <= span.end - span.start <= _LONGEST:
        return None
    shut = text.find("”", span.start, span.end)
    if shut > span.start + _SHORTEST and "“" not in text[span.start : shut]:
        span = Span(span.start, shut - (text[shut - 1] == ","))  # what follows the quotation is not of it
    first, last = material.tokens(span)
    if parse.lower[first - 1] != "where" and _describes(parse, first, last):
        return None
    whole = any(parse.dep[t] == "ROOT" for t in range(first, last))
    if not whole and _UNFINISHED.match(text, span.start, span.end):
        return None
    if text.startswith(("'s ", "’s ", "'s,", "’s,"), span.start) or "?" in text[span.start : span.end + 1]:
        return None
    stands = any(parse.dep[t] in _SUBJECTS and _heads(parse, parse.head[t], first, last) for t in range(first, last))
    return span if stands else None


def _describes(parse: Parse, first: int, last: int) -> bool:
    """Whether the clause is torn from the noun it tells of: "he might win" of "the seat that he might win"."""
    return any(parse.dep[t] == "relcl" and not first <= parse.head[t] < last for t in range(first, last))


def _heads(parse: Parse, verb: int, first: int, last: int) -> bool:
    """Whether the verb is the main one of the tokens, or stands by it: "he may, she said", not "than one expects"."""
    if parse.tag[verb] not in _FINITE and all(
        parse.dep[c] not in ("aux", "auxpass") or parse.tag[c] == "TO" for c in parse.children[verb]
    ):
        return False
    for _ in range(_CLIMB + 1):
        if not first <= verb < last or not parse.tag[verb].startswith(("VB", "MD")):
            return False
        above = parse.head[verb]
        if above == verb or not first <= above < last:
            return True
        if parse.dep[verb] not in _BESIDE:
            return False
        verb = above
    return False


def _free(span: Span, taken: Iterable[Span]) -> bool:
    """Whether most of ``span`` is no claim yet."""
    length = max(1, span.end - span.start)
    return all(2 * (min(span.end, t.end) - max(span.start, t.start)) < length for t in taken)
