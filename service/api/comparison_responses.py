"""What ``/v1/comparisons`` answers: one shape for every change, with the text of both versions that shows it."""

from __future__ import annotations

from typing import Any, get_args

from service.api.card_responses import Reason, Span
from service.api.fields import Response
from service.api.response_fields import (
    a_code,
    a_count,
    a_flag,
    a_part,
    a_text,
    a_version,
    an_id,
    many,
    one_of,
    some_texts,
)
from service.api.responses import DocumentResponse, EngineResponse
from service.comparing import result


class ComparedItem(Response):
    """An item as one version has it."""

    id = a_text("Its id in the fact card of that version, as `/v1/fact-cards` makes it.")
    text = a_text("The item, as printed.")
    evidence = many(Span, "The text of that version that shows it.", 1)


class Difference(Response):
    field = a_text("What differs: `wording`, `modality`, `attribution`, `anonymity`, `value`, …")
    before = a_text("In the earlier version.", null=True)
    after = a_text("In the later version.", null=True)


class Change(Response):
    """`before` is null for what was added, `after` for what was removed."""

    change = one_of(result.Kind, "What happened to the item.")
    before = a_part(ComparedItem, "As the earlier version has it.", null=True)
    after = a_part(ComparedItem, "As the later version has it.", null=True)
    differences = many(Difference, "Of a changed item.")


class Notice(Response):
    """The later version itself tells of a correction or retraction."""

    kind = one_of(result.NoticeKind, "What it is.")
    scope = one_of(result.Scope, "Whether it speaks of the article, or of what somebody else took back.")
    new = a_flag("The earlier version does not have it.")
    evidence = many(Span, "The notice, as the later version prints it.", 1)
    concerns = many(ComparedItem, "Claims of the earlier version whose words it takes up.")


class ComparedRating(Response):
    code = a_code("Admiralty code of the central claim.")
    label = a_text("The rating in words: read these first.")
    claim = a_part(ComparedItem, "The central claim.", null=True)
    reasons = many(Reason, "Why it is rated so.")


class RatingChange(Response):
    changed = a_flag("The codes differ.")
    same_claim = a_flag("Both versions have surely the same central claim.")
    before = a_part(ComparedRating, "Of the earlier version.")
    after = a_part(ComparedRating, "Of the later version.")
    reasons_added = some_texts("Codes of reasons that only the later version has.")
    reasons_removed = some_texts("Codes of reasons that only the earlier version has.")


class Unchanged(Response):
    """How many items both versions have alike."""

    claims = a_count("Claims.")
    sources = a_count("Sources.")
    quotes = a_count("Quotations.")
    replies = a_count("Replies.")
    figures = a_count("Figures.")
    who = a_count("Persons, organisations, groups.")
    where = a_count("Places.")
    when = a_count("Times.")


class ComparisonAnswer(Response):
    """What changed from `before` to `after`. Items that can't be matched for sure are removed and added."""

    schema_version = a_version()
    id = an_id()
    engine = a_part(EngineResponse, "What made the answer.")
    before = a_part(DocumentResponse, "The earlier version.")
    after = a_part(DocumentResponse, "The later version.")
    notices = many(Notice, "Where the later version tells of a correction or retraction.")
    rating = a_part(RatingChange, "How the sourcing of the news changed.")
    claims: Any = many(Change, "What is stated.")
    sources: Any = many(Change, "Who says so.")
    quotes: Any = many(Change, "Words in quotation marks.")
    replies: Any = many(Change, "What accused or asked parties answered.")
    figures: Any = many(Change, "Another value for the same thing counted is a change.")
    who: Any = many(Change, "Persons, organisations, groups.")
    where: Any = many(Change, "Places.")
    when: Any = many(Change, "Times.")
    unchanged = a_part(Unchanged, "How many items both versions have alike.")


def vocabularies() -> dict[str, list[str]]:
    """The fixed vocabularies of a comparison."""
    return {"ChangeKind": list(get_args(result.Kind)), "NoticeKind": list(get_args(result.NoticeKind))}
