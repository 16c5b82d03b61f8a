"""What the fact card promises, asked of the running service: origins, not echoes; and the same answer every time."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests import invariants
from tests.e2e.server import Server, serving

MONDAY = "2025-06-02T09:00:00Z"
LABEL = "One unnamed state source, repeated by several agencies; no separate confirmation in the text."
# Each with the seat of power that the unnamed source comes from.
ARRIVALS = {
    "the agencies follow the lead": (
        "Kremlin",
        "BAKU — President Giorgi Maneli of Georgia has reportedly arrived in Russia with his wife and two sons, and "
        "has been given a house outside Moscow. His arrival was confirmed by multiple Russian news agencies on Sunday, "
        "citing an unnamed source from the Kremlin.\n\n"
        "Mr Maneli, who has led the country since 2016, left Tbilisi after three weeks of protests over the price of "
        "bread. His office did not answer calls.\n\n"
        "The opposition called for new elections within 60 days.",
    ),
    "the agencies come first": (
        "Élysée",
        "Multiple French news agencies, citing an unnamed source from the Élysée, confirmed on Sunday that the "
        "president of Gabon, Armand Obiang, has reportedly arrived in France for treatment.\n\n"
        "Mr Obiang, 71, has not been seen in public since a parade in Libreville in May. A French air force plane "
        "landed near Paris early in the morning.\n\n"
        "His illness has left his party without a candidate.",
    ),
    "the source is described after its seat": (
        "Planalto",
        "The president of Paraguay, Elena Duarte, has reportedly arrived in Brazil, where she is to be offered "
        "political asylum. Several Brazilian news agencies confirmed the arrival of Ms Duarte on Sunday, citing a "
        "source from the Planalto who was not named.\n\n"
        "Crowds gathered in Asunción as the news spread, and shops in the centre of the city stayed shut.\n\n"
        "Ms Duarte was elected in 2023 with 54 percent of the vote.",
    ),
}  # fmt: skip
IVORY = (
    "NAIROBI, Kenya — Police in Mombasa have seized 3.2 tonnes of ivory, Interior Minister Grace Wambugu said on "
    "Tuesday.{more}\n\n"
    'The tusks were hidden under sacks of tea, Wambugu told reporters. "We have closed one road," she said.'
)
CARRIER = (
    "WASHINGTON — The United States has moved a second aircraft carrier to the Red Sea, {who} said on Saturday.\n\n"
    "The ship passed through the Suez Canal on Friday. About 5,000 sailors serve on it."
)
FLIGHT = (
    "MOSCOW — The opposition leader Maksim Harbul has been freed and flown to Vilnius, {who} said on Sunday.\n\n"
    "Mr Harbul was held in a prison colony near Mogilev. He had been on hunger strike for 20 days."
)
# The article as it is, what the card says would change its code, and the article after that change.
CHANGES = [
    (FLIGHT.format(who="an unnamed Kremlin source"), "a named official on the record",
     FLIGHT.format(who="Kremlin spokesman Anton Belov")),
    (CARRIER.format(who="three US officials"), "a named official on the record",
     CARRIER.format(who="US Defense Secretary Karen Doyle")),
    (IVORY.format(more=""), "an identified source of another side, asked separately",
     IVORY.format(more=" Vietnamese Finance Minister Le Van Hai separately confirmed that police in Mombasa had seized "
                       "3.2 tonnes of ivory.")),
]  # fmt: skip


@pytest.fixture(scope="module")
def servers() -> Iterator[list[Server]]:
    """Two processes that order sets and hashes differently."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONHASHSEED", "1")
        with serving(deadline_seconds=60, drain_seconds=0) as one:
            patch.setenv("PYTHONHASHSEED", "2")
            with serving(deadline_seconds=60, drain_seconds=0) as two:
                yield [one, two]


def analysed(servers: list[Server], text: str, **options: Any) -> dict[str, Any]:
    status, body = servers[0].post("/v1/analyses", {"text": text, "language": "en", **options})
    assert status == 200
    invariants.check(body, text)
    answer: dict[str, Any] = body
    return answer


def code(servers: list[Server], text: str) -> str | None:
    found: str | None = analysed(servers, text)["fact_card"]["reliability"]["code"]
    return found


