"""Numbers that measure nothing: part of a name or code, a score, odds, a list's number."""

from __future__ import annotations

from service.card import lexicon
from service.card.counting import measures
from service.card.counting.numbers import Number
from service.card.counting.pieces import Pieces
from service.card.wordforms import verb_forms
from service.text.syntax import Parse

_LABELS = lexicon.column("figure_words", "word", kind="label")
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_BINDING_BEFORE = frozenset({"/", ":", ".", "@", "#", "+", "_", "\\", "*", "="})
_BINDING_AFTER = frozenset({"/", ":", "@", "_", "*", "="})
_RANKED = frozenset({"of", "in", "on", ".", ","})  # "the top 10 of the charts"
_ODDS = (("in",), ("out", "of"))
_EMERGENCY = lexicon.column("figure_words", "word", kind="emergency")
_MOST_CALLED = frozenset({"911", "999"})
_CALLS = lexicon.column("figure_words", "word", kind="call")
_CALLING = frozenset(form for verb in ("call", "dial", "phone", "ring", "text") for form in verb_forms(verb)) | {"rang"}
_FIRST_BLOCK = 100  # the houses of an American street are numbered by hundreds
_LARGEST_LABEL = 10_000
_ABOVE = 4  # steps from an age to its verb
_PLURAL = frozenset({"NNS", "NNPS", "JJ"})


