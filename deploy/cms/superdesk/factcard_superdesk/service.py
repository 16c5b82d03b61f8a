"""The one way from Superdesk's server to the service."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import requests
from superdesk.errors import SuperdeskApiError

DEFAULT_TIMEOUT = 10.0


def setting(config: Mapping[str, Any], name: str, default: str = "") -> str:
    """Of Superdesk's settings, else of the environment."""
    return str(config.get(name) or os.environ.get(name) or default)


def ask(config: Mapping[str, Any], route: str, body: dict[str, Any]) -> dict[str, Any]:
    """The service's answer. Why there is none is raised as an error that Superdesk shows to the editor."""
    url = setting(config, "FACTCARD_URL")
    if not url:
        raise SuperdeskApiError.notConfiguredError("FACTCARD_URL is not set")
    timeout = float(setting(config, "FACTCARD_TIMEOUT", str(DEFAULT_TIMEOUT)))
    key = setting(config, "FACTCARD_KEY")
    headers = {"Accept": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
    sent = {name: value for name, value in body.items() if value}
    try:
        # A redirect would carry the text and the key somewhere else.
        response = requests.post(
            url.rstrip("/") + route, json=sent, headers=headers, timeout=timeout, allow_redirects=False
        )
        answer = response.json()
    except requests.Timeout as error:
        raise SuperdeskApiError.proxyError(f"The fact-card service took longer than {timeout:g} s.") from error
    except (requests.RequestException, ValueError) as error:
        raise SuperdeskApiError.proxyError("The fact-card service is down or can't be reached.") from error
    if response.status_code == 200 and "fact_card" in answer:
        return dict(answer)
    raise _refusal(response.status_code, answer)


def _refusal(status: int, problem: dict[str, Any]) -> SuperdeskApiError:
    """The service's 401 is about Superdesk's key: the editor's browser would take it for the end of the session."""
    if status in {401, 403}:
        return SuperdeskApiError.proxyError("The fact-card service did not take the key of this server.")
    if status in {429, 503}:
        return SuperdeskApiError.proxyError("The fact-card service is busy. Try again in a moment.")
    if 400 <= status < 500:
        detail = str(problem.get("detail", ""))
        faults = [
            fault["detail"] if fault["detail"] == detail else f"{fault['pointer'][1:]}: {fault['detail']}"
            for fault in problem.get("errors", ())
        ]
        words = " ".join(faults) or detail
        return SuperdeskApiError.badRequestError(f"The fact-card service refused the article. {words}")
    return SuperdeskApiError.proxyError(f"The fact-card service gave no usable answer ({status}).")
