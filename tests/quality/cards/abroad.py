"""Reports on states and their officials, written for these tests; all persons are made up."""

from __future__ import annotations

from tests.quality.cards.gold import Card

CARDS = (
    Card(
        name="unnamed source, repeated by agencies",
        title="Belarus frees opposition leader, agencies say",
        published_at="2025-06-02T08:00:00Z",
        text=(
            "MOSCOW — Belarus has freed the opposition leader Maksim Harbul and flown him to Vilnius, several Russian "
            "news agencies reported on Sunday, citing an unnamed Kremlin source.\n\n"
            "Mr Harbul was sentenced in 2021 and held in a prison colony near Mogilev.\n\n"
            "“The question was settled at the highest level,” the source was quoted as saying by Interfax.\n\n"
            "The Lithuanian Foreign Ministry did not respond to a request for comment. Mr Harbul's lawyer, Darya "
            "Sonich, could not be reached."
        ),
        code="F6", origins=1, independence="single", central="Belarus has freed the opposition leader",
        persons=("Maksim Harbul", "Darya Sonich"),
        organisations=("Kremlin", "Interfax", "Lithuanian Foreign Ministry"),
        places=(("Moscow", "RU"), ("Vilnius", "LT"), ("Mogilev", "BY")),
        times=(("Sunday", "2025-06-01"), ("2021", "2021")),
        sources=(("several Russian news agencies", "affiliated"), ("an unnamed Kremlin source", "affiliated"),
                 ("Interfax", "institutional"), ("The Lithuanian Foreign Ministry", "institutional"),
                 ("Darya Sonich", "named")),
        groups=(("an unnamed Kremlin source", "state:RU"), ("The Lithuanian Foreign Ministry", "state:LT")),
        quotes=(("The question was settled", "Kremlin"),),
        replies=(("Lithuanian Foreign Ministry", "unreachable"), ("Darya Sonich", "unreachable")),
        moot=("Belarus", "sentenced"),
        reasons=("ORIGIN_ANONYMOUS", "SINGLE_ORIGIN_AMPLIFIED"),
    ),
    Card(
        name="one named minister",
        title="Kenya seizes three tonnes of ivory bound for Vietnam",
        published_at="2025-03-12T06:30:00Z",
        text=(
            "NAIROBI, Kenya — Police have seized 3.2 tonnes of ivory in a container bound for Vietnam, Interior "
            "Minister Grace Wambugu said on Tuesday.\n\n"
            "The tusks were hidden under sacks of tea at the port of Mombasa, Wambugu told reporters. She said that "
            "two drivers had fled.\n\n"
            "\"We have closed one road, and the dealers will look for another,\" she said.\n\n"
            "It was the largest seizure in Kenya since 2019, when officers found about 4 tonnes in Lamu."
        ),
        code="C3", origins=1, independence="single", central="Police have seized 3.2 tonnes of ivory",
        persons=("Grace Wambugu",),
        places=(("Nairobi", "KE"), ("Kenya", "KE"), ("Vietnam", "VN"), ("Mombasa", "KE"), ("Lamu", "KE")),
        times=(("Tuesday", "2025-03-11"), ("2019", "2019")),
        sources=(("Interior Minister Grace Wambugu", "named"),),
        groups=(("Interior Minister Grace Wambugu", "state:KE"),),
        figures=(("3.2 tonnes", 3.2), ("two drivers", 2), ("4 tonnes", 4)),
        quotes=(("We have closed one road", "Wambugu"),),
        moot=("Police", "one road"),
    ),
    Card(
        name="two governments, separately confirmed",
        title="Balloon from Belarus came down on Polish-Lithuanian border",
        published_at="2025-10-17T10:00:00Z",
        text=(
            "WARSAW — A surveillance balloon launched in Belarus came down in a forest on the border between Poland "
            "and Lithuania on Thursday, Polish Defence Minister Adam Wrona said.\n\n"
            "Lithuanian Interior Minister Ruta Kalnyte separately confirmed that the balloon had been launched in "
            "Belarus and had come down on the border. \"We followed it with our own radar for 90 minutes,\" she told a "
            "news conference in Vilnius.\n\n"
            "Nobody was hurt. Wrona said soldiers had taken 12 boxes of equipment to a laboratory in Bialystok."
        ),
        code="C1", origins=2, independence="independent", central="A surveillance balloon launched in Belarus",
        persons=("Adam Wrona", "Ruta Kalnyte"),
        places=(("Warsaw", "PL"), ("Belarus", "BY"), ("Poland", "PL"), ("Lithuania", "LT"), ("Vilnius", "LT"),
                ("Bialystok", "PL")),
        times=(("Thursday", "2025-10-16"),),
        sources=(("Polish Defence Minister Adam Wrona", "named"),
                 ("Lithuanian Interior Minister Ruta Kalnyte", "named")),
        groups=(("Polish Defence Minister Adam Wrona", "state:PL"),
                ("Lithuanian Interior Minister Ruta Kalnyte", "state:LT")),
        figures=(("90 minutes", 90), ("12 boxes", 12)),
        quotes=(("We followed it with our own radar", "Kalnyte"),),
    ),
    Card(
        name="two governments, the accused denies",
        title="Shipping company cut Baltic cable, Denmark and Sweden say",
        published_at="2025-06-03T09:00:00Z",
        text=(
            "COPENHAGEN — Engineers of the shipping company Varden Lines cut a power cable in the Baltic Sea in "
            "February, Danish Justice Minister Pernille Holm said on Monday.\n\n"
            "Swedish Defence Minister Oskar Lindqvist separately confirmed that engineers of Varden Lines had cut the "
            "cable.\n\n"
            "Varden Lines denied that its engineers had cut the cable. “None of our people touched it,” said Henrik "
            "Moe, the company's chief executive.\n\n"
            "The cut left 40,000 homes on the island of Bornholm without power."
        ),
        code="C2", origins=2, independence="independent", central="Engineers of the shipping company Varden Lines",
        persons=("Pernille Holm", "Oskar Lindqvist", "Henrik Moe"), organisations=("Varden Lines",),
        places=(("Copenhagen", "DK"), ("Baltic Sea", None), ("Bornholm", "DK")),
        times=(("February", "2025-02"), ("Monday", "2025-06-02")),
        sources=(("Danish Justice Minister Pernille Holm", "named"), ("Oskar Lindqvist", "named"),
                 ("Henrik Moe", "named")),
        groups=(("Danish Justice Minister Pernille Holm", "state:DK"), ("Oskar Lindqvist", "state:SE"),
                ("Henrik Moe", "org:varden-lines")),
        figures=(("40,000 homes", 40000),),
        quotes=(("None of our people touched it", "Moe"),),
        replies=(("Varden Lines", "denied"),),
        moot=("Varden Lines denied",),
    ),
    Card(
        name="three unnamed officials",
        title="US moves second carrier to Red Sea",
        published_at="2025-06-08T12:00:00Z",
        text=(
            "WASHINGTON — The United States has moved a second aircraft carrier to the Red Sea, three US officials "
            "said on Saturday.\n\n"
            "The officials, who spoke on condition of anonymity because the move had not been announced, said the "
            "ship passed through the Suez Canal on Friday.\n\n"
            "A Pentagon spokesman declined to comment.\n\n"
            "About 5,000 sailors serve on the ship."
        ),
        code="F3", origins=3, independence="plural", central="The United States has moved a second aircraft carrier",
        organisations=("Pentagon",),
        places=(("Washington", "US"), ("Red Sea", None), ("Suez Canal", "EG")),
        times=(("Saturday", "2025-06-07"), ("Friday", "2025-06-06")),
        sources=(("three US officials", "affiliated"), ("A Pentagon spokesman", "institutional")),
        groups=(("three US officials", "state:US"), ("A Pentagon spokesman", "state:US")),
        figures=(("5,000 sailors", 5000),),
        replies=(("Pentagon", "declined"),),
        moot=("The United States", "three US officials", "second"),
        reasons=("ORIGIN_ANONYMOUS",),
    ),
    Card(
        name="officials said",
        title="Gunmen kill 11 aid workers in South Sudan",
        published_at="2025-10-16T07:00:00Z",
        text=(
            "JUBA, South Sudan — Gunmen have killed 11 aid workers near the town of Bor, officials said on "
            "Wednesday.\n\n"
            "The workers were travelling in two lorries when they were attacked, the officials said.\n\n"
            "More than 300 people have fled to Malakal since the attack. “We walked for two nights,” said Nyakim Deng, "
            "a farmer."
        ),
        code="F6", origins=1, independence="single", central="Gunmen have killed 11 aid workers",
        persons=("Nyakim Deng",),
        places=(("Juba", "SS"), ("South Sudan", "SS"), ("Bor", "SS"), ("Malakal", "SS")),
        times=(("Wednesday", "2025-10-15"),),
        sources=(("officials", "affiliated"), ("Nyakim Deng", "named")),
        figures=(("11 aid workers", 11), ("two lorries", 2), ("300 people", 300)),
        quotes=(("We walked for two nights", "Deng"),),
        moot=("two nights",),
        reasons=("ORIGIN_ANONYMOUS", "PLURAL_NOT_SHOWN"),
    ),
    Card(
        name="a spokesman between commas",
        title="Turkey closes airspace to Armenian carriers",
        published_at="2025-06-05T08:00:00Z",
        text=(
            "ANKARA, Turkey (AP) — Turkey has closed its airspace to carriers from Armenia, the foreign ministry's "
            "spokeswoman, Leyla Demirci, said on Wednesday.\n\n"
            "About 40 flights a week will have to fly around the country, Demirci said. It was not clear how long the "
            "ban would last.\n\n"
            "Armenia's Foreign Minister, Davit Sahakyan, did not comment."
        ),
        code="C3", origins=1, independence="single", central="Turkey has closed its airspace",
        persons=("Leyla Demirci", "Davit Sahakyan"),
        places=(("Ankara", "TR"), ("Turkey", "TR"), ("Armenia", "AM")),
        times=(("Wednesday", "2025-06-04"),),
        sources=(("Leyla Demirci", "named"), ("Davit Sahakyan", "named")),
        groups=(("Leyla Demirci", "state:TR"), ("Davit Sahakyan", "state:AM")),
        figures=(("40 flights a week", 40),),
        replies=(("Davit Sahakyan", "declined"),),
        moot=("foreign ministry", "a week", "AP"),
    ),
    Card(
        name="a title after a place",
        title="Two villages cut off by landslide in Peru",
        published_at="2025-06-05T20:00:00Z",
        text=(
            "A landslide has buried a road and cut off two villages near Huaraz, Mayor Rosa Quispe said on "
            "Thursday.\n\n"
            "Nobody was killed, but 90 families are waiting for food, according to the mayor. The army sent three "
            "helicopters from Lima on Thursday afternoon, Defence Minister Hugo Salas said.\n\n"
            "“We hear the mountain every night,” said Julia Rojas, 62, who lives in one of the villages."
        ),
        code="C3", origins=1, independence="single", central="A landslide has buried a road",
        persons=("Rosa Quispe", "Hugo Salas", "Julia Rojas"),
        places=(("Huaraz", "PE"), ("Lima", "PE")),
        times=(("Thursday.", "2025-06-05"), ("Thursday afternoon", "2025-06-05TAF")),
        sources=(("Mayor Rosa Quispe", "named"), ("Defence Minister Hugo Salas", "named"), ("Julia Rojas", "named")),
        figures=(("two villages", 2), ("90 families", 90), ("three helicopters", 3)),
        quotes=(("We hear the mountain", "Rojas"),),
        moot=("62", "every night", "The army"),
    ),
    Card(
        name="a politician blasts a rival",
        title="Havelka calls prime minister a coward",
        published_at="2025-03-12T18:00:00Z",
        text=(
            "PRAGUE — Opposition leader Tomas Havelka called Prime Minister Jana Krizova a coward on Wednesday for "
            "refusing to debate him before the election.\n\n"
            "“She is hiding from the voters,” Havelka told a rally in Brno.\n\n"
            "A spokesman for Ms Krizova declined to comment. The vote is on May 16."
        ),
        code="C3", origins=1, independence="single", central="Opposition leader Tomas Havelka called",
        persons=("Tomas Havelka", "Jana Krizova"),
        places=(("Prague", "CZ"), ("Brno", "CZ")),
        times=(("Wednesday", "2025-03-12"), ("May 16", "2025-05-16")),
        sources=(("Opposition leader Tomas Havelka", "named"), ("A spokesman for Ms Krizova", "institutional")),
        quotes=(("She is hiding from the voters", "Havelka"),),
        replies=(("Krizova", "declined"),),
    ),
)  # fmt: skip
