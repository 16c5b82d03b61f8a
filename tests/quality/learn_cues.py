"""Learns ``service/card/data/cue_weights.tsv``: which candidates are attributions.

usage: python -m tests.quality.learn_cues DATA_FOLDER [--write]

DATA_FOLDER holds ``polnear_train.jsonl`` (PolNeAR, Newell et al. 2018: attributions with source, cue and content
spans). A candidate is right when one attribution has its cue word, overlaps its speaker and its content. Logistic
regression with an L1 penalty by proximal gradient steps; without --write only the five-fold figures are printed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from service.card.attributing import contents, judgement, speakers
from service.card.attributing.candidates import Candidate, candidates
from service.card.attributing.quotes import find_marked
from service.card.attributing.quoting import quoting
from service.card.naming.names import Names
from service.text.document import Document, Span
from service.text.syntax import Parse
from tests.unit.card.reading import read

WEIGHTS = Path(judgement.__file__).parent / "data" / "cue_weights.tsv"
HEADER = """# Weights of a logistic regression that tells attributions from other uses of a word, feature by feature.
# Learned by tests/quality/learn_cues.py from the attributions of PolNeAR; compiled by the project, Apache-2.0.
feature\tweight
"""
FOLDS = 5
RARE = 4  # a feature must be seen in as many documents
STEPS, RATE, PENALTY = 600, 0.1, 1e-4

Row = dict[str, Any]
Example = tuple[list[str], bool, Candidate]


def examples(row: Row, document: Document, parse: Parse) -> list[Example]:
    marks = quoting(parse, find_marked(document))
    labels = judgement.name_labels(parse)
    nobody = Names((), (-1,) * len(parse))
    found = list(candidates(parse, marks))
    spans: list[tuple[Span | None, tuple[Span, ...]]] = []
    for candidate in found:
        head = candidate.speaker.head
        source = speakers.party(parse, nobody, head, candidate.token).span if head >= 0 else None
        spans.append((source, contents.spans(parse, candidate.content.ranges)))
    right = {best for gold in row["attributions"] if (best := _best(gold, parse, found, spans)) is not None}
    return [(list(judgement.features(parse, marks, labels, c)), i in right, c) for i, c in enumerate(found)]


def _best(
    gold: Row, parse: Parse, found: list[Candidate], spans: list[tuple[Span | None, tuple[Span, ...]]]
) -> int | None:
    """The candidate that tells this attribution best, or None."""
    source, content = _hull(gold["source"]), _hull(gold["content"])
    fits = []
    for i, (candidate, (speaker, said)) in enumerate(zip(found, spans, strict=True)):
        cue = parse.span(candidate.token, candidate.token + 1)
        if not any(s < cue.end and cue.start < e for s, e in gold["cue"]):
            continue
        if (source is None) != (speaker is None) or (source and speaker and not source.overlaps(speaker)):
            continue
        own = _hull(said)
        if content is None or own is None or not own.overlaps(content):
            continue
        both = min(own.end, content.end) - max(own.start, content.start)
        fits.append((both / (max(own.end, content.end) - min(own.start, content.start)), -i))
    return -max(fits)[1] if fits else None


def _hull(spans: Sequence[Sequence[int]]) -> Span | None:
    return Span(min(s[0] for s in spans), max(s[1] for s in spans)) if spans else None


def learn(documents: list[list[Example]]) -> dict[str, float]:
    """Feature -> weight."""
    seen = Counter(f for document in documents for f in {f for features, _, _ in document for f in features})
    names = sorted(f for f, n in seen.items() if n >= RARE)
    index = {f: i for i, f in enumerate(names)}
    rows: list[int] = []
    columns: list[int] = []
    wanted: list[bool] = []
    for features, right, _ in (e for document in documents for e in document):
        known = [index[f] for f in features if f in index]
        rows.extend([len(wanted)] * len(known))
        columns.extend(known)
        wanted.append(right)
    row, column, target = np.array(rows), np.array(columns), np.array(wanted, dtype=float)
    count = len(wanted)
    weight, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        odds = np.bincount(row, weight[column], minlength=count)
        gap = 1 / (1 + np.exp(-odds)) - target
        slope = np.bincount(column, gap[row], minlength=len(names)) / count + 1e-5 * weight
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        rate = RATE / (1 + step / 150)
        scale = rate / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weight = weight - scale * first / (1 - 0.9**step)
        weight = np.sign(weight) * np.maximum(np.abs(weight) - scale * PENALTY, 0)
    return {name: float(value) for name, value in zip(names, weight, strict=True) if abs(value) >= 0.05}


def cross_validated(documents: list[list[Example]]) -> dict[str, float]:
    """Precision, recall and F1 of single candidates over documents not learned from."""
    hit = taken = wanted = 0
    for fold in range(FOLDS):
        weights = learn([d for i, d in enumerate(documents) if i % FOLDS != fold])
        for features, right, _ in (e for i, d in enumerate(documents) if i % FOLDS == fold for e in d):
            chosen = sum(weights.get(f, 0.0) for f in features) > 0
            hit += chosen and right
            taken += chosen
            wanted += right
    precision, recall = hit / taken, hit / wanted
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    with (given.data / "polnear_train.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    documents = [examples(row, *read(row["text"])) for row in rows]
    figures = cross_validated(documents)
    sys.stdout.write(" ".join(f"{name} {100 * value:.1f}" for name, value in figures.items()) + "\n")
    if given.write:
        learned = learn(documents)
        WEIGHTS.write_text(HEADER + "".join(f"{k}\t{v:.2f}\n" for k, v in sorted(learned.items())), encoding="utf-8")
