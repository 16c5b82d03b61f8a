"""Where a sentence begins to tell something."""

import pytest

from service.text.document import Document, Sentence
from service.text.opening import told
from tests.growth import linear_in

_REPORT = "Two ferries collided in the fog on Monday, the coast guard said."


def one_sentence(text: str) -> Document:
    return Document(text, (Sentence(0, 0, len(text), 0),), "en", "given")


def begins(text: str) -> str:
    document = one_sentence(text)
    return document.cut(told(document, document.sentences[0]))


@pytest.mark.parametrize(
    "before",
    [
        "ELMOUTH — ",
        "ELMOUTH (AP) — ",
        "ST. MARK, Norland (NNA) -- ",
        "ELMOUTH, May 3, 2019 (NNA) - ",
        "Elmouth, Norland (NNA)",
        "(NNA)",
        "(NNA) -- ",
        "(The Norland Reporter)",
        "Dec 29 (Reuters) - ",
        "ELMOUTH (AP) \x97 ",
        "10:45 GMT — ",
        "6.15 p.m. ",
    ],
)
def test_a_report_begins_behind_its_dateline_or_clock_time(before: str) -> None:
    assert begins(before + _REPORT) == _REPORT


@pytest.mark.parametrize(
    "text",
    [
        "Norland Motor Works (NMW) has posted its first loss in thirty years.",
        "Norland Central Television (NCT), the state broadcaster, showed the fire.",
        "EADS - Norland's largest owner of shipyards - admits that it paid too much.",
        "Mario Conti -- who ran the city for twelve years -- died on Thursday.",
        "ELMOUTH (AP) — He won.",
    ],
)
def test_a_name_with_its_letters_or_an_insertion_is_no_dateline(text: str) -> None:
    assert begins(text) == text


@pytest.mark.parametrize("piece", ["A", "AA ", "Aa, ", "(CNN)", "AAA A. ", "Kano, Nigeria ", "— ", "12, ", "ELM - "])
def test_looking_for_a_dateline_takes_no_time(piece: str) -> None:
    def make(times: int) -> Document:
        return one_sentence(piece * times)

    assert linear_in(make, lambda document: told(document, document.sentences[0]), 1000)
