"""The other claims: whole statements, each said once, none of the page."""

from __future__ import annotations

import pytest

from tests.unit.card.claiming.test_claims import behind, claims_of

LEAD = "A fire destroyed the old market hall in Tarnow on Sunday night, the fire service said. "


def told(text: str) -> list[str]:
    document, _, claims = claims_of(LEAD + text)
    return [document.cut(c.span) for c in claims.claims[1:]]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The hall, which the mayor said was insured for a small sum in May, stood empty.", "which"),
        ("The traders explained why the old council would not move them to Brask.", "why"),
        ("It should be sold, the owner argues, when the new law has come into force in May.", "when"),
        ("Flames rose, and as crowds ran down Mill Lane, the court documents said, a guard fell.", "documents said"),
        ("The stalls will be back, perhaps sooner than one of the traders now expects.", "perhaps"),
    ],
)
def test_a_clause_that_hangs_on_another_is_no_claim(text: str, missing: str) -> None:
    assert not any(claim.startswith(missing) or claim.endswith(missing) for claim in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "I never thought that it would become as big a story as it did, Ana Ruz said.",
        "If you think that the council will pay for the roof, you have not met the mayor.",
    ],
)
def test_what_somebody_never_thought_is_not_claimed(text: str) -> None:
    assert not any(claim.startswith(("it would", "the council will")) for claim in told(text))


def test_the_same_again_with_a_word_changed_is_one_claim() -> None:
    text = (
        "The council spent 4,000 crowns on alarms for the hall in 2019. It was built by Otto Lund, who died young. "
        "The council spent 4,000 crowns on new alarms for the hall in 2019."
    )
    assert sum("4,000 crowns" in claim for claim in told(text)) == 1


def test_a_claim_and_its_denial_are_two() -> None:
    text = (
        "The school roof in Brask was mended last year, said Otto Lund. "
        "The school roof in Brask was never mended last year, said Ana Ruz."
    )
    assert sum("school roof" in claim for claim in told(text)) == 2


def test_no_claim_lies_in_another() -> None:
    found = told(
        "Despite the smoke, I think traders may be more hopeful than last year, said Otto Lund. "
        'Ana Ruz said the hall was for "people who would otherwise have no stall" and gave "a roof to all". '
        "It was announced on Monday that the hall would be rebuilt with money from the county."
    )
    assert not any(one != other and one in other for one in found for other in found)


@pytest.mark.parametrize(
    "line",
    [
        "Night of horror: Otto Lund of Tarnow watched the flames from his window.",
        "Otto Lund, pictured left, has sold fish in the hall since 1990.",
        "Copyright 2024 Tarnow Press Agency.",
        "Image caption Mayor Ana Ruz opened the new stalls in 2020.",
        "will show a film in May about Otto Lund and the 60 stalls.",
    ],
)
def test_captions_notices_and_torn_sentences_are_no_claims(line: str) -> None:
    assert line not in told(line)


def test_no_claim_has_the_agencys_mark_or_a_lost_quotation_mark() -> None:
    document, _, claims = claims_of(
        "(NNC)Otto Lund, who keeps the hall in Tarnow, once put out a fire with 40 buckets of milk. " + LEAD
        + "'It was a bit of a shock to be called at night,' said Otto Lund."
    )  # fmt: skip
    assert not any(document.cut(c.span).startswith("(NNC)") or document.cut(c.span)[-1] in "'," for c in claims.claims)


def test_what_would_have_been_is_under_a_condition_whoever_says_it() -> None:
    document, _, claims = claims_of(
        LEAD + '"Five hours earlier the toll would have been over a thousand," Otto Lund said.'
    )
    assert [c.modality for c in claims.claims if "toll" in document.cut(c.span)] == ["conditional"]


def test_who_judges_a_decision_does_not_say_that_it_was_taken() -> None:
    found = behind(
        "It was announced that the Tarnow steel works will close next year. Unions called the decision a disgrace."
    )
    assert found == []


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("Traders would rather see Otto Lund step down than push for money, said Ana Ruz.", "Otto Lund step"),
        ("The ban, the World Trade Guild said, involves the partial closing of all stalls.", "involves"),
        ("Lund must be biting his fingers [about the lost deal]; he may not sleep, said Ana Ruz.", "["),
    ],
)
def test_a_claim_has_a_subject_a_finite_verb_and_both_halves_of_its_brackets(text: str, torn: str) -> None:
    assert not any(c.startswith(torn) or c.count("[") != c.count("]") for c in told(text))


def test_a_title_that_opens_a_quotation_keeps_its_mark() -> None:
    found = told('"Gift Horse" grasps what many of the traders in Tarnow refuse to see, said Otto Lund.')
    assert all(claim.count('"') % 2 == 0 for claim in found)
    assert any("Gift Horse" in claim for claim in found)


