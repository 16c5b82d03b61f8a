from __future__ import annotations

import pytest

from tests.unit.card.attributing.telling import found, only, told


def test_a_plain_statement_has_speaker_cue_and_content() -> None:
    assert told("Officials said the bridge would be closed for a week.") == [
        (("Officials",), "said", "the bridge would be closed for a week")
    ]


def test_an_inserted_cue_attributes_the_clause_around_it() -> None:
    ((parties, cue, content),) = told("Voters, polls suggest, are tired.")
    assert (parties, cue, content) == (("polls",), "suggest", "Voters / are tired")


def test_according_to_attributes_the_clause_it_hangs_on() -> None:
    ((parties, cue, content),) = told("The suspect fled on foot, according to a police report.")
    assert (parties, cue, content) == (("a police report",), "according to", "The suspect fled on foot")


def test_whom_somebody_told_at_the_end_of_a_sentence_is_not_what_was_said() -> None:
    ((parties, _, content),) = told(
        "Dalia Roza has left her husband, the actor Finn Aldous, after four years, a source close to the couple told "
        "Star Weekly."
    )
    assert parties == ("a source close to the couple",)
    assert content == "Dalia Roza has left her husband, the actor Finn Aldous, after four years"


def test_a_document_that_ends_the_sentence_shows_all_that_stands_before_it() -> None:
    warned, shows = told(
        "Engineers warned Estonia's transport ministry two years ago that the bridge was cracking, an internal "
        "ministry "
        "memo obtained by this newspaper shows."
    )
    assert warned == (("Engineers",), "warned", "that the bridge was cracking")
    assert shows[0] == ("an internal ministry memo obtained by this newspaper",)
    assert shows[2].startswith("Engineers warned")
    assert shows[2].endswith("was cracking")


def test_what_somebody_cites_in_a_second_sentence_is_not_the_source_of_the_first() -> None:
    says, _ = told("Anna Roux says she is not running for a third term, but she has also cited his economic record.")
    assert says[0] == ("Anna Roux",)


def test_relays_come_before_the_origin_they_cite() -> None:
    ((parties, cue, _),) = told(
        "This news was confirmed by multiple Russian news agencies on Sunday, "
        "citing an unnamed source from the Kremlin."
    )
    assert parties == ("multiple Russian news agencies", "an unnamed source from the Kremlin")
    assert cue == "confirmed"


def test_a_chain_may_have_more_than_one_relay() -> None:
    ((parties, _, content),) = told(
        "State television reported, citing the defence ministry, which quoted a commander in the field, "
        "that the town had fallen."
    )
    assert parties == ("State television", "the defence ministry", "a commander in the field")
    assert content == "that the town had fallen"


def test_what_somebody_says_others_said_has_both_in_its_chain() -> None:
    chains = [parties for parties, _, _ in told("The Post said that Erik Lund said the deal was dead.")]
    assert chains == [("The Post",), ("The Post", "Erik Lund")]


def test_a_pronoun_that_may_mean_the_outer_speaker_makes_no_chain() -> None:
    chains = [parties for parties, _, _ in told("Erik Lund said he believed the deal was dead.")]
    assert ("Erik Lund", "he") not in chains


def test_a_speaker_quoted_by_somebody_has_that_one_as_relay() -> None:
    ((parties, cue, _),) = told("The minister was quoted by the BBC as saying that talks had failed.")
    assert (parties, cue) == (("the BBC", "The minister"), "saying")


def test_who_was_told_is_neither_source_nor_relay() -> None:
    assert [parties for parties, _, _ in told("“It was dark,” Lena Fox told CNN.")] == [("Lena Fox",)]


def test_a_reason_that_is_cited_is_no_source() -> None:
    assert ("a lack of money",) not in [
        p[-1:] for p, _, _ in told("The club said it would close, citing a lack of money.")
    ]


@pytest.mark.parametrize("hedge", ["reportedly", "allegedly"])
def test_a_hedge_is_no_source(hedge: str) -> None:
    assert told(f"The man {hedge} left the town.") == []


