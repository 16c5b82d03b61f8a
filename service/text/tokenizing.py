"""A text's tokens as the language model's tokenizer makes them, which is asked only where the answer is not plain.

The tokenizer takes each run without spaces by itself: it looks it up among special cases, peels punctuation off both
ends, then looks for breaks inside. A run of letters or of digits that is no special case comes out whole, with a comma,
a stop or "'s" after it in two. Nine in ten runs of news are such; asking for one costs ten times as much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import accumulate

Ask = Callable[[str], Iterable[tuple[int, int]]]
"""A text -> offset and length of each of its tokens; of white space, none."""

# The tokenizer peels affixes one by one, which is quadratic in the length of a run without spaces; and it takes
# "(CNN)Kenya" for one word, in which nobody would find the subject.
_LONG = 200
_BREAK = re.compile(rf"\S{{{_LONG + 1},}}|(?<=[^\W\d_]\))(?=[A-Z])")
_PLAIN = re.compile(r"([A-Za-z]+|[0-9]+)(,|'s|(?<=[a-z0-9])\.)?")


class Tokenizer:
    """``ask`` is the model's own tokenizer, ``special`` the runs that it has rules for."""

    def __init__(self, ask: Ask, special: Container[str]) -> None:
        self._ask = ask
        self._special = special

    def tokens(self, text: str) -> tuple[list[str], list[int]]:
        """Words, and where each starts."""
        words: list[str] = []
        starts: list[int] = []
        runs = list(_runs(text))
        pieces = self._pieces(dict.fromkeys(run for _, run in runs))
        for at, run in runs:
            for offset, word in pieces[run]:
                words.append(word)
                starts.append(at + offset)
        return words, starts

    def _pieces(self, runs: Iterable[str]) -> dict[str, list[tuple[int, str]]]:
        """Of each run its words, and where in it they start."""
        out: dict[str, list[tuple[int, str]]] = {}
        doubtful: list[str] = []
        for run in runs:
            if len(run) > _LONG:
                out[run] = [(0, run)]
            elif not (plain := _PLAIN.fullmatch(run)) or run in self._special or plain[1] in self._special:
                out[run] = []
                doubtful.append(run)
            elif plain[2]:
                out[run] = [(0, plain[1]), (plain.end(1), plain[2])]
            else:
                out[run] = [(0, run)]
        self._add_doubtful(doubtful, out)
        return out

    def _add_doubtful(self, runs: list[str], out: dict[str, list[tuple[int, str]]]) -> None:
        """All in one question; a line break keeps a run from its neighbours."""
        text = "\n".join(runs)
        starts = list(accumulate((len(run) + 1 for run in runs), initial=0))
        number = 0
        for at, length in self._ask(text):
            while at >= starts[number + 1]:
                number += 1
            out[runs[number]].append((at - starts[number], text[at : at + length]))


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """What stands between spaces, and where; runs that the tokenizer would mistake are broken, long ones stay whole."""
    at = 0
    for found in _BREAK.finditer(text):
        yield from _split(text[at : found.start()], at)
        if found.group():
            yield found.start(), found.group()
        at = found.end()
    yield from _split(text[at:], at)


def _split(text: str, at: int) -> Iterator[tuple[int, str]]:
    for run in text.split(" "):
        if run:
            yield at, run
        at += len(run) + 1
