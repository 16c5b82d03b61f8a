"""When a statement speaks against a claim: it says the opposite, or somebody denies what the claim says of them."""

from __future__ import annotations

from service.card.attributing.stances import is_deniable
from service.card.claiming.material import Material
from service.card.claiming.restated import Range
from service.card.wordforms import act_stem, opposites, stem, verb_table
from service.text.syntax import Parse

_NOT = frozenset({"never", "n't", "not", "neither", "hardly"})
_NO = frozenset({"no", "none", "nobody", "nothing", "neither"})
_CONTRASTS = frozenset({"but", "however", "yet", "although", "though", "despite", "contradict", "contradicts"})
_CONTRADICT = frozenset({"contradict", "disprove", "refute"})
_FILLED = ("nsubj", "nsubjpass", "dobj", "attr", "prep", "advmod", "expl", "npadvmod")
_TELLING = frozenset({"NN", "VB", "JJ"})
_SUBJECTS = ("nsubj", "nsubjpass")


def says_the_opposite(material: Material, head: int, index: int) -> bool:
    """Whether the content of statement ``index`` has the verb of the claim under ``head``, one of them with a "not"."""
    parse = material.parse
    key = stem(parse.lower[head])
    if not key or parse.lower[head] in verb_table("light_words"):
        return False
    for first, last in material.contents[index]:
        for token in range(first, last):
            if parse.tag[token].startswith("VB") and stem(parse.lower[token]) == key:
                return is_negated(parse, token) != is_negated(parse, head)
    return False


def says_the_reverse(material: Material, head: int, index: int) -> bool:
    """ "Have fallen by half", but "burglaries rose": the opposite of the same subject, where the text sets them apart.

    Without a word of contrast the two may be of different times.
    """
    parse, statement = material.parse, material.statements[index]
    reverse = opposites().get(act_stem(parse.lower[head]))
    if reverse is None or is_negated(parse, head):
        return False
    first = parse.bounds[max(0, statement.sentence - 1)][0]
    if not _CONTRASTS.intersection(parse.lower[first : parse.bounds[statement.sentence][1]]):
        return False
    subject = _subject_stems(parse, head)
    for first, last in material.contents[index]:
        for token in range(first, last):
            if parse.tag[token].startswith("VB") and act_stem(parse.lower[token]) == reverse:
                return bool(subject & _subject_stems(parse, token)) and not is_negated(parse, token)
    return False


def _subject_stems(parse: Parse, verb: int) -> set[str]:
    """What the verb is said of, without what only describes it."""
    return {stem(parse.lower[c]) for c in parse.children[verb] if parse.dep[c] in _SUBJECTS} - {""}


def contradicts(material: Material, index: int) -> bool:
    """ "Police figures contradict him", "refutes that": somebody else's word against what was just said."""
    statement, parse = material.statements[index], material.parse
    head = statement.content_head
    return (
        statement.cue is not None
        and statement.cue.lemma in _CONTRADICT
        and head >= 0
        and (parse.tag[head] in ("PRP", "DT") or material.names.by_token[head] >= 0 or is_deniable(parse, head))
    )


def is_negated(parse: Parse, verb: int) -> bool:
    """ "Never met him", "no oil had reached the beach", "reached none of them"."""
    for child in parse.children[verb]:
        if parse.dep[child] == "neg" or parse.lower[child] in _NOT:
            return True
        if parse.dep[child] in _FILLED and (parse.lower[child] in _NO or parse.lower[parse.left[child]] in _NO):
            return True
    return False


def answers_accusation(material: Material, index: int) -> bool:
    """ "Denied the accusation", "rejects the claims": what is denied is only named."""
    statement, parse = material.statements[index], material.parse
    head = statement.content_head
    return head >= 0 and not parse.tag[head].startswith("VB") and is_deniable(parse, head)


def takes_up(material: Material, index: int, claim: Range) -> bool:
    """Whether the content of statement ``index`` has a word of the claim beside names and pronouns."""
    parse = material.parse

    def words(first: int, last: int) -> set[str]:
        telling = (t for t in range(first, last) if parse.tag[t][:2] in _TELLING and parse.tag[t][:3] != "NNP")
        return {stem(parse.lower[t]) for t in telling} - {""}

    said = set[str]().union(*(words(*r) for r in material.contents[index]))
    return bool(said & words(*claim))


def speaks_of_itself(material: Material, index: int) -> bool:
    """ "Denied setting fire", "denied that he had", "denied wrongdoing": an act of the denier's own."""
    statement, parse = material.statements[index], material.parse
    head = statement.content_head
    if head < 0:
        return False
    if not parse.tag[head].startswith(("VB", "MD")):
        return is_deniable(parse, head)
    subject = next((c for c in parse.children[head] if parse.dep[c] in _SUBJECTS), -1)
    if subject < 0:
        return parse.tag[head] == "VBG"
    denier = statement.parties[-1].entity if statement.parties else -1
    own = {subject, parse.left[subject]}  # "its engineers"
    return any(parse.tag[t] in ("PRP", "PRP$") or material.names.by_token[t] == denier >= 0 for t in own)