def test_a_claim_that_is_denied_is_not_put_in_the_mouth_of_the_denier() -> None:
    statement = only("The ministry denied the claim that the plant had leaked.")
    assert statement.stance == "denies"


@pytest.mark.parametrize(
    ("text", "stance"),
    [("Johnson denied that he had taken the money.", "denies"), ("The bank declined to comment.", "declines"),
     ("Police would not confirm the report.", "declines"), ("The ministry did not respond to a request.", "declines"),
     ("Reporters asked whether the road was safe.", "asked"), ("The mayor said the road was safe.", "supports")],
)  # fmt: skip
def test_the_stance_tells_whether_the_speaker_stands_behind_it(text: str, stance: str) -> None:
    assert found(text)[1].statements[0].stance == stance


@pytest.mark.parametrize(
    ("text", "mode"),
    [("“The road is safe,” the mayor said.", "direct"), ("The mayor said the road was “quite safe”.", "mixed"),
     ("The mayor said the road was safe.", "indirect")],
)  # fmt: skip
def test_the_mode_tells_whose_words_they_are(text: str, mode: str) -> None:
    assert only(text).mode == mode


def test_a_quotation_goes_on_after_its_cue_and_into_the_next_paragraph() -> None:
    _, statements = found("“We will stay,” Mayor Jon Smith said. “It is our home.\n\n“It was my father's too.”")
    assert len(statements.statements) == 1
    assert [q.statement for q in statements.quotations] == [0, 0, 0]


def test_a_quotation_without_a_cue_goes_to_the_one_speaker_before_it() -> None:
    _, statements = found("“We lost everything,” said Anna Berg.\n\n“There was water in every room of the house.”")
    assert [q.statement for q in statements.quotations] == [0, 0]


def test_a_quotation_that_two_speakers_would_fit_is_left_open() -> None:
    document, statements = found(
        "Anna Berg said the river rose fast. Tom Hale said the dam had held.\n\n“Nobody came to help us that night.”"
    )
    assert [q.statement for q in statements.quotations] == [-1]
    assert [document.cut(s) for s in statements.ambiguous_speakers] == ["Nobody came to help us that night."]


def test_the_introduced_quotation_is_not_given_to_the_speaker_before() -> None:
    chains = told("“It is good,” Anna Berg said. Tom Hale disagreed. He said: “It is bad for all of us.”")
    assert chains[-1][2] == "“It is bad for all of us.”"
    assert chains[0][2] == "“It is good,”"


def test_kinds_of_quotations_are_told_apart() -> None:
    _, statements = found(
        "“The road is safe for everyone,” the mayor said. He called it “a gift”. The “gift” cost millions."
    )
    assert [q.kind for q in statements.quotations] == ["direct", "partial", "scare"]


def test_words_inside_a_quotation_are_no_cues_of_the_article() -> None:
    assert len(told("“I told them that he said it was safe,” the mayor said.")) == 1


def test_being_asked_not_to_be_named_is_no_statement() -> None:
    cues = [cue for _, cue, _ in told("Two aides, who asked not to be named, said the talks were over.")]
    assert cues == ["said"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "word", "“", "“Only a quotation.”", "said said said", "😀 said 😀 “😀”", "قال الوزير إن الاتفاق انتهى",
     "said", "according to", "citing citing citing", "\n\n“\n”", "\"'\"'\"' said", "He said " * 300, "(" * 400],
)  # fmt: skip
def test_odd_input_raises_nothing(text: str) -> None:
    document, statements = found(text)
    for s in statements.statements:
        assert all(0 <= c.start < c.end <= len(document.text) for c in s.content)


def test_a_picture_credit_attributes_the_caption() -> None:
    credit = told("The harbour after the storm. Image: Jon Smith.\n\nThe storm came at night.")
    assert credit == [(("Jon Smith",), "Image", "The harbour after the storm.")]


