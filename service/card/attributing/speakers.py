"""Whose words: the noun phrase that governs a cue, read off the dependencies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from service.card.attributing import cues, voices
from service.card.attributing.beside import widest
from service.card.attributing.contents import is_short_title, strayed_from
from service.card.attributing.persons import HUMANS, is_human, meant_by_who
from service.card.attributing.statements import Party
from service.card.lexicon import column
from service.card.naming.names import Names
from service.text.syntax import Parse

# How the speaker of a cue was found.
Link = Literal["subject", "passive", "agent", "shared", "open", "controlled", "noun", "after", "owner", "object",
               "issuer", "beside", "none"]  # fmt: skip


class Speaker(NamedTuple):
    """Head token of the speaker's noun phrase, or -1, and how it was found."""

    head: int
    link: Link


NOBODY = Speaker(-1, "none")

_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
_EDGES = frozenset({",", ".", ";", ":", "-", "--", "–", "—", '"', "'", "''", "``", "_", "*", "|", "…", "...", "‘", "’",
                    "(", "[", "“", "”", "/", "»", "«"})  # fmt: skip
_LEADS = column("cue_words", "word", use="lead")
# Nouns of these sorts are for those who speak, not for papers or figures.
_SPEAKING = HUMANS | {"body", "media"}
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "acomp", "relcl"})
# Who issues a statement says what is in it.
_ISSUING = column("cue_words", "word", use="issue")
_QUOTED = column("cue_words", "word", use="quoted")
_SINGULAR = frozenset({"NN", "NNP"})
_PLURAL = frozenset({"NNS", "NNPS"})
_MANY = frozenset({"they", "we", "i", "you"})
_NOBODY = frozenset({"there", "nobody", "none", "nothing", "no-one"})
_CLOSING, _OPENING = frozenset({'"', "”", "''"}), frozenset({"“", "``"})
_DASHES = frozenset({"-", "--", "–", "—"})
_DATELINE = 15  # tokens
_STEPS = 5  # how many verbs up a subject is looked for: "he stood up, turned and said"


def of_verb(parse: Parse, verb: int) -> Speaker:
    """Who does what ``verb`` says; goes up over conjoined and open clauses to the verb that has a subject."""
    link: Link = "subject"
    quoting = quoted_as(parse, verb)
    if quoting >= 0:
        links: dict[str, Link] = {"nsubjpass": "passive", "dobj": "controlled"}
        return next((Speaker(c, links[parse.dep[c]]) for c in parse.children[quoting] if parse.dep[c] in links), NOBODY)
    cue = verb
    for _ in range(_STEPS):
        found = _own(parse, verb)
        if found is not None:
            if found.link == "passive" and link == "subject":
                return NOBODY  # "is expected to": it does not say by whom
            if found.link != "agent" and any(parse.dep[c] == "auxpass" for c in parse.children[cue]):
                return NOBODY
            if (
                link == "shared"
                and (other := max(_agreeing(parse, verb, cue, found.head), _able(parse, verb, found.head))) >= 0
            ):
                return Speaker(other, link)
            return found if link == "subject" or found.link == "agent" else Speaker(found.head, link)
        above = _above(parse, verb)
        if isinstance(above, Speaker):
            return above
        step, verb = above
        link = step if link == "subject" or step != "shared" else link
    return NOBODY


def _agreeing(parse: Parse, inner: int, verb: int, head: int) -> int:
    """ "They said Moor was late and insist it is true": who agrees with the second verb, not Moor; or -1."""
    outer = parse.head[inner]
    if parse.dep[inner] != "ccomp" or parse.tag[head] not in _SINGULAR or parse.tag[verb] not in ("VBP", "VB"):
        return -1
    if any(parse.dep[c] in ("aux", "neg") for t in (inner, verb) for c in parse.children[t] if parse.tag[c] != "VBD"):
        return -1
    other = subject(parse, outer)
    plural = other >= 0 and (parse.tag[other] in _PLURAL or parse.lower[other] in _MANY)
    return other if plural else -1


def _able(parse: Parse, inner: int, head: int) -> int:
    """ "Ruz said the system is old and said it would go": Ruz, as no system speaks; or -1."""
    outer = parse.head[inner]
    speechless = (
        parse.tag[head] in ("NN", "NNS") and not voices.sort(parse.lower[head]) and not is_human(parse.lower[head])
    )
    told = parse.dep[inner] == "ccomp" and parse.lower[outer] in cues.verbs()
    return subject(parse, outer) if speechless and told else -1


