"""The fact card against what a careful editor would write: floors a little under what is reached.

The articles and the expected answers stand in ``cards/``. A score under its floor fails and lists what went wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.app import create_app
from service.settings import Settings
from tests import invariants
from tests.quality.cards import abroad, courts, everyday
from tests.quality.cards.gold import Card
from tests.quality.cards.vectors import VECTORS
from tests.quality.scoring import Extent, Score, overlap

CARDS = (*abroad.CARDS, *courts.CARDS, *everyday.CARDS)
FLOORS = {
    "names": 0.84, "places": 0.94, "times": 0.98, "sources": 0.84, "groups": 0.68, "figures": 0.98, "quotes": 0.98,
    "replies": 0.76, "central claim": 0.98, "code": 0.95, "origins": 0.95, "independence": 0.95, "reasons": 0.95,
    "genre": 1.0, "code of a short report": 0.93,
}  # fmt: skip


def extents(item: dict[str, Any]) -> list[Extent]:
    return [(span["start"], span["end"]) for span in item["evidence"]]


def of_words(text: str, words: str) -> list[Extent]:
    return [match.span() for match in re.finditer(re.escape(words), text)]


def touches(text: str, words: str, item: dict[str, Any]) -> bool:
    """The first place of ``words`` in the text is part of the item's evidence."""
    return any(overlap(of_words(text, words)[0], extent) > 0 for extent in extents(item))


def plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def told(answer: Any) -> str:
    """The answer in a few words, for the list of misses."""
    item = answer[-1] if isinstance(answer, tuple) else answer
    kept = ("name", "type", "label", "anonymity", "value", "speaker", "reply", "place")
    parts = [str(item[key]) for key in kept if item.get(key) is not None]
    return " | ".join([*parts, *(span["text"] for span in item["evidence"][:1])])


class Marks:
    """Scores of all cards, by measure."""

    def __init__(self) -> None:
        self.scores: dict[str, Score] = defaultdict(Score)

    def mark(self, gold: Card, card: dict[str, Any], genre: str) -> None:
        sources = {source["id"]: source for source in card["sources"]}
        who = {actor["id"]: actor for actor in card["who"]}
        self._lists(gold, card)
        self._sources(gold, card, sources)
        self._match(
            "replies", gold, gold.replies,
            [(who.get(r["who"], {}).get("name", ""), r) for r in card["replies"]],
            lambda want, got: want[0] in got[0] and want[1] == got[1]["reply"],
        )  # fmt: skip
        self.scores["genre"].judge(gold.name, genre, gold.genre)
        self.scores["code"].judge(gold.name, card["reliability"]["code"], gold.code)
        if gold.code is not None:
            self._rating(gold, card)

    def _match(self, measure: str, gold: Card, wanted: Any, given: Any, same: Any) -> None:
        moot = [extent for words in gold.moot for extent in of_words(gold.text, words)]

        def is_moot(answer: Any) -> bool:
            item = answer[-1] if isinstance(answer, tuple) else answer
            return any(overlap(a, b) > 0 for a in extents(item) for b in moot)

        self.scores[measure].match(gold.name, wanted, given, same, is_moot, told)

    def _lists(self, gold: Card, card: dict[str, Any]) -> None:
        names = [(n, "person") for n in gold.persons] + [(n, "organisation") for n in gold.organisations]
        self._match(
            "names", gold, names, [w for w in card["who"] if w["type"] != "group"],
            lambda want, got: want[1] == got["type"] and plain(want[0]) in map(plain, [got["name"], *got["aliases"]]),
        )  # fmt: skip
        self._match(
            "places", gold, gold.places, card["where"],
            lambda want, got: plain(want[0]) == plain(got["name"]) and want[1] == (got["place"] or {}).get("country"),
        )  # fmt: skip
        self._match(
            "times", gold, gold.times, [t for t in card["when"] if t["timex"] in ("DATE", "TIME")],
            lambda want, got: want[1] == got["value"] and touches(gold.text, want[0], got),
        )  # fmt: skip
        self._match(
            "figures", gold, gold.figures, card["figures"],
            lambda want, got: want[1] == got["value"] and touches(gold.text, want[0], got),
        )  # fmt: skip

    def _sources(self, gold: Card, card: dict[str, Any], sources: dict[str, Any]) -> None:
        self._match(
            "sources", gold, gold.sources, card["sources"],
            lambda want, got: want[1] == got["anonymity"] and touches(gold.text, want[0], got),
        )  # fmt: skip
        for words, group in gold.groups:
            own: dict[str, Any] = next((s for s in card["sources"] if touches(gold.text, words, s)), {})
            self.scores["groups"].judge(gold.name, (own.get("affiliation") or {}).get("group"), group)
        self._match(
            "quotes", gold, gold.quotes,
            [(sources.get(q["speaker"], {}).get("label", ""), q) for q in card["quotes"]],
            lambda want, got: touches(gold.text, want[0], got[1]) and want[1] in got[0],
        )  # fmt: skip

    def _rating(self, gold: Card, card: dict[str, Any]) -> None:
        reliability = card["reliability"]
        central = next((c for c in card["what"]["claims"] if c["central"]), None)
        self.scores["central claim"].judge(gold.name, bool(central and touches(gold.text, gold.central, central)), True)
        self.scores["origins"].judge(gold.name, reliability["sourcing"]["origins"], gold.origins)
        self.scores["independence"].judge(gold.name, reliability["sourcing"]["independence"], gold.independence)
        given = {r["code"] for g in reliability["ratings"] if g["claim"] == reliability["central_claim"]
                 for r in g["reasons"]}  # fmt: skip
        for reason in gold.reasons:
            self.scores["reasons"].judge(gold.name, reason if reason in given else None, reason)


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, Any]]:
    """The response for each article, by its name."""
    return {gold.name: asked(gold.text, title=gold.title, published_at=gold.published_at) for gold in CARDS}


