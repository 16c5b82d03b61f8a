"""What ``/v1/corroborations`` answers: claims across articles, the origins that they rest on, a joint rating."""

from __future__ import annotations

from typing import Any, get_args

from marshmallow import fields

from service.api.card_responses import (
    Affiliation,
    Caveat,
    InformationCredibility,
    SourceReliability,
    Span,
    Step,
)
from service.api.fields import Response
from service.api.response_fields import (
    a_code,
    a_count,
    a_flag,
    a_part,
    a_ref,
    a_share,
    a_text,
    a_version,
    an_id,
    many,
    one_of,
    some_refs,
    some_texts,
)
from service.api.responses import DocumentResponse, EngineResponse
from service.card import facts
from service.corroborating import result


class ArticleSpan(Span):
    """A span of the article that it names."""

    article = a_text("Id of the article.")


def _evidence(least: int = 1) -> fields.List[Any]:
    return many(ArticleSpan, "The text that shows it, article by article.", least)


class CorroboratedArticle(Response):
    id = a_text("The caller's id.")
    document = a_part(DocumentResponse, "Its analysed text.")
    central_claim = a_ref("the claim below that is this article's news")
    code = a_code("Admiralty code of the article alone.")
    label = a_text("Its rating in words.")


class JointReliability(Response):
    """The rating of what most articles have for their news."""

    central_claim = a_ref("that claim")
    code = a_code("Joint Admiralty code.")
    label = a_text("The rating in words: read these first.")
    would_change = some_texts("What would change the rating.")


class ClaimMember(Response):
    """The claim as one article has it."""

    article = a_text("Id of the article.")
    claim = a_text("Its id in the article's own fact card.")
    text = a_text("The claim, as printed.")
    central = a_flag("It is the article's news.")
    modality = one_of(facts.Modality, "How sure the article is.")
    code = a_code("Its Admiralty code in this article alone.")
    evidence = _evidence()


class ClaimOrigin(Response):
    """One origin, however many articles lead to it."""

    sources = some_refs("the sources that it is; none where a relay names nobody")
    behind = a_ref("the relay that names nobody")
    identified = a_flag("Named or an identified body.")
    count = a_count("How many speakers the articles show.", 1)
    articles = some_texts("Ids of the articles that lead to it.")


class JointSourcing(Response):
    articles = a_count("Articles with the claim.", 1)
    origins = a_count("Origins after echoes were collapsed.")
    identified_origins = a_count("Of these, named or institutional.")
    relays = a_count("Outlets and agencies that only pass it on.")
    echoes = a_count("Articles beyond the first for each origin.")
    independence = one_of(facts.Independence, "How separate the origins are.")
    patterns = some_texts("Sourcing patterns, as `single_origin_amplified`.")


class JointReason(Response):
    code = a_text("A fixed word.")
    text = a_text("The reason in words.")
    evidence = _evidence(0)


class JointRating(Response):
    id = a_text("`r1`, `r2`, …")
    claim = a_text("Id of the claim.")
    code = fields.String(required=True, metadata={"description": "Joint Admiralty code.", "pattern": "^[A-F][1-6]$"})
    source_reliability = a_part(SourceReliability, "The letter, and where it comes from.")
    information_credibility = a_part(InformationCredibility, "The number, and where it comes from.")
    reasons = many(JointReason, "Why it is rated so.")
    derivation = many(Step, "Replays by the rules that `/v1/capabilities` publishes.")


class JointClaim(Response):
    """A claim that several articles, or one, state in words that leave no doubt."""

    id = a_text("`k1`, `k2`, … the joint central claim first.")
    text = a_text("The claim, as first printed.")
    polarity = one_of(facts.Polarity, "Whether it is stated or negated.")
    central = a_flag("It is the news of one article at least.")
    members = many(ClaimMember, "The claims of the articles that are taken for this one.")
    origins = many(ClaimOrigin, "Whom it comes from, echoes collapsed.")
    relays = some_refs("the sources that only pass it on")
    sourcing = a_part(JointSourcing, "What it rests on, in numbers.")
    label = a_text("What it rests on, in words.")
    rating = a_part(JointRating, "Null where nobody stands behind it and it is no article's news.", null=True)


class JointSource(Response):
    """A source across the articles."""

    id = a_text("`o1`, `o2`, …")
    label = a_text("The source in words.")
    kind = one_of(facts.SourceKind, "What it is.")
    sector = one_of(facts.Sector, "The part of society it speaks for.")
    anonymity = one_of(facts.Anonymity, "The most that an article tells of it.")
    identified = a_flag("Named or an identified body.")
    affiliation = a_part(Affiliation, "Whose side it is on, where an article tells.", null=True)
    count = a_count("How many speakers an article shows at most.", 1)
    merging = one_of(
        result.Merging, "Met in a single article; the same in several; assumed to be, as nothing tells them apart."
    )
    articles = some_texts("Ids of the articles that have it.")
    evidence = _evidence()


class Contradiction(Response):
    kind = one_of(
        result.ContradictionKind,
        "A source denies it; another claim says the opposite; another figure for the same thing.",
    )
    claims = some_refs("the claims that can't both hold, or the one that is denied")
    source = a_ref("the source that denies it")
    evidence = _evidence()


class Copy(Response):
    articles = some_texts("Ids of the two articles.")
    share = a_share("Share of the shorter one's sentences that both have word for word.")


class CorroborationAnswer(Response):
    schema_version = a_version()
    id = an_id()
    engine = a_part(EngineResponse, "What made the answer.")
    articles = many(CorroboratedArticle, "In the order of the request.")
    reliability = a_part(JointReliability, "The joint rating of what most articles have for their news.")
    claims = many(JointClaim, "What is stated, once; the news of most articles first.")
    sources = many(JointSource, "Who says so, across the articles.")
    contradictions = many(Contradiction, "What can't both hold.")
    copies = many(Copy, "Pairs of articles that share sentences word for word.")
    caveats = many(Caveat, "What to keep in mind.")


def vocabularies() -> dict[str, list[str]]:
    """The fixed vocabularies of a corroboration."""
    return {"Merging": list(get_args(result.Merging))}
