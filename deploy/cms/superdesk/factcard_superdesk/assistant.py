"""The card and the summary of an item, as one of Superdesk's AI services."""

from __future__ import annotations

import html
import re
from typing import Any

from superdesk.text_checkers.ai.base import AIServiceBase

from factcard_superdesk.service import ask

_TAG = re.compile(r"<[^<>]*>")


class FactcardAssistant(AIServiceBase):
    """``POST /api/ai`` with ``{"service": "factcard", "item": {…}}``: ``analysis`` is the answer of ``/v1/analyses``.

    Offsets are in UTF-16 code units, as a browser counts them, into ``analysis.document.text``.
    """

    name = "factcard"
    label = "Fact card"

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.config = app.config  # the base class keeps it in some versions only

    def analyze(self, item: dict[str, Any], tags: object = None) -> dict[str, Any]:
        """``tags`` are what an editor has chosen already: they change nothing here."""
        del tags
        return ask(
            self.config,
            "/v1/analyses",
            {
                "html": item.get("body_html"),
                "title": html.unescape(_TAG.sub("", item.get("headline") or ""))[:1000],
                "language": (item.get("language") or "").replace("_", "-"),
                "offset_unit": "utf16_code_unit",
            },
        )

    def data_operation(self, verb: str, operation: str, name: str | None, data: dict[str, Any]) -> dict[str, Any]:
        """There are no tags to search, make or delete."""
        del verb, operation, name, data
        return {}
