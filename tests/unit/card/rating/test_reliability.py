"""Ratings of whole texts: the code, the words before it, the reasons, and what would change it."""

from __future__ import annotations

import pytest

from service.card.facts import ReplyEntry
from service.card.rating.rules import replay
from service.text.document import RegisterEntry
from tests.unit.card.rating.rated import FLIGHT, MINISTER, OWN_VOICE, RULING, told
from tests.unit.card.reading import read


def test_one_unnamed_state_source_repeated_by_agencies() -> None:
    found = told(FLIGHT)
    assert found.reliability.code == "F6"
    assert found.reliability.label == (
        "One unnamed state source, repeated by several agencies; no separate confirmation in the text."
    )
    assert (found.reliability.sourcing.origins, found.reliability.sourcing.relays) == (1, 1)
    assert found.reliability.sourcing.independence == "single"
    assert "single_origin_amplified" in found.reliability.sourcing.patterns
    assert found.reasons >= {
        "ORIGIN_ANONYMOUS", "SINGLE_ORIGIN_AMPLIFIED", "CONFIRMATION_NOT_SHOWN", "STATE_AFFILIATED_ORIGIN",
    }  # fmt: skip
    assert found.reliability.sourcing.anonymous_share == 1.0


def test_what_would_change_it_is_what_the_rules_then_give() -> None:
    assert "a named official on the record -> C3" in told(FLIGHT).reliability.would_change


def test_a_second_side_is_offered_where_one_is_named() -> None:
    offers = told(MINISTER).reliability.would_change
    assert "an identified source of another side, asked separately -> C1" in offers
    assert not any(o.startswith("a named official") for o in offers)


OFFICIAL = "a named official on the record"
OTHER_SIDE = "an identified source of another side, asked separately"
RECORD = "a record such as a ruling or official figures"
SALE = "The navy has sold two submarines to Chile, a person familiar with the sale said. They were built in Kiel."
BRIDGE = "A bridge over the Salm has collapsed near Arden. Trains are not running."


@pytest.mark.parametrize(
    ("text", "offer", "added"),
    [
        (FLIGHT, OFFICIAL, "Foreign Minister Anna Lehto said that Sarin had fled to Russia."),
        (SALE, OFFICIAL, "Defence Minister Karl Brandt said that the navy had sold two submarines to Chile."),
        (SALE, RECORD, "A court ruled that the navy had sold two submarines to Chile."),
        (BRIDGE, OFFICIAL, "Transport Minister Lea Moreau said a bridge over the Salm had collapsed."),
        (BRIDGE, RECORD, "Footage published by the Belgian police shows that a bridge over the Salm has collapsed."),
        (
            "A cargo ship has sunk off Samos, Greek Shipping Minister Nikos Pappas said on Friday. It carried cement.",
            OTHER_SIDE,
            "Turkish Interior Minister Emre Kaya separately confirmed that a cargo ship had sunk off Samos.",
        ),
        (
            "The carmaker Ravelle hid faulty brakes, former engineer Paul Stern said on Monday. He left in May.",
            OTHER_SIDE,
            "The French transport ministry independently confirmed that the carmaker Ravelle had hidden faulty brakes.",
        ),
    ],
)
def test_what_would_change_it_changes_it_when_tried(text: str, offer: str, added: str) -> None:
    offered = dict(o.split(" -> ") for o in told(text).reliability.would_change)
    assert told(f"{text} {added}").reliability.code == offered[offer] != told(text).reliability.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (MINISTER, "C3"),
        (RULING, "B2"),
        (OWN_VOICE, "F6"),
        ("The carmaker Tesora on Monday launched an electric van. It costs 38,000 dollars.", "C3"),
        ("Two American officials met rebel leaders in Amman last week, officials said. Nothing was agreed.", "F6"),
        ("The army has moved two brigades to the border, three officials said on Wednesday. It is cold there.", "F3"),
        (
            "Interest rates will fall next year, Anna Lindqvist, chief economist at Norbank, predicted on Monday.",
            "C6",
        ),
        (
            "The drug maker Halvion hid the risks of a painkiller, according to a lawsuit filed on Tuesday in Chicago.",
            "C3",
        ),
        ("Opposition leader Ivan Petrov blasted the prime minister over the floods. It rained for a week.", "C3"),
    ],
)
def test_what_stands_behind_the_lead_gives_the_code(text: str, code: str) -> None:
    assert told(text).reliability.code == code


def test_two_governments_that_were_asked_apart_give_the_best_number() -> None:
    text = (
        "Rebels have taken the town of Darsa, Foreign Minister Omar Haddad of Turkey said on Sunday. "
        "The fall of the town was separately confirmed by Jan Peeters, the defence minister of Belgium. "
        "Fighting went on to the south."
    )
    found = told(text)
    assert found.reliability.code == "C1"
    assert told(text.replace("separately ", "")).reliability.code == "C2"


def test_the_outlets_own_voice_has_its_own_words() -> None:
    found = told(OWN_VOICE)
    assert found.reliability.label == "Stated by the outlet itself; the text names no source for it."
    assert found.reasons == {"OUTLET_OWN_VOICE"}


