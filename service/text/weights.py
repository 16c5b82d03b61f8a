"""What the layers of the language model hold, for those that read it. Knows its build, and asks for it.

Raises ``ValueError`` for a model that is built in another way.
"""

from __future__ import annotations

from typing import Any

from service.text.dependencies import Attacher
from service.text.encoding import Encoder, Layer, Table
from service.text.recognition import Recognizer
from service.text.tagging import Tagger
from service.text.transitions import Weights

_WINDOW = ["expand_window", "maxout", "layernorm"]


def encoder(model: Any) -> tuple[Encoder, list[str]]:
    """From a ``spacy.Tok2Vec.v2`` of hashed traits and maxout windows; also the names of the traits, in order."""
    layers = [layer for layer in model.walk(order="dfs_pre") if not layer.layers and layer.name != "dropout"]
    tables = [layer for layer in layers if layer.name == "hashembed"]
    rest = layers[len(tables) * 2 + 2 :]
    names = [layer.name for layer in rest]
    depth = names.count("expand_window")
    if names != ["maxout", "layernorm", "ragged2list", *_WINDOW * depth] or any(
        layer.attrs["window_size"] != 1 for layer in rest if layer.name == "expand_window"
    ):
        raise ValueError(f"the model reads words in another way than is known here: {names}")
    mixers = [layer for layer in rest if layer.name in {"maxout", "layernorm"}]
    mix, *window = (_layer(*pair) for pair in zip(mixers[::2], mixers[1::2], strict=True))
    return Encoder([_table(layer) for layer in tables], mix, window), layers[0].attrs["columns"]


def _table(layer: Any) -> Table:
    table: Table = layer.predict
    return table


def _layer(maxout: Any, norm: Any) -> Layer:
    return Layer(
        weights=maxout.get_param("W"), bias=maxout.get_param("b"), gain=norm.get_param("G"), shift=norm.get_param("b")
    )


def recognizer(component: Any) -> tuple[Encoder, list[str], Recognizer]:
    """From the model's component for names: its own encoder, with the traits that it reads, and what makes names."""
    vectors, lower, upper = component.model.layers
    tok2vec, _, narrow = vectors.layers
    if lower.get_dim("nF") != 3 or component.model.attrs["unseen_classes"] or narrow.name != "linear":
        raise ValueError("the model finds names in another way than is known here")
    return *encoder(tok2vec), Recognizer(_transitions(component, narrow, lower, upper))


def tagger(component: Any) -> Tagger:
    """From the model's component for part-of-speech tags."""
    layers = [layer for layer in component.model.walk() if not layer.layers]
    if [layer.name for layer in layers] != ["tok2vec-listener", "softmax"]:
        raise ValueError("the model tags words in another way than is known here")
    softmax = layers[-1]
    return Tagger(softmax.get_param("W"), softmax.get_param("b"), tuple(component.labels))


def attacher(component: Any) -> Attacher:
    """From the model's component for dependencies."""
    vectors, lower, upper = component.model.layers
    _, _, narrow = vectors.layers
    known = lower.get_dim("nF") == 8 and lower.get_dim("nP") == 2 and narrow.name == "linear"
    if not known or component.model.attrs["unseen_classes"]:
        raise ValueError("the model attaches words in another way than is known here")
    return Attacher(_transitions(component, narrow, lower, upper))


def _transitions(component: Any, narrow: Any, lower: Any, upper: Any) -> Weights:
    return Weights(
        narrow=narrow.get_param("W"), narrow_bias=narrow.get_param("b"),
        lower=lower.get_param("W"), lower_bias=lower.get_param("b"), padding=lower.get_param("pad"),
        upper=upper.get_param("W"), upper_bias=upper.get_param("b"),
        moves=tuple(map(component.moves.get_class_name, range(component.moves.n_moves))),
    )  # fmt: skip
