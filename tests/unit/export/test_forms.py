"""The same facts in every form, and nothing from the article read as markup in any."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from referencing import Registry, Resource

from service.card.facts import Gap
from service.engine import Analysis, Options
from service.export.annotations import QuoteFinder, to_annotations
from service.export.html import to_html
from service.export.jsonld import to_jsonld
from service.export.markdown import to_markdown
from service.export.ninjs import to_ninjs
from service.export.plain import to_plain
from service.summary.options import SummaryOptions
from service.summary.summarise import summarise
from service.text.document import Article, Publisher
from tests.growth import grows_linearly
from tests.unit.api.cards import FakeEngine
from tests.unit.matching.reading import analysed

TEXT = (
    "ROTTERDAM — Lars Vinter, chief executive of the Danish shipping group Nordhav, was arrested in Rotterdam on "
    "Tuesday, several Dutch news agencies reported, citing an unnamed source at the Justice Ministry.\n\n"
    "The source, who was not authorised to speak publicly, said Vinter was suspected of paying about 2.4 million "
    "euros in bribes to port officials between 2019 and 2021.\n\n"
    "“Mr Vinter denies any wrongdoing,” his lawyer, Pieter de Wit, said. A spokeswoman for Nordhav declined to comment."
)
HOSTILE = [
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](http://x)",
    '" onmouseover="alert(1)', "' or '1'='1", "\u202egnirts\u202c", "\u2067right to left\u2069", "null", "None",
    "]]>", "-->", "\\u003cscript\\u003e", "{{7*7}}", "&lt;b&gt;", "\x1b[31m", "\ufffe", "`code`", "# heading",
]  # fmt: skip


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    made = analysed(TEXT, "Marlow Herald")
    summary = summarise(made.document, SummaryOptions(sentences=2))
    return Analysis(made.document, made.genre, summary, made.card)


def hostile(text: str) -> Analysis:
    """A card over a text whose every field may hold what the text holds."""
    article = Article(
        text=f"{text} was here. It rained.",
        title=text,
        language="en",
        publisher=Publisher(text, f"https://x.example/{text}"),
    )
    return FakeEngine().analyse(article, Options())


def card(analysis: Analysis) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(to_plain(analysis)))["fact_card"]
    return found


def facts(card: dict[str, Any]) -> set[str]:
    """What every form must show: names, claims, sources, quotations, the label and code of the rating."""
    out = {a["name"] for a in card["who"]} | {c["text"] for c in card["what"]["claims"]}
    out |= {s["label"] for s in card["sources"]} | {q["text"] for q in card["quotes"]}
    out |= {p["name"] for p in card["where"]} | {f["evidence"][0]["text"] for f in card["figures"]}
    return out | {card["reliability"]["label"], card["reliability"]["code"]}


class Page(HTMLParser):
    """Tags with their attributes, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def markdown_text(page: str) -> str:
    """As a reader sees it."""
    return " ".join(c.content for t in MarkdownIt().parse(page) for c in t.children or () if c.type.startswith("text"))


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(
    "read",
    [
        lambda a: Page(to_html(a)).text,
        lambda a: markdown_text(to_markdown(a)),
        lambda a: " ".join(strings(json.loads(to_ninjs(a)))),
        lambda a: " ".join(strings(json.loads(to_jsonld(a)))),
        lambda a: " ".join(strings(json.loads(to_annotations(a)))),
    ],
    ids=["html", "markdown", "ninjs", "jsonld", "annotations"],
)
def test_every_form_has_the_same_facts(analysis: Analysis, read: Callable[[Analysis], str]) -> None:
    shown = flat(read(analysis))
    assert {fact for fact in facts(card(analysis)) if flat(fact) not in shown} == set()


@pytest.mark.parametrize("read", [lambda a: Page(to_html(a)).text, lambda a: markdown_text(to_markdown(a))])
def test_a_claim_never_stands_without_whoever_says_so(analysis: Analysis, read: Callable[[Analysis], str]) -> None:
    shown = flat(read(analysis))
    for claim, words in (
        (
            "citing an unnamed source at the Justice Ministry.",
            "several Dutch news agencies, citing an unnamed source at",
        ),
        ("bribes to port officials between 2019 and 2021", "an unnamed source at the Justice Ministry)"),
        ("denies any wrongdoing", "Pieter de Wit)"),
    ):
        assert re.search(re.escape(flat(claim)) + r"\([a-z,]*;" + re.escape(flat(words)), shown), claim