def _above(parse: Parse, verb: int) -> Speaker | tuple[Link, int]:
    """The speaker that the words above a verb give it, or how it hangs on which other verb."""
    head, dep = parse.head[verb], parse.dep[verb]
    if head == verb:
        return NOBODY
    if dep == "acl":
        return _of_modifier(parse, verb, head)
    step: Link = "shared" if dep == "conj" else "open"
    if dep == "pcomp" and parse.head[head] != head:
        if (blamed := _blamed(parse, head)) >= 0:
            return Speaker(blamed, "controlled")
        head, step = parse.head[head], "after"
    elif dep == "xcomp":
        controlled = _controller(parse, head, verb)
        if controlled >= 0:
            return Speaker(controlled, "controlled")
        if parse.tag[head][0] == "J":
            head = parse.head[head]  # "is likely to say"
    elif dep in ("advcl", "ccomp", "dep"):
        if parse.tag[verb] not in ("VBG", "VB"):
            return NOBODY
        noun = parse.head[head]
        if parse.dep[head] == "acl" and parse.lower[noun] in cues.nouns() and parse.lower[parse.left[verb] - 1] == ",":
            head = parse.head[noun]  # "denied reports that troops had crossed, calling them lies": who denied them
        if _is_compared(parse, verb) and parse.tag[head][0] == "J":
            head = parse.head[head]
        if parse.lower[verb] == "adding" and parse.dep[head] == "ccomp" and _says(parse, parse.head[head]):
            head = parse.head[head]  # "said it would close, adding that ...": who said it
    elif dep != "conj" or not _joined(parse, head, verb):
        return NOBODY
    return (step, head) if parse.tag[head][0] in "VM" or parse.dep[head] in _CLAUSES else NOBODY


def _blamed(parse: Parse, preposition: int) -> int:
    """ "Criticised the minister for saying that", "accused her of claiming it": who said it, or -1."""
    if parse.lower[preposition] not in ("for", "of"):
        return -1
    whom = _controller(parse, parse.head[preposition], preposition)
    if whom < 0:
        return -1
    speaks = parse.tag[whom] in ("NNP", "NNPS", "PRP") or voices.sort(parse.lower[whom]) in _SPEAKING
    return whom if speaks else -1


def _says(parse: Parse, verb: int) -> bool:
    entry = cues.verbs().get(parse.lower[verb])
    return entry is not None and entry.kind == "speech"


def _joined(parse: Parse, first: int, second: int) -> bool:
    """A conjunction or a comma stands between; without one the parser has lost the subject of the second verb."""
    return any(parse.dep[c] in ("cc", "punct") and first < c < second for c in parse.children[first])


def _of_modifier(parse: Parse, verb: int, noun: int) -> Speaker | tuple[Link, int]:
    """ "A report saying", "issued a statement saying", "took the chance to say"."""
    issues = parse.dep[noun] == "dobj" and parse.lower[parse.head[noun]] in _ISSUING
    if parse.tag[verb] == "VBG" and not issues:
        return Speaker(noun, "noun")
    above = parse.head[noun] if parse.dep[noun] in ("dobj", "attr") else noun
    if above == noun or parse.tag[verb] not in ("VBG", "VB"):
        return NOBODY
    return "issuer" if issues else "open", above


def quoted_as(parse: Parse, verb: int) -> int:
    """The "quoted" above the "saying" of "was quoted by the BBC as saying", "quotes him as saying", or -1."""
    preposition = parse.head[verb]
    if parse.dep[verb] != "pcomp" or parse.lower[preposition] != "as":
        return -1
    above = parse.head[preposition]
    return above if parse.lower[above] in _QUOTED else -1


def leads_to_saying(parse: Parse, verb: int) -> bool:
    """The "quoted" of "was quoted as saying": saying is the cue."""
    return parse.lower[verb] in _QUOTED and any(
        quoted_as(parse, g) == verb for c in parse.children[verb] for g in parse.children[c]
    )


def _own(parse: Parse, verb: int) -> Speaker | None:
    active = passive = -1
    if _is_compared(parse, verb):
        return None  # "are likelier than the public to say": whoever is likelier says it
    for child in parse.children[verb]:
        dep = parse.dep[child]
        if dep in ("nsubj", "csubj"):
            if active < 0 or child < verb:
                active = child  # the nearest before the verb: "Moments earlier, Smith said"
        elif dep in ("nsubjpass", "csubjpass"):
            passive = child
    if active >= 0:
        active = _before_preposition(parse, _behind_title(parse, verb, active))
        return (
            NOBODY
            if is_empty(parse, active) or _is_credit(parse, active)
            else Speaker(_past_dateline(parse, active), "subject")
        )
    if passive >= 0 or _is_bare_participle(parse, verb):
        by = agent(parse, verb)
        if by >= 0:
            return Speaker(by, "agent")
    return Speaker(passive, "passive") if passive >= 0 else None


