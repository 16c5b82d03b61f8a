"""The contract shows what the service answers."""

from __future__ import annotations

from tests.contract.example import written


def test_the_example_answers_are_the_present_ones() -> None:
    stale = [path.name for path, text in written().items() if path.read_text("utf-8") != text]
    assert stale == [], "run `make openapi`"
