"""Names of persons and bodies in different texts."""

from __future__ import annotations

import pytest

from service.matching.names import bucket, initials, letters_of, name_word, same_person


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Sergei Lavrov", "Lavrov", True), ("Sergei Lavrov", "S. Lavrov", True), ("Anna Holt", "Ben Holt", False),
        ("Noor Mohammad Faiz", "Noor Mohammad Fayez", True), ("President Bashar al-Assad", "Bashar al-Assad", True),
        ("Ann Other", "Ann Otter", False), ("", "", False), ("Lavrov", "Lavrova", False),
    ],
)  # fmt: skip
def test_persons_are_one_by_last_name_with_first_names_that_fit_or_by_another_spelling(
    one: str, two: str, same: bool
) -> None:
    assert same_person(one, two) is same_person(two, one) is same
    assert not same or bucket(one) == bucket(two), "equal names must meet to be compared"


def test_a_body_is_known_by_its_letters() -> None:
    assert letters_of("An RAIB spokesman") == initials("the Rail Accident Investigation Branch") == "raib"
    assert (letters_of("The company"), initials("City Police")) == ("", "")


def test_a_country_and_its_people_are_one_word() -> None:
    assert name_word("Russian") == name_word("Russia’s") != name_word("Syrian")