def test_a_post_set_into_the_article_belongs_to_its_author() -> None:
    text = "The mayor wrote nothing.\n\nWe are open again. — Jon Smith (@jonsmith) May 3, 2021"
    assert (("Jon Smith (@jonsmith)",), "", "We are open again.") in told(text)


def test_a_report_listed_under_sources_belongs_to_its_paper() -> None:
    text = 'The port is closed.\n\nSources\n\nPeter Moss. "Port closes early" — Harbour Herald, May 3, 2021'
    assert (("Harbour Herald",), "", "Port closes early") in told(text)


def test_whom_a_letter_quotes_before_a_colon_is_its_origin() -> None:
    chains = [chain for chain, _, _ in told('The letter quotes Mayor Ilse Brandt: "We will not sell the park."')]
    assert chains == [("The letter", "Mayor Ilse Brandt")]


def test_who_only_considers_or_keeps_something_passes_nothing_on() -> None:
    text = "The President maintained his grip on power. Russia's decision adds another layer to the crisis."
    assert told(text) == []
    assert all(len(chain) < 2 for chain, _, _ in told("Belarus has agreed that the minister said too much."))


@pytest.mark.parametrize(
    "text",
    [
        "The players celebrated a first win in the cup.",
        "Ida Lund will contest the 60m hurdles in May.",
        "Otto Lund presented the prize on Friday.",
        "The surgeon treated eleven men on the pier.",
    ],
)
def test_what_is_done_is_not_said(text: str) -> None:
    assert told(text) == []


def test_what_is_announced_in_a_memo_is_the_clause_after_it() -> None:
    ((chain, cue, content),) = told("The bank's chief, Ivo Pell, announced in an internal memo that he would leave.")
    assert chain == ("The bank's chief, Ivo Pell,",)
    assert (cue, content) == ("announced", "that he would leave")


def test_who_debunks_a_report_denies_it() -> None:
    assert only("The ministry debunked the report that the dam had cracked.").stance == "denies"


def test_crews_that_respond_to_a_fire_say_nothing() -> None:
    assert told("The fire department responded to the call of a kitchen fire.") == []


def test_what_somebody_was_quoted_as_saying_is_the_quotation_before() -> None:
    assert told("“The question is settled,” the minister was quoted as saying by Interfax.") == [
        (("Interfax", "the minister"), "saying", "“The question is settled,”")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Our correspondent saw soldiers set fire to six houses.", "soldiers set fire to six houses"),
        ("Our correspondent watched as soldiers burned the huts.", "soldiers burned the huts"),
    ],
)
def test_what_a_witness_sees_may_be_told_without_a_finite_verb(text: str, content: str) -> None:
    assert told(text) == [(("Our correspondent",), text.split()[2], content)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The company rejected the allegation.", "denies"),
        ("The company dismissed the report.", "denies"),
        ("The company rejected that it had paid.", "denies"),
        ("The company denied a role.", "denies"),
        ("The minister rejected the assessment.", "denies"),
        ("The minister rejected the demand.", "supports"),
        ("The senate rejected a bill on water.", "supports"),
    ],
)
def test_only_what_is_said_can_be_denied(text: str, stance: str) -> None:
    assert only(text).stance == stance


def test_a_plea_of_not_guilty_denies() -> None:
    assert only("Mark Hill pleaded not guilty to fraud.").stance == "denies"


