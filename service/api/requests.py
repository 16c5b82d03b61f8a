"""What callers send: one schema a route, and the way from its fields to the core's values.

Limits that are settings are put into the fields when the application is made, so the specification
shows those that hold here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from marshmallow import ValidationError, fields, validates_schema

from service.api.fields import (
    Fault,
    Flag,
    Items,
    Moment,
    Number,
    Part,
    Request,
    Text,
    Whole,
    among,
    at_least,
    at_most,
    between,
    matching,
)
from service.card.build import CardOptions
from service.card.facts import Letter
from service.card.rating.rules import Policy
from service.engine import Options
from service.settings import Settings
from service.summary.options import MAX_SENTENCES, METHODS, Order, SummaryOptions
from service.text.document import Article, Publisher, RegisterEntry

OFFSET_UNITS = ("code_point", "utf16_code_unit")
MAX_TITLE = 1_000
MAX_NAME = 300


class PublisherRequest(Request):
    name = Text(allow_none=True, validate=at_most(MAX_NAME), metadata={"description": "Name of the outlet."})
    url = Text(
        allow_none=True, validate=at_most(2_000), metadata={"description": "Address of the article; never read."}
    )


class RegisterRequest(Request):
    """One entry of the caller's own register of sources."""

    name = Text(
        required=True, validate=[at_least(1), at_most(MAX_NAME)],
        metadata={"description": "Name of the source, as articles have it."},
    )  # fmt: skip
    aliases = Items(
        Text(validate=[at_least(1), at_most(MAX_NAME)]), validate=at_most(50, "items"), load_default=(),
        metadata={"description": "Other names of the source.", "default": []},
    )  # fmt: skip
    letter = Text(required=True, validate=among(get_args(Letter)), metadata={"description": "Admiralty letter."})
    note = Text(allow_none=True, validate=at_most(MAX_TITLE), metadata={"description": "Shown beside the letter."})


class SummaryRequestOptions(Request):
    """How long, and ranked how. Caps lift the number of sentences unless it is given too; then all hold."""

    method = Text(load_default="news", validate=among(METHODS), metadata={"description": "How sentences are ranked."})
    sentences = Whole(
        allow_none=True, validate=between(1, MAX_SENTENCES),
        metadata={"description": "Number of sentences; 3 where neither it nor a cap is given.", "default": 3},
    )  # fmt: skip
    max_words = Whole(allow_none=True, validate=between(1, 100_000), metadata={"description": "Hard cap in words."})
    max_characters = Whole(
        allow_none=True, validate=between(1, 1_000_000), metadata={"description": "Hard cap in characters."}
    )
    ratio = Number(
        allow_none=True, validate=between(0, 1, least_inclusive=False),
        metadata={"description": "Hard cap as a share of the text's characters; one sentence always fits.",
                  "exclusiveMinimum": 0},
    )  # fmt: skip
    order = Text(
        load_default="position", validate=among(get_args(Order)),
        metadata={"description": "As printed in the article, or best first."},
    )  # fmt: skip
    keep_attribution = Flag(
        load_default=True,
        metadata={"description": "A sentence whose source stands in a neighbour pulls it in or gives way."},
    )


