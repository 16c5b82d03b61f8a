"""Put ``factcard_superdesk`` among the ``INSTALLED_APPS`` of a Superdesk server: it registers both when it starts."""

from __future__ import annotations

from typing import Any

from factcard_superdesk.assistant import FactcardAssistant
from factcard_superdesk.checker import FactcardChecker


def init_app(app: Any) -> None:
    """Called by Superdesk. The base classes register what is made of them."""
    FactcardAssistant(app)
    FactcardChecker(app)
