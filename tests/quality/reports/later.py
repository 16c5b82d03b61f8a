"""Ten more short reports, judged and scored before anything was mended on them; read only afterwards."""

from __future__ import annotations

from tests.quality.reports.report import Report

LATER = (
    Report(
        name="an appeal court frees a baker",
        title="Appeal court quashes baker's murder conviction",
        text=(
            "The Court of Appeal on Thursday quashed the conviction of Leonard Shaw, a baker who has spent 17 "
            "years in prison for the murder of his brother.\n\n"
            "Three judges said DNA found under the victim's nails in 2023 pointed to another man. “The conviction "
            "cannot stand,” Lady Justice Farrant said.\n\n"
            "Shaw, 61, wept in the dock. “I always said somebody would look again,” he told reporters outside.\n\n"
            "The Crown Prosecution Service said it would not seek a retrial. Detective Superintendent Alan Boyd of "
            "Mercia Police said the force would study the judgment.\n\n"
            "Shaw's sister, Moira Dean, who testified against him in 2008, could not be reached for comment. A "
            "former officer who worked on the case said, on condition of anonymity, that other suspects had never "
            "been questioned."
        ),
        code="B2",
        origins=1,
        independence="single",
        central="quashed the conviction of Leonard Shaw",
        sources=(
            ("The Court of Appeal", "institutional"),
            ("Lady Justice Farrant", "named"),
            ("Shaw", "named"),
            ("The Crown Prosecution Service", "institutional"),
            ("Alan Boyd", "named"),
            ("A former officer who worked", "described"),
        ),
        speakers=(
            ("The conviction cannot stand", "Farrant"),
            ("I always said", "Shaw"),
            ("other suspects had never", "officer"),
        ),
        moot=("Three judges", "Moira Dean", "Shaw"),
    ),
    Report(
        name="a merger is near",
        title="Brewers Halden and Koster near merger",
        text=(
            "The brewers Halden and Koster are close to agreeing a merger worth about 8 billion euros, three "
            "people familiar with the matter told the Financial Gazette.\n\n"
            "A deal could be announced as early as next week, two of the people said. They asked not to be "
            "identified because the talks are private.\n\n"
            "Halden declined to comment. Koster did not immediately respond to a request for comment.\n\n"
            "Shares in Koster jumped 9 percent in Amsterdam on Wednesday. “It would make sense on paper,” said "
            "Ingrid Maas, who covers drinks makers for the broker Delta. “But two proud families have to share one "
            "table.”\n\n"
            "Together the two would brew one in nine of Europe's beers, according to figures from the trade body "
            "Euromalt."
        ),
        code="F3",
        origins=3,
        independence="plural",
        central="are close to agreeing a merger",
        sources=(
            ("three people familiar", "bare"),
            ("Halden declined", "institutional"),
            ("Koster did not", "institutional"),
            ("Ingrid Maas", "named"),
            ("figures from the trade body", "institutional"),
        ),
        speakers=(
            ("It would make sense", "Maas"),
            ("But two proud families", "Maas"),
            ("A deal could be announced", "people"),
        ),
        moot=("two of the people", "They asked"),
    ),
    Report(
        name="drones over a refinery",
        title="Drones hit refinery in Belorek, governor says",
        text=(
            "Drones struck an oil refinery in Belorek overnight and set two tanks on fire, regional governor "
            "Viktor Malin said on Friday.\n\n"
            "Nobody was hurt, Malin wrote on Telegram. He said 14 drones had been shot down.\n\n"
            "The neighbouring country's security service carried out the attack, a source in the service told "
            "reporters. “The refinery feeds their tanks,” the source said.\n\n"
            "Videos posted by residents showed black smoke over the town. The news agency could not verify when "
            "they were filmed.\n\n"
            "The refinery's owner, Belneft, said in a statement that production went on. Fuel traders said "
            "deliveries had stopped. “My lorries are standing in the yard,” said one, Oleg Panin."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="struck an oil refinery in Belorek",
        sources=(
            ("Viktor Malin", "named"),
            ("a source in the service", "affiliated"),
            ("Belneft", "institutional"),
            ("Videos posted by residents", "bare"),
            ("Oleg Panin", "named"),
        ),
        speakers=(("The refinery feeds", "source"), ("My lorries", "Panin"), ("14 drones had been", "Malin")),
        moot=("Fuel traders", "Videos posted", "one, Oleg"),
    ),
    Report(
        name="inflation falls",
        title="Norland inflation slows to 2.1 percent",
        text=(
            "Inflation in Norland slowed to 2.1 percent in October from 2.8 percent the month before, Statistics "
            "Norland said on Tuesday.\n\n"
            "Cheaper petrol and clothing pulled the rate down, the agency reported, while rents rose by 5 "
            "percent.\n\n"
            "Finance Minister Astrid Holm welcomed the numbers. “Families will feel this by Christmas,” she told "
            "parliament.\n\n"
            "The opposition was less impressed. Its economy spokesman, Jens Brekke, said prices for bread and milk "
            "were still a third higher than in 2021.\n\n"
            "Economists polled by the news agency Nordwire had expected 2.4 percent. The central bank meets on 11 "
            "November and is expected to cut its rate."
        ),
        code="B2",
        origins=1,
        independence="single",
        central="slowed to 2.1 percent in October",
        sources=(
            ("Statistics Norland", "institutional"),
            ("Astrid Holm", "named"),
            ("Jens Brekke", "named"),
            ("Economists polled", "described"),
        ),
        speakers=(("Families will feel", "Holm"), ("prices for bread", "Brekke"), ("Cheaper petrol", "agency")),
        moot=("the agency", "Economists polled", "The central bank"),
    ),
    Report(
        name="a runner is banned",
        title="Marathon champion Sorokin banned for four years",
        text=(
            "The Athletics Integrity Board has banned the marathon runner Pavel Sorokin for four years for using a "
            "blood booster.\n\n"
            "Sorokin, who won in Lisbon in 2023, tested positive in a check at his home in May, the board said. "
            "His results since then will be struck from the lists.\n\n"
            "The runner denied cheating. “My food was poisoned,” Sorokin said in a video on his channel.\n\n"
            "His coach, Raisa Belova, said they would appeal to the sports court in Lausanne. She accused the "
            "laboratory of mixing up samples, without giving evidence.\n\n"
            "Rivals were relieved. “I have his shadow on three photographs,” said Tomas Vik, who came second in "
            "Lisbon."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="has banned the marathon runner",
        sources=(
            ("The Athletics Integrity Board", "institutional"),
            ("Sorokin said", "named"),
            ("Raisa Belova", "named"),
            ("Tomas Vik", "named"),
        ),
        speakers=(("My food was poisoned", "Sorokin"), ("they would appeal", "Belova"), ("I have his shadow", "Vik")),
        moot=("the board said", "The runner"),
    ),
    Report(
        name="a shooting at a crossing",
        title="Man shot dead by police in Dunmore",
        text=(
            "Police in Dunmore shot dead a man who ran at officers with a knife on Saturday night, the city's "
            "police chief said.\n\n"
            "The 34-year-old was hit twice near the bus station and died in hospital, Chief Lorna Hayes told a "
            "news conference.\n\n"
            "But two witnesses disputed the account. “He had nothing in his hands but a phone,” said Carl Dyer, "
            "who was waiting for a bus. Nurse Anita Rowe, who saw the shooting from her window, said the man had "
            "been standing still.\n\n"
            "The state's bureau of investigation said it had taken over the case. It has collected footage from "
            "four cameras.\n\n"
            "The family's lawyer, Paul Simms, called for the footage to be released."
        ),
        code="C4",
        origins=1,
        independence="single",
        central="shot dead a man who ran at officers",
        sources=(
            ("police chief", "institutional"),
            ("Lorna Hayes", "named"),
            ("Carl Dyer", "named"),
            ("Anita Rowe", "named"),
            ("bureau of investigation", "institutional"),
            ("Paul Simms", "named"),
        ),
        speakers=(
            ("He had nothing in his hands", "Dyer"),
            ("the man had been standing", "Rowe"),
            ("The 34-year-old was hit", "Hayes"),
        ),
        moot=("the city's police chief", "two witnesses"),
    ),
    Report(
        name="an ambassador is called home",
        title="Tamria recalls envoy from Oslo",
        text=(
            "Tamria has recalled its ambassador to Norway for consultations, its foreign ministry announced on "
            "Monday.\n\n"
            "The step follows a speech in which Norway's prime minister, Kari Lund, called the vote in Tamria “a "
            "theatre without an audience”. The ministry called the words an insult.\n\n"
            "“We will not be lectured,” Foreign Minister Daud Sayed wrote on X.\n\n"
            "A spokeswoman for Lund said the government regretted the decision. Norwegian officials said privately "
            "that they had expected worse.\n\n"
            "The ambassador, Selma Idris, left Oslo on a morning flight, an airport employee said. Her office did "
            "not answer the telephone."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="has recalled its ambassador to Norway",
        sources=(
            ("foreign ministry", "institutional"),
            ("Kari Lund", "named"),
            ("Daud Sayed", "named"),
            ("A spokeswoman for Lund", "institutional"),
            ("Norwegian officials", "affiliated"),
            ("an airport employee", "described"),
        ),
        speakers=(
            ("We will not be lectured", "Sayed"),
            ("a theatre without", "Lund"),
            ("The ambassador, Selma Idris, left", "employee"),
        ),
        moot=("Her office", "The ministry"),
    ),
    Report(
        name="an actor's accident",
        title="Actor Milo Trent hurt in fall from horse",
        text=(
            "The actor Milo Trent broke his collarbone when he fell from a horse during filming in Spain, his "
            "publicist said.\n\n"
            "Trent, 45, was taken to a hospital in Almeria on Sunday and released the same day, the publicist, "
            "Dana Wolfe, said in a statement. “He is sore and in good spirits,” she said.\n\n"
            "It had been reported that he was in a coma. Wolfe called the reports “nonsense”.\n\n"
            "A crew member, who asked that her name not be used, said the horse had been frightened by a drone. "
            "The production company, Lantern Films, said filming would resume in March.\n\n"
            "“He waved to us from the ambulance,” said Javier Ruiz, a waiter at a cafe beside the set."
        ),
        code="C3",
        origins=1,
        independence="single",
        central="broke his collarbone",
        sources=(
            ("Dana Wolfe", "named"),
            ("A crew member", "described"),
            ("Lantern Films", "institutional"),
            ("Javier Ruiz", "named"),
            ("It had been reported", "diffuse"),
        ),
        speakers=(
            ("He is sore", "Wolfe"),
            ("He waved to us", "Ruiz"),
            ("the horse had been frightened", "crew"),
            ("nonsense", "Wolfe"),
        ),
        moot=("his publicist", "It had been reported", "The production company"),
    ),
    Report(
        name="a leak at a town hall",
        title="Town hall chief took free flights, emails show",
        text=(
            "The chief executive of Marsden council accepted six free flights from a builder that later won a "
            "contract for a school, emails seen by the Marsden Echo show.\n\n"
            "Roger Pike flew to Malta and Faro between 2021 and 2023, according to the emails. In one of them he "
            "thanks the builder, Calder Homes, for “another lovely weekend”.\n\n"
            "Pike denied any wrongdoing. “I paid for every ticket,” he said in a telephone interview. He did not "
            "provide receipts.\n\n"
            "Calder Homes did not respond to questions. A council employee with access to the files said the "
            "contract had been rushed through in nine days.\n\n"
            "Opposition leader Sana Mir demanded an inquiry."
        ),
        code="F6",
        origins=1,
        independence="single",
        central="accepted six free flights",
        sources=(
            ("emails seen by", "bare"),
            ("Pike denied", "named"),
            ("Calder Homes did not", "institutional"),
            ("A council employee", "described"),
            ("Sana Mir", "named"),
        ),
        speakers=(
            ("another lovely weekend", "Pike"),
            ("I paid for every ticket", "Pike"),
            ("the contract had been rushed", "employee"),
        ),
        moot=("the emails", "emails seen by", "he thanks"),
    ),
    Report(
        name="a vaccine trial",
        title="Malaria shot cuts cases by two thirds, trial finds",
        text=(
            "A new malaria vaccine cut cases among small children by two thirds, according to a trial in four "
            "African countries published in the journal Global Medicine on Wednesday.\n\n"
            "Of 4,800 children, half were given the shot and half a dummy. After a year the vaccinated had 68 "
            "percent fewer cases, the researchers wrote.\n\n"
            "“This is the result we hoped for and did not dare to expect,” said Aminata Diallo of the University "
            "of Dakar, who led the trial.\n\n"
            "The maker, Novavita, paid for the study. It plans to ask regulators for approval this year, the "
            "company said.\n\n"
            "Outside experts urged caution. Hugo Bell, who studies malaria at Kings Institute in London and was "
            "not involved, said the protection might fade."
        ),
        code="B2",
        origins=1,
        independence="single",
        central="cut cases among small children by two thirds",
        sources=(
            ("a trial in four African", "institutional"),
            ("Aminata Diallo", "named"),
            ("Novavita", "institutional"),
            ("Hugo Bell", "named"),
            ("Outside experts", "diffuse"),
        ),
        speakers=(("This is the result", "Diallo"), ("the protection might fade", "Bell")),
        moot=("the researchers", "Outside experts", "Novavita"),
    ),
)
