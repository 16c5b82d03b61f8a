"""Names by the language model's own weights, many tokens at a time.

The model names entities by moves (begin, in, last, unit, out) from the left to the right, each chosen by the scores of
its state. Outside a name a state depends on its token alone, so all of those are scored in one product; only inside a
name does it depend on where the name began, and names are followed side by side. The same moves as the library makes
one by one (Lample et al. 2016, *Neural Architectures for Named Entity Recognition*, section 3, without the stack).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.text.transitions import Vectors, Weights

# Tokens of a name that are read beside those of all other names; what is longer is read on alone, when it is reached,
# so that the work stays linear where every token might begin a name that never ends.
_TOGETHER = 8


class Name(NamedTuple):
    """A name as the model found it: token range and OntoNotes label (PERSON, ORG, GPE, NORP, ...)."""

    first: int
    last: int
    label: str


class Recognizer:
    """The weights in the order in which they are used."""

    def __init__(self, weights: Weights) -> None:
        self._narrow = np.ascontiguousarray(weights.narrow.T), weights.narrow_bias
        features, _, self._pieces, width = weights.lower.shape
        # Hidden units side by side, pieces apart: the best piece is then found column by column.
        token, opened, before = weights.lower.transpose(0, 3, 2, 1).reshape(features, width, -1)
        self.token, self.opened, self.before = map(np.ascontiguousarray, (token, opened, before))
        _, self._no_name, self._no_before = weights.padding[0].transpose(0, 2, 1).reshape(features, -1)
        self._bias = weights.lower_bias.T.reshape(-1)
        self._upper = weights.upper.T, weights.upper_bias
        number = {move: i for i, move in enumerate(weights.moves)}
        outside = [move for move in weights.moves if move == "O" or (move[0] in "BU" and move[2:])]
        columns = [number[move] for move in outside]
        self._upper_outside = np.ascontiguousarray(weights.upper[columns].T), weights.upper_bias[columns]
        self._made = [(move[0], move[2:]) for move in outside]
        self._begins = np.array([move[0] == "B" for move in outside], dtype=bool)
        self.inside = {move[2:]: (number["I" + move[1:]], number["L" + move[1:]]) for move in outside if move[0] == "B"}

    def names(self, vectors: Vectors, final: NDArray[np.bool_]) -> list[Name]:
        """Names of a text, in order: ``vectors`` has one row a token, ``final`` says which tokens end a sentence."""
        if not len(vectors):
            return []
        open_ = _Open(self, vectors @ self._narrow[0] + self._narrow[1], final)
        scores = self._scores(open_.here + self._no_name + self._no_before, self._upper_outside)
        scores[np.ix_(final, self._begins)] = -np.inf
        moves = [self._made[move] for move in scores.argmax(axis=1).tolist()]
        ends = open_.ends({i: label for i, (kind, label) in enumerate(moves) if kind == "B"}, _TOGETHER)
        out: list[Name] = []
        at = 0
        while at < len(moves):
            kind, label = moves[at]
            last = at + 1
            if kind == "B":
                last = ends.get(at) or open_.ends({at: label}, len(vectors))[at]
            if kind != "O":
                out.append(Name(at, last, label))
            at = last
        return out

    def scores_inside(self, units: Vectors) -> Vectors:
        """States inside a name, given as sums of their features -> scores of all moves."""
        return self._scores(units, self._upper)

    def _scores(self, units: Vectors, upper: tuple[Vectors, Vectors]) -> Vectors:
        hidden = (units + self._bias).reshape(len(units), self._pieces, -1).max(axis=1)
        out: Vectors = hidden @ upper[0] + upper[1]
        return out


class _Open:
    """Names that have begun, in one text."""

    def __init__(self, model: Recognizer, vectors: Vectors, final: NDArray[np.bool_]) -> None:
        self._model = model
        self._vectors = vectors
        self._final = final
        self.here = vectors @ model.token

    def ends(self, starts: dict[int, str], tokens: int) -> dict[int, int]:
        """Where names end that begin at a token and have a label; those of more than ``tokens`` tokens are left out."""
        model = self._model
        first = np.array(list(starts), dtype=np.int64)
        columns = np.array([model.inside[label] for label in starts.values()], dtype=np.int64).reshape(-1, 2)
        opened = self._vectors[first] @ model.opened
        at = first + 1
        out: dict[int, int] = {}
        for _ in range(tokens):
            if not len(at):
                break
            scores = model.scores_inside(self.here[at] + opened + self._vectors[at - 1] @ model.before)
            inside, last = np.take_along_axis(scores, columns, axis=1).T
            # Of equal scores the move that is listed first is made.
            goes_on = ~self._final[at] & ((inside > last) | ((inside == last) & (columns[:, 0] < columns[:, 1])))
            out.update(zip(first[~goes_on].tolist(), (at[~goes_on] + 1).tolist(), strict=True))
            first, columns, opened, at = first[goes_on], columns[goes_on], opened[goes_on], at[goes_on] + 1
        return out