class NumberSigns:
    """Judges the numbers of one text by the pieces they touch and the name they follow."""

    def __init__(self, parse: Parse, pieces: Pieces, numbers: list[Number]) -> None:
        self._parse = parse
        self._pieces = pieces
        self._first = {n.first: n for n in numbers}
        self._last = {n.last - 1: n for n in numbers}
        self._names = {i: k for k, n in enumerate(parse.names) if n.label in _NAMES for i in range(n.first, n.last)}

    def is_sign(self, number: Number) -> bool:
        before, after = self._word(number.first - 1), self._word(number.last)
        if self._is_bound(number, before, after) or self._is_odds(number) or self._is_clock(number.last):
            return True
        if before == "top" and after in _RANKED:
            return True
        if after == "block" and before == "the" and number.value >= _FIRST_BLOCK and number.value % _FIRST_BLOCK == 0:
            return True  # "in the 4500 block of Oak Street"
        if before == "of" and number.value == 1 and self._is_fraction(number.first - 2):
            return True  # "one-half of 1 percent"
        if before in _LABELS or (before == "." and self._word(number.first - 2) == "no"):
            return number.value < _LARGEST_LABEL
        if number.words:
            return False
        text = self._word(number.first)
        padded = len(text) > 1 and text[0] == "0" and text[1] != "."
        if text in _EMERGENCY and self._is_called(number, before, after):
            return True
        return padded or self._is_item(number, after) or self._is_score(number, before, after) or self._is_named(number)

    def person_before(self, at: int) -> str | None:
        """The name of the person that ends right before piece ``at``, as printed."""
        if not 0 < at < len(self._pieces):
            return None
        k = self._names.get(self._pieces.token[at - 1])
        if k is None or self._parse.names[k].label != "PERSON":
            return None
        name = self._parse.names[k]
        return " ".join(self._parse.text[name.first : name.last])

    def subject_person(self, at: int) -> str | None:
        """The person's name that is the subject above piece ``at``, as printed: "Ana Ruz" of "Ana Ruz died aged 52"."""
        subject = self.subject(self._pieces.token[at])
        k = self._names.get(subject)
        if k is None and subject >= 0:  # "his wife Audrey died"
            apposed = (c for c in self._parse.children[subject] if self._parse.dep[c] == "appos")
            k = next((self._names[c] for c in apposed if c in self._names), None)
        if k is None or self._parse.names[k].label != "PERSON":
            return None
        name = self._parse.names[k]
        return " ".join(self._parse.text[name.first : name.last])

    def is_person(self, verb: int) -> bool:
        """Whether the subject of ``verb`` is "he", "she", "who" or a person's name."""
        subject = self.subject(verb)
        if subject < 0:
            return False
        k = self._names.get(subject)
        named = k is not None and self._parse.names[k].label == "PERSON"
        return named or self._parse.lower[subject] in ("he", "she", "who")

    def subject(self, token: int) -> int:
        """The subject of ``token`` or of the nearest verb above it; -1 for none."""
        parse = self._parse
        for _ in range(_ABOVE):
            found = next((c for c in parse.children[token] if parse.dep[c] in ("nsubj", "nsubjpass")), -1)
            if found >= 0 or parse.head[token] == token:
                if found >= 0 and parse.lower[found] == "who" and parse.dep[token] == "relcl":
                    return parse.head[token]
                return found
            token = parse.head[token]
        return -1

    def _word(self, at: int) -> str:
        return self._pieces.lower[at] if 0 <= at < len(self._pieces) else ""

    def _is_bound(self, number: Number, before: str, after: str) -> bool:
        """9/11, 24/7, G20, F-16, Covid-19, high-five, 3D."""
        if self._pieces.glued(number.first - 1):
            if before in _BINDING_BEFORE or (before in "\"'" and self._word(number.first - 2) == "="):
                return True  # also of a mark-up's attribute
            if before[-1].isalpha() and not measures.currency_before(self._pieces, number.first):
                return True
            joined = before == "-" and self._pieces.glued(number.first - 2)
            if joined and self._word(number.first - 2)[-1:].isalpha() and self._word(number.first - 2) != "to":
                return True
        if not self._pieces.glued(number.last - 1):
            return False
        if after[:1].isalpha():
            unit = measures.unit_after(self._pieces, number.last)
            return unit is None and measures.currency_after(self._pieces, number.last) is None
        return after in _BINDING_AFTER

    def _is_called(self, number: Number, before: str, after: str) -> bool:
        """ "Called 911", "a 101 call", not "called 112 witnesses", "answered 101 calls"."""
        if after in _CALLS or (after.removesuffix("s") in _CALLS and self._word(number.first) in _MOST_CALLED):
            return True
        plural = number.last < len(self._pieces) and self._parse.tag[self._pieces.token[number.last]] in _PLURAL
        return before in _CALLING and not plural

    def _is_fraction(self, last: int) -> bool:
        number = self._last.get(last)
        return number is not None and number.fraction

    def _is_clock(self, at: int) -> bool:
        """ "11 p.m.-to-midnight": an hour that no date was read from."""
        return self._word(at) in ("a", "p") and self._pieces.lower[at + 1 : at + 4] == [".", "m", "."]

    def _is_odds(self, number: Number) -> bool:
        """Either number of "one in five", "nine out of 10"."""
        for joint in _ODDS:
            size = len(joint)
            second = self._first.get(number.last + size)
            if second and tuple(self._pieces.lower[number.last : number.last + size]) == joint:
                return self._are_odds(number, second)
            first = self._last.get(number.first - size - 1)
            if first and tuple(self._pieces.lower[number.first - size : number.first]) == joint:
                return self._are_odds(first, number)
        return False

    def _are_odds(self, first: Number, second: Number) -> bool:
        measured = measures.unit_after(self._pieces, second.last)
        return not first.fraction and first.value < second.value <= 1000 and measured is None

    def _is_item(self, number: Number, after: str) -> bool:
        """ "1. Bring water": a number that opens its sentence and is closed at once."""
        token = self._pieces.token[number.first]
        opens = self._parse.bounds[self._parse.sentence[token]][0] == token
        return opens and after in (".", ")")

    def _is_score(self, number: Number, before: str, after: str) -> bool:
        """3-1, 52-48, 555-0199: a dash between digits, and nothing counted after them."""
        if before == "-" and self._pieces.glued(number.first - 1) and self._word(number.first - 2)[:1].isdecimal():
            return True
        second = self._first.get(number.last + 1)
        if after != "-" or second is None or second.words or second.last > second.first + 1:
            return False
        if measures.currency_before(self._pieces, number.first) or measures.unit_after(self._pieces, second.last):
            return False
        if second.value <= number.value or second.last >= len(self._pieces):
            return True
        chained = self._word(second.last) == "-" and second.last + 1 in self._first
        return chained or self._parse.tag[self._pieces.token[second.last]] not in _PLURAL

    def _is_named(self, number: Number) -> bool:
        """Boeing 737, Formula 1: a number that belongs to the name before it."""
        token = self._pieces.token[number.first]
        parse = self._parse
        if not token or not parse.tag[token - 1].startswith("NNP") or not parse.lower[token - 1][:1].isalpha():
            return False
        if measures.currency_before(self._pieces, number.first):
            return False
        name = self._names.get(token)
        if name is not None and name == self._names.get(token - 1):
            return True
        head = parse.head[token]
        return (parse.dep[token] == "nummod" and head < token) or parse.head[token - 1] == head > token
