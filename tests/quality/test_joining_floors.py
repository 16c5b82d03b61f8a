"""Claims of several reports: none is joined to one of another event, and of those that are the same many are."""

from __future__ import annotations

from itertools import combinations

import pytest

from service.corroborating.corroborate import corroborate
from service.corroborating.result import Corroboration
from service.corroborating.volume import Entry
from tests.quality.joining import HAPPENINGS
from tests.unit.matching.reading import analysed


def joint(*texts: str) -> Corroboration:
    return corroborate([Entry(str(n), analysed(text)) for n, text in enumerate(texts)])


def shared(found: Corroboration) -> list[str]:
    return [claim.text for claim in found.claims if claim.sourcing.articles > 1]


@pytest.mark.parametrize("name", HAPPENINGS)
def test_no_claim_is_joined_to_one_of_another_event_that_looks_like_it_or_held_against_it(name: str) -> None:
    happening = HAPPENINGS[name]
    for report in happening.reports:
        for other in happening.alike:
            found = joint(report, other)
            assert shared(found) == [], other
            assert found.contradictions == (), other


def test_most_of_the_news_told_twice_in_other_words_is_joined() -> None:
    pairs = [pair for happening in HAPPENINGS.values() for pair in combinations(happening.reports, 2)]
    assert len(pairs) == 36
    assert sum(bool(shared(joint(*pair))) for pair in pairs) >= 33
