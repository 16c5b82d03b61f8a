from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.summary.options import METHODS, SummaryOptions
from service.summary.summarise import summarise
from service.text import page
from service.text.page import is_boilerplate, may_state, without_boilerplate
from tests.unit.summary.writing import FIRE, document, of_sentences

LINES = [
    "Read more: Five things to know about the fire",
    "READ ALSO: Council under pressure",
    "Sign up for our daily newsletter to get the news first.",
    "Subscribe to our newsletter.",
    "“Kanye!",
    "Share this on Facebook",
    "Follow us on Twitter and Facebook for updates.",
    "Scroll down for video.",
    "Click here to see the pictures.",
    "By Jane Smith and Omar Haddad",
    "By Jane Smith, Political Editor",
    "Reporting by Jane Smith in Leeds; editing by Omar Haddad.",
    "Additional reporting by Jane Smith.",
    "Photo: Jane Smith/AP",
    "Image source, Getty Images",
    "(AP Photo/Jane Smith)",
    "Copyright 2024 The Leeds Courier.",
    "© 2024 The Leeds Courier. All rights reserved.",
    "This material may not be published, broadcast or redistributed.",
    "Jane Smith contributed to this report.",
    "This article was originally published on Monday.",
    "Last updated at 14:05",
    "Advertisement",
    "Most read",
    "10 December 2024",
    "What we know so far:",
    "Lire aussi : le maire démissionne",
    "Lesen Sie auch: Bürgermeister tritt zurück",
    "Lea también: el alcalde dimite",
    "@janesmith",
]  # fmt: skip