def test_fighters_attack_without_a_word() -> None:
    assert told("Rebels attacked the town of Darsa.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The film was made by a man who calls himself Sami Post.",
        "Norland find themselves striving to avoid a third defeat.",
        "Former governor Rick Hall will address the gathering by video.",
        "Nobody knew what they would find",
        "Ex-BBC chat show host and East Midlands MEP Rob Kilroe met his voters.",
        "Some send messages that disappear on both phones after a time.",
        "Her comments to the Norland Times, published on Sunday, come late.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert told(text) == []


def test_a_programme_on_which_something_was_said_was_not_said() -> None:
    ((parties, _, content),) = told('On "Face the Week," Carey said, "We are not looking for a treaty."')
    assert (parties, content) == (("Carey",), '"We are not looking for a treaty."')


def test_a_so_called_name_in_marks_is_nobodys_words() -> None:
    _, statements = found('The so-called "peace council" met, officials said. They called it "a disgrace".')
    assert [q.kind for q in statements.quotations] == ["scare", "partial"]


@pytest.mark.parametrize(
    "text",
    [
        "The port authority knew for a month that the crane was unsafe, according to a senior official.",
        "The port authority was aware that the crane was unsafe, a senior official said.",
    ],
)
def test_who_knows_a_thing_in_the_words_of_somebody_else_is_no_source_of_it(text: str) -> None:
    assert [chain for chain, _, _ in told(text)] == [("a senior official",)]


def test_who_denies_a_report_also_calls_it_a_name() -> None:
    found = told("The ministry denied reports that its soldiers had crossed the river, calling them a fairy tale.")
    assert ("calling", ("The ministry",)) in [(c, p) for p, c, _ in found]


def test_what_somebody_says_next_is_not_what_he_refused() -> None:
    refused, said = told('Krane refused to give any details. He told the Post: "I am not going into the figures."')
    assert (refused[1], refused[2]) == ("refused", "to give any details")
    assert (said[1], said[2]) == ("told", '"I am not going into the figures."')


def test_what_somebody_said_before_is_not_what_another_refuses() -> None:
    _, refused = told('He said: "I am delighted." Krane refused to give any details.')
    assert (refused[0], refused[2]) == (("Krane",), "to give any details")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("(NNC)The man also had a knife, officials said.", "The man also had a knife"),
        ("Officials said Monday the bridge would close.", "the bridge would close"),
        ("The families told the panel Tuesday they had no idea.", "they had no idea"),
        ("Officials said Monday was the last day.", "Monday was the last day"),
    ],
)
def test_neither_the_agency_nor_the_day_of_saying_is_said(text: str, content: str) -> None:
    ((_, _, said),) = told(text)
    assert said == content


def test_what_somebody_worries_about_is_not_what_fell_meanwhile() -> None:
    assert told("Shares fell as investors worried about rebuilding costs.") == [
        (("investors",), "worried", "rebuilding costs")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "If the minister says that the water is safe, people will drink it.",
        "Unless officials confirm that the bridge is sound, it will stay shut.",
        "It is not known whether the police will say that the road is open.",
    ],
)
def test_what_somebody_might_say_is_no_statement(text: str) -> None:
    assert [parties for parties, cue, _ in told(text) if cue in ("says", "confirm", "say")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Fintra only saw its sales rise in May.",
        "The firm saw a 3% rise in sales in May.",
        "Andrea Levin has seen her book win the prize.",
        "David Gill showed that he is a contender by winning the race.",
        "Craig Wight showed skill, strength and drive.",
        "Margaret Fleming was last seen at her home by two carers.",
        "The officers were responding to a report that a man was holding his family hostage.",
    ],
)
def test_what_happens_to_somebody_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_a_headline_that_runs_into_a_sentence_is_nobodys_words() -> None:
    assert (
        told("Fans wild over bloody 'Rangers' 'remake' In some ways, Adi Sankar is still getting into trouble.") == []
    )


def test_who_offers_no_details_declines() -> None:
    assert only("The navy has offered no further details on the crew.").stance == "declines"
    assert only("The navy has offered details on the crew.").stance == "supports"


def test_a_man_named_per_cites_nobody() -> None:
    assert "Per" not in [cue for _, cue, _ in told('"My mother is ill," said Per Olsen, 44, a fisherman.')]


@pytest.mark.parametrize(
    "text",
    [
        "Norland is trying to verify and confirm the reports on the ship.",
        "The club tried to confirm the transfer of the two players.",
        "Police did not immediately identify the driver.",
    ],
)
def test_what_nobody_has_done_yet_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_whom_police_identified_is_a_statement() -> None:
    assert told("Police identified the driver as a teacher from Brenholt.")
