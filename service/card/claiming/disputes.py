"""When a statement speaks against a claim: it says the opposite, or somebody denies what the claim says of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from service.card.attributing.stances import is_deniable
from service.card.claiming.material import Material
from service.card.claiming.restated import Range
from service.card.lexicon import rows
from service.card.wordforms import act_stem, opposites, stem, verb_table
from service.text.syntax import Parse

_NOT = frozenset({"never", "n't", "not", "neither", "hardly"})
_NO = frozenset({"no", "none", "nobody", "nothing", "neither"})
_CONTRASTS = frozenset({"but", "however", "yet", "although", "though", "despite", "contradict", "contradicts"})
_CONTRADICT = frozenset({"contradict", "disprove", "refute"})
_FILLED = ("nsubj", "nsubjpass", "dobj", "attr", "prep", "advmod", "expl", "npadvmod")
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd")
_LONGEST = 150  # tokens of one content that are compared
_STATED = ("acomp", "oprd", "attr")
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


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a statement may say the contrary of: the claim's verb with what it is said of and completed by, as stems.

    ``reverse`` is the key of the opposite act or "", ``states`` are nouns with the words for the state they are in.
    """

    verb: str
    negated: bool
    subject: frozenset[str]
    completed: frozenset[str]
    reverse: str
    states: frozenset[tuple[str, str]]


def claimed(parse: Parse, head: int) -> Claimed:
    """The claim under ``head``, read once for all the statements it is held against."""
    negated = is_negated(parse, head)
    return Claimed(
        verb=_verb(parse, head),
        negated=negated,
        subject=_subject_stems(parse, head),
        completed=_completed(parse, head),
        reverse="" if negated else opposites().get(act_stem(parse.lower[head]), ""),
        states=frozenset(_states(parse, parse.left[head], parse.right[head], ("amod", *_STATED))),
    )


def says_the_contrary(material: Material, claim: Claimed, index: int) -> bool:
    """Whether statement ``index`` says that it is not so, the reverse of it, or another state of the same thing.

    "Was set on purpose", "was not set on purpose"; and where the text sets the two apart, as they may be of different
    times: "have fallen by half", but "burglaries rose"; "went through a red light", but "the light was green".
    """
    parse = material.parse
    contents = material.contents[index]
    if claim.subject and (claim.completed or claim.reverse):
        for first, last in contents:
            for token in range(first, min(last, first + _LONGEST)):
                if parse.tag[token].startswith("VB") and _is_contrary(material, claim, index, token):
                    return True
    if not claim.states or not _in_contrast(material, index):
        return False
    said = {state for first, last in contents for state in _states(parse, first, min(last, first + _LONGEST), _STATED)}
    return any((noun, other) in said for noun, word in claim.states for other in _contraries()[word])


def _is_contrary(material: Material, claim: Claimed, index: int, verb: int) -> bool:
    parse = material.parse
    if claim.completed and _verb(parse, verb) == claim.verb != "" and is_negated(parse, verb) != claim.negated:
        same = bool(claim.completed & _completed(parse, verb))
    else:
        same = bool(claim.reverse) and act_stem(parse.lower[verb]) == claim.reverse and not is_negated(parse, verb)
        same = same and _in_contrast(material, index)
    return same and bool(claim.subject & _subject_stems(parse, verb))


def _verb(parse: Parse, verb: int) -> str:
    row = verb_table("light_words").get(parse.lower[verb])
    return row["lemma"] if row else stem(parse.lower[verb])


def _completed(parse: Parse, verb: int) -> frozenset[str]:
    """Stems of what completes a verb: "on purpose", "safe", "the keys"."""
    found = [c for c in parse.children[verb] if parse.dep[c] in _COMPLEMENTS]
    found += [c for p in parse.children[verb] if parse.dep[p] == "prep" for c in parse.children[p]]
    return frozenset(stem(parse.lower[c]) for c in found) - {""}


def _states(parse: Parse, first: int, last: int, links: tuple[str, ...]) -> set[tuple[str, str]]:
    """Nouns with the words for the state that each is said to be in: "a red light", "the light was red"."""
    out = set()
    words = _contraries()
    for token in range(first, last):
        if parse.lower[token] not in words or parse.dep[token] not in links:
            continue
        above = parse.head[token]
        if parse.dep[token] == "amod":
            out.add((parse.lower[above], parse.lower[token]))
        elif not is_negated(parse, above):
            subjects = (c for c in parse.children[above] if parse.dep[c] in _SUBJECTS)
            out.update((parse.lower[c], parse.lower[token]) for c in subjects)
    return out


@cache
def _contraries() -> dict[str, frozenset[str]]:
    pairs = [(r["word"], r["opposite"]) for r in rows("opposite_words")]
    both = pairs + [(b, a) for a, b in pairs]
    return {word: frozenset(b for a, b in both if a == word) for word, _ in both}


def _in_contrast(material: Material, index: int) -> bool:
    """Whether a word such as "but" stands in the sentence of a statement or in the one before."""
    parse, sentence = material.parse, material.statements[index].sentence
    first = parse.bounds[max(0, sentence - 1)][0]
    return bool(_CONTRASTS.intersection(parse.lower[first : parse.bounds[sentence][1]]))


def _subject_stems(parse: Parse, verb: int) -> frozenset[str]:
    """What the verb is said of, without what only describes it."""
    return frozenset(stem(parse.lower[c]) for c in parse.children[verb] if parse.dep[c] in _SUBJECTS) - {""}


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


def is_bare(material: Material, index: int) -> bool:
    """ "Denied that", "rejects it": the content is a word that stands for what was said."""
    head = material.statements[index].content_head
    return head >= 0 and material.parse.tag[head] in ("DT", "PRP")


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