@cache
def client() -> FlaskClient:
    return create_app(Settings(deadline_seconds=60)).test_client()


def asked(text: str, **options: str) -> dict[str, Any]:
    response = client().post("/v1/fact-cards", json={"text": text, "language": "en", **options})
    assert response.status_code == 200
    body: dict[str, Any] = response.get_json()
    return body


@pytest.fixture(scope="module")
def marks(answers: dict[str, dict[str, Any]]) -> dict[str, Score]:
    marks = Marks()
    for kind, code, text in VECTORS:
        found = asked(text)["fact_card"]["reliability"]["code"]
        marks.scores["code of a short report"].judge(f"{kind}: {text[:60]}", found, code)
    for gold in CARDS:
        body = answers[gold.name]
        marks.mark(gold, body["fact_card"], body["document"]["genre"])
    return marks.scores


@pytest.mark.parametrize("gold", CARDS, ids=lambda gold: gold.name)
def test_the_expected_answers_stand_in_their_article(gold: Card) -> None:
    words = [*gold.persons, *gold.organisations, *gold.moot, gold.central, *(q for q, _ in gold.quotes)]
    for pairs in (gold.times, gold.sources, gold.groups, gold.figures):
        words += [words for words, _ in pairs]
    assert [w for w in words if w not in gold.text] == []
    assert [p for p, _ in gold.places if p.casefold() not in gold.text.casefold()] == []


@pytest.mark.parametrize("gold", CARDS, ids=lambda gold: gold.name)
def test_every_card_keeps_the_invariants(answers: dict[str, dict[str, Any]], gold: Card) -> None:
    invariants.check(answers[gold.name], gold.text)


@pytest.mark.parametrize("measure", FLOORS)
def test_the_card_says_what_an_editor_would_say(marks: dict[str, Score], measure: str) -> None:
    score = marks[measure]
    reached = f"{measure}: {score.f1:.3f} ({score.right} right of {score.given}, {score.wanted} wanted)"
    assert score.f1 >= FLOORS[measure], "\n  ".join([reached, *score.misses])
