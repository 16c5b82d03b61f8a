"""Is a candidate an attribution? A linear score over what the word is and how it stands in the sentence.

The weights in ``data/cue_weights.tsv`` are a logistic regression, learned by ``tests/quality/learn_cues.py``; a
candidate is taken when they sum to enough. Features name lemmas of the lexicon, tags and dependencies only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from service.card.attributing import cues, speakers, voices
from service.card.attributing.candidates import Candidate
from service.card.attributing.contents import SAID
from service.card.attributing.quoting import Quoting
from service.card.lexicon import column, rows
from service.text.syntax import Parse

# Log odds. What somebody says in a clause is taken sooner than what somebody wants or does with an object, where the
# weights were learned from fewer examples and a card gains less from a find than it loses from a mistake.
_LEAST_SAID, _LEAST_ELSE = -0.75, 0.0

_DIFFUSE = column("cue_words", "word", use="diffuse")
# Shape of the content -> lemmas whose passive attributes it to nobody.
_BY_NOBODY = {"clause": _DIFFUSE | column("cue_words", "word", use="diffuse-clause"), "open": _DIFFUSE}


@cache
def weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("cue_weights")}


def score(parse: Parse, quoting: Quoting, labels: dict[int, str], candidate: Candidate) -> float:
    """Log odds that ``candidate`` attributes its content to its speaker."""
    known = map(weights().get, features(parse, quoting, labels, candidate))
    return sum(filter(None, known))


def chosen(parse: Parse, quoting: Quoting, found: Iterable[Candidate]) -> set[int]:
    """Tokens of the candidates that are attributions."""
    labels = name_labels(parse)
    return {
        c.token
        for c in found
        if (c.speaker.head >= 0 and _may(c) and score(parse, quoting, labels, c) > least(c))
        or is_diffuse(parse, c)
        or _leads_up(parse, c)
    }


def _leads_up(parse: Parse, candidate: Candidate) -> bool:
    """ "The school issued a statement: "We ...", "was quoted as saying": the words are the speaker's for certain."""
    said = candidate.pos == "verb" and candidate.content.shape in SAID and candidate.speaker.head >= 0
    if said and speakers.quoted_as(parse, candidate.token) >= 0:
        return True
    if _closes(parse, candidate) or _follows(candidate):
        return True
    head = candidate.content.head
    quoted = candidate.content.shape == "quote" and head > candidate.token and candidate.speaker.head >= 0
    return quoted and parse.lower[head - 1] == ":" and candidate.speaker.link == "subject"


def _follows(candidate: Candidate) -> bool:
    """ ""It feels like a defeat," admitted Kelly": a verb of saying and its speaker, right behind a quotation."""
    token, entry, content = candidate.token, candidate.entry, candidate.content
    spoken = content.shape == "quote" and entry is not None and entry.kind == "speech"
    return spoken and content.ranges[-1][1] == token and candidate.speaker == (token + 1, "beside")


def _closes(parse: Parse, candidate: Candidate) -> bool:
    """ "The pier was cracking, a memo obtained by the paper shows.": who or what can say it ends the sentence."""
    token, entry = candidate.token, candidate.entry
    if candidate.content.shape != "host" or candidate.speaker.link != "subject" or entry is None:
        return False
    return (
        entry.kind in ("speech", "evidence")
        and parse.tag[token] in ("VBD", "VBZ", "VBP")
        and parse.lower[parse.left[token] - 1] == ","
        and token + 2 >= parse.bounds[parse.sentence[token]][1]
        and bool(voices.sort(parse.lower[candidate.speaker.head]))
    )


def _may(candidate: Candidate) -> bool:
    entry = candidate.entry
    return candidate.content.shape in SAID or (entry is not None and not entry.clausal)


def least(candidate: Candidate) -> float:
    said = candidate.entry is not None and candidate.entry.kind in ("speech", "evidence", "perception")
    return _LEAST_SAID if said and candidate.content.shape in SAID else _LEAST_ELSE


def is_diffuse(parse: Parse, candidate: Candidate) -> bool:
    """ "It is reported that", "it was announced that", "is believed to": said by nobody in particular."""
    return (
        candidate.speaker.head < 0
        and candidate.pos == "verb"
        and candidate.entry is not None
        and candidate.entry.lemma in _BY_NOBODY.get(candidate.content.shape, ())
        and any(parse.dep[c] == "auxpass" for c in parse.children[candidate.token])
    )


def name_labels(parse: Parse) -> dict[int, str]:
    """Token -> label of the name it belongs to."""
    return {token: name.label for name in parse.names for token in range(name.first, name.last)}


def features(parse: Parse, quoting: Quoting, labels: dict[int, str], candidate: Candidate) -> Iterator[str]:
    token, pos, entry, speaker, content, _ = candidate
    tag, dep, shape, link = parse.tag[token], parse.dep[token], content.shape, speaker.link
    lemma, kind, cue_class = (entry.lemma, entry.kind, entry.cue_class) if entry else ("?", "?", "?")
    who = _who(parse, labels, speaker.head)
    yield pos
    yield f"{pos} {lemma}"
    yield f"{lemma} {shape}"
    yield f"{pos} {kind} {shape}"
    yield f"{pos} {cue_class} {shape}"
    yield f"{kind} {link}"
    yield f"{pos} {who}"
    yield f"{kind} {who}"
    yield f"{shape} {who}"
    yield f"{pos} {link} {shape}"
    yield f"tag {tag}"
    yield f"{kind} {tag} {dep}"
    if content.preposition:
        yield f"{pos} {content.preposition}"
        yield f"{lemma} {content.preposition}"
    for child in parse.children[token]:
        if child < token and parse.dep[child] in ("aux", "neg", "auxpass"):
            yield f"aux {parse.lower[child]}"
            yield f"{kind} aux {parse.lower[child]}"
    head = parse.head[token]
    if head != token:
        above = cues.verbs().get(parse.lower[head]) if parse.tag[head][0] == "V" else None
        yield f"{dep} under {above.kind if above else parse.tag[head][:2]}"
        yield f"{pos} {kind} {dep} under {above.kind if above else parse.tag[head][:2]}"
    if content.head >= 0:
        yield f"content {pos} {kind} {shape} {parse.tag[content.head][:3]}"
        size = sum(last - first for first, last in content.ranges)
        yield f"size {shape} {min(size, 40).bit_length()}"
        if shape in ("clause", "open"):
            yield f"mark {kind} {_mark(parse, content.head)}"
        if any(quoting.inside[first] or quoting.inside[last - 1] for first, last in content.ranges):
            yield "quoted"
            yield f"quoted {kind} {shape}"
    if parse.sentence[token] == 0:
        yield "first sentence"


def _who(parse: Parse, labels: dict[int, str], head: int) -> str:
    if head < 0:
        return "nobody"
    tag = parse.tag[head]
    if tag in ("PRP", "PRP$", "WP", "WDT", "DT", "WP$", "EX"):
        return parse.lower[head]
    label = labels.get(head)
    if label:
        return label
    return voices.sort(parse.lower[head]) or tag


def _mark(parse: Parse, head: int) -> str:
    for child in parse.children[head]:
        if parse.dep[child] in ("mark", "aux") or parse.tag[child][0] == "W":
            return parse.lower[child]
    return "bare"