def test_it_is_reported_is_not_the_outlets_own_voice() -> None:
    found = told("Singer Mara Quill has left her label after ten years, it is reported. She made four albums there.")
    assert found.reliability.code == "F6"
    assert "DIFFUSE_ATTRIBUTION" in found.reasons
    assert found.reliability.label != "Stated by the outlet itself; the text names no source for it."


def test_what_somebody_only_denies_is_not_the_outlets_own_voice() -> None:
    found = told(
        "A ferry ran aground, the coast guard said. Its owner, Viamar, denied that the ship had been speeding."
    )
    rating = found.reliability.ratings[-1]
    assert rating.code == "F4"
    assert {r.code for r in rating.reasons} == {"DIFFUSE_ATTRIBUTION", "CONTRADICTED"}


def test_the_register_rates_the_publisher_for_its_own_voice() -> None:
    register = (RegisterEntry("Elgin Gazette", "B", ("The Gazette",)),)
    found = told(OWN_VOICE, register=register, publisher="elgin gazette")
    assert found.reliability.code == "B3"
    assert found.central.source_reliability.basis == "register"
    assert "REGISTER_RATED" in found.reasons


def test_the_strict_policy_gives_no_letter_of_its_own() -> None:
    found = told(MINISTER, policy="strict")
    assert (found.reliability.code, found.central.source_reliability.rule) == ("F3", "R6")


def test_an_opinion_piece_is_not_rated() -> None:
    found = told(MINISTER, genre="opinion")
    assert found.reliability.code is None
    assert found.reliability.ratings == ()
    assert found.reliability.central_claim == "c1"
    assert [c.rating for c in found.claims if c.central] == [None]


def test_what_the_outlet_could_not_verify_is_a_reason() -> None:
    found = told(
        "Militants have taken a border post at Zarand, their spokesman Abu Rahim said on Sunday. "
        "The claim could not be independently verified. The army did not respond."
    )
    assert "OUTLET_COULD_NOT_VERIFY" in found.reasons


def test_words_that_were_not_public_rest_on_who_passes_them_on() -> None:
    found = told(
        "Senator Paul Hart blasted his own party over its tax plan in a private meeting on Monday. "
        '"It is a gift to the rich," Mr Hart said, according to the Boston Globe.'
    )
    assert found.reliability.code == "F6"
    assert "UTTERANCE_NOT_PUBLIC" in found.reasons


def test_a_retracted_report_is_improbable() -> None:
    found = told(
        "The Daily Star retracted its report that Senator Kim had met a lobbyist, its editor Ann Shaw said on Friday. "
        "The report had run on the front page."
    )
    assert found.central.information_credibility.rule == "N2"


def test_every_rating_replays_and_has_reasons_with_evidence() -> None:
    for text in (FLIGHT, MINISTER, RULING, OWN_VOICE):
        found = told(text)
        for rating in found.reliability.ratings:
            assert replay(rating.derivation) == rating.code
            assert rating.reasons
            assert all(r.text and r.evidence for r in rating.reasons)


def test_claims_and_ratings_point_at_each_other() -> None:
    found = told(FLIGHT + " The flight took four hours, the pilot Ivan Lukin told reporters on Monday.")
    ratings = {r.id: r for r in found.reliability.ratings}
    rated = [c for c in found.claims if c.rating]
    assert len(rated) == len(ratings) >= 2
    assert all(ratings[c.rating or ""].claim == c.id for c in rated)
    known = {a.id for a in found.sourcing.attributions}
    assert all(a in known for c in found.claims for a in c.attributions)


def test_an_accused_party_without_reply_is_asked_about() -> None:
    document, _ = read(MINISTER)
    silent = ReplyEntry(None, "none_sought", (document.sentences[1].span,))
    found = told(MINISTER, replies=(silent,))
    assert "HR-08" in found.house
    assert "NO_REPLY_SOUGHT" in found.reasons


def test_a_denial_of_the_accused_is_a_reason() -> None:
    text = "The union accused the airline of hiding accident reports, its chairman Tom Reed said. Nobody was hurt."
    document, _ = read(text)
    denied = ReplyEntry(None, "denied", (document.sentences[1].span,))
    assert "DENIED_BY_ACCUSED" in told(text, replies=(denied,)).reasons
    assert "DENIED_BY_ACCUSED" not in told(text).reasons


