"""``<fact-card>`` in a page, in a real browser."""

from __future__ import annotations

import http.client
import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.server import Server
from tests.web.conftest import Visit, violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.component("chromium")

# Repeats itself, and has characters of two code units before what is pointed at.
TEXT = """\
The mayor said the bridge is safe 🌉🌉. “It is safe,” engineer Ada Obi said. The mayor said the bridge is safe again.

Ada Obi, who works for the city, did not answer when asked who had paid for the 3 inspections.
"""
HOSTILE = (
    "Ann Moss, of <img src=x onerror=document.title='owned'>, told </script><script>document.title='owned'</script> "
    'reporters on Monday that "><b>the dam</b> {{7*7}} ${7*7} javascript:alert(1) would hold. '
    "Officials of the water board said that <svg onload=document.title='owned'> was safe."
)

# Puts a new card in the place of all else, and keeps its events in `window.told`.
FRESH = """async ({ analysis, text, request, endpoint, attributes, messages }) => {
  const card = document.createElement("fact-card");
  window.told = [];
  for (const name of ["select", "deselect", "accept", "reject", "undecide", "loaded", "error"])
    card.addEventListener(`fact-card:${name}`, (event) => window.told.push([name, event.detail]));
  for (const [name, value] of Object.entries(attributes ?? {})) card.setAttribute(name, value);
  if (messages) card.messages = messages;
  if (text) card.text = text;
  if (request) card.request = request;
  if (endpoint) card.endpoint = endpoint;
  if (analysis) card.analysis = analysis;
  document.querySelector("main").replaceChildren(card);
  window.card = card;
}"""


def example(visit: Visit) -> Page:
    """The example page, with its card there."""
    page = visit("/embed/")
    page.locator("fact-card figure svg").first.wait_for()
    return page


def analysed(served: Server, text: str, **options: Any) -> Any:
    status, answer = served.post("/v1/analyses", {"text": text, **options})
    assert status == 200
    return answer


def fresh(page: Page, **given: Any) -> None:
    page.evaluate(FRESH, given)


def told(page: Page) -> list[list[Any]]:
    return list(page.evaluate("JSON.parse(JSON.stringify(window.told))"))


def test_the_example_lights_up_in_its_own_article_what_is_chosen(visit: Visit) -> None:
    page = example(visit)
    item = page.locator("fact-card .item[data-item=w1]")
    item.locator(".pick").click()
    lit = "[...CSS.highlights.get('evidence')].map(String)"
    assert page.evaluate(lit)[0] == "Lars Vinter"
    assert item.locator("blockquote").first.inner_text() == "Lars Vinter"
    item.locator(".pick").click()
    assert page.evaluate(lit) == []
    assert violations(page) == []


def test_it_says_the_rating_in_words_before_the_code(visit: Visit) -> None:
    page = example(visit)
    words = page.locator("fact-card [part~=section-rating]").inner_text()
    assert words.index("One unnamed state source, repeated by several agencies") < words.index("F6")
    for part in ("Why", "What would change it", "a named official on the record → C3", "single unnamed origin"):
        assert part in words


def test_the_picture_shows_relays_and_origin_and_says_the_same_in_words(visit: Visit) -> None:
    page = example(visit)
    picture = page.locator("fact-card [part=picture]")
    boxes = picture.locator("svg .node")
    assert boxes.count() == 3
    assert boxes.nth(2).locator(".box.affiliated").count() == 1
    assert "unnamed, side given" in (boxes.nth(2).text_content() or "")
    words = (picture.locator("li").text_content() or "", picture.locator("svg").get_attribute("aria-label") or "")
    assert all("several Dutch news agencies (passes it on" in said for said in words)
    assert all("← an unnamed source at the Justice Ministry (origin; unnamed, side given)" in said for said in words)


