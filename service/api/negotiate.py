"""``Accept`` or ``?format=`` -> the form of the answer. New forms are rows of the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from flask import Request
from werkzeug.http import parse_options_header

from service.api.bodies import FORMAT
from service.api.problems import ProblemError
from service.engine import Analysis
from service.export.markdown import to_markdown


class Form(NamedTuple):
    """One form: its name for ``?format=``, media type, profile parameter, and who writes it (None: JSON)."""

    name: str
    media_type: str
    write: Callable[[Analysis], str] | None = None
    profile: str | None = None

    @property
    def documented(self) -> str:
        """Media type with the profile, as ``Accept`` names it."""
        return f'{self.media_type};profile="{self.profile}"' if self.profile else self.media_type

    @property
    def content_type(self) -> str:
        return f"{self.documented}; charset=utf-8" if self.media_type.startswith("text/") else self.documented


JSON = Form("json", "application/json")
FORMS = (JSON, Form("markdown", "text/markdown", to_markdown))


def choose(request: Request, forms: tuple[Form, ...] = FORMS) -> Form:
    """The form that the caller likes best; raises the problem ``not_acceptable``."""
    name = request.args.get(FORMAT)
    if name is not None:
        found = next((form for form in forms if form.name == name), None)
    elif not request.accept_mimetypes:
        return JSON
    else:
        liked = ((wanted, quality) for wanted, quality in request.accept_mimetypes if quality > 0)
        found = next((form for wanted, _ in liked for form in forms if _fits(form, wanted)), None)
    if found is None:
        raise ProblemError(
            "not_acceptable",
            f"Answers can be {', '.join(form.documented for form in forms)}; "
            f"or ?{FORMAT}= {', '.join(form.name for form in forms)}.",
        )
    return found


def _fits(form: Form, wanted: str) -> bool:
    kind, parameters = parse_options_header(wanted)
    kind = kind.lower()
    if kind in {"*/*", form.media_type.partition("/")[0] + "/*"}:
        return True
    return kind == form.media_type and form.profile == parameters.get("profile")
