"""Two analyses of one article -> what changed between them. Linear in both texts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.card.backing import backed_by
from service.card.facts import Actor, Claim, FactCard
from service.comparing.items import (
    Compared,
    compare_figures,
    compare_moments,
    compare_people,
    compare_places,
)
from service.comparing.notices import Told, find_notices, in_notice
from service.comparing.pairing import Pairs, changes_of, difference, pair_in_place
from service.comparing.result import Comparison, Difference, Notice, Part, RatedSide, RatingChange, Side
from service.comparing.sentences import Sentences
from service.comparing.spoken import compare_quotes, compare_replies, compare_sources
from service.engine import Analysis
from service.matching.likeness import pair_up
from service.matching.statements import Stated, statements_of
from service.matching.terms import terms
from service.text.document import Document
from service.text.words import TOKEN


@dataclass(frozen=True, slots=True)
class Version:
    """One version as it is compared: ``card`` and ``stated`` without what only stands in notices about the article."""

    document: Document
    card: FactCard
    notices: tuple[Told, ...]
    stated: tuple[Stated, ...]
    sentences: Sentences

    @classmethod
    def of(cls, analysis: Analysis) -> Version:
        document, card = analysis.document, analysis.card
        if card is None:
            raise ValueError("an analysis without its card can't be compared")
        notices = find_notices(document)
        stated = tuple(s for s in statements_of(document, card) if not in_notice(notices, s.claim.evidence))
        told = replace(
            card,
            who=tuple(a for a in card.who if _is_named(a) and not in_notice(notices, a.evidence)),
            sources=tuple(s for s in card.sources if not in_notice(notices, s.evidence)),
            figures=tuple(f for f in card.figures if not in_notice(notices, f.evidence)),
            quotes=tuple(q for q in card.quotes if not in_notice(notices, q.evidence)),
        )
        return cls(document, told, notices, stated, Sentences(document, card))

    def side(self, claim: Claim) -> Side:
        return Side(claim.id, claim.text, claim.evidence)


def compare(before: Analysis, after: Analysis) -> Comparison:
    """Both analyses need their card; raises ValueError otherwise."""
    one, two = Version.of(before), Version.of(after)
    texts = one.sentences, two.sentences
    pairs: Pairs = tuple(sorted(pair_up(one.stated, two.stated).items()))
    own, new = ([s.claim.evidence for s in version.stated] for version in (one, two))
    pairs = pair_in_place(own, new, pairs, texts)
    claims = changes_of(
        one.stated, two.stated, pairs,
        (lambda s: one.side(s.claim), lambda s: two.side(s.claim)),
        lambda s, t: _claims_differ(one.card, two.card, s.claim, t.claim),
        texts,
    )  # fmt: skip
    same_claims = [(one.stated[i], two.stated[j]) for i, j in pairs]
    parts: dict[Part, Compared] = {
        "claims": claims,
        "sources": compare_sources(one.card, two.card, same_claims, texts),
        "quotes": compare_quotes(one.card, two.card, texts),
        "replies": compare_replies(one.card, two.card, texts),
        "figures": compare_figures(one.card.figures, two.card.figures, same_claims, texts),
        "who": compare_people(one.card.who, two.card.who, texts),
        "where": compare_places(one.card.where, two.card.where, texts),
        "when": compare_moments(one.card.when, two.card.when, texts),
    }
    return Comparison(
        notices=tuple(_notice(told, one, two) for told in two.notices),
        rating=_rating(one, two, pairs),
        changes={name: changes for name, (changes, _) in parts.items()},
        unchanged={name: same for name, (_, same) in parts.items()},
    )


def _is_named(actor: Actor) -> bool:
    """ "Fourteen people" act in a story, but are a figure, no name."""
    return actor.type != "group" or any(word[0].isupper() for word in actor.name.split()[1:])


def _claims_differ(before: FactCard, after: FactCard, one: Claim, two: Claim) -> tuple[Difference, ...]:
    return (
        *(difference("wording", one.text, two.text) if _words(one) != _words(two) else ()),
        *difference("polarity", one.polarity, two.polarity),
        *difference("modality", one.modality, two.modality),
        *difference("attribution", backed_by(before, one), backed_by(after, two)),
        *difference("central", str(one.central).lower(), str(two.central).lower()),
        *difference("rating", _code(before, one), _code(after, two)),
    )


def _words(claim: Claim) -> list[str]:
    """A full stop more or less is no other wording."""
    return TOKEN.findall(claim.text)


def _code(card: FactCard, claim: Claim) -> str | None:
    return next((r.code for r in card.reliability.ratings if r.id == claim.rating), None)


def _notice(told: Told, one: Version, two: Version) -> Notice:
    """With the claims of the earlier version whose words it takes up."""
    words = frozenset[str]().union(*(terms(two.document.cut(s)) for s in told.evidence))
    lower = frozenset(w for s in told.evidence for w in two.document.cut(s).lower().split())
    concerned = [
        s for s in one.stated
        if len(s.all) > 1 and 2 * len(s.all & (words | lower)) >= len(s.all) and len(s.said & words) > 0
    ]  # fmt: skip
    earlier = {one.document.cut(s) for n in one.notices for s in n.evidence}
    new = not all(two.document.cut(s) in earlier for s in told.evidence)
    return Notice(told.kind, told.scope, new, told.evidence, tuple(one.side(s.claim) for s in concerned))


def _rating(one: Version, two: Version, pairs: Pairs) -> RatingChange:
    first = next((i for i, s in enumerate(one.stated) if s.claim.central), None)
    second = next((j for j, s in enumerate(two.stated) if s.claim.central), None)
    before, after = _rated(one), _rated(two)
    had, has = ([r.code for r in side.reasons] for side in (before, after))
    return RatingChange(
        changed=before.code != after.code,
        same_claim=first is not None and (first, second) in pairs,
        before=before,
        after=after,
        reasons_added=tuple(c for c in has if c not in had),
        reasons_removed=tuple(c for c in had if c not in has),
    )


def _rated(version: Version) -> RatedSide:
    reliability = version.card.reliability
    claim = next((c for c in version.card.what.claims if c.id == reliability.central_claim), None)
    rating = next((r for r in reliability.ratings if claim is not None and r.claim == claim.id), None)
    return RatedSide(
        reliability.code, reliability.label, version.side(claim) if claim else None, rating.reasons if rating else ()
    )