@pytest.mark.parametrize("said", ["according to a report of the port", "the port announced"])
def test_the_picture_has_room_for_the_words_that_name_a_source(visit: Visit, served: Server, said: str) -> None:
    page = visit("/embed/", viewport={"width": 1000, "height": 800})
    fresh(page, analysis=analysed(served, f"The bridge at Tarn was shut on Monday, {said}."))
    word = page.locator("fact-card svg .edge-text")
    assert (word.text_content() or "no words") in said
    box, line = word.bounding_box(), page.locator("fact-card svg .edge").bounding_box()
    assert box is not None
    assert line is not None
    assert line["x"] <= box["x"]
    assert box["x"] + box["width"] <= line["x"] + line["width"]


def sourced(analysis: Any, *levels: str) -> Any:
    """The analysis with its central claim resting on one source of each level of anonymity; the last one denies it."""
    card = analysis["fact_card"]
    source, attribution = card["sources"][0], card["attributions"][0]
    claim = next(claim for claim in card["what"]["claims"] if claim["central"])
    card["sources"] = [
        {**source, "id": f"s{i}", "label": f"a {level}", "anonymity": level} for i, level in enumerate(levels)
    ]
    card["attributions"] = [
        {**attribution, "id": f"a{i}", "claim": claim["id"], "chain": [f"s{i}"], "stance": "supports"}
        for i in range(len(levels))
    ]
    card["attributions"][-1]["stance"] = "denies"
    for each in card["what"]["claims"]:
        each["attributions"] = []
    card["quotes"] = card["figures"] = []
    return analysis


@pytest.mark.parametrize("width", [360, 900])
def test_the_picture_tells_anonymity_and_denial_without_colour(visit: Visit, served: Server, width: int) -> None:
    page = visit("/embed/", viewport={"width": width, "height": 800})
    levels = ["named", "institutional", "described", "affiliated", "bare", "diffuse"]
    fresh(page, analysis=sourced(deepcopy(analysed(served, TEXT)), *levels), attributes={"sections": "rating"})
    nodes = page.locator("fact-card svg .node[data-item]")
    nodes.first.wait_for()
    shape = """(nodes) => nodes.map((node) => {
      const [box, glyph] = [node.querySelector(".box"), node.querySelector(".glyph, text[font-weight]")];
      const { strokeDasharray } = getComputedStyle(box);
      return [box.getAttribute("rx"), strokeDasharray, glyph.getAttribute("d")?.replace(/\\d+/g, ""),
              glyph.getAttribute("stroke-dasharray"), getComputedStyle(glyph).fill, glyph.textContent].join();
    })"""
    assert len(set(nodes.evaluate_all(shape))) == len(levels)
    assert page.locator("fact-card svg .bar").count() == 1
    words = page.locator("fact-card [part=picture] li").all_text_contents()
    assert [("denies" in said, "unnamed" in said) for said in words] == [
        (False, False), (False, False), (False, True), (False, True), (False, True), (True, False)
    ]  # fmt: skip
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_the_map_names_the_places_it_shows(visit: Visit) -> None:
    page = example(visit)
    drawn = page.locator("fact-card [part=map] svg")
    drawn.wait_for()
    assert drawn.locator(".place").all_text_contents() == ["Gdansk", "Aarhus", "Rotterdam"]
    assert "Rotterdam (where it happened)" in (drawn.get_attribute("aria-label") or "")


@pytest.mark.parametrize("unit", ["code_point", "utf16_code_unit"])
def test_selectors_find_one_place_each_whatever_the_unit(visit: Visit, served: Server, unit: str) -> None:
    page = example(visit)
    fresh(page, analysis=analysed(served, TEXT, offset_unit=unit), text=TEXT)
    points = list(TEXT)
    items = page.evaluate("JSON.parse(JSON.stringify(card.items))")
    assert {"summary", "claim", "who", "source", "quote", "figure", "attribution"} <= {i["kind"] for i in items}
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        quotes, positions = item["selectors"][::2], item["selectors"][1::2]
        assert len(quotes) == len(positions) == len(item["spans"]) == len(item["ranges"])
        for span, quote, position, place in zip(item["spans"], quotes, positions, item["ranges"], strict=True):
            assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert quote["exact"] == span["text"] == "".join(points[position["start"] : position["end"]])
            assert TEXT.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
            assert page.evaluate("([t, a, b]) => t.slice(a, b)", [TEXT, place["start"], place["end"]]) == span["text"]


