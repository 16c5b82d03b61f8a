"""What a title tells: one that asks, or only names its topic, tells nothing, and then the lead counts."""

from __future__ import annotations

import re

from service.text.document import Document

_PARTS = re.compile(r"(?<=[.!?])\s|\s[|]\s")
_COUNT = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|a\sdozen)"
_KINDS = r"(?:things|ways|reasons|facts|questions|takeaways|lessons|tips|steps|key\s[a-z]{2,20})"
_TOPIC = re.compile(
    r"(?:^|:\s?)(?:"
    r"(?:here(?:['’]s|\sis)\s)?(?:what|why|how)\b|everything\syou\b|all\syou\sneed\b"
    rf"|(?:the\s|here\sare\s(?:the\s)?)?{_COUNT}\s(?:[a-z]{{2,20}}\s)?{_KINDS}\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?[\"'”’)]?$")


def telling_title(document: Document) -> str:
    """The sentences of the title that say what happened, as printed; "" for none."""
    told = (part for part in _PARTS.split((document.title or "").strip()) if not _is_topic(part))
    return " ".join(told)


def _is_topic(part: str) -> bool:
    """ "Is the mayor to blame?", "What we know about the fire", "Flood: five things to watch"."""
    return bool(_ASKS.search(part) or _TOPIC.search(part))