@pytest.mark.parametrize("read", [lambda a: Page(to_html(a)).text, lambda a: markdown_text(to_markdown(a))])
def test_why_this_rating_tells_the_reasons_of_the_rating_that_is_shown(
    analysis: Analysis, read: Callable[[Analysis], str]
) -> None:
    reliability = card(analysis)["reliability"]
    (central,) = (x for x in reliability["ratings"] if x["claim"] == reliability["central_claim"])
    own = [r["text"] for r in central["reasons"]]
    others = {r["text"] for x in reliability["ratings"] for r in x["reasons"]} - set(own)
    shown = flat(read(analysis))
    why = shown[shown.index("Whythisrating") : shown.index("Whatwouldchangeit")]
    assert why == "Whythisrating" + "".join(map(flat, own))
    assert others
    assert not [text for text in others if flat(text) in shown]


def test_html_has_headings_in_order_a_language_and_no_script(analysis: Analysis) -> None:
    page = Page(to_html(analysis))
    tags = [tag for tag, _ in page.tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert ("html", {"lang": "en"}) in page.tags
    assert {"main", "title", "ul"} <= set(tags)
    assert not {"script", "iframe", "a", "img"} & set(tags)


def test_a_group_of_people_is_called_no_organisation(analysis: Analysis) -> None:
    assert analysis.card is not None
    group = replace(analysis.card.who[0], id="w9", name="at least 14 people", type="group", roles=("affected",))
    with_group = replace(analysis, card=replace(analysis.card, who=(*analysis.card.who, group)))
    about = {node["name"]: node["@type"] for node in json.loads(to_jsonld(with_group))["about"]}
    assert (about["at least 14 people"], about["Nordhav"]) == ("Thing", "Organization")
    ninjs = json.loads(to_ninjs(with_group))
    assert [one["name"] for one in ninjs["subjects"]] == ["at least 14 people"]
    assert "at least 14 people" not in {one["name"] for one in ninjs["organisations"]}


def test_html_follows_whether_the_reader_likes_it_dark(analysis: Analysis) -> None:
    assert ("meta", {"name": "color-scheme", "content": "light dark"}) in Page(to_html(analysis)).tags


def test_our_sentences_stand_in_our_language_and_the_articles_words_in_its_own(analysis: Analysis) -> None:
    german = replace(analysis, document=replace(analysis.document, language="de"))
    page = to_html(german)
    assert '<bdi lang="de">Lars Vinter, chief executive, Nordhav</bdi>' in page
    assert "<bdi>Made by a program; check it before you rely on it.</bdi>" in page
    assert f"<bdi>{card(analysis)['reliability']['label']}</bdi>" in page


def test_html_sets_words_of_the_article_that_are_read_from_the_right_at_the_right(analysis: Analysis) -> None:
    arabic = replace(analysis, document=replace(analysis.document, language="ar", title="جسر"))
    page = to_html(arabic)
    assert '<h1 dir="rtl"><bdi lang="ar">جسر</bdi></h1>' in page
    assert '<h2>Summary</h2>\n<ul dir="rtl">' in page
    assert "<h3>Caveats</h3>\n<ul>" in page
    assert "dir=" not in to_html(analysis)


@pytest.mark.parametrize("read", [lambda a: Page(to_html(a)).text, lambda a: markdown_text(to_markdown(a))])
def test_a_length_that_no_sentence_fits_is_told(analysis: Analysis, read: Callable[[Analysis], str]) -> None:
    nothing = summarise(analysis.document, SummaryOptions(max_words=1))
    assert nothing.sentences == ()
    assert flat("No sentence fits the length that was asked for.") in flat(read(replace(analysis, summary=nothing)))


@pytest.mark.parametrize("read", [lambda a: Page(to_html(a)).text, lambda a: markdown_text(to_markdown(a))])
def test_fields_that_are_missing_for_one_reason_stand_together(
    analysis: Analysis, read: Callable[[Analysis], str]
) -> None:
    assert analysis.card is not None
    why = "The fact card is not made for this language."
    gaps = (
        *(Gap(field, "unsupported_language", why) for field in ("who", "where")),
        Gap("when", "ambiguous", "Without a publication date some days stay open."),
    )
    shown = flat(read(replace(analysis, card=replace(analysis.card, gaps=gaps))))
    assert flat(f"who, where: {why}") in shown
    assert flat("when: Without a publication date") in shown
    assert shown.count(flat(why)) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_in_html_the_article_makes_no_tag_or_attribute_and_turns_round_nothing_outside_it(text: str) -> None:
    page = Page(to_html(hostile(text)))
    assert {tag for tag, _ in page.tags} <= {
        "html", "head", "meta", "title", "style", "body", "main",
        "h1", "h2", "h3", "p", "ul", "li", "bdi", "strong", "em",
    }  # fmt: skip
    assert {name for _, attributes in page.tags for name in attributes} <= {"lang", "charset", "name", "content"}
    shown = re.sub("[\x00-\x08\x0e-\x1f\ufffe]", "\ufffd", text)
    assert shown in page.text


@pytest.mark.parametrize("text", HOSTILE)
def test_in_markdown_it_makes_no_tag_link_or_image(text: str) -> None:
    kinds = {c.type for t in MarkdownIt().parse(to_markdown(hostile(text))) for c in t.children or ()}
    assert not kinds & {"html_inline", "link_open", "image", "code_inline"}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("write", [to_ninjs, to_jsonld, to_annotations])
def test_in_the_json_forms_it_is_a_string_as_it_was(write: Callable[[Analysis], str], text: str) -> None:
    assert any(text in value for value in strings(json.loads(write(hostile(text)))))


def ninjs_validator() -> Draft202012Validator:
    schema = json.loads((Path(__file__).parent / "data" / "ninjs-schema_3.1.json").read_text("utf-8"))
    # The one kind of geometry that is written here, as GeoJSON (RFC 7946) defines it.
    point = {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
        "required": ["type", "coordinates"], "additionalProperties": False,
        "properties": {"type": {"const": "Point"}, "coordinates": {
            "type": "array", "minItems": 2, "maxItems": 2,
            "prefixItems": [{"type": "number", "minimum": -180, "maximum": 180},
                            {"type": "number", "minimum": -90, "maximum": 90}]}},
    }  # fmt: skip
    registry: Registry[Any] = Registry().with_resource(
        "https://geojson.org/schema/GeoJSON.json", Resource.from_contents(point)
    )
    return Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())


