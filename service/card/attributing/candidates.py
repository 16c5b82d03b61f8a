"""Every word that may be an attribution cue, with the speaker and the content that the sentence gives it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from service.card.attributing import beside, contents, cues, speakers, voices
from service.card.attributing.contents import NOTHING, Content
from service.card.attributing.cues import Entry
from service.card.attributing.quoting import Quoting
from service.card.attributing.speakers import NOBODY, Speaker
from service.card.lexicon import column
from service.card.wordforms import verb_forms
from service.text.syntax import Parse

Pos = Literal["verb", "noun", "adjective", "phrase"]


class Candidate(NamedTuple):
    """``entry`` is None for a verb that the lexicon does not have; ``cue`` is the token range of the cue."""

    token: int
    pos: Pos
    entry: Entry | None
    speaker: Speaker
    content: Content
    cue: tuple[int, int]


# "Made the claim", "expressed doubts": these lend their subject to the noun; "denied the claim" does not.
_LIGHT = column("cue_words", "word", use="light")
_SPEECH = Entry("according", "cite", "speech")
_SAID_SO = Entry("say", "neutral", "speech")
_SPEAKING = frozenset({"PERSON", "ORG"})
# "In his view": the owner of the noun is the speaker, the clause around is the content.
_VIEWS = column("cue_words", "word", use="view")
_IN = frozenset({"in", "by", "per", "under"})
_WHICH = frozenset({"det", "poss", "nummod", "compound"})
_UNNAMED = column("cue_words", "word", use="unnamed")
_FIGHTERS = column("source_nouns", "noun", sector="armed_group") | column("source_nouns", "noun", sector="military")
_ALARMS = column("cue_words", "word", use="alarm")
_OF_ONESELF, _REFLEXIVE = frozenset({"call", "find"}), ("self", "selves")
_WON = column("cue_words", "word", use="won")
_PROVING = frozenset({"show", "prove", "demonstrate"})
_ONE = frozenset({"he", "she"})
_CHANGES = column("cue_words", "word", use="change")
_OWED, _OWN = frozenset({"must", "should", "ought"}), frozenset({"i", "we", "you", "it"})
_TRYING = frozenset(form for verb in column("cue_words", "word", use="trying") for form in verb_forms(verb))
_MINDS = frozenset({"thought", "perception"})
_SUPPOSING = frozenset({"if", "unless", "whether"})
_BE = column("cue_words", "word", use="be")


def candidates(parse: Parse, quoting: Quoting) -> Iterator[Candidate]:
    """In text order; words inside quotation marks are no cues of the article."""
    verbs, nouns, adjectives = cues.verbs(), cues.nouns(), cues.adjectives()
    inside = quoting.inside
    of_verbs = [token for token, tag in enumerate(parse.tag) if tag[0] == "V"]
    for token in sorted({*of_verbs, *parse.tokens_of(_opening())}):
        if inside[token]:
            continue
        tag = parse.tag[token]
        found: Candidate | None = None
        if tag[0] == "V":
            if parse.dep[token] not in ("aux", "auxpass"):
                found = _phrase(parse, token) if parse.lower[token] in _PHRASES else _verb(parse, quoting, token, verbs)
        elif tag[0] == "N":
            entry = nouns.get(parse.lower[token])
            if entry is not None:
                found = _noun(parse, token, entry)
        elif tag[0] == "J":
            entry = adjectives.get(parse.lower[token])
            if entry is not None:
                found = _adjective(parse, token, entry)
        elif tag == "IN" and parse.lower[token] in _IN:
            found = _in_view(parse, token, nouns)
        elif parse.text[token] == ":":
            found = _colon(parse, quoting, token)
        if found is not None:
            yield found


@cache
def _opening() -> frozenset[str]:
    """Words that may be cues or open one and are no verbs."""
    return _IN | cues.nouns().keys() | cues.adjectives().keys() | {":"}


_LONGEST_LABEL = 12  # tokens before a colon
_PHRASES = frozenset({"according"})
_SAID = frozenset({"said", "says"})
# What stands before an inverted "said Jones".
_CLOSES = frozenset({'"', "''", "'", ",", "”", "’", "--", "—", "–"})


def _colon(parse: Parse, quoting: Quoting, token: int) -> Candidate | None:
    """ "Graham Lane: "I am proud."": a name, and at once what is quoted."""
    quote, first = quoting.opening(token + 1), parse.bounds[parse.sentence[token]][0]
    if quote < 0 or not 0 < token - first <= _LONGEST_LABEL:
        return None
    if _label_at(parse, token - 1) not in _SPEAKING or any(
        tag.startswith(("V", "MD")) for tag in parse.tag[first:token]
    ):
        return None
    content = Content(token + 1, (quoting.tokens[quote],), "quote")
    return Candidate(token, "phrase", _SAID_SO, Speaker(token - 1, "subject"), content, (token, token + 1))


def _phrase(parse: Parse, token: int) -> Candidate | None:
    """ "According to X"."""
    for child in parse.children[token]:
        if parse.dep[child] == "prep":
            head = speakers.prepositional_object(parse, child)
            head = _named_behind_verb(parse, child) if head < 0 else head
            if head >= 0:
                return Candidate(
                    token, "phrase", _SPEECH, Speaker(head, "object"), contents.around(parse, token), (token, child + 1)
                )
    return None


def _named_behind_verb(parse: Parse, preposition: int) -> int:
    """ "According to engineer Ana Ruiz at the time": the name, where the parser took the post for a verb; or -1."""
    verbs = (c for c in parse.children[preposition] if parse.dep[c] == "pcomp" and parse.tag[c] == "VB")
    named = (g for c in verbs for g in parse.children[c] if parse.dep[g] == "dobj" and parse.tag[g] == "NNP")
    return next(named, -1)


def _verb(parse: Parse, quoting: Quoting, token: int, verbs: dict[str, Entry]) -> Candidate | None:
    entry = verbs.get(parse.lower[token])
    content = contents.of_verb(parse, token)
    if entry is None and content.shape not in contents.SAID:
        return None  # a verb that the lexicon does not have may only say something to be so
    speaker = speakers.of_verb(parse, token)
    if entry is None and speaker.head < 0:
        return None
    if speaker.head >= 0 and quoting.inside[speaker.head]:  # the parser took a word of the quotation for its speaker
        outside = (c for c in parse.children[token] if parse.dep[c] == "nsubj" and not quoting.inside[c])
        speaker = Speaker(next(outside, speaker.head), "subject")
    if entry is None and any(last <= token and not quoting.inside[first] for first, last in content.ranges):
        return None  # a headline that runs into the sentence: "Fans wild over 'Ranger' In May, Adi Shankar got ..."
    if speakers.leads_to_saying(parse, token) or _is_supposed(parse, token) or _is_owed(parse, token, speaker):
        return None
    if parse.tag[token] == "VBP" and any(parse.dep[c] == "compound" for c in parse.children[token]):
        return None  # the "show" of "chat show host"
    if content.head >= 0 and parse.lower[content.head] in _UNNAMED and content.shape in ("open", "object", "oblique"):
        return None  # "who asked not to be named", "spoke on condition of anonymity"
    if entry is not None and entry.kind == "perception":
        content = contents.seen(parse, token, content)
    if entry is not None and _is_no_statement(parse, token, entry, speaker, content):
        return None
    if entry is not None and entry.kind == "speech":
        speaker, content = _spoken(parse, quoting, token, speaker, content)
    if speaker.head >= 0 and quoting.inside[speaker.head]:
        return None  # "yelled" after a quotation that the parser took for its subject
    return Candidate(token, "verb", entry, speaker, content, (token, token + 1))


def _is_no_statement(parse: Parse, verb: int, entry: Entry, speaker: Speaker, content: Content) -> bool:
    """Whether the words around a verb of saying or perceiving show that nobody says or witnesses anything."""
    if entry.cue_class == "confirm" and _is_tried(parse, verb):
        return True
    negated = any(parse.dep[c] == "neg" for c in parse.children[verb])
    if negated and entry.kind in _MINDS and content.shape in ("object", "oblique"):
        return True  # "police did not identify the man"
    if entry.lemma == "respond":  # "crews responded to the fire", "to a report that a man was armed"
        to = [g for c in parse.children[verb] if parse.lower[c] == "to" for g in parse.children[c]]
        return any(parse.lower[t] in _ALARMS for t in (*to, content.head) if t >= 0)
    if entry.lemma == "claim":  # "the war has claimed 400 lives", "she claimed her third title"
        return content.shape == "object" and _has_any(parse, content.head, _WON)
    if entry.lemma == "attack":  # "militants attacked the town"
        return speaker.head >= 0 and _fights(parse.lower[speaker.head])
    if entry.lemma == "see":  # "she was last seen at her home"
        passive = any(parse.dep[c] == "auxpass" for c in parse.children[verb])
        bare = passive and content.shape not in ("clause", "open")
        return bare or (content.head >= 0 and _is_undergone(parse, verb, content.head))
    if entry.lemma in _PROVING:  # "Gillick showed that he is a contender", "showed skill and drive"
        if _label_at(parse, speaker.head) != "PERSON" and not (speaker.head >= 0 and parse.lower[speaker.head] in _ONE):
            return False
        if content.shape != "clause":
            return content.shape == "object"
        return any(parse.dep[c] == "nsubj" and parse.lower[c] in _ONE for c in parse.children[content.head])
    # "a man who calls himself Salam Pax", "they find themselves in debt"
    return entry.lemma in _OF_ONESELF and _is_reflexive(parse, verb + 1)


def _has_any(parse: Parse, head: int, nouns: frozenset[str]) -> bool:
    """Whether a noun, or one that it is joined to, is one of these."""
    return head >= 0 and any(parse.lower[t] in nouns for t in (head, *_conjuncts(parse, head)))


def _conjuncts(parse: Parse, head: int) -> Iterator[int]:
    return (c for c in parse.children[head] if parse.dep[c] == "conj")


def _label_at(parse: Parse, token: int) -> str:
    """Label of the name that the token is in, or ""; log n."""
    at = bisect_right(parse.names, token, key=lambda name: name.first) - 1
    return parse.names[at].label if at >= 0 and token < parse.names[at].last else ""


def _is_undergone(parse: Parse, verb: int, head: int) -> bool:
    """ "Saw its sales rise", "has seen her book win": what happened to somebody's own, not what anybody witnessed."""
    own = parse.lower[parse.left[head]]
    result = parse.tag[verb] == "VBN" and own in ("his", "her", "their")
    return parse.lower[head] in _CHANGES or own == "its" or result


