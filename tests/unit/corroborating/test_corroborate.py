"""Several articles on one event: echoes are one origin, independence has to be shown, contradictions are told."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from service.card.rating.rules import replay
from service.corroborating.corroborate import corroborate
from service.corroborating.result import Corroboration, JointClaim
from service.corroborating.volume import Entry
from tests.growth import linear_in
from tests.unit.matching.reading import analysed


class Piece(NamedTuple):
    text: str
    publisher: str | None = None


def joint(*pieces: str | Piece) -> Corroboration:
    made = [p if isinstance(p, Piece) else Piece(p) for p in pieces]
    return corroborate([Entry(f"n{n}", analysed(p.text, p.publisher)) for n, p in enumerate(made)])


def central(found: Corroboration) -> JointClaim:
    return next(c for c in found.claims if c.id == found.central_claim)


def reasons(claim: JointClaim) -> set[str]:
    assert claim.rating is not None
    assert replay(claim.rating.derivation) == claim.rating.code
    return {r.code for r in claim.rating.reasons}


ECHOES = (
    "Bashar al-Assad has arrived in Moscow with his family and was granted asylum, Interfax reported on Sunday, citing "
    "an unnamed source in the Kremlin.",
    "MOSCOW — Russia has granted asylum to Bashar al-Assad and his family, the TASS news agency reported, citing a "
    "Kremlin source.\n\nThe former Syrian president flew out of Damascus on Saturday.",
    "Ousted leader Bashar al-Assad has been granted asylum in Moscow, according to Russian news agencies.",
    "Bashar al-Assad is in Moscow and has been granted asylum by Russia, an official in the Kremlin told reporters.",
    "Bashar al-Assad and his family were granted asylum in Moscow, Interfax reported.",
)  # fmt: skip
FIRE = "Twelve people were killed when a fire tore through a furniture factory in Marbrook on Thursday"


def test_one_unnamed_source_in_five_outlets_is_one_origin() -> None:
    found = joint(*ECHOES)
    claim = central(found)
    assert found.code == "F6"
    assert len(claim.members) == 5
    assert (claim.sourcing.origins, claim.sourcing.identified_origins, claim.sourcing.independence) == (1, 0, "single")
    assert "single_origin_amplified" in claim.sourcing.patterns
    assert {"MERGED_ORIGINS_ASSUMED", "ECHOES_COLLAPSED", "ORIGIN_ANONYMOUS"} <= reasons(claim)
    assert "MERGED_ORIGINS_ASSUMED" in {c.code for c in found.caveats}
    assert found.label.startswith("Five articles: one unnamed state source")


def test_agencies_are_relays_and_never_origins() -> None:
    found = joint(*ECHOES)
    labels = {s.id: s.label for s in found.sources}
    claim = central(found)
    assert {labels[r] for r in claim.relays} == {"Interfax", "TASS", "Russian news agencies"}
    assert not {s for o in claim.origins for s in o.sources} & set(claim.relays)


def test_a_named_official_beside_the_unnamed_one_lifts_the_letter() -> None:
    found = joint(*ECHOES, "Bashar al-Assad was granted asylum in Moscow, ambassador Igor Malin said.")
    assert found.code == "C3"
    assert central(found).sourcing.identified_origins == 1


def test_sources_of_two_camps_confirm_each_other_only_if_the_text_shows_that_they_were_asked_apart() -> None:
    police = f"{FIRE}, police chief Anna Holt said."
    hospital = f"{FIRE}, the hospital director, Ruth Sande, %stold the Courier."
    beside = central(joint(police, hospital % ""))
    apart = central(joint(police, hospital % "separately "))
    assert (beside.sourcing.independence, apart.sourcing.independence) == ("plural", "independent")
    assert beside.rating is not None
    assert apart.rating is not None
    assert (beside.rating.code, apart.rating.code) == ("C2", "C1")


def test_reporters_of_two_outlets_who_both_saw_it_are_independent() -> None:
    seen = "Our reporter in Marbrook saw the furniture factory on Station Road burn down on Thursday night."
    also = "A reporter for this newspaper saw the furniture factory on Station Road in Marbrook burn down on Thursday."
    claim = central(joint(Piece(seen, "Marbrook Herald"), Piece(also, "Coast Courier")))
    assert claim.sourcing.independence == "independent"
    assert claim.rating is not None
    assert claim.rating.code == "B1"
    assert "INDEPENDENT_ORIGINS" in reasons(claim)


def test_agency_copy_in_two_outlets_counts_its_reporters_once() -> None:
    copy = "Our reporter in Marbrook saw the furniture factory on Station Road burn down on Thursday night."
    found = joint(Piece(copy, "Marbrook Herald"), Piece(copy, "Coast Courier"))
    claim = central(found)
    assert [c.share for c in found.copies] == [1.0]
    assert (claim.sourcing.origins, claim.sourcing.independence) == (1, "single")
    assert "COPIED_TEXT" in reasons(claim)


def test_two_people_of_one_body_told_to_different_outlets_are_not_independent() -> None:
    found = joint(f"{FIRE}, interior minister Petra Lang said.", f"{FIRE}, the interior ministry said.")
    assert central(found).sourcing.independence != "independent"


def test_an_outlet_that_cites_another_one_here_rests_on_what_that_one_rests_on() -> None:
    gold = "The central bank of Norlandia has bought 20 tonnes of gold"
    found = joint(
        Piece(f"{gold}, two people familiar with the matter said on Tuesday.", "Reuters"),
        Piece(f"{gold}, Reuters reported on Tuesday.", "BBC"),
        Piece(f"{gold}, according to Reuters.", "Washington Post"),
    )
    (origin,) = central(found).origins
    assert origin.articles == (0, 1, 2)
    assert "ORIGIN_NOT_NAMED" not in reasons(central(found))


def test_outlets_that_cite_each_other_have_no_origin() -> None:
    found = joint(
        Piece("The actor Tom Hale has died in Rome, CNN reported on Tuesday.", "BBC"),
        Piece("The actor Tom Hale has died in Rome, the BBC reported on Tuesday.", "CNN"),
    )
    claim = central(found)
    assert claim.sourcing.origins == 0
    assert "circular" in claim.sourcing.patterns
    assert found.code == "F6"


def test_the_same_person_quoted_by_three_outlets_is_one_origin_however_the_name_is_spelled() -> None:
    found = joint(
        f"{FIRE}, doctor Noor Mohammad Faiz said.", f"{FIRE}, doctor Noor Mohammad Fayez said.",
        f"{FIRE}, doctor Faiz Noor said.",
    )  # fmt: skip
    assert sorted(len(o.articles) for o in central(found).origins) == [1, 2]


def test_an_identified_denial_contradicts_a_claim_that_rests_on_unnamed_ones() -> None:
    found = joint(*ECHOES, "The Kremlin denied on Monday that Bashar al-Assad had been granted asylum in Moscow.")
    assert found.code == "F4"
    assert "CONTRADICTED" in reasons(central(found))
    (contradiction,) = found.contradictions
    assert contradiction.kind == "negation"
    assert {found.volume.place(s)[0] for s in contradiction.evidence} == set(range(6))


def test_a_denial_by_the_accused_in_another_article_is_the_accused_partys_denial() -> None:
    found = joint(
        "Mayor Tom Hale took bribes of 20,000 euros from a builder, prosecutor Ada Voss said on Monday.",
        "Mayor Tom Hale denied on Tuesday that he took bribes from a builder.",
    )
    assert {"DENIED_BY_ACCUSED"} <= reasons(central(found))
    assert "CONTRADICTED" not in reasons(central(found))


def test_another_figure_for_the_same_thing_is_another_claim_and_told() -> None:
    found = joint(f"{FIRE}, police said.", f"{FIRE.replace('Twelve', 'Fifteen')}, the union said.")
    assert [c.kind for c in found.contradictions] == ["figures"]
    assert [len(c.members) for c in found.claims if c.central] == [1, 1]
    assert "FIGURES_DIFFER" in reasons(central(found))


def test_a_report_that_one_article_says_was_retracted_is_withdrawn_in_the_joint_rating() -> None:
    bribes = "Mayor Tom Hale took bribes of 20,000 euros from a builder"
    found = joint(f"{bribes}, two former aides said.", f"The Daily Bugle has retracted its report that {bribes}.")
    assert found.code == "F5"
    assert "WITHDRAWN" in reasons(central(found))


def test_a_correction_is_no_claim_of_its_own() -> None:
    note = "Correction: An earlier version of this article said that 14 people were killed in the Marbrook fire."
    found = joint(f"{FIRE}, police said.\n\n{note}", f"{FIRE}, the mayor said.")
    assert not any("earlier version" in m.text for c in found.claims for m in c.members)
    assert found.contradictions == ()


def test_articles_on_different_things_share_no_claim() -> None:
    found = joint(f"{FIRE}, police said.", "The central bank of Norlandia raised its rate on Thursday, it said.")
    assert all(len({m.article for m in c.members}) == 1 for c in found.claims)


def test_an_opinion_piece_states_no_claims_here() -> None:
    column = (
        "Opinion: Why the mayor must go\n\nI believe that the mayor must resign. We should not accept this any longer. "
        "He ought to have known better, and frankly I think that he did. The opinions expressed in this commentary are "
        "solely those of the author."
    )
    found = joint(column, f"{FIRE}, police said.")
    assert all(m.article == 1 for c in found.claims for m in c.members)
    assert "OPINION_PIECE" in {c.code for c in found.caveats}


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 4, 0, 3, 1)])
def test_the_order_of_the_articles_does_not_change_the_rating(order: tuple[int, ...]) -> None:
    found = joint(*(ECHOES[n] for n in order))
    assert (found.code, central(found).sourcing.origins) == ("F6", 1)


def test_every_span_lies_in_one_article() -> None:
    found = joint(*ECHOES)
    spans = [s for c in found.claims if c.rating for r in c.rating.reasons for s in r.evidence]
    spans += [s for source in found.sources for s in source.evidence]
    for span in spans:
        article, (start, end) = found.volume.place(span)
        assert 0 <= start < end <= len(found.volume.entries[article].analysis.document.text)


def test_the_work_grows_no_faster_than_the_number_of_articles() -> None:
    def entries(count: int) -> list[Entry]:
        return [Entry(str(n), analysed(ECHOES[n % 5].replace("Bashar", f"Bashar{n // 5}"))) for n in range(count)]

    assert linear_in(entries, corroborate, 5)


def test_what_one_article_says_of_nobody_contradicts_what_the_other_says_and_never_confirms_it() -> None:
    found = joint(
        "A freight train carrying chlorine derailed near Marbrook on Tuesday, police said.",
        "No freight train carrying chlorine derailed near Marbrook on Tuesday, the operator, Northrail, said.",
    )
    assert [c.kind for c in found.contradictions] == ["negation"]
    assert [c.sourcing.articles for c in found.claims if c.central] == [1, 1]


def test_the_label_of_a_report_without_an_origin_is_a_sentence() -> None:
    found = joint(f"{FIRE}, Reuters reported.", f"{FIRE}, Reuters said.")
    assert "one report whose origin the articles do not name" in found.label


def test_a_body_is_one_origin_whoever_speaks_for_it_in_each_article() -> None:
    found = joint(
        f"{FIRE}, police said.", f"{FIRE}, a police spokeswoman said.", f"{FIRE}, police spokeswoman Nora Quist said."
    )
    claim = central(found)
    assert [sorted(o.articles) for o in claim.origins] == [[0, 1, 2]]
    assert (claim.sourcing.origins, claim.sourcing.independence) == (1, "single")


def test_two_bodies_are_two_origins() -> None:
    found = joint(f"{FIRE}, police said.", f"{FIRE}, a fire brigade spokesman said.")
    assert central(found).sourcing.origins == 2
