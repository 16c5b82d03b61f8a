from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from service.summary.context import needs_of_tags
from service.summary.options import METHODS, CostError, SummaryOptions
from service.summary.summarise import summarise
from service.summary.voices import NOWHERE, OWN_VOICE, Voice
from tests.growth import grows_linearly
from tests.unit.summary.writing import FIRE, document, of_sentences


@pytest.mark.parametrize("method", METHODS)
def test_every_method_gives_whole_sentences_of_the_text_in_its_order(method: str) -> None:
    read = document(FIRE)
    summary = summarise(read, SummaryOptions(method))
    assert len(summary.sentences) == 3
    assert [s.index for s in summary.sentences] == sorted(s.index for s in summary.sentences)
    assert all(FIRE[s.start : s.end] == s.text for s in summary.sentences)
    assert summary.text == " ".join(s.text for s in summary.sentences)
    assert all(0 <= s.score <= 1 for s in summary.sentences)
    assert sorted(s.rank for s in summary.sentences) == [1, 2, 3]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "text",
    ["", " \n ", "Word", "?!", "…", "😀 👍", "123", '"""""', "“Quoted only.”", "\u202bשלום עולם.\u202c", "a " * 3000],
)
def test_no_text_is_too_odd_for_a_method(method: str, text: str) -> None:
    summary = summarise(document(text), SummaryOptions(method))
    assert summary.is_whole_text == (len(summary.sentences) == len(document(text).sentences))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("language", ["fr", "de", "es", "cs", "ar", "fi", "xx"])
def test_every_method_works_in_languages_with_and_without_word_lists(method: str, language: str) -> None:
    texts = {
        "fr": "Le maire a démissionné lundi. Il a dit qu'il était malade. Le conseil se réunira jeudi. Il pleuvait.",
        "de": "Der Bürgermeister trat am Montag zurück. Er ist krank, sagte er. Der Rat tagt bald. Es regnete.",
        "es": "El alcalde dimitió el lunes. Dijo que está enfermo. El consejo se reúne el jueves. Llovía.",
        "cs": "Starosta v pondělí odstoupil. Uvedl, že je nemocný. Rada se sejde ve čtvrtek. Pršelo.",
        "ar": "استقال رئيس البلدية يوم الاثنين. قال إنه مريض. سيجتمع المجلس يوم الخميس. كانت السماء تمطر.",
    }
    parts = [f"{p}." for p in texts.get(language, texts["de"]).split(".") if p.strip()]
    summary = summarise(of_sentences([p.strip() for p in parts], language), SummaryOptions(method, sentences=2))
    assert len(summary.sentences) == 2


def test_the_lead_method_gives_the_first_sentences() -> None:
    assert [s.index for s in summarise(document(FIRE), SummaryOptions("lead")).sentences] == [0, 1, 2]


def test_order_by_rank_puts_the_best_sentence_first() -> None:
    summary = summarise(document(FIRE), SummaryOptions(order="rank"))
    assert [s.rank for s in summary.sentences] == [1, 2, 3]
    assert [s.score for s in summary.sentences] == sorted((s.score for s in summary.sentences), reverse=True)


def test_the_title_moves_the_choice_towards_what_it_names() -> None:
    title = "Ring road expected to stay closed until Wednesday evening"
    plain, titled = (
        {s.index: s for s in summarise(document(FIRE, title=t), SummaryOptions(sentences=8)).sentences}
        for t in (None, title)
    )
    assert titled[5].score > plain[5].score + 0.1
    assert titled[5].rank < plain[5].rank


def test_a_word_cap_is_never_exceeded_and_no_sentence_is_cut() -> None:
    for cap in range(1, 120, 7):
        summary = summarise(document(FIRE), SummaryOptions(sentences=None, max_words=cap))
        assert len(summary.text.split()) <= cap
        assert all(s.text in FIRE for s in summary.sentences)


