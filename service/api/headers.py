"""The headers that keep a browser from doing more with an answer than it should."""

from __future__ import annotations

import base64
import hashlib

# An answer is data: it loads nothing, runs nothing and stands in no frame. Pages set what they need.
OF_DATA = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


def policy_with(style: str) -> str:
    """The policy of data for a page that has this style, and no other."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"{OF_DATA['Content-Security-Policy']}; style-src 'sha256-{digest}'"


_LINES = [(name.lower(), (name, value)) for name, value in OF_DATA.items()]


def missing(given: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those that an answer with the headers ``given`` does not set itself."""
    names = {name.lower() for name, _ in given}
    return [line for name, line in _LINES if name not in names]
