"""When a statement speaks against a claim: it says the opposite, or somebody denies what the claim says of them."""

from __future__ import annotations

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


def says_it_is_not(material: Material, head: int, index: int) -> bool:
    """ "Was set on purpose", but "was not set on purpose": the verb of the same thing, completed by the same words."""
    parse = material.parse
    word = _verb(parse, head)
    told, subject = _completed(parse, head), _subject_stems(parse, head)
    if not word or not told or not subject:
        return False
    return any(
        _verb(parse, token) == word
        and is_negated(parse, token) != is_negated(parse, head)
        and bool(told & _completed(parse, token))
        and bool(subject & _subject_stems(parse, token))
        for first, last in material.contents[index]
        for token in range(first, last)
        if parse.tag[token].startswith("VB")
    )


def _verb(parse: Parse, verb: int) -> str:
    row = verb_table("light_words").get(parse.lower[verb])
    return row["lemma"] if row else stem(parse.lower[verb])


def _completed(parse: Parse, verb: int) -> set[str]:
    """Stems of what completes a verb: "on purpose", "safe", "the keys"."""
    found = [c for c in parse.children[verb] if parse.dep[c] in _COMPLEMENTS]
    found += [c for p in parse.children[verb] if parse.dep[p] == "prep" for c in parse.children[p]]
    return {stem(parse.lower[c]) for c in found} - {""}


def says_the_reverse(material: Material, head: int, index: int) -> bool:
    """ "Have fallen by half", but "burglaries rose": the opposite of the same subject, where the text sets them apart.

    Without a word of contrast the two may be of different times.
    """
    parse = material.parse
    reverse = opposites().get(act_stem(parse.lower[head]))
    if reverse is None or is_negated(parse, head) or not _in_contrast(material, index):
        return False
    subject = _subject_stems(parse, head)
    for first, last in material.contents[index]:
        for token in range(first, last):
            if parse.tag[token].startswith("VB") and act_stem(parse.lower[token]) == reverse:
                return bool(subject & _subject_stems(parse, token)) and not is_negated(parse, token)
    return False


def says_another_state(material: Material, head: int, index: int) -> bool:
    """ "Went through a red light", but "the light was green": two states of one thing, which the text sets apart."""
    parse = material.parse
    claimed = _states(parse, parse.left[head], parse.right[head], ("amod", *_STATED))
    if not claimed or not _in_contrast(material, index):
        return False
    said = {state for first, last in material.contents[index] for state in _states(parse, first, last, _STATED)}
    return any((noun, other) in said for noun, word in claimed for other in _contraries()[word])


def _states(parse: Parse, first: int, last: int, links: tuple[str, ...]) -> set[tuple[str, str]]:
    """Nouns with the words for the state that each is said to be in: "a red light", "the light was red"."""
    out = set()
    for token in range(first, last):
        if parse.lower[token] not in _contraries() or parse.dep[token] not in links:
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
