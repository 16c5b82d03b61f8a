"""How much an article is about somebody: headline, mentions, the lead's grammar, position; 0 to about 1."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from service.card import lexicon
from service.card.naming.lists import fold
from service.card.naming.names import Entity, Mention
from service.card.naming.roles import AGENT, PATIENT, role
from service.card.naming.unnamed import Unnamed
from service.text.syntax import Parse

_LEAD = 3  # sentences in which being the subject counts
_BY_POST = 0.6  # share of a headline's name that only tells whose officer somebody is: "U.N. chief"
_BY_NOUN = 0.8  # and of a noun for somebody whom the text names: "Nurse jailed"


class Title:
    """The headline's words: who stands in it, and first in it, is whom the article is about."""

    def __init__(self, title: str | None) -> None:
        self._words = [w.removesuffix("'s").removesuffix("s'") for w in fold_words(title or "")]
        self._at: dict[str, int] = {}
        for i, w in enumerate(self._words):
            self._at.setdefault(w, i)

    def share(self, names: Iterable[Sequence[str]]) -> float:
        """0 to 1: 1 for a name that opens the headline, a half for one at its end, 0 for one not in it."""
        best = 0.0
        for words in names if self._at else ():
            places = [self._at[w] for w in words if w in self._at]
            if places and len(places) == len(words):
                share = 1 - 0.5 * min(places) / len(self._words)
                best = max(best, share * (_BY_POST if self._holds_post(max(places) + 1) else 1))
        return best

    def before(self, name: Sequence[str]) -> str:
        """The word right before a name in the headline: "leader" in "Party leader Ana Ruz held"; "" for none."""
        at = self._at.get(name[0], 0) if name else 0
        return self._words[at - 1] if at > 0 else ""

    def _holds_post(self, at: int) -> bool:
        """Whether a noun for somebody of the body named before stands at word ``at``."""
        return at < len(self._words) and self._words[at].removesuffix("s") in lexicon.column(
            "titles", "title", sort="office"
        )


def fold_words(text: str) -> list[str]:
    return [w.strip("\"“”‘’':;!?()[]") for w in fold(text.replace("’s ", " ").replace("'s ", " ")).split()]


def salience(
    parse: Parse, entity: Entity, mentions: Sequence[Mention], title: Title, place: Sequence[int], speaks: bool,
    unnamed: Unnamed | None = None,
) -> float:  # fmt: skip
    """Of a named actor, by the ``mentions`` that count.

    ``place`` counts the sentences of the article before each sentence of the text, and all of them at its end;
    ``unnamed`` is the phrase of the lead that means the same person.
    """
    share = title.share(_forms(entity))
    subject = lead = 0.0
    first = mentions[0].first
    if unnamed:
        share = max(share, _BY_NOUN * title.share([[w] for w in unnamed.words]))
        first = min(first, unnamed.first)
        subject, lead = 1.0, 1.0 / (place[unnamed.sentence] + 1)
    for m in mentions:
        dep, k = role(parse, m.first, m.last), place[parse.sentence[m.first]]
        if dep in AGENT or dep in PATIENT:
            subject += 1
            if k < _LEAD:
                lead = max(lead, (1.0 if dep in ("nsubj", "nsubjpass") else 0.6) / (k + 1))
    position = 1 - place[parse.sentence[first]] / max(place[-1], 1)
    often = min(1.0, math.log1p(len(mentions)) / math.log(20))
    return (
        0.34 * share
        + 0.3 * often
        + 0.16 * lead
        + 0.1 * position**2
        + 0.1 * min(1.0, subject / 8)
        - (0.08 if speaks and len(mentions) < 3 else 0.0)
    )


def salience_of_unnamed(who: Unnamed, title: Title) -> float:
    return 0.3 + 0.34 * title.share([[w] for w in who.words]) + (0.1 if who.sentence == 0 else 0.0)


def _forms(entity: Entity) -> Iterator[list[str]]:
    """The folded words of its names, and a person's surname."""
    for name in (entity.name, *entity.aliases):
        yield fold(name).split()
    if entity.kind == "person":
        yield fold(entity.name).split()[-1:]
