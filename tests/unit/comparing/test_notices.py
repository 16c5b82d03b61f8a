"""What a text says about its own corrections, and about what others took back."""

from __future__ import annotations

import pytest

from service.comparing.notices import find_notices
from service.text import sentences
from service.text.document import Document
from tests.growth import grows_linearly


def document(text: str) -> Document:
    return Document(text, sentences.split(text, "en"), "en", "given")


@pytest.mark.parametrize(
    ("text", "kind", "scope"),
    [
        ("Correction: The name of the mayor was misspelled.", "correction", "article"),
        ("An earlier version of this article said that 14 people had died.", "correction", "article"),
        ("This story has been corrected to show that the vote was on Tuesday.", "correction", "article"),
        ("This article was amended on 3 May 2024.", "correction", "article"),
        ("Clarification: The firm is based in Oslo.", "clarification", "article"),
        ("This article was updated to make clear that the firm is based in Oslo.", "clarification", "article"),
        ("This report has been withdrawn.", "retraction", "article"),
        ("We have retracted the report.", "retraction", "article"),
        ("Editor’s note: The writer is a member of the party.", "editors_note", "article"),
        ("The Daily Bugle has retracted its report that the mayor took bribes.", "retraction", "claim"),
        ("The witness withdrew her earlier statement on Monday.", "retraction", "claim"),
    ],
)
def test_a_notice_has_its_kind_and_scope(text: str, kind: str, scope: str) -> None:
    (notice,) = find_notices(document(f"Twelve people died on Thursday, police said.\n\n{text}"))
    assert (notice.kind, notice.scope) == (kind, scope)


@pytest.mark.parametrize(
    "text",
    [
        "A corrections officer was hurt on Monday.", "The bank has withdrawn its staff from the region.",
        "The law was updated in May.", "An earlier version of the bill failed in March.",
        "Prices saw a correction on Monday.", "The team withdrew its bid.",
    ],
)  # fmt: skip
def test_other_uses_of_the_words_are_no_notice(text: str) -> None:
    assert [n for n in find_notices(document(text)) if n.scope == "article" or n.kind != "retraction"] == []


def test_sentences_of_one_paragraph_are_one_notice() -> None:
    text = (
        "Correction: An earlier version said that 14 died. The correct figure is 12.\n\nUpdate: The mayor has replied."
    )
    assert [(n.kind, len(n.evidence)) for n in find_notices(document(text))] == [("correction", 2), ("update", 1)]


def test_hostile_text_is_read_in_linear_time() -> None:
    assert grows_linearly(lambda n: find_notices(document("has retracted " * n + "its " + "a " * n)), 500)
