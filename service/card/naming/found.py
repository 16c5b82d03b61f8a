"""A name as it stands in the text: where, and what it names."""

from __future__ import annotations

from typing import NamedTuple

from service.card.naming.lists import Kind
from service.text.syntax import Parse


class Found(NamedTuple):
    """One name in the text: token range ``[first, last)``; ``sure`` when the kind rests on more than the model."""

    first: int
    last: int
    kind: Kind
    sure: bool = False


def is_one_word(parse: Parse, f: Found) -> bool:
    """Whether the name is printed without a space: "Rawlings-Blake"."""
    return all(parse.end[i] == parse.start[i + 1] for i in range(f.first, f.last - 1))
