"""The main event: a headline's core, with the text as its evidence."""

from __future__ import annotations

import pytest

from service.card.attributing.attribution import find_statements
from service.card.claiming.claims import find_claims
from service.card.claiming.what import describe_event
from service.card.facts import Event
from service.card.naming.names import find_names
from service.card.naming.who import describe_actors
from service.text.document import Document
from tests.unit.card.reading import read


def event_of(text: str, title: str | None = None) -> tuple[Document, Event | None, dict[str, str]]:
    document, parse = read(text, title)
    names = find_names(document, parse)
    statements = find_statements(document, parse, names)
    actors = describe_actors(document, parse, names, statements)
    claims = find_claims(document, parse, names, statements)
    found = describe_event(document, parse, names, actors, claims)
    return document, found, {a.id: a.name for a in actors.actors}


SIGNING = (
    "President Amara Diallo signed a fishing treaty with Iceland on Friday in Dakar. "
    "The treaty lasts for ten years. Boats may take 40,000 tonnes of cod a year."
)


def test_without_a_title_the_phrase_is_the_texts_own() -> None:
    document, event, names = event_of(SIGNING)
    assert event is not None
    assert event.text.startswith("President Amara Diallo signed a fishing treaty")
    assert " ".join(document.cut(span) for span in event.evidence) == event.text
    assert names[event.agent or ""].endswith("Amara Diallo")
    assert (event.claim, event.predicate) == ("c1", "signed a fishing treaty with Iceland")


def test_the_titles_words_are_used_where_the_text_bears_them_out() -> None:
    document, event, _ = event_of(SIGNING, "Diallo signs fishing treaty with Iceland after long talks")
    assert event is not None
    assert event.text == "Diallo signs fishing treaty"
    assert "signed a fishing treaty" in document.cut(event.evidence[0])


def test_a_title_that_says_more_than_the_text_is_not_used() -> None:
    _, event, _ = event_of(SIGNING, "Diallo betrays desperate herring crews")
    assert event is not None
    assert "signed a fishing treaty" in event.text


def test_a_number_of_the_title_must_stand_in_the_text() -> None:
    _, event, _ = event_of(SIGNING, "Diallo signs 30 fishing treaties with Iceland")
    assert event is not None
    assert "30" not in event.text


def test_who_it_was_done_to_belongs_to_a_passive_phrase() -> None:
    text = (
        "The consulate in Basra was bombed by rebels on Thursday, police said. Two guards at the consulate were hurt."
    )
    _, event, _ = event_of(text, "Consulate in Basra bombed by rebels")
    assert event is not None
    assert event.text.startswith("Consulate in Basra bombed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The port authority of Elmouth closed its northern basin on Tuesday after a crane fell on a ship.",
            "The port authority of Elmouth closed its northern basin on Tuesday",
        ),
        (
            "ELMOUTH, March 11 (NNC) - The port authority closed its northern basin after a crane fell on a ship.",
            "The port authority closed its northern basin",
        ),
        ("(NNC)Norland's Senate has rejected a bill to raise the tax.", "Norland's Senate has rejected a bill"),
        (
            "12:40 The coast guard has called off the search for two divers.",
            "The coast guard has called off the search",
        ),
        (
            "Omar al-Haddad and his family have reportedly arrived in Oslo, where they were granted asylum.",
            "Omar al-Haddad and his family have reportedly arrived in Oslo",
        ),
        (
            "Elena Marrin, the soprano whose records sold by the million, has died at her home in Valletta.",
            "Elena Marrin has died at her home in Valletta",
        ),
    ],
)
def test_the_phrase_says_who_did_it_without_dateline_stamp_or_clauses(text: str, expected: str) -> None:
    document, event, _ = event_of(text + " It was the second time in a year that this had happened.")
    assert event is not None
    assert event.text.startswith(expected)
    assert " ".join(document.cut(span) for span in event.evidence) == event.text


def test_the_phrase_is_short() -> None:
    _, event, _ = event_of(
        "The committee on Tuesday rejected after nine hours of debate a proposal to move the fish market, which has "
        "stood on the quay since 1888, to a site behind the railway station that nobody likes."
    )
    assert event is not None
    assert len(event.text.split()) <= 14


@pytest.mark.parametrize("text", ["", "Hello", "?", "“”", "🙂", "said"])
def test_a_text_that_states_nothing_has_no_event(text: str) -> None:
    assert event_of(text, "Minister signs treaty")[1] is None


@pytest.mark.parametrize("title", ["", ":", "…", "'", "Signs", "While", "?!", "signs signs signs"])
def test_odd_titles_do_no_harm(title: str) -> None:
    assert event_of(SIGNING, title)[1] is not None


