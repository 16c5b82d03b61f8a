"""The main event as a phrase of the text: what happened, in the fewest words that say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.card.attributing import cues
from service.card.claiming.central import SUBJECTS, stems, title_stems
from service.card.claiming.claims import ClaimReading, Claims
from service.card.claiming.headline import WORD, headline_phrase
from service.card.claiming.phrases import Phrase, end_of, is_wished, named_subject, phrase_at
from service.card.claiming.telling import telling_title
from service.card.facts import Event
from service.card.naming.lists import fold
from service.card.naming.names import Names
from service.card.naming.who import Actors
from service.card.wordforms import stem, verb_table
from service.text.document import Document, Span
from service.text.syntax import Parse

_SENTENCES = 10  # the event stands in the first of them
_OPENING = re.compile(r"(?:^|[:;,!?|]\s)([^\s:;,!?|]{1,30}\s)$")  # one word
_NEAR = 4  # tokens from a verb to the one that shares its subject
_DOES = 0.5  # for a phrase whose subject is whom the headline names before its verb
_ABOVE = 3  # verbs from an infinitive to the one with a subject
_SPOKEN = frozenset(("i", "we", "you", "me", "us"))
_SUBJECT_TAILS = ("prep", "pobj", "pcomp", "cc", "conj", "compound", "amod", "poss", "case", "nummod", "det")
_CLAUSE_TAILS = ("dobj", "acomp", "attr", "xcomp", "advmod", "prt", "neg")  # of "the secret to staying slim"
_NAMING_TAGS = ("NN", "NNS", "NNP", "NNPS", "CD")
_LONGEST_DOER = 10  # words
_VERBAL = ("ROOT", "ccomp", "conj", "advcl", "xcomp", "relcl", "parataxis", "acl", "pcomp")


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

    def worth(phrase: Phrase) -> float:
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
    spans: tuple[Span, ...] = (span,)
    if doer is not None:
        joined = document.text[doer.end : span.start]
        spans = (Span(doer.start, span.end),) if joined in (" ", ", ") else (doer, span)
    if headline is None and best.beyond[1]:
        spans = (*spans, parse.span(*best.beyond))
    return Event(
        text=headline or " ".join(map(document.cut, spans)),
        evidence=spans,
        agent=_actor(parse, names, actors, _controller(parse, best)),
        predicate=document.cut(_predicate(parse, best)),
        patient=_actor(parse, names, actors, best.object),
        claim="c1" if document.sentence_at(span.start).number == central.sentence else None,
    )


def _with_subject(document: Document, parse: Parse, headline: str, phrase: Phrase) -> str:
    """The headline's phrase behind the short name that opens it, where the text has the same subject."""
    title = telling_title(document)
    before = _OPENING.search(title[: title.find(headline)])
    if before is None or phrase.subject < 0:
        return headline
    subject = {stem(w) for w in parse.lower[parse.left[phrase.subject] : parse.right[phrase.subject]]}
    return before.group(1) + headline if stems(before.group(1)) <= subject else headline


def _opener(document: Document, names: Names, headline: str) -> int:
    """Index of the one entity whose name ends right before the headline's verb phrase; -1 for none or several."""
    before = WORD.findall(telling_title(document).partition(headline)[0])
    if not before:
        return -1
    last = fold(before[-1].removesuffix("'s").removesuffix("’s"))
    meant = [e.index for e in names.entities if any(fold(n).split()[-1:] == [last] for n in (e.name, *e.aliases))]
    return meant[0] if len(meant) == 1 else -1


def _repeated(document: Document, parse: Parse) -> frozenset[int]:
    """The headline, and the first sentences that say only what the title says."""
    title = fold(document.title or "").rstrip(".!?")
    first = range(min(len(parse.bounds), _SENTENCES)) if title else ()
    again = frozenset(n for n in first if fold(document.cut(parse.span(*parse.bounds[n]))).rstrip(".!?") == title)
    return again | {document.headline}