@pytest.mark.parametrize("text", ["", " ", "?", "“”", "Why?", "🙂", "said said said.", "...", "a" * 2000])
def test_odd_texts_do_no_harm(text: str) -> None:
    found = told(text)
    assert found.reliability.label
    assert 0.0 <= found.reliability.sourcing.attributed_sentences <= 1.0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A Dublin court ruled on Monday that the airline must refund 4,000 passengers.", "B2"),
        ("The driver of a bus that hit a school gate was drunk, according to a Leeds police report.", "B2"),
        ("Our reporter Selin Aydan saw the roof of the swimming hall collapse on Friday.", "B2"),
        ("The port was shut on Monday, the harbour authority said. The report was later withdrawn.", "C5"),
        ("The port is shut, the harbour authority said. It rains. Note: This report has been withdrawn.", "C5"),
        (
            "Burglaries have fallen by half since 2023, Mayor Dan Shore said. But recorded burglaries rose from 214 to "
            "239, according to statistics published by the national police.",
            "C4",
        ),
        (
            "Burglaries have fallen by half since 2023, Mayor Dan Shore said. Burglaries rose in 2019, according to "
            "statistics published by the national police.",
            "C3",
        ),
        ("The school has been checked twice, Mayor Dan Shore said. But police figures contradict him.", "C4"),
        ("Prices rose by 4 percent in May, the national statistics office said on Friday.", "B2"),
        (
            "The Swedish central bank raised its main rate to 3 percent on Thursday. It said inflation was too high.",
            "C3",
        ),
        ("President Linh will visit Hanoi in May, his office said on Monday. It would be his first visit.", "C3"),
        ("Norja will cut 900 jobs, Reuters reported on Tuesday, citing an internal document.", "F6"),
        (
            "Cholera has killed 48 people in Malawi, the health ministry said. The World Health Organization, which "
            "counts separately, also said that 48 people had died of cholera.",
            "C1",
        ),
        (
            "A gunman killed five people in a cinema in Lund, witnesses said. The gunman died in hospital, Health "
            "Minister Ann Moor said.",
            "F6",
        ),
        (
            "A nurse has sued a Denver clinic, saying she was fired for a report on drugs. In a complaint filed in a "
            "court in Denver, Carla Mendes says managers told her to stop counting.",
            "C3",
        ),
        (
            "Minister Gil Moreau said no oil had reached the beach at Pornic. Footage examined by this newspaper shows "
            "that oil had reached the beach at Pornic.",
            "C4",
        ),
        (
            "Goldspan paid rebels, the French army said. The German navy confirmed that Goldspan had paid rebels. "
            "Goldspan denied the accusation.",
            "C3",
        ),
        ("It is reported that Celtic have sold Marek Dusek for a record fee.", "F6"),
        ("Marek Dusek has arrived in Oslo. His arrival was confirmed by two agencies, citing a police source.", "F6"),
    ],
)
def test_the_words_decide_what_kind_of_origin_a_claim_has(text: str, code: str) -> None:
    assert told(text).reliability.code == code


RESIGNED = "that the minister had resigned"


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        (
            f"The Tarn Gazette reported on Monday, citing Radio Lurn, which quoted a commander, {RESIGNED}.",
            {"single_origin_amplified"},
        ),
        (
            f"The Tarn Gazette reported {RESIGNED}, citing Radio Lurn. The Lurn Herald, citing Radio Lurn, also "
            f"reported {RESIGNED}.",
            {"single_origin_amplified", "possible_circular"},
        ),
        (
            f"The Tarn Gazette reported on Monday, citing the Lurn Herald, {RESIGNED}. The Lurn Herald reported, "
            f"citing the Tarn Gazette, {RESIGNED}.",
            {"circular"},
        ),
    ],
)
def test_a_loop_is_told_only_where_the_text_shows_it(text: str, patterns: set[str]) -> None:
    found = told(text)
    assert set(found.reliability.sourcing.patterns) == patterns
    assert found.reliability.code == "F6"
    assert (found.reliability.sourcing.origins == 0) == ("circular" in patterns)


def test_what_is_blamed_on_a_circumstance_accuses_nobody() -> None:
    text = "The ferries will stop, their chief executive said, blaming a shortage of trained crew. Nobody was hurt."
    document, _ = read(text)
    denied = ReplyEntry(None, "denied", (document.sentences[1].span,))
    assert "DENIED_BY_ACCUSED" not in told(text, replies=(denied,)).reasons


def test_a_denial_of_that_answers_what_was_said_right_before_it() -> None:
    text = (
        "Norden Ferries will cut its sailings, its chief executive Ida Lund said. Many officers have left, she said. "
        "A union official said the figure was closer to 20. Norden Ferries denied that."
    )
    assert "DENIED_BY_ACCUSED" not in told(text).reasons


def test_a_claim_that_is_denied_right_after_it_is_contradicted() -> None:
    text = (
        "The hall burned on Monday, police said. Jo Rehn of the fire service said the wiring in the cellar was faulty. "
        "Ida Lund, the owner, denied that."
    )
    found = told(text)
    (claim,) = [c for c in found.claims if c.text == "the wiring in the cellar was faulty"]
    assert {"CONTRADICTED"} <= {x.code for r in found.reliability.ratings if r.id == claim.rating for x in r.reasons}


def test_a_speaker_who_is_left_open_is_not_the_outlet() -> None:
    found = told("It is what Dan Moor told Paul Rask. Rebels blew up the port of Elmouth on Monday, he said.")
    assert found.reasons == {"SPEAKER_LEFT_OPEN"}
    assert found.reliability.label == "Said by somebody in the text, which leaves open who it is; no other source."
