"""Analysis -> Markdown for a person: the summary, then the card, words before codes.

Everything that comes from the article is escaped, so that it shows as printed and makes no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from service.card.facts import FactCard, Figure, Location, Moment, Source
from service.engine import Analysis
from service.summary.result import Summary
from service.text.document import Document

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~])")
_OPENING = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")  # would open a heading or a list
_SPACE = re.compile(r"\s+")


def escape(text: str) -> str:
    """``text`` on one line, with every character that Markdown or HTML could read as markup taken literally."""
    line = _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text).strip())
    return _OPENING.sub(lambda m: m[1] + "\\" if m[1].isdigit() else "\\" + m[1], line)


def to_markdown(analysis: Analysis) -> str:
    """One document, CommonMark."""
    lines: list[str] = []
    if analysis.document.title:
        lines += [f"# {escape(analysis.document.title)}", ""]
    if analysis.summary is not None:
        lines += ["## Summary", "", *_summary(analysis.summary), ""]
    if analysis.card is not None:
        lines += ["## Fact card", "", *_card(analysis.document, analysis.card)]
    return "\n".join(lines).rstrip() + "\n"


def _summary(summary: Summary) -> Iterator[str]:
    for sentence in summary.sentences:
        attribution = sentence.attribution
        label = f" *({escape(attribution.label)})*" if attribution.label else ""
        lost = " **(the text attributes this; the summary does not show it)**" if attribution.state == "lost" else ""
        yield f"- {escape(sentence.text)}{label}{lost}"


def _card(document: Document, card: FactCard) -> Iterator[str]:
    reliability = card.reliability
    yield f"**Sourcing.** {escape(reliability.label)}" + (f" ({reliability.code})" if reliability.code else "")
    yield ""
    if card.what.event is not None:
        yield f"**What.** {escape(card.what.event.text)}"
        yield ""
    names = {actor.id: actor.name for actor in card.who}
    yield from _section("Who", (escape(", ".join(filter(None, (a.name, a.title, a.affiliation)))) for a in card.who))
    yield from _section("Where", map(_place, card.where))
    yield from _section("When", (_moment(document, m) for m in card.when))
    claims = ((claim, "**central**" if claim.central else claim.modality) for claim in card.what.claims)
    yield from _section("Claims", (f"{escape(claim.text)} ({mark})" for claim, mark in claims))
    yield from _section("Sources", map(_source, card.sources))
    labels = {source.id: source.label for source in card.sources}
    yield from _section(
        "Quotes",
        (
            f"“{escape(q.text)}”" + (f", {escape(labels[q.speaker])}" if q.speaker in labels else "")
            for q in card.quotes
        ),
    )
    yield from _section("Figures", (_figure(document, f) for f in card.figures))
    yield from _section("Replies", (f"{escape(names.get(r.who or '', 'someone'))}: {r.reply}" for r in card.replies))
    yield from _section("Why this rating", (escape(reason.text) for r in reliability.ratings for reason in r.reasons))
    yield from _section("What would change it", map(escape, reliability.would_change))
    yield from _section("House rules", (f"{escape(f.text)} ({f.level})" for f in reliability.house_rules))
    yield from _section("Caveats", (escape(c.text) for c in card.caveats))
    yield from _section("Gaps", (f"{escape(g.field)}: {escape(g.text)}" for g in card.gaps))


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = list(dict.fromkeys(items))
    if lines:
        yield f"### {title}"
        yield ""
        yield from (f"- {line}" for line in lines)
        yield ""


def _place(location: Location) -> str:
    country = location.place.country if location.place else None
    return f"{escape(location.name)} ({', '.join(filter(None, (location.role, country)))})"


def _moment(document: Document, moment: Moment) -> str:
    return f"{escape(document.cut(moment.evidence[0]))}: {escape(moment.value)} ({moment.role})"


def _figure(document: Document, figure: Figure) -> str:
    printed = document.cut(figure.evidence[0])
    return escape(printed if not figure.of or figure.of in printed else f"{printed}: {figure.of}")


def _source(source: Source) -> str:
    return f"{escape(source.label)} ({source.anonymity}, {source.role})"
