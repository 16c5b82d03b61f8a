"""Part-of-speech tags by the language model's own weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Tagger:
    """``weights`` is tags x width, ``bias`` and ``tags`` one a tag."""

    def __init__(self, weights: Vectors, bias: Vectors, tags: tuple[str, ...]) -> None:
        self._weights, self._bias, self._tags = weights.T, bias, tags

    def tags(self, vectors: Vectors) -> list[str]:
        """The best tag of each token; ``vectors`` has one row a token."""
        best = (vectors @ self._weights + self._bias).argmax(axis=1)
        return [self._tags[i] for i in best.tolist()]
