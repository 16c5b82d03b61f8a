"""The main event as a phrase of the text: what happened, in the fewest words that say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from service.card.attributing import cues
from service.card.claiming.central import stems, title_stems
from service.card.claiming.claims import ClaimReading, Claims
from service.card.claiming.headline import WORD, headline_phrase
from service.card.facts import Event
from service.card.naming.lists import fold
from service.card.naming.names import Names
from service.card.naming.who import Actors
from service.card.wordforms import stem, verb_table
from service.text.document import Document, Span
from service.text.syntax import Parse

_SENTENCES = 10  # the event stands in the first of them
_LONGEST = 10  # words; a headline says it in fewer
_OPENING = re.compile(r"(?:^|[:;,!?|]\s)([^\s:;,!?|]{1,30}\s)$")  # one word
_NEAR = 4  # tokens from a verb to the one that shares its subject
_SLACK = 4  # more words for a phrase that would else be cut before it says anything
_DOES = 0.5  # for a phrase whose subject is whom the headline names before its verb
_ABOVE = 3  # verbs from an infinitive to the one with a subject
_SPOKEN = frozenset(("i", "we", "you", "me", "us"))
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative", "prt", "neg")
_LONG_TAILS = ("relcl", "acl", "appos", "advcl", "ccomp", "punct", "cc", "conj", "parataxis", "mark")
_SUBJECT = ("nsubj", "nsubjpass")
_SUBJECT_TAILS = ("prep", "pobj", "cc", "conj", "compound", "amod", "poss", "case", "nummod", "det")
_NAMING_TAGS = ("NN", "NNS", "NNP", "NNPS", "CD")
_LONGEST_DOER = 10  # words
_VERBAL = ("ROOT", "ccomp", "conj", "advcl", "xcomp", "relcl", "parataxis", "acl", "pcomp")


class _Phrase(NamedTuple):
    """Tokens ``[first, last)`` of a verb with what belongs to it; ``subject`` and ``object`` are tokens or -1."""

    verb: int
    first: int
    last: int
    subject: int
    object: int


def describe_event(document: Document, parse: Parse, names: Names, actors: Actors, claims: Claims) -> Event | None:
    """The event with its agent and patient where they are actors.

    Its words are the headline's where the text says the same (each name and number, and most of the rest), else the
    text's own; its evidence is always the text: the phrase nearest to what the title and the central claim say.
    """
    central = next((c for c in claims.claims if c.central), None)
    if central is None:
        return None
    repeated = _repeated(document, parse)
    headline = headline_phrase(document, parse, repeated)
    wanted = title_stems(document) if headline is None else stems(headline)
    opener = _opener(document, names, headline) if headline else -1
    said = 0.0 if headline else 0.3  # what a title says may be the saying

    def worth(phrase: _Phrase) -> float:
        does = 0 <= opener == _entity(parse, names, phrase.subject)
        return _score(parse, phrase, central, wanted, said) + _DOES * does

    best = max(_phrases(parse, central, repeated), key=worth, default=None)
    if best is None:
        return None
    span = parse.span(best.first, best.last)
    if headline is not None and 2 * len(wanted & stems(document.cut(span))) < len(wanted):
        span = central.span  # the text says it in other words: then the whole sentence shows it
    doer = _doer(parse, best, central.span) if headline is None else None
    if headline is not None:
        headline = _with_subject(document, parse, headline, best)
    return Event(
        text=headline or (f"{document.cut(doer)} {document.cut(span)}" if doer else document.cut(span)),
        evidence=(doer, span) if doer else (span,),
        agent=_actor(parse, names, actors, _controller(parse, best)),
        predicate=document.cut(_predicate(parse, best)),
        patient=_actor(parse, names, actors, best.object),
        claim="c1" if document.sentence_at(span.start).number == central.sentence else None,
    )


def _with_subject(document: Document, parse: Parse, headline: str, phrase: _Phrase) -> str:
    """The headline's phrase behind the short name that opens it, where the text has the same subject."""
    title = document.title or ""
    before = _OPENING.search(title[: title.find(headline)])
    if before is None or phrase.subject < 0:
        return headline
    subject = {stem(w) for w in parse.lower[parse.left[phrase.subject] : parse.right[phrase.subject]]}
    return before.group(1) + headline if stems(before.group(1)) <= subject else headline


