"""The facts of a card that an editor can put into a box, each with the words of the page that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

KINDS = {
    "summary": _("Summary"),
    "statement": _("Statement"),
    "quote": _("Quote"),
    "actor": _("Who"),
    "figure": _("Figure"),
    "place": _("Where"),
    "rating": _("Sourcing"),
}
MODALITIES = {
    "probable": _("probable"),
    "possible": _("possible"),
    "reported": _("reported"),
    "alleged": _("alleged"),
    "conditional": _("conditional"),
    "planned": _("planned"),
    "predicted": _("predicted"),
    "asked": _("asked"),
    "opinion": _("opinion"),
}
NAMES = ("actor", "figure", "place")  # of a few words, which say little without those around them
STANCES = {"supports": False, "denies": True}  # whether it is denied; other stances say nothing about the claim
AROUND = 70  # characters before and after the words that a fact rests on


@dataclass(frozen=True)
class Evidence:
    """Words of the page and what stands around them; ``start`` and ``end`` count code points of the text read."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int

    @property
    def begins_before(self) -> bool:
        """Whether ``prefix`` begins within a sentence."""
        return self.prefix[:1].islower()

    @property
    def goes_on(self) -> bool:
        """Whether the sentence goes on behind ``suffix``."""
        return not (self.exact + self.suffix).rstrip("”’»\"' ").endswith((".", "!", "?", "…"))

    def selectors(self) -> list[dict[str, Any]]:
        """Those of a W3C Web Annotation."""
        quote = {"exact": self.exact, "prefix": self.prefix, "suffix": self.suffix}
        return [
            {"type": "TextQuoteSelector", **quote},
            {"type": "TextPositionSelector", "start": self.start, "end": self.end},
        ]


@dataclass(frozen=True)
class Fact:
    """``by``: who says so, or denies it if ``denied``; ``note``: an office, what a figure counts, how sure it is."""

    kind: str
    text: str
    by: str = ""
    denied: bool = False
    note: str = ""
    evidence: Evidence | None = None

    @property
    def label(self) -> str:
        return str(KINDS[self.kind])

    @property
    def said(self) -> str:
        """Who says so, in words; nothing where its text says it."""
        if not self.by or (self.by in self.text and not self.denied):
            return ""
        words = gettext("denied by %(name)s") if self.denied else gettext("according to %(name)s")
        return words % {"name": self.by}

    @property
    def quote(self) -> Evidence | None:
        """The words to show with it; none where a whole sentence would only be shown twice."""
        evidence = self.evidence
        return None if evidence and self.kind not in NAMES and _bare(evidence.exact) == _bare(self.text) else evidence

    def to_json(self) -> dict[str, Any]:
        own = {name: value for name, value in asdict(self).items() if name != "evidence"}
        return {**own, "selector": self.evidence.selectors() if self.evidence else []}

    @classmethod
    def from_json(cls, data: Any) -> Fact | None:
        """None for what is no fact, as when somebody has written into the form by hand."""
        try:
            words = {name: data.get(name, "") for name in ("kind", "text", "by", "note")}
            quote, position = data["selector"] or ({}, {})
            evidence = None
            if quote:
                evidence = Evidence(
                    *(str(quote[name]) for name in ("exact", "prefix", "suffix")),
                    *(int(position[name]) for name in ("start", "end")),
                )
        except (AttributeError, KeyError, TypeError, ValueError):
            return None
        if words["kind"] not in KINDS or not words["text"] or not all(isinstance(word, str) for word in words.values()):
            return None
        return cls(**words, denied=data.get("denied") is True, evidence=evidence)


def facts_of(analysis: dict[str, Any]) -> list[Fact]:
    """Of an answer of ``/v1/analyses`` that counts code points; in the order of a card, each only once."""
    text = analysis["document"].get("text", "")
    found = (Fact(**fact, evidence=_evidence(text, spans)) for fact, spans in _found(analysis))
    return list(dict.fromkeys(found))


def _found(analysis: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    card = analysis["fact_card"]
    labels = {source["id"]: source["label"] for source in card["sources"]}
    for sentence in (analysis.get("summary") or {}).get("sentences", ()):
        attribution = sentence["attribution"]
        lost = gettext("attributed in the article") if attribution["state"] == "lost" else ""
        said = {"by": attribution["label"] or "", "note": lost}
        yield {"kind": "summary", "text": sentence["text"], **said}, [sentence]
    attributions = {attribution["id"]: attribution for attribution in card["attributions"]}
    quotes = [quote for quote in card["quotes"] if quote["kind"] != "scare" and quote["speaker"] in labels]
    quoted = {_bare(quote["text"]) for quote in quotes}
    for claim in card["what"]["claims"]:
        if _bare(claim["text"]) in quoted:
            continue  # it comes as a quote
        note = str(MODALITIES.get(claim["modality"], ""))
        for attribution in map(attributions.__getitem__, claim["attributions"]):
            # The last of a chain is the origin.
            by = next((labels[source] for source in reversed(attribution["chain"]) if source in labels), "")
            if by and attribution["stance"] in STANCES:
                said = {"by": by, "denied": STANCES[attribution["stance"]], "note": note}
                yield {"kind": "statement", "text": claim["text"], **said}, claim["evidence"]
    for quote in quotes:
        # The comma before the speaker is not the speaker's.
        yield {"kind": "quote", "text": quote["text"].rstrip(", "), "by": labels[quote["speaker"]]}, quote["evidence"]
    for actor in card["who"]:
        note = ", ".join(filter(None, (actor["title"], actor["affiliation"])))
        yield {"kind": "actor", "text": actor["name"], "note": note}, actor["evidence"]
    for figure in card["figures"]:
        said = {"by": labels.get(figure["source"], ""), "note": figure["of"] or ""}
        yield {"kind": "figure", "text": figure["evidence"][0]["text"], **said}, figure["evidence"]
    for place in card["where"]:
        yield {"kind": "place", "text": place["name"]}, place["evidence"]
    rating = card["reliability"]
    if rating["label"]:
        central = [one for one in rating["ratings"] if one["claim"] == rating["central_claim"]]
        spans = [span for one in central for reason in one["reasons"] for span in reason["evidence"]]
        yield {"kind": "rating", "text": rating["label"]}, spans


def _bare(text: str) -> str:
    return text.strip("“”‘’«»„\"'., ")


def _evidence(text: str, spans: list[dict[str, Any]]) -> Evidence | None:
    if not spans:
        return None
    start, end = spans[0]["start"], spans[0]["end"]
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    # Whole words only.
    if start - len(before) > 0 and text[start - len(before) - 1] != "\n":
        before = before.partition(" ")[2]
    if end + len(after) < len(text) and text[end + len(after)] != "\n":
        after = after.rpartition(" ")[0]
    return Evidence(spans[0]["text"], before, after, start, end)
