"""Builds service/text/data/languages.bin: the model of py3langid for the languages that are told, quick to load.

usage: python -m service.text.data.build_languages

The layout of the file is told in service/text/language.py, which reads it.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import MODEL_DIR, MODEL_FILE
from py3langid.modelio import load_model

from service import zstd

HEADER = """\
# Which sequences of bytes are how common in which language, and an automaton that finds them in a text.
# Origin: the model of py3langid 0.4.0. Changed by the project: only languages of two letters. Built by
# build_languages.py beside it. Licence:
#
"""


def model() -> tuple[list[str], dict[str, NDArray[Any]]]:
    """What ``service.text.language.read_model`` is to give."""
    weights, priors, languages, moves, rows, features = load_model(MODEL_DIR / MODEL_FILE)
    # Rare varieties ("ary", "pcm") would only take votes from the written standard.
    kept = [i for i, code in enumerate(languages) if len(code) == 2]
    return [languages[i] for i in kept], {
        "weights": weights[:, kept].T,
        "priors": priors[kept],
        "moves": np.array(moves, np.uint32),
        "rows": np.array(rows, np.uint16),
        "features": np.array(features, np.int32),
    }


def pack(languages: list[str], arrays: dict[str, NDArray[Any]]) -> bytes:
    blocks = [zstd.compress(values.tobytes(), 19) for values in arrays.values()]
    described = [
        [name, values.dtype.str, values.shape, len(block)]
        for (name, values), block in zip(arrays.items(), blocks, strict=True)
    ]
    head = {"languages": languages, "arrays": described}
    licence = distribution("py3langid").read_text("licenses/LICENSE") or ""
    opening = HEADER + "".join(f"# {line}".rstrip() + "\n" for line in licence.splitlines())
    return opening.encode() + json.dumps(head).encode() + b"\n" + b"".join(blocks)


def main() -> None:
    packed = pack(*model())
    (Path(__file__).parent / "languages.bin").write_bytes(packed)
    sys.stdout.write(f"{len(packed)} bytes\n")


if __name__ == "__main__":
    main()
