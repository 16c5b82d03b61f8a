"""Makes documents for tests of summaries: sentences as the service splits them, no language model."""

from __future__ import annotations

from service.text import page, sentences
from service.text.document import Document, Sentence

FIRE = (
    "A fire at a furniture warehouse in Leeds has left two workers in hospital and closed the ring road. "
    "The blaze began on Tuesday shortly after 4am in a storage hall, West Yorkshire fire service said. "
    "More than 60 firefighters from nine stations were sent to the warehouse. "
    "“We could see the flames from our bedroom,” said Amira Khan, who lives opposite. "
    "“It was like daylight.” "
    "The ring road is expected to stay closed until Wednesday evening, the council said. "
    "Hartley Furniture, which owns the warehouse, employs 140 people in the city. "
    "However, it said no orders would be delayed. "
    "An investigation into the cause of the fire will begin once the building is safe."
)


def document(text: str, language: str = "en", title: str | None = None) -> Document:
    spans, of_page = page.part(text, sentences.split(text, language))
    return Document(text, spans, language, "given", title, page=of_page)


def of_sentences(parts: list[str], language: str = "en", title: str | None = None) -> Document:
    """One sentence each, whatever a splitter would say, all in one paragraph."""
    text, spans = "", []
    for number, part in enumerate(parts):
        spans.append(Sentence(number, len(text), len(text) + len(part), 0))
        text += part + " "
    return Document(text, tuple(spans), language, "given", title)
