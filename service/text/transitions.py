"""What the language model learned to choose its moves by: those that build a tree, and those that find a name."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """From the words of a state to a score a move.

    ``lower`` is words of a state x hidden units x pieces x width; ``padding``, one x the same without width, stands for
    a word that is absent; ``upper`` is moves x hidden units. ``moves`` are named as ``L-nsubj`` and ``S``, or as
    ``B-ORG`` and ``O``. Before them, ``narrow`` brings a token's vector to ``width``.
    """

    narrow: Vectors
    narrow_bias: Vectors
    lower: Vectors
    lower_bias: Vectors
    padding: Vectors
    upper: Vectors
    upper_bias: Vectors
    moves: tuple[str, ...]
