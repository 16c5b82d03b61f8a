"""Who only answers a public act: "said it would appeal", "called the ruling a mistake" do not say that it was done."""

from __future__ import annotations

from service.card.attributing import voices
from service.card.claiming.material import Material
from service.card.claiming.performatives import act_of
from service.card.claiming.restated import Core
from service.card.lexicon import column
from service.card.wordforms import act_stem, noun_stem, verb_forms
from service.text.syntax import Parse

_ANSWERS = frozenset(form for verb in column("cue_words", "word", use="answer") for form in verb_forms(verb))
_DECISIONS = column("cue_words", "word", use="decision")
_KNOWN = frozenset({"the", "this", "that", "its", "their", "his", "her", "any", "such"})
_SUBJECTS = ("nsubj", "nsubjpass")


def only_answers(material: Material, index: int, core: Core) -> bool:
    """Whether a later statement takes the act under ``core`` for granted and tells what its speaker makes of it."""
    parse, head = material.parse, material.statements[index].content_head
    if head < 0 or not parse.tag[head].startswith(("VB", "MD")):
        return False
    subject = next((c for c in parse.children[head] if parse.dep[c] in _SUBJECTS), -1)
    if subject >= 0 and _is_the_act(parse, subject, core):
        return True
    himself = subject < 0 or parse.tag[subject] == "PRP" or _speaks(material, index, subject)
    return himself and _opens_answer(parse, head)


def is_speaker(material: Material, index: int, token: int) -> bool:
    """ "The company said it would appeal": the "it" of who speaks, a body, and does something; no event does."""
    parse = material.parse
    if not material.statements[index].parties or parse.dep[token] != "nsubj" or parse.lower[token] != "it":
        return False
    verb = parse.head[token]
    return _opens_answer(parse, verb) or act_of(parse, verb) is not None


def tells_own_part(material: Material, index: int, core: Core, head: int) -> bool:
    """ "I will be voting no", of a council that voted: what the speaker did, and not the claim's subject.

    The subject has a name or is a body: an unnamed man may be the one who speaks.
    """
    parse, by_token = material.parse, material.names.by_token
    subject, parties = material.subject(head), material.statements[index].parties
    if subject < 0 or not parties:
        return False
    speaker = {parties[-1].entity, *(by_token[t] for t in range(parties[-1].first, parties[-1].last))} - {-1}
    if by_token[subject] in speaker or (by_token[subject] < 0 and voices.sort(parse.lower[subject]) != "body"):
        return False
    acts = [
        token
        for first, last in material.contents[index]
        for token in range(first, last)
        if parse.tag[token].startswith("VB") and act_stem(parse.lower[token]) in core.verbs
    ]
    return bool(acts) and all(_is_own(material, material.subject(t), speaker) for t in acts)


def _is_own(material: Material, token: int, speaker: set[int]) -> bool:
    if token < 0 or material.parse.tag[token] != "PRP":
        return False
    return material.parse.lower[token] == "i" or material.names.by_token[token] in speaker


def _is_the_act(parse: Parse, subject: int, core: Core) -> bool:
    """ "The ruling", "its decision to fine it", "the fine"."""
    known = parse.lower[parse.left[subject]] in _KNOWN
    noun = parse.tag[subject] in ("NN", "NNS")
    return known and noun and (parse.lower[subject] in _DECISIONS or noun_stem(parse.lower[subject]) in core.verbs)


def _speaks(material: Material, index: int, subject: int) -> bool:
    entity = material.names.by_token[subject]
    parties = material.statements[index].parties
    return bool(parties) and entity >= 0 and parties[-1].entity == entity


def _opens_answer(parse: Parse, verb: int) -> bool:
    """ "Would appeal", "was considering an appeal", "plans to contest it", "disagrees with it"."""
    inner = (c for c in parse.children[verb] if parse.dep[c] in ("xcomp", "conj"))
    return parse.lower[verb] in _ANSWERS or any(parse.lower[c] in _ANSWERS for c in inner)


def takes_up_its_own(material: Material, index: int) -> bool:
    """ "City said he had been sold, and Rovers confirmed it": what was said just before, in the same sentence."""
    own = material.by_sentence[material.statements[index].sentence]
    return any(i < index and material.is_clause(i) and not material.covers(i, material.cue(index)) for i in own)
