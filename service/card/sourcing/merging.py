"""Parties -> sources: which of the speakers of an article are one and the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from service.card.attributing import cues
from service.card.attributing.statements import Party, Statement
from service.card.lexicon import column
from service.card.naming.lists import first_names
from service.card.sourcing.origins import DOCUMENTS
from service.card.sourcing.outlets import slug
from service.card.sourcing.parties import Reader
from service.card.sourcing.phrases import Phrase
from service.card.sourcing.portraits import POSTS, Portrait
from service.text.document import Span

_APART = column("source_words", "word", use="apart")
_ANYBODY = column("source_words", "word", use="anybody")
_ANY_BODY = column("source_words", "word", use="any-body")
_SECRET = column("source_words", "word", use="secret")
_STATE_TOO = frozenset({"agency", "group", "organisation", "organization", "institution", "body"})
_OF_STATE = frozenset({"state", "military", "law_enforcement", "justice", "intergovernmental"})
_PAPERS = column("source_words", "word", use="paper")
_ONE = frozenset({"he", "she"})
_SINCE = 150  # tokens in which a group would be looked for
_JOINING = frozenset({"and", "both"})
_THING_KINDS = frozenset({"organisation", "document", "data", "media"})
_SILENT = column("source_words", "word", use="silent")  # tell sources of one kind not apart
_OTHER_RANK = column("source_words", "word", use="shared")  # "a former minister" is not the minister
_SPOKEN_FOR = frozenset({"spokesman", "spokeswoman"})
_LEAD = 3  # sentences in which an article says whom its headline means
_WITHHELD = 200  # characters from a source in which the reason may stand why it has no name
_SERVED = frozenset({"worked", "works", "served", "serves", "spent", "led", "leads", "ran", "runs", "taught", "headed"})
_NEAR = 2  # sentences over which a pronoun or "the source" still means the last unnamed one
_NEAR_GROUP = 3  # the same for "they"
_NEAR_NAMED = 4  # the same for ", he said" after somebody named
_NEAR_BODY = 6  # the same for "the company"
_NEAR_SECRET = 6  # the same for "the sources"
_LOOKBACK = 6  # sources that a later mention is compared with


@dataclass(slots=True, eq=False)
class Draft:
    """A source while its mentions are gathered; ``face`` is the portrait that tells most.

    ``statements`` are numbers of statements, each with whether the source stands at the end of the chain.
    """

    number: int
    face: Portrait
    portraits: list[Portrait] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    statements: list[tuple[int, bool]] = field(default_factory=list)
    last_sentence: int = 0
    assumed: bool = False


class Traced(NamedTuple):
    """Numbers of the drafts of a chain, and the words for its last link; both empty where nobody is shown."""

    chain: tuple[int, ...]
    evidence: tuple[Span, ...]


class Registry:
    """Gathers the sources of one article, statement after statement; linear, as each looks back at a few only."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.drafts: list[Draft] = []
        self._by_key: dict[str, Draft] = {}
        self._by_noun: dict[str, list[Draft]] = {}
        self._short: dict[str, str] = {}
        self._surnames: dict[str, str] = {}
        self._organisations: dict[str, str] = {}
        self._recent: list[Draft] = []

    def add(self, number: int, statement: Statement) -> Traced:
        """The chain of statement ``number``, outermost relay first, speakers in one breath side by side."""
        chain: list[int] = []
        evidence: tuple[Span, ...] = ()
        cue_class = statement.cue.cue_class if statement.cue else ""
        for place, party in enumerate(statement.parties):
            # Who cites a document has not issued it, if that is a medium.
            passed_on = any(self.drafts[n].face.kind == "media" for n in chain)
            portraits = self._reader.describe(party, statement.cue, issued=len(statement.parties) > 1 and not passed_on)
            if statement.stance == "declines" and cue_class == "confirm":  # "CNN was not able to confirm": no source
                portraits = tuple(p for p in portraits if p.kind != "media")
            drafts = [self._draft_of(p, statement.sentence) for p in portraits]
            spans = [p.span for p in portraits]
            if not portraits and party.pronoun:
                drafts, spans = self._pronoun(party, statement), [party.span]
            if drafts:
                apart = {d.number: s for d, s in zip(drafts, spans, strict=False) if d.number not in chain}
                evidence = tuple(sorted(apart.values())) if len(apart) > 1 else (party.span,)
            for draft, span in zip(drafts, spans, strict=False):
                draft.statements.append((number, place == len(statement.parties) - 1))
                draft.last_sentence = statement.sentence
                draft.spans += {span, party.span} if party.pronoun else {span}
                self._recent = [*(d for d in self._recent if d is not draft), draft][-_LOOKBACK:]
                if draft.number not in chain:
                    chain.append(draft.number)
        return Traced(tuple(chain), evidence)

    def _draft_of(self, portrait: Portrait, sentence: int) -> Draft:
        key = self._key(portrait)
        draft = self._by_key.get(key) if key else self._alike(portrait, sentence)
        if draft is None and portrait.anonymity == "named":
            draft = self._named_later(portrait) or self._named_next(portrait, sentence)
        if draft is None:
            draft = Draft(len(self.drafts), portrait)
            self.drafts.append(draft)
        elif not key and portrait.span not in draft.spans:  # "said it was late, blaming the rain" is one mention
            draft.assumed = draft.assumed or (draft.face.entity < 0 and draft.face.outlet is None)
        if key:
            self._by_key.setdefault(key, draft)
        draft.portraits.append(portrait)
        draft.face = _better(draft.face, portrait)
        met = self._by_noun.setdefault(portrait.phrase.noun, [])
        if draft not in met[-_LOOKBACK:]:
            met.append(draft)
        return draft

    def _named_later(self, portrait: Portrait) -> Draft | None:
        """ "His publicist said", then "the publicist, Dana Wolfe, said": the one who had no name before."""
        phrase = portrait.phrase
        if phrase.sort not in POSTS or phrase.plural or not phrase.definite:
            return None
        words = self._describing(phrase)
        for draft in self._by_noun.get(phrase.noun, [])[-_LOOKBACK:][::-1]:
            face = draft.face
            unnamed = face.entity < 0 and face.kind == "person" and face.count.stated == "one"
            if unnamed and not face.phrase.plural and words <= self._describing(face.phrase):
                return draft
        return None

    def _named_next(self, portrait: Portrait, sentence: int) -> Draft | None:
        """ "Dutch nurse says" over "Femke Bos, a Dutch nurse, said": who is described first, and named at once after.

        So also "..., a former guard said. Rolf Lind, who worked there, ...".
        """
        if sentence > _LEAD:
            return None
        draft = self._last(sentence, lambda f: f.kind == "person" and not f.phrase.plural)
        if draft is None or sentence == draft.last_sentence or draft.assumed:
            return None
        face = draft.face
        voice = face.phrase.sort == "voice"
        if face.count.stated != "one" or face.entity >= 0 or face.anonymity == "named":
            return None
        if face.phrase.definite and not (voice and face.phrase.possessed):
            return None
        if any(s.start < w.end and w.start - s.end < _WITHHELD for s in draft.spans[:2] for w in self._reader.withheld):
            return None
        told, ranks = self._told_beside(portrait, self._reader.parse.lower[face.head])
        words = self._describing(face.phrase) - self._places(face.phrase)
        if told & {"u.s.", "district"}:
            words -= {"federal"}  # "a federal judge", then "U.S. District Judge Ana Ruz"
        if voice and not words and self._is_opposed(sentence):
            return None  # whose voice it was is open
        if told:
            return draft if words <= told and not (ranks - words) & _OTHER_RANK else None
        return draft if face.phrase.sort in POSTS and self._served(portrait) else None

    def _is_opposed(self, sentence: int) -> bool:
        """Whether somebody of another side may speak: "But a spokesman for the rebels"."""
        parse = self._reader.parse
        return parse.lower[parse.bounds[sentence][0]] in ("but", "however")

    def _places(self, phrase: Phrase) -> set[str]:
        """Where somebody is: "a judge in Brenholt"."""
        parse = self._reader.parse
        return {
            parse.lower[t]
            for _, t in phrase.complements
            if parse.tag[t] == "NNP" and parse.lower[parse.head[t]] == "in"
        }

    def _told_beside(self, portrait: Portrait, noun: str) -> tuple[set[str], set[str]]:
        """What an apposition, the words before the name or the title tell with ``noun``; what describes it itself."""
        parse, head = self._reader.parse, portrait.head
        beside = [*range(portrait.phrase.first, head)]
        for child in parse.children[head]:
            if child > head and parse.dep[child] == "appos":
                beside += range(parse.left[child], parse.right[child])
        words = [parse.lower[t] for t in beside]
        same = {noun, "spokesperson"} if noun in _SPOKEN_FOR else {noun}
        told = set(words) if same.intersection(words) else set()
        ranks = {parse.lower[t] for t in beside if parse.lower[parse.head[t]] in same and parse.tag[t] != "DT"}
        entity = self._reader.names.entities[portrait.entity] if portrait.entity >= 0 else None
        title = (entity.title or "").lower().split() if entity is not None else []
        return (told.union(title), ranks.union(title)) if same.intersection(title) else (told, ranks)

    def _served(self, portrait: Portrait) -> bool:
        """ "Rolf Lind, who worked there for years": told for the first time, by what post he had and nothing else."""
        parse, head = self._reader.parse, portrait.head
        if portrait.entity < 0 or not portrait.span.overlaps(
            self._reader.names.entities[portrait.entity].mentions[0].span
        ):
            return False
        after = [c for c in parse.children[head] if c > head and parse.dep[c] in ("relcl", "appos")]
        return len(after) == 1 and parse.lower[after[0]] in _SERVED and parse.lower[parse.left[after[0]]] == "who"

    def _key(self, portrait: Portrait) -> str:
        """What names the source for certain, or ""; "the Post" is the Washington Post if that came first."""
        if portrait.outlet is not None:
            key = "o" + slug(portrait.outlet.name)
            words = portrait.outlet.name.split()
            if len(words) > 1:
                known = self._by_key.get(self._organisations.get(words[-1], ""))
                if known is not None and self._short.setdefault(words[-1], key) == key:
                    self._by_key.setdefault(key, known)  # "the Post" came before its full name
                self._short.setdefault(words[-1], key)
            return key
        if portrait.kind == "own_reporting":
            return "own"
        if portrait.implied:
            return f"i{portrait.sector}"
        if (
            portrait.kind == "organisation"
            and portrait.label.split()[-1:]
            and portrait.label.split()[-1] in self._short
        ):
            short = portrait.label.removeprefix("The ").removeprefix("the ")
            if short in self._short:
                return self._short[short]
        if portrait.entity >= 0 or portrait.anonymity == "named":
            key = f"e{portrait.entity}" if portrait.entity >= 0 else f"n{portrait.label}"
            if portrait.kind == "organisation":
                self._organisations.setdefault(portrait.label.removeprefix("The "), key)
            self._surnames.setdefault(portrait.label.split()[-1], key)
            return key
        if portrait.kind == "unknown":  # a name that was only recognised in full
            return self._surnames.get(portrait.label, "")
        return ""

    def _alike(self, portrait: Portrait, sentence: int) -> Draft | None:
        """An earlier source that an unnamed one takes up again."""
        phrase = portrait.phrase
        words = self._describing(phrase)
        parse = self._reader.parse
        if not phrase.plural and any(parse.lower[i] in _APART for i in range(phrase.first, phrase.head)):
            return None
        for draft in self._by_noun.get(phrase.noun, [])[-_LOOKBACK:][::-1]:
            if draft.face.phrase.plural == phrase.plural and self._same(phrase, words, draft):
                return draft
        if phrase.definite and phrase.plural and not words and phrase.noun in _SECRET:
            return self._last(sentence, _are_secret, _NEAR_SECRET)
        if not phrase.definite or phrase.plural:
            return None
        if phrase.noun in _ANYBODY:
            return self._last(sentence, lambda f: f.entity < 0 and f.kind == "person" and f.count.stated == "one")
        based = any(word.endswith("based") for word in words)  # "the Brenholt-based company"
        if phrase.noun in _ANY_BODY and portrait.affiliation is None and (based or not words):
            return self._last(sentence, lambda f: _is_body(f, phrase.noun), _NEAR_BODY)
        if phrase.sort == "media" and not words and portrait.entity < 0:
            return self._last(sentence, lambda f: f.kind == "media", near=sentence)
        if phrase.noun in _PAPERS:
            paper = self._last(sentence, _is_paper, near=1 if words else sentence)
            return paper if paper is None or not words or self._is_open(paper.face) else None
        return None

    def _is_open(self, face: Portrait) -> bool:
        """ "A survey has found": the next sentence may go on to tell whose, "The study by Norland University"."""
        return face.anonymity == "bare" and not face.phrase.definite and not self._describing(face.phrase)

    def _same(self, phrase: Phrase, words: frozenset[str], draft: Draft) -> bool:
        before = self._describing(draft.face.phrase)
        if phrase.definite and not phrase.plural:
            return words <= before or before <= words
        # "Sources said", after "military sources": nothing sets them apart.
        return words == before or (phrase.plural and not words)

    def _describing(self, phrase: Phrase) -> frozenset[str]:
        """The words that tell a source from another under the same noun."""
        parse = self._reader.parse
        words = {parse.lower[i] for i in phrase.modifiers if parse.tag[i] not in ("DT", "PRP$", "POS", "CD", ",")}
        return frozenset(words | {parse.lower[t] for _, t in phrase.complements}) - _SILENT

    def _pronoun(self, party: Party, statement: Statement) -> list[Draft]:
        """The unnamed source that a pronoun means, if nobody named stands between."""
        word = self._reader.parse.lower[party.head]
        if word in _ONE:
            one = self._last(statement.sentence, lambda f: f.kind == "person" and f.count.stated == "one", _NEAR_NAMED)
            near = one is None or one.face.entity >= 0 or statement.sentence - one.last_sentence <= _NEAR
            draft = one if near else None
        elif word == "they":
            draft = self._last(
                statement.sentence, lambda f: f.count.stated != "one" and f.kind not in DOCUMENTS, _NEAR_GROUP
            ) or self._body(party, statement)
        elif word == "it":
            draft = self._last(statement.sentence, lambda f: f.kind in _THING_KINDS)
        else:
            return []
        if draft is None or self._named_between(draft.portraits[-1].head, party.head, draft.face.entity):
            return []
        if draft.face.entity >= 0 and word != "they" and not self._goes_on(draft, word, statement):
            return []
        draft.assumed = draft.assumed or draft.face.entity < 0
        return [draft]

    def _body(self, party: Party, statement: Statement) -> Draft | None:
        """The body that spoke last and goes on as "they", where no group that could be meant was named since."""
        draft = self._recent[-1] if self._recent else None
        if draft is None or draft.face.kind != "organisation" or draft.face.entity < 0:
            return None
        if statement.cue is None or statement.cue.kind != "speech":
            return None
        if statement.sentence - draft.last_sentence > _NEAR_GROUP:
            return None
        parse = self._reader.parse
        since = range(draft.portraits[-1].head + 1, party.head)
        if len(since) > _SINCE:
            return None
        several = (t for t in since if parse.tag[t] in ("NNS", "NNPS") or parse.lower[t] in _JOINING)
        return None if any(parse.lower[t] not in cues.nouns() for t in several) else draft

    def _goes_on(self, draft: Draft, word: str, statement: Statement) -> bool:
        """Whether somebody named, who spoke last, can be the "he" of ", he said"."""
        if word not in _ONE or statement.cue is None:
            return False
        if statement.cue.kind != "speech" and statement.sentence - draft.last_sentence > 1:
            return False
        entity, lower = self._reader.names.entities[draft.face.entity], self._reader.parse.lower
        other = {"he": ("she", "her", "hers"), "she": ("he", "him", "his")}[word]
        if first_names().get(entity.name.split()[0].lower()) == {"he": "f", "she": "m"}[word]:
            return False
        return not any(m.form == "pronoun" and lower[m.first] in other for m in entity.mentions)

    def _named_between(self, first: int, last: int, but: int) -> bool:
        """Whether a person, save entity ``but``, is named between two tokens."""
        tags = self._reader.parse.tag
        they = self._reader.parse.lower[last] == "they"  # "she", who is one, is not in its way
        tokens = (t for t in range(first, last) if not they or not tags[t].startswith("PRP"))
        entities = map(self._reader.names.at, tokens)
        return any(e is not None and e.kind == "person" and e.index != but for e in entities)

    def _last(self, sentence: int, fits: Callable[[Portrait], bool], near: int = _NEAR) -> Draft | None:
        """The last source met that fits, if it is near."""
        for draft in reversed(self._recent):
            if fits(draft.face):
                return draft if sentence - draft.last_sentence <= near else None
        return None


