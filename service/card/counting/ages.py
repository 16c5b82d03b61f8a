"""Numbers that are somebody's age, and whose."""

from __future__ import annotations

from typing import NamedTuple

from service.card import lexicon
from service.card.counting.number_signs import NumberSigns
from service.card.counting.numbers import Number
from service.card.counting.pieces import Pieces
from service.text.syntax import Parse

_OLDEST = 120
_BE = frozenset({"is", "was", "be", "'s"})
_YOUNG = frozenset({"young", "old"})
_TURNING = frozenset({"turn", "turns", "turned", "turning"})
_BELOW = frozenset({"under", "over", "below", "above"})
_AND_OVER = frozenset({"over", "older", "under", "younger", "above"})
_AGE = frozenset({"age", "ages"})
_LIVED = lexicon.column("figure_words", "word", kind="lived")  # "died at 82"
_PERSON = lexicon.column("person_nouns", "noun")
_ONE = lexicon.column("figure_words", "word", kind="aged_one")  # not "a father of five"
_PEOPLE = lexicon.column("figure_words", "word", kind="aged") | {f"{noun}s" for noun in _PERSON}


class Age(NamedTuple):
    """``of`` is the person as printed, None where the text names nobody there."""

    of: str | None


class Ages:
    """Judges the numbers of one text by the words around them."""

    def __init__(self, parse: Parse, pieces: Pieces, signs: NumberSigns) -> None:
        self._parse = parse
        self._pieces = pieces
        self._signs = signs

    def age(self, number: Number, last: int) -> Age | None:
        """The age that the number is, or the range from it up to piece ``last``."""
        if not 0 < number.value < _OLDEST or number.value != int(number.value):
            return None
        first = number.first
        before, earlier = self._word(first - 1), self._word(first - 2)
        after, later = self._word(last), self._word(last + 1)
        if before == "of" and earlier in _ONE and self._ends(last):
            return Age(earlier)  # "a girl of six"
        framed = (before, after) in ((",", ","), (",", "."), ("(", ")"))
        named = self._signs.person_before(first - 1) if framed and not number.words else None
        told = (
            named is not None
            or before in ("aged", "age", "ages")
            or (before in ("of", "between", "from") and earlier in ("age", "ages", "aged"))
            or (before == "as" and earlier in _YOUNG)
            or (before in _TURNING and self._ends(last) and self._is_lived(self._pieces.token[first - 1]))
            or (after in ("and", "or") and later in _AND_OVER and (before == "aged" or earlier in _PEOPLE))
            or (before in _BELOW and (earlier in _PEOPLE or earlier == "aged") and self._ends(last))
            or (not number.words and self._is_told(first, before))
        )
        return Age(named or self._signs.subject_person(first)) if told else None

    def _is_told(self, first: int, before: str) -> bool:
        """ "He was 82", "died at 82", "the leaving age has risen to 18"."""
        token = self._pieces.token[first]
        head, dep = self._parse.head[token], self._parse.dep[token]
        if dep == "attr":
            return self._parse.lower[head] in _BE and (self._signs.is_person(head) or self._is_age(head))
        if dep != "pobj" or before not in ("at", "to", "from"):
            return False
        verb = self._parse.head[head]
        if self._parse.text[head] == "At" and self._pieces.lower[first + 1 : first + 2] == [","]:
            return self._signs.is_person(verb)  # "At 34, she is"
        lived = self._parse.lower[verb] in _LIVED or self._word(first - 2) in ("school", "home")
        return (before == "at" and lived) or self._is_age(verb)

    def _is_age(self, verb: int) -> bool:
        """Whether the verb tells of an age: "the voting age is 16"."""
        subject = self._signs.subject(verb)
        return subject >= 0 and self._parse.lower[subject] in _AGE

    def _is_lived(self, verb: int) -> bool:
        """Whether those who turn so many may be persons: "the volume was turned 11" has none."""
        return self._parse.tag[verb].startswith("VB") and self._signs.is_person(verb)

    def _ends(self, at: int) -> bool:
        """Whether no noun follows that the number could count."""
        if at >= len(self._pieces):
            return True
        tag = self._parse.tag[self._pieces.token[at]]
        return not tag.startswith(("NN", "JJ", "CD", "VBG")) or tag == "NNP"

    def _word(self, at: int) -> str:
        return self._pieces.lower[at] if 0 <= at < len(self._pieces) else ""