def test_the_agent_is_whom_the_headline_names_before_its_verb() -> None:
    text = (
        "The candidate Ana Ruz on Saturday showed an image of her rival Ida Sol beside a pile of cash. "
        "Ida Sol includes such pictures in her speeches, her staff said."
    )
    _, event, names = event_of(text, "Ana Ruz shows image of rival beside cash")
    assert event is not None
    assert names[event.agent or ""] == "Ana Ruz"


def test_a_sentence_that_only_repeats_the_title_is_no_evidence_of_the_event() -> None:
    title = "Minister signs treaty with Norland"
    _, event, _ = event_of(f"{title}. OSLO - Foreign Minister Ana Ruz signed a treaty with Norland on Monday.", title)
    assert event is not None
    assert all(span.start > len(title) for span in event.evidence)


def test_a_headlines_phrase_ends_in_no_word_that_leads_to_more() -> None:
    text = "The Corran Bridge will stay shut until May after engineers found cracks in it, minister Ada Solheim said."
    _, event, _ = event_of(text, "Corran Bridge shut until May")
    assert event is not None
    assert not event.text.endswith("until")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The harbour master was served with a legal notice for her part in protests against the quay at Elmouth.",
            "The harbour master was served with a legal notice",
        ),
        (
            "Tove Lind became the fifth player to win the quiet title at the games in Elmouth after a match in rain.",
            "Tove Lind became the fifth player to win the quiet title",
        ),
        (
            "An adviser at the insurer has pleaded guilty to criminal charges in connection with a fraud of $3m.",
            "An adviser at the insurer has pleaded guilty to criminal charges",
        ),
        (
            "The club's chairman is expected to fetch up to 20 people at a meeting of angry members next month.",
            "The club's chairman is expected to fetch up to 20 people",
        ),
        (
            "The Norland thrower was training at a leisure centre for the games in Elmouth.",
            "The Norland thrower was training",
        ),
    ],
)
def test_a_long_phrase_is_cut_where_it_still_says_something(text: str, expected: str) -> None:
    _, event, _ = event_of(text + " It was the second time in a year that this had happened.")
    assert event is not None
    assert event.text.startswith(expected)
    assert not event.text.endswith(("connection", "with", "of", ",", " one"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norland's rail agency announced this week that the state would close two tunnels under the river Corran.",
            "the state would close two tunnels",
        ),
        ("A man went berserk and stabbed his brother over a parking ticket, a court heard yesterday.", "A man"),
        ("Gulls at the harbour have learned to open parcels, the head of the port museum said on Monday.", "Gulls"),
    ],
)
def test_what_is_said_is_the_event_not_the_saying(text: str, expected: str) -> None:
    document, event, _ = event_of(text + " It was the second time in a year that this had happened.")
    assert event is not None
    assert event.text.startswith(expected)
    assert not any(word in event.text for word in ("announced", "heard", "said"))
    assert " ".join(document.cut(span) for span in event.evidence) == event.text


def test_a_title_that_asks_says_for_what() -> None:
    text = "A convicted forger has asked the Elmouth Supreme Court to delay his trial, saying that a witness lied."
    _, event, _ = event_of(text, "Forger asks Elmouth court to delay trial")
    assert event is not None
    assert event.text.endswith("asks Elmouth court to delay trial")