def test_a_character_cap_counts_the_spaces_between_sentences() -> None:
    first_two = FIRE.index("More than")
    exact = summarise(document(FIRE), SummaryOptions("lead", sentences=None, max_characters=first_two - 1))
    short = summarise(document(FIRE), SummaryOptions("lead", sentences=None, max_characters=first_two - 2))
    assert len(exact.text) == first_two - 1
    assert len(short.text) < first_two - 2


def test_where_no_sentence_fits_a_cap_the_summary_is_empty() -> None:
    summary = summarise(document(FIRE), SummaryOptions(sentences=None, max_characters=5))
    assert (summary.text, summary.sentences, summary.ratio) == ("", (), 0.0)


def test_a_ratio_is_a_cap_that_always_leaves_one_sentence() -> None:
    half = summarise(document(FIRE), SummaryOptions(sentences=None, ratio=0.5))
    tiny = summarise(document(FIRE), SummaryOptions(sentences=None, ratio=0.001))
    whole = summarise(document(FIRE), SummaryOptions(sentences=None, ratio=1.0))
    assert 0.3 < half.ratio <= 0.5
    assert len(tiny.sentences) == 1
    assert whole.is_whole_text
    assert whole.ratio == 1.0


def test_a_text_as_short_as_the_summary_is_returned_whole() -> None:
    summary = summarise(document("The mayor resigned. He is ill."), SummaryOptions())
    assert summary.is_whole_text
    assert [s.index for s in summary.sentences] == [0, 1]


@pytest.mark.parametrize("method", METHODS)
def test_repeated_sentences_and_lines_in_capitals_stay_what_they_are(method: str) -> None:
    read = of_sentences(["MAYOR QUITS AFTER VOTE.", "The vote was lost.", "The vote was lost.", "The mayor quit."])
    summary = summarise(read, SummaryOptions(method, sentences=4, keep_attribution=False))
    assert [s.index for s in summary.sentences] == [0, 1, 2, 3]


def test_news_does_not_choose_the_same_words_twice() -> None:
    lead = "The government of Malta will raise the minimum wage by five percent in January."
    parts = [lead, lead, "Employers in Malta warned that hotels would cut jobs.", "The last rise was in 2019."]
    parts += ["Hotels in Malta employ 12,000 people.", "Unions in Malta had asked for a rise of eight percent."]
    assert {0, 1} - {s.index for s in summarise(of_sentences(parts)).sentences}


def test_a_sentence_whose_source_stands_in_another_brings_it_along() -> None:
    read = of_sentences(["Rain fell.", "The minister spoke on Friday.", "The dam will fail within two days.", "Dry."])
    voices = (OWN_VOICE, OWN_VOICE, Voice("the minister", 1, ("s1",)), OWN_VOICE)
    summary = summarise(read, SummaryOptions(sentences=2), voices)
    by_index = {s.index: s.attribution for s in summary.sentences}
    if 2 in by_index:
        assert 1 in by_index
        assert (by_index[2].state, by_index[2].label, by_index[2].sources) == ("carried_over", "the minister", ("s1",))
    assert all(a.state != "lost" for a in by_index.values())


class Heard(tuple[Voice, ...]):
    """Voices that count which of them were asked for."""

    def __init__(self, _: object) -> None:
        self.asked: set[int] = set()

    def __getitem__(self, index: Any) -> Any:
        self.asked.add(index)
        return super().__getitem__(index)


def test_of_a_long_text_the_best_sentences_are_heard_and_what_they_need() -> None:
    read = of_sentences([f"The dam above Arden will fail on day {n}." for n in range(200)])
    voices = Heard([Voice("Lena Moor", 150), *[OWN_VOICE] * 199])
    summary = summarise(read, SummaryOptions("lead", sentences=3), voices)
    assert [s.index for s in summary.sentences] == [1, 2, 3]
    assert 150 in voices.asked
    assert len(voices.asked) < 50


