"""Twelve short reports of kinds as different as news can be, judged before they were scored, then mended on."""

from __future__ import annotations

from tests.quality.cards.reports import Report

WIDER = (
    Report(
        name="a ministry denies",
        title="Qasria denies sending troops across border",
        text=(
            "Qasria's foreign ministry on Tuesday denied reports that its soldiers had crossed into "
            "neighbouring Beldan, calling them “a fairy tale from start to finish”.\n\n"
            "“Not one of our servicemen has set foot on Beldani soil,” the ministry's spokeswoman, Leila "
            "Taheri, told a weekly briefing in Port Amsar.\n\n"
            "The newspaper Al Fajr reported on Sunday that about 200 troops had entered the Beldani district "
            "of Rahn at night, citing two border guards whom it did not name. The report was picked up by "
            "broadcasters across the region.\n\n"
            "Beldan's government has not commented. A Western diplomat in Port Amsar, who spoke on condition "
            "of anonymity because he is not allowed to brief journalists, said he had seen “nothing that looks "
            "like an invasion”.\n\n"
            "Residents of Rahn reached by telephone gave differing accounts. Idris Manla, a shopkeeper, said "
            "lorries had passed through the town for an hour on Saturday night. His neighbour, the "
            "schoolteacher Nada Khoury, said she had heard nothing at all.\n\n"
            "Qasria and Beldan have quarrelled over grazing land since 1991."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="denied reports that its soldiers had crossed",
        sources=(
            ("Leila Taheri", "named"),
            ("Al Fajr", "institutional"),
            ("A Western diplomat", "described"),
            ("Idris Manla", "named"),
            ("Nada Khoury", "named"),
        ),
        speakers=(
            ("Not one of our servicemen", "Taheri"),
            ("nothing that looks like", "diplomat"),
            ("lorries had passed", "Manla"),
            ("she had heard nothing", "Khoury"),
            ("about 200 troops had entered", "guards"),
        ),
        moot=(
            "two border guards",
            "foreign ministry",
            "Beldan's government",
            "Residents of Rahn",
            "broadcasters across",
        ),
    ),
    Report(
        name="a mayor is acquitted",
        title="Ex-mayor of Velden acquitted of taking bribes",
        text=(
            "A court in Linz on Friday acquitted Werner Haas, the former mayor of Velden, of taking bribes "
            "from a developer, saying the evidence left too many gaps.\n\n"
            "The presiding judge, Ulrike Pichler, said there was no proof that the 40,000 euros found in "
            "Haas's garage had come from the builder Karl Moser. “A suspicion, however strong, is not a "
            "verdict,” she said.\n\n"
            "Prosecutors had asked for three years in prison. They argued that the money was paid so that a "
            "meadow by the lake would be zoned for flats. A spokesman for the prosecutors' office, Jens Auer, "
            "said it would appeal.\n\n"
            "Haas, who was mayor for 19 years, hugged his daughter when the ruling was read. “I can look "
            "people in the eye again at the bakery,” he said. His lawyer, Petra Novak, said he would claim "
            "damages from the state.\n\n"
            "Moser was convicted of tax evasion in a separate trial in May. According to the indictment, he "
            "kept a notebook with the initials of officials. The court said the notebook, of which only "
            "photocopies were left, could not be used."
        ),
        code="B2",
        origins=1,
        independence="single",
        central="acquitted Werner Haas",
        sources=(
            ("A court in Linz", "institutional"),
            ("Ulrike Pichler", "named"),
            ("Jens Auer", "named"),
            ("Werner Haas", "named"),
            ("Petra Novak", "named"),
        ),
        speakers=(
            ("A suspicion, however", "Pichler"),
            ("I can look people", "Haas"),
            ("he would claim damages", "Novak"),
            ("it would appeal", "Auer"),
            ("the notebook, of which", "ourt"),
        ),
        moot=(
            "Prosecutors had",
            "They argued",
            "the indictment",
        ),
    ),
    Report(
        name="a keeper may move",
        title="Keeper Duarte close to Ravensby move",
        text=(
            "Ravensby Rovers have agreed a fee of about £18 million with Porto Sul for the goalkeeper Caio "
            "Duarte, according to reports in Portugal.\n\n"
            "The sports daily O Golo said the 24-year-old would travel to England for a medical on Thursday "
            "and sign a contract until 2030. Radio Litoral put the fee slightly higher, at 22 million euros.\n\n"
            "Neither club has confirmed the deal. Asked about it on Tuesday, Ravensby manager Steve Hallam "
            "smiled. “I like a lot of goalkeepers,” he said. “Some of them even like me.”\n\n"
            "A source close to the player said Duarte's wife had already visited schools in the area.\n\n"
            "Duarte has kept 14 clean sheets this season and was called up by Brazil in March. Porto Sul's "
            "president, Vasco Pinho, insisted last week that his captain was “not for sale, not for any "
            "money”.\n\n"
            "Ravensby have let in 51 goals, more than any other team in the league. Their current keeper, Liam "
            "Orde, broke a wrist in February and is not expected back until autumn."
        ),
        code="F6",
        origins=1,
        independence="single",
        central="have agreed a fee",
        sources=(
            ("O Golo", "institutional"),
            ("Radio Litoral", "institutional"),
            ("Steve Hallam", "named"),
            ("A source close to the player", "affiliated"),
            ("Vasco Pinho", "named"),
        ),
        speakers=(
            ("I like a lot", "Hallam"),
            ("Some of them even", "Hallam"),
            ("Duarte's wife had", "source"),
            ("not for sale", "Pinho"),
        ),
        moot=(
            "reports in Portugal",
            "Neither club",
        ),
    ),
    Report(
        name="a kitchen maker's loss",
        title="Kitchen maker Brask swings to loss",
        text=(
            "The Danish kitchen maker Brask made a loss of 84 million kroner in the second quarter, its first "
            "in eleven years, as customers put off building, it said in its half-year report on Thursday.\n\n"
            "Sales fell 12 percent to 1.9 billion kroner. Analysts polled by the news agency Finansnyt had "
            "expected a profit of 30 million on average.\n\n"
            "“We ordered oak for a party to which nobody came,” chief executive Maja Ravn told investors on a "
            "conference call. She expects a small profit for the year as a whole but warned that this depends "
            "on interest rates.\n\n"
            "Brask shares dropped as much as 17 percent in Copenhagen. “The loss is one thing, the stock of "
            "unsold worktops is another,” said Henrik Skov, who follows the company at Lund Bank.\n\n"
            "The family of the founder, which owns 38 percent, stands by the management, its spokesman Poul "
            "Brask said.\n\n"
            "The newspaper Jyske Blad reported last week, citing a person familiar with the plans, that the "
            "company was preparing to close its factory in Randers. Brask declined to comment on that report "
            "on Thursday. The union 3F said its members had been told nothing."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="made a loss of 84 million kroner",
        sources=(
            ("Brask declined", "institutional"),
            ("Maja Ravn", "named"),
            ("Henrik Skov", "named"),
            ("Poul Brask", "named"),
            ("Jyske Blad", "institutional"),
            ("a person familiar with the plans", "bare"),
            ("The union 3F", "institutional"),
        ),
        speakers=(
            ("We ordered oak", "Ravn"),
            ("The loss is one thing", "Skov"),
            ("the company was preparing", "person"),
            ("its members had been told", "3F"),
            ("a small profit for the year", "Ravn"),
            ("stands by the management", "Poul Brask"),
        ),
        moot=(
            "its half-year report",
            "Analysts polled by",
            "Finansnyt",
        ),
    ),
    Report(
        name="a tram and a lorry",
        title="Tram and lorry collide in Ostrel, nine hurt",
        text=(
            "Nine people were hurt when a tram and a lorry collided at a crossing in the centre of Ostrel on "
            "Wednesday morning, the fire brigade said.\n\n"
            "Two of the injured were in a serious condition, brigade spokesman Tomas Vrba said. He said the "
            "tram, on line 4, had been carrying about 60 passengers.\n\n"
            "How the crash came about was unclear. “The lorry went straight through a red light,” said Jana "
            "Kolar, who was sitting behind the tram driver. But Milan Hruby, who runs a newspaper stand at the "
            "crossing, said the light had been green for the lorry. “The tram never braked,” he said.\n\n"
            "The lorry driver, a man of 51, was unhurt. He told officers that the sun had blinded him, "
            "according to police.\n\n"
            "Police spokeswoman Eva Malik said the footage of a traffic camera would be examined. It was too "
            "early to say who was to blame, she added.\n\n"
            "A woman who had been on her way to work with her son said people had broken windows to get out. "
            "“A man passed babies through the hole, one after the other,” said the woman, who did not want to "
            "give her name.\n\n"
            "The transport company Ostrel Lines said trams would be diverted until the evening."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="Nine people were hurt when a tram and a lorry collided",
        sources=(
            ("Tomas Vrba", "named"),
            ("Jana Kolar", "named"),
            ("Milan Hruby", "named"),
            ("The lorry driver", "described"),
            ("Eva Malik", "named"),
            ("A woman who had been", "described"),
            ("Ostrel Lines", "institutional"),
        ),
        speakers=(
            ("The lorry went straight", "Kolar"),
            ("the light had been green", "Hruby"),
            ("The tram never braked", "Hruby"),
            ("the sun had blinded him", "driver"),
            ("people had broken windows", "woman"),
            ("It was too early", "Malik"),
        ),
        moot=(
            "the fire brigade",
            "according to police",
        ),
    ),
    Report(
        name="a memo on fuel",
        title="Airline told pilots to take less fuel, memo shows",
        text=(
            "Managers at the budget airline Skylark told pilots to load less fuel on 14 routes in order to "
            "save money, a leaked memo shows.\n\n"
            "The two-page memo, dated 3 March and seen by the Daily Courier, says captains who add more than "
            "300 kilos above the plan must explain themselves in writing. It is signed by the head of flight "
            "operations, Roy Tanner.\n\n"
            "“Extra fuel is a habit, not a safety measure,” Tanner writes.\n\n"
            "Skylark confirmed that the memo was genuine but said it had been taken out of context. “No "
            "captain has ever been punished for taking fuel,” the company said in an emailed statement.\n\n"
            "Three current pilots told the Courier that they felt under pressure. They asked to remain "
            "anonymous as they feared losing their jobs. One of them said he had landed twice this year with "
            "little more than the reserve.\n\n"
            "The pilots' union called the memo reckless. Its general secretary, Anna Field, said it had "
            "written to the regulator. The regulator said it was “aware of the matter” and would not comment "
            "further.\n\n"
            "Passengers had a right to know, said Labour MP Harold Tennant, who sits on the transport "
            "committee."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="told pilots to load less fuel",
        sources=(
            ("a leaked memo", "institutional"),
            ("Roy Tanner", "named"),
            ("Skylark confirmed", "institutional"),
            ("Three current pilots", "described"),
            ("Anna Field", "named"),
            ("The regulator said", "institutional"),
            ("Harold Tennant", "named"),
        ),
        speakers=(
            ("Extra fuel is a habit", "Tanner"),
            ("No captain has ever", "Skylark"),
            ("it had written to the regulator", "Field"),
            ("Passengers had a right", "Tennant"),
            ("they felt under pressure", "pilots"),
        ),
        moot=(
            "The pilots' union",
            "One of them",
            "They asked",
            "the Daily Courier",
        ),
    ),
    Report(
        name="a president has fled",
        title="Deposed president flown to Marrand, agencies say",
        text=(
            "The deposed president of Zembala, Joseph Nkale, has left the country on a military plane, several "
            "news agencies reported late on Monday, citing a source in the airport's control tower.\n\n"
            "The state news agency of neighbouring Marrand said later that Nkale had flown out of Zembala and "
            "landed in its capital. It quoted an unnamed official in the Marrandi interior ministry.\n\n"
            "The broadcaster Africa Sept, quoting the newspaper Le Phare, reported that his wife and two sons "
            "were with him. Le Phare gave no source.\n\n"
            "Zembala's new military rulers have not said where Nkale is. Marrand's government did not reply to "
            "questions.\n\n"
            "A person who answered the telephone at Nkale's party refused to comment.\n\n"
            "Soldiers took power in the capital on Saturday after weeks of protests over fuel prices. On "
            "Sunday the chairwoman of the African Union Commission, Fatou Sarr, demanded that Nkale be "
            "“treated with dignity and set free”."
        ),
        code="F3",
        origins=2,
        independence="plural",
        central="has left the country on a military plane",
        sources=(
            ("a source in the airport's control tower", "affiliated"),
            ("The state news agency of neighbouring Marrand", "institutional"),
            ("an unnamed official in the Marrandi interior ministry", "affiliated"),
            ("Africa Sept", "institutional"),
            ("Le Phare", "institutional"),
            ("Fatou Sarr", "named"),
        ),
        speakers=(
            ("Nkale had flown out", "official"),
            ("his wife and two sons", "Phare"),
            ("treated with dignity", "Sarr"),
            ("has left the country", "control tower"),
        ),
        moot=(
            "several news agencies",
            "Zembala's new military rulers",
            "Marrand's government",
            "A person who answered",
        ),
    ),
    Report(
        name="a poll on school hours",
        title="Norrland parents want later school start, poll finds",
        text=(
            "Almost two thirds of parents in Norrland would like schools to start an hour later, a poll "
            "published on Monday shows.\n\n"
            "Of 1,204 parents questioned by the institute Opinio for the broadcaster TV Nord, 64 percent said "
            "they favoured lessons from nine o'clock. A quarter were against, the rest undecided. The margin "
            "of error is three percentage points, the institute said.\n\n"
            "The education minister, Greta Wahl, called the result interesting but said she had no plans for a "
            "law. “Buses, canteens and parents' jobs hang on that one hour,” she told TV Nord.\n\n"
            "Teachers are split. The union Lararna supports a later start, its chairman Ove Blom said, “as "
            "long as nobody expects us to stay until five”. The association of head teachers warned of empty "
            "classrooms in winter, when it is dark by three.\n\n"
            "Sleep researchers have long argued that teenagers learn badly in the early morning. A trial at "
            "two schools in Sundvik in 2022 found that marks in mathematics improved slightly, while absences "
            "did not change.\n\n"
            "“I sleep in the first lesson anyway,” said Elin Dahl, 15, outside a school in Sundvik."
        ),
        code="B2",
        origins=1,
        independence="single",
        central="would like schools to start an hour later",
        sources=(
            ("a poll published on Monday", "institutional"),
            ("Greta Wahl", "named"),
            ("Ove Blom", "named"),
            ("The association of head teachers", "institutional"),
            ("Sleep researchers", "diffuse"),
            ("Elin Dahl", "named"),
        ),
        speakers=(
            ("Buses, canteens", "Wahl"),
            ("as long as nobody", "Blom"),
            ("I sleep in the first lesson", "Elin"),
            ("teenagers learn badly", "researchers"),
        ),
        moot=(
            "A trial at two schools",
            "64 percent",
            "the institute",
            "Of 1,204 parents",
            "The union Lararna",
        ),
    ),
    Report(
        name="arms that taste asleep",
        title="Octopus arms taste while the animal sleeps",
        text=(
            "Octopuses go on tasting with their arms while they sleep, biologists report in a paper in this "
            "week's issue of Marine Letters.\n\n"
            "A team led by Carmen Oliva of the University of Vigo touched the suckers of nine sleeping animals "
            "with strips of paper soaked in crab juice, salt water or quinine. Arms curled around the crab and "
            "shrank from the bitter quinine, while brain waves showed that the animals did not wake, the "
            "authors write.\n\n"
            "“The arm decides, and the head hears about it in the morning,” Oliva said in an interview.\n\n"
            "The finding may explain why octopuses in aquariums sometimes feed at night with their eyes shut, "
            "she said.\n\n"
            "Not everybody is persuaded. “Nine animals in a tank are not the sea,” said Robert Leigh, a "
            "neuroscientist at Hobart University. He doubts that the electrodes reached the right part of the "
            "brain.\n\n"
            "The paper was reviewed by two experts, whose reports the journal published with it. One of them "
            "called the experiment “elegant, if small”.\n\n"
            "Oliva's group is paid in part by a maker of fish feed, according to a note at the end of the "
            "paper. The company, Marisal, had no influence on the results, the university said."
        ),
        code="B2",
        origins=1,
        independence="single",
        central="Octopuses go on tasting with their arms",
        sources=(
            ("Carmen Oliva", "named"),
            ("Robert Leigh", "named"),
            ("the university said", "institutional"),
        ),
        speakers=(
            ("The arm decides", "Oliva"),
            ("Nine animals in a tank", "Leigh"),
            ("had no influence on the results", "niversity"),
            ("The finding may explain", "Oliva"),
        ),
        moot=(
            "biologists report",
            "a paper in this week's issue",
            "the authors write",
            "One of them",
            "a note at the end",
            "brain waves",
        ),
    ),
    Report(
        name="no tower in Ebbing",
        title="Councillors turn down riverside tower",
        text=(
            "Councillors in Ebbing turned down plans for a 19-storey tower beside the river last night after a "
            "record 2,300 objections.\n\n"
            "The planning committee rejected the scheme by Fenwick Homes by nine votes to two, against the "
            "advice of its own officers.\n\n"
            "“This is a town of chimneys, not of Manhattan,” said committee chair Dilys Prosser (Lib Dem). "
            "Cllr Raj Bhatt, one of the two who voted in favour, said the town was “throwing 160 homes in the "
            "river”.\n\n"
            "A report by the council's planning department had recommended approval. It found that the shadow "
            "of the tower would fall on the allotments for less than an hour a day.\n\n"
            "Fenwick Homes said it was disappointed and would consider an appeal. Its regional director, Gail "
            "Summers, told the meeting that a third of the flats would have been let at low rents.\n\n"
            "Protesters from the group Keep Ebbing Low cheered in the public gallery. Their organiser, retired "
            "surveyor Norman Pike, said he would sleep well for the first time in two years.\n\n"
            "The council has been told by the government to build 4,100 homes by 2031."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="turned down plans for a 19-storey tower",
        sources=(
            ("Dilys Prosser", "named"),
            ("Raj Bhatt", "named"),
            ("A report by the council's", "institutional"),
            ("Fenwick Homes said", "institutional"),
            ("Gail Summers", "named"),
            ("Norman Pike", "named"),
        ),
        speakers=(
            ("This is a town of chimneys", "Prosser"),
            ("throwing 160 homes", "Bhatt"),
            ("the shadow of the tower", "report"),
            ("a third of the flats", "Summers"),
            ("he would sleep well", "Pike"),
        ),
        moot=(
            "Councillors in Ebbing",
            "The planning committee",
            "the government",
            "The council has been",
        ),
    ),
    Report(
        name="a guard speaks out",
        title="Inmates kept in cold cells, former guard says",
        text=(
            "Inmates at Corran prison were kept in unheated cells for up to five days as a punishment last "
            "winter, a former guard has said.\n\n"
            "Michael Brannigan, who worked at the jail for eleven years until he resigned in June, said at "
            "least seven men were moved to the old wing in January although its boiler had been shut down. "
            "“You could see your breath, and they had one blanket,” he said in an interview with this "
            "newspaper.\n\n"
            "He said he had reported the practice twice to the deputy governor and heard nothing back. Copies "
            "of two emails, which he showed to the newspaper, bear out that he complained.\n\n"
            "The prison service rejected the allegations. “No prisoner has been held in an unheated cell,” a "
            "spokeswoman said. “Mr Brannigan left after a disciplinary process.”\n\n"
            "Brannigan said he had been disciplined only after he complained.\n\n"
            "A current officer at the prison, who asked not to be identified because staff are forbidden to "
            "speak to the press, confirmed that the old wing was used in January but said portable heaters had "
            "been brought in.\n\n"
            "The inspector of prisons, Clare Donovan, said she was “concerned by what I have read” and would "
            "visit within the month. Two former inmates contacted by the paper declined to talk.\n\n"
            "The governor, Sean Kehoe, could not be reached."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="were kept in unheated cells",
        sources=(
            ("Michael Brannigan", "named"),
            ("The prison service", "institutional"),
            ("A current officer", "described"),
            ("Clare Donovan", "named"),
        ),
        speakers=(
            ("You could see your breath", "Brannigan"),
            ("portable heaters", "officer"),
            ("concerned by what I have read", "Donovan"),
            ("he had been disciplined", "Brannigan"),
        ),
        moot=(
            "a former guard has said",
            "a spokeswoman said",
            "Two former inmates",
            "Sean Kehoe",
            "Copies of two emails",
        ),
    ),
    Report(
        name="a town claimed by both",
        title="Both sides claim control of Brenik",
        text=(
            "The army of Dorvania said on Thursday that it had recaptured the town of Brenik after three days "
            "of fighting, a claim that the rebels immediately denied.\n\n"
            "“Our flag is on the town hall,” the army's chief of staff, General Petar Rusk, said on state "
            "television. He said 120 rebels had been killed and eleven soldiers wounded.\n\n"
            "The Northern Front, which took Brenik in April, said its fighters still held the centre and had "
            "destroyed four tanks. “They filmed a flag in another town,” its spokesman, who goes by the name "
            "of Commander Sokol, said in a voice message to reporters.\n\n"
            "Neither account could be independently verified. Journalists are not allowed into the area. A "
            "video shared by Dorvanian soldiers showed a flag on a grey building, but the place could not be "
            "identified.\n\n"
            "A doctor at the hospital in Lipa, 20 kilometres away, said it had treated 64 wounded, most of "
            "them civilians. She asked not to be named for fear of reprisals.\n\n"
            "The Red Cross appealed to both sides to let an aid convoy pass. Some 9,000 people are still in "
            "Brenik, according to the UN refugee agency."
        ),
        code="C4",
        origins=1,
        independence="single",
        central="had recaptured the town of Brenik",
        sources=(
            ("Petar Rusk", "named"),
            ("The Northern Front", "institutional"),
            ("A doctor at the hospital", "described"),
            ("The Red Cross", "institutional"),
            ("the UN refugee agency", "institutional"),
        ),
        speakers=(
            ("Our flag is on", "Rusk"),
            ("120 rebels had been", "Rusk"),
            ("its fighters still held", "Front"),
            ("it had treated 64", "doctor"),
            ("Some 9,000 people", "UN"),
        ),
        moot=(
            "A video shared by",
            "The army of Dorvania",
            "its spokesman",
            "the rebels",
        ),
    ),
)
