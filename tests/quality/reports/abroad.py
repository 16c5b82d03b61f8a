"""Reports on states, wars and talks; mended on since they were judged."""

from __future__ import annotations

from tests.quality.reports.report import Report

ABROAD = (
    Report(
        name="shells on a market",
        title="Three killed as shells hit market in Sarvani",
        text=(
            "Three people were killed and eleven wounded when shells hit a market in the border town of Sarvani on "
            "Sunday, the region's governor, Aslan Dautov, said.\n\n"
            "“The dead are two women and a boy of nine,” Dautov wrote on Telegram, blaming forces from across the "
            "river. He published a picture of a crater beside a row of stalls.\n\n"
            "The defence ministry of the neighbouring republic denied that its troops had fired. “Our units hold to "
            "the ceasefire,” its spokesman, Colonel Ilir Zeka, told reporters.\n\n"
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
        name="two officials on talks",
        title="Envoys met in secret in Muscat, officials say",
        text=(
            "Envoys of Algeria and Morocco met twice in secret in Muscat last month to discuss opening their border, "
            "two European officials briefed on the talks said.\n\n"
            "The officials, who spoke on condition of anonymity because of the sensitivity of the matter, said the "
            "meetings lasted two days each and ended without a deal. One of the officials said that gas had been the "
            "main obstacle.\n\n"
            "Oman's foreign ministry declined to comment. Morocco's government spokesman, Karim Alaoui, said he was "
            "not aware of any talks. Algeria's embassy in Brussels did not reply to questions sent by email.\n\n"
            "The border has been closed since 1994. “Every few years somebody tries,” said Lina Haddad, who studies "
            "the region at the Clairmont Institute in Paris. “The mistrust is older than the diplomats.”"
        ),
        code="F3", origins=2, independence="plural", central="met twice in secret in Muscat",
        sources=(("two European officials", "described"), ("Oman's foreign ministry", "institutional"),
                 ("Karim Alaoui", "named"), ("Algeria's embassy", "institutional"), ("Lina Haddad", "named")),
        speakers=(("Every few years", "Haddad"), ("The mistrust is older", "Haddad")),
    ),
    Report(
        name="two governments on a ferry",
        title="Ferry with 70 aboard sinks off Comoros",
        text=(
            "A ferry carrying about 70 people sank between Mayotte and the Comoros on Tuesday, officials of both sides "
            "said.\n\n"
            "The vessel left Anjouan before dawn and went down in rough seas, the Comoran transport minister, Ali "
            "Bacar, told state radio. The French prefecture in Mayotte said a ferry had sunk with some 70 passengers "
            "and that a navy ship was searching the area.\n\n"
            "By evening 12 bodies had been recovered, according to Bacar. Fishermen had pulled 23 people from the "
            "water, he said.\n\n"
            "“The waves came from two sides,” said Hassani Moussa, a survivor, from his hospital bed in Mutsamudu. "
            "“The boat lay down like a tired animal.”\n\n"
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
        name="agencies pass on a source",
        title="Turkish agencies report release of pilot",
        text=(
            "A pilot held in Ankara since March has been released, Turkish news agencies reported on Saturday, citing "
            "an unnamed source in the justice ministry.\n\n"
            "The pilot, a Greek national, was on his way home by car, the state-run Anadolu agency said. Broadcaster "
            "NTV said he had crossed the border in the afternoon, without saying how it knew.\n\n"
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
        name="a ministry denies",
        title="Qasria denies sending troops across border",
        text=(
            "Qasria's foreign ministry on Tuesday denied reports that its soldiers had crossed into neighbouring "
            "Beldan, calling them “a fairy tale from start to finish”.\n\n"
            "“Not one of our servicemen has set foot on Beldani soil,” the ministry's spokeswoman, Leila Taheri, told "
            "a weekly briefing in Port Amsar.\n\n"
            "The newspaper Al Fajr reported on Sunday that about 200 troops had entered the Beldani district of Rahn "
            "at night, citing two border guards whom it did not name. The report was picked up by broadcasters across "
            "the region.\n\n"
            "Beldan's government has not commented. A Western diplomat in Port Amsar, who spoke on condition of "
            "anonymity because he is not allowed to brief journalists, said he had seen “nothing that looks like an "
            "invasion”.\n\n"
            "Residents of Rahn reached by telephone gave differing accounts. Idris Manla, a shopkeeper, said lorries "
            "had passed through the town for an hour on Saturday night. His neighbour, the schoolteacher Nada Khoury, "
            "said she had heard nothing at all.\n\n"
            "Qasria and Beldan have quarrelled over grazing land since 1991."
        ),
        code="C3", origins=1, independence="single", central="denied reports that its soldiers had crossed",
        sources=(("Leila Taheri", "named"), ("Al Fajr", "institutional"), ("A Western diplomat", "described"),
                 ("Idris Manla", "named"), ("Nada Khoury", "named")),
        speakers=(("Not one of our servicemen", "Taheri"), ("nothing that looks like", "diplomat"),
                  ("lorries had passed", "Manla"), ("she had heard nothing", "Khoury"),
                  ("about 200 troops had entered", "guards")),
        moot=("two border guards", "foreign ministry", "Beldan's government", "Residents of Rahn",
              "broadcasters across"),
    ),
    Report(
        name="a president has fled",
        title="Deposed president flown to Marrand, agencies say",
        text=(
            "The deposed president of Zembala, Joseph Nkale, has left the country on a military plane, several news "
            "agencies reported late on Monday, citing a source in the airport's control tower.\n\n"
            "The state news agency of neighbouring Marrand said later that Nkale had flown out of Zembala and landed "
            "in its capital. It quoted an unnamed official in the Marrandi interior ministry.\n\n"
            "The broadcaster Africa Sept, quoting the newspaper Le Phare, reported that his wife and two sons were "
            "with him. Le Phare gave no source.\n\n"
            "Zembala's new military rulers have not said where Nkale is. Marrand's government did not reply to "
            "questions.\n\n"
            "A person who answered the telephone at Nkale's party refused to comment.\n\n"
            "Soldiers took power in the capital on Saturday after weeks of protests over fuel prices. On Sunday the "
            "chairwoman of the African Union Commission, Fatou Sarr, demanded that Nkale be “treated with dignity and "
            "set free”."
        ),
        code="F3", origins=2, independence="plural", central="has left the country on a military plane",
        sources=(("a source in the airport's control tower", "affiliated"),
                 ("The state news agency of neighbouring Marrand", "institutional"),
                 ("an unnamed official in the Marrandi interior ministry", "affiliated"),
                 ("Africa Sept", "institutional"), ("Le Phare", "institutional"), ("Fatou Sarr", "named")),
        speakers=(("Nkale had flown out", "official"), ("his wife and two sons", "Phare"),
                  ("treated with dignity", "Sarr"), ("has left the country", "control tower")),
        moot=("several news agencies", "Zembala's new military rulers", "Marrand's government",
              "A person who answered"),
    ),
    Report(
        name="a town claimed by both",
        title="Both sides claim control of Brenik",
        text=(
            "The army of Dorvania said on Thursday that it had recaptured the town of Brenik after three days of "
            "fighting, a claim that the rebels immediately denied.\n\n"
            "“Our flag is on the town hall,” the army's chief of staff, General Petar Rusk, said on state television. "
            "He said 120 rebels had been killed and eleven soldiers wounded.\n\n"
            "The Northern Front, which took Brenik in April, said its fighters still held the centre and had destroyed "
            "four tanks. “They filmed a flag in another town,” its spokesman, who goes by the name of Commander Sokol, "
            "said in a voice message to reporters.\n\n"
            "Neither account could be independently verified. Journalists are not allowed into the area. A video "
            "shared by Dorvanian soldiers showed a flag on a grey building, but the place could not be identified.\n\n"
            "A doctor at the hospital in Lipa, 20 kilometres away, said it had treated 64 wounded, most of them "
            "civilians. She asked not to be named for fear of reprisals.\n\n"
            "The Red Cross appealed to both sides to let an aid convoy pass. Some 9,000 people are still in Brenik, "
            "according to the UN refugee agency."
        ),
        code="C4", origins=1, independence="single", central="had recaptured the town of Brenik",
        sources=(("Petar Rusk", "named"), ("The Northern Front", "institutional"),
                 ("A doctor at the hospital", "described"), ("The Red Cross", "institutional"),
                 ("the UN refugee agency", "institutional")),
        speakers=(("Our flag is on", "Rusk"), ("120 rebels had been", "Rusk"), ("its fighters still held", "Front"),
                  ("it had treated 64", "doctor"), ("Some 9,000 people", "UN")),
        moot=("A video shared by", "The army of Dorvania", "its spokesman", "the rebels"),
    ),
)  # fmt: skip