def _is_supposed(parse: Parse, verb: int) -> bool:
    """ "If the minister says that it is safe", "whether they believe it": nobody is said to have said so."""
    return any(parse.dep[c] == "mark" and parse.lower[c] in _SUPPOSING for c in parse.children[verb] if c < verb)


def _is_tried(parse: Parse, verb: int) -> bool:
    """ "Is trying to verify and confirm", "hopes to confirm": nobody has confirmed anything yet."""
    while parse.tag[verb] == "VB" and parse.dep[verb] in ("conj", "xcomp") and parse.head[verb] != verb:
        verb = parse.head[verb]
        if parse.lower[verb] in _TRYING:
            return True
    return False


def _is_owed(parse: Parse, verb: int, speaker: Speaker) -> bool:
    """ "The mayor must explain why", "should apologise": who has to say it has not said it; not "I must say"."""
    if speaker.head < 0 or parse.lower[speaker.head] in _OWN:
        return False
    return any(parse.dep[c] == "aux" and parse.lower[c] in _OWED for c in parse.children[verb])


def _inverted(parse: Parse, verb: int, content: Content) -> tuple[Speaker, Content]:
    """ "The bridge, said Omar Aziz, was swaying": whatever the parser made of the speaker behind the verb."""
    if not verb or parse.lower[verb] not in _SAID or parse.lower[verb - 1] != ",":
        return NOBODY, NOTHING
    head = beside.after(parse, verb)
    if head < 0 or (content.head >= 0 and content.head != head) or not _can_speak(parse, head):
        return NOBODY, NOTHING
    ends = parse.right[head]
    return Speaker(head, "after"), contents.around_insertion(parse, verb, ends)