class FactCardRequestOptions(Request):
    policy = Text(
        load_default="indicative", validate=among(get_args(Policy)),
        metadata={"description": "`strict`: no letter but F without a register."},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RequestSchemas:
    """The request schemas under the limits of these settings."""

    analysis: type[Request]
    summary: type[Request]
    fact_card: type[Request]
    batch: type[Request]
    batch_envelope: type[Request]
    batch_article: type[Request]
    comparison: type[Request]
    corroboration: type[Request]


def request_schemas(settings: Settings) -> RequestSchemas:
    class ArticleRequest(Request):
        text = Text(
            validate=[at_least(1), at_most(settings.max_characters)],
            metadata={"description": "The article as plain text. Exactly one of `text` and `html`."},
        )
        html = Text(
            validate=[at_least(1), at_most(settings.max_body_bytes)],
            metadata={"description": "The article as HTML of a CMS: reduced to text by declared rules; offsets refer "
                      "to that text, which is returned."},
        )  # fmt: skip
        title = Text(
            allow_none=True, validate=at_most(MAX_TITLE),
            metadata={"description": "Headline: helps ranking, is never evidence."},
        )  # fmt: skip
        published_at = Moment(
            allow_none=True, metadata={"description": 'Date of publication: the anchor for "on Sunday".'}
        )
        publisher = Part(PublisherRequest, allow_none=True, metadata={"description": "Who published the article."})
        language = Text(
            allow_none=True,
            validate=[
                at_most(35),
                matching(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "Must be a language tag, as `en`."),
            ],
            metadata={"description": "BCP 47 tag of the article's language; detected where absent."},
        )
        include_text = Flag(load_default=False, metadata={"description": "Return the analysed text too."})

        @validates_schema(skip_on_field_errors=False)
        def one_body(self, data: dict[str, Any], **_: object) -> None:
            if "text" in data and "html" in data:
                raise ValidationError(Fault("conflict", "Give `text` or `html`, not both."), "html")

        @validates_schema(pass_original=True, skip_on_field_errors=False)
        def some_body(self, _data: dict[str, Any], original: Any, **_: object) -> None:
            if isinstance(original, dict) and "text" not in original and "html" not in original:
                raise ValidationError(Fault("required", "Give `text` or `html`."), "text")

    unit_part = {
        "offset_unit": Text(
            load_default="code_point", validate=among(OFFSET_UNITS), metadata={"description": "Unit of all offsets."}
        )
    }
    summary_part = {
        "summary": Part(SummaryRequestOptions, allow_none=True, metadata={"description": "How the summary is made."})
    }
    card_parts = {
        "fact_card": Part(
            FactCardRequestOptions, allow_none=True, metadata={"description": "How the card is rated."}
        ),
        "source_register": Items(
            Part(RegisterRequest), validate=at_most(settings.max_register, "items"), load_default=(),
            metadata={"description": "The caller's own ratings of sources: used, named, not kept.", "default": []},
        ),
    }  # fmt: skip
    item_id = {
        "id": Text(allow_none=True, validate=at_most(MAX_NAME), metadata={"description": "Echoed beside the result."})
    }

    def made(name: str, **parts: Any) -> type[Request]:
        return type(name, (ArticleRequest,), parts)

    article = made("BatchArticle", **item_id, **unit_part, **summary_part, **card_parts)

    count = [at_least(1, "items"), at_most(settings.max_batch, "items")]

    class BatchRequest(Request):
        articles = Items(
            Part(article), required=True, validate=count,
            metadata={"description": "Articles, each with options of its own."},
        )  # fmt: skip

    class BatchEnvelope(Request):
        """The batch with its articles unread: each is checked alone, so that a bad one sinks no other."""

        articles = Items(fields.Raw(allow_none=True), required=True, validate=count)

    version = made("VersionRequest")

    class ComparisonRequest(Request):
        """Options hold for both versions."""

        before = Part(version, required=True, metadata={"description": "The earlier version."})
        after = Part(version, required=True, metadata={"description": "The later version."})
        offset_unit = unit_part["offset_unit"]
        fact_card = card_parts["fact_card"]
        source_register = card_parts["source_register"]

    named = {
        "id": Text(
            required=True, validate=[at_least(1), at_most(MAX_NAME)],
            metadata={"description": "The caller's id of the article; spans name it. No two are equal."},
        )
    }  # fmt: skip

    class CorroborationRequest(Request):
        """Options hold for all articles."""

        articles = Items(
            Part(made("CorroboratedArticleRequest", **named)), required=True,
            validate=[at_least(2, "items"), at_most(settings.max_corroboration, "items")],
            metadata={"description": "Articles on one event."},
        )  # fmt: skip
        offset_unit = unit_part["offset_unit"]
        fact_card = card_parts["fact_card"]
        source_register = card_parts["source_register"]

    return RequestSchemas(
        comparison=ComparisonRequest,
        corroboration=CorroborationRequest,
        analysis=made("AnalysisRequest", **unit_part, **summary_part, **card_parts),
        summary=made("SummaryRequest", **unit_part, **summary_part),
        fact_card=made("FactCardRequest", **unit_part, **card_parts),
        batch=BatchRequest,
        batch_envelope=BatchEnvelope,
        batch_article=article,
    )


def article_of(data: dict[str, Any]) -> Article:
    """The article in a loaded request."""
    publisher = data.get("publisher")
    language = data.get("language")
    return Article(
        text=data.get("text"),
        html=data.get("html"),
        title=data.get("title") or None,
        published_at=data.get("published_at"),
        publisher=Publisher(**publisher) if publisher else None,
        language=language.partition("-")[0].lower() if language else None,
    )


def options_of(data: dict[str, Any], parts: tuple[str, ...]) -> Options:
    """What to do with it; ``parts`` are those that the route answers."""
    return Options(
        summary=_summary_of(data.get("summary") or {}) if "summary" in parts else None,
        card=_card_of(data) if "fact_card" in parts else None,
    )


def _summary_of(given: dict[str, Any]) -> SummaryOptions:
    capped = any(given.get(cap) is not None for cap in ("max_words", "max_characters", "ratio"))
    sentences = given.get("sentences")
    return SummaryOptions(**{**given, "sentences": sentences if sentences or capped else 3})


def _card_of(data: dict[str, Any]) -> CardOptions:
    register = tuple(
        RegisterEntry(name=e["name"], letter=e["letter"], aliases=tuple(e["aliases"]), note=e.get("note"))
        for e in data["source_register"]
    )
    return CardOptions(policy=(data.get("fact_card") or {}).get("policy", "indicative"), register=register)
