"""The fact card's schema: every value with its evidence, every enumeration from ``card.facts``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from marshmallow import fields, validate

from service.api.fields import Response
from service.api.response_fields import (
    a_code,
    a_count,
    a_flag,
    a_part,
    a_ref,
    a_share,
    a_text,
    many,
    one_of,
    some_of,
    some_refs,
    some_texts,
)
from service.card import facts


class Span(Response):
    """Half-open: `text[start:end]` of the analysed text is `text`."""

    start = a_count("Offset of the first character.")
    end = a_count("Offset after the last character.")
    text = a_text("The characters, as printed.")


def _evidence(words: str = "The text that shows it, first mention first.", *, least: int = 1) -> fields.List[Any]:
    return fields.List(fields.Nested(Span), required=True, metadata={"description": words, "minItems": least})


class Actor(Response):
    id = a_text("`w1`, `w2`, … by salience.")
    name = a_text("Fullest name in the text.")
    type = one_of(facts.ActorType, "What it is.")
    title = a_text("Title or office, from the text.", null=True)
    affiliation = a_text("Side or employer, from the text.", null=True)
    aliases = some_texts("Other names in the text.")
    roles = some_of(facts.ActorRole, "Its part in the story.")
    salience = a_share("Weight in the story.")
    evidence = _evidence()


class Event(Response):
    text = a_text("The main event as a phrase of the text.")
    agent = a_ref("the actor who did it")
    predicate = a_text("What was done.", null=True)
    patient = a_ref("the actor it was done to")
    claim = a_ref("the claim that states it")
    evidence = _evidence()


class Claim(Response):
    id = a_text("`c1`, `c2`, …")
    text = a_text("The claim, as printed.")
    central = a_flag("The claim that states the news.")
    factual = a_flag("It could be checked.")
    speech_act = a_flag("The saying is the news.")
    polarity = one_of(facts.Polarity, "Whether it is stated or negated.")
    modality = one_of(facts.Modality, "The strongest hedge between the outlet and the content.")
    attributions = some_refs("its attributions")
    rating = a_ref("its rating")
    evidence = _evidence()


class What(Response):
    event = a_part(Event, "The main event; null where no phrase of the text tells it.", null=True)
    claims = many(Claim, "What the article states.")


class Place(Response):
    """A gazetteer entry, WGS 84."""

    kind = one_of(facts.PlaceKind, "What it is.")
    name = a_text("Name in the gazetteer.", null=True)
    country = a_text("ISO 3166-1 alpha-2 code.", null=True)
    geonames = fields.Integer(required=True, allow_none=True, metadata={"description": "GeoNames id."})
    latitude = fields.Float(required=True, metadata={"description": "Degrees north.", "minimum": -90, "maximum": 90})
    longitude = fields.Float(required=True, metadata={"description": "Degrees east.", "minimum": -180, "maximum": 180})


class Location(Response):
    id = a_text("`p1`, `p2`, …")
    name = a_text("The place, as printed.")
    role = one_of(facts.PlaceRole, "Its part in the story.")
    salience = a_share("Weight in the story.")
    resolution = one_of(facts.Resolution, "How sure the gazetteer entry is.")
    place = a_part(Place, "The gazetteer entry, where one is the likeliest.", null=True)
    candidates = many(Place, "The entries that fit, where several do.")
    evidence = _evidence()


class Moment(Response):
    id = a_text("`t1`, `t2`, …")
    timex = one_of(facts.TimexType, "TIMEX3 type.")
    value = a_text("TIMEX3 or EDTF value; open where the text leaves it open, as `XXXX-WXX-7`.")
    precision = one_of(facts.Precision, "How fine the value is.")
    anchor = one_of(facts.Anchor, "What a relative expression was resolved with.")
    resolved = a_flag("The value names one time.")
    role = one_of(facts.TimeRole, "Its part in the story.")
    evidence = _evidence()


class Count(Response):
    stated = fields.String(
        required=True,
        metadata={"description": "`one`, `several`, `unknown` or a number.",
                  "pattern": "^(one|several|unknown|[0-9]+)$"},
    )  # fmt: skip
    min = a_count("How many the text shows at least.", 1)


class Affiliation(Response):
    name = a_text("The side, as the text has it.")
    group = a_text("The body that answers for the source, as `state:RU`.", null=True)


class Register(Response):
    name = a_text("Name of the entry.")
    letter = one_of(facts.Letter, "Letter of the entry.")
    note = a_text("Note of the entry.", null=True)


class Source(Response):
    id = a_text("`s1`, `s2`, …")
    label = a_text("The source in words.")
    who = a_ref("the same actor in `who`")
    kind = one_of(facts.SourceKind, "What it is.")
    sector = one_of(facts.Sector, "The part of society it speaks for.")
    anonymity = one_of(facts.Anonymity, "How much the text tells of it.")
    role = one_of(facts.SourceRole, "Its part in the chain.")
    count = a_part(Count, "How many speak.")
    affiliation = a_part(Affiliation, "Whose side it is on, where the text tells.", null=True)
    position = a_part(Span, "Its office or function, as printed.", null=True)
    on_record = a_flag("It speaks under its name.")
    proximity = one_of(facts.Proximity, "How close it was to what it tells.")
    interest = one_of(facts.Interest, "Whether it speaks for its own side.")
    anonymity_reason = a_part(Span, "Why it is not named, where the text says so.", null=True)
    knowledge_basis = a_part(Span, "How it knows, where the text says so.", null=True)
    register = a_part(Register, "The entry of the caller's register that fits it.", null=True)
    evidence = _evidence()


class Cue(Span):
    cue_class = fields.String(
        required=True, data_key="class", validate=validate.OneOf(get_args(facts.CueClass)),
        metadata={"description": "Class of the cue."},
    )  # fmt: skip


class Attribution(Response):
    id = a_text("`a1`, `a2`, …")
    claim = a_ref("the claim it supports or denies")
    basis = one_of(facts.Basis, "A cue, or a public act that speaks for itself.")
    chain = some_refs("the sources, outermost relay first, origin last")
    mode = one_of(facts.Mode, "How it is quoted.")
    stance = one_of(facts.Stance, "What the source does with the content.")
    cue = a_part(Cue, "The word of saying; null for a public act.", null=True)
    source_evidence = _evidence(
        "Where the source stands: one span for each of those who speak in one breath, the last of the chain.", least=0
    )
    content_evidence = _evidence("What is attributed to it.", least=0)


class Quote(Response):
    id = a_text("`q1`, `q2`, …")
    text = a_text("The words between the quotation marks.")
    kind = one_of(facts.QuoteKind, "How much is quoted.")
    speaker = a_ref("the source who said it")
    evidence = _evidence()


class Figure(Response):
    id = a_text("`f1`, `f2`, …")
    value = fields.Float(required=True, metadata={"description": "The number, or the lower end of a range."})
    upper = fields.Float(required=True, allow_none=True, metadata={"description": "The upper end of a range."})
    unit = a_text("Its unit.", null=True)
    kind = one_of(facts.FigureKind, "What kind of number it is.")
    approximation = one_of(facts.Approximation, "How exact the text is.")
    of = a_text("What is counted.", null=True)
    source = a_ref("the source who gave it")
    evidence = _evidence()


class ReplyItem(Response):
    who = a_ref("the actor who was asked")
    reply = one_of(facts.Reply, "What the text says of a reply.")
    evidence = _evidence()


class Sourcing(Response):
    """What the central claim rests on."""

    origins = a_count("Origins that support it.")
    identified_origins = a_count("Of these, named or institutional.")
    relays = a_count("Sources that only pass it on.")
    independence = one_of(facts.Independence, "How separate the origins are.")
    patterns = some_texts("Sourcing patterns, as `single_origin_amplified`.")
    anonymous_share = a_share("Share of the sources that are not identified.")
    attributed_sentences = a_share("Share of the sentences that are attributed.")


class SourceReliability(Response):
    letter = one_of(facts.Letter, "Admiralty letter.")
    basis = one_of(facts.LetterBasis, "What the letter rests on.")
    rule = a_text("The rule that fired.")


class InformationCredibility(Response):
    number = fields.Integer(required=True, metadata={"description": "Admiralty number.", "minimum": 1, "maximum": 6})
    rule = a_text("The rule that fired.")
    caps = some_texts("The caps that moved it.")


class Reason(Response):
    code = a_text("A fixed word.")
    text = a_text("The reason in words.")
    evidence = _evidence(least=0)


class Step(Response):
    """One fired rule; a rating replays from its steps."""

    rule = a_text("The rule.")
    inputs: Any = fields.Dict(keys=fields.String(), required=True, metadata={"description": "What it looked at."})
    result = a_text("What it gave.")


class Rating(Response):
    id = a_text("`r1`, `r2`, …")
    claim = a_ref("the rated claim", null=False)
    code = fields.String(required=True, metadata={"description": "Admiralty code.", "pattern": "^[A-F][1-6]$"})
    source_reliability = a_part(SourceReliability, "The letter, and where it comes from.")
    information_credibility = a_part(InformationCredibility, "The number, and where it comes from.")
    reasons = many(Reason, "Why it is rated so.")
    derivation = many(Step, "Replays by the rules that `/v1/capabilities` publishes.")


class HouseFinding(Response):
    id = a_text("The house rule.")
    level = one_of(("note", "warn"), "How much it asks for an editor's eye.")
    text = a_text("The finding in words.")
    evidence = _evidence(least=0)


class Reliability(Response):
    central_claim = a_ref("the central claim")
    code = a_code("Admiralty code of the central claim; null for an opinion piece.")
    label = a_text("The rating in words: read these first.")
    sourcing = a_part(Sourcing, "What the central claim rests on.")
    ratings = many(Rating, "The claims that are rated, each with why.")
    would_change = some_texts("What would change the rating.")
    house_rules = many(HouseFinding, "Findings, not verdicts.")


class Caveat(Response):
    code = a_text("A fixed word.")
    text = a_text("The caveat in words.")


class Gap(Response):
    field = a_text("The field that stayed empty.")
    reason = one_of(facts.GapReason, "Why.")
    text = a_text("Why, in words.")


class FactCardResponse(Response):
    """Who, what, where, when, and who says so. No evidence, no field."""

    who = many(Actor, "Persons, organisations and groups of the story, by salience.")
    what = a_part(What, "The main event and the claims.")
    where = many(Location, "The places of the story.")
    when = many(Moment, "The times that the text tells.")
    sources = many(Source, "Who says so, and through whom.")
    attributions = many(Attribution, "Which source says what.")
    quotes = many(Quote, "Words in quotation marks.")
    figures = many(Figure, "Numbers, and what they count.")
    replies = many(ReplyItem, "What accused or asked parties answered.")
    reliability = a_part(Reliability, "How the news is sourced: a rating of the sourcing, not of the truth.")
    caveats = many(Caveat, "What to keep in mind.")
    gaps = many(Gap, "Fields that stayed empty, and why.")


def enumerations() -> dict[str, list[str]]:
    """Every fixed vocabulary of ``card.facts``, by its name there."""
    named: Iterable[tuple[str, Any]] = vars(facts).items()
    return {
        name: list(get_args(value))
        for name, value in named
        if name[0].isupper() and get_args(value) and all(isinstance(word, str) for word in get_args(value))
    }