def test_one_name_is_not_the_agent_for_several_people() -> None:
    text = (
        "Three senior managers of Norland's state-owned airline, Air Norland, are set to leave on 28 January. "
        "Air Norland said that it would replace them."
    )
    _, event, names = event_of(text)
    assert event is not None
    assert names.get(event.agent or "") != "Air Norland"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Turin carmaker Valpolo has announced 5.65bn euros ($7.4bn, £4.9bn) of purchases. It bought three rivals.",
            "Turin carmaker Valpolo has announced 5.65bn euros of purchases",
        ),
        ("Profits at the Norland chain rose to 4.2m pounds ($5.1m) in May, up from 3m.", "rose to 4.2m pounds"),
    ],
)
def test_an_aside_in_brackets_neither_ends_the_phrase_nor_stands_in_it(text: str, words: str) -> None:
    document, event, _ = event_of(text)
    assert event is not None
    assert words in event.text
    assert "(" not in event.text
    assert " ".join(map(document.cut, event.evidence)) == event.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The accident happened at about 10.30 on Friday as Lena Holt was driving along Mill Road in Brask. "
            "Lena Holt, from Tarn, was crushed by a falling crane. Emergency crews attended but she died at the scene.",
            "Lena Holt, from Tarn, was crushed by a falling crane",
        ),
        (
            "It is believed to be the oldest of its kind. Ana Ruz bought the vase in Leeds on Friday for £40,000.",
            "Ana Ruz bought the vase in Leeds on Friday",
        ),
        (
            "The ministry has refused to comment on the case. A guard appeared at the city court accused of theft.",
            "appeared at the city court",
        ),
    ],
)
def test_what_happened_is_told_rather_than_that_something_did(text: str, words: str) -> None:
    _, event, _ = event_of(text)
    assert event is not None
    assert words in event.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Norland minister wants the exam system updated to include practical subjects. He spoke on Friday.",
            "The Norland minister wants the exam system updated to include practical subjects",
        ),
        (
            "Omar Reyes stepped in to rescue Mia Holt, 13, after learning that she was desperate for a donor.",
            "Omar Reyes stepped in to rescue Mia Holt",
        ),
        (
            "The secret to staying slim could be in the gut. It is not known why.",
            "The secret to staying slim",
        ),
        (
            "Ten people, including four children, have been hurt in a crash in Brask. Three cars collided on Friday.",
            "Ten people, including four children, have been hurt in a crash",
        ),
        (
            'The Brask brewer said there had been an "unprecedented response" to its offer. It sells beer in Ohio.',
            'there had been an "unprecedented response" to its offer',
        ),
    ],
)
def test_the_phrase_is_whole(text: str, words: str) -> None:
    _, event, _ = event_of(text)
    assert event is not None
    assert event.text.startswith(words)


def test_a_subject_torn_out_of_a_quotation_names_nobody() -> None:
    _, event, _ = event_of(
        'A report about a woman who said she had an operation because she had a "fat face" '
        "has sparked outrage in Norland."
    )
    assert event is not None
    assert event.text.count('"') % 2 == 0
    assert "had an operation" not in event.text


def test_a_title_may_blur_its_number_in_other_words() -> None:
    _, event, _ = event_of(
        "A storm on Friday toppled a crane in Tarn, killing 107 or more and wounding 238, the civil guard said.",
        "At least 107 killed in Tarn crane fall",
    )
    assert event is not None
    assert event.text == "At least 107 killed in Tarn crane fall"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("More than 600 vials, said to contain poison, were seized by the county police on Friday.", "were seized"),
        (
            "After the film did badly abroad, Norland Pictures decided to sell it to a channel on Friday "
            "rather than book it into theatres.",
            "decided to sell it",
        ),
        (
            '"Grace of Norland," a film about a queen, is heading straight to the small screen. '
            "It opened the Tarn festival last year, where it was panned.",
            "is heading straight to the small screen",
        ),
        (
            "A fire engine on its way to a suspected blaze at a block of flats in Tarn collided with a car in Brask.",
            "A fire engine collided with a car",
        ),
    ],
)
def test_asides_and_what_was_not_done_are_no_events(text: str, words: str) -> None:
    _, event, _ = event_of(text)
    assert event is not None
    assert words in event.text


def test_a_named_subject_is_told_rather_than_a_pronoun() -> None:
    _, event, _ = event_of(
        "Last week she was barely limping – but Mia Holt is now the proud champion of the county of Tarn."
    )
    assert event is not None
    assert event.text.startswith("Mia Holt is now the proud champion")


def test_a_verb_behind_whom_it_is_about_is_not_the_headlines() -> None:
    title = "New Detail Emerges About Who Otto Lund Gave Money To"
    _, event, _ = event_of(
        "Otto Lund is being sued by dozens of women. He gave money to a club in Tarn in 2019.", title
    )
    assert event is not None
    assert not event.text.startswith("Gave Money")


def test_praise_is_the_news_where_the_title_tells_of_it() -> None:
    text = (
        "President Amara Diallo has an admirer in the envoy Peter West. "
        "West, who will retire soon, praised the rule of Diallo in an interview published on Saturday."
    )
    document, event, _ = event_of(text, "Envoy praises rule of Diallo")
    assert event is not None
    assert event.claim == "c1"
    assert "praised" in document.cut(event.evidence[0])


def test_a_return_is_made_though_the_parser_takes_it_for_a_verb() -> None:
    text = "Martina Hingis makes her return to competitve tennis after two years out of the game in Pattaya on Tuesday."
    _, found, _ = event_of(text)
    assert found is not None
    assert found.text.startswith("Martina Hingis makes her return to")


