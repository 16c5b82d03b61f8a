"""The main event as a phrase of the text: what happened, in the fewest words that say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from service.card.attributing import cues
from service.card.claiming.central import stems, title_stems
from service.card.claiming.claims import ClaimReading, Claims
from service.card.facts import Event
from service.card.lexicon import column
from service.card.naming.lists import fold
from service.card.naming.names import Names
from service.card.naming.who import Actors
from service.card.wordforms import stem, verb_table
from service.text.document import Document, Span
from service.text.syntax import Parse

_SENTENCES = 10  # the event stands in the first of them
_LONGEST = 10  # words; a headline says it in fewer
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_BREAK = re.compile(r"[:;,?!|]|\.\.|…|\s[–—-]+\s")
_OPENING = re.compile(r"(?:^|[:;,!?|]\s)([^\s:;,!?|]{1,30}\s)$")  # one word
_CLAUSE = 5  # words of a clause that opens a headline: "While the US talks about the vote, ..."
_CLOSING = ("'", '"')
_DOES = 0.5  # for a phrase whose subject is whom the headline names before its verb
_ABOVE = 3  # verbs from an infinitive to the one with a subject
_SPOKEN = frozenset(("i", "we", "you", "me", "us"))
_LABEL = 4  # words of a label before a colon
_AFTER_PASSIVE = frozenset({"by", "in", "at", "on", "after", "as", "over", "into", "near", "for", "to", "amid", "from"})
_VERB_TABLES = ("headline_verbs", "speech_acts", "performatives", "light_words")
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
    best = max(
        _phrases(parse, central, repeated),
        key=lambda p: _score(parse, p, central, wanted) + _DOES * (0 <= opener == _entity(parse, names, p.subject)),
        default=None,
    )
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


def headline_phrase(document: Document, parse: Parse, repeated: frozenset[int]) -> str | None:
    """The verb of the title with what belongs to it, as printed there; None where the text does not say so.

    ``repeated`` are the sentences that only print the title again.
    """
    title = document.title or ""
    words = list(_WORD.finditer(title))
    if not words:
        return None
    lower = [w.group().lower().replace("’", "'") for w in words]
    said = set(map(stem, {w for w, n in zip(parse.lower, parse.sentence, strict=True) if n not in repeated}))
    breaks = column("headline_breaks", "word")
    no_verbs = breaks | _only_nouns(parse, frozenset(lower))
    colon = sum(w.start() < title.find(":") for w in words)  # "Tram crash: police name victims"
    verb = _headline_verb(lower[colon:], no_verbs) if colon <= _LABEL else -1
    if verb >= 0:
        verb += colon
    elif (verb := _headline_verb(lower, no_verbs)) < 0:
        return None
    start, end = verb, verb + 1
    passive = _is_passive(lower, verb)
    if lower[verb - 1].endswith("ly"):
        start = verb - 1
    elif passive:
        start = colon if verb > colon else 0
    while end < len(words) and end - start < _LONGEST:
        if _BREAK.search(title, words[end - 1].end(), words[end].start()) or (lower[end] in breaks and end > verb + 1):
            break
        end += 1
    if _BREAK.search(title, words[start].end(), words[verb].start()):
        start = verb
    keys = [(w, k) for w in (lower[start:verb] if passive else []) + lower[verb + 1 : end] if (k := stem(w))]
    missing = [w for w, k in keys if k not in said]
    if not keys and (lower[verb] in verb_table("light_words") or lower[verb] in cues.verbs()):
        return None
    if stem(lower[verb]) not in said and (not keys or len(missing) == len(keys)):
        return None
    if 3 * len(missing) > len(keys) or any(w.isdigit() for w in missing):
        return None
    while end - 1 > verb and lower[end - 1] in breaks | column("empty_words", "word"):
        end -= 1
    phrase = title[words[start].start() : words[end - 1].end()]
    following = title[words[end - 1].end() : words[end - 1].end() + 1]
    return phrase + following if following in _CLOSING and phrase.count(following) % 2 else phrase


def _with_subject(document: Document, parse: Parse, headline: str, phrase: _Phrase) -> str:
    """The headline's phrase behind the short name that opens it, where the text has the same subject."""
    title = document.title or ""
    before = _OPENING.search(title[: title.find(headline)])
    if before is None or phrase.subject < 0:
        return headline
    subject = {stem(w) for w in parse.lower[parse.left[phrase.subject] : parse.right[phrase.subject]]}
    return before.group(1) + headline if stems(before.group(1)) <= subject else headline


