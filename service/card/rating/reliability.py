"""The rating of each claim: its code with the rule behind every part of it, the reasons, and what would change it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from service.card.attributing.statements import Statement, Statements
from service.card.claiming.claims import ClaimReading, Claims
from service.card.facts import (
    Attribution,
    Claim,
    Evidence,
    Genre,
    Grounds,
    Independence,
    InformationCredibility,
    Letter,
    Rating,
    Reason,
    Reliability,
    ReplyEntry,
    Source,
    SourceReliability,
    Sourcing,
)
from service.card.lexicon import mapping
from service.card.naming.who import Actors
from service.card.rating import labels
from service.card.rating.house import house_findings
from service.card.rating.house_rules import HouseRule, in_the_box
from service.card.rating.rules import Facts, ItemFacts, OriginFacts, Policy, Rated, rate_claim
from service.card.rating.weighing import (
    Case,
    could_not_verify,
    facts_of,
    is_hedged,
    is_uncertain,
    not_public,
    only_denied,
    said_by_nobody,
    speaks_for_itself,
    taken_back,
)
from service.card.sourcing.origins import OriginReading, is_relay, trace_origins
from service.card.sourcing.sources import SourceReading
from service.text.document import Document, RegisterEntry

_ACCUSING = re.compile(
    r"\b(?:accus(?:e[sd]?|ing)|alleg(?:e[sd]?|ing|edly)|blam(?:e[sd]?|ing)(?! an? )|charged with|suspected of"
    r"|indict(?:s|ed|ing)?|su(?:es|ed|ing)|implicat(?:e[sd]?|ing))\b",
    re.IGNORECASE,
)
_BY_NOBODY = ("DIFFUSE_ATTRIBUTION", "SPEAKER_LEFT_OPEN")  # told only of what has no origin


def rate(
    document: Document,
    claims: Claims,
    *,
    statements: Statements,
    actors: Actors,
    sourcing: SourceReading,
    replies: tuple[ReplyEntry, ...] = (),
    genre: Genre = "news",
    policy: Policy = "indicative",
    register: tuple[RegisterEntry, ...] = (),
    house: tuple[HouseRule, ...] | None = None,
) -> tuple[Reliability, tuple[Claim, ...]]:
    """The article's reliability, and its claims with the ids of their ratings and attributions.

    The central claim is always rated, except in an opinion piece; another one where somebody stands behind it.
    ``house`` are the house rules in force, those of the box by default.
    """
    made = (*statements.statements, *claims.extra)
    rater = _Rater(document, made, actors, sourcing, replies=replies, policy=policy, register=register)
    rated: list[tuple[Case, Facts, Rating]] = []
    out: list[Claim] = []
    for number, reading in enumerate(claims.claims, start=1):
        rating: Rating | None = None
        if genre != "opinion" and (reading.central or _has_origin(reading)):
            case = rater.case(reading)
            facts = rater.facts(case)
            rating = rater.rating(f"r{len(rated) + 1}", f"c{number}", case, facts)
            rated.append((case, facts, rating))
        out.append(_claim(document, f"c{number}", reading, sourcing.attributions, rating))
    central = next((c for c in out if c.central), None)
    first = next((r for r in rated if r[0].claim.central), None)
    if central is None or first is None:
        label = labels.OPINION if genre == "opinion" else labels.NOTHING
        unrated = rater.case(claims.claims[0]).reading if claims.claims else None
        block = _block(document, unrated, statements)
        return Reliability(central.id if central else None, None, label, block), tuple(out)
    case, facts, rating = first
    reasons = {r.code for r in rating.reasons}
    return Reliability(
        central_claim=central.id,
        code=rating.code,
        label=labels.label_of(
            case.reading,
            rater.sources,
            private=bool(case.private),
            diffuse="DIFFUSE_ATTRIBUTION" in reasons,
            open="SPEAKER_LEFT_OPEN" in reasons,
        ),
        sourcing=_block(document, case.reading, statements),
        ratings=tuple(r[2] for r in rated),
        would_change=tuple(would_change(facts, rating.code)),
        house_rules=house_findings(document, case, rating, sourcing, replies, in_the_box() if house is None else house),
    ), tuple(out)


class _Rater:
    """What all ratings of one article share."""

    def __init__(
        self,
        document: Document,
        made: tuple[Statement, ...],
        actors: Actors,
        sourcing: SourceReading,
        *,
        replies: tuple[ReplyEntry, ...],
        policy: Policy,
        register: tuple[RegisterEntry, ...],
    ) -> None:
        self.document, self.made, self.actors, self.sourcing = document, made, actors, sourcing
        self.replies, self.policy = replies, policy
        self.sources: Mapping[str, Source] = {s.id: s for s in sourcing.sources}
        self.publisher = _publisher_letter(document, register)

    def case(self, claim: ClaimReading) -> Case:
        """Who supports and who opposes one claim, followed to their origins."""
        full = [s for s in claim.supports if not s.part and not s.presupposes]
        known = self.sourcing.attributions
        own = "denies" if claim.denial else "supports"
        supporting, opposing, accused = list[Attribution](), list[Attribution](), list[Attribution]()
        for support in full:
            attribution = known[support.statement]
            if attribution.stance not in ("supports", "denies"):
                continue
            if (attribution.stance == own) != support.against:
                supporting.append(attribution)
                continue
            opposing.append(attribution)
            if attribution.stance == "denies" and (support.accused or self._is_party_of(claim, attribution)):
                accused.append(attribution)
        private = not_public(self.document, claim)
        if private:
            supporting = [a for b in supporting if (a := self._passed_on(b)).chain]
        accuses = self._accuses(claim)
        near = [self.made[s.statement].sentence for s in full]
        reading = trace_origins(
            self.document,
            self.sources,
            tuple(a if a.stance == "supports" else replace(a, stance="supports") for a in supporting),
            opposing=tuple(opposing),
            replies=self.replies,
            accusation=accuses,
            assumed=self.sourcing.assumed,
            open=self.sourcing.open,
        )
        return Case(
            claim, reading, tuple(supporting), tuple(opposing), tuple(accused), private,
            could_not_verify(self.document, claim, near), taken_back(self.document, claim),
            tuple(s for r in self.replies if r.reply == "denied" for s in r.evidence) if accuses else (),
            frozenset(known[s.statement].id for s in full if s.act),
            None if reading.origins or only_denied(claim, opposing) or self._is_open(supporting) else self.publisher,
        )  # fmt: skip

    def _is_open(self, supporting: Sequence[Attribution]) -> bool:
        return any(a.id in self.sourcing.open for a in supporting)

    def facts(self, case: Case) -> Facts:
        return facts_of(case, self.sources, self.policy, self.actors.ids.get(case.claim.subject))

    def rating(self, id: str, claim: str, case: Case, facts: Facts) -> Rating:
        rated = rate_claim(facts)
        return Rating(
            id=id,
            claim=claim,
            code=rated.code,
            source_reliability=SourceReliability(rated.letter, rated.basis, rated.letter_rule),
            information_credibility=InformationCredibility(rated.number, rated.number_rule, rated.caps),
            reasons=tuple(self._reasons(case, facts, rated)),
            derivation=rated.steps,
            grounds=Grounds(
                case.supporting, case.opposing, tuple(a.id for a in case.accused_deny),
                tuple((o.sources, f._asdict()) for o, f in zip(case.reading.origins, facts.origins, strict=False)),
                facts.item._asdict(),
            ),
        )  # fmt: skip

    def _reasons(self, case: Case, facts: Facts, rated: Rated) -> Iterator[Reason]:
        found = list(self._codes(case, facts, rated))
        texts = mapping("reasons", "code", "text")
        seen: dict[str, Evidence] = {}
        for code, evidence in found:
            seen[code] = tuple(dict.fromkeys((*seen.get(code, ()), *evidence)))
        bands = f" ({', '.join(f'{b} %' for b in case.claim.bands)} by ICD 203)" if case.claim.bands else ""
        for code, evidence in seen.items():
            yield Reason(code, texts[code] + (bands if code == "HEDGED" else ""), evidence or (case.claim.span,))

    def _codes(self, case: Case, facts: Facts, rated: Rated) -> Iterator[tuple[str, Evidence]]:
        claim, reading = case.claim, case.reading
        if rated.basis == "register":
            yield "REGISTER_RATED", ()
        for finding in reading.findings:
            if finding.code not in _BY_NOBODY or not reading.origins:
                yield finding.code, finding.evidence
        if case.private:
            yield "UTTERANCE_NOT_PUBLIC", case.private
        elif not reading.origins and not reading.findings:
            nobody = said_by_nobody(self.document, claim) or only_denied(claim, case.opposing)
            yield ("DIFFUSE_ATTRIBUTION", nobody) if nobody else ("OUTLET_OWN_VOICE", (claim.span,))
        for origin, fact in zip(reading.origins, facts.origins, strict=False):
            spans = tuple(self.sources[s].evidence[0] for s in origin.sources)
            if fact.record or fact.document:
                own = any(self.sources[s].kind == "own_reporting" for s in origin.sources)
                yield "OWN_REPORTING" if own else "ORIGIN_RECORD", spans
            elif origin.identified:
                yield "ORIGIN_SECONDHAND" if fact.proximity == "secondhand" else "ORIGIN_NAMED", spans
        if reading.independence == "independent":
            yield "INDEPENDENT_ORIGINS", ()
        yield from self._notes(case)
        if claim.speech_act:
            yield "SPEECH_ACT", (claim.span,)
        if is_uncertain(claim):
            yield "FORECAST", claim.hedges or (claim.span,)
        elif claim.modality == "planned":
            yield "DECISION_ANNOUNCED", claim.hedges
        elif is_hedged(claim):
            yield "HEDGE_CONFLICT" if "own_reporting" in reading.patterns else "HEDGED", claim.hedges or (claim.span,)

    def _notes(self, case: Case) -> Iterator[tuple[str, Evidence]]:
        claim = case.claim
        for support in claim.supports:
            if support.statement < len(self.made) and (support.part or support.presupposes):
                spans = self.made[support.statement].content
                yield "SUPPORTS_PART" if support.part else "PRESUPPOSED_BY", spans
        full = [s for s in claim.supports if not s.part and not s.presupposes]
        if full and min(s.distance for s in full) > 1:
            yield "ATTRIBUTION_DISTANT", self.made[full[0].statement].content[:1]
        if any(a.basis == "performative" and a.cue and a.cue.cue_class == "perform" for a in case.supporting):
            yield "PUBLIC_ACT", tuple(a.cue.span for a in case.supporting if a.cue and a.basis == "performative")
        if case.unverified:
            yield "OUTLET_COULD_NOT_VERIFY", case.unverified
        if case.withdrawn:
            yield "WITHDRAWN", case.withdrawn
        if case.accused_deny or case.denials:
            deniers = [s for a in case.accused_deny for s in a.source_evidence]
            yield "DENIED_BY_ACCUSED", (*deniers, *case.denials)
        others = [a for a in case.opposing if a not in case.accused_deny and self._identified(a)]
        if others:
            yield "CONTRADICTED", tuple(s for a in others for s in a.source_evidence)
        unheard = [s for r in self.replies if r.reply == "none_sought" for s in r.evidence]
        if unheard and claim.central:
            yield "NO_REPLY_SOUGHT", tuple(unheard)

    def _identified(self, attribution: Attribution) -> bool:
        return bool(attribution.chain) and speaks_for_itself(self.sources[attribution.chain[-1]])

    def _is_party_of(self, claim: ClaimReading, attribution: Attribution) -> bool:
        """Whether the denier is somebody the claim is about."""
        who = self.sources[attribution.chain[-1]].who if attribution.chain else None
        actor = next((a for a in self.actors.actors if a.id == who), None)
        return actor is not None and (
            any(claim.span.covers(s) for s in actor.evidence) or who == self.actors.ids.get(claim.subject)
        )

    def _passed_on(self, attribution: Attribution) -> Attribution:
        """The attribution without the speaker, whose words nobody is said to have heard."""
        return replace(
            attribution,
            chain=tuple(s for s in attribution.chain if s in self.sources and is_relay(self.sources[s])),
        )

    def _accuses(self, claim: ClaimReading) -> bool:
        return claim.modality == "alleged" or _ACCUSING.search(self.document.cut(claim.span)) is not None


def _has_origin(claim: ClaimReading) -> bool:
    return any(not s.part and not s.presupposes for s in claim.supports)


def _claim(
    document: Document, id: str, reading: ClaimReading, attributions: Sequence[Attribution], rating: Rating | None
) -> Claim:
    said = (s.statement for s in reading.supports if not s.presupposes)  # who takes it for granted does not say it
    behind = sorted({number for number in said if number < len(attributions)})
    return Claim(
        id=id,
        text=document.cut(reading.span),
        evidence=(reading.shown or reading.span,),
        central=reading.central,
        factual=reading.factual,
        speech_act=reading.speech_act,
        polarity=reading.polarity,
        modality=reading.modality,
        attributions=tuple(attributions[i].id for i in behind),
        rating=rating.id if rating else None,
    )


def _block(document: Document, reading: OriginReading | None, statements: Statements) -> Sourcing:
    attributed = {s.sentence for s in statements.statements}
    share = round(len(attributed) / len(document.sentences), 4) if document.sentences else 0.0
    if reading is None:
        return Sourcing(attributed_sentences=share)
    count = reading.count
    return Sourcing(
        origins=count,
        identified_origins=reading.identified,
        relays=len(reading.relays),
        independence=reading.independence,
        patterns=reading.patterns,
        anonymous_share=round((count - reading.identified) / count, 4) if count else 0.0,
        attributed_sentences=share,
    )


def _publisher_letter(document: Document, register: Iterable[RegisterEntry]) -> Letter | None:
    name = (document.publisher.name or "").casefold().strip() if document.publisher else ""
    for entry in register:
        if name and name in (entry.name.casefold(), *(a.casefold() for a in entry.aliases)):
            return entry.letter.upper()  # type: ignore[return-value]
    return None


def would_change(facts: Facts, code: str) -> Iterator[str]:
    """What an editor could add to the text, with the code that the same rules would then give."""
    if facts.item.uncertain or facts.item.withdrawn:
        return
    policy = facts.origins[0].policy if facts.origins else "indicative"
    known = tuple(o for o in facts.origins if o.exists)
    item = facts.item
    official = OriginFacts(policy=policy, anonymity="named", on_record=True, position=True)
    record = OriginFacts(policy=policy, anonymity="institutional", on_record=True, record=True)
    more = item._replace(
        origins=item.origins + 1,
        identified_origins=item.identified_origins + 1,
        identified_groups=item.identified_groups + 1,
        publisher_rated=False,
    )
    beside: Independence = "plural" if item.origins else "single"
    offers: list[tuple[str, OriginFacts, ItemFacts]] = []
    if not item.identified_origins:
        offers.append(("a named official on the record", official, more._replace(independence=beside)))
    else:
        apart = more._replace(independence="independent")
        offers.append(("an identified source of another side, asked separately", official, apart))
    by_record = more._replace(independence=beside, neutral_record=True)
    offers.append(("a record such as a ruling or official figures", record, by_record))
    told: set[str] = set()
    for words, origin, after in offers:
        changed = rate_claim(Facts((*known, origin), after)).code
        if changed < code and changed not in told:
            told.add(changed)
            yield f"{words} -> {changed}"