def _is_reflexive(parse: Parse, token: int) -> bool:
    return token < len(parse) and parse.lower[token].endswith(_REFLEXIVE)


def _fights(noun: str) -> bool:
    return noun.removesuffix("s") in _FIGHTERS


def _spoken(parse: Parse, quoting: Quoting, verb: int, speaker: Speaker, content: Content) -> tuple[Speaker, Content]:
    """Speaker and content of a verb of speech, with the order of words where the parser found none."""
    finite = contents.is_finite(parse, verb) or speakers.quoted_as(parse, verb) >= 0
    before = quoting.before(parse, verb, speaker.head) if finite else None
    after = quoting.after(parse, verb)
    stranded = beside.stranded(parse, verb) if speaker.head < 0 and before is None and after is None else -1
    if stranded >= 0:
        foregoing = contents.foregoing(parse, parse.left[stranded])
        return (Speaker(stranded, "beside"), foregoing) if foregoing.head >= 0 else (speaker, content)
    if finite and before is None and after is None and speaker.head < verb:
        inverted, told = _inverted(parse, verb, content)
        if told.head >= 0:
            return inverted, told
    if finite and before is None and after is None and (speaker.head < 0 or 0 <= content.head < speaker.head):
        apposed, opens = beside.set_beside(parse, verb, speaker.head)
        foregoing = contents.foregoing(parse, opens) if apposed >= 0 else NOTHING
        if foregoing.head >= 0:
            return Speaker(apposed, "beside"), foregoing
    # "The 37-year-old said": the parser may take "old" for a word that describes "said".
    lost = not 0 <= content.head < verb or parse.lower[verb - 1] == "old"
    if speaker.head < 0 and finite and (before is not None or after is not None or lost):
        head = beside.after(parse, verb) if verb and parse.lower[verb - 1] in _CLOSES else -1
        if head < 0 and (before is not None or after is not None or parse.dep[verb] == "ROOT"):
            head = beside.before(parse, verb)
        if head >= 0 and not speakers.is_empty(parse, head):
            speaker = Speaker(head, "beside")
            before = quoting.before(parse, verb, head) if before is None else before
            content = NOTHING if content.head == head else content
    if speaker.head < 0 and finite and content.shape == "clause" and (head := beside.behind_as(parse, verb)) >= 0:
        speaker = Speaker(head, "beside")
    quotes = quoting.of_cue(parse, verb, before, after)
    if quotes and not any(quoting.overlaps(q, content.ranges) for q in quotes):
        near = before in quotes and quoting.same_sentence(parse, quotes[0], verb)
        if near or content.shape not in ("clause", "open"):  # "“I won.” She refused to say more."
            content = Content(quoting.tokens[quotes[0]][0], tuple(quoting.tokens[q] for q in quotes), "quote")
    elif quotes and quotes[0] == before and quoting.is_sentence(parse, quotes[0]) and quoting.inside[content.head]:
        # Words run together before the mark ("Photo caption "I won," she said") are not hers.
        content = content._replace(ranges=tuple(quoting.tokens[q] for q in quotes))
    elif quotes and quotes[0] == after and parse.lower[quoting.firsts[after] - 1] == ":":
        content = content._replace(ranges=(quoting.tokens[after],))
    elif speaker.head >= 0 and finite and (content.head < 0 or contents.only_listened(parse, verb, content)):
        foregoing = contents.foregoing(parse, min(verb, parse.left[speaker.head]))
        content = foregoing if content.head < 0 or foregoing.head >= 0 else content
    return speaker, content


