"""The sourcing of short reports of many kinds against what a trained reader would say: floors under what is reached."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from tests.quality.reports.abroad import ABROAD
from tests.quality.reports.courts import COURTS
from tests.quality.reports.everyday import EVERYDAY
from tests.quality.reports.later import LATER
from tests.quality.reports.politics import POLITICS
from tests.quality.reports.report import Report
from tests.quality.reports.unmended import UNMENDED
from tests.quality.scoring import Score, overlap
from tests.quality.test_card_floors import asked, of_words, touches

ALL = (*ABROAD, *POLITICS, *COURTS, *EVERYDAY, *LATER, *UNMENDED)
FLOORS = {
    "code": 0.8, "letter": 0.88, "number": 0.86, "origins": 0.84, "independence": 0.84, "central claim": 0.96,
    "sources": 0.84, "speakers": 0.96,
}  # fmt: skip


def mark(report: Report, card: dict[str, Any], scores: dict[str, Score]) -> None:
    text, name = report.text, report.name
    reliability = card["reliability"]
    central = next((c for c in card["what"]["claims"] if c["central"]), None)
    code = reliability["code"] or "--"
    scores["code"].judge(name, code, report.code)
    scores["letter"].judge(name, code[0], report.code[0])
    scores["number"].judge(name, code[1], report.code[1])
    scores["origins"].judge(name, reliability["sourcing"]["origins"], report.origins)
    scores["independence"].judge(name, reliability["sourcing"]["independence"], report.independence)
    scores["central claim"].judge(name, bool(central and touches(text, report.central, central)), True)
    moot = [extent for words in report.moot for extent in of_words(text, words)]
    scores["sources"].match(
        name, report.sources, card["sources"],
        lambda want, got: want[1] == got["anonymity"] and touches(text, want[0], got),
        lambda got: any(overlap((s["start"], s["end"]), m) > 0 for s in got["evidence"] for m in moot),
        lambda got: f"{got['label']} | {got['anonymity']} | {got['evidence'][0]['text']}",
    )  # fmt: skip
    labels = {source["id"]: source["label"] for source in card["sources"]}
    for words, speaker in report.speakers:
        at = of_words(text, words)[0]
        who = [
            labels[a["chain"][-1]] if a["chain"] else "nobody" for a in card["attributions"]
            if any(overlap((s["start"], s["end"]), at) > 0 for s in a["content_evidence"])
        ]  # fmt: skip
        scores["speakers"].judge(f"{name}: {words}", next((w for w in who if speaker in w), ", ".join(who)) or "nobody",
                                 next((w for w in who if speaker in w), speaker))  # fmt: skip


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    scores: dict[str, Score] = defaultdict(Score)
    for report in ALL:
        mark(report, asked(report.text, title=report.title)["fact_card"], scores)
    return scores


@pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)
def test_the_expected_answers_stand_in_their_report(report: Report) -> None:
    words = [report.central, *report.moot, *(w for w, _ in report.sources), *(w for w, _ in report.speakers)]
    assert [w for w in words if w not in report.text] == []


@pytest.mark.parametrize("measure", FLOORS)
def test_the_sourcing_of_a_report_is_read_as_a_trained_reader_would(scores: dict[str, Score], measure: str) -> None:
    score = scores[measure]
    reached = f"{measure}: {score.f1:.3f} ({score.right} right of {score.given}, {score.wanted} wanted)"
    assert score.f1 >= FLOORS[measure], "\n  ".join([reached, *score.misses])
