"""One claim of several articles -> its joint rating, by the rules and the tracing of origins of a single article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.card.facts import (
    IDENTIFIED,
    Attribution,
    Evidence,
    Grounds,
    InformationCredibility,
    Rating,
    Reason,
    Source,
    SourceReliability,
)
from service.card.lexicon import mapping
from service.card.rating.rules import Facts, ItemFacts, OriginFacts, Policy, rate_claim
from service.card.sourcing.origins import PUBLIC, Finding, Origin, OriginReading, is_relay, trace_origins
from service.corroborating.clusters import Cluster, Member
from service.corroborating.identity import Identities
from service.corroborating.volume import Volume
from service.tables import rows

# Reasons of the articles' own ratings that hold for the joint one as well.
_KEPT = ("REGISTER_RATED", "ORIGIN_RECORD", "OWN_REPORTING", "ORIGIN_NAMED", "ORIGIN_SECONDHAND", "PUBLIC_ACT",
         "OUTLET_COULD_NOT_VERIFY", "WITHDRAWN", "DENIED_BY_ACCUSED", "CONTRADICTED", "SPEECH_ACT", "FORECAST",
         "DECISION_ANNOUNCED", "UTTERANCE_NOT_PUBLIC", "PRESUPPOSED_BY", "SUPPORTS_PART")  # fmt: skip
_OWN_WORDS = ("OUTLET_OWN_VOICE", "DIFFUSE_ATTRIBUTION", "SPEAKER_LEFT_OPEN")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a cluster rests on; ``backing`` are the articles that lead to each origin, in the order of its origins."""

    reading: OriginReading
    facts: Facts
    rating: Rating | None
    backing: tuple[tuple[int, ...], ...]
    opposing: tuple[Attribution, ...]


