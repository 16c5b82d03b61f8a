"""``Accept`` or ``?format=`` -> the form of the answer. New forms are rows of the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from flask import Request
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header, parse_options_header

from service.api.bodies import FORMAT
from service.api.headers import policy_with
from service.api.problems import ProblemError
from service.engine import Analysis
from service.export.annotations import CONTEXT, to_annotations
from service.export.html import STYLE, to_html
from service.export.jsonld import to_jsonld
from service.export.markdown import to_markdown
from service.export.ninjs import to_ninjs


class Form(NamedTuple):
    """One form: its name for ``?format=``, media type, who writes it (None: JSON), profile parameter, own policy."""

    name: str
    media_type: str
    write: Callable[[Analysis], str] | None = None
    profile: str | None = None
    policy: str | None = None

    @property
    def documented(self) -> str:
        """Media type with the profile, as ``Accept`` names it."""
        return f'{self.media_type};profile="{self.profile}"' if self.profile else self.media_type

    @property
    def content_type(self) -> str:
        return f"{self.documented}; charset=utf-8" if self.media_type.startswith("text/") else self.documented

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Of an answer in this form."""
        policy = [("Content-Security-Policy", self.policy)] if self.policy else []
        return [("Content-Type", self.content_type), ("Vary", "Accept"), *policy]

    @property
    def schema(self) -> dict[str, Any]:
        """For the contract: other standards say themselves what is in them."""
        return {"type": "string" if self.media_type.startswith("text/") else "object"}


JSON = Form("json", "application/json")
FORMS = (
    JSON,
    Form("markdown", "text/markdown", to_markdown),
    Form("html", "text/html", to_html, policy=policy_with(STYLE)),
    Form("ninjs", "application/vnd.iptc.ninjs+json", to_ninjs),
    Form("jsonld", "application/ld+json", to_jsonld),
    Form("annotations", "application/ld+json", to_annotations, CONTEXT),
)


def choose(request: Request, forms: tuple[Form, ...] = FORMS) -> Form:
    """The form that the caller likes best; raises the problem ``not_acceptable``."""
    name = request.args.get(FORMAT) if request.query_string else None
    if name is not None:
        found = next((form for form in forms if form.name == name), None)
    else:
        found = _liked_best(request.environ.get("HTTP_ACCEPT", ""), forms)
    if found is None:
        raise ProblemError(
            "not_acceptable",
            f"Answers can be {', '.join(form.documented for form in forms)}; "
            f"or ?{FORMAT}= {', '.join(form.name for form in forms)}.",
        )
    return found


@lru_cache(maxsize=64)  # callers are few programs, each of which always sends the same
def _liked_best(accept: str, forms: tuple[Form, ...]) -> Form | None:
    ranges = parse_accept_header(accept, MIMEAccept)
    if not ranges:
        return JSON
    # Of forms liked equally well the one that stands first in the header, then in the table.
    liked = {form: _liking(form, ranges) for form in forms}
    best = min(forms, key=lambda form: (-liked[form][0], liked[form][1]))
    return best if liked[best][0] > 0 else None


def _liking(form: Form, ranges: MIMEAccept) -> tuple[float, int]:
    """Quality of the range that fits a form most closely (RFC 9110, 12.5.1), and its place; 0 for none."""
    fits = [
        (closeness, -place, quality)
        for place, (wanted, quality) in enumerate(ranges)
        if (closeness := _closeness(form, wanted))
    ]
    if not fits:
        return 0.0, 0
    _, place, quality = max(fits)
    return quality, -place


def _closeness(form: Form, wanted: str) -> int:
    """3 for the media type itself, 2 for its kind, 1 for anything, 0 where a range does not fit."""
    kind, parameters = parse_options_header(wanted)
    kind = kind.lower()
    if kind == "*/*":
        return 1
    if kind == form.media_type.partition("/")[0] + "/*":
        return 2
    return 3 if kind == form.media_type and form.profile == parameters.get("profile") else 0
