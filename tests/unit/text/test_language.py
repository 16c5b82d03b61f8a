"""What the caller says goes; a doubtful guess does not."""

from __future__ import annotations

import numpy as np
import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from service.text.language import read_model, tell


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The harbour was closed on Monday after a crane fell into the water, the port said.", "en"),
        ("THE HARBOUR WAS CLOSED ON MONDAY AFTER A CRANE FELL INTO THE WATER, THE PORT SAID.", "en"),
        ("Der Hafen wurde am Montag geschlossen, nachdem ein Kran ins Wasser gestürzt war.", "de"),
        ("Le port a été fermé lundi après la chute d'une grue dans l'eau, selon la mairie.", "fr"),
        ("El puerto fue cerrado el lunes después de que una grúa cayera al agua.", "es"),
        ("Přístav byl v pondělí uzavřen poté, co do vody spadl jeřáb, uvedla správa.", "cs"),
        ("أغلق الميناء يوم الاثنين بعد سقوط رافعة في الماء حسب ما قالت السلطات", "ar"),
    ],
)
def test_a_sentence_of_news_is_recognised(text: str, code: str) -> None:
    assert tell(text, None, "en") == (code, "detected")


def test_the_callers_word_is_not_doubted() -> None:
    assert tell("The harbour was closed on Monday after a crane fell into the water.", "de", "en") == ("de", "given")


@pytest.mark.parametrize("text", ["Short.", "12345 67890 " * 20, "🎉" * 80, "xyzzy " * 3])
def test_too_little_to_tell_is_assumed(text: str) -> None:
    assert tell(text, None, "en") == ("en", "assumed")


def test_the_model_is_the_packages_own_for_the_languages_that_are_told() -> None:
    own = LanguageIdentifier.from_model_file(MODEL_FILE)
    own.set_languages([code for code in own.labels if len(code) == 2])
    languages, arrays = read_model()
    assert languages == own.nb_classes
    assert np.array_equal(arrays["weights"].T, own.nb_ptc)
    assert np.array_equal(arrays["priors"], own.nb_pc)
    for name, states in (("moves", own.tk_nextmove), ("rows", own.tk_row), ("features", own.tk_output)):
        assert np.array_equal(arrays[name], states), name
