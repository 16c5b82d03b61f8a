"""Which mentions are one source: whom a headline describes, whom a pronoun or a shorter name takes up."""

from __future__ import annotations

import pytest

from tests.unit.card.sourcing.speaking import analysed, judged, only

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


def test_a_body_goes_on_as_they_though_it_spoke_of_her() -> None:
    reading = analysed(
        "Ida Holm left in May. The Church of Nareth denied the allegations. She was never forced to stay. They said it "
        "was her choice."
    )
    assert reading.attributions[-1].chain == reading.attributions[0].chain != ()


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


def test_a_lead_describes_whom_the_next_sentence_names() -> None:
    reading = analysed(
        "The cells were never heated, a former guard said. Rolf Lind, who worked there for years, said men froze."
    )
    (source,) = reading.sources
    assert (source.label, source.anonymity, len(source.evidence)) == ("Rolf Lind", "named", 2)
    assert source.position is not None


@pytest.mark.parametrize(
    "text",
    [
        "The car ran a red light, a witness said. Rolf Lind, who was at the kiosk, said it did not.",
        "The cells were cold, said a guard, who asked not to be named. Rolf Lind, who worked there, said men froze.",
        "The cells were cold, a former guard said. Rolf Lind, a cook, said men froze.",
    ],
)
def test_somebody_else_may_be_named_next(text: str) -> None:
    assert len(analysed(text).sources) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Rolf Lind said the light was green. The lorry driver was unhurt. He told officers the sun had blinded him.",
        "Ada Lind said the roof was sound. A report by the council had praised it. It showed that the beams were dry.",
    ],
)
def test_a_pronoun_means_the_unnamed_subject_right_before_it(text: str) -> None:
    reading = analysed(text)
    labels = {s.id: s.label for s in reading.sources}
    assert labels[reading.attributions[-1].chain[-1]] in ("The lorry driver", "A report by the council")


def test_a_relay_passes_on_whom_the_next_sentence_says_it_quoted() -> None:
    reading = analysed("Tarn Radio said he had left for good. It quoted an unnamed official in the port ministry.")
    labels = {s.id: s.label for s in reading.sources}
    chain = [labels[c] for c in reading.attributions[0].chain]
    assert chain == ["Tarn Radio", "an unnamed official in the port ministry"]


def test_somebody_is_named_after_words_that_describe_them() -> None:
    for lead in ("Their organiser, retired surveyor Nora Pike,", "His neighbour, the teacher Nada Holm,"):
        (source,) = analysed(f"{lead} said the road was shut.").sources
        assert source.anonymity == "named"


def test_another_member_of_a_people_is_no_body() -> None:
    (source,) = analysed("Another Muslim who prayed there and did not want to be named said the room was full.").sources
    assert source.anonymity not in ("named", "institutional")


def test_a_person_whose_surname_is_a_town_goes_on_speaking() -> None:
    text = "Lund, a chemistry teacher, said he never met Mateen or Anna Holm. He said there was no link."
    reading = analysed(text)
    assert [(s.label, s.anonymity) for s in reading.sources] == [("Lund", "named")]
    assert reading.attributions[-1].chain in ((), ("s1",))


def test_who_means_the_analyst_and_not_the_bank() -> None:
    reading = analysed(
        "That is not enough, said Howard Rubel, a senior analyst at Lund Bank, who notes that costs have risen."
    )
    assert {s.label.split()[-1] for s in reading.sources} == {"Rubel"}


def test_a_study_whose_authors_the_next_sentence_tells_is_one() -> None:
    text = "Musicians are embracing the internet, a survey has found. The study by Norland University says they sell."
    (study,) = analysed(text).sources
    assert (study.anonymity, len(study.evidence)) == ("institutional", 2)
    assert len(analysed(text.replace("The study", "A study")).sources) == 2


def test_another_official_is_another_source() -> None:
    text = "A US official said the ship had turned back. Another US official said it had not."
    assert len(judged(text, ("A US official", "said"), ("Another US official", "said")).sources) == 2


