"""Which names mean the same: full names, surnames, acronyms, spelling variants."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from service.card.naming.found import Found, is_one_word
from service.card.naming.generations import generation, generations_apart, is_kin, plain
from service.card.naming.lists import (
    Kind,
    closing_words,
    countries,
    demonyms,
    first_names,
    fold,
    known_names,
    known_places,
    royal_titles,
    title_genders,
    title_key,
    titles,
)
from service.card.naming.titles import Held
from service.text.casing import common_words
from service.text.syntax import Parse

_LEGAL = frozenset(
    ("inc", "corp", "co", "ltd", "plc", "llc", "ag", "sa", "nv", "gmbh", "spa", "company", "corporation")
)
_NAMESAKES = 30  # people of one surname, bodies of one first or last word that are compared
_CLIPPED = 4  # letters of a word that is cut short
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de"))


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are being gathered; ``words`` is its fullest name, folded."""

    kind: Kind
    words: tuple[str, ...]
    mentions: list[Found] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    gender: str = ""
    short: list[Found] = field(default_factory=list)
    office: bool = False
    royal: bool = False

    def add(self, found: Found, held: Held | None, gender: str) -> None:
        self.mentions.append(found)
        if held:
            self.held.append(held)
        self.gender = self.gender or gender


def group(parse: Parse, found: list[Found], held: dict[int, Held]) -> list[Draft]:
    """One draft for each thing named; a name that could mean two of them stays by itself.

    ``held`` is the first token of a person's name -> title and affiliation there.
    """
    words = [tuple(fold(" ".join(parse.text[f.first : f.last])).split()) for f in found]
    surnames = {w[-1] for f, w in zip(found, words, strict=True) if f.kind == "person" and len(w) > 1}
    persons: list[tuple[Found, tuple[str, ...]]] = []
    others: list[tuple[Found, tuple[str, ...]]] = []
    for f, w in zip(found, words, strict=True):
        if f.kind == "person" and len(w) == 1 and _is_family(f, w[0], surnames):
            others.append((f._replace(kind="group"), w))
        elif w:
            (persons if f.kind == "person" else others).append((f, w))
    return _persons(parse, persons, held) + _others(parse, others)


def _is_family(f: Found, word: str, surnames: set[str]) -> bool:
    """ "The Assads" of a text that names an Assad."""
    return (
        word.endswith("s") and word not in surnames and (word[:-1] in surnames or word[:-2] in surnames) and f.first > 0
    )


def _persons(parse: Parse, found: list[tuple[Found, tuple[str, ...]]], held: dict[int, Held]) -> list[Draft]:
    by_surname: defaultdict[str, list[Draft]] = defaultdict(list)
    by_first: defaultdict[str, list[Draft]] = defaultdict(list)
    full: dict[int, Draft] = {}
    surnames = {k for f, w in found if len(k := plain(w)) == 2 and _is_surname(parse, k, held.get(f.first))}
    divided = generations_apart(parse, found)
    double = {k[-2:] for _, words in found if len(k := plain(words)) > 2}  # surnames that a hyphen may join
    for f, words in found:
        key = plain(words)
        if len(key) > 1 and not (key[-2:] in double and is_one_word(parse, f)):
            recent = by_surname[key[-1]][-_NAMESAKES:]
            if key in divided:
                recent = [d for d in recent if generation(d.words) == generation(words)]
            same = [d for d in recent if _compatible(plain(d.words), key)]
            if not same and key in surnames:
                same = [d for d in recent if plain(d.words)[-len(key) :] == key]
            draft = same[0] if len(same) == 1 else None
            if draft is None:
                draft = Draft("person", words)
                by_surname[key[-1]].append(draft)
                by_first[key[0]].append(draft)
            elif len(words) > len(draft.words):
                draft.words = words
            full[f.first] = draft
            post = held.get(f.first)
            draft.gender = draft.gender or _gender(parse, f, post, words)
            draft.office = draft.office or bool(post and not post.honorific)
            draft.royal = draft.royal or _is_royal(parse, f)
    bare = _Bare(parse, by_surname, by_first)
    out: dict[int, Draft] = {}
    for f, words in found:
        gender = _gender(parse, f, held.get(f.first), words)
        draft = full.get(f.first) or bare.meant(f, words, gender, held.get(f.first))
        draft.add(f, held.get(f.first), gender)
        bare.last = draft
        out[id(draft)] = draft
    return list(out.values())


