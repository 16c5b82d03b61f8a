from __future__ import annotations

import numpy as np
import pytest

from service.summary.cost import CAP, check
from service.summary.options import CostError
from service.summary.sumy_adapter import rate
from tests.unit.summary.writing import FIRE, document, of_sentences

THROUGH_SUMY = ("lsa", "luhn", "kl", "sum_basic", "reduction", "edmundson")


@pytest.mark.parametrize("method", THROUGH_SUMY)
def test_every_sentence_has_a_rating_of_its_own(method: str) -> None:
    read = of_sentences(["The dam failed.", "ARDEN IS FLOODED", "The dam failed.", "Rain fell on the dam.", "7."])
    assert rate(read, method).shape == (5,)


@pytest.mark.parametrize("method", THROUGH_SUMY)
def test_ratings_are_the_same_time_and_again(method: str) -> None:
    assert (rate(document(FIRE), method) == rate(document(FIRE), method)).all()


def test_the_title_counts_for_edmundson() -> None:
    plain, titled = rate(document(FIRE), "edmundson"), rate(document(FIRE, title="Ring road closed"), "edmundson")
    assert int(np.argmax(titled - plain)) in (0, 5)


@pytest.mark.parametrize("method", ["lsa", "luhn", "kl", "sum_basic", "reduction"])
def test_each_costly_method_has_a_cap(method: str) -> None:
    letters = [chr(97 + n % 26) + chr(97 + n // 26 % 26) + chr(97 + n // 676) for n in range(2600)]
    read = of_sentences([f"Ship{x} met boat{x} off isle{x} with crew{x} and load{x} for port{x}." for x in letters])
    with pytest.raises(CostError) as caught:
        check(read, method)
    assert caught.value.cap == CAP


@pytest.mark.parametrize("method", ["lexrank", "textrank"])
def test_what_compares_all_sentences_is_capped_by_the_memory_that_takes(method: str) -> None:
    check(of_sentences(["It rained."] * 3_500), method)
    with pytest.raises(CostError) as caught:
        check(of_sentences(["It rained."] * 3_501), method)
    assert {"news", "lead"} <= set(caught.value.alternatives)
    assert not {"lexrank", "textrank"} & set(caught.value.alternatives)


@pytest.mark.parametrize("method", THROUGH_SUMY)
def test_an_article_is_far_below_the_cap(method: str) -> None:
    check(document(FIRE * 6), method)
