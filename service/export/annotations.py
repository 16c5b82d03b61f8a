"""Analysis -> W3C Web Annotations: every item of summary and card at its place in the text.

Each place has a TextPositionSelector, in code points as the recommendation wants, and a TextQuoteSelector whose prefix
and suffix grow until the quotation stands once in the text. Where a text repeats itself for longer than they may grow,
so that the answer stays in proportion to it, the position alone tells the places apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import orjson

from service.engine import Analysis
from service.export.identity import maker, uri
from service.export.plain import Plain, to_plain

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_SURROUNDINGS = 32  # characters of prefix and suffix at first
_MOST = 512  # and at most


class _Item(NamedTuple):
    """``value`` in words, ``facts`` as the contract has them, without their places."""

    id: str
    motivation: str
    value: str
    facts: Plain
    evidence: list[Plain]


def to_annotations(analysis: Analysis) -> str:
    """One collection, its only page inside."""
    root = uri(analysis)
    quotes = QuoteFinder(analysis.document.text)
    items = [_annotation(root, item, quotes) for item in _items(analysis)]
    collection = {
        "@context": CONTEXT,
        "id": f"{root}#annotations",
        "type": "AnnotationCollection",
        "label": "Summary and fact card",
        "generator": {"type": "Software", "name": maker()},
        "total": len(items),
        "first": {"id": f"{root}#annotations-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return orjson.dumps(collection).decode()


class QuoteFinder:
    """Makes quotations unique; each place is worked out once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[int, int], Plain] = {}

    def selector(self, start: int, end: int) -> Plain:
        """The TextQuoteSelector of ``text[start:end]``."""
        found = self._known.get((start, end))
        if found is None:
            found = self._known[start, end] = self._make(start, end)
        return found

    def _make(self, start: int, end: int) -> Plain:
        text, around = self._text, _SURROUNDINGS
        while True:
            first, last = max(0, start - around), min(len(text), end + around)
            whole = text[first:last]
            grown = around >= _MOST or (first == 0 and last == len(text))
            if grown or text.find(whole, text.find(whole) + 1) < 0:
                return {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[first:start],
                    "suffix": text[end:last],
                }
            around *= 2


def _annotation(root: str, item: _Item, quotes: QuoteFinder) -> Plain:
    targets = []
    for span in item.evidence:
        start, end = span["start"], span["end"]
        position = {"type": "TextPositionSelector", "start": start, "end": end}
        targets.append({"source": root, "selector": [position, quotes.selector(start, end)]})
    facts = orjson.dumps(item.facts).decode()
    return {
        "id": f"{root}#{item.id}",
        "type": "Annotation",
        "motivation": item.motivation,
        "body": [
            {"type": "TextualBody", "format": "text/plain", "value": item.value},
            {"type": "TextualBody", "format": "application/json", "value": facts},
        ],
        "target": targets,
    }


def _items(analysis: Analysis) -> Iterator[_Item]:
    plain = to_plain(analysis)
    for number, sentence in enumerate(plain.get("summary", {}).get("sentences", ()), start=1):
        facts = {"rank": sentence["rank"], "attribution": sentence["attribution"]}
        place = {"start": sentence["start"], "end": sentence["end"]}
        yield _Item(f"summary{number}", "describing", sentence["text"], facts, [place])
    card = plain.get("fact_card")
    if card is None:
        return
    event = card["what"]["event"]
    yield from _each(card["who"], "identifying", "name")
    if event is not None:
        yield _item("event", "classifying", event["text"], event)
    yield from _each(card["what"]["claims"], "assessing", "text")
    yield from _each(card["where"], "identifying", "name")
    yield from _each(card["when"], "tagging", "value")
    yield from _each(card["sources"], "identifying", "label")
    yield from _each(card["quotes"], "highlighting", "text")
    for figure in card["figures"]:
        yield _item(figure["id"], "tagging", figure["evidence"][0]["text"], figure)
    for number, reply in enumerate(card["replies"], start=1):
        yield _item(f"reply{number}", "commenting", reply["reply"], reply)
    reliability = card["reliability"]
    for rating in reliability["ratings"]:
        evidence = [span for reason in rating["reasons"] for span in reason["evidence"]]
        central = rating["claim"] == reliability["central_claim"]
        words = f"{reliability['label']} ({rating['code']})" if central else rating["code"]
        if evidence:
            yield _Item(rating["id"], "assessing", words, _facts(rating), _once(evidence))


def _each(items: Iterable[Plain], motivation: str, name: str) -> Iterator[_Item]:
    for item in items:
        yield _item(item["id"], motivation, item[name], item)


def _item(id: str, motivation: str, value: str, item: Plain) -> _Item:
    return _Item(id, motivation, value, _facts(item), item["evidence"])


def _once(spans: Iterable[Plain]) -> list[Plain]:
    return list({(span["start"], span["end"]): span for span in spans}.values())


def _facts(item: Any) -> Any:
    """Without the places, which are the targets, and at any depth."""
    if isinstance(item, dict):
        return {name: _facts(value) for name, value in item.items() if name != "evidence"}
    return [_facts(value) for value in item] if isinstance(item, list | tuple) else item
