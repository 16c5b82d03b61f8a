"""Claims: which sentence states the news, how sure it is, and who stands behind it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from service.card.attributing.attribution import find_statements
from service.card.attributing.statements import Statement, Statements
from service.card.claiming.claims import ClaimReading, Claims, find_claims
from service.card.naming.names import find_names
from service.text.document import Document
from tests.unit.card.reading import read


def claims_of(text: str, title: str | None = None) -> tuple[Document, Statements, Claims]:
    document, parse = read(text, title)
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    return document, statements, find_claims(document, parse, names, statements)


def central(text: str, title: str | None = None) -> tuple[str, ClaimReading]:
    document, _, claims = claims_of(text, title)
    (claim,) = [c for c in claims.claims if c.central]
    assert claims.claims[0] is claim
    return document.cut(claim.span), claim


def behind(text: str, title: str | None = None) -> list[tuple[str, int]]:
    """Last words of who fully stands behind the central claim, with the distance in sentences."""
    document, statements, claims = claims_of(text, title)
    made: tuple[Statement, ...] = (*statements.statements, *claims.extra)
    full = [s for s in claims.claims[0].supports if not s.part and not s.presupposes]
    return [(document.cut(made[s.statement].parties[-1].span), s.distance) for s in full if made[s.statement].parties]


LEAD = "A fire destroyed the old market hall in Tarnow on Sunday night, the fire service said."


def test_the_lead_states_the_news() -> None:
    text, _ = central(f"{LEAD} About sixty stalls were lost. Nobody was hurt.")
    assert text == LEAD


def test_a_dateline_is_no_part_of_the_claim() -> None:
    text, claim = central(f"TARNOW, Poland (AP) — {LEAD} Nobody was hurt.")
    assert text == LEAD
    assert claim.sentence == 0


def test_an_acronym_behind_its_name_is_no_dateline() -> None:
    lead = "Norland Motor Works (NMW) has posted its first annual loss since 1992."
    assert central(f"{lead} Its cars sell badly.")[0] == lead


def test_a_name_before_a_dash_is_no_dateline() -> None:
    text, _ = central(
        "Mario Conti -- who ran the city for twelve years and twice lost the presidency -- died on Thursday. He was 82."
    )
    assert text.startswith("Mario Conti")


def test_a_lead_that_talks_to_the_reader_is_passed_over() -> None:
    text, _ = central(
        "If you thought your morning was busy, think again. "
        "The baker Jonas Falk baked 4,000 rolls in one night on Friday, his guild said. He did not sleep."
    )
    assert text.startswith("The baker Jonas Falk")


def test_a_headline_that_opens_the_text_is_no_claim() -> None:
    text, _ = central(
        f"Market hall burns down in Tarnow\n\n{LEAD} Nobody was hurt.", "Market hall burns down in Tarnow"
    )
    assert text == LEAD


def test_the_title_chooses_among_the_first_sentences() -> None:
    text, _ = central(
        "Smoke hung over the old town of Tarnow on Monday as people came to look. "
        "The mayor wept. "
        "At least 12 traders lost everything in the market fire, the traders' association said.",
        "Market fire: 12 traders lose everything",
    )
    assert text.startswith("At least 12 traders")


@pytest.mark.parametrize(
    ("lead", "modality"),
    [
        ("The bank has closed forty branches.", "asserted"),
        ("The bank has reportedly closed forty branches.", "reported"),
        ("The bank may have closed forty branches.", "possible"),
        ("The bank has reportedly decided that it may close forty branches.", "possible"),
        ("The bank is likely to close forty branches.", "probable"),
        ("The bank is expected to close forty branches.", "predicted"),
        ("The bank is considering closing forty branches.", "planned"),
    ],
)
def test_the_strongest_hedge_wins(lead: str, modality: str) -> None:
    assert central(f"{lead} It has lost money for two years.")[1].modality == modality


def test_a_negated_claim_is_negative() -> None:
    assert central("The minister did not sign the treaty on Monday, her office said.")[1].polarity == "negative"


def test_praise_and_attack_are_speech_acts() -> None:
    _, claim = central(
        "Opposition leader Ivan Petrov blasted the prime minister over the floods on Saturday. It rained."
    )
    assert claim.speech_act
    assert claim.modality == "asserted"


def test_denials_and_accusations_are_not() -> None:
    denial = central("Finance Minister Carl Boone denied on Monday that he had sold his shares in the bank.")[1]
    assert (denial.speech_act, denial.denial, denial.polarity) == (False, True, "negative")
    accusation = central("The union accused the airline of hiding accident reports, its chairman Tom Reed said.")[1]
    assert not accusation.speech_act


def test_uncertain_clauses_are_claims_of_their_own() -> None:
    document, _, claims = claims_of(
        "The river Odra rose by two metres in one night. "
        "The old bridge could collapse within days. The water is still rising."
    )
    assert ("possible", "The old bridge could collapse within days") in [
        (c.modality, document.cut(c.span)) for c in claims.claims
    ]


def test_no_two_claims_share_most_of_their_words() -> None:
    _, _, claims = claims_of(
        f"{LEAD} The fire may have started in a kitchen, an officer said. Traders said they had warned the council, "
        "and that it might burn again. The council said it had no money."
    )
    spans = sorted(c.span for c in claims.claims)
    assert all(one.end <= two.end or not one.covers(two) for one, two in pairwise(spans))


def test_the_list_stays_short_enough_to_read() -> None:
    text = " ".join(f"Officer {i} said that the gate number {i} was locked and may open late." for i in range(60))
    assert len(claims_of(text)[2].claims) <= 15


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Hello",
        "“”",
        "?",
        "Why?",
        "said said said",
        "a" * 3000,
        "🙂 said 🙂.",
        "مرحبا قال الوزير.",
        "...",
        "\n\n",
    ],
)
def test_odd_texts_do_no_harm(text: str) -> None:
    document, _, claims = claims_of(text)
    assert all(document.cut(c.span) for c in claims.claims)


def test_one_endless_sentence_takes_no_longer_than_its_length() -> None:
    _, _, claims = claims_of(" and ".join(["the man said that it may rain"] * 400))
    assert len(claims.claims) <= 15


def spoken(text: str) -> list[str]:
    document, _, claims = claims_of(text)
    return [document.cut(c.span) for c in claims.claims]


def test_words_printed_twice_make_one_claim() -> None:
    caption = "Salva Cruz, 25, poses for a picture at the sports club of Matanzas on Wednesday."
    found = spoken(
        f"{caption}\n\n{caption}\n\nTwo hundred migrants left the camp at Matanzas before dawn, police said."
    )
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    "sentence",
    [
        "The fund lost money because the bank may have sold its shares too early.",
        "England sensed an unlikely victory when the last wicket fell in Kandy.",
        "The minister praised the law, which the party leader considers a major part of his legacy.",
        "The report said the firm, which could lose its licence in May, had broken the law.",
        "The driver was suspended for allegedly hitting a steward in the depot.",
    ],
)
def test_a_claim_can_stand_alone(sentence: str) -> None:
    for text in spoken(f"{LEAD} {sentence} Nobody was hurt."):
        document, parse = read(text)
        assert not text.startswith(("because", "which", "who", "allegedly", "to ", "an ")), text
        assert any(d in ("nsubj", "nsubjpass", "expl") for d in parse.dep), document.text


def test_what_somebody_considers_a_success_is_not_planned() -> None:
    document, _, claims = claims_of(f"{LEAD} It is a law which the mayor considers a major part of his legacy.")
    assert not [document.cut(c.span) for c in claims.claims if c.modality == "planned"]


def test_a_long_quotation_gives_one_sentence() -> None:
    quoted = (
        '"The bridge will stay open. We lost three boats in the storm last night. Nobody had seen such waves,"'
        " the harbour master, Ida Sol, said on Monday."
    )
    assert all(text.count(". ") == 0 for text in spoken(f"{LEAD} {quoted}"))


def test_the_claim_of_a_sentence_that_the_parser_hangs_on_its_dateline_has_its_speaker() -> None:
    text = (
        "PRAGUE — Opposition leader Tomas Havelka called Prime Minister Jana Krizova a coward on Wednesday for "
        "refusing to debate him. The vote is on May 16."
    )
    assert behind(text) == [("Opposition leader Tomas Havelka", 0)]


def test_a_quotation_with_a_figure_states_the_news() -> None:
    text, _ = central(
        '"We have lost 30 soldiers," Minister Arman Petrosyan said on Monday. The fighting began on Friday.'
    )
    assert text.startswith('"We have lost 30')


def test_a_fear_told_in_a_plain_sentence_is_a_claim_of_its_own() -> None:
    document, _, claims = claims_of(
        "Shares in Lund fell on Monday on worries that the government will take over the banks."
    )
    soft = [document.cut(c.span) for c in claims.claims if c.modality == "possible"]
    assert soft == ["the government will take over the banks"]


@pytest.mark.parametrize(
    "said",
    [
        "“The beams had been rotten for eleven years,” the builder Omar Holm said.",
        '"The beams had been rotten for eleven years," the builder Omar Holm said.',
        "“The beams had been rotten for eleven years”, the builder Omar Holm said.",
    ],
)
def test_a_claim_ends_before_the_comma_and_the_mark_of_its_quotation(said: str) -> None:
    assert "The beams had been rotten for eleven years" in spoken(f"{LEAD} {said}")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The reporter Ana Ruz saw Ida Sol sitting on the steps of the town hall in the rain.", "Ida Sol sitting"),
        ("The survey shows how people travel through the streets of Elmouth at night.", "how people"),
        ("Neighbours heard Ida Sol being led down the stairs of the town hall at night.", "being led"),
    ],
)
def test_what_cannot_stand_alone_is_no_claim(text: str, missing: str) -> None:
    document, _, claims = claims_of("The mayor of Elmouth, Bo Lind, resigned on Monday after a vote. " + text)
    assert not any(document.cut(c.span).startswith(missing) for c in claims.claims)


def test_what_a_court_is_told_in_a_how_clause_is_a_claim() -> None:
    text = (
        "Bo Lind was jailed on Monday in Elmouth. The court heard how he had forged 40 letters to the port authority."
    )
    document, _, claims = claims_of(text)
    assert any(document.cut(c.span).startswith("he had forged 40 letters") for c in claims.claims)
