from __future__ import annotations

import pytest

from service.card.attributing.attribution import find_statements
from service.card.naming.names import find_names
from tests.unit.card.attributing.telling import found, only, told
from tests.unit.card.reading import read


def test_the_speaker_is_the_whole_noun_phrase() -> None:
    (((party,), _, _),) = told("Maria Keller, a nurse at the hospital, said the ward was full.")
    assert party == "Maria Keller, a nurse at the hospital,"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "PARIS (AP) — Finance Minister Anna Roux said Monday that taxes would fall.",
            "Finance Minister Anna Roux",
        ),
        ("Lyon, France (NNC)French authorities say two bridges are to close.", "French authorities"),
        (
            'Leeds (NNC)A supporter of suspended "High Street" host Jack Clay said the show had been cancelled.',
            'A supporter of suspended "High Street" host Jack Clay',
        ),
    ],
)
def test_a_dateline_is_no_part_of_the_speaker(text: str, speaker: str) -> None:
    (((party,), _, _),) = told(text)
    assert party == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Nine people were hurt when a ferry hit rocks near Arden on Saturday, Norland's coast guard has said.",
            "Norland's coast guard",
            "Nine people were hurt when a ferry hit rocks near Arden on Saturday",
        ),
        (
            "The hard part of the repair, said Mr Purdey, was finding the leak.",
            "Mr Purdey",
            "The hard part of the repair / was finding the leak",
        ),
        (
            "The defence very well could, said Lowe, the television analyst.",
            "Lowe, the television analyst",
            "The defence very well could",
        ),
        (
            '"Listeners move away from the old bundle of songs to ways that fit their life; either single tracks or '
            'subscriptions," said Paul Mayer, chief executive of Wipple, a music service.',
            "Paul Mayer, chief executive of Wipple, a music service",
            '"Listeners move away from the old bundle of songs to ways that fit their life; either single tracks or '
            'subscriptions,"',
        ),
        (
            "He spoke as an Arden hospital said the boy had suffered a severe injury.",
            "an Arden hospital",
            "the boy had suffered a severe injury",
        ),
    ],
)
def test_a_speaker_is_found_where_the_parser_lost_it(text: str, speaker: str, content: str) -> None:
    ((parties, _, said),) = told(text)
    assert (parties, said) == ((speaker,), content)


def test_a_name_and_a_colon_lead_up_to_a_quotation() -> None:
    assert told("Graham Lane: “I am proud of the way we played.”") == [
        (("Graham Lane",), ":", "“I am proud of the way we played.”")
    ]


@pytest.mark.parametrize("label", ["Question", "Quote of the week", "She had one rule", "The sign read"])
def test_other_words_before_a_colon_are_no_speaker(label: str) -> None:
    assert all(cue != ":" for _, cue, _ in told(f"{label}: “Never look back at the road.”"))


def test_letters_of_complaint_are_not_written_by_the_complaint() -> None:
    assert told("They are letters of complaint, criticism or injury that have no conclusion.") == []


def test_an_inverted_cue_finds_its_speaker() -> None:
    assert told("“We lost everything,” said Anna Berg, a nurse.")[0][0] == ("Anna Berg, a nurse",)


def test_it_is_reported_or_announced_has_no_speaker() -> None:
    assert only("It is reported that three people died.").parties == ()
    assert only("It was announced on Monday that the port will close.").parties == ()
    assert only("It was announced by the ministry that the port will close.").parties != ()
    assert told("The port was announced to be full.") == []


def test_pronouns_carry_the_entity_they_mean() -> None:
    document, parse = read("Maria Keller won the vote. She said the work starts now.")
    names = find_names(document, parse)
    (statement,) = find_statements(document, parse, names).statements
    assert statement.parties[0].pronoun
    assert names.entities[statement.parties[0].entity].name == "Maria Keller"


def test_a_relative_pronoun_points_to_its_noun() -> None:
    document, parse = read("A witness, who said the car was red, left town.")
    (statement,) = find_statements(document, parse, find_names(document, parse)).statements
    assert parse.lower[statement.parties[0].antecedent] == "witness"


