"""Which of two people called Smith "Smith said" means: where it may be either, neither is taken for the speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.card.attributing.statements import Party, Statement
from service.card.naming.names import Names
from service.text.syntax import Parse

_NEAR = 3  # sentences in which whoever spoke last may go on


def told_apart(parse: Parse, names: Names, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, with a lone surname left open where one bearer has just spoken and another was named since.

    Whoever has spoken before under the name goes by it in the article: only a new speaker is in doubt.
    """
    people = Counter(e.name.split()[-1] for e in names.entities if e.kind == "person" and " " in e.name)
    shared = {name for name, count in people.items() if count > 1}
    spoken: dict[str, set[int]] = {name: set() for name in shared}
    last: dict[str, int] = {}  # sentence in which one of that name spoke
    for statement in statements:
        party = statement.parties[-1] if shared and statement.parties else None
        surname = _surname(names, party)
        if party is not None and surname in shared:
            near = surname in last and statement.sentence - last[surname] <= _NEAR
            if near and party.entity not in spoken[surname] and _is_lone(parse, party):
                unclear = replace(party, entity=-1, pronoun=True)
                statement = replace(statement, parties=(*statement.parties[:-1], unclear))
            else:
                spoken[surname].add(party.entity)
                last[surname] = statement.sentence
        yield statement


def _surname(names: Names, party: Party | None) -> str:
    """Of whoever the text names in full, or ""."""
    entity = names.entities[party.entity] if party is not None and party.entity >= 0 else None
    return entity.name.split()[-1] if entity is not None and entity.kind == "person" and " " in entity.name else ""


def _is_lone(parse: Parse, party: Party) -> bool:
    return party.last - party.first == 1 and parse.tag[party.head].startswith("NNP")