def _behind_title(parse: Parse, verb: int, subject: int) -> int:
    """ "Said Sgt. Dan Moor": the name, where the parser has two subjects because of the full stop."""
    if not is_short_title(parse, subject):
        return subject
    return next((c for c in parse.children[verb] if c > subject and parse.dep[c] == "nsubj"), subject)


def _is_credit(parse: Parse, head: int) -> bool:
    """Whether it is an agency in the brackets that open a sentence: "(NNC)Want to learn Danish?"."""
    first = parse.bounds[parse.sentence[head]][0]
    return head == first + 1 and parse.text[first] == "(" and parse.text[head + 1 : head + 2] == (")",)


def _before_preposition(parse: Parse, subject: int) -> int:
    """ "An aide to the failed candidate Ann Moor has said": the aide, though the parser has two subjects."""
    preposition = parse.left[subject] - 1
    if preposition <= 0 or parse.dep[preposition] != "prep" or parse.children[preposition]:
        return subject
    other = parse.head[preposition]
    return other if parse.dep[other] == "nsubj" and parse.head[other] == parse.head[subject] else subject


def _is_compared(parse: Parse, verb: int) -> bool:
    """ "Than the public to say"."""
    if parse.tag[verb] != "VB":
        return False
    beside = {parse.lower[c] for c in parse.children[verb] if c < verb and parse.dep[c] in ("mark", "aux", "prep")}
    return beside >= {"than", "to"}


def is_empty(parse: Parse, head: int) -> bool:
    """ "There", "nobody", "no group": nobody speaks."""
    return parse.lower[head] in _NOBODY or parse.lower[parse.left[head]] in ("no", "neither")


def _is_bare_participle(parse: Parse, verb: int) -> bool:
    return parse.tag[verb] == "VBN" and parse.dep[verb] in ("acl", "relcl", "advcl")


def _controller(parse: Parse, verb: int, open_clause: int) -> int:
    """The object that does what the open clause says: "urged Congress to act"."""
    for child in parse.children[verb]:
        if parse.dep[child] in ("dobj", "dative") and child < open_clause:
            return child
    return -1


def subject(parse: Parse, verb: int) -> int:
    """Head of the subject that stands right under an active verb, or -1."""
    return next((c for c in parse.children[verb] if parse.dep[c] == "nsubj"), -1)


def agent(parse: Parse, verb: int) -> int:
    """Head of "by X" beside a passive verb, or -1."""
    for child in parse.children[verb]:
        if parse.dep[child] == "agent" or (parse.dep[child] == "prep" and parse.lower[child] == "by"):
            return prepositional_object(parse, child)
    return -1


def prepositional_object(parse: Parse, preposition: int) -> int:
    for child in parse.children[preposition]:
        if parse.dep[child] == "pobj":
            return child
    return -1


def party(parse: Parse, names: Names, head: int, cue: int, cues: Sequence[int] = ()) -> Party:
    """The whole noun phrase of ``head``, cut where ``cue`` or another of the ``cues`` (in order) stands inside it.

    The span takes in the comma that closes an apposition, the token range does not.
    """
    first, last = parse.left[head], parse.right[head]
    if last < len(parse) and last > head + 1 and parse.dep[last - 1] == "prep" and not parse.children[last - 1]:
        after = widest(parse, last, parse.left, last)
        last = parse.right[after] if after >= 0 and parse.dep[after] == "nsubj" else last - 1
    opens = _behind_participle(parse, first, last, cue)
    if opens >= 0:
        first, head = opens, last - 1
    if first <= cue < head:
        first = cue + 1
    elif head < cue < last:
        last = _clause_start(parse, head, cue)
    first = _after_dateline(parse, first, head)
    first = min((parse.left[other] for other in joined_subjects(parse, head)), default=first)
    if parse.dep[parse.head[head]] == "agent" and (strayed := strayed_from(parse, head)) >= 0:
        last = min(last, parse.left[strayed])
    at = bisect_right(cues, head)
    if at < len(cues) and cues[at] < last:
        clause = _modifier(parse, head, cues[at])
        if parse.dep[clause] in ("relcl", "acl"):
            last = max(head + 1, parse.left[clause])
    first = _after_quotation(parse, first, head)
    if first > 1 and is_short_title(parse, first - 2):
        first -= 2
    while first < head and (parse.lower[first] in _EDGES or parse.lower[first] in _LEADS):
        first += 1
    while last - 1 > head and parse.lower[last - 1] in _EDGES:
        last -= 1
    if (
        last < len(parse)
        and parse.lower[last] == ")"
        and "(" in parse.lower[head:last]
        and ")" not in parse.lower[head:last]
    ):
        last += 1
    antecedent = _antecedent(parse, head)
    entity = names.at(head) or (names.at(antecedent) if antecedent >= 0 else None)
    return Party(
        first=first,
        last=last,
        head=head,
        span=parse.span(first, last + _closes(parse, head, last)),
        entity=entity.index if entity else -1,
        pronoun=parse.tag[head] in _PRONOUNS and not (parse.text[head].isupper() and len(parse.text[head]) > 1),
        antecedent=antecedent,
    )


