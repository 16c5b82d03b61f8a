"""The fact card's schema: every value with its evidence, every enumeration from ``card.facts``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from marshmallow import fields, validate

from service.api.fields import Response
from service.card import facts


def _text(description: str, *, null: bool = False) -> fields.String:
    return fields.String(required=True, allow_none=null, metadata={"description": description})


def _one_of(literal: Any, description: str) -> fields.String:
    return fields.String(
        required=True, validate=validate.OneOf(get_args(literal)), metadata={"description": description}
    )


def _ref(what: str, *, null: bool = True) -> fields.String:
    return _text(f"Id of {what}.", null=null)


def _refs(what: str) -> fields.List[Any]:
    return fields.List(fields.String(), required=True, metadata={"description": f"Ids of {what}."})


def _texts(description: str) -> fields.List[Any]:
    return fields.List(fields.String(), required=True, metadata={"description": description})


def _several_of(literal: Any, description: str) -> fields.List[Any]:
    return fields.List(
        fields.String(validate=validate.OneOf(get_args(literal))), required=True, metadata={"description": description}
    )


def _share(description: str) -> fields.Float:
    return fields.Float(required=True, metadata={"description": description, "minimum": 0, "maximum": 1})


def _count(description: str, least: int = 0) -> fields.Integer:
    return fields.Integer(required=True, metadata={"description": description, "minimum": least})


def _flag(description: str) -> fields.Boolean:
    return fields.Boolean(required=True, metadata={"description": description})


def _part(schema: type[Response], *, null: bool = False) -> fields.Nested:
    return fields.Nested(schema, required=True, allow_none=null)


def _many(schema: type[Response], description: str = "") -> fields.List[Any]:
    metadata = {"description": description} if description else {}
    return fields.List(fields.Nested(schema), required=True, metadata=metadata)


class Span(Response):
    """Half-open: `text[start:end]` of the analysed text is `text`."""

    start = _count("Offset of the first character.")
    end = _count("Offset after the last character.")
    text = _text("The characters, as printed.")


def _evidence(*, least: int = 1) -> fields.List[Any]:
    words = "The text that shows it, first mention first."
    return fields.List(fields.Nested(Span), required=True, metadata={"description": words, "minItems": least})


class Actor(Response):
    id = _text("`w1`, `w2`, … by salience.")
    name = _text("Fullest name in the text.")
    type = _one_of(facts.ActorType, "What it is.")
    title = _text("Title or office, from the text.", null=True)
    affiliation = _text("Side or employer, from the text.", null=True)
    aliases = _texts("Other names in the text.")
    roles = _several_of(facts.ActorRole, "Its part in the story.")
    salience = _share("Weight in the story.")
    evidence = _evidence()


class Event(Response):
    text = _text("The main event as a phrase of the text.")
    agent = _ref("the actor who did it")
    predicate = _text("What was done.", null=True)
    patient = _ref("the actor it was done to")
    claim = _ref("the claim that states it")
    evidence = _evidence()


class Claim(Response):
    id = _text("`c1`, `c2`, …")
    text = _text("The claim, as printed.")
    central = _flag("The claim that states the news.")
    factual = _flag("It could be checked.")
    speech_act = _flag("The saying is the news.")
    polarity = _one_of(facts.Polarity, "Whether it is stated or negated.")
    modality = _one_of(facts.Modality, "The strongest hedge between the outlet and the content.")
    attributions = _refs("its attributions")
    rating = _ref("its rating")
    evidence = _evidence()


class What(Response):
    event = _part(Event, null=True)
    claims = _many(Claim)


class Place(Response):
    """A gazetteer entry, WGS 84."""

    kind = _one_of(facts.PlaceKind, "What it is.")
    name = _text("Name in the gazetteer.", null=True)
    country = _text("ISO 3166-1 alpha-2 code.", null=True)
    geonames = fields.Integer(required=True, allow_none=True, metadata={"description": "GeoNames id."})
    latitude = fields.Float(required=True, metadata={"minimum": -90, "maximum": 90})
    longitude = fields.Float(required=True, metadata={"minimum": -180, "maximum": 180})


class Location(Response):
    id = _text("`p1`, `p2`, …")
    name = _text("The place, as printed.")
    role = _one_of(facts.PlaceRole, "Its part in the story.")
    salience = _share("Weight in the story.")
    resolution = _one_of(facts.Resolution, "How sure the gazetteer entry is.")
    place = _part(Place, null=True)
    candidates = _many(Place, "The entries that fit, where several do.")
    evidence = _evidence()


class Moment(Response):
    id = _text("`t1`, `t2`, …")
    timex = _one_of(facts.TimexType, "TIMEX3 type.")
    value = _text("TIMEX3 or EDTF value; open where the text leaves it open, as `XXXX-WXX-7`.")
    precision = _one_of(facts.Precision, "How fine the value is.")
    anchor = _one_of(facts.Anchor, "What a relative expression was resolved with.")
    resolved = _flag("The value names one time.")
    role = _one_of(facts.TimeRole, "Its part in the story.")
    evidence = _evidence()


class Count(Response):
    stated = fields.String(
        required=True,
        metadata={"description": "`one`, `several`, `unknown` or a number.",
                  "pattern": "^(one|several|unknown|[0-9]+)$"},
    )  # fmt: skip
    min = _count("How many the text shows at least.", 1)


class Affiliation(Response):
    name = _text("The side, as the text has it.")
    group = _text("The body that answers for the source, as `state:RU`.", null=True)


class Register(Response):
    name = _text("Name of the entry.")
    letter = _one_of(facts.Letter, "Letter of the entry.")
    note = _text("Note of the entry.", null=True)


class Source(Response):
    id = _text("`s1`, `s2`, …")
    label = _text("The source in words.")
    who = _ref("the same actor in `who`")
    kind = _one_of(facts.SourceKind, "What it is.")
    sector = _one_of(facts.Sector, "The part of society it speaks for.")
    anonymity = _one_of(facts.Anonymity, "How much the text tells of it.")
    role = _one_of(facts.SourceRole, "Its part in the chain.")
    count = _part(Count)
    affiliation = _part(Affiliation, null=True)
    position = _part(Span, null=True)
    on_record = _flag("It speaks under its name.")
    proximity = _one_of(facts.Proximity, "How close it was to what it tells.")
    interest = _one_of(facts.Interest, "Whether it speaks for its own side.")
    anonymity_reason = _part(Span, null=True)
    knowledge_basis = _part(Span, null=True)
    register = _part(Register, null=True)
    evidence = _evidence()


class Cue(Span):
    cue_class = fields.String(
        required=True, data_key="class", validate=validate.OneOf(get_args(facts.CueClass)),
        metadata={"description": "Class of the cue."},
    )  # fmt: skip


class Attribution(Response):
    id = _text("`a1`, `a2`, …")
    claim = _ref("the claim it supports or denies")
    basis = _one_of(facts.Basis, "A cue, or a public act that speaks for itself.")
    chain = _refs("the sources, outermost relay first, origin last")
    mode = _one_of(facts.Mode, "How it is quoted.")
    stance = _one_of(facts.Stance, "What the source does with the content.")
    cue = _part(Cue, null=True)
    source_evidence = _evidence(least=0)
    content_evidence = _evidence(least=0)


class Quote(Response):
    id = _text("`q1`, `q2`, …")
    text = _text("The words between the quotation marks.")
    kind = _one_of(facts.QuoteKind, "How much is quoted.")
    speaker = _ref("the source who said it")
    evidence = _evidence()


class Figure(Response):
    id = _text("`f1`, `f2`, …")
    value = fields.Float(required=True, metadata={"description": "The number, or the lower end of a range."})
    upper = fields.Float(required=True, allow_none=True, metadata={"description": "The upper end of a range."})
    unit = _text("Its unit.", null=True)
    kind = _one_of(facts.FigureKind, "What kind of number it is.")
    approximation = _one_of(facts.Approximation, "How exact the text is.")
    of = _text("What is counted.", null=True)
    source = _ref("the source who gave it")
    evidence = _evidence()


class ReplyItem(Response):
    who = _ref("the actor who was asked")
    reply = _one_of(facts.Reply, "What the text says of a reply.")
    evidence = _evidence()


class Sourcing(Response):
    """What the central claim rests on."""

    origins = _count("Origins that support it.")
    identified_origins = _count("Of these, named or institutional.")
    relays = _count("Sources that only pass it on.")
    independence = _one_of(facts.Independence, "How separate the origins are.")
    patterns = _texts("Sourcing patterns, as `single_origin_amplified`.")
    anonymous_share = _share("Share of the sources that are not identified.")
    attributed_sentences = _share("Share of the sentences that are attributed.")


class SourceReliability(Response):
    letter = _one_of(facts.Letter, "Admiralty letter.")
    basis = _one_of(facts.LetterBasis, "What the letter rests on.")
    rule = _text("The rule that fired.")


class InformationCredibility(Response):
    number = fields.Integer(required=True, metadata={"description": "Admiralty number.", "minimum": 1, "maximum": 6})
    rule = _text("The rule that fired.")
    caps = _texts("The caps that moved it.")


class Reason(Response):
    code = _text("A fixed word.")
    text = _text("The reason in words.")
    evidence = _evidence(least=0)


class Step(Response):
    """One fired rule; a rating replays from its steps."""

    rule = _text("The rule.")
    inputs: Any = fields.Dict(keys=fields.String(), required=True, metadata={"description": "What it looked at."})
    result = _text("What it gave.")


class Rating(Response):
    id = _text("`r1`, `r2`, …")
    claim = _ref("the rated claim", null=False)
    code = fields.String(required=True, metadata={"description": "Admiralty code.", "pattern": "^[A-F][1-6]$"})
    source_reliability = _part(SourceReliability)
    information_credibility = _part(InformationCredibility)
    reasons = _many(Reason)
    derivation = _many(Step)


class HouseFinding(Response):
    id = _text("The house rule.")
    level = fields.String(required=True, validate=validate.OneOf(("note", "warn")))
    text = _text("The finding in words.")
    evidence = _evidence(least=0)


class Reliability(Response):
    central_claim = _ref("the central claim")
    code = fields.String(
        required=True, allow_none=True,
        metadata={"description": "Admiralty code of the central claim; null for an opinion piece.",
                  "pattern": "^[A-F][1-6]$"},
    )  # fmt: skip
    label = _text("The rating in words: read these first.")
    sourcing = _part(Sourcing)
    ratings = _many(Rating)
    would_change = _texts("What would change the rating.")
    house_rules = _many(HouseFinding, "Findings, not verdicts.")


class Caveat(Response):
    code = _text("A fixed word.")
    text = _text("The caveat in words.")


class Gap(Response):
    field = _text("The field that stayed empty.")
    reason = _one_of(facts.GapReason, "Why.")
    text = _text("Why, in words.")


class FactCardResponse(Response):
    """Who, what, where, when, and who says so. No evidence, no field."""

    who = _many(Actor)
    what = _part(What)
    where = _many(Location)
    when = _many(Moment)
    sources = _many(Source)
    attributions = _many(Attribution)
    quotes = _many(Quote)
    figures = _many(Figure)
    replies = _many(ReplyItem)
    reliability = _part(Reliability)
    caveats = _many(Caveat)
    gaps = _many(Gap)


def enumerations() -> dict[str, list[str]]:
    """Every fixed vocabulary of ``card.facts``, by its name there."""
    named: Iterable[tuple[str, Any]] = vars(facts).items()
    return {
        name: list(get_args(value))
        for name, value in named
        if name[0].isupper() and get_args(value) and all(isinstance(word, str) for word in get_args(value))
    }
