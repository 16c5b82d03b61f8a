"""Dependencies by the language model's own weights, all sentences side by side.

The model builds a tree by moves over a stack of words and a buffer of those to come: shift, reduce, and an arc between
the first of each (Nivre 2004, *Incrementality in Deterministic Dependency Parsing*, arc-eager; Honnibal and Johnson
2014, who let a word without a head go back to the buffer). Each move is chosen by the scores of eight words. Sentences,
which are given, do not see each other but for the first word of the next, so that one product scores a move of each;
moves that leave no choice are not scored. The same moves as the library makes one by one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from service.text.transitions import Vectors, Weights

Numbers = NDArray[np.intp]

ROOT = "ROOT"
# The words of a state by their numbers in the weights: the first three of the stack and two of the buffer, the last
# left children of the buffer's first and of the stack's, and the last right one of the stack's.
_ROLES = [2, 3, 4, 0, 1, 5, 6, 7]
_ORDER = np.arange(len(_ROLES))
_TOP, _NEW = 0, 3
_PARENTS = np.array([_NEW, _TOP, _TOP])
_LEFT, _RIGHT, _SHIFT, _REDUCE = range(4)
# By kind of move, first where there is a word under the stack's first one, then where there is none: how much further
# the places in stack and buffer are, and where a word would be pushed. A stack that would be empty has the next word.
_CASES = 4
_STEPS = np.array([[-1] * 3 + [0] * 2, [1] * 5, [1] * 5, [-1] * 3 + [0] * 2, [0] * 3 + [1] * 2, [1] * 5, [1] * 5])
_ABOVE = np.array([1, 1, 1, 1, 0, 1, 1])
_BELOW = 3  # places of no word below a stack
# Tokens whose sentences are read side by side: each takes 4 kB.
_TOGETHER = 4_000


class Attacher:
    """The weights in the order in which they are used."""

    def __init__(self, weights: Weights) -> None:
        self._narrow = np.ascontiguousarray(weights.narrow.T), weights.narrow_bias
        lower = weights.lower[_ROLES]
        _, self._units, pieces, width = lower.shape
        self._width = self._units * pieces
        # Hidden units side by side, pieces apart: the best piece is then found column by column.
        self._lower = np.ascontiguousarray(lower.transpose(3, 0, 2, 1).reshape(width, -1))
        self._padding = weights.padding[0, _ROLES].transpose(0, 2, 1).reshape(-1)
        self._bias = weights.lower_bias.T.reshape(-1)
        # Sentences are given: the move that would open one is never made.
        made = [i for i, move in enumerate(weights.moves) if move[0] != "B"]
        self.upper = np.ascontiguousarray(weights.upper[made].T), weights.upper_bias[made]
        moves = [weights.moves[i] for i in made]
        self.shift, self.reduce = moves.index("S"), moves.index("D")
        self.kinds = np.array(["LRSD".index(move[0]) for move in moves])
        self._labels = [move[2:] for move in moves]

    def arcs(self, vectors: Vectors, bounds: Numbers, final: NDArray[np.bool_]) -> tuple[list[int], list[str]]:
        """The head of every token, its own for a root, and the label of that arc; ``vectors`` has one row a token.

        ``bounds`` has where each sentence starts, and where the last one ends; ``final`` says which end a text.
        """
        narrow = vectors @ self._narrow[0] + self._narrow[1]
        heads: list[int] = []
        labels: list[str] = []
        first = 0
        while first < len(final):
            start = int(bounds[first])
            last = max(first + 1, int(np.searchsorted(bounds, start + _TOGETHER, side="right")) - 1)
            own = bounds[first : last + 1]
            # The first word of the next sentence is seen too.
            states = _States(self, self._features(narrow[start : own[-1] + 1]), own - start, final[first:last])
            for i, (head, move) in enumerate(zip(*states.run(), strict=True)):
                heads.append(start + (i if move < 0 else head))
                labels.append(ROOT if move < 0 else self._labels[move])
            first = last
        _lift(heads, labels)
        return heads, labels

    def _features(self, narrow: Vectors) -> Vectors:
        """A row for each word in each of its roles; the last are those of no word."""
        out = np.empty((len(narrow) + 1, len(self._padding)), dtype=np.float32)
        np.matmul(narrow, self._lower, out=out[:-1])
        out[-1] = self._padding
        return out.reshape(-1, self._width)

    def scores(self, features: Vectors, words: Numbers) -> Vectors:
        """A row a state and a column a move; ``words`` has a row a state."""
        rows = features.take((words * len(_ROLES) + _ORDER).reshape(-1), axis=0)
        pieces = rows.reshape(len(words), len(_ROLES), -1).sum(axis=1)
        pieces += self._bias
        hidden = np.maximum(pieces[:, : self._units], pieces[:, self._units :])
        out: Vectors = hidden @ self.upper[0]
        out += self.upper[1]
        return out


class _States:
    """Of every sentence its stack and its buffer, in one array: each row of ``at`` has the places of five words."""

    def __init__(self, model: Attacher, features: Vectors, bounds: Numbers, final: NDArray[np.bool_]) -> None:
        self._model, self._features = model, features
        count = int(bounds[-1])
        self._none = none = len(features) // len(_ROLES) - 1
        sizes = np.diff(bounds)
        stack = np.cumsum(2 * sizes + _BELOW + 2) - (2 * sizes + 2)
        buffer, end = stack + sizes, stack + 2 * sizes
        self._places = np.full(end[-1] + 2, none)
        self._places[np.arange(count) + np.repeat(buffer - bounds[:-1], sizes)] = np.arange(count)
        self._places[end[~final]] = bounds[1:][~final]
        # The first word can only be shifted.
        self._places[stack] = bounds[:-1]
        at = np.stack([stack, stack - 1, stack - 2, buffer + 1, buffer + 2], axis=1)
        self._at, self._end = at[sizes > 1], end[sizes > 1]
        self._head, self._before = np.full(none + 1, none), np.full(none + 1, none)
        # The last child on the left of every word, then that on the right.
        self._child = np.full(2 * (none + 1), none)
        self._on_the_right = none + 1
        self._children_seen = np.array([0, 0, self._on_the_right])
        self._move = np.full(count, -1)
        # What keeps a word from being shifted: that it was before, or that it is the last of all.
        self._alone = np.zeros(none + 1, dtype=np.float32)
        self._alone[none] = -np.inf
        self._barred = np.zeros(none + 1, dtype=np.float32)
        self._barred[bounds[1:][final] - 1] = -np.inf

    def run(self) -> tuple[list[int], list[int]]:
        """The head of each word and the move that gave it; -1 for a word without."""
        while len(self._at):
            self._step()
        return self._head[: len(self._move)].tolist(), self._move.tolist()

    def _step(self) -> None:
        model = self._model
        words = self._places.take(self._at)
        children = self._child.take(words.take(_PARENTS, axis=1) + self._children_seen)
        top, under, _, new, after = words.T
        scores = model.scores(self._features, np.concatenate([words, children], axis=1))
        scores[:, model.shift] += self._barred.take(new)
        scores[:, model.reduce] += self._alone.take(under)
        moves = scores.argmax(axis=1)
        kinds = model.kinds.take(moves)
        head = self._head.take(top)
        self._attach_left(np.flatnonzero(kinds == _LEFT), top, new, after, head, moves)
        self._attach_right(np.flatnonzero(kinds == _RIGHT), top, new, moves)
        kinds += _CASES * (under == self._none)
        back = np.flatnonzero((kinds == _REDUCE) & (head == self._none))
        # Whether or not it goes on the stack: nothing is there.
        self._places[self._at[:, _TOP] + _ABOVE.take(kinds)] = new
        self._at += _STEPS.take(kinds, axis=0)
        if len(back):
            for k, word in zip(back.tolist(), top[back].tolist(), strict=True):
                self._put_back(k, word)
        self._close()

    def _attach_left(
        self, which: Numbers, top: Numbers, new: Numbers, after: Numbers, head: Numbers, moves: Numbers
    ) -> None:
        """The stack's first word to the buffer's; from the one that it has been attached to, if any."""
        child, parent = top.take(which), new.take(which)
        self._child[head.take(which) + self._on_the_right] = self._before.take(child)
        self._head[child] = parent
        self._move[child] = moves.take(which)
        self._child[parent] = child
        self._barred[parent] = self._alone.take(after.take(which))

    def _attach_right(self, which: Numbers, top: Numbers, new: Numbers, moves: Numbers) -> None:
        child, parent = new.take(which), top.take(which)
        self._head[child] = parent
        self._move[child] = moves.take(which)
        parent += self._on_the_right
        self._before[child] = self._child.take(parent)
        self._child[parent] = child

    def _put_back(self, k: int, word: int) -> None:
        """Before the buffer's first word: it was reduced and has no head."""
        self._at[k, _NEW:] -= 1
        self._places[self._at[k, _NEW]] = word
        self._barred[word] = -np.inf

    def _close(self) -> None:
        """Where a sentence's buffer is empty its stack can only be reduced."""
        closed = self._at[:, _NEW] == self._end
        if not closed.any():
            return
        for k in np.flatnonzero(closed).tolist():
            top = int(self._at[k, _TOP])
            while self._places[top - 1] != self._none and self._head[self._places[top]] != self._none:
                top -= 1
            if self._places[top - 1] != self._none:
                self._at[k, :_NEW] = [top - 1, top - 2, top - 3]
                self._put_back(k, self._places[top])
                closed[k] = False
        self._at, self._end = self._at[~closed], self._end[~closed]


def _lift(heads: list[int], labels: list[str]) -> None:
    """A label "acl||dobj" is ``acl`` of the nearest ``dobj`` below the head (Nivre and Nilsson 2005, scheme HEAD)."""
    lifted = [i for i, label in enumerate(labels) if "||" in label]
    if not lifted:
        return
    children: dict[int, list[int]] = {}
    for i, head in enumerate(heads):
        if head != i:
            children.setdefault(head, []).append(i)
    for i in lifted:
        labels[i], _, wanted = labels[i].partition("||")
        row = [heads[i]]
        while row:
            row = [child for word in row for child in children.get(word, ()) if child != i]
            if found := next((child for child in row if labels[child] == wanted), None):
                heads[i] = found
                break
