"""sumy's stemmers; English, of which a text may bring hundreds of new words, from the same algorithm in C.

Both are Snowball's "English" of 2002 to 2024 (Porter, snowballstem.org); Snowball 3.0 stems some words differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from Stemmer import Stemmer as PyStemmer

from service.text.words import LANGUAGES

_REMEMBERED = 50_000
# Where NLTK, which sumy asks, is at odds with Snowball: after these endings, in words that it leaves as they are only
# where no apostrophe follows, and in a letter with a mark that is none of theirs.
_AT_ODDS = re.compile(r"izer|izat|ational|(?:(?:inn|out|cann|herr|earr)ing|ceed)s?['’]|^.[’‘‛]$", re.MULTILINE)

Stemmer = Callable[[Sequence[str]], list[str]]


@cache
def stemmer(language: str) -> Stemmer:
    """The stemmer for an ISO 639-1 language, of many words in lower case; the words themselves where there is none."""
    one = _of_sumy(language)
    if language != "en":
        return lambda words: [one(word) for word in words]
    quick = PyStemmer("english", 0).stemWords  # 0: what is remembered is remembered by the caller

    def stem(words: Sequence[str]) -> list[str]:
        if not words:
            return []
        lines = "\n".join(words)
        plain = lines.replace("’", "'").replace("‘", "'").replace("‛", "'")
        out: list[str] = quick(plain.split("\n"))
        i = read = 0
        for odd in _AT_ODDS.finditer(lines):
            i += lines.count("\n", read, odd.start())
            read = odd.start()
            out[i] = one(words[i])
        return out

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
