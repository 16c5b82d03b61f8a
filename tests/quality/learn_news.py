"""Learns the weights of the ``news`` ranker from articles with summaries that editors wrote.

    python -m tests.quality.learn_news FOLDER [--cross-validate] [--write]

FOLDER holds ``cnndm.jsonl``, ``dailymail.jsonl``, ``freelance.jsonl`` (learned from and measured) and ``xsum.jsonl``
(measured only), one JSON object a line with ``article`` and ``reference``. ``--cross-validate`` learns five times from
four fifths and measures on the fifth left out; ``--write`` replaces ``service/summary/data/news_weights.tsv``.

How: terms first, by logistic regression on whether the reference has the term. Then sentences and pairs: of each
article, all sets of three among its first 28 sentences stand with their ROUGE-1 F; the weights are those under which a
draw from the softmax of the sets' scores has the highest expected ROUGE-1 F (Adam, L2, averaged over the last epochs).
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from nltk.stem.porter import PorterStemmer  # type: ignore[import-untyped]
from numpy.typing import NDArray

from service.summary import features, news, salience, select
from service.summary.options import SummaryOptions
from service.summary.terms import index
from service.summary.vectors import Floats
from service.text import page, sentences
from service.text.document import Document
from service.text.vocabulary import STEM
from service.text.words import TOKEN

LEARNED = ("cnndm", "dailymail", "freelance")
MEASURED = (*LEARNED, "xsum")
PAIR = ("alike", "same_news", "adjacent")
WEIGHTS = Path(__file__).parents[2] / "service" / "summary" / "data" / "news_weights.tsv"
FOLDS, AMONG, EPOCHS, RATE, DECAY, BATCH = 5, 28, 14, 0.03, 0.003, 32

Weights = dict[str, dict[str, float]]
_stem = cache(PorterStemmer().stem)


class Example(NamedTuple):
    """One article: its set, its text, the words of its sentences and of its references as ROUGE has them."""

    name: str
    document: Document
    words: list[Counter[str]]
    references: list[Counter[str]]
    texts: list[str]


class Sets(NamedTuple):
    """Sentence features, sets of sentences (rows of indices), their pair features and rewards."""

    matrix: Floats
    sets: NDArray[np.int64]
    pairs: Floats
    reward: Floats


def rouge_words(text: str) -> Counter[str]:
    """Words as ROUGE counts them: letters and digits in lower case, stemmed from four characters on."""
    return Counter(_stem(w) if len(w) > 3 else w for w in re.findall(r"[a-z0-9]+", text.lower()))


def rouge1(chosen: Sequence[int], example: Example) -> float:
    """ROUGE-1 F, 0-100, of these sentences; mean over the references."""
    text: Counter[str] = sum((example.words[i] for i in chosen), Counter())
    scores = [200 * (text & r).total() / max(1, text.total() + r.total()) for r in example.references]
    return statistics.mean(scores)


def load(folder: Path, name: str, limit: int | None = None) -> list[Example]:
    """All articles of one set; an absent file is an empty set."""
    path = folder / f"{name}.jsonl"
    if not path.exists():
        return []
    out = []
    for line in path.read_text(encoding="utf-8").splitlines()[:limit]:
        row = json.loads(line)
        text, reference = row["article"], row["reference"]
        references = reference if isinstance(reference, list) else [reference]
        spans, of_page = page.part(text, sentences.split(text, "en"))
        document = Document(text, spans, "en", "given", page=of_page)
        words = [rouge_words(document.cut(s.span)) for s in document.sentences]
        out.append(Example(name, document, words, [rouge_words(r) for r in references], references))
    return out


def learn_terms(examples: list[Example]) -> dict[str, float]:
    """Logistic regression by Newton's method."""
    rows, wanted = [], []
    for example in examples:
        tokens = example.document.tokens
        terms = index(tokens)
        rows.append(salience.signs(terms))
        held = [{w[:STEM] for w in TOKEN.findall(text.lower())} for text in example.texts]
        wanted.append(np.array([statistics.mean(t in h for h in held) for t in tokens.vocabulary.named(terms.stems)]))
    matrix, target = np.concatenate(rows), np.concatenate(wanted)
    weights = np.zeros(matrix.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        curvature = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.eye(len(weights))
        weights += np.linalg.solve(curvature, matrix.T @ (target - chance) - weights)
    return dict(zip(salience.SIGNS, weights.tolist(), strict=True))


def make_sets(example: Example, terms: Mapping[str, float]) -> Sets:
    """All sets of three sentences with what they are worth."""
    reading = features.read(example.document, example.document.tokens, terms)
    count = min(AMONG, len(example.words))
    sets = np.array(list(combinations(range(count), min(3, count))), dtype=np.int64)
    alike, shared = (
        np.array(side)[:, :count] for side in zip(*map(partial(news.pairs, reading), range(count)), strict=True)
    )
    pair = np.stack([alike, shared, np.eye(count, k=1) + np.eye(count, k=-1)], axis=2)
    columns = [pair[sets[:, a], sets[:, b]] for a, b in combinations(range(sets.shape[1]), 2)]
    together = np.sum(columns, axis=0) if columns else np.zeros((len(sets), len(PAIR)))
    lengths = np.array([w.total() for w in example.words[:count]])[sets].sum(axis=1)
    reward = np.zeros(len(sets))
    for reference in example.references:
        wanted = np.array(list(reference.values()))
        held = np.array([[words[w] for w in reference] for words in example.words[:count]])
        hits = np.minimum(held[sets].sum(axis=1), wanted).sum(axis=1)
        reward += 200 * hits / (lengths + reference.total()) / len(example.references)
    return Sets(reading.matrix[:count], sets, together, reward)


def learn_sets(examples: list[Sets]) -> tuple[dict[str, float], dict[str, float]]:
    """Weights of sentences and of pairs, by gradient ascent on the expected reward."""
    random = np.random.default_rng(0)
    size = len(features.NAMES)
    weights = np.zeros(size + len(PAIR))
    mean, square, total, step, kept = np.zeros_like(weights), np.zeros_like(weights), np.zeros_like(weights), 0, 0
    for epoch in range(EPOCHS):
        order = random.permutation(len(examples))
        for batch in np.array_split(order, max(1, len(order) // BATCH)):
            gradient = np.zeros_like(weights)
            for matrix, sets, pairs, reward in (examples[i] for i in batch):
                score = (matrix @ weights[:size])[sets].sum(axis=1) + pairs @ weights[size:]
                chance = np.exp(score - score.max())
                chance /= chance.sum()
                push = chance * (reward - chance @ reward)
                by_sentence = np.bincount(sets.ravel(), np.repeat(push, sets.shape[1]), len(matrix))
                gradient += np.concatenate((matrix.T @ by_sentence, pairs.T @ push))
            gradient = gradient / len(batch) - DECAY * weights
            step += 1
            mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
            rate = RATE * (1 - epoch / EPOCHS) + RATE * 0.05
            weights = weights + rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        if epoch >= EPOCHS * 0.7:
            total, kept = total + weights, kept + 1
    learned = (total / kept).tolist()
    return dict(zip(features.NAMES, learned[:size], strict=True)), dict(zip(PAIR, learned[size:], strict=True))


def learn(examples: list[Example]) -> Weights:
    """All weights, from articles that may not be those they are measured on."""
    terms = learn_terms(examples)
    sentence, pair = learn_sets([make_sets(e, terms) for e in examples])
    return {"term": terms, "sentence": sentence, "pair": pair}


def pick(example: Example, weights: Weights, count: int) -> list[int]:
    """The sentences that the service would choose under these weights, without a thought for attribution."""
    reading = features.read(example.document, example.document.tokens, weights["term"])
    ranking = news.rank_news(reading, weights["sentence"], weights["pair"])
    options = SummaryOptions(sentences=count, keep_attribution=False)
    everything = np.ones(len(example.words), dtype=bool)
    return select.choose(example.document, ranking, [[()] * len(everything)], everything, options)


def gains(examples: list[Example], weights: Weights) -> list[tuple[str, float, float]]:
    """(set, ROUGE-1 of ours, ROUGE-1 of the first sentences) of each article."""
    out = []
    for e in examples:
        count = 1 if e.name == "xsum" else 3
        lead = range(min(count, len(e.words)))
        out.append((e.name, rouge1(pick(e, weights, count), e), rouge1(lead, e)))
    return out


def table(rows: list[tuple[str, float, float]]) -> str:
    """One line a set and one of the learned sets pooled: lead, ours, difference with its 95 % interval."""
    lines = []
    for title, names in (*((n, (n,)) for n in MEASURED), ("pooled", LEARNED)):
        pairs = [(ours, lead) for name, ours, lead in rows if name in names]
        if len(pairs) > 1:
            gain = [a - b for a, b in pairs]
            half = 1.96 * statistics.stdev(gain) / len(gain) ** 0.5
            ours, lead = statistics.mean(a for a, _ in pairs), statistics.mean(b for _, b in pairs)
            lines.append(
                f"{title:10} n={len(pairs):5} lead {lead:5.2f} ours {ours:5.2f} {ours - lead:+.2f} ±{half:.2f}"
            )
    return "\n".join(lines)


def cross_validate(examples: list[Example], others: list[Example]) -> str:
    """Each article of ``examples`` under weights learned without it; ``others`` under weights of all ``examples``."""
    order = np.random.default_rng(7).permutation(len(examples)).tolist()
    rows = gains(others, learn(examples))
    for fold in range(FOLDS):
        left_out = set(order[fold::FOLDS])
        weights = learn([e for i, e in enumerate(examples) if i not in left_out])
        rows += gains([examples[i] for i in sorted(left_out)], weights)
    return table(rows)


def write(weights: Weights, articles: int) -> None:
    """Replaces the data file of the service."""
    head = (
        "# Weights of the news ranker: a term's log-odds to stand in a summary, a sentence's score, a pair's bond.\n"
        "# Learned by the project, Apache-2.0, from "
        f"{articles} English news articles with summaries by editors and\n"
        "# freelance writers (CNN, Daily Mail); no text of them is kept. To learn again, with a folder of articles:\n"
        "#   python -m tests.quality.learn_news FOLDER --write\n"
        "part\tfeature\tweight\n"
    )
    body = "".join(f"{part}\t{name}\t{value:.4f}\n" for part, row in weights.items() for name, value in row.items())
    WEIGHTS.write_text(head + body, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    examples = [e for name in LEARNED for e in load(arguments.folder, name)]
    if arguments.cross_validate:
        print(cross_validate(examples, load(arguments.folder, "xsum")))  # noqa: T201
    if arguments.write:
        write(learn(examples), len(examples))


if __name__ == "__main__":
    main()
