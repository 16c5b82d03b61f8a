"""Who says it in a headline that stands over the article: "Reports: ...", "...: police", "Court rules ...".

Headlines leave out the words that a parser goes by, so that they are read by their shape, and only where a noun
that can speak shows who it is.
"""

from __future__ import annotations

from service.card.attributing import cues, voices
from service.card.attributing.contents import Range, spans
from service.card.attributing.credits import named_party
from service.card.attributing.statements import CueWord, Statement
from service.card.claiming.page import headline_of
from service.card.naming.names import Names
from service.text.document import Document
from service.text.syntax import Parse

_LONGEST = 30  # tokens
_SPEAKER = 4  # tokens for who it is
_SIGNS = frozenset({":", "-", "--", "–", "—"})
_SAYS = frozenset({"say", "says"})
_SPEAKING = frozenset({"side", "post", "office", "voice", "crowd", "public", "body", "media", "document", "data"})
_QUOTES = frozenset({"'", '"', "``", "''", "‘", "“"})
_FINITE = ("VBZ", "VBD", "VBP", "MD")


def find_headline(document: Document, parse: Parse, names: Names) -> Statement | None:
    """What the headline attributes to somebody, if anything; for one whose words hold no cue that a parse shows."""
    number = headline_of(document)
    if number < 0:
        return None
    first, last = parse.bounds[number]
    if not 3 < last - first <= _LONGEST:
        return None
    return _led(parse, names, first, last) or _closed(parse, names, first, last) or _ruled(parse, names, first, last)


def _led(parse: Parse, names: Names, first: int, last: int) -> Statement | None:
    """ "Reports: club to be sold", "Moor: 'We will rebuild'"."""
    for sign in range(first + 1, min(first + _SPEAKER + 1, last - 1)):
        if parse.lower[sign] == ":":
            quoted = parse.text[sign + 1] in _QUOTES and _is_person(names, sign - 1)
            if quoted or _speaks(parse, names, first, sign):
                return _statement(parse, names, (first, sign), (sign + 1, last), sign)
            break
    return None


def _closed(parse: Parse, names: Names, first: int, last: int) -> Statement | None:
    """ "Bridge was cracking: report", "Bridge unsafe, say engineers"."""
    for at in range(last - 2, max(last - _SPEAKER - 2, first + 2), -1):
        said = parse.lower[at] in _SAYS and parse.lower[at - 1] == ","
        if (said or parse.lower[at] in _SIGNS) and _speaks(parse, names, at + 1, last):
            return _statement(parse, names, (at + 1, last), (first, at), at)
    return None


def _ruled(parse: Parse, names: Names, first: int, last: int) -> Statement | None:
    """ "Court rules worship is legal": a verb that the parser may take for a plural."""
    for verb in range(first + 1, min(first + _SPEAKER + 1, last - 2)):
        entry = cues.verbs().get(parse.lower[verb])
        if entry is None or entry.kind not in ("speech", "evidence") or not parse.lower[verb].endswith("s"):
            continue
        noun, after = parse.lower[verb - 1], parse.tag[verb + 1]
        singular = parse.tag[verb - 1] in ("NN", "NNP") and noun != "police"  # "police reports" are papers
        clause = any(tag in _FINITE for tag in parse.tag[verb + 2 : last])
        opens = singular and clause and not after.startswith(("V", "MD", "IN", "CC"))
        if opens and _speaks(parse, names, first, verb):
            return _statement(parse, names, (first, verb), (verb + 1, last), verb)
    return None


def _speaks(parse: Parse, names: Names, first: int, last: int) -> bool:
    """Whether the words are a noun that can speak with what describes it; "match report" is no report of anybody's."""
    sort = voices.sort(parse.lower[last - 1])
    before = range(first, last - 1)
    if sort not in _SPEAKING or not all(parse.tag[t].startswith(("N", "J")) for t in before):
        return False
    return sort not in ("document", "data") or all(names.by_token[t] >= 0 or parse.tag[t] == "JJ" for t in before)


def _is_person(names: Names, token: int) -> bool:
    entity = names.at(token)
    return entity is not None and entity.kind == "person"


def _statement(parse: Parse, names: Names, speaker: Range, content: Range, cue: int) -> Statement:
    return Statement(
        sentence=parse.sentence[cue],
        parties=(named_party(parse, names, *speaker),),
        cue=CueWord("neutral", "say", cue, parse.span(cue, cue + 1)),
        content=spans(parse, (content,)),
    )
