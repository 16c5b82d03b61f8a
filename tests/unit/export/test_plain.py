"""Analysis -> plain data: spans that can't differ from the text, offsets in the caller's unit, always the same."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import orjson
import pytest

from service.api.responses import AnalysisAnswer
from service.engine import Analysis, Options
from service.export.plain import converter, to_plain
from service.text.document import Article
from tests.growth import grows_linearly
from tests.unit.api.cards import FakeEngine

TEXT = "😀 Ann’s 👩‍👩‍👧 went to Zürich. It rained 𝕏."


def analysis_of(text: str) -> Analysis:
    return FakeEngine().analyse(Article(text=text, language="en"), Options())


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from spans(inner)


def test_every_span_is_its_stretch_of_the_text() -> None:
    found = list(spans(to_plain(analysis_of(TEXT))))
    assert len(found) > 20
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in found)


def test_utf_16_offsets_cut_the_same_words_from_utf_16() -> None:
    wide = TEXT.encode("utf-16-le")
    for span in spans(to_plain(analysis_of(TEXT), "utf16_code_unit")):
        assert wide[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == span["text"]


@pytest.mark.parametrize("text", ["", "plain", "Zürich’s", "😀", "a😀b😀", "\U0010ffff"])
def test_an_offset_is_the_number_of_units_before_it(text: str) -> None:
    at = converter(text, "utf16_code_unit")
    assert [at(i) for i in range(len(text) + 1)] == [
        len(text[:i].encode("utf-16-le")) // 2 for i in range(len(text) + 1)
    ]


def test_scores_have_four_places_and_whole_figures_no_fraction() -> None:
    plain = to_plain(analysis_of(TEXT))
    assert plain["fact_card"]["who"][0]["salience"] == 0.8333
    assert plain["summary"]["sentences"][0]["score"] == 0.9123
    assert plain["fact_card"]["reliability"]["sourcing"]["anonymous_share"] == 0.3333
    assert [str(f["value"]) for f in plain["fact_card"]["figures"]] == ["50", "1.5e+300"]


def test_text_comes_back_for_html_or_when_asked_for() -> None:
    assert "text" not in to_plain(analysis_of(TEXT))["document"]
    assert to_plain(analysis_of(TEXT), include_text=True)["document"]["text"] == TEXT
    html = FakeEngine().analyse(Article(html="<p>It rained.</p>", language="en"), Options())
    assert to_plain(html)["document"]["text"] == "It rained."


def test_a_part_that_was_not_made_is_not_there() -> None:
    analysis = FakeEngine().analyse(Article(text=TEXT, language="en"), Options(summary=None))
    assert to_plain(analysis).keys() == {"document", "fact_card"}


def test_it_has_the_fields_of_the_schema_in_their_order() -> None:
    def check(value: Any, schema: Any, path: str = "") -> None:
        names = [field.data_key or name for name, field in schema.fields.items() if field.required]
        assert set(names) <= value.keys(), path
        assert [name for name in value if name in names] == names or path.endswith("/cue"), path
        for name, field in schema.fields.items():
            inner = value.get(field.data_key or name)
            nested = getattr(field, "schema", None) or getattr(getattr(field, "inner", None), "schema", None)
            if nested and inner:
                for item in inner if isinstance(inner, list) else [inner]:
                    check(item, nested, f"{path}/{name}")

    head = {
        "schema_version": "1",
        "id": "sha256:" + "0" * 64,
        "engine": {"version": "", "rules_version": "", "model": ""},
    }
    check({**head, **to_plain(analysis_of(TEXT))}, AnalysisAnswer())


def test_the_same_analysis_gives_the_same_bytes() -> None:
    assert len({orjson.dumps(to_plain(analysis_of(TEXT))) for _ in range(3)}) == 1


def test_conversion_is_linear_in_the_text() -> None:
    analyses = {n: analysis_of("😀a" * n) for n in (2_000, 16_000)}
    assert grows_linearly(lambda n: to_plain(analyses[n], "utf16_code_unit"), 2_000)


def test_writing_takes_no_longer_than_a_small_part_of_reading() -> None:
    text = "Ann closed the bridge on Monday. " * 100
    began = time.process_time()
    analysis = analysis_of(text)
    reading = time.process_time() - began
    began = time.process_time()
    orjson.dumps(to_plain(analysis))
    assert time.process_time() - began < reading + 0.01
