"""Short reports of many kinds, written for these tests, with what a trained reader would say of their sourcing.

People, companies and towns are made up. Only sourcing is judged here: names, places, times and figures are not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """``central`` is a stretch of the sentence that states the news; ``sources`` some words of a mention and a level.

    ``speakers`` holds opening words of something said and words of the label of who says it.
    """

    name: str
    title: str
    text: str
    code: str
    origins: int
    independence: str
    central: str
    sources: tuple[tuple[str, str], ...]
    speakers: tuple[tuple[str, str], ...] = ()
    moot: tuple[str, ...] = ()


REPORTS = (
    Report(
        name="a treasurer is jailed",
        title="Rowing club treasurer jailed over missing £212,000",
        text=(
            "A treasurer who stole more than £212,000 from a rowing club was jailed for four years on Tuesday.\n\n"
            "Gareth Pellow, 58, of Linden Close, wrote cheques to himself over nine years, Ashmouth Crown Court "
            "heard. He admitted fraud by abuse of position at an earlier hearing.\n\n"
            "Prosecutor Helen Tandy told the court that Pellow had kept two sets of books. “The members trusted one "
            "man with everything, and he robbed them every month,” she said.\n\n"
            "Defending, Oliver Stroud said his client had been gambling since the death of his wife and was deeply "
            "ashamed.\n\n"
            "Judge Miriam Lacey told Pellow: “You held on to the trust of your friends only to empty their "
            "boathouse.”\n\n"
            "The club's president, Neil Farrow, said after the hearing that its new boats would have to wait. “We are "
            "down to three oars and a kettle,” he said."
        ),
        code="B2", origins=1, independence="single", central="was jailed for four years on Tuesday",
        sources=(("Helen Tandy", "named"), ("Oliver Stroud", "named"), ("Miriam Lacey", "named"),
                 ("Neil Farrow", "named"), ("Pellow", "named"), ("Ashmouth Crown Court", "institutional")),
        speakers=(("The members trusted", "Tandy"), ("You held on", "Lacey"), ("We are down to", "Farrow"),
                  ("his client had been gambling", "Stroud")),
        moot=("Pellow", "Ashmouth Crown Court"),
    ),
    Report(
        name="a glassmaker cuts jobs",
        title="Glassmaker Verrina to close Lower Saxony plant",
        text=(
            "The glassmaker Verrina will close its plant in Holzminden next spring and cut 410 jobs, the company said "
            "on Wednesday.\n\n"
            "Gas prices had made the furnaces impossible to run at a profit, Verrina said in a statement. Chief "
            "executive Katrin Osswald said staff had been told at a meeting that morning. “Nobody here has done "
            "anything wrong,” she said.\n\n"
            "The union IG BCE accused the management of breaking a promise made in 2022, when workers gave up part of "
            "their holiday pay in return for a guarantee.\n\n"
            "“They took our money and now they take our jobs,” said Dirk Hanke, who heads the works council. He said "
            "the council would look at legal steps.\n\n"
            "The state's economy ministry said it had learned of the plans from the press. Two employees, who asked "
            "not "
            "to be named because they fear for their severance pay, said that orders had fallen since the summer."
        ),
        code="C3", origins=1, independence="single", central="will close its plant in Holzminden",
        sources=(("The glassmaker Verrina", "institutional"), ("Katrin Osswald", "named"), ("IG BCE", "institutional"),
                 ("Dirk Hanke", "named"), ("economy ministry", "institutional"), ("Two employees", "affiliated")),
        speakers=(("Nobody here has done", "Osswald"), ("They took our money", "Hanke")),
    ),
    Report(
        name="shells on a market",
        title="Three killed as shells hit market in Sarvani",
        text=(
            "Three people were killed and eleven wounded when shells hit a market in the border town of Sarvani on "
            "Sunday, the region's governor, Aslan Dautov, said.\n\n"
            "“The dead are two women and a boy of nine,” Dautov wrote on Telegram, blaming forces from across the "
            "river. He published a picture of a crater beside a row of stalls.\n\n"
            "The defence ministry of the neighbouring republic denied that its troops had fired. “Our units hold to "
            "the "
            "ceasefire,” its spokesman, Colonel Ilir Zeka, told reporters.\n\n"
            "The claims could not be independently verified. Monitors who patrol the river did not answer calls.\n\n"
            "A woman who sells cheese at the market said she had heard two bangs. “I lay down behind the milk cans,” "
            "said the woman, who gave her name only as Madina."
        ),
        code="C3", origins=1, independence="single", central="Three people were killed and eleven wounded",
        sources=(("Aslan Dautov", "named"), ("Ilir Zeka", "named"), ("Monitors who patrol", "described"),
                 ("A woman who sells cheese", "described")),
        speakers=(("The dead are two women", "Dautov"), ("Our units hold", "Zeka"), ("I lay down", "woman")),
        moot=("The defence ministry of the neighbouring republic", "A woman who sells cheese"),
    ),
    Report(
        name="a study of swifts",
        title="Swifts sleep in turns, study finds",
        text=(
            "Swifts sleep on the wing in short turns, with one half of the brain at a time, according to a study "
            "published on Thursday in the journal Current Ornithology.\n\n"
            "Researchers at the University of Turku fitted 42 birds with sensors that weigh less than a gram. The "
            "birds "
            "slept for less than an hour a night, in stretches of about 12 seconds, the study found.\n\n"
            "“They nod off like commuters,” said Ritva Salonen, the biologist who led the work. She said the team "
            "would "
            "now look at young birds.\n\n"
            "Peter Amsel, a sleep researcher at the University of Bern who was not involved, called the results "
            "convincing. “I would like to see the same in larger birds,” he added.\n\n"
            "Earlier work on frigatebirds had pointed to similar patterns, but those birds rest for longer."
        ),
        code="B2", origins=1, independence="single", central="Swifts sleep on the wing in short turns",
        sources=(("a study", "institutional"), ("Ritva Salonen", "named"), ("Peter Amsel", "named")),
        speakers=(("They nod off", "Salonen"), ("I would like to see", "Amsel")),
        moot=("Earlier work",),
    ),
    Report(
        name="a council closes a pool",
        title="Harwick councillors vote to shut lido",
        text=(
            "Harwick Borough Council voted on Monday night to close the town's open-air swimming pool after 87 "
            "summers.\n\n"
            "Councillors backed the closure by 21 votes to 14 after a debate of three hours, watched by about 150 "
            "residents. Several of them shouted “Shame” from the gallery.\n\n"
            "Council leader Priya Malhotra said repairs would cost £3.2 million, which the council did not have. “I "
            "learned to swim there myself,” she told the meeting. “But we cannot pay for water and let the care homes "
            "go.”\n\n"
            "Tom Rudd, who leads the opposition group, said the figure had never been checked. A report by the "
            "consultants Ferris Hale put the cost at £1.9 million in 2021, he said.\n\n"
            "Ferris Hale declined to comment. Campaigners said they would ask for a judicial review."
        ),
        code="C3", origins=1, independence="single", central="voted on Monday night to close",
        sources=(("Harwick Borough Council", "institutional"), ("Priya Malhotra", "named"), ("Tom Rudd", "named"),
                 ("Ferris Hale", "institutional"), ("Campaigners said", "diffuse")),
        speakers=(("I learned to swim", "Malhotra"), ("But we cannot pay", "Malhotra"),
                  ("the figure had never been checked", "Rudd")),
        moot=("Several of them", "A report by", "Ferris Hale", "Councillors"),
    ),
    Report(
        name="an injured keeper",
        title="Torn ligament for Viborg keeper Lund",
        text=(
            "Goalkeeper Mikkel Lund tore a knee ligament in Saturday's draw with Randers, Viborg said on Sunday.\n\n"
            "The 29-year-old was carried off after a collision with the forward Joao Braga in the 63rd minute. A scan "
            "on Sunday morning showed the damage, the club said on its website.\n\n"
            "“It is a blow for him and for all of us,” coach Jesper Kruse said. “He has been our best player since "
            "August.” Kruse added that he did not blame Braga.\n\n"
            "Braga apologised in a post on Instagram. “I only saw the ball,” he wrote.\n\n"
            "Viborg host Aalborg next Friday. Emil Thorup, 19, is likely to stand in for Lund."
        ),
        code="C3", origins=1, independence="single", central="tore a knee ligament",
        sources=(("Viborg said", "institutional"), ("Jesper Kruse", "named"), ("Braga apologised", "named")),
        speakers=(("It is a blow", "Kruse"), ("He has been our best", "Kruse"), ("I only saw the ball", "Braga")),
        moot=("A scan",),
    ),
    Report(
        name="police arrest three",
        title="Three held after gold raid at airport",
        text=(
            "Police in Leipzig have arrested three men over the theft of 90 kilograms of gold from an airport "
            "warehouse.\n\n"
            "The men, aged 24 to 41, were held in raids on six flats early on Friday, a police spokeswoman said. "
            "Officers found a van with false plates but not the gold, she added.\n\n"
            "The public prosecutor's office said one of those arrested had worked for a cleaning company at the "
            "airport until May. The company, Reinwerk, did not respond to a request for comment.\n\n"
            "The gold, which belonged to a Swiss refinery, vanished during the night of 3 June. An investigator who "
            "was "
            "not allowed to speak to the press said the thieves had known “which camera was broken and which guard was "
            "asleep”.\n\n"
            "A lawyer for the oldest of the men, Anja Wolter, said her client denied any part in the theft."
        ),
        code="C3", origins=1, independence="single", central="have arrested three men",
        sources=(("Police in Leipzig", "institutional"), ("public prosecutor's office", "institutional"),
                 ("Reinwerk", "institutional"), ("An investigator", "affiliated"), ("Anja Wolter", "named")),
        speakers=(("which camera was broken", "nvestigator"),),
        moot=("her client", "The company"),
    ),
    Report(
        name="a leaked memo",
        title="Ministry knew of bridge cracks two years ago, memo shows",
        text=(
            "Engineers warned Estonia's transport ministry two years ago that the Kasari bridge was cracking, an "
            "internal ministry memo obtained by this newspaper shows.\n\n"
            "The memo, dated 4 March 2023, says that two of the six piers “can no longer be relied on” and asks for a "
            "limit of 20 tonnes. No limit was set until the bridge was shut last month.\n\n"
            "Two former officials who worked on the file confirmed that the memo was genuine. One of them said it had "
            "been put in a drawer because of the elections. Both spoke on condition of anonymity because they had "
            "signed a pledge of secrecy.\n\n"
            "A spokesman for the ministry said it did not comment on leaked papers. Transport Minister Raul Kask, who "
            "took office in 2024, told parliament on Tuesday that he had first read the warning “in the newspaper”."
        ),
        code="C3", origins=3, independence="plural", central="Engineers warned Estonia's transport ministry",
        sources=(("internal ministry memo", "institutional"), ("Two former officials", "described"),
                 ("A spokesman for the ministry", "institutional"), ("Raul Kask", "named")),
        speakers=(("can no longer be relied on", "memo"), ("in the newspaper", "Kask")),
        moot=("Engineers", "One of them", "this newspaper"),
    ),
    Report(
        name="two officials on talks",
        title="Envoys met in secret in Muscat, officials say",
        text=(
            "Envoys of Algeria and Morocco met twice in secret in Muscat last month to discuss opening their border, "
            "two European officials briefed on the talks said.\n\n"
            "The officials, who spoke on condition of anonymity because of the sensitivity of the matter, said the "
            "meetings lasted two days each and ended without a deal. One of the officials said that gas had been the "
            "main obstacle.\n\n"
            "Oman's foreign ministry declined to comment. Morocco's government spokesman, Karim Alaoui, said he was "
            "not "
            "aware of any talks. Algeria's embassy in Brussels did not reply to questions sent by email.\n\n"
            "The border has been closed since 1994. “Every few years somebody tries,” said Lina Haddad, who studies "
            "the "
            "region at the Clairmont Institute in Paris. “The mistrust is older than the diplomats.”"
        ),
        code="F3", origins=2, independence="plural", central="met twice in secret in Muscat",
        sources=(("two European officials", "described"), ("Oman's foreign ministry", "institutional"),
                 ("Karim Alaoui", "named"), ("Algeria's embassy", "institutional"), ("Lina Haddad", "named")),
        speakers=(("Every few years", "Haddad"), ("The mistrust is older", "Haddad")),
    ),
    Report(
        name="a couple parts",
        title="Singer Dalia Roza 'splits from film star husband'",
        text=(
            "Dalia Roza has left her husband, the actor Finn Aldous, after four years of marriage, a source close to "
            "the couple told Star Weekly.\n\n"
            "“They have been living apart since Christmas,” the source said. “She just wants it to be quiet.”\n\n"
            "Roza, 34, was seen without a ring at a film festival in Trieste on Friday. She did not answer questions "
            "about her marriage.\n\n"
            "A representative of Aldous declined to comment, and the singer's manager could not be reached.\n\n"
            "The pair met on the set of the film “Low Tide” and married on a lighthouse in 2021. In an interview last "
            "year, Aldous said that he had never been so happy. Fans said on social media that they hoped the two "
            "would "
            "make up."
        ),
        code="F6", origins=1, independence="single", central="has left her husband",
        sources=(("a source close to the couple", "affiliated"), ("A representative of Aldous", "institutional"),
                 ("the singer's manager", "described"), ("Aldous said", "named"), ("Fans said", "diffuse")),
        speakers=(("They have been living apart", "ource"), ("She just wants it", "ource")),
        moot=("She did not answer", "Star Weekly"),
    ),
    Report(
        name="a nurse sues a clinic",
        title="Nurse sues Denver clinic over firing",
        text=(
            "A nurse has sued a Denver clinic, saying she was fired for reporting that expired drugs were given to "
            "patients.\n\n"
            "In a complaint filed on Monday in the U.S. District Court in Denver, Carla Mendes says managers of the "
            "Highline Clinic told her to “stop counting bottles” after she found more than 60 vials past their date. "
            "She was dismissed nine days later, according to the complaint.\n\n"
            "Highline denied the accusations. “Ms. Mendes was let go for reasons that have nothing to do with drugs,” "
            "its lawyer, Stuart Neely, said in an email.\n\n"
            "Mendes, who is 47, seeks $1.5 million in damages. Her attorney, Joan Petrie, said two colleagues were "
            "ready to testify.\n\n"
            "The state's board of pharmacy said it had opened an inquiry in March but would not say what had set it "
            "off."
        ),
        code="C3", origins=1, independence="single", central="A nurse has sued a Denver clinic",
        sources=(("Carla Mendes says", "named"), ("a complaint filed", "institutional"),
                 ("Highline denied", "institutional"), ("Stuart Neely", "named"), ("Joan Petrie", "named"),
                 ("board of pharmacy", "institutional")),
        speakers=(("stop counting bottles", "Mendes"), ("Ms. Mendes was let go", "Neely"),
                  ("two colleagues were ready", "Petrie")),
        moot=("a complaint filed", "managers of the Highline Clinic", "A nurse"),
    ),
    Report(
        name="two governments on a ferry",
        title="Ferry with 70 aboard sinks off Comoros",
        text=(
            "A ferry carrying about 70 people sank between Mayotte and the Comoros on Tuesday, officials of both sides "
            "said.\n\n"
            "The vessel left Anjouan before dawn and went down in rough seas, the Comoran transport minister, Ali "
            "Bacar, told state radio. The French prefecture in Mayotte said a ferry had sunk with some 70 passengers "
            "and "
            "that a navy ship was searching the area.\n\n"
            "By evening 12 bodies had been recovered, according to Bacar. Fishermen had pulled 23 people from the "
            "water, "
            "he said.\n\n"
            "“The waves came from two sides,” said Hassani Moussa, a survivor, from his hospital bed in Mutsamudu. "
            "“The "
            "boat lay down like a tired animal.”\n\n"
            "The operator of the ferry, Maria Lines, could not be reached by telephone. Accidents are common on the "
            "route, where boats are often overloaded, aid groups say."
        ),
        code="C2", origins=2, independence="plural", central="A ferry carrying about 70 people sank",
        sources=(("Ali", "named"), ("The French prefecture", "institutional"), ("Hassani Moussa", "named"),
                 ("Maria Lines", "institutional"), ("aid groups", "affiliated")),
        speakers=(("The waves came", "Moussa"), ("The boat lay down", "Moussa"), ("Fishermen had pulled", "Bacar")),
        moot=("officials of both sides", "state radio", "Fishermen"),
    ),
    Report(
        name="a mayor against the figures",
        title="Burglaries down by half, says mayor of Tullow",
        text=(
            "Burglaries in Tullow have fallen by half since the town put up 200 cameras, Mayor Declan Shore said on "
            "Thursday.\n\n"
            "“The cameras work, and anyone can see it,” Shore told a meeting of shopkeepers.\n\n"
            "But police figures contradict him. Recorded burglaries in the town rose from 214 to 239 in the same two "
            "years, according to statistics published by the national police in January.\n\n"
            "Asked about the difference, the mayor's office said it had used its own count. It did not provide the "
            "count.\n\n"
            "Maeve Nolan, who owns a bakery on the market square, said her shop had been broken into twice. “The "
            "camera "
            "was looking at a tree,” she said."
        ),
        code="C4", origins=1, independence="single", central="Burglaries in Tullow have fallen by half",
        sources=(("Declan Shore", "named"), ("statistics published", "institutional"),
                 ("the mayor's office", "institutional"), ("Maeve Nolan", "named")),
        speakers=(("The cameras work", "Shore"), ("The camera was looking", "Nolan")),
        moot=("police figures",),
    ),
    Report(
        name="agencies pass on a source",
        title="Turkish agencies report release of pilot",
        text=(
            "A pilot held in Ankara since March has been released, Turkish news agencies reported on Saturday, citing "
            "an "
            "unnamed source in the justice ministry.\n\n"
            "The pilot, a Greek national, was on his way home by car, the state-run Anadolu agency said. Broadcaster "
            "NTV "
            "said he had crossed the border in the afternoon, without saying how it knew.\n\n"
            "There was no confirmation from either government. The Greek foreign ministry said it would not comment "
            "while contacts were going on.\n\n"
            "The man's lawyer, Eleni Vassou, said she had not heard from him. “I am waiting by the phone like everyone "
            "else,” she told reporters in Athens.\n\n"
            "The pilot had been accused of flying over a military base. Media reports in Greece have spoken of an "
            "exchange of prisoners."
        ),
        code="F6", origins=1, independence="single", central="A pilot held in Ankara since March has been released",
        sources=(("Turkish news agencies", "institutional"), ("unnamed source in the justice", "affiliated"),
                 ("Anadolu agency", "institutional"), ("Broadcaster NTV", "institutional"),
                 ("The Greek foreign ministry", "institutional"), ("Eleni Vassou", "named")),
        speakers=(("I am waiting by the phone", "Vassou"),),
        moot=("Turkish news agencies", "Media reports"),
    ),
    Report(
        name="a report taken back",
        title="Paper withdraws story about minister's villa",
        text=(
            "The finance minister, Pavel Hruska, owns a villa in Nice that he never declared, the weekly Fokus "
            "reported "
            "a week ago.\n\n"
            "The weekly withdrew the story on Monday. It said the deed on which the report rested had been forged and "
            "apologised to the minister and to its readers.\n\n"
            "“We were fooled, and we should not have been,” editor Jana Bila wrote on the front page.\n\n"
            "Hruska welcomed the apology but said he would still go to court. “A lie on page one is not undone on page "
            "two,” the minister said.\n\n"
            "Police in Prague said they were looking for the person who had sold the deed to the paper for 4,000 euros."
        ),
        code="C5", origins=1, independence="single", central="owns a villa in Nice",
        sources=(("weekly Fokus", "institutional"), ("Jana Bila", "named"), ("Hruska welcomed", "named"),
                 ("Police in Prague", "institutional")),
        speakers=(("We were fooled", "Bila"), ("A lie on page one", "Hruska")),
        moot=("the deed on which",),
    ),
    Report(
        name="a senator's attack",
        title="Senator Okoro blasts governor over flood aid",
        text=(
            "Senator Grace Okoro on Wednesday blasted Governor Bello Danjuma as “a tourist in his own state” over his "
            "handling of the floods.\n\n"
            "Speaking to reporters in Lokoja, Okoro said the governor had visited one camp in three weeks. “He came "
            "with "
            "a photographer and left with the photographs,” she said.\n\n"
            "Danjuma's spokesman, Yusuf Ade, called the remarks cheap. He said that the state had handed out 40,000 "
            "bags "
            "of rice and that the senator had “yet to hand out one”.\n\n"
            "The floods have driven more than 90,000 people from their homes, according to the emergency agency "
            "NEMA.\n\n"
            "Okoro, who is expected to run for governor next year, brushed aside a question about her plans."
        ),
        code="C3", origins=1, independence="single", central="blasted Governor Bello Danjuma",
        sources=(("Senator Grace Okoro", "named"), ("Yusuf Ade", "named"), ("NEMA", "institutional")),
        speakers=(("a tourist in his own", "Okoro"), ("He came with", "Okoro"), ("yet to hand out", "Ade")),
    ),
    Report(
        name="an economist's forecast",
        title="Polish rates to fall below 4 percent, bank economist says",
        text=(
            "Poland's central bank will cut its main interest rate below 4 percent by next summer, the chief economist "
            "of "
            "Bank Wisla forecast on Monday.\n\n"
            "Marta Zielinska said in a note to clients that inflation would slow faster than the bank expects. “The "
            "price "
            "of bread has already turned,” she wrote.\n\n"
            "The rate now stands at 5.25 percent. Two members of the bank's council have said in recent weeks that "
            "they "
            "see no room for a cut this year.\n\n"
            "Markets expect a first step in March, futures prices show. The central bank does not comment on "
            "forecasts.\n\n"
            "Other economists are more careful. “I would not bet my flat on it,” said Jacek Bielski of the Warsaw "
            "School "
            "of Economics."
        ),
        code="C6", origins=1, independence="single", central="will cut its main interest rate below 4 percent",
        sources=(("Marta Zielinska", "named"), ("Two members of the bank's council", "described"),
                 ("futures prices", "diffuse"), ("Jacek Bielski", "named")),
        speakers=(("The price of bread", "Zielinska"), ("I would not bet", "Bielski")),
        moot=("Markets", "futures prices", "The central bank does not"),
    ),
    Report(
        name="a reporter at a fire",
        title="Old theatre burns in Novi Grad",
        text=(
            "Flames tore through the old theatre in Novi Grad on Friday evening and brought down its dome, a reporter "
            "for "
            "this newspaper at the scene saw.\n\n"
            "The dome fell at 7.40 p.m. with a noise like a train. Actors in costume stood on the square and "
            "watched.\n\n"
            "Nobody was hurt, fire chief Stevan Maric said. He said 60 firefighters from three towns were fighting the "
            "blaze and that the cause was not yet known.\n\n"
            "“We had just begun the second act,” said the actress Vesna Lukic, who was still wearing a crown. “Then "
            "somebody in the gallery shouted.”\n\n"
            "The theatre, built in 1887, had been renovated two years ago. The town hall put off a request for comment "
            "until Saturday."
        ),
        code="B2", origins=1, independence="single", central="Flames tore through the old theatre",
        sources=(("a reporter for this newspaper", "institutional"), ("Stevan Maric", "named"),
                 ("Vesna Lukic", "named"),
                 ("The town hall", "institutional")),
        speakers=(("We had just begun", "Lukic"), ("Then somebody", "Lukic"), ("Nobody was hurt", "Maric")),
        moot=("The town hall",),
    ),
    Report(
        name="two bodies count an outbreak",
        title="Cholera kills 48 in Malawi's south",
        text=(
            "Cholera has killed 48 people in southern Malawi since the rains began, the health ministry said on "
            "Tuesday.\n\n"
            "Most of the dead lived in two districts on the Shire river, Health Minister Chikondi Phiri told a news "
            "conference. The World Health Organization, which counts cases separately, also said that 48 people had "
            "died "
            "of cholera in the region.\n\n"
            "“People drink from the river because the wells are under water,” Phiri said. He appealed to donors for "
            "chlorine.\n\n"
            "At the hospital in Nsanje, doctor Mercy Banda said the ward was full. “We treat them on mats in the "
            "yard,” "
            "she said by telephone.\n\n"
            "Aid workers say the true number is likely to be higher, because many villages are cut off."
        ),
        code="C1", origins=2, independence="independent", central="Cholera has killed 48 people",
        sources=(("the health ministry", "institutional"), ("Chikondi Phiri", "named"),
                 ("World Health Organization", "institutional"), ("Mercy Banda", "named"),
                 ("Aid workers", "affiliated")),
        speakers=(("People drink from", "Phiri"), ("We treat them", "Banda")),
        moot=("the health ministry", "Aid workers"),
    ),
    Report(
        name="auditors on a hospital",
        title="Auditors: new hospital cost twice the estimate",
        text=(
            "The new hospital in Varde cost twice as much as planned because nobody was in charge of the budget, the "
            "national audit office found in a report published on Friday.\n\n"
            "The bill came to 6.1 billion kroner, the auditors wrote, and 18 changes to the plans were never signed "
            "off. "
            "Their report names no single person as responsible.\n\n"
            "Health Minister Stine Brandt said the findings were “painful reading”. She promised to answer in "
            "parliament "
            "next week.\n\n"
            "Regional council chair Poul Egeskov rejected the criticism. “We built the hospital that the doctors asked "
            "for,” he told the broadcaster DR.\n\n"
            "An employee of the audit office, who was not authorised to speak to reporters about the work, said "
            "earlier "
            "drafts had been much sharper."
        ),
        code="B2", origins=1, independence="single", central="cost twice as much as planned",
        sources=(("the national audit office", "institutional"), ("Stine Brandt", "named"), ("Poul Egeskov", "named"),
                 ("An employee of the audit office", "affiliated")),
        speakers=(("painful reading", "Brandt"), ("We built the hospital", "Egeskov")),
        moot=("a report published", "Their report", "the auditors"),
    ),
)  # fmt: skip