NEWS = [
    "By Monday the town was empty.",
    "By law, the council must meet in May.",
    "Read more books, doctors told parents on Tuesday.",
    "Follow the money, said the prosecutor.",
    "Share prices fell by three percent.",
    "Photos of the fire spread within minutes.",
    "He sued Getty Images for using his picture.",
    "Copyright law will change in March, the minister said.",
    "Published on Monday, the report says the dam is unsafe and calls for its closure.",
    "Correction officers went on strike in Ohio.",
    "Related charges against two men were dropped.",
    "Video of the arrest was shown to the jury.",
    "Updates to the law are due in March.",
    "More than 60 firefighters were sent.",
    "Register offices across Wales will close in June, the government says.",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_not_of_the_article_is_recognised(line: str) -> None:
    assert is_boilerplate(document(line), 0)


@pytest.mark.parametrize("sentence", NEWS)
def test_a_sentence_of_news_is_not_taken_for_one(sentence: str) -> None:
    assert not is_boilerplate(document(sentence), 0)


@pytest.mark.parametrize("method", METHODS)
def test_no_method_chooses_boilerplate(method: str) -> None:
    read = document("\n".join([*LINES[:14], FIRE, *LINES[14:25]]))
    summary = summarise(read, SummaryOptions(method, sentences=5))
    assert len(summary.sentences) == 5
    assert not any(is_boilerplate(read, s.index) for s in summary.sentences)


def test_a_text_of_nothing_else_is_still_summarised() -> None:
    assert summarise(document("\n".join(LINES[:3]))).sentences


def test_a_heading_on_its_own_line_is_no_sentence_but_an_unfinished_line_of_news_is() -> None:
    assert is_boilerplate(document("What happened\nThe dam failed."), 0)
    assert not is_boilerplate(document("The dam above Arden failed on Monday and the whole valley was flooded"), 0)


def test_a_fragment_inside_a_paragraph_is_judged_by_its_words_alone() -> None:
    assert not is_boilerplate(of_sentences(["The dam failed", "and Arden was flooded."]), 0)


def test_the_headline_of_another_article_whose_stop_stands_apart_is_one() -> None:
    told = (
        "The dam above Arden failed on Monday. Tourists flee storm . The valley was flooded, and a school is shut. "
        "Nobody was hurt. The army has sent boats. The dam is to be rebuilt by May."
    )
    assert [is_boilerplate(document(told), k) for k in range(6)] == [False, True, False, False, False, False]


def test_a_text_all_of_whose_stops_stand_apart_has_no_headlines_for_it() -> None:
    told = "The dam above Arden failed . The valley was flooded . A school is shut ."
    assert not any(is_boilerplate(document(told), k) for k in range(3))


def test_every_sentence_may_stand_where_all_are_boilerplate() -> None:
    assert without_boilerplate(document("\n".join(LINES[:3]))).all()


HEAD = "By Nora Finch For The Post Published: 12:01 EDT, 3 May 2014 | Updated: 13:30 EDT, 4 May 2014 Share this page "
PRICES = "The price of bread rose by a third in Arden."


@pytest.mark.parametrize(
    "buttons",
    [
        HEAD + "45 shares 12 View comments",
        "Share this article Share",
        "28 June 2016 Last updated at 08:03 BST",
        "More on this and other East Norland stories",
        "Latest Norland news updates",
        "Scroll down for video",
        "Click to share on X (Opens in new window) Click to share on Facebook (Opens in new window)",
        "Follow us on Facebook and Twitter",
        "Story continues below advertisement",
        "Advertisement",
        "(Image: Nora Finch/Courier)",
    ],
)
def test_buttons_and_bylines_that_run_into_a_sentence_stand_apart_from_it(buttons: str) -> None:
    read = document(f"The mill closed on Monday. {buttons} {PRICES}")
    assert [read.cut(s.span) for s in read.sentences] == ["The mill closed on Monday.", buttons, PRICES]
    assert read.page == {1}


@pytest.mark.parametrize(
    "sentence",
    [
        "Share this article with your neighbours, the mayor told readers.",
        "Advertisement spending fell by a third in May.",
        "Share prices fell in Arden.",
        "By Friday the mill had closed.",
    ],
)
def test_a_sentence_that_opens_with_such_words_stays_whole(sentence: str) -> None:
    assert [read.cut(s.span) for read in [document(sentence)] for s in read.sentences] == [sentence]


@pytest.mark.parametrize("line", ["Facebook", "Share | Tweet | Email", "45 comments", "FOLLOW US ON X", "Most read"])
def test_a_button_on_its_own_line_is_of_the_page(line: str) -> None:
    read = document(f"{line}\n{PRICES}")
    assert read.page == {0}


@pytest.mark.parametrize(
    "notice",
    [
        "This archived story is available only for your own use. It may be out of date.",
        "This material may not be published or copied. Ask the Courier for leave to do so.",
    ],
)
def test_a_notice_of_rights_holds_for_its_whole_paragraph_and_no_further(notice: str) -> None:
    read = document(f"{PRICES}\n{notice}\n{PRICES}")
    assert read.page == {1, 2}
    assert [may_state(read, k) for k in range(4)] == [True, False, False, True]


def test_a_story_of_which_something_is_said_is_no_notice() -> None:
    assert document("The story is personal for Ana Ruz. The report may be broadcast in May.").page == frozenset()


def test_a_caption_states_nothing_but_what_it_names_counts() -> None:
    read = document(f"Ana Ruz outside the mill in Arden (Picture: Courier Media/Pete Dole)\n{PRICES}")
    assert not may_state(read, 0)
    assert read.page == frozenset()


@pytest.mark.parametrize(
    "caption",
    [
        "Guilty: Ana Ruz (pictured last year) took the money from the till of the mill in Arden.",
        "New start: Pete Dole (left) and his brother (right) bought the mill in Arden in March.",
        "Rivals: Ana Ruz is pictured with the owner of the mill at a fair in Arden.",
    ],
)
def test_a_label_before_who_is_pictured_makes_a_caption_of_a_whole_sentence(caption: str) -> None:
    assert not may_state(document(f"{PRICES}\n{caption}"), 1)
    assert may_state(document(f"{PRICES}\nGuilty: the owner of the mill (aged 40) took the money."), 1)


def test_a_label_before_a_sentence_of_news_does_not_put_it_on_the_page() -> None:
    read = document("UPDATE: Police in Arden have found the missing boy.")
    assert read.page == frozenset()


def test_a_long_line_without_an_end_is_a_caption_where_all_others_have_theirs() -> None:
    caption = "Ana Ruz with her mother and both of her brothers outside the mill in the north of Arden"
    assert is_boilerplate(document("\n".join([PRICES, caption, *[PRICES] * 4])), 1)
    assert not is_boilerplate(document("\n".join([PRICES[:-1], caption, PRICES[:-1]])), 1)


def test_a_short_question_of_the_writer_is_left_out_but_not_a_quoted_one() -> None:
    assert is_boilerplate(document("So what went wrong?"), 0)
    assert not is_boilerplate(document("“What went wrong?”"), 0)
    long = "Did the ministry know in March that the bridge at Arden, which fell on Monday, was no longer safe?"
    assert not is_boilerplate(document(long), 0)


ASCII = st.characters(max_codepoint=127)


@given(st.from_regex(page._compiled("ending"), alphabet=ASCII))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_ending_holds_a_word_that_is_looked_for_first(text: str) -> None:
    assert any(sign in text.lower() for sign in page._ENDING_SIGNS)
