"""Short reports for each code that the rules name, in several wordings; written for these tests, all persons made up.

Each with the kind of sourcing, the code that a reader of the rules would give, and the report.
"""

from __future__ import annotations

VECTORS = (
    ("unnamed source via agencies", "F6",
     "Ukraine's grain deal will not be renewed, Russian news agencies reported on Friday, citing a source in the "
     "Kremlin. The deal was signed in 2022."),
    ("unnamed source via agencies", "F6",
     "Iran has released the French cyclist Paul Merle, two Iranian news agencies reported, quoting an unnamed "
     "foreign ministry official. Merle was arrested near Yazd in May."),
    ("unnamed source via agencies", "F6",
     "According to several Turkish media outlets, which cited an unnamed official in the presidential palace, the "
     "governor of Hatay has been dismissed. The governor took office in 2023."),
    ("plus a named envoy", "C3",
     "Georgia's president has arrived in Moscow, Russian news agencies reported on Sunday, citing an unnamed "
     "source from the Kremlin. Russia's envoy to the United Nations, Oleg Tarasov, said that the president had "
     "arrived in Moscow."),
    ("plus a named envoy", "C3",
     "The ceasefire has been extended by ten days, a White House official said on condition of anonymity. Special "
     "envoy Mark Dunleavy told reporters that the ceasefire had been extended by ten days."),
    ("one named minister", "C3",
     "Wheat exports fell by a third in May, Agriculture Minister Pilar Ortega said on Monday. Ortega blamed the "
     "drought."),
    ("one named minister", "C3",
     "Health Minister Kofi Asante told parliament on Tuesday that 14 people had died of cholera in Tamale. The "
     "outbreak began in March."),
    ("one named minister", "C3",
     '"We have lost 30 soldiers in this battle," Defence Minister Arman Petrosyan said in Yerevan on Wednesday. '
     'The fighting began on Sunday.'),
    ("officials of two governments", "C2",
     "A cargo train left the rails on the border between Spain and France on Monday, Spanish Transport Minister "
     "Marta Rey said. French Transport Minister Luc Perrin also said that a cargo train had left the rails on the "
     "border."),
    ("officials of two governments", "C2",
     "Indian Foreign Secretary Anil Mehta and Pakistani Foreign Minister Saad Qureshi said on Thursday that the "
     "two countries had exchanged 60 prisoners at Wagah. The prisoners were fishermen."),
    ("two governments, separately", "C1",
     "Greek Migration Minister Nikos Pappas said on Friday that a boat had sunk off Samos. Turkish Interior "
     "Minister Emre Kaya separately confirmed that a boat had sunk off Samos."),
    ("two governments, separately", "C1",
     "The dam at Rovik has burst, Norwegian Energy Minister Tor Lunde said on Sunday. Swedish Energy Minister Eva "
     "Strand, in a separate statement, independently confirmed that the dam at Rovik had burst."),
    ("two governments, separately, the accused denies", "C2",
     "The bank Corvina laundered 2 billion euros, Latvian Finance Minister Ilze Kalna said. Estonian Finance "
     "Minister Priit Tamm separately confirmed that Corvina had laundered 2 billion euros. Corvina denied that it "
     "had laundered money."),
    ("a court's ruling", "B2",
     "The law on night work breaks the constitution, Austria's Constitutional Court ruled on Thursday. Parliament "
     "has until June to change it."),
    ("a court's ruling", "B2",
     "A Dublin court ruled on Monday that the harbour company must pay 400,000 euros to the widow of a diver. He "
     "died in 2019."),
    ("a court's ruling", "B2",
     "The Supreme Court of Canada has struck down a ban on fishing in Hudson Bay. The ban was passed in 2021."),
    ("a lawsuit", "C3",
     "Mining company Ferrox poisoned the Tinto river, a lawsuit filed by the city of Huelva says. The case will be"
     " heard in May."),
    ("a lawsuit", "C3",
     "In a complaint filed in Chicago on Tuesday, former nurse Dana Whitlow says that Lakeside Hospital billed "
     "dead patients. She worked there for nine years."),
    ("a reporter on the scene", "B2",
     "Police fired rubber bullets at students in front of the university in Dakar on Monday, a reporter of this "
     "newspaper saw. The students threw stones."),
    ("a reporter on the scene", "B2",
     "Soldiers set fire to houses in the village of Kesh on Sunday. Our correspondent saw soldiers set fire to at "
     "least six houses."),
    ("a police record, the suspect denies", "B3",
     "City councillor Brian Tate struck a parking warden on Friday, according to a Leeds police report. Tate "
     "denied that he had struck anyone."),
    ("a minister, contradicted by a record", "C4",
     "Environment Minister Gil Moreau said on Monday that no oil had reached the beach at Pornic. Satellite images"
     " and a report by the French coastguard show that oil had reached the beach at Pornic on Sunday."),
    ("three unnamed officials", "F3",
     "Germany has stopped sending tanks to Greece, three German officials said on Tuesday, speaking on condition "
     "of anonymity. The last were sent in April."),
    ("three unnamed officials", "F3",
     "The navy has lost contact with a submarine off Crete, two people briefed on the search and a Greek official "
     "told Reuters. It carried 31 sailors."),
    ("officials said", "F6",
     "At least nine miners were killed when a shaft collapsed near Bukavu, officials said. The mine opened in "
     "2014."),
    ("officials said", "F6",
     "A bridge was destroyed overnight, according to officials. Nobody was hurt."),
    ("a court convicted, no cue", "B2",
     "A court in Manila on Friday convicted former senator Ramon Ilagan of taking bribes. Ilagan was given 12 "
     "years in prison."),
    ("a court convicted, no cue", "B2",
     "The Old Bailey has sentenced banker Simon Frayne to seven years in prison for fraud. Frayne stole 3 million "
     "pounds from pensioners."),
    ("a company launched, no cue", "C3",
     "Carmaker Velox recalled 48,000 vans on Monday because their brakes may fail. The vans were built in "
     "Slovakia."),
    ("a company launched, no cue", "C3",
     "Norwegian ferry operator Fjordlink has launched an electric ship between Bergen and Stavanger. It holds 300 "
     "cars."),
    ("a politician blasts a rival", "C3",
     'Senator Ruth Calloway blasted Governor Dean Whitfield on Monday for his handling of the flood. "He is a '
     'disgrace to this state," she told reporters in Tulsa.'),
    ("a politician blasts a rival", "C3",
     'Labour leader Fiona Marsh praised the firefighters of Hull on Sunday. "You are the best of us," Marsh said '
     'at the station.'),
    ("a ministry's own decision", "C3",
     "Chile will close three coal plants in August, Energy Minister Paula Rojas announced on Tuesday. The ministry"
     " has signed the order."),
    ("a ministry's own decision", "C3",
     "Japan's education ministry said on Monday it had ordered all schools to end lessons at noon during "
     "heatwaves. The order takes effect in July."),
    ("named, but only heard it", "F3",
     "The ferry's captain was drunk, said Ali Osman, a shopkeeper, who was not on board and had heard it from "
     "neighbours. The ferry sank on Sunday."),
    ("it is reported", "F6",
     "It is reported that the king of Lesotho has left the capital. Shops in Maseru were closed on Monday."),
    ("it is reported", "F6",
     "The singer Mona Reyes is reported to have married in secret in Goa. Reyes is 34."),
    ("a forecast", "C6",
     "House prices in Dublin will fall by 8 percent next year, Aoife Brennan, chief economist at Tara Bank, "
     "forecast on Monday. They rose by 3 percent this year."),
    ("a forecast", "C6",
     '"The euro will be weaker than the dollar by June," said Jonas Weber, an analyst at Hansa Invest. It fell on '
     'Friday.'),
    ("a withdrawn report", "C5",
     "Mayor Carla Nunes said on Monday that the city had sold its zoo. Correction: this article has been "
     "retracted. The city has not sold its zoo."),
)  # fmt: skip
