"""News in the project's own words, each with the sentences that a careful editor would keep.

Written for these tests; the places, people and bodies are made up.
"""

from __future__ import annotations

from typing import NamedTuple


class Edited(NamedTuple):
    """An article as sentences, the headline, and the indices of the sentences worth a place among three."""

    title: str
    sentences: tuple[str, ...]
    gold: frozenset[int]


ARTICLES = (
    Edited(
        "Ferry aground off Kelso Island, 212 rescued",
        (
            "By Ruth Alder",
            "KELSO ISLAND — All 212 people aboard a ferry that ran aground off Kelso Island were "
            "brought ashore early on Thursday.",
            "It was a long night.",
            "Three passengers were treated for broken bones, and one crew member remains in hospital, "
            "the coastguard said.",
            "The Northern Star struck a sandbank at 11:40pm while crossing from Port Hale in thick fog.",
            "“There was a bang and then all the lights went out,” said passenger Tom Reyes.",
            "“People were screaming.”",
            "Lifeboats from four stations took nearly five hours to empty the vessel.",
            "The ferry was built in 1998 and last inspected in March.",
            "But locals say the channel has been silting up for years.",
            "The Marine Safety Board has opened an inquiry into why the ship left the marked channel.",
            "Read more: The worst ferry accidents of the past decade",
        ),
        frozenset({1, 3, 4, 10}),
    ),
    Edited(
        "Central bank of Velmark raises rate to 6.5 percent",
        (
            "The central bank of Velmark raised its main interest rate to 6.5 percent on Tuesday, the "
            "fourth rise this year.",
            "Inflation reached 9.1 percent in October, more than four times the bank's target.",
            "Governor Ilse Brandt said the rise was needed to stop price rises from spreading to wages.",
            "“We would rather act too early than too late,” she told reporters.",
            "Most economists had expected a smaller step.",
            "Homeowners with variable mortgages will pay about 80 crowns more a month, according to "
            "the Housing Federation.",
            "However, savers will gain little.",
            "The crown rose one percent against the dollar after the announcement.",
            "Brandt, 58, has led the bank since 2019.",
            "She studied in Lund.",
            "The opposition called the decision a blow to families before the winter.",
            "Sign up for our morning newsletter.",
        ),
        frozenset({0, 1, 2, 5}),
    ),
    Edited(
        "Court frees teacher jailed over classroom map",
        (
            "An appeals court in Ostrand on Friday freed a teacher who was jailed for showing pupils a "
            "map of the disputed border.",
            "Nadia Femi, 34, had served seven months of a two-year sentence.",
            "The three judges ruled that the map was published by the state itself and could not be an insult to it.",
            "Femi was met outside the prison by about 200 former pupils.",
            "She waved.",
            "“I only want to go back to my class,” Femi said.",
            "Her case had drawn protests from teachers' unions in eleven countries.",
            "The education ministry said it would not reinstate her before a disciplinary hearing in January.",
            "Ostrand and its neighbour have claimed the valley since 1962.",
            "This was not the first such case.",
            "Human rights lawyers say at least nine other teachers are in prison on similar charges.",
            "Photo: Jo Lind/NNA",
        ),
        frozenset({0, 1, 2, 7, 10}),
    ),
    Edited(
        "Drug halves deaths from marsh fever in trial",
        (
            "Share this on Facebook",
            "A cheap heart medicine halved deaths from marsh fever in a trial of 4,300 patients, "
            "researchers reported on Monday.",
            "Marsh fever kills about 60,000 people a year, most of them children under five.",
            "Patients who took the pill for ten days were 52 percent less likely to die than those "
            "given standard care.",
            "The study was carried out in 31 hospitals and published in the Journal of Tropical Care.",
            "“This could change practice within months,” said Dr Amina Sow, who led the trial.",
            "But she warned that the drug had not been tested in pregnant women.",
            "A course of treatment costs less than two dollars.",
            "Why it works is not yet clear.",
            "The health ministry of Tarna said it would begin handing out the medicine in February.",
            "Marsh fever was first described in 1911.",
            "It is spread by sandflies.",
        ),
        frozenset({1, 2, 3, 9}),
    ),
    Edited(
        "Rovers sack Hallam after ninth defeat in a row",
        (
            "Rovers have sacked manager Pete Hallam after a ninth defeat in a row left them bottom of the league.",
            "Saturday's 4-0 loss at home to Athletic was the heaviest of the season.",
            "The club said assistant coach Lena Moor would take charge until a successor is found.",
            "“I gave it everything,” Hallam said in a message to supporters.",
            "“Sometimes that is not enough.”",
            "Hallam, 47, took over in June with a three-year contract and spent 12 million on eight players.",
            "None of them scored.",
            "Fans had held up banners against him since October.",
            "And so it ended.",
            "Rovers travel to United on Wednesday, seven points from safety.",
            "The ground was built in 1904.",
            "Follow us on Twitter for live updates.",
        ),
        frozenset({0, 1, 2, 5, 9}),
    ),
    Edited(
        "Flood wall approved for Arden after second disaster",
        (
            "Parliament has approved 1.4 billion for a flood wall around Arden, two years after the "
            "river destroyed the old town.",
            "The vote on Wednesday night was 212 to 187.",
            "Building is to begin in April and to last six years, Infrastructure Minister Karl Oden said.",
            "He called it the largest such work in the country's history.",
            "They cheered in the gallery.",
            "The flood of 2022 killed 31 people and made 9,000 homeless.",
            "A second flood this spring drowned two more.",
            "Engineers had asked for a wall since the 1980s, but successive governments found it too dear.",
            "“We buried neighbours because of that,” said Arden's mayor, Sofia Lind.",
            "Farmers downstream fear that the wall will send the water to their fields.",
            "Their association said it would go to court.",
            "Copyright 2024 The Arden Post.",
        ),
        frozenset({0, 1, 2, 5, 9}),
    ),
)  # fmt: skip