class Weigher:
    """What all clusters of one request share."""

    def __init__(self, volume: Volume, identities: Identities, policy: Policy) -> None:
        self.volume, self.identities, self.policy = volume, identities, policy

    def supporting(self, cluster: Cluster) -> tuple[Attribution, ...]:
        """Attributions of all members in the ids of the whole, echoes followed to the articles that they echo."""
        chains = {
            n: [a.chain for m in cluster.members if m.article == n for a in self._own(m)] for n in cluster.articles
        }
        out: list[Attribution] = []
        for member in cluster.members:
            for attribution in self._own(member):
                out += self._followed(attribution, member.article, chains)
        return tuple(out)

    def weigh(
        self, id: str, cluster: Cluster, denying: Sequence[Attribution], notes: Sequence[tuple[str, Evidence]]
    ) -> Weighed:
        """``denying`` stand behind clusters that deny this one; ``notes`` are further reasons, by code."""
        supporting = self.supporting(cluster)
        own = tuple(self._moved(m.article, a) for m in cluster.members if m.rating for a in _grounds(m.rating).opposing)
        opposing = (*own, *denying)
        accused = {f"{m.article}:{a}" for m in cluster.members if m.rating for a in _grounds(m.rating).accused}
        accused |= {a.id for a in denying if self._is_about(cluster, a)}
        reading = trace_origins(
            self.volume.document, self.identities.sources, supporting,
            opposing=opposing, assumed=self.identities.assumed,
        )  # fmt: skip
        reading = self._collapsed(reading)
        facts = self._facts(cluster, reading, [a for a in opposing if a.id not in accused], bool(accused))
        backing = tuple(
            tuple(dict.fromkeys(int(a.partition(":")[0]) for a in origin.attributions)) for origin in reading.origins
        )
        rating = None
        if any(m.rating for m in cluster.members):
            rating = self._rating(
                id, cluster, reading, facts, (*self._notes(cluster, reading, backing, opposing, accused), *notes)
            )
        return Weighed(reading, facts, rating, backing, opposing)

    def _collapsed(self, reading: OriginReading) -> OriginReading:
        """An unknown origin behind a relay may be one that another article names: it never adds to those.

        It is taken for an unnamed one if there is one; beside identified ones alone it is left out; several are one.
        """
        unknown = [o for o in reading.origins if o.behind]
        known = [o for o in reading.origins if not o.behind]
        if not unknown or len(reading.origins) == 1:
            return reading
        at = next((n for n, o in enumerate(known) if not o.identified), None)
        if not known:
            known, at = [unknown[0]], 0
        findings = reading.findings
        if at is not None:
            also = (a for o in unknown for a in o.attributions)
            known[at] = replace(known[at], attributions=tuple(dict.fromkeys((*known[at].attributions, *also))))
            relays = tuple(self.identities.sources[o.behind].evidence[0] for o in unknown if o.behind)
            findings = (*findings, Finding("MERGED_ORIGINS_ASSUMED", relays))
        total = sum(o.count for o in known)
        return replace(
            reading, origins=tuple(known), findings=findings,
            independence=reading.independence if total > 1 else "single",
        )  # fmt: skip

    def _own(self, member: Member) -> tuple[Attribution, ...]:
        if member.rating is None:
            return ()
        return tuple(self._moved(member.article, a) for a in _grounds(member.rating).supporting)

    def _moved(self, article: int, a: Attribution) -> Attribution:
        chain = tuple(
            dict.fromkeys(self.identities.of[article, s] for s in a.chain if (article, s) in self.identities.of)
        )
        return self.volume.attribution(article, replace(a, stance="supports"), chain)

    def _followed(
        self, a: Attribution, article: int, chains: dict[int, list[tuple[str, ...]]]
    ) -> Iterator[Attribution]:
        """A chain that ends in an outlet whose own article is here goes on as that article's chains do."""
        echoed = self.identities.outlets.get(a.chain[-1]) if a.chain else None
        further = chains.get(echoed, []) if echoed is not None and echoed != article else []
        going_on = [chain for chain in further if chain]
        if not going_on:
            yield a
        for chain in going_on:
            yield replace(a, chain=tuple(dict.fromkeys((*a.chain, *chain))), source_evidence=a.source_evidence[-1:])

    def _facts(
        self, cluster: Cluster, reading: OriginReading, opposing: Sequence[Attribution], by_accused: bool
    ) -> Facts:
        grounds = [(m.article, _grounds(m.rating)) for m in cluster.members if m.rating]
        items = [ItemFacts(**g.item) for _, g in grounds]  # type: ignore[arg-type]
        resting = [i for i in items if i.origins] or items
        known: dict[str, list[OriginFacts]] = {}
        for article, ground in grounds:
            for ids, made in ground.origins:
                for source in ids:
                    known.setdefault(self.identities.of[article, source], []).append(OriginFacts(**made))  # type: ignore[arg-type]
        origins = tuple(self._best(origin, known) for origin in reading.origins)
        sources = self.identities.sources
        speaking = [sources[a.chain[-1]] for a in opposing if a.chain]
        witness = any(i.outlet_witness for i in items)
        item = ItemFacts(
            uncertain=bool(items) and all(i.uncertain for i in items),
            withdrawn=any(i.withdrawn for i in items),
            contradicted=any(s.anonymity in IDENTIFIED and not is_relay(s) for s in speaking),
            independence=reading.independence,
            origins=reading.count,
            identified_origins=reading.identified,
            identified_groups=len({_group(o, sources) for o in reading.origins if o.identified}),
            neutral_record=bool(reading.identified) and any(i.neutral_record for i in items),
            speech_act=cluster.seed.claim.speech_act,
            words_witnessed=any(i.words_witnessed for i in items),
            publisher_rated=not origins and any(i.publisher_rated for i in items),
            hedged=bool(resting) and all(i.hedged for i in resting),
            outlet_witness=witness,
            outlet_could_not_verify=any(i.outlet_could_not_verify for i in items) and not witness,
            denied_by_accused=by_accused or any(i.denied_by_accused for i in items),
        )  # fmt: skip
        return Facts(origins or (self._none(cluster, item),), item)

    def _best(self, origin: Origin, known: dict[str, list[OriginFacts]]) -> OriginFacts:
        """The article that tells most of an origin speaks for it."""
        facts = [f for source in origin.sources for f in known.get(source, ())]
        letters = [(rate_claim(Facts((f,), ItemFacts())).letter, n) for n, f in enumerate(facts)]
        return facts[min(letters)[1]] if letters else OriginFacts(policy=self.policy)

    def _none(self, cluster: Cluster, item: ItemFacts) -> OriginFacts:
        letters = [m.rating.source_reliability.letter for m in cluster.members if m.rating]
        return OriginFacts(self.policy, min(letters) if item.publisher_rated else None, exists=False)

    def _rating(
        self, id: str, cluster: Cluster, reading: OriginReading, facts: Facts, notes: Sequence[tuple[str, Evidence]]
    ) -> Rating:
        rated = rate_claim(facts)
        seen: dict[str, Evidence] = {}
        for code, evidence in (*((f.code, f.evidence) for f in reading.findings), *notes):
            if code != "DIFFUSE_ATTRIBUTION" or not reading.origins:
                seen[code] = tuple(dict.fromkeys((*seen.get(code, ()), *evidence)))
        whole = self._evidence(cluster)
        return Rating(
            id=id, claim=id.replace("r", "k", 1), code=rated.code,
            source_reliability=SourceReliability(rated.letter, rated.basis, rated.letter_rule),
            information_credibility=InformationCredibility(rated.number, rated.number_rule, rated.caps),
            reasons=tuple(Reason(code, _texts()[code], evidence or whole) for code, evidence in seen.items()),
            derivation=rated.steps,
        )  # fmt: skip

    def _notes(
        self, cluster: Cluster, reading: OriginReading, backing: Sequence[Sequence[int]],
        opposing: Sequence[Attribution], accused: set[str],
    ) -> Iterator[tuple[str, Evidence]]:  # fmt: skip
        for origin, articles in zip(reading.origins, backing, strict=True):
            if len(articles) > 1:
                ids = origin.sources or (origin.behind or "",)
                yield "ECHOES_COLLAPSED", tuple(e for s in ids for e in self.identities.sources[s].evidence)
        if reading.count == 1 and len(backing[0]) > 1:
            yield "SINGLE_ORIGIN_AMPLIFIED", ()
        if reading.independence == "independent":
            yield "INDEPENDENT_ORIGINS", ()
        kept = _KEPT if reading.origins else (*_KEPT, *_OWN_WORDS)
        for member in cluster.members:
            for reason in member.rating.reasons if member.rating else ():
                if reason.code in kept:
                    yield reason.code, self.volume.shift(member.article, reason.evidence)
        if all(any(r.code == "HEDGED" for r in m.rating.reasons) for m in cluster.members if m.rating):
            yield "HEDGED", ()
        for attribution in opposing:
            end = self.identities.sources.get(attribution.chain[-1]) if attribution.chain else None
            if attribution.id in accused:
                yield "DENIED_BY_ACCUSED", attribution.source_evidence
            elif end is not None and end.anonymity in IDENTIFIED and not is_relay(end):
                yield "CONTRADICTED", attribution.source_evidence

    def _evidence(self, cluster: Cluster) -> Evidence:
        return tuple(s for m in cluster.members for s in self.volume.shift(m.article, m.stated.claim.evidence))

    def _is_about(self, cluster: Cluster, denial: Attribution) -> bool:
        """Whether the claim is about whoever denies it."""
        source = self.identities.sources.get(denial.chain[-1]) if denial.chain else None
        return source is not None and source.kind == "person" and bool(
            source.label.lower().split() and source.label.lower().split()[-1] in cluster.seed.names
        )  # fmt: skip


def _grounds(rating: Rating | None) -> Grounds:
    none = Grounds((), (), (), (), {})
    return rating.grounds or none if rating else none


def _group(origin: Origin, sources: dict[str, Source]) -> str:
    """Public bodies whose country the articles leave open may be one state."""
    if origin.groups:
        return min(origin.groups)
    public = [s for s in origin.sources if sources[s].sector in PUBLIC]
    return "state" if public else origin.sources[0]


def _texts() -> dict[str, str]:
    return {
        **mapping("reasons", "code", "text"),
        **{r["code"]: r["text"] for r in rows("service.corroborating", "words")},
    }
