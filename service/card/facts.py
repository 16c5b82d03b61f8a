"""The fact card's values. Each carries its evidence: spans of the analysed text, first mention first.

Names and enumerations are those of the contract (``openapi.yaml``); ids are ``w1``, ``c1``, ``a1`` ...
in the order of their lists. Spans hold offsets only: their text is cut when the card is written out,
so that it cannot differ from the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.text.document import Span

Evidence = tuple[Span, ...]

ActorType = Literal["person", "organisation", "group"]
ActorRole = Literal["actor", "affected", "speaker", "subject"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "probable", "possible", "reported", "alleged", "conditional", "planned",
                   "predicted", "asked", "opinion"]  # fmt: skip
PlaceRole = Literal["event", "dateline", "origin", "destination", "mentioned"]
Resolution = Literal["unique", "most_likely", "ambiguous", "unresolved"]
PlaceKind = Literal["city", "country", "region", "continent", "water", "mountain", "island", "facility", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["millennium", "century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend",
                    "day", "part_of_day", "hour", "minute", "second", "none"]  # fmt: skip
Anchor = Literal["published_at", "text", "none"]
TimeRole = Literal["event", "report", "background", "deadline"]
SourceKind = Literal["person", "organisation", "document", "data", "media", "social_post", "collective",
                     "own_reporting", "unknown"]  # fmt: skip
Sector = Literal["state", "military", "law_enforcement", "intergovernmental", "political", "justice", "business",
                 "civil_society", "academia", "health", "religious", "sport", "culture", "news_agency", "news_outlet",
                 "state_media", "armed_group", "public", "unknown"]  # fmt: skip
Anonymity = Literal["named", "institutional", "described", "affiliated", "bare", "diffuse"]
SourceRole = Literal["origin", "relay", "confirmer", "denier", "declined", "asked", "author"]
Proximity = Literal["firsthand", "close", "secondhand", "unknown"]
Interest = Literal["party", "neutral", "unknown"]
Basis = Literal["cue", "performative"]
Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal["supports", "denies", "declines", "asked"]
CueClass = Literal["neutral", "cite", "confirm", "assert", "distance", "admit", "reveal", "deny", "speculate", "direct",
                   "promise", "warn", "ask", "decline", "perceive", "perform"]  # fmt: skip
QuoteKind = Literal["direct", "partial", "scare"]
FigureKind = Literal["count", "money", "percent", "duration", "distance", "rate", "other"]
Approximation = Literal["exact", "about", "at_least", "at_most", "range"]
Reply = Literal["denied", "declined", "unreachable", "asked", "none_sought"]
Independence = Literal["none", "single", "plural", "independent"]
Letter = Literal["A", "B", "C", "D", "E", "F"]
LetterBasis = Literal["text", "class", "register"]
Genre = Literal["news", "opinion", "interview", "live_blog", "other"]
GapReason = Literal["absent", "ambiguous", "not_judged", "unsupported_language", "truncated"]

IDENTIFIED: frozenset[Anonymity] = frozenset({"named", "institutional"})


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation or group of the story; ``salience`` 0 to 1."""

    id: str
    name: str
    type: ActorType
    evidence: Evidence
    title: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[ActorRole, ...] = ()
    salience: float = 0.0