def test_with_room_for_one_a_sentence_that_needs_another_gives_way() -> None:
    read = of_sentences(["The dam will fail within two days, and 40,000 people in Arden must leave.", "She said so."])
    voices = (Voice("the minister", 1), Voice("the minister", 1))
    assert [s.index for s in summarise(read, SummaryOptions(sentences=1), voices).sentences] == [1]


def test_a_lost_source_is_the_last_resort_and_is_shown() -> None:
    read = of_sentences(["The dam will fail.", "Everybody must leave."])
    summary = summarise(read, SummaryOptions(sentences=1), (Voice(None, NOWHERE), Voice(None, NOWHERE)))
    assert [s.attribution.state for s in summary.sentences] == ["lost"]


def test_no_sentence_opens_with_a_pronoun_or_connective_whose_antecedent_is_left_out() -> None:
    for count in range(1, 6):
        chosen = {s.index for s in summarise(document(FIRE), SummaryOptions(sentences=count)).sentences}
        assert 7 not in chosen or 6 in chosen
        assert 4 not in chosen or 3 in chosen


def test_without_keeping_attribution_the_choice_is_the_methods_own() -> None:
    read = of_sentences(
        [
            "Rain fell.",
            "The dam above Arden is old.",
            "He wants the dam above Arden repaired and the valley left.",
            "The valley is flooded.",
        ]
    )
    kept = summarise(read, SummaryOptions("lexrank", sentences=1))
    own = summarise(read, SummaryOptions("lexrank", sentences=1, keep_attribution=False))
    assert [s.index for s in own.sentences] == [2]
    assert [s.index for s in kept.sentences] != [2]


def test_a_method_that_would_stall_a_worker_is_refused_before_it_runs() -> None:
    read = of_sentences([f"Sentence {n} tells of the harbour and of {n} ships." for n in range(800)])
    with pytest.raises(CostError) as caught:
        summarise(read, SummaryOptions("kl"))
    assert caught.value.cost > caught.value.cap
    assert caught.value.pointer == "/summary/method"
    assert "kl" not in caught.value.alternatives
    assert {"news", "lead", "lexrank", "textrank"} <= set(caught.value.alternatives)


def test_an_unknown_method_is_no_option() -> None:
    with pytest.raises(ValueError, match="magic"):
        SummaryOptions("magic")


def test_the_cost_of_news_grows_with_the_text() -> None:
    def work(size: int) -> None:
        parts = [f"Report {n} of the {n % 97} ships in harbour {n % 13} came on Friday, he said." for n in range(size)]
        summarise(of_sentences(parts))

    assert grows_linearly(work, 200)


@pytest.mark.parametrize(
    "hostile", ['"' * 50_000, "said " * 20_000, "The A " * 16_000, "“a ” " * 12_000, "By " * 33_000]
)
def test_hostile_texts_are_read_in_linear_time(hostile: str) -> None:
    assert grows_linearly(lambda size: summarise(document(hostile[:size])), 6_000)


def test_the_classic_library_is_imported_only_when_one_of_its_methods_is_asked_for() -> None:
    code = (
        "import sys; from service.summary.summarise import summarise; from service.text.document import *; "
        "d = Document('One. Two.', (Sentence(0, 0, 4, 0), Sentence(1, 5, 9, 0)), 'en', 'given'); summarise(d); "
        "assert not {'nltk', 'requests', 'sumy.summarizers'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_sentence_that_only_tells_who_spoke_stands_with_what_was_said() -> None:
    said = '"The dam above Arden failed because nobody had looked at it for years and years," was what she told them.'
    read = of_sentences(
        ["The dam above Arden failed.", '"Who is to blame for the dam?"', "Ann Moor told the jury.", said]
    )
    assert needs_of_tags(read, read.tokens) == [(), (), (1,), ()]


def test_a_dateline_is_no_part_of_a_summary() -> None:
    summary = summarise(document("ELMOUTH (NNA) — Two ferries collided in the fog on Monday, the coast guard said."))
    (only,) = summary.sentences
    assert (only.text, only.start, summary.ratio) == (summary.text, 16, 1.0)
    assert summary.text.startswith("Two ferries")
