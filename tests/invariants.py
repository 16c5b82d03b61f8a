"""What holds for every analysis, whatever the article: asked of every response that a test meets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from service.card.facts import Step
from service.card.rating.rules import replay

_EVIDENCED = ("who", "where", "when", "sources", "quotes", "figures", "replies")


def check(body: dict[str, Any], text: str) -> None:
    """``body`` is the answer of ``/v1/analyses``, ``/v1/summaries`` or ``/v1/fact-cards`` for ``text``."""
    unit = body["document"]["offset_unit"]
    for span in _spans(body):
        assert cut(text, span["start"], span["end"], unit) == span["text"], span
    if "summary" in body:
        _check_summary(body)
    if "fact_card" in body:
        _check_card(body["fact_card"])


def cut(text: str, start: int, end: int, unit: str) -> str:
    if unit == "code_point":
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


def _check_summary(body: dict[str, Any]) -> None:
    sentences = body["summary"]["sentences"]
    assert len({s["index"] for s in sentences}) == len(sentences)
    assert sorted(s["rank"] for s in sentences) == list(range(1, len(sentences) + 1))


def _check_card(card: dict[str, Any]) -> None:
    _check_evidence(card)
    _check_references(card)
    _check_ratings(card)


def _check_evidence(card: dict[str, Any]) -> None:
    """No evidence, no field."""
    for part in _EVIDENCED:
        for item in card[part]:
            assert item["evidence"], f"{part} without evidence: {item}"
    for claim in card["what"]["claims"]:
        assert claim["evidence"]
    event = card["what"]["event"]
    assert event is None or event["evidence"]
    for attribution in card["attributions"]:
        assert attribution["content_evidence"] or attribution["source_evidence"]
        assert bool(attribution["chain"]) == bool(attribution["source_evidence"])


def _check_references(card: dict[str, Any]) -> None:
    """Every id is given once and every reference leads to one."""
    ids: dict[str, set[str]] = {}
    lists = {"who": card["who"], "claims": card["what"]["claims"], "where": card["where"], "when": card["when"],
             "sources": card["sources"], "attributions": card["attributions"], "quotes": card["quotes"],
             "figures": card["figures"], "ratings": card["reliability"]["ratings"]}  # fmt: skip
    for name, items in lists.items():
        ids[name] = {item["id"] for item in items}
        assert len(ids[name]) == len(items), f"an id of {name} is given twice"
    known = {None} | set().union(*ids.values())
    event = card["what"]["event"] or {}
    references = [event.get(k) for k in ("agent", "patient", "claim")]
    references += [c["rating"] for c in lists["claims"]] + [a for c in lists["claims"] for a in c["attributions"]]
    references += [s["who"] for s in lists["sources"]] + [q["speaker"] for q in lists["quotes"]]
    references += [f["source"] for f in lists["figures"]] + [r["who"] for r in card["replies"]]
    references += [a["claim"] for a in lists["attributions"]] + [s for a in lists["attributions"] for s in a["chain"]]
    references += [r["claim"] for r in lists["ratings"]] + [card["reliability"]["central_claim"]]
    assert set(references) <= known


def _check_ratings(card: dict[str, Any]) -> None:
    """A rating has reasons, replays to its code, and the article's code is that of its central claim."""
    central = card["reliability"]["central_claim"]
    assert [c["id"] for c in card["what"]["claims"] if c["central"]] == ([central] if central else [])
    for rating in card["reliability"]["ratings"]:
        assert rating["reasons"], "a rating without reasons"
        assert replay([Step(**step) for step in rating["derivation"]]) == rating["code"]
        if rating["claim"] == central and card["reliability"]["code"] is not None:
            assert rating["code"] == card["reliability"]["code"]
