"""sumy's stemmers; English, of which a text may bring hundreds of new words, from the same algorithm in C.

Both are Snowball's "English" of 2002 to 2024 (Porter, snowballstem.org); Snowball 3.0 stems some words differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

import Stemmer

from service.text.words import LANGUAGES

_REMEMBERED = 50_000
# Where NLTK, which sumy asks, is at odds with Snowball: after these endings, and in words that it leaves as they are
# only where no apostrophe follows.
_AT_ODDS = re.compile(r"izer|izat|ational|(?:(?:inn|out|cann|herr|earr)ing|ceed)s?['’]")
_AS_IT_IS = 2  # letters
_APOSTROPHES = str.maketrans("’‘‛", "'''")


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """The stemmer for an ISO 639-1 language; the word itself where there is none."""
    slow = _of_sumy(language)
    if language != "en":
        return slow
    quick = Stemmer.Stemmer("english", 0).stemWord  # 0: what is remembered is remembered by the caller

    def stem(word: str) -> str:
        word = word.lower()
        if len(word) <= _AS_IT_IS:
            return word
        if _AT_ODDS.search(word):
            return slow(word)
        return str(quick(word if word.isalpha() else word.translate(_APOSTROPHES)))

    return stem


def _of_sumy(language: str) -> Callable[[str], str]:
    """Remembers the words it met last."""
    from sumy.nlp.stemmers import Stemmer as Sumys
    from sumy.nlp.stemmers import null_stemmer

    try:
        stem = Sumys(LANGUAGES.get(language, language))
    except LookupError:
        stem = null_stemmer
    return lru_cache(maxsize=_REMEMBERED)(stem)
