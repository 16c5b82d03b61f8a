"""Reports on parliaments, councils and what their offices know; mended on since they were judged."""

from __future__ import annotations

from tests.quality.reports.report import Report

POLITICS = (
    Report(
        name="a senator's attack",
        title="Senator Okoro blasts governor over flood aid",
        text=(
            "Senator Grace Okoro on Wednesday blasted Governor Bello Danjuma as “a tourist in his own state” over his "
            "handling of the floods.\n\n"
            "Speaking to reporters in Lokoja, Okoro said the governor had visited one camp in three weeks. “He came "
            "with a photographer and left with the photographs,” she said.\n\n"
            "Danjuma's spokesman, Yusuf Ade, called the remarks cheap. He said that the state had handed out 40,000 "
            "bags of rice and that the senator had “yet to hand out one”.\n\n"
            "The floods have driven more than 90,000 people from their homes, according to the emergency agency "
            "NEMA.\n\n"
            "Okoro, who is expected to run for governor next year, brushed aside a question about her plans."
        ),
        code="C3", origins=1, independence="single", central="blasted Governor Bello Danjuma",
        sources=(("Senator Grace Okoro", "named"), ("Yusuf Ade", "named"), ("NEMA", "institutional")),
        speakers=(("a tourist in his own", "Okoro"), ("He came with", "Okoro"), ("yet to hand out", "Ade")),
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
            "camera was looking at a tree,” she said."
        ),
        code="C4", origins=1, independence="single", central="Burglaries in Tullow have fallen by half",
        sources=(("Declan Shore", "named"), ("statistics published", "institutional"),
                 ("the mayor's office", "institutional"), ("Maeve Nolan", "named")),
        speakers=(("The cameras work", "Shore"), ("The camera was looking", "Nolan")),
        moot=("police figures",),
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
        name="auditors on a hospital",
        title="Auditors: new hospital cost twice the estimate",
        text=(
            "The new hospital in Varde cost twice as much as planned because nobody was in charge of the budget, the "
            "national audit office found in a report published on Friday.\n\n"
            "The bill came to 6.1 billion kroner, the auditors wrote, and 18 changes to the plans were never signed "
            "off. Their report names no single person as responsible.\n\n"
            "Health Minister Stine Brandt said the findings were “painful reading”. She promised to answer in "
            "parliament next week.\n\n"
            "Regional council chair Poul Egeskov rejected the criticism. “We built the hospital that the doctors asked "
            "for,” he told the broadcaster DR.\n\n"
            "An employee of the audit office, who was not authorised to speak to reporters about the work, said "
            "earlier drafts had been much sharper."
        ),
        code="B2", origins=1, independence="single", central="cost twice as much as planned",
        sources=(("the national audit office", "institutional"), ("Stine Brandt", "named"), ("Poul Egeskov", "named"),
                 ("An employee of the audit office", "affiliated")),
        speakers=(("painful reading", "Brandt"), ("We built the hospital", "Egeskov")),
        moot=("a report published", "Their report", "the auditors"),
    ),
    Report(
        name="a poll on school hours",
        title="Norrland parents want later school start, poll finds",
        text=(
            "Almost two thirds of parents in Norrland would like schools to start an hour later, a poll published on "
            "Monday shows.\n\n"
            "Of 1,204 parents questioned by the institute Opinio for the broadcaster TV Nord, 64 percent said they "
            "favoured lessons from nine o'clock. A quarter were against, the rest undecided. The margin of error is "
            "three percentage points, the institute said.\n\n"
            "The education minister, Greta Wahl, called the result interesting but said she had no plans for a law. "
            "“Buses, canteens and parents' jobs hang on that one hour,” she told TV Nord.\n\n"
            "Teachers are split. The union Lararna supports a later start, its chairman Ove Blom said, “as long as "
            "nobody expects us to stay until five”. The association of head teachers warned of empty classrooms in "
            "winter, when it is dark by three.\n\n"
            "Sleep researchers have long argued that teenagers learn badly in the early morning. A trial at two "
            "schools in Sundvik in 2022 found that marks in mathematics improved slightly, while absences did not "
            "change.\n\n"
            "“I sleep in the first lesson anyway,” said Elin Dahl, 15, outside a school in Sundvik."
        ),
        code="B2", origins=1, independence="single", central="would like schools to start an hour later",
        sources=(("a poll published on Monday", "institutional"), ("Greta Wahl", "named"), ("Ove Blom", "named"),
                 ("The association of head teachers", "institutional"), ("Sleep researchers", "diffuse"),
                 ("Elin Dahl", "named")),
        speakers=(("Buses, canteens", "Wahl"), ("as long as nobody", "Blom"), ("I sleep in the first lesson", "Elin"),
                  ("teenagers learn badly", "researchers")),
        moot=("A trial at two schools", "64 percent", "the institute", "Of 1,204 parents", "The union Lararna"),
    ),
    Report(
        name="no tower in Ebbing",
        title="Councillors turn down riverside tower",
        text=(
            "Councillors in Ebbing turned down plans for a 19-storey tower beside the river last night after a record "
            "2,300 objections.\n\n"
            "The planning committee rejected the scheme by Fenwick Homes by nine votes to two, against the advice of "
            "its own officers.\n\n"
            "“This is a town of chimneys, not of Manhattan,” said committee chair Dilys Prosser (Lib Dem). Cllr Raj "
            "Bhatt, one of the two who voted in favour, said the town was “throwing 160 homes in the river”.\n\n"
            "A report by the council's planning department had recommended approval. It found that the shadow of the "
            "tower would fall on the allotments for less than an hour a day.\n\n"
            "Fenwick Homes said it was disappointed and would consider an appeal. Its regional director, Gail Summers, "
            "told the meeting that a third of the flats would have been let at low rents.\n\n"
            "Protesters from the group Keep Ebbing Low cheered in the public gallery. Their organiser, retired "
            "surveyor Norman Pike, said he would sleep well for the first time in two years.\n\n"
            "The council has been told by the government to build 4,100 homes by 2031."
        ),
        code="C3", origins=1, independence="single", central="turned down plans for a 19-storey tower",
        sources=(("Dilys Prosser", "named"), ("Raj Bhatt", "named"), ("A report by the council's", "institutional"),
                 ("Fenwick Homes said", "institutional"), ("Gail Summers", "named"), ("Norman Pike", "named")),
        speakers=(("This is a town of chimneys", "Prosser"), ("throwing 160 homes", "Bhatt"),
                  ("the shadow of the tower", "report"), ("a third of the flats", "Summers"),
                  ("he would sleep well", "Pike")),
        moot=("Councillors in Ebbing", "The planning committee", "the government", "The council has been"),
    ),
)  # fmt: skip
