"""The reply ledger: who denied, declined, could not be reached, was asked, or was never sought."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.card.attributing.attribution import find_statements
from service.card.attributing.statements import Statements
from service.card.claiming.claims import Claims
from service.card.facts import ReplyEntry
from service.card.naming.names import find_names
from service.card.naming.who import Actors, describe_actors
from service.card.sourcing import replies
from service.card.sourcing.replies import find_replies
from service.card.sourcing.sources import SourceReading, judge_sources
from service.text.document import Document
from service.text.syntax import Parse
from tests.growth import linear_in
from tests.unit.card.reading import read


def ledger(text: str) -> tuple[Document, Actors, tuple[ReplyEntry, ...]]:
    document, parse = read(text)
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    actors = describe_actors(document, parse, names, Statements((), ()))
    said = Statements(statements.statements, statements.quotations)
    return document, actors, find_replies(document, parse, names, said, actors, SourceReading((), ()))


def told(text: str) -> list[tuple[str | None, str]]:
    _, actors, replies = ledger(text)
    called = {a.id: a.name for a in actors.actors}
    return [(called.get(r.who or ""), r.reply) for r in replies]


@pytest.mark.parametrize(
    ("sentence", "reply"),
    [
        ("Maria Lopez denied the charges.", "denied"),
        ("Maria Lopez has pleaded not guilty to fraud.", "denied"),
        ("Maria Lopez dismissed the allegations as fiction.", "denied"),
        ("Maria Lopez called the claims baseless.", "denied"),
        ("Maria Lopez declined to comment.", "declined"),
        ("Maria Lopez refused to answer questions.", "declined"),
        ("Maria Lopez would not say whether she had paid.", "declined"),
        ("Maria Lopez had no immediate comment.", "declined"),
        ("Maria Lopez could not be reached for comment.", "unreachable"),
        ("Maria Lopez did not immediately respond to a request for comment.", "unreachable"),
        ("Maria Lopez didn't return several calls.", "unreachable"),
        ("Maria Lopez was not available for comment.", "unreachable"),
        ("Maria Lopez has been approached for comment.", "asked"),
        ("Maria Lopez was asked for a response.", "asked"),
        ("Maria Lopez wouldn't yet say how she had paid.", "declined"),
        ("Maria Lopez called the report baseless.", "denied"),
    ],
)
def test_a_reply_is_known_by_its_words(sentence: str, reply: str) -> None:
    assert told(sentence) == [("Maria Lopez", reply)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Maria Lopez was denied bail.",
        "Cadillac declined to renew its sponsorship.",
        "The court rejected the appeal.",
        "Maria Lopez responded to the letter at once.",
        "Maria Lopez asked the court for time.",
    ],
)
def test_other_refusals_are_no_replies(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver would not speak to the officers, Deputy Chief Anna Weber said.",
        "The driver did not respond to the officers' requests to leave the car.",
        "The driver refused to give police his name.",
        "Maria Lopez refused to answer questions from prosecutors.",
        '"The man refused to talk and drove off," Anna Weber said.',
        "The suspect refused to speak, police said.",
        "The pilot did not respond to calls for help.",
        "The miners could not be reached by the rescuers.",
        "The second suspect could not be located.",
    ],
)
def test_what_somebody_refused_to_tell_others_is_no_reply(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "reply"),
    [
        ("Police declined to comment.", "declined"),
        ("Maria Lopez refused to speak to reporters outside the court.", "declined"),
        ("Maria Lopez declined to discuss her talks with police.", "declined"),
        ("The ministry did not respond to questions.", "unreachable"),
        ('"We have no comment," Maria Lopez said.', "declined"),
    ],
)
def test_what_the_press_was_not_told_is_a_reply(sentence: str, reply: str) -> None:
    assert [r for _, r in told(sentence)] == [reply]


def test_a_spokesman_replies_for_his_body() -> None:
    assert told("A spokesman for Deutsche Bank declined to comment.") == [("Deutsche Bank", "declined")]


def test_who_confirms_but_says_no_more_declines() -> None:
    text = "Anna Weber, a spokeswoman, confirmed Deutsche Bank had been told of the strike but would not comment."
    assert told(text) == [("Anna Weber", "declined")]


def test_several_accused_reply_in_one_sentence() -> None:
    replies = told("Anna Weber and Jan Novak denied the charges.")
    assert replies == [("Anna Weber", "denied"), ("Jan Novak", "denied")]


def test_an_unnamed_party_may_reply_too() -> None:
    assert told("The youth denies the offence.") == [(None, "denied")]


def test_an_accused_party_that_nobody_asked_is_listed() -> None:
    assert told("The union accused Deutsche Bank of fraud.") == [("Deutsche Bank", "none_sought")]


def test_an_accused_party_that_replied_is_listed_once() -> None:
    text = "The union accused Deutsche Bank of fraud. Deutsche Bank denied the charge."
    assert told(text) == [("Deutsche Bank", "denied")]


def test_without_an_accusation_no_reply_is_missed() -> None:
    assert told("Deutsche Bank opened a branch in Porto.") == []


def test_a_reply_shows_the_party_and_the_words() -> None:
    document, _, replies = ledger("Maria Lopez declined to comment on Monday.")
    assert [document.cut(s) for s in replies[0].evidence] == ["Maria Lopez", "declined to comment"]


@pytest.mark.parametrize("text", ["", "denied", "denied " * 500, "😀 declined to comment", "“No comment.”"])
def test_any_text_is_read(text: str) -> None:
    assert isinstance(told(text), list)


def test_hostile_text_takes_linear_time() -> None:
    none = Statements((), ())

    def search(it: tuple[Document, Parse]) -> None:
        names = find_names(*it)
        find_replies(*it, names, none, describe_actors(*it, names, none), SourceReading((), ()))

    assert linear_in(lambda times: read("dismissed the the the the " * times), search, 250)


def test_a_firm_named_beside_its_noun_gives_one_reply() -> None:
    assert told("The contractor, Brandt & Lowe, declined to comment.") == [("Brandt & Lowe", "declined")]


@pytest.mark.parametrize(("reply", "words"), [*replies._WORDS.items(), ("accused", replies._ACCUSES)])
def test_every_reply_holds_a_word_that_is_looked_for_first(reply: str, words: tuple[str, ...]) -> None:
    @given(st.from_regex(replies._pattern(reply), alphabet=st.characters(max_codepoint=127)))
    @settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    def held(text: str) -> None:
        assert any(f"{word} ".startswith(words) for word in re.findall(r"\w+", text.lower()))

    held()


@pytest.mark.parametrize(("speaker", "heard"), [("The prosecutors", False), ("His lawyer, Ann Lund,", True)])
def test_whose_lawyer_speaks_is_heard(speaker: str, heard: bool) -> None:
    text = f"The state accused Dan Moor of bribing two inspectors. {speaker} said the charges were politics."
    document, parse = read(text)
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    actors = describe_actors(document, parse, names, statements)
    reading = judge_sources(document, parse, names, statements, Claims((), ()), actors)
    replies = find_replies(document, parse, names, statements, actors, reading)
    assert [r.reply for r in replies] == ([] if heard else ["none_sought"])


def test_who_did_not_deny_it_denied_nothing() -> None:
    assert told("Deutsche Bank did not deny that it had paid.") == []


@pytest.mark.parametrize(
    "text", ["Deutsche Bank has yet to confirm or deny the sale.", "Deutsche Bank would neither confirm nor deny it."]
)
def test_who_neither_confirms_nor_denies_it_denied_nothing(text: str) -> None:
    assert ("Deutsche Bank", "denied") not in told(text)


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("Deutsche Bank did not respond.", "unreachable"),
        ("Deutsche Bank had not replied when asked about the loans.", "unreachable"),
        ("Deutsche Bank issued a flat denial.", "denied"),
    ],
)
def test_a_short_reply_is_one(text: str, reply: str) -> None:
    assert ("Deutsche Bank", reply) in told(text)


def test_who_does_not_answer_events_owes_no_reply() -> None:
    assert told("Deutsche Bank did not respond to the fall of the crown for weeks.") == []
