"""What the gazetteer knows, and how it is asked."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from importlib.resources import files

import pytest

from service.card.placing.gazetteer import Entry, Gazetteer, gazetteer, key_of


def known(name: str) -> Entry:
    """The reading of a name that is neither town nor district."""
    return next(e for e in gazetteer().find(key_of(name)) if e.level == 4)


def best(name: str) -> Entry:
    return max(gazetteer().find(key_of(name)), key=lambda e: (-e.level, e.population))


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("St. Louis", "Saint Louis"),
        ("Côte d'Ivoire", "Cote d’Ivoire"),
        ("Guinea-Bissau", "Guinea Bissau"),
        ("U.S.", "US"),
        ("Mt. Vernon", "Mount Vernon"),
        ("København", "Kobenhavn"),
    ],
)
def test_spellings_of_one_name_share_a_key(written: str, same: str) -> None:
    assert key_of(written) == key_of(same)


def test_a_capital_has_its_geonames_id_and_place_on_earth() -> None:
    moscow = next(e for e in gazetteer().find("moscow") if e.capital)
    assert (moscow.place.geonames, moscow.place.country, moscow.place.kind) == (524901, "RU", "city")
    assert (moscow.place.latitude, moscow.place.longitude) == pytest.approx((55.75, 37.62), abs=0.02)


def test_a_country_is_found_by_its_short_forms() -> None:
    assert {best(n).place.geonames for n in ("U.S.", "USA", "United States", "America")} == {6252001}


def test_a_name_that_many_towns_bear_gives_them_all() -> None:
    assert len({e.admin1 for e in gazetteer().find("springfield")}) > 10


def test_a_town_keeps_the_state_it_lies_in() -> None:
    assert {"US.OR", "US.ME"} <= {e.admin1 for e in gazetteer().find("portland")}


def test_an_old_name_is_known_as_another_name_of_the_city() -> None:
    mumbai = max(gazetteer().find("bombay"), key=lambda e: e.population)
    assert (mumbai.place.name, mumbai.principal) == ("Mumbai", False)


def test_an_unknown_name_is_not_found() -> None:
    assert gazetteer().find("zzyzxqq") == []
    assert not gazetteer().knows("zzyzxqq")


def test_regions_seas_and_continents_are_known() -> None:
    kinds = {n: known(n).place.kind for n in ("Middle East", "Black Sea", "Africa", "Alps", "Sicily")}
    assert kinds == {
        "Middle East": "region",
        "Black Sea": "water",
        "Africa": "continent",
        "Alps": "mountain",
        "Sicily": "island",
    }


def test_every_coordinate_is_on_earth() -> None:
    for name in ("countries", "regions", "states"):
        lines = (files("service.card") / "data" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        head, *body = [line.split("\t") for line in lines if not line.startswith("#")]
        latitude, longitude = head.index("latitude"), head.index("longitude")
        for cells in body:
            assert abs(float(cells[latitude])) <= 90, cells
            assert abs(float(cells[longitude])) <= 180, cells


def test_the_file_of_towns_says_where_it_is_from_and_under_which_licence() -> None:
    head = (files("service.card") / "data" / "places.bin").read_bytes()[:400].decode("utf-8", "replace")
    assert "GeoNames" in head
    assert "CC BY 4.0" in head


def test_it_loads_in_less_time_than_as_many_towns_in_json() -> None:
    town = {"name": "Elmouth", "latitude": 51.5, "longitude": -0.25, "country": "GB", "population": 1000}
    towns = json.dumps([town] * 150_000)

    def seconds(work: Callable[[], object]) -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    assert min(seconds(Gazetteer) for _ in range(3)) < min(seconds(lambda: json.loads(towns)) for _ in range(3))
