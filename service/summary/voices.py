"""Who stands behind each sentence, and where the text says so."""

from __future__ import annotations

from dataclasses import dataclass

from service.text.document import Document


@dataclass(frozen=True, slots=True)
class Voice:
    """The source of one sentence's content.

    ``label`` is the source as the text or the card names it, None where the sentence is the outlet's own voice.
    ``stands_in`` is the index of the sentence that shows the source: the sentence itself, a neighbour, or None.
    ``sources`` are ids of the card's sources, outermost relay first.
    """

    label: str | None = None
    stands_in: int | None = None
    sources: tuple[str, ...] = ()


OWN_VOICE = Voice()


def hear(document: Document) -> tuple[Voice, ...]:
    """One voice a sentence, from the words alone."""
    return (OWN_VOICE,) * len(document.sentences)