def _is_body(face: Portrait, noun: str) -> bool:
    """Whether the named body may be "the party", "the firm": none of the state's is, but "the agency" may be one."""
    if face.kind != "organisation" or face.entity < 0:
        return False
    return noun in _STATE_TOO or face.sector not in _OF_STATE or noun in face.label.lower().split()


def _are_secret(face: Portrait) -> bool:
    """Whether "the sources" may be these people: several without a name, known by what they know."""
    several = face.phrase.plural and face.count.stated != "one" and face.anonymity == "bare"
    return several and (face.phrase.noun in _SECRET or face.knowledge_basis is not None)


def _is_paper(face: Portrait) -> bool:
    """What "the report" may take up: another paper, or a document that goes by a name."""
    return face.phrase.noun in _PAPERS or (face.kind in ("document", "data") and face.anonymity == "institutional")


def _better(one: Portrait, two: Portrait) -> Portrait:
    """The portrait that tells more; the first of equals."""
    return max(one, two, key=_told)


def _told(portrait: Portrait) -> tuple[bool, bool, bool, bool, bool]:
    return (
        portrait.outlet is not None,
        portrait.anonymity == "named",
        portrait.anonymity == "institutional" and portrait.kind in DOCUMENTS,
        portrait.position is not None,
        portrait.knowledge_basis is not None,
    )
