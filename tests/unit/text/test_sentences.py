"""A sentence is what a reader takes for one; its span cuts the text exactly."""

from __future__ import annotations

import pytest

from service.text.sentences import split
from tests.growth import grows_linearly


def texts(text: str, language: str = "en") -> list[str]:
    return [text[s.start : s.end] for s in split(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gen. Mark A. Holloway met Sen. J.D. Ruiz in Washington, D.C. on Jan. 6. They disagreed.",
            ["Gen. Mark A. Holloway met Sen. J.D. Ruiz in Washington, D.C. on Jan. 6.", "They disagreed."],
        ),
        (
            "OSLO (AP) — The U.S. Senate sent Mr. Berg home. He left.",
            ["OSLO (AP) — The U.S. Senate sent Mr. Berg home.", "He left."],
        ),
        (
            "(NNC)A.J. Lowe said no. It cost $3.5 million.",
            ["(NNC)A.J. Lowe said no.", "It cost $3.5 million."],
        ),
        (
            "“We lost,” he said. “It hurts.” The crowd left.",
            ["“We lost,” he said.", "“It hurts.”", "The crowd left."],
        ),
        ('"Stop!" she cried. "Who goes there?"', ['"Stop!" she cried.', '"Who goes there?"']),
        (
            "He quit over the scandal. A junior clerk had accused him.",
            ["He quit over the scandal.", "A junior clerk had accused him."],
        ),
        (
            "Crews cut the roof from the car. Derby police want witnesses.",
            ["Crews cut the roof from the car.", "Derby police want witnesses."],
        ),
        ("He is out on bail. T-Mobile has paid.", ["He is out on bail.", "T-Mobile has paid."]),
        (
            "The idea appeals to me. “They text me,” Ms Orr said. “That is built in.” “It will stay so.”",
            ["The idea appeals to me.", "“They text me,” Ms Orr said.", "“That is built in.”", "“It will stay so.”"],
        ),
        (
            'The mill reopens next month. "I never lost hope," she said. I asked why.',
            ["The mill reopens next month.", '"I never lost hope," she said.', "I asked why."],
        ),
        (
            "It was won in 1997. Athletic led 2-0. Two followed break-ins. ARD reported both.",
            ["It was won in 1997.", "Athletic led 2-0.", "Two followed break-ins.", "ARD reported both."],
        ),
        (
            '"He ran," said Lt. Anna Berg of Fort St. Mark. She lives on Mill St. The road is shut.',
            ['"He ran," said Lt. Anna Berg of Fort St. Mark.', "She lives on Mill St.", "The road is shut."],
        ),
        (
            "“We knew,” she wrote on X. The board met. She wrote on X. He denied it. They want vitamin D. It helps.",
            [
                "“We knew,” she wrote on X.",
                "The board met.",
                "She wrote on X.",
                "He denied it.",
                "They want vitamin D.",
                "It helps.",
            ],
        ),
        ("The singer is Ann B. Lowe of Tarn. Ask J. Orr.", ["The singer is Ann B. Lowe of Tarn.", "Ask J. Orr."]),
        ("It opens in New York. Tairo Lowe sings.", ["It opens in New York.", "Tairo Lowe sings."]),
        ("He lives in Vail, Colo. A meeting is set.", ["He lives in Vail, Colo.", "A meeting is set."]),
        ("The road runs for approx. Three miles remain.", ["The road runs for approx. Three miles remain."]),
    ],
)
def test_news_sentences(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_line_break_ends_a_sentence_and_counts_paragraphs() -> None:
    text = "Flood closes bridge\n\nThe bridge was shut. Cars queued.\nPolice came."
    assert texts(text) == ["Flood closes bridge", "The bridge was shut.", "Cars queued.", "Police came."]
    assert [s.paragraph for s in split(text, "en")] == [0, 1, 1, 2]


def test_a_text_wrapped_at_a_fixed_width_is_read_through_its_line_breaks() -> None:
    wrapped = (
        "The council of the small harbour town of Eastport voted on Monday to close\n"
        "the library, which had served generations of readers since President\n"
        "Lincoln was in office and the quays were busy with tall ships. It was a\n"
        "sad day for the people of the town, said the mayor, who had fought for the\n"
        "library to the last and lost by a single vote in a long session.\n"
        "\n"
        "Work on the site begins in May."
    )
    assert len(texts(wrapped)) == 3
    assert "President\nLincoln" in texts(wrapped)[0]


def test_a_wrapped_text_may_be_indented_and_begin_its_paragraphs_after_short_lines() -> None:
    wrapped = (
        "The harbour board said it would close the old fish market in the spring and would\n"
        "            move its traders to a shed behind the railway station.\n"
        "            The traders' union called the plan an insult to the town, and its leader told\n"
        "            reporters that nobody had asked them. A march is planned.\n"
        '            "We shall not go," she said.\n'
        "            The market was built in 1888, when forty boats landed their catch at the quay\n"
        "            every morning.\n"
    )
    found = texts(wrapped)
    assert [s.paragraph for s in split(wrapped, "en")] == [0, 1, 1, 2, 3]
    assert found[0].startswith("The harbour board")
    assert found[0].endswith("railway station.")
    assert found[3] == '"We shall not go," she said.'


def test_a_wrapped_text_is_known_by_its_lines_that_go_on_though_names_open_many() -> None:
    wrapped = (
        "May 3 British engine maker Norkom Holdings Group\n"
        "Plc is in talks to buy the pump maker Arden Valley\n"
        "Hydraulics Co, the Norwick Courier reported, citing\n"
        "sources.\n"
        "Terms of the possible deal were unclear, people familiar\n"
        "with the matter told the newspaper.\n"
        "Arden Valley, which was valued at 2 billion pounds as of\n"
        "Friday's close, could fetch more than 3 billion with a\n"
        "premium, the paper said.\n"
    )
    assert [t[-9:] for t in texts(wrapped)] == ["\nsources.", "ewspaper.", "per said."]


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("The guidelines ask makers to make it easy to pair", "mobile devices with the systems of cars."),
        ("The mayor said she would call for unity in an address to mark the", "Norwick Day holiday."),
    ],
)
def test_a_long_line_that_breaks_off_goes_on_in_the_next(line: str, following: str) -> None:
    assert len(texts(f"{line}\n   {following}\nNobody was hurt.")) == 2


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("The maker shows its new telephone to the masses", "iPhone sales fell by a third in May."),
        ("The quay was shut on Monday and the boats were sent away.", "and so on"),
        ("The council will do these things in the coming year:", "close the pool"),
        ("Milk and eggs", "two loaves of bread"),
        ("The mayor said she would call for unity in an address to mark the", "\nNorwick Day holiday."),
    ],
)
def test_a_line_that_ends_or_is_short_or_parted_does_not(line: str, following: str) -> None:
    assert len(texts(f"{line}\n{following}")) == 2