def _noun(parse: Parse, token: int, entry: Entry) -> Candidate | None:
    content = contents.of_noun(parse, token)
    speaker = NOBODY
    for child in parse.children[token]:
        if parse.dep[child] == "poss":
            speaker = Speaker(child, "owner")
        elif parse.dep[child] == "prep" and parse.lower[child] in ("by", "from", "of", "among") and speaker.head < 0:
            head = speakers.prepositional_object(parse, child)
            if head >= 0 and head != content.head and (parse.lower[child] != "of" or _can_speak(parse, head)):
                speaker = Speaker(head, "agent")
    if speaker.head < 0 and parse.dep[token] == "dobj" and parse.lower[parse.head[token]] in _LIGHT:
        speaker = speakers.of_verb(parse, parse.head[token])
    if speaker.head < 0 or content.head < 0:
        return None
    return Candidate(token, "noun", entry, speaker, content, (token, token + 1))


def _can_speak(parse: Parse, head: int) -> bool:
    """The "minister" of "the claim of the minister", not the "complaint" of "letters of complaint"."""
    return parse.tag[head].startswith(("NNP", "PRP")) or voices.sort(parse.lower[head]) not in ("", "document", "data")


def _adjective(parse: Parse, token: int, entry: Entry) -> Candidate | None:
    head = parse.head[token]
    if parse.dep[token] == "amod" and head < token:
        speaker = Speaker(head, "noun")
    elif parse.dep[token] in ("acomp", "xcomp", "conj", "oprd") and parse.lower[head] in _BE:
        speaker = speakers.of_verb(parse, head)
    else:
        return None
    content = contents.of_verb(parse, token)
    if content.head < 0 or speaker.head < 0:
        return None
    return Candidate(token, "adjective", entry, speaker, content, (token, token + 1))


def _in_view(parse: Parse, token: int, nouns: dict[str, Entry]) -> Candidate | None:
    """ "In his view", "in the poll", "by her own account", "per the ministry"."""
    head = speakers.prepositional_object(parse, token)
    if head < 0:
        return None
    lower = parse.lower[head]
    if parse.text[token] == "Per" and token > parse.bounds[parse.sentence[token]][0]:
        return None  # "said Per Olsen"
    content = contents.around(parse, token)
    if parse.lower[token] == "per" and parse.tag[head].startswith("NNP"):
        return Candidate(
            token, "phrase", Entry("per", "cite", "speech"), Speaker(head, "object"), content, (token, token + 1)
        )
    entry = nouns.get(lower)
    if entry is None:
        return None
    if entry.kind == "evidence":
        if parse.lower[token] == "by" and not any(parse.dep[c] in _WHICH for c in parse.children[head]):
            return None  # "will speak by video"
        return Candidate(token, "phrase", entry, Speaker(head, "object"), content, (token, token + 1))
    if lower in _VIEWS:
        for child in parse.children[head]:
            if parse.dep[child] == "poss":
                return Candidate(token, "phrase", entry, Speaker(child, "owner"), content, (token, head + 1))
    return None
