"""Who stands behind a claim: who says it, does it, denies it or only answers it."""

from __future__ import annotations

import pytest

from tests.unit.card.claiming.test_claims import LEAD, behind, central, claims_of


def test_who_says_it_in_the_same_sentence_stands_behind_it() -> None:
    assert behind(f"{LEAD} Nobody was hurt.") == [("the fire service", 0)]


def test_who_says_it_again_later_stands_behind_it() -> None:
    found = behind(
        "Customs officers seized four tonnes of ivory in the port of Mombasa. The find is the largest for years. "
        "Officers seized the ivory from a ship on Friday, said Grace Otieno, the head of the customs service."
    )
    assert any("Grace Otieno" in who and distance == 2 for who, distance in found)


def test_this_news_means_the_sentence_before() -> None:
    found = behind(
        "The former president Luis Ortega has fled to Portugal with his family. "
        "This news was confirmed by the foreign ministry in Lisbon on Sunday. The family owns a house there."
    )
    assert any("ministry" in who and distance == 1 for who, distance in found)


def test_a_bare_noun_only_presupposes_the_claim() -> None:
    _, _, claims = claims_of(
        "The former president Luis Ortega has arrived in Portugal with his family. "
        "The arrival of Mr Ortega will anger many voters, the analyst Maria Costa said."
    )
    supports = [s for s in claims.claims[0].supports if s.distance == 1]
    assert [s.presupposes for s in supports] == [True]


def test_a_public_act_is_its_own_origin() -> None:
    document, statements, claims = claims_of(
        "A court in Lyon on Thursday convicted the former mayor of Brenne of taking bribes. He left without a word."
    )
    (act,) = claims.extra
    assert (act.basis, act.cue and act.cue.cue_class) == ("performative", "perform")
    assert document.cut(act.parties[0].span) == "A court in Lyon"
    assert claims.claims[0].supports[0].statement == len(statements.statements)


def test_a_passive_act_implies_the_court_that_the_text_shows() -> None:
    document, _, claims = claims_of(
        "A former bank manager was jailed for six years on Friday for stealing from customers. "
        "Leeds Crown Court was full."
    )
    assert [document.cut(a.parties[0].span) for a in claims.extra] == ["Leeds Crown Court"]


def test_an_act_of_nobody_in_particular_is_no_origin() -> None:
    assert claims_of("Hundreds of people launched paper boats on the river on Sunday. It was warm.")[2].extra == ()


def test_a_plan_announced_by_those_who_carry_it_out_is_decided() -> None:
    told = "The port of Kalmora will close for three weeks in May, Transport Minister Elena Varga said on Tuesday."
    guessed = "The port of Kalmora will close for three weeks in May, the fisherman Tom Hill said on Tuesday."
    assert central(told)[1].decided
    assert not central(guessed)[1].decided


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court of Canada has struck down a ban on fishing in Hudson Bay. It was passed in 2021.",
        "An appeals court in Turin threw out the conviction of two engineers. The bridge fell in 2018.",
        "The senate rejected a bill on Wednesday that would have raised the price of water. The vote was close.",
        "Ferry operator Fjordlink has launched an electric ship. It holds 300 cars.",
        "A court in Linz acquitted Werner Haas of taking bribes, saying the evidence left gaps. He wept.",
    ],
)
def test_a_public_act_is_told_by_whoever_does_it(text: str) -> None:
    assert len(behind(text)) == 1


def test_a_verb_of_several_words_is_an_act_only_with_all_of_them() -> None:
    assert behind("The court struck a bell in Turin on Monday. It rang.") == []


def opposed(text: str) -> list[tuple[bool, bool]]:
    """Of the statements behind the central claim in later sentences: against it, a denial of one's own act."""
    return [(s.against, s.accused) for s in claims_of(text)[2].claims[0].supports if s.distance]


NO_OIL = "Environment Minister Gil Moreau said on Monday that no oil had reached the beach at Pornic."


SET = "The fire at the mill in Selby was set on purpose, Inspector Ada Holm said on Monday."


SAFE = "The old bridge at Pornic is safe, Mayor Ida Sol said on Monday."


LIGHT = "A lorry went through a red light at Pornic and hit a tram, passenger Ada Holm said on Monday."


FIRE = "The owner of a bakery in Selby set fire to his own shop, according to a police report."


