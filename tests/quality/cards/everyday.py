"""Sport, business, live reports, obituaries and opinion, written for these tests; persons and companies are made up."""

from __future__ import annotations

from tests.quality.cards.gold import Card

CARDS = (
    Card(
        name="a reporter on the scene, in a live blog",
        title="Live: Roof of Izmir fish market collapses",
        published_at="2025-10-15T10:00:00Z",
        text=(
            "11:40 The roof of the fish market in Izmir has collapsed. Our reporter Selin Aydan, who was on the quay, "
            "saw the roof of the market collapse and at least 20 people run into the street.\n\n"
            "11:55 Firefighters are carrying two injured men out of the building.\n\n"
            "12:10 “It sounded like a train,” fishmonger Kemal Uzun told our reporter.\n\n"
            "12:30 The governor's office says the market has been closed since 2020."
        ),
        code="B2", origins=1, independence="single", central="The roof of the fish market in Izmir has collapsed",
        persons=("Selin Aydan", "Kemal Uzun"),
        places=(("Izmir", "TR"),),
        times=(("2020", "2020"),),
        sources=(("Our reporter Selin Aydan", "institutional"), ("Kemal Uzun", "named"),
                 ("The governor's office", "institutional")),
        figures=(("20 people", 20), ("two injured men", 2)),
        quotes=(("It sounded like a train", "Uzun"),),
        moot=("11:40", "11:55", "12:10", "12:30"),
        genre="live_blog",
    ),
    Card(
        name="it is reported, in sport",
        title="Celtic agree to sell Dusek",
        published_at="2025-03-10T09:00:00Z",
        text=(
            "It is reported that Celtic have agreed to sell the winger Marek Dusek to Galatasaray for £9 million.\n\n"
            "Dusek has scored 12 goals in 30 games since August.\n\n"
            "Asked about a move after Saturday's win over Aberdeen, Dusek said: “I am happy in Glasgow.”\n\n"
            "Celtic declined to comment."
        ),
        code="F6", origins=0, independence="none", central="Celtic have agreed to sell the winger",
        persons=("Marek Dusek",), organisations=("Celtic", "Galatasaray", "Aberdeen"),
        places=(("Glasgow", "GB"),),
        times=(("August", "2024-08"), ("Saturday", "2025-03-08")),
        sources=(("It is reported", "diffuse"), ("Dusek said", "named"), ("Celtic declined", "institutional")),
        figures=(("£9 million", 9_000_000), ("12 goals", 12), ("30 games", 30)),
        quotes=(("I am happy in Glasgow", "Dusek"),),
        replies=(("Celtic", "declined"),),
        reasons=("DIFFUSE_ATTRIBUTION",),
    ),
    Card(
        name="an analyst's forecast",
        title="Copper will pass $12,000 this year, analyst says",
        published_at="2025-06-04T07:00:00Z",
        text=(
            "Copper will rise above $12,000 a tonne by December, Anneli Forss, chief metals analyst at Norrbank, "
            "predicted on Tuesday.\n\n"
            "“Mines cannot keep up with the wires we need,” she said in a note to clients.\n\n"
            "The metal closed at $10,240 in London on Monday, up 1.8 percent.\n\n"
            "The Chilean miner Codelco cut its output target by 4 percent last week, the company said."
        ),
        code="C6", origins=1, independence="single", central="Copper will rise above $12,000",
        persons=("Anneli Forss",), organisations=("Norrbank", "Codelco"),
        places=(("London", "GB"),),
        times=(("December", "2025-12"), ("Tuesday", "2025-06-03"), ("Monday", "2025-06-02"),
               ("last week", "2025-W22")),
        sources=(("Anneli Forss", "named"), ("the company", "institutional")),
        figures=(("$12,000", 12_000), ("$10,240", 10_240), ("1.8 percent", 1.8), ("4 percent", 4)),
        quotes=(("Mines cannot keep up", "Forss"),),
    ),
    Card(
        name="a company launches a product",
        title="Tandem launches folding bicycle",
        published_at="2025-10-17T08:00:00Z",
        text=(
            "Tandem Cycles, the Dutch maker of electric bicycles, launched a folding model for commuters in Rotterdam "
            "on Thursday.\n\n"
            "The Kikker weighs 13 kilograms and costs 1,900 euros. “It fits under a desk,” said the chief executive, "
            "Femke de Wit.\n\n"
            "Tandem Cycles sold 82,000 bicycles in 2024, a rise of 6 percent."
        ),
        code="C3", origins=1, independence="single", central="launched a folding model for commuters",
        persons=("Femke de Wit",), organisations=("Tandem Cycles",),
        places=(("Rotterdam", "NL"),),
        times=(("Thursday", "2025-10-16"), ("2024", "2024")),
        sources=(("Tandem Cycles", "institutional"), ("Femke de Wit", "named")),
        groups=(("Tandem Cycles", "org:tandem-cycles"), ("Femke de Wit", "org:tandem-cycles")),
        figures=(("13 kilograms", 13), ("1,900 euros", 1_900), ("82,000 bicycles", 82_000), ("6 percent", 6)),
        quotes=(("It fits under a desk", "Wit"),),
        moot=("The Kikker",),
    ),
    Card(
        name="an obituary",
        title="Ingrid Solheim, architect of driftwood libraries, dies at 88",
        published_at="2025-06-02T12:00:00Z",
        text=(
            "Ingrid Solheim, the architect who built libraries out of driftwood, died in Bergen on Saturday, her firm, "
            "Solheim & Dahl, said in a statement. She was 88.\n\n"
            "Born in Bodo in 1937, Solheim studied in Zurich and built 31 libraries in nine countries.\n\n"
            "“A shelf is a wall that talks back,” she told students in 1994.\n\n"
            "Her husband, the painter Olav Dahl, died in 2011."
        ),
        code="C3", origins=1, independence="single", central="died in Bergen on Saturday",
        persons=("Ingrid Solheim", "Olav Dahl"), organisations=("Solheim & Dahl",),
        places=(("Bergen", "NO"), ("Bodo", "NO"), ("Zurich", "CH")),
        times=(("Saturday", "2025-05-31"), ("1937", "1937"), ("1994", "1994"), ("2011", "2011")),
        sources=(("Solheim & Dahl", "institutional"), ("she told students", "named")),
        figures=(("31 libraries", 31), ("nine countries", 9)),
        quotes=(("A shelf is a wall", "Solheim"),),
        moot=("88",),
    ),
    Card(
        name="an opinion column",
        title="Opinion: Bring back the night train",
        published_at="2025-10-17T05:00:00Z",
        text=(
            "I have slept badly on trains for thirty years, and I would not give back one of those nights.\n\n"
            "We should be ashamed that the last sleeper from Vienna to Rome stops in December. I believe that a "
            "government which can find 800 million euros for a motorway can find a tenth of it for beds on rails.\n\n"
            "Transport Minister Luca Ferri said last month that night trains are “a hobby for the few”. He is wrong, "
            "and in my view he knows it.\n\n"
            "So let us write to him, all of us, by hand and by night."
        ),
        code=None, origins=1, independence="single", central="",
        persons=("Luca Ferri",),
        places=(("Vienna", "AT"), ("Rome", "IT")),
        times=(("December", "2025-12"), ("last month", "2025-09")),
        sources=(("Transport Minister Luca Ferri", "named"),),
        figures=(("800 million euros", 800_000_000),),
        quotes=(("a hobby for the few", "Ferri"),),
        moot=("thirty years", "one of those nights", "a tenth", "I have slept", "I believe"),
        genre="opinion",
    ),
)  # fmt: skip
