"""Which names mean the same: full names, surnames, acronyms, spelling variants."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from service.card.mentions import Found
from service.card.naming import Kind, fold
from service.text.syntax import Parse


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are being gathered."""

    kind: Kind
    key: str
    mentions: list[Found] = field(default_factory=list)


def group(parse: Parse, found: list[Found]) -> list[Draft]:
    """One draft for each thing named; a name that could mean two of them stays by itself."""
    drafts: dict[tuple[str, str], Draft] = {}
    by_part: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    keys = [fold(" ".join(parse.text[f.first : f.last])) for f in found]
    for f, key in zip(found, keys, strict=True):
        if " " in key and (f.kind, key) not in drafts:
            draft = drafts[f.kind, key] = Draft(f.kind, key)
            if f.kind == "person":
                by_part["person", key.rsplit(" ", 1)[1]].append(draft)
    for f, key in zip(found, keys, strict=True):
        draft = drafts.get((f.kind, key)) or _only(by_part.get((f.kind, key), [])) or Draft(f.kind, key)
        drafts[f.kind, key] = draft
        draft.mentions.append(f)
    return list({id(d): d for d in drafts.values() if d.mentions}.values())


def _only(candidates: list[Draft]) -> Draft | None:
    return candidates[0] if len(candidates) == 1 else None
