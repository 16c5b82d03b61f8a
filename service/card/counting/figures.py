"""Figures: the text's numbers with their unit, how exact they are, what they count and who said them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from service.card import lexicon
from service.card.counting import measures
from service.card.counting.ages import Ages
from service.card.counting.number_signs import NumberSigns
from service.card.counting.numbers import Counted, Number, count, plain
from service.card.facts import Approximation, Attribution, Figure, FigureKind, Moment
from service.text.document import Document, Span
from service.text.syntax import Parse

_DEFINITE = lexicon.column("figure_words", "word", kind="definite")
_MANNER = lexicon.column("figure_words", "word", kind="manner")
_DISTANCE = lexicon.column("figure_words", "word", kind="distance")
_LEVELS = frozenset({"at", "to", "from", "by", "of"})
_PERSON = lexicon.column("person_nouns", "noun")
_HARMED = lexicon.column("actor_nouns", "noun", sort="harm")
_DURING = frozenset({"over", "under", "around"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_BARE = _SUBJECTS | {"attr", "conj", "npadvmod"}
_BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH"})
_ARTICLES = frozenset({"DT", "PRP$", "CD"})
_HALF = 0.5
_CLOSES = frozenset({".", ",", "!", "?", ";", "'", '"', ""})
_MEASURED = frozenset(
    {"in", "for", "within", "than", "about", "just", "only", "least", "after", "by", "of", "last", "lasted"}
)
_SHAPES = frozenset({"dimensional", "fold"})
_RACES = frozenset({50, 60, 80, 100, 110, 200, 400, 600, 800, 1000, 1500, 3000, 5000, 10000})  # metres
_SIZES = lexicon.column("figure_words", "word", kind="size")
_FAR = 6  # tokens between a number and the end of the noun it counts


class _Phrase(NamedTuple):
    """A figure in the making: pieces ``[first, last)``; ``end`` is the piece after its last number."""

    first: int
    last: int
    end: int
    value: float
    upper: float | None
    kind: FigureKind
    unit: str | None
    approximation: Approximation
    of: str | None = None


def find_figures(
    document: Document,
    parse: Parse,
    moments: Sequence[Moment],
    attributions: Sequence[Attribution],
    counted: Counted | None = None,
) -> tuple[Figure, ...]:
    """All figures in text order; the same figure told again is one, with all its places.

    ``counted`` is the parse as ``count`` reads it, if that is done already.
    """
    found = _Scan(document, parse, counted or count(parse), moments).figures()
    sources = _sources([f.evidence[0] for f in found], attributions)
    merged: dict[tuple[object, ...], tuple[Figure, str | None, list[Span]]] = {}
    for figure, source in zip(found, sources, strict=True):
        # two bare numbers need not be the same figure
        same = figure.of.lower() if figure.of else figure.unit or figure.evidence
        key = (figure.value, figure.upper, figure.unit, figure.kind, figure.approximation, same, source)
        merged.setdefault(key, (figure, source, []))[2].extend(figure.evidence)
    return tuple(
        replace(figure, id=f"f{number}", source=source, evidence=tuple(evidence))
        for number, (figure, source, evidence) in enumerate(merged.values(), start=1)
    )


def _sources(spans: list[Span], attributions: Sequence[Attribution]) -> list[str | None]:
    """The origin of the narrowest attributed content around each span; spans in text order."""
    contents = sorted((c.start, -c.end, a.chain[-1]) for a in attributions if a.chain for c in a.content_evidence)
    out: list[str | None] = []
    around: list[tuple[int, str]] = []
    k = 0
    for span in spans:
        while k < len(contents) and contents[k][0] <= span.start:
            around.append((-contents[k][1], contents[k][2]))
            k += 1
        around = [c for c in around if c[0] > span.start]
        out.append(next((source for end, source in reversed(around) if end >= span.end), None))
    return out


class _Scan:
    """One pass over the numbers of a text."""

    def __init__(self, document: Document, parse: Parse, counted: Counted, moments: Sequence[Moment]) -> None:
        self._document = document
        self._parse = parse
        self._pieces, self._numbers = counted
        self._lower = self._pieces.lower
        self._first = {n.first: n for n in self._numbers}
        self._signs = NumberSigns(parse, self._pieces, self._numbers)
        self._ages = Ages(parse, self._pieces, self._signs)
        self._dated = sorted(e for m in moments for e in m.evidence)
        self._dated_starts = {e.start for e in self._dated}

    def figures(self) -> list[Figure]:
        out: list[Figure] = []
        dated = done = 0
        for number in self._numbers:
            start, end = self._pieces.start[number.first], self._pieces.end[number.last - 1]
            while dated < len(self._dated) and self._dated[dated].end <= start:
                dated += 1
            is_date = dated < len(self._dated) and self._dated[dated].start < end
            sentence = self._parse.sentence[self._pieces.token[number.first]]
            of_page = sentence in self._document.page or sentence in self._document.headings
            if number.first < done or is_date or of_page or self._signs.is_sign(number):
                continue
            phrase = self._measured(number)
            if phrase is None or not self._counts(phrase, number):
                continue
            phrase = self._rated(self._qualified(phrase))
            done = phrase.last
            span = self._pieces.span(phrase.first, phrase.last)
            out.append(Figure("", phrase.value, (span,), phrase.upper, phrase.unit, phrase.kind,
                              phrase.approximation, phrase.of))  # fmt: skip
        return out

    def _word(self, at: int) -> str:
        return self._lower[at] if 0 <= at < len(self._lower) else ""

    def _tag(self, at: int) -> str:
        return self._parse.tag[self._pieces.token[at]] if at < len(self._pieces) else ""

    # value and unit

    def _measured(self, number: Number) -> _Phrase | None:
        """The number or range with its currency or unit; None where it is only half of an expression."""
        pieces = self._pieces
        currency = measures.currency_before(pieces, number.first)
        first = currency[1] if currency else number.first
        upper = self._upper(number, first)
        end = upper.last if upper else number.last
        low, high = number.value, upper.value if upper else None
        if upper and number.value < 1000:
            low *= self._scale(upper)
        exact: Approximation = "range" if upper else "at_least" if number.vague else "exact"
        if number.vague and self._word(end) == "of" and self._has_unit(end + 1):
            end += 1  # millions of dollars
        whole = _Phrase(first, end, end, plain(low), high, "count", None, exact)
        if not upper and (inches := measures.inches_after(pieces, end, self._first)):
            height = plain(12 * number.value + inches[0])
            return whole._replace(kind="distance", unit="in", last=inches[1], value=height)
        after = measures.currency_after(pieces, end)
        if currency:
            return whole._replace(
                kind="money", unit=currency[0], last=after.last if after and after.times == 1 else end
            )
        unit = after or measures.unit_after(pieces, end)
        if unit is None and number.value == _HALF and number.words and self._word(end) in ("a", "an"):
            unit = measures.unit_after(pieces, end + 1)  # "half a percentage point"
        if unit:
            if unit.kind == "duration" and self._word(unit.last) in _DISTANCE:
                return None
            low, high = plain(low * unit.times), None if high is None else plain(high * unit.times)
            return whole._replace(kind=unit.kind, unit=unit.name, last=unit.last, value=low, upper=high)
        if self._is_race(number) or self._is_size(number):
            return whole._replace(kind="distance", unit="m", value=plain(number.value / 1e6))
        if self._word(first - 1) == "magnitude" and not number.words:
            return whole._replace(kind="other", unit="magnitude", first=first - 1)
        if age := self._ages.age(number, end):
            return whole._replace(kind="duration", unit="year", of=age.of)
        if number.fraction:
            halved = number.value == 0.5 and self._word(end) in ("the", "its", "all", "their")
            return whole._replace(kind="other", unit="fraction") if halved or self._word(end) == "of" else None
        return whole if low == int(low) else whole._replace(kind="other")  # nothing is counted in parts

    def _has_unit(self, at: int) -> bool:
        return bool(measures.currency_after(self._pieces, at) or measures.unit_after(self._pieces, at))

    def _upper(self, number: Number, first: int) -> Number | None:
        """The second number of "5 to 10", "10-15 people", "between $5 and $10"."""
        joint, at = self._word(number.last), number.last + 1
        if joint == "-" and self._word(at) == "to" and self._word(at + 1) == "-":
            joint, at = "to", at + 2  # 18-to-34-year-olds
        if first < number.first and measures.currency_before(self._pieces, at + 1):
            at += 1
        second = self._first.get(at)
        before = self._word(first - 1)
        if second is None or second.fraction or second.vague or number.fraction or number.vague:
            return None
        if self._word(at)[0] == "0" and self._word(at)[1:2].isdigit():
            return None  # "call 101 or 0800 555111"
        paired = joint == "and" and before == "between"
        joined = joint in ("-", "or") or (joint == "to" and before != "from")
        low = number.value * (self._scale(second) if number.value < 1000 else 1)
        return second if (paired or joined) and low < second.value else None

    def _scale(self, number: Number) -> float:
        """What "million" adds to the digits before it; 1 without such a word."""
        if number.words or number.last == number.first + 1:
            return 1
        digits = float(self._lower[number.first].replace(",", ""))
        return number.value / digits if digits else 1

    def _is_race(self, number: Number) -> bool:
        """ "The 800m and 1500m" are run; "800m people" are counted."""
        if number.last - number.first != 2 or self._word(number.last - 1) != "m" or number.value / 1e6 not in _RACES:
            return False
        return self._tag(number.last) not in ("NNS", "NNPS", "JJ")

    def _is_size(self, number: Number) -> bool:
        """ "A 30m-high cliff" is measured, whatever else "m" may mean."""
        if number.last - number.first != 2 or self._word(number.last - 1) != "m":
            return False
        return self._word(number.last + (self._word(number.last) == "-")) in _SIZES

    # whether it is a figure

    def _counts(self, phrase: _Phrase, number: Number) -> bool:
        """Whether it measures or counts something that the text shows."""
        before = self._word(phrase.first - 1)
        small = number.words and number.value < 10
        if phrase.unit is not None or number.vague:
            marks = number.vague and self._word(number.last - 1) == "scores" and self._word(number.last) != "of"
            single = small and number.value == 1 and phrase.kind == "duration"
            aside = number.words and number.value == 1 and phrase.unit == "point" and before == "at"  # "at one point"
            some_day = single and phrase.unit == "day" and self._word(phrase.last) in _CLOSES
            post = single and self._word(phrase.last) in _PERSON  # "one-day captain": a kind of captain
            return not (
                marks or aside or post or (single and before == "the") or (some_day and before not in _MEASURED)
            )
        lone = number.last == number.first + 1 == phrase.end
        if (lone and self._word(number.first) == "one") or (small and (before in _DEFINITE or before == "'s")):
            return False
        dep = self._parse.dep[self._pieces.token[phrase.end - 1]]
        after = measures.approximation_after(self._pieces, phrase.end)
        at = after.last if after else phrase.end
        digits = self._word(number.first)
        if lone and len(digits) == 4 and digits.isdecimal() and 1900 <= number.value <= 2049:
            return dep == "nummod" and self._tag(at) in ("NNS", "JJ")  # else more likely a year
        if measures.rate_after(self._pieces, phrase.end, self._first):
            return True
        if before == "from" and self._word(at) == "to" and not number.words:
            return True
        if dep in ("nummod", "quantmod") or self._tag(at) == "NNS":
            return self._is_counted(at)
        if self._word(at) in _HARMED and dep in _BARE | {"pobj"}:
            return True  # "among five killed"
        if self._word(at) == "of" and self._word(at + 1) in ("the", "them", "those", "these"):
            return True
        if dep == "pobj" and not number.words:
            return before in _LEVELS
        return dep in _BARE and (not number.words or dep in _SUBJECTS)

    def _is_counted(self, at: int) -> bool:
        """Whether a noun that can be counted follows: "12 crew", not "21 Park Street"."""
        noun = self._noun(at)
        at_word = at + (self._word(at) == "-")
        if (
            noun is None
            or self._is_year_of_one(at, noun)
            or (at_word > at and self._word(at_word) in _MANNER)
            or self._word(at_word) in _SHAPES
        ):
            return False
        return self._parse.tag[bisect_left(self._parse.end, noun.end)] != "NNP"

    def _is_year_of_one(self, at: int, noun: Span) -> bool:
        """ "A famed 1805 victory": four digits and one thing."""
        text = self._word(at - 1)
        last = bisect_left(self._parse.end, noun.end)
        return len(text) == 4 and text.isdecimal() and "1000" < text < "2100" and self._parse.tag[last] == "NN"

    # what stands around it

    def _qualified(self, phrase: _Phrase) -> _Phrase:
        """With the words that make it less than exact, on both sides."""
        before = measures.approximation_before(self._pieces, phrase.first)
        if before and phrase.kind == "duration" and self._word(before.first) in _DURING:
            before = None  # "over five years" is during them
        first, last, approximation = phrase.first, phrase.last, phrase.approximation
        if before:
            first = before.first
            approximation = before.approximation if approximation == "exact" else approximation
        else:
            after = measures.approximation_after(self._pieces, phrase.end)
            after = after or measures.approximation_after(self._pieces, last)
            if after and approximation == "exact":
                last, approximation = max(last, after.last), after.approximation
        if approximation == "range" and self._word(first - 1) == "between":
            first -= 1
        return phrase._replace(first=first, last=last, approximation=approximation)

    def _rated(self, phrase: _Phrase) -> _Phrase:
        """With what it counts and, for a rate, what it is counted by."""
        at = phrase.last
        if phrase.kind == "duration":
            old = at + 1 if self._word(at) == "-" else at
            if self._word(old) in ("old", "olds"):
                of = self._noun(old + 1)
                whose = self._document.cut(of) if of else self._signs.subject_person(phrase.first)
                return phrase._replace(last=old + 1, of=whose)
        if phrase.of:
            return phrase
        noun = self._of(phrase, at)
        if noun and phrase.approximation == "at_least" and self._tag(at) == "NNP" and self._pieces.end[at] == noun.end:
            noun = None  # "the thousands Lund gave"
        of_text = self._document.cut(noun) if noun else None
        while noun and at < len(self._pieces) and self._pieces.start[at] < noun.end:
            at += 1
        rate = measures.rate_after(self._pieces, at, self._first) if phrase.kind != "rate" else None
        if rate is None:
            return phrase._replace(of=of_text)
        unit = f"{phrase.unit}/{rate.name}" if phrase.unit else f"per {rate.name}"
        return phrase._replace(kind="rate", unit=unit, last=rate.last, of=of_text)

    def _of(self, phrase: _Phrase, at: int) -> Span | None:
        """ "60% of voters", "$2 million in aid", "a $5 fine", "three men"."""
        if phrase.kind == "distance":
            size = at + (self._word(at) == "-")
            at = size + 1 if self._word(size) in _SIZES else at
        first, second = self._word(at), self._word(at + 1)
        if first == "of":
            return self._noun(at + 1, article=True)
        if phrase.unit == "fraction":
            return self._noun(at, article=True)
        if phrase.kind == "money" and (first, second) == ("worth", "of"):
            return self._noun(at + 2)
        if phrase.kind == "money" and first == "in":
            return self._noun(at + 1)
        return self._noun(at + 2 if (first, second) == ("-", "strong") else at)

    def _noun(self, at: int, article: bool = False) -> Span | None:
        """The noun phrase from piece ``at`` to its last noun, as printed; None if none follows at once."""
        joined = self._word(at) == "-"
        at += joined
        if at >= len(self._pieces):
            return None
        if article and self._tag(at) in ("PRP$", "DT") and at + 1 in self._first:
            at += 2  # "two of its six courses"
            if at >= len(self._pieces):
                return None
        first = self._pieces.token[at]
        if joined and self._parse.tag[first] == "NN" and self._parse.tag[first + 1 : first + 2] in (("NN",), ("NNS",)):
            return self._parse.span(first, first + 1)  # "a 25-house estate" has 25 houses
        end = self._parse.bounds[self._parse.sentence[first]][1]
        last = -1
        for i in range(first, min(end, first + _FAR)):
            tag = self._parse.tag[i]
            if self._parse.start[i] in self._dated_starts:  # "11 counts Thursday"
                break
            if tag.startswith("NN"):
                last = i
            elif tag == "POS":  # "Berg's advisers": the noun is still to come
                last = -1
            elif i > first and self._parse.tag[i - 1] == "HYPH" and last >= 0:
                continue  # the "in" of "drop-in clinics"
            elif tag != "HYPH" and (last >= 0 or not (tag in _BEFORE_NOUN or (article and tag in _ARTICLES))):
                break
        start = self._pieces.start[at]
        if last < 0 or start in self._dated_starts or not self._document.text[start].isalnum():
            return None
        return Span(self._pieces.start[at], self._parse.end[last])