def test_a_list_of_short_lines_is_not_read_as_one_sentence() -> None:
    lines = "\n".join(
        f"{town} {n} - Harbour Athletic and Railway Wanderers {n}" for n, town in enumerate(["Derby"] * 8)
    )
    assert len(texts(lines)) == 8


def test_repeated_sentences_and_lines_in_capitals_all_survive() -> None:
    assert texts("RESULTS\nNo goals. No goals. No goals.") == ["RESULTS", "No goals.", "No goals.", "No goals."]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Der Rat tagt am 3. Oktober in Köln. Dr. Meier spricht z. B. über Geld. Danach wird abgestimmt.", 3),
        ("fr", "M. Dupont a démissionné lundi. « C'est fini », a-t-il dit. Le conseil se réunit mardi.", 3),
        ("es", "El Sr. Ruiz dimitió el lunes. ¿Quién sigue? Nadie lo sabe.", 3),
        ("cs", "Vláda schválila zákon. Platí od 1. ledna. Opozice protestuje.", 3),
        ("ar", "قال الوزير إن الميناء مغلق. هل يفتح غدا؟ لا أحد يعلم.", 3),
    ],
)
def test_other_languages_have_sentences_too(language: str, text: str, count: int) -> None:
    assert len(texts(text, language)) == count


