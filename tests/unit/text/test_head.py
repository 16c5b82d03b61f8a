"""What stands over the prose of a page copied as text is told from the article by its lines."""

from __future__ import annotations

import pytest

from service.text.document import Article, Document
from service.text.page import may_state
from service.text.reading import TextLimits, read

LEAD = "The harbour board of Norwick shut the old quay on Monday after an engineer found cracks in its wall."
NEXT = "Boats were sent to Arden, where the ferry company said it had room for all of them until the spring."


def page(*lines: str, title: str | None = None) -> Document:
    return read(Article(text="\n\n".join(lines), language="en", title=title), TextLimits())


def lines(document: Document, numbers: frozenset[int]) -> list[str]:
    return [document.cut(document.sentences[n].span) for n in sorted(numbers)]


def test_the_line_that_shares_its_words_with_the_prose_is_the_headline_and_the_title() -> None:
    read = page("Norwick Courier", "Harbour board shuts old quay over cracks in wall", "By Ana Ruz", LEAD, NEXT)
    assert (
        read.title == lines(read, frozenset({read.headline}))[0] == "Harbour board shuts old quay over cracks in wall"
    )
    assert read.headings == {1}
    assert lines(read, read.page) == ["Norwick Courier", "By Ana Ruz"]
    assert [may_state(read, n) for n in range(5)] == [False, False, False, True, True]


@pytest.mark.parametrize(
    "label",
    ["Sport", "2 photos", "Save story", "Leer en español", "Estimated read time: 2-3 minutes", "Ana Ruz, Pete Dole"],
)
def test_sections_buttons_and_names_beside_a_headline_are_of_the_page(label: str) -> None:
    document = page(label, "Board shuts old quay in Norwick", LEAD, NEXT)
    assert lines(document, document.page) == [label]


def test_a_longer_line_beside_the_headline_is_a_heading_of_which_no_summary_is_made() -> None:
    caption = "Smoke rises over the old quay of the town, as seen from the hill. COURIER/Pete Dole"
    read = page("Board shuts old quay in Norwick", caption, LEAD, NEXT)
    assert lines(read, read.headings) == ["Board shuts old quay in Norwick", caption[:-18], "COURIER/Pete Dole"]


def test_a_text_that_opens_with_prose_has_no_head() -> None:
    read = page(LEAD, "Ferry company has room for boats of the quay", NEXT)
    assert (read.headline, read.headings, read.page, read.title) == (-1, frozenset(), frozenset(), None)


def test_a_line_about_something_else_is_no_headline_unless_it_is_the_first_and_shares_a_word() -> None:
    assert page("All about cats and dogs", LEAD, NEXT).headline == -1
    assert page("Norwick Courier", "The week in Norwick at a glance", LEAD, NEXT).headline == -1
    assert page("Boats must leave by night", LEAD, NEXT).headline == 0


def test_a_list_without_prose_has_no_head() -> None:
    assert page("Results of the games in Norwick", "Norwick 2 Arden 1", "Arden 1 Norwick 2").headline == -1


def test_the_callers_title_holds_and_another_line_is_then_no_headline() -> None:
    line = "The harbour board has shut the old quay over cracks"
    assert page(line, LEAD, NEXT, title="Harbour board shuts old quay").headline == 0
    assert page(line, LEAD, NEXT, title="Harbour board shuts old quay").title == "Harbour board shuts old quay"
    assert page(line, LEAD, NEXT, title="Ferry company to take in fishing boats").headline == -1
