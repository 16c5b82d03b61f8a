"""Pronouns and definite nouns that surely mean somebody named; where two would fit, none.

He and she take the subject before object and the near before the far, and never what stands in quotation
marks; a common noun such as "a woman" competes, so that its pronoun is not given to somebody named.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from typing import Literal, NamedTuple

from service.card.naming import callings
from service.card.naming.grouping import Draft
from service.card.naming.lists import demonyms, titles
from service.text.document import Document
from service.text.syntax import Parse

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_POSSESSIVE = frozenset(("his", "her", "its"))
_SUBJECT = frozenset(("nsubj", "nsubjpass"))
_WINDOW = 2  # sentences back in which a pronoun looks for its person
_OPENING = frozenset(('"', "“", "''", "``", "„", "«"))
_CLOSING = frozenset(('"', "”", "''", "»"))
_ADDRESSING = frozenset(("asked", "asks", "told", "tells", "urged", "warned", "informed", "reminded", "assured"))
_QUOTES = _OPENING | _CLOSING
_GOES_ON = frozenset(("of", "for", "at", "who", "in", "from", "with", "-"))
_MEMORY = 40  # mentions that are looked back at
_NOBODY = -1


class Reference(NamedTuple):
    """Token range ``[first, last)`` that means a named entity without naming it."""

    first: int
    last: int
    form: Literal["pronoun", "nominal"]


class _Seen(NamedTuple):
    """A person mentioned: the draft's index, or -1 for a common noun; where; as a subject, and of the main verb."""

    draft: int
    token: int
    sentence: int
    subject: bool
    gender: str
    main: bool = False


@cache
def _telling() -> frozenset[str]:
    return frozenset((*_PRONOUNS, *_QUOTES, *callings.person_nouns(), "it", "the"))


def resolve(document: Document, parse: Parse, drafts: list[Draft]) -> list[list[Reference]]:
    """For each draft, the pronouns and definite nouns that mean it, in text order."""
    out: list[list[Reference]] = [[] for _ in drafts]
    if not drafts:
        return out
    walk = _Walk(document, parse, drafts)
    for index, reference in walk.run():
        out[index].append(reference)
    return out