def test_ninjs_is_valid_against_the_schema_of_the_iptc(analysis: Analysis) -> None:
    out = json.loads(to_ninjs(analysis))
    assert list(ninjs_validator().iter_errors(out)) == []
    assert {p["name"] for p in out["people"]} >= {"Lars Vinter", "Pieter de Wit"}
    assert out["places"][0]["geoJSON"]["coordinates"][0] == pytest.approx(4.5, abs=0.5), "longitude comes first"
    assert out["descriptions"][0]["value"] == to_plain(analysis)["summary"]["text"]


@pytest.mark.parametrize("text", HOSTILE)
def test_ninjs_stays_valid_whatever_the_article_holds(text: str) -> None:
    assert list(ninjs_validator().iter_errors(json.loads(to_ninjs(hostile(text))))) == []


def test_the_schema_refuses_what_ninjs_does_not_know(analysis: Analysis) -> None:
    out = json.loads(to_ninjs(analysis))
    assert not ninjs_validator().is_valid({**out, "factCard": {}})
    assert not ninjs_validator().is_valid({name: value for name, value in out.items() if name != "uri"})


def test_the_association_carries_the_whole_card(analysis: Analysis) -> None:
    (association,) = json.loads(to_ninjs(analysis))["associations"]
    bodies = {b["contentType"]: b["value"] for b in association["bodies"]}
    assert json.loads(bodies["application/json"]) == card(analysis)
    assert association["digitalSourceType"]["uri"].endswith("trainedAlgorithmicMedia")


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def test_json_ld_is_a_news_article_with_claims_quotations_and_ratings_but_no_review(analysis: Analysis) -> None:
    out = json.loads(to_jsonld(analysis))
    kinds = [n["@type"] for n in nodes(out)]
    assert (out["@context"], out["@type"]) == ("https://schema.org", "NewsArticle")
    assert {"Claim", "Quotation", "Rating", "Person", "Place"} <= set(kinds)
    assert "ClaimReview" not in kinds
    wanted = card(analysis)
    claims = [n for n in nodes(out) if n["@type"] == "Claim"]
    assert [c["text"] for c in claims] == [c["text"] for c in wanted["what"]["claims"]]
    assert [c["contentRating"]["ratingValue"] for c in claims if "contentRating" in c] == [
        r["code"] for r in wanted["reliability"]["ratings"]
    ]
    assert out["contentRating"]["ratingValue"] == wanted["reliability"]["code"]


