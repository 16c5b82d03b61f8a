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
    ("unnamed source via agencies", "F6",
     "Belarus has freed two Polish lorry drivers, Belarusian state news agencies reported on Tuesday, citing a "
     "person at the border service. The drivers had been held since March."),
    ("unnamed source via agencies", "F6",
     "The head of Cuba's national airline has stepped down, local media said, quoting sources in the transport "
     "ministry. She had led the airline for nine years."),
    ("unnamed source via agencies", "F6",
     "Police in Caracas have arrested a Dutch photographer, a newspaper reported, citing an officer who asked "
     "not to be named. The photographer's family has not heard from him since Friday."),
    ("one named minister", "C3",
     "Tunisia has closed two border crossings with Libya, Interior Minister Karim Jaziri said on Sunday. "
     "Lorries were queuing for several kilometres."),
    ("one named minister", "C3",
     "PERTH (AP) - Nine whales have died on a beach south of Perth, the state's environment minister, Hugh "
     "Lacey, told reporters. Volunteers saved four others."),
    ("one named minister", "C3",
     '"The dam has not broken," Water Minister Alisha Rao told the crowd. "We have lowered the lake by two '
     'metres," she said.'),
    ("one named spokesman", "C3",
     "A fire destroyed half of the Volmer paper mill on Thursday night, company spokesman Rolf Engen said. "
     "Nobody was hurt."),
    ("police said", "C3",
     "A man drove a van into a bus shelter in Leicester on Saturday, killing two people, Leicestershire Police "
     "said. The driver was taken to hospital."),
    ("officials of two governments", "C2",
     "A fishing boat was rammed off the island of Vesk on Monday, the Danish foreign ministry said. The "
     "Swedish coastguard also said that the boat had been rammed."),
    ("officials of two governments", "C2",
     "The pipeline under the Black Sea has been shut down, Bulgarian Energy Minister Ivan Petrov said on "
     "Monday. His Romanian counterpart, Dana Ionescu, told reporters that the pipeline had been shut down "
     "after a leak."),
    ("two governments, separately", "C1",
     "Rebels have left the town of Garissa, Kenyan Defence Minister James Otieno said. In a separate "
     "interview, Ethiopian army spokeswoman Hanna Bekele independently confirmed that the rebels had left "
     "Garissa."),
    ("a court's ruling", "B2",
     "The High Court in Nairobi has quashed the election of governor Peter Odhiambo. New elections must be "
     "held within 60 days."),
    ("a court's ruling", "B2",
     "Spain's Supreme Court upheld a 12-year prison sentence for shipping magnate Luis Ferrer on Tuesday. "
     "Ferrer had bribed port officials."),
    ("a court's ruling", "B2",
     "Brazil's electoral court barred former mayor Celia Duarte from running for office on Friday. She had "
     "used public money for her campaign."),
    ("a court's ruling", "B2",
     "An appeals court in Turin threw out the conviction of two engineers over the collapse of a bridge. The "
     "bridge fell in 2018."),
    ("a lawsuit", "C3",
     "The online shop Bexley sold the addresses of its customers, according to a lawsuit filed by the state of "
     "Ohio on Wednesday. Bexley has two million customers."),
    ("a lawsuit", "C3",
     'Pop star Nela Quist stole the song "Harbour" from a Cuban trumpeter, a suit filed in Miami by the '
     "trumpeter's widow claims. Quist has sold a million records."),
    ("a reporter on the scene", "B2",
     "Crowds broke through the gates of the parliament in Chisinau on Sunday, a reporter of this newspaper who "
     "was there saw. The guards withdrew."),
    ("a reporter on the scene", "B2",
     "Bulldozers pulled down 40 huts in the Kosovo quarter of Lagos on Monday. Reporters of this newspaper "
     "watched as bulldozers pulled down huts and families carried away mattresses."),
    ("a police record, the suspect denies", "B3",
     "Surgeon Mark Halloran hit a cyclist while drunk, a Denver police report says. Halloran denies that he "
     "was drunk."),
    ("a minister, contradicted by a record", "C4",
     "Transport Minister Paola Gentile told parliament that no train had been cancelled in June. The railway's "
     "own register shows that 112 trains were cancelled in June."),
    ("a minister, contradicted by a record", "C4",
     "Prime Minister Jonas Vik says he never met the arms dealer Sokol. Court records show that Vik met Sokol "
     "twice in 2019."),
    ("denied by the accused alone", "C3",
     "Army Minister Tariq Aziz accused the mining company Goldspan of paying rebels on Monday. Goldspan denied "
     "the accusation."),
    ("three unnamed officials", "F3",
     "The White House is holding back a shipment of missiles for Taiwan, four people familiar with the "
     "decision said. The shipment is worth 400 million dollars."),
    ("officials said", "F6",
     "Security forces killed a militant leader in the Swat valley on Friday, security officials said. The "
     "fighting lasted three hours."),
    ("officials said", "F6",
     "The chief executive of the carmaker Ravelle is to leave the company, sources close to the board said. "
     "The company lost money last year."),
    ("a court convicted, no cue", "B2",
     "A jury in Boston found financier Tom Harlan guilty of fraud on Tuesday. He faces up to 20 years in "
     "prison."),
    ("a parliament passed, no cue", "B2",
     "Norway's parliament passed a law on Tuesday that bans fishing with dynamite. It takes effect in January."),
    ("a parliament rejected, no cue", "B2",
     "The Kenyan Senate rejected a bill on Wednesday that would have raised the price of water. The vote was "
     "38 to 21."),
    ("a company launched, no cue", "C3",
     "Finnish phone maker Korpi unveiled a phone made of birch wood in Helsinki on Monday. It costs 700 euros."),
    ("a company launched, no cue", "C3",
     "Budget airline Skylark has cancelled all flights to Malta until April. Passengers will get their money "
     "back."),
    ("a politician blasts a rival", "C3",
     'Opposition leader Hanna Weiss on Tuesday called the chancellor a coward. "He hides behind his '
     'ministers," Weiss told parliament.'),
    ("a politician blasts a rival", "C3",
     'President Milan Dvorak condemned the attack on a synagogue in Brno on Sunday. "This was an attack on all '
     'of us," he said.'),
    ("a ministry's own decision", "C3",
     "Peru will send 300 soldiers to its border with Ecuador, Defence Minister Ana Quispe announced on Monday. "
     "They will arrive within a week."),
    ("a ministry's own decision", "C3",
     "The city of Ghent is banning cars from its centre at night, Mayor Lieve Claes said on Thursday. The ban "
     "starts in May."),
    ("named, but only heard it", "F3",
     "Soldiers burned the church in Adwa, said Sara Tesfaye, a student who fled to Sudan and was told about it "
     "by her aunt. Adwa lies in the north."),
    ("it is reported", "F6",
     "Reports say that the actor Ken Abara has left the series. Filming began in June."),
    ("stated by the outlet", "F6",
     "A landslide has buried a hotel in the village of Sonnwald. Roads to the village are closed."),
    ("a forecast", "C6",
     "Rice will cost twice as much by the end of the year, said Minh Tran, an economist at Mekong Bank. The "
     "harvest was poor."),
    ("a forecast", "C6",
     "Finance Minister Sean Doyle expects the economy to grow by 3 percent next year. It grew by 1 percent "
     "this year."),
    ("a study", "B2",
     "Children who sleep less than eight hours catch more colds, according to a study published in the journal "
     "Nordic Medicine. The researchers followed 2,000 children in Oslo."),
    ("official figures", "B2",
     "Unemployment in Portugal fell to 6.1 percent in May, figures from the national statistics office showed "
     "on Friday. It was 6.4 percent in April."),
    ("a withdrawn report", "C5",
     "Coach Bo Lindgren said on Sunday that his striker had broken a leg. The club later withdrew the "
     "statement and said that it was false."),
    ("agencies", "F6",
     "A Turkish court has released the journalist Ece Aral, three news agencies reported on Thursday, quoting "
     "a source at the prosecutor's office. Aral had spent 14 months in jail."),
    ("agencies", "F3",
     "The finance ministry is preparing to sell its stake in the airline Aerosud, Radio Vela reported on "
     "Monday, citing two people familiar with the plan. Shares in Aerosud rose by 4 percent."),
    ("spokesman", "C3",
     "Two workers have died in an explosion at a fireworks factory near Malmo, a spokeswoman for the rescue "
     "service, Karin Holm, said on Friday. Four others were hurt."),
    ("body", "C3",
     "The airline Norja will cut 600 jobs by the summer, the company said in a statement on Tuesday. It lost "
     "80 million euros last year."),
    ("two sides", "C2",
     "Soldiers of both countries exchanged fire on the Kura river on Sunday, the Armenian defence ministry "
     "said. Azerbaijan's army confirmed that soldiers had exchanged fire on the river."),
    ("independent", "C1",
     "The reactor at Velin was shut down on Friday, Slovak Energy Minister Eva Hronska said. The Austrian "
     "nuclear safety agency independently confirmed that the reactor at Velin had been shut down."),
    ("court", "B2",
     "A federal judge in Denver has blocked a plan to move the herd of wild horses. The judge said the agency "
     "had not counted the animals."),
    ("court", "B2",
     "The European Court of Human Rights ruled on Tuesday that Hungary had violated the rights of a Roma "
     "family. The family was evicted in 2016."),
    ("lawsuit", "C3",
     "The hospital group Caremont gave surgeons money for choosing its implants, a former accountant says in a "
     "lawsuit filed in Boston. Caremont runs 40 clinics."),
    ("reporters", "B2",
     "Hundreds of people waded through the flooded centre of Lubeck on Saturday, a reporter for this newspaper "
     "saw. Cars were under water."),
    ("police deny", "B3",
     "Footballer Rui Cardoso drove into a tram while drunk, according to a Lisbon police report. Cardoso "
     "denied that he had been drunk."),
    ("contradicted", "C4",
     "Housing Minister Paul Keane said that no tenant had been evicted in May. Figures of the national court "
     "service show that 340 tenants were evicted in May."),
    ("accused denies", "C3",
     "Opposition lawmaker Dana Kovac said that the mayor of Zadar, Ante Babic, had taken bribes. Babic "
     "rejected the allegation."),
    ("unnamed many", "F3",
     "The United States has paused talks with Oman on a naval base, two American officials and a diplomat in "
     "the region said. They spoke on condition of anonymity."),
    ("officials", "F6",
     "A suicide bomber killed six people at a market in Mubi on Friday, local officials said. No group claimed "
     "the attack."),
    ("found guilty", "B2",
     "A jury in Sydney on Thursday convicted surgeon Neil Croft of manslaughter. He will be sentenced in "
     "March."),
    ("parliament", "B2",
     "Slovenia's parliament voted on Tuesday to ban the sale of energy drinks to children. The vote was 52 to "
     "30."),
    ("company act", "C3",
     "South Korean shipbuilder Hansu has delivered its first hydrogen ferry. The ferry carries 200 people."),
    ("company act", "C3",
     "The museum of modern art in Gdansk has postponed the opening of its new wing until May. Water damaged "
     "the roof in January."),
    ("blast", "C3",
     'Governor Lisa Tran slammed the railway company on Tuesday over delays. "They treat passengers like '
     'freight," she said in Fresno.'),
    ("decision", "C3",
     "Ireland will open three new embassies next year, Foreign Minister Brian Daly announced on Wednesday. "
     "They will be in Peru, Ghana and Nepal."),
    ("heard", "F3",
     "The bridge swayed before it fell, said Omar Aziz, a baker who was not there but was told about it by "
     "customers. It was built in 1961."),
    ("nobody", "F6",
     "The striker is said to have signed a contract with a club in Qatar. He has not trained since Monday."),
    ("own voice", "F6",
     "A storm has cut off power to 30,000 homes in Brittany. Schools are closed."),
    ("forecast", "C6",
     "The price of coffee will double within two years, predicted Ana Lima, head of research at the trader "
     "Cafeso. It rose by 30 percent last year."),
    ("forecast", "C6",
     "Prime Minister Hugo Marin expects the harvest to be the worst in 20 years. It has not rained since "
     "April."),
    ("study", "B2",
     "Cyclists who wear bright clothes have fewer accidents, a study published in the Journal of Road Safety "
     "found. The researchers asked 7,000 riders."),
    ("figures", "B2",
     "Births in Italy fell to a record low in 2024, according to data from the national statistics institute. "
     "The number was 370,000."),
    ("withdrawn", "C5",
     "Trainer Mia Falk said on Friday that the horse Altair had died. Editor's note: this article has been "
     "retracted. The horse is alive."),
    ("withdrawn", "C5",
     "Mayor Jon Vik said that the harbour was sold. The statement was later withdrawn."),
)  # fmt: skip
