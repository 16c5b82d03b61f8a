from __future__ import annotations

import numpy as np

from service.text.tokens import runs, tokenise
from service.text.vocabulary import LONGEST, Vocabulary, renumber, vocabulary


def test_a_word_is_what_stands_between_spaces_without_its_marks() -> None:
    tokens = tokenise(runs(["(AP)Rain fell — on Arden’s “old” dam."], "en"))
    assert tokens.vocabulary.named(tokens.stems) == ["rain", "fell", "arden'", "dam"]
    assert tokens.counts.tolist() == [6]


def test_a_word_has_its_number_in_every_text() -> None:
    made = Vocabulary("en")
    first = made.numbers(["Rain", "fell", "on", "Arden"])
    assert first.tolist() == [0, 1, 2, 3]
    assert made.numbers(["Snow", "fell", "on", "Arden"]).tolist() == [4, 1, 2, 3]


def test_inflections_have_one_stem_and_their_own_codes() -> None:
    made = Vocabulary("en")
    codes, stems = made.read(made.numbers(["arrest", "Arrested", "arrests,"]))
    assert len(set(stems.tolist())) == 1
    assert codes[0] != codes[1]


def test_what_is_too_long_to_be_remembered_is_read_anew() -> None:
    made = Vocabulary("en")
    numbers = made.numbers(["x" * 50_000, "x" * LONGEST, "x" * 50_000])
    assert len(set(numbers.tolist())) == 3
    assert max(map(len, made._numbers)) == LONGEST
    assert len(set(made.read(numbers)[1].tolist())) == 1


def test_a_full_vocabulary_gives_way_to_a_new_one_while_texts_that_were_read_keep_it() -> None:
    before = runs(["Rain fell on Arden."], "sk")
    vocabulary("sk").numbers([f"word{i}" for i in range(50_000)])
    after = runs(["Rain fell on Arden."], "sk")
    assert before.vocabulary.is_full
    assert not after.vocabulary.is_full
    assert after.numbers.tolist() == [0, 1, 2, 3]
    assert tokenise(before).codes.tolist() == tokenise(after).codes.tolist()


def test_numbers_are_made_anew_in_the_order_in_which_they_stand() -> None:
    numbers, first = renumber(np.array([7, 3, 7, 9, 3]), np.empty(10, dtype=np.int64))
    assert numbers.tolist() == [0, 1, 0, 2, 1]
    assert first.tolist() == [0, 1, 3]
    assert renumber(np.array([], dtype=np.int64), np.empty(0, dtype=np.int64))[0].tolist() == []