def _after_quotation(parse: Parse, first: int, head: int) -> int:
    """ "'A joke' The union said": the end of a quotation that runs into the speaker is no part of the speaker."""
    marks = [t for t in range(first, min(head, first + _DATELINE)) if parse.text[t] in _CLOSING]
    return marks[0] + 1 if len(marks) == 1 and not any(t in _OPENING for t in parse.text[first : marks[0]]) else first


def joined_subjects(parse: Parse, head: int) -> list[int]:
    """ "A nurse and a driver said": the first, which the parser hung on the verb beside the second."""
    if parse.dep[head] != "nsubj":
        return []
    beside = (c for c in parse.children[parse.head[head]] if parse.dep[c] == "nsubj" and c < head)
    left = parse.left[head]
    return [c for c in beside if parse.right[c] == left and parse.lower[left - 1] == "and"]


def _behind_participle(parse: Parse, first: int, last: int, cue: int) -> int:
    """ "Opposing bail for Dan Moor, Inspector Leahy said": where the name before the cue opens, or -1."""
    if parse.tag[first] != "VBG" or parse.bounds[parse.sentence[first]][0] != first or last != cue:
        return -1
    comma = next((t for t in range(last - 1, first, -1) if parse.lower[t] == ","), -1)
    return comma + 1 if comma >= 0 and comma + 1 < last and parse.tag[last - 1] == "NNP" else -1


def _after_dateline(parse: Parse, first: int, head: int) -> int:
    """ "PARIS (AP) - The minister", "PARIS (AP) The minister": the place is no part of the speaker."""
    if parse.bounds[parse.sentence[first]][0] == first and parse.text[first].isupper() and head - first < _DATELINE:
        for token in range(head - 1, first, -1):
            if _is_dash(parse, token) or parse.text[token] == ")":
                return token + 1
    return first


def _is_dash(parse: Parse, token: int) -> bool:
    return parse.lower[token] in _DASHES and parse.start[token] > parse.end[token - 1]


def _past_dateline(parse: Parse, head: int) -> int:
    """The real subject where the parser took the place before the dash for it."""
    first, last = parse.left[head], parse.right[head]
    if not parse.text[head].isupper() or parse.bounds[parse.sentence[head]][0] != first or head - first > _DATELINE:
        return head
    dash = next((t for t in range(head + 1, min(last, head + _DATELINE)) if _is_dash(parse, t)), -1)
    if dash < 0:
        return head
    fits = [t for t in range(dash + 1, last) if parse.left[t] == dash + 1 and parse.tag[t] in _NOMINAL]
    return max(fits, key=lambda t: parse.right[t]) if fits else head


def _closes(parse: Parse, head: int, last: int) -> bool:
    """Whether the token at ``last`` is the second of the commas around an apposition or a relative clause."""
    return last < parse.right[head] and parse.lower[last] == "," and "," in parse.lower[head:last]


def _clause_start(parse: Parse, head: int, cue: int) -> int:
    """Left edge of the modifier of ``head`` that holds ``cue``."""
    return max(head + 1, parse.left[_modifier(parse, head, cue)])


def _modifier(parse: Parse, head: int, token: int) -> int:
    while parse.head[token] != head and parse.head[token] != token:
        token = parse.head[token]
    return token


def _antecedent(parse: Parse, head: int) -> int:
    if parse.lower[head] not in _RELATIVES:
        return -1
    verb = parse.head[head]
    for _ in range(_STEPS):
        if parse.dep[verb] in ("relcl", "acl"):
            return meant_by_who(parse, parse.head[verb]) if parse.lower[head] == "who" else parse.head[verb]
        if parse.head[verb] == verb:
            return -1
        verb = parse.head[verb]
    return -1