class _Bare:
    """Decides whom a surname (or given name) alone means, mention by mention in text order."""

    def __init__(self, parse: Parse, by_surname: dict[str, list[Draft]], by_first: dict[str, list[Draft]]) -> None:
        self._parse = parse
        self._by_surname = by_surname
        self._by_first = by_first
        self._owner: dict[str, Draft] = {}
        self._alone: dict[str, Draft] = {}
        self.last: Draft | None = None  # who was named last

    def meant(self, f: Found, words: tuple[str, ...], gender: str, held: Held | None) -> Draft:
        """The one person it surely means, else a draft of its own."""
        word = plain(words)[-1]
        if _is_royal(self._parse, f):  # "Prince Charles" is no Charles Kennedy
            titled = [d for d in self._by_first.get(word, []) if d.royal]
            return titled[0] if len(titled) == 1 else self._owner.setdefault(word, self._own(f, word, words))
        possible = (self._by_surname.get(word) or self._by_first.get(word) or [])[:_NAMESAKES]
        if word not in self._by_surname and self.last in possible and self._is_namesake(f, self.last):
            return self._own(f, word + "'", words)
        if age := generation(words):
            possible = [d for d in possible if generation(d.words) == age] or possible
        fitting = [d for d in possible if not (gender and d.gender and gender != d.gender)]
        introduced = [d for d in fitting if d.mentions]
        sure = [d for d in fitting if gender and d.gender == gender]
        if len(sure) == 1:
            return sure[0]
        owner = self._owner.get(word)
        if owner and gender and owner.gender and gender != owner.gender:
            return self._own(f, word + gender, words)
        if owner and (owner in fitting or owner is self._alone.get(word)):
            near = [d for d in introduced if d is not owner and self._near(d, f)]
            return owner if not near or (self._near(owner, f) and not gender) else self._own(f, word + "?", words)
        if (
            not introduced
            and len(fitting) == 1
            and not (held and held.title and not held.honorific and not fitting[0].office)
        ):
            return self._owner.setdefault(word, fitting[0])
        if len(introduced) == 1:
            return self._owner.setdefault(word, introduced[0])
        near = [d for d in introduced if self._near(d, f)]
        if len(near) == 1:
            return near[0]
        if not introduced:
            return self._owner.setdefault(word, self._own(f, word, words))
        return self._own(f, word + "?", words)

    def _is_namesake(self, f: Found, last: Draft) -> bool:
        """ "Mark Holt died. His son Mark ..."; not "Ann Holt and her son, Mark Holt. Her son Mark ..."."""
        return is_kin(self._parse, f) and not any(is_kin(self._parse, m) for m in last.mentions[:_NAMESAKES])

    def _own(self, f: Found, key: str, words: tuple[str, ...]) -> Draft:
        return self._alone.setdefault(key, Draft(f.kind, words))

    def _near(self, draft: Draft, f: Found) -> bool:
        """True where the last mention is in this sentence or the one before."""
        sentence = self._parse.sentence
        return sentence[draft.mentions[-1].first] >= sentence[f.first] - 1


def _is_royal(parse: Parse, f: Found) -> bool:
    """Whether a title that given names have alone stands before the name: "Prince Ali", "Prince Ali al-Zein"."""
    return f.first > parse.bounds[parse.sentence[f.first]][0] and title_key(parse.text[f.first - 1]) in royal_titles()


def _is_surname(parse: Parse, words: tuple[str, ...], held: Held | None) -> bool:
    """Whether two words are a surname: "Mrs Parker Bowles", or a second "Bonham Carter" """
    address = (
        held is not None
        and held.title is not None
        and titles().get(title_key(parse.text[held.title[1] - 1])) == "address"
    )
    return address or words[0] not in first_names()


