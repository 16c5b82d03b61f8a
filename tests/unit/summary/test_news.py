from __future__ import annotations

import pytest

from service.summary import features
from service.summary.lexicon import weights
from service.summary.news import pairs, rank_news
from service.summary.salience import SIGNS
from service.summary.terms import Terms, index
from service.text.document import Document
from tests.unit.summary.writing import FIRE, document, of_sentences


def read(text: str, title: str | None = None) -> features.Reading:
    made = document(text, title=title)
    return features.read(made, made.tokens)


def column(reading: features.Reading, name: str) -> list[float]:
    return [float(v) for v in reading.matrix[:, features.NAMES.index(name)]]


def names(made: Document, terms: Terms) -> list[str]:
    return made.tokens.vocabulary.named(terms.stems)


def test_every_feature_has_a_learned_weight_and_every_weight_a_feature() -> None:
    assert set(weights("sentence")) == set(features.NAMES)
    assert set(weights("term")) == set(SIGNS)
    assert set(weights("pair")) == {"alike", "same_news", "adjacent"}


def test_features_see_quotes_numbers_days_and_openings() -> None:
    reading = read(FIRE)
    assert column(reading, "quoted")[4] > 0.8
    assert column(reading, "quoted")[0] == 0
    assert column(reading, "number")[2] == 1
    assert column(reading, "day")[1] == 1
    assert column(reading, "connective")[7] == 1
    assert column(reading, "pronoun")[4] == 1
    assert column(reading, "speech")[5] == 1


def test_terms_leave_out_stop_words_and_join_inflections() -> None:
    made = of_sentences(["The arrested man", "An arrest was made"])
    terms = index(made.tokens)
    assert names(made, terms) == ["arrest", "man", "made"]
    assert terms.frequency.tolist() == [2, 1, 1]


def test_terms_know_how_often_they_are_names() -> None:
    made = of_sentences(["Today Arden and its arden", "We saw Arden twice"])
    terms = index(made.tokens)
    assert terms.capital[names(made, terms).index("arden")] == pytest.approx(2 / 3)


def test_words_of_the_title_are_more_salient() -> None:
    plain, titled = read(FIRE), read(FIRE, title="Council closes the ring road")
    term = names(document(FIRE), plain.terms).index("counci")
    assert titled.salience[term] > plain.salience[term]


def test_a_pair_that_says_the_same_never_stands_together() -> None:
    made = of_sentences(["The dam above Arden failed.", "The dam above Arden failed.", "Rain fell for a week."])
    ranking = rank_news(features.read(made, made.tokens))
    assert ranking.bond is not None
    assert ranking.bond(0)[1] < -100
    assert ranking.bond(0)[2] > -100


def test_pairs_are_symmetric() -> None:
    reading = read(FIRE)
    for one, other in ((0, 3), (2, 1), (5, 8)):
        assert [p[other] for p in pairs(reading, one)] == pytest.approx([p[one] for p in pairs(reading, other)])
