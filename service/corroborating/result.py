"""What several articles carry together. Spans are of the volume's text; ``Volume.place`` tells the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.card.facts import Affiliation, Anonymity, Caveat, Evidence, Independence, Rating, Sector, SourceKind
from service.corroborating.volume import Volume

ContradictionKind = Literal["denial", "negation", "figures"]
Merging = Literal["single", "same", "assumed"]


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """One article's part: its central claim by the joint id, and its own code."""

    article: int
    central_claim: str | None
    code: str | None
    label: str


@dataclass(frozen=True, slots=True)
class JointSource:
    """A source across the articles. ``merging``: met in one article; the same for certain; taken for one."""

    id: str
    label: str
    kind: SourceKind
    sector: Sector
    anonymity: Anonymity
    identified: bool
    affiliation: Affiliation | None
    count: int
    merging: Merging
    articles: tuple[int, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class JointMember:
    """The claim as one article has it, by its id in that article's card."""

    article: int
    claim: str
    text: str
    central: bool
    modality: str
    code: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClaimOrigin:
    """One origin of a claim: its sources, and the articles that lead to it; ``behind`` a relay that names nobody."""

    sources: tuple[str, ...]
    behind: str | None
    identified: bool
    count: int
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class JointSourcing:
    """``echoes``: articles beyond the first for each origin."""

    articles: int
    origins: int
    identified_origins: int
    relays: int
    echoes: int
    independence: Independence
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JointClaim:
    """``rating`` is None where nobody stands behind the claim in any article and it is central in none."""

    id: str
    text: str
    polarity: str
    central: bool
    members: tuple[JointMember, ...]
    origins: tuple[ClaimOrigin, ...]
    relays: tuple[str, ...]
    sourcing: JointSourcing
    label: str
    rating: Rating | None


@dataclass(frozen=True, slots=True)
class JointContradiction:
    """``denial``: a source denies it; ``negation``: another claim says the opposite; ``figures``: another number."""

    kind: ContradictionKind
    claims: tuple[str, ...]
    source: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles, and the share of the shorter one's sentences that both have word for word."""

    articles: tuple[int, int]
    share: float


@dataclass(frozen=True, slots=True)
class Corroboration:
    """``central_claim`` is what most articles have for their news."""

    volume: Volume
    articles: tuple[ArticleEntry, ...]
    central_claim: str | None
    code: str | None
    label: str
    would_change: tuple[str, ...]
    claims: tuple[JointClaim, ...]
    sources: tuple[JointSource, ...]
    contradictions: tuple[JointContradiction, ...]
    copies: tuple[Copy, ...]
    caveats: tuple[Caveat, ...]