def _compatible(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Two full names with one surname may be one person's: "John Smith", "J. Smith", "John A. Smith"."""
    if not _alike(a[0], b[0]):
        return False
    return all(_alike(x, y) for x, y in zip(a[1:-1], b[1:-1], strict=False))


def _alike(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _gender(parse: Parse, f: Found, held: Held | None, words: tuple[str, ...]) -> str:
    if held and held.title:
        known = title_genders()
        first, last = held.title
        for i in range(first, f.first if last <= f.first else last):  # "prime minister" + "Lord"
            gender = known.get(title_key(parse.text[i]))
            if gender:
                return gender
    if len(words) > 1:
        return first_names().get(words[0], "").replace("u", "")
    return ""


def _others(parse: Parse, found: list[tuple[Found, tuple[str, ...]]]) -> list[Draft]:
    drafts: dict[tuple[Kind, tuple[str, ...]], Draft] = {}
    by_end: dict[int, Draft] = {}
    brackets: list[tuple[Draft, Draft]] = []
    for f, words in found:
        key = (f.kind, _without_legal(words) if f.kind == "organisation" else words)
        draft = drafts.get(key)
        if draft is None:
            draft = drafts[key] = Draft(f.kind, words)
        draft.add(f, None, "")
        if len(words) > len(draft.words):
            draft.words = words
        by_end[f.last] = draft
        opens = _opening_bracket(parse, f)
        if opens in by_end:
            brackets.append((draft, by_end[opens]))
    into: dict[int, Draft] = {}
    for draft, long in brackets:
        if long is not draft and long.kind == draft.kind:
            into.setdefault(id(draft), long)
    for draft, long in _shortened([d for d in drafts.values() if d.kind != "group"], parse):
        into.setdefault(id(draft), long)
    out = []
    for draft in drafts.values():
        target = into.get(id(draft))
        if target is None or id(target) in into:
            out.append(draft)
        else:
            target.mentions.extend(draft.mentions)
            target.short.extend(draft.mentions)
    for draft in out:
        draft.mentions.sort()
    return out


def _opening_bracket(parse: Parse, f: Found) -> int:
    """The bracket that a short form stands behind, also as the sign of a share: "(ECB)", "(NYSE: BRL)"; -1 for none."""
    if f.last - f.first > 1 or not f.first:
        return -1
    before = f.first - 1
    if parse.text[before] in "([":
        listed = f.last < len(parse) and parse.text[f.last] == ":"  # the exchange is no name of the firm
        return -1 if listed else before
    return before - 2 if before > 1 and parse.text[before] == ":" and parse.text[before - 2] in "([" else -1


def _is_the(parse: Parse, f: Found) -> bool:
    """ "The Church" of a text that names one."""
    return f.first > 0 and parse.lower[f.first - 1] == "the"


def _continued(short: Draft, same_first: list[Draft], same_last: list[Draft]) -> Draft | None:
    """The one longer name that opens or, told before, ends with all words of the short one: "Norland Malahem Media"."""
    size = len(short.words)
    states = [d for d in same_last if d.words[1:] == short.words and d.words[0] in _states()]
    if len(states) == 1:
        return states[0]  # "the Supreme Court", of the "U.S. Supreme Court"
    longer = [d for d in same_first if len(d.words) > size and d.words[:size] == short.words]
    longer += [
        d for d in same_last
        if len(d.words) > size and d.words[-size:] == short.words and d.mentions[0] < short.mentions[0]
    ]  # fmt: skip
    return longer[0] if len(longer) == 1 else None


@cache
def _states() -> frozenset[str]:
    """Folded names of countries and words for what is theirs: "us", "french"."""
    return countries() | frozenset(map(fold, demonyms()))


def _clipped(short: Draft, same_first: list[Draft]) -> Draft | None:
    """The one longer name whose last word is cut in the short one: "GW Pharma" of GW Pharmaceuticals."""
    *front, last = short.words
    longer = [
        d for d in same_first
        if d is not short and list(d.words[:-1]) == front and len(last) >= _CLIPPED and d.words[-1].startswith(last)
    ]  # fmt: skip
    return longer[0] if len(longer) == 1 else None


def _named_before(short: Draft, longer: list[Draft]) -> list[Draft]:
    """The longer names told before a word that opens or closes them: "Villa" behind "Aston Villa"."""
    known = short.words[0] in known_places() or short.words[0] in known_names() or short.words[0] in demonyms()
    before = {id(d): d for d in longer[:_NAMESAKES] if d.mentions[0] < short.mentions[0]}
    return [] if known or len(longer) > _NAMESAKES else list(before.values())


def _without_legal(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1] in _LEGAL:
        words = words[:-1]
    return words


def _shortened(drafts: list[Draft], parse: Parse) -> list[tuple[Draft, Draft]]:
    """Pairs of a short name and the one long name it stands for: initials, or a telling first word."""
    by_initials: defaultdict[str, list[Draft]] = defaultdict(list)
    by_first: defaultdict[str, list[Draft]] = defaultdict(list)
    by_last: defaultdict[str, list[Draft]] = defaultdict(list)
    by_body: defaultdict[str, list[Draft]] = defaultdict(list)
    for d in drafts:
        if len(d.words) > 1:
            by_initials["".join(w[0] for w in d.words)].append(d)
            slim = "".join(w[0] for w in d.words if w not in _SMALL)
            if slim != "".join(w[0] for w in d.words):
                by_initials[slim].append(d)
            if d.kind == "organisation":
                by_first[d.words[0]].append(d)
                by_last[d.words[-1]].append(d)
                for word in closing_words().keys() & d.words:
                    by_body[word].append(d)
    common, out = common_words(), []
    for d in drafts:
        word = d.words[0]
        if len(d.words) > 1:
            same_first = by_first[word][:_NAMESAKES]
            if d.kind == "organisation" and (
                long := _continued(d, same_first, by_last[d.words[-1]][:_NAMESAKES]) or _clipped(d, same_first)
            ):
                out.append((d, long))
            continue
        printed = parse.text[d.mentions[0].first]
        longs = by_initials.get(word, []) if printed.isupper() and len(word) > 1 else []
        if (
            not longs
            and d.kind == "organisation"
            and not (word in common or word in known_places() or printed in demonyms())
            and (word not in closing_words() or _is_the(parse, d.mentions[0]))
            and not (printed.isupper() and word in known_names())
        ):
            ends = by_last.get(word, []) if word.endswith("s") and not printed.isupper() else []
            longs = by_first.get(word) or ends or by_body.get(word, [])
        if not longs and d.kind == "organisation" and not printed.isupper():
            longs = _named_before(d, [*by_first.get(word, []), *by_last.get(word, [])])
        longs = [x for x in longs if x.kind == d.kind]
        if len(longs) == 1:
            out.append((d, longs[0]))
    return out
