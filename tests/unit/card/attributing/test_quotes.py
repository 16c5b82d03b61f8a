from __future__ import annotations

import time

import pytest

from service.card.attributing.quotes import find_marked
from service.text import sentences
from service.text.document import Document, Sentence


def document(text: str) -> Document:
    return Document(text, sentences.split(text, "en"), "en", "given")


def quoted(text: str) -> list[str]:
    return [text[m.inner.start : m.inner.end] for m in find_marked(document(text))]


@pytest.mark.parametrize(
    "text",
    ['The mayor called it "a good day" for all.', "The mayor called it “a good day” for all.",
     "The mayor called it ''a good day'' for all.", "The mayor called it ‘a good day’ for all.",
     "The mayor called it 'a good day' for all.", "The mayor called it «a good day» for all.",
     "The mayor called it „a good day“ for all.", "The mayor called it ``a good day'' for all."],
)  # fmt: skip
def test_any_style_of_marks_is_read_and_the_marks_are_left_out(text: str) -> None:
    assert quoted(text) == ["a good day"]


def test_apostrophes_are_no_marks() -> None:
    assert quoted("The players' union didn't like the '90s, and the owners' lawyer wasn't surprised.") == []


def test_a_plural_possessive_does_not_end_a_single_quotation() -> None:
    assert quoted("She said ‘the players’ union is right’ and left.") == ["the players’ union is right"]


def test_inches_open_no_quotation() -> None:
    assert quoted('A 6\'2" guard met a 7" wall, he said: "It hurt."') == ["It hurt."]


def test_a_quotation_within_a_quotation_belongs_to_the_outer_one() -> None:
    assert quoted("“He said ‘never’ and left,” she said.") == ["He said ‘never’ and left,"]


def test_an_opening_mark_that_nothing_closes_is_left_out() -> None:
    assert quoted("He said “this is the end.\n\nThe vote is on Friday. “Good,” she said.") == ["Good,"]


def test_a_quotation_runs_on_over_paragraphs_that_open_with_a_mark() -> None:
    marked = find_marked(document("“One,” he said. “Two.\n\n“Three.\n\n“Four.”\n\nThe end came. “Five,” she said."))
    assert len(marked) == 5
    assert marked[1].run == marked[2].run == marked[3].run
    assert len({marked[0].run, marked[1].run, marked[4].run}) == 3


def test_a_quotation_runs_on_in_a_text_that_lost_its_paragraphs() -> None:
    marked = find_marked(document("“We fell,” she said. “We got up. “We won at last.” The crowd left."))
    assert [m.run == marked[1].run for m in marked] == [False, True, True]


@pytest.mark.parametrize("text", ["", "“", '"""""', "’’’’", "'", "“”", "«»«»", "\n\n", "“\n“\n“"])
def test_odd_marks_do_no_harm(text: str) -> None:
    assert all(m.inner.start < m.inner.end for m in find_marked(document(text)))


def test_time_grows_with_the_text_alone() -> None:
    def spent(count: int) -> float:
        hostile = Document(text := "“'a' \"" * count, (Sentence(0, 0, len(text), 0),), "en", "given")
        runs = []
        for _ in range(3):
            start = time.process_time()
            find_marked(hostile)
            runs.append(time.process_time() - start)
        return min(runs)

    assert spent(32_000) < 40 * spent(4_000)
