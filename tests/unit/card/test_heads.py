"""What stands over the prose tells no fact: no actor, no day of the event, no figure, no claim."""

from __future__ import annotations

from service.card.build import CardOptions, build_card
from service.text.document import Article
from service.text.genre import tell_genre
from service.text.reading import TextLimits, read
from tests.unit.card.reading import parser

PAGE = """Norwick Courier

Water board's Ruz opens three sluices in Arden

Ana Ruz at the sluice in Arden on 4 May 2021. COURIER/Pete Dole

Published 10 May 2021

Three sluices above Arden were opened on Sunday after the river rose by two metres, the Norwick water board said.

The water board said nobody was hurt and that the sluices would stay open for a week.
"""


def test_the_lines_over_the_prose_give_no_fact() -> None:
    document = read(Article(text=PAGE, language="en"), TextLimits())
    card = build_card(document, parser().parse(document), tell_genre(document), CardOptions())
    above = PAGE.index("Three sluices")
    assert not {"Norwick Courier", "Ruz", "Ana Ruz", "Pete Dole"} & {a.name for a in card.who}
    assert [document.cut(m.evidence[0]) for m in card.when if m.role == "event"] == ["Sunday"]
    assert all(f.evidence[0].start >= above for f in card.figures)
    assert [c.evidence[0].start for c in card.what.claims if c.central] == [above]
