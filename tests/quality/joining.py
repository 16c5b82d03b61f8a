"""Reports of several outlets in their own words, and reports of other events that look like them.

Each event has three reports; ``alike`` are other events told much as the first: the same place on another day, the
same team in another match, the same company in another quarter. None of their claims is one of the event's.
"""

from __future__ import annotations

from typing import NamedTuple


class Happening(NamedTuple):
    reports: tuple[str, str, str]
    alike: tuple[str, ...]


HAPPENINGS = {
    "warehouse fire": Happening(
        (
            "Two night watchmen died when a fire swept through a textile warehouse on Mill Street in Tarrow on "
            "Monday, fire chief Ada Moss said.\n\nForty firefighters needed six hours to put it out.",
            "A blaze at a textile warehouse on Mill Street in Tarrow killed two watchmen on Monday, police "
            "said.\n\nThe building had no sprinklers, according to the city's inspector, Ivo Lind.",
            "TARROW — Two watchmen were killed on Monday in a fire at a textile warehouse on Mill Street, the "
            "fire brigade said.\n\nThe owner, Lindt Fabrics, said it was shocked.",
        ),
        (
            "Two people were hurt in a fire at a textile warehouse on Mill Street in Tarrow on Thursday, fire "
            "chief Ada Moss said.",
            "A fire at a textile warehouse on Harbour Street in Tarrow killed two watchmen on Monday, police said.",
            "No watchman was killed in the fire at a textile warehouse on Mill Street in Tarrow on Monday, police"
            " said.",
        ),
    ),
    "cup final": Happening(
        (
            "Tarrow Rovers beat Selby City 2-1 in the cup final in Oldmarket on Saturday.\n\nCaptain Luis Ferro "
            "scored both goals, and Selby's coach, Ole Brandt, spoke of bad luck.",
            "Luis Ferro scored twice as Tarrow Rovers won the cup final against Selby City in Oldmarket on Saturday.",
            "Tarrow Rovers won the cup on Saturday, beating Selby City 2-1 in the final in Oldmarket.",
        ),
        (
            "Selby City beat Tarrow Rovers 2-1 in the league in Oldmarket on Wednesday.",
            "Tarrow Rovers beat Selby United 2-1 in the cup semi-final in Oldmarket on Saturday.",
            "Tarrow Rovers lost the cup final against Selby City in Oldmarket on Saturday.",
        ),
    ),
    "quarterly profit": Happening(
        (
            "Northline, the ferry operator, made a profit of 40 million euros in the third quarter, it said on "
            "Tuesday.",
            "Profit at the ferry operator Northline rose to 40 million euros in the third quarter, chief "
            "executive Nina Falk said on Tuesday.",
            "The ferry operator Northline earned 40 million euros in the third quarter, helped by cheaper fuel, "
            "the company said.",
        ),
        (
            "Northline, the ferry operator, made a profit of 40 million euros in the second quarter, it said on "
            "Tuesday.",
            "Northline, the ferry operator, made a loss of 40 million euros in the third quarter, it said on Tuesday.",
            "Eastline, the ferry operator, made a profit of 40 million euros in the third quarter, it said on Tuesday.",
        ),
    ),
    "arrest": Happening(
        (
            "Police in Rotterdam arrested the shipping executive Lars Vinter on Tuesday on suspicion of bribery, "
            "prosecutor Ada Voss said.",
            "Lars Vinter, who runs the shipping group Nordhav, was arrested in Rotterdam on Tuesday on suspicion "
            "of bribery, a court spokesman said.",
            "The shipping executive Lars Vinter has been detained in Rotterdam on suspicion of bribery, his "
            "lawyer, Pieter de Wit, said on Tuesday.",
        ),
        (
            "Police in Rotterdam released the shipping executive Lars Vinter on Tuesday, prosecutor Ada Voss said.",
            "Police in Rotterdam arrested the shipping executive Mads Vinter on Tuesday on suspicion of bribery, "
            "prosecutor Ada Voss said.",
            "A court in Rotterdam convicted the shipping executive Lars Vinter of bribery on Tuesday, prosecutor "
            "Ada Voss said.",
        ),
    ),
    "vote": Happening(
        (
            "Parliament in Norlandia approved a ban on single-use plastic bags on Thursday, speaker Tor Hagen said.",
            "The parliament of Norlandia has banned single-use plastic bags, the environment ministry said on "
            "Thursday.",
            "Norlandia's parliament voted on Thursday to ban single-use plastic bags, environment minister Petra "
            "Lang said.",
        ),
        (
            "Parliament in Norlandia rejected a ban on single-use plastic bags on Thursday, speaker Tor Hagen said.",
            "Parliament in Norlandia approved a ban on single-use plastic cups on Thursday, speaker Tor Hagen said.",
            "Parliament in Sudlandia approved a ban on single-use plastic bags on Thursday, speaker Ole Hagen said.",
        ),
    ),
    "derailment": Happening(
        (
            "A freight train carrying chlorine derailed near Marbrook on Tuesday, injuring eight people, police said.",
            "Eight people were injured on Tuesday when a freight train carrying chlorine derailed near Marbrook, "
            "the operator, Northrail, said.",
            "A goods train with chlorine on board came off the rails near Marbrook on Tuesday and eight people "
            "were hurt, mayor Tom Hale said.",
        ),
        (
            "A freight train carrying grain derailed near Marbrook on Tuesday, police said.",
            "A freight train carrying chlorine nearly derailed near Marbrook on Tuesday, police said.",
            "A freight train carrying chlorine derailed near Marbrook on Sunday, injuring eight people, police said.",
        ),
    ),
    "earthquake": Happening(
        (
            "An earthquake of magnitude 6.1 shook the island of Maroa on Friday, killing at least 14 people, the civil "
            "protection agency said.\n\nMost of the dead were found in the port of Lindale.",
            "At least 14 people died when a powerful quake struck the island of Maroa on Friday, rescue workers said."
            "\n\nThe hospital in Lindale treated the injured in tents.",
            "A 6.1-magnitude earthquake hit Maroa on Friday and left at least 14 people dead, governor Ines Palo said.",
        ),
        (
            "An earthquake of magnitude 6.1 shook the island of Maroa on Sunday, killing at least 14 people, the civil "
            "protection agency said.",
            "An earthquake of magnitude 6.1 shook the island of Teruna on Friday, killing at least 14 people, the "
            "civil protection agency said.",
            "An earthquake of magnitude 6.1 shook the island of Maroa on Friday, injuring at least 14 people, the "
            "civil protection agency said.",
        ),
    ),
    "sentence": Happening(
        (
            "A court in Selby sentenced the former mayor Jonas Reiter to four years in prison on Wednesday for taking "
            "bribes.",
            "Former mayor Jonas Reiter was jailed for four years on Wednesday for bribery, a court spokeswoman in "
            "Selby said.",
            "Jonas Reiter, the former mayor of Oldmarket, has been given four years in prison for taking bribes, his "
            "lawyer said in Selby on Wednesday.",
        ),
        (
            "A court in Selby sentenced the former mayor Jonas Reiter to two years in prison on Wednesday for taking "
            "bribes.",
            "A court in Selby sentenced the former mayor Anton Reiter to four years in prison on Wednesday for taking "
            "bribes.",
            "A court in Selby cleared the former mayor Jonas Reiter of taking bribes on Wednesday.",
        ),
    ),
    "resignation": Happening(
        (
            "Transport minister Carla Menck resigned on Monday over the collapse of the Hallow bridge, the government "
            "said.",
            "Carla Menck quit as transport minister on Monday after the collapse of the Hallow bridge, her spokesman "
            "said.",
            "The transport minister, Carla Menck, stepped down on Monday over the collapse of the Hallow bridge.",
        ),
        (
            "Transport minister Carla Menck refused to resign on Monday over the collapse of the Hallow bridge, the "
            "government said.",
            "Defence minister Olaf Trent resigned on Monday over the collapse of the Hallow bridge, the government "
            "said.",
            "The transport minister, Carla Menck, was sacked on Monday over the collapse of the Hallow bridge.",
        ),
    ),
    "takeover": Happening(
        (
            "The brewer Kestrel has bought its rival Dunmore for 2.4 billion dollars, both companies said on Tuesday.",
            "The brewer Kestrel said on Tuesday that it had acquired its rival Dunmore for 2.4 billion dollars.",
            "Kestrel, the brewer, is taking over its competitor Dunmore in a deal worth 2.4 billion dollars, it said "
            "on Tuesday.",
        ),
        (
            "The brewer Dunmore has bought its rival Kestrel for 2.4 billion dollars, both companies said on Tuesday.",
            "The brewer Kestrel has bought its rival Pellmore for 2.4 billion dollars, both companies said on Tuesday.",
            "The brewer Kestrel has sold its rival Dunmore for 2.4 billion dollars, both companies said on Tuesday.",
        ),
    ),
    "shooting": Happening(
        (
            "Police shot dead a man with a knife at the central station in Brackwell on Thursday, a police spokesman "
            "said.",
            "A man armed with a knife was shot dead by police at the central station in Brackwell on Thursday.",
            "Officers fatally shot a knifeman at Brackwell's central station on Thursday, the interior ministry said.",
        ),
        (
            "A man with a knife shot dead police at the central station in Brackwell on Thursday, a police spokesman "
            "said.",
            "Police shot dead a woman with a knife at the central station in Brackwell on Thursday, a police spokesman "
            "said.",
            "Police arrested a man with a knife at the central station in Brackwell on Thursday, a police spokesman "
            "said.",
        ),
    ),
    "strike": Happening(
        (
            "Nurses at the three hospitals in Corvale began a strike over pay on Monday, their union said.",
            "Nurses walked out at the three hospitals in Corvale on Monday in a dispute over pay, the health "
            "authority said.",
            "A strike by nurses over pay started on Monday at Corvale's three hospitals, according to the union.",
        ),
        (
            "Nurses at the three hospitals in Corvale ended a strike over pay on Monday, their union said.",
            "Doctors at the three hospitals in Corvale began a strike over pay on Monday, their union said.",
            "Nurses at the three hospitals in Corvale called off a strike over pay on Monday, their union said.",
        ),
    ),
}
