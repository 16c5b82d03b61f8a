"""Business, sport, science, accidents and well-known people; mended on since they were judged."""

from __future__ import annotations

from tests.quality.reports.report import Report

EVERYDAY = (
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
            "not to be named because they fear for their severance pay, said that orders had fallen since the summer."
        ),
        code="C3", origins=1, independence="single", central="will close its plant in Holzminden",
        sources=(("The glassmaker Verrina", "institutional"), ("Katrin Osswald", "named"), ("IG BCE", "institutional"),
                 ("Dirk Hanke", "named"), ("economy ministry", "institutional"), ("Two employees", "affiliated")),
        speakers=(("Nobody here has done", "Osswald"), ("They took our money", "Hanke")),
    ),
    Report(
        name="a study of swifts",
        title="Swifts sleep in turns, study finds",
        text=(
            "Swifts sleep on the wing in short turns, with one half of the brain at a time, according to a study "
            "published on Thursday in the journal Current Ornithology.\n\n"
            "Researchers at the University of Turku fitted 42 birds with sensors that weigh less than a gram. The "
            "birds slept for less than an hour a night, in stretches of about 12 seconds, the study found.\n\n"
            "“They nod off like commuters,” said Ritva Salonen, the biologist who led the work. She said the team "
            "would now look at young birds.\n\n"
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
            "would make up."
        ),
        code="F6", origins=1, independence="single", central="has left her husband",
        sources=(("a source close to the couple", "affiliated"), ("A representative of Aldous", "institutional"),
                 ("the singer's manager", "described"), ("Aldous said", "named"), ("Fans said", "diffuse")),
        speakers=(("They have been living apart", "ource"), ("She just wants it", "ource")),
        moot=("She did not answer", "Star Weekly"),
    ),
    Report(
        name="an economist's forecast",
        title="Polish rates to fall below 4 percent, bank economist says",
        text=(
            "Poland's central bank will cut its main interest rate below 4 percent by next summer, the chief economist "
            "of Bank Wisla forecast on Monday.\n\n"
            "Marta Zielinska said in a note to clients that inflation would slow faster than the bank expects. “The "
            "price of bread has already turned,” she wrote.\n\n"
            "The rate now stands at 5.25 percent. Two members of the bank's council have said in recent weeks that "
            "they see no room for a cut this year.\n\n"
            "Markets expect a first step in March, futures prices show. The central bank does not comment on "
            "forecasts.\n\n"
            "Other economists are more careful. “I would not bet my flat on it,” said Jacek Bielski of the Warsaw "
            "School of Economics."
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
            "for this newspaper at the scene saw.\n\n"
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
            "died of cholera in the region.\n\n"
            "“People drink from the river because the wells are under water,” Phiri said. He appealed to donors for "
            "chlorine.\n\n"
            "At the hospital in Nsanje, doctor Mercy Banda said the ward was full. “We treat them on mats in the "
            "yard,” she said by telephone.\n\n"
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
        name="a keeper may move",
        title="Keeper Duarte close to Ravensby move",
        text=(
            "Ravensby Rovers have agreed a fee of about £18 million with Porto Sul for the goalkeeper Caio Duarte, "
            "according to reports in Portugal.\n\n"
            "The sports daily O Golo said the 24-year-old would travel to England for a medical on Thursday and sign a "
            "contract until 2030. Radio Litoral put the fee slightly higher, at 22 million euros.\n\n"
            "Neither club has confirmed the deal. Asked about it on Tuesday, Ravensby manager Steve Hallam smiled. “I "
            "like a lot of goalkeepers,” he said. “Some of them even like me.”\n\n"
            "A source close to the player said Duarte's wife had already visited schools in the area.\n\n"
            "Duarte has kept 14 clean sheets this season and was called up by Brazil in March. Porto Sul's president, "
            "Vasco Pinho, insisted last week that his captain was “not for sale, not for any money”.\n\n"
            "Ravensby have let in 51 goals, more than any other team in the league. Their current keeper, Liam Orde, "
            "broke a wrist in February and is not expected back until autumn."
        ),
        code="F6", origins=1, independence="single", central="have agreed a fee",
        sources=(("O Golo", "institutional"), ("Radio Litoral", "institutional"), ("Steve Hallam", "named"),
                 ("A source close to the player", "affiliated"), ("Vasco Pinho", "named")),
        speakers=(("I like a lot", "Hallam"), ("Some of them even", "Hallam"), ("Duarte's wife had", "source"),
                  ("not for sale", "Pinho")),
        moot=("reports in Portugal", "Neither club"),
    ),
    Report(
        name="a kitchen maker's loss",
        title="Kitchen maker Brask swings to loss",
        text=(
            "The Danish kitchen maker Brask made a loss of 84 million kroner in the second quarter, its first in "
            "eleven years, as customers put off building, it said in its half-year report on Thursday.\n\n"
            "Sales fell 12 percent to 1.9 billion kroner. Analysts polled by the news agency Finansnyt had expected a "
            "profit of 30 million on average.\n\n"
            "“We ordered oak for a party to which nobody came,” chief executive Maja Ravn told investors on a "
            "conference call. She expects a small profit for the year as a whole but warned that this depends on "
            "interest rates.\n\n"
            "Brask shares dropped as much as 17 percent in Copenhagen. “The loss is one thing, the stock of unsold "
            "worktops is another,” said Henrik Skov, who follows the company at Lund Bank.\n\n"
            "The family of the founder, which owns 38 percent, stands by the management, its spokesman Poul Brask "
            "said.\n\n"
            "The newspaper Jyske Blad reported last week, citing a person familiar with the plans, that the company "
            "was preparing to close its factory in Randers. Brask declined to comment on that report on Thursday. The "
            "union 3F said its members had been told nothing."
        ),
        code="C3", origins=1, independence="single", central="made a loss of 84 million kroner",
        sources=(("Brask declined", "institutional"), ("Maja Ravn", "named"), ("Henrik Skov", "named"),
                 ("Poul Brask", "named"), ("Jyske Blad", "institutional"), ("a person familiar with the plans", "bare"),
                 ("The union 3F", "institutional")),
        speakers=(("We ordered oak", "Ravn"), ("The loss is one thing", "Skov"),
                  ("the company was preparing", "person"), ("its members had been told", "3F"),
                  ("a small profit for the year", "Ravn"), ("stands by the management", "Poul Brask")),
        moot=("its half-year report", "Analysts polled by", "Finansnyt"),
    ),
    Report(
        name="a tram and a lorry",
        title="Tram and lorry collide in Ostrel, nine hurt",
        text=(
            "Nine people were hurt when a tram and a lorry collided at a crossing in the centre of Ostrel on Wednesday "
            "morning, the fire brigade said.\n\n"
            "Two of the injured were in a serious condition, brigade spokesman Tomas Vrba said. He said the tram, on "
            "line 4, had been carrying about 60 passengers.\n\n"
            "How the crash came about was unclear. “The lorry went straight through a red light,” said Jana Kolar, who "
            "was sitting behind the tram driver. But Milan Hruby, who runs a newspaper stand at the crossing, said the "
            "light had been green for the lorry. “The tram never braked,” he said.\n\n"
            "The lorry driver, a man of 51, was unhurt. He told officers that the sun had blinded him, according to "
            "police.\n\n"
            "Police spokeswoman Eva Malik said the footage of a traffic camera would be examined. It was too early to "
            "say who was to blame, she added.\n\n"
            "A woman who had been on her way to work with her son said people had broken windows to get out. “A man "
            "passed babies through the hole, one after the other,” said the woman, who did not want to give her "
            "name.\n\n"
            "The transport company Ostrel Lines said trams would be diverted until the evening."
        ),
        code="C3", origins=1, independence="single", central="Nine people were hurt when a tram and a lorry collided",
        sources=(("Tomas Vrba", "named"), ("Jana Kolar", "named"), ("Milan Hruby", "named"),
                 ("The lorry driver", "described"), ("Eva Malik", "named"), ("A woman who had been", "described"),
                 ("Ostrel Lines", "institutional")),
        speakers=(("The lorry went straight", "Kolar"), ("the light had been green", "Hruby"),
                  ("The tram never braked", "Hruby"), ("the sun had blinded him", "driver"),
                  ("people had broken windows", "woman"), ("It was too early", "Malik")),
        moot=("the fire brigade", "according to police"),
    ),
    Report(
        name="arms that taste asleep",
        title="Octopus arms taste while the animal sleeps",
        text=(
            "Octopuses go on tasting with their arms while they sleep, biologists report in a paper in this week's "
            "issue of Marine Letters.\n\n"
            "A team led by Carmen Oliva of the University of Vigo touched the suckers of nine sleeping animals with "
            "strips of paper soaked in crab juice, salt water or quinine. Arms curled around the crab and shrank from "
            "the bitter quinine, while brain waves showed that the animals did not wake, the authors write.\n\n"
            "“The arm decides, and the head hears about it in the morning,” Oliva said in an interview.\n\n"
            "The finding may explain why octopuses in aquariums sometimes feed at night with their eyes shut, she "
            "said.\n\n"
            "Not everybody is persuaded. “Nine animals in a tank are not the sea,” said Robert Leigh, a neuroscientist "
            "at Hobart University. He doubts that the electrodes reached the right part of the brain.\n\n"
            "The paper was reviewed by two experts, whose reports the journal published with it. One of them called "
            "the experiment “elegant, if small”.\n\n"
            "Oliva's group is paid in part by a maker of fish feed, according to a note at the end of the paper. The "
            "company, Marisal, had no influence on the results, the university said."
        ),
        code="B2", origins=1, independence="single", central="Octopuses go on tasting with their arms",
        sources=(("Carmen Oliva", "named"), ("Robert Leigh", "named"), ("the university said", "institutional")),
        speakers=(("The arm decides", "Oliva"), ("Nine animals in a tank", "Leigh"),
                  ("had no influence on the results", "niversity"), ("The finding may explain", "Oliva")),
        moot=("biologists report", "a paper in this week's issue", "the authors write", "One of them",
              "a note at the end", "brain waves"),
    ),
)  # fmt: skip