def _phrases(parse: Parse, central: ClaimReading, repeated: frozenset[int]) -> Iterator[Phrase]:
    last = min(len(parse.bounds), max(_SENTENCES, central.sentence + 1))
    for token in range(parse.bounds[0][0], parse.bounds[last - 1][1]):
        if parse.sentence[token] in repeated:
            continue
        if parse.tag[token].startswith("VB") and parse.dep[token] in _VERBAL:
            phrase = phrase_at(parse, token)
            if any(map(stem, parse.lower[phrase.first : phrase.last])):
                yield phrase


def _controller(parse: Parse, phrase: Phrase) -> int:
    """Who does it: the verb's subject, else that of the verb it depends on ("Norholm has bid to buy two firms")."""
    subject, verb = phrase.subject, phrase.verb
    for _ in range(_ABOVE):
        if subject >= 0 or parse.dep[verb] not in ("xcomp", "conj", "advcl", "pcomp", "prep"):
            break
        verb = parse.head[verb]
        subject = named_subject(parse, verb)
    return subject


def _doer(parse: Parse, phrase: Phrase, claim: Span) -> Span | None:
    """The subject as named in the text, without the clauses that hang on it; None for a pronoun or a long one."""
    token = _behind_dateline(parse, phrase, claim)
    if token >= 0 and (sayer := _who_says_they(parse, phrase)) >= 0:
        token = sayer
    if token < 0 and parse.dep[phrase.verb] == "conj" and phrase.first - parse.head[phrase.verb] <= _NEAR:
        token = named_subject(parse, parse.head[phrase.verb])  # "A man went berserk and stabbed his brother"
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
        and parse.dep[c] in SUBJECTS
        and not (parse.tag[c] == "NN" and parse.text[parse.left[c] - 1] == ",")
    ]
    waiting = [token, *siblings]  # "al-Assad" may be cut into several subjects of one verb
    last = waiting[-1] + 1
    for at in waiting:  # grows while it is read
        for child in parse.children[at]:
            beside = child == at + 1 and parse.dep[child] == "appos"  # "the Norland keeper": no comma between
            tails = _SUBJECT_TAILS + _CLAUSE_TAILS if parse.dep[at] == "pcomp" else _SUBJECT_TAILS
            if child > at and (beside or parse.dep[child] in tails):
                last = max(last, child + 1)
                waiting.append(child)
            elif child < at and at != token:
                waiting.append(child)
    last = min(last, phrase.first)
    if sum(w == '"' for w in parse.text[first:last]) % 2:
        if parse.text[last : last + 2] != (",", '"') or last + 2 > phrase.first:
            return None  # half of a quotation is no name; a title may end in a comma
        last += 2
    if sum(parse.dep[t] != "punct" for t in range(first, last)) > _LONGEST_DOER:
        last = token + 1  # "A fire engine on its way to a blaze at a block of flats" is a fire engine
        if parse.lower[last] == "of" or last - first > _LONGEST_DOER:
            return None
    return parse.span(first, last)


def _who_says_they(parse: Parse, phrase: Phrase) -> int:
    """ "Scientists say they have found plastic": the scientists; -1 for another clause."""
    saying = parse.head[phrase.verb]
    if phrase.subject < 0 or parse.lower[phrase.subject] != "they" or parse.dep[phrase.verb] != "ccomp":
        return -1
    sayer = named_subject(parse, saying)
    return sayer if sayer >= 0 and parse.tag[sayer] in ("NNS", "NNPS") and _is_said(parse, phrase.verb) else -1


def _behind_dateline(parse: Parse, phrase: Phrase, claim: Span) -> int:
    """The subject; where the parser took the dateline for it, the noun between dateline and verb."""
    token = phrase.subject
    if token < 0 or parse.start[token] >= claim.start or parse.start[phrase.verb] < claim.start:
        return token
    first = token + 1
    while parse.start[first] < claim.start:
        first += 1
    between = range(first, phrase.first)
    return next((t for t in between if parse.tag[t] in _NAMING_TAGS and parse.head[t] not in between), -1)


def _score(parse: Parse, phrase: Phrase, central: ClaimReading, title: frozenset[str], said: float) -> float:
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
    verb = parse.lower[phrase.verb]
    if verb in verb_table("light_words"):
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
    return score - _faults(parse, phrase)


