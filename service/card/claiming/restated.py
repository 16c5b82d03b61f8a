"""Whether a statement says what a claim says: the same act of the same parties, in whatever form of the words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from service.card.wordforms import act_stem, noun_stem, verb_table
from service.text.syntax import Parse

Match = Literal["full", "part", "presupposes"]
Range = tuple[int, int]

_NOUNS = ("NN", "CD")
_LONGEST = 150  # tokens of one content that are compared; nobody says more in one breath
_THE_SAME = frozenset({"victi", "suspe"})  # "the victim was killed": somebody the article has spoken of
_FATAL = frozenset({"die", "kill"})
_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis")
_PARTIES = ("nsubj", "nsubjpass", "dobj", "attr", "oprd")


@dataclass(frozen=True, slots=True)
class Wording:
    """Stems of a stretch of tokens: its verbs, its nouns and names, its numbers."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Core:
    """Who did what: the stems of the claim's main verbs, of their subjects and objects, and of all that is named."""

    verbs: frozenset[str]
    told: frozenset[str]  # every verb of the sentence
    parties: frozenset[str]
    nouns: frozenset[str]
    numbers: frozenset[str]


def wording(parse: Parse, ranges: Iterable[Range]) -> Wording:
    """What the tokens of ``ranges`` say, without words that say nothing."""
    verbs: set[str] = set()
    nouns: set[str] = set()
    numbers: set[str] = set()
    for first, last in ranges:
        end = min(last, first + _LONGEST)
        for tag, word in zip(parse.tag[first:end], parse.lower[first:end], strict=True):
            sort = tag[:2]
            if sort == "VB":
                verbs.add(act_stem(word))
            elif sort in _NOUNS:
                key = noun_stem(word)
                (numbers if key[:1].isdigit() else nouns).add(key)
    verbs.discard("")
    nouns.discard("")
    return Wording(frozenset(verbs), frozenset(nouns), frozenset(numbers))


def core_of(parse: Parse, head: int, ranges: Iterable[Range]) -> Core:
    """Core of the claim that ``head`` heads; ``ranges`` leave out who is said to say it."""
    said = wording(parse, ranges)
    light = verb_table("light_words")
    acts = _acts(parse, head)
    verbs = {act_stem(parse.lower[t]) for t in acts if parse.lower[t] not in light}
    near = wording(parse, ((t, t + 1) for t in _near(parse, acts)))
    return Core(frozenset(verbs - {""}), said.verbs, near.nouns & said.nouns, said.nouns, near.numbers & said.numbers)


def compare(core: Core, said: Wording) -> Match | None:
    """Full for the same act with one of its parties, or most of what is named under another verb.

    A part shares the act but not the number; a bare noun ("his arrival") only presupposes it.
    """
    shared = core.nouns & said.nouns
    act = core.verbs & said.verbs
    if act and (shared & core.parties or len(shared) >= 2 or said.nouns & _THE_SAME):
        differ = core.numbers and said.numbers and not core.numbers & said.numbers
        return "part" if differ else "full"
    if core.verbs & _FATAL and said.verbs & _FATAL and core.numbers & said.numbers and shared:
        return "full"  # "killed 48 people", "48 people died": not for the gunman who died too
    both = len(shared & core.parties)
    if core.told & said.verbs and (len(shared) >= 3 or (both >= 2 and 2 * both >= len(core.parties))):
        return "full"
    if said.verbs and len(shared) >= max(3, (len(core.nouns) + 1) // 2):
        return "full"
    if core.verbs & said.nouns and shared - core.verbs:
        return "presupposes"
    return None


def _acts(parse: Parse, head: int) -> list[int]:
    """The verb of the claim, what is joined to it, and what it leads to ("forced the league to postpone")."""
    out = [head]
    for token in out:  # grows while it is read
        for child in parse.children[token]:
            dep = parse.dep[child]
            if dep in ("xcomp", "conj", "ccomp") and parse.tag[child].startswith("VB") and len(out) < 8:
                out.append(child)
    return out


def _near(parse: Parse, acts: list[int]) -> list[int]:
    """Subjects and objects of the acts with what describes them, without the clauses that hang on them."""
    out = [c for t in acts for c in parse.children[t] if parse.dep[c] in _PARTIES]
    for token in out:  # grows while it is read
        out += [c for c in parse.children[token] if parse.dep[c] not in _CLAUSES]
    return out
