"""A rating in words, which always come before the code."""

from __future__ import annotations

from collections.abc import Mapping

from service.card.facts import Source
from service.card.sourcing.origins import OriginReading

OWN_VOICE = "Stated by the outlet itself; the text names no source for it."
DIFFUSE = "Reported without saying by whom; the text names no source for it."
OPEN = "Said by somebody in the text, which leaves open who it is; no other source."
NOT_PUBLIC = "Words that were not public; the text names nobody who heard them."
CIRCULAR = "Reports that rest on one another; no source outside them."
OPINION = "An opinion piece; not rated."
NOTHING = "Nothing in the text can be rated."
UNREAD = "Not rated: no fact card is made for this language."

_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
_SECTORS = {
    "state": "state", "military": "military", "law_enforcement": "police", "political": "political",
    "justice": "court", "business": "company", "academia": "academic", "health": "medical", "religious": "church",
    "sport": "sports", "intergovernmental": "intergovernmental", "state_media": "state media",
    "armed_group": "armed-group",
}  # fmt: skip
_SEVERAL = {
    "the text does not show that": "the articles do not show that", "the text shows": "the articles show",
    " in the text": " in the articles", "the text names": "the articles name",
    "the text does not name": "the articles do not name",
    "by the outlet itself": "by the outlets themselves", "The outlet's own": "An outlet's own",
}  # fmt: skip


def label_of(
    reading: OriginReading, sources: Mapping[str, Source], *, diffuse: bool, private: bool, open: bool = False
) -> str:
    """What a claim rests on, in one sentence."""
    if not reading.origins:
        if "circular" in reading.patterns:
            return CIRCULAR
        return NOT_PUBLIC if private else OPEN if open else DIFFUSE if diffuse else OWN_VOICE
    start = _origins(reading, sources)
    relayed = _relays(reading, sources)
    ending = _ending(reading)
    return _capital(start) + (f", {relayed}" if relayed else "") + (f"; {ending}." if ending else ".")


def of_several(label: str, articles: int) -> str:
    """A label that several articles share."""
    if articles == 1:
        return label
    for one, many in _SEVERAL.items():
        label = label.replace(one, many)
    return f"{_capital(_number(articles))} articles: {label[:1].lower()}{label[1:]}"


def _origins(reading: OriginReading, sources: Mapping[str, Source]) -> str:
    count = reading.count
    kinds = {sources[s].kind for o in reading.origins for s in o.sources}
    if all(o.behind for o in reading.origins):
        return f"{_number(count)} report{'s' if count > 1 else ''} whose origin the text does not name"
    if count == 1:
        origin = reading.origins[0]
        if "own_reporting" in kinds:
            return "the outlet's own reporting"
        if kinds & {"document", "data"}:
            return f"one {'identified' if origin.identified else 'unidentified'} document"
        told = "named" if any(sources[s].anonymity == "named" for s in origin.sources) else "identified"
        return f"one {told if origin.identified else 'unnamed'} {_side(reading, sources)}source"
    unnamed = count - reading.identified
    if not unnamed:
        return f"{_number(count)} identified {_side(reading, sources)}sources"
    if unnamed == count:
        return f"{_number(count)} unnamed {_side(reading, sources)}sources"
    return f"{_number(count)} sources, {_number(reading.identified)} of them identified"


def _side(reading: OriginReading, sources: Mapping[str, Source]) -> str:
    """The sector in a word, where all origins share it."""
    sectors = {sources[s].sector for o in reading.origins for s in o.sources}
    word = _SECTORS.get(sectors.pop()) if len(sectors) == 1 else None
    return f"{word} " if word else ""


def _relays(reading: OriginReading, sources: Mapping[str, Source]) -> str:
    """ "repeated by several agencies", "passed on by one outlet"; a relay that is itself the end says nothing more."""
    relays = [sources[r] for r in reading.relays if r not in {o.behind for o in reading.origins}]
    if not relays:
        return ""
    agencies = all(r.sector == "news_agency" or "agenc" in r.label.lower() for r in relays)
    noun = ("agency", "agencies") if agencies else ("outlet", "outlets")
    if len(relays) > 1 or any(r.count.stated != "one" for r in relays):
        return f"repeated by several {noun[1]}"
    return f"passed on by one {noun[0]}"


def _ending(reading: OriginReading) -> str:
    if reading.independence == "independent":
        return "the text shows that they were asked apart from each other"
    if reading.independence == "plural":
        return "the text does not show that they are independent"
    if "own_reporting" in reading.patterns or "document_based" in reading.patterns:
        return ""
    return "no separate confirmation in the text"


def _number(count: int) -> str:
    return _NUMBERS.get(count, str(count))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
