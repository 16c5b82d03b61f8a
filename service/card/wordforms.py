"""Forms of English words: all forms of a verb for the tables, and stems to see that two sentences say the same."""

from __future__ import annotations

from functools import cache, lru_cache

from service.card.lexicon import column, rows

_STEM = 5  # letters; enough to tell words of one article apart, few enough for "resign" and "resignation" to meet
_ENDINGS = ("ing", "ied", "ies", "ed", "en", "es", "er", "s", "e", "y")


def verb_forms(lemma: str) -> tuple[str, ...]:
    """Regular forms by spelling: says, tries, passes; a form too many ("sayed") does no harm."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        third, past = lemma + "es", lemma + "ed"
    else:
        third, past = lemma + "s", lemma + ("d" if lemma.endswith("e") else "ed")
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma
    return (lemma, third, past, stem + "ing")


@cache
def verb_table(name: str) -> dict[str, dict[str, str]]:
    """Every form of every ``lemma`` of ``data/<name>.tsv`` -> its row; a lemma of two words stands under its first."""
    out: dict[str, dict[str, str]] = {}
    for row in rows(name):
        verb = row["lemma"].split()[0]
        for form in (*verb_forms(verb), *row.get("forms", "").split()):
            out.setdefault(form, row)
    return out


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A rough key of a word in lower case, the same for most of its forms; "" for a word without content."""
    word = word.replace("’", "'").removesuffix("'s").strip("'-.#@")
    if not word or word in column("empty_words", "word") or not word[0].isalnum():
        return ""
    if word[0].isdigit():
        return word.replace(",", "")
    for ending in _ENDINGS:
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsfz":
                word = word[:-1]  # "stopped", "setting"
            break
    return word[:_STEM].rstrip("e")


@cache
def _kin() -> tuple[dict[str, str], dict[str, str]]:
    """Forms of verbs and names of acts -> their key in ``data/verb_kin.tsv``."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for row in rows("verb_kin"):
        verbs.update(dict.fromkeys(row["words"].split(), row["key"]))
        nouns.update(dict.fromkeys(row["nouns"].split(), row["key"]))
    return verbs, nouns


@lru_cache(maxsize=8192)
def act_stem(verb: str) -> str:
    """The stem of a verb, the same for its relatives: one key for "sank" and "sunk"."""
    return _kin()[0].get(verb) or stem(verb)


@lru_cache(maxsize=8192)
def noun_stem(noun: str) -> str:
    """The stem of a noun, for an act that of its verb: one key for "arrested" and "detention"."""
    return _kin()[1].get(noun) or stem(noun)


@cache
def opposites() -> dict[str, str]:
    """The key of an act -> that of its opposite."""
    return {row["key"]: row["opposite"] for row in rows("verb_kin") if row["opposite"]}