@pytest.mark.parametrize("text", ["", " \n\t ", "\u2028"])
def test_no_text_has_no_sentences(text: str) -> None:
    assert split(text, "en") == ()


def test_spans_never_hold_surrounding_white_space_or_overlap() -> None:
    text = "  One.   Two!\n\n   Three?  \n...\nFour  "
    last = 0
    for s in split(text, "en"):
        assert text[s.start : s.end].strip() == text[s.start : s.end] != ""
        assert s.start >= last
        last = s.end


@pytest.mark.parametrize(
    "hostile", ["!", "A. ", ". ", '"', "x", "\n", "?! ", "… ", "U.S. ", "1.", "HELLO ", "Yes. ", ". « "]
)
@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_time_grows_linearly_on_hostile_text(hostile: str, language: str) -> None:
    assert grows_linearly(lambda length: split((hostile * length)[:length], language), 5_000)


def test_a_stray_stop_before_a_small_letter_ends_nothing() -> None:
    text = "Lawyers for a woman who . sued the mill said it had restored its. water supply. She was paid."
    assert texts(text) == [
        "Lawyers for a woman who . sued the mill said it had restored its. water supply.",
        "She was paid.",
    ]


def test_a_text_without_capitals_keeps_its_sentences() -> None:
    assert len(texts("the mill closed on monday. nobody was paid. the owner left town.")) == 3


@pytest.mark.parametrize("rank", ["Const.", "Insp.", "Capt.", "Supt.", "Cllr.", "Cmdr.", "Lieut."])
def test_a_rank_before_a_name_ends_no_sentence(rank: str) -> None:
    assert len(texts(f"The bus was stopped by {rank} Peter Lowe on Monday. He told {rank} Berg to wait.")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The band topped a poll of Kerrang! magazine.",
        "A report by Which? magazine found that few had.",
        "Not only was Hey Ya! one of the biggest hits.",
        "Many a woman who . claims the money lives here.",
    ],
)
def test_a_mark_before_a_small_word_is_a_names_own(sentence: str) -> None:
    text = sentence + " Nobody disagreed."
    assert [text[s.start : s.end] for s in split(text, "en")] == [sentence, "Nobody disagreed."]


def test_a_name_that_opens_with_a_small_letter_opens_a_sentence() -> None:
    text = "Who bought it? eBay will not say."
    assert [text[s.start : s.end] for s in split(text, "en")] == ["Who bought it?", "eBay will not say."]


@pytest.mark.parametrize(
    "sentence",
    [
        'It was signed by then-Sen. Anna Lund and the ex-Gov. Piet Roos, "as ever".',
        "“Mr. Lund had no part in it,” the ministry said.",
        "Questions went to police Lt. Col. Mark Dunn and to Lt. Holt.",
        "They wrote to Pct. 4 Constable Dana Wolfe, who sat in No. 10 until then.",
        'The plane carried B.J. "The Whale" Porter and his band.',
        "The bill of Rep. Dana Wolfe (D-Va.) at the time found no friends.",
    ],
)
def test_a_title_or_a_words_number_goes_with_what_follows_its_stop(sentence: str) -> None:
    text = f"The town was told. {sentence} Nobody disagreed."
    assert [text[s.start : s.end] for s in split(text, "en")] == ["The town was told.", sentence, "Nobody disagreed."]


def test_a_street_and_a_year_before_a_quotation_end_a_sentence() -> None:
    assert texts("She lives on Mill St. The road is shut.") == ["She lives on Mill St.", "The road is shut."]
    assert len(texts('The mound dates from 612 B.C. "This is the first time in 125 years that we dug."')) == 2