def _only_nouns(parse: Parse, headline: frozenset[str]) -> frozenset[str]:
    """Words of the headline that the text has as nouns or names, never as verbs: "races", "Grants" of "Grants Town"."""
    named = ("NNS", "NNP", "NNPS", "JJ")
    nouns = {w for w, t in zip(parse.lower, parse.tag, strict=True) if w in headline and t in named}
    if not nouns:
        return frozenset()
    verbs = {stem(w) for w, t in zip(parse.lower, parse.tag, strict=True) if t[:2] == "VB"}
    return frozenset(w for w in nouns if stem(w) not in verbs)


def _headline_verb(lower: list[str], no_verbs: frozenset[str]) -> int:
    """The first finite verb that does not stand in a clause opened by "while" or "after"."""
    inside = bool(lower) and lower[0] in column("headline_breaks", "word")
    for i, word in enumerate(lower):
        relative = i > 0 and lower[i - 1] == "that"  # "Tweet that blasts rival shows star"
        if i and not inside and not relative and word not in no_verbs and not word.endswith("ing") and _is_verb(word):
            return i
        inside = inside and i < _CLAUSE
    return -1


def _is_verb(word: str) -> bool:
    return any(word in verb_table(t) for t in _VERB_TABLES) or (word in cues.verbs() and word.endswith(("s", "ed")))


def _is_passive(lower: list[str], verb: int) -> bool:
    """ "Consulate bombed in revenge attack": what was done to it is the news, so its name belongs to the phrase."""
    following = lower[verb + 1] if verb + 1 < len(lower) else "by"
    return lower[verb].endswith(("ed", "en", "wn", "shot")) and following in _AFTER_PASSIVE


def _opener(document: Document, names: Names, headline: str) -> int:
    """Index of the one entity whose name ends right before the headline's verb phrase; -1 for none or several."""
    before = _WORD.findall((document.title or "").partition(headline)[0])
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
        if dep not in (*_OBJECTS, "prep", "agent", "xcomp", "advmod", "npadvmod"):
            if dep in _LONG_TAILS:
                break
            continue
        end = _end(parse, child)
        if parse.left[child] > last + 1:
            break
        if end - first > _LONGEST:
            if dep not in ("dobj", "attr") or child - first >= _LONGEST:
                break
            end = child + 1
        if dep == "dobj":
            patient = child
        last = max(last, end)
    if any(parse.dep[c] == "nsubjpass" for c in parse.children[verb]):
        patient = subject
    return _Phrase(verb, first, last, subject, patient)


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
    return next((c for c in parse.children[verb] if parse.dep[c] in _SUBJECT), -1)


def _doer(parse: Parse, phrase: _Phrase, claim: Span) -> Span | None:
    """The subject as named in the text, without the clauses that hang on it; None for a pronoun or a long one."""
    token = _behind_dateline(parse, phrase, claim)
    if token < 0 or token > phrase.first or parse.tag[token] not in _NAMING_TAGS:
        return None
    first, last = parse.left[token], token + 1
    if parse.start[token] >= claim.start:
        while first < token and parse.start[first] < claim.start:
            first += 1
    while first < token and parse.dep[first] in ("punct", "cc", "prep", "mark", "advmod"):
        first += 1
    siblings = [c for c in parse.children[phrase.verb] if token < c < phrase.first and parse.dep[c] in _SUBJECT]
    waiting = [token, *siblings]  # "al-Assad" may be cut into several subjects of one verb
    last = waiting[-1] + 1
    for at in waiting:  # grows while it is read
        for child in parse.children[at]:
            if child > at and (parse.dep[child] in _SUBJECT_TAILS):
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


def _end(parse: Parse, token: int) -> int:
    """End of the phrase of ``token`` without the clauses that hang on it."""
    end = token + 1
    waiting = [token]
    for at in waiting:  # grows while it is read
        for child in parse.children[at]:
            if parse.dep[child] in _LONG_TAILS and child > at:
                continue
            end = max(end, child + 1)
            waiting.append(child)
    return end


def _score(parse: Parse, phrase: _Phrase, central: ClaimReading, title: frozenset[str]) -> float:
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
    if phrase.subject >= 0 and parse.tag[phrase.subject] in _NAMING_TAGS:
        score += 0.05
    if parse.dep[phrase.verb] == "ROOT":
        score += 0.1
    elif parse.dep[phrase.verb] in ("relcl", "acl", "advcl"):
        score -= 0.2
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
    explained = (names.by_token[c] for c in parse.children[token] if parse.dep[c] == "appos" and c > token)
    return names.by_token[token] if names.by_token[token] >= 0 else next(explained, -1)


def _actor(parse: Parse, names: Names, actors: Actors, token: int) -> str | None:
    return actors.ids.get(_entity(parse, names, token))