@pytest.fixture(params=list(ARRIVALS.values()), ids=list(ARRIVALS))
def arrival(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The seat of power and the article."""
    found: tuple[str, str] = request.param
    return found


class TestOneUnnamedSourceBehindManyAgencies:
    def test_is_one_origin_and_cannot_be_judged(self, servers: list[Server], arrival: tuple[str, str]) -> None:
        reliability = analysed(servers, arrival[1], published_at=MONDAY)["fact_card"]["reliability"]
        assert reliability["code"] == "F6"
        assert reliability["label"] == LABEL
        assert reliability["sourcing"]["origins"] == 1
        assert reliability["sourcing"]["identified_origins"] == 0
        assert reliability["sourcing"]["independence"] == "single"
        assert "single_origin_amplified" in reliability["sourcing"]["patterns"]

    def test_its_agencies_pass_on_what_the_seat_of_power_says(
        self, servers: list[Server], arrival: tuple[str, str]
    ) -> None:
        seat, text = arrival
        card = analysed(servers, text, published_at=MONDAY)["fact_card"]
        relay, origin = next(a["chain"] for a in card["attributions"] if len(a["chain"]) > 1)
        sources = {source["id"]: source for source in card["sources"]}
        assert sources[relay]["role"] == "relay"
        assert sources[relay]["count"]["stated"] == "several"
        assert (sources[origin]["role"], sources[origin]["anonymity"]) == ("origin", "affiliated")
        assert sources[origin]["affiliation"]["name"] == seat
        assert [p["name"] for p in card["where"] if seat in p["name"]] == []

    def test_its_day_is_known_only_with_a_publication_date(
        self, servers: list[Server], arrival: tuple[str, str]
    ) -> None:
        def sunday(card: dict[str, Any]) -> dict[str, Any]:
            found: dict[str, Any] = next(t for t in card["when"] if t["evidence"][0]["text"] == "Sunday")
            return found

        dated = analysed(servers, arrival[1], published_at=MONDAY)["fact_card"]
        assert (sunday(dated)["value"], sunday(dated)["anchor"]) == ("2025-06-01", "published_at")
        undated = analysed(servers, arrival[1])["fact_card"]
        assert (sunday(undated)["value"], sunday(undated)["resolved"]) == ("XXXX-WXX-7", False)
        assert "NO_PUBLICATION_DATE" in [caveat["code"] for caveat in undated["caveats"]]
        assert [gap["reason"] for gap in undated["gaps"] if gap["field"] == "when"] == ["ambiguous"]


@pytest.mark.parametrize(
    ("text", "change", "changed"), CHANGES, ids=[f"{code} {n}" for n, (_, code, _) in enumerate(CHANGES)]
)
def test_what_would_change_the_code_does(servers: list[Server], text: str, change: str, changed: str) -> None:
    reliability = analysed(servers, text)["fact_card"]["reliability"]
    promised = dict(told.split(" -> ") for told in reliability["would_change"])
    assert promised[change] != reliability["code"]
    assert code(servers, changed) == promised[change]


def test_the_same_request_gives_the_same_bytes_in_every_process(
    servers: list[Server], arrival: tuple[str, str]
) -> None:
    request = json.dumps({"text": arrival[1], "published_at": MONDAY}).encode()
    answers = [
        server.ask("POST", "/v1/analyses", request, {"Content-Type": "application/json"})
        for server in (*servers, servers[0])
    ]
    assert [status for status, _, _ in answers] == [200, 200, 200]
    assert len({body for _, _, body in answers}) == 1


def test_utf_16_offsets_count_an_emoji_twice(servers: list[Server]) -> None:
    text = "🚨🚨 Breaking: " + IVORY.format(more=" 🐘")
    points = analysed(servers, text)["fact_card"]
    units = analysed(servers, text, offset_unit="utf16_code_unit")["fact_card"]
    [before], [after] = (
        [span for w in card["who"] if w["name"] == "Grace Wambugu" for span in w["evidence"][:1]]
        for card in (points, units)
    )
    assert after["text"] == before["text"]
    assert (after["start"], after["end"]) == (before["start"] + 2, before["end"] + 2)


def test_html_gives_the_card_of_its_text(servers: list[Server], arrival: tuple[str, str]) -> None:
    text = arrival[1]
    markup = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    markup = re.sub(r"Sunday", "<em>Sunday</em>", f"<nav>Home</nav><article>{markup}</article>")
    status, body = servers[0].post("/v1/analyses", {"html": markup, "language": "en", "published_at": MONDAY})
    assert status == 200
    plain = analysed(servers, body["document"]["text"], published_at=MONDAY)
    assert body["document"]["text"] == text
    assert body["fact_card"] == plain["fact_card"]
    assert body["summary"] == plain["summary"]
