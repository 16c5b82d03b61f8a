"""What differs between two versions. Spans of ``before`` are of the earlier text, those of ``after`` of the later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.card.facts import Evidence, Reason

Kind = Literal["added", "removed", "changed"]
NoticeKind = Literal["correction", "clarification", "retraction", "update", "editors_note"]
Scope = Literal["article", "claim"]
Part = Literal["claims", "sources", "quotes", "replies", "figures", "who", "where", "when"]


@dataclass(frozen=True, slots=True)
class Side:
    """One item as one version has it; ``id`` is that of its fact card."""

    id: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Difference:
    """One property of an item in both versions, as text; None where a version has none."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """``before`` is None for what was added, ``after`` for what was removed; a changed item has both."""

    change: Kind
    before: Side | None
    after: Side | None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """The later version says itself that something was corrected or taken back.

    ``scope`` tells whether it speaks of the article or of what somebody else took back; ``new`` whether the earlier
    version lacks it; ``concerns`` are claims of the earlier version that it takes up.
    """

    kind: NoticeKind
    scope: Scope
    new: bool
    evidence: Evidence
    concerns: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class RatedSide:
    """The rating of the central claim in one version; ``code`` None where nothing was rated."""

    code: str | None
    label: str
    claim: Side | None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class RatingChange:
    """``same_claim``: both versions rate what is surely the same claim. Reasons by their codes."""

    changed: bool
    same_claim: bool
    before: RatedSide
    after: RatedSide
    reasons_added: tuple[str, ...] = ()
    reasons_removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """``unchanged`` counts, for each part, the items that both versions have alike."""

    notices: tuple[Notice, ...]
    rating: RatingChange
    changes: dict[Part, tuple[Change, ...]]
    unchanged: dict[Part, int]
