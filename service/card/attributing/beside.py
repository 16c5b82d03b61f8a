"""Who stands beside a cue: the noun phrase that the order of the words shows where the parser lost the speaker.

Each answers with the head token of a noun phrase, or -1.
"""

from __future__ import annotations

from bisect import bisect_left

from service.card.attributing import voices
from service.text.syntax import Parse

_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT"})
_DASHES = frozenset({"-", "--", "–", "—"})
_MODIFIES = frozenset({"by", "of", "to", "about", "for", "as", "with"})  # behind a participle that describes the noun
_STEPS = 5  # words up to the head of a phrase


def after(parse: Parse, verb: int) -> int:
    """Head of the noun phrase right after ``verb``, whatever the parser made of it: "said Jones"."""
    token = verb + 1
    if token >= len(parse) or parse.sentence[token] != parse.sentence[verb]:
        return -1
    return widest(parse, token, parse.left, token)


def before(parse: Parse, verb: int) -> int:
    """Head of the noun phrase right before ``verb``: "Jones also said"."""
    token = verb - 1
    while token > 0 and parse.tag[token] in ("RB", "MD", ","):
        token -= 1
    return widest(parse, token, parse.right, token + 1) if token >= 0 else -1


def behind_as(parse: Parse, verb: int) -> int:
    """ "It comes as the ministry said ...": the speaker hung on the "as", the verb on what comes; or -1."""
    head = before(parse, verb)
    as_ = head >= 0 and parse.dep[head] == "pobj" and parse.lower[parse.head[head]] == "as"
    return head if as_ and parse.head[parse.head[head]] == parse.head[verb] else -1


def stranded(parse: Parse, verb: int) -> int:
    """ "..., several agencies reported on Sunday": the speaker whose verb the parser took for a participle, or -1."""
    if parse.tag[verb] not in ("VBN", "VBD") or parse.dep[verb] not in ("acl", "relcl", "advcl"):
        return -1
    helped = any(parse.dep[c] in ("aux", "auxpass", "agent", "nsubj", "nsubjpass") for c in parse.children[verb])
    if helped or verb + 1 >= len(parse) or parse.lower[verb + 1] in _MODIFIES:
        return -1
    token = verb - 1
    while token > 0 and parse.lower[token] == ",":
        token -= 1
    noun = parse.head[verb] if parse.dep[verb] in ("acl", "relcl") else widest(parse, token, parse.right, verb)
    if not 0 < noun < verb or parse.lower[parse.left[noun] - 1] != ",":
        return -1
    known = parse.tag[noun].startswith("NNP") or voices.sort(parse.lower[noun]) not in ("", "document", "data")
    return noun if known else -1


def set_beside(parse: Parse, verb: int, subject: int = -1) -> tuple[int, int]:
    """ "..., Radio Lurn reported": the speaker that the parser took for an apposition to the name before, or -1.

    Also where the words for the speaker open: "a spokeswoman for the port, Ann Holm, said". ``subject`` is what the
    parser gave the verb, if anything: in "asylum to Bashar Assad, a Kremlin source told Tass" no comma closes the
    apposition, and none stands before Assad.
    """
    token = verb - 1
    if subject >= 0 and (parse.lower[token] == "," or parse.lower[parse.left[subject] - 1] == ","):
        return -1, -1
    while token > 0 and parse.lower[token] == ",":
        token -= 1
    noun, last = token, token + 1
    for _ in range(_STEPS):
        if noun < 0 or parse.dep[noun] == "appos" or parse.head[noun] == noun or _is_listed(parse, noun):
            break
        noun = parse.head[noun]
    if noun < 0 or not (parse.dep[noun] == "appos" or _is_listed(parse, noun)) or parse.right[noun] not in (last, verb):
        return -1, -1
    if subject >= 0 and parse.head[noun] != subject:
        return -1, -1
    if not parse.tag[noun].startswith("NNP") and voices.sort(parse.lower[noun]) in ("", "document", "data"):
        return -1, -1
    opens, siblings = parse.left[noun], parse.children[parse.head[noun]]
    for at in range(bisect_left(siblings, noun) - 1, -1, -1):
        other = siblings[at]
        if parse.dep[other] == "appos" and parse.right[other] + 1 == opens:
            opens = parse.left[other]
        elif parse.dep[other] != "punct":
            break
    return (noun, opens) if opens and parse.lower[opens - 1] == "," else (-1, -1)


def _is_listed(parse: Parse, noun: int) -> bool:
    """ "Rebels hold Lurn, witnesses and officials said": speakers whom the parser took for more of what is held."""
    above = parse.head[noun]
    return (
        parse.dep[noun] == "conj"
        and parse.lower[parse.left[noun] - 1] == ","
        and not any(parse.dep[c] == "cc" for c in parse.children[above] if above < c < noun)
        and not voices.sort(parse.lower[above])
    )


def widest(parse: Parse, token: int, edge: tuple[int, ...], at: int) -> int:
    """The largest noun phrase that holds ``token`` and has its edge there, or -1."""
    best = -1
    for _ in range(_STEPS):
        if edge[token] == at and _may_speak(parse, token):
            best = token
        if parse.head[token] == token:
            break
        token = parse.head[token]
    return best


def _may_speak(parse: Parse, token: int) -> bool:
    """A noun, or what the parser takes for something else: the name "Kiely", "the 37-year-old"."""
    if parse.tag[token] in _NOMINAL:
        return True
    if parse.tag[token] == "JJ" and parse.lower[token] == "old":
        return parse.lower[token - 1] in _DASHES
    opens = parse.bounds[parse.sentence[token]][0] == token
    return parse.tag[token] == "RB" and parse.text[token][0].isupper() and not opens