def test_they_of_a_saying_are_those_who_say_it() -> None:
    text = "Scientists at Brask University say they have found plastic in seals. Other experts urged caution."
    _, found, _ = event_of(text)
    assert found is not None
    assert found.text == "Scientists at Brask University say they have found plastic in seals"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Halvern Steel will not close the plant in Dortmund.", "will not close the plant in Dortmund"),
        ("Halvern Steel did not close the plant in Dortmund.", "did not close the plant in Dortmund"),
        ("Halvern Steel will shut the harbour.", "will shut the harbour"),
        ("Halvern Steel has closed the plant in Dortmund.", "closed the plant in Dortmund"),
        ("Halvern Steel is to close its plant by May.", "is to close its plant"),
        ("Halvern Steel plans to close its plant by May.", "plans to close its plant"),
        ("Halvern Steel has agreed to buy two rivals for $3m.", "agreed to buy two rivals"),
        ("Halvern Steel refused to pay on Monday.", "refused to pay"),
        ("Halvern Steel seeks to be allowed to sell beer in Dortmund.", "seeks to be allowed to sell beer"),
    ],
)
def test_the_predicate_keeps_what_denies_it_or_leaves_it_to_come_and_the_act_itself(text: str, predicate: str) -> None:
    _, event, _ = event_of(f"{text} The plant employs 400 people.")
    assert event is not None
    assert event.predicate == predicate


class TestTitlesThatTellNothing:
    """A question or a topic does not choose what happened: the lead does."""

    LEAD = "A fire destroyed three warehouses in the port of Elmouth on Tuesday, police said. "
    BODY = (
        "Seven residents know what the harbour master is to blame for. "
        "The harbour master is to blame for the fire, one of them wrote. Ships were sent to Lund."
    )

    @pytest.mark.parametrize(
        "title",
        [
            "Is the harbour master to blame for the fire?",
            "What residents know about the harbour master",
            "Elmouth: why the harbour master is to blame for the fire",
            "Seven things residents know about the harbour master",
            "Here's what residents know about the harbour master",
            "Everything you need to know about the harbour master",
        ],
    )
    def test_the_lead_is_the_event(self, title: str) -> None:
        _, event, _ = event_of(self.LEAD + self.BODY, title)
        assert event is not None
        assert event.text.startswith("A fire destroyed three warehouses")
        assert event.claim == "c1"

    def test_a_title_that_also_tells_counts_for_what_it_tells(self) -> None:
        _, event, _ = event_of(self.LEAD + self.BODY, "Fire destroys three warehouses. Who is to blame?")
        assert event is not None
        assert event.text == "Fire destroys three warehouses"

    def test_a_number_of_things_that_happened_is_no_topic(self) -> None:
        _, event, _ = event_of(self.LEAD + self.BODY, "Three warehouses destroyed in Elmouth fire")
        assert event is not None
        assert event.text.startswith("Three warehouses destroyed")

    def test_the_title_printed_again_is_not_the_lead(self) -> None:
        title = "How the harbour master let Elmouth burn"
        _, event, _ = event_of(f"{title}.\n\n{self.LEAD}{self.BODY}", title)
        assert event is not None
        assert event.text.startswith("A fire destroyed three warehouses")


class TestVerbOfAHeadline:
    TEXT = (
        "Police have identified four sailors of the ferry at Elmouth on Monday. The crash was on Sunday. "
        "The captain stands by his decision not to slow down. Three boats crashed out of the race. "
        "The ferry had lost its rudder, passengers claim."
    )

    @pytest.mark.parametrize(
        ("title", "event"),
        [
            ("Elmouth ferry crash: Police identify four sailors", "Police identify four sailors"),
            ("Captain stands by decision not to slow down", "Captain stands by decision not to slow down"),
            ("Three boats crash out as race begins", "crash out"),
        ],
    )
    def test_takes_what_belongs_to_it(self, title: str, event: str) -> None:
        _, found, _ = event_of(self.TEXT, title)
        assert found is not None
        assert found.text == event

    @pytest.mark.parametrize(
        "title",
        [
            "Elmouth ferry crash: four on board",
            "Four sailors back on land after ferry crash",
            "Four sailors in the crash at Elmouth",
            "Ferry without rudder at Elmouth, claim passengers",
        ],
    )
    def test_is_no_noun_no_aside_and_not_who_says_so(self, title: str) -> None:
        _, found, _ = event_of(self.TEXT, title)
        assert found is not None
        assert found.text.startswith("Police have identified four sailors")


def test_a_phrase_is_not_cut_in_a_name() -> None:
    _, event, _ = event_of(
        "The council voted to remove the long disputed statue of the founder of the town Edwin James Harrow on Monday."
    )
    assert event is not None
    assert event.text.endswith("Edwin James Harrow")