def test_the_end_of_a_quotation_is_no_claim_of_the_outlets_own() -> None:
    end = 'Otto Lund will check all stalls in Tarnow before May."'
    assert not any(claim.startswith("Otto Lund will check") for claim in told(f'Nobody knew. "It is sad. {end}'))


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("Ana Ruz praised the guard but denied her own plan was shaped by the report of the union.", "but denied"),
        ("The owners said they expect him to recover in time to play a part in the Tarnow spring fair.", "him to"),
        ("Traders from the county will be questioned and may have their keys taken from them.", "may have"),
        ("“I think the hall, the stalls and the rest, will stay,” he told the Tarnow Echo on Monday.", "” he told"),
    ],
)
def test_what_is_softened_is_a_whole_clause_or_none(text: str, torn: str) -> None:
    assert not any(torn in claim[:10] or "” he told" in claim for claim in told(text))


def test_a_central_claim_in_the_words_of_the_title_has_others_beside_it() -> None:
    title = "More than 1,200 Tarnow stalls now deemed unsafe"
    text = (
        f"{title}.\n\nMore than 1,200 stalls have now been deemed unsafe, said Otto Lund. Fires may break out in May."
    )
    document, _, claims = claims_of(text, title)
    assert document.cut(claims.claims[0].span).startswith(title)
    assert len(claims.claims) > 1


def test_the_title_printed_again_is_no_claim() -> None:
    title = "New Detail Emerged About Otto Lund"
    document, _, claims = claims_of(f"{title}. {LEAD}Otto Lund owns 40 stalls in the hall.", title)
    assert not any(document.cut(c.span).startswith(title) for c in claims.claims)


def test_what_that_is_the_subject_of_keeps_it() -> None:
    assert "that is not the only beam that has to be replaced" in told(
        "Mayor Ida Lund said the roof was old. She added that is not the only beam that has to be replaced."
    )


def test_a_question_that_somebody_quotes_is_not_claimed() -> None:
    assert not any("the appeal" in claim for claim in told('"I thought that was the appeal of it?" wrote Ida Lund.'))


@pytest.mark.parametrize(
    "text", ["The mayor would not comment on the report in any way.", "He did not say where the money would come from."]
)
def test_what_nobody_says_is_no_claim(text: str) -> None:
    assert told(text) == []


QUOTED = (
    '"We fought for two years to keep the boats running. The Norland government paid us nothing in March. The town of '
    'Elmouth may lose its hospital too. Our 40 captains have been told," said John Booth, the owner of the line.'
)


def test_what_stands_amid_a_long_quotation_is_its_speakers_and_not_the_outlets() -> None:
    document, statements, claims = claims_of(LEAD + QUOTED)
    said = {
        document.cut(c.span): [document.cut(statements.statements[s.statement].parties[-1].span) for s in c.supports]
        for c in claims.claims
    }
    assert not any(claim.startswith("The Norland government") for claim in said)
    soft = [speakers for claim, speakers in said.items() if "may lose" in claim]
    assert soft == [["John Booth, the owner of the line"]]


def test_softened_words_of_whoever_is_left_open_are_no_claim() -> None:
    open_words = '"The town of Elmouth may lose its hospital, and the Norland Ports Authority could sell the pier."'
    _, statements, claims = claims_of(f"A fire destroyed the market hall in Tarnow on Sunday night. {open_words}")
    assert [q.statement for q in statements.quotations] == [-1]
    assert len(claims.claims) == 1


@pytest.mark.parametrize(
    ("text", "surer"),
    [
        ("Norholm closed its old plant in Brask in May, and it may sell it.", "closed"),
        ("Otto Lund, a guard, was arrested on suspicion of manslaughter in Brask.", "arrested"),
        ("Worries about the size of the debts dragged shares in Norholm down.", "dragged"),
        ("The keepers were asked how they would pay for a new roof in Brask.", "asked"),
    ],
)
def test_what_is_unsure_makes_no_clause_around_it_unsure(text: str, surer: str) -> None:
    document, _, claims = claims_of(LEAD + "Nobody was hurt. " * 8 + text)
    soft = [document.cut(c.span) for c in claims.claims if c.modality != "asserted"]
    assert not any(surer in claim for claim in soft)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Police sought the driver, who is believed to be from Brask.", "the driver, who is believed to be from Brask"),
        ("Police took away two vans that officers think may have been stolen.",
         "two vans that officers think may have been stolen"),
        ("They sailed to Brask, where forty people are thought to have died.",
         "forty people are thought to have died"),
        ("Analysts expect shares to fall.", "Analysts expect shares to fall"),
    ],
)  # fmt: skip
def test_what_is_unsure_is_told_with_what_it_is_said_of(text: str, claim: str) -> None:
    assert claim in told("Nobody was hurt. " * 8 + text)


def test_of_two_nouns_that_an_unsure_clause_may_be_said_of_it_is_said_of_neither() -> None:
    text = "The town welcomed the departure of Otto Lund from the race, which may please his old rivals."
    assert not any("which may" in claim and "departure" not in claim for claim in told("Nobody was hurt. " * 8 + text))


def test_a_sentence_from_a_long_quotation_is_as_sure_as_itself() -> None:
    document, _, claims = claims_of(
        LEAD + '"There seems to be a new tower every week," Otto Lund said. "We have one in Brask with 18 storeys and '
        'in Tarnow there is one with more than 20 storeys."'
    )
    assert [c.modality for c in claims.claims if "Brask" in document.cut(c.span)] == ["asserted"]
