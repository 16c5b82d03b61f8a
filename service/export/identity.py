"""What the exports to standards share: addresses of an article and of the items of its card, dates, who made them."""

from __future__ import annotations

import base64
import hashlib
from urllib.parse import urlsplit

import service
from service.card.facts import Moment
from service.engine import Analysis

MAKER = "Factcard"
NOTE = "Made by a program from this one text; check it before you rely on it."


def uri(analysis: Analysis) -> str:
    """A name for the analysed text, the same wherever it is analysed (RFC 6920)."""
    digest = hashlib.sha256(analysis.document.text.encode()).digest()
    return "ni:///sha-256;" + base64.urlsafe_b64encode(digest).decode().rstrip("=")


def web_address(analysis: Analysis) -> str | None:
    """The caller's address of the article, if it is one of the web."""
    url = analysis.document.publisher.url if analysis.document.publisher else None
    if not url or any(c.isspace() or c in '<>"{}|\\^`' or not c.isprintable() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc and url.isascii() else None


def published(analysis: Analysis) -> str | None:
    """Date of publication, RFC 3339."""
    at = analysis.document.published_at
    return at.isoformat() if at else None


def is_date(moment: Moment) -> bool:
    """Whether a time is one that standards know: resolved, and a plain ISO 8601 date or time."""
    return moment.resolved and moment.timex in ("DATE", "TIME") and moment.value[:4].isdigit() and (
        moment.value.replace("-", "").replace(":", "").replace("T", "").isdigit()
    )  # fmt: skip


def maker() -> str:
    return f"{MAKER} {service.__version__}"


def edition(analysis: Analysis) -> str:
    """The rating in a line: words, then the code."""
    reliability = analysis.card.reliability if analysis.card else None
    if reliability is None:
        return NOTE
    code = f" ({reliability.code})" if reliability.code else ""
    return f"Sourcing: {reliability.label}{code} {NOTE}"
