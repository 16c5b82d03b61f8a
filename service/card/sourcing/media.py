"""Which parties are news outlets, by name or by the noun beside it, and which are the outlet's own people."""

from __future__ import annotations

from service.card.facts import Affiliation, Count
from service.card.lexicon import column
from service.card.naming.names import Entity
from service.card.sourcing.affiliation import Body, country_of
from service.card.sourcing.outlets import Outlet, outlet_at, outlet_by_words, outlet_of
from service.card.sourcing.phrases import Phrase, noun_of
from service.card.sourcing.portraits import Portrait
from service.text.document import Document, Span
from service.text.syntax import Parse

_REPORTERS = column("source_words", "word", use="reporter")
_NAME_REACH = 4  # tokens from a noun such as "the broadcaster" in which its name stands


def is_own_reporting(parse: Parse, phrase: Phrase, home: str) -> bool:
    """ "Our crew", "our reporter Ana Ruiz", "a Reuters witness" in a report of Reuters, which is ``home``."""
    before = [parse.lower[i] for i in range(phrase.first, phrase.head)]
    if phrase.noun not in _REPORTERS and not ("our" in before and _REPORTERS.intersection(before)):
        return False
    if "our" in before or (bool(home) and home.lower() in " ".join(before)):
        return True
    return any(_is_this_outlet(parse, home, p, t) for p, t in phrase.complements)


def _is_this_outlet(parse: Parse, home: str, preposition: str, token: int) -> bool:
    """ "A reporter of this newspaper", "a reporter for the Post" in the Post."""
    if preposition not in ("of", "for", "from", "with") or noun_of(parse.lower[token]).sort != "media":
        return bool(home) and parse.text[token] in home.split()
    return any(parse.lower[c] in ("this", "our") for c in parse.children[token])


def outlet_named(parse: Parse, entity: Entity, phrase: Phrase) -> Outlet | None:
    """The outlet that an entity is, or that its phrase names."""
    own = (a for a in entity.aliases if not entity.name.endswith(f" {a}"))  # the Army Times is not the Times
    for name in (entity.name, *own):
        outlet = outlet_of(name)
        if outlet is not None:
            return outlet
    if phrase.sort in ("media", "document") or entity.kind == "organisation":
        listed = outlet_at(list(parse.text[phrase.first : min(phrase.last, phrase.head + _NAME_REACH)]))
        return listed or (outlet_by_words(entity.name) if entity.kind == "organisation" else None)
    return None


def outlet_in_words(
    document: Document, parse: Parse, entity: Entity | None, phrase: Phrase, span: Span
) -> Portrait | None:
    """The outlet that the words around a name tell: "the newspaper Le Phare", "CNN Chile", which is not Chile."""
    before = phrase.head - 1
    if entity is not None and entity.kind == "place" and before >= phrase.first and parse.dep[before] == "compound":
        desk = outlet_of(parse.text[before])
        if desk is not None:
            return medium(desk, document.cut(parse.span(before, phrase.head + 1)), phrase, span)
    paper = outlet_behind_noun(document, parse, phrase)
    person = entity is not None and entity.kind == "person" and " " in entity.name
    if paper is None or person or outlet_of(paper.name) is not None:
        return None
    return medium(paper, paper.name, phrase, span, entity.index if entity else -1)


def outlet_beside(document: Document, parse: Parse, phrase: Phrase, span: Span, side: Body | None) -> Outlet | None:
    """The outlet whose paper or report an unnamed source is; ``side`` is the body that its phrase tells."""
    if phrase.sort not in ("media", "document"):
        return None
    around = (*phrase.modifiers, phrase.head)
    if phrase.sort == "media":  # "the broadcaster Univision"
        around = (*phrase.modifiers, *range(phrase.head, min(phrase.last, phrase.head + _NAME_REACH)))
    # "An Australian report" is not the Australian's.
    outlet = outlet_at([parse.text[i] for i in around if parse.tag[i] != "JJ"])
    if outlet is None and phrase.sort == "media":
        outlet = outlet_behind_noun(document, parse, phrase)
    if outlet is not None or side is None:
        return outlet
    people = bool(country_of(side.name)) and not document.cut(span).endswith((f"the {side.name}", f"The {side.name}"))
    return None if people else outlet_of(side.name) or outlet_at(side.name.split())


def outlet_behind_noun(document: Document, parse: Parse, phrase: Phrase) -> Outlet | None:
    """An outlet that no list has, by the noun before its name: "the newspaper Le Phare", "the daily Mar"."""
    first = last = phrase.head + 1
    if phrase.sort == "media":
        while last < min(phrase.last, first + _NAME_REACH) and parse.tag[last].startswith("NNP"):
            last += 1
    else:
        while first > phrase.first and parse.tag[first - 1].startswith("NNP"):
            first -= 1
        noun = parse.text[first - 1] if first > phrase.first else ""
        if not noun.islower() or noun_of(noun).sort != "media":
            return None
    if phrase.plural or last == first:
        return None
    return Outlet(document.cut(parse.span(first, last)), "news_outlet", "", "")


def medium(outlet: Outlet, name: str, phrase: Phrase, span: Span, entity: int = -1) -> Portrait:
    """An outlet as a source; ``entity`` is the index of its entity or -1."""
    count = phrase.count if phrase.sort == "media" else Count()
    return Portrait(name, span, phrase.head, phrase, "media", outlet.sector, "institutional", count, entity,
                    Affiliation(outlet.name, outlet.group), outlet=outlet)  # fmt: skip