def test_officials_of_two_states_are_two_sources() -> None:
    text = "A French official said the deal was near. A German official said it was not."
    sources = judged(text, ("A French official", "said"), ("A German official", "said")).sources
    assert [s.affiliation.group for s in sources if s.affiliation] == ["state:FR", "state:DE"]


def test_a_pronoun_goes_to_the_unnamed_source_before_it() -> None:
    text = "A nurse at the clinic said the power had failed. She said the ward was dark."
    reading = judged(text, ("A nurse at the clinic", "said"), ("She", "said"))
    assert len(reading.sources) == 1
    assert reading.attributions[1].chain == ("s1",)


def test_a_pronoun_that_could_mean_somebody_named_in_between_has_no_source() -> None:
    text = "A nurse at the clinic said the power had failed. Maria Lopez and Eva Novak came late. She said it was dark."
    reading = judged(text, ("A nurse at the clinic", "said"), ("She", "said"))
    assert reading.attributions[0].chain == ("s1",)
    assert "s1" not in reading.attributions[1].chain


def test_a_paper_under_its_short_name_is_the_same_source() -> None:
    text = "The Washington Post reported the loss. The Post said the plant would close. The newspaper gave no date."
    chains = (("The Washington Post", "reported"), ("The Post", "said"), ("The newspaper", "gave"))
    assert only(text, *chains).kind == "media"


def test_he_said_goes_back_to_the_last_named_speaker_if_nobody_stands_between() -> None:
    text = (
        "The debt is too high, said Mark Hill, an economist. A student may not notice it. A driver may not either. "
        "A baker has other costs. The burden grows with age, he said."
    )
    reading = analysed(text)
    assert {a.chain for a in reading.attributions} == {("s1",)}


def test_one_document_goes_by_several_names() -> None:
    text = "A Harvard study found that the river was clean. The report said fish had come back."
    assert len(analysed(text).sources) == 1


def test_the_report_takes_up_a_document_that_goes_by_a_name() -> None:
    reading = analysed(
        "The results of the Australian National Iodine Nutrition Study revealed that salt is scarce. "
        "The report says it was sold."
    )
    assert [(s.anonymity, len(s.evidence)) for s in reading.sources] == [("institutional", 2)]


def test_they_are_people_and_no_papers() -> None:
    reading = analysed("The authors say the results confirm that salt is scarce. They say it was sold.")
    assert reading.attributions[-1].chain == ("s1",)
    assert reading.sources[0].kind == "collective"


def test_two_posts_of_one_holder_are_one_source() -> None:
    assert len(analysed("The road is shut, says the port's president and chief executive.").sources) == 1
    named = "Nina Webb, board member and member of the grants committee, said the road is shut."
    assert len(analysed(named).sources) == 1
    assert len(analysed("The road is shut, say the mayor and the governor.").sources) == 2


def whole(text: str) -> list[tuple[str, str]]:
    """Label and anonymity of every source of a text that is read as the service does."""
    return [(s.label, s.anonymity) for s in analysed(text).sources]


def test_a_firm_named_beside_its_noun_is_one_source_with_its_later_name() -> None:
    text = "The bank, Calder & Sons, said the vault was empty. “We are sorry,” Calder & Sons said."
    assert whole(text) == [("Calder & Sons", "institutional")]


def test_a_post_that_is_named_later_is_one_source() -> None:
    text = "Trent broke his arm, his publicist said. He was released on Sunday, the publicist, Dana Wolfe, said."
    assert whole(text) == [("Dana Wolfe", "named")]


def test_another_holder_of_a_like_post_is_another_source() -> None:
    text = "Trent broke his arm, his publicist said. It was a lie, the publicist of the studio, Dana Wolfe, said."
    assert [anonymity for _, anonymity in whole(text)] == ["described", "named"]


