"""Pronouns and definite nouns that surely mean somebody named; where two would fit, none."""

from __future__ import annotations

from typing import Literal, NamedTuple

from service.card.grouping import Draft
from service.text.document import Document
from service.text.syntax import Parse


class Reference(NamedTuple):
    """Token range ``[first, last)`` that means a named entity without naming it."""

    first: int
    last: int
    form: Literal["pronoun", "nominal"]


def resolve(document: Document, parse: Parse, drafts: list[Draft]) -> list[list[Reference]]:
    """For each draft, the pronouns and definite nouns that mean it."""
    return [[] for _ in drafts]
