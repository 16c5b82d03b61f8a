"""Reports on courts, police and disputes, written for these tests; all persons and companies are made up."""

from __future__ import annotations

from tests.quality.cards.gold import Card

CARDS = (
    Card(
        name="a court's ruling",
        title="Portugal must pay families of dead firefighters",
        published_at="2025-10-16T09:00:00Z",
        text=(
            "LISBON — Portugal's Supreme Court ruled on Wednesday that the state must pay 2.4 million euros to the "
            "families of six firefighters who died near Leiria in 2017.\n\n"
            "The judges found that commanders had ignored two warnings, according to the ruling.\n\n"
            "“No order was given to withdraw,” the court wrote.\n\n"
            "The Finance Ministry declined to comment. Teresa Brito, whose son was among the dead, said she had waited "
            "too long for an answer."
        ),
        code="B2", origins=1, independence="single", central="Portugal's Supreme Court ruled on Wednesday",
        persons=("Teresa Brito",), organisations=("Supreme Court", "Finance Ministry"),
        places=(("Lisbon", "PT"), ("Leiria", "PT")),
        times=(("Wednesday", "2025-10-15"), ("2017", "2017")),
        sources=(("Portugal's Supreme Court", "institutional"), ("The Finance Ministry", "institutional"),
                 ("Teresa Brito", "named")),
        groups=(("Portugal's Supreme Court", "state:PT"), ("The Finance Ministry", "state:PT")),
        figures=(("2.4 million euros", 2_400_000), ("six firefighters", 6), ("two warnings", 2)),
        quotes=(("No order was given to withdraw", "Court"),),
        replies=(("Finance Ministry", "declined"),),
        moot=("Portugal", "The judges", "the ruling"),
    ),
    Card(
        name="a lawsuit's complaint",
        title="Watch maker sold customers' heart readings, lawsuit says",
        published_at="2025-06-09T15:00:00Z",
        text=(
            "SAN FRANCISCO — Pulsa Health sold the heart readings of its customers to insurers, according to a lawsuit "
            "filed on Friday by Alan Reyes, a teacher who bought one of its watches.\n\n"
            "The complaint says the company passed on the data of 310,000 people in 2023. Reyes is asking for at least "
            "$5 million in damages.\n\n"
            "“Nobody buys a watch to be judged by an insurer,” his lawyer, Naomi Feld, said in a statement.\n\n"
            "Pulsa Health did not immediately respond to a request for comment."
        ),
        code="C3", origins=1, independence="single", central="Pulsa Health sold the heart readings",
        persons=("Alan Reyes", "Naomi Feld"), organisations=("Pulsa Health",),
        places=(("San Francisco", "US"),),
        times=(("Friday", "2025-06-06"), ("2023", "2023")),
        sources=(("a lawsuit filed on Friday", "institutional"), ("Naomi Feld", "named"),
                 ("Pulsa Health", "institutional")),
        figures=(("310,000 people", 310_000), ("$5 million", 5_000_000)),
        quotes=(("Nobody buys a watch", "Feld"),),
        replies=(("Pulsa Health", "unreachable"),),
        moot=("one of its watches", "Reyes is asking"),
    ),
    Card(
        name="a police report, the suspect denies",
        title="Baker set own shop on fire, police report says",
        published_at="2025-03-11T14:00:00Z",
        text=(
            "MARSHFIELD, Wis. — The owner of a bakery in Marshfield set fire to his own shop on March 3, according to "
            "a Marshfield Police Department report.\n\n"
            "The report says Dale Hinkley bought two cans of petrol and was filmed by a camera across the street.\n\n"
            "Hinkley denied setting fire to the shop. “I was asleep at home,” he said on Monday.\n\n"
            "His insurer, Badger Mutual, put the damage at $180,000."
        ),
        code="B3", origins=1, independence="single", central="The owner of a bakery in Marshfield set fire",
        persons=("Dale Hinkley",), organisations=("Marshfield Police Department", "Badger Mutual"),
        places=(("Marshfield", "US"),),
        times=(("March 3", "2025-03-03"), ("Monday", "2025-03-10")),
        sources=(("Marshfield Police Department report", "institutional"), ("Hinkley denied", "named"),
                 ("Badger Mutual", "institutional")),
        figures=(("two cans", 2), ("$180,000", 180_000)),
        quotes=(("I was asleep at home", "Hinkley"),),
        replies=(("Hinkley", "denied"),),
        moot=("Wis.",),
    ),
    Card(
        name="a minister, contradicted by a court's record",
        title="Minister says he never met tunnel builder",
        published_at="2025-10-17T11:00:00Z",
        text=(
            "BUCHAREST — Transport Minister Ion Balan said on Thursday that he had never met the builder of the Brasov "
            "tunnel, Radu Pop.\n\n"
            "Court records contradict the minister. Balan met Pop twice in 2022 at a hotel in Sinaia, according to the "
            "minutes of the Bucharest Court of Appeal.\n\n"
            "“I have nothing to hide,” Balan told reporters.\n\n"
            "Pop's company, Carpat Drum, won the contract for 640 million lei in 2023."
        ),
        code="C4", origins=1, independence="single", central="Transport Minister Ion Balan said on Thursday",
        persons=("Ion Balan", "Radu Pop"), organisations=("Carpat Drum", "Bucharest Court of Appeal"),
        places=(("Bucharest", "RO"), ("Sinaia", "RO")),
        times=(("Thursday", "2025-10-16"), ("2022", "2022"), ("2023", "2023")),
        sources=(("Transport Minister Ion Balan", "named"), ("minutes of the Bucharest Court", "institutional")),
        groups=(("Transport Minister Ion Balan", "state:RO"),),
        figures=(("640 million lei", 640_000_000),),
        quotes=(("I have nothing to hide", "Balan"),),
        moot=("Brasov", "Court records", "twice", "Carpat Drum, won"),
    ),
    Card(
        name="a withdrawn report",
        title="Ghent city hall sold to hotel chain",
        published_at="2025-03-12T16:00:00Z",
        text=(
            "GHENT, Belgium — The city hall of Ghent has been sold to the hotel chain Lumina for 30 million euros, "
            "Deputy Mayor Joris Maes said on Tuesday.\n\n"
            "Council staff will move to an office block near the station by September, Maes said.\n\n"
            "Editor's note: This report has been withdrawn. The city hall has not been sold; Maes spoke of a former "
            "school."
        ),
        code="C5", origins=1, independence="single", central="The city hall of Ghent has been sold",
        persons=("Joris Maes",), organisations=("Lumina",),
        places=(("Ghent", "BE"), ("Belgium", "BE")),
        times=(("Tuesday", "2025-03-11"), ("September", "2025-09")),
        sources=(("Deputy Mayor Joris Maes", "named"),),
        figures=(("30 million euros", 30_000_000),),
    ),
)  # fmt: skip
