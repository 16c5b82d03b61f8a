"""Who "he" is in ", he said": whoever spoke last, not somebody who is only spoken of in between.

And who "he" or "it" is right behind a sentence about a driver or a report that nobody has named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.card.attributing import voices
from service.card.attributing.persons import is_somebody
from service.card.attributing.statements import Party, Statement
from service.card.lexicon import column, mapping
from service.card.naming.lists import first_names
from service.card.naming.names import Mention, Names
from service.text.syntax import Parse

_NEAR = 3  # sentences from one statement to the next of the same speaker
_ONE = {"he": ("f", ("she", "her", "hers")), "she": ("m", ("he", "him", "his"))}
_HUMAN = frozenset({"side", "post", "office", "voice", "crowd"})
# What sort of noun a pronoun can take up.
_MEANT = {"he": _HUMAN, "she": _HUMAN, "it": frozenset({"document", "data", "body", "media"})}
_UTTERED = frozenset({"speech", "thought"})


def resumed(parse: Parse, names: Names, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, in text order of their cues, with the pronouns of speakers who go on speaking resolved anew."""
    last: Statement | None = None
    called: dict[int, frozenset[str]] = {}
    taken_up: dict[int, int] = {}  # pronoun -> subject of the sentence before, looked for once
    for statement in statements:
        if last is not None and _goes_on(parse, names, called, last, statement):
            before = last.parties[-1]
            head = before.antecedent if before.antecedent >= 0 else before.head
            party = replace(statement.parties[-1], entity=before.entity, antecedent=-1 if before.entity >= 0 else head)
            statement = replace(statement, parties=(*statement.parties[:-1], party))
        elif (unnamed := _unnamed(parse, names, statement, taken_up)) >= 0:
            party = replace(statement.parties[-1], antecedent=unnamed)
            statement = replace(statement, parties=(*statement.parties[:-1], party))
        if _is_somebody(parse, names, statement):
            last = statement
        yield statement


def _goes_on(
    parse: Parse, names: Names, called: dict[int, frozenset[str]], last: Statement, statement: Statement
) -> bool:
    party = statement.parties[-1] if statement.parties else None
    if party is None or not party.pronoun or party.entity < 0 or statement.cue is None:
        return False
    word = parse.lower[party.head]
    if word not in _ONE or statement.cue.kind != "speech" or not 0 <= statement.sentence - last.sentence <= _NEAR:
        return False
    if party.entity == last.parties[-1].entity or not _can_be(parse, names, called, last.parties[-1], word):
        return False
    return not _named_since(names, party, last, statement)


def _unnamed(parse: Parse, names: Names, statement: Statement, taken_up: dict[int, int]) -> int:
    """Head of the unnamed noun that the speaking pronoun means, or -1."""
    party = statement.parties[-1] if statement.parties else None
    if party is None or not party.pronoun or party.entity >= 0 or party.antecedent >= 0:
        return -1
    within = _subject_within(parse, names, statement, party)
    if within >= 0:
        return within
    if party.head not in taken_up:
        taken_up[party.head] = _subject_before(parse, names, statement, party)
    return taken_up[party.head]


def _subject_before(parse: Parse, names: Names, statement: Statement, party: Party) -> int:
    """Head of the unnamed subject of the sentence before that the "he" or "it" which opens this one takes up, or -1."""
    if statement.sentence == 0:
        return -1
    word, (first, last) = parse.lower[party.head], parse.bounds[statement.sentence - 1]
    sorts = _MEANT.get(word)
    if sorts is None or party.head > parse.bounds[statement.sentence][0] + 1:
        return -1
    if any(names.by_token[t] >= 0 and names.entities[names.by_token[t]].kind == "person" for t in range(first, last)):
        return -1
    root = next((t for t in range(first, last) if parse.head[t] == t), first)
    subject = next((c for c in parse.children[root] if parse.dep[c] in ("nsubj", "nsubjpass")), -1)
    if subject < 0 or parse.tag[subject] != "NN" or names.at(subject) is not None:
        return -1
    noun = parse.lower[subject]
    known = voices.sort(noun) in sorts or (word != "it" and noun in column("person_nouns", "noun"))
    other = mapping("person_nouns", "noun", "gender").get(noun, "") == _ONE[word][0] if word in _ONE else False
    return subject if known and not other else -1


def _subject_within(parse: Parse, names: Names, statement: Statement, party: Party) -> int:
    """ "The carmaker Alto made a loss, it said": the body that the clause before is about, or -1."""
    head = statement.content_head
    if parse.lower[party.head] != "it" or statement.cue is None:
        return -1
    if statement.cue.kind != "speech" or not 0 <= head < party.head:
        return -1
    subject = next((c for c in parse.children[head] if parse.dep[c] == "nsubj"), -1)
    if subject < 0 or parse.tag[subject] not in ("NN", "NNP"):
        return -1
    entity = names.at(subject)
    body = entity.kind == "organisation" if entity is not None else voices.sort(parse.lower[subject]) == "body"
    return subject if body else -1


def _is_somebody(parse: Parse, names: Names, statement: Statement) -> bool:
    if not statement.parties or statement.cue is None or statement.cue.kind not in _UTTERED:
        return False
    party = statement.parties[-1]
    if party.entity >= 0:
        return names.entities[party.entity].kind == "person" or is_somebody(parse, names, party.head)
    return parse.tag[party.head].startswith("NNP") and names.at(party.head) is None


def _can_be(parse: Parse, names: Names, called: dict[int, frozenset[str]], party: Party, word: str) -> bool:
    """Whether nothing tells that the speaker is of the other sex; ``called`` remembers the pronouns of an entity."""
    other, forms = _ONE[word]
    if party.entity < 0:
        return True
    entity = names.entities[party.entity]
    told = {first_names().get(word) for word in entity.name.lower().split()}
    if other in told and not told & ({"f", "m"} - {other}):
        return False
    if party.entity not in called:
        called[party.entity] = frozenset(parse.lower[m.first] for m in entity.mentions if m.form == "pronoun")
    return called[party.entity].isdisjoint(forms)


def _named_since(names: Names, party: Party, last: Statement, statement: Statement) -> bool:
    """Whether the article itself, and not what was said, has named the one whom the pronoun was taken for."""
    spoken = (*last.content, *statement.content)
    cue = last.cue.token if last.cue else last.parties[-1].head
    mentions = names.entities[party.entity].mentions
    since = mentions[bisect_right(mentions, cue, key=_first) : bisect_left(mentions, party.head, key=_first)]
    return any(m.form != "pronoun" and not any(s.overlaps(m.span) for s in spoken) for m in since)


def _first(mention: Mention) -> int:
    return mention.first
