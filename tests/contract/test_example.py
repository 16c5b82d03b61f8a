"""The contract shows what the service answers."""

from __future__ import annotations

from tests.contract.example import FILE, written


def test_the_example_answer_is_the_present_one() -> None:
    assert FILE.read_text("utf-8") == written(), "stale: run `make openapi`"
