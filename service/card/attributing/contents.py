"""What is attributed: the complement of a cue, read off the dependencies."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from service.card.lexicon import column, rows
from service.text.document import Span
from service.text.syntax import Parse

Range = tuple[int, int]
# How the content hangs on the cue.
Shape = Literal["clause", "open", "object", "oblique", "host", "quote", "foregoing", "none"]


# Of what is said to be so, rather than wanted or done.
SAID: frozenset[Shape] = frozenset({"clause", "quote", "host", "foregoing"})


class Content(NamedTuple):
    """Token that heads the content, or -1; its token ranges; its shape; the preposition before an oblique."""

    head: int
    ranges: tuple[Range, ...]
    shape: Shape
    preposition: str = ""


NOTHING = Content(-1, (), "none")

_PAUSES = frozenset({",", "--", "—", "–", "-", "("})
_ADDRESSING = column("cue_words", "word", use="address")
_LISTENED = frozenset({"told", "tells", "informed", "assured"})
_STOPS = frozenset({".", ";"})
_SETTINGS = column("cue_words", "word", use="setting")
_TRIM = frozenset({",", ".", ";", ":", "-", "--", "–", "—"})
# Dependency -> clause, open clause or object.
_SHAPES = {"ccomp": 0, "xcomp": 1, "dobj": 2, "attr": 2, "oprd": 2, "acomp": 2}
_LONGEST_TITLE = 4  # tokens: ", state police Sgt"
_HAVE = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve"})
_ABOUT = column("cue_words", "word", use="about")
_DAYS = column("timex_words", "word", **{"class": "weekday"})
_WORRIES = frozenset({"about", "over"})
_FIGURING = frozenset({"put", "puts", "putting"})
_MONEY = frozenset({"$", "£", "€"})
_ADDRESSED = column("cue_words", "word", use="addressed")


class _Parts(NamedTuple):
    """The dependents of a verb that may hold its content; ``passive`` is its passive subject, or -1."""

    clauses: list[int]
    opens: list[int]
    objects: list[int]
    obliques: list[int]
    settings: list[int]
    passive: int


def _parts(parse: Parse, verb: int) -> _Parts:
    found = _Parts([], [], [], [], [], -1)
    by_shape = (found.clauses, found.opens, found.objects)
    for child in parse.children[verb]:
        dep = parse.dep[child]
        if dep in _SHAPES:
            by_shape[_SHAPES[dep]].append(child)
        elif dep == "nsubjpass":
            found = found._replace(passive=child)
        elif dep == "parataxis":
            if child < verb and parse.lower[parse.right[child] - 1] not in _STOPS:
                found.clauses.append(child)
        elif child > verb and dep == "advcl":
            if parse.tag[parse.left[child]][0] == "W":
                found.clauses.append(child)  # "would not say when ..."
        elif child > verb and dep in ("prep", "npadvmod"):
            about = dep == "prep" and parse.lower[child] in _ABOUT and not _is_setting(parse, child)
            (found.obliques if about else found.settings).append(child)
    return found


def of_verb(parse: Parse, verb: int) -> Content:
    """A clause if there is one, else an open clause, objects, or a prepositional phrase."""
    clauses, opens, objects, obliques, settings, passive = _parts(parse, verb)
    while len(clauses) > 1 and clauses[-1] > verb and _is_inserted(parse, clauses[-1]):
        del clauses[-1]  # "warned that it was cracking, a memo shows": another cue
    if clauses:
        return Content(clauses[0], _with_lost_verb(parse, verb, clauses), "clause")
    if (figured := _figured(parse, verb, objects, passive)).head >= 0:
        return figured
    hearers = (*objects, *settings, *_agents(parse, verb)) if parse.lower[verb] in _ADDRESSING else tuple(settings)
    strayed = _strayed_clause(parse, hearers)
    if strayed >= 0:
        return Content(strayed, ((parse.left[strayed], parse.right[strayed]),), "clause")
    about = any(parse.lower[o] in _WORRIES for o in obliques)  # "fell as investors worried about costs"
    if not opens and not objects and not about and _is_inserted(parse, verb):
        return _host(parse, verb)
    if opens:
        ranges = tuple((parse.left[c], parse.right[c]) for c in opens)
        if passive >= 0:  # "the plan is expected to fail": what is expected is all but the cue
            ranges = ((parse.left[passive], parse.right[passive]), *ranges)
        return Content(opens[0], ranges, "open")
    if objects:
        return Content(
            objects[0],
            tuple((parse.left[c], parse.right[c]) for c in (*objects, *_trailing(parse, objects, obliques))),
            "object",
        )
    oblique = _oblique(parse, obliques[0]) if obliques else NOTHING
    if oblique.head >= 0 and passive < 0:
        return oblique
    if passive >= 0:
        more = oblique.ranges if oblique.preposition in ("as", "of", "for", "over") else ()
        return Content(passive, ((parse.left[passive], parse.right[passive]), *more), "object")
    return _modified(parse, verb)


def _figured(parse: Parse, verb: int, objects: list[int], passive: int) -> Content:
    """ "The ministry put the toll at 14", "the toll was put at 14 by the ministry": what is counted, and its figure."""
    if parse.lower[verb] not in _FIGURING:
        return NOTHING
    counted = objects[0] if objects else passive
    at = next((c for c in parse.children[verb] if c > verb and parse.lower[c] == "at" and _has_figure(parse, c)), -1)
    if counted < 0 or at < 0:
        return NOTHING
    return Content(counted, ((parse.left[counted], parse.right[counted]), (parse.left[at], parse.right[at])), "clause")


def _has_figure(parse: Parse, preposition: int) -> bool:
    """Of a measure of any kind, but no hour of the day and no year: "put the meeting at 10am"."""
    number = next((c for c in parse.children[preposition] if parse.dep[c] == "pobj"), -1)
    return number >= 0 and any(
        parse.tag[t] == "CD" or parse.text[t] in _MONEY for t in range(parse.left[number], parse.right[number])
    )


def _agents(parse: Parse, verb: int) -> tuple[int, ...]:
    """Who stands behind the "by" of "was told by engineers that it would hold"."""
    by = (c for c in parse.children[verb] if parse.dep[c] == "agent")
    return tuple(g for c in by for g in parse.children[c] if parse.dep[g] == "pobj")


def _modified(parse: Parse, verb: int) -> Content:
    """ "The party he rails against", "a fact first reported by the paper": the noun before."""
    noun = parse.head[verb]
    if parse.dep[verb] not in ("relcl", "acl") or noun > verb or parse.tag[verb] == "VBG":
        return NOTHING
    return Content(noun, ((parse.left[noun], max(noun + 1, parse.left[verb])),), "object")


def _trailing(parse: Parse, objects: list[int], obliques: list[int]) -> list[int]:
    """ "accused him of lying", "described it as a hoax": the phrase belongs to what is said."""
    return [o for o in obliques if parse.lower[o] in ("of", "as", "for") and parse.right[objects[-1]] == parse.left[o]]


def _with_lost_verb(parse: Parse, verb: int, clauses: list[int]) -> tuple[Range, ...]:
    """The clauses, and a verb that the parser took for a second main verb though nothing joins it to the first."""
    ranges = [(parse.left[c], parse.right[c]) for c in clauses]
    for child in parse.children[verb]:
        if (
            parse.dep[child] == "conj"
            and parse.left[child] == ranges[-1][1]
            and parse.tag[child] in ("VBD", "VBZ", "VBP")
            and not any(parse.dep[c] == "nsubj" for c in parse.children[child])
        ):
            ranges.append((parse.left[child], parse.right[child]))
    return tuple(ranges)


def _is_inserted(parse: Parse, verb: int) -> bool:
    """ "as officials said", "officials said," between commas."""
    first, dep = parse.left[verb], parse.dep[verb]
    if dep == "advcl":
        return parse.lower[first] == "as" and parse.tag[verb] in ("VBD", "VBZ", "VBP", "VBN")
    pause = parse.lower[first] in _PAUSES or (first > 0 and parse.lower[first - 1] in _PAUSES)
    return pause and dep in ("parataxis", "ccomp") and is_finite(parse, verb)


def is_finite(parse: Parse, verb: int) -> bool:
    """ "Said" and "has said", not "saying" nor "was told"."""
    if parse.tag[verb] == "VBN":
        helpers = [parse.lower[c] for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass")]
        return bool(helpers) and _HAVE.issuperset(helpers)
    return parse.tag[verb] in ("VBD", "VBZ", "VBP")


def _strayed_clause(parse: Parse, phrases: tuple[int, ...]) -> int:
    """ "announced in a memo that he would go": the clause that the parser hung on the memo, or -1."""
    for phrase in phrases:
        nouns = parse.children[phrase] if parse.dep[phrase] == "prep" else (phrase,)
        for noun in nouns:
            strayed = strayed_from(parse, noun)
            if strayed >= 0:
                return strayed
    return -1


def strayed_from(parse: Parse, noun: int) -> int:
    """ "By engineers that it would hold": a clause that does not describe the noun it hangs on, or -1."""
    for child in parse.children[noun]:
        first = parse.left[child]
        if parse.dep[child] in ("relcl", "acl") and parse.lower[first] == "that" and _is_mark(parse, first):
            return child
    return -1


def _is_mark(parse: Parse, that: int) -> bool:
    """ "That" opens what is said, whatever the parser made of it, and does not stand for the memo."""
    return parse.dep[that] == "mark" or parse.tag[that] == "IN"


def _is_setting(parse: Parse, preposition: int) -> bool:
    """ "on Sunday", "in an interview": when and where, not what."""
    return parse.lower[preposition] in ("on", "in", "at", "to", "from", "with", "into") and any(
        parse.lower[child] in _SETTINGS for child in parse.children[preposition]
    )


def _host(parse: Parse, verb: int) -> Content:
    """The clause around an inserted cue, without the insertion."""
    head = parse.head[verb]
    if head == verb:
        return NOTHING
    around = ((parse.left[head], parse.left[verb]), (parse.right[verb], parse.right[head]))
    return Content(head, tuple(r for r in around if r[0] < r[1]), "host")


def _oblique(parse: Parse, preposition: int) -> Content:
    for child in parse.children[preposition]:
        if parse.dep[child] in ("pobj", "pcomp"):
            return Content(child, ((parse.left[child], parse.right[child]),), "oblique", parse.lower[preposition])
    return NOTHING


def foregoing(parse: Parse, opens: int) -> Content:
    """What stands before an added ", he said": the sentence up to the comma."""
    if opens == 0 or parse.lower[opens - 1] != ",":
        return NOTHING
    first = parse.bounds[parse.sentence[opens]][0]
    if not any(parse.tag[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(first, opens - 1)):
        return NOTHING
    return Content(first, ((first, opens - 1),), "foregoing")


def around_insertion(parse: Parse, verb: int, ends: int) -> Content:
    """What stands around ", said Jones," or before it at the end; ``ends`` is behind the speaker."""
    before = foregoing(parse, verb)
    last = parse.bounds[parse.sentence[verb]][1]
    if ends + 2 >= last or parse.lower[ends] != ",":
        return before
    first = parse.bounds[parse.sentence[verb]][0]
    return Content(first, ((first, verb - 1), (ends + 1, last)), "foregoing")


def only_listened(parse: Parse, verb: int, content: Content) -> bool:
    """ "..., a source told the Post": the object is who listened, not what was said."""
    return parse.lower[verb] in _LISTENED and content.shape == "object" and content.head > verb


def seen(parse: Parse, verb: int, content: Content) -> Content:
    """What somebody perceives: with the object before a clause, else what goes on meanwhile.

    "Saw the wall collapse and people run", "watched as soldiers burned the huts".
    """
    if content.shape == "clause":
        objects = (c for c in parse.children[verb] if parse.dep[c] == "dobj" and verb < c < content.head)
        return content._replace(ranges=(*((parse.left[o], parse.right[o]) for o in objects), *content.ranges))
    if content.head >= 0:
        return content
    for child in parse.children[verb]:
        if child > verb and parse.dep[child] == "advcl" and parse.lower[parse.left[child]] in ("as", "while", "how"):
            return Content(child, ((parse.left[child] + 1, parse.right[child]),), "clause")
    return NOTHING


def of_noun(parse: Parse, noun: int) -> Content:
    """ "the claim that ...", "support for ...", "plans to ..."."""
    for child in parse.children[noun]:
        if child > noun and parse.dep[child] in ("acl", "ccomp", "relcl") and parse.tag[child][0] == "V":
            first = parse.left[child]
            if parse.lower[first] == "that" and parse.dep[first] not in ("nsubj", "nsubjpass"):
                return Content(child, ((first, parse.right[child]),), "clause")  # not "messages that disappear"
            if parse.lower[first] == "to":
                return Content(child, ((first, parse.right[child]),), "open")
    for child in parse.children[noun]:
        if child > noun and parse.dep[child] == "prep" and parse.lower[child] in _ABOUT:
            if parse.lower[child] == "to" and parse.lower[noun] in _ADDRESSED:
                continue  # "his comments to the paper"
            return _oblique(parse, child)
    return NOTHING


def around(parse: Parse, phrase: int) -> Content:
    """The clause that a phrase such as "according to X" hangs on, without the phrase."""
    head = parse.head[phrase]
    if head == phrase:
        return NOTHING
    ranges = ((parse.left[head], parse.left[phrase]), (parse.right[phrase], parse.right[head]))
    return Content(head, tuple(r for r in ranges if r[0] < r[1]), "host")


def _tells_when(parse: Parse, token: int) -> bool:
    """A day or an hour behind the cue or its hearer, with nothing between it and what was said."""
    behind = token and parse.sentence[token - 1] == parse.sentence[token] and parse.text[token - 1][-1].isalnum()
    return bool(behind) and parse.lower[token] in _DAYS and parse.text[token + 1][0].isalnum()


def spans(parse: Parse, ranges: tuple[Range, ...]) -> tuple[Span, ...]:
    """Characters of the ranges, in text order, neighbours joined, marks at the edges cut."""
    out: list[Range] = []
    for first, last in sorted(ranges):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    trimmed = [_trim(parse, first, last) for first, last in out]
    return tuple(parse.span(first, last) for first, last in trimmed if first < last)


def _trim(parse: Parse, first: int, last: int) -> Range:
    if first + 3 < last and parse.lower[first] == "(" and parse.bounds[parse.sentence[first]][0] == first:
        # An agency's name opens the sentence: "(NNC)The man ...".
        first += 3 if parse.lower[first + 2] == ")" and parse.text[first + 1].isupper() else 0
    while first + 1 < last and parse.dep[first] == "npadvmod" and _tells_when(parse, first):
        first += 1  # "told the panel Tuesday they had no idea"
    while first < last and parse.text[first] in _TRIM:
        first += 1
    while last > first and parse.text[last - 1] in _TRIM:
        last -= 1
    return first, _without_title(parse, first, last)


def _without_title(parse: Parse, first: int, last: int) -> int:
    """ "It fell, police Sgt" before ". Dan Moor said": the speaker's rank, whose full stop was taken for an end."""
    comma = last - 1
    if comma > first and is_short_title(parse, comma):
        while comma > max(first, last - _LONGEST_TITLE) and parse.lower[comma] != ",":
            comma -= 1
        return comma if parse.lower[comma] == "," else last
    return last


def is_short_title(parse: Parse, token: int) -> bool:
    """The "Sgt" of "Sgt. Dan Moor", where the full stop was taken for an end inside the sentence."""
    return (
        parse.lower[token] in _short_titles()
        and token + 2 < len(parse)
        and parse.lower[token + 1] == "."
        and parse.tag[token + 2].startswith("NNP")
        and parse.sentence[token] == parse.sentence[token + 2]
    )


@cache
def _short_titles() -> frozenset[str]:
    return frozenset(row["title"] for row in rows("titles") if row["full"])
