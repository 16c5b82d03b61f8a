"""What this service can do under these settings: the answer of ``/v1/capabilities``."""

from __future__ import annotations

from typing import Any, get_args

import service
from service.api import comparison_responses, corroboration_responses
from service.api.card_responses import enumerations
from service.api.negotiate import FORMS
from service.api.problems import PROBLEMS
from service.api.requests import OFFSET_UNITS
from service.card.rating.house_rules import HouseRule, published
from service.card.rating.rules import RULES_VERSION, Policy, published_rules
from service.settings import Settings
from service.summary.options import METHODS, Order
from service.summary.result import AttributionState
from service.text import language


def capabilities(settings: Settings, house_rules: tuple[HouseRule, ...]) -> dict[str, Any]:
    """Fixed for the life of the process."""
    return {
        "version": service.__version__,
        "languages": [
            {"code": code, "summary": code in language.SUMMARY, "fact_card": code in language.CARD}
            for code in sorted({*language.SUMMARY, *language.CARD})
        ],
        "summary_methods": list(METHODS),
        "formats": [form.documented for form in FORMS],
        "format_names": [form.name for form in FORMS],
        "limits": {
            "body_bytes": settings.max_body_bytes,
            "characters": settings.max_characters,
            "sentences": settings.max_sentences,
            "tokens": settings.max_tokens,
            "batch": settings.max_batch,
            "source_register": settings.max_register,
            "corroboration": settings.max_corroboration,
            "deadline_seconds": settings.deadline_seconds,
            "batch_deadline_seconds": settings.batch_deadline_seconds,
            "comparison_deadline_seconds": settings.comparison_deadline_seconds,
            "corroboration_deadline_seconds": settings.corroboration_deadline_seconds,
            "concurrent_analyses": 1,
            "queue_length": settings.queue_length,
        },
        "enumerations": {
            **enumerations(),
            **comparison_responses.vocabularies(),
            **corroboration_responses.vocabularies(),
            "OffsetUnit": list(OFFSET_UNITS),
            "Order": list(get_args(Order)),
            "Policy": list(get_args(Policy)),
            "AttributionState": list(get_args(AttributionState)),
        },
        "rating": {"version": RULES_VERSION, "rules": published_rules()},
        "house_rules": published(house_rules),
        "problems": list(PROBLEMS),
    }
