"""Who is a person by what stands beside the name, whatever the name was taken for: surnames may be towns or rivers."""

from __future__ import annotations

from service.card.attributing import voices
from service.card.lexicon import column
from service.card.naming.lists import first_names
from service.card.naming.names import Names
from service.text.syntax import Parse

HUMANS = frozenset({"side", "post", "office", "voice", "anyone", "crowd", "public"})
_AT = frozenset({"at", "for", "from", "of", "with", "in"})
_ANY_ONE = frozenset({"a", "an", "another", "one"})


def is_human(noun: str) -> bool:
    """Whether a lower-case noun is for a human being: "nurse", "woman"."""
    return voices.sort(noun) in HUMANS or noun in column("person_nouns", "noun")


def is_somebody(parse: Parse, names: Names, head: int) -> bool:
    """ "Ana Diallo of Dakar, who led it", "Ida Paris, a dancer,", "Anna Lund" where only Lund was taken for a name."""
    after = [c for c in parse.children[head] if c > head]
    if any(parse.lower[c] == "who" for r in after if parse.dep[r] == "relcl" for c in parse.children[r]):
        return True
    beside = (c for c in after if parse.dep[c] == "appos")
    if any(parse.lower[parse.left[c]] in _ANY_ONE and is_human(parse.lower[c]) for c in beside):
        return True
    entity = names.at(head)
    first = next((m.first for m in entity.mentions if m.first <= head < m.last), head) if entity else head
    given = parse.lower[first - 1] if first > parse.left[head] and parse.tag[first - 1] == "NNP" else ""
    return given in first_names()


def meant_by_who(parse: Parse, noun: int) -> int:
    """ "Ann Moor, an analyst at Lund Bank, who said": the person, where the parser hung the clause on the bank."""
    preposition = parse.head[noun]
    human = parse.head[preposition]
    at = parse.dep[noun] == "pobj" and parse.lower[preposition] in _AT and parse.tag[noun].startswith("NNP")
    if not at or not is_human(parse.lower[human]):
        return noun
    return parse.head[human] if parse.dep[human] == "appos" else human
