"""The central claim and who stands behind it: in its sentence, beside it, or wherever the text says it again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from service.card.attributing import cues, voices
from service.card.attributing.statements import Party, Statement
from service.card.claiming.answers import is_speaker, only_answers, takes_up_its_own, tells_own_part
from service.card.claiming.central import Central, main_verb
from service.card.claiming.claim_reading import ClaimReading, Support
from service.card.claiming.disputes import (
    answers_accusation,
    claimed,
    contradicts,
    is_bare,
    says_the_contrary,
    says_the_opposite,
    speaks_of_itself,
    takes_up,
)
from service.card.claiming.material import Material
from service.card.claiming.performatives import act_at, act_of, is_body, spoken_at
from service.card.claiming.restated import Core, Match, Range, compare, core_of, wording
from service.card.claiming.speech_acts import is_denial, is_speech_act
from service.card.lexicon import column
from service.card.wordforms import act_stem, noun_stem
from service.text.syntax import Parse

_THE_NEWS = re.compile(
    r"th(?:is|ese|e|at|ose)\s(?:\w{2,15}\s){0,2}(?:news|reports?|information|moves?|decisions?|announcements?|claims?"
    r"|developments?|deaths?|attacks?|figures?|toll|deal|story|incidents?|events?|arrests?|visit|agreement)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|this|that)\b", re.IGNORECASE)
_NEWS_OF = re.compile(r"(?:the\s)?(?:news|word|reports?)\sof\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|ll)|[Oo]ur)\b")
_ANY_BODY = column("source_words", "word", use="any-body") | {"it"}
_DECIDES = column("cue_words", "word", use="decide")
_DOES = frozenset({"agree", "order"})
_LATER = 8  # sentences in which those accused answer
_NEXT = 3  # sentences in which "it" or "him" still means what was said of the claim


def central_claim(material: Material, central: Central) -> tuple[ClaimReading, tuple[Statement, ...]]:
    """The claim with its supports, and the statements that public acts add."""
    parse = material.parse
    first, last = material.tokens(central.span)
    root = main_verb(parse, first, last)
    own = material.by_sentence.get(central.sentence, [])
    head = _content_head(material, root, own)
    spoken = is_speech_act(material.document, parse, root)
    core = core_of(parse, head, _without_sources(material, (first, last), own))
    supports = _spoken(material, root, central) if spoken else _supports(material, head, central.sentence, core)
    denial = is_denial(parse, root)
    extra: tuple[Statement, ...] = ()
    if (spoken and not any(s.distance == 0 for s in supports)) or (
        denial and not any(material.cue(s.statement) == root for s in supports)
    ):
        said = spoken_at(parse, material.names, root, central.span, "denies" if denial else "supports")
        extra = (said,) if said else ()
        supports = [*([Support(len(material.statements), 0)] if said else []), *supports]
    elif plea := _plea(material, head, central, supports):
        supports = [plea, *supports]
    elif not any(_carries(material, s) for s in supports) and not _reported_by_nobody(material, head, own):
        extra, acted = _acts(material, head, central, core)
        if not acted and (said := _uttered(material, root, central)) is not None:
            extra, acted = (said,), [Support(len(material.statements), 0)]
        supports = [*acted, *supports]
    supports = [replace(s, act=s.act or _is_act(material, s.statement)) for s in supports]
    claim = material.claim(central.sentence, central.span, head, [s for s in supports if s.distance == 0])
    if denial:
        claim = replace(claim, polarity="negative", denial=True)
    if spoken:
        claim = replace(claim, modality="asserted", hedges=(), bands=(), shown=None)
    decided = claim.modality == "planned" and _decided(material, head, supports)
    return replace(
        claim, central=True, speech_act=spoken, supports=tuple(supports), decided=decided
    ), extra  # fmt: skip


def _carries(material: Material, support: Support) -> bool:
    """Whether it is the whole claim that somebody says; "the court heard" is said by whoever spoke there."""
    statement = material.statements[support.statement]
    heard = statement.cue is not None and statement.cue.lemma in ("hear", "tell") and _is_court(material, statement)
    return not support.part and not support.presupposes and bool(statement.parties) and not heard


def _reported_by_nobody(material: Material, head: int, own: Sequence[int]) -> bool:
    """ "It is reported that the club has sold him": the act is hearsay, so that it makes nobody an origin."""
    return any(not material.statements[i].parties and material.covers(i, head) for i in own)


def _is_act(material: Material, index: int) -> bool:
    """ "Ruled that", "found him guilty": saying so is the act."""
    known = index < len(material.statements) and material.cue(index) >= 0
    return known and act_of(material.parse, material.cue(index)) is not None


def _is_court(material: Material, statement: Statement) -> bool:
    courts = column("institutions", "noun", sector="justice")
    return any(material.parse.lower[p.head] in courts for p in statement.parties[-1:])


def _content_head(material: Material, root: int, own: Sequence[int]) -> int:
    """The verb of what is said where the sentence itself says who says it."""
    head = root
    for _ in range(2):
        inner = next(
            (material.statements[i].content_head for i in own if material.cue(i) == head and material.is_clause(i)), -1
        )
        if inner < 0:
            break
        head = inner
    return head


def _supports(material: Material, head: int, sentence: int, core: Core) -> list[Support]:
    out = []
    subject, told = material.subject_entity(head), claimed(material.parse, head)
    own = material.by_sentence.get(sentence, ())
    act = act_of(material.parse, head) is not None or any(_is_act(material, i) for i in own)
    for i, statement in enumerate(material.statements):
        if statement.stance in ("declines", "asked") or material.says_nothing(statement):
            continue
        away = statement.sentence - sentence
        if away == 0:
            covers = material.cue(i) == head or material.covers(i, head)
            if material.cue(i) == head and _is_hearsay(material, i, sentence):
                continue
            if covers or _touches(material, i, sentence):
                out.append(Support(i, 0, part=not covers))
        elif tells_own_part(material, i, core, head) or (
            act and statement.stance == "supports" and only_answers(material, i, core)
        ):
            continue
        elif (
            _about_it(material, i, away) or _news_of_it(material, i, core) or _own_act(material, i, away, subject, core)
        ):
            if not _judges(material, i):
                out.append(Support(i, abs(away)))
        elif statement.cue is None or statement.cue.kind != "thought":
            denial = _denies_it(material, i, away, sentence, core)
            match = "full" if denial else compare(core, material.wording(i))
            reverse = says_the_contrary(material, told, i)
            if reverse or _confirms(material, i, core, match):
                match = "full"
            against = reverse or (not denial and match == "full" and says_the_opposite(material, head, i))
            if match is not None:
                out.append(
                    Support(i, abs(away), part=match == "part", presupposes=match == "presupposes",
                            against=against,
                            accused=denial and not contradicts(material, i) and speaks_of_itself(material, i))
                )  # fmt: skip
    return out


def _judges(material: Material, index: int) -> bool:
    """ "Unions called the decision a disgrace": they take it for granted, and do not say that it was taken."""
    cue = material.statements[index].cue
    return cue is not None and cue.lemma in column("judging_verbs", "lemma")


def _is_hearsay(material: Material, index: int, sentence: int) -> bool:
    """ "A court released him", "the club agreed a fee" in what somebody else in the sentence reports: theirs alone."""
    cue = material.cue(index)
    if material.is_clause(index) or not (act_of(material.parse, cue) or _does(material, index, cue)):
        return False
    return any(
        other != index and material.statements[other].parties and material.covers(other, cue)
        for other in material.by_sentence.get(sentence, ())
    )


def _does(material: Material, index: int, cue: int) -> bool:
    """ "Agreed a fee", "told pilots to take less": something done with words, not a statement about something."""
    known = material.statements[index].cue
    orders = any(material.parse.dep[c] == "xcomp" for c in material.parse.children[cue])
    return orders or (known is not None and known.lemma in _DOES)


def _spoken(material: Material, root: int, central: Central) -> list[Support]:
    """Who said the words: statements of the same sentence, and of the same speaker near it."""
    speaker = material.subject_entity(root)
    out = []
    for i, statement in enumerate(material.statements):
        away = statement.sentence - central.sentence
        if away == 0 and (material.cue(i) == root or material.covers(i, root)):
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


def _acts(material: Material, head: int, central: Central, core: Core) -> tuple[tuple[Statement, ...], list[Support]]:
    """A public act as its own origin, in the sentence itself or where it is told again with its agent."""
    count = len(material.statements)
    act = act_at(material.parse, material.names, head, central.span)
    if act is not None:
        return (act,), [Support(count, 0)]
    first = material.parse.bounds[central.sentence][0]
    last = material.parse.bounds[min(len(material.parse.bounds) - 1, central.sentence + 6)][1]
    for token in range(first, last):
        if token == head or not material.parse.tag[token].startswith("VB"):
            continue
        sentence = material.document.sentences[material.parse.sentence[token]]
        act = act_at(material.parse, material.names, token, sentence.span)
        if (
            act is not None
            and core.verbs & wording(material.parse, [(token, token + 1)]).verbs
            and compare(core, wording(material.parse, [material.parse.bounds[sentence.number]])) == "full"
        ):
            return (act,), [Support(count, sentence.number - central.sentence)]
    return (), []


def _plea(material: Material, head: int, central: Central, supports: Sequence[Support]) -> Support | None:
    """ "A nurse has sued the clinic", then "in a complaint, Ana Ruiz says": the suit speaks for itself."""
    parse = material.parse
    if act_stem(parse.lower[head]) != "sue" or any(_carries(material, s) for s in supports):
        return None
    best: Support | None = None
    for i, statement in enumerate(material.statements):
        away = statement.sentence - central.sentence
        if not 0 < away <= _NEXT or statement.stance != "supports" or not statement.parties:
            continue
        first, last = parse.bounds[statement.sentence]
        if not any(noun_stem(w) == "sue" for w in parse.lower[first:last]):
            continue
        if statement.parties[-1].entity >= 0:
            return Support(i, away, act=True)
        best = best or Support(i, away, act=True)
    return best


def _uttered(material: Material, root: int, central: Central) -> Statement | None:
    """ "The chairman announced a leave in a memo": somebody named says it, with no clause for what is said."""
    entry = cues.verbs().get(material.parse.lower[root])
    if entry is None or entry.kind != "speech" or material.subject_entity(root) < 0:
        return None
    return spoken_at(material.parse, material.names, root, central.span, "supports")


def _about_it(material: Material, index: int, away: int) -> bool:
    """ "This news was confirmed by ...": what is said is the sentence before."""
    statement = material.statements[index]
    if away != 1 or not statement.content:
        return False
    text = material.document.cut(statement.content[0])
    first = material.tokens(statement.content[0])[0]
    if is_speaker(material, index, first) or takes_up_its_own(material, index):
        return False
    stands_for_it = _IT.match(text) is not None and material.parse.tag[first] in ("PRP", "DT")
    return _THE_NEWS.match(text) is not None or (len(text) <= 60 and stands_for_it)


def _denies_it(material: Material, index: int, away: int, sentence: int, core: Core) -> bool:
    """ "X denied the accusation", "denied setting fire to the shop": of those it is about, or of their own act."""
    statement = material.statements[index]
    if statement.stance != "denies" or not 0 < away <= _LATER or not statement.parties:
        return False
    first, last = material.parse.bounds[sentence]
    if contradicts(material, index):
        return away <= _NEXT
    denier = statement.parties[-1].entity
    named = denier >= 0 and any(material.names.by_token[t] == denier for t in range(first, last))
    if answers_accusation(material, index):
        return away == 1 or (named and not _answers_another(material, index))
    said = material.wording(index)
    same = bool(core.told & said.verbs) and (named or bool(core.nouns & said.nouns))
    if same and (named or speaks_of_itself(material, index)):
        return True
    return named and away == 1 and speaks_of_itself(material, index) and takes_up(material, index, (first, last))


def _answers_another(material: Material, index: int) -> bool:
    """ "An official said it was closer to 20. The company denied that": what was said in the sentence before."""
    before = material.by_sentence.get(material.statements[index].sentence - 1, ())
    return is_bare(material, index) and any(
        material.statements[i].stance == "supports" and material.is_clause(i) for i in before
    )


def _news_of_it(material: Material, index: int, core: Core) -> bool:
    """ "News of the move was first reported by ...": passed on, though only a noun."""
    content = material.statements[index].content
    return (
        bool(content)
        and _NEWS_OF.match(material.document.cut(content[0])) is not None
        and bool(core.nouns & material.wording(index).nouns)
    )


def _confirms(material: Material, index: int, core: Core, match: Match | None) -> bool:
    """ "His arrival was confirmed by ...", "saw the roof's collapse": a bare noun, but not taken for granted."""
    statement = material.statements[index]
    if statement.cue is None:
        return False
    if statement.cue.kind == "perception":
        return match == "presupposes"
    if statement.cue.cue_class != "confirm":
        return False
    said = material.wording(index)
    return match == "presupposes" or (not said.verbs and bool(said.nouns & (core.parties | core.verbs)))


def _own_act(material: Material, index: int, away: int, subject: int, core: Core) -> bool:
    """The one the claim is about speaks, in the first person, of what the claim names."""
    statement = material.statements[index]
    if not 0 < away <= 2 or subject < 0 or not statement.parties or statement.parties[-1].entity != subject:
        return False
    text = " ".join(material.document.cut(s) for s in statement.content)
    return _FIRST_PERSON.search(text) is not None and bool(core.nouns & material.wording(index).nouns)


def _decided(material: Material, head: int, supports: Sequence[Support]) -> bool:
    """Told as taken ("is to", "has ordered"), or announced by those who will carry it out or can order it."""
    parse = material.parse
    subject = material.subject_entity(head)
    if _is_wished(material, head):
        return False
    if parse.tag[head] == "VB" and any(parse.tag[c] == "TO" for c in parse.children[head]):
        return True
    if parse.lower[head] in ("is", "are") and parse.tag[head + 1 : head + 2] == ("TO",):
        return True
    for support in supports:
        if support.statement >= len(material.statements) or support.part or support.presupposes:
            continue
        statement = material.statements[support.statement]
        foretold = statement.cue is not None and statement.cue.cue_class in ("speculate", "warn")
        for party in statement.parties[-1:]:
            if party.entity >= 0 and party.entity == subject:
                return True
            if subject >= 0 and _is_theirs(parse, party):
                return True
            if _is_itself(parse, party) and _about_a_body(material, head, subject):
                return True
            own = not _about_a_body(material, head, subject) and act_of(parse, head) is not None
            announced = own or (statement.cue is not None and statement.cue.lemma in _DECIDES)
            if announced and is_body(parse, material.names, party) and not foretold:
                return True
    return False


def _is_wished(material: Material, head: int) -> bool:
    """ "She wants the court to decide": what somebody hopes for, and nobody has decided."""
    own = material.by_sentence.get(material.parse.sentence[head], ())
    around = (material.statements[i].cue for i in own if material.covers(i, head))
    return any(cue is not None and cue.kind == "attitude" for cue in around)


def _about_a_body(material: Material, head: int, subject: int) -> bool:
    """ "The airline Norja will cut jobs": the subject is a body by its name or by the noun before it."""
    if subject >= 0:
        return material.names.entities[subject].kind == "organisation"
    parse = material.parse
    return any(parse.dep[c] == "nsubj" and voices.sort(parse.lower[c]) == "body" for c in parse.children[head])


def _is_itself(parse: Parse, party: Party) -> bool:
    """ "The company said": the body that the sentence is about."""
    return parse.lower[party.head] in _ANY_BODY and parse.lower[parse.left[party.head]] in ("the", "it")


def _is_theirs(parse: Parse, party: Party) -> bool:
    """ "His office said", "its spokesman said": those who speak for whom the sentence is about."""
    own = any(parse.tag[t] == "PRP$" for t in range(party.first, party.head))
    return own and voices.sort(parse.lower[party.head]) in ("body", "voice")


def _without_sources(material: Material, whole: Range, own: Iterable[int]) -> list[Range]:
    """The tokens of the sentence except who is said to say it, where something else is left."""
    cut = sorted(
        (p.first, p.last) for i in own for p in material.statements[i].parties if not material.covers(i, p.head)
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


def _touches(material: Material, index: int, sentence: int) -> bool:
    span = material.document.sentences[sentence].span
    return any(s.overlaps(span) for s in material.statements[index].content)
