"""The language of a text: given by the caller, detected, or assumed where the text is too short to tell.

Detection is langid's naive Bayes over byte n-grams (Lui & Baldwin 2012, *langid.py: An Off-the-shelf Language
Identification Tool*), over the first characters only, which decide as well as the whole.

Its model is kept in ``data/languages.bin`` without the languages that are not told here, in a form that is read in a
fifth of the time: text lines that open with ``#`` (origin and licence), one line of JSON (the languages, and each
array's name, type, shape and size) and the arrays, each compressed by Zstandard.
"""

from __future__ import annotations

import json
from array import array
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import LanguageIdentifier

from service import zstd
from service.text.document import Language, LanguageBasis
from service.text.foreign_sentences import PUNKT

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
    languages, arrays = read_model()
    moves, rows = array("I", arrays["moves"].tobytes()), array("H", arrays["rows"].tobytes())
    weights = np.ascontiguousarray(arrays["weights"].T)
    return LanguageIdentifier(
        weights, arrays["priors"], languages, moves, arrays["features"].tolist(), norm_probs=True, tk_row=rows
    )


def read_model() -> tuple[list[str], dict[str, NDArray[Any]]]:
    """The languages, and the arrays by name.

    ``weights`` is languages x features, ``priors`` has one number a language; a state of the automaton that reads the
    text's bytes has its row of ``moves`` (256 a row) in ``rows`` and the feature that it finds, or -1, in ``features``.
    """
    data = (files("service.text") / "data" / "languages.bin").read_bytes()
    at = 0
    while data[at : at + 1] == b"#":
        at = data.index(b"\n", at) + 1
    end = data.index(b"\n", at)
    head = json.loads(data[at:end])
    arrays: dict[str, NDArray[Any]] = {}
    at = end + 1
    for name, kind, shape, size in head["arrays"]:
        arrays[name] = np.frombuffer(zstd.decompress(data[at : at + size]), kind).reshape(shape)
        at += size
    return head["languages"], arrays


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
