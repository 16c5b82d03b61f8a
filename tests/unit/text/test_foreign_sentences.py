from __future__ import annotations

import pytest

from service.text.sentences import split
from tests.growth import grows_linearly


def parts(text: str, language: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", ["Personne n'a été blessé.", "« Le feu était rare », a dit le maire.", "« C'est fini. »", "Il pleut."]),
        ("fr", ["Personne n'a été blessé.", "«\u00a0Nous partons.\u00a0»", "Le parquet enquête."]),
        ("de", ["Verletzt wurde niemand.", "„Das war knapp.“", "Danach ging er.", "»Gut so.«", "Es regnet."]),
        ("fr", ["Il est parti. «"]),
        ("fr", ["« « « ». «"]),
    ],
)
def test_quotation_marks_stay_with_what_they_quote(language: str, expected: list[str]) -> None:
    assert parts(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["„Haben Sie Angst?“ fragte er.", "„Nein!“ rief sie.", "Dann ging sie."]),
        ("es", ["“¿Tiene miedo?”, preguntó.", "“¡No!” gritó ella.", "Todos callaron."]),
        ("fr", ["« Avez-vous peur ? » demanda-t-il.", "« Non ! »", "Le maire est parti."]),
        ("ru", ["«Вы боитесь?» — спросил он.", "Она молчала."]),
        ("pl", ["– Boi się pan? – zapytał.", "– Nie.", "Było cicho."]),
        ("ro", ["„Vino!” a spus ea.", "El a plecat."]),
        ("fi", ["”Pelkäätkö?” hän kysyi.", "Kukaan ei vastannut."]),
        ("he", ['"לא!" אמרה דנה.', "הוא הלך."]),
    ],
)
def test_who_asks_or_cries_is_of_the_same_sentence(language: str, expected: list[str]) -> None:
    assert parts(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("hu", ["A tüntetés 2024. március 5-én volt.", "Dr. Kovács Péter beszélt.", "Az ún. elnök hallgatott."]),
        ("ro", ["Dl. Popescu a venit.", "Primarul din orașul nostru A. Pop a plecat.", "Nr. 5 e închis."]),
        ("sk", ["Stalo sa to 5. marca v Košiciach.", "Prof. Novák to potvrdil."]),
        ("uk", ["Проф. Коваль мовчав.", "На вул. Франка тихо."]),
        ("sv", ["Det hände kl. 5.", "Dr. Olsson teg."]),
        ("fr", ["M. Dupont est parti.", "Mme. Roy aussi."]),
        ("nl", ["’s Avonds was het stil.", "Dhr. De Vries zweeg."]),
        ("ar", ["ذهب د. أحمد إلى القاهرة.", "انتهى."]),
    ],
)
def test_titles_dates_and_initials_end_nothing(language: str, expected: list[str]) -> None:
    assert parts(" ".join(expected), language) == expected


def test_a_text_without_capitals_keeps_its_sentences() -> None:
    assert len(parts("die brücke ist zu. niemand wurde bezahlt. der besitzer ging.", "de")) == 3


def test_a_name_that_opens_with_a_small_letter_opens_a_sentence() -> None:
    assert len(parts("Die Aktie stieg am Montag stark. iRobot verdient mehr. Die Börse feiert.", "de")) == 3


@pytest.mark.parametrize("hostile", [". « ", "“", "A. ", "dr. ", "? x ", "a. “ ", "«»", "! — "])
@pytest.mark.parametrize("language", ["fr", "de", "hu"])
def test_time_grows_linearly_on_hostile_text(hostile: str, language: str) -> None:
    assert grows_linearly(lambda length: split((hostile * length)[:length], language), 5_000)