def test_a_body_of_the_state_is_not_the_party() -> None:
    reading = analysed(
        "The Audit Commission found that the system was flawed. The party says this year's rises will be the lowest."
    )
    assert [s.label for s in reading.sources] == ["Audit Commission", "The party"]


def test_all_who_are_named_behind_a_plural_have_said_it() -> None:
    reading = analysed("His co-defendants, Ernest Wallace and Carlos Ortiz, said the car was theirs.")
    assert [s.label for s in reading.sources] == ["Ernest Wallace", "Carlos Ortiz"]
    assert [a.chain for a in reading.attributions] == [("s1", "s2")]


def test_one_mention_behind_two_verbs_is_not_two_taken_for_one() -> None:
    reading = analysed("A union official said the boats would stop, blaming a shortage of crew.")
    assert (len(reading.sources), reading.assumed) == (1, frozenset())


def test_a_judge_somewhere_is_the_judge_who_is_named_next() -> None:
    reading = analysed(
        "A judge in Brenholt has ordered the city to reopen three libraries, ruling that nobody was asked. In a ruling "
        "on Friday, Judge Karin Lode said the council had acted in haste."
    )
    assert [s.label for s in reading.sources] == ["Judge Karin Lode"]


def test_the_sources_are_the_people_who_knew_of_it_before() -> None:
    text = "The mill is to be sold, two people close to the talks said. No price is agreed, the sources said."
    (people,) = analysed(text).sources
    assert (people.label, len(people.evidence)) == ("two people close to the talks", 2)


def test_the_sources_are_not_officials_who_spoke_before() -> None:
    text = "Officials said the mill would be sold. No price is agreed, the sources said."
    assert len(analysed(text).sources) == 2


def test_a_councillor_at_large_is_one_source_with_the_surname_alone() -> None:
    text = "Councillor at Large Dana Ruz proposed a cut of two millions. Ruz says the town has no choice."
    assert [(s.label, s.anonymity) for s in analysed(text).sources] == [("Dana Ruz", "named")]


def test_a_rank_with_a_full_stop_is_no_speaker_beside_the_name() -> None:
    text = (
        "The man rang the bell twice and left, said Sgt. Rolf Hay, a Brenholt police spokesman. Hay said he was late."
    )
    assert [s.label for s in analysed(text).sources] == ["Sgt. Rolf Hay"]


def test_a_surname_that_is_a_word_too_is_the_person() -> None:
    text = "The former referee Graham Poll backed him. Poll, speaking on Radio Norland, said it was a fair tackle."
    assert [s.label for s in analysed(text).sources] == ["Graham Poll"]


@pytest.mark.parametrize(
    "text",
    [
        'The mine will close in May, a spokesman said. "We have no choice," said Rolf Hay, spokesman for the owners.',
        "Norland's foreign ministry spokeswoman has said the ship is safe. Norland's Foreign Ministry Spokesperson "
        "Dana Ruz said it would sail on Friday.",
    ],
)
def test_a_spokesman_is_the_one_who_is_named_next(text: str) -> None:
    (source,) = analysed(text).sources
    assert source.anonymity == "named"


def test_a_spokesman_who_answers_another_is_somebody_else() -> None:
    text = "The mine is safe, a spokesman said. But Rolf Hay, a spokesman for the miners, said it leaked gas."
    assert len(analysed(text).sources) == 2


def test_a_company_told_by_its_town_is_the_one_named_before() -> None:
    text = "Norvik Systems Inc. reported a loss on Monday. The Brenholt-based company said it would cut 300 jobs."
    assert [s.label for s in analysed(text).sources] == ["Norvik Systems Inc."]


def test_a_federal_judge_is_the_district_judge_who_is_named_next() -> None:
    text = (
        "A federal judge said on Tuesday that the mine must close. U.S. District Judge Dana Ruz said in her order that "
        "it leaked gas."
    )
    assert [s.anonymity for s in analysed(text).sources] == ["named"]