def _opener(document: Document, names: Names, headline: str) -> int:
    """Index of the one entity whose name ends right before the headline's verb phrase; -1 for none or several."""
    before = WORD.findall((document.title or "").partition(headline)[0])
    if not before:
        return -1
    last = fold(before[-1].removesuffix("'s").removesuffix("’s"))
    meant = [e.index for e in names.entities if any(fold(n).split()[-1:] == [last] for n in (e.name, *e.aliases))]
    return meant[0] if len(meant) == 1 else -1


def _repeated(document: Document, parse: Parse) -> frozenset[int]:
    """The first sentences that say only what the title says."""
    title = fold(document.title or "").rstrip(".!?")
    first = range(min(len(parse.bounds), _SENTENCES)) if title else ()
    return frozenset(n for n in first if fold(document.cut(parse.span(*parse.bounds[n]))).rstrip(".!?") == title)


def _phrases(parse: Parse, central: ClaimReading, repeated: frozenset[int]) -> Iterator[_Phrase]:
    last = min(len(parse.bounds), max(_SENTENCES, central.sentence + 1))
    for token in range(parse.bounds[0][0], parse.bounds[last - 1][1]):
        if parse.sentence[token] in repeated:
            continue
        if parse.tag[token].startswith("VB") and parse.dep[token] in _VERBAL:
            phrase = _phrase(parse, token)
            if any(map(stem, parse.lower[phrase.first : phrase.last])):
                yield phrase


def _phrase(parse: Parse, verb: int) -> _Phrase:
    """From the verb over its object and the short phrases after it, at most ``_LONGEST`` words."""
    subject = _subject(parse, verb)
    first, last, patient = verb, verb + 1, -1
    for child in parse.children[verb]:
        dep = parse.dep[child]
        if child < verb:
            if dep in ("aux", "auxpass", "neg") and parse.tag[child] != "TO" and child >= verb - 4:
                first = min(first, child)
            continue
        if dep == "advcl" and parse.dep[last - 1] == "attr" and parse.left[child] == last and parse.lower[last] == "to":
            dep = "xcomp"  # "became the first to win"
        if dep not in (*_OBJECTS, "prep", "agent", "xcomp", "advmod", "npadvmod"):
            if dep in _LONG_TAILS:
                break
            continue
        end = _end(parse, child)
        if parse.left[child] > last + 1:
            break
        if end - first > _LONGEST:
            end = _cut(parse, child, first + _LONGEST)
            if end <= child or (end == child + 1 and parse.lower[child + 1 : child + 2] == ("of",)):
                end = max(end, _cut(parse, child, first + _LONGEST + _SLACK))
            if end <= child:
                break
        if dep == "dobj":
            patient = child
        last = max(last, end)
    while last > verb + 1 and parse.dep[last - 1] == "punct" and parse.text[last - 1][0] in ",;:–—-":
        last -= 1
    if any(parse.dep[c] == "nsubjpass" for c in parse.children[verb]):
        patient = subject
    return _Phrase(verb, first, last, subject, patient)


def _cut(parse: Parse, token: int, limit: int) -> int:
    """Where the phrase of ``token`` may end before ``limit``: before a preposition in it, else behind its noun; -1.

    What "of" opens belongs to the noun before it, and a noun alone to what follows it ("in connection with").
    """
    patient = parse.dep[token] in ("dobj", "attr")
    best = token + 1 if patient and token < limit else -1
    waiting = [token]
    for at in waiting:  # grows while it is read
        first = next((c for c in parse.children[at] if c > at), -1)
        whole = parse.left[at] < at or parse.tag[at] != "NN"
        for child in parse.children[at]:
            if child < at or _is_tail(parse, child):
                continue
            waiting.append(child)
            opens = parse.dep[child] == "prep" and parse.lower[child] != "of"
            if opens and whole and child <= limit and (patient or at > token or child > first):
                best = max(best, child)
    return best


