"""Eight more short reports, judged before they were scored once; nothing was mended on them."""

from __future__ import annotations

from tests.quality.reports.report import Report

UNMENDED = (
    Report(
        name="a rate is raised",
        title="Bank of Talmark lifts key rate to 5.25 percent",
        text=(
            "The Bank of Talmark raised its key interest rate by half a point to 5.25 percent on Thursday, the "
            "fifth rise in a row.\n\n"
            "“Inflation is a fire that we mean to put out,” Governor Helga Stein told a news conference in "
            "Port Ansel. She said prices would rise more slowly from the spring.\n\n"
            "The krona gained one percent against the euro. Most analysts had expected a smaller step. “They "
            "have frightened themselves,” said Marek Dolny, an economist at Nordhaus Bank.\n\n"
            "Homeowners will feel the rise at once, because nine in ten mortgages in Talmark have variable "
            "rates. The consumer group Tenura put the extra cost for an average family at 90 kronor a month.\n\n"
            "Finance Minister Olle Rask declined to comment on the decision. A person close to the government "
            "said ministers had been told of it only an hour before."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="raised its key interest rate",
        sources=(
            ("Helga Stein", "named"),
            ("Marek Dolny", "named"),
            ("Tenura", "institutional"),
            ("A person close to the government", "affiliated"),
        ),
        speakers=(
            ("Inflation is a fire", "Stein"),
            ("prices would rise more slowly", "Stein"),
            ("They have frightened themselves", "Dolny"),
            ("ministers had been told", "person"),
        ),
        moot=(
            "The Bank of Talmark",
            "Olle Rask",
            "Most analysts",
            "Tenura",
        ),
    ),
    Report(
        name="hackers claim a theft",
        title="Hackers say they hold data of phone customers",
        text=(
            "A group of hackers that calls itself Black Heron says it has stolen the addresses and bank "
            "details of two million customers of the phone company Telvia.\n\n"
            "In a message posted on its website on Monday night, Black Heron demanded 4 million dollars and "
            "threatened to publish the data within a week. It added a sample of 200 names.\n\n"
            "Telvia confirmed “an incident” but would not say whether customers were affected. “We are working "
            "round the clock with the authorities,” a spokesman said.\n\n"
            "It was not possible to verify the claim independently. A customer whose name is in the sample, "
            "Lotte Brand, said her details were correct but five years old. “I moved house in 2021,” she said.\n\n"
            "The data protection office said it had opened an inquiry. Black Heron has boasted before of "
            "thefts that turned out to be small, said Imre Vass, who tracks such groups for the security firm "
            "Kolbe."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="has stolen the addresses and bank details",
        sources=(
            ("Black Heron", "institutional"),
            ("Telvia confirmed", "institutional"),
            ("Lotte Brand", "named"),
            ("The data protection office", "institutional"),
            ("Imre Vass", "named"),
        ),
        speakers=(
            ("We are working round the clock", "spokesman"),
            ("her details were correct", "Brand"),
            ("I moved house", "Brand"),
            ("has boasted before of thefts", "Vass"),
            ("it had opened an inquiry", "office"),
        ),
        moot=(
            "A group of hackers",
            "a spokesman said",
        ),
    ),
    Report(
        name="men under ground",
        title="Seven miners trapped after roof fall in Kosva",
        text=(
            "Seven miners were trapped 400 metres below ground when the roof of a gallery gave way at the "
            "Kosva coal mine early on Tuesday, its owner, Kosva Energy, said.\n\n"
            "The regional rescue service also said that seven men were trapped. Its head, Pavel Ortiz, said "
            "tapping had been heard from behind the rubble at noon. “Somebody is alive in there, and we are "
            "coming,” he said.\n\n"
            "Kosva Energy said 83 others had been brought out unhurt. The company said the gallery had been "
            "checked last month.\n\n"
            "Relatives who waited at the gate were angry. “They heard the roof crack for weeks and sent them "
            "down all the same,” said Irina Belik, whose brother is among the seven.\n\n"
            "A miner on the same shift, who asked that his name be withheld because he fears for his job, said "
            "the props were old. The labour inspectorate could not be reached."
        ),
        code="C2",
        origins=2,
        independence="plural",
        central="Seven miners were trapped",
        sources=(
            ("Kosva Energy", "institutional"),
            ("Pavel Ortiz", "named"),
            ("Irina Belik", "named"),
            ("A miner on the same shift", "described"),
        ),
        speakers=(
            ("Somebody is alive", "Ortiz"),
            ("83 others had been brought out", "Kosva Energy"),
            ("They heard the roof crack", "Belik"),
            ("the props were old", "miner"),
        ),
        moot=(
            "The regional rescue service",
            "The labour inspectorate",
            "Relatives who waited",
        ),
    ),
    Report(
        name="nurses will strike",
        title="Nurses at Hallam hospitals to strike for three days",
        text=(
            "Nurses at four hospitals in Hallam will walk out for three days from Monday after talks about pay "
            "broke down, their union announced on Friday.\n\n"
            "Members of the Carers' Alliance voted for the strike by 84 percent, the union said. “We have "
            "nursed this city through a flood and a fever on yesterday's wages,” its general secretary, Joan "
            "Petty, told a rally.\n\n"
            "The Hallam Health Trust called the strike irresponsible. It said that emergency wards would stay "
            "open and that about 600 operations would be put off.\n\n"
            "“Nobody will be turned away who cannot wait,” the trust's medical director, Dr Anil Mehta, said.\n\n"
            "Patients were divided. “I have waited eleven months for this knee, so what is another week,” said "
            "Colin Frith, 71. A woman in the queue behind him, who did not give her name, said the nurses "
            "should be ashamed.\n\n"
            "The health ministry said it was for the two sides to agree."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="will walk out for three days",
        sources=(
            ("Joan Petty", "named"),
            ("The Hallam Health Trust", "institutional"),
            ("Anil Mehta", "named"),
            ("Colin Frith", "named"),
            ("A woman in the queue", "described"),
            ("The health ministry", "institutional"),
        ),
        speakers=(
            ("We have nursed this city", "Petty"),
            ("emergency wards would stay open", "Trust"),
            ("Nobody will be turned away", "Mehta"),
            ("I have waited eleven months", "Frith"),
            ("the nurses should be ashamed", "woman"),
            ("it was for the two sides", "ministry"),
        ),
        moot=(
            "their union",
            "the union said",
            "Patients were",
        ),
    ),
    Report(
        name="dead fish in the Orla",
        title="Hundreds of dead fish float in the Orla",
        text=(
            "Hundreds of dead fish were floating in the river Orla below the paper mill at Stenby on Sunday. A "
            "reporter for this newspaper counted more than 400 trout and pike along two kilometres of the "
            "bank.\n\n"
            "The water was brown and smelled of rotten eggs. Men from the angling club pulled the fish out "
            "with rakes.\n\n"
            "“I have fished here since I was six, and I have never seen the river stop,” said Arvid Moe, the "
            "club's chairman.\n\n"
            "The mill's owner, Stenby Paper, said that its filters had worked without fault. It promised to "
            "hand over its records.\n\n"
            "The county's environment office took samples and said results were expected on Wednesday. An "
            "official at the office, speaking on condition of anonymity because the inquiry has begun, said a "
            "valve at the mill had been open all night.\n\n"
            "The mayor, Turid Aas, asked people not to swim."
        ),
        code="B2",
        origins=1,
        independence="single",
        central="Hundreds of dead fish were floating",
        sources=(
            ("A reporter for this newspaper", "institutional"),
            ("Arvid Moe", "named"),
            ("Stenby Paper", "institutional"),
            ("environment office took samples", "institutional"),
            ("An official at the office", "affiliated"),
            ("Turid Aas", "named"),
        ),
        speakers=(
            ("I have fished here", "Moe"),
            ("its filters had worked", "Stenby Paper"),
            ("results were expected", "office"),
            ("a valve at the mill", "official"),
        ),
        moot=(
            "The county's environment office",
            "Men from the angling club",
        ),
    ),
    Report(
        name="an arrest in a theft",
        title="Gallery guard held over stolen Verrone",
        text=(
            "Police in Basrode have arrested a museum guard on suspicion of stealing a small portrait by the "
            "painter Luca Verrone, worth about 3 million euros.\n\n"
            "The man, 46, was detained on Saturday as he tried to board a coach to Milan, Chief Inspector "
            "Greet Maas said. The painting was in his bag, wrapped in a beach towel, she added.\n\n"
            "The guard denies the theft. “He found the picture in a bin and meant to give it back,” his "
            "lawyer, Bart Claes, said.\n\n"
            "The portrait vanished from the Lindt Museum on 9 May, when the alarm was switched off for "
            "repairs. The museum's director, Ottilie Graf, said she had wept when the police called. Two "
            "colleagues of the guard described him as quiet and poor at cards.\n\n"
            "An insurance investigator said thefts by staff were more common than museums admit."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="have arrested a museum guard",
        sources=(
            ("Greet Maas", "named"),
            ("Bart Claes", "named"),
            ("Ottilie Graf", "named"),
            ("Two colleagues of the guard", "described"),
            ("An insurance investigator", "described"),
        ),
        speakers=(
            ("The painting was in his bag", "Maas"),
            ("He found the picture", "Claes"),
            ("she had wept", "Graf"),
            ("thefts by staff", "investigator"),
        ),
        moot=(
            "Police in Basrode",
            "The guard denies",
        ),
    ),
    Report(
        name="a minister is to go",
        title="Interior minister has decided to step down, officials say",
        text=(
            "Dravia's interior minister, Stoyan Kirov, has decided to step down over the escape of two gang "
            "leaders, three government officials said on Wednesday.\n\n"
            "He handed a letter to the prime minister on Tuesday evening, two of them said. All three spoke on "
            "condition of anonymity because the decision has not been announced.\n\n"
            "A spokeswoman for the ministry said she could neither confirm nor deny the reports. The prime "
            "minister's office did not answer calls.\n\n"
            "Kirov, 58, has been under pressure since the two men walked out of Lom prison in the uniforms of "
            "guards on 2 March. The newspaper Dnes published the letter of a warder who had warned of missing "
            "uniforms.\n\n"
            "“He should have gone the same night,” said Vera Toneva, who leads the opposition Civic Party. "
            "Kirov's own party has so far stood by him."
        ),
        code="F3",
        origins=3,
        independence="plural",
        central="has decided to step down",
        sources=(
            ("three government officials", "affiliated"),
            ("A spokeswoman for the ministry", "institutional"),
            ("Vera Toneva", "named"),
        ),
        speakers=(
            ("He handed a letter", "them"),
            ("He should have gone", "Toneva"),
        ),
        moot=(
            "two of them",
            "All three",
            "prime minister's office",
            "Dnes",
        ),
    ),
    Report(
        name="auditors and a ministry",
        title="Patrol boats cost triple the estimate, auditors find",
        text=(
            "Estria's defence ministry paid three times as much as planned for six patrol boats that cannot "
            "sail in winter, the National Audit Office found in a report published on Tuesday.\n\n"
            "The boats cost 212 million euros instead of 70 million, the report says. Their hulls are too thin "
            "for ice, although the gulf freezes every year.\n\n"
            "“Nobody asked the navy,” Auditor General Kai Lepp told parliament. He said that contracts had "
            "been changed 41 times.\n\n"
            "The defence ministry denied wasting money. It said the auditors had counted harbour works that "
            "had nothing to do with the boats. “Our sailors are proud of these ships,” Defence Minister Urmas "
            "Sild wrote on Facebook.\n\n"
            "A retired admiral, Juri Tamm, called the purchase a comedy. The shipyard, Baltrum Marine, "
            "declined to comment."
        ),
        code="B3",
        origins=1,
        independence="single",
        central="paid three times as much as planned",
        sources=(
            ("the National Audit Office", "institutional"),
            ("Kai Lepp", "named"),
            ("The defence ministry denied", "institutional"),
            ("Urmas Sild", "named"),
            ("Juri Tamm", "named"),
            ("Baltrum Marine", "institutional"),
        ),
        speakers=(
            ("Nobody asked the navy", "Lepp"),
            ("contracts had been changed", "Lepp"),
            ("the auditors had counted", "ministry"),
            ("Our sailors are proud", "Sild"),
            ("The boats cost 212 million", "report"),
        ),
        moot=(
            "a report published",
            "the report says",
            "Baltrum Marine",
        ),
    ),
)