@dataclass(frozen=True, slots=True)
class Event:
    """The main event as a phrase of the text; ``agent`` and ``patient`` are actor ids."""

    text: str
    evidence: Evidence
    agent: str | None = None
    predicate: str | None = None
    patient: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement of the article and who stands behind it."""

    id: str
    text: str
    evidence: Evidence
    central: bool = False
    factual: bool = True
    speech_act: bool = False
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    attributions: tuple[str, ...] = ()
    rating: str | None = None


@dataclass(frozen=True, slots=True)
class What:
    event: Event | None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry: WGS 84 degrees, ISO 3166-1 alpha-2 country, GeoNames id where it has one."""

    kind: PlaceKind
    latitude: float
    longitude: float
    name: str | None = None
    country: str | None = None
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class Location:
    id: str
    name: str
    evidence: Evidence
    role: PlaceRole = "mentioned"
    salience: float = 0.0
    resolution: Resolution = "unresolved"
    place: Place | None = None
    candidates: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression; ``value`` as TIMEX3 or EDTF, open where the text leaves it open."""

    id: str
    timex: TimexType
    value: str
    evidence: Evidence
    precision: Precision = "none"
    anchor: Anchor = "none"
    resolved: bool = False
    role: TimeRole = "background"


@dataclass(frozen=True, slots=True)
class Count:
    """How many speakers the text shows: ``stated`` is "one", "several", "unknown" or a number; ``min`` at least 1."""

    stated: str = "one"
    min: int = 1


@dataclass(frozen=True, slots=True)
class Affiliation:
    """The side of a source; ``group`` is the body that answers for it, such as ``state:RU``."""

    name: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """What the caller's own register says of a source."""

    name: str
    letter: Letter
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    label: str
    evidence: Evidence
    kind: SourceKind = "unknown"
    sector: Sector = "unknown"
    anonymity: Anonymity = "bare"
    role: SourceRole = "origin"
    who: str | None = None
    count: Count = Count()
    affiliation: Affiliation | None = None
    position: Span | None = None
    on_record: bool = False
    proximity: Proximity = "unknown"
    interest: Interest = "unknown"
    anonymity_reason: Span | None = None
    knowledge_basis: Span | None = None
    register: Register | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that link claim and source; ``cue_class`` as in the lexicon."""

    cue_class: CueClass
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Claim -> sources; ``chain`` outermost relay first, origin last.

    Where several speak in one breath, they are the last of the chain, and ``source_evidence`` has a span for each.
    """

    id: str
    chain: tuple[str, ...]
    source_evidence: Evidence
    content_evidence: Evidence
    claim: str | None = None
    basis: Basis = "cue"
    mode: Mode = "indirect"
    stance: Stance = "supports"
    cue: Cue | None = None

    @property
    def breath(self) -> tuple[str, ...]:
        """The end of the chain: one source, or those who speak side by side."""
        return self.chain[-max(1, len(self.source_evidence)) :]


@dataclass(frozen=True, slots=True)
class Quote:
    id: str
    text: str
    evidence: Evidence
    kind: QuoteKind = "direct"
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the text in plain units: ``value`` to ``upper`` for a range."""

    id: str
    value: float
    evidence: Evidence
    upper: float | None = None
    unit: str | None = None
    kind: FigureKind = "count"
    approximation: Approximation = "exact"
    of: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ReplyEntry:
    """What an accused or asked party answered; ``who`` is an actor id."""

    who: str | None
    reply: Reply
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reason:
    code: str
    text: str
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One fired rule with the inputs it looked at; a rating replays from its steps."""

    rule: str
    inputs: dict[str, object]
    result: str


@dataclass(frozen=True, slots=True)
class SourceReliability:
    letter: Letter
    basis: LetterBasis
    rule: str


@dataclass(frozen=True, slots=True)
class InformationCredibility:
    number: int
    rule: str
    caps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that a rating was made from, so that several articles can be weighed together; callers do not get it.

    ``supporting`` and ``opposing`` as they were followed, ``accused`` the ids of denials by those accused. ``origins``
    has, for each, its source ids and what the letter rules may look at; ``item`` what the number rules may look at:
    both by the names that ``rating.rules`` has for them.
    """

    supporting: tuple[Attribution, ...]
    opposing: tuple[Attribution, ...]
    accused: tuple[str, ...]
    origins: tuple[tuple[tuple[str, ...], dict[str, object]], ...]
    item: dict[str, object]


@dataclass(frozen=True, slots=True)
class Rating:
    id: str
    claim: str
    code: str
    source_reliability: SourceReliability
    information_credibility: InformationCredibility
    reasons: tuple[Reason, ...]
    derivation: tuple[Step, ...]
    grounds: Grounds | None = None


@dataclass(frozen=True, slots=True)
class Sourcing:
    """What the central claim rests on. Shares are 0 to 1."""

    origins: int = 0
    identified_origins: int = 0
    relays: int = 0
    independence: Independence = "none"
    patterns: tuple[str, ...] = ()
    anonymous_share: float = 0.0
    attributed_sentences: float = 0.0


@dataclass(frozen=True, slots=True)
class HouseFinding:
    id: str
    level: Literal["note", "warn"]
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reliability:
    """``code`` is None for an opinion piece and where nothing could be rated."""

    central_claim: str | None
    code: str | None
    label: str
    sourcing: Sourcing
    ratings: tuple[Rating, ...] = ()
    would_change: tuple[str, ...] = ()
    house_rules: tuple[HouseFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Caveat:
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that stayed empty, and why: an empty list without a gap means looked and found none."""

    field: str
    reason: GapReason
    text: str


@dataclass(frozen=True, slots=True)
class FactCard:
    genre: Genre
    who: tuple[Actor, ...]
    what: What
    where: tuple[Location, ...]
    when: tuple[Moment, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    replies: tuple[ReplyEntry, ...]
    reliability: Reliability
    caveats: tuple[Caveat, ...]
    gaps: tuple[Gap, ...]