class _Walk:
    """One pass over the tokens that keeps who was mentioned last, and how."""

    def __init__(self, document: Document, parse: Parse, drafts: list[Draft]) -> None:
        self.parse = parse
        self.drafts = drafts
        self.paragraph = [s.paragraph for s in document.sentences]
        self.named: dict[int, tuple[int, int]] = {}
        for index, draft in enumerate(drafts):
            for f in draft.mentions:
                self.named[f.first] = (index, f.last)
        self.by_title, self.by_word = callings.offices(parse, drafts)
        self.by_age = callings.ages(parse, drafts)
        self.persons = sorted((d.mentions[0].first, index) for index, d in enumerate(drafts) if d.kind == "person")
        self.gender = [d.gender for d in drafts]
        self.seen: list[_Seen] = []
        self.bodies: list[_Seen] = []
        self.untold: dict[str, int] = {}  # gender -> the last sentence with a "she" whom nothing in reach explains
        self.at_paragraph = -1
        self.quoted = False

    @cached_property
    def nationals(self) -> dict[str, int]:
        """Words for nations -> where one stands first before a noun: "an Australian man"."""
        parse, known, out = self.parse, demonyms(), dict[str, int]()
        for t, word in enumerate(parse.text[:-1]):
            if word in known and t + 1 not in self.named and parse.tag[t + 1][:2] == "NN":
                out.setdefault(word, t)
        return out

    def run(self) -> list[tuple[int, Reference]]:
        parse, named = self.parse, self.named
        out: list[tuple[int, Reference]] = []
        behind = 0
        for i in sorted({*named, *parse.tokens_of(_telling())}):
            if i < behind:
                continue
            word = parse.lower[i]
            paragraph = self.paragraph[parse.sentence[i]]
            if paragraph != self.at_paragraph:
                self.at_paragraph, self.quoted = paragraph, False
            if i in named:
                index, behind = named[i]
                if not self.quoted:  # who is named in somebody's words is nobody's "he" outside them
                    self._note(index, behind - 1)
            elif word in _QUOTES:
                self.quoted = self._opens(i, word)
            elif not self.quoted:
                found = self._refers(i, word)
                if found:
                    behind = found[1].last
                    out.append(found)
        return out

    def _opens(self, i: int, mark: str) -> bool:
        """Whether a quotation is open behind the mark; spaces tell which way a straight one looks."""
        if mark not in _OPENING or mark not in _CLOSING:
            return mark in _OPENING
        start, end = self.parse.start, self.parse.end
        apart = i == 0 or end[i - 1] < start[i]
        joined = i + 1 < len(self.parse) and end[i] == start[i + 1]
        return apart if apart == joined else not self.quoted

    def _refers(self, i: int, word: str) -> tuple[int, Reference] | None:
        parse = self.parse
        if word in _PRONOUNS:
            person = self._person(i, _PRONOUNS[word])
            if person is None:
                if parse.dep[i] in _SUBJECT:
                    self.untold[_PRONOUNS[word]] = parse.sentence[i]
                return None
            self.gender[person] = self.gender[person] or _PRONOUNS[word]
            self._note(person, i)
            return person, Reference(i, i + 1, "pronoun")
        if word == "it":
            body = self._body(i)
            return None if body is None else (body, Reference(i, i + 1, "pronoun"))
        if word == "the":
            nominal = self._nominal(i)
            if nominal:
                self._note(nominal[0], nominal[1].last - 1)
            return nominal
        if parse.tag[i] == "NN" and not self._explains_name(i):
            gender = callings.person_nouns()[word]
            self.seen.append(_Seen(_NOBODY, i, parse.sentence[i], parse.dep[i] in _SUBJECT, gender))
        return None

    def _note(self, index: int, token: int) -> None:
        parse = self.parse
        draft = self.drafts[index]
        head = token
        if parse.dep[head] == "appos" and parse.head[head] < head:  # "the mayor, Ann Lee, said"
            head = parse.head[head]
        while parse.dep[head] == "conj" and parse.head[head] < head and parse.tag[parse.head[head]][:2] == "NN":
            head = parse.head[head]  # in "Hill and Moor said" both are subjects
        subject = parse.dep[head] in _SUBJECT
        main = subject and parse.dep[parse.head[head]] == "ROOT"
        entry = _Seen(index, token, parse.sentence[token], subject, self.gender[index], main)
        if draft.kind == "person":
            self.seen.append(entry)
        elif draft.kind == "organisation":
            self.bodies.append(entry)

    def _explains_name(self, i: int) -> bool:
        """A noun for somebody named beside it: "spokesman John Smith", "John Smith, a lawyer"."""
        parse = self.parse
        if i + 1 in self.named or (i + 2 in self.named and parse.text[i + 1] == ","):
            return True
        return parse.dep[i] in ("appos", "attr", "compound", "conj")

    def _person(self, i: int, gender: str) -> int | None:
        """The person a pronoun means: the only one in reach, or the one who is the subject so far."""
        parse, sentence = self.parse, self.parse.sentence[i]
        word = parse.lower[i]
        reach = self._fitting(sentence - _WINDOW, gender)
        if word not in _POSSESSIVE and parse.dep[i] not in _SUBJECT and not word.endswith("self"):
            rival = self._clause_subject(i)
            reach = [e for e in reach if rival is None or (e.draft if e.draft >= 0 else None) != rival or e.draft < 0]
        if not reach:
            return None
        who = {e.draft for e in reach}
        if len(who) == 1:
            # In "She lost to Moor. She said" both are the one who is not told.
            beside = not reach[0].subject and self.untold.get(gender) == reach[0].sentence
            return None if beside else _named(reach[0])
        here = [e for e in reach if e.sentence == sentence]
        if here and self._addressed(here[0]):
            return None
        if here:
            if word not in _POSSESSIVE and parse.dep[i] not in _SUBJECT and len({e.draft for e in here}) > 1:
                return None
            return self._among(here, gender)
        if word not in _POSSESSIVE and parse.dep[i] not in _SUBJECT:
            return None
        last = max(e.sentence for e in reach)
        near = [e for e in reach if e.sentence == last]
        if last < sentence - 1 or any(self._addressed(e) for e in near):
            return None
        return self._among(near, gender)

    def _fitting(self, since: int, gender: str) -> list[_Seen]:
        """Persons of that gender, or of none known, mentioned in sentence ``since`` or later; the last one first."""
        out: list[_Seen] = []
        for entry in self.seen[: -_MEMORY - 1 : -1]:
            if entry.sentence < since or len(out) > 8:
                break
            known = self.gender[entry.draft] if entry.draft >= 0 else entry.gender
            if not known or known == gender:
                out.append(entry)
        return out

    def _addressed(self, entry: _Seen) -> bool:
        """True for the one spoken to: in "Hill asked the driver if he was hurt" both could be meant."""
        parse = self.parse
        return parse.dep[entry.token] in ("dobj", "dative") and parse.lower[parse.head[entry.token]] in _ADDRESSING

    def _among(self, near: list[_Seen], gender: str) -> int | None:
        """Of the persons of one sentence: the only one, or the only subject, of known gender before unknown."""
        if len({e.draft for e in near}) == 1:
            return _named(near[0])
        subjects = [e for e in near if e.subject]
        if len({e.draft for e in subjects}) == 1:
            return _named(subjects[0])
        main = [e for e in subjects if e.main]
        if len({e.draft for e in main}) == 1:  # in "Hill said Moor was late" it is Hill who goes on
            return _named(main[0])
        certain = [e for e in near if (self.gender[e.draft] if e.draft >= 0 else e.gender) == gender]
        if len({e.draft for e in certain}) == 1 and not any(e.subject for e in near if e not in certain):
            return _named(certain[0])
        return None

    def _clause_subject(self, i: int) -> int | None:
        """The draft that is the subject of the verb over token ``i``: an object pronoun never means it."""
        parse = self.parse
        verb = parse.head[i]
        if parse.dep[i] in ("pobj", "dative") and parse.head[verb] != verb:
            verb = parse.head[verb]
        for child in parse.children[verb]:
            if parse.dep[child] in _SUBJECT:
                return next((e.draft for e in self.seen[: -_MEMORY - 1 : -1] if e.token == child), None)
        return None

    def _body(self, i: int) -> int | None:
        """As in "It said" after a sentence with one organisation as its subject, and no other one."""
        parse, sentence = self.parse, self.parse.sentence[i]
        if parse.dep[i] != "nsubj" or parse.head[i] - i > 2 or parse.lower[parse.head[i]] not in _speech():
            return None
        near = [e for e in self.bodies[-6:] if sentence - 1 <= e.sentence <= sentence]
        subjects = {e.draft for e in near if e.subject}
        return subjects.pop() if len(subjects) == 1 else None

    def _nominal(self, i: int) -> tuple[int, Reference] | None:
        """As in "the president", "the ministry", "the company" where one thing named so far is such."""
        parse = self.parse
        end = parse.bounds[parse.sentence[i]][1]
        if parse.lower[i + 2 : i + 6] == ("-", "year", "-", "old"):
            return self._of_age(i, i + 6, end)
        if i + 1 in self.named:
            return self._of_post(i + 1, end)
        noun = i + 1
        while (
            noun + 1 < min(end, i + 4)
            and parse.tag[noun] in ("NN", "NNP", "JJ", "NNS")
            and parse.tag[noun + 1] in ("NN", "NNP")
        ):
            if parse.head[noun] != noun + 1 and parse.lower[noun] not in titles():
                break
            noun += 1
        if noun == i + 1 and noun < end and parse.text[noun] in demonyms():
            return self._of_nation(i, end)
        if noun >= end or parse.tag[noun] not in ("NN", "NNP") or noun in self.named:
            return None
        follows = parse.lower[noun + 1] if noun + 1 < end else ""
        if follows in _GOES_ON or noun + 1 in self.named:
            return None
        if parse.dep[noun] == "compound" or parse.dep[noun] == "attr":
            return None
        key = " ".join(parse.lower[i + 1 : noun + 1])
        possible = self.by_title.get(key) or self.by_word.get(key) or self._by_words(key)
        if possible is None and key in callings.COMPANY:
            possible = self.by_word.get("company")
        if possible is None or len(possible) != 1:
            return None
        index, since = next(iter(possible.items()))
        if key in callings.COMPANY and self.bodies and self.bodies[-1].subject and self.bodies[-1].draft != index:
            return None  # "Rival Norwell said it would not. The company ..."
        return (index, Reference(i, noun + 1, "nominal")) if since < i else None

    def _by_words(self, key: str) -> dict[int, int] | None:
        """Bodies whose names have all words of "city council"."""
        *before, noun = key.split(" ")
        bodies = self.by_word.get(noun, {}) if before else {}
        return {d: since for d, since in bodies.items() if all(w in self.drafts[d].words for w in before)} or None

    def _of_post(self, body: int, end: int) -> tuple[int, Reference] | None:
        """As in "the Arden Rail spokesman" where one such has been named as that body's."""
        parse, (index, first) = self.parse, self.named[body]
        last = first
        while last < min(end, first + 3) and parse.tag[last] in ("NN", "JJ") and last not in self.named:
            last += 1
        holders = self.by_title.get(" ".join(parse.lower[first:last]), {}) if last > first else {}
        if len(holders) != 1 or (last < end and parse.lower[last] in _GOES_ON):
            return None
        holder, since = next(iter(holders.items()))
        bodies = [held.affiliation for held in self.drafts[holder].held if held.affiliation]
        theirs = any(self.named.get(at, (-1, 0))[0] == index for at, _ in bodies)
        return (holder, Reference(first, last, "nominal")) if theirs and since < body else None

    def _of_nation(self, i: int, end: int) -> tuple[int, Reference] | None:
        """As in "the Australian" where one person alone has been named, and nobody of that nation without a name."""
        parse, last = self.parse, i + 2
        if last < end and parse.tag[last][:2] in ("NN", "JJ"):
            return None
        alone = bisect_left(self.persons, (i,)) == 1
        if not alone or self.nationals.get(parse.text[i + 1], i) < i:
            return None
        return self.persons[0][1], Reference(i, last, "nominal")

    def _of_age(self, i: int, last: int, end: int) -> tuple[int, Reference] | None:
        """As in "the 34-year-old" where one person of that age has been named, or one alone was spoken of before."""
        parse = self.parse
        aged = self.by_age.get(parse.text[i + 1], {})
        if aged:
            index, since = next(iter(aged.items()))
            alone = len(aged) == 1 and since < i
        else:
            index = self._spoken_of(i)
            alone = index >= 0
            while last < end and (
                (parse.tag[last] in ("NN", "JJ") and last not in self.named)
                or (last in self.named and parse.tag[last : last + 2] == ("NNP", "NN"))  # "former Chelsea chairman"
            ):
                last += 1
        follows = last < end and parse.tag[last][:2] == "NN"
        return (index, Reference(i, last, "nominal")) if alone and not follows else None

    def _spoken_of(self, i: int) -> int:
        """Whom the sentence that token ``i`` opens goes on about: the subject of the one before, if nobody else is
        in it; -1 for nobody."""
        parse, sentence = self.parse, self.parse.sentence[i]
        near = [e for e in self.seen[: -_MEMORY - 1 : -1] if e.sentence >= sentence - 1]
        who = {e.draft for e in near}
        opens = parse.bounds[sentence][0] == i
        return who.pop() if opens and len(who) == 1 and any(e.subject for e in near) else _NOBODY


def _named(entry: _Seen) -> int | None:
    return entry.draft if entry.draft >= 0 else None


@cache
def _speech() -> frozenset[str]:
    return frozenset(
        ("said", "says", "added", "adds", "told", "announced", "stated", "confirmed", "denied", "declined")
    )
