"""The fact card against human annotation, when ``EVAL_DATA`` names the folder that holds it.

``cards/*.jsonl`` there: one article a line, with character offsets; see the README beside the files. Floors lie a
little under what is reached on the first articles of each file.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.app import create_app
from service.settings import Settings
from tests.quality.scoring import Extent, Score, overlap

_FOLDER = os.environ.get("EVAL_DATA", "")
# Kinds of marked names in the toponym files that are no places to find.
_NO_PLACE = {"Non_Lit_Expression", "Literal_Expression", "Non_Toponym", "Homonym", "Demonym", "Language"}


def articles(name: str, limit: int | None = None) -> list[dict[str, Any]]:
    path = Path(_FOLDER, "cards", f"{name}.jsonl")
    if not _FOLDER or not path.exists():
        pytest.skip(f"EVAL_DATA names no folder with cards/{name}.jsonl")
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines][:limit]


@cache
def client() -> FlaskClient:
    return create_app(Settings(deadline_seconds=60)).test_client()


def card_of(article: dict[str, Any]) -> dict[str, Any]:
    asked = {"text": article["text"], "title": article.get("title"), "language": "en"}
    date = str(article.get("date") or article.get("dct") or "")[:10]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", date):
        asked["published_at"] = f"{date}T12:00:00Z"
    response = client().post("/v1/fact-cards", json={key: value for key, value in asked.items() if value})
    assert response.status_code == 200, article["id"]
    card: dict[str, Any] = response.get_json()["fact_card"]
    return card


def extents(spans: list[dict[str, Any]]) -> list[Extent]:
    return [(span["start"], span["end"]) for span in spans]


def hull(pieces: Any) -> Extent:
    return min(start for start, _ in pieces), max(end for _, end in pieces)


def test_who_said_what() -> None:
    score = Score()
    for article in articles("polnear_train", 40):
        given = [
            (extents(a["source_evidence"]), extents(a["content_evidence"])) for a in card_of(article)["attributions"]
        ]
        wanted = [(a.get("source"), a.get("content")) for a in article["attributions"]]
        score.pair(*([(hull(s), hull(c)) for s, c in pairs if s and c] for pairs in (wanted, given)))
    assert score.f1 >= 0.69


def test_places_are_found() -> None:
    score = Score()
    for article in articles("trnews", 30):
        wanted = {(t["start"], t["end"]) for t in article["toponyms"] if t.get("type") not in _NO_PLACE}
        given = {extent for place in card_of(article)["where"] for extent in extents(place["evidence"])}
        score.pair(((extent,) for extent in sorted(wanted)), ((extent,) for extent in sorted(given)))
    assert score.f1 >= 0.84


def test_times_have_their_values() -> None:
    score = Score()
    for article in articles("meantime_wikinews", 40):
        until = article.get("annotated_until", len(article["text"]))
        wanted = [(t["start"], t["end"], t.get("value")) for t in article["timexes"] if t["start"] < until]
        given = [(*extent, t["value"]) for t in card_of(article)["when"] for extent in extents(t["evidence"])]
        score.match(
            article["id"], wanted, [g for g in given if g[0] < until],
            lambda want, got: overlap(want[:2], got[:2]) > 0 and want[2] == got[2],
        )  # fmt: skip
    assert score.f1 >= 0.8


def test_codes_of_whole_articles() -> None:
    exact, defensible = Score(), Score()
    for article in articles("sourcing"):
        code = card_of(article)["reliability"]["code"]
        exact.judge(article["id"], code, article["code"])
        defensible.judge(article["id"], code in (article["code"], *article["code_alternatives"]), True)
    assert exact.f1 >= 0.5, exact.misses
    assert defensible.f1 >= 0.85, exact.misses