def test_without_its_text_an_item_still_has_what_the_answer_tells(visit: Visit, served: Server) -> None:
    page = example(visit)
    fresh(page, analysis=analysed(served, TEXT), text="Another text than the one that was analysed.")
    item = page.evaluate("JSON.parse(JSON.stringify(card.items[0]))")
    assert item["ranges"] == []
    exact, span = item["selectors"][0], item["spans"][0]
    assert exact == {"type": "TextQuoteSelector", "exact": span["text"]}
    assert item["selectors"][1] == {"type": "TextPositionSelector", "start": span["start"], "end": span["end"]}


def test_it_is_worked_by_keyboard(visit: Visit) -> None:
    page = example(visit)
    page.evaluate("card.addEventListener('fact-card:hover', (e) => (window.hovered = e.detail?.id ?? null))")
    page.locator("fact-card .item[data-item=w1] .pick").focus()
    assert page.evaluate("window.hovered") == "w1"
    page.keyboard.press("Enter")
    assert page.locator("fact-card .item[data-item=w1] .pick").get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate("card.decisions") == {"w1": "accepted"}


def test_items_are_accepted_rejected_and_left_open_again(visit: Visit, served: Server) -> None:
    page = example(visit)
    fresh(page, analysis=analysed(served, TEXT), attributes={"review": ""})
    item = page.locator("fact-card .item[data-item=q1]")
    item.get_by_role("button", name="Reject").click()
    assert "rejected" in (item.get_attribute("class") or "")
    item.get_by_role("button", name="Accept").click()
    item.get_by_role("button", name="Accept").click()
    detail = {"kind": "quote", "id": "q1", "pointer": "/fact_card/quotes/0"}
    assert told(page) == [["reject", detail], ["accept", detail], ["undecide", detail]]
    page.evaluate("card.decisions = { q1: 'rejected' }")
    assert item.get_by_role("button", name="Reject").get_attribute("aria-pressed") == "true"


def test_without_the_attribute_there_is_nothing_to_review(visit: Visit, served: Server) -> None:
    page = example(visit)
    fresh(page, analysis=analysed(served, TEXT))
    assert page.get_by_role("button", name="Accept").count() == 0


def test_hostile_text_is_shown_as_printed(visit: Visit, served: Server) -> None:
    page = example(visit)
    analysis = analysed(served, HOSTILE)
    # Whatever the service lets through, the element must not trust: names, labels and reasons too.
    card = analysis["fact_card"]
    for item, name in [(card["who"], "name"), (card["sources"], "label"), (card["what"]["claims"], "text")]:
        item[0][name] = HOSTILE
    card["reliability"]["label"] = HOSTILE
    fresh(page, analysis=analysis, text=HOSTILE)
    page.locator("fact-card svg").first.wait_for()
    assert page.locator("fact-card .verdict").inner_text() == HOSTILE
    assert page.locator("fact-card img, fact-card script, fact-card b:not(.code b)").count() == 0
    assert "owned" not in page.title()


def test_the_words_can_be_those_of_another_language(visit: Visit, served: Server) -> None:
    page = example(visit)
    messages = {"section.who": "Wer", "anonymity.named": "namentlich", "reason.OUTLET_OWN_VOICE": "Eigene Angabe."}
    answer = analysed(served, "Ann Moss met Bo Lind in Oslo on 4 May 2025. “It went well,” Ann Moss said on Monday.")
    fresh(page, analysis=answer, messages=messages, attributes={"lang": "de", "heading-level": "2"})
    assert page.get_by_role("heading", name="Wer", level=2, exact=True).count() == 1
    assert page.locator("fact-card [part~=item-source] .tags").first.inner_text().startswith("namentlich")
    assert "4. Mai 2025" in page.locator("fact-card [part~=section-when]").inner_text()


