"""Tokens to vectors in context, by the language model's own weights.

The model hashes four to six traits of a word into tables, mixes what it finds there, and lets every token look at its
neighbours four times (Honnibal 2017, *Embed, encode, attend, predict*; Serrà and Karatzoglou 2017 for the tables). The
library spends half of that time around the matrix products, and mixes every token though a third of them are repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Traits = NDArray[np.uint64]
Numbers = NDArray[np.intp]
Table = Callable[[Traits], Vectors]
"""One trait of some words -> a row a word."""

# Tokens that are looked at together: what is made of more does not stay close to the processor.
_CLOSE = 1_000
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
        self.weights = np.ascontiguousarray(layer.weights.transpose(2, 1, 0).reshape(inputs, -1))
        self._bias = layer.bias.T.reshape(-1)
        self._gain, self._shift = layer.gain, layer.shift

    def __call__(self, inputs: Vectors) -> Vectors:
        return self.best(inputs @ self.weights)

    def best(self, pieces: Vectors) -> Vectors:
        """What comes of the products of inputs and ``weights``, which are overwritten."""
        pieces += self._bias
        pieces = pieces.reshape(len(pieces), self._pieces, self._units)
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
        # Before a token's neighbours are looked at it is its kind: the first such layer is one of kinds.
        first, *rest = [_Maxout(layer) for layer in window]
        self._first, self._rest = first, rest
        self._width = len(mix.gain)
        self._first_weights = np.split(first.weights, 3)

    def vectors(self, kinds: Traits, which: Numbers, counts: Sequence[int] | None = None) -> Vectors:
        """One row a token. ``kinds`` has a row for each kind of token and a column a trait, ``which`` a row a token.

        ``counts``: how many tokens each of several texts has, none of which sees the others.
        """
        columns = [table(np.ascontiguousarray(kinds[:, i])) for i, table in enumerate(self._tables)]
        mixed = self._mix(np.concatenate(columns, axis=1))
        mixed = np.concatenate([mixed, np.zeros((1, self._width), dtype=np.float32)])
        parts = [mixed @ weights for weights in self._first_weights]
        out = np.empty((len(which), self._width), dtype=np.float32)
        done = 0
        for own in _groups(counts or [len(which)]):
            count = sum(own)
            out[done : done + count] = self._in_context(mixed, parts, which[done : done + count], own)
            done += count
        return out

    def _in_context(self, mixed: Vectors, parts: list[Vectors], which: Numbers, counts: Sequence[int]) -> Vectors:
        """Of some texts; ``mixed`` and ``parts`` have a row a kind, and one more for an empty token."""
        # The model was trained with so many empty tokens around a text.
        edge = len(self._rest) + 1
        # One more row before, between and after the texts, for the neighbours that the outermost do not have.
        ends = np.cumsum(counts)
        between = ends[:-1] + (2 * edge + 1) * np.arange(1, len(ends))
        at = np.arange(len(which)) + edge + 1
        at += (2 * edge + 1) * np.searchsorted(ends, np.arange(len(which)), side="right")
        padded = np.full(len(which) + (2 * edge + 1) * len(ends) + 1, len(mixed) - 1)
        padded[at] = which
        text = mixed.take(padded, axis=0)
        inner = text[1:-1]
        around = np.lib.stride_tricks.sliding_window_view(text.reshape(-1), 3 * self._width)[:: self._width]
        pieces = parts[0].take(padded[:-2], axis=0)
        pieces += parts[1].take(padded[1:-1], axis=0)
        pieces += parts[2].take(padded[2:], axis=0)
        inner += self._first.best(pieces)
        text[between] = 0
        for look in self._rest:
            inner += look(around)
            text[between] = 0
        return text[at]


def _groups(counts: Sequence[int]) -> Iterator[list[int]]:
    """The texts in runs of about ``_CLOSE`` tokens."""
    group: list[int] = []
    for count in counts:
        if group and sum(group) + count > _CLOSE:
            yield group
            group = []
        group.append(count)
    yield group