def _controller(parse: Parse, phrase: _Phrase) -> int:
    """Who does it: the verb's subject, else that of the verb it depends on ("Norholm has bid to buy two firms")."""
    subject, verb = phrase.subject, phrase.verb
    for _ in range(_ABOVE):
        if subject >= 0 or parse.dep[verb] not in ("xcomp", "conj", "advcl", "pcomp", "prep"):
            break
        verb = parse.head[verb]
        subject = _subject(parse, verb)
    return subject


def _subject(parse: Parse, verb: int) -> int:
    """The subject, or the name that it explains: "Ana Ruz, the woman behind the trial, has died"."""
    found = next((c for c in parse.children[verb] if parse.dep[c] in _SUBJECT), -1)
    if found < 1 or parse.tag[found] != "NN":
        return found
    comma = parse.left[found] - 1
    named = (c for c in parse.children[verb] if c == comma - 1 and parse.tag[c] == "NNP" and parse.text[comma] == ",")
    return next(named, found)


def _doer(parse: Parse, phrase: _Phrase, claim: Span) -> Span | None:
    """The subject as named in the text, without the clauses that hang on it; None for a pronoun or a long one."""
    token = _behind_dateline(parse, phrase, claim)
    if token < 0 and parse.dep[phrase.verb] == "conj" and phrase.first - parse.head[phrase.verb] <= _NEAR:
        token = _subject(parse, parse.head[phrase.verb])  # "A man went berserk and stabbed his brother"
    if token < 0 or token > phrase.first or parse.tag[token] not in _NAMING_TAGS:
        return None
    first, last = parse.left[token], token + 1
    if parse.start[token] >= claim.start:
        while first < token and parse.start[first] < claim.start:
            first += 1
    while first < token and parse.dep[first] in ("punct", "cc", "prep", "mark", "advmod"):
        first += 1
    siblings = [
        c
        for c in parse.children[phrase.verb]
        if token < c < phrase.first
        and parse.dep[c] in _SUBJECT
        and not (parse.tag[c] == "NN" and parse.text[parse.left[c] - 1] == ",")
    ]
    waiting = [token, *siblings]  # "al-Assad" may be cut into several subjects of one verb
    last = waiting[-1] + 1
    for at in waiting:  # grows while it is read
        for child in parse.children[at]:
            beside = child == at + 1 and parse.dep[child] == "appos"  # "the Norland keeper": no comma between
            if child > at and (beside or parse.dep[child] in _SUBJECT_TAILS):
                last = max(last, child + 1)
                waiting.append(child)
            elif child < at and at != token:
                waiting.append(child)
    last = min(last, phrase.first)
    return parse.span(first, last) if last - first <= _LONGEST_DOER else None


def _behind_dateline(parse: Parse, phrase: _Phrase, claim: Span) -> int:
    """The subject; where the parser took the dateline for it, the noun between dateline and verb."""
    token = phrase.subject
    if token < 0 or parse.start[token] >= claim.start or parse.start[phrase.verb] < claim.start:
        return token
    first = token + 1
    while parse.start[first] < claim.start:
        first += 1
    between = range(first, phrase.first)
    return next((t for t in between if parse.tag[t] in _NAMING_TAGS and parse.head[t] not in between), -1)


def _is_tail(parse: Parse, token: int) -> bool:
    """A clause or an addition that the phrase can do without; not "to win" of "the first to win"."""
    dep = parse.dep[token]
    return dep in _LONG_TAILS and not (dep in ("relcl", "acl") and parse.lower[parse.left[token]] == "to")


def _end(parse: Parse, token: int) -> int:
    """End of the phrase of ``token`` without the clauses that hang on it."""
    end = token + 1
    waiting = [token]
    for at in waiting:  # grows while it is read
        for child in parse.children[at]:
            if child > at and _is_tail(parse, child):
                continue
            end = max(end, child + 1)
            waiting.append(child)
    return end


