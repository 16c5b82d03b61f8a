"""Which mentions are one source: whom a headline describes, whom "they" takes up."""

from __future__ import annotations

import pytest

from tests.unit.card.sourcing.speaking import analysed

HEADLINE = "Dutch nurse says ward was locked\n\n"
REST = " The ward has 30 beds.\n\nIt reopened in May."


@pytest.mark.parametrize(
    "lead",
    [
        "Femke Bos, a Dutch nurse and mother of two, has said that the ward was locked at night.",
        "Dutch nurse Femke Bos said on Monday that the ward was locked at night.",
    ],
)
def test_the_lead_names_whom_the_headline_describes(lead: str) -> None:
    (source,) = analysed(HEADLINE + lead + REST).sources
    assert (source.label.split()[-1], source.anonymity, len(source.evidence)) == ("Bos", "named", 2)


@pytest.mark.parametrize(
    "lead",
    [
        "Femke Bos, a former Dutch nurse, has said that the ward was locked at night.",
        "Femke Bos, a Belgian nurse, has said that the ward was locked at night.",
        "Femke Bos, who cleaned the ward, has said that it was locked at night.",
    ],
)
def test_somebody_described_in_other_words_is_somebody_else(lead: str) -> None:
    assert len(analysed(HEADLINE + lead + REST).sources) == 2


def test_a_person_is_one_though_the_surname_is_a_town() -> None:
    reading = analysed("Ida Paris, a Belgian dancer, says the stage was wet. Paris claims that nobody mopped it.")
    assert [(s.kind, s.anonymity) for s in reading.sources] == [("person", "named")]
    assert [a.chain for a in reading.attributions] == [("s1",), ("s1",)]


def test_a_body_that_spoke_last_goes_on_as_they() -> None:
    reading = analysed("The Church of Nareth denied the allegations on Monday. They said the monk had left by himself.")
    assert [a.chain for a in reading.attributions] == [("s1",), ("s1",)]


@pytest.mark.parametrize(
    "text",
    [
        "The Interior Ministry of Sweden said 30 protesters had been held. They said they were beaten.",
        "The Interior Ministry of Sweden said Ann Moor and Lars Holm had been held. They said they were beaten.",
    ],
)
def test_they_may_be_those_whom_the_body_speaks_of(text: str) -> None:
    assert analysed(text).attributions[-1].chain == ()
