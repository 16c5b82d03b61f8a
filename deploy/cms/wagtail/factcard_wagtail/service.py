"""The one way from this site to the service: from this server, so that the key is in no browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import requests
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext, ngettext

KNOWN = {"URL": "", "KEY": "", "TIMEOUT": 10, "LANGUAGE": None, "SENTENCES": 3}


@dataclass
class ProblemError(Exception):
    """Why there is no card: HTTP status for the browser, a code, words for the editor, faults by field."""

    status: int
    code: str
    detail: str
    errors: tuple[dict[str, str], ...] = ()


def configured() -> dict[str, Any]:
    """``settings.FACTCARD`` with its defaults; a name that is not known stops the start."""
    given = getattr(settings, "FACTCARD", {})
    if strange := set(given) - set(KNOWN):
        raise ImproperlyConfigured(f"FACTCARD has no setting {', '.join(sorted(strange))}")
    return {**KNOWN, **given}


def analyse(request: dict[str, Any]) -> dict[str, Any]:
    """The answer of ``/v1/analyses``; raises :class:`ProblemError`."""
    wanted = configured()
    if not wanted["URL"]:
        raise ProblemError(503, "unset", gettext("Factcard is not set up: settings.FACTCARD has no URL."))
    body = {
        "offset_unit": "utf16_code_unit",
        **request,
        "language": wanted["LANGUAGE"],
        "summary": {"sentences": wanted["SENTENCES"]},
    }
    try:
        # A redirect would carry the text and the key somewhere else.
        response = requests.post(
            f"{wanted['URL'].rstrip('/')}/v1/analyses", json=body, headers={"Accept": "application/json"},
            auth=_Bearer(wanted["KEY"]), timeout=wanted["TIMEOUT"], allow_redirects=False,
        )  # fmt: skip
    except requests.Timeout as error:
        words = ngettext(
            "The fact-card service did not answer within %(n)s second. Try again in a moment.",
            "The fact-card service did not answer within %(n)s seconds. Try again in a moment.",
            wanted["TIMEOUT"],
        )
        raise ProblemError(504, "slow", words % {"n": wanted["TIMEOUT"]}) from error
    except requests.RequestException as error:
        words = gettext(
            "The fact-card service is down or can’t be reached. Your page is not affected; try again later or "
            "tell an administrator."
        )
        raise ProblemError(503, "down", words) from error
    answer = _json(response)
    if response.status_code != 200 or "fact_card" not in answer:
        raise _refusal(response.status_code, answer)
    return answer


class _Bearer(requests.auth.AuthBase):
    """The key, or none; either way nothing out of a ``.netrc``."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self.key:
            request.headers["Authorization"] = f"Bearer {self.key}"
        return request


def _json(response: requests.Response) -> dict[str, Any]:
    try:
        answer = response.json()
    except requests.JSONDecodeError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _refusal(status: int, answer: dict[str, Any]) -> ProblemError:
    """The service's own 401 and 403 are about this site's key, not about the editor."""
    if status in {401, 403}:
        return ProblemError(
            502,
            "key",
            gettext("The fact-card service did not take the key of this site: an administrator has to correct it."),
        )
    if status in {429, 503}:
        return ProblemError(503, "full", gettext("The fact-card service is busy. Try again in a moment."))
    if 400 <= status < 500 and answer.get("detail"):
        errors = tuple(
            {"pointer": str(error.get("pointer", "")), "detail": str(error.get("detail", ""))}
            for error in answer.get("errors", ())
        )
        return ProblemError(status, "refused", str(answer["detail"]), errors)
    words = gettext(
        "The fact-card service gave no usable answer (%(status)s). An administrator should check its address."
    )
    return ProblemError(502, "failed", words % {"status": status})
