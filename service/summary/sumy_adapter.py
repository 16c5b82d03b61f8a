"""sumy's own methods over our sentences. This file and the stemmers import sumy, once such a method is asked for.

Our sentences are handed over by identity, so that offsets are kept, repeated sentences stay apart and lines in capitals
are no headings; words are ours, so that no tokenizer data is needed.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np

from service.summary.stemming import stemmer
from service.summary.vectors import Floats
from service.text.document import Document
from service.text.words import LETTERS, stop_words

# Edmundson's method needs words that speak for a sentence and against it: none in a language without any.
_NO_WORD = frozenset({"\0"})
# Ratings are equal if they agree to this many digits: hash order must not decide between two sentences.
_DIGITS = 9


def rate(document: Document, method: str) -> Floats:
    """One rating a sentence by ``lsa``, ``luhn``, ``kl``, ``sum_basic``, ``reduction`` or ``edmundson``."""
    summarizer = _summarizer(method, document.language)
    found: list[float] = []

    def keep(sentences: Sequence[Any], _: object, rating: Any, *arguments: Any) -> tuple[()]:
        of = rating.__getitem__ if isinstance(rating, dict) else rating
        found.extend(float(of(s, *arguments)) for s in sentences)
        return ()

    summarizer._get_best_sentences = keep
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LSA warns of texts with fewer words than sentences, and goes on
        summarizer(_model(document, method), 0)
    return np.round(found, _DIGITS) if found else np.zeros(len(document.sentences))


def _summarizer(method: str, language: str) -> Any:
    stems, stop = stemmer(language), stop_words(language)

    def stem(word: str) -> str:
        return stems([word.lower()])[0]

    if method == "edmundson":
        from sumy.summarizers.edmundson import EdmundsonSummarizer

        from service.text.words import words

        edmundson = EdmundsonSummarizer(stem)
        edmundson.bonus_words = words("bonus", language) or _NO_WORD
        edmundson.stigma_words = words("stigma", language) or _NO_WORD
        edmundson.null_words = stop or _NO_WORD
        return edmundson
    from sumy.summarizers.kl import KLSummarizer
    from sumy.summarizers.lsa import LsaSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.reduction import ReductionSummarizer
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    made = {
        "kl": KLSummarizer, "lsa": LsaSummarizer, "luhn": LuhnSummarizer, "reduction": ReductionSummarizer,
        "sum_basic": SumBasicSummarizer,
    }[method](stem)  # fmt: skip
    made.stop_words = stop
    return made


def _model(document: Document, method: str) -> Any:
    """The text as sumy's model, one paragraph each; the headline is a heading, which only Edmundson's method reads."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    class Verbatim(Sentence):  # type: ignore[misc]
        """A sentence that equals only itself."""

        __slots__ = ("words",)
        __hash__ = object.__hash__

        def __init__(self, text: str, is_heading: bool = False) -> None:
            super().__init__(text, None, is_heading)
            self.words = tuple(LETTERS.findall(text.lower()))

        def __eq__(self, other: object) -> bool:
            return self is other

    paragraphs: dict[int, list[Verbatim]] = {}
    for s in document.sentences:
        paragraphs.setdefault(s.paragraph, []).append(Verbatim(document.cut(s.span)))
    made = list(paragraphs.values())
    if document.title and method == "edmundson":
        made[0].insert(0, Verbatim(document.title, is_heading=True))
    return ObjectDocumentModel([Paragraph(p) for p in made])