def test_nobody_is_no_speaker() -> None:
    assert told("No group has said it planted the bomb.") == []


def test_an_auxiliary_passive_does_not_make_its_subject_a_speaker() -> None:
    chains = [parties for parties, _, _ in told("The jet first flew in May and is expected to enter service soon.")]
    assert chains in ([], [()])


def test_a_pronoun_is_not_the_person_named_in_its_own_words() -> None:
    document, parse = read("Paul Reed praised the talks. “I met President Omar Haddad and it went well,” he wrote.")
    names = find_names(document, parse)
    statement = find_statements(document, parse, names).statements[-1]
    assert statement.parties[-1].entity < 0 or names.entities[statement.parties[-1].entity].name == "Paul Reed"


def test_who_is_quoted_as_saying_something_says_it() -> None:
    ((chain, _, _),) = told("The report quotes Ilse Brandt as saying the park was safe.")
    assert chain == ("The report", "Ilse Brandt")


@pytest.mark.parametrize("dateline", ["MOSCOW (Reuters) ", "MOSCOW (Reuters) - ", "NAIROBI, Kenya (AP) — "])
def test_no_form_of_a_dateline_is_part_of_the_speaker(dateline: str) -> None:
    ((chain, _, _),) = told(dateline + "Russia said on Monday that it had frozen the accounts.")
    assert chain == ("Russia",)


def test_a_speaker_behind_the_news_is_found_where_the_parser_hangs_it_on_a_name_before() -> None:
    ((parties, cue, content),) = told(
        "Norland has freed the painter Maksim Harbul and flown him to Vilnius, several news agencies reported on "
        "Sunday, citing an unnamed palace source."
    )
    assert (parties, cue) == (("several news agencies", "an unnamed palace source"), "reported")
    assert content == "Norland has freed the painter Maksim Harbul and flown him to Vilnius"


def test_a_participle_before_the_speaker_is_no_part_of_him() -> None:
    text = "Opposing bail for Dan Moor and Ned Moor, Inspector William Leahy said that witnesses were afraid."
    assert [parties for parties, cue, _ in told(text) if cue == "said"] == [("Inspector William Leahy",)]


def test_what_others_are_likelier_to_say_is_said_by_the_others() -> None:
    ((parties, _, _),) = [
        t for t in told("Doctors are more likely than the public to say they favor the tax.") if t[1] == "say"
    ]
    assert parties == ("Doctors",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The port is preparing to close its dock in Malmo, Radio Vela reported on Monday.", "Radio Vela"),
        (
            "Two men have died in a fire near Malmo, a spokeswoman for the port, Karin Holm, said on Friday.",
            "Karin Holm",
        ),
    ],
)
def test_a_speaker_read_as_another_name_of_a_place_is_found(text: str, speaker: str) -> None:
    ((parties, _, content),) = told(text)
    assert parties == (speaker,)
    assert content.endswith("Malmo")


def test_an_aide_to_somebody_is_not_that_somebody() -> None:
    text = "A top aide to failed US presidential contender Hillary Clinton has blamed the defeat on the FBI."
    assert told(text)[0][0] == ("A top aide to failed US presidential contender Hillary Clinton",)


def test_no_group_is_nobody() -> None:
    assert [parties for parties, cue, _ in told("No group claimed the attack, police said.") if cue == "claimed"] in (
        [],
        [()],
    )


def test_a_name_at_the_end_of_what_is_told_is_not_the_one_who_tells_it() -> None:
    granted = "Russia has granted asylum to ousted Syrian president Bashar al-Assad"
    assert told(f"{granted}, a Kremlin source told the Tass news agency.") == [(("a Kremlin source",), "told", granted)]


def test_a_trade_between_commas_belongs_to_the_name_before_it() -> None:
    ((chain, _, _),) = told("Maria Keller, a nurse at the hospital, told the court that the ward was full.")
    assert chain == ("Maria Keller, a nurse at the hospital,",)


