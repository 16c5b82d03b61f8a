"""Who says it in the headline that a pasted page brings along."""

from __future__ import annotations

import pytest

from tests.unit.card.attributing.telling import told

ARTICLE = (
    "\n\nThe old bridge at Lund was shut to lorries on Monday. It carries 9,000 cars a day. Ferries will be added."
)


@pytest.mark.parametrize(
    ("headline", "speaker", "content"),
    [
        ("Reports: Lund bridge to close for good", "Reports", "Lund bridge to close for good"),
        ("Local media: bridge at Lund to close", "Local media", "bridge at Lund to close"),
        ("UN report: bridges neglected", "UN report", "bridges neglected"),
        ("Lund bridge was cracking for years: report", "report", "Lund bridge was cracking for years"),
        ("Lund bridge unsafe, say engineers", "engineers", "Lund bridge unsafe"),
        ("Lund bridge 'an accident waiting to happen' – inspector", "inspector",
         "Lund bridge 'an accident waiting to happen'"),
        ("Swedish court rules worship of old gods is legal", "Swedish court", "worship of old gods is legal"),
        ("Mayor Eva Lind: 'We will rebuild it by spring'", "Mayor Eva Lind", "'We will rebuild it by spring'"),
    ],
)  # fmt: skip
def test_a_headline_is_attributed_to_whom_its_shape_shows(headline: str, speaker: str, content: str) -> None:
    assert [(c, w) for c, _, w in told(headline + ARTICLE)][:1] == [((speaker,), content)]


@pytest.mark.parametrize(
    "headline",
    [
        "Match report: Lund 3 Malmo 1",
        "Bridges: five things to know",
        "Live: traffic chaos at Lund bridge",
        "Lund bridge shut to lorries - the story so far",
    ],
)
def test_a_label_is_nobody(headline: str) -> None:
    assert told(headline + ARTICLE) == []


def test_only_what_stands_over_an_article_is_a_headline() -> None:
    assert told("Reports: Lund bridge to close for good. It carries 9,000 cars a day. Ferries will be added.") == []


def test_a_headline_with_words_in_marks_is_read_too() -> None:
    ((parties, _, content),) = told("Lund bridge was 'unsafe for years', say engineers" + ARTICLE)
    assert (parties, content) == (("engineers",), "Lund bridge was 'unsafe for years'")
