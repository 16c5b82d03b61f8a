"""What kind of article a text is: said only where its words show it."""

from __future__ import annotations

import pytest

from service.text import sentences
from service.text.document import Document
from service.text.genre import tell_genre
from service.text.vocabulary import phrases
from tests.growth import linear_in

REPORT = """The harbour at Lindholm was closed on Monday after a tanker ran aground, the port authority said.
Nobody was hurt. Divers will look at the hull on Tuesday, a spokesman said.
"We expect to open by the weekend," he told reporters.
Ships were sent to two ports further north, according to the coast guard."""

COLUMN = """The council wants to cut down forty lime trees to make room for cars.
That is a mistake, and I think most people know it.
I grew up in this street. The trees were there before the houses.
Of course we need somewhere to park. But why should the trees pay for it?
The council should listen. It must not pretend that nobody cares.
Make no mistake, once they are gone they are gone.
Surely we can do better than this.
It is time to say no."""

INTERVIEW = """The painter Ida Sol has lived on the island for thirty years. She spoke to us in her studio.

Why did you come here?

I came for a summer and forgot to leave. The light did it.

Do you still paint outside?

Every day that it does not rain. My hands hurt more than they did.

What are you working on now?

A series of doors. There are eleven of them, and none opens.

Will you show them?

Next year, if I finish."""

LIVE = """10:42 The first trucks have left the depot.
10:55 Police close the ring road in both directions.
11:10 The mayor asks people to stay at home.
11:32 Two buses are stuck on the bridge."""


def document(text: str, title: str | None = None) -> Document:
    return Document(text, sentences.split(text, "en"), "en", "given", title)


def genre(text: str, title: str | None = None) -> str:
    return tell_genre(document(text, title))


def test_a_report_is_news() -> None:
    assert genre(REPORT) == "news"


def test_a_writer_who_argues_in_the_first_person_writes_opinion() -> None:
    assert genre(COLUMN) == "opinion"


def test_a_column_may_judge_without_ever_saying_i() -> None:
    column = """Senator Berg is running for president on a message of hope.
It is tempting to see her as the new blood that the party needs.
Yet the senator has been her own worst enemy on the two questions that matter to her voters.
She drew up a bill on pensions three years ago and then walked away from it.
That is a shame, for the bill was supposed to be her calling card.
Instead she has embraced the oldest ideas in the party.
In short, the new blood looks very much like the old.
Her rivals hold the same views on pensions and have more money.
Clearly the senator must offer something new, or the race is over."""
    assert genre(column) == "opinion"


def test_the_same_words_in_quotation_marks_are_news() -> None:
    quoted = "\n".join(f'"{line}" Mr Berg told the council on Monday.' for line in COLUMN.splitlines())
    assert genre(quoted) == "news"


def test_a_notice_of_the_outlet_is_enough() -> None:
    assert genre(REPORT + "\nThe opinions expressed in this commentary are solely those of the author.") == "opinion"


def test_readers_comments_under_a_report_make_no_column() -> None:
    comments = "\n".join("I think they should have closed it years ago. Surely we all knew." for _ in range(3))
    assert genre("\n".join([REPORT] * 3) + "\n" + comments) == "news"


def test_a_report_with_quotations_that_are_not_closed_is_news() -> None:
    said = [
        "Coach Ida Berg believes her side can still win the league.",
        "'I think we can do it. I know my players. ",
        "Berg feels the defeat in Lindholm was unlucky.",
        "'I was proud of them. We must not look back. ",
        "The former captain moved to the club in the spring.",
        "'I love it here, and I want to stay for my family. ",
        "Her contract ends in June.",
        "'I have told them what I want. Clearly they must decide. ",
        "The next match is on Sunday.",
    ]
    assert genre("\n".join(said)) == "news"


@pytest.mark.parametrize("label", ["Opinion: ", "COMMENT | ", "Editorial — "])
def test_a_column_that_is_labelled_as_one_is_opinion(label: str) -> None:
    assert genre(label + REPORT) == "opinion"


def test_questions_with_answers_are_an_interview() -> None:
    assert genre(INTERVIEW) == "interview"


def test_entries_with_clock_times_are_a_live_blog() -> None:
    assert genre(LIVE) == "live_blog"


def test_a_time_in_a_report_makes_no_live_blog() -> None:
    assert genre(REPORT + "\n10:42 was the last time the tanker was seen, the authority said.") == "news"


@pytest.mark.parametrize("text", ["", " ", "Hello.", "“", "你好。", "a" * 5000, "\n\n\n", "🙂 🙂 🙂"])
def test_too_little_to_tell_is_other(text: str) -> None:
    assert genre(text) == "other"


@pytest.mark.parametrize("piece", ["“a", "'a ", '"', "I think ", "? ", "Q: ", "10:10 \n", "said "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    def make(length: int) -> Document:
        text = (piece * length)[:length]
        return Document(text, sentences.split(text[:20], "en"), "en", "given")

    assert linear_in(make, tell_genre, 12_000)


def test_no_phrase_that_tells_a_genre_is_without_a_word_that_the_tokens_mark() -> None:
    told = [(phrase, bit) for listed in phrases().values() for phrase, bit in listed]
    assert len(told) > 90
    assert [phrase for phrase, bit in told if not document(phrase).tokens.kinds[0] & bit] == []


def test_a_quotation_that_goes_on_behind_a_second_mark_is_the_speakers() -> None:
    said = (
        "The striker Mia Hamlin has played her last game. She scored 158 goals for Norland and won the cup twice.\n"
        'On her retirement Hamlin said: "There are mixed feelings. I have put a lot of things off. "I have to see what '
        'is out there and must not commit to everything. I think I should rest."\n'
        "She took to the field for the last time in Arden. The club gave her a clock. The crowd sang her name.\n"
        "Her coach left for Brask in July."
    )
    assert genre(said) == "news"


def test_us_is_a_country_in_capitals() -> None:
    trade = "The gap between US exports and imports grew. US officials said so. The US sold less to Asia. "
    assert genre(trade + "Economists at two US banks said the dollar was to blame for the fall in sales.") == "news"


def test_turns_that_run_into_one_paragraph_are_an_interview() -> None:
    turns = " ".join(f"NNC: What is song {i} about? Siham: It is about our home. We wrote it there." for i in range(4))
    assert genre("The two sisters have recorded their first album in Arden. They spoke to NNC. " + turns) == "interview"


def test_labels_without_questions_are_no_interview() -> None:
    lists = " ".join(f"Pros: Film {i} is short. Cons: It is dull." for i in range(4))
    assert genre("The town's cinema has shown four films this week, the owner said. Why? " + lists) != "interview"