def test_two_verbs_have_one_speaker_only_where_they_agree() -> None:
    cues = {c: parties for parties, c, _ in told("Officials said Moor was a volunteer and insist he knew the rules.")}
    assert cues == {"said": ("Officials",), "insist": ("Officials",)}


def test_a_body_speaks_as_it_behind_its_own_news() -> None:
    (statement,) = found("The carmaker lost 84 million euros, it said in its report.")[1].statements
    assert statement.parties[0].antecedent >= 0
    (statement,) = found("The man lost 84 million euros, it said in its report.")[1].statements
    assert statement.parties[0].antecedent < 0


def test_who_adds_something_is_who_said_the_rest() -> None:
    said, added = told("Arden Bank said that it would close two branches, adding that jobs may go.")
    assert (said[0], added[0], added[2]) == (("Arden Bank",), ("Arden Bank",), "that jobs may go")


def test_an_agency_in_brackets_before_a_question_says_nothing() -> None:
    assert told("(NNC)Want to take a picture with your new stick in front of the town hall?") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The union criticised the minister for saying that the mine was safe.", "the minister"),
        ("Police accused Ann Dunn of claiming that the house was hers.", "Ann Dunn"),
        ("The minister apologised for saying that the mine was safe.", "The minister"),
    ],
)
def test_who_is_blamed_for_saying_something_has_said_it(text: str, speaker: str) -> None:
    assert [parties for parties, cue, _ in told(text) if cue in ("saying", "claiming")] == [(speaker,)]


def test_what_cannot_speak_leaves_a_second_said_to_who_can() -> None:
    *_, (parties, cue, _) = told(
        'Minister John Prest has said the current system is not sustainable and said there would be "radical reform".'
    )
    assert (parties, cue) == (("Minister John Prest",), "said")


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The mayor was told by engineers that it would hold.", "engineers", "that it would hold"),
        ("Staff were warned by the safety agency that the wood was rotten.", "the safety agency",
         "that the wood was rotten"),
        ("The ministry put the toll at 14.", "The ministry", "the toll at 14"),
        ("The damage was put at $4 million by the council.", "the council", "The damage / at $4 million"),
    ],
)  # fmt: skip
def test_who_tells_the_hearers_or_puts_a_figure_on_it(text: str, speaker: str, content: str) -> None:
    assert [(parties, said) for parties, _, said in told(text)] == [((speaker,), content)]


def test_what_is_put_somewhere_is_no_figure() -> None:
    assert told("The council put the meeting at risk.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The war in Arlia has claimed 400 lives.",
        "The storm claimed the lives of two sailors on Sunday.",
        "Ann Moor claimed her third title in Elmouth.",
    ],
)
def test_what_claims_lives_or_titles_claims_nothing_in_words(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("title", ["Sgt.", "police Capt."])
def test_the_rank_before_the_speaker_is_no_part_of_what_is_said(title: str) -> None:
    ((_, _, content),) = told(f"The army shot down a drone near Lurn on Monday, {title} Dan Moor said.")
    assert content == "The army shot down a drone near Lurn on Monday"


@pytest.mark.parametrize("unable", ["were not able to", "were unable to", "have yet to", "failed to"])
def test_who_is_not_able_to_say_it_does_not_say_it(unable: str) -> None:
    assert only(f"The police {unable} confirm that the drone had carried a bomb.").stance == "declines"


def test_a_post_before_the_name_is_no_verb_behind_according_to() -> None:
    ((parties, _, content),) = told("The rust went deep, according to engineer Ana Ruiz at the time.")
    assert parties == ("Ana Ruiz",)
    assert content == "The rust went deep"


def test_the_end_of_a_quotation_is_no_part_of_the_speaker() -> None:
    (((party,), _, _),) = told('A playful nod" The cycling union said it had asked for the poster to go.')
    assert party == "The cycling union"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor must explain why the pier was closed.",
        "Ministers should say how the money was lost.",
        "A plaintiff must show that the statement was false.",
    ],
)
def test_who_has_to_say_it_has_not_said_it(text: str) -> None:
    assert told(text) == []
