"""Analysis -> what a person reads: headings, paragraphs and lists, whatever they are written in afterwards.

A piece is either ours (fixed words and punctuation) or the article's, which a writer must take literally.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from service.card.backing import backed_by
from service.card.facts import Claim, FactCard, Figure, Gap, Location, Moment, Source
from service.engine import Analysis
from service.summary.result import Summary
from service.text.document import Document

Style = Literal["plain", "strong", "emphasis"]


class Piece(NamedTuple):
    """``quoted``: may hold words of the article; ``ours``: it is all the same a sentence of ours, in our language."""

    text: str
    quoted: bool = True
    style: Style = "plain"
    ours: bool = False


Line = tuple[Piece, ...]
# A year, a month, a day or a time of one; what follows tells the part of the day.
_DATE = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?)(?:TMO|TAF|TEV|TNI|TDT)?")


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """At least one."""

    lines: tuple[Line, ...]


Block = Heading | Paragraph | Items


def own(text: str, style: Style = "plain") -> Piece:
    """Our words."""
    return Piece(text, quoted=False, style=style)


def told(text: str) -> Piece:
    """A sentence of ours that may hold words of the article."""
    return Piece(text, ours=True)


def outline(analysis: Analysis) -> Iterator[Block]:
    """The summary, then the card, words before codes."""
    if analysis.document.title:
        yield Heading(1, (Piece(analysis.document.title),))
    if analysis.summary is not None:
        yield Heading(2, (own("Summary"),))
        lines = tuple(_summary(analysis.summary))
        yield Items(lines) if lines else Paragraph((own("No sentence fits the length that was asked for."),))
    if analysis.card is not None:
        yield Heading(2, (own("Fact card"),))
        yield from _card(analysis.document, analysis.card)


def _summary(summary: Summary) -> Iterator[Line]:
    for sentence in summary.sentences:
        line = [Piece(sentence.text)]
        if sentence.attribution.label:
            line += [own(" "), Piece(f"({sentence.attribution.label})", style="emphasis")]
        if sentence.attribution.state == "lost":
            line += [own(" "), own("(the text attributes this; the summary does not show it)", "strong")]
        yield tuple(line)


def _card(document: Document, card: FactCard) -> Iterator[Block]:
    reliability = card.reliability
    code = (own(f" ({reliability.code})"),) if reliability.code else ()
    yield Paragraph((own("Sourcing.", "strong"), own(" "), told(reliability.label), *code))
    if card.what.event is not None:
        yield Paragraph((own("What.", "strong"), own(" "), Piece(card.what.event.text)))
    names = {actor.id: actor.name for actor in card.who}
    labels = {source.id: source.label for source in card.sources}
    who = ((Piece(", ".join(filter(None, (a.name, a.title, a.affiliation)))),) for a in card.who)
    yield from _section("Who", who)
    yield from _section("Where", map(_place, card.where))
    yield from _section("When", (_moment(document, m) for m in card.when))
    yield from _section("Claims", (_claim(card, c) for c in card.what.claims))
    yield from _section("Sources", map(_source, card.sources))
    quotes = (
        (own("“"), Piece(q.text), own("”"), *((own(" — "), Piece(labels[q.speaker])) if q.speaker in labels else ()))
        for q in card.quotes
    )
    yield from _section("Quotes", quotes)
    yield from _section("Figures", (_figure(document, f) for f in card.figures))
    replies = ((Piece(names.get(r.who or "", "someone")), own(f": {r.reply}")) for r in card.replies)
    yield from _section("Replies", replies)
    central = (x for x in reliability.ratings if x.claim == reliability.central_claim)
    yield from _section("Why this rating", ((told(r.text),) for x in central for r in x.reasons))
    yield from _section("What would change it", ((told(w),) for w in reliability.would_change))
    yield from _section("House rules", ((told(f.text), own(f" ({f.level})")) for f in reliability.house_rules))
    yield from _section("Caveats", ((told(c.text),) for c in card.caveats))
    yield from _section("Gaps", _gaps(card.gaps))


def _gaps(gaps: Iterable[Gap]) -> Iterator[Line]:
    """Fields that are missing for one reason stand together."""
    fields: dict[str, list[str]] = {}
    for gap in gaps:
        fields.setdefault(gap.text, []).append(gap.field)
    for text, missing in fields.items():
        yield own(", ".join(missing)), own(": "), told(text)


def _section(title: str, lines: Iterable[Line]) -> Iterator[Block]:
    found = tuple(dict.fromkeys(lines))
    if found:
        yield Heading(3, (own(title),))
        yield Items(found)


def _claim(card: FactCard, claim: Claim) -> Line:
    """Never without whoever says so: a claim alone would read as a fact."""
    central = (own("central", "strong"), own(", ")) if claim.central else ()
    backed = backed_by(card, claim)
    return Piece(claim.text), own(" ("), *central, own(claim.modality), *_more(backed), own(")")


def _more(words: str) -> Line:
    return (own("; "), Piece(words)) if words else ()


def _place(location: Location) -> Line:
    country = location.place.country if location.place else None
    return Piece(location.name), own(f" ({', '.join(filter(None, (location.role, country)))})")


def _moment(document: Document, moment: Moment) -> Line:
    printed = document.cut(moment.evidence[0])
    date = _DATE.fullmatch(moment.value)  # "PAST_REF" and "PXM" tell a reader nothing
    told = (own(": "), Piece(date[1])) if date and date[1] != printed else ()
    return Piece(printed), *told, own(f" ({moment.role})")


def _figure(document: Document, figure: Figure) -> Line:
    printed = document.cut(figure.evidence[0])
    return (Piece(printed if not figure.of or figure.of in printed else f"{printed}: {figure.of}"),)


def _source(source: Source) -> Line:
    return Piece(source.label), own(f" ({source.anonymity}, {source.role})")
