"""Whom the lead only describes and the text names: "Norwegian sailor freed" and "Ana Ruz, a Norwegian sailor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.card import lexicon
from service.card.naming.lists import closing_words, fold
from service.card.naming.names import Entity
from service.card.naming.salience import Title
from service.card.naming.unnamed import Unnamed
from service.text.syntax import Parse

_NAMED = 5  # sentences within which the lead's person is named


def meant_by(parse: Parse, named: Sequence[Entity], unnamed: Sequence[Unnamed], title: Title) -> dict[int, Unnamed]:
    """Index of a person or body -> the unnamed one of the lead who is the same, where only one may be."""
    out: dict[int, Unnamed] = {}
    persons = [e for e in named if e.kind == "person"]
    for u in unnamed:
        if u.type == "organisation" and _is_short_form(parse, u):
            bodies = [e for e in named if e.kind == "organisation" and parse.lower[u.first] in _body_words(e.name)]
            if len(bodies) == 1:
                out[bodies[0].index] = u
        if u.type != "person":
            continue
        adjectives = _adjectives(parse, u.first, u.last)
        alone = u.last == u.first + 1 or parse.lower[u.first + 1] == "of"  # "minister", "leader of the party"
        if alone and parse.lower[u.first] in lexicon.column("titles", "title", sort="office"):
            same = _holders(parse, persons, u, title)
        elif adjectives:
            noun = parse.lower[u.last - 1]
            same = [e for e in persons if any(n == noun and adjectives <= a for n, a in _descriptions(parse, e))]
        else:
            continue
        if len(same) == 1:
            out[same[0].index] = u
    return out


def _is_short_form(parse: Parse, u: Unnamed) -> bool:
    """ "The council", which has been or will be named."""
    return u.last == u.first + 1 and u.first > 0 and parse.lower[u.first - 1] == "the"


def _body_words(name: str) -> frozenset[str]:
    """The word by which a body of this full name is called for short: "council" for "Norwick City Council"."""
    words = name.lower().split()
    if len(words) == 1:
        return frozenset()
    of = next((words[i - 1] for i, w in enumerate(words) if i and w in ("of", "for")), words[-1])
    return frozenset(w for w in {of, words[-1]} if closing_words().get(w) == "organisation")


def _holders(parse: Parse, persons: Sequence[Entity], u: Unnamed, title: Title) -> list[Entity]:
    """Who holds the post beside the name in the headline, else in the text; "a minister" may be any other."""
    post = parse.lower[u.first]
    in_title = [e for e in persons if post in (title.before(fold(e.name).split()), title.before([_surname(e)]))]
    if in_title or (u.first and parse.lower[u.first - 1] in ("a", "an")):
        return in_title
    return [e for e in persons if e.title and e.title.lower().split()[-1] == post]


def _surname(person: Entity) -> str:
    return (fold(person.name).split() or [""])[-1]


def _adjectives(parse: Parse, first: int, last: int) -> frozenset[str]:
    return frozenset(parse.lower[i] for i in range(first, last - 1) if parse.tag[i][:2] in ("JJ", "NN"))


def _descriptions(parse: Parse, person: Entity) -> Iterator[tuple[str, frozenset[str]]]:
    """Noun and adjectives beside the person's name in the first sentences: "Ana Ruz, a Norwegian sailor"."""
    for m in person.mentions:
        if parse.sentence[m.first] > _NAMED:
            break
        nouns = [c for c in parse.children[m.last - 1] if c >= m.last and parse.dep[c] == "appos"]
        before = m.first - 1
        if before >= 0 and parse.sentence[before] == parse.sentence[m.first] and parse.dep[before] == "compound":
            nouns.append(before)  # "Norwegian sailor Ana Ruz"
        for i in nouns:
            first = i
            while first > 0 and parse.tag[first - 1][:2] in ("JJ", "NN"):
                first -= 1
            yield parse.lower[i], _adjectives(parse, first, i + 1)