def test_the_services_own_sentences_are_translated_by_themselves(visit: Visit, served: Server) -> None:
    page = example(visit)
    answer = analysed(served, TEXT)
    card = answer["fact_card"]
    card["gaps"] = [{"field": "where", "reason": "absent", "text": "No place is named."}]
    change = card["reliability"]["would_change"][0].split(" -> ")[0]
    messages = {card["reliability"]["label"]: "Das Urteil.", change: "Eine Akte.", "No place is named.": "Ortlos."}
    fresh(page, analysis=answer, messages=messages)
    verdict = page.locator("fact-card [part=verdict]")
    assert (verdict.inner_text(), verdict.get_attribute("lang")) == ("Das Urteil.", None)
    assert page.locator("fact-card .changes li").first.inner_text().startswith("Eine Akte.")
    assert page.locator("fact-card .note").last.inner_text() == "Where: not in the text. Ortlos."
    fresh(page, analysis=answer)
    assert verdict.get_attribute("lang") == "en"


def test_a_figure_says_once_how_exact_it_is(visit: Visit, served: Server) -> None:
    page = example(visit)
    fresh(page, analysis=analysed(served, "At least 14 people were hurt in Tarn on Monday, the police said."))
    assert page.locator("fact-card [part~=item-figure]").first.inner_text().lower().count("at least") == 1


def test_only_the_sections_asked_for_are_shown(visit: Visit, served: Server) -> None:
    page = example(visit)
    fresh(page, analysis=analysed(served, TEXT), attributes={"sections": "who quotes"})
    assert page.locator("fact-card h3").all_text_contents() == ["Who", "Quotes"]


def test_a_busy_service_is_told_in_words_and_asked_again(visit: Visit, served: Server) -> None:
    page = example(visit)
    problem = {"title": "Busy", "status": 503, "code": "busy", "detail": "All places are taken."}
    kind = "application/problem+json"
    busy: Any = {"status": 503, "body": json.dumps(problem), "content_type": kind, "headers": {"Retry-After": "2"}}
    page.route("**/proxy", lambda route: route.fulfill(**busy))
    fresh(page, request={"text": TEXT}, endpoint="../proxy")
    assert page.evaluate("card.load()") is None
    assert page.locator("fact-card [part=status]").inner_text().startswith("All places are taken.")
    assert told(page) == [["error", {"problem": {**problem, "retry_after": 2}}]]
    answer = analysed(served, TEXT)
    page.unroute("**/proxy")
    page.route("**/proxy", lambda route: route.fulfill(json=answer))
    page.get_by_role("button", name="Try again").click()
    page.locator("fact-card [part~=section-who]").wait_for()
    assert told(page)[1] == ["loaded", {"analysis": answer}]


def test_what_the_service_refuses_is_told_by_its_fields_and_once(visit: Visit, served: Server) -> None:
    page = example(visit)
    for request, words in (
        ({"text": TEXT, "summary": {"sentences": 0}}, "summary/sentences: Must be 1 to 20. (422)"),
        ({"text": TEXT, "language": "xx"}, "Language 'xx' (given) is not supported. (422)"),
    ):
        fresh(page, request=request, endpoint="../v1/analyses")
        page.evaluate("card.load()")
        assert page.locator("fact-card [part=status]").inner_text().startswith(words)


def test_an_analysis_that_is_set_takes_the_place_of_one_that_is_awaited(visit: Visit, served: Server) -> None:
    page = example(visit)
    page.route("**/proxy", lambda _: None)  # never answered
    fresh(page, request={"text": TEXT}, endpoint="../proxy")
    page.evaluate("void card.load()")
    assert page.locator("fact-card [part=status]").inner_text() == "Reading the article …"
    page.evaluate("(analysis) => { card.analysis = analysis; }", analysed(served, TEXT))
    assert page.locator("fact-card [part~=item-who]").count() > 0
    assert told(page) == []


