"""Articles -> their shared claims, origins and joint rating. Linear in the texts; claims are found by their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.card.facts import IDENTIFIED, Caveat, Evidence
from service.card.rating import labels
from service.card.rating.caveats import in_words
from service.card.rating.reliability import would_change
from service.card.rating.rules import Policy
from service.corroborating.clusters import Cluster, Contradiction, cluster
from service.corroborating.copies import copied
from service.corroborating.identity import Identities, identify
from service.corroborating.result import (
    ArticleEntry,
    ClaimOrigin,
    Copy,
    Corroboration,
    JointClaim,
    JointContradiction,
    JointMember,
    JointSource,
    JointSourcing,
    Merging,
)
from service.corroborating.volume import Entry, Volume
from service.corroborating.weighing import Weighed, Weigher
from service.tables import rows


def corroborate(entries: Sequence[Entry], policy: Policy = "indicative") -> Corroboration:
    """Two articles or more, each with its card; raises ValueError for one without."""
    volume = Volume.of(entries)
    copies = copied([e.analysis.document for e in entries])
    identities = identify(volume, copies)
    clusters, against = cluster(entries)
    weigher = Weigher(volume, identities, policy)
    order = sorted(range(len(clusters)), key=lambda k: (*_rank(clusters[k]), k))
    ids = {k: f"k{place}" for place, k in enumerate(order, start=1)}
    weighed = {k: _weigh(weigher, f"r{ids[k][1:]}", k, clusters, against, copies) for k in order}
    claims = tuple(_claim(volume, identities, ids[k], clusters[k], weighed[k]) for k in order)
    central = claims[0] if claims and claims[0].central else None
    rated = weighed[order[0]] if central else None
    code = rated.rating.code if rated and rated.rating else None
    return Corroboration(
        volume=volume,
        articles=tuple(_article(n, e, clusters, ids) for n, e in enumerate(entries)),
        central_claim=central.id if central else None,
        code=code,
        label=central.label if central else labels.NOTHING,
        would_change=tuple(would_change(rated.facts, code)) if rated and code else (),
        claims=claims,
        sources=tuple(_source(identities, id) for id in identities.sources),
        contradictions=tuple(_contradictions(volume, clusters, against, weighed, ids, order)),
        copies=tuple(Copy((a, b), share) for a, b, share in copies),
        caveats=_caveats(entries, claims),
    )  # fmt: skip


def _rank(cluster: Cluster) -> tuple[int, int, int]:
    """What is the news of most articles comes first, then what most of them say."""
    central = {m.article for m in cluster.members if m.stated.claim.central}
    return -min(1, len(central)), -len(central), -len(cluster.articles)


def _weigh(
    weigher: Weigher, id: str, k: int, clusters: Sequence[Cluster], against: Sequence[Contradiction],
    copies: Sequence[tuple[int, int, float]],
) -> Weighed:  # fmt: skip
    others = [(c.kind, c.two if c.one == k else c.one) for c in against if k in (c.one, c.two)]
    denying = [a for kind, o in others if kind == "negation" for a in weigher.supporting(clusters[o])]
    notes: list[tuple[str, Evidence]] = [
        ("FIGURES_DIFFER", _figures(weigher.volume, clusters[o])) for kind, o in others if kind == "figures"
    ]
    here = set(clusters[k].articles)
    if any(a in here and b in here for a, b, _ in copies):
        notes.append(("COPIED_TEXT", ()))
    return weigher.weigh(id, clusters[k], denying, notes)


def _figures(volume: Volume, cluster: Cluster) -> Evidence:
    return tuple(s for m in cluster.members for f in m.stated.figures for s in volume.shift(m.article, f.evidence[:1]))


def _article(number: int, entry: Entry, clusters: Sequence[Cluster], ids: dict[int, str]) -> ArticleEntry:
    central = next(
        (ids[k] for k, c in enumerate(clusters) for m in c.members if m.article == number and m.stated.claim.central),
        None,
    )
    reliability = entry.card.reliability
    return ArticleEntry(number, central, reliability.code, reliability.label)


def _claim(volume: Volume, identities: Identities, id: str, cluster: Cluster, weighed: Weighed) -> JointClaim:
    reading = weighed.reading
    origins = tuple(
        ClaimOrigin(o.sources, o.behind, o.identified, o.count, articles)
        for o, articles in zip(reading.origins, weighed.backing, strict=True)
    )
    echoes = sum(max(0, len(o.articles) - 1) for o in origins)
    patterns = reading.patterns
    if reading.count == 1 and echoes and "single_origin_amplified" not in patterns:
        patterns = (*patterns, "single_origin_amplified")
    count = len(cluster.articles)
    return JointClaim(
        id=id,
        text=cluster.seed.claim.text,
        polarity=cluster.seed.claim.polarity,
        central=any(m.stated.claim.central for m in cluster.members),
        members=tuple(
            JointMember(
                m.article, m.stated.claim.id, m.stated.claim.text, m.stated.claim.central, m.stated.claim.modality,
                m.rating.code if m.rating else None, volume.shift(m.article, m.stated.claim.evidence),
            )
            for m in cluster.members
        ),
        origins=origins,
        relays=reading.relays,
        sourcing=JointSourcing(
            count, reading.count, reading.identified, len(reading.relays), echoes, reading.independence, patterns
        ),
        label=labels.of_several(labels.label_of(reading, identities.sources, diffuse=False, private=False), count),
        rating=weighed.rating,
    )  # fmt: skip


def _source(identities: Identities, id: str) -> JointSource:
    source, mentions = identities.sources[id], identities.mentions[id]
    articles = tuple(dict.fromkeys(n for n, _ in mentions))
    merging: Merging = "assumed" if id in identities.assumed else "same" if len(articles) > 1 else "single"
    return JointSource(
        id, source.label, source.kind, source.sector, source.anonymity, source.anonymity in IDENTIFIED,
        source.affiliation, source.count.min, merging, articles, source.evidence,
    )  # fmt: skip


def _contradictions(
    volume: Volume, clusters: Sequence[Cluster], against: Sequence[Contradiction], weighed: dict[int, Weighed],
    ids: dict[int, str], order: Sequence[int],
) -> Iterator[JointContradiction]:  # fmt: skip
    for k in order:
        own = {f"{m.article}:{a.id}" for m in clusters[k].members if m.rating and m.rating.grounds
               for a in m.rating.grounds.opposing}  # fmt: skip
        for attribution in weighed[k].opposing:
            if attribution.id in own and attribution.chain:
                evidence = (*attribution.source_evidence, *attribution.content_evidence)
                yield JointContradiction("denial", (ids[k],), attribution.chain[-1], evidence)
    for c in against:
        evidence = tuple(
            s for k in (c.one, c.two) for m in clusters[k].members
            for s in volume.shift(m.article, m.stated.claim.evidence)
        )  # fmt: skip
        if c.kind == "figures":
            evidence = (*_figures(volume, clusters[c.one]), *_figures(volume, clusters[c.two]))
        yield JointContradiction(
            c.kind, tuple(sorted((ids[c.one], ids[c.two]), key=lambda i: int(i[1:]))), None, evidence
        )


def _caveats(entries: Sequence[Entry], claims: Sequence[JointClaim]) -> tuple[Caveat, ...]:
    own = {r["code"]: r["text"] for r in rows("service.corroborating", "words") if r["kind"] == "caveat"}
    ratings = [c.rating for c in claims if c.rating]
    holds = {
        "CLASS_LETTER": any(r.source_reliability.basis == "class" for r in ratings),
        "MERGED_ORIGINS_ASSUMED": any(reason.code == "MERGED_ORIGINS_ASSUMED" for r in ratings for reason in r.reasons),
        "OPINION_PIECE": any(e.analysis.genre == "opinion" for e in entries),
        "LANGUAGE_PARTIAL": any(e.analysis.document.language != "en" for e in entries),
    }
    general = in_words(("NOT_A_TRUTH_VERDICT", "MACHINE_MADE", *(code for code, held in holds.items() if held)))
    return (*(Caveat(code, text) for code, text in own.items()), *general)