@pytest.mark.parametrize(
    ("text", "against", "accused"),
    [
        (f"{NO_OIL} Satellite images show that oil had reached the beach at Pornic.", True, False),
        (f"{NO_OIL} Satellite images show that no oil had reached the beach at Pornic.", False, False),
        (f"{SET} Fire chief Nils Moor said the fire was not set on purpose.", True, False),
        (f"{SET} Fire chief Nils Moor said the fire was set on purpose.", False, False),
        (f"{SAFE} Engineer Nils Moor said the bridge was not safe.", True, False),
        (f"{LIGHT} But Nils Moor, who sells papers there, said the light was green.", True, False),
        (f"{FIRE} Dale Hinkley denied setting fire to the shop.", False, True),
        ("Goldspan paid rebels, the army said. Goldspan denied the accusation.", False, True),
        ("Goldspan paid rebels, the army said. Goldspan denied that it had paid anybody.", False, True),
    ],
)
def test_a_statement_may_contradict_the_claim_or_deny_it(text: str, against: bool, accused: bool) -> None:
    assert opposed(text) == [(against, accused)]


def test_an_act_that_others_report_is_theirs() -> None:
    text = (
        "A Turkish court has released the painter Ece Aral, three news agencies reported, quoting a source in Ankara."
    )
    assert behind(text) == [("a source", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Rovers have agreed a fee with Porto for the keeper Caio Duarte, according to reports in Lisbon.",
        "The head of the firm ordered drivers to skip their breaks, according to reports in Lisbon.",
    ],
)
def test_what_others_report_that_somebody_agreed_or_ordered_is_theirs(text: str) -> None:
    assert behind(text) == [("reports in Lisbon", 0)]


@pytest.mark.parametrize("speaker", ["the company", "the minister of Norja"])
def test_a_body_that_speaks_of_its_own_plan_has_decided_it(speaker: str) -> None:
    _, claim = central(f"The airline Norja will cut 600 jobs by the summer, {speaker} said on Tuesday. It lost money.")
    assert claim.modality == "planned"
    assert claim.decided == (speaker == "the company")


@pytest.mark.parametrize(
    ("act", "reply", "by"),
    [
        ("The competition commission fined Brell Foods on Monday.", "The company said it would appeal the ruling.",
         "The competition commission"),
        ("The commission fined Brell Foods on Monday.", "Brell Foods said the decision to fine it was wrong.",
         "The commission"),
        ("A court in Elmouth fined Brell Foods on Monday.", "Brell Foods said the fine was a mistake.",
         "A court in Elmouth"),
    ],
)  # fmt: skip
def test_who_only_answers_a_public_act_is_no_origin_of_it(act: str, reply: str, by: str) -> None:
    assert behind(f"{act} {reply}") == [(by, 0)]


def test_who_says_that_an_act_was_done_stands_behind_it() -> None:
    text = "The commission fined Brell Foods on Monday. Brell Foods confirmed the commission had fined it."
    assert ("Brell Foods", 1) in behind(text)


def test_what_somebody_wants_a_court_to_do_is_not_decided() -> None:
    _, claim = central("Union leader Olaf Rask wants the court to decide whether the sale was legal. It was in May.")
    assert (claim.modality, claim.decided) == ("planned", False)


def test_what_is_confirmed_in_the_sentence_of_the_claim_confirmed_is_not_the_news_before() -> None:
    text = "Rovers beat Elmouth 3-1 on Saturday. Elmouth said their keeper had been sold, and Rovers confirmed it."
    assert behind(text) == []


@pytest.mark.parametrize("doer", ["The state governor", "A judge", "The president"])
def test_the_holder_of_an_office_acts_in_public(doer: str) -> None:
    assert behind(f"{doer} suspended the head of the port of Elmouth on Monday. She had led it since 2015.") == [
        (doer, 0)
    ]


COUNCIL = "The town council voted on Monday to sell the old tram depot in Brenholt. "


@pytest.mark.parametrize(
    "later",
    [
        '"I will be voting no on the whole sale of the depot," the councillor Ida Moor said.',
        '"I voted for it, though the depot is the town\'s last," the councillor Ida Moor said.',
        "The councillor Ida Moor said she voted against the sale of the depot to the town's tram firm.",
    ],
)
def test_what_one_member_did_is_not_what_the_council_did(later: str) -> None:
    assert behind(COUNCIL + "The depot stood empty. " + later) == [("The town council", 0)]


def test_a_member_may_say_what_the_council_did() -> None:
    found = behind(COUNCIL + "The councillor Ida Moor said the council voted to sell the depot by seven to two.")
    assert any("Ida Moor" in who for who, _ in found)


def test_words_of_one_root_by_chance_are_no_name_of_the_act() -> None:
    later = "The figures stand in a paper that the manager Ann Lee submitted outlining the town's appropriations."
    found = behind("The town council approved the budget for the year on Monday. It is the largest yet. " + later)
    assert found == [("The town council", 0)]


def test_what_a_body_is_to_do_is_decided_and_not_done() -> None:
    _, _, claims = claims_of("The brewer Halden is to close its plant in Lurn in May.")
    assert (claims.claims[0].modality, claims.claims[0].decided) == ("planned", True)
    assert claims.extra == ()