def test_whatever_stands_in_between_can_answer_anything(visit: Visit) -> None:
    page = example(visit)
    no_card = "The answer was not one of the fact-card service."
    answers: list[tuple[dict[str, Any], str]] = [
        ({"status": 200, "body": "<p>login</p>"}, no_card),
        ({"status": 200, "json": {"ok": True}}, no_card),
        ({"status": 502, "body": "<h1>Bad gateway</h1>"}, "Bad Gateway (502)"),
    ]
    for answer, words in answers:
        page.route("**/proxy", lambda route, _, answer=answer: route.fulfill(**answer))
        fresh(page, request={"text": TEXT}, endpoint="../proxy")
        page.evaluate("card.load()")
        assert page.locator("fact-card [part=status]").inner_text().startswith(words)
        page.unroute("**/proxy")
    page.route("**/proxy", lambda route: route.abort())
    page.evaluate("card.load()")
    assert page.locator("fact-card [part=status]").inner_text().startswith("The service did not answer.")


def test_a_page_may_set_everything_before_the_script_has_come(visit: Visit, served: Server) -> None:
    page = visit("/compare")
    page.evaluate(
        """async ([analysis, text]) => {
          const card = document.createElement("fact-card");
          Object.assign(card, { analysis, text, request: { text } });
          document.body.replaceChildren(card);
          await import(new URL("embed/fact-card.js", document.baseURI));
          window.card = card;
        }""",
        [analysed(served, TEXT), TEXT],
    )
    assert page.locator("fact-card [part~=item-who]").count() > 0
    assert page.evaluate("[card.request.text, card.text]") == [TEXT, TEXT]


def test_pages_of_other_hosts_may_load_it(served: Server) -> None:
    status, headers, _ = served.ask("GET", "/embed/fact-card.js")
    assert status == http.client.OK
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "javascript" in headers["Content-Type"]
    again, _, _ = served.ask("GET", "/embed/fact-card.js", headers={"If-None-Match": headers["ETag"]})
    assert again == http.client.NOT_MODIFIED


def test_a_card_that_is_not_made_for_a_language_calls_nothing_absent(visit: Visit, served: Server) -> None:
    text = "وقال الوزير أحمد خليل إن المستشفيات مستعدة. وأضاف أن الحكومة ستتخذ إجراءات جديدة خلال الأسبوع."
    page = example(visit)
    fresh(page, analysis=analysed(served, text, language="ar"), text=text)
    assert set(page.locator("fact-card .none").all_inner_texts()) == {"Not looked for in this language."}
    gap = page.locator("fact-card .note").last.inner_text()
    assert gap.startswith("Who, What, Where, When, Who says so, ")
    assert "attributions" not in gap


def test_a_part_of_a_day_is_told_in_words(visit: Visit, served: Server) -> None:
    text = "The crane fell on the quay in Oslo on Friday afternoon, port master Ines Kaldor said."
    page = example(visit)
    answer = analysed(served, text, published_at="2025-03-09T08:00:00Z")
    fresh(page, analysis=answer, attributes={"lang": "en"})
    assert "Friday, March 7, 2025, afternoon" in page.locator("fact-card [part~=section-when]").inner_text()


def test_an_article_with_sources_is_not_said_to_name_none(visit: Visit, served: Server) -> None:
    text = "A fire broke out in Oslo on Monday.\n\nAnna Holt, who runs a shop on the street, said she smelled smoke."
    page = example(visit)
    fresh(page, analysis=analysed(served, text))
    rating = page.locator("fact-card [part~=section-rating]").inner_text()
    assert "the text names no source for it" in rating
    assert "names no source for this" in (page.locator("fact-card figure").first.text_content() or "")


def test_those_who_speak_in_one_breath_stand_side_by_side(visit: Visit, served: Server) -> None:
    page = visit("/embed/", viewport={"width": 900, "height": 800})
    text = "Fire chief Ida Bern and union leader Olaf Rask said the pit had leaked gas for weeks. It was shut in May."
    fresh(page, analysis=deepcopy(analysed(served, text)), attributes={"sections": "rating"})
    words = page.locator("fact-card [part=picture] li").text_content() or ""
    assert words.count("←") == 1
    assert "Fire chief Ida Bern (" in words
    assert ", union leader Olaf Rask (" in words
