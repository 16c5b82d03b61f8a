"""The language of a text: given by the caller, detected, or assumed where the text is too short to tell.

Detection is langid's naive Bayes over byte n-grams (Lui & Baldwin 2012, *langid.py: An Off-the-shelf Language
Identification Tool*), over the first characters only, which decide as well as the whole.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from service.text.document import Language, LanguageBasis
from service.text.sentences import PUNKT

CARD = ("en",)
"""Languages in which a fact card is made."""

# Stop words or a stemmer, or a sentence model: enough for an honest summary.
SUMMARY = tuple(sorted({"en", "ar", "he", "hu", "ro", "sk", "uk", *PUNKT} - {"ml"}))
"""Languages in which a summary is made."""

_SAMPLE = 4000  # characters
_ENOUGH_LETTERS = 40
_SURE = 0.5


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: Any = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # Rare varieties ("ary", "pcm") would only take votes from the written standard.
    identifier.set_languages([code for code in identifier.labels if len(code) == 2])
    return identifier


def warm_up() -> None:
    """Loads the model, so that no request waits for it."""
    _identifier()


def tell(text: str, given: Language | None, default: Language) -> tuple[Language, LanguageBasis]:
    """The language of ``text`` and on what basis: what the caller says goes, a doubtful guess does not."""
    if given is not None:
        return given, "given"
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _ENOUGH_LETTERS:
        return default, "assumed"
    code, probability = _identifier().classify(sample.lower() if sample.isupper() else sample)
    return (str(code), "detected") if probability >= _SURE else (default, "assumed")
