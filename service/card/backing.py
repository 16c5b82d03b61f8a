"""Who stands behind a claim, in words for a person."""

from __future__ import annotations

from service.card.facts import Claim, FactCard


def backed_by(card: FactCard, claim: Claim) -> str:
    """Relays before their origin, other stances than support marked; "" where the outlet alone says it."""
    labels = {s.id: s.label for s in card.sources}
    known = {a.id: a for a in card.attributions}
    said = []
    for attribution in (known[a] for a in claim.attributions):
        speaking = attribution.breath
        relays = attribution.chain[: len(attribution.chain) - len(speaking)]
        ends = " and ".join(labels[s] for s in speaking if s in labels)
        chain = ", citing ".join((*(labels[s] for s in relays if s in labels), *([ends] if ends else [])))
        if chain:
            said.append(chain if attribution.stance == "supports" else f"{chain} ({attribution.stance})")
    return "; ".join(dict.fromkeys(said))