def test_every_reference_of_json_ld_leads_to_a_node(analysis: Analysis) -> None:
    out = json.loads(to_jsonld(analysis))
    given = [n["@id"] for n in nodes(out) if "@id" in n]
    assert len(given) == len(set(given))
    referred = set(re.findall(r'\{"@id":"([^"]+)"\}', to_jsonld(analysis)))
    assert referred
    assert referred <= set(given)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "http://", "https://x.example/a b", 'https://x.example/"', "//x.example", "https://[x"],
)
def test_an_address_that_is_none_of_the_web_is_left_out(url: str) -> None:
    article = Article(text="It rained.", language="en", publisher=Publisher("x", url))
    assert "url" not in json.loads(to_jsonld(FakeEngine().analyse(article, Options())))


def test_each_annotation_finds_its_place_by_position_and_by_quotation(analysis: Analysis) -> None:
    out = json.loads(to_annotations(analysis))
    items = out["first"]["items"]
    assert out["total"] == len(items)
    assert len({item["id"] for item in items}) == len(items)
    for target in (t for item in items for t in item["target"]):
        position, quote = target["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert TEXT.find(whole) + len(quote["prefix"]) == position["start"]
        assert TEXT.find(whole, TEXT.find(whole) + 1) < 0, "the quotation stands once in the text"


def test_annotations_hold_every_item_of_the_card_with_all_its_facts(analysis: Analysis) -> None:
    items = {i["id"].partition("#")[2]: i for i in json.loads(to_annotations(analysis))["first"]["items"]}
    wanted = card(analysis)
    for part in (wanted["who"], wanted["what"]["claims"], wanted["where"], wanted["sources"], wanted["figures"]):
        for item in part:
            told = json.loads(items[item["id"]]["body"][1]["value"])
            assert told == {name: value for name, value in item.items() if name != "evidence"}


def test_a_quotation_of_a_text_that_repeats_itself_grows_until_it_is_unique() -> None:
    text = "the ferry sank. " * 40
    selector = QuoteFinder(text).selector(320, 329)
    whole = selector["prefix"] + selector["exact"] + selector["suffix"]
    assert text.find(whole, text.find(whole) + 1) < 0


def test_an_answer_stays_in_proportion_to_a_text_that_only_repeats_itself() -> None:
    text = "the ferry sank. " * 1_000
    selectors = [QuoteFinder(text).selector(k, k + 9) for k in range(0, len(text), 160)]
    assert max(len(s["prefix"]) + len(s["suffix"]) for s in selectors) <= 1_024


def test_finding_quotations_in_a_text_of_one_letter_is_no_attack() -> None:
    assert grows_linearly(lambda n: [QuoteFinder("a" * n).selector(k, k + 1) for k in range(5)], 2_000)


def test_an_article_is_named_by_what_it_says(analysis: Analysis) -> None:
    names = {json.loads(to_ninjs(analysis))["uri"], json.loads(to_jsonld(analysis))["@id"]}
    digest = base64.urlsafe_b64encode(hashlib.sha256(TEXT.encode()).digest()).decode().rstrip("=")
    assert names == {f"ni:///sha-256;{digest}"}, "RFC 6920"


def test_a_summary_alone_is_written_in_every_form() -> None:
    summary = FakeEngine().analyse(Article(text="It rained.", language="en"), Options(card=None))
    for write in (to_html, to_markdown, to_ninjs, to_jsonld, to_annotations):
        assert "It rained." in write(summary)
    assert list(ninjs_validator().iter_errors(json.loads(to_ninjs(summary)))) == []