def _score(parse: Parse, phrase: _Phrase, central: ClaimReading, title: frozenset[str], said: float) -> float:
    """``said`` is what a verb of saying loses to what is said."""
    words = {s for s in map(stem, parse.lower[phrase.first : phrase.last]) if s}
    sentence = parse.sentence[phrase.verb]
    score = -0.03 * sentence
    if title:
        shared = words & title
        score += 2.0 * len(shared) / (len(words) + min(len(title), 6) + 1)
        score += 0.3 * (stem(parse.lower[phrase.verb]) in title)
    if sentence == central.sentence:
        score += 0.3
    if parse.lower[phrase.verb] in verb_table("light_words"):
        score -= 0.15
    if phrase.subject >= 0 and parse.lower[phrase.subject] in _SPOKEN:
        score -= 0.5
    if phrase.last - phrase.first < 2:
        score -= 0.2
    if phrase.object < 0 and parse.lower[phrase.verb] in cues.verbs() and _says_more(parse, phrase.verb):
        score -= said
    if phrase.subject >= 0 and parse.tag[phrase.subject] in _NAMING_TAGS:
        score += 0.05
    clause = _clause(parse, phrase.verb)
    if clause == "ROOT" or (sentence == central.sentence and clause == "ccomp" and _is_said(parse, phrase.verb)):
        score += 0.1
    elif clause in ("relcl", "acl", "advcl", "pcomp"):
        score -= 0.2 if phrase.subject >= 0 else 0.4
    if parse.dep[phrase.verb] == "xcomp":
        score -= 0.1  # what it hangs on says it with its subject
    if phrase.subject < 0 and (len(words) < 2 or (clause == "ROOT" and parse.tag[phrase.verb] == "VBG")):
        score -= 0.15
    if parse.text[phrase.first].startswith(("'", "’")):
        score -= 0.3  # "'s a good question"
    return score


def _predicate(parse: Parse, phrase: _Phrase) -> Span:
    """The verb with its object: "granted asylum"."""
    last = phrase.verb + 1
    for child in parse.children[phrase.verb]:
        if child > phrase.verb and parse.dep[child] in ("dobj", "prt", "attr", "acomp"):
            last = max(last, min(phrase.last, _end(parse, child)))
    return parse.span(phrase.verb, last)


def _entity(parse: Parse, names: Names, token: int) -> int:
    """The entity that the token mentions, or that explains it: "the candidate Ana Ruz"; -1 for none."""
    if token < 0 or (parse.text[token - 1] == "(" and parse.text[token + 1 : token + 2] == (")",)):
        return -1  # "(NNC)Norland's senate ..." is the agency's mark
    if parse.tag[token] == "NNS" and names.by_token[token] < 0:
        return -1  # one name explains no several
    explained = (names.by_token[c] for c in parse.children[token] if parse.dep[c] == "appos" and c > token)
    return names.by_token[token] if names.by_token[token] >= 0 else next(explained, -1)


def _actor(parse: Parse, names: Names, actors: Actors, token: int) -> str | None:
    return actors.ids.get(_entity(parse, names, token))


def _clause(parse: Parse, verb: int) -> str:
    """What kind of clause the verb heads, an open one ("was seen leaving") that of the verb above it."""
    for _ in range(_ABOVE):
        if parse.dep[verb] != "xcomp":
            break
        verb = parse.head[verb]
    return parse.dep[verb]


def _is_said(parse: Parse, verb: int) -> bool:
    """Whether the clause is what somebody says, not "who will win" that somebody asks."""
    asked = any(parse.tag[c] in ("WP", "WRB", "WDT") for c in parse.children[verb])
    return parse.lower[parse.head[verb]] in cues.verbs() and not asked


def _says_more(parse: Parse, verb: int) -> bool:
    """Whether what is said follows or stands before as a clause: then that is the news, not the saying."""
    return any(parse.dep[c] == "ccomp" for c in parse.children[verb])
