"""The places of an article, as a reader would list them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.card.attributing.attribution import find_statements
from service.card.attributing.statements import Statements
from service.card.facts import Location
from service.card.naming.names import Names, find_names
from service.card.placing.where import find_places, may_name_places
from service.text.document import Document, Publisher
from service.text.syntax import Parse
from tests.growth import linear_in
from tests.unit.card.reading import read


def places(text: str, title: str | None = None) -> dict[str, Location]:
    document, parse = read(text, title)
    names = find_names(document, parse)
    found = find_places(document, parse, names, find_statements(document, parse, names))
    return {p.name: p for p in found}


def texts(text: str) -> list[str]:
    return [text[s.start : s.end] for p in places(text).values() for s in p.evidence]


ASYLUM = (
    "The ousted president has arrived in Russia and was granted asylum, Russian news agencies reported on Sunday, "
    "citing an unnamed source from the Kremlin. His arrival in Moscow ended two decades of rule in Syria. "
    "The Kremlin said that he had left the country by plane."
)


class TestWhatIsAPlace:
    def test_countries_and_cities_are_and_seats_of_power_and_demonyms_are_not(self) -> None:
        assert set(places(ASYLUM)) == {"Russia", "Moscow", "Syria"}

    def test_a_seat_of_power_is_one_where_people_stand_outside_it(self) -> None:
        assert "White House" in places("Hundreds of people protested outside the White House on Monday.")
        assert "White House" not in places("The White House rejected the plan on Monday.")

    def test_a_capital_that_acts_is_a_government(self) -> None:
        assert "Beijing" not in places("Beijing said it would retaliate against the new tariffs.")
        assert "Beijing" in places("The envoys met in Beijing to discuss the new tariffs.")

    @pytest.mark.parametrize(
        "text",
        [
            "Paris Hilton opened a shop on Friday.",
            "Barack Obama thanked Chelsea Clinton on Friday.",
            "The British minister met German farmers.",
            "Researchers at Columbia University published the study.",
            "In March the council met. May was warm.",
        ],
    )
    def test_persons_demonyms_universities_and_months_are_not(self, text: str) -> None:
        assert texts(text) == []

    def test_the_place_whose_body_it_is_counts(self) -> None:
        assert "Texas" in texts("The Texas Department of Transportation closed the bridge.")

    def test_streets_rivers_and_counties_are(self) -> None:
        found = texts("The car left Maple Street in Tarrant County and sank in the Neches River.")
        assert set(found) == {"Maple Street", "Tarrant County", "Neches River"}

    def test_one_list_holds_places_only(self) -> None:
        assert set(texts("The chain closed shops in Nitra, Presov and Kosice last week.")) == {
            "Nitra",
            "Presov",
            "Kosice",
        }

    def test_a_list_of_counties_names_counties(self) -> None:
        found = places("Crews from Clarke and Oconee counties in Georgia fought the blaze.")
        kinds = [p.place.name for n, p in found.items() if p.place and n in ("Clarke", "Oconee")]
        assert sorted(filter(None, kinds)) == ["Clarke County", "Oconee County"]

    def test_a_hospital_is_one_where_somebody_is_in_it(self) -> None:
        assert "Thornbury Memorial Hospital" in texts("He was treated at Thornbury Memorial Hospital.")
        assert texts("Thornbury Memorial Hospital raised its prices.") == []

    def test_a_state_university_is_no_state(self) -> None:
        assert texts("Ohio State University hired him.") == []

    def test_the_article_does_not_belong_to_the_name(self) -> None:
        assert "Korean Peninsula" in texts("The Korean Peninsula was calm on Monday.")


class TestWhichPlaceIsMeant:
    def test_coordinates_country_and_geonames_id_of_a_capital(self) -> None:
        moscow = places(ASYLUM)["Moscow"].place
        assert moscow is not None
        assert (moscow.country, moscow.geonames, moscow.kind) == ("RU", 524901, "city")
        assert (moscow.latitude, moscow.longitude) == pytest.approx((55.75, 37.62), abs=0.02)

    @pytest.mark.parametrize(
        ("text", "name", "country", "latitude"),
        [
            ("Fire broke out in Paris, Texas, on Friday.", "Paris", "US", 33.66),
            ("Fire broke out in Paris on Friday, the French minister said.", "Paris", "FR", 48.85),
            ("Fire broke out in Portland, Ore., on Friday.", "Portland", "US", 45.5),
            ("Fire broke out in Portland, Maine, on Friday.", "Portland", "US", 43.66),
            ("He flew from Tbilisi to Batumi, in the west of Georgia.", "Georgia", "GE", 42),
            ("The law was signed in Atlanta. Savannah and all of Georgia will benefit.", "Georgia", "US", 32.75),
            ("Snow fell in Toronto and in London, Ontario.", "London", "CA", 42.98),
        ],
    )  # fmt: skip
    def test_the_rest_of_the_text_decides(self, text: str, name: str, country: str, latitude: float) -> None:
        place = places(text)[name].place
        assert place is not None
        assert place.country == country
        assert place.latitude == pytest.approx(latitude, abs=0.1)

    def test_two_that_fit_equally_are_ambiguous_and_no_coordinates_are_given(self) -> None:
        found = places("Police in Springfield arrested two men after a robbery on Friday.")["Springfield"]
        assert found.resolution == "ambiguous"
        assert found.place is None
        assert len(found.candidates) > 1

    def test_neighbouring_towns_settle_it(self) -> None:
        found = places("Police in Springfield, Decatur and Peoria searched for a man last seen near Bloomington.")
        place = found["Springfield"].place
        assert place is not None
        assert place.latitude == pytest.approx(39.8, abs=0.1)

    def test_what_the_gazetteer_lacks_is_unresolved(self) -> None:
        found = places("The bus left Zorvandale Road in the evening.")["Zorvandale Road"]
        assert (found.resolution, found.place) == ("unresolved", None)

    def test_the_publishers_country_helps(self) -> None:
        text = "Two men were fined in Hamilton on Friday."
        document, parse = read(text)
        names = find_names(document, parse)
        statements = find_statements(document, parse, names)
        by_address = replace(document, publisher=Publisher(url="https://www.example.co.nz/news"))
        by_name = replace(document, publisher=Publisher(name="New Zealand Herald", url="https://elmouth.example.com"))
        found = [find_places(d, parse, names, statements)[0].place for d in (document, by_address, by_name)]
        assert [c and c.country for c in found] == ["CA", "NZ", "NZ"]


class TestOneEntryForEachPlace:
    def test_names_of_one_place_are_merged_with_all_their_evidence(self) -> None:
        text = "The U.S. sent aid. The United States will send more to Kenya."
        found = places(text)["United States"]
        assert [text[s.start : s.end] for s in found.evidence] == ["U.S.", "United States"]

    def test_ids_follow_the_order_of_salience(self) -> None:
        found = list(places(ASYLUM).values())
        assert [p.id for p in found] == ["p1", "p2", "p3"]
        assert [p.salience for p in found] == sorted((p.salience for p in found), reverse=True)
        assert all(0 <= p.salience <= 1 for p in found)

    def test_a_name_in_capitals_is_given_in_ordinary_case(self) -> None:
        assert "Los Angeles" in places("LOS ANGELES (AP) — A fire burned on Friday.")


class TestWhatItIsToTheStory:
    def test_a_dateline_is_told_from_the_place_of_the_event(self) -> None:
        found = places("NAIROBI, Kenya (AP) — Gunmen killed six people in the town of Mandera on Monday.")
        assert {n: p.role for n, p in found.items()} == {"Nairobi": "dateline", "Kenya": "dateline", "Mandera": "event"}

    @pytest.mark.parametrize(
        "opening",
        ["MOSCOW (AP) — ", "MOSCOW, Dec 8 (Reuters) - ", "Moscow (CNN) ", "MOSCOW -- ", "MOSCOW: "],
    )
    def test_datelines_of_all_kinds(self, opening: str) -> None:
        assert places(opening + "Ministers met on Monday to discuss the budget.")["Moscow"].role == "dateline"

    def test_capitals_before_a_dash_are_no_dateline_when_they_are_no_place(self) -> None:
        assert places("BREAKING NEWS — Ministers met on Monday.") == {}

    def test_where_somebody_leaves_and_arrives(self) -> None:
        found = places("The rebels retreated on Monday. Thousands fled from Aleppo to Turkey.")
        assert (found["Aleppo"].role, found["Turkey"].role) == ("origin", "destination")

    def test_the_title_helps_to_choose_the_event(self) -> None:
        text = "Officials met in Oslo and in Bergen on Monday. A bridge collapsed in Bergen."
        assert places(text, "Bridge collapses in Bergen")["Bergen"].role == "event"


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "Paris", "“", "🎉 🎉 Paris 🎉", "مرحبا من القاهرة", "A, B, C, (D) — E", "St. St. St.", "-", "'s"],
)
def test_odd_input_is_read_without_complaint(text: str) -> None:
    for place in places(text).values():
        assert place.evidence


def test_a_long_text_without_a_full_stop_costs_little() -> None:
    def make(times: int) -> tuple[Document, Parse, Names, Statements]:
        document, parse = read("Paris, London and Springfield Street in New York " * times)
        names = find_names(document, parse)
        return document, parse, names, find_statements(document, parse, names)

    assert linear_in(make, lambda it: find_places(*it), 125)


def test_a_country_of_the_kingdom_is_not_a_hamlet_of_its_name() -> None:
    found = places("The most senior judge in England and Wales said so in Bristol, and again in Leeds and in Brixton.")
    assert found["Wales"].place is not None
    assert found["Wales"].place.kind == "region"


def test_what_a_town_is_said_to_lie_in_is_believed() -> None:
    assert places("The man is from the Nigerian town of Baga.")["Baga"].candidates == ()
    found = places("The plant stands in the German city of Essen.")["Essen"].place
    assert found is not None
    assert found.country == "DE"


def test_people_live_in_many_places_where_nothing_happens() -> None:
    found = places("Ana Ruz, who was born in Lisbon, was robbed in Porto on Friday.")
    assert (found["Porto"].role, found["Lisbon"].role) == ("event", "mentioned")


def test_the_place_in_a_nobles_title_and_an_adjective_are_no_places() -> None:
    text = "The Duchess of Cornwall met the Duke of Edinburgh in Leeds. Ministers of the Baltic states came."
    assert list(places(text)) == ["Leeds"]


@pytest.mark.parametrize(
    ("text", "name", "country", "latitude"),
    [
        (
            "The runner failed to finish in Athens. She will start in New York on Sunday and has never run on Staten "
            "Island. New York suits her better than Athens did.",
            "Athens",
            "GR",
            38.0,
        ),
        ("The jockey rode in Aintree on Saturday and in Newmarket, England, in the spring.", "Aintree", "GB", 53.5),
        ("A man appeared at Londonderry Crown Court over a fire in Limavady.", "Londonderry", "GB", 55.0),
        ("Her churches stand in Rome, in Venice, in Ghent and even in Boalsburg, Pennsylvania.", "Venice", "IT", 45.4),
        (
            "The storm was 200 miles from Aurora province. Filipinos in the coastal town of Aurora were warned.",
            "Aurora",
            "PH",
            15.5,
        ),
        ("Threats were made in New York, Ohio, Florida, Massachusetts and Maryland.", "Florida", "US", 28.8),
        ("Defeat at Stamford Bridge left them fourth in England.", "Stamford Bridge", "GB", 51.5),
        ("The plane skidded off the runway at LaGuardia Airport in snow.", "LaGuardia Airport", "US", 40.8),
    ],
)
def test_a_well_known_place_is_not_taken_for_a_namesake(text: str, name: str, country: str, latitude: float) -> None:
    place = places(text)[name].place
    assert place is not None
    assert place.country == country
    assert abs(place.latitude - latitude) < 1.0


def test_a_village_among_its_neighbours_is_still_meant() -> None:
    text = "The mayor of Athens met those of Nelsonville and Logan, Ohio. Athens and Nelsonville share a bus."
    place = places(text)["Athens"].place
    assert place is not None
    assert place.country == "US"


@pytest.mark.parametrize(
    "text",
    [
        "Nato said that it would help. A spokesman for NATO told reporters so.",
        "The winger joined from Ross County and had spells at Notts County and Derby County.",
        "Wayne Bridge and Rio Ferdinand were out for Arsenal.",
        "She won the US Open twice and lost at the Australian Open.",
        "The pilot ditched in the Hudson after birds had struck both engines.",
    ],
)
def test_a_body_a_club_a_person_and_a_contest_are_no_places(text: str) -> None:
    assert places(text) == {}


def test_the_counties_of_a_state_are_no_county_of_its_name() -> None:
    assert texts("The rate is near the middle of Indiana counties.") == ["Indiana"]


def test_a_president_named_like_a_park_is_no_place() -> None:
    assert "President Park" not in places("President Park met the envoy in Tokyo. Park said the talks went well.")


def test_it_happens_in_the_town_whose_hospital_it_is() -> None:
    found = places("Five people were treated at an Omaha hospital after the fire, a doctor said. Some live in Texas.")
    assert [p.name for p in found.values() if p.role == "event"] == ["Omaha"]


def test_a_line_set_like_a_headline_names_the_place_at_its_end() -> None:
    assert "Mediterranean Sea" in places("Flight 804 Crashes Into Mediterranean Sea On Its Way To Cairo.")


def test_a_ground_is_a_place_and_no_body() -> None:
    assert "Murrayfield" in places("Jones said he was going up to Murrayfield to win against Scotland.")


def test_the_month_of_march_is_no_town() -> None:
    assert "March" not in places("In March, Moscow blocked the blog of a critic.")


def test_a_paper_called_after_a_country_is_no_country() -> None:
    assert "USA" not in places("Her father told USA Today that people had called him names.")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("a bakery in london was closed on monday, and its owners went back to germany.", True),
        ("The minister resigned on Monday. She gave no reason.", False),
        ("Ana Ruz said the play was good. Ruz has seen it twice.", False),
    ],
)
def test_a_name_may_be_a_place_that_no_list_has(text: str, may: bool) -> None:
    document, parse = read(text)
    assert may_name_places(parse, find_names(document, parse)) is may
    assert not places(text)


class TestLocalNews:
    @pytest.mark.parametrize(
        "text",
        [
            "Two deputies of the sheriff closed the interstate near Lebanon on Monday. The school board met.",
            "Dublin police said a sheriff's deputy was hurt on Monday. He was driving a pickup in Ohio.",
        ],
    )
    def test_leaves_a_namesake_abroad_open_in_america(self, text: str) -> None:
        found = next(p for name, p in places(text).items() if name in ("Lebanon", "Dublin"))
        assert (found.resolution, found.place) == ("ambiguous", None)
        assert {"US"} < {c.country for c in found.candidates}

    @pytest.mark.parametrize(
        ("text", "name", "home"),
        [
            ("A lorry hit a pensioner on the high street of Boston. The borough council will meet.", "Boston", "GB"),
            ("The RCMP searched a house in London. Two MLAs and the premier met a mountie.", "London", "CA"),
            ("Bushfires came near Newcastle. The premier thanked the shire council and its councillors.",
             "Newcastle", "AU"),
        ],
    )  # fmt: skip
    def test_leaves_it_open_in_other_countries_too(self, text: str, name: str, home: str) -> None:
        found = places(text)[name]
        assert (found.resolution, found.place) == ("ambiguous", None)
        assert home in {c.country for c in found.candidates}

    def test_words_of_several_countries_do_not_make_one_of_them_the_home(self) -> None:
        place = places("The city council and the school board of London met downtown near the highway.")["London"].place
        assert place is None

    @pytest.mark.parametrize(
        ("text", "name", "country"),
        [
            ("The Lebanese sheriff closed the road near Lebanon. The school board of Beirut met.", "Lebanon", "LB"),
            ("The sheriff of a county in Ohio flew to Dublin on Monday.", "Dublin", "IE"),
            ("Two deputies of the sheriff closed the interstate. The school board of Tokyo met.", "Tokyo", "JP"),
        ],
    )
    def test_means_a_place_abroad_where_the_text_tells_of_it(self, text: str, name: str, country: str) -> None:
        place = places(text)[name].place
        assert place is not None
        assert place.country == country
