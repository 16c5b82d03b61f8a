"""Reports on courts, police and disputes; mended on since they were judged."""

from __future__ import annotations

from tests.quality.reports.report import Report

COURTS = (
    Report(
        name="a treasurer is jailed",
        title="Rowing club treasurer jailed over missing £212,000",
        text=(
            "A treasurer who stole more than £212,000 from a rowing club was jailed for four years on Tuesday.\n\n"
            "Gareth Pellow, 58, of Linden Close, wrote cheques to himself over nine years, Ashmouth Crown Court heard. "
            "He admitted fraud by abuse of position at an earlier hearing.\n\n"
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
            "was not allowed to speak to the press said the thieves had known “which camera was broken and which guard "
            "was asleep”.\n\n"
            "A lawyer for the oldest of the men, Anja Wolter, said her client denied any part in the theft."
        ),
        code="C3", origins=1, independence="single", central="have arrested three men",
        sources=(("Police in Leipzig", "institutional"), ("public prosecutor's office", "institutional"),
                 ("Reinwerk", "institutional"), ("An investigator", "affiliated"), ("Anja Wolter", "named")),
        speakers=(("which camera was broken", "nvestigator"),),
        moot=("her client", "The company"),
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
        name="a report taken back",
        title="Paper withdraws story about minister's villa",
        text=(
            "The finance minister, Pavel Hruska, owns a villa in Nice that he never declared, the weekly Fokus "
            "reported a week ago.\n\n"
            "The weekly withdrew the story on Monday. It said the deed on which the report rested had been forged and "
            "apologised to the minister and to its readers.\n\n"
            "“We were fooled, and we should not have been,” editor Jana Bila wrote on the front page.\n\n"
            "Hruska welcomed the apology but said he would still go to court. “A lie on page one is not undone on page "
            "two,” the minister said.\n\n"
            "Police in Prague said they were looking for the person who had sold the deed to the paper for 4,000 "
            "euros."
        ),
        code="C5", origins=1, independence="single", central="owns a villa in Nice",
        sources=(("weekly Fokus", "institutional"), ("Jana Bila", "named"), ("Hruska welcomed", "named"),
                 ("Police in Prague", "institutional")),
        speakers=(("We were fooled", "Bila"), ("A lie on page one", "Hruska")),
        moot=("the deed on which",),
    ),
    Report(
        name="a mayor is acquitted",
        title="Ex-mayor of Velden acquitted of taking bribes",
        text=(
            "A court in Linz on Friday acquitted Werner Haas, the former mayor of Velden, of taking bribes from a "
            "developer, saying the evidence left too many gaps.\n\n"
            "The presiding judge, Ulrike Pichler, said there was no proof that the 40,000 euros found in Haas's garage "
            "had come from the builder Karl Moser. “A suspicion, however strong, is not a verdict,” she said.\n\n"
            "Prosecutors had asked for three years in prison. They argued that the money was paid so that a meadow by "
            "the lake would be zoned for flats. A spokesman for the prosecutors' office, Jens Auer, said it would "
            "appeal.\n\n"
            "Haas, who was mayor for 19 years, hugged his daughter when the ruling was read. “I can look people in the "
            "eye again at the bakery,” he said. His lawyer, Petra Novak, said he would claim damages from the "
            "state.\n\n"
            "Moser was convicted of tax evasion in a separate trial in May. According to the indictment, he kept a "
            "notebook with the initials of officials. The court said the notebook, of which only photocopies were "
            "left, could not be used."
        ),
        code="B2", origins=1, independence="single", central="acquitted Werner Haas",
        sources=(("A court in Linz", "institutional"), ("Ulrike Pichler", "named"), ("Jens Auer", "named"),
                 ("Werner Haas", "named"), ("Petra Novak", "named")),
        speakers=(("A suspicion, however", "Pichler"), ("I can look people", "Haas"),
                  ("he would claim damages", "Novak"), ("it would appeal", "Auer"), ("the notebook, of which", "ourt")),
        moot=("Prosecutors had", "They argued", "the indictment"),
    ),
    Report(
        name="a memo on fuel",
        title="Airline told pilots to take less fuel, memo shows",
        text=(
            "Managers at the budget airline Skylark told pilots to load less fuel on 14 routes in order to save money, "
            "a leaked memo shows.\n\n"
            "The two-page memo, dated 3 March and seen by the Daily Courier, says captains who add more than 300 kilos "
            "above the plan must explain themselves in writing. It is signed by the head of flight operations, Roy "
            "Tanner.\n\n"
            "“Extra fuel is a habit, not a safety measure,” Tanner writes.\n\n"
            "Skylark confirmed that the memo was genuine but said it had been taken out of context. “No captain has "
            "ever been punished for taking fuel,” the company said in an emailed statement.\n\n"
            "Three current pilots told the Courier that they felt under pressure. They asked to remain anonymous as "
            "they feared losing their jobs. One of them said he had landed twice this year with little more than the "
            "reserve.\n\n"
            "The pilots' union called the memo reckless. Its general secretary, Anna Field, said it had written to the "
            "regulator. The regulator said it was “aware of the matter” and would not comment further.\n\n"
            "Passengers had a right to know, said Labour MP Harold Tennant, who sits on the transport committee."
        ),
        code="C3", origins=1, independence="single", central="told pilots to load less fuel",
        sources=(("a leaked memo", "institutional"), ("Roy Tanner", "named"), ("Skylark confirmed", "institutional"),
                 ("Three current pilots", "described"), ("Anna Field", "named"),
                 ("The regulator said", "institutional"), ("Harold Tennant", "named")),
        speakers=(("Extra fuel is a habit", "Tanner"), ("No captain has ever", "Skylark"),
                  ("it had written to the regulator", "Field"), ("Passengers had a right", "Tennant"),
                  ("they felt under pressure", "pilots")),
        moot=("The pilots' union", "One of them", "They asked", "the Daily Courier"),
    ),
    Report(
        name="a guard speaks out",
        title="Inmates kept in cold cells, former guard says",
        text=(
            "Inmates at Corran prison were kept in unheated cells for up to five days as a punishment last winter, a "
            "former guard has said.\n\n"
            "Michael Brannigan, who worked at the jail for eleven years until he resigned in June, said at least seven "
            "men were moved to the old wing in January although its boiler had been shut down. “You could see your "
            "breath, and they had one blanket,” he said in an interview with this newspaper.\n\n"
            "He said he had reported the practice twice to the deputy governor and heard nothing back. Copies of two "
            "emails, which he showed to the newspaper, bear out that he complained.\n\n"
            "The prison service rejected the allegations. “No prisoner has been held in an unheated cell,” a "
            "spokeswoman said. “Mr Brannigan left after a disciplinary process.”\n\n"
            "Brannigan said he had been disciplined only after he complained.\n\n"
            "A current officer at the prison, who asked not to be identified because staff are forbidden to speak to "
            "the press, confirmed that the old wing was used in January but said portable heaters had been brought "
            "in.\n\n"
            "The inspector of prisons, Clare Donovan, said she was “concerned by what I have read” and would visit "
            "within the month. Two former inmates contacted by the paper declined to talk.\n\n"
            "The governor, Sean Kehoe, could not be reached."
        ),
        code="C3", origins=1, independence="single", central="were kept in unheated cells",
        sources=(("Michael Brannigan", "named"), ("The prison service", "institutional"),
                 ("A current officer", "described"), ("Clare Donovan", "named")),
        speakers=(("You could see your breath", "Brannigan"), ("portable heaters", "officer"),
                  ("concerned by what I have read", "Donovan"), ("he had been disciplined", "Brannigan")),
        moot=("a former guard has said", "a spokeswoman said", "Two former inmates", "Sean Kehoe",
              "Copies of two emails"),
    ),
)  # fmt: skip
