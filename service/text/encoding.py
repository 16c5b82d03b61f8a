"""Tokens to vectors in context, by the language model's own weights.

The model hashes four to six traits of a word into tables, mixes what it finds there, and lets every token look at its
neighbours four times (Honnibal 2017, *Embed, encode, attend, predict*; Serrà and Karatzoglou 2017 for the tables). The
library spends half of that time around the matrix products, and mixes every token though a third of them are repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Traits = NDArray[np.uint64]
Table = Callable[[Traits], Vectors]
"""One trait of some words -> a row a word."""

_LEAST = np.float32(1e-8)  # added to a variance, as in training


@dataclass(frozen=True, slots=True)
class Layer:
    """Maxout, then layer normalisation: ``weights`` is units x pieces x inputs, ``bias`` units x pieces."""

    weights: Vectors
    bias: Vectors
    gain: Vectors
    shift: Vectors


class _Maxout:
    def __init__(self, layer: Layer) -> None:
        self._units, self._pieces, inputs = layer.weights.shape
        # Units side by side, pieces apart: the best piece is then found column by column.
        self._weights = np.ascontiguousarray(layer.weights.transpose(2, 1, 0).reshape(inputs, -1))
        self._bias = layer.bias.T.reshape(-1)
        self._gain, self._shift = layer.gain, layer.shift

    def __call__(self, inputs: Vectors) -> Vectors:
        pieces = inputs @ self._weights
        pieces += self._bias
        pieces = pieces.reshape(len(inputs), self._pieces, self._units)
        out: Vectors = np.maximum(pieces[:, 0], pieces[:, 1])
        for piece in range(2, self._pieces):
            np.maximum(out, pieces[:, piece], out=out)
        out -= out.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", out, out) / np.float32(self._units) + _LEAST
        out *= (np.float32(1) / np.sqrt(variance))[:, None]
        out *= self._gain
        out += self._shift
        return out


class Encoder:
    """``tables`` has one for each trait, in order; ``window`` are the layers that look at both neighbours."""

    def __init__(self, tables: Sequence[Table], mix: Layer, window: Sequence[Layer]) -> None:
        self._tables = tables
        self._mix = _Maxout(mix)
        self._window = [_Maxout(layer) for layer in window]
        self._width = len(mix.gain)

    def vectors(self, kinds: Traits, which: NDArray[np.intp], counts: Sequence[int] | None = None) -> Vectors:
        """One row a token. ``kinds`` has a row for each kind of token and a column a trait, ``which`` a row a token.

        ``counts``: how many tokens each of several texts has, none of which sees the others.
        """
        columns = [table(np.ascontiguousarray(kinds[:, i])) for i, table in enumerate(self._tables)]
        mixed = self._mix(np.concatenate(columns, axis=1))
        # The model was trained with so many empty tokens around a text.
        edge, width = len(self._window), self._width
        # One more row before, between and after the texts, for the neighbours that the outermost do not have.
        ends = np.cumsum(counts or [len(which)])
        between = ends[:-1] + (2 * edge + 1) * np.arange(1, len(ends))
        at = np.arange(len(which)) + edge + 1
        at += (2 * edge + 1) * np.searchsorted(ends, np.arange(len(which)), side="right")
        text = np.zeros((len(which) + (2 * edge + 1) * len(ends) + 1, width), dtype=np.float32)
        text[at] = mixed[which]
        inner = text[1:-1]
        around = np.lib.stride_tricks.sliding_window_view(text.reshape(-1), 3 * width)[::width]
        for look in self._window:
            inner += look(around)
            text[between] = 0
        return text[at]
