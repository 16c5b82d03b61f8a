"""The reference here is sumy itself, whose English stemmer is NLTK's."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from sumy.nlp.stemmers import Stemmer

from service.summary.stemming import stemmer

STEMS = (
    "gener commun arsen nation sens real rat institut legis creat organ form provid condit act relat hous sky dy li "
    "gentl ugl earl on singl news how atlas cosmos bias ande inn out cann herr earr proc exc succ light irr conf hop "
    "hopp tann trib y yell boy say play enjoy ow vi"
)
ENDINGS = (
    "s es ed ing ingly edly eed ly ational tional enci anci abli entli izer ization ation ator alism aliti alli "
    "fulness ousli ousness iveness iviti biliti bli ogi fulli lessli li ment ement ence ance able ible ant ent ism ate "
    "iti ous ive ize ion al er ic icate ful ness y e ies ied ality ogist 's ’s s' ’"
)


def made_up() -> set[str]:
    draw = random.Random(7)  # noqa: S311
    stems, endings = STEMS.split(), ENDINGS.split()
    return {draw.choice(stems) + "".join(draw.choices(endings, k=draw.randint(0, 3))) for _ in range(30_000)}


def test_english_stems_are_those_of_sumy() -> None:
    drawn, theirs = sorted(made_up()), Stemmer("english")
    assert [
        (w, ours, theirs(w)) for w, ours in zip(drawn, stemmer("en")(drawn), strict=True) if ours != theirs(w)
    ] == []


@pytest.mark.parametrize(
    "word",
    [
        "realization",
        "tweetizer",
        "sensationally",
        "irrationality",
        "inning’s",
        "succeeds'",
        "o’",
        "us",
        "o'clock",
        "café",
    ],
)
def test_where_the_two_are_at_odds_sumy_is_followed(word: str) -> None:
    assert stemmer("en")(["fires", word, "floods"]) == ["fire", Stemmer("english")(word), "flood"]


def test_new_words_cost_a_fraction_of_what_they_cost_sumy() -> None:
    drawn, theirs, ours = sorted(made_up())[::5], Stemmer("english"), stemmer("en")
    slow, fast = [], []
    for _ in range(5):  # in turn, and the best of each: another process may take the processor for a while
        slow.append(_seconds(lambda: [theirs(word) for word in drawn]))
        fast.append(_seconds(lambda: ours(drawn)))
    assert min(fast) < min(slow) / 2


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


@pytest.mark.parametrize(("language", "stem"), [("en", "hors"), ("xx", "horses"), ("de", "hors")])
def test_a_language_without_a_stemmer_keeps_its_words(language: str, stem: str) -> None:
    assert stemmer(language)(["horses"]) == [stem]
    assert stemmer(language)([]) == []
