"""How sure the text is of what it says: words that soften a clause, and the clause they soften."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, cast

from service.card.facts import Modality
from service.card.lexicon import rows
from service.card.wordforms import verb_forms
from service.text.document import Span
from service.text.syntax import Parse

# Weakest hold on the fact first: of several hedges between outlet and content the first of these counts.
STRENGTH: tuple[Modality, ...] = ("asked", "conditional", "possible", "predicted", "planned", "alleged", "reported",
                                  "probable", "opinion", "asserted")  # fmt: skip
SOFT: frozenset[Modality] = frozenset({"probable", "possible", "alleged", "conditional", "predicted", "planned"})
_MOST = 300  # hedges of one article; more says nothing more
_CLAUSE_DEPS = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis", "acl", "pcomp", "csubj"})
_OF_CLAUSES = frozenset(  # "worries voters" is no doubt of theirs, "seeks a loan" no plan
    {"fear", "worr", "susp", "thin", "thou", "beli", "spec", "seek", "soug", "want", "prop", "thre"}
)
_WISH = "like"  # "would like" says no more than "wants"
_SAID_OF = frozenset({"blame", "say"})  # "is to blame", "that is to say": nothing is to come
_COMPARING = frozenset({"more", "less", "as", "equally", "times", "than"})
_REASONS = frozenset({"because", "as", "since", "although", "though", "while", "whereas"})
_DEPENDENTS = frozenset({"xcomp", "ccomp", "acl", "prep", "dobj", "pcomp", "advcl", "oprd"})


@dataclass(frozen=True, slots=True)
class Hedge:
    """``span`` are the hedging words, ``token`` the first of them, ``head`` the token that heads what they soften.

    ``scope`` is the token range softened. ``band`` is a likelihood in per cent, only where the word has one.
    ``own`` is set where the softened clause is worth a claim of its own.
    """

    span: Span
    token: int
    head: int
    scope: tuple[int, int]
    modality: Modality
    band: str | None = None
    own: bool = False


def find_hedges(parse: Parse) -> tuple[Hedge, ...]:
    """Every hedge of the text, in text order."""
    table, phrases = _table(), _phrase_table()
    out: list[Hedge] = []
    for token in parse.tokens_of(_words()):
        if len(out) >= _MOST:
            break
        word = parse.lower[token]
        if word in phrases:
            hedge = _phrase(parse, token, phrases[word])
            if hedge is not None:
                out.append(hedge)
                continue
        if out and out[-1].span.end >= parse.end[token]:
            continue  # a word of the phrase before
        for entry in table.get(word, ()):
            hedge = _hedge(parse, token, entry)
            if hedge is not None:
                out.append(hedge)
                break
    return tuple(out)


def strongest(modalities: list[Modality]) -> Modality:
    """The one that leaves least of the fact: a chain of "reportedly ... may have" is only possible."""
    return min(modalities, key=STRENGTH.index, default="asserted")


def clause_of(parse: Parse, token: int) -> int:
    """The verb that heads the clause in which ``token`` stands."""
    for _ in range(12):
        if parse.head[token] == token:
            return token
        if parse.dep[token] in _CLAUSE_DEPS and parse.tag[token].startswith(("VB", "MD")):
            return token
        token = parse.head[token]
    return token


def _whole(parse: Parse, tokens: list[int]) -> tuple[int, int]:
    return parse.left[tokens[0]], parse.right[tokens[-1]]


def _hedge(parse: Parse, token: int, entry: _Entry) -> Hedge | None:
    pos = entry.pos
    head = parse.head[token]
    tag = parse.tag[token]
    scope: tuple[int, int] | None = None
    if pos == "modal" and tag == "MD":
        if parse.lower[token] == "could" and any(parse.dep[c] == "neg" for c in parse.children[head]):
            return None  # what could not be done was not done
        if parse.lower[token] == "would" and parse.lower[token + 1 : token + 2] == ("rather",):
            return None  # "we would rather be late": a preference, under no condition
        if parse.lower[token] == "would" and parse.lower[head] == _WISH:
            wished = [c for c in parse.children[head] if c > head and parse.dep[c] in ("dobj", "xcomp", "ccomp")]
            scope, head = (_whole(parse, wished), wished[-1]) if wished else (None, head)
        else:
            scope = clause_range(parse, head)
    elif _is_compared(parse, token):
        return None
    elif pos == "adverb" and tag.startswith("RB"):
        head = clause_of(parse, head)
        scope = clause_range(parse, head)
    elif pos == "adjective" and tag.startswith("JJ"):
        scope, head = _adjective(parse, token, head)
    elif pos == "participle" and tag in ("VBN", "VBD", "JJ"):
        scope, head = _participle(parse, token)
    elif pos == "infinitive" and tag.startswith("VB"):
        scope, head = _infinitive(parse, token)
    elif pos in ("verb", "noun") and tag.startswith("VB" if pos == "verb" else "NN"):
        scope, head = _complement(parse, token, pos)
    elif pos == "condition" and tag == "IN" and parse.dep[token] == "mark":
        scope = (parse.left[head], parse.right[head])
    if scope is None:
        return None
    return Hedge(parse.span(token, token + 1), token, head, scope, entry.modality, entry.band, entry.own)


def _is_compared(parse: Parse, token: int) -> bool:
    """ "Girls are more likely than boys to stay on": a count, not a guess."""
    if "likely" not in parse.lower[token] or parse.lower[token + 1 : token + 3] == ("than", "not"):
        return False
    return any(parse.lower[c] in _COMPARING for c in parse.children[token])


def _adjective(parse: Parse, token: int, head: int) -> tuple[tuple[int, int] | None, int]:
    """ "Is likely to", "the likely winner"."""
    if parse.dep[token] in ("acomp", "oprd", "ROOT", "conj"):
        verb = clause_of(parse, head)
        return clause_range(parse, verb), verb
    if parse.dep[token] == "amod":
        return (parse.left[head], parse.right[head]), head
    return None, head


def _participle(parse: Parse, token: int) -> tuple[tuple[int, int] | None, int]:
    """ "Is believed to be", "it is thought that": only with a clause of its own and no agent to answer for it."""
    beside = {parse.dep[c] for c in parse.children[token]}
    passive = "auxpass" in beside or ("aux" not in beside and parse.tag[token] != "VBD")  # not "left and thought ..."
    if not passive or not beside.isdisjoint(("agent", "nsubj")):
        return None, token
    for child in parse.children[token]:
        if parse.dep[child] in ("xcomp", "ccomp") and child > token:
            return (parse.left[token], parse.right[token]), child
        if parse.dep[child] == "prep" and parse.tag[child + 1 : child + 2] == ("VBG",):  # "is accused of stealing it"
            return (parse.left[token], parse.right[token]), child + 1
    return None, token


def _infinitive(parse: Parse, token: int) -> tuple[tuple[int, int] | None, int]:
    """ "Is to close the plant", "appears to have left": with the infinitive right behind the verb."""
    if parse.tag[token + 1 : token + 2] != ("TO",):
        return None, token
    for child in parse.children[token]:
        if parse.dep[child] == "xcomp" and parse.left[child] == token + 1 and parse.lower[child] not in _SAID_OF:
            return clause_range(parse, token), child
    return None, token


def _complement(parse: Parse, token: int, pos: str) -> tuple[tuple[int, int] | None, int]:
    """What is planned, feared or hoped for: a clause with its own subject alone, else with the one who plans it."""
    for child in parse.children[token]:
        if child <= token or parse.dep[child] not in _DEPENDENTS:
            continue
        if parse.lower[token].startswith("consider") and parse.tag[child] != "VBG":
            continue  # "which he considers a success": held to be so, not thought over
        if pos == "noun":
            if parse.dep[child] == "prep" and parse.lower[child] not in ("of", "for", "about", "on"):
                continue
            if parse.dep[child] == "prep":
                feared = next((c for c in parse.children[child] if parse.dep[c] in ("pobj", "pcomp")), -1)
                return ((child + 1, parse.right[child]), feared) if feared >= 0 else (None, token)
            return (token + 1, parse.right[child]), child
        if parse.dep[child] in ("prep", "advcl") or (
            parse.dep[child] == "dobj" and parse.lower[token][:4] in _OF_CLAUSES
        ):
            continue
        if any(parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[child]):
            return clause_range(parse, child), child
        return clause_range(parse, token), child
    return None, token


def clause_range(parse: Parse, verb: int) -> tuple[int, int]:
    """The clause of ``verb`` without the clauses joined to it that have a subject of their own."""
    first, last = parse.left[verb], parse.right[verb]
    for child in parse.children[verb]:
        if parse.dep[child] in ("conj", "parataxis", "ccomp") and any(
            parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[child]
        ):
            if parse.dep[child] == "ccomp" and child > verb:
                continue  # what is said, thought or feared belongs to the clause
            if child > verb:
                last = min(last, max(verb + 1, parse.left[child]))
            else:
                first = max(first, min(verb, parse.right[child]))
    last = _without_side_clauses(parse, verb, last)
    while last - 1 > verb and parse.lower[last - 1] in {",", ".", ";", ":", "and", "but", "or", "-", "--", '"', "'"}:
        last -= 1
    while first < verb and parse.lower[first] in {",", ";", ":", "and", "but", "or", "that", "-", "--", '"', "'"}:
        first += 1
    return first, last


def _without_side_clauses(parse: Parse, verb: int, last: int) -> int:
    """The end of the clause before what is told beside it and as sure as ever: ", which ...", ", a town that ...",
    "because ..."."""
    for token in range(verb + 1, last):
        if parse.right[token] < last - 1:
            continue
        before = parse.left[token]
        beside = parse.dep[token] in ("relcl", "appos") and parse.lower[before - 1] == ","
        reason = parse.dep[token] == "advcl" and parse.head[token] == verb and _is_reason(parse, token)
        if beside or reason:
            return max(verb + 1, before - (parse.lower[before - 1] == ","))
    return last


def _is_reason(parse: Parse, verb: int) -> bool:
    """ "As its hull had rusted", "though she denies it"; not "as scheduled"."""
    said_of = any(parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[verb])
    return said_of and parse.lower[parse.left[verb]] in _REASONS


def _phrase(parse: Parse, token: int, phrases: tuple[tuple[tuple[str, ...], Modality, str], ...]) -> Hedge | None:
    """ "Highly unlikely": the likelihood of the whole phrase."""
    for words, modality, band in phrases:
        last = token + len(words)
        if parse.lower[token:last] == words:
            verb = clause_of(parse, last - 1)
            return Hedge(parse.span(token, last), token, verb, clause_range(parse, verb), modality, band, own=True)
    return None


class _Entry(NamedTuple):
    pos: str
    modality: Modality
    band: str | None
    own: bool


@cache
def _table() -> dict[str, tuple[_Entry, ...]]:
    out: dict[str, tuple[_Entry, ...]] = {}
    for row in rows("hedges"):
        entry = _Entry(row["pos"], cast("Modality", row["modality"]), row["band"] or None, row["own"] == "1")
        if entry.pos == "phrase":
            continue
        for form in dict.fromkeys(_forms(row)):
            out[form] = (*out.get(form, ()), entry)
    return out


def _forms(row: dict[str, str]) -> tuple[str, ...]:
    word = row["word"]
    if row["pos"] == "verb":
        return (*verb_forms(word), *row["forms"].split())
    plural = word[:-1] + "ies" if word.endswith("y") else word + "s"
    return (word, plural) if row["pos"] == "noun" else (word, *row["forms"].split())


@cache
def _words() -> frozenset[str]:
    """Words that a hedge may open with."""
    return frozenset({*_table(), *_phrase_table()})


@cache
def _phrase_table() -> dict[str, tuple[tuple[tuple[str, ...], Modality, str], ...]]:
    """First word -> phrases with their likelihood."""
    out: dict[str, tuple[tuple[tuple[str, ...], Modality, str], ...]] = {}
    for row in rows("hedges"):
        if row["pos"] == "phrase":
            words = tuple(row["word"].split())
            out[words[0]] = (*out.get(words[0], ()), (words, cast("Modality", row["modality"]), row["band"]))
    return out
