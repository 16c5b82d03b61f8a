"""The adapter under the interface of superdesk-core 2.5 and later, before the running service.

superdesk-core itself needs MongoDB, Elasticsearch and Redis. Here stands what the adapter touches of it: base classes
that register what is made of them, and the error class, in the shape in which they are published.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.deploy.balancers import free_ports
from tests.deploy.cms.relay import Relay
from tests.e2e.server import ROOT

# As Superdesk's client sends an item to POST /api/ai.
ITEM = {
    "guid": "urn:newsml:harwick:2025-03-05:1",
    "language": "en",
    "headline": "Corran <b>Bridge</b> shut &amp; cracked",
    "abstract": "<p>Two piers have cracks.</p>",
    "body_html": "<p>HARWICK — The <a href='https://example.org'>Corran Bridge</a> will stay shut until May, an "
    "unnamed official at the Transport Ministry said on Tuesday. 🚧</p><p>The contractor, Brandt &amp; Lowe, was "
    "accused of fraud.</p>",
}
# As it sends a text to POST /api/spellchecker.
TEXT = (
    "🚧 The Corran Bridge will stay shut until May, an unnamed official at the Transport Ministry said on Tuesday.\n\n"
    "The official said that the contractor, Brandt & Lowe, had committed fraud."
)


class _Error(Exception):
    def __init__(self, message: str, status_code: int) -> None:
        super().__init__(message)
        self.message, self.status_code = message, status_code

    @classmethod
    def proxyError(cls, message: str) -> _Error:  # noqa: N802 (Superdesk's name)
        return cls(message, 502)

    @classmethod
    def badRequestError(cls, message: str) -> _Error:  # noqa: N802
        return cls(message, 400)

    @classmethod
    def notConfiguredError(cls, message: str) -> _Error:  # noqa: N802
        return cls(message, 500)


def _base(registered: dict[str, Any], *, keeps_config: bool) -> type:
    class Registerer(type):
        def __call__(cls, *arguments: Any) -> Any:
            instance = super().__call__(*arguments)
            if getattr(instance, "available", lambda: True)():
                registered[instance.name] = instance
            return instance

    class Base(metaclass=Registerer):
        def __init__(self, app: Any) -> None:
            if keeps_config:
                self.config = app.config

    return Base


Registered = tuple[dict[str, Any], dict[str, Any]]


@pytest.fixture
def started(relay: Relay, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """``started(**settings)``: what is registered as AI services and as text checkers, by name."""
    assistants: dict[str, Any] = {}
    checkers: dict[str, Any] = {}
    modules: dict[str, dict[str, Any]] = {
        "superdesk.errors": {"SuperdeskApiError": _Error},
        # The base of the AI services keeps the settings in newer versions only.
        "superdesk.text_checkers.ai.base": {"AIServiceBase": _base(assistants, keeps_config=False)},
        "superdesk.text_checkers.spellcheckers.base": {"SpellcheckerBase": _base(checkers, keeps_config=True)},
    }
    for name, members in modules.items():
        parts = name.split(".")
        for i in range(1, len(parts)):
            monkeypatch.setitem(sys.modules, ".".join(parts[:i]), ModuleType(".".join(parts[:i])))
        module = ModuleType(name)
        vars(module).update(members)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.syspath_prepend(str(ROOT / "deploy/cms/superdesk"))

    def start(**settings: object) -> Registered:
        config = {"FACTCARD_URL": f"http://127.0.0.1:{relay.port}", **settings}
        importlib.import_module("factcard_superdesk").init_app(SimpleNamespace(config=config))
        return assistants, checkers

    yield start
    for name in [name for name in sys.modules if name.startswith("factcard_superdesk")]:
        del sys.modules[name]


def test_both_register_themselves_and_the_checker_only_where_there_is_an_address(started: Any) -> None:
    assistants, checkers = started(FACTCARD_URL="")
    assert (list(assistants), list(checkers)) == (["factcard"], [])
    assistants, checkers = started()
    assert (list(assistants), list(checkers)) == (["factcard"], ["factcard"])


def test_an_item_gets_its_card_and_its_summary(started: Any, relay: Relay) -> None:
    assistants, _ = started(FACTCARD_KEY="key-of-the-desk")
    analysis = assistants["factcard"].analyze(ITEM, None)
    _, headers, body = relay.seen[-1]
    assert headers["Authorization"] == "Bearer key-of-the-desk"
    assert body == {
        "html": ITEM["body_html"], "title": "Corran Bridge shut & cracked", "language": "en",
        "offset_unit": "utf16_code_unit",
    }  # fmt: skip
    assert "Brandt & Lowe" in [actor["name"] for actor in analysis["fact_card"]["who"]]
    assert analysis["summary"]["sentences"]


def test_remarks_stand_at_the_words_that_they_are_about_as_a_browser_counts(started: Any) -> None:
    _, checkers = started()
    errors = checkers["factcard"].check(TEXT, "en_GB")["errors"]
    units = TEXT.encode("utf-16-le")
    assert errors
    for error in errors:
        start = error["startOffset"] * 2
        assert units[start : start + len(error["text"].encode("utf-16-le"))].decode("utf-16-le") == error["text"]
        assert error["message"].endswith(".")
        assert (error["type"], error["suggestions"]) == ("grammar", [])
    assert "The central claim rests on a single unnamed origin." in [error["message"] for error in errors]
    assert checkers["factcard"].check(" \n ")["errors"] == []
    assert checkers["factcard"].suggest("official") == {"suggestions": []}


def test_why_there_is_no_card_is_told_to_the_editor(started: Any, relay: Relay) -> None:
    def refused(**settings: object) -> tuple[int, str]:
        assistants, _ = started(**settings)
        with pytest.raises(_Error) as raised:
            assistants["factcard"].analyze(ITEM)
        return raised.value.status_code, raised.value.message

    down = free_ports(1)[0]
    assert refused(FACTCARD_URL=f"http://127.0.0.1:{down}") == (
        502,
        "The fact-card service is down or can't be reached.",
    )
    assert refused(FACTCARD_URL="") == (500, "FACTCARD_URL is not set")
    relay.delay = 1
    assert refused(FACTCARD_TIMEOUT=0.3) == (502, "The fact-card service took longer than 0.3 s.")
    relay.delay, relay.busy = 0, True
    assert refused() == (502, "The fact-card service is busy. Try again in a moment.")
    relay.busy, relay.key = False, "another"
    assert refused(FACTCARD_KEY="old") == (502, "The fact-card service did not take the key of this server.")
    relay.key = None
    assistants, _ = started()
    with pytest.raises(_Error, match=r"refused the article\. Language 'xx' \(given\) is not supported\.$") as raised:
        assistants["factcard"].analyze({**ITEM, "language": "xx"})
    assert raised.value.status_code == 400
