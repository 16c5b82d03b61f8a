"""What gunicorn serves in test_stuck.py: the application over an engine that goes wrong when a text says so."""

from __future__ import annotations

import re

from flask import Flask

from service.app import create_app
from service.text.document import Article
from tests.unit.api.cards import FakeEngine


def _go_wrong(article: Article) -> None:
    text = article.text or ""
    if text.startswith("Hold"):  # in one step that lets no other thread of the process run
        re.match("(a+)+$", "a" * 64 + "b")
    if text.startswith("Eat"):
        eaten = []
        while True:
            eaten.append(b"x" * 10_000_000)


def app() -> Flask:
    return create_app(engine=FakeEngine(act=_go_wrong))
