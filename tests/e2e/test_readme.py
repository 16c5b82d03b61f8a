"""What README.md shows is what the service answers."""

from __future__ import annotations

from tests.e2e.readme import README, written_anew


def test_the_readme_shows_the_real_answer_and_every_setting() -> None:
    text = README.read_text("utf-8")
    assert written_anew(text) == text, "README.md is stale: run `make readme`"