def _faults(parse: Parse, phrase: Phrase) -> float:
    """What the phrase loses because it says little, or what was not done."""
    lost = 0.35 * _says_nothing(parse, phrase) + 0.4 * is_wished(parse, phrase.verb)
    above = parse.head[phrase.verb] if parse.dep[phrase.verb] == "xcomp" else phrase.verb
    if _is_said_to(parse, phrase.verb) or _is_said_to(parse, above):
        lost += 0.5
    before = parse.lower[max(0, phrase.first - 2) : phrase.first]
    if before[-1:] == ("than",) or before == ("instead", "of"):
        lost += 1.0
    told = _who_says_they(parse, phrase) >= 0
    if phrase.subject >= 0 and not told and parse.tag[parse.left[phrase.subject]] in ("PRP", "PRP$"):
        lost += 0.25
    if parse.text[phrase.first].startswith(("'", "’")):
        lost += 0.3  # "'s a good question"
    return lost


def _is_said_to(parse: Parse, verb: int) -> bool:
    """ "Vials, said to contain steroids, were found": an aside."""
    said = parse.lower[verb] in cues.verbs() and parse.tag[verb] in ("VBN", "VBD")
    aside = verb > 0 and parse.text[verb - 1] == "," and parse.lower[verb + 1 : verb + 2] == ("to",)
    return said and aside


def _says_nothing(parse: Parse, phrase: Phrase) -> bool:
    """ "Took more", "is believed", "happened at 10.30 on Friday": when and how much, but not what."""
    verb = parse.lower[phrase.verb]
    if verb in verb_table("happening_verbs"):
        return phrase.object < 0
    passive = phrase.subject >= 0 and parse.dep[phrase.subject] == "nsubjpass"
    if passive:  # what was done to it is said by its noun
        return verb in cues.verbs() and parse.tag[phrase.subject] == "PRP"
    weak = verb in verb_table("light_words") or (verb in cues.verbs() and parse.dep[phrase.verb] != "xcomp")
    return weak and not any(
        t != phrase.verb and parse.tag[t] != "CD" and stem(w) and w not in verb_table("light_words")
        for t, w in enumerate(parse.lower[phrase.first : phrase.last], start=phrase.first)
    )


def _predicate(parse: Parse, phrase: Phrase) -> Span:
    """The verb with its object, with what denies it or leaves it to come, and with the act that it is of: "granted
    asylum", "will not close", "plans to close its plant"."""
    verb, last = phrase.verb, phrase.verb + 1
    for _ in range(_ABOVE):
        after = [c for c in parse.children[verb] if verb < c < phrase.last]
        ends = (end_of(parse, c) for c in after if parse.dep[c] in ("dobj", "prt", "attr", "acomp"))
        last = max(last, *(min(phrase.last, end) for end in ends), verb + 1)
        acts = (c for c in after if parse.dep[c] == "xcomp" and parse.tag[c] in ("VB", "VBN"))
        verb = next((c for c in acts if any(parse.tag[t] == "TO" for t in parse.children[c])), -1)
        if verb < 0:
            break
    return parse.span(_helped_from(parse, phrase), last)


def _helped_from(parse: Parse, phrase: Phrase) -> int:
    """Where the words that help the verb begin, if they change what it says: "has closed" is as good as "closed"."""
    before = [c for c in parse.children[phrase.verb] if phrase.first <= c < phrase.verb]
    if not any(parse.dep[c] == "neg" or parse.tag[c] == "MD" for c in before):
        return phrase.verb
    start = min(c for c in before if parse.dep[c] in ("aux", "auxpass", "neg") or parse.tag[c] == "MD")
    return start if phrase.subject < start else phrase.verb  # in a question the subject stands between


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
    saying = parse.head[verb]
    asked = any(parse.tag[c] in ("WP", "WRB", "WDT") for c in parse.children[verb])
    aside = parse.dep[saying] in ("relcl", "acl", "advcl")  # "a woman who said she had ... has sparked outrage"
    return parse.lower[saying] in cues.verbs() and not asked and not aside


def _says_more(parse: Parse, verb: int) -> bool:
    """Whether what is said follows or stands before as a clause: then that is the news, not the saying."""
    return any(parse.dep[c] == "ccomp" and not is_wished(parse, c) for c in parse.children[verb])
